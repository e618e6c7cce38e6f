"""What was noted in the cell one is on, line by line, with what can be adjusted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.prevention import PreventionActivity
from ui.itemmodels.prevention import entry_words
from ui.theme import CLOSE, NORMAL, SMALL, TIGHT
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Card, Hint, SectionHeading, Text


class EntryLine(QWidget):
    """One activity with its two buttons."""

    def __init__(self, activity: PreventionActivity, *, may_note: bool) -> None:
        super().__init__()
        self.activity = activity
        words = entry_words(activity)
        self.adjust = IconButton("pencil", self.tr("Adjust {0}").format(words))
        self.adjust.setObjectName(f"adjust_{activity.id}")
        self.remove = IconButton("trash-2", self.tr("Take away {0}").format(words))
        self.remove.setObjectName(f"remove_{activity.id}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(Text(words), 1)
        for button in (self.adjust, self.remove):
            row.addWidget(button)
            if not may_note:
                button.hide()


class PreventionCell(Card):
    """The card under the grid.

    Signals:
        adjust_wanted: the ``PreventionActivity`` to adjust.
        remove_wanted: the one to take away.

    """

    adjust_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, *, may_note: bool) -> None:
        super().__init__()
        self.setObjectName("prevention_cell")
        self._may_note = may_note
        self._lines: list[EntryLine] = []
        self._heading = SectionHeading()
        self._hint = Hint()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(NORMAL, CLOSE, NORMAL, CLOSE)
        column.setSpacing(TIGHT)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addWidget(self._hint)

    def show_cell(self, heading: str, done: Sequence[PreventionActivity], hint: str) -> None:
        """Show what was noted."""
        self.forget()
        self._heading.setText(heading)
        self._hint.say(hint)
        for activity in done:
            line = EntryLine(activity, may_note=self._may_note)
            line.adjust.clicked.connect(self._on_adjust_clicked)
            line.remove.clicked.connect(self._on_remove_clicked)
            self._lines.append(line)
            self._rows.addWidget(line)

    def forget(self) -> None:
        """Drop every text."""
        self._heading.clear()
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.setParent(None)
            line.deleteLater()
        self._lines = []

    def _line_of(self, button: object) -> EntryLine | None:
        return next((line for line in self._lines if button in (line.adjust, line.remove)), None)

    @Slot()
    def _on_adjust_clicked(self) -> None:
        line = self._line_of(self.sender())
        if line is not None:
            self.adjust_wanted.emit(line.activity)

    @Slot()
    def _on_remove_clicked(self) -> None:
        line = self._line_of(self.sender())
        if line is not None:
            self.remove_wanted.emit(line.activity)
