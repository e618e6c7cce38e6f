"""The recovery code once more, on paper: the password first, then to the printer or into a file. It is never shown."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import AppError, WrongPasswordError
from models.progress import Progress
from models.recovery_sheet import RecoverySheet
from ui.background import BackgroundRunner
from ui.errors import message_for
from ui.fields.password_field import PasswordField
from ui.forms import page_column
from ui.pages.settings.ports import RecoveryPrinter
from ui.start.recovery_paper import RecoveryPaper
from ui.theme import NORMAL, SMALL, Tone
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import SectionHeading, Text
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.strip import Strip
from ui.words import texts

_WIDTH: Final = 480


class RecoveryDialog(QDialog):
    """Asks the password, and then prints or saves the code."""

    def __init__(self, printer: RecoveryPrinter, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("recovery_dialog")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setAccessibleName(self.tr("Recovery code"))
        self._printer = printer
        self._runner = runner
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._password.focus()

    def forget(self) -> None:
        """Drop password and code, and close."""
        self.paper.forget()
        self._password.forget()
        self.reject()

    def _create_widgets(self) -> None:
        self._why = Text(
            self.tr("With the recovery code one can open everything, also without a password. Keep it in the safe."),
            "muted",
        )
        self._strip = Strip()
        self.paper = RecoveryPaper(self._printer.recovery_pdf, self._strip, self)
        self._steps = QStackedWidget()
        self._password = PasswordField("password", self.tr("Your password"))
        self._progress = ProgressPanel()
        self._go_on = PrimaryButton(self.tr("Continue"))
        self._go_on.setObjectName("recovery_continue")
        self._print = PrimaryButton(self.tr("Print"), "printer")
        self._print.setObjectName("recovery_print")
        self._save = Button(self.tr("Save as PDF"), "file-text")
        self._save.setObjectName("recovery_save")
        self._back = Button(self.tr("Back"))

    def _create_layout(self) -> None:
        for step in (self._asking(), self._choices()):
            self._steps.addWidget(step)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch()
        buttons.addWidget(self._back)
        buttons.addWidget(self._go_on)
        column = page_column(self)
        column.setSpacing(NORMAL)
        column.addWidget(SectionHeading(self.tr("Print the recovery code again")))
        for part in (self._why, self._strip, self._steps, self._progress):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)

    def _asking(self) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._password)
        column.addStretch()
        return step

    def _choices(self) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        return step

    def _connect_signals(self) -> None:
        self._go_on.clicked.connect(self._on_password_given)
        self._password.committed.connect(self._on_password_given)
        self._password.changed.connect(self._on_password_changed)
        self._print.clicked.connect(self.paper.ask_printer)
        self._save.clicked.connect(self.paper.ask_file)
        self._back.clicked.connect(self.reject)

    @Slot()
    def _on_password_changed(self) -> None:
        self._password.show_problem("")

    @Slot()
    def _on_password_given(self) -> None:
        self._strip.clear()
        self._steps.setEnabled(False)
        self._go_on.setEnabled(False)
        work = _Asking(self._printer, self._password.value())
        job = self._runner.start(work, finished=self._on_sheet_made, failed=self._on_failed)
        self._progress.watch(job, self.tr("Checking password…"), can_stop=False)

    @Slot(object)
    def _on_sheet_made(self, sheet: RecoverySheet) -> None:
        self.paper.take(sheet)
        self._password.forget()
        self._steps.setEnabled(True)
        self._steps.setCurrentIndex(1)
        self._go_on.hide()
        self._back.setText(self.tr("Done"))
        self._print.setFocus()

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._steps.setEnabled(True)
        self._go_on.setEnabled(True)
        sentence = message_for(error, texts()).sentence
        if isinstance(error, WrongPasswordError):
            self._password.show_problem(sentence)
            self._password.focus()
        else:
            self._strip.say(sentence, Tone.DANGER)


class _Asking:
    """Asking for the code, for the background."""

    def __init__(self, printer: RecoveryPrinter, password: str) -> None:
        self._printer = printer
        self._password = password

    def __call__(self, _progress: Progress) -> RecoverySheet:
        return self._printer.sheet(self._password)
