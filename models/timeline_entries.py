"""What each kind of record adds to the timeline, in words from ``resources/texts/*/timeline.toml``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.attendance import AttendanceEvent
from models.carefile import CareFile, CareFileStatus, Signal, signal_needs
from models.carefile_turns import CareFileTurn, Turn
from models.consent import AnswerKind, Consent, InformationKind, Party, PartyKind, Question
from models.consent_wording import People, joined
from models.contact import Contact
from models.document import Document
from models.goal import Goal
from models.ids import MeetingId, UserId
from models.letters import Letter
from models.meeting import Action, ActionState, Decision
from models.minutes import kind_words
from models.profile_choice import ProfileHistory, meeting_title_on
from models.safety import SafetyReport
from models.safety_wording import party_words
from models.timeline import AgendaMoment, TimelineEntry, TimelineKind
from models.trajectory import Perspective, Trajectory
from models.transfer import Transfer
from models.weighed import WeighedSharing
from models.wording import word
from resources import Texts

Move = tuple[date, CareFileStatus, str]
"""A change of status: when, to what, and by whom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetGiven:
    """A transfer sheet that was made: when, for whom, with which kinds of information, and by whom."""

    on: date
    to: Party
    kinds: frozenset[InformationKind]
    by: str = ""


_CARE = frozenset({InformationKind.CARE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How people and things are called.

    Attributes:
        names: of organisations and professionals, by id.
        users: of the users of the store.
        people: how the pupil and his guardians are called.

    """

    texts: Texts
    ways: ProfileHistory
    today: date
    names: Mapping[str, str]
    users: Mapping[UserId, str]
    people: People

    def __call__(self, key: str, **values: object) -> str:
        """Return a sentence of the timeline."""
        return self.texts(f"timeline.{key}", **values)

    def told(self, key: str, words: str, **values: object) -> str:
        """Return a sentence with what somebody wrote behind it; empty words leave only the sentence."""
        sentence = self(key, **values)
        return f"{sentence}: {' '.join(words.split())}" if words.strip() else sentence

    def user(self, user: UserId | None) -> str:
        """Return how a user is called; empty when that is not known."""
        return self.users.get(user, "") if user else ""

    def party(self, party: Party) -> str:
        """Return how a receiver is called."""
        if party.kind is PartyKind.MEETING:
            return meeting_title_on(self.ways, party.id, self.today, self.texts.language)
        return self.names.get(party.id, party.id if party.kind is PartyKind.ROLE else self("somebody"))

    def kinds(self, kinds: Iterable[InformationKind]) -> str:
        """Return kinds of information as a list, in their fixed order."""
        wanted = frozenset(kinds)
        return joined([word(self.texts, kind) for kind in InformationKind if kind in wanted], self.texts)


def of_care_files(
    files: Sequence[CareFile],
    turns: Sequence[CareFileTurn],
    moves: Sequence[tuple[date, CareFileStatus, str]],
    say: Voice,
) -> Iterator[TimelineEntry]:
    """Yield signals, assessed needs, and where the care files stood.

    Args:
        files: the care files with their signals.
        turns: when they were closed and opened again.
        moves: the changes of status that were noted: when, to what, and by whom.
        say: the words.

    """
    told = {(turn.care_file, turn.on) for turn in turns if turn.turn is Turn.CLOSED}
    for file in files:
        yield _file(file.opened_on, say("file.opened"), say.user(file.coordinator), file.id)
        yield from (_signal(file, signal, say) for signal in file.signals)
        if file.closed_on is not None and (file.id, file.closed_on) not in told:
            why = word(say.texts, file.closing_reason) if file.closing_reason else ""
            sentence = _with_school(say.told("file.closed", why), file.continued_by_school, say)
            yield _file(file.closed_on, sentence, "", file.id, order=9)
    for turn in turns:
        yield _turn(turn, say)
    for on, status, who in moves:
        yield _file(on, say("file.moved", status=word(say.texts, status)), who, order=5)


def _signal(file: CareFile, signal: Signal, say: Voice) -> TimelineEntry:
    sentence = say.told("signal", signal.question, kind=word(say.texts, signal.kind))
    if signal.assessed_need:
        sentence = f"{sentence} {say.told('need', signal.assessed_need)}"
    return TimelineEntry(
        on=signal.on,
        kind=TimelineKind.SIGNAL,
        sentence=sentence,
        who=signal.by,
        record=f"{file.id}:{signal.id}",
        needs=signal_needs(signal),
        order=1,
    )


def _turn(turn: CareFileTurn, say: Voice) -> TimelineEntry:
    if turn.turn is Turn.REOPENED:
        return _file(turn.on, say.told("file.reopened", turn.words), say.user(turn.by), turn.care_file, order=9)
    why = ". ".join(part for part in (word(say.texts, turn.reason) if turn.reason else "", turn.words) if part)
    sentence = _with_school(say.told("file.closed", why), turn.continued_by_school, say)
    return _file(turn.on, sentence, say.user(turn.by), turn.care_file, order=9)


def _with_school(sentence: str, continued: str, say: Voice) -> str:
    return f"{sentence.rstrip('.')}. {say.told('file.continued', continued)}" if continued.strip() else sentence


def _file(on: date, sentence: str, who: str, record: str = "", order: int = 0) -> TimelineEntry:
    return TimelineEntry(on=on, kind=TimelineKind.CARE_FILE, sentence=sentence, who=who, record=record, order=order)


def help_name(entry: Trajectory, say: Voice) -> str:
    """Return what help it is and from whom: ``begeleiding door Altra``."""
    known = entry.perspective is not Perspective.UNKNOWN
    kind = entry.form or (word(say.texts, entry.perspective) if known else say("help.some"))
    provider = say.names.get(entry.provider, "") if entry.provider else ""
    return say("help.by", kind=kind, provider=provider) if provider else kind


def of_help(given: Sequence[Trajectory], say: Voice) -> Iterator[TimelineEntry]:
    """Yield each step of each piece of help."""
    for entry in given:
        name = help_name(entry, say)
        end = word(say.texts, entry.end_reason) if entry.end_reason else ""
        steps = (
            ("asked", entry.asked_on, ""),
            ("assessed", entry.assessed_on, ""),
            ("accepted", entry.accepted_on, ""),
            ("plan", entry.plan_on, ""),
            ("started", entry.started_on, ""),
            ("ended", entry.ended_on, end),
        )
        who = say.names.get(entry.professional, "") if entry.professional else ""
        for place, (step, on, words) in enumerate(steps):
            if on is not None:
                sentence = say.told(f"help.{step}", words, help=name)
                yield TimelineEntry(
                    on=on, kind=TimelineKind.HELP, sentence=sentence, who=who, record=entry.id, order=place
                )


def of_goals(goals: Sequence[Goal], say: Voice) -> Iterator[TimelineEntry]:
    """Yield when goals were set, and what every look at them found."""
    for goal in goals:
        yield TimelineEntry(
            on=goal.set_on, kind=TimelineKind.GOAL, sentence=say.told("goal.set", goal.text), record=goal.id
        )
        for place, look in enumerate(goal.evaluations, start=1):
            found = say("goal.looked", outcome=word(say.texts, look.outcome), goal=goal.text)
            sentence = f"{found}. {look.note}" if look.note.strip() else found
            yield TimelineEntry(on=look.on, kind=TimelineKind.GOAL, sentence=sentence, record=goal.id, order=place)


def of_contacts(contacts: Sequence[Contact], say: Voice) -> Iterator[TimelineEntry]:
    """Yield contact moments."""
    for contact in contacts:
        sentence = say.told("contact", contact.summary, way=word(say.texts, contact.way), who=contact.who)
        who = say.user(contact.noted_by)
        yield TimelineEntry(on=contact.on, kind=TimelineKind.CONTACT, sentence=sentence, who=who, record=contact.id)


def of_consents(consents: Sequence[Consent], say: Voice) -> Iterator[TimelineEntry]:
    """Yield questions for consent and every answer to them."""
    for consent in consents:
        title = _consent_title(consent, say)
        needs = consent.kinds if consent.question is not Question.HELP else _CARE
        yield TimelineEntry(
            on=consent.asked_on,
            kind=TimelineKind.CONSENT,
            sentence=say("consent.asked", title=title),
            record=consent.id,
            needs=needs,
        )
        for place, answer in enumerate(consent.answers):
            if answer.kind is AnswerKind.ASKED:
                continue
            who = say.people[answer.giver].called if answer.giver in say.people else say("somebody")
            yield TimelineEntry(
                on=answer.on,
                kind=TimelineKind.CONSENT,
                sentence=say(f"consent.{answer.kind}", title=title),
                who=who,
                record=consent.id,
                needs=needs,
                order=place + 1,
            )


def _consent_title(consent: Consent, say: Voice) -> str:
    parties = joined([say.party(party) for party in consent.parties], say.texts) if consent.parties else ""
    if consent.question is Question.HELP:
        return say("consent.help_by", parties=parties) if parties else say("consent.help")
    return say("consent.sharing", parties=parties, kinds=say.kinds(consent.kinds))


def of_weighed(weighed: Sequence[WeighedSharing], say: Voice) -> Iterator[TimelineEntry]:
    """Yield what was shared without consent, for weighed reasons."""
    for entry in weighed:
        sentence = say("weighed", party=say.party(entry.party), kinds=say.kinds(entry.kinds))
        yield TimelineEntry(
            on=entry.decided_on,
            kind=TimelineKind.CONSENT,
            sentence=sentence,
            who=entry.decided_by,
            record=entry.id,
            needs=entry.kinds,
        )


def of_meetings(moments: Sequence[AgendaMoment], say: Voice) -> Iterator[TimelineEntry]:
    """Yield each time the pupil was on the agenda, with the decisions."""
    for moment in moments:
        title = meeting_title_on(say.ways, moment.meeting_kind, moment.on, say.texts.language)
        item = moment.item
        decided = " ".join(f"{say('meeting.decided')}: {_decision(entry, say)}" for entry in item.decisions)
        sentence = say.told("meeting.discussed", decided or item.question or item.reason, meeting=title)
        who = joined(sorted({entry.decided_by for entry in item.decisions if entry.decided_by}) or [""], say.texts)
        yield TimelineEntry(
            on=moment.on,
            kind=TimelineKind.MEETING,
            sentence=sentence,
            who=who,
            record=moment.meeting,
            needs=item.kinds | _CARE,
            order=3,
        )


def _decision(decision: Decision, say: Voice) -> str:
    kind = kind_words(say.texts, decision.kind, decision.text)
    return f"{decision.text} ({kind[:1].lower()}{kind[1:]})" if kind else decision.text


def of_actions(actions: Sequence[Action], held: Mapping[MeetingId, date], say: Voice) -> Iterator[TimelineEntry]:
    """Yield what was agreed, on the day of the meeting or else before when; and when it was settled."""
    for action in actions:
        agreed = held.get(action.meeting) if action.meeting else None
        if agreed is not None or action.due is not None:
            key, day = ("action.agreed", agreed) if agreed is not None else ("action.due", action.due)
            yield from _action(day, say.told(key, action.text), action, 4)
        if action.state is not ActionState.OPEN:
            words = (
                action.text
                if action.state is ActionState.DONE
                else f"{action.text.rstrip('.')}. {action.dropped_because}"
            )
            yield from _action(action.settled_on, say.told(f"action.{action.state}", words), action, 6)


def _action(on: date | None, sentence: str, action: Action, order: int) -> Iterator[TimelineEntry]:
    if on is not None:
        yield TimelineEntry(
            on=on, kind=TimelineKind.ACTION, sentence=sentence, who=action.owner, record=action.id, order=order
        )


def of_safety(reports: Sequence[SafetyReport], say: Voice) -> Iterator[TimelineEntry]:
    """Yield safety reports, what was answered, seen and when they were closed."""
    for report in reports:
        to = party_words(report, say.texts)
        reported = say.told(f"safety.{report.kind}", report.concern, to=to)
        steps = [(report.on, reported, report.monitored_by)]
        steps += [(entry.on, say.told("safety.answered", entry.text, to=to), to) for entry in report.answers]
        steps += [(entry.on, say.told("safety.checked", entry.seen), report.monitored_by) for entry in report.checks]
        if report.closing is not None:
            steps.append((report.closing.on, say.told("safety.closed", report.closing.because), report.monitored_by))
        for place, (on, sentence, who) in enumerate(steps):
            yield TimelineEntry(
                on=on,
                kind=TimelineKind.SAFETY,
                sentence=sentence,
                who=who,
                record=report.id,
                order=place,
                needs=frozenset({InformationKind.SAFETY}),
            )


def of_attendance(events: Sequence[AttendanceEvent], say: Voice) -> Iterator[TimelineEntry]:
    """Yield what interrupted the days at school."""
    for event in events:
        days = (event.until - event.on).days + 1 if event.until else 0
        kind = word(say.texts, event.kind)
        lasted = say.texts.count("timeline.attendance.lasted", days, kind=kind) if days > 1 else kind
        what = lasted[:1].upper() + lasted[1:]
        sentence = f"{what}: {event.note}" if event.note.strip() else what
        yield TimelineEntry(
            on=event.on,
            kind=TimelineKind.ATTENDANCE,
            sentence=sentence,
            record=event.id,
            needs=frozenset({InformationKind.ATTENDANCE}),
        )


def of_documents(documents: Sequence[Document], moments: Sequence[AgendaMoment], say: Voice) -> Iterator[TimelineEntry]:
    """Yield documents, on the day they are dated, with the meeting they belong to when that may be known."""
    held: dict[str, AgendaMoment] = {moment.meeting: moment for moment in moments}
    for document in documents:
        if document.removed_at is None:
            sentence = say("document", kind=word(say.texts, document.kind), title=document.title)
            moment = held.get(document.about.record) if document.about else None
            if moment is not None:
                title = meeting_title_on(say.ways, moment.meeting_kind, moment.on, say.texts.language)
                belongs = say("belongs", meeting=title)
                sentence = f"{sentence}. {belongs}"
            yield TimelineEntry(
                on=document.dated,
                kind=TimelineKind.DOCUMENT,
                sentence=sentence,
                who=say.user(document.added_by),
                record=document.id,
                needs=frozenset({document.information}),
            )


def of_sheets(sheets: Sequence[SheetGiven], say: Voice) -> Iterator[TimelineEntry]:
    """Yield transfer sheets that were made for others, with what stood on them."""
    for sheet in sheets:
        yield TimelineEntry(
            on=sheet.on,
            kind=TimelineKind.TRANSFER,
            sentence=say("sheet", party=say.party(sheet.to), kinds=say.kinds(sheet.kinds)),
            who=sheet.by,
            needs=sheet.kinds,
            order=8,
        )


def of_letters(letters: Sequence[Letter], say: Voice) -> Iterator[TimelineEntry]:
    """Yield letters that were made: what for and to whom. What is in them is for who sees everything."""
    for letter in letters:
        sentence = say("letter", kind=word(say.texts, letter.kind), to=letter.to_name)
        yield TimelineEntry(
            on=letter.on,
            kind=TimelineKind.LETTER,
            sentence=sentence,
            who=say.user(letter.made_by),
            record=letter.id,
            needs=frozenset({InformationKind.CARE, InformationKind.HOME}),
            order=7,
        )


def of_transfers(transfers: Sequence[Transfer], say: Voice) -> Iterator[TimelineEntry]:
    """Yield dossiers that came from other schools."""
    for transfer in transfers:
        school = transfer.school_name or transfer.school_code or say("somebody")
        yield TimelineEntry(
            on=transfer.made_on,
            kind=TimelineKind.TRANSFER,
            sentence=say("transfer", school=school),
            needs=frozenset({InformationKind.EDUCATION}),
        )
