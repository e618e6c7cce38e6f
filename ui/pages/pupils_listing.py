"""The list as it is seen, as words: for paper and for a file. A secret address is not even hinted at there."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from models.caseload import PupilRow
from models.pupil_list import ListColumn, Listing
from ui.itemmodels.table import Column
from ui.widgets.table_view import TableView

_HOME: Final = "home"


def listing_of(table: TableView, asked: Sequence[str], school: str, today: date) -> Listing:
    """Return what a table shows, in its order, with its columns; also those that have no room on this screen."""
    rows = (table.proxy.row_at(number) for number in range(table.proxy.rowCount()))
    columns = table.table.columns
    return Listing(
        school=school,
        made_on=today,
        asked=tuple(asked),
        columns=tuple(ListColumn(title=column.title, width=column.width, number=column.number) for column in columns),
        rows=tuple(tuple(_cell(column, row) for column in columns) for row in rows if isinstance(row, PupilRow)),
    )


def _cell(column: Column[PupilRow], row: PupilRow) -> str:
    return row.home if column.name == _HOME else column.text(row)
