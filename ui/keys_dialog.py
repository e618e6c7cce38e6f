"""F1: the keys of this page beside those that work everywhere."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui.forms import page_column
from ui.page import KeyHint
from ui.theme import BROAD, CLOSE, NORMAL, SMALL, WIDE
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import SectionHeading, Text
from ui.widgets.scroll import Scroll

_SHARE_OF_SCREEN: Final = 0.94


class KeysDialog(QDialog):
    """Lists keys, the page's own at the left. It is as large as they are, as far as the screen allows."""

    def __init__(
        self, title: str, of_page: Sequence[KeyHint], everywhere: Sequence[KeyHint], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self._content = QWidget()
        beside = QHBoxLayout(self._content)
        beside.setContentsMargins(0, 0, CLOSE, 0)
        beside.setSpacing(BROAD)
        for heading, hints in ((title, of_page), (self.tr("Everywhere"), everywhere)):
            if hints:
                beside.addLayout(_part(heading, hints), 1)
        self.setAccessibleDescription(". ".join(f"{hint.keys}: {hint.words}" for hint in (*of_page, *everywhere)))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        column = page_column(self)
        column.addWidget(Scroll(self._content), 1)
        column.addLayout(buttons)
        close.setFocus()

    @override
    def sizeHint(self) -> QSize:
        """Return the room that the keys need without a line that wraps."""
        inside, buttons = self._content.sizeHint(), super().minimumSizeHint()
        wanted = QSize(inside.width() + 2 * WIDE, inside.height() + buttons.height() + NORMAL)
        return wanted.boundedTo(self.screen().availableSize() * _SHARE_OF_SCREEN)


def _part(heading: str, hints: Sequence[KeyHint]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(NORMAL)
    column.addWidget(SectionHeading(heading))
    column.addLayout(_grid(hints))
    column.addStretch()
    return column


def _grid(hints: Sequence[KeyHint]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(NORMAL)
    grid.setVerticalSpacing(SMALL)
    grid.setColumnStretch(1, 1)
    for row, hint in enumerate(hints):
        key = QLabel(hint.keys)
        key.setProperty("look", "key")
        words = Text(hint.words)
        words.setWordWrap(False)
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(words, row, 1)
    return grid
