"""The reading side: whether a received monitor file is whole, unaltered and right in its sums.

Everything in such a file was made by somebody else: nothing in it is trusted, run, or used as a path.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from io import StringIO

from models.errors import ImportFileError
from models.monitor.received import Facts, Received
from models.monitor.release import HIDDEN, PUBLISHED, Row
from reports.monitor_archive import members_of
from reports.monitor_facts import cells_hash, explanation_hash, facts_of, json_of
from reports.monitor_format import CELLS, COLUMNS, DESCRIPTION, EXPLANATION, MEMBERS, hash_of, is_name
from reports.monitor_sums import wrong_sums

_PLACE = COLUMNS.index("unit")
"""The columns before it say which cell it is."""
_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_PDF = b"%PDF-"


def check(content: bytes, file_name: str = "") -> Received:
    """Return what a received file says.

    Args:
        content: the bytes of the zip.
        file_name: as it was received; empty when it does not matter.

    Raises:
        ImportFileError: it is no monitor file, something is missing, the figures were altered, or sums do not hold.

    """
    members = members_of(content, MEMBERS)
    description = json_of(members[DESCRIPTION])
    facts, cells = facts_of(description), members[CELLS]
    if cells_hash(description) != hash_of(cells):
        raise ImportFileError("monitor_hash")
    wanted, explanation = explanation_hash(description), members[EXPLANATION]
    if not explanation.startswith(_PDF) or (wanted and wanted != hash_of(explanation)):
        raise ImportFileError("monitor_explanation_altered")
    received = Received(facts=facts, rows=tuple(_rows(cells, facts)), sha256=sha256(content).hexdigest())
    if file_name and file_name != received.file_name:
        raise ImportFileError("monitor_name", expected=received.file_name)
    for cell in wrong_sums(added_up(received.rows, facts), facts.overlapping, facts.identities):
        raise ImportFileError("monitor_sums", cell=cell)
    return received


def added_up(rows: Sequence[Row], facts: Facts) -> Iterator[Row]:
    """Yield the rows that must add up: all but what is about the school and has no total of its own."""
    totals = {row.indicator for row in rows if not row.breakdown}
    loose = {one.id for one in facts.indicators if one.about_school} - totals
    return (row for row in rows if row.indicator not in loose)


def table_lines(content: bytes, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each line of a table below its names, with its number in the file.

    Raises:
        ImportFileError: it is no table with exactly these columns, in this order.

    """
    lines = _lines(content)
    if tuple(next(lines, ())) != columns:
        raise ImportFileError("monitor_columns")
    for number, line in enumerate(lines, start=2):
        if len(line) != len(columns):
            raise ImportFileError("monitor_row_columns", line=number, count=len(columns))
        yield number, dict(zip(columns, line, strict=True))


def _lines(content: bytes) -> Iterator[list[str]]:
    """Yield one line after the other, so that a table that is wrong is never held as a whole."""
    try:
        yield from csv.reader(StringIO(content.decode("utf-8"), newline=""), strict=True)
    except (ValueError, csv.Error) as problem:
        raise ImportFileError("monitor_columns") from problem


def _rows(content: bytes, facts: Facts) -> Iterator[Row]:
    demands = Demands(facts)
    seen: set[tuple[str, ...]] = set()
    for number, texts in table_lines(content, COLUMNS):
        place = tuple(texts.values())[:_PLACE]
        if place in seen:
            raise ImportFileError("monitor_row_double", line=number)
        seen.add(place)
        demands.want(texts, number)
        yield row_of(texts)


def row_of(texts: Mapping[str, str]) -> Row:
    """Return a line as a row; its values are in order."""
    return Row(
        indicator=texts["indicator"],
        period=texts["period"],
        breakdown=texts["breakdown"],
        category=texts["category"],
        breakdown2=texts["breakdown2"],
        category2=texts["category2"],
        unit=texts["unit"],
        value=int(texts["value"]) if texts["value"] else None,
        status=texts["status"],
    )


class Demands:
    """What every line of a file must be, given what the file says about itself."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._units = {indicator.id: indicator.unit for indicator in facts.indicators}
        self._bases = {indicator.id: 1 if indicator.about_school else facts.base for indicator in facts.indicators}
        self._categories = {(one.id, name) for one in facts.breakdowns for name, _ in one.categories} | {("", "")}

    def want(self, texts: Mapping[str, str], number: int) -> None:
        """Raise ImportFileError for a line that is not in order, with its number and the first wrong column."""
        for field, right in self._checks(texts):
            if not right:
                raise ImportFileError("monitor_row", line=number, field=field)

    def _checks(self, texts: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
        yield "indicator", texts["indicator"] in self._units
        yield "period", texts["period"] == self._facts.period
        yield "category", (texts["breakdown"], texts["category"]) in self._categories
        yield "category2", (texts["breakdown2"], texts["category2"]) in self._categories
        yield "breakdown", bool(texts["breakdown"]) or not texts["breakdown2"]
        yield "breakdown2", not texts["breakdown2"] or texts["breakdown"] != texts["breakdown2"]
        yield "unit", texts["unit"] == self._units[texts["indicator"]] and is_name(texts["unit"])
        yield "status", texts["status"] in (PUBLISHED, HIDDEN)
        yield (
            "value",
            _value_fits(texts["value"], hidden=texts["status"] == HIDDEN, base=self._bases[texts["indicator"]]),
        )


def _value_fits(value: str, *, hidden: bool, base: int) -> bool:
    return not value if hidden else bool(_WHOLE.fullmatch(value)) and int(value) % base == 0
