"""The network page at work, for its tests."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes
from models.employment import DayChange
from models.ids import ProfessionalId, UserId
from models.network import Professional
from models.usecases.involvement import InvolvementUseCases
from models.usecases.network import Network, NetworkUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role, User
from ui.dialogs.organisation_dialog import OrganisationDialog
from ui.dialogs.professional_dialog import ProfessionalDialog
from ui.frame import Frame
from ui.page import Place
from ui.pages.network_page import NetworkPage
from ui.widgets.buttons import PrimaryButton
from ui.widgets.table_view import TableView

Found = TypeVar("Found", bound=QWidget)
DAY = timedelta(days=1)


def write(line: QLineEdit, text: str) -> None:
    """Type; QTest has keys for ASCII only."""
    if text.isascii():
        QTest.keyClicks(line, text)
    else:
        line.setText(text)
        line.textEdited.emit(text)


@dataclass
class Stage:
    """The page at work."""

    session: Session
    qtbot: QtBot
    changes: list[Changes] = field(default_factory=list)

    def open(self, width: int = 1280, height: int = 720) -> None:
        self.frame = Frame({Place.NETWORK: self._make})
        self.qtbot.addWidget(self.frame, before_close_func=self._leave)
        self.frame.resize(width, height)
        self.frame.show()
        self.frame.go(Place.NETWORK)
        self.activate()

    def activate(self) -> None:
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)
        self.page.focus_start()
        QApplication.processEvents()

    def _leave(self, _frame: QWidget) -> None:
        """Forget what is shown, as when the app locks, while the frame is still there."""
        self.frame.forget()

    def _make(self) -> NetworkPage:
        self.page = NetworkPage(session=self.session)
        self.page.changed.connect(self.changes.append)
        return self.page

    @property
    def network(self) -> Network:
        return NetworkUseCases(self.session).network()

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def names(self, view: str = "people_view") -> list[str]:
        proxy = self.find(TableView, view).proxy
        return [str(proxy.index(row, 0).data()) for row in range(proxy.rowCount())]

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def key(self, key: str) -> None:
        if QApplication.focusWidget() is None:  # a dialog has just closed
            self.activate()
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keySequence(widget, key)
        QApplication.processEvents()

    def search(self, text: str) -> None:
        line = self.find(QLineEdit, "network_search")
        line.clear()
        write(line, text)

    def shown_name(self, detail: str = "person") -> str:
        return self.find(QLabel, f"{detail}_name").text()

    def words(self, widget: QWidget | None = None) -> str:
        """Return everything that can be read now in a widget, or in the page."""
        root = widget or self.page
        labels = [label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root)]
        buttons = [button.text() for button in root.findChildren(QAbstractButton) if button.isVisibleTo(root)]
        return "\n".join([*labels, *buttons])

    def person_dialog(self) -> ProfessionalDialog:
        return self.find(ProfessionalDialog, "professional_dialog")

    def organisation_dialog(self) -> OrganisationDialog:
        return self.find(OrganisationDialog, "organisation_dialog")


def type_in(dialog: QWidget, name: str, text: str) -> None:
    line = dialog.findChild(QLineEdit, name)
    assert line is not None, name
    line.setFocus()
    line.selectAll()
    write(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def save(dialog: QWidget) -> None:
    button = next(found for found in dialog.findChildren(PrimaryButton) if found.window() is dialog)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def as_role(session: Session, role: Role) -> Session:
    return replace(session, user=User(id=UserId("x"), name="X", role=role))


def person(key: str, *days: int, changes: tuple[DayChange, ...] = ()) -> Professional:
    return Professional(id=ProfessionalId(key), name=key.title(), days=frozenset(days), day_changes=changes)


def clear(dialog: QWidget, name: str) -> None:
    line = dialog.findChild(QLineEdit, name)
    assert line is not None
    line.clear()


def busiest(stage: Stage) -> Professional:
    """Return who has most pupils."""
    cases = InvolvementUseCases(stage.session)
    return max(stage.network.professionals, key=lambda entry: len(cases.of_professional(entry.id)))


def known(stage: Stage, key: str) -> Professional:
    return next(entry for entry in stage.network.professionals if entry.id == key)


def undo(stage: Stage) -> None:
    step = stage.changes[-1].undo
    assert step is not None
    UndoUseCases(stage.session).undo(step)
