"""A few words in a row, of which one is chosen: the parts of a page. The arrow keys go from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ui.plain_text import as_caption
from ui.theme import CLOSE, TIGHT, Theme
from ui.widgets.flow_row import FlowLayout


class SwitchRow(QWidget):
    """Chooses one of a few parts.

    Args:
        wraps: it goes on below where it does not fit; for a row of its own over the whole width.

    Signals:
        chosen: the number of the part the user went to, from 0.

    """

    chosen = Signal(int)

    def __init__(
        self, name: str, words: Sequence[str] = (), parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = FlowLayout(self) if wraps else QHBoxLayout(self)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TIGHT)
        for part in words:
            self.add(part)
        self._group.idClicked.connect(self._on_clicked)
        Theme.of_app().changed.connect(self._fit)

    @property
    def current(self) -> int:
        """The number of the part that is chosen."""
        return self._group.checkedId()

    def add(self, words: str, name: str = "") -> None:
        """Offer another part; the first is chosen."""
        number = len(self._group.buttons())
        button = QToolButton()
        button.setText(as_caption(words))
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setProperty("look", "entry")
        button.setCheckable(True)
        button.setChecked(number == 0)
        self._group.addButton(button, number)
        self._row.addWidget(button)
        self._fit()

    def choose(self, number: int) -> None:
        """Mark a part as chosen; no signal tells of it."""
        self._group.button(number).setChecked(True)

    def focus(self) -> None:
        """Put the keyboard on the part that is chosen."""
        if (button := self._group.checkedButton()) is not None:
            button.setFocus()

    def set_words(self, number: int, words: str) -> None:
        """Say something else on a part."""
        self._group.button(number).setText(as_caption(words))
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Leave room for the words in bold, as they are where they are chosen."""
        bold = QFontMetrics(Theme.of_app().font(bold=True))
        for button in self._group.buttons():
            button.setMinimumWidth(bold.horizontalAdvance(button.text()) + 2 * CLOSE)

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(number)
