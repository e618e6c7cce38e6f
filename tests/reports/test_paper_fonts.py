import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import fonts

PICTURES = [("👨‍👩‍👧", "□"), ("👍🏽", "□"), ("✊🏿", "□"), ("🎂🎈", "□□"), ("😀", "□")]
DRAWN_PICTURES = [("☺", "☺"), ("☝🏿", "☝"), ("⚠️ let op", "⚠ let op")]
NAMES = [
    ("יעל כהן", "ןהכ לעי"),
    ("יָעֵל", "לעי"),
    ("محمد", "\ufeaa\ufee4\ufea4\ufee3"),
    ("ليلى", "\ufef0\ufee0\ufef4\ufedf"),
    ("لا", "\ufefb"),
    ("علاء", "\ufe80\ufefc\ufecb"),
    ("بــب", "\ufe90\u0640\u0640\ufe91"),
    ("מס 12.5 כן", "ןכ 12.5 סמ"),
    ("דן (יעל) x", "(לעי) ןד x"),
    ("Jan (דן) Vos", "Jan (ןד) Vos"),
    ("דן, Jan", "ןד, Jan"),
    ("סוף?", "ףוס?"),
]


@pytest.mark.parametrize("name", ["Şükrü Ğ", "Łuczak Żółć", "Ĳsbrand ĳs", "Ilgın ı İ", "Ωμέγα", "Жанна Їжак", "ẞß ŐŰ"])
def test_names_of_our_pupils_are_printed_as_they_are(name: str) -> None:
    assert fonts.printable(name) == name


def test_signs_that_people_type_are_printed_as_they_are() -> None:
    text = "‘t Kabouterhuis’ “zo” – … • → ← ✓ ✗ ☐ ☑ € ½ § ° ‰"
    assert fonts.printable(text) == text


@pytest.mark.parametrize(("typed", "shown"), PICTURES)
def test_a_picture_no_face_has_becomes_one_empty_square(typed: str, shown: str) -> None:
    assert fonts.printable(typed) == shown


@pytest.mark.parametrize(("typed", "shown"), DRAWN_PICTURES)
def test_a_picture_of_the_wide_face_is_drawn_in_black_and_white(typed: str, shown: str) -> None:
    assert fonts.printable(typed) == shown


@pytest.mark.parametrize(("name", "drawn"), NAMES)
def test_a_name_from_right_to_left_is_joined_and_turned_when_it_is_drawn(name: str, drawn: str) -> None:
    printable = fonts.printable(name)
    assert fonts.MISSING not in printable
    parts = list(fonts.pieces(printable, fonts.BOLD))
    assert "".join(part for _, part in parts) == drawn
    assert {face for face, part in parts if part.strip(" ,?()x12.5JanVos")} == {fonts.WIDE}


def test_each_line_is_turned_by_itself_and_other_letters_keep_their_face() -> None:
    assert list(fonts.pieces(fonts.printable("Eva דן\nשרה"), fonts.BOLD)) == [
        (fonts.BOLD, "Eva "),
        (fonts.WIDE, "ןד"),
        (fonts.BOLD, "\n"),
        (fonts.WIDE, "הרש"),
    ]


def test_a_text_without_other_scripts_is_one_piece() -> None:
    assert list(fonts.pieces("Şen & Łuczak\nĲ", fonts.ITALIC)) == [(fonts.ITALIC, "Şen & Łuczak\nĲ")]


@given(st.text(st.sampled_from("aב محد(1)ñ李,ل א\n"), max_size=30))
def test_drawing_loses_no_sign_but_vowel_points(text: str) -> None:
    printable = fonts.printable(text)
    drawn = "".join(part for _, part in fonts.pieces(printable, fonts.BOLD))
    mirrored = str.maketrans("()", "))")
    spelled = sorted(unicodedata.normalize("NFKC", drawn).translate(mirrored))
    assert spelled == sorted(unicodedata.normalize("NFKC", printable).translate(mirrored))


@pytest.mark.parametrize(("typed", "shown"), [("李", "□"), ("\ue000", "□"), ("\ud800", "□")])
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
    shown = fonts.printable(text)
    assert (fonts.load() | fonts.widened()).issuperset(shown.replace("\n", ""))
    assert fonts.printable(shown) == shown


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=1))
def test_nothing_visible_disappears(sign: str) -> None:
    assert fonts.printable(sign)


def test_the_faces_know_no_sign_that_nobody_can_see() -> None:
    assert not {"Cc", "Cf"} & {unicodedata.category(sign) for sign in fonts.load() | fonts.widened()}


@given(st.text(st.sampled_from("abc WijĲ…محל😀"), max_size=60), st.floats(min_value=20, max_value=300))
def test_a_shortened_text_fits(text: str, width: float) -> None:
    fonts.load()
    short = fonts.shortened(text, fonts.REGULAR, 9, width)
    assert fonts.width_of(short, fonts.REGULAR, 9) <= width
    assert short == " ".join(text.split()) or short.endswith("…")


def test_a_text_is_shortened_no_more_than_needed() -> None:
    fonts.load()
    width = fonts.width_of("abcdef…", fonts.REGULAR, 9)
    assert fonts.shortened("abcdefghij", fonts.REGULAR, 9, width) == "abcdef…"
