import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from reports import fonts

PICTURES = [("😀", "□"), ("👨‍👩‍👧", "□"), ("👍🏽", "□"), ("✊🏿", "□"), ("⚠️ let op", "□ let op"), ("🙂🙁", "□□")]


@pytest.mark.parametrize("name", ["Şükrü Ğ", "Łuczak Żółć", "Ĳsbrand ĳs", "Ilgın ı İ", "Ωμέγα", "Жанна Їжак", "ẞß ŐŰ"])
def test_names_of_our_pupils_are_printed_as_they_are(name: str) -> None:
    assert fonts.printable(name) == name


def test_signs_that_people_type_are_printed_as_they_are() -> None:
    text = "‘t Kabouterhuis’ “zo” – … • → ← ✓ ✗ ☐ ☑ € ½ § ° ‰"
    assert fonts.printable(text) == text


@pytest.mark.parametrize(("typed", "shown"), PICTURES)
def test_a_picture_becomes_one_empty_square(typed: str, shown: str) -> None:
    assert fonts.printable(typed) == shown


@pytest.mark.parametrize(("typed", "shown"), [("محمد", "□□□□"), ("李", "□"), ("\ue000", "□"), ("\ud800", "□")])
def test_a_script_we_cannot_print_is_visible_as_squares(typed: str, shown: str) -> None:
    assert fonts.printable(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("①", "1"), ("ǆ", "dž"), ("\uff2aan", "Jan"), ("☑\ufe0f", "☑"), ("1\ufe0f\u20e3", "1")],
)
def test_a_sign_in_disguise_is_written_plainly(typed: str, shown: str) -> None:
    assert fonts.printable(typed) == shown


def test_accents_that_were_typed_apart_are_composed() -> None:
    assert fonts.printable("Zoe\u0308") == "Zoë"


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_one_line_end(ending: str) -> None:
    assert fonts.printable(f"een{ending}twee") == "een\ntwee"


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\xad", "\u200b", "\u202e", "\ufeff", "\u200d"])
def test_signs_nobody_can_see_are_left_out(sign: str) -> None:
    assert fonts.printable(f"a{sign}b") == "ab"


def test_a_tab_and_odd_spaces_are_spaces() -> None:
    assert fonts.printable("a\tb\u3000c") == "a b c"


@given(st.text())
def test_what_is_printed_is_in_the_faces(text: str) -> None:
    assert fonts.load().issuperset(fonts.printable(text).replace("\n", ""))


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=1))
def test_nothing_visible_disappears(sign: str) -> None:
    assert fonts.printable(sign)


def test_the_faces_know_no_sign_that_nobody_can_see() -> None:
    assert not {"Cc", "Cf"} & {unicodedata.category(sign) for sign in fonts.load()}


@given(st.text(st.sampled_from("abc WijĲ…"), max_size=60), st.floats(min_value=20, max_value=300))
def test_a_shortened_text_fits(text: str, width: float) -> None:
    fonts.load()
    short = fonts.shortened(text, fonts.REGULAR, 9, width)
    assert stringWidth(short, fonts.REGULAR, 9) <= width
    assert short == " ".join(text.split()) or short.endswith("…")


def test_a_text_is_shortened_no_more_than_needed() -> None:
    fonts.load()
    width = stringWidth("abcdef…", fonts.REGULAR, 9)
    assert fonts.shortened("abcdefghij", fonts.REGULAR, 9, width) == "abcdef…"
