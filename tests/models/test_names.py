import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ValidationError
from models.names import PersonName, folded


@pytest.mark.parametrize(
    ("name", "full", "listed", "initials"),
    [
        (PersonName(given="Bilal", prefix="de", surname="Boer"), "Bilal de Boer", "Boer, Bilal de", "BB"),
        (PersonName(given="Eva", surname="Özil"), "Eva Özil", "Özil, Eva", "EÖ"),
        (PersonName(prefix="van den", surname="Berg"), "van den Berg", "Berg, van den", "B"),
        (PersonName(surname="Jansen"), "Jansen", "Jansen", "J"),
        (PersonName(given="Noor"), "Noor", "Noor", "N"),
        (PersonName(given="ömer", surname="ışık"), "ömer ışık", "ışık, ömer", "ÖI"),
    ],
)
def test_ways_to_write_a_name(name: PersonName, full: str, listed: str, initials: str) -> None:
    assert (name.full, name.listed, name.initials) == (full, listed, initials)


@pytest.mark.parametrize("name", [{}, {"prefix": "van"}, {"given": " ", "surname": "\t"}])
def test_no_name_at_all(name: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        PersonName(**name)
    assert caught.value.problems == {"name": "required"}


@pytest.mark.parametrize(
    ("text", "as_compared"),
    [
        ("Özil", "ozil"),
        ("Ĳsbrand", "ijsbrand"),
        ("’t Hart", "'t hart"),
        ("`t Hart", "'t hart"),
        ("  Van   den  Berg ", "van den berg"),
        ("ŁUKASZ Groß", "lukasz gross"),
        ("Søren Æbelø", "soren aebelo"),
        ("IŞIK ışık", "isik isik"),
        ("đặng", "dang"),
        ("José\u0301", "jose"),
        ("", ""),
    ],
)
def test_folded(text: str, as_compared: str) -> None:
    assert folded(text) == as_compared


EUROPEAN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_characters="Đđŉ"))


@given(EUROPEAN)
def test_folding_twice_changes_nothing_more_and_case_never_matters(text: str) -> None:
    once = folded(text)
    assert folded(once) == once == folded(text.upper())
    assert once == " ".join(once.split())
