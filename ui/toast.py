"""The quiet message at the bottom: "Bewaard", and for ten seconds a way to take it back."""

from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.ids import UndoId
from ui.icons import IconLabel
from ui.theme import CLOSE, NORMAL, SMALL, TIGHT, WIDE, Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Text
from ui.widgets.strip import announce

UNDO_STAYS: Final = 10_000
WORDS_STAY: Final = 3_000
"""Milliseconds."""


class Toast(QFrame):
    """Floats over the lower edge of its parent and takes no room there.

    Signals:
        undo_wanted: the step to take back.

    """

    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._around = parent
        self._step: UndoId | None = None
        self._icon = IconLabel("check", Tone.OK)
        self._words = Text()
        self._words.setWordWrap(False)
        self._undo = LinkButton(self.tr("Undo"), "undo-2")
        self._undo.setToolTip("Ctrl+Z")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._create_layout()
        self._connect_signals()
        self.hide()

    def say(self, sentence: str, undo: UndoId | None = None) -> None:
        """Show a sentence, with a link that takes a step back."""
        self._step = undo
        self._words.setText(sentence)
        self._undo.setVisible(undo is not None)
        self._timer.start(WORDS_STAY if undo is None else UNDO_STAYS)
        self.show()
        self.place()
        announce(self, sentence)

    @Slot()
    def clear(self) -> None:
        """Say nothing any longer."""
        self._step = None
        self._words.clear()
        self.hide()

    def _create_layout(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(NORMAL, TIGHT, CLOSE, TIGHT)
        row.setSpacing(SMALL)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addWidget(self._undo)

    def _connect_signals(self) -> None:
        self._timer.timeout.connect(self.clear)
        self._undo.clicked.connect(self._on_undo_clicked)

    def take(self) -> bool:
        """Take the step back that is offered, and tell whether one is."""
        step = self._step
        self.clear()
        if step is not None:
            self.undo_wanted.emit(step)
        return step is not None

    @Slot()
    def _on_undo_clicked(self) -> None:
        self.take()

    def place(self) -> None:
        """Keep to the middle of the lower edge; the parent calls this when it gets another size."""
        self.adjustSize()
        around = self._around.rect()
        self.move((around.width() - self.width()) // 2, around.height() - self.height() - WIDE)
        self.raise_()
