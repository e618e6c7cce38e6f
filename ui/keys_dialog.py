"""F1: the keys of this page."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QWidget

from ui.forms import page_column
from ui.page import KeyHint
from ui.theme import NORMAL, SMALL
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import SectionHeading, Text

_WIDTH: Final = 420


class KeysDialog(QDialog):
    """Lists keys: those of the page, then those that work everywhere."""

    def __init__(
        self, title: str, of_page: Sequence[KeyHint], everywhere: Sequence[KeyHint], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setMinimumWidth(_WIDTH)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = page_column(self)
        for heading, hints in ((title, of_page), (self.tr("Everywhere"), everywhere)):
            if hints:
                column.addWidget(SectionHeading(heading))
                column.addLayout(_grid(hints))
        self.setAccessibleDescription(". ".join(f"{hint.keys}: {hint.words}" for hint in (*of_page, *everywhere)))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        column.addSpacing(SMALL)
        column.addLayout(buttons)


def _grid(hints: Sequence[KeyHint]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(NORMAL)
    grid.setVerticalSpacing(SMALL)
    grid.setColumnStretch(1, 1)
    for row, hint in enumerate(hints):
        key = QLabel(hint.keys)
        key.setProperty("look", "key")
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Text(hint.words), row, 1)
    return grid
