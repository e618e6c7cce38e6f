"""Texts on a page: plain text always, in one of the looks of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.widgets.showing import set_shown

_HAIRLINE = 1


class Text(QLabel):
    """A text that wraps, can be selected with the mouse and never reads what people wrote as markup."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if look:
            self.setProperty("look", look)

    def say(self, text: str) -> None:
        """Show another text, and take no room without one."""
        self.setText(text)
        set_shown(self, shown=bool(text))


class Title(Text):
    """The title of a page or dialog."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "title", parent)


class SectionHeading(Text):
    """The heading above fields or facts that belong together."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "section", parent)


class Hint(Text):
    """A muted line that explains, under a field or a heading."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "hint", parent)
        set_shown(self, shown=bool(text))


class Rule(QFrame):
    """A hairline between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rule")
        self.setFixedHeight(_HAIRLINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Card(QFrame):
    """A surface that lies on the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
