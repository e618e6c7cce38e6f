from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ValidationError
from models.ids import PupilId, TrajectoryId
from models.trajectory import EndReason, Layer, Target, Trajectory, reaches_group, running_on, waiting_days

DAY = timedelta(days=1)
ASKED, STARTED, ENDED = date(2025, 9, 1), date(2025, 10, 6), date(2026, 3, 2)
PUPIL = PupilId("p")
DAYS = st.none() | st.dates(date(2025, 1, 1), date(2025, 4, 1))


make = partial(Trajectory, id=TrajectoryId("t"), layer=Layer.INDIVIDUAL, pupil=PUPIL)


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"pupil": None}, {"pupil": "required"}),
        ({"target": Target.SCHOOL}, {"pupil": "required"}),
        ({"target": Target.GROUP, "pupil": None}, {"target_name": "required"}),
        ({"target": Target.CLASS, "pupil": None, "target_name": " "}, {"target_name": "required"}),
        ({"asked_on": ASKED, "assessed_on": ASKED - DAY}, {"assessed_on": "before_start"}),
        ({"started_on": STARTED, "ended_on": STARTED - DAY}, {"ended_on": "before_start"}),
        ({"started_on": STARTED, "planned_end": STARTED - DAY}, {"planned_end": "before_start"}),
        ({"ended_on": ENDED}, {"ended_on": "not_started"}),
        ({"end_reason": EndReason.BY_CLIENT}, {"end_reason": "not_ended"}),
    ],
)
def test_what_cannot_exist(values: dict[str, Any], problems: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        make(**values)
    assert caught.value.problems == problems


@pytest.mark.parametrize(
    "values",
    [
        {"target": Target.SCHOOL, "pupil": None},
        {"target": Target.GROUP, "pupil": None, "target_name": "sova dinsdag"},
        {"started_on": STARTED, "ended_on": STARTED, "end_reason": EndReason.AS_PLANNED},
        {"asked_on": ASKED, "assessed_on": ASKED},
    ],
)
def test_what_can_exist(values: dict[str, Any]) -> None:
    assert make(**values).layer is Layer.INDIVIDUAL


def test_help_runs_from_its_first_to_its_last_day() -> None:
    ended = make(started_on=STARTED, ended_on=ENDED)
    found = [running_on(ended, day) for day in (STARTED - DAY, STARTED, ENDED, ENDED + DAY)]
    assert found == [False, True, True, False]
    assert running_on(make(started_on=STARTED), date.max)
    assert not running_on(make(), STARTED)


@pytest.mark.parametrize(
    ("values", "day", "days"),
    [
        ({}, ASKED, None),
        ({"asked_on": ASKED}, ASKED - DAY, None),
        ({"asked_on": ASKED}, ASKED, 0),
        ({"asked_on": ASKED}, ASKED + 35 * DAY, 35),
        ({"asked_on": ASKED, "started_on": STARTED}, STARTED - DAY, 34),
        ({"asked_on": ASKED, "started_on": STARTED}, STARTED, None),
        ({"asked_on": ASKED, "started_on": STARTED, "ended_on": ENDED}, ENDED, None),
    ],
)
def test_waiting(values: dict[str, Any], day: date, days: int | None) -> None:
    assert waiting_days(make(**values), day) == days


@given(DAYS, DAYS, st.dates(date(2025, 1, 1), date(2025, 4, 1)))
def test_help_never_waits_and_runs_at_once(asked: date | None, started: date | None, day: date) -> None:
    found = make(asked_on=asked, started_on=started)
    assert not (running_on(found, day) and waiting_days(found, day) is not None)


@pytest.mark.parametrize(
    ("target", "named", "reached"),
    [
        (Target.CLASS, "ob 2", ["OB 2"]),
        (Target.GROUP, "OB 2", ["OB 2"]),
        (Target.SCHOOL, "", ["OB 2", "OB 3", ""]),
    ],
)
def test_help_for_more_than_one_reaches_who_is_in_the_group(target: Target, named: str, reached: list[str]) -> None:
    entry = Trajectory(id=TrajectoryId("t"), target=target, target_name=named, layer=Layer.PREVENTIVE)
    assert [group for group in ("OB 2", "OB 3", "") if reaches_group(entry, group)] == reached
