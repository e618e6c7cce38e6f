"""The first screen of every day: who are you, and your password."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.errors import AppError, StorageError, StoreLockedError
from models.ids import UserId
from models.progress import Progress
from ui.background import BackgroundRunner
from ui.errors import Action, action_for, problem_sentence
from ui.fields.choice_field import ChoiceField
from ui.fields.password_field import PasswordField
from ui.start.ports import StoreOpener
from ui.start.screen import StartScreen
from ui.theme import SMALL
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.words import texts

_CAN_DO: Final = frozenset({Action.OPEN_READ_ONLY, Action.USE_RECOVERY_CODE, Action.RESTORE_BACKUP})


class UnlockScreen(StartScreen):
    """Unlocks the store.

    Signals:
        unlocked: the open store, as the opener made it, and the user who opened it.
        recovery_wanted: the password is forgotten.
        other_store_wanted: open another store, or make one.
        restore_wanted: the data is damaged; put a backup back.

    """

    unlocked = Signal(object, str)
    recovery_wanted = Signal()
    other_store_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, opener: StoreOpener, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__("Luwte", parent=parent)
        self.set_title("Luwte", self._locked())
        self._opener = opener
        self._runner = runner
        self._offered = Action.NONE
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._show_users()

    def choose_user(self, user: UserId) -> None:
        """Choose who is likely to come in: the one who was at work last."""
        self._user.set_value(user)
        self._user.show_problem("")
        self.focus_start()

    def _create_widgets(self) -> None:
        self._user: ChoiceField[UserId] = ChoiceField(
            "user", self.tr("Who are you?"), (), prompt=self.tr("Choose your name")
        )
        self._password = PasswordField("password", self.tr("Password"))
        self._unlock = PrimaryButton(self.tr("Unlock"), "lock-open")
        self._forgotten = LinkButton(self.tr("Forgotten? Use the recovery code"))
        self._other = LinkButton(self.tr("Other data"))

    def _create_layout(self) -> None:
        self.column.addWidget(self._user)
        self.column.addWidget(self._password)
        self.column.addWidget(self._unlock)
        links = QHBoxLayout()
        links.setSpacing(SMALL)
        links.addWidget(self._forgotten)
        links.addStretch()
        links.addWidget(self._other)
        self.column.addLayout(links)

    def _connect_signals(self) -> None:
        self._unlock.clicked.connect(self._on_unlock_wanted)
        self._password.committed.connect(self._on_unlock_wanted)
        self._user.changed.connect(self._on_user_changed)
        self._password.changed.connect(self._on_password_changed)
        self._forgotten.clicked.connect(self.recovery_wanted)
        self._other.clicked.connect(self.other_store_wanted)
        self.strip.action_taken.connect(self._on_strip_action_taken)

    def _locked(self) -> str:
        return self.tr("Your data is locked. Only your password opens it.")

    def _show_users(self) -> None:
        try:
            users = self._opener.users()
        except StorageError as error:
            self._show(error)
            for part in (self._user, self._password, self._unlock):
                part.hide()
            return
        self._user.set_options([(user.id, user.name) for user in users])
        self._user.setVisible(len(users) != 1)
        if len(users) == 1:
            self._user.set_value(users[0].id)
            self.set_title(
                self.tr("Hello {0}").format(users[0].name), self.tr("Your data is locked. Only your password opens it.")
            )

    @Slot()
    def _on_unlock_wanted(self) -> None:
        self._unlock_with(read_only=False)

    def _unlock_with(self, *, read_only: bool) -> None:
        user = self._user.value()
        words = texts()
        if user is None:
            self._user.show_problem(problem_sentence("user", "choice", words))
            self._user.focus()
            return
        if not self._password.value():
            self._password.show_problem(problem_sentence("password", "required", words))
            self._password.focus()
            return
        attempt = _Attempt(self._opener, user, self._password.value(), read_only=read_only)
        job = self._runner.start(attempt, finished=self._on_unlocked, failed=self._on_failed)
        self.wait_for(job, self.tr("Unlocking…"))

    @Slot(object)
    def _on_unlocked(self, opened: object) -> None:
        user = self._user.value()
        self._password.forget()
        self.unlocked.emit(opened, user or "")

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._show(error)
        if not isinstance(error, StoreLockedError):
            self._password.forget()
        self.body.setEnabled(True)
        self._password.focus()

    def _show(self, error: AppError) -> None:
        action = action_for(error)
        self._offered = action if action in _CAN_DO else Action.NONE
        self.show_error(error, offers=action in _CAN_DO)

    @override
    def focus_start(self) -> None:
        (self._user if self._user.value() is None else self._password).focus()

    @Slot()
    def _on_user_changed(self) -> None:
        self._user.show_problem("")

    @Slot()
    def _on_password_changed(self) -> None:
        self._password.show_problem("")

    @Slot()
    def _on_strip_action_taken(self) -> None:
        self.strip.clear()
        if self._offered is Action.OPEN_READ_ONLY:
            self._unlock_with(read_only=True)
        elif self._offered is Action.USE_RECOVERY_CODE:
            self.recovery_wanted.emit()
        elif self._offered is Action.RESTORE_BACKUP:
            self.restore_wanted.emit()


class _Attempt:
    """One try to unlock, for the background."""

    def __init__(self, opener: StoreOpener, user: UserId, password: str, *, read_only: bool) -> None:
        self._opener = opener
        self._user = user
        self._password = password
        self._read_only = read_only

    def __call__(self, _progress: Progress) -> object:
        return self._opener.unlock(self._user, self._password, read_only=self._read_only)
