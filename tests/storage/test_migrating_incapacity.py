"""What a judgement of incapacity of before it was a history becomes."""

from datetime import date
from pathlib import Path

import pytest

from models.ids import PupilId
from models.incapacity import Incapacity
from storage import migrate
from storage.driver import connect
from storage.pupils import Pupils

BEFORE = next(number for number, script in migrate.scripts() if "CREATE TABLE incapacity" in script) - 1
PUPIL = (
    "INSERT INTO pupil (id, number, given, prefix, surname, sex, group_name, year_group, education_type,"
    " secret_address, tlv_partnership, has_opp, wlz, search_words, incapacity_judged_by, incapacity_since,"
    " incapacity_until) VALUES (?, '', ?, '', '', 'male', '', '', 'so', 0, '', 0, 'no', ?, ?, ?, ?)"
)


@pytest.mark.parametrize("until", [None, date(2028, 2, 29)])
def test_the_one_judgement_becomes_the_first_of_a_history(tmp_path: Path, until: date | None) -> None:
    old = connect(tmp_path / "old.db", bytes(32), create=True)
    migrate.migrate(old, until=BEFORE)
    last = until.isoformat() if until else None
    old.execute(PUPIL, ("b", "Bilal", "bilal", "een arts", "2026-02-28", last))
    old.execute(PUPIL, ("a", "Anna", "anna", "", None, None))
    migrate.migrate(old)
    pupils = Pupils(old)
    judged = Incapacity(judged_by="een arts", since=date(2026, 2, 28), until=until)
    assert pupils.get(PupilId("b")).incapacities == (judged,)
    assert pupils.get(PupilId("a")).incapacities == ()
    assert [pupil.id for pupil in pupils.search("bil")] == ["b"]
    old.close()
