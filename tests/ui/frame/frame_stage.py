"""Pages to frame, and how a frame is read and pressed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Topic
from ui.errors import Action
from ui.frame import Frame
from ui.page import Page, SearchEntry

if TYPE_CHECKING:
    from models.errors import AppError


class PupilsPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PUPILS, Topic.CONSENTS})
    can_do: ClassVar[frozenset[Action]] = frozenset({Action.OPEN_CONSENT})

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.deep = False
        self.refusal: AppError | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName("Zoek")
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        self.button = QPushButton("Open")
        column.addWidget(self.button)
        self.start_at(self.button)
        self.note_key("Enter", "opent het dossier")
        self.add_key("N", "nieuw signaal", self.on_key)
        self.add_key("Ctrl+P", "druk af", self.on_key, shown=False)

    @override
    def title(self) -> str:
        return "Leerlingen"

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.done.append(topics)
        self.summary_changed.emit("Caseload 41")
        self.waiting_changed.emit(6)

    @override
    def show_record(self, record: str) -> None:
        self.done.append(record)

    @override
    def save_pending(self) -> None:
        self.done.append("saved")

    @override
    def forget(self) -> None:
        self.done.append("forgotten")

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        return (SearchEntry(words="Nieuw signaal", icon="plus", run=self.add_new),)

    @override
    def add_new(self) -> None:
        self.done.append("new")

    @override
    def go_back(self) -> bool:
        was_deep, self.deep = self.deep, False
        return was_deep

    @override
    def carry_out(self, action: Action) -> None:
        self.done.append(action)

    def on_key(self) -> None:
        self.done.append("key")


class PlainPage(Page):
    @override
    def title(self) -> str:
        return "Vandaag"


def page_of(frame: Frame) -> PupilsPage:
    assert isinstance(frame.page, PupilsPage)
    return frame.page


def title_of(frame: Frame) -> str:
    return frame.page.title() if frame.page is not None else ""


def texts_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def find(frame: Frame, kind: type[QWidget]) -> QWidget:
    found = frame.findChild(kind)
    assert isinstance(found, kind)
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)
