"""What the start screens share: a calm middle, the mark of the app, and waiting for slow work."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.errors import AppError
from ui.background import Job
from ui.errors import Message, message_for
from ui.icons import app_icon
from ui.theme import BROAD, NORMAL, SMALL, WIDE, Theme, Tone
from ui.widgets.labels import Card, Text, Title
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.scroll import Scroll
from ui.widgets.strip import Strip
from ui.words import texts

_WIDTH_IN_ROWS: Final = 21
_MARK: Final = 40


class StartScreen(QWidget):
    """A card in the middle with a title, words, a strip for what goes wrong, and the body of the subclass."""

    def __init__(self, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "start")
        self._title = Title(title)
        self._words = Text(words, "muted")
        if not words:
            self._words.hide()
        self.strip = Strip()
        self.progress = ProgressPanel()
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(NORMAL)
        self._start: QWidget = self
        self._create_frame()
        self._fit()
        Theme.of_app().changed.connect(self._fit)

    def start_at(self, widget: QWidget) -> None:
        """Choose where the keyboard is at first; not by a focus proxy, see ``Page.start_at``."""
        self._start = widget

    def focus_start(self) -> None:
        """Put the keyboard where one begins."""
        self._start.setFocus()

    def set_title(self, title: str, words: str = "") -> None:
        """Show another title."""
        self._title.setText(title)
        self._words.say(words)

    def wait_for(self, job: Job, words: str) -> None:
        """Disable the body until a job ends, and say what it is doing."""
        self.strip.clear()
        self.body.setEnabled(False)
        self.progress.watch(job, words, can_stop=False)
        job.ended.connect(self._on_job_ended)

    def show_error(self, error: AppError, *, offers: bool = False) -> Message:
        """Say what could not be done; with a button for its action when this screen can carry it out."""
        message = message_for(error, texts())
        self.strip.say(message.sentence, Tone.DANGER, message.action_words if offers else "")
        return message

    @Slot()
    def _fit(self) -> None:
        self._card.setFixedWidth(_WIDTH_IN_ROWS * Theme.of_app().row_height)

    @Slot()
    def _on_job_ended(self) -> None:
        self.body.setEnabled(True)

    def _create_frame(self) -> None:
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(BROAD, BROAD, BROAD, BROAD)
        inside.setSpacing(NORMAL)
        inside.addLayout(self._head())
        for part in (self.strip, self.body, self.progress):
            inside.addWidget(part)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._card)
        row.addStretch()
        middle = QWidget()
        around = QVBoxLayout(middle)
        around.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        around.addStretch(2)
        around.addLayout(row)
        around.addStretch(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(middle))

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(_MARK, _MARK))
        words = QVBoxLayout()
        words.setSpacing(SMALL)
        words.addWidget(self._title)
        words.addWidget(self._words)
        head = QHBoxLayout()
        head.setSpacing(NORMAL)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head
