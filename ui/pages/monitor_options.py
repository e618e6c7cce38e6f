"""The numbers that go along only when the school wants that: how many do, and the dialog in which one chooses."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.errors import AppError
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from models.usecases.monitor_options import MonitorOptionUseCases, Option
from ui.awaited import Awaited
from ui.background import BackgroundRunner
from ui.dialogs.monitor_options_dialog import MonitorOptionsDialog
from ui.errors import message_for
from ui.pages.dialog_work import DialogWork
from ui.pages.monitor_counting import Counting
from ui.pages.monitor_words import steps_words
from ui.theme import Tone
from ui.widgets.buttons import Button
from ui.words import language, texts, whole_number

NO_OPTIONS: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionCases:
    """What chooses and what tries."""

    options: MonitorOptionUseCases
    monitor: MonitorUseCases


class OptionsButton(Button):
    """Opens the choice; it is there only for a monitor with numbers to choose.

    Signals:
        changed: the ``Changes`` of a choice.

    """

    changed = Signal(object)

    def __init__(self, cases: OptionCases, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__("", "list-checks", parent)
        self.setObjectName("monitor_options")
        self._cases = cases
        self._title = ""
        self._asked: Asked | None = None
        self._options = NO_OPTIONS
        self._dialog: MonitorOptionsDialog | None = None
        self._work = DialogWork(self)
        self._counter = Awaited(runner)
        self.clicked.connect(self._on_clicked)
        self._work.changed.connect(self._on_chosen)
        self._say()

    def offer(self, title: str, asked: Asked) -> None:
        """Offer what can go along with a period of a monitor."""
        self._title, self._asked = title, asked
        try:
            self._options = self._cases.options.options(asked.definition, asked.period)
        except AppError:
            # a fact of the school is missing: counting says which, and leads to where it is filled in
            self._options = NO_OPTIONS
        self._say()

    def show_while(self, *, counting: bool) -> None:
        """Be there while pupils are counted, and not beside a survey."""
        self.setVisible(counting and bool(self._options))

    def forget(self) -> None:
        """Drop what is offered."""
        self._counter.leave()
        self._options, self._asked, self._dialog = NO_OPTIONS, None, None
        self._work.forget()
        self._say()

    def _say(self) -> None:
        on = sum(option.on for option in self._options)
        words = self.tr("Extra numbers: {0} of {1}").format(whole_number(on), whole_number(len(self._options)))
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(self._options))

    @Slot()
    def _on_clicked(self) -> None:
        if self._asked is None:
            return
        self._dialog = MonitorOptionsDialog(self._title, self._options, self)
        self._dialog.try_wanted.connect(self._on_try_wanted)
        self._dialog.finished.connect(self._on_closed)
        self._work.open(self._dialog, _Choosing(self._cases.options, self._asked.definition))

    @Slot(object)
    def _on_try_wanted(self, chosen: frozenset[str]) -> None:
        if self._asked is None or self._dialog is None or self._counter.busy:
            return
        asked = Asked(
            definition=self._asked.definition,
            period=self._asked.period,
            recipients=self._asked.recipients,
            options=chosen,
        )
        self._dialog.show_busy()
        work = Counting(monitor=self._cases.monitor, asked=asked)
        self._counter.start(work, finished=self._on_tried, failed=self._on_not_safe)

    @Slot(object)
    def _on_tried(self, preview: MonitorPreview) -> None:
        if self._dialog is None:
            return
        coarser = steps_words(preview.release, language())
        numbers = whole_number(len(preview.release.published.values))
        if preview.counted.options != preview.asked.options:
            words = self.tr("This period was sent already and does not change. Your choice holds from the next one.")
            self._dialog.show_answer(words, Tone.INFO)
        elif coarser:
            self._dialog.show_answer(self.tr("It can be done, but less finely.") + " " + coarser, Tone.WARN)
        else:
            words = self.tr("It can be done safely: the proof is complete for all {0} numbers.")
            self._dialog.show_answer(words.format(numbers), Tone.OK)

    @Slot(object)
    def _on_not_safe(self, error: AppError) -> None:
        if self._dialog is not None:
            self._dialog.show_answer(message_for(error, texts()).sentence, Tone.DANGER)

    @Slot()
    def _on_closed(self) -> None:
        self._counter.leave()
        self._dialog = None

    @Slot(object)
    def _on_chosen(self, changes: Changes) -> None:
        if self._asked is not None:
            self.offer(self._title, self._asked)
        self.changed.emit(changes)


@dataclass(frozen=True, slots=True)
class _Choosing:
    options: MonitorOptionUseCases
    definition: str

    def __call__(self, wanted: frozenset[str]) -> Changes:
        return self.options.choose(self.definition, wanted)
