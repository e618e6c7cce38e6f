"""What is missing in the registration, to be mended before a file leaves."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.monitor.gaps import GapField
from models.usecases.monitor import NamedGap
from ui.fields.choice_field import ChoiceBox
from ui.itemmodels.monitor import Rank
from ui.itemmodels.monitor_gaps import GapLine, GapTableModel, Grouping, gap_lines, kinds_of
from ui.pages.monitor_lists import RankedView
from ui.theme import CLOSE, NORMAL, SMALL
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Text
from ui.words import texts, whole_number

NOTHING_MISSING: tuple[NamedGap, ...] = ()


class GapsPart(QWidget):
    """Lists the gaps and leads to where they are mended.

    Signals:
        pupil_wanted: the pupil and the part of his dossier, as ``PupilsPage.show_record`` takes them.

    """

    pupil_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_gaps")
        self._gaps: Sequence[NamedGap] = NOTHING_MISSING
        self._create_widgets()
        self._create_layout()
        self._view.row_opened.connect(self._on_row_opened)
        self._view.clicked.connect(self._on_clicked)
        self._view.row_chosen.connect(self._on_row_chosen)
        self._open.clicked.connect(self._on_open_clicked)
        self._only.activated.connect(self._on_chosen)
        self._grouping.activated.connect(self._on_chosen)

    def show_gaps(self, gaps: Sequence[NamedGap]) -> None:
        """Show what is missing; the cursor stays where it was, or at what comes after it."""
        self._gaps = gaps
        self._offer_kinds()
        self._show()

    def focus(self) -> None:
        """Put the keyboard in the list."""
        self._view.setFocus()

    def forget(self) -> None:
        """Drop every line."""
        self._gaps = NOTHING_MISSING
        self._model.forget()
        self._only.clear()

    def _create_widgets(self) -> None:
        self._intro = Text(
            self.tr("Mend this first in the files. What stays open counts as unknown, or not at all."), "muted"
        )
        self._only = ChoiceBox()
        self._only.setObjectName("monitor_gap_kind")
        self._only.setAccessibleName(self.tr("What to show"))
        self._only.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._grouping = ChoiceBox()
        self._grouping.setObjectName("monitor_gap_grouping")
        self._grouping.setAccessibleName(self.tr("Together"))
        self._grouping.addItem(self.tr("by kind"), Grouping.KIND)
        self._grouping.addItem(self.tr("by pupil"), Grouping.PUPIL)
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
        choices = QHBoxLayout()
        choices.addWidget(_labelled(self.tr("Show"), self._only))
        choices.addWidget(_labelled(self.tr("Together"), self._grouping))
        choices.addStretch()
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(SMALL)
        filled.addWidget(self._intro)
        filled.addLayout(choices)
        filled.addWidget(self._view, 1)
        filled.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(self._filled, 1)
        column.addWidget(self._nothing, 1)

    def _offer_kinds(self) -> None:
        """Offer each kind with of how many pupils it is missing; what was chosen stays chosen."""
        before, kinds = self._only.currentData(), kinds_of(self._gaps)
        words = texts()
        with QSignalBlocker(self._only):
            self._only.clear()
            self._only.addItem(self.tr("Everything ({0})").format(whole_number(sum(kinds.values()))), None)
            for field, number in kinds.items():
                self._only.addItem(f"{words(f'monitor.gap.{field.value}')} ({whole_number(number)})", field)
            self._only.setCurrentIndex(max(0, self._only.findData(before) if before else 0))

    def _show(self) -> None:
        chosen = self._only.currentData()
        only = GapField(chosen) if chosen else None
        lines = gap_lines(self._gaps, texts(), Grouping(self._grouping.currentData()), only)
        at = self._view.currentIndex().row()
        self._model.set_rows(lines)
        self._filled.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        if not self._view.currentIndex().isValid():
            self._choose_near(lines, at)

    def _choose_near(self, lines: Sequence[GapLine], at: int) -> None:
        """Go to the line that came in the place of the one that was mended."""
        of_pupils = [number for number, line in enumerate(lines) if line.rank is Rank.LINE]
        if of_pupils:
            number = next((found for found in of_pupils if found >= at), of_pupils[-1])
            self._view.choose(lines[number].key)

    @Slot()
    def _on_chosen(self) -> None:
        self._show()

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
            self.pupil_wanted.emit(line.place)

    @Slot()
    def _on_open_clicked(self) -> None:
        line = self._view.current_row()
        if isinstance(line, GapLine):
            self._on_row_opened(line)


def _labelled(words: str, box: ChoiceBox) -> QWidget:
    around, label = QWidget(), QLabel(words)
    label.setBuddy(box)
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, NORMAL, 0)
    row.setSpacing(SMALL)
    row.addWidget(label)
    row.addWidget(box)
    return around
