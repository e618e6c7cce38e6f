"""Contact cards at the network page: a file is opened and looked at before it is taken, or one is saved."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from models.contact_card import ChosenCard, ContactCard
from models.errors import AppError, ImportFileError
from models.progress import Progress
from models.usecases.contact_cards import CardUseCases, Reading
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from ui.background import BackgroundRunner
from ui.dialogs.cards_dialog import CardsDialog
from ui.page import Page, SearchEntry
from ui.pages.file_saver import FileSaver


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDesk:
    """What reads and writes files of cards."""

    reading: Reading
    writing: Callable[[Iterable[ContactCard]], bytes]
    runner: BackgroundRunner


class NetworkCards(QObject):
    """Reads cards in and saves them.

    Signals:
        changed: the ``Changes`` of a use case.
        told: a sentence about what went well.
        failed: an ``AppError``.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, desk: CardDesk, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._writing = desk.writing
        self._cases = CardUseCases(session, desk.reading)
        self._people = NetworkUseCases(session)
        self._saver = FileSaver(desk.runner, page)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        self._dialog: CardsDialog | None = None
        self.changed.connect(page.changed)
        self.failed.connect(page.failed)
        self.told.connect(page.told)

    def entries(self, *, may_edit: bool) -> tuple[SearchEntry, ...]:
        """Return what Ctrl+K finds here."""
        read, save = self.tr("Read in contact cards (.vcf)"), self.tr("Save contact cards of the network (.vcf)")
        keep = SearchEntry(words=save, icon="download", run=self.save)
        return (SearchEntry(words=read, icon="upload", run=self.ask_file), keep) if may_edit else (keep,)

    def forget(self) -> None:
        """Drop what is looked at."""
        self._saver.forget()
        if self._dialog is not None:
            self._dialog.forget()

    @Slot()
    def ask_file(self) -> None:
        """Ask which file to read."""
        dialog = QFileDialog(self._page, self.tr("Read in contact cards"))
        dialog.setObjectName("open_cards_dialog")
        dialog.setNameFilter("VCF (*.vcf)")
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(place or QDir.homePath())
        dialog.fileSelected.connect(self.look_at)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def look_at(self, path: str) -> None:
        """Show what a file would do."""
        try:
            file, planned = self._cases.preview(_content(Path(path)))
        except AppError as error:
            self.failed.emit(error)
            return
        self._dialog = dialog = CardsDialog(planned, self._people.network(), file.bad, Path(path).name, self._page)
        dialog.accepted_value.connect(self._on_cards_accepted)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot()
    def save(self) -> None:
        """Save the cards of everybody at the school, where the user wants them."""
        self._saver.ask(self.tr("Save contact cards"), "netwerk.vcf", self._made)

    def _made(self, _progress: Progress) -> bytes:
        return self._writing(self._cases.cards())

    @Slot()
    def _on_saved(self) -> None:
        self.told.emit(self.tr("The contact cards stand outside Luwte now. Look after them."))

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_cards_accepted(self, chosen: tuple[ChosenCard, ...]) -> None:
        try:
            changes = self._cases.take(chosen)
        except AppError as error:
            if self._dialog is not None:
                self._dialog.show_error(error)
            return
        self.changed.emit(changes)


def _content(path: Path) -> bytes:
    """Return what is in a file.

    Raises:
        ImportFileError: it cannot be read.

    """
    try:
        return path.read_bytes()
    except OSError:
        raise ImportFileError("missing") from None
