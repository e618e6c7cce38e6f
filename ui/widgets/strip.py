"""A coloured strip with a sentence and perhaps a button: a warning on a page, an error above a form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.icons import IconLabel
from ui.theme import CLOSE, SMALL, Tone, set_look
from ui.widgets.buttons import LinkButton
from ui.widgets.chip import ICONS
from ui.widgets.labels import Text


class Strip(QFrame):
    """A sentence in a tone. It is read aloud when it appears.

    Signals:
        action_taken: the button was pressed.

    """

    action_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(ICONS[Tone.INFO], Tone.INFO)
        self._words = Text()
        self._action = LinkButton("")
        self._action.clicked.connect(self.action_taken)
        row = QHBoxLayout(self)
        row.setContentsMargins(CLOSE, SMALL, CLOSE, SMALL)
        row.setSpacing(SMALL)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the strip says; empty while it is hidden."""
        return self._words.text()

    def say(self, sentence: str, tone: Tone = Tone.INFO, action: str = "") -> None:
        """Show a sentence; an empty one hides the strip."""
        self._words.setText(sentence)
        self._icon.show_icon(ICONS.get(tone, ICONS[Tone.INFO]), tone)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        set_look(self, f"strip-{tone.value}")
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def clear(self) -> None:
        """Say nothing any longer."""
        self.say("")


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
