"""Putting a backup back: choose which, prove who you are; what is there now is kept."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import AppError, StorageError
from models.ids import UserId
from models.progress import Progress
from ui.background import BackgroundRunner
from ui.errors import problem_sentence
from ui.fields.choice_field import ChoiceField
from ui.fields.password_field import PasswordField
from ui.start.ports import KnownUser
from ui.start.screen import StartScreen
from ui.theme import SMALL
from ui.widgets.buttons import Button, PrimaryButton
from ui.words import full_day, texts


class StoredBackup(Protocol):
    """A backup, as it is listed."""

    @property
    def on(self) -> date:
        """The day it was made."""
        ...


class Restorer(Protocol):
    """Puts a backup of a closed store back."""

    def users(self) -> Sequence[KnownUser]:
        """Return who has a password."""
        ...

    def backups(self) -> Sequence[StoredBackup]:
        """Return the backups, newest first."""
        ...

    def restore(self, chosen: StoredBackup, user: UserId, password: str) -> None:
        """Put a backup in the place of the data. Slow.

        Raises:
            WrongPasswordError: that is not this user's password.
            StoreDamagedError: the backup does not pass its check; nothing was changed.

        """
        ...


class RestoreScreen(StartScreen):
    """Asks which backup, who one is, and the password.

    Signals:
        restored: the backup is in its place; unlock it as always.
        left: back, without changing anything.

    """

    restored = Signal()
    left = Signal()

    def __init__(
        self, restorer: Restorer, runner: BackgroundRunner, wanted: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.set_title(
            self.tr("Put a backup back"), self.tr("What is there now is kept beside the backups. Nothing gets lost.")
        )
        self._restorer = restorer
        self._runner = runner
        self._backups = list(restorer.backups())
        self._create_widgets(wanted)
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self, wanted: date | None) -> None:
        days = [(entry.on, full_day(entry.on)) for entry in self._backups]
        self._day = ChoiceField("backup", self.tr("Which backup"), days, prompt=self.tr("Choose a day"))
        first = wanted or (days[0][0] if days else None)
        if first is not None:
            self._day.set_value(first)
        self._user = ChoiceField("user", self.tr("Who are you?"), self._users(), prompt=self.tr("Choose your name"))
        self._password = PasswordField("password", self.tr("Password"))
        self._restore = PrimaryButton(self.tr("Put this backup back"), "archive")
        self._restore.setEnabled(bool(days))
        self._back = Button(self.tr("Back"))

    def _users(self) -> list[tuple[UserId, str]]:
        try:
            return [(user.id, user.name) for user in self._restorer.users()]
        except StorageError as error:
            self.show_error(error)
            return []

    def _create_layout(self) -> None:
        for field in (self._day, self._user, self._password):
            self.column.addWidget(field)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch()
        buttons.addWidget(self._back)
        buttons.addWidget(self._restore)
        self.column.addLayout(buttons)
        self.start_at(self._password)

    def _connect_signals(self) -> None:
        self._restore.clicked.connect(self._on_restore_wanted)
        self._password.committed.connect(self._on_restore_wanted)
        self._back.clicked.connect(self.left)

    @Slot()
    def _on_restore_wanted(self) -> None:
        words = texts()
        day, user = self._day.value(), self._user.value()
        chosen = next((entry for entry in self._backups if entry.on == day), None)
        if chosen is None:
            self._day.show_problem(problem_sentence("backup", "choice", words))
        elif user is None:
            self._user.show_problem(problem_sentence("user", "choice", words))
        elif not self._password.value():
            self._password.show_problem(problem_sentence("password", "required", words))
        else:
            work = _Restoring(self._restorer, chosen, user, self._password.value())
            job = self._runner.start(work, finished=self._on_restored, failed=self._on_failed)
            self.wait_for(job, self.tr("Checking the backup and putting it back…"))

    @Slot(object)
    def _on_restored(self, nothing: object) -> None:
        del nothing
        self._password.forget()
        self.restored.emit()

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.show_error(error)
        self._password.forget()
        self.body.setEnabled(True)
        self._password.focus()


class _Restoring:
    """Putting a backup back, for the background."""

    def __init__(self, restorer: Restorer, chosen: StoredBackup, user: UserId, password: str) -> None:
        self._restorer = restorer
        self._chosen = chosen
        self._user = user
        self._password = password

    def __call__(self, _progress: Progress) -> None:
        self._restorer.restore(self._chosen, self._user, self._password)
