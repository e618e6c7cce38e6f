"""The line that searches the list: by name, or by field and value."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST: Final = 10


class SearchLine(QLineEdit):
    """The line that searches.

    Signals:
        list_wanted: go to the list.
        first_wanted: open what is on top.
        help_wanted: show how what was typed can go on.

    """

    list_wanted = Signal()
    first_wanted = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = QStringListModel(self)
        self._completer = QCompleter(self._lines, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._on_line_chosen)

    def offer(self, lines: Sequence[str]) -> None:
        """Show how what was typed can go on; nothing hides the list."""
        self._lines.setStringList(list(lines))
        popup = self._completer.popup()
        if lines and self.hasFocus():
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    def forget(self) -> None:
        """Drop what was typed and what was offered."""
        self.offer(())
        self.clear()

    @Slot(str)
    def _on_line_chosen(self, line: str) -> None:
        self.setText(line if line.endswith(":") else f"{line} ")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space and control:
            self.help_wanted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif event.key() in _ENTER:
            self.first_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)
