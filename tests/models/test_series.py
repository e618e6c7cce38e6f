from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ValidationError
from models.ids import AgendaItemId, MeetingId, ProfessionalId, SeriesId
from models.meeting import LONGEST, AgendaItem, Meeting, MinutesState, Participant, ends_at, planned_minutes
from models.school_days import HolidayRegion, SchoolCalendar
from models.series import (
    Repeat,
    Series,
    days_of,
    follow,
    moved,
    occurrences,
    open_to_change,
    repeat_of,
    replanned,
    rhythm_of,
    rhythm_on,
    slots,
    usual_end,
)

TUESDAY = date(2026, 9, 1)
NORTH = SchoolCalendar(region=HolidayRegion.NORTH)
DAYS = st.dates(date(2024, 8, 1), date(2029, 7, 1))
REPEATS = st.sampled_from([repeat for repeat in Repeat if repeat is not Repeat.ONCE])


def seat(name: str) -> Participant:
    return Participant(professional=ProfessionalId(name))


def series(repeat: Repeat = Repeat.WEEKLY, first: date = TUESDAY, until: date | None = None) -> Series:
    rhythm = rhythm_of(repeat, first)
    return Series(id=SeriesId("s"), kind="zorgteam", rhythm=rhythm, first=first, until=until or usual_end(first))


def meeting(name: str = "m", on: date = TUESDAY) -> Meeting:
    return Meeting(
        id=MeetingId(name),
        kind="zorgteam",
        on=on,
        at=time(13, 30),
        place="Kamer 2",
        participants=(seat("anja"), seat("bo")),
    )


@given(repeat=REPEATS, first=DAYS)
def test_a_series_begins_on_its_first_day_and_keeps_its_weekday(repeat: Repeat, first: date) -> None:
    found = days_of(series(repeat, first))
    assert {day.weekday() for day in found} <= {first.weekday()}
    assert list(found) == sorted(set(found))
    assert all(first <= day <= usual_end(first) for day in found)
    if repeat is not Repeat.MONTHLY_LAST:
        assert not found or found[0] == first or repeat is Repeat.MONTHLY


@given(repeat=REPEATS, first=DAYS)
def test_a_choice_is_recognised_in_its_rhythm(repeat: Repeat, first: date) -> None:
    assert repeat_of(rhythm_of(repeat, first)) is repeat


@given(repeat=REPEATS, first=DAYS, other=DAYS)
def test_a_rhythm_on_another_day_is_that_of_the_same_choice(repeat: Repeat, first: date, other: date) -> None:
    assert rhythm_on(rhythm_of(repeat, first), other) == rhythm_of(repeat, other)


@pytest.mark.parametrize(
    ("rhythm", "repeat"),
    [
        ("FREQ=WEEKLY", Repeat.WEEKLY),
        ("FREQ=WEEKLY;INTERVAL=6", Repeat.EVERY_6),
        ("FREQ=WEEKLY;INTERVAL=5", Repeat.ONCE),
        ("FREQ=MONTHLY", Repeat.MONTHLY),
        ("FREQ=MONTHLY;INTERVAL=6", Repeat.ONCE),
        ("FREQ=YEARLY", Repeat.ONCE),
        ("", Repeat.ONCE),
    ],
)
def test_rhythms_of_types(rhythm: str, repeat: Repeat) -> None:
    assert repeat_of(rhythm) is repeat


def test_the_second_tuesday_of_each_month() -> None:
    found = days_of(series(Repeat.MONTHLY, date(2026, 9, 8), date(2026, 12, 31)))
    assert found == (date(2026, 9, 8), date(2026, 10, 13), date(2026, 11, 10), date(2026, 12, 8))


def test_a_series_leaves_out_the_holidays_of_its_region() -> None:
    found = slots(series(until=date(2026, 12, 31)), NORTH)
    assert [slot.on for slot in found if slot.free] == [date(2026, 10, 13), date(2026, 12, 22), date(2026, 12, 29)]


def test_meetings_of_a_series_are_as_the_first_without_its_agenda() -> None:
    item = AgendaItem(id=AgendaItemId("i"), theme="Begin")
    template = replace(meeting(), items=(item,), pseudonym_seed="x")
    found = occurrences(series(), template, [MeetingId(str(number)) for number in range(60)], NORTH)
    assert found[0].id == "m"
    assert found[0].items == (item,)
    assert all(not made.items and not made.pseudonym_seed for made in found[1:])
    assert all(made.slot == made.on and made.series == "s" and NORTH.free(made.on) is None for made in found)
    assert len({made.id for made in found}) == len(found)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"rhythm": "FREQ=SECONDLY"}, "repeat"),
        ({"rhythm": "iedere week"}, "repeat"),
        ({"rhythm": ""}, "repeat"),
        ({"rhythm": "FREQ=WEEKLY;COUNT=3"}, "repeat"),
        ({"rhythm": "FREQ=WEEKLY;BYDAY=XX"}, "repeat"),
        ({"until": TUESDAY - timedelta(days=1)}, "until"),
        ({"until": date(2199, 1, 1)}, "until"),
        ({"kind": ""}, "kind"),
    ],
)
def test_a_series_that_cannot_be(change: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        replace(series(), **change)
    assert set(refused.value.problems) == {field}


def test_what_follows_takes_over_what_was_as_before_and_keeps_its_own() -> None:
    before = meeting()
    after = replace(before, at=time(9, 0), place="Kamer 5", participants=(seat("bo"), seat("cas")))
    like = follow(meeting("later"), before, after)
    assert (like.at, like.place) == (time(9, 0), "Kamer 5")
    assert [entry.professional for entry in like.participants] == ["bo", "cas"]
    own = replace(meeting("own"), place="Aula", participants=(seat("anja"), seat("gast")))
    kept = follow(own, before, after)
    assert kept.place == "Aula"
    assert [entry.professional for entry in kept.participants] == ["gast", "cas"]


def test_a_moved_series_keeps_to_its_rhythm() -> None:
    before, after = meeting(on=date(2026, 9, 8)), meeting(on=date(2026, 9, 10))
    days = days_of(series(Repeat.MONTHLY, date(2026, 9, 10)))
    assert moved(meeting(on=date(2026, 10, 13)), before, after, days) == date(2026, 10, 8)
    assert moved(meeting(on=date(2026, 10, 13)), before, after, ()) == date(2026, 10, 15)


def test_only_another_time_or_place_is_a_new_revision() -> None:
    before = meeting()
    assert replanned(None, before).revision == 0
    assert replanned(before, replace(before, chair="Anja")).revision == 0
    for changed in (replace(before, at=None), replace(before, place=""), replace(before, cancelled_on=TUESDAY)):
        assert replanned(before, changed).revision == 1


def test_what_is_cancelled_or_minuted_stays_as_it_is() -> None:
    assert open_to_change(meeting())
    assert not open_to_change(replace(meeting(), cancelled_on=TUESDAY))
    assert not open_to_change(replace(meeting(), state=MinutesState.FOR_CORRECTION))


def test_when_a_meeting_ends_and_how_full_it_is() -> None:
    planned = replace(meeting(), length=90, items=(AgendaItem(id=AgendaItemId("i"), theme="x", minutes=15),))
    end = ends_at(planned)
    assert end is not None
    assert end.time() == time(15, 0)
    assert ends_at(meeting()) is None
    assert ends_at(replace(planned, at=None)) is None
    assert planned_minutes(planned) == 15
    with pytest.raises(ValidationError):
        replace(planned, length=LONGEST + 1)
