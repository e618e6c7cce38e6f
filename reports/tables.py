"""Tables with hairlines, and the lines people write on."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from typing import Any

from reportlab.platypus import Flowable, Table

from reports import fonts, styles
from reports.blocks import paragraph
from reports.formats import EMPTY

_Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]
_BETWEEN = 16.0
"""Points between two lines to write on."""
_CELL_GAP = 8.0
_PIECE = 120.0
"""The most points a row takes before it may break over pages."""
_PLAIN: tuple[_Command, ...] = (
    ("FONT", (0, 0), (-1, -1), fonts.REGULAR),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), _CELL_GAP),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)

_AIRY: tuple[_Command, ...] = (("TOPPADDING", (0, 0), (-1, -1), 4), ("BOTTOMPADDING", (0, 0), (-1, -1), 4))

_BESIDE: _Command = ("RIGHTPADDING", (0, 0), (-2, -1), _BETWEEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table.

    Attributes:
        share: its part of the width, relative to the other columns.
        style: a name in ``reports/styles.py``.

    """

    title: str = ""
    share: float = 1
    right: bool = False
    style: str = "cell"


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], *, label: str = "", width: float = styles.BODY_WIDTH
) -> Flowable:
    """Return a table: a quiet head that comes back on each page, a hairline between rows, empty cells as a dash.

    Args:
        columns: without any title there is no head.
        rows: stored values as they are; a row with much text may break over pages.
        label: what stands beside the table, as beside a labelled text; the table then stands in.
        width: of the whole table, in points.

    """
    indent = styles.LABEL_WIDTH if label else 0
    shares = sum(column.share for column in columns)
    widths = [column.share / shares * (width - indent) for column in columns]
    has_head = any(column.title for column in columns)
    head = [[paragraph(column.title, "column_right" if column.right else "column")] for column in columns]
    cells = [[*map(_cell, columns, row)] for row in rows or [[""] * len(columns)]]
    groups = ([[head]] if has_head else []) + [_lines(row, widths) for row in cells]
    lines: list[list[object]] = [["", *line] for group in groups for line in group]
    lines[0][0] = [paragraph(label, "table_label")] if label else ""
    return Table(
        lines,
        colWidths=[indent, *widths],
        repeatRows=int(has_head),
        spaceBefore=3,
        spaceAfter=8,
        hAlign="LEFT",
        style=[*_PLAIN, *_ruled([len(group) for group in groups]), *_kept(int(has_head), len(lines))],
    )


def _kept(first: int, count: int) -> list[_Command]:
    """Return what keeps two lines together at the start and at the end, so that none stands alone on a page."""
    pairs = {(first, first + 1), (count - 2, count - 1)} if count - first > 1 else set()
    return [("NOSPLIT", (0, start), (-1, end)) for start, end in sorted(pairs)]


def _ruled(sizes: Sequence[int]) -> list[_Command]:
    """Return the air and the hairline around rows that take these numbers of lines."""
    ends = [end - 1 for end in accumulate(sizes)]
    starts = [end - size + 1 for end, size in zip(ends, sizes, strict=True)]
    return [
        *[("TOPPADDING", (0, start), (-1, start), 3) for start in starts],
        *[("BOTTOMPADDING", (0, end), (-1, end), 4) for end in ends],
        *[("LINEBELOW", (1, end), (-1, end), styles.HAIRLINE, styles.LINE) for end in ends],
    ]


def _lines(row: Sequence[Flowable], widths: Sequence[float]) -> list[list[list[Flowable]]]:
    """Return a row as lines of a limited height, because reportlab breaks pages between lines only."""
    pieces = [_pieces(cell, width - _CELL_GAP) for cell, width in zip(row, widths, strict=True)]
    return [[list(part) for part in line] for line in zip_longest(*pieces, fillvalue=())]


def _pieces(cell: Flowable, width: float) -> list[tuple[Flowable, ...]]:
    """Break a cell into pieces no higher than ``_PIECE``."""
    pieces: list[tuple[Flowable, ...]] = []
    left = cell
    while parts := _cut(left, width):
        pieces.append((parts[0],))
        left = parts[1]
    return [*pieces, (left,)]


def _cut(cell: Flowable, width: float) -> list[Flowable]:
    """Return a cell that is too high in two parts, and nothing for one that is not."""
    _, height = cell.wrap(width, _PIECE)
    return cell.split(width, _PIECE) if height > _PIECE else []


def facts(rows: Sequence[tuple[str, str]]) -> Flowable:
    """Return labels with their values below each other, such as date, place and chair."""
    cells = [[paragraph(label, "cell_small"), paragraph(value.strip() or EMPTY, "cell")] for label, value in rows]
    widths = [styles.LABEL_WIDTH, styles.BODY_WIDTH - styles.LABEL_WIDTH]
    lines = [line for row in cells for line in _lines(row, widths)]
    return Table(lines, colWidths=widths, spaceAfter=8, style=[*_PLAIN, ("TOPPADDING", (0, 0), (-1, -1), 2)])


def side_by_side(stacks: Sequence[Sequence[Flowable]], shares: Sequence[float]) -> Flowable:
    """Return stacks of blocks beside each other; together they must fit on one page."""
    widths = [share / sum(shares) * styles.BODY_WIDTH for share in shares]
    return Table([[list(stack) for stack in stacks]], colWidths=widths, style=[*_PLAIN, _BESIDE])


def cell_grid(cells: Sequence[Sequence[Flowable]], columns: int, width: float) -> Flowable:
    """Return cells in rows of so many columns, filled from left to right, with a hairline below each row."""
    lines = [[list(cell) for cell in cells[start : start + columns]] for start in range(0, len(cells), columns)]
    lines[-1] += [[] for _ in range(columns - len(lines[-1]))]
    ruled = [*_PLAIN, ("LINEBELOW", (0, 0), (-1, -1), styles.HAIRLINE, styles.LINE), *_AIRY]
    return Table(lines, colWidths=[(width - _BETWEEN) / columns] * columns, hAlign="LEFT", style=ruled)


class WritingRoom(Flowable):
    """Empty lines over the whole width: so many, or as many as the page has room for, and never some on the next page.

    Args:
        lines: how many there are at most.

    """

    _HEIGHT = 22.0

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._most = lines
        self._lines = 0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take what the page has room for."""
        self._lines = min(self._most, int(height // self._HEIGHT))
        self.width, self.height = width, self._lines * self._HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines, the last one at the foot."""
        self.canv.setStrokeColor(styles.TEXT)
        self.canv.setLineWidth(0.8)
        for line in range(self._lines):
            self.canv.line(0, line * self._HEIGHT, self.width, line * self._HEIGHT)


def writing_line(indent: float, height: float = 22) -> Flowable:
    """Return one empty line to write on, standing in as far as the text above it."""
    lined = [*_PLAIN, ("LINEBELOW", (1, 0), (1, 0), 0.8, styles.TEXT)]
    return Table([["", ""]], colWidths=[indent, styles.BODY_WIDTH - indent], rowHeights=[height], style=lined)


def signature_lines(labels: Sequence[str], *, height: float = 34) -> Flowable:
    """Return lines to write on, beside each other, each with a small label below it."""
    gaps = len(labels) - 1
    width = (styles.BODY_WIDTH - gaps * _BETWEEN) / len(labels)
    cells: list[Flowable | str] = []
    for label in labels:
        cells += [paragraph(label, "cell_small"), ""]
    lined = [("LINEABOVE", (2 * place, 1), (2 * place, 1), 0.8, styles.TEXT) for place in range(len(labels))]
    return Table(
        [[""] * (2 * gaps + 1), cells[:-1]],
        colWidths=[width, *([_BETWEEN, width] * gaps)],
        rowHeights=[height, None],
        spaceAfter=6,
        style=[
            *_PLAIN,
            *lined,
        ],
    )


def _cell(column: Column, text: str) -> Flowable:
    return paragraph(text.strip() or EMPTY, "cell_right" if column.right else column.style)
