import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.password_strength import MIN_LENGTH, Verdict, Weakness, estimate


@pytest.mark.parametrize(
    "password",
    ["Welkom01!", "wachtwoord2026", "qwertyuiop", "1234567890", "aaaaaaaaaaaaaaa", "Zomer2026!!", "P@ssw0rd2025",
     "abcabcabcabc", "amsterdam2024", "Feyenoord1908"],
)  # fmt: skip
def test_what_many_people_choose_is_refused(password: str) -> None:
    assert not estimate(password).verdict.enough


@pytest.mark.parametrize(
    "password",
    ["fiets lantaarn wolk koffie", "paarden-batterij-nietje", "mijn tante breit blauwe sokken", "xK4#vTq9!mZr"],
)
def test_what_nobody_guesses_is_taken(password: str) -> None:
    assert estimate(password).verdict.enough


def test_a_long_sentence_is_strong() -> None:
    assert estimate("mijn tante breit blauwe sokken voor de buren").verdict is Verdict.STRONG


@pytest.mark.parametrize(
    ("password", "weakness"),
    [
        ("welkom en nog wat", Weakness.COMMON),
        ("W3lk0m en nog wat", Weakness.COMMON),
        ("fiets 6789 lantaarn", Weakness.RUN),
        ("poiuyt lantaarn", Weakness.RUN),
        ("blublublublu", Weakness.REPEAT),
        ("lantaarn 1987", Weakness.YEAR),
    ],
)
def test_the_reason_is_told(password: str, weakness: Weakness) -> None:
    assert weakness in estimate(password).weaknesses


def test_the_name_of_the_user_and_the_school_are_worth_little() -> None:
    plain = estimate("yildizwilgenroos")
    known = estimate("yildizwilgenroos", ["Ayşe Yildiz", "De Wilgenroos"])
    assert known.weaknesses == (Weakness.OWN_WORD,)
    assert known.bits < plain.bits
    assert not known.verdict.enough


@given(password=st.text(max_size=MIN_LENGTH - 1))
def test_short_is_short_whatever_is_in_it(password: str) -> None:
    assert estimate(password).verdict is Verdict.SHORT


@given(password=st.text(min_size=1, max_size=40), more=st.text("bdfgjk#%&", min_size=1, max_size=3))
def test_any_text_has_a_strength(password: str, more: str) -> None:
    assert estimate(password).bits > 0
    assert estimate(password + more).bits > 0
