"""Random histories: children who come, leave, return and move, with several helps at once and late registrations."""

from datetime import date, timedelta

from hypothesis import strategies as st

from models.attendance import LASTING, AttendanceKind
from models.continuity import Continuity
from models.goal import GoalOutcome
from models.ids import OrganisationId, PupilId, TrajectoryId
from models.monitor.cases import Happened, Help, Looked, MonitorCase, Noticed, OpenFile
from models.monitor.codes import SignalGroup
from models.pupil import Residence, YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.spic import SpicSegment
from models.trajectory import EndReason, Funding, Layer, Perspective, ReferralRoute, Setting

FIRST = date(2025, 8, 1)
LENGTH = 183
"""The last day of the first half of that school year is so many days later."""
_WAITS = (0, 1, 14, 15, 28, 29, 98, 99, 150)
_FORMS = ("", "jeugd_ggz", "pleegzorg", "dagopvang", "groepstraining", "kort_gesprek", "klasobservatie", "trauma")


def days(low: int, high: int) -> st.SearchStrategy[date]:
    return st.integers(low, high).map(lambda number: FIRST + timedelta(days=number))


NEAR_A_BOUNDARY = st.one_of(days(-3, 3), days(LENGTH - 2, LENGTH + 3), days(-400, LENGTH + 60), days(-900, 0))


@st.composite
def helps(draw: st.DrawFn, name: str = "t") -> Help:
    """Draw one piece of help; its dates may be late, missing or on either side of a boundary."""
    started = draw(NEAR_A_BOUNDARY)
    ended = draw(st.none() | NEAR_A_BOUNDARY.map(lambda day: max(day, started)))
    asked = draw(st.none() | st.sampled_from(_WAITS).map(lambda number: started - timedelta(days=number)))
    begun = draw(st.sampled_from([started, started, started, None]))
    return Help(
        id=TrajectoryId(name),
        layer=draw(st.sampled_from([Layer.INDIVIDUAL, Layer.INDIVIDUAL, Layer.PREVENTIVE])),
        funding=draw(st.sampled_from([Funding.COLLECTIVE, Funding.COLLECTIVE, *Funding])),
        perspective=draw(st.sampled_from(Perspective)),
        form=draw(st.sampled_from(_FORMS)),
        settings=draw(st.frozensets(st.sampled_from(Setting), max_size=2)),
        provider=draw(st.sampled_from([None, OrganisationId("o1"), OrganisationId("o2"), OrganisationId("o9")])),
        main=draw(st.booleans()),
        route=draw(st.sampled_from([ReferralRoute.CARE_TEAM, *ReferralRoute])),
        elsewhere=draw(st.sampled_from(YesNoUnknown)),
        segment=draw(st.none() | st.sampled_from(SpicSegment)),
        plan_on=draw(st.none() | st.just(started) | NEAR_A_BOUNDARY),
        asked_on=asked,
        assessed_on=draw(st.none() | days(-300, LENGTH)) if asked else None,
        started_on=begun,
        ended_on=ended if begun else None,
        end_reason=draw(st.none() | st.sampled_from(EndReason)) if begun and ended else None,
        continuity=draw(st.none() | st.sampled_from(Continuity)),
        talks=tuple(draw(st.lists(days(-60, LENGTH + 30), max_size=8))),
        looks=tuple(draw(st.lists(looks(name), max_size=3))),
    )


@st.composite
def looks(draw: st.DrawFn, name: str) -> Looked:
    goal = f"{name}-{draw(st.sampled_from('ab'))}"
    return Looked(goal=goal, on=draw(days(-30, LENGTH + 30)), outcome=draw(st.sampled_from(GoalOutcome)))


@st.composite
def files(draw: st.DrawFn) -> OpenFile:
    """Draw a care file that was open once or twice."""
    start = draw(NEAR_A_BOUNDARY)
    end = draw(st.none() | st.integers(0, 300).map(lambda number: start + timedelta(days=number)))
    spans = [Span(start=start, end=end)]
    if end is not None and draw(st.booleans()):
        again = end + timedelta(days=draw(st.integers(1, 90)))
        spans.append(Span(start=again, end=draw(st.none() | st.just(again + timedelta(days=40)))))
    noticed = st.builds(Noticed, on=days(-60, LENGTH + 60), group=st.sampled_from(list(SignalGroup)[:4]))
    return OpenFile(
        spans=tuple(spans),
        signals=tuple(draw(st.lists(noticed, max_size=2))),
        clarified_on=draw(st.none() | days(-60, LENGTH + 60)),
        referred_on=spans[-1].end if draw(st.booleans()) else None,
    )


@st.composite
def events(draw: st.DrawFn) -> Happened:
    kind = draw(st.sampled_from(AttendanceKind))
    on = draw(NEAR_A_BOUNDARY)
    until = on + timedelta(days=draw(st.integers(0, 60))) if kind in LASTING else on
    goes_on = kind is AttendanceKind.AT_HOME and draw(st.booleans())
    return Happened(kind=kind, on=on, until=None if goes_on else until)


@st.composite
def homes(draw: st.DrawFn) -> tuple[Residence, ...]:
    towns = draw(st.lists(st.sampled_from(["Amsterdam", "ZAANSTAD", "Amstelveen", "Haarlem", "Utrecht"]), max_size=3))
    moves = sorted(draw(st.lists(NEAR_A_BOUNDARY, min_size=len(towns), max_size=len(towns))))
    return tuple(Residence(municipality=town, since=day) for town, day in zip(towns, moves, strict=True))


@st.composite
def cases(draw: st.DrawFn, number: int = 0) -> MonitorCase:
    """Draw one child."""
    start = draw(st.none() | st.none() | days(-400, 30))
    end = draw(st.none() | st.none() | days(31, LENGTH + 30))
    some = tuple(draw(helps(f"t{number}-{place}")) for place in range(draw(st.integers(0, 4))))
    return MonitorCase(
        pupil=PupilId(f"p{number}"),
        helps=some,
        files=tuple(draw(st.lists(files(), max_size=2))),
        events=tuple(draw(st.lists(events(), max_size=2))),
        residences=draw(homes()),
        education_type=draw(st.sampled_from([EducationType.SO, EducationType.VSO, EducationType.PRO])),
        wlz=draw(st.sampled_from([*YesNoUnknown, YesNoUnknown.NO])),
        enrolment=Span(start=start, end=end),
    )


@st.composite
def schools(draw: st.DrawFn) -> tuple[MonitorCase, ...]:
    """Draw a few children."""
    return tuple(draw(cases(number)) for number in range(draw(st.integers(0, 4))))
