"""The table of pupils: letters search, Space marks, and what is marked stays so while one moves on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget
from typing_extensions import override

from models.caseload import PupilRow
from ui.itemmodels.pupils import NAME, NEXT_STEP, PupilTableModel
from ui.itemmodels.table import ROW_ROLE, Index
from ui.widgets.table_view import TableView

_SEVERAL: Final = 2
_TOGGLE: Final = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
_STAY: Final = QItemSelectionModel.SelectionFlag.NoUpdate
_MOVES: Final = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class PupilTable(TableView):
    """The table.

    Signals:
        typed: what was typed; it begins a search.
        marked: other rows are marked; how many.

    """

    typed = Signal(str)
    marked = Signal(int)

    def __init__(self, table: PupilTableModel, name: str, parent: QWidget | None = None) -> None:
        self._marking = False
        super().__init__(table, name, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def marked_rows(self) -> Sequence[PupilRow]:
        """Return the marked rows, from top to bottom; one that is only looked at is not marked."""
        rows = sorted(self.selectionModel().selectedRows(), key=_place)
        if len(rows) < _SEVERAL and not self._marking:
            return ()
        found = (index.data(ROW_ROLE) for index in rows)
        return [row for row in found if isinstance(row, PupilRow)]

    def unmark(self) -> None:
        """Mark nothing; the row one is on stays the current one."""
        self._marking = False
        index = self.currentIndex()
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, select)
        else:
            self.clearSelection()
        self.marked.emit(0)

    def mark_all(self) -> None:
        """Mark every row that is listed."""
        self._marking = True
        self.selectAll()
        self._on_selection_changed()

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, *_changed: QItemSelection) -> None:
        self.marked.emit(len(self.marked_rows()))

    def _mark(self) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        if self._marking:
            self.selectionModel().select(index, _TOGGLE)
        self._marking = True
        self._on_selection_changed()
        self.selectionModel().setCurrentIndex(index.siblingAtRow(index.row() + 1), _STAY)

    @override
    def keyboardSearch(self, search: str) -> None:
        if search.strip():
            self.typed.emit(search)

    @override
    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        if self._marking and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in _MOVES and plain:
                return _STAY
        elif self._marking and event is not None and event.type() is QEvent.Type.MouseButtonPress:
            self._marking = False
        return super().selectionCommand(index, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space:
            self._mark()
        elif event.key() == Qt.Key.Key_A and control:
            self.mark_all()
        elif event.key() == Qt.Key.Key_Escape and self.marked_rows():
            self.unmark()
        else:
            super().keyPressEvent(event)

    @override
    def _fit_columns(self, character: int) -> None:
        super()._fit_columns(character)
        names = [column.name for column in self.table.columns]
        header = self.horizontalHeader()
        step = names.index(NEXT_STEP) if NEXT_STEP in names else None
        if step is None or header.isSectionHidden(step):
            header.setSectionResizeMode(names.index(NAME), QHeaderView.ResizeMode.Stretch)

    @Slot()
    @override
    def _on_rows_changed(self) -> None:
        self._marking = False
        self._fit()
        super()._on_rows_changed()
        self.marked.emit(0)


def _place(index: Index) -> int:
    return index.row()
