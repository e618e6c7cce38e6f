"""A letter on paper: who it is for, the whole text, who signs, and nothing that gives anybody away."""

from dataclasses import replace
from datetime import date

import pytest

from models.letters import LetterView
from reports.letter import letters
from tests.reports.paper_reading import pages, reader, squeezed, words

VIEW = LetterView(
    school="De Luwte & Zn.",
    to="Fatma Özil",
    on=date(2026, 3, 10),
    subject="Wat we hebben afgesproken over Yara",
    text="Beste Fatma Özil,\n\nEerste alinea.\n- Eén\n- Twee\n\nMet vriendelijke groet,",
    signed_by="Anja de Wit",
    language="nl",
)


def test_everything_of_a_letter_stands_on_it_in_order() -> None:
    (page,) = pages(letters([VIEW]))
    parts = ("Fatma Özil", "10 maart 2026", "Betreft: Wat we", "Beste Fatma", "Eerste", "Met vriendelijke", "Anja")
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert "Alleen voor Fatma Özil" in page


def test_each_letter_begins_on_a_sheet_of_its_own_with_its_own_pages() -> None:
    other = replace(VIEW, to="Ali Şen", text="Dear Ali Şen,\n\nKind regards,", language="en")
    found = pages(letters([VIEW, other]))
    assert len(found) == 3
    assert "Fatma" not in found[2]
    assert "Ali" not in found[0]
    assert "Subject:" in found[2]
    assert found[1] == ""
    assert "pagina 1 van 1" in found[0]
    assert "page 1 of 1" in found[2]


def test_equal_letters_give_equal_bytes_and_the_file_tells_nothing() -> None:
    made = letters([VIEW])
    assert made == letters([VIEW])
    assert reader(made).metadata == {"/Title": "Brief"}


@pytest.mark.parametrize("name", ["'t & <b>Ĳs</b> Şen", "x" * 300, "Fatma " * 50, "👩‍👧 Özil"])
def test_odd_names_stand_as_they_are_and_the_rest_stays_in_its_place(name: str) -> None:
    plain, odd = (reader(letters([replace(VIEW, to=to)])) for to in ("Fatma", name))
    assert len(odd.pages) == len(plain.pages) == 1
    assert "10 maart 2026" in odd.pages[0].extract_text()
    if name.isascii():
        assert squeezed(name)[:60] in squeezed(words(letters([replace(VIEW, to=name)])))


def test_a_long_letter_goes_on_and_its_end_stays_with_who_signs() -> None:
    long = replace(
        VIEW, text="Beste,\n\n" + "Een gewone zin. " * 40 + ("\n\n" + "Nog een zin. " * 40) * 8 + "\n\nGroet,"
    )
    found = pages(letters([long]))
    assert len(found) >= 2
    assert "Groet," in found[-1]
    assert "Anja de Wit" in found[-1]
    assert "pagina 2 van" in found[1].lower()
