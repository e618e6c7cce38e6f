"""Reading in a list, over the whole window: choose, look, decide, enter."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes
from models.errors import AppError, ConflictError
from models.usecases.imports import ImportUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from ui.awaited import Awaited
from ui.background import BackgroundRunner
from ui.dialogs.confirmation import Confirmation
from ui.errors import Action, message_for
from ui.import_flow.choose_step import ChooseStep, FolderMemory, ForgetfulMemory
from ui.import_flow.done_step import DoneStep
from ui.import_flow.review import Review
from ui.import_flow.review_step import ReviewStep
from ui.import_flow.tally_words import tally_words
from ui.import_flow.work import Comparing, Entering, Preview, ReadFile, Reading, TakingBack
from ui.theme import CLOSE, NORMAL, SMALL, WIDE, Tone
from ui.widgets.buttons import Button
from ui.widgets.labels import Text, Title
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.strip import Strip
from ui.words import texts

_SIZE: Final = (1180, 720)
_SHARE_OF_SCREEN: Final = 0.94
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ImportFlow(QDialog):
    """Reads in a file. It covers the window it was opened from and frees itself when it closes; call ``open``.

    Signals:
        applied: the ``Changes`` of entering a file, or of taking that back.

    Args:
        session: who is at work, in which store.
        read_file: reads a file from another system.
        runner: does the slow parts.
        memory: remembers where files come from.

    """

    applied = Signal(object)

    def __init__(
        self,
        *,
        session: Session,
        read_file: ReadFile,
        runner: BackgroundRunner,
        memory: FolderMemory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_flow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._imports, self._school = ImportUseCases(session), SchoolUseCases(session)
        self._undo = UndoUseCases(session)
        self._read_file = read_file
        self._awaited = Awaited(runner)
        self._review: Review | None = None
        self._preview: Preview | None = None
        self._again = False
        self._busy_writing = False
        self._entered: Changes | None = None
        self._create_widgets(memory or ForgetfulMemory())
        self._create_layout()
        self._connect_signals()
        self._show_choosing()

    def read(self, path: Path) -> None:
        """Read a file and show what it would change."""
        self._strip.clear()
        self._choose.setEnabled(False)
        work = Reading(read_file=self._read_file, path=path, imports=self._imports, school=self._school)
        job = self._awaited.start(work, finished=self._on_read, failed=self._on_reading_failed)
        job.cancelled.connect(self._on_reading_cancelled)
        self._progress.watch(job, self.tr("Reading the file…"))

    def forget(self) -> None:
        """Stop, drop everything that is shown and close; called when the app locks."""
        self._drop()
        super().reject()

    def _drop(self) -> None:
        self._awaited.leave()
        self._review = self._preview = self._entered = None
        self._again = self._busy_writing = False
        self._strip.clear()
        self._review_step.forget()

    def _create_widgets(self, memory: FolderMemory) -> None:
        self._title = Title(self.tr("Read in a list"))
        self._close = Button(self.tr("Stop"))
        self._close.setObjectName("import_stop")
        self._strip = Strip()
        self._strip.setObjectName("import_strip")
        self._progress = ProgressPanel()
        self._choose = ChooseStep(memory)
        self._review_step = ReviewStep(texts())
        self._done = DoneStep()
        self._stack = QStackedWidget()
        for step in (self._choose, self._review_step, self._done):
            self._stack.addWidget(step)
        self._keys = Text("", "keys")
        self._undo_key = QShortcut(QKeySequence.StandardKey.Undo, self._done)
        self._enter_key = QAction(self)
        self._enter_key.setShortcuts([QKeySequence(Qt.Modifier.CTRL | key) for key in _ENTER])
        self.addAction(self._enter_key)

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(NORMAL)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, NORMAL, WIDE, SMALL)
        column.setSpacing(CLOSE)
        column.addLayout(head)
        column.addWidget(self._strip)
        column.addWidget(self._progress)
        column.addWidget(self._stack, 1)
        column.addWidget(self._keys)

    def _connect_signals(self) -> None:
        self._close.clicked.connect(self.reject)
        self._choose.file_chosen.connect(self.read)
        self._choose.refused.connect(self._on_drop_refused)
        self._strip.action_taken.connect(self._choose.open_dialog)
        self._review_step.changed.connect(self._on_decided)
        self._review_step.enter_wanted.connect(self._on_enter_wanted)
        self._review_step.other_file_wanted.connect(self._show_choosing)
        self._review_step.done_wanted.connect(self.accept)
        self._undo_key.activated.connect(self._on_undo_wanted)
        self._done.undo_wanted.connect(self._on_undo_wanted)
        self._done.other_file_wanted.connect(self._show_choosing)
        self._done.done_wanted.connect(self.accept)
        self._enter_key.triggered.connect(self._on_enter_key)

    @Slot()
    def _show_choosing(self) -> None:
        self._drop()
        self._choose.setEnabled(True)
        self._stack.setCurrentWidget(self._choose)
        self._keys.say(self.tr("Enter choose a file  ·  Esc back"))
        self._close.setText(self.tr("Back"))
        self._close.show()
        self._choose.focus()

    @Slot(str)
    def _on_drop_refused(self, sentence: str) -> None:
        self._strip.say(sentence, Tone.WARN)

    @Slot(object)
    def _on_read(self, preview: Preview) -> None:
        self._preview, self._review = preview, Review(preview.plan)
        self._stack.setCurrentWidget(self._review_step)
        self._review_step.begin(self._review, preview.locations, idle=preview.idle)
        self._close.setText(self.tr("Stop"))
        self._keys.say(self.tr("1 2 3 choose  ·  V next choice  ·  Ctrl+Enter enter  ·  Esc back"))

    @Slot(object)
    def _on_reading_failed(self, error: AppError) -> None:
        self._choose.setEnabled(True)
        message = message_for(error, texts())
        words = message.action_words if message.action is Action.CHOOSE_FILE else ""
        self._strip.say(message.sentence, Tone.DANGER, words)
        self._choose.focus()

    @Slot()
    def _on_reading_cancelled(self) -> None:
        self._choose.setEnabled(True)
        self._choose.focus()

    @Slot()
    def _on_decided(self) -> None:
        """Show the decision at once; make the preview again behind it, once for many decisions in a row."""
        self._strip.clear()
        self._review_step.refresh(idle=False, settled=False)
        if self._awaited.busy:
            self._again = True
        else:
            self._compare()

    def _compare(self) -> None:
        if self._review is None or self._preview is None:
            return
        self._again = False
        work = Comparing(
            imports=self._imports,
            file=self._preview.plan.file,
            decisions=self._review.decisions,
            locations=self._preview.locations,
        )
        self._awaited.start(work, finished=self._on_compared, failed=self._on_failed)

    @Slot(object)
    def _on_compared(self, preview: Preview) -> None:
        if self._review is None:
            return
        self._preview = preview
        self._review.take(preview.plan)
        if self._again:
            self._compare()
        else:
            self._review_step.refresh(idle=preview.idle, settled=True)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._busy_writing = False
        self._review_step.setEnabled(True)
        self._done.setEnabled(True)
        self._strip.say(message_for(error, texts()).sentence, Tone.DANGER)
        if isinstance(error, ConflictError):
            self._compare()

    @Slot()
    def _on_enter_key(self) -> None:
        self._review_step.enter()

    @Slot()
    def _on_enter_wanted(self) -> None:
        if self._review is None:
            return
        question = self.tr("Enter this file?")
        words = tally_words(self._review.tally())
        after = self.tr("You can take it back afterwards.")
        asked = Confirmation(
            question, f"{words[:1].upper()}{words[1:]}. {after}", self.tr("Enter"), destructive=False, parent=self
        )
        asked.setObjectName("import_confirm")
        asked.accepted.connect(self._on_confirmed)
        asked.open()

    @Slot()
    def _on_confirmed(self) -> None:
        if self._review is None or self._preview is None:
            return
        self._busy_writing = True
        self._review_step.setEnabled(False)
        file, decisions = self._preview.plan.file, self._review.decisions
        work = Entering(imports=self._imports, file=file, decisions=decisions)
        job = self._awaited.start(work, finished=self._on_entered, failed=self._on_failed)
        self._progress.watch(job, self.tr("Entering…"), can_stop=False)

    @Slot(object)
    def _on_entered(self, changes: Changes) -> None:
        if self._review is None:
            return
        tally = self._review.tally()
        self._drop()
        self._entered = changes
        self._review_step.setEnabled(True)
        self._done.show_applied(tally, can_undo=changes.undo is not None)
        self._stack.setCurrentWidget(self._done)
        self._close.hide()
        self._keys.say(self.tr("Enter done  ·  Ctrl+Z undo"))
        self._done.focus()
        self.applied.emit(changes)

    @Slot()
    def _on_undo_wanted(self) -> None:
        if self._entered is None or self._entered.undo is None:
            return
        self._busy_writing = True
        self._done.setEnabled(False)
        work = TakingBack(undo=self._undo, step=self._entered.undo)
        self._awaited.start(work, finished=self._on_taken_back, failed=self._on_failed)

    @Slot(object)
    def _on_taken_back(self, changes: Changes) -> None:
        self._busy_writing, self._entered = False, None
        self._done.setEnabled(True)
        self._done.show_taken_back()
        self.applied.emit(changes)

    def _has_choices(self) -> bool:
        return self._review is not None and bool(self._review.decisions)

    @Slot()
    def _on_stop_confirmed(self) -> None:
        self._drop()
        super().reject()

    @override
    def reject(self) -> None:
        if self._busy_writing:
            return
        if self._stack.currentWidget() is self._review_step and self._review_step.go_back():
            return
        if not self._has_choices():
            self._drop()
            super().reject()
            return
        question = self.tr("Stop reading in?")
        words = self.tr("Nothing has been entered. What you chose here is lost.")
        asked = Confirmation(question, words, self.tr("Stop reading in"), parent=self)
        asked.setObjectName("import_confirm_stop")
        asked.accepted.connect(self._on_stop_confirmed)
        asked.open()

    @override
    def accept(self) -> None:
        self._drop()
        super().accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None and parent.window().isVisible():
            self.setGeometry(parent.window().geometry())
        else:
            room = self.screen().availableSize() * _SHARE_OF_SCREEN
            self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))
