from dataclasses import replace
from datetime import timedelta

import pytest

from models.ids import PupilId, TrajectoryId
from models.monitor.cases import Help, MonitorCase
from models.monitor.gaps import Gap, GapField, gaps
from models.monitor.periods import parse_period
from models.pupil import Residence, YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.trajectory import EndReason, Funding, Layer, Perspective
from resources import texts
from tests.monitor.definitions import SJSO
from tests.monitor.invented import FACTS

PERIOD = parse_period("2025-2026-H1")
DAY = timedelta(days=1)
HELP = Help(
    id=TrajectoryId("t"),
    perspective=Perspective.GUIDANCE,
    plan_on=PERIOD.first,
    started_on=PERIOD.first,
    ended_on=PERIOD.last,
    end_reason=EndReason.AS_PLANNED,
)
CASE = MonitorCase(
    pupil=PupilId("p"),
    helps=(HELP,),
    residences=(Residence(municipality="Amsterdam"),),
    education_type=EducationType.SO,
    wlz=YesNoUnknown.NO,
)


def fields(case: MonitorCase) -> list[str]:
    return [gap.field.value for gap in gaps([case], SJSO, PERIOD, FACTS)]


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
    ],
)
def test_what_is_missing_is_named(case: MonitorCase, missing: str) -> None:
    assert fields(case) == [missing]


def test_a_gap_says_where_it_is() -> None:
    open_help = replace(HELP, end_reason=None)
    assert gaps([replace(CASE, wlz=YesNoUnknown.UNKNOWN, helps=(open_help,))], SJSO, PERIOD, FACTS) == (
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
