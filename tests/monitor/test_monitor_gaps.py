from dataclasses import replace
from datetime import timedelta

import pytest

from models.goal import GoalOutcome
from models.ids import OrganisationId, PupilId, TrajectoryId
from models.monitor.cases import Help, Looked, MonitorCase
from models.monitor.gaps import DossierPart, Gap, GapField, gaps
from models.monitor.periods import parse_period
from models.pupil import Residence, YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.trajectory import EndReason, Funding, Layer, Perspective, ReferralRoute, Setting
from resources import texts
from tests.monitor.definitions import BUILT_IN, SJSO, tailored
from tests.monitor.facts import FACTS

PERIOD = parse_period("2025-2026-H1")
DAY = timedelta(days=1)
HELP = Help(
    id=TrajectoryId("t"),
    perspective=Perspective.GUIDANCE,
    settings=frozenset({Setting.SCHOOL}),
    provider=OrganisationId("o1"),
    route=ReferralRoute.CARE_TEAM,
    elsewhere=YesNoUnknown.NO,
    asked_on=PERIOD.first - 9 * DAY,
    assessed_on=PERIOD.first - 5 * DAY,
    plan_on=PERIOD.first,
    started_on=PERIOD.first,
    ended_on=PERIOD.last,
    end_reason=EndReason.AS_PLANNED,
    looks=(Looked(goal="g", on=PERIOD.last, outcome=GoalOutcome.PARTLY),),
)
CASE = MonitorCase(
    pupil=PupilId("p"),
    helps=(HELP,),
    residences=(Residence(municipality="Amsterdam"),),
    education_type=EducationType.SO,
    wlz=YesNoUnknown.NO,
)
FULL = tailored("sjso")


def fields(case: MonitorCase) -> list[str]:
    return [gap.field.value for gap in gaps([case], FULL, PERIOD, FACTS)]


def test_a_full_registration_has_no_gaps() -> None:
    assert fields(CASE) == []


@pytest.mark.parametrize(
    ("case", "missing"),
    [
        (replace(CASE, residences=()), "residence"),
        (replace(CASE, residences=(Residence(municipality="", postcode="1011"),)), "residence"),
        (replace(CASE, residences=(Residence(municipality="Diemen", since=PERIOD.last + DAY),)), "residence"),
        (replace(CASE, education_type=EducationType.UNKNOWN), "education_type"),
        (replace(CASE, education_type=EducationType.PRO), "education_type"),
        (replace(CASE, wlz=YesNoUnknown.UNKNOWN), "wlz"),
        (replace(CASE, helps=(replace(HELP, perspective=Perspective.UNKNOWN),)), "perspective"),
        (replace(CASE, helps=(replace(HELP, funding=Funding.UNKNOWN),)), "funding"),
        (replace(CASE, helps=(replace(HELP, end_reason=None),)), "end_reason"),
        (replace(CASE, helps=(replace(HELP, end_reason=EndReason.UNKNOWN),)), "end_reason"),
        (replace(CASE, helps=(replace(HELP, plan_on=None),)), "plan_on"),
        (replace(CASE, enrolment=Span(end=PERIOD.last - DAY)), "ended_on"),
        (replace(CASE, helps=(replace(HELP, provider=None),)), "provider"),
        (replace(CASE, helps=(replace(HELP, elsewhere=YesNoUnknown.UNKNOWN),)), "elsewhere"),
        (replace(CASE, helps=(replace(HELP, assessed_on=None),)), "assessed_on"),
        (replace(CASE, helps=(replace(HELP, looks=()),)), "goals"),
    ],
)
def test_what_is_missing_is_named(case: MonitorCase, missing: str) -> None:
    assert fields(case) == [missing]


def test_without_the_day_of_asking_both_clocks_stand_still() -> None:
    assert fields(replace(CASE, helps=(replace(HELP, asked_on=None, assessed_on=None),))) == ["asked_on", "assessed_on"]


def test_only_what_is_counted_is_asked_for() -> None:
    bare = replace(HELP, provider=None, asked_on=None, elsewhere=YesNoUnknown.UNKNOWN, end_reason=None, looks=())
    assert gaps([replace(CASE, helps=(bare,))], SJSO, PERIOD, FACTS) == ()
    assert gaps([CASE], BUILT_IN["school_survey"], PERIOD, FACTS) == ()


def test_each_way_of_working_asks_what_it_counts() -> None:
    year = parse_period("2025-2026")
    bare = replace(CASE, helps=(replace(HELP, settings=frozenset(), route=ReferralRoute.UNKNOWN, asked_on=None),))
    found = gaps([bare], tailored("collective", year.id), year, FACTS)
    assert [gap.field.value for gap in found] == ["settings", "route", "asked_on"]
    light = replace(HELP, layer=Layer.PREVENTIVE)
    found = gaps([replace(CASE, helps=(light,))], tailored("jos"), PERIOD, FACTS)
    assert [gap.field.value for gap in found] == ["care_file", "talks"]


def test_every_gap_says_in_which_part_it_is_mended() -> None:
    assert {field.part for field in GapField} == set(DossierPart)
    for language in ("nl", "en"):
        assert all(f"monitor.part.{part.value}" in texts(language) for part in DossierPart)


def test_a_gap_says_where_it_is() -> None:
    open_help = replace(HELP, end_reason=None)
    assert gaps([replace(CASE, wlz=YesNoUnknown.UNKNOWN, helps=(open_help,))], FULL, PERIOD, FACTS) == (
        Gap(pupil=PupilId("p"), field=GapField.WLZ),
        Gap(pupil=PupilId("p"), field=GapField.END_REASON, trajectory=TrajectoryId("t")),
    )


@pytest.mark.parametrize(
    "case",
    [
        replace(CASE, wlz=YesNoUnknown.YES, residences=()),
        replace(CASE, helps=(replace(HELP, layer=Layer.PREVENTIVE, plan_on=None),)),
        replace(CASE, helps=(replace(HELP, started_on=None, plan_on=None),)),
        replace(CASE, helps=(replace(HELP, ended_on=PERIOD.first - DAY, end_reason=None),), residences=()),
        replace(CASE, helps=(replace(HELP, ended_on=None, end_reason=None),)),
        replace(CASE, helps=(replace(HELP, ended_on=PERIOD.last + DAY, end_reason=None),)),
    ],
)
def test_what_does_not_touch_the_period_is_no_gap(case: MonitorCase) -> None:
    assert fields(case) == []


def test_help_that_goes_on_after_the_school_was_left_is_the_one_thing_to_mend() -> None:
    left = replace(CASE, enrolment=Span(end=PERIOD.first - DAY), helps=(replace(HELP, ended_on=None, plan_on=None),))
    assert fields(left) == ["ended_on"]


def test_every_gap_has_words() -> None:
    for language in ("nl", "en"):
        assert all(f"monitor.gap.{field.value}" in texts(language) for field in GapField)
