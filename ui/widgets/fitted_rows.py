"""Short lists that are as high as what is in them."""

from ui.theme import TIGHT, Theme
from ui.widgets.table_view import TableView


def fit_rows(view: TableView, *, least: int, most: int) -> None:
    """Make a list as high as its rows; with more than the most it scrolls."""
    rows = max(least, min(view.proxy.rowCount(), most))
    header = view.horizontalHeader().sizeHint().height()
    view.setFixedHeight(header + rows * Theme.of_app().row_height + TIGHT)
