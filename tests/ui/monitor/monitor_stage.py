"""The monitor page in a real frame on a real store with the real desk, and hands to work with it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes
from models.monitor.definition import Definition
from models.monitor.tables import Past, Proof, Run
from models.progress import Progress
from models.pupil import Pupil
from models.school import School
from models.usecases.monitor_compare import Tools
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.user import Permission
from reports.disclosure.run import Protected
from reports.monitor_desk import MonitorDesk
from ui.background import BackgroundRunner
from ui.frame import Frame
from ui.page import Page, Place
from ui.pages.monitor_page import MonitorPage
from ui.widgets.strip import Strip

Found = TypeVar("Found", bound=QWidget)
SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2


class RememberingDesk(MonitorDesk):
    """The real desk, which protects equal tables once: the same facts give the same numbers anyway."""

    def __init__(self) -> None:
        super().__init__("nl")
        self._known: dict[tuple[Run, str, bytes, Proof], Protected] = {}

    def protect(self, run: Run, definition: Definition, secret: bytes, progress: Progress, past: Past) -> Protected:
        progress.report(0, 1)
        key = (run, definition.id, secret, past.proof)
        if key not in self._known:
            self._known[key] = super().protect(run, definition, secret, progress, past)
        return self._known[key]


class Elsewhere(Page):
    """Another page, to go to."""

    def title(self) -> str:
        return "Elders"


@dataclass
class MonitorStage:
    """The page at work."""

    session: Session
    desk: Tools
    qtbot: QtBot
    runner: BackgroundRunner
    folder: Path
    changes: list[Changes] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    wanted: list[tuple[str, str]] = field(default_factory=list)

    def open(self, width: int = 1280, height: int = 720) -> MonitorPage:
        makers = dict.fromkeys(Place, Elsewhere)
        self.frame = Frame({**makers, Place.MONITOR: self._make})
        self.qtbot.addWidget(self.frame)
        self.frame.resize(width, height)
        self.frame.show()
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)
        self.frame.go(Place.MONITOR)
        return self.page

    def _make(self) -> MonitorPage:
        self.page = MonitorPage(session=self.session, desk=self.desk, new_secret=SECRET, runner=self.runner)
        self.page.changed.connect(self.changes.append)
        self.page.told.connect(self.told.append)
        self.page.place_wanted.connect(self._on_place_wanted)
        return self.page

    def _on_place_wanted(self, place: str, record: str) -> None:
        self.wanted.append((place, record))

    def wait(self) -> None:
        self.qtbot.waitUntil(self._idle, timeout=30_000)
        QApplication.processEvents()

    def _idle(self) -> bool:
        return not self.runner.busy

    def find(self, kind: type[Found], name: str) -> Found:
        """Return a part by its name; where both who makes and who approves have it, the one that can be seen."""
        found = self.page.findChildren(kind, name)
        assert found, name
        return next((part for part in found if part.isVisible()), found[-1])

    def seen(self, name: str) -> bool:
        return self.find(QWidget, name).isVisible()

    def click(self, name: str) -> None:
        self.find(QAbstractButton, name).click()
        self.wait()

    def count(self) -> None:
        self.page.count()
        self.wait()

    def take_period(self, number: int) -> None:
        """Choose another period, by its place in the box."""
        box = self.find(QComboBox, "monitor_period")
        box.setCurrentIndex(number)
        box.activated.emit(number)

    def save_as(self, name: str = "") -> Path:
        """Answer the dialog that asks where, and wait until it is written."""
        dialog = self.find(QFileDialog, "monitor_save_dialog")
        offered = Path(dialog.selectedFiles()[0]).name
        path = self.folder / (name or offered)
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        self.wait()
        return path

    def save_in(self, folder: Path) -> list[Path]:
        """Press the button for several files, confirm, choose a folder, and wait until they are written."""
        self.click("monitor_save")
        self.find(QDialog, "monitor_confirm").accept()
        dialog = self.find(QFileDialog, "monitor_folder_dialog")
        dialog.fileSelected.emit(str(folder))
        dialog.reject()
        self.wait()
        return sorted(folder.iterdir())

    def tick(self, name: str) -> None:
        """Let somebody else get a file too, or no longer."""
        menu = self.find(QAbstractButton, "monitor_recipients").findChild(QMenu)
        assert menu is not None
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if name in action.text()).trigger()

    def save(self) -> Path:
        """Press the button, confirm, and take the name that is offered."""
        self.click("monitor_save")
        self.find(QDialog, "monitor_confirm").accept()
        return self.save_as()

    def can_save(self) -> bool:
        return self.find(QAbstractButton, "monitor_save").isEnabled()

    def label(self, name: str) -> str:
        """Return all words of a part that can be seen."""
        part = self.find(QWidget, name)
        shown = [label.text() for label in part.findChildren(QLabel) if label.isVisible()]
        return " ".join(text for text in shown if text)

    def verdict(self) -> str:
        return self.find(QLabel, "monitor_verdict").text()

    def problem(self) -> str:
        strip = self.find(Strip, "monitor_strip")
        return strip.sentence if strip.isVisible() else ""

    def take_way_out(self) -> None:
        self.find(Strip, "monitor_strip").action_taken.emit()
        self.wait()

    def pupils(self) -> tuple[Pupil, ...]:
        with self.session.read(Permission.READ_PUPILS) as uow:
            return tuple(uow.pupils.all())

    def school(self) -> School:
        return SchoolUseCases(self.session).school()

    def change_school(self, school: School) -> None:
        self.frame.publish(SchoolUseCases(self.session).save(school))
        self.wait()

    def change_pupil(self, pupil: Pupil) -> None:
        self.frame.publish(PupilUseCases(self.session).save(pupil))
        self.wait()

    def words(self) -> str:
        """Return everything that can be read on the page."""
        return "\n".join([*_texts(self.page), *_cells(self.page)])


def _texts(root: QWidget) -> Iterable[str]:
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()


def _cells(root: QWidget) -> Iterable[str]:
    for model in root.findChildren(QAbstractItemModel):
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                yield str(model.index(row, column).data())
