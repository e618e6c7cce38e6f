"""What happens with a bug: a calm dialog, and a report without any value in it.

A known error (``AppError``) never comes here. Everything else does, from any thread. The report names exception types,
files and lines; messages of exceptions are left out, since they may quote what somebody typed.
"""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import NORMAL, SMALL, WIDE
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import SectionHeading, Text

_ROOT: Final = Path(__file__).resolve().parent.parent
_WIDTH: Final = 560
_log = logging.getLogger(__name__)


def hand_over(error: BaseException) -> None:
    """Treat an exception that was caught on its way as one that nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)


def report(error: BaseException) -> str:
    """Return where an exception came from, without its message and without values."""
    lines = []
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__qualname__)
        lines += [_place(frame) for frame in traceback.extract_tb(link.__traceback__)]
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


class CrashReporter(QObject):
    """Takes the place of Python's own excepthook, for as long as the app runs.

    Signals:
        crashed: a report of a bug; shown in the thread of the screen.

    """

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        self._reports: list[str] = []
        self.crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception that nobody catches."""
        sys.excepthook = self.hear
        threading.excepthook = self._hear_thread

    def uninstall(self) -> None:
        """Give Python its own manners back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and show the dialog; asking to stop with Ctrl+C is no bug."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(error.with_traceback(trace))
        _log.error("A bug:\n%s", text)
        self.crashed.emit(text)

    def _hear_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.hear(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str)
    def _on_crashed(self, text: str) -> None:
        if text not in self._reports:
            self._reports.append(text)
        if self._dialog is None:
            self._dialog = CrashDialog(QGuiApplication.applicationDisplayName() or "Luwte")
            self._dialog.finished.connect(self._on_dialog_finished)
            self._dialog.open()
        self._dialog.show_reports(self._reports)

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
        self._reports = []


class CrashDialog(QDialog):
    """Says that something went wrong, that what was saved is safe, and what can be passed on."""

    def __init__(self, app_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(app_name)
        self.setObjectName("crash_dialog")
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def show_reports(self, reports: list[str]) -> None:
        """Show what happened; a second bug while the dialog is open comes below the first."""
        self._details.setPlainText("\n\n".join(reports))

    def _create_widgets(self) -> None:
        self._heading = SectionHeading(self.tr("Something went wrong in Luwte"))
        self._words = Text(
            self.tr(
                "That is our mistake, not yours. What was saved is safe. Close this message and go on. "
                "If it happens again, close Luwte and open it again."
            )
        )
        self._where = Text(self.tr("For whoever looks after Luwte. There are no names or data in this text."), "hint")
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Technical details"))
        self._copy = Button(self.tr("Copy details"), "copy")
        self._close = PrimaryButton(self.tr("Go on"))

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch()
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(SMALL)
        for part in (self._heading, self._words, self._where, self._details):
            column.addWidget(part)
        column.addSpacing(NORMAL)
        column.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)
        self._close.setFocus()

    def _connect_signals(self) -> None:
        self._copy.clicked.connect(self._on_copy_clicked)
        self._close.clicked.connect(self.accept)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())


def _place(frame: traceback.FrameSummary) -> str:
    file = Path(frame.filename)
    shown = file.relative_to(_ROOT) if file.is_relative_to(_ROOT) else Path(file.name)
    return f"  {shown.as_posix()}:{frame.lineno} {frame.name}"
