"""The page of Beheer at work, in a real frame on a real store."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes
from models.errors import AppError
from models.recovery_sheet import RecoverySheet
from models.school import School
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from reports.papers import Papers
from storage.desks import BackupDesk
from ui.background import BackgroundRunner
from ui.frame import Frame
from ui.page import Place
from ui.pages.settings.retention_part import KeepingTools
from ui.pages.settings.users_part import UserTools
from ui.pages.settings_page import SettingsPage
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.table_view import TableView

PAPER = b"%PDF-1.7 paper"
Found = TypeVar("Found", bound=QWidget)
Check = Callable[[QWidget], None]


@dataclass
class Stage:
    """The page at work."""

    session: Session
    qtbot: QtBot
    runner: BackgroundRunner
    theme: Theme
    settings: Settings
    tools: UserTools
    backups: BackupDesk
    changes: list[Changes] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    failures: list[AppError] = field(default_factory=list)
    restores: list[object] = field(default_factory=list)
    minutes: list[int] = field(default_factory=list)

    def open(self) -> None:
        self.frame = Frame({Place.SETTINGS: self._make})
        self.qtbot.addWidget(self.frame, before_close_func=self._leave)
        self.frame.resize(1280, 720)
        self.frame.show()
        self.frame.go(Place.SETTINGS)
        self.activate()

    def activate(self) -> None:
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)
        self.page.focus_start()
        QApplication.processEvents()

    def _leave(self, _frame: QWidget) -> None:
        """Forget what is shown, as when the app locks, while the frame is still there."""
        self.frame.forget()

    def _make(self) -> SettingsPage:
        self.page = SettingsPage(
            session=self.session,
            runner=self.runner,
            settings=self.settings,
            theme=self.theme,
            users=self.tools,
            keeping=KeepingTools(desk=self.backups, certificate=Papers("nl").certificate),
        )
        self.page.changed.connect(self.changes.append)
        self.page.told.connect(self.told.append)
        self.page.failed.connect(self.failures.append)
        self.page.restore_wanted.connect(self.restores.append)
        self.page.idle_minutes_changed.connect(self.minutes.append)
        return self.page

    @property
    def school(self) -> School:
        return SchoolUseCases(self.session).school()

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def go(self, part: str) -> QWidget:
        self.click(f"{part}_part_tab")
        return self.find(QWidget, f"{part}_part")

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.runner.busy)
        QApplication.processEvents()

    def type_in(self, name: str, text: str, root: QWidget | None = None) -> None:
        line = (root or self.page).findChild(QLineEdit, name)
        assert line is not None, name
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Tab)
        QApplication.processEvents()

    def choose(self, name: str, words: str, root: QWidget | None = None) -> None:
        box = (root or self.page).findChild(QComboBox, name)
        assert box is not None, name
        number = box.findText(words)
        assert number >= 0, words
        box.setCurrentIndex(number)
        box.activated.emit(number)
        QApplication.processEvents()

    def cells(self, view: str, column: int) -> list[str]:
        proxy = self.find(TableView, view).proxy
        return [str(proxy.index(row, column).data()) for row in range(proxy.rowCount())]

    def words(self, root: QWidget | None = None) -> str:
        top = root or self.page
        shown = [widget for widget in top.findChildren(QWidget) if widget.isVisibleTo(top)]
        return "\n".join(widget.text() for widget in shown if isinstance(widget, QLabel | QAbstractButton))


StageFor = Callable[..., Stage]


def paper(_sheet: RecoverySheet) -> bytes:
    return PAPER


def save(dialog: QWidget) -> None:
    button = next(found for found in dialog.findChildren(PrimaryButton) if found.isVisibleTo(dialog))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
