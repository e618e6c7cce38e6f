"""One line becomes who does what before when, and never loses a word."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.action_line import Called, Period, ReadAction, read_action

TODAY = date(2026, 3, 10)  # a Tuesday
CHRISTMAS = Period(name="Kerstvakantie", first=date(2026, 12, 19), last=date(2027, 1, 3))
PEOPLE = (
    Called(name="Sanne Smit", also=("ik", "I", "intern begeleider")),
    Called(name="Ria Jansen", also=("schoolmaatschappelijk werker",)),
    Called(name="Piet van den Berg", also=("jeugdarts",)),
    Called(name="Eva Özil"),
    Called(name="Groei & Glunder"),
    Called(name="ouders", also=("de ouders", "parents")),
)


def read(line: str) -> ReadAction:
    return read_action(line, PEOPLE, TODAY, (CHRISTMAS,))


@pytest.mark.parametrize(
    ("line", "owner", "text", "due"),
    [
        ("Jansen belt moeder voor vrijdag", "Ria Jansen", "belt moeder", date(2026, 3, 13)),
        ("Ria Jansen belt moeder volgende week", "Ria Jansen", "belt moeder", date(2026, 3, 20)),
        ("ik maak het verslag af deze week", "Sanne Smit", "maak het verslag af", date(2026, 3, 13)),
        ("Mevrouw Jansen belt moeder op 12 maart.", "Ria Jansen", "belt moeder", date(2026, 3, 12)),
        ("Van den Berg onderzoekt over twee weken", "Piet van den Berg", "onderzoekt", date(2026, 3, 24)),
        ("de jeugdarts kijkt mee voor de kerstvakantie", "Piet van den Berg", "kijkt mee", date(2026, 12, 18)),
        ("De ouders vragen na na de kerstvakantie", "ouders", "vragen na", date(2027, 1, 4)),
        ("ozil leest het plan morgen", "Eva Özil", "leest het plan", date(2026, 3, 11)),
        ("Groei & Glunder stuurt een datum +2w", "Groei & Glunder", "stuurt een datum", date(2026, 3, 24)),
        ("Jansen voor vrijdag: moeder bellen", "Ria Jansen", "moeder bellen", date(2026, 3, 13)),
        ("Jansen belt dinsdag volgende week", "Ria Jansen", "belt", date(2026, 3, 17)),
        ("Jansen belt volgende maand", "Ria Jansen", "belt", date(2026, 4, 30)),
        ("Jansen belt nummer 12", "Ria Jansen", "belt nummer 12", None),
        ("Jansen belt moeder", "Ria Jansen", "belt moeder", None),
        ("iemand belt moeder voor vrijdag", "", "iemand belt moeder", date(2026, 3, 13)),
        ("Ria kijkt of het di werkt", "Ria Jansen", "kijkt of het di werkt", None),
        ("", "", "", None),
        ("voor", "", "voor", None),
    ],
)
def test_lines_as_people_type_them(line: str, owner: str, text: str, due: date | None) -> None:
    assert read(line) == ReadAction(owner=owner, text=text, due=due)


@pytest.mark.parametrize(
    ("line", "owner", "text"),
    [
        ("Ĳsbrand belt moeder voor vrijdag", "Ĳsbrand 't Hooft-Şahin", "belt moeder"),
        ("IJsbrand belt moeder voor vrijdag", "Ĳsbrand 't Hooft-Şahin", "belt moeder"),
        ("'t Hooft-Sahin belt moeder voor vrijdag", "Ĳsbrand 't Hooft-Şahin", "belt moeder"),
        ("’t Hooft Şahin belt moeder voor vrijdag", "Ĳsbrand 't Hooft-Şahin", "belt moeder"),
        ("Jan Peter mailt Ĳsbrand voor vrijdag", "Jan-Peter D'Hondt", "mailt Ĳsbrand"),
        ("jan-peter d'hondt mailt 🙂 voor vrijdag", "Jan-Peter D'Hondt", "mailt 🙂"),
    ],
)
def test_names_are_known_however_they_are_typed(line: str, owner: str, text: str) -> None:
    people = (Called(name="Ĳsbrand 't Hooft-Şahin"), Called(name="Jan-Peter D'Hondt"))
    assert read_action(line, people, TODAY) == ReadAction(owner=owner, text=text, due=date(2026, 3, 13))


def test_a_leap_day_is_a_day() -> None:
    assert read_action("Jansen belt op 29 februari", PEOPLE, date(2027, 3, 1)).due == date(2028, 2, 29)


def test_who_could_be_several_is_asked() -> None:
    people = (*PEOPLE, Called(name="Kees Jansen"))
    found = read_action("Jansen belt vader morgen", people, TODAY)
    assert (found.owner, found.candidates, found.text) == ("", ("Ria Jansen", "Kees Jansen"), "belt vader")
    assert read_action("Kees Jansen belt vader", people, TODAY).owner == "Kees Jansen"


def test_a_holiday_that_is_not_known_is_no_day() -> None:
    assert read_action("Jansen belt voor de voorjaarsvakantie", PEOPLE, TODAY) == ReadAction(
        owner="Ria Jansen", text="belt voor de voorjaarsvakantie"
    )


WORDS = st.lists(st.text("bcfgklpqtxBCFGKLPQTXçşĲß", min_size=7, max_size=12), min_size=1, max_size=5).map(" ".join)
"""Words that are nobody's name and no day: with these letters none can be written."""
DAYS = st.sampled_from(
    ("voor vrijdag", "morgen", "over twee weken", "volgende week", "op 12 maart", "voor de kerstvakantie")
)


@given(who=st.sampled_from(PEOPLE), text=WORDS, day=DAYS)
def test_who_what_and_when_are_found_again(who: Called, text: str, day: str) -> None:
    found = read(f"{who.name} {text} {day}")
    assert (found.owner, found.text) == (who.name, text)
    assert found.due == read(f"iets {day}").due is not None


@given(line=st.text(max_size=120), today=st.dates(date(2000, 1, 1), date(2150, 1, 1)))
def test_whatever_is_typed_is_read_without_loss(line: str, today: date) -> None:
    found = read_action(line, PEOPLE, today, (CHRISTMAS,))
    assert found.due is None or found.due >= today
    kept = found.text.split()
    words = iter(line.split())
    assert all(any(word.strip(" ,;:") == other.strip(" ,;:") for other in words) for word in kept)
    if not found.owner and not found.candidates and found.due is None:
        assert found.text == " ".join(line.split()).strip(" ,;:")


@given(days=st.integers(0, 400))
def test_a_week_ends_on_friday_or_today(days: int) -> None:
    today = TODAY + timedelta(days=days)
    due = read_action("Jansen belt deze week", PEOPLE, today).due
    assert due is not None
    assert due == today or due.weekday() == 4
