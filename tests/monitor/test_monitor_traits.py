"""What a pupil is counted under, at the edges of each rule."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.attendance import AttendanceKind
from models.continuity import Continuity
from models.goal import GoalOutcome
from models.ids import OrganisationId, PupilId, TrajectoryId
from models.monitor.cases import Happened, Help, Looked, MonitorCase, Noticed, OpenFile
from models.monitor.codes import SignalGroup
from models.monitor.counting import stay_of
from models.monitor.periods import parse_period
from models.pupil import YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.spic import SpicSegment
from models.trajectory import EndReason, Funding, Layer, Perspective, ReferralRoute, Setting
from tests.monitor.definitions import tailored
from tests.monitor.facts import FACTS

PERIOD = parse_period("2025-2026-H1")
YEAR = parse_period("2025-2026")
FIRST, LAST = PERIOD.first, PERIOD.last
DAY = timedelta(days=1)
ALL = ("incidents", "suspensions", "transfers", "at_home_pupils")


def a_help(started: date = FIRST, ended: date | None = None, name: str = "t") -> Help:
    return Help(
        id=TrajectoryId(name), plan_on=started, started_on=started, ended_on=ended, perspective=Perspective.GUIDANCE
    )


def a_case(*helps: Help, files: Sequence[OpenFile] = (), events: Sequence[Happened] = ()) -> MonitorCase:
    return MonitorCase(
        pupil=PupilId("p"),
        helps=helps,
        files=tuple(files),
        events=tuple(events),
        education_type=EducationType.SO,
        wlz=YesNoUnknown.NO,
    )


def under(case: MonitorCase, breakdown: str, name: str = "sjso") -> set[str]:
    """Return the categories of a pupil; none when he has none, or does not count."""
    period = YEAR if name == "collective" else PERIOD
    stay = stay_of(case, tailored(name, period.id, ALL), period, FACTS)
    return {one.name for one in stay.categories if one.breakdown == breakdown} if stay else set()


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "days_0_14"),
        (14, "days_0_14"),
        (15, "days_15_28"),
        (28, "days_15_28"),
        (29, "days_29_98"),
        (98, "days_29_98"),
        (99, "days_99"),
        (None, "unknown"),
    ],
)
def test_both_clocks_run_from_the_day_of_asking(days: int | None, expected: str) -> None:
    asked = None if days is None else FIRST - days * DAY
    case = a_case(replace(a_help(), asked_on=asked, assessed_on=FIRST))
    assert under(case, "wait_start") == under(case, "wait_assessment") == {expected}


def test_the_clock_is_that_of_the_help_he_started_with_and_the_longest_of_one_day_counts() -> None:
    first = replace(a_help(name="1"), asked_on=FIRST - 9 * DAY)
    same_day = replace(a_help(name="2"), asked_on=FIRST - 40 * DAY)
    later = replace(a_help(FIRST + DAY, name="3"), asked_on=FIRST - 400 * DAY)
    assert under(a_case(first, later), "wait_start") == {"days_0_14"}
    assert under(a_case(first, same_day, later), "wait_start") == {"days_29_98"}
    assert under(a_case(a_help(FIRST - DAY)), "wait_start") == set()


@pytest.mark.parametrize(
    ("started", "last", "expected"),
    [
        (date(2025, 9, 1), date(2025, 11, 29), "months_0_2"),
        (date(2025, 9, 1), date(2025, 11, 30), "months_3_5"),
        (date(2025, 7, 1), date(2025, 12, 30), "months_3_5"),
        (date(2025, 7, 1), date(2025, 12, 31), "months_6_11"),
        (date(2024, 11, 1), date(2025, 10, 30), "months_6_11"),
        (date(2024, 11, 1), date(2025, 10, 31), "months_12_23"),
        (date(2023, 11, 1), date(2025, 10, 30), "months_12_23"),
        (date(2023, 11, 1), date(2025, 10, 31), "months_24"),
        (date(2024, 2, 29), date(2026, 1, 31), "months_12_23"),
    ],
)
def test_a_duration_is_told_in_months_that_are_full(started: date, last: date, expected: str) -> None:
    assert under(a_case(a_help(started, last)), "duration") == {expected}


def test_help_that_follows_without_a_day_between_lasts_on() -> None:
    before = a_help(date(2023, 9, 1), FIRST - DAY, "1")
    assert under(a_case(before, a_help(FIRST, LAST - DAY, "2")), "duration") == {"months_24"}
    assert under(a_case(before, a_help(FIRST + DAY, LAST - DAY, "2")), "duration") == {"months_3_5"}
    assert under(a_case(a_help(FIRST)), "duration") == set()


def test_the_reason_is_that_of_the_help_that_ended_last() -> None:
    early = replace(a_help(FIRST, FIRST + DAY, "1"), end_reason=EndReason.BY_CLIENT)
    late = replace(a_help(FIRST, FIRST + 9 * DAY, "2"), end_reason=EndReason.EXTERNAL)
    assert under(a_case(early, late), "end_reason") == {"05"}
    both = replace(late, id=TrajectoryId("3"), end_reason=EndReason.EARLY_AGREED)
    assert under(a_case(late, both), "end_reason") == {"02"}
    assert under(a_case(replace(late, end_reason=EndReason.UNKNOWN)), "end_reason") == {"unknown"}
    left = replace(a_case(replace(late, ended_on=None, end_reason=None)), enrolment=Span(end=FIRST + 3 * DAY))
    assert under(left, "end_reason") == {"unknown"}
    later = replace(a_case(late), enrolment=Span(end=FIRST + 3 * DAY))
    assert under(later, "end_reason") == {"unknown"}


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ("", "unknown"),
        ("x", "unknown"),
        ("r", "reached"),
        ("rx", "reached"),
        ("n", "not"),
        ("p", "partly"),
        ("rn", "partly"),
    ],
)
def test_goals_by_the_last_look_at_each(outcomes: str, expected: str) -> None:
    kinds = {
        "r": GoalOutcome.REACHED,
        "p": GoalOutcome.PARTLY,
        "n": GoalOutcome.NOT,
        "x": GoalOutcome.REPLACED,
    }
    looks = tuple(Looked(goal=sign, on=FIRST, outcome=kinds[sign]) for sign in outcomes)
    assert under(a_case(replace(a_help(FIRST, LAST), looks=looks)), "goals") == {expected}


def test_a_later_look_counts_and_one_after_the_period_does_not() -> None:
    looks = [(FIRST + DAY, GoalOutcome.REACHED), (FIRST, GoalOutcome.NOT), (LAST + DAY, GoalOutcome.PARTLY)]
    found = tuple(Looked(goal="g", on=on, outcome=outcome) for on, outcome in looks)
    assert under(a_case(replace(a_help(FIRST, LAST), looks=found)), "goals") == {"reached"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((YesNoUnknown.NO,), "no"),
        ((YesNoUnknown.NO, YesNoUnknown.UNKNOWN), "unknown"),
        ((YesNoUnknown.UNKNOWN, YesNoUnknown.YES), "yes"),
    ],
)
def test_not_knowing_of_help_elsewhere_is_never_a_no(said: Sequence[YesNoUnknown], expected: str) -> None:
    helps = [replace(a_help(name=str(place)), elsewhere=one) for place, one in enumerate(said)]
    assert under(a_case(*helps), "elsewhere") == {expected}


def test_help_under_a_decision_tells_its_segment_and_the_deepest_counts() -> None:
    beside = replace(a_help(name="b"), funding=Funding.INDIVIDUAL_DECISION)
    b, c = (replace(beside, segment=one) for one in (SpicSegment.SPECIALIST, SpicSegment.HIGHLY_SPECIALIST))
    assert under(a_case(a_help(), beside), "elsewhere") == {"yes"}
    assert under(a_case(a_help(), b), "elsewhere") == {"b"}
    assert under(a_case(a_help(), b, replace(c, id=TrajectoryId("c"))), "elsewhere") == {"c"}
    over = replace(b, started_on=FIRST - 9 * DAY, ended_on=FIRST - DAY)
    assert under(a_case(replace(a_help(), elsewhere=YesNoUnknown.NO), over), "elsewhere") == {"no"}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "youth_mental_health"),
        ({"form": "iets"}, "other"),
        ({"form": "jeugdbescherming"}, "youth_protection"),
        ({"route": ReferralRoute.GP}, "none"),
        ({"route": ReferralRoute.GP, "continuity": Continuity.STEPPED_UP}, "youth_mental_health"),
        ({"funding": Funding.COLLECTIVE}, "none"),
        ({"funding": Funding.UNKNOWN}, "none"),
        ({"asked_on": FIRST - DAY}, "none"),
        ({"asked_on": LAST + DAY}, "none"),
        ({"asked_on": None}, "none"),
    ],
)
def test_referred_onward_is_help_outside_that_the_team_asked(change: dict[str, Any], expected: str) -> None:
    outside = Help(
        id=TrajectoryId("o"),
        funding=Funding.INDIVIDUAL_DECISION,
        form="jeugd_ggz",
        route=ReferralRoute.CARE_TEAM,
        asked_on=date(2025, 11, 30),
    )
    case = a_case(a_help(), replace(outside, **change))
    month = {"none"} if expected == "none" else {f"2025-11-{expected}"}
    assert (under(case, "referral"), under(case, "referral_month")) == ({expected}, month)


def test_a_file_that_was_closed_with_a_referral_is_one_and_the_first_counts() -> None:
    file = OpenFile(spans=(Span(start=FIRST, end=FIRST + 9 * DAY),), referred_on=FIRST + 9 * DAY)
    later = Help(
        id=TrajectoryId("o"),
        funding=Funding.ZVW,
        form="jeugd_ggz",
        route=ReferralRoute.CARE_TEAM,
        asked_on=FIRST + 60 * DAY,
    )
    assert under(a_case(later, files=[file]), "referral_month", "jos") == {"2025-08-other"}


def test_providers_forms_and_settings_are_all_there_were_in_the_period() -> None:
    one = replace(a_help(name="1"), provider=OrganisationId("o1"), settings=frozenset({Setting.HOME, Setting.SCHOOL}))
    two = replace(a_help(FIRST, FIRST + DAY, "2"), provider=OrganisationId("new"), main=False, form="groepstraining")
    short = replace(a_help(name="3"), layer=Layer.PREVENTIVE, provider=OrganisationId("o2"))
    case = a_case(one, two, short)
    assert under(case, "provider") == {"altra", "other"}
    assert under(case, "form", "collective") == {"individual", "group", "advice"}
    assert under(case, "provider_role", "collective") == {"main", "sub"}
    assert under(case, "setting", "collective") == {"home", "school"}
    assert under(a_case(two), "setting", "collective") == {"unknown"}
    assert under(a_case(replace(one, provider=None)), "provider") == {"unknown"}
    assert under(a_case(replace(one, form="klasobservatie")), "form", "collective") == {"class"}


def test_whether_a_decision_was_needed() -> None:
    decided = replace(a_help(name="d"), funding=Funding.INDIVIDUAL_DECISION)
    unknown = replace(a_help(name="u"), funding=Funding.UNKNOWN)
    assert under(a_case(a_help()), "decision", "collective") == {"no"}
    assert under(a_case(a_help(), unknown), "decision", "collective") == {"unknown"}
    assert under(a_case(a_help(), unknown, decided), "decision", "collective") == {"yes"}
    assert under(a_case(a_help()), "population.collective", "collective") == {"yes"}
    assert under(a_case(decided), "population.collective", "collective") == {"no"}


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (ReferralRoute.CARE_TEAM, "care_team"),
        (ReferralRoute.YOUTH_DOCTOR, "medical"),
        (ReferralRoute.VEILIG_THUIS, "other"),
        (ReferralRoute.GI_FORCED, "other"),
        (ReferralRoute.JUDGE, "other"),
        (ReferralRoute.UNKNOWN, "unknown"),
    ],
)
def test_no_route_says_that_somebody_reported_or_forced_help(route: ReferralRoute, expected: str) -> None:
    assert under(a_case(replace(a_help(), route=route)), "route", "collective") == {expected}


@pytest.mark.parametrize(
    ("talks", "expected"),
    [(0, "unknown"), (1, "up_to_5"), (5, "up_to_5"), (6, "more")],
)
def test_light_help_is_up_to_five_talks(talks: int, expected: str) -> None:
    days = (*(FIRST + number * DAY for number in range(talks)), LAST + DAY)
    light = replace(a_help(), layer=Layer.PREVENTIVE, talks=days)
    assert under(a_case(light), "light_help", "jos") == {expected}
    assert under(a_case(replace(light, layer=Layer.INDIVIDUAL)), "light_help", "jos") == {"none"}


def test_signals_of_the_period_and_whether_the_question_is_clear() -> None:
    file = OpenFile(
        spans=(Span(start=FIRST - 9 * DAY),),
        signals=(
            Noticed(on=FIRST - 9 * DAY, group=SignalGroup.ABSENCE),
            Noticed(on=FIRST, group=SignalGroup.LEARNING),
            Noticed(on=LAST + DAY, group=SignalGroup.OTHER),
        ),
    )
    assert under(a_case(files=[file]), "signal", "jos") == {"learning"}
    assert under(a_case(files=[replace(file, signals=())]), "signal", "jos") == {"none"}
    assert under(a_case(files=[file]), "clarified", "jos") == {"no"}
    for day, expected in ((LAST, "yes"), (LAST + DAY, "no")):
        assert under(a_case(files=[replace(file, clarified_on=day)]), "clarified", "jos") == {expected}
        asked = Help(id=TrajectoryId("t"), asked_on=day)
        assert under(a_case(asked, files=[file]), "clarified", "jos") == {expected}
    old = Help(id=TrajectoryId("t"), asked_on=FIRST - 10 * DAY)
    assert under(a_case(old, files=[file]), "clarified", "jos") == {"no"}
    assert under(a_case(a_help()), "clarified", "jos") == {"unknown"}


def test_bridging_is_help_that_says_so_and_runs_in_the_period() -> None:
    bridge = replace(a_help(), continuity=Continuity.BRIDGING)
    assert under(a_case(bridge), "bridging", "jos") == {"yes"}
    over = replace(bridge, id=TrajectoryId("o"), started_on=FIRST - 9 * DAY, ended_on=FIRST - DAY)
    assert under(a_case(a_help(), over), "bridging", "jos") == {"no"}


@pytest.mark.parametrize(
    ("on", "until", "expected"),
    [
        (FIRST, FIRST, "yes"),
        (LAST, LAST + 9 * DAY, "yes"),
        (FIRST - 9 * DAY, FIRST, "yes"),
        (FIRST - 9 * DAY, FIRST - DAY, "no"),
        (FIRST - 900 * DAY, None, "yes"),
        (LAST + DAY, None, "no"),
    ],
)
def test_sitting_at_home_counts_in_each_period_it_touches(on: date, until: date | None, expected: str) -> None:
    event = Happened(kind=AttendanceKind.AT_HOME, on=on, until=until)
    case = a_case(a_help(), events=[event])
    assert under(case, "at_home") == {expected}
    assert under(case, "suspension") == {"no"}


def test_an_open_file_counts_only_where_the_definition_says_so_and_while_he_is_enrolled() -> None:
    case = a_case(files=[OpenFile(spans=(Span(start=FIRST),))])
    assert under(case, "light_help", "jos") == {"none"}
    assert under(case, "elsewhere", "sjso") == set()
    assert under(replace(case, enrolment=Span(end=FIRST - DAY)), "light_help", "jos") == set()
