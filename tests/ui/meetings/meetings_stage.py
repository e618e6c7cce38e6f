"""The pages for meetings, actions and today in a real frame on a real store, and hands to work with them."""

from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes
from models.consent_form import ConsentFormView
from models.errors import AppError
from models.ids import ActionId, MeetingId, UndoId
from models.meeting import Action, Meeting
from models.minutes import MinutesView
from models.usecases.meeting_table import Table
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from reports.consent_form import consent_form
from reports.minutes import minutes
from reports.papers import Papers
from ui.background import BackgroundRunner
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.field import Field
from ui.frame import Frame
from ui.page import Page, Place
from ui.pages.actions_page import ActionsPage
from ui.pages.dossier_desk import desk_of
from ui.pages.meetings_page import MeetingsPage
from ui.pages.today_page import TodayPage
from ui.widgets.table_view import TableView

Found = TypeVar("Found", bound=QWidget)
_MOST_COLUMNS = 12


def paper(view: MinutesView) -> bytes:
    return minutes(view, "nl")


def form(view: ConsentFormView) -> bytes:
    return consent_form(view, "nl")


class Elsewhere(Page):
    """Where one goes to from a page under test."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[str] = []

    def title(self) -> str:
        return "Elders"

    def show_record(self, record: str) -> None:
        self.records.append(record)


@dataclass
class Stage:
    """One page at work, and the places one can go to from it."""

    session: Session
    qtbot: QtBot
    runner: BackgroundRunner
    place: Place
    changes: list[Changes] = field(default_factory=list)
    failures: list[AppError] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    wanted: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)

    def open(self, width: int = 1280, height: int = 720) -> None:
        makers = dict.fromkeys(Place, Elsewhere)
        self.frame = Frame({**makers, self.place: self._make})
        self.frame.undo_wanted.connect(self._undo)
        self.qtbot.addWidget(self.frame, before_close_func=self._leave)
        self.frame.resize(width, height)
        self.frame.show()
        self.frame.go(self.place)
        self.wait()
        self.activate()

    def _make(self) -> Page:
        self.page = self._page()
        self.page.changed.connect(self.changes.append)
        self.page.failed.connect(self.failures.append)
        self.page.told.connect(self.told.append)
        self.page.waiting_changed.connect(self.waiting.append)
        self.page.place_wanted.connect(self._on_place_wanted)
        return self.page

    def _page(self) -> Page:
        if self.place is Place.MEETINGS:
            return MeetingsPage(session=self.session, runner=self.runner, papers=Papers("nl"))
        if self.place is Place.ACTIONS:
            return ActionsPage(session=self.session)
        return TodayPage(desk=desk_of(self.session, form), runner=self.runner)

    def _on_place_wanted(self, place: str, record: str) -> None:
        self.wanted.append((place, record))

    def _undo(self, step: UndoId) -> None:
        self.frame.publish(UndoUseCases(self.session).undo(step))
        self.wait()

    def undo(self) -> None:
        """Take back what was just done."""
        step = self.changes[-1].undo
        assert step is not None
        self._undo(step)

    def activate(self) -> None:
        """Bring the window to the front, as if somebody clicked on it."""
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)
        self.page.focus_start()

    def _leave(self, _frame: QWidget) -> None:
        """Forget what is shown, as when the app locks, while the frame is still there."""
        self.wait()
        self.frame.forget()

    def wait(self) -> None:
        """Wait until what was read in the background is shown."""
        self.qtbot.waitUntil(lambda: not self.runner.busy)
        QApplication.processEvents()

    @property
    def meetings(self) -> MeetingUseCases:
        return MeetingUseCases(self.session)

    def find(self, kind: type[Found], name: str) -> Found:
        """Return the widget with a name that can be seen, or else any with it."""
        found = self.page.findChildren(kind, name)
        assert found, name
        return next((widget for widget in found if widget.isVisible()), found[0])

    def table(self, name: str) -> TableView:
        return self.find(TableView, name)

    def rows(self, name: str) -> list[object]:
        proxy = self.table(name).proxy
        return [proxy.row_at(number) for number in range(proxy.rowCount())]

    def show(self, record: str) -> None:
        self.page.show_record(record)
        self.wait()

    def read(self, meeting: MeetingId) -> Table:
        return self.meetings.table(meeting)

    def action(self, action: ActionId) -> Action:
        """Return something agreed as it is kept now, done or not."""
        with self.session.store.read() as uow:
            return uow.actions.get(action)

    def click(self, name: str) -> None:
        QApplication.processEvents()
        button = self.find(QAbstractButton, name)
        assert button.isVisible(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget() or self.page
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key, modifier)
        QApplication.processEvents()

    def type_in(self, name: str, text: str) -> QWidget:
        """Type into the field with this name, in place of what stands there."""
        line = self.find(QWidget, name)
        assert isinstance(line, QLineEdit | QPlainTextEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QApplication.processEvents()
        return line

    def dialog(self) -> ValueDialog:
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
        return dialog

    def save_dialog(self) -> None:
        """Save the open dialog with its key."""
        dialog = self.dialog()
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait()
        self.frame.activateWindow()
        QApplication.processEvents()

    def confirm(self) -> Confirmation:
        found = QApplication.activeModalWidget()
        assert isinstance(found, Confirmation), found
        return found

    def said(self) -> str:
        """Return every text of labels and buttons that can be seen on the page."""
        QApplication.processEvents()
        seen = [widget for widget in self.page.findChildren(QWidget) if widget.isVisible()]
        return "\n".join(widget.text() for widget in seen if isinstance(widget, QLabel | QAbstractButton))

    def coming(self) -> Meeting:
        """Return the first meeting that is still to be held."""
        rows = [row for row in self.meetings.rows() if row.on > self.session.today]
        return self.read(min(rows, key=lambda row: row.on).id).meeting

    def unfinished(self) -> Meeting:
        """Return a meeting whose minutes are not adopted."""
        row = next(row for row in self.meetings.rows() if row.on < self.session.today and row.state.value != "adopted")
        return self.read(row.id).meeting

    def adopted(self) -> Meeting:
        row = next(row for row in self.meetings.rows() if row.state.value == "adopted")
        return self.read(row.id).meeting


def everything_in(root: QWidget) -> str:
    """Return every text that a widget, a model or what is read aloud holds, seen or not."""
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        for read in ("text", "toPlainText", "currentText", "placeholderText"):
            text = getattr(widget, read, "")
            found.append(str(text() if callable(text) else text))
        found += [action.text() for action in widget.actions()]
    for model in root.findChildren(QAbstractItemModel):
        for row in range(model.rowCount()):
            found += [
                str(model.index(row, column).data()) for column in range(_MOST_COLUMNS) if model.hasIndex(row, column)
            ]
    return "\n".join(found)
