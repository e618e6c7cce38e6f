import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Flowable

from reports import fonts
from reports.blocks import (
    Chips,
    bullets,
    gap,
    heading,
    labelled,
    note,
    numbered,
    paragraph,
    paragraphs,
    rule,
    tick_boxes,
    title,
    together,
)
from reports.layout import Paper, render
from reports.tables import Column, WritingRoom, facts, side_by_side, signature_lines, table, writing_line
from tests.reports.paper_reading import pages, reader, squeezed, words

PAPER = Paper(title="Proef", school="De Wissel", language="nl", dated=date(2026, 11, 3), notice="Vertrouwelijk.")
SENTENCE = "Hij komt de laatste weken vaak te laat. "
TRICKY = [
    "<b>Jan</b>",
    "a & b",
    "&amp;",
    "</para>",
    "<font size=99>x</font>",
    "]]>",
    "<!-- x -->",
    "&#60;",
    "<br/>",
    '"',
]


def everything(text: str) -> list[Flowable]:
    """Return every block there is, with one text in each place."""
    return [
        *title(text, text),
        Chips([text, "vast"], frozenset({text})),
        facts([(text, text)]),
        heading(text, number="1."),
        heading(text, 1),
        paragraph(text, lead=text),
        *paragraphs(text),
        *labelled("Vraag", text),
        table([Column(title=text), Column(right=True, title=text)], [[text, text]], label="Wie"),
        *bullets([text]),
        *numbered([text]),
        *tick_boxes([text], frozenset({0})),
        note(text, lead=text, strong=True),
        together([paragraph(text), rule(), gap(), writing_line(20)]),
        side_by_side([[paragraph(text)], []], [1, 1]),
        signature_lines([text, "Datum"]),
    ]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_printed_anywhere(text: str) -> None:
    paper = replace(PAPER, title=text, school=text, notice=text)
    assert render(paper, everything(text)).startswith(b"%PDF")


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("abcXYZ<>&;\"'/=#!-[](){}0ŞŁĳë✓"), min_size=1, max_size=40))
def test_a_stored_value_is_never_markup(text: str) -> None:
    shown = squeezed(words(render(PAPER, [paragraph(text), note(text), table([Column()], [[text]])])))
    assert shown.count(squeezed(text)) >= 3


@pytest.mark.parametrize("text", TRICKY)
def test_markup_in_a_stored_value_is_shown_as_it_was_typed(text: str) -> None:
    assert words(render(PAPER, [paragraph(f"voor {text} na", lead=text)])).count(text) == 2


def test_a_heading_and_the_bookmarks_show_what_was_typed() -> None:
    pdf = render(PAPER, [heading("<b>Şen</b> & co", number="1."), paragraph("tekst")])
    assert "1. <b>Şen</b> & co" in words(pdf)
    assert [entry.title for entry in reader(pdf).outline if not isinstance(entry, list)] == ["1. <b>Şen</b> & co"]


def test_equal_data_gives_equal_bytes() -> None:
    assert render(PAPER, everything("Ĳsbrand 😀")) == render(PAPER, everything("Ĳsbrand 😀"))


def test_the_file_says_its_title_and_language_and_nothing_else() -> None:
    pdf = render(PAPER, [paragraph("tekst")])
    assert reader(pdf).metadata == {"/Title": "Proef"}
    assert str(reader(pdf).root_object["/Lang"]) == "nl-NL"
    assert not [word for word in (b"Producer", b"Creator", b"CreationDate", b"ModDate", b"Author") if word in pdf]


def test_an_english_paper_says_so() -> None:
    pdf = render(replace(PAPER, language="en"), [paragraph("text")])
    assert str(reader(pdf).root_object["/Lang"]) == "en-GB"
    assert "page 1 of 1" in words(pdf)


def test_every_page_has_its_header_and_footer() -> None:
    found = pages(render(PAPER, [paragraph(SENTENCE * 300)]))
    assert len(found) > 2
    for number, page in enumerate(found, start=1):
        assert f"pagina {number} van {len(found)}" in page
        assert "Vertrouwelijk." in page
        assert "De Wissel" in page
        assert "di 3 november 2026" in page
        assert ("Proef" in page) == (number > 1)


def test_a_paper_without_day_or_notice_is_made_too() -> None:
    assert "pagina 1 van 1" in words(render(Paper(title="x", school="", language="nl"), [paragraph("tekst")]))


def test_a_long_title_does_not_run_over_the_page_number() -> None:
    long = replace(PAPER, title="T" * 300, school="S" * 300, notice="N" * 300)
    found = pages(render(long, [paragraph(SENTENCE * 200)]))
    assert all("pagina" in page and "…" in page for page in found)


def test_only_our_own_faces_are_used_and_all_are_embedded() -> None:
    pdf = render(PAPER, everything("tekst"))
    used = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert {name.partition(b"+")[2] for name in used} == {b"SourceSans3-Regular", b"SourceSans3-Bold"}
    assert len(re.findall(rb"/FontFile2 ", pdf)) == len(used)


@pytest.mark.parametrize("lines", range(30, 52))
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(lines: int) -> None:
    story = [*(paragraph(f"regel {line}") for line in range(lines)), heading("Kop"), *labelled("Vraag", SENTENCE * 30)]
    page = next(page for page in pages(render(PAPER, story)) if "Kop" in page)
    assert page.count("Hij komt") > 2


@pytest.mark.parametrize("lines", range(30, 52, 2))
def test_a_heading_stays_with_the_first_row_of_a_table(lines: int) -> None:
    rows = [[f"rij {row}", SENTENCE * 3] for row in range(20)]
    story = [
        *(paragraph(f"regel {line}") for line in range(lines)),
        heading("Kop"),
        heading("Onderkop", 1),
        table([Column(title="Wie"), Column(title="Wat", share=3)], rows),
    ]
    page = next(page for page in pages(render(PAPER, story)) if "Kop" in page)
    assert "Onderkop" in page
    assert "rij 0" in page


def test_a_long_block_begins_below_its_heading_and_goes_on_over_the_page() -> None:
    found = pages(
        render(PAPER, [*(paragraph(f"regel {n}") for n in range(15)), heading("Kop"), paragraph(SENTENCE * 150)])
    )
    assert len(found) == 2
    assert "Kop" in found[0]
    assert "Hij komt" in found[0]
    assert "Hij komt" in found[1]


def test_a_heading_at_the_end_is_printed() -> None:
    assert "Kop" in words(render(PAPER, [paragraph("tekst"), heading("Kop")]))


@pytest.mark.parametrize("make", [heading, lambda text: heading(text, 1)])
def test_a_heading_longer_than_a_page_is_printed(make: Callable[[str], Flowable]) -> None:
    assert words(render(PAPER, [make("woord " * 2500), paragraph("slot")])).count("woord") >= 2500


def blocks_of(text: str) -> Sequence[tuple[str, Sequence[Flowable]]]:
    return [
        ("paragraph", [paragraph(text)]),
        ("labelled", labelled("Vraag", text)),
        ("note", [note(text)]),
        ("table", [table([Column(title="Wie"), Column(title="Wat", share=3)], [["ik", text], [text, "jij"]])]),
        ("facts", [facts([("Plaats", text)])]),
        ("bullets", bullets([text])),
    ]


@pytest.mark.parametrize("place", range(6))
def test_a_text_of_many_pages_is_printed_whole(place: int) -> None:
    name, blocks = blocks_of(" ".join(f"w{number}" for number in range(2500)))[place]
    shown = words(render(PAPER, blocks)).split()
    expected = 2 if name == "table" else 1
    assert shown.count("w0") == expected
    assert shown.count("w2499") == expected
    assert len({word for word in shown if word.startswith("w")}) >= 2500


@pytest.mark.parametrize("place", range(6))
def test_a_word_without_spaces_is_broken_and_printed_whole(place: int) -> None:
    name, blocks = blocks_of("X" * 300)[place]
    assert squeezed(words(render(PAPER, blocks))).count("X") == (600 if name == "table" else 300)


def test_the_head_of_a_table_comes_back_on_each_page() -> None:
    found = pages(render(PAPER, [table([Column(title="Naam"), Column(title="Rol")], [["x", "y"]] * 120)]))
    assert len(found) > 1
    assert all("Naam Rol" in page for page in found)


@pytest.mark.parametrize("head", ["", "Naam"])
@pytest.mark.parametrize("points", range(500, 680, 12))
def test_no_row_of_a_table_stands_alone_on_a_page(points: int, head: str) -> None:
    for count in (2, 3, 4, 7):
        rows = [[f"rij {number}."] for number in range(count)]
        shown = pages(render(PAPER, [gap(points), table([Column(title=head)], rows)]))
        found = [page.count("rij ") for page in shown]
        assert sum(found) == count
        assert 1 not in found, (count, found)


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_rows_that_fill_half_a_page_each_are_printed_whole(count: int, *, landscape: bool) -> None:
    rows = [["woord " * 150, SENTENCE] for _ in range(count)]
    columns = [Column(title="Wat", share=1), Column(title="Wie", share=3)]
    pdf = render(replace(PAPER, landscape=landscape), [gap(300), table(columns, rows)])
    assert words(pdf).count("woord") == 150 * count


def test_lines_to_write_on_take_the_room_there_is_and_no_new_page() -> None:
    room = WritingRoom(3)
    assert [room.wrap(100, height) for height in (10, 50, 500)] == [(100, 0), (100, 44), (100, 66)]
    for points in range(600, 690, 7):
        assert len(pages(render(PAPER, [gap(points), WritingRoom(4)]))) == 1


def test_names_in_other_scripts_stand_in_a_heading_the_margins_chips_and_cells() -> None:
    name = "Yael יעל כהן"
    paper = replace(PAPER, school=name, notice=name)
    pdf = render(
        paper, [heading(name), Chips([name]), table([Column(title=name)], [[name]]), paragraph(name, lead=name)]
    )
    shown = words(pdf)
    assert fonts.MISSING not in shown
    assert [shown.count(word) for word in name.split()] == [8, 8, 8]
    assert [entry.title for entry in reader(pdf).outline if not isinstance(entry, list)] == [name]


def test_empty_cells_and_values_are_dashes() -> None:
    shown = words(render(PAPER, [table([Column(), Column()], [["", "  "]]), facts([("Plaats", "")]), *paragraphs(" ")]))
    assert shown.count("–") == 4


def test_a_table_without_rows_shows_a_row_of_dashes() -> None:
    assert words(render(PAPER, [table([Column(title="Naam"), Column(title="Rol")], [])])).count("–") == 2


def test_lines_and_paragraphs_of_a_text_are_kept() -> None:
    assert [len(paragraphs(text)) for text in ("een\ntwee", "een\n\ntwee", "een\n \n\ntwee\n\n")] == [1, 2, 2]


def test_blocks_that_belong_together_are_not_torn() -> None:
    box = together([paragraph("boven"), gap(60), paragraph("onder")])
    found = pages(render(PAPER, [*(paragraph(f"regel {line}") for line in range(34)), box]))
    assert [("boven" in page, "onder" in page) for page in found] == [(False, False), (True, True)]


def test_many_chips_take_more_lines_and_long_ones_are_shortened() -> None:
    shown = words(render(PAPER, [Chips([*(f"feit {n}" for n in range(40)), "W" * 200])]))
    assert all(f"feit {n}" in shown for n in range(40))
    assert "W…" in shown


def test_making_a_paper_says_nothing_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    render(PAPER, everything("Bilal de Boer"))
    assert "Bilal" not in caplog.text


def test_the_faces_are_read_once() -> None:
    assert fonts.load() is fonts.load()
