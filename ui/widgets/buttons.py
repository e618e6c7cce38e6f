"""Buttons: one primary per view; destructive ones carry the verb and the thing."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from typing_extensions import override

from ui.icons import put_icon
from ui.theme import Tone

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """An ordinary button: a verb, perhaps with an icon."""

    look = ""
    icon_tone = Tone.TEXT

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(True)  # so that Enter presses it, too, when the keyboard is on it
        if self.look:
            self.setProperty("look", self.look)
        if icon:
            put_icon(self, icon, self.icon_tone)


class PrimaryButton(Button):
    """The one thing to do in this view; Enter presses it in a dialog."""

    look = "primary"
    icon_tone = Tone.ON_PRIMARY

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent)
        self.setDefault(True)


class DangerButton(Button):
    """A button that takes something away: "Verwijder afspraak", never just "Verwijder"."""

    look = "danger"
    icon_tone = Tone.DANGER


class LinkButton(Button):
    """A quiet button that looks like a link, for what is secondary within a line."""

    look = "link"
    icon_tone = Tone.PRIMARY

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class IconButton(QToolButton):
    """A button with only an icon. Its words are its name for a screen reader and its tooltip."""

    def __init__(self, icon: str, words: str, tone: Tone = Tone.MUTED, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_words(words)
        put_icon(self, icon, tone)

    def set_words(self, words: str) -> None:
        """Say what the button does."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain:
            self.click()  # by itself a tool button hears the space bar only
            event.accept()
            return
        super().keyPressEvent(event)
