"""Vandaag: what is due, late or coming, grouped by what the user has to decide."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.carefile import CareFileStatus
from models.consent_overview import SETTLED, JudgedConsent, standing
from models.consent_status import Deciders, next_move
from models.ids import PupilId
from models.meeting import Action, ActionState, Meeting, MinutesState
from models.ports import UnitOfWork
from models.pupil import Pupil, age_on
from models.usecases.meeting_rows import MeetingRow, concerns, meeting_row
from models.usecases.meeting_table import Table, read_table
from models.usecases.session import Session
from models.user import Permission, Role, allows

SOON = timedelta(days=7)
AHEAD = timedelta(days=60)
"""How long before a birthday or an end date the app speaks of it (domain notes, section 6)."""


class Group(StrEnum):
    """What the user has to do; in the order in which the page shows it."""

    MEETING = "meeting"
    CONSENT = "consent"
    ACTION = "action"
    EXPIRES = "expires"


class TaskKind(StrEnum):
    """One kind of line, with its own sentence in ``resources/texts/*/today.toml``."""

    MEETING_COMES = "meeting_comes"
    MINUTES_OPEN = "minutes_open"
    CONSENT_MISSING = "consent_missing"
    ACTION_LATE = "action_late"
    ACTION_DUE = "action_due"
    BIRTHDAY_MOVES = "birthday_moves"
    TLV_ENDS = "tlv_ends"
    EXEMPTION_ENDS = "exemption_ends"


_GROUPS = {
    TaskKind.MEETING_COMES: Group.MEETING,
    TaskKind.MINUTES_OPEN: Group.MEETING,
    TaskKind.CONSENT_MISSING: Group.CONSENT,
    TaskKind.ACTION_LATE: Group.ACTION,
    TaskKind.ACTION_DUE: Group.ACTION,
    TaskKind.BIRTHDAY_MOVES: Group.EXPIRES,
    TaskKind.TLV_ENDS: Group.EXPIRES,
    TaskKind.EXEMPTION_ENDS: Group.EXPIRES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One line: what it is about and by when. The page makes the sentence and offers the one action.

    Attributes:
        count: how many agenda items, or how many people still have to answer, or the age that is reached.

    """

    kind: TaskKind
    on: date | None = None
    pupil: Pupil | None = None
    meeting: MeetingRow | None = None
    action: Action | None = None
    consent: JudgedConsent | None = None
    count: int = 0

    @property
    def group(self) -> Group:
        """The group the line stands in."""
        return _GROUPS[self.kind]


class TodayUseCases:
    """What a user sees first."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def tasks(self) -> tuple[Task, ...]:
        """Return what is due, late or coming for this user, by group and then by date."""
        with self._session.read(Permission.READ_MEETINGS) as uow:
            found = [*self._meetings(uow), *self._actions(uow), *self._expiring(uow)]
        order = list(Group)
        return tuple(sorted(found, key=lambda task: (order.index(task.group), task.on or date.max)))

    def _meetings(self, uow: UnitOfWork) -> Iterable[Task]:
        today, user = self._session.today, self._session.user
        meetings = [meeting for meeting in uow.meetings.all() if concerns(user, meeting)]
        coming = sorted((m for m in meetings if today <= m.on <= today + SOON), key=lambda meeting: meeting.on)
        yield from (
            Task(kind=TaskKind.MEETING_COMES, on=m.on, meeting=meeting_row(m), count=len(m.items)) for m in coming
        )
        yield from (
            Task(kind=TaskKind.MINUTES_OPEN, on=m.on, meeting=meeting_row(m))
            for m in meetings
            if m.on < today and m.state is not MinutesState.ADOPTED and allows(user.role, Permission.EDIT_MEETINGS)
        )
        if coming and self._school_sees():
            yield from self._consents(uow, coming[0])

    def _consents(self, uow: UnitOfWork, meeting: Meeting) -> Iterable[Task]:
        """Yield for the next meeting the pupils of whom somebody at the table may not hear the name."""
        table = read_table(uow, meeting, self._session.rules, self._session.today)
        for item in meeting.items:
            kept = table.kept_from(item)
            if item.pupil and kept and not item.anonymous and not _refused(table, item.id, kept):
                pupil = table.pupils[item.pupil]
                yield Task(
                    kind=TaskKind.CONSENT_MISSING,
                    on=meeting.on,
                    pupil=pupil,
                    meeting=meeting_row(meeting),
                    count=len(kept),
                )

    def _actions(self, uow: UnitOfWork) -> Iterable[Task]:
        today = self._session.today
        pupils = uow.pupils.some([a.pupil for a in uow.actions.all() if a.pupil]) if self._school_sees() else {}
        for action in uow.actions.all():
            if action.state is ActionState.OPEN and action.due and self._mine(action):
                pupil = pupils.get(action.pupil) if action.pupil else None
                if action.due < today:
                    yield Task(kind=TaskKind.ACTION_LATE, on=action.due, action=action, pupil=pupil)
                elif action.due <= today + SOON:
                    yield Task(kind=TaskKind.ACTION_DUE, on=action.due, action=action, pupil=pupil)

    def _expiring(self, uow: UnitOfWork) -> Iterable[Task]:
        if not self._school_sees():
            return
        caseload = _caseload(uow)
        consents, guardians = uow.consents.by_pupil(), uow.guardians.by_pupil()
        for pupil in caseload.values():
            deciders = Deciders(pupil=pupil, guardians=guardians.get(pupil.id, ()), rules=self._session.rules)
            asked = consents.get(pupil.id, ()) if _turns_soon(pupil, self._session.today) else ()
            judged = standing(asked, deciders, self._session.today)
            yield from _birthdays(pupil, judged, self._session.today)
            yield from _ends(pupil, self._session.today)

    def _mine(self, action: Action) -> bool:
        """Tell whether an action is for this user to follow: the coordinator follows them all."""
        user = self._session.user
        if user.role is Role.COORDINATOR:
            return True
        mine = user.professional is not None and action.professional == user.professional
        return mine or action.user == user.id

    def _school_sees(self) -> bool:
        return self._session.user.role in (Role.COORDINATOR, Role.READER)


def _refused(table: Table, item: object, kept: Sequence[object]) -> bool:
    """Tell whether nothing is left to ask: whoever may not hear it was refused in so many words."""
    found = [answer for (about, who), answer in table.verdicts.items() if about == item and who in kept]
    return all(answer.status is not None and answer.status.state in SETTLED for answer in found)


def _caseload(uow: UnitOfWork) -> Mapping[PupilId, Pupil]:
    files = uow.care_files.all()
    return uow.pupils.some([entry.pupil for entry in files if entry.status is not CareFileStatus.CLOSED])


def _turns_soon(pupil: Pupil, today: date) -> bool:
    moves = next_move(pupil.birth_date, today) if pupil.birth_date else None
    return moves is not None and moves <= today + AHEAD


def _birthdays(pupil: Pupil, judged: Sequence[JudgedConsent], today: date) -> Iterable[Task]:
    """Yield the birthday on which a consent that holds now will lapse; once, however many there are."""
    lapsing = [
        status.changes_on
        for status in (entry.status for entry in judged)
        if status.lapses and status.changes_on and status.changes_on <= today + AHEAD
    ]
    if lapsing and pupil.birth_date:
        on = min(lapsing)
        yield Task(kind=TaskKind.BIRTHDAY_MOVES, on=on, pupil=pupil, count=age_on(pupil.birth_date, on))


def _ends(pupil: Pupil, today: date) -> Iterable[Task]:
    tlv_end = pupil.tlv.span.end if pupil.tlv else None
    if tlv_end is not None and tlv_end <= today + AHEAD:
        yield Task(kind=TaskKind.TLV_ENDS, on=tlv_end, pupil=pupil)
    if pupil.exemption_until is not None and pupil.exemption_until <= today + AHEAD:
        yield Task(kind=TaskKind.EXEMPTION_ENDS, on=pupil.exemption_until, pupil=pupil)
