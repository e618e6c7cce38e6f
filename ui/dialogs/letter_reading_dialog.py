"""A letter that was made, to read it back as it was sent."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.letters import Letter
from ui.theme import NORMAL, SMALL, WIDE
from ui.widgets.buttons import Button
from ui.widgets.dialog_size import open_at
from ui.widgets.labels import Card, Hint, SectionHeading, Text
from ui.widgets.scroll import Scroll
from ui.widgets.showing import set_shown
from ui.words import full_day

_WIDTH_IN_ROWS: Final = 24
_HEIGHT_IN_ROWS: Final = 19


class LetterReadingDialog(QDialog):
    """Shows the whole text, with to whom, when and by whom.

    Signals:
        paper_wanted: make it once more on paper.

    """

    paper_wanted = Signal()

    def __init__(self, letter: Letter, *, may_print: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_reading_dialog")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._heading = SectionHeading(self.tr("Letter to {0}").format(letter.to_name))
        self.setAccessibleName(self._heading.text())
        self._about = Hint(self.tr("{0}, signed by {1}").format(full_day(letter.on), letter.signed_by))
        self._subject = Text(letter.subject, "section")
        self._text = Text(letter.text)
        self._text.setObjectName("letter_text")
        self._print = Button(self.tr("Save as PDF again…"), "printer")
        self._print.setObjectName("letter_again")
        set_shown(self._print, shown=may_print)
        self._close = Button(self.tr("Close"))
        self._create_layout()
        self._print.clicked.connect(self.paper_wanted)
        self._close.clicked.connect(self.reject)

    def forget(self) -> None:
        """Drop every text, and close; called when the app locks."""
        self.reject()

    def _create_layout(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        inside.setSpacing(SMALL)
        inside.addWidget(self._subject)
        inside.addWidget(self._text)
        inside.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._print)
        buttons.addStretch()
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, NORMAL)
        column.setSpacing(SMALL)
        column.addWidget(self._heading)
        column.addWidget(self._about)
        column.addWidget(Scroll(card), 1)
        column.addLayout(buttons)
        open_at(self, width=_WIDTH_IN_ROWS, height=_HEIGHT_IN_ROWS)

    @override
    def reject(self) -> None:
        for text in (self._heading, self._about, self._subject, self._text):
            text.clear()
        self.setAccessibleName("")
        super().reject()
        self.deleteLater()
