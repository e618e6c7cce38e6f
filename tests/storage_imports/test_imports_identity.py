import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.left_out import LeftOutKind
from storage.imports.identity import without_identity

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


@pytest.mark.parametrize(
    ("text", "kept", "kind"),
    [
        ("123456782", "", LeftOutKind.CITIZEN_NUMBER),
        ("Jan 123456782 Jansen", "Jan Jansen", LeftOutKind.CITIZEN_NUMBER),
        ("BSN123456782", "BSN", LeftOutKind.CITIZEN_NUMBER),
        ("1234.56.782", "", LeftOutKind.CITIZEN_NUMBER),
        ("123 456 782", "", LeftOutKind.CITIZEN_NUMBER),
        ("123-456-782", "", LeftOutKind.CITIZEN_NUMBER),
        ("١٢٣٤٥٦٧٨٢", "", LeftOutKind.CITIZEN_NUMBER),
        ("101010108", "", LeftOutKind.EDUCATION_NUMBER),
        ("85.07.30-033.28", "", LeftOutKind.BELGIAN_NUMBER),
        ("85073003328", "", LeftOutKind.BELGIAN_NUMBER),
        ("NL91ABNA0417164300", "", LeftOutKind.BANK_ACCOUNT),
        ("op NL91 ABNA 0417 1643 00 graag", "op graag", LeftOutKind.BANK_ACCOUNT),
        ("nl51rabo0307495248", "", LeftOutKind.BANK_ACCOUNT),
        ("DE89370400440532013000", "", LeftOutKind.BANK_ACCOUNT),
    ],
)
def test_cuts_out_numbers_that_identify(text: str, kept: str, kind: LeftOutKind) -> None:
    assert without_identity(text) == (kept, (kind,))


@pytest.mark.parametrize(
    "text",
    [
        "123456789",
        "000000000",
        "0612345678",
        "2014-2015",
        "groep 4/5",
        "12345678",
        "1234567820",
        "5238574",
        "DE12345678901234567",
        "2014.10.01 2015",
        "ﬀ²³",
        "\u017fK12ABCDEFGHIJKLM",
    ],
)
def test_leaves_other_texts_alone(text: str) -> None:
    assert without_identity(text) == (text, ())


@given(st.integers(min_value=10_000_000, max_value=999_999_999).map(lambda number: f"{number:09}"))
def test_never_keeps_a_number_that_passes_the_eleven_test(number: str) -> None:
    passes = sum(int(sign) * weight for sign, weight in zip(number, WEIGHTS, strict=True)) % 11 == 0
    kept, found = without_identity(f"x{number}y")
    assert (number in kept) != (passes or LeftOutKind.EDUCATION_NUMBER in found)
    assert not passes or found == (LeftOutKind.CITIZEN_NUMBER,)


@given(st.text(max_size=60))
def test_takes_any_text(text: str) -> None:
    kept, found = without_identity(text)
    assert bool(found) or kept == text
