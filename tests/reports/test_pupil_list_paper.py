"""The list of pupils as a PDF and as a file for a spreadsheet."""

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from models.pupil_list import ListColumn, Listing
from reports.pupil_list import pupil_file, pupil_list
from tests.stores import TODAY

COLUMNS = (
    ListColumn(title="Naam", width=24),
    ListColumn(title="Leeftijd", number=True, width=6),
    ListColumn(title="Volgende stap"),
)
HOSTILE = ("=1+1", "+31 6", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", '="a";"b"', "=cmd|'/c calc'!A1")
NAMES = ("O'Brien", "'t Hart, Bas", "Ĳssel, Şükran van der", "🙂 <b>&amp;", "x" * 300)


def listing(*rows: tuple[str, ...], asked: tuple[str, ...] = ()) -> Listing:
    return Listing(school="De Luwte & Zn", made_on=TODAY, asked=asked, columns=COLUMNS, rows=rows)


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_is_a_formula(cell: str) -> None:
    [_, row] = read(pupil_file(listing((cell, cell, cell))))
    assert all(found == f"'{cell}" for found in row)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_as_it_is(name: str) -> None:
    assert read(pupil_file(listing((name, "12", "–"))))[1][0] == name


def test_the_file_opens_in_a_dutch_spreadsheet() -> None:
    content = pupil_file(listing(("a", "1", "b;c")))
    assert content == b'\xef\xbb\xbf"Naam";"Leeftijd";"Volgende stap"\r\n"a";"1";"b;c"\r\n'


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=5))
def test_whatever_is_in_it_no_cell_begins_a_formula(rows: list[tuple[str, str, str]]) -> None:
    for line in read(pupil_file(listing(*rows))):
        for cell in line:
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))
            assert not cell.startswith(("\t", "\r"))


@pytest.mark.parametrize("number", [0, 1, 120])
def test_the_paper_lies_on_its_side_and_holds_every_line(number: int) -> None:
    rows = [(f"Kind{place} {NAMES[place % 5]}", "12", "Bel moeder & vader <i>") for place in range(number)]
    content = pupil_list(listing(*rows, asked=("Status: wacht", "Groep: BB1")), "nl")
    pages = PdfReader(BytesIO(content)).pages
    assert all(page.mediabox.width > page.mediabox.height for page in pages)
    text = "\n".join(page.extract_text() for page in pages)
    assert "Leerlingen" in text
    assert "Status: wacht · Groep: BB1" in text
    assert all(f"Kind{place} " in text for place in range(number))
    assert "Vertrouwelijk" in text
    assert content == pupil_list(listing(*rows, asked=("Status: wacht", "Groep: BB1")), "nl")
