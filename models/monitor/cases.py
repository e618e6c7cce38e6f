"""What the counting needs to know of a pupil, and nothing more: small records without a name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from models import codelists
from models.attendance import AttendanceEvent, AttendanceKind
from models.carefile import CareFile, CareFileStatus, ClosingReason, Signal, SignalKind
from models.carefile_turns import CareFileTurn, Turn
from models.contact import Contact
from models.continuity import Continuity
from models.goal import Goal, GoalOutcome
from models.ids import OrganisationId, PupilId, TrajectoryId
from models.monitor.codes import SignalGroup
from models.monitor.records import Records
from models.pupil import Pupil, Residence, YesNoUnknown
from models.school import EducationType
from models.spans import ALWAYS, Span
from models.spic import SpicSegment
from models.trajectory import EndReason, Funding, Layer, Perspective, ReferralRoute, Setting, Trajectory

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a look at a goal found, on a day; ``goal`` tells goals apart."""

    goal: str
    on: date
    outcome: GoalOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """One piece of help to one pupil.

    Attributes:
        form: its code in the list of forms; empty for other words.
        started_on, ended_on: first and last day of help.
        plan_on: the date of the help plan.
        continuity: in what way it goes on from other help.
        talks: the days of the contact moments within it.
        looks: what was found when its goals were looked at.

    """

    id: TrajectoryId
    layer: Layer = Layer.INDIVIDUAL
    funding: Funding = Funding.COLLECTIVE
    perspective: Perspective = Perspective.UNKNOWN
    form: str = ""
    settings: frozenset[Setting] = frozenset()
    provider: OrganisationId | None = None
    main: bool = True
    route: ReferralRoute = ReferralRoute.UNKNOWN
    elsewhere: YesNoUnknown = YesNoUnknown.UNKNOWN
    segment: SpicSegment | None = None
    plan_on: date | None = None
    asked_on: date | None = None
    assessed_on: date | None = None
    started_on: date | None = None
    ended_on: date | None = None
    end_reason: EndReason | None = None
    continuity: Continuity | None = None
    talks: tuple[date, ...] = ()
    looks: tuple[Looked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """A signal as far as it is counted."""

    on: date
    group: SignalGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """A care file.

    Attributes:
        spans: when it was open; several when it was opened again.
        clarified_on: when the file came beyond the question; help that was asked says so as well.

    """

    spans: tuple[Span, ...]
    signals: tuple[Noticed, ...] = ()
    clarified_on: date | None = None
    referred_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An attendance event; ``until`` is None while it goes on."""

    kind: AttendanceKind
    on: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorCase:
    """A pupil, as far as a monitor counts him.

    Attributes:
        pupil: an id that means nothing outside the store.
        residences: oldest first; the last one that has begun counts.

    """

    pupil: PupilId
    helps: tuple[Help, ...] = ()
    files: tuple[OpenFile, ...] = ()
    events: tuple[Happened, ...] = ()
    residences: tuple[Residence, ...] = ()
    education_type: EducationType = EducationType.UNKNOWN
    wlz: YesNoUnknown = YesNoUnknown.UNKNOWN
    enrolment: Span = ALWAYS


def cases_of(records: Records) -> tuple[MonitorCase, ...]:
    """Return one case for each pupil who has help of his own or a care file, by id."""
    helps = _grouped((entry for entry in records.trajectories if entry.pupil), _whose)
    files, events = _grouped(records.care_files, _of_file), _grouped(records.attendance, _of_event)
    reader = _Reader(records)
    found = (
        MonitorCase(
            pupil=pupil.id,
            helps=tuple(reader.help(entry) for entry in helps.get(pupil.id, ())),
            files=tuple(reader.file(entry) for entry in files.get(pupil.id, ())),
            events=tuple(_happened(entry) for entry in events.get(pupil.id, ())),
            residences=pupil.residences,
            education_type=pupil.education_type,
            wlz=pupil.wlz,
            enrolment=pupil.enrolment,
        )
        for pupil in sorted(records.pupils, key=_id)
        if pupil.id in helps or pupil.id in files
    )
    return tuple(found)


class _Reader:
    """Looks up what belongs to help and to a care file."""

    def __init__(self, records: Records) -> None:
        self._talks = _grouped((entry for entry in records.contacts if entry.trajectory), _within)
        self._goals = _grouped((entry for entry in records.goals if entry.trajectory), _at)
        self._turns = _grouped(records.turns, _turned)

    def help(self, entry: Trajectory) -> Help:
        return Help(
            id=entry.id,
            layer=entry.layer,
            funding=entry.funding,
            perspective=entry.perspective,
            form=codelists.help_form_code(entry.form),
            settings=entry.settings,
            provider=entry.provider,
            main=entry.main,
            route=entry.route,
            elsewhere=entry.elsewhere,
            segment=entry.spic.segment if entry.spic else None,
            plan_on=entry.plan_on,
            asked_on=entry.asked_on,
            assessed_on=entry.assessed_on,
            started_on=entry.started_on,
            ended_on=entry.ended_on,
            end_reason=entry.end_reason,
            continuity=entry.follows.kind if entry.follows else None,
            talks=tuple(talk.on for talk in self._talks.get(entry.id, ())),
            looks=tuple(look for goal in self._goals.get(entry.id, ()) for look in _looks(goal)),
        )

    def file(self, entry: CareFile) -> OpenFile:
        referred = entry.closing_reason is ClosingReason.REFERRED
        return OpenFile(
            spans=open_spans(entry, self._turns.get(entry.id, ())),
            signals=tuple(_noticed(signal) for signal in entry.signals),
            clarified_on=_clarified_on(entry),
            referred_on=entry.closed_on if referred else None,
        )


def open_spans(care_file: CareFile, turns: Iterable[CareFileTurn]) -> tuple[Span, ...]:
    """Return when a care file was open, its last day included; the turns come oldest first."""
    found: list[Span] = []
    since: date | None = care_file.opened_on
    for turn in turns:
        if turn.turn is Turn.CLOSED and since is not None and since <= turn.on:
            found.append(Span(start=since, end=turn.on))
            since = None
        elif turn.turn is Turn.REOPENED and since is None:
            since = turn.on
    if since is not None:
        found.append(Span(start=since, end=care_file.closed_on))
    return tuple(found)


def _clarified_on(care_file: CareFile) -> date | None:
    if care_file.closing_reason in (ClosingReason.QUESTION_ANSWERED, ClosingReason.HELP_FINISHED):
        return care_file.closed_on
    beyond = care_file.status in (CareFileStatus.WAITING, CareFileStatus.IN_HELP, CareFileStatus.FOLLOWING)
    return care_file.status_since if beyond else None


_GROUPS: Mapping[SignalKind, SignalGroup] = {
    SignalKind.STAGNATING_LEARNING: SignalGroup.LEARNING,
    SignalKind.SOCIAL_EMOTIONAL: SignalGroup.SOCIAL_EMOTIONAL,
    SignalKind.ABSENCE: SignalGroup.ABSENCE,
}


def _noticed(signal: Signal) -> Noticed:
    return Noticed(on=signal.on, group=_GROUPS.get(signal.kind, SignalGroup.OTHER))


def _looks(goal: Goal) -> Iterable[Looked]:
    return (Looked(goal=goal.id, on=look.on, outcome=look.outcome) for look in goal.evaluations)


def _happened(event: AttendanceEvent) -> Happened:
    return Happened(kind=event.kind, on=event.on, until=None if event.goes_on else event.until or event.on)


def _grouped(entries: Iterable[T], key: Callable[[T], K]) -> Mapping[K, list[T]]:
    found: dict[K, list[T]] = {}
    for entry in entries:
        found.setdefault(key(entry), []).append(entry)
    return found


def _whose(entry: Trajectory) -> PupilId | None:
    return entry.pupil


def _of_file(entry: CareFile) -> PupilId:
    return entry.pupil


def _of_event(entry: AttendanceEvent) -> PupilId:
    return entry.pupil


def _within(entry: Contact) -> TrajectoryId | None:
    return entry.trajectory


def _at(entry: Goal) -> TrajectoryId | None:
    return entry.trajectory


def _turned(entry: CareFileTurn) -> str:
    return entry.care_file


def _id(pupil: Pupil) -> PupilId:
    return pupil.id
