"""The monitors of the school: those that come with Luwte, versions of its own, and what a municipality sent."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError, ImportFileError, ReportError
from models.monitor.adapting import Adaptation, adaptation_of
from models.monitor.copies import MOST_SIGNS
from models.monitor.definition import Definition
from models.monitor.wording import Words, words_of
from models.usecases.monitor_definitions import DefinitionUseCases, Shelved
from models.usecases.session import Session
from ui.background import BackgroundRunner
from ui.dialogs.monitor_words_dialog import MonitorWordsDialog
from ui.dialogs.own_monitor_dialog import OwnMonitorDialog
from ui.drafts import About, set_about
from ui.itemmodels.definitions import DefinitionTableModel
from ui.page import Place
from ui.pages.file_saver import FileSaver
from ui.pages.settings.definition_detail import DefinitionDetail
from ui.pages.settings.listed_part import ListedPart
from ui.pages.settings.part import headed
from ui.widgets.buttons import Button
from ui.widgets.table_view import TableView

_COPY: Final = "copy:"
_ADAPT: Final = "adapt:"
_WORDS: Final = "words:"


class DefinitionsPart(ListedPart[Shelved]):
    """Shows the monitors and changes those of the school's own."""

    topics = frozenset({Topic.MONITOR, Topic.SCHOOL})

    _detail: DefinitionDetail

    def __init__(self, session: Session, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, Shelved, parent)
        self.setObjectName("definitions_part")
        self._cases = DefinitionUseCases(session)
        self._saver = FileSaver(runner, self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self) -> None:
        self._read_in = Button(self.tr("Read in a file…"), "upload")
        self._read_in.setObjectName("import_definition")
        self._read_in.setEnabled(self._may_edit)
        self._table = DefinitionTableModel(self)
        self._view = TableView(self._table, self.tr("Monitors"))
        self._view.setObjectName("definition_list")
        self._detail = DefinitionDetail(may_edit=self._may_edit)

    def _create_layout(self) -> None:
        hint = self.tr("Make a version of your own of a monitor, or read in what your municipality sends.")
        head = QHBoxLayout()
        head.addLayout(headed(self.tr("Monitors"), hint), 1)
        head.addWidget(self._read_in)
        self._lay_out(head, (self._view,))

    def _connect_signals(self) -> None:
        self._read_in.clicked.connect(self._on_import_wanted)
        self._detail.copy_wanted.connect(self._on_copy_wanted)
        self._detail.adapt_wanted.connect(self._on_adapt_wanted)
        self._detail.words_wanted.connect(self._on_words_wanted)
        self._detail.follow_wanted.connect(self._on_follow_wanted)
        self._detail.export_wanted.connect(self._on_export_wanted)
        self._detail.retire_wanted.connect(self._on_retire_wanted)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)

    def _open_choice(self, original: Definition, choice: Adaptation, detail: str, do: "_Choosing") -> None:
        dialog = OwnMonitorDialog(original, choice, self)
        set_about(dialog, _about(detail))
        self._work.open(dialog, do)

    @Slot()
    def _on_copy_wanted(self) -> None:
        row = self._chosen()
        if row is not None:
            source = row.definition
            do = _Choosing(self._cases.make, source.id)
            self._open_choice(source, adaptation_of(source), f"{_COPY}{source.id}", do)

    @Slot()
    def _on_adapt_wanted(self) -> None:
        row = self._chosen()
        if row is not None and row.adaptable and row.original is not None:
            name = row.definition.id
            choice = adaptation_of(row.original, row.definition)
            self._open_choice(row.original, choice, f"{_ADAPT}{name}", _Choosing(self._cases.change, name))

    @Slot()
    def _on_words_wanted(self) -> None:
        row = self._chosen()
        if row is not None and row.adaptable and row.original is not None:
            choice = adaptation_of(row.original, row.definition)
            dialog = MonitorWordsDialog(words_of(row.definition), self)
            set_about(dialog, _about(f"{_WORDS}{row.definition.id}"))
            self._work.open(dialog, _Wording(self._cases, row.definition.id, choice))

    @Slot()
    def _on_follow_wanted(self) -> None:
        row = self._chosen()
        if row is not None:
            self._carry_out(self._cases.follow, row.definition.id)

    @Slot()
    def _on_retire_wanted(self) -> None:
        row = self._chosen()
        if row is not None and row.own is not None:
            self._carry_out(self._cases.retire if row.in_use else self._cases.revive, row.definition.id)

    @Slot()
    def _on_export_wanted(self) -> None:
        row = self._chosen()
        if row is None:
            return
        try:
            name, content = self._cases.file(row.definition.id)
        except AppError as error:
            self.failed.emit(error)
            return
        self._saver.ask(self.tr("Save the monitor as a file"), name, _Known(content))

    @Slot()
    def _on_import_wanted(self) -> None:
        dialog = QFileDialog(self, self.tr("Read in a monitor"))
        dialog.setObjectName("definition_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Monitor (*.toml)"))
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        if path:
            self._carry_out(_Reading(self._cases, Path(path)))

    @Slot()
    def _on_saved(self) -> None:
        self.told.emit(self.tr("The monitor is saved as a file."))

    @override
    def title(self) -> str:
        return self.tr("Monitors")

    @override
    def _rows(self) -> Sequence[Shelved]:
        """Return all, those in use first."""
        return sorted(self._cases.shelf(), key=_is_out_of_use)

    @override
    def resume(self, detail: str) -> None:
        for begins, do in (
            (_COPY, self._on_copy_wanted),
            (_ADAPT, self._on_adapt_wanted),
            (_WORDS, self._on_words_wanted),
        ):
            if detail.startswith(begins) and self._may_edit and self._view.choose(detail.removeprefix(begins)):
                do()

    @override
    def forget(self) -> None:
        super().forget()
        self._saver.forget()


def _is_out_of_use(row: Shelved) -> bool:
    return not row.in_use


class _Take(Protocol):
    def __call__(self, name: str, choice: Adaptation, /, *, read: bool) -> Changes: ...


class _Choosing:
    """Gives what was chosen to a use case, with what it is about.

    Who was warned of words that may be somebody's name, and saves the same once more, looked at them.
    """

    def __init__(self, do: _Take, name: str) -> None:
        self._do, self._name = do, name
        self._warned: Adaptation | None = None

    def __call__(self, choice: Adaptation) -> Changes:
        try:
            return self._do(self._name, choice, read=choice == self._warned)
        except ReportError as error:
            self._warned = choice if error.code == "definition_maybe_named" else None
            raise


class _Wording:
    """Changes one text beside what was chosen before."""

    def __init__(self, cases: DefinitionUseCases, name: str, choice: Adaptation) -> None:
        self._change, self._choice = _Choosing(cases.change, name), choice

    def __call__(self, words: Words) -> Changes:
        return self._change(replace(self._choice, words={**self._choice.words, **words}))


class _Reading:
    """Reads a file, no further than any definition is long."""

    def __init__(self, cases: DefinitionUseCases, file: Path) -> None:
        self._cases, self._file = cases, file

    def __call__(self) -> Changes:
        try:
            with self._file.open("rb") as opened:
                content = opened.read(MOST_SIGNS + 1)
        except OSError as error:
            raise ImportFileError("unreadable") from error
        return self._cases.take_in(content, self._file.name)


class _Known:
    """Gives what is to be written."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __call__(self, _progress: object) -> bytes:
        return self._content


def _about(detail: str) -> About:
    return About(place=Place.SETTINGS, record="definitions", detail=detail)
