"""How far long work is, what it is doing, and a button to stop it."""

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.background import Job
from ui.theme import SMALL
from ui.widgets.buttons import Button
from ui.widgets.labels import Text

_PATIENCE: Final = 200
"""Milliseconds before the panel appears: work that is quicker needs no panel."""


class ProgressPanel(QWidget):
    """Shows one job at a time; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self.hide()

    def watch(self, job: Job, words: str, *, can_stop: bool = True) -> None:
        """Show how far a job is, until it ends.

        Args:
            job: the work.
            words: what it is doing, such as "Lijst inlezen…".
            can_stop: whether the work ever listens to a wish to stop.

        """
        self._job = job
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0)
        self._stop.setVisible(can_stop)
        self._stop.setEnabled(True)
        job.progressed.connect(self._on_job_progressed)
        job.ended.connect(self._on_job_ended)
        self._patience.start()

    def _create_widgets(self) -> None:
        self._words = Text()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = Button(self.tr("Stop"))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)

    def _create_layout(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._words)
        column.addLayout(row)

    def _connect_signals(self) -> None:
        self._patience.timeout.connect(self.show)
        self._stop.clicked.connect(self._on_stop_clicked)

    @Slot()
    def _on_stop_clicked(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stop.setEnabled(False)
            self._words.setText(self.tr("Stopping…"))

    @Slot(int, int)
    def _on_job_progressed(self, done: int, total: int) -> None:
        if self.sender() is self._job:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    @Slot()
    def _on_job_ended(self) -> None:
        if self.sender() is self._job:
            self._patience.stop()
            self._job = None
            self.hide()
