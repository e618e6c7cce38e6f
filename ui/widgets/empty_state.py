"""What stands where there is nothing yet: what this place is for, and the first step."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import IconLabel
from ui.theme import CLOSE, SMALL, WIDE, Theme, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import SectionHeading, Text
from ui.widgets.showing import set_shown

_WIDTH_IN_ROWS = 15


class EmptyState(QWidget):
    """An icon, a heading, a sentence and perhaps a button.

    Signals:
        step_taken: the button was pressed.

    """

    step_taken = Signal()

    def __init__(self, icon: str, heading: str, words: str, step: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon, Tone.PRIMARY, side=40)
        self._heading = SectionHeading(heading)
        self._words = Text(words, "muted")
        self._step = PrimaryButton(step)
        self._show_step(step)
        self._step.clicked.connect(self.step_taken)
        self._create_layout()
        self._fit()
        Theme.of_app().changed.connect(self._fit)

    def say(self, heading: str, words: str, step: str = "") -> None:
        """Say something else, such as that a search found nothing."""
        self._heading.setText(heading)
        self._words.setText(words)
        self._step.setText(step)
        self._show_step(step)

    def _show_step(self, step: str) -> None:
        """Show the button, or none; without one the keyboard goes past: a proxy that is hidden would keep it."""
        set_shown(self._step, shown=bool(step))
        self.setFocusProxy(self._step if step else self._heading)

    def _create_layout(self) -> None:
        self._middle = QWidget()
        inside = QVBoxLayout(self._middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SMALL)
        inside.addWidget(self._icon)
        for part in (self._heading, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(part)
        inside.addSpacing(CLOSE)
        inside.addWidget(self._step, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._middle)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)

    @Slot()
    def _fit(self) -> None:
        self._middle.setFixedWidth(_WIDTH_IN_ROWS * Theme.of_app().row_height)
