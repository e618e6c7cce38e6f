"""A monitor file that was sent, to look at it again: every number that is in it."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.monitor.received import Received
from ui.itemmodels.monitor import period_words
from ui.itemmodels.monitor_sent import SentTableModel, sent_figures
from ui.pages.monitor_lists import RankedView
from ui.theme import NORMAL, SMALL, WIDE
from ui.widgets.buttons import Button
from ui.widgets.dialog_size import open_at
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.words import date_of, texts

_WIDTH_IN_ROWS: Final = 26
_HEIGHT_IN_ROWS: Final = 20


class SentFileDialog(QDialog):
    """Shows what the recipient has.

    Signals:
        save_wanted: save the same bytes once more.

    """

    save_wanted = Signal()

    def __init__(self, received: Received, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        facts = received.facts
        self.setObjectName("sent_file_dialog")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._heading = SectionHeading(f"{facts.recipient_name}: {period_words(facts.period, texts())}")
        self.setAccessibleName(self._heading.text())
        made = self.tr("{0}, version {1}. File {2} of this period, made on {3}.")
        self._about = Hint(made.format(facts.title, facts.version, facts.serial, date_of(facts.generated_on)))
        self._words = Text(self.tr("These are exactly the numbers that are in the file. Nothing else about pupils is."))
        self._model = SentTableModel(self)
        self._model.set_rows(sent_figures(received))
        self._view = RankedView(self._model, self.tr("What was sent"))
        self._view.setObjectName("sent_figures")
        self._again = Button(self.tr("Save again"), "download")
        self._again.setObjectName("sent_file_again")
        self._close = Button(self.tr("Close"))
        self._create_layout()
        self._again.clicked.connect(self._on_again_clicked)
        self._close.clicked.connect(self.reject)

    def forget(self) -> None:
        """Drop every number, and close; called when the app locks."""
        self.reject()

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._again)
        buttons.addStretch()
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, NORMAL)
        column.setSpacing(SMALL)
        for part in (self._heading, self._about, self._words):
            column.addWidget(part)
        column.addWidget(self._view, 1)
        column.addLayout(buttons)
        self._view.choose_first()
        self._view.setFocus()
        open_at(self, width=_WIDTH_IN_ROWS, height=_HEIGHT_IN_ROWS)

    @Slot()
    def _on_again_clicked(self) -> None:
        self.save_wanted.emit()
        self.reject()

    @override
    def reject(self) -> None:
        self._model.forget()
        for text in (self._heading, self._about):
            text.clear()
        self.setAccessibleName("")
        super().reject()
        self.deleteLater()
