"""Leads the window from start screen to pages and back: first run, unlocking, working, locking, closing."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from models.errors import AppError
from models.ids import UserId
from models.progress import Progress
from models.usecases.drafts import DraftUseCases
from models.usecases.undo import UndoUseCases
from ui.application import Application
from ui.background import BackgroundRunner
from ui.draft_bar import DraftBar
from ui.drafts import DraftDesk
from ui.finding import Found
from ui.frame import Frame, PageMakers
from ui.lock import LockController
from ui.page import Place, SearchEntry
from ui.start.first_run import FirstRun
from ui.start.ports import StoreMaker, StoreOpener
from ui.start.recovery_screen import RecoveryScreen
from ui.start.restore_screen import Restorer, RestoreScreen, StoredBackup
from ui.start.unlock_screen import UnlockScreen
from ui.undo_desk import UndoDesk
from ui.window import Window
from ui.words import texts

if TYPE_CHECKING:
    from datetime import date


class Rooms(Protocol):
    """What a user finds once the store is open; made by ``main.py``."""

    @property
    def user(self) -> UserId:
        """Who is at work."""
        ...

    @property
    def warnings(self) -> Sequence[str]:
        """What the user should know: keys of ``start.warning`` texts."""
        ...

    def makers(self, conductor: "Conductor", runner: BackgroundRunner) -> PageMakers:
        """Return how each page is made."""
        ...

    def find(self, typed: str) -> Sequence[Found]:
        """Return the records that fit what was typed, as far as the user may see them."""
        ...

    def waiting(self) -> Mapping[Place, int]:
        """Return where something waits for the user, for places whose page cannot tell before it is shown."""
        ...

    @property
    def drafts(self) -> DraftUseCases:
        """What the user typed and did not save."""
        ...

    def today(self) -> "date":
        """Return the day it is."""
        ...

    @property
    def undoing(self) -> UndoUseCases:
        """What the user can take back."""
        ...

    def close(self) -> None:
        """Make the daily backup and close the store. Slow."""
        ...


class House(Protocol):
    """The stores of this computer; made by ``main.py``."""

    def maker(self) -> StoreMaker:
        """Return who makes a store."""
        ...

    def opener(self, folder: Path) -> StoreOpener:
        """Return who opens the store in a folder."""
        ...

    def restorer(self, folder: Path) -> Restorer:
        """Return who puts backups of the store in a folder back."""
        ...

    def known_folder(self) -> Path | None:
        """Return the folder of the store that was open last, when it is there."""
        ...

    def rooms(self, opened: object) -> Rooms:
        """Return what the user finds in a store he opened."""
        ...


class Conductor(QObject):
    """Leads one window.

    Signals:
        entered: the pages are shown.
        left: a start screen is shown.
        finished: the window was closed and the store is safe.

    """

    entered = Signal()
    left = Signal()
    finished = Signal()

    def __init__(self, application: Application, house: House, *, gone_after_locking: bool = False) -> None:
        """Make a conductor.

        Args:
            application: the Qt application.
            house: the stores.
            gone_after_locking: the store is one to look around in (the demo); locking ends the app.

        """
        super().__init__()
        self._settings = application.settings
        self._house = house
        self._temporary = gone_after_locking
        self._runner = BackgroundRunner(self)
        self._lock = LockController(application.settings.idle_minutes, parent=self)
        self._rooms: Rooms | None = None
        self._drafts: DraftDesk | None = None
        self._folder: Path | None = None
        self._wanted_backup: date | None = None
        self.window = Window(application.settings)
        self.window.closed.connect(self._on_window_closed)
        self._lock.locked.connect(self._on_locked)

    def begin(self) -> None:
        """Show the first screen: unlocking a store that is known, or making one."""
        self._folder = self._house.known_folder()
        if self._folder is None:
            self._show_first_run()
        else:
            self._show_unlock()

    def enter(self, opened: object) -> None:
        """Show the pages of a store that was opened."""
        rooms = self._rooms = self._house.rooms(opened)
        makers = rooms.makers(self, self._runner)
        frame = Frame(makers, [self._found])
        frame.watch_day(rooms.today)
        frame.lock_wanted.connect(self._lock.lock)
        UndoDesk(frame, rooms.undoing)
        self._drafts = DraftDesk(rooms.drafts)
        self._settings.last_user = rooms.user
        self.window.show_frame(frame)
        waiting = rooms.waiting()
        for place, number in waiting.items():
            frame.set_waiting(place, number)
        frame.go(_first_of(makers, waiting))
        DraftBar(frame, self._drafts)
        for warning in rooms.warnings:
            frame.tell(texts()(f"start.warning.{warning}"))
        self._lock.arm(self.window.windowHandle())
        self.entered.emit()

    def _found(self, typed: str) -> list[SearchEntry]:
        """Return what Ctrl+K finds in the store."""
        frame = self.window.frame
        if self._rooms is None or frame is None or not typed.strip():
            return []
        return [_entry(frame, found) for found in self._rooms.find(typed)]

    def _show_unlock(self) -> None:
        if self._folder is None:
            return
        screen = UnlockScreen(self._house.opener(self._folder), self._runner)
        screen.unlocked.connect(self._on_unlocked)
        screen.recovery_wanted.connect(self._on_recovery_wanted)
        screen.other_store_wanted.connect(self._on_other_store_wanted)
        screen.restore_wanted.connect(self._show_restore)
        if self._settings.last_user is not None:
            screen.choose_user(self._settings.last_user)
        self.window.show_start(screen)
        self.left.emit()

    def _show_first_run(self) -> None:
        screen = FirstRun(self._house.maker(), self._runner)
        screen.finished.connect(self.enter)
        screen.existing_wanted.connect(self._on_existing_wanted)
        self.window.show_start(screen)
        self.left.emit()

    @Slot()
    def _show_restore(self) -> None:
        if self._folder is None:
            return
        screen = RestoreScreen(self._house.restorer(self._folder), self._runner, self._wanted_backup)
        self._wanted_backup = None
        screen.restored.connect(self._show_unlock)
        screen.left.connect(self._show_unlock)
        self.window.show_start(screen)

    @Slot(object)
    def on_restore_wanted(self, chosen: StoredBackup) -> None:
        """Close the store and ask the password for putting a backup back."""
        self._wanted_backup = chosen.on
        self._lock.lock()
        self._show_restore()

    @Slot(object, str)
    def _on_unlocked(self, opened: object, user: str) -> None:
        del user
        self.enter(opened)

    @Slot(int)
    def on_idle_minutes_changed(self, minutes: int) -> None:
        """Lock after another number of minutes from now on."""
        self._lock.set_minutes(minutes)

    @Slot()
    def _on_locked(self) -> None:
        if self._temporary:
            self.window.close()
            return
        self._folder = self._house.known_folder() or self._folder
        self._show_unlock()
        rooms, self._rooms = self._rooms, None
        if rooms is not None:
            self._runner.start(_Closing(rooms, self._drafts), finished=self._on_closed, failed=self._on_close_failed)

    @Slot()
    def _on_recovery_wanted(self) -> None:
        if self._folder is None:
            return
        screen = RecoveryScreen(self._house.opener(self._folder), self._runner)
        screen.unlocked.connect(self._on_unlocked)
        screen.left.connect(self._show_unlock)
        self.window.show_start(screen)

    @Slot()
    def _on_other_store_wanted(self) -> None:
        self._show_first_run()

    @Slot()
    def _on_existing_wanted(self) -> None:
        dialog = QFileDialog(self.window, self.tr("Where is your data?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_store_chosen)
        dialog.open()

    @Slot(str)
    def _on_store_chosen(self, folder: str) -> None:
        self._folder = self._settings.store_folder = Path(folder)
        self._show_unlock()

    @Slot()
    def _on_window_closed(self) -> None:
        self._lock.disarm()
        self._runner.close()
        if self._rooms is not None:
            if self._drafts is not None:
                self._drafts.close()
            self._rooms.close()
            self._rooms = None
        self._settings.sync()
        self.finished.emit()

    @Slot(object)
    def _on_closed(self, nothing: object) -> None:
        """Do nothing: the store is closed, and the start screen has been there all along."""

    @Slot(object)
    def _on_close_failed(self, error: AppError) -> None:
        """Do nothing: every change was committed when it was made."""


def _first_of(makers: PageMakers, waiting: Mapping[Place, int]) -> Place:
    """Return where a user begins: at Vandaag, which says what waits; who has none begins where something does."""
    first = next(iter(makers))
    if Place.TODAY in makers:
        return first
    return next((place for place, number in waiting.items() if number and place in makers), first)


def _entry(frame: Frame, found: Found) -> SearchEntry:
    return SearchEntry(words=found.words, detail=found.detail, run=_Going(frame, found), icon=found.icon)


class _Going:
    """Going to a record, as something to run."""

    def __init__(self, frame: Frame, found: Found) -> None:
        self._frame = frame
        self._found = found

    def __call__(self) -> None:
        self._frame.go(self._found.place, self._found.record)


class _Closing:
    """Closing a store, as work for the background."""

    def __init__(self, rooms: Rooms, drafts: DraftDesk | None) -> None:
        self._rooms = rooms
        self._drafts = drafts

    def __call__(self, progress: Progress) -> None:
        del progress
        if self._drafts is not None:
            self._drafts.close()
        self._rooms.close()
