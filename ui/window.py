"""The one window: a start screen while the store is closed, the frame with its pages while it is open."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from ui.frame import Frame
from ui.icons import app_icon
from ui.settings import Settings
from ui.start.screen import StartScreen

APP_NAME: Final = "Luwte"
_SMALLEST: Final = (720, 520)
_FIRST_SIZE: Final = (1280, 760)
_SHARE_OF_SCREEN: Final = 0.94


class Window(QMainWindow):
    """Holds what there is to see. It never holds both a frame and a start screen.

    Signals:
        closed: the user closed the window; what was typed has been saved.

    """

    closed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._frame: Frame | None = None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setWindowIcon(app_icon())
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(*_SMALLEST)
        self._restore_size()

    @property
    def frame(self) -> Frame | None:
        """The frame, while the store is open."""
        return self._frame

    def show_start(self, screen: StartScreen) -> None:
        """Show a screen of the start; whatever was there is forgotten and deleted."""
        self.leave_frame()
        self._put(screen)
        self.setWindowTitle(APP_NAME)
        screen.focus_start()

    def show_frame(self, frame: Frame) -> None:
        """Show the pages."""
        self.leave_frame()
        self._frame = frame
        frame.place_changed.connect(self._on_place_changed)
        self._put(frame)

    def leave_frame(self) -> None:
        """Save what is typed, close every dialog, and let nothing that was shown stay behind."""
        if self._frame is None:
            return
        frame, self._frame = self._frame, None
        frame.save_pending()
        close_dialogs()
        frame.forget()
        empty_clipboard()
        self.setWindowTitle(APP_NAME)
        self._drop(frame)

    def _put(self, widget: QWidget) -> None:
        before = self._stack.currentWidget()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if before is not None and before is not widget:
            self._drop(before)

    def _drop(self, widget: QWidget) -> None:
        widget.hide()
        self._stack.removeWidget(widget)
        widget.deleteLater()

    def _restore_size(self) -> None:
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        if not self.restoreGeometry(self._settings.shape("window")):
            self.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height()))

    @Slot(str)
    def _on_place_changed(self, title: str) -> None:
        self.setWindowTitle(f"{title} – {APP_NAME}")

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.keep_shapes({"window": self.saveGeometry()})
        self.leave_frame()
        event.accept()
        self.closed.emit()


def close_dialogs() -> None:
    """Close every open dialog as if the user had gone back, and let it drop what was filled in."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            forget = getattr(widget, "forget", widget.reject)
            forget()


def empty_clipboard() -> None:
    """Take back what was copied from this app; what was copied elsewhere stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
