"""The line that says there is a draft: go on with it, or throw it away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import CLOSE, SMALL
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.labels import Text
from ui.widgets.showing import set_shown


class DraftOffer(QFrame):
    """A sentence with buttons.

    Signals:
        taken: go on with it.
        thrown_away: it is not wanted.
        put_off: later.

    """

    taken = Signal()
    thrown_away = Signal()
    put_off = Signal()

    def __init__(self, *, later: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._words = Text()
        self._take = Button(self.tr("Go on with it"), "pencil")
        self._take.setObjectName("take_draft")
        self._drop = Button(self.tr("Throw it away"))
        self._drop.setObjectName("drop_draft")
        self._later = LinkButton(self.tr("Later"))
        self._later.setObjectName("later_draft")
        set_shown(self._later, shown=later)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self._take, self._drop, self._later):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(CLOSE, CLOSE, CLOSE, CLOSE)
        column.setSpacing(SMALL)
        column.addWidget(self._words)
        column.addLayout(buttons)
        self._take.clicked.connect(self.taken)
        self._drop.clicked.connect(self.thrown_away)
        self._later.clicked.connect(self.put_off)
        self.hide()

    def offer(self, sentence: str) -> None:
        """Say what there is."""
        self._words.setText(sentence)
        self.show()

    def clear(self) -> None:
        """Say nothing any longer."""
        self._words.clear()
        self.hide()

    def focus(self) -> None:
        """Put the keyboard on going on with it."""
        self._take.setFocus()
