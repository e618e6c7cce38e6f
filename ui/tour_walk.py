"""Walking through the window by keyboard, with a picture where something is to be seen."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QKeyCombination, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.frame import Frame
from ui.page import Place
from ui.theme import Theme
from ui.window import Window

_SETTLE, _MOMENT, _BLINK = 700, 450, 50
"""Milliseconds for a page to read what it shows, for a step within it, and for a look whether something is there."""
_LONGEST: Final = 60
"""Seconds to wait for something slow, at most."""
_MOST_TABS: Final = 200
_ALT: Final = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class To:
    """Going by Tab to what has this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Until:
    """Waiting until the button of this name can be pressed."""

    name: str


Deed = QKeyCombination | str | To | Until
"""A key; a button of this name, to go to by Tab and to press; only going there; or waiting."""
Step = tuple[str, Deed]
"""A picture to make, or none, after a deed."""

DEEPER: Final[Mapping[Place, Sequence[Step]]] = {
    Place.PUPILS: (
        ("naast-elkaar", QKeyCombination(Qt.Key.Key_Down)),
        ("dossier", QKeyCombination(Qt.Key.Key_Return)),
        ("dossier-hulp", QKeyCombination(_ALT, Qt.Key.Key_2)),
        ("dossier-toestemming", QKeyCombination(_ALT, Qt.Key.Key_3)),
        ("dossier-tijdlijn", QKeyCombination(_ALT, Qt.Key.Key_4)),
        ("dossier-documenten", QKeyCombination(_ALT, Qt.Key.Key_5)),
        ("dossier-veiligheid", QKeyCombination(_ALT, Qt.Key.Key_6)),
        ("dossier-verzuim", QKeyCombination(_ALT, Qt.Key.Key_7)),
        ("brief", QKeyCombination(Qt.Key.Key_B)),
        ("", QKeyCombination(Qt.Key.Key_Escape)),
        ("", QKeyCombination(Qt.Key.Key_Escape)),
        ("", QKeyCombination(Qt.Key.Key_Escape)),
        ("hulp-voor-groepen", QKeyCombination(Qt.Key.Key_G)),
        ("", QKeyCombination(Qt.Key.Key_Escape)),
    ),
    Place.MEETINGS: (("overleg", QKeyCombination(Qt.Key.Key_Return)), ("", QKeyCombination(Qt.Key.Key_Escape))),
    Place.NETWORK: (
        ("organisaties", QKeyCombination(Qt.Key.Key_O)),
        ("week", QKeyCombination(Qt.Key.Key_W)),
        ("", QKeyCombination(Qt.Key.Key_M)),
    ),
    Place.MONITOR: (
        ("", QKeyCombination(Qt.Key.Key_T)),
        ("voorbeeld", Until("monitor_save")),
        ("uitleg", QKeyCombination(Qt.Key.Key_U)),
        ("", QKeyCombination(Qt.Key.Key_U)),
        ("aanvullen", QKeyCombination(_ALT, Qt.Key.Key_2)),
        ("verstuurd", QKeyCombination(_ALT, Qt.Key.Key_3)),
        ("vergelijk", QKeyCombination(_ALT, Qt.Key.Key_4)),
        ("schoolvragenlijst", QKeyCombination(_ALT, Qt.Key.Key_5)),
        ("", QKeyCombination(_ALT, Qt.Key.Key_1)),
        ("extra-getallen", "monitor_options"),
        ("", QKeyCombination(Qt.Key.Key_Escape)),
    ),
    Place.SETTINGS: (
        ("werkwijze", QKeyCombination(Qt.Key.Key_Right)),
        ("vrije-dagen", QKeyCombination(Qt.Key.Key_Right)),
        ("brieven", QKeyCombination(Qt.Key.Key_Right)),
        ("monitors", QKeyCombination(Qt.Key.Key_Right)),
        ("gebruikers", QKeyCombination(Qt.Key.Key_Right)),
        ("", QKeyCombination(Qt.Key.Key_Left)),
        ("", To("definition_list")),
        ("", QKeyCombination(Qt.Key.Key_Return)),
        ("eigen-monitor", "copy_definition"),
        ("", QKeyCombination(Qt.Key.Key_Escape)),
        ("", QKeyCombination(Qt.Key.Key_Escape)),
        ("", "definitions_part_tab"),
        ("", QKeyCombination(Qt.Key.Key_Left)),
        ("", QKeyCombination(Qt.Key.Key_Left)),
        ("", QKeyCombination(Qt.Key.Key_Left)),
        ("", QKeyCombination(Qt.Key.Key_Left)),
    ),
}
"""What is further on a page, and what leads there from where the step before led."""


def settle(moment: int = _SETTLE) -> None:
    """Let the window work for a moment, with the background at work as well."""
    loop = QEventLoop()
    QTimer.singleShot(moment, loop.quit)
    loop.exec()


@dataclass(frozen=True, slots=True)
class Walker:
    """Somebody at the keyboard of a window.

    Args:
        window: where he is.
        out: the folder for his pictures.
        say: hears of each.

    """

    window: Window
    out: Path
    say: Callable[[str], None]

    def walk(self, look: str) -> None:
        """Go to each page by its key, and further, and picture it."""
        for number, place in enumerate(self._frame().places, start=1):
            self.go(number)
            if self._frame().place is not place:
                message = f"Ctrl+{number} did not lead to {place}"
                raise RuntimeError(message)
            self.picture(f"{look}/{number:02}-{place.value}")
            for name, step in DEEPER.get(place, ()):
                self.take(step)
                if name:
                    self.picture(f"{look}/{number:02}-{name}", _MOMENT)

    def go(self, number: int) -> None:
        """Go to a page by its number."""
        self._come_back()
        QTest.keyClick(self.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)

    def take(self, step: Deed) -> None:
        """Press a key where the keyboard is, or a button it is brought to; or wait."""
        if isinstance(step, Until):
            self.wait_for(step.name)
            return
        self._come_back()
        if isinstance(step, To):
            self._reach(step.name)
            return
        if isinstance(step, str):
            self._reach(step)
            step = QKeyCombination(Qt.Key.Key_Space)
        focus = QApplication.focusWidget()
        QTest.keyClick(self.window if focus is None else focus, step.key(), step.keyboardModifiers())
        settle(_BLINK)

    def wait_for(self, name: str) -> None:
        """Wait until something can be seen and used."""
        until = time.monotonic() + _LONGEST
        while time.monotonic() < until:
            if any(found.isVisible() and found.isEnabled() for found in self.window.findChildren(QWidget, name)):
                return
            settle(_BLINK)
        message = f"{name} could not be used"
        raise RuntimeError(message)

    def picture(self, name: str, moment: int = _SETTLE) -> None:
        """Save what is seen, dialogs over the window included."""
        settle(moment)
        place = self.out / "beelden" / f"{name}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        self._seen().save(str(place))
        self.say(f"Beeld: beelden/{name}.png")

    def _come_back(self) -> None:
        """Be in the window again after a dialog was closed, as every desktop lets one be."""
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
            settle(_BLINK)

    def _frame(self) -> Frame:
        frame = self.window.frame
        if frame is None:
            message = "the store is not open"
            raise RuntimeError(message)
        return frame

    def _reach(self, name: str) -> None:
        """Bring the keyboard somewhere by Tab, as somebody without a mouse would."""
        self.wait_for(name)
        for _ in range(_MOST_TABS):
            focus = QApplication.focusWidget()
            if focus is not None and focus.objectName() == name:
                return
            if focus is None:
                self._come_back()
            QTest.keyClick(self.window if focus is None else focus, Qt.Key.Key_Tab)
        message = f"Tab does not lead to {name}"
        raise RuntimeError(message)

    def _seen(self) -> QPixmap:
        seen = self.window.grab()
        painter = QPainter(seen)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                place = self.window.rect().center() - dialog.rect().center()
                painter.drawPixmap(place, dialog.grab())
                painter.setPen(QColor(Theme.of_app().tokens.muted))
                painter.drawRect(QRect(place, dialog.size()))
        painter.end()
        return seen
