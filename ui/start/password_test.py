"""Trying out a password before it counts: typed again without seeing it, and a line to see what the keyboard does.

Keys such as ' " ^ ` ~ wait for the next letter on one keyboard layout and not on another, as with Dutch and US ones.
Who learns that on the morning after is locked out.
"""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.password_field import PasswordField
from ui.fields.text_field import TextField
from ui.theme import NORMAL, Tone
from ui.widgets.strip import Strip

DEAD_KEYS: Final = frozenset("'\"^`~´¨")


def has_dead_keys(password: str) -> bool:
    """Tell whether a password has signs that other keyboard layouts type in another way."""
    return not DEAD_KEYS.isdisjoint(password) or not password.isascii()


class PasswordTest(QWidget):
    """The second typing.

    Signals:
        committed: Enter was pressed.

    """

    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._again = PasswordField("again", self.tr("The same password again"), can_show=False)
        self._warning = Strip()
        self._line = TextField(
            "try_line",
            self.tr("A line to try your keyboard (nothing of it is kept)"),
            hint=self.tr("Type your difficult signs here and see what appears."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NORMAL)
        for part in (self._again, self._warning, self._line):
            column.addWidget(part)
        self.setFocusProxy(self._again)
        self._again.committed.connect(self.committed)
        self._again.changed.connect(self._on_again_changed)

    def begin(self, password: str) -> None:
        """Want this password to be typed again."""
        self._wanted = password
        self._again.forget()
        self._line.forget()
        self._warning.say(self._about_dead_keys() if has_dead_keys(password) else "", Tone.WARN)

    def passed(self) -> bool:
        """Tell whether both are the same."""
        return bool(self._wanted) and self._again.value() == self._wanted

    def show_problem(self, sentence: str) -> None:
        """Say beside the field what is wrong."""
        self._again.show_problem(sentence)
        self._again.focus()

    def forget(self) -> None:
        """Drop what was typed."""
        self._wanted = ""
        self._again.forget()
        self._line.forget()

    @Slot()
    def _on_again_changed(self) -> None:
        self._again.show_problem("")

    def _about_dead_keys(self) -> str:
        return self.tr(
            "There are signs in your password that not every keyboard types in the same way, such as ' \" ^ ~ or é. "
            "On another computer you may then be locked out. Try them below, or go back and leave them out."
        )
