"""The pupils page in a real frame on a real store, and hands to work with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes
from models.consent_form import ConsentFormView
from models.errors import AppError
from models.ids import PupilId, UndoId
from models.usecases.pupils import Dossier, PupilRow, PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from reports.consent_form import consent_form
from reports.papers import Papers
from reports.pupil_list import pupil_file, pupil_list
from ui.background import BackgroundRunner
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.field import Field
from ui.frame import Frame
from ui.page import Place
from ui.pages.dossier_desk import desk_of
from ui.pages.dossier_view import DossierView
from ui.pages.pupils_export import ListPapers
from ui.pages.pupils_list import PupilList
from ui.pages.pupils_page import PupilsPage
from ui.pages.pupils_search import SearchLine
from ui.pages.pupils_table import PupilTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.strip import Strip

Found = TypeVar("Found", bound=QWidget)


SMALLEST = (720, 520)
"""As small as the window can be made."""


def paper(view: ConsentFormView) -> bytes:
    return consent_form(view, "nl")


PAPERS = Papers("nl")


@dataclass
class Stage:
    """One page at work.

    Attributes:
        changes: what the page said it changed.
        failures: what the page said could not be done.

    """

    session: Session
    qtbot: QtBot
    runner: BackgroundRunner
    changes: list[Changes] = field(default_factory=list)
    failures: list[AppError] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def open(self, width: int = 1280, height: int = 720) -> None:
        self.frame = Frame({Place.PUPILS: self._make})
        self.frame.undo_wanted.connect(self._undo)
        self.qtbot.addWidget(self.frame, before_close_func=self._leave)
        self.frame.setMinimumSize(*SMALLEST)
        self.frame.resize(width, height)
        self.frame.show()
        self.frame.go(Place.PUPILS)
        self.wait()
        self.activate()

    def activate(self) -> None:
        """Bring the window to the front, as if somebody clicked on it."""
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)
        self.page.focus_start()

    def _make(self) -> PupilsPage:
        desk = desk_of(self.session, paper, runner=self.runner, papers=PAPERS)
        papers = ListPapers(pdf=partial(pupil_list, language="nl"), csv=pupil_file)
        self.page = PupilsPage(desk=desk, runner=self.runner, papers=papers)
        self.page.changed.connect(self.changes.append)
        self.page.failed.connect(self.failures.append)
        self.page.told.connect(self.told.append)
        return self.page

    def _undo(self, step: UndoId) -> None:
        self.frame.publish(UndoUseCases(self.session).undo(step))

    def _leave(self, _frame: QWidget) -> None:
        """Forget what is shown, as when the app locks, while the frame is still there."""
        self.wait()
        self.frame.forget()

    def wait(self) -> None:
        """Wait until what was read in the background is shown."""
        self.qtbot.waitUntil(lambda: not self.runner.busy)
        QApplication.processEvents()

    def resize(self, width: int, height: int) -> None:
        self.frame.resize(width, height)
        QApplication.processEvents()

    @property
    def table(self) -> PupilTable:
        return self.find(PupilTable, "pupil_table")

    @property
    def search(self) -> SearchLine:
        return self.find(SearchLine, "pupil_search")

    @property
    def dossier_view(self) -> DossierView:
        return self.find(DossierView, "dossier")

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    @property
    def empty(self) -> EmptyState:
        """What stands in the place of the list."""
        found = self.find(PupilList, "pupil_list").findChild(EmptyState)
        assert found is not None
        return found

    def rows(self) -> list[PupilRow]:
        proxy = self.table.proxy
        return [row for row in map(proxy.row_at, range(proxy.rowCount())) if isinstance(row, PupilRow)]

    def all_rows(self) -> tuple[PupilRow, ...]:
        return PupilUseCases(self.session).rows()

    def pupil(self, wanted: Callable[[PupilRow], bool]) -> PupilRow:
        """Return the first pupil, as the store has him, of whom something holds."""
        return next(row for row in self.all_rows() if wanted(row))

    def dossier(self, pupil: PupilId) -> Dossier:
        return PupilUseCases(self.session).dossier(pupil)

    def show(self, row: PupilRow) -> None:
        """Open somebody's dossier."""
        self.page.show_record(row.pupil.id)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        button = self.page.findChild(QAbstractButton, name)
        assert button is not None, name
        assert button.isVisible(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget() or self.page
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key, modifier)
        QApplication.processEvents()

    def dialog(self) -> ValueDialog:
        """Return the dialog that is open."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, ValueDialog), found
        return found

    def fill(self, **values: object) -> ValueDialog:
        """Fill in fields of the open dialog as a person would leave them."""
        dialog = self.dialog()
        for name, value in values.items():
            entry = dialog.form.fields[name]
            assert isinstance(entry, Field)
            entry.set_value(value)
            entry.changed.emit()
        dialog.form.changed.emit()
        return dialog

    def save(self) -> None:
        """Save the open dialog with its key, and wait until the page shows it."""
        dialog = self.dialog()
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait()

    def said(self, within: QWidget | None = None) -> str:
        """Return every text that is on the screen."""
        QApplication.processEvents()
        return "\n".join(texts_of(within or self.page))


def texts_of(root: QWidget) -> list[str]:
    """Return the texts of labels and buttons that can be seen."""
    shown = (widget for widget in root.findChildren(QWidget) if widget.isVisible())
    found = [widget.text() for widget in shown if isinstance(widget, QLabel | QAbstractButton)]
    return [text for text in found if text]


def strip_of(root: QWidget, name: str = "") -> str:
    """Return what a strip says."""
    strip = root.findChild(Strip, name) if name else root.findChild(Strip)
    assert strip is not None
    return strip.sentence


def everything_in(root: QWidget) -> str:
    """Return every text that a widget, a model or what is read aloud holds, seen or not."""
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        for read in ("text", "toPlainText", "currentText", "placeholderText"):
            method = getattr(widget, read, None)
            if callable(method):
                found.append(str(method()))
        found += [action.text() for action in widget.actions()]
    for model in root.findChildren(QAbstractItemModel):
        for row in range(model.rowCount()):
            found += [str(model.index(row, column).data()) for column in range(model.columnCount())]
    return "\n".join(found)
