"""Somebody at the keyboard of the real window: every key goes where the keyboard is, and nothing is clicked."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import main
from models.usecases.session import Session
from models.user import User
from tests.stores import PHRASE
from ui.conductor import Conductor
from ui.page import Place
from ui.widgets.chip import Chip
from ui.window import Window

_MOST_TABS = 300
_MOST_LINES = 400
_MOST_COLUMNS = 12


@dataclass
class Hands:
    """Hands on a keyboard, and eyes on a screen.

    Attributes:
        strokes: how many keys were pressed until now.

    """

    conductor: Conductor
    qtbot: QtBot
    strokes: int = 0

    @property
    def session(self) -> Session:
        """The open store of who is at work, to look at what was really kept; never to write in."""
        rooms = self.conductor._rooms
        assert isinstance(rooms, main.Rooms)
        return rooms.session

    @property
    def window(self) -> Window:
        return self.conductor.window

    @property
    def front(self) -> QWidget:
        """The window one works in: that of a meeting that is being held, or else the window of the app."""
        tops = QApplication.topLevelWidgets()
        return next((top for top in tops if top.objectName() == "meeting_mode" and top.isVisible()), self.window)

    @property
    def wall(self) -> str:
        """What the room sees on the big screen; empty while nothing is on it."""
        tops = [top for top in QApplication.topLevelWidgets() if top.objectName() == "wall_window" and top.isVisible()]
        return _said(part for top in tops for part in top.findChildren(QWidget))

    @property
    def focus(self) -> QWidget:
        """What has the keyboard: an open menu before all, then the field one is in, then the dialog or the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        return QApplication.focusWidget() or QApplication.activeModalWidget() or self.front

    def rest(self) -> None:
        """Wait until nothing is read or written in the background any longer."""
        runner = self.conductor._runner
        self.qtbot.waitUntil(lambda: not runner.busy, timeout=20_000)
        QTest.qWait(20)

    def press(self, *keys: str) -> None:
        """Press keys one after another, as they are written on a keyboard: ``Ctrl+2``, ``Enter``, ``Down``, ``N``."""
        for key in keys:
            self._come_back()
            QTest.keySequence(self.focus, QKeySequence(key.replace("Enter", "Return")))
            self.strokes += 1
            self.rest()

    def type(self, text: str) -> None:
        """Type a text where the keyboard is; what is chosen there is typed over."""
        self._come_back()
        QTest.keyClicks(self.focus, text)
        self.strokes += len(text)
        QApplication.processEvents()

    def go(self, place: Place) -> None:
        """Go to a page by its key."""
        frame = self.window.frame
        assert frame is not None
        self.press(f"Ctrl+{frame.places.index(place) + 1}")
        assert frame.place is place

    def tab_to(self, name: str, *, back: bool = False) -> QWidget:
        """Press Tab until the keyboard is at what carries a name (its words, its label, or its object name)."""
        seen: list[str] = []
        self._come_back()
        for _ in range(_MOST_TABS):
            here = QApplication.focusWidget()
            if here is not None and self._named(here, name):
                return here
            seen.append(_words(here))
            QTest.keyClick(self.focus, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
            self.strokes += 1
            QApplication.processEvents()
        message = f"Tab never comes to {name!r}; it came past {sorted(set(seen))}"
        raise AssertionError(message)

    def fill(self, name: str, text: str) -> None:
        """Go to a field and type in it, over what was there."""
        self.tab_to(name)
        self.press("Ctrl+A")
        self.type(text)

    def pick(self, name: str, words: str) -> None:
        """Go to a choice and type its first letters, or walk through the list, until it stands on some words."""
        found = self.tab_to(name)
        assert isinstance(found, QComboBox), f"{name} is no list of choices"
        for letter in words.partition(" ")[0]:
            if found.currentText().startswith(words):
                return
            self.type(letter)
        for key in ("Down", "Up"):
            for _ in range(found.count() + 1):
                if found.currentText().startswith(words):
                    return
                self.press(key)
        message = f"{name} does not offer {words!r}"
        raise AssertionError(message)

    def find(self, name: str, typed: str) -> None:
        """Go to a field that finds things, type, and take the first that is offered."""
        self.fill(name, typed)
        assert QApplication.activePopupWidget() is not None, f"{name} offers nothing for {typed!r}"
        self.press("Down", "Enter")

    def tick(self, *names: str) -> None:
        """Go to boxes and turn them over."""
        for name in names:
            self.tab_to(name)
            self.press("Space")

    def open_file(self, name: str) -> None:
        """Open somebody's dossier from anywhere."""
        self.press("Ctrl+K")
        self.type(name)
        self.press("Enter")

    def down_to(self, words: str) -> str:
        """Go down a list, from its top, to the first line in which some words stand, and return that line."""
        found = QApplication.focusWidget()
        assert isinstance(found, QAbstractItemView), "the keyboard is in no list"
        self.press("Home")
        for _ in range(_MOST_LINES):
            here = found.currentIndex()
            if words in _line_at(here):
                return _line_at(here)
            self.press("Down")
            if found.currentIndex() == here:
                break
        message = f"no line says {words!r}"
        raise AssertionError(message)

    def menu(self, words: str) -> None:
        """Take the line of the open menu that begins with some words."""
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu), "no menu is open"
        for _ in (None, *popup.actions()):
            here = [action.text().replace("&", "") for action in popup.actions() if action is popup.activeAction()]
            if here and here[0].startswith(words):
                self.press("Enter")
                return
            self.press("Down")
        offered = [action.text() for action in popup.actions() if action.text()]
        message = f"the menu offers {offered}, not {words!r}"
        raise AssertionError(message)

    def said(self) -> str:
        """Return everything that stands on the screen now, dialogs included."""
        tops = [QApplication.activeModalWidget(), self.front]
        there = [widget for top in tops if top is not None for widget in (top, *top.findChildren(QWidget))]
        return _said(dict.fromkeys(there))

    def part(self, name: str) -> str:
        """Return everything that stands in one part of the screen, by its object name."""
        found = self.window.findChild(QWidget, name)
        assert found is not None, f"there is no {name}"
        return _said((found, *found.findChildren(QWidget)))

    def sees(self, words: str) -> bool:
        """Tell whether some words stand on the screen."""
        return words in self.said()

    def wait_for(self, words: str) -> None:
        """Wait until some words stand on the screen."""
        self.qtbot.waitUntil(lambda: self.sees(words), timeout=10_000)

    def picture(self, place: Path) -> None:
        """Save what is on the screen, to look at."""
        QTest.qWait(200)  # until everything stands where it belongs
        picture = self.window.grab()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            painter = QPainter(picture)
            painter.drawPixmap(dialog.pos() - self.window.pos(), dialog.grab())
            painter.end()
        picture.save(str(place))

    def lock(self) -> None:
        """Lock, as somebody who walks away."""
        self.press("Ctrl+L")
        self.rest()

    def unlock(self, user: User) -> None:
        """Unlock as somebody, with the password all have here."""
        self.pick("Wie ben je?", user.name)
        self.fill("Wachtwoord", PHRASE)
        self.press("Enter")
        self.qtbot.waitUntil(lambda: self.window.frame is not None, timeout=20_000)
        self.rest()

    def _come_back(self) -> None:
        """Let window or dialog have the keyboard again when what lay over it has closed, as a window manager does."""
        wanted = QApplication.activeModalWidget() or self.front
        if QApplication.activePopupWidget() is None and not wanted.isActiveWindow():
            wanted.activateWindow()
            self.qtbot.waitUntil(wanted.isActiveWindow)

    def _named(self, widget: QWidget, name: str) -> bool:
        return name in (widget.objectName(), widget.accessibleName(), _words(widget))


def _line_at(index: QModelIndex) -> str:
    cells = (index.siblingAtColumn(column).data() for column in range(_MOST_COLUMNS))
    return " | ".join(str(cell) for cell in cells if cell is not None)


def _words(widget: QObject | None) -> str:
    if widget is None:
        return ""
    if isinstance(widget, QAbstractButton):
        words = widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&").strip()
        return words or widget.accessibleName()
    return widget.accessibleName() if isinstance(widget, QWidget) else ""


def _said(widgets: Iterable[QWidget]) -> str:
    found: list[str] = []
    for widget in widgets:
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
            found.append(widget.text())
        elif isinstance(widget, Chip):
            found.append(widget.accessibleName())
        elif isinstance(widget, (QPlainTextEdit, QTextEdit)):
            found.append(widget.toPlainText())
        elif isinstance(widget, QComboBox):
            found.append(widget.currentText())
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            model = widget.model()
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            found += [
                str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(columns)
            ]
    return "\n".join(found)
