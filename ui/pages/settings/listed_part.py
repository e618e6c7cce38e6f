"""A part of Beheer with a list and, beside it, the row that is chosen and what one can do with it."""

from collections.abc import Callable, Sequence
from typing import Generic, ParamSpec, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes
from models.errors import AppError
from models.usecases.session import Session
from ui.itemmodels.table import TableModel
from ui.pages.dialog_work import DialogWork
from ui.pages.settings.part import SettingsPart
from ui.theme import CLOSE, NORMAL
from ui.widgets.labels import Card, Hint
from ui.widgets.list_detail import ListDetail
from ui.widgets.scroll import Scroll
from ui.widgets.table_view import TableView

Row = TypeVar("Row")
Given = ParamSpec("Given")


class RowDetail(QWidget, Generic[Row]):
    """Shows one row on a card; the base of what stands beside a list."""

    def __init__(self, *, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_edit = may_edit
        self._card = Card()
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        self._column.setSpacing(CLOSE)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroll(self._card))
        self._card.hide()

    def show_row(self, row: Row | None) -> None:
        """Show a row; None for none."""
        self._card.setVisible(row is not None)
        if row is not None:
            self._fill(row)

    def _fill(self, row: Row) -> None:
        """Put on the card what a row says."""
        raise NotImplementedError

    def focus(self) -> None:
        """Go to what one can do with it."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop every text."""
        self._card.hide()


class ListedPart(SettingsPart, Generic[Row]):
    """The base of such parts. A subclass makes ``_table``, ``_view`` and ``_detail``, and lays them out.

    Args:
        kind: what a row is.

    """

    _table: TableModel[Row]
    _view: TableView
    _detail: RowDetail[Row]

    def __init__(self, session: Session, kind: type[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._may_edit = not session.store.read_only
        self._kind = kind
        self._work = DialogWork(self)
        self._work.changed.connect(self._on_changed)

    def _lay_out(self, head: QLayout, listing: Sequence[QWidget]) -> None:
        """Put the widgets of the list under each other, the detail beside them, and a head above both."""
        left = QWidget()
        left.setFocusProxy(self._view)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(CLOSE)
        for widget in listing:
            inside.addWidget(widget, 1 if widget is self._view else 0)
        self._both = ListDetail(left, self._detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NORMAL)
        if not self._may_edit:
            column.addWidget(Hint(self.tr("This window is for looking only.")))
        column.addLayout(head)
        column.addWidget(self._both, 1)
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_opened.connect(self._on_row_opened)

    def _rows(self) -> Sequence[Row]:
        """Return what the list shows."""
        raise NotImplementedError

    def _open_row(self) -> None:
        """Do what Enter does on a row when the detail stands beside it already."""
        self._detail.focus()

    def _chosen(self) -> Row | None:
        row = self._view.current_row()
        return row if isinstance(row, self._kind) else None

    def _carry_out(self, deed: Callable[Given, Changes], *given: Given.args, **named: Given.kwargs) -> None:
        """Do something, and show and tell what came of it."""
        try:
            changes = deed(*given, **named)
        except AppError as error:
            self.failed.emit(error)
            return
        self._on_changed(changes)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self.refresh()
        self._view.choose(changes.record)
        self.changed.emit(changes)

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        self._detail.show_row(row if isinstance(row, self._kind) else None)

    @Slot()
    def _on_row_opened(self) -> None:
        if self._both.side_by_side:
            self._open_row()
        else:
            self._both.show_detail()
            self._detail.focus()

    @override
    def refresh(self) -> None:
        self._table.set_rows(self._rows())
        if self._view.current_row() is None:
            self._view.choose_first()
        self._on_row_chosen(self._view.current_row())

    @override
    def step_back(self) -> bool:
        return self._both.leave_detail()

    @override
    def forget(self) -> None:
        self._work.forget()
        self._table.forget()
        self._detail.forget()
