"""The window that goes on the projector. It asks each time anew what may be shown, and can be black at once."""

from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import AppError
from models.ids import AgendaItemId, MeetingId
from models.usecases.projecting import ProjectingUseCases
from models.usecases.session import Session
from ui.meeting_mode.wall_view import WallView

_LOOK_AGAIN: Final = 20_000
"""Milliseconds after which the wall is read anew by itself: midnight may pass while it hangs there."""


class WallWindow(QWidget):
    """Shows the room one item of one meeting.

    Signals:
        hidden: the wall is taken down.

    """

    hidden = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("wall_window")
        self.setWindowTitle(self.tr("Luwte: for the room"))
        self._cases = ProjectingUseCases(session)
        self._meeting: MeetingId | None = None
        self._item: AgendaItemId | None = None
        self._view = WallView()
        self._black = QWidget()
        self._black.setObjectName("wall_black")
        self._black.setProperty("look", "black")
        self._black.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._black)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN)
        self._timer.timeout.connect(self.read_again)
        for keys, do in (("Esc", self.close), ("F6", self.close), ("F7", self.toggle_black), ("B", self.toggle_black)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    @property
    def black(self) -> bool:
        """Whether the wall shows nothing."""
        return self._stack.currentWidget() is self._black

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text the wall holds, black or not."""
        return self._view.texts

    def show_item(self, meeting: MeetingId, item: AgendaItemId | None) -> None:
        """Show an item; between items a word of welcome."""
        self._meeting, self._item = meeting, item
        if self.isVisible():
            self.read_again()

    def hang(self, beside: QWidget) -> None:
        """Show the wall: on another screen than a window is on, where there is one, or else over it."""
        screen = _other_screen(beside)
        if screen is not None:
            self.setGeometry(screen.geometry())
        else:
            self.setGeometry(QRect(beside.pos(), beside.size()))
        self._stack.setCurrentWidget(self._view)
        self.read_again()
        self._timer.start()
        self.showFullScreen()

    def forget(self) -> None:
        """Take the wall down and drop what is on it."""
        self._meeting = self._item = None
        self._view.forget()
        self.close()

    @Slot()
    def read_again(self) -> None:
        """Ask what may be shown now, and show that; what cannot be read is not shown."""
        if self._meeting is None or self._item is None:
            self._view.say(self.tr("Welcome"))
            return
        try:
            self._view.show_projection(self._cases.wall(self._meeting, self._item))
        except AppError:
            self._view.forget()

    @Slot()
    def toggle_black(self) -> None:
        """Show nothing at all, or the item again as it may be shown now."""
        if self.black:
            self.read_again()
        self._stack.setCurrentWidget(self._view if self.black else self._black)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._timer.stop()
            self._view.forget()
            self.hidden.emit()


def _other_screen(beside: QWidget) -> QScreen | None:
    here = beside.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not here), None)
