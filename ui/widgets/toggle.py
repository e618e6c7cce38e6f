"""A button that stays down, and a row of them of which one is down."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ui.icons import put_icon
from ui.plain_text import as_caption
from ui.theme import SMALL, Tone


class ToggleButton(QPushButton):
    """Stays down until it is pressed again; a tick shows that it is down, not the colour alone."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(as_caption(words), parent)
        self.setProperty("look", "toggle")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.toggled.connect(self._on_toggled)
        self._on_toggled()

    @Slot()
    def _on_toggled(self) -> None:
        down = self.isChecked()
        put_icon(self, "circle-check" if down else "circle-dashed", Tone.PRIMARY if down else Tone.MUTED)


class ToggleRow(QWidget):
    """A few choices beside each other; exactly one holds.

    Signals:
        chosen: the choice that was made.

    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for choice, words in choices:
            button = ToggleButton(words)
            button.setObjectName(f"{name}_{choice}")
            button.setProperty("choice", choice)
            button.clicked.connect(self._on_clicked)
            self._group.addButton(button)
            row.addWidget(button)
        self.choose(choices[0][0])

    def choose(self, choice: str) -> None:
        """Put another button down; no signal tells of it."""
        for button in self._group.buttons():
            if button.property("choice") == choice:
                button.setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("choice")))
