"""Comparing: the school's own figures over periods, and beside what a recipient gave back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.charts import Chart
from models.errors import AppError, ImportFileError
from models.monitor import mirror_words
from models.monitor.trends import NOTHING_SENT, trends
from models.progress import Progress
from models.usecases.monitor_compare import MonitorCompareUseCases
from ui.background import BackgroundRunner
from ui.fields.choice_field import ChoiceBox
from ui.pages.file_saver import FileSaver
from ui.theme import CLOSE, SMALL
from ui.widgets.buttons import Button
from ui.widgets.charts_view import ChartsView
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_row import FlowRow
from ui.widgets.scroll import Scroll
from ui.words import texts

_MOST_BYTES = 20_000_000


class ComparePart(QWidget):
    """Charts of one question over periods, or of what came back.

    Signals:
        failed: the AppError that stopped something.
        told: something went well.

    """

    failed = Signal(object)
    told = Signal(str)

    def __init__(
        self, comparing: MonitorCompareUseCases, runner: BackgroundRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_compare")
        self._comparing = comparing
        self._sent = NOTHING_SENT
        self._shown: tuple[str, Sequence[str], Sequence[Chart]] = ("", (), ())
        self._create_widgets()
        self._create_layout()
        self._saver = FileSaver(runner, self)
        self._asked.activated.connect(self._on_question_chosen)
        self._own.clicked.connect(self._on_question_chosen)
        self._read_back.clicked.connect(self._on_feedback_wanted)
        self._print.clicked.connect(self._on_paper_wanted)
        self._saver.saved.connect(self._on_paper_saved)
        self._saver.failed.connect(self.failed)

    def show_files(self) -> None:
        """Read back what was sent and show it over periods."""
        try:
            self._sent = self._comparing.history()
        except AppError as error:
            self.failed.emit(error)
            return
        newest = self._sent.newest
        with QSignalBlocker(self._asked):
            before = self._asked.currentData()
            self._asked.clear()
            for one in newest.facts.indicators if newest else ():
                self._asked.addItem(one.title, one.id)
            self._asked.setCurrentIndex(max(0, self._asked.findData(before)))
        self._filled.setVisible(newest is not None)
        self._nothing.setVisible(newest is None)
        self._on_question_chosen()

    def forget(self) -> None:
        """Drop every figure."""
        self._sent = NOTHING_SENT
        self._shown = ("", (), ())
        self._asked.clear()
        self._charts.forget()
        self._saver.forget()

    def _create_widgets(self) -> None:
        self._asked = ChoiceBox()
        self._asked.setObjectName("monitor_question")
        self._asked.setAccessibleName(self.tr("Question"))
        self._asked.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._label = QLabel(self.tr("Question"))
        self._label.setBuddy(self._asked)
        self._read_back = Button(self.tr("Read feedback…"), "upload")
        self._read_back.setObjectName("monitor_feedback")
        self._own = Button(self.tr("Back to your own figures"), "arrow-left")
        self._own.setObjectName("monitor_own_figures")
        self._own.hide()
        self._print = Button(self.tr("On paper…"), "printer")
        self._print.setObjectName("monitor_charts_paper")
        self._charts = ChartsView(texts())
        self._filled = QWidget()
        self._nothing = EmptyState(
            "chart-column",
            self.tr("Nothing to compare yet"),
            self.tr("Once you have saved files of a few periods, you see here how the figures go."),
        )

    def _create_layout(self) -> None:
        self._chosen = QWidget()
        beside = QHBoxLayout(self._chosen)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SMALL)
        beside.addWidget(self._label)
        beside.addWidget(self._asked)
        head = FlowRow()
        head.add(self._own, self._chosen, self._read_back, self._print)
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(CLOSE)
        filled.addWidget(head)
        self._scroll = Scroll(self._charts)
        filled.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._filled, 1)
        column.addWidget(self._nothing, 1)

    def _show(self, title: str, sentences: Sequence[str], charts: Sequence[Chart]) -> None:
        self._shown = (title, sentences, charts)
        self._charts.show_charts(sentences, charts)
        self._scroll.verticalScrollBar().setValue(0)
        self._print.setEnabled(bool(charts))

    @Slot()
    def _on_question_chosen(self) -> None:
        question = self._asked.currentData()
        charts = trends(self._sent, question, texts()) if question else ()
        words = self.tr("These are the rounded figures as they were sent.")
        self._show(self._asked.currentText(), (words,) if question else (), charts)
        self._show_source(feedback=False)

    @Slot()
    def _on_feedback_wanted(self) -> None:
        dialog = QFileDialog(self, self.tr("Read feedback"))
        dialog.setObjectName("monitor_feedback_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Monitor file (*.zip)"))
        dialog.fileSelected.connect(self._on_feedback_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_feedback_selected(self, path: str) -> None:
        if not path:
            return
        try:
            comparison = self._comparing.beside(_content(Path(path)), Path(path).name)
        except AppError as error:
            self.failed.emit(error)
            return
        said = tuple(mirror_words.sentences(comparison, texts()))
        self._show(self.tr("Feedback"), said, mirror_words.charts(comparison, texts()))
        self._show_source(feedback=True)

    def _show_source(self, *, feedback: bool) -> None:
        """Offer another question beside one's own figures, and the way back beside feedback, which answers all."""
        self._chosen.setVisible(not feedback)
        self._own.setVisible(feedback)
        if feedback:
            self._own.setFocus()

    @Slot()
    def _on_paper_wanted(self) -> None:
        self._saver.ask(self.tr("Charts on paper"), self.tr("monitor-charts.pdf"), self._make_paper)

    def _make_paper(self, _progress: Progress) -> bytes:
        return self._comparing.paper(*self._shown)

    @Slot()
    def _on_paper_saved(self) -> None:
        self.told.emit(self.tr("The charts are saved."))


def _content(file: Path) -> bytes:
    """Return what a file holds, read no further than any monitor file is long; raises ImportFileError."""
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES)
    except OSError as error:
        raise ImportFileError("unreadable") from error
