from datetime import date, timedelta

import pytest

from models.errors import ValidationError
from models.guardian import Authority, Guardian, authority_on
from models.ids import GuardianId, PupilId
from models.pupil import YesNoUnknown
from models.spans import Span

DAY = timedelta(days=1)
MAY = date(2025, 5, 1)
YES, NO, UNKNOWN = YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN


def guardian(*authorities: Authority, deceased: bool = False, deceased_on: date | None = None) -> Guardian:
    return Guardian(
        id=GuardianId("g"),
        pupil=PupilId("p"),
        name="A. de Wit",
        authorities=authorities,
        deceased=deceased,
        deceased_on=deceased_on,
    )


def test_where_nothing_is_noted_authority_is_unknown() -> None:
    assert authority_on(guardian(), MAY) is UNKNOWN
    later = guardian(Authority(holds=YES, span=Span(start=MAY)))
    assert authority_on(later, MAY - DAY) is UNKNOWN
    assert authority_on(later, MAY) is YES


@pytest.mark.parametrize("holds", YesNoUnknown)
def test_what_is_noted_holds(holds: YesNoUnknown) -> None:
    assert authority_on(guardian(Authority(holds=holds)), MAY) is holds


def test_of_notes_that_overlap_the_last_counts() -> None:
    court = Authority(holds=NO, span=Span(start=MAY), source="rechtbank")
    assert authority_on(guardian(Authority(holds=YES), court), MAY - DAY) is YES
    assert authority_on(guardian(Authority(holds=YES), court), MAY) is NO


def test_the_dead_have_no_authority_from_the_day_they_died() -> None:
    died = guardian(Authority(holds=YES), deceased=True, deceased_on=MAY)
    assert authority_on(died, MAY - DAY) is YES
    assert authority_on(died, MAY) is NO
    assert authority_on(guardian(Authority(holds=YES), deceased=True), date.min) is NO


def test_the_living_have_no_date_of_death() -> None:
    with pytest.raises(ValidationError) as caught:
        guardian(deceased_on=MAY)
    assert caught.value.problems == {"deceased_on": "deceased_on"}


def test_a_guardian_has_a_name() -> None:
    with pytest.raises(ValidationError) as caught:
        Guardian(id=GuardianId("g"), pupil=PupilId("p"), name="  ")
    assert caught.value.problems == {"name": "required"}
