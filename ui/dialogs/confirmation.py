"""A question before something is taken away. The buttons say what they do: "Verwijder afspraak" and "Terug"."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import NORMAL, SMALL, WIDE
from ui.widgets.buttons import Button, DangerButton, PrimaryButton
from ui.widgets.labels import SectionHeading, Text

_WIDTH: Final = 460


class Confirmation(QDialog):
    """Asks once. Connect ``accepted`` to the deed and call ``open``; it frees itself when it closes.

    Args:
        question: what is about to happen, as a question.
        words: what follows from it, and whether it can be undone.
        deed: the verb and the thing.
        destructive: whether something is lost by it; then Enter does not do it.

    """

    def __init__(
        self, question: str, words: str, deed: str, *, destructive: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setAccessibleName(question)
        self.setAccessibleDescription(words)
        self._question = SectionHeading(question)
        self._words = Text(words)
        self._back = Button(self.tr("Back"))
        self._deed = DangerButton(deed) if destructive else PrimaryButton(deed)
        self._create_layout()
        self._deed.clicked.connect(self.accept)
        self._back.clicked.connect(self.reject)
        (self._back if destructive else self._deed).setFocus()

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch()
        buttons.addWidget(self._back)
        buttons.addWidget(self._deed)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, NORMAL)
        column.setSpacing(SMALL)
        column.addWidget(self._question)
        column.addWidget(self._words)
        column.addSpacing(NORMAL)
        column.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need at this width."""
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))
