"""Vandaag: what is due around the pupils of the caseload."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.carefile import CareFile, CareFileStatus
from models.goal import due_goals
from models.ids import OrganisationId, PupilId
from models.network import Organisation
from models.ports import UnitOfWork
from models.profile_parts import Profile, waiting_norm
from models.pupil import Pupil
from models.school_age import leaves_by_age
from models.trajectory import Trajectory, running_on
from models.usecases.profiles import working_by
from models.usecases.tasks import AHEAD, NOT_AGREED, SOON, Task, TaskKind
from models.waiting import clock_to_assessment, clock_to_start, kept_out

AGE_AHEAD = timedelta(days=180)
"""A place at another school takes half a year to find."""
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Caseload:
    """The open care files with what hangs on them, read at one moment.

    Attributes:
        profile: the way of working of today, with its waiting norms.

    """

    files: Sequence[CareFile]
    pupils: Mapping[PupilId, Pupil]
    helps: Mapping[PupilId, Sequence[Trajectory]]
    organisations: Mapping[OrganisationId, Organisation]
    profile: Profile

    @classmethod
    def read(cls, uow: UnitOfWork, today: date) -> "Caseload":
        """Read the caseload with a fixed number of queries."""
        files = uow.care_files.open()
        helps: dict[PupilId, list[Trajectory]] = {}
        for entry in uow.trajectories.all():
            if entry.pupil:
                helps.setdefault(entry.pupil, []).append(entry)
        return cls(
            files=files,
            pupils=uow.pupils.some([entry.pupil for entry in files]),
            helps=helps,
            organisations={entry.id: entry for entry in uow.network.organisations()},
            profile=working_by(uow, today),
        )


def pupil_tasks(caseload: Caseload, today: date) -> Iterable[Task]:
    """Yield what is to be decided, called about or renewed for the pupils of the caseload."""
    for file in caseload.files:
        pupil, helps = caseload.pupils[file.pupil], caseload.helps.get(file.pupil, ())
        yield from _decisions(file, pupil, helps, today)
        yield from _waiting(pupil, helps, caseload, today)
        yield from _ends(pupil, today)
        yield from _help_ends(pupil, helps, caseload, today)


def contract_tasks(caseload: Caseload, today: date) -> Iterable[Task]:
    """Yield the organisations that give help now and whose contract ends; once each."""
    for organisation in caseload.organisations.values():
        ends = organisation.contract.end
        if ends is None or not today - AHEAD <= ends <= today + AHEAD:
            continue
        helped = {
            pupil
            for pupil, helps in caseload.helps.items()
            for entry in helps
            if entry.provider == organisation.id and running_on(entry, today)
        }
        if helped:
            yield Task(
                kind=TaskKind.CONTRACT_ENDS,
                record=organisation.id,
                on=ends,
                who=organisation.name,
                count=len(helped),
            )


def _decisions(file: CareFile, pupil: Pupil, helps: Sequence[Trajectory], today: date) -> Iterable[Task]:
    if file.status is CareFileStatus.SIGNALLED:
        newest = max((signal.on for signal in file.signals), default=file.opened_on)
        yield Task(kind=TaskKind.SIGNAL_NEW, record=file.id, on=newest, pupil=pupil)
    stopped = [entry.ended_on for entry in helps if entry.ended_on and entry.ended_on >= file.opened_on]
    if file.status is CareFileStatus.IN_HELP and stopped and all(entry.ended_on for entry in helps):
        yield Task(kind=TaskKind.HELP_STOPPED, record=file.id, on=min(max(stopped), today), pupil=pupil)


def _waiting(pupil: Pupil, helps: Sequence[Trajectory], caseload: Caseload, today: date) -> Iterable[Task]:
    """Yield help that is waited for in vain, or longer than the norm; one line for each."""
    norm = waiting_norm(caseload.profile, pupil.education_type)
    for entry in helps:
        if entry.ended_on is not None:
            continue
        stop = kept_out(entry, caseload.organisations.get(entry.provider) if entry.provider else None, today)
        if stop is not None:
            who = _provider(entry, caseload)
            yield Task(kind=TaskKind.NO_ROOM, record=entry.id, on=stop.on, pupil=pupil, who=who)
            continue
        clocks = {
            TaskKind.WAITING_LONG: (clock_to_start(entry, today), norm.to_start),
            TaskKind.WAITING_ASSESSMENT: (clock_to_assessment(entry, today), norm.to_assessment),
        }
        late = [kind for kind, (clock, most) in clocks.items() if clock and clock.runs and most and clock.days > most]
        if late and entry.asked_on:
            yield Task(
                kind=late[0],
                record=entry.id,
                on=entry.asked_on,
                pupil=pupil,
                who=_provider(entry, caseload),
                phone=_phone(entry, caseload),
                count=(today - entry.asked_on).days // _WEEK,
            )


def goal_tasks(uow: UnitOfWork, caseload: Caseload, today: date) -> Iterable[Task]:
    """Yield the pupils of the caseload with goals to look at; one line for each pupil."""
    found: dict[PupilId, list[date]] = {}
    for goal in due_goals(uow.goals.due(today + SOON), today + SOON):
        if goal.pupil in caseload.pupils and goal.evaluate_on:
            found.setdefault(goal.pupil, []).append(goal.evaluate_on)
    for pupil, days in found.items():
        yield Task(kind=TaskKind.GOALS_DUE, record=pupil, on=days[0], pupil=caseload.pupils[pupil], count=len(days))


def safety_tasks(uow: UnitOfWork, today: date) -> Iterable[Task]:
    """Yield the safety reports somebody has to look at; also of pupils whose care file was closed."""
    reports = uow.safety.open_until(today + SOON)
    pupils = uow.pupils.some([report.pupil for report in reports])
    for report in reports:
        yield Task(
            kind=TaskKind.SAFETY_CHECK,
            record=report.id,
            on=report.next_check or report.on,
            pupil=pupils[report.pupil],
            who="" if report.next_check else NOT_AGREED,
        )


def _provider(entry: Trajectory, caseload: Caseload) -> str:
    found = caseload.organisations.get(entry.provider) if entry.provider else None
    return found.name if found else ""


def _phone(entry: Trajectory, caseload: Caseload) -> str:
    found = caseload.organisations.get(entry.provider) if entry.provider else None
    return found.phone if found else ""


def _ends(pupil: Pupil, today: date) -> Iterable[Task]:
    days = {
        TaskKind.TLV_ENDS: pupil.tlv.span.end if pupil.tlv else None,
        TaskKind.OPP_DUE: pupil.opp.end if pupil.opp else None,
        TaskKind.EXEMPTION_ENDS: pupil.exemption_until,
    }
    for kind, ends in days.items():
        if ends is not None and ends <= today + AHEAD:
            yield Task(kind=kind, record=pupil.id, on=ends, pupil=pupil)
    leaves = leaves_by_age(pupil)
    if leaves is not None and leaves[0] <= today + AGE_AHEAD:
        yield Task(kind=TaskKind.AGE_LIMIT, record=pupil.id, on=leaves[0], pupil=pupil, count=leaves[1])


def _help_ends(pupil: Pupil, helps: Sequence[Trajectory], caseload: Caseload, today: date) -> Iterable[Task]:
    for entry in helps:
        if entry.planned_end and entry.planned_end <= today + AHEAD and running_on(entry, today):
            yield Task(
                kind=TaskKind.HELP_ENDS,
                record=entry.id,
                on=entry.planned_end,
                pupil=pupil,
                who=_provider(entry, caseload),
            )
