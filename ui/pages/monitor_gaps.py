"""What is missing in the registration, to be mended before a file leaves."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.monitor import NamedGap
from ui.itemmodels.monitor import GapLine, GapTableModel, Rank, gap_lines
from ui.pages.monitor_lists import RankedView
from ui.theme import CLOSE, SMALL
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Text
from ui.words import texts


class GapsPart(QWidget):
    """Lists the gaps and leads to the files of the pupils.

    Signals:
        pupil_wanted: the id of a pupil whose file is to be opened.

    """

    pupil_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_gaps")
        self._create_widgets()
        self._create_layout()
        self._view.row_opened.connect(self._on_row_opened)
        self._view.clicked.connect(self._on_clicked)
        self._view.row_chosen.connect(self._on_row_chosen)
        self._open.clicked.connect(self._on_open_clicked)

    def show_gaps(self, gaps: Sequence[NamedGap]) -> None:
        """Show what is missing."""
        lines = gap_lines(gaps, texts())
        self._model.set_rows(lines)
        self._filled.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        if not self._view.currentIndex().isValid():
            self._choose_first_pupil(lines)

    def forget(self) -> None:
        """Drop every line."""
        self._model.forget()

    def _create_widgets(self) -> None:
        self._intro = Text(
            self.tr("Mend this first in the files. What stays open counts as unknown, or not at all."), "muted"
        )
        self._model = GapTableModel(self)
        self._view = RankedView(self._model, self.tr("What is missing"))
        self._view.setObjectName("monitor_gap_list")
        self._open = Button(self.tr("Open file"), "chevron-right")
        self._open.setObjectName("monitor_open_file")
        self._open.setEnabled(False)
        self._nothing = EmptyState(
            "circle-check", self.tr("Nothing is missing"), self.tr("Everything this monitor asks has been filled in.")
        )
        self._filled = QWidget()

    def _create_layout(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._open)
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(SMALL)
        filled.addWidget(self._intro)
        filled.addWidget(self._view, 1)
        filled.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(self._filled, 1)
        column.addWidget(self._nothing, 1)

    def _choose_first_pupil(self, lines: Sequence[GapLine]) -> None:
        first = next((line for line in lines if line.rank is Rank.LINE), None)
        if first is not None:
            self._view.choose(first.key)

    @Slot(object)
    def _on_row_chosen(self, line: GapLine | None) -> None:
        self._open.setEnabled(line is not None and line.pupil is not None)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self._on_open_clicked()

    @Slot(object)
    def _on_row_opened(self, line: GapLine) -> None:
        if line.pupil is not None:
            self.pupil_wanted.emit(line.pupil)

    @Slot()
    def _on_open_clicked(self) -> None:
        line = self._view.current_row()
        if isinstance(line, GapLine):
            self._on_row_opened(line)
