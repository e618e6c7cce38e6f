from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from models.carefile import CareFile, CareFileStatus, ClosingReason
from models.errors import ValidationError
from models.ids import CareFileId, PupilId

OPENED = date(2025, 9, 1)
DAY = timedelta(days=1)
CLOSED: dict[str, Any] = {
    "status": CareFileStatus.CLOSED,
    "closed_on": OPENED,
    "closing_reason": ClosingReason.HELP_FINISHED,
}


make = partial(CareFile, id=CareFileId("f"), pupil=PupilId("p"), opened_on=OPENED)


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"closed_on": OPENED}, {"closed_on": "closed_on"}),
        ({"status": CareFileStatus.CLOSED}, {"closed_on": "closed_on", "closing_reason": "required"}),
        ({**CLOSED, "closing_reason": None}, {"closing_reason": "required"}),
        ({**CLOSED, "closed_on": OPENED - DAY}, {"closed_on": "before_start"}),
    ],
)
def test_what_cannot_exist(values: dict[str, Any], problems: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        make(**values)
    assert caught.value.problems == problems


@pytest.mark.parametrize("status", [status for status in CareFileStatus if status is not CareFileStatus.CLOSED])
def test_an_open_file_has_no_closing_date(status: CareFileStatus) -> None:
    assert make(status=status).closed_on is None


def test_a_file_can_be_closed_on_the_day_it_was_opened() -> None:
    assert make(**CLOSED).closed_on == OPENED
