"""The numbers of pupils on reference dates."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.school import PupilCount
from ui.drafts import About, set_about
from ui.itemmodels.table import Column, TableModel
from ui.page import Place
from ui.pages.settings.count_dialog import CountDialog
from ui.pages.settings.part import headed
from ui.theme import CLOSE, SMALL
from ui.widgets.buttons import Button, DangerButton
from ui.widgets.fitted_rows import fit_rows
from ui.widgets.table_view import TableView
from ui.words import full_day, whole_number

NEW_COUNT: Final = "new_count"
_LINES: Final = 8


class CountsBox(QWidget):
    """Lists the counts; adds, edits and removes one.

    Signals:
        counts_changed: the counts as they are to be from now on.

    """

    counts_changed = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._dialog: CountDialog | None = None
        self._editing: PupilCount | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def show_counts(self, counts: tuple[PupilCount, ...]) -> None:
        """Show other counts, the last day first."""
        self._table.set_rows(sorted(counts, key=_day, reverse=True))
        fit_rows(self._view, least=2, most=_LINES)
        self._on_row_chosen(self._view.current_row())

    def resume(self, detail: str) -> None:
        """Open the form about a count again: by its day, or a new one."""
        count = next((count for count in self._table.rows if count.on.isoformat() == detail), None)
        if count is not None or detail == NEW_COUNT:
            self._open(count)

    def forget(self) -> None:
        """Drop the counts."""
        if self._dialog is not None:
            self._dialog.forget()
        self._table.forget()

    def _create_widgets(self) -> None:
        columns: list[Column[PupilCount]] = [
            Column(title=self.tr("Reference date"), text=_day_words, sort=_day),
            Column(title=self.tr("Pupils"), text=_number_words, sort=_number, number=True, width=12),
        ]
        self._table = TableModel(columns, key=_key, parent=self)
        self._view = TableView(self._table, self.tr("Numbers of pupils"))
        self._view.setObjectName("counts_view")
        self._add = Button(self.tr("Add a count"), "plus")
        self._add.setObjectName("add_count")
        self._edit = Button(self.tr("Edit count"), "pencil")
        self._edit.setObjectName("edit_count")
        self._remove = DangerButton(self.tr("Remove count"), "trash-2")
        self._remove.setObjectName("remove_count")

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self._add, self._edit, self._remove):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        hint = self.tr("Figures in the monitor say to which number of pupils they belong.")
        column.addLayout(headed(self.tr("Number of pupils"), hint))
        column.addWidget(self._view)
        column.addLayout(buttons)
        column.addStretch()

    def _connect_signals(self) -> None:
        self._add.clicked.connect(self._on_add_clicked)
        self._edit.clicked.connect(self._on_edit_wanted)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._view.row_opened.connect(self._on_edit_wanted)
        self._view.row_chosen.connect(self._on_row_chosen)

    def _open(self, count: PupilCount | None) -> None:
        self._editing = count
        self._dialog = dialog = CountDialog(count, self._today, self)
        set_about(
            dialog, About(place=Place.SETTINGS, record="school", detail=count.on.isoformat() if count else NEW_COUNT)
        )
        dialog.accepted_value.connect(self._on_count_accepted)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        for button in (self._edit, self._remove):
            button.setEnabled(isinstance(row, PupilCount))

    @Slot()
    def _on_add_clicked(self) -> None:
        self._open(None)

    @Slot()
    def _on_edit_wanted(self) -> None:
        count = self._view.current_row()
        if isinstance(count, PupilCount):
            self._open(count)

    @Slot()
    def _on_remove_clicked(self) -> None:
        count = self._view.current_row()
        self.counts_changed.emit(tuple(sorted((row for row in self._table.rows if row != count), key=_day)))

    @Slot(object)
    def _on_count_accepted(self, count: PupilCount) -> None:
        """Put a count among the others: a day has one number."""
        others = (row for row in self._table.rows if row != self._editing and row.on != count.on)
        self.counts_changed.emit(tuple(sorted((*others, count), key=_day)))


def _key(count: PupilCount) -> str:
    return count.on.isoformat()


def _day(count: PupilCount) -> date:
    return count.on


def _number(count: PupilCount) -> int:
    return count.number


def _day_words(count: PupilCount) -> str:
    return full_day(count.on)


def _number_words(count: PupilCount) -> str:
    return whole_number(count.number)
