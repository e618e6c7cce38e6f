"""The ledger: what was sent, and the same bytes once more."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.ids import SubmissionId
from models.submission import Submission
from models.usecases.monitor_approval import Signed
from ui.itemmodels.monitor_ledger import LedgerTableModel
from ui.theme import SMALL
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Text
from ui.widgets.table_view import TableView
from ui.words import texts


class LedgerPart(QWidget):
    """Lists every file that was saved to be sent.

    Signals:
        look_wanted: the Submission to read back.
        save_again_wanted: the Submission whose file is wanted once more.

    """

    look_wanted = Signal(object)
    save_again_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_sent")
        self._create_widgets()
        self._create_layout()
        self._view.row_opened.connect(self.look_wanted)
        self._look.clicked.connect(self._on_look_clicked)
        self._again.clicked.connect(self._on_again_clicked)

    def show_ledger(self, ledger: Sequence[Submission], signed: Mapping[SubmissionId, Signed]) -> None:
        """Show what was sent, newest first, with whose it was."""
        self._model.show_signed(signed)
        self._model.set_rows(ledger)
        self._filled.setVisible(bool(ledger))
        self._nothing.setVisible(not ledger)
        for button in (self._look, self._again):
            button.setEnabled(bool(ledger))
        if not self._view.currentIndex().isValid():
            self._view.choose_first()

    def forget(self) -> None:
        """Drop every line and name."""
        self._model.show_signed({})
        self._model.forget()

    def _create_widgets(self) -> None:
        self._intro = Text(
            self.tr("Luwte keeps every file byte for byte. The mark shows whether a file is still exactly the same."),
            "muted",
        )
        self._model = LedgerTableModel(texts(), self)
        self._view = TableView(self._model, self.tr("What was sent"))
        self._view.setObjectName("monitor_ledger")
        self._look = Button(self.tr("Look at the numbers"), "eye")
        self._look.setObjectName("monitor_look_sent")
        self._again = Button(self.tr("Save again"), "download")
        self._again.setObjectName("monitor_save_again")
        self._nothing = EmptyState(
            "archive", self.tr("Nothing sent yet"), self.tr("Here you find back every file you save for a recipient.")
        )
        self._filled = QWidget()

    def _create_layout(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._look)
        foot.addWidget(self._again)
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(SMALL)
        filled.addWidget(self._intro)
        filled.addWidget(self._view, 1)
        filled.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._filled, 1)
        column.addWidget(self._nothing, 1)

    @Slot()
    def _on_look_clicked(self) -> None:
        chosen = self._view.current_row()
        if isinstance(chosen, Submission):
            self.look_wanted.emit(chosen)

    @Slot()
    def _on_again_clicked(self) -> None:
        chosen = self._view.current_row()
        if isinstance(chosen, Submission):
            self.save_again_wanted.emit(chosen)
