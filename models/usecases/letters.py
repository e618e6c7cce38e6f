"""Letters to parents and pupils: what they begin with, who may get one, making them, and reading them back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import resources
from models.change import Changes, Topic
from models.consent import Giver
from models.consent_givers import Deciders
from models.errors import ConsentMissingError, ValidationError
from models.ids import LetterId, MeetingId, PupilId
from models.letter_blanks import OF_RECEIVER, LetterBlank, blanks_in, filled
from models.letter_facts import LetterFacts, LetterHelp, LetterMeeting, salutation, told_decisions
from models.letter_template import LetterTemplate, check_wording, offered
from models.letters import Letter, LetterOrder, LetterView, Receiver, receivers
from models.ports import UnitOfWork
from models.profile_choice import meeting_title_on
from models.pupil import Pupil
from models.telling import Hit
from models.timeline import AgendaMoment
from models.trajectory import Trajectory
from models.usecases.letter_words import foreign_hits, hit_words, key_of, read_foreign
from models.usecases.open_file import open_file
from models.usecases.profiles import history_of
from models.usecases.session import Session
from models.user import Permission
from models.validation import Checks

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDesk:
    """Everything a letter begins with.

    Attributes:
        receivers: everybody around the pupil, also who gets no letter.
        templates: those that are in use, for readers who can get one.
        facts: what the blanks are filled in with.

    """

    pupil: PupilId
    receivers: tuple[Receiver, ...]
    templates: tuple[LetterTemplate, ...]
    facts: LetterFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersMade:
    """The letters that were made, and what changed."""

    changes: Changes
    views: tuple[LetterView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedPupil:
    """A pupil about whom something was decided in a meeting, and how many letters tell of it already."""

    pupil: PupilId
    name: str
    made: int


class LetterUseCases:
    """What a user can do with letters."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def desk(self, pupil: PupilId, meeting: MeetingId | None = None) -> LetterDesk:
        """Return what a letter about a pupil begins with, after a meeting or after the last one he was spoken of in.

        Raises:
            NotFoundError: there is no such pupil.

        """
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            found = uow.pupils.get(pupil)
            around = self._receivers(uow, found)
            readers = {receiver.reader for receiver in around if receiver.offered}
            templates = offered(uow.letters.templates())
            return LetterDesk(
                pupil=pupil,
                receivers=around,
                templates=tuple(entry for entry in templates if not entry.retired and entry.reader in readers),
                facts=self._facts(uow, found, meeting),
            )

    def after(self, meeting: MeetingId) -> tuple[DecidedPupil, ...]:
        """Return the pupils about whom a letter can tell what was decided in a meeting, in the order of its agenda."""
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            decided = [item.pupil for item in uow.meetings.get(meeting).items if item.pupil and told_decisions(item)[0]]
            pupils = uow.pupils.some(decided)
            return tuple(
                DecidedPupil(
                    pupil=pupil.id,
                    name=pupil.name.full,
                    made=sum(letter.meeting == meeting for letter in uow.letters.of_pupil(pupil.id)),
                )
                for pupil in map(pupils.__getitem__, decided)
            )

    def tells(self, pupil: PupilId, meeting: MeetingId | None, text: str) -> tuple[Hit, ...]:
        """Return what in a text points at somebody else than this pupil, or to where somebody may not be found."""
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            return self._tells(uow, uow.pupils.get(pupil), meeting, text)

    def make(self, order: LetterOrder) -> LettersMade:
        """Make a letter for each receiver and keep what is in it.

        Raises:
            ConsentMissingError: somebody may not get a letter about this pupil.
            ValidationError: nobody gets it, a blank is not filled in, or words point at somebody else that were not
                read.

        """
        with self._session.intend(Permission.EDIT_PUPILS, "letter.made", Topic.LETTERS) as intention:
            uow = intention.uow
            found = uow.pupils.get(order.pupil)
            chosen = _chosen(self._receivers(uow, found), order.to)
            _want_whole(order, self._tells(uow, found, order.meeting, f"{order.subject}{_BETWEEN}{order.body}"))
            signed_by = self._facts(uow, found, order.meeting).coordinator
            letters = [self._letter(order, receiver, signed_by) for receiver in chosen]
            for letter in letters:
                uow.letters.add(letter)
            intention.record = order.pupil
            intention.reason = order.kind.value
            school = uow.school.get().name
        views = tuple(self._view(letter, school) for letter in letters)
        return LettersMade(changes=intention.changes, views=views)

    def of_pupil(self, pupil: PupilId) -> tuple[Letter, ...]:
        """Return the letters about a pupil, latest first, with what is in them: for who sees everything."""
        with self._session.read(Permission.READ_HISTORY) as uow:
            return tuple(uow.letters.of_pupil(pupil))

    def look(self, letter: LetterId) -> Letter:
        """Return a letter that was made, to read; that is noted in the change log.

        Raises:
            NotFoundError: there is no such letter.

        """
        with self._session.read(Permission.READ_HISTORY) as uow:
            found = uow.letters.get(letter)
        self._session.note_access("letter.opened", Topic.LETTERS, found.pupil, letter)
        return found

    def again(self, letter: LetterId) -> LetterView:
        """Return a letter to print once more, as it was sent; that is noted in the change log.

        Raises:
            NotFoundError: there is no such letter.
            StoreReadOnlyError: this window may only look, so that it could not be noted.

        """
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            found = uow.letters.get(letter)
            view = self._view(found, uow.school.get().name)
        self._session.note_leaving("letter.printed", Topic.LETTERS, found.pupil, letter)
        return view

    def _receivers(self, uow: UnitOfWork, pupil: Pupil) -> tuple[Receiver, ...]:
        deciders = Deciders(pupil=pupil, guardians=uow.guardians.of_pupil(pupil.id), rules=self._session.rules)
        return receivers(deciders, self._session.today)

    def _tells(self, uow: UnitOfWork, pupil: Pupil, meeting: MeetingId | None, text: str) -> tuple[Hit, ...]:
        found = read_foreign(uow, pupil, uow.guardians.of_pupil(pupil.id), meeting)
        return foreign_hits(found, pupil.id, text)

    def _facts(self, uow: UnitOfWork, pupil: Pupil, meeting: MeetingId | None) -> LetterFacts:
        care_file = open_file(uow, pupil.id)
        lead = care_file.coordinator if care_file else None
        files = uow.care_files.of_pupil(pupil.id)
        helps = uow.trajectories.of_pupil(pupil.id)
        return LetterFacts(
            school=uow.school.get().name,
            called=pupil.name.given or pupil.name.full,
            full_name=pupil.name.full,
            today=self._session.today,
            coordinator=uow.users.get(lead).name if lead else self._session.user.name,
            meeting=self._meeting(uow, pupil.id, meeting),
            next_step=care_file.next_step if care_file else "",
            running=_help(uow, [entry for entry in helps if entry.ended_on is None]),
            ended=_help(uow, [entry for entry in helps if entry.ended_on is not None]),
            continued=next((file.continued_by_school for file in files if file.continued_by_school), ""),
        )

    def _meeting(self, uow: UnitOfWork, pupil: PupilId, wanted: MeetingId | None) -> LetterMeeting | None:
        held = [moment for moment in uow.agendas.of_pupil(pupil) if moment.on <= self._session.today]
        spoken = [moment for moment in held if moment.meeting == wanted or (wanted is None and moment.item.decisions)]
        return _told(uow, spoken[0]) if spoken else None

    def _letter(self, order: LetterOrder, receiver: Receiver, signed_by: str) -> Letter:
        values: Mapping[LetterBlank, str] = {LetterBlank.SALUTATION: salutation(receiver.name, order.language)}
        return Letter(
            id=LetterId(self._session.new_id()),
            pupil=order.pupil,
            to=receiver.to,
            to_name=receiver.name,
            kind=order.kind,
            on=self._session.today,
            subject=filled(order.subject, values),
            text=filled(order.body, values),
            signed_by=signed_by,
            made_by=self._session.user.id,
            made_at=self._session.now(),
            language=order.language,
            meeting=order.meeting,
        )

    def _view(self, letter: Letter, school: str) -> LetterView:
        return LetterView(
            school=school,
            to=letter.to_name,
            on=letter.on,
            subject=letter.subject,
            text=letter.text,
            signed_by=letter.signed_by,
            language=letter.language,
        )


def _told(uow: UnitOfWork, moment: AgendaMoment) -> LetterMeeting:
    ways = history_of(uow)
    decisions, withheld = told_decisions(moment.item)
    titles = {
        language: meeting_title_on(ways, moment.meeting_kind, moment.on, language) for language in resources.LANGUAGES
    }
    return LetterMeeting(id=moment.meeting, on=moment.on, titles=titles, decisions=decisions, withheld=withheld)


def _help(uow: UnitOfWork, entries: Sequence[Trajectory]) -> LetterHelp | None:
    """Return the help that began last, or else was asked last."""
    if not entries:
        return None
    entry = max(entries, key=_begun)
    provider = uow.network.organisation(entry.provider).name if entry.provider else ""
    person = uow.network.professional(entry.professional).name if entry.professional else ""
    return LetterHelp(
        what=entry.form or "",
        provider=f"{person} ({provider})" if person and provider else person or provider,
        since=entry.started_on,
        until=entry.ended_on or entry.planned_end,
    )


def _begun(entry: Trajectory) -> str:
    day = entry.ended_on or entry.started_on or entry.asked_on
    return day.isoformat() if day else ""


def _chosen(around: Sequence[Receiver], wanted: Sequence[Giver]) -> list[Receiver]:
    """Return who is written to, in the order of the dossier."""
    if not wanted:
        raise ValidationError({"to": "required"})
    chosen = [receiver for receiver in around if receiver.to in wanted]
    if len(chosen) < len(set(wanted)) or not all(receiver.offered for receiver in chosen):
        raise ConsentMissingError("letter")
    return chosen


def _want_whole(order: LetterOrder, hits: Sequence[Hit]) -> None:
    """Want a text in which every blank that is not of the receiver was filled in, and of which every name was read."""
    checks = Checks()
    check_wording(checks, order.subject, order.body)
    for name, text in (("subject", order.subject), ("body", order.body)):
        checks.that(name, set(blanks_in(text)) <= OF_RECEIVER, "blank_open")
    whole = f"{order.subject}{_BETWEEN}{order.body}"
    unread = {key_of(words) for words in hit_words(whole, hits)} - order.read
    checks.that("body", not unread, "points_elsewhere")
    checks.done()
