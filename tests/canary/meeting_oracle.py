"""Which words each person at the table may find in each paper: worked out from what was written and the notebook only.

Nothing of what makes the papers is used here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from models.attendance import AttendanceEvent
from models.carefile import CareFile, CareFileStatus
from models.consent import Consent, InformationKind, Purpose
from models.contact import Contact
from models.goal import Goal
from models.meeting import Action, ActionState, AgendaItem, Presence, Remark
from models.network import Professional
from models.preparation import Preparation, Treatment
from models.trajectory import Trajectory
from tests.canary.meeting_writing import Told
from tests.canary.words import Circle, found_in
from tests.consent.notebook import FROM_HELPER, FROM_SCHOOL
from tests.stores import TODAY

CARE_TEAM = Purpose.CARE_TEAM.value
ON_A_PAPER = ("place", "chair")


@dataclass(frozen=True)
class Oracle:
    """Answers for one person."""

    told: Told
    who: str

    @property
    def secret(self) -> frozenset[str]:
        """The words that are not for everybody."""
        return frozenset(word for word, one in self.told.words.secrets.items() if one.circle is not Circle.EVERYBODY)

    @cached_property
    def named(self) -> frozenset[str]:
        """The pupils he may know here."""
        return frozenset(item.pupil for item in self.told.meeting.items if item.pupil and self._knows(item))

    def preparation(self) -> set[str]:
        """Return what may stand on the paper he prepares with."""
        meeting = self.told.meeting
        found = self._clean(meeting.place) | words(meeting.chair)
        for item in self._coming():
            found |= words(item.theme, item.reason, item.question)
            found |= {word for note in self._notes(item) for word in words(note.text, note.question)}
            if item.pupil in self.named:
                found |= set(self.told.names[item.pupil or ""]) | self._dossier(item)
                others = (note for note in self._notes(item) if note.professional != self.who)
                found |= self._wanted(item, item.kinds, FROM_SCHOOL)
                found |= {word for note in others for word in self._wanted(item, note.kinds, _source(note))}
        return found | self._own_actions()

    def minutes(self) -> set[str]:
        """Return what may stand in his copy of the minutes."""
        meeting = self.told.meeting
        found = self._clean(meeting.place) | words(meeting.chair, meeting.minute_taker)
        found |= self._clean(meeting.went_well, meeting.went_badly, meeting.to_change, meeting.sent_by)
        for remark in meeting.remarks:
            found |= self._remark(remark)
        for item in self._coming():
            found |= self._clean(item.theme, item.reason, item.question)
            if self.who not in item.absent:
                found |= self._clean(item.discussion)
            for decision in item.decisions:
                found |= self._clean(decision.text, decision.decided_by, decision.mandate)
            for action in self.told.actions:
                if action.item == item.id:
                    found |= self._clean(action.text, action.owner)
            if item.pupil and item.pupil in self.named:
                found |= set(self.told.names[item.pupil]) | self._wanted(item, item.kinds, FROM_SCHOOL)
        for action in self.told.actions:
            if action.item is None:
                found |= self._clean(action.text, action.owner)
        return found

    def _remark(self, remark: Remark) -> set[str]:
        """Return what may stand of a remark: nothing of an item that does not come to him, or was not for his ears."""
        item = next((one for one in self.told.meeting.items if one.id == remark.item), None)
        if item is not None and (item not in self._coming() or self.who in item.absent):
            return set()
        if any(words(text) and not self._clean(text) for text in (remark.text, remark.because)):
            return set()
        return self._clean(remark.text, remark.by, remark.because)

    def on_screen(self) -> set[str]:
        """Return what a screen may show and no paper repeats.

        That is what he is called where something is his to do, and who wrote down what he prepared himself.
        """
        own = (one for one in (*self.told.stored, *self.told.actions) if isinstance(one, Action))
        written = [note.noted_by for note in self.told.notes if note.professional == self.who]
        owners = {word for action in own if action.professional == self.who for word in self._clean(action.owner)}
        return owners | words(*written)

    def actions(self) -> set[str]:
        """Return what may stand on the list of what he does."""
        found = self._own_actions()
        coming = {item.id for item in self._coming()}
        for action in self.told.actions:
            if action.professional == self.who and action.item in coming:
                found |= self._clean(action.text)
                found |= self._name(action)
        return found

    def _wanted(self, item: AgendaItem, kinds: Iterable[InformationKind], source: str) -> set[str]:
        """Return what givers want of him: those of the consents on which it rests that he may know these kinds."""
        about = self.told.situations[self.told.meeting.items.index(item)]
        asked = [one for one in self.told.stored if isinstance(one, Consent) and one.pupil == item.pupil]
        if not self._may(item, kinds, source):
            return set()
        resting = (
            about.ledger.notebook.conditions_of(self.who, "zorgteam", kind.value, CARE_TEAM, source, TODAY)
            for kind in kinds
        )
        return {word for number in resting if number is not None for word in words(asked[number].conditions)}

    def _coming(self) -> Iterator[AgendaItem]:
        return (item for item in self.told.meeting.items if self._chosen(item) is not Treatment.LEFT_OUT)

    def _chosen(self, item: AgendaItem) -> Treatment | None:
        found = (one for one in self.told.treatments if one.item == item.id and one.professional == self.who)
        return next((one.treatment for one in found), None)

    def _knows(self, item: AgendaItem) -> bool:
        if item.anonymous or self._chosen(item) is not None:
            return False
        return self._may(item, item.kinds, FROM_SCHOOL)

    def _may(self, item: AgendaItem, kinds: Iterable[InformationKind], source: str) -> bool:
        about = self.told.situations[self.told.meeting.items.index(item)]
        wanted = {kind.value for kind in kinds}
        return about.ledger.notebook.may(self.who, "zorgteam", wanted, CARE_TEAM, source, TODAY)[0]

    def _notes(self, item: AgendaItem) -> Iterator[Preparation]:
        for note in self.told.notes:
            if note.item != item.id:
                continue
            own = note.professional == self.who and not note.noted_by
            if own or item.pupil not in self.named or self._may(item, note.kinds, _source(note)):
                yield note

    def _dossier(self, item: AgendaItem) -> set[str]:
        found: set[str] = set()
        for record in self.told.stored:
            if getattr(record, "pupil", None) != item.pupil:
                continue
            if InformationKind.CARE in item.kinds:
                found |= _of_care(record)
            if isinstance(record, AttendanceEvent) and InformationKind.ATTENDANCE in item.kinds:
                found |= words(record.note)
        return found

    def _own_actions(self) -> set[str]:
        found: set[str] = set()
        for action in (*self.told.stored, *self.told.actions):
            if isinstance(action, Action) and action.professional == self.who and action.state is ActionState.OPEN:
                found |= self._clean(action.text)
                found |= self._name(action)
        return found

    def _name(self, action: Action) -> set[str]:
        """Return a full name; the group does not stand beside it."""
        if action.pupil is None or action.pupil not in self.named:
            return set()
        secrets = self.told.words.secrets
        return {word for word in self.told.names[action.pupil] if secrets[word].what != "group"}

    def _clean(self, *texts: str) -> set[str]:
        """Return the words of those texts that hold no name of a pupil whom he may not know."""
        hidden = {names[0] for pupil, names in self.told.names.items() if pupil not in self.named}
        return {word for text in texts if not words(text) & hidden for word in words(text)}


def wall(told: Told, item: AgendaItem) -> set[str]:
    """Return what may hang on the wall for an item: what everybody in the room may read."""
    room = [
        seat.professional
        for seat in told.meeting.participants
        if seat.presence is not Presence.ABSENT and seat.professional not in item.absent
    ]
    everybody = [Oracle(told, who) for who in room]
    if any(one._chosen(item) is Treatment.LEFT_OUT for one in everybody):
        return set()
    texts = [item.theme, item.reason, item.question]
    texts += [text for one in item.decisions for text in (one.text, one.decided_by, one.mandate)]
    texts += [text for action in told.actions if action.item == item.id for text in (action.text, action.owner)]
    found = {word for text in texts for word in words(text) if _for_all(told, everybody, text)}
    if item.pupil and everybody and all(item.pupil in one.named for one in everybody):
        found |= set(told.names[item.pupil])
    return found


def _for_all(told: Told, everybody: list[Oracle], text: str) -> bool:
    names = {found[0] for found in told.names.values()}
    if not everybody:
        return not words(text) & names
    return all(one._clean(text) for one in everybody)


def _source(note: Preparation) -> str:
    return FROM_HELPER if note.from_help_file else FROM_SCHOOL


def invitation(told: Told, *, whole: bool, mails: bool) -> set[str]:
    """Return all that stands in an invitation, the same for everybody: where, and who is asked when that is wanted.

    Where is not told when it says at whose home.
    """
    meeting, series = told.meeting, told.series
    names = {found[0] for found in told.names.values()}
    found = {
        word
        for text in (meeting.place, *([series.place] if whole else []))
        for word in words(text)
        if not words(text) & names
    }
    seated = {one.name: one.email for one in told.stored if isinstance(one, Professional)}
    return found | (words(*seated, *seated.values()) if mails else set())


def _of_care(record: object) -> set[str]:
    if isinstance(record, CareFile) and record.status is not CareFileStatus.CLOSED:
        return words(record.next_step)
    if isinstance(record, Goal):
        return words(record.text)
    if isinstance(record, Contact):
        return words(record.who, record.summary)
    if isinstance(record, Trajectory) and record.ended_on is None:
        return words(record.form, record.intensity)
    if isinstance(record, Action) and record.state is ActionState.OPEN:
        return words(record.text, record.owner)
    return set()


def words(*texts: str) -> set[str]:
    """Return the words in some texts."""
    return found_in(texts)
