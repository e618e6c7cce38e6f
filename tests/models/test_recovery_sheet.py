from datetime import date

import pytest

from models.errors import ValidationError
from models.recovery_sheet import RecoverySheet

DAY = date(2026, 11, 3)


def test_the_code_is_its_groups() -> None:
    sheet = RecoverySheet(code_groups=("AB12", "CD34"), store_name="Zorgteam", made_on=DAY)
    assert sheet.code == "AB12-CD34"


def test_the_code_never_shows_in_a_log() -> None:
    sheet = RecoverySheet(code_groups=("AB12", "CD34"), store_name="Zorgteam", made_on=DAY)
    assert repr(sheet) == str(sheet) == "RecoverySheet(2 groups)"


@pytest.mark.parametrize("groups", [(), ("AB12", "")])
def test_a_sheet_has_a_code(groups: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        RecoverySheet(code_groups=groups, store_name="Zorgteam", made_on=DAY)
    assert caught.value.problems == {"code_groups": "required"}


def test_a_sheet_names_its_store() -> None:
    with pytest.raises(ValidationError) as caught:
        RecoverySheet(code_groups=("AB12",), store_name=" ", made_on=DAY)
    assert caught.value.problems == {"store_name": "required"}
