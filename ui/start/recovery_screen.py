"""Opening the store with its recovery code, and choosing a new password."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import AppError, StorageError, ValidationError
from models.ids import UserId
from models.progress import Progress
from ui.background import BackgroundRunner
from ui.errors import problem_sentence
from ui.fields.choice_field import ChoiceField
from ui.fields.password_field import PasswordField
from ui.fields.text_field import NoteField
from ui.start.new_password import NewPassword
from ui.start.ports import StoreOpener
from ui.start.screen import StartScreen
from ui.theme import SMALL
from ui.widgets.buttons import Button, PrimaryButton
from ui.words import texts

if TYPE_CHECKING:
    from ui.fields.field import Field

_CODE_LINES = 3


class RecoveryScreen(StartScreen):
    """Asks the code, who one is, and a new password.

    Signals:
        unlocked: the open store and the user whose password was changed.
        left: back to unlocking.

    """

    unlocked = Signal(object, str)
    left = Signal()

    def __init__(self, opener: StoreOpener, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Open with the recovery code"), self.tr("You find it on the paper in the safe."))
        self._opener = opener
        self._runner = runner
        self._nobody_known = False
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._show_users()

    def _create_widgets(self) -> None:
        nobody: tuple[tuple[UserId, str], ...] = ()
        self._code = NoteField(
            "recovery",
            self.tr("Recovery code"),
            hint=self.tr("Type all groups in their order. Capitals and hyphens do not matter."),
            lines=_CODE_LINES,
        )
        self._user = ChoiceField("user", self.tr("Who are you?"), nobody, prompt=self.tr("Choose your name"))
        self._password = NewPassword(self.tr("Your new password"))
        self._again = PasswordField("again", self.tr("The same password again"))
        self._open = PrimaryButton(self.tr("Open and change password"))
        self._back = Button(self.tr("Back"))

    def _create_layout(self) -> None:
        for part in (self._code, self._user, self._password, self._again):
            self.column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch()
        buttons.addWidget(self._back)
        buttons.addWidget(self._open)
        self.column.addLayout(buttons)
        self.start_at(self._code)

    def _connect_signals(self) -> None:
        self._open.clicked.connect(self._on_open_wanted)
        self._again.committed.connect(self._on_open_wanted)
        self._back.clicked.connect(self._on_back_clicked)
        for field in (self._code, self._user, self._again):
            field.changed.connect(self._on_field_changed)

    def _show_users(self) -> None:
        try:
            users = self._opener.users()
        except StorageError:
            # the key file is lost; the code itself is the key, and the store knows its coordinator
            self._user.hide()
            self._nobody_known = True
            return
        self._user.set_options([(user.id, user.name) for user in users])
        if len(users) == 1:
            self._user.set_value(users[0].id)

    @Slot()
    def _on_field_changed(self) -> None:
        for field in (self._code, self._user, self._again):
            field.show_problem("")

    @Slot()
    def _on_back_clicked(self) -> None:
        self._forget()
        self.left.emit()

    @Slot()
    def _on_open_wanted(self) -> None:
        self.strip.clear()
        try:
            wanted = self._read()
        except ValidationError as error:
            self._show_problems(error)
            return
        job = self._runner.start(wanted, finished=self._on_opened, failed=self._on_failed)
        self.wait_for(job, self.tr("Opening with the recovery code…"))

    def _read(self) -> "_Recovery":
        self._opener.check_code(self._code.value())
        user = UserId("") if self._nobody_known else self._user.value()
        if user is None:
            raise ValidationError({"user": "choice"})
        password = self._password.password()
        if self._again.value() != password:
            raise ValidationError({"again": "different"})
        return _Recovery(self._opener, self._code.value(), user, password)

    def _show_problems(self, error: ValidationError) -> None:
        fields: dict[str, Field[Any]] = {
            "recovery": self._code,
            "user": self._user,
            "password": self._password.field,
            "again": self._again,
        }
        words = texts()
        for name, code in error.problems.items():
            fields[name].show_problem(problem_sentence(name, code, words))
            fields[name].focus()

    @Slot(object)
    def _on_opened(self, opened: object) -> None:
        user = self._user.value()
        self._forget()
        self.unlocked.emit(opened, user or "")

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.body.setEnabled(True)
        if isinstance(error, ValidationError):
            self._show_problems(error)
        else:
            self.show_error(error)
            self._code.focus()

    def _forget(self) -> None:
        self._code.forget()
        self._password.forget()
        self._again.forget()


class _Recovery:
    """Opening with the code, for the background."""

    def __init__(self, opener: StoreOpener, code: str, user: UserId, password: str) -> None:
        self._opener = opener
        self._code = code
        self._user = user
        self._password = password

    def __call__(self, _progress: Progress) -> object:
        return self._opener.recover(self._code, self._user, self._password)
