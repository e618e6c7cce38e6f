"""Dialogs for passwords: changing one's own, and giving somebody a first one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from models.errors import AppError, ValidationError, WrongPasswordError
from models.progress import Progress
from ui.background import BackgroundRunner
from ui.errors import message_for, problem_sentence
from ui.fields.password_field import PasswordField
from ui.forms import page_column
from ui.start.new_password import NewPassword
from ui.start.ports import PasswordChanger
from ui.theme import SMALL, Tone
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import SectionHeading
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.strip import Strip
from ui.words import texts

_WIDTH = 480


class ChangePasswordDialog(QDialog):
    """Asks the old password once and the new one twice. It closes when the change is done.

    Signals:
        password_changed: the new password counts from now on.

    """

    password_changed = Signal()

    def __init__(self, changer: PasswordChanger, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._changer = changer
        self._runner = runner
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def forget(self) -> None:
        """Drop what was typed and close; called when the app locks."""
        self._old.forget()
        self._new.forget()
        self._again.forget()
        self.reject()

    def _create_widgets(self) -> None:
        self._strip = Strip()
        self._body = QWidget()
        self._old = PasswordField("old_password", self.tr("Your password now"))
        self._new = NewPassword(self.tr("Your new password"))
        self._again = PasswordField("again", self.tr("The same password again"))
        self._progress = ProgressPanel()
        self._save = PrimaryButton(self.tr("Change password"))
        self._back = Button(self.tr("Back"))

    def _create_layout(self) -> None:
        inside = page_column(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        for part in (self._old, self._new, self._again):
            inside.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch()
        buttons.addWidget(self._back)
        buttons.addWidget(self._save)
        inside.addLayout(buttons)
        column = page_column(self)
        column.addWidget(SectionHeading(self.tr("Change password")))
        for widget in (self._strip, self._body, self._progress):
            column.addWidget(widget)
        self.setMinimumWidth(_WIDTH)
        self._old.focus()

    def _connect_signals(self) -> None:
        self._save.clicked.connect(self._on_save_wanted)
        self._again.committed.connect(self._on_save_wanted)
        self._back.clicked.connect(self.reject)
        for field in (self._old, self._again):
            field.changed.connect(self._on_field_changed)

    @Slot()
    def _on_field_changed(self) -> None:
        self._old.show_problem("")
        self._again.show_problem("")

    @Slot()
    def _on_save_wanted(self) -> None:
        self._strip.clear()
        try:
            new = self._read()
        except ValidationError as error:
            self._show_problems(error)
            return
        self._body.setEnabled(False)
        change = _Change(self._changer, self._old.value(), new)
        job = self._runner.start(change, finished=self._on_changed, failed=self._on_failed)
        self._progress.watch(job, self.tr("Changing password…"), can_stop=False)

    def _read(self) -> str:
        if not self._old.value():
            raise ValidationError({"old_password": "required"})
        new = self._new.password()
        if new == self._old.value():
            raise ValidationError({"password": "same_as_before"})
        if self._again.value() != new:
            raise ValidationError({"again": "different"})
        return new

    def _show_problems(self, error: ValidationError) -> None:
        fields = {"old_password": self._old, "password": self._new.field, "again": self._again}
        for name, code in error.problems.items():
            fields[name].show_problem(problem_sentence(name, code, texts()))
            fields[name].focus()

    @Slot(object)
    def _on_changed(self, _nothing: object) -> None:
        self.password_changed.emit()
        self.accept()

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._body.setEnabled(True)
        sentence = message_for(error, texts()).sentence
        if isinstance(error, WrongPasswordError):
            self._old.show_problem(sentence)
            self._old.focus()
        else:
            self._strip.say(sentence, Tone.DANGER)


class _Change:
    """The change, for the background."""

    def __init__(self, changer: PasswordChanger, old: str, new: str) -> None:
        self._changer = changer
        self._old = old
        self._new = new

    def __call__(self, _progress: Progress) -> None:
        self._changer.change_password(self._old, self._new)
