import pytest

from models.demo.series import REGION
from models.school_days import SchoolCalendar
from models.series import days_of
from tests.demo.demo_schools import TODAY, school_of


@pytest.mark.parametrize("size", [0, 1, 75, 400])
def test_the_meetings_of_this_year_are_series_with_past_and_coming_days(size: int) -> None:
    demo = school_of(size)
    series = {entry.id: entry for entry in demo.series}
    assert {entry.place for entry in demo.series} == {meeting.place for meeting in demo.meetings if meeting.on >= TODAY}
    for meeting in (*demo.meetings, *demo.ahead):
        assert meeting.series is None or meeting.on in days_of(series[meeting.series])
    for found in series:
        days = [meeting.on for meeting in (*demo.meetings, *demo.ahead) if meeting.series == found]
        assert len(set(days)) == len(days)
        assert min(days) < TODAY < max(days)


def test_what_is_to_come_is_on_days_with_school_and_has_no_agenda() -> None:
    calendar = SchoolCalendar(region=REGION)
    ahead = school_of(400).ahead
    assert ahead
    assert all(calendar.free(meeting.on) is None and not meeting.items for meeting in ahead)
    assert len({meeting.id for meeting in ahead}) == len(ahead)
