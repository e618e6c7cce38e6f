"""Any care file, help, goal and contact, and what happens around a pupil."""

from collections.abc import Iterable
from datetime import date

from hypothesis import strategies as st

from models.attendance import LASTING, AttendanceEvent, AttendanceKind
from models.carefile import CareFile, CareFileStatus, ClosingReason, FamilyCoach, Signal, SignalKind
from models.contact import Contact, ContactWay
from models.continuity import Continuity, Follows
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea
from models.ids import (
    AttendanceEventId,
    CareFileId,
    ContactId,
    GoalId,
    PreventionId,
    SafetyReportId,
    SignalId,
    TrajectoryId,
)
from models.prevention import MOST_MINUTES, MOST_REACHED, PreventionActivity, PreventionKind, monday_of
from models.pupil import YesNoUnknown
from models.safety import ReportedTo, SafetyAnswer, SafetyCheck, SafetyClosing, SafetyReport, SafetyReportKind
from models.spic import PROFILES, Spic, SpicSegment
from models.trajectory import (
    EndReason,
    Funding,
    Layer,
    Perspective,
    ReferralRoute,
    Setting,
    SubReason,
    Target,
    Trajectory,
)
from models.transfer import Absence, Arrangement, Inspection, Transfer
from tests.storage_repositories import world
from tests.storage_repositories.some_values import (
    counts,
    days,
    known,
    maybe,
    maybe_day,
    one_of,
    ordered_days,
    some,
    spans,
    subset,
    texts,
    words,
)

coaches = st.builds(
    FamilyCoach,
    name=words,
    phone=texts,
    professional=maybe(world.PROFESSIONALS),
    organisation=maybe(world.ORGANISATIONS),
)
signals = st.builds(
    Signal,
    id=st.uuids().map(lambda made: SignalId(str(made))),
    on=days,
    kind=one_of(SignalKind),
    by=texts,
    question=texts,
    assessed_need=texts,
)


@st.composite
def care_files(draw: st.DrawFn) -> CareFile:
    status = draw(one_of(CareFileStatus))
    opened, closed = sorted((draw(days), draw(days)))
    ended = status is CareFileStatus.CLOSED
    return CareFile(
        id=CareFileId("new"),
        pupil=draw(one_of(world.PUPILS)),
        opened_on=opened,
        status=status,
        status_since=draw(maybe_day),
        signals=draw(some(signals)),
        coordinator=draw(maybe(world.USERS)),
        family_contact=draw(maybe(world.PROFESSIONALS)),
        family_coach=draw(st.none() | coaches),
        next_step=draw(texts),
        closed_on=closed if ended else None,
        closing_reason=draw(one_of(ClosingReason)) if ended else draw(maybe(ClosingReason)),
        continued_by_school=draw(texts),
    )


spics = st.builds(Spic, segment=one_of(SpicSegment), profile=st.none() | st.sampled_from(PROFILES), intensity=texts)


@st.composite
def trajectories(draw: st.DrawFn) -> Trajectory:
    target = draw(one_of(Target))
    asked, assessed = draw(ordered_days(2))
    started, ended, planned = draw(ordered_days(3))
    ended = ended if started else None
    main, funding = draw(st.booleans()), draw(one_of(Funding))
    return Trajectory(
        id=TrajectoryId("new"),
        layer=draw(one_of(Layer)),
        target=target,
        target_name=draw(words),
        pupil=draw(one_of(world.PUPILS)) if target is Target.PUPIL else None,
        care_file=draw(maybe(world.CARE_FILES)),
        perspective=draw(one_of(Perspective)),
        form=draw(texts),
        settings=draw(subset(Setting)),
        intensity=draw(texts),
        provider=draw(maybe(world.ORGANISATIONS)),
        main=main,
        sub_reason=None if main else draw(maybe(SubReason)),
        professional=draw(maybe(world.PROFESSIONALS)),
        decided_by=draw(texts),
        funding=funding,
        spic=draw(st.none() | spics) if funding is Funding.INDIVIDUAL_DECISION else None,
        follows=draw(st.none() | st.builds(Follows, previous=one_of(world.TRAJECTORIES), kind=one_of(Continuity))),
        route=draw(one_of(ReferralRoute)),
        elsewhere=draw(one_of(YesNoUnknown)),
        plan_on=draw(maybe_day),
        asked_on=asked,
        assessed_on=assessed,
        accepted_on=draw(maybe_day),
        started_on=started,
        planned_end=planned,
        ended_on=ended,
        end_reason=draw(maybe(EndReason)) if ended else None,
    )


@st.composite
def goals(draw: st.DrawFn, others: Iterable[GoalId] = ()) -> Goal:
    """Return a goal with its evaluations, replaced by one of the others."""
    set_on, *looked_at = sorted(draw(st.lists(days, min_size=1, max_size=4)))
    outcomes = [outcome for outcome in GoalOutcome if outcome is not GoalOutcome.REPLACED or others]
    looks = []
    for on in looked_at:
        outcome = draw(one_of(outcomes))
        looks.append(
            Evaluation(
                on=on,
                outcome=outcome,
                child_heard=draw(one_of(YesNoUnknown)),
                parents_agreed=draw(one_of(YesNoUnknown)),
                note=draw(texts),
                replaced_by=draw(one_of(others)) if outcome is GoalOutcome.REPLACED else None,
            )
        )
    return Goal(
        id=GoalId("new"),
        pupil=draw(one_of(world.PUPILS)),
        text=draw(words),
        area=draw(one_of(LifeArea)),
        set_on=set_on,
        care_file=draw(maybe(world.CARE_FILES)),
        trajectory=draw(maybe(world.TRAJECTORIES)),
        child_heard=draw(one_of(YesNoUnknown)),
        parents_agreed=draw(one_of(YesNoUnknown)),
        evaluate_on=draw(st.none() | st.dates(min_value=set_on)),
        evaluations=tuple(looks),
    )


contacts = st.builds(
    Contact,
    id=st.just(ContactId("new")),
    pupil=one_of(world.PUPILS),
    on=days,
    who=words,
    way=one_of(ContactWay),
    summary=texts,
    trajectory=maybe(world.TRAJECTORIES),
    noted_by=maybe(world.USERS),
)
transfers = st.builds(
    Transfer,
    pupil=st.just(world.PUPILS[0]),
    made_on=st.just(world.DAY),
    school_name=texts,
    school_code=st.just("99ZZ00"),
    school_type=texts,
    absence=st.none()
    | st.builds(Absence, unit=texts, allowed=st.none() | counts, not_allowed=st.none() | counts, over_a_quarter=known),
    arrangements=some(st.builds(Arrangement, description=texts, span=spans)),
    inspection=st.none()
    | st.builds(Inspection, seen=known, seen_on=maybe_day, agreed=known, reason_not_agreed=texts, consented=known),
)
safety_answers = st.builds(SafetyAnswer, on=days, text=words)


@st.composite
def safety_checks(draw: st.DrawFn) -> SafetyCheck:
    on, following = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    return SafetyCheck(on=on, seen=draw(words), next_check=following)


@st.composite
def safety_reports(draw: st.DrawFn) -> SafetyReport:
    on, *later = draw(st.lists(days, min_size=4, max_size=4).map(sorted))
    expected_by, next_check, closed_on = draw(st.permutations(later))
    return SafetyReport(
        id=SafetyReportId("report"),
        pupil=draw(one_of(world.PUPILS)),
        on=on,
        kind=draw(one_of(SafetyReportKind)),
        to=draw(one_of(ReportedTo)),
        to_name=draw(words),
        concern=draw(texts),
        expected=draw(texts),
        expected_by=draw(st.none() | st.just(expected_by)),
        answers=draw(some(safety_answers)),
        monitored_by=draw(texts),
        monitor_user=draw(maybe(world.USERS)),
        monitor_professional=draw(maybe(world.PROFESSIONALS)),
        next_check=draw(st.none() | st.just(next_check)),
        checks=draw(some(safety_checks())),
        closing=draw(st.none() | st.builds(SafetyClosing, on=st.just(closed_on), because=words)),
    )


@st.composite
def attendance_events(draw: st.DrawFn) -> AttendanceEvent:
    kind = draw(one_of(AttendanceKind))
    on, until = draw(st.lists(days, min_size=2, max_size=2).map(sorted))
    ends = kind is AttendanceKind.SUSPENSION or (kind in LASTING and draw(st.booleans()))
    return AttendanceEvent(
        id=AttendanceEventId("event"),
        pupil=draw(one_of(world.PUPILS)),
        kind=kind,
        on=on,
        until=until if ends else None,
        note=draw(texts),
    )


@st.composite
def prevention_activities(draw: st.DrawFn) -> PreventionActivity:
    whole, on = draw(st.booleans()), draw(st.dates(date(1, 1, 8)))
    return PreventionActivity(
        id=PreventionId("activity"),
        kind=draw(one_of(PreventionKind)),
        on=monday_of(on) if whole else on,
        whole_week=whole,
        by=draw(texts),
        professional=draw(maybe(world.PROFESSIONALS)),
        minutes=draw(st.integers(1, MOST_MINUTES)),
        reached=draw(st.none() | st.integers(0, MOST_REACHED)),
    )
