"""The ask-list over the page of pupils: it closes when one goes to a file."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.change import Changes
from ui.pages.consents_page import ConsentsPage
from ui.pages.dossier_desk import Desk
from ui.theme import NORMAL, WIDE
from ui.widgets.buttons import Button
from ui.widgets.dialog_size import open_at
from ui.widgets.labels import SectionHeading

_WIDTH_IN_ROWS: Final = 38
_HEIGHT_IN_ROWS: Final = 19


class AskListDialog(QDialog):
    """Holds the ask-list.

    Signals:
        changed: the ``Changes`` of a use case.
        told: what went well.
        failed: an ``AppError``.
        file_wanted: the pupil to go to, with the part of his file.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    file_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ask_list_dialog")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._heading = SectionHeading(self.tr("What must still be asked"))
        self.setAccessibleName(self._heading.text())
        self._list = ConsentsPage(desk=desk)
        self._close = Button(self.tr("Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, NORMAL)
        column.setSpacing(NORMAL)
        column.addWidget(self._heading)
        column.addWidget(self._list, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._close)
        column.addLayout(buttons)
        open_at(self, width=_WIDTH_IN_ROWS, height=_HEIGHT_IN_ROWS)
        self._close.clicked.connect(self.reject)
        self._list.changed.connect(self._on_changed)
        self._list.told.connect(self.told)
        self._list.failed.connect(self.failed)
        self._list.place_wanted.connect(self._on_file_wanted)
        self.finished.connect(self._on_finished)
        self._list.refresh(frozenset())
        self._list.focus_start()

    def resume(self, consent: str) -> None:
        """Go on with a reminder about a question."""
        self._list.resume(consent)

    def forget(self) -> None:
        """Drop every name, and close; called when the app locks."""
        self.reject()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self.changed.emit(changes)
        self._list.refresh(frozenset())

    @Slot(str, str)
    def _on_file_wanted(self, _place: str, record: str) -> None:
        self.accept()
        self.file_wanted.emit(record)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self._list.forget()
        self.deleteLater()
