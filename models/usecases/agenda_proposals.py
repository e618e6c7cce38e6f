"""The agenda the app proposes: gathered from what is due, asked and left over, with who may not hear the name."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from models.agenda_proposal import (
    MOST_PROPOSED,
    AgendaRequest,
    Need,
    Proposal,
    Reason,
    by_need,
    carried_over,
    put_aside_key,
    ranked,
)
from models.change import Changes, Topic
from models.consent import InformationKind
from models.errors import ConflictError
from models.ids import AgendaItemId, AgendaRequestId, MeetingId, PupilId
from models.meeting import AgendaItem, Meeting, MinutesState, overdue
from models.ports import UnitOfWork
from models.usecases.asking import AskingUseCases
from models.usecases.lettering import with_letters
from models.usecases.meeting_table import read_table
from models.usecases.session import Session
from models.usecases.tasks import Task, TaskKind
from models.usecases.today_consents import announcement_tasks
from models.usecases.today_pupils import Caseload, goal_tasks, pupil_tasks, safety_tasks
from models.usecases.visibility import require_kind, sight
from models.user import Permission

_NEEDS = {
    TaskKind.SAFETY_CHECK: Need.SAFETY,
    TaskKind.SIGNAL_NEW: Need.SIGNAL,
    TaskKind.WAITING_LONG: Need.WAITING,
    TaskKind.WAITING_ASSESSMENT: Need.WAITING,
    TaskKind.NO_ROOM: Need.WAITING,
    TaskKind.HELP_STOPPED: Need.STOPPED,
    TaskKind.GOALS_DUE: Need.EVALUATION,
    TaskKind.HELP_ENDS: Need.ENDING,
    TaskKind.BIRTHDAY_MOVES: Need.CONSENT,
    TaskKind.AUTHORITY_MOVES: Need.CONSENT,
    TaskKind.INCAPACITY_MOVES: Need.CONSENT,
    TaskKind.RULES_MOVE: Need.CONSENT,
    TaskKind.CONSENT_ENDS: Need.CONSENT,
}
"""What Vandaag knows that is something to talk about; the rest is a chore for one person."""

_ASIDE = timedelta(days=1)


class ProposalUseCases:
    """What a user can do with the agenda that is proposed; only for who makes agendas, who is the school.

    Args:
        session: who is at work.
        language: of the words in ``AskingUseCases``.

    """

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self._asking = AskingUseCases(session, language)

    def proposals(self, meeting: MeetingId) -> tuple[Proposal, ...]:
        """Return what should be on the agenda of a meeting and is not, what can wait least first; no more than 100.

        Who may hear a name is judged for those that are returned.
        """
        session, today = self._session, self._session.today
        announced = tuple(announcement_tasks(self._asking.announced(today)))
        with session.read(Permission.EDIT_MEETINGS) as uow:
            found = uow.meetings.get(meeting)
            gathered = _Gathered.of(uow, found, session, announced)
            aside = uow.put_offs.of_user(session.user.id)
            there = (entry for entry in gathered.proposals(uow) if put_aside_key(meeting, entry.key) not in aside)
            return tuple(self._heard(uow, found, by_need(there)[:MOST_PROPOSED]))

    def accept(self, meeting: MeetingId, items: Sequence[AgendaItem], settled: Sequence[AgendaRequestId]) -> Changes:
        """Put items on the agenda and settle what was asked.

        Raises:
            ConflictError: the minutes are adopted and no longer change.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.agenda_filled", Topic.MEETINGS) as intention:
            uow = intention.uow
            found = uow.meetings.get(meeting)
            if found.state is MinutesState.ADOPTED:
                raise ConflictError("minutes_adopted")
            there = {item.pupil or item.theme for item in found.items}
            new = tuple(item for item in items if (item.pupil or item.theme) not in there)
            intention.record = meeting
            uow.meetings.save(with_letters(uow, replace(found, items=(*found.items, *new))))
            for request in uow.planning.open_requests():
                if request.id in settled:
                    uow.planning.save_request(replace(request, settled_on=self._session.today))
        return intention.changes

    def put_aside(self, meeting: MeetingId, key: str) -> Changes:
        """Leave a proposal out for one meeting; for the next one it is looked at again."""
        user = self._session.user.id
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.proposal_dropped", Topic.MEETINGS) as intention:
            on = intention.uow.meetings.get(meeting).on
            intention.record = meeting
            until = max(on, self._session.today) + _ASIDE
            intention.uow.put_offs.save(user, put_aside_key(meeting, key), until)
        return intention.changes

    def ask(self, request: AgendaRequest) -> Changes:
        """Ask that a pupil or a theme is talked about in the next meeting.

        Raises:
            ConsentMissingError: the user may not know of this pupil's care.

        """
        looking = sight(self._session)
        with self._session.intend(Permission.NOTE_CONTACT, "meeting.asked", Topic.MEETINGS) as intention:
            if request.pupil is not None:
                require_kind(intention.uow, request.pupil, InformationKind.CARE, looking)
            intention.record = request.pupil or ""
            intention.uow.planning.save_request(request)
        return intention.changes

    def new_request_id(self) -> AgendaRequestId:
        """Make an id for a request."""
        return AgendaRequestId(self._session.new_id())

    def new_item_id(self) -> AgendaItemId:
        """Make an id for an agenda item."""
        return AgendaItemId(self._session.new_id())

    def _heard(self, uow: UnitOfWork, meeting: Meeting, proposals: Sequence[Proposal]) -> Iterable[Proposal]:
        """Yield proposals with who may not hear the name, judged as if they were on the agenda."""
        items = tuple(
            AgendaItem(id=AgendaItemId(entry.pupil.id), pupil=entry.pupil.id) for entry in proposals if entry.pupil
        )
        table = read_table(uow, replace(meeting, items=items), self._session.rules, self._session.today)
        kept = {item.pupil: table.kept_from(item) for item in items}
        for entry in proposals:
            yield replace(entry, kept=kept[entry.pupil.id]) if entry.pupil else entry


class _Gathered:
    """Everything there is to talk about, while it is gathered."""

    def __init__(self) -> None:
        self._reasons: dict[PupilId, list[Reason]] = {}
        self._themes: dict[str, list[Reason]] = {}
        self._requests: dict[str, list[AgendaRequestId]] = {}

    @classmethod
    def of(cls, uow: UnitOfWork, meeting: Meeting, session: Session, announced: Iterable[Task]) -> "_Gathered":
        """Gather for one meeting; what is on its agenda is left out."""
        found, today = cls(), session.today
        caseload = Caseload.read(uow, today)
        tasks = [*pupil_tasks(caseload, today), *goal_tasks(uow, caseload, today), *safety_tasks(uow, today)]
        for task in (*tasks, *announced):
            found.add_task(task)
        for action in uow.actions.open():
            if action.pupil in caseload.pupils and overdue(action, today):
                found.add(action.pupil, Reason(need=Need.ACTION_LATE, on=action.due, count=1))
        pupils, themes = carried_over(uow.meetings.last_before(meeting.kind, meeting.on), today)
        for pupil in pupils:
            found.add(pupil, Reason(need=Need.CARRIED))
        for theme in themes:
            found.add_theme(theme, Reason(need=Need.CARRIED))
        for request in uow.planning.open_requests():
            found.add_request(request)
        found.leave_out(meeting)
        return found

    def add(self, pupil: PupilId | None, reason: Reason) -> None:
        """Add a reason to talk about a pupil."""
        if pupil is not None:
            self._reasons.setdefault(pupil, []).append(reason)

    def add_theme(self, theme: str, reason: Reason) -> None:
        """Add a reason to talk about a theme."""
        self._themes.setdefault(theme, []).append(reason)

    def add_task(self, task: Task) -> None:
        """Add what Vandaag knows, when it is something to talk about."""
        need = _NEEDS.get(task.kind)
        if need is not None and task.pupil is not None:
            self.add(task.pupil.id, Reason(need=need, on=task.on, count=task.count, who=task.who))

    def add_request(self, request: AgendaRequest) -> None:
        """Add what somebody asked."""
        reason = Reason(need=Need.ASKED, on=request.asked_on, who=request.asked_by, question=request.question)
        self._requests.setdefault(request.pupil or request.theme, []).append(request.id)
        if request.pupil is not None:
            self.add(request.pupil, reason)
        else:
            self.add_theme(request.theme, reason)

    def leave_out(self, meeting: Meeting) -> None:
        """Leave out what is on the agenda already."""
        for item in meeting.items:
            if item.pupil is not None:
                self._reasons.pop(item.pupil, None)
            self._themes.pop(item.theme, None)

    def proposals(self, uow: UnitOfWork) -> list[Proposal]:
        """Return everything as proposals."""
        pupils = uow.pupils.some(sorted(self._reasons))
        found = [
            Proposal(pupil=pupil, reasons=_merged(self._reasons[key]), requests=tuple(self._requests.get(key, ())))
            for key, pupil in pupils.items()
        ]
        return found + [
            Proposal(theme=theme, reasons=ranked(reasons), requests=tuple(self._requests.get(theme, ())))
            for theme, reasons in self._themes.items()
        ]


def _merged(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons with those of one kind as one: the oldest day, and how many; what was asked stays apart."""
    found: dict[Need, Reason] = {}
    asked = []
    for reason in ranked(reasons):
        if reason.need is Need.ASKED:
            asked.append(reason)
        elif reason.need is Need.ACTION_LATE and reason.need in found:
            found[reason.need] = replace(found[reason.need], count=found[reason.need].count + reason.count)
        else:
            found.setdefault(reason.need, reason)
    return ranked((*found.values(), *asked))
