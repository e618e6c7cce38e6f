"""The recovery code once more, on paper: the password first, then to the printer or into a file. It is never shown."""

from typing import Final

from PySide6.QtCore import QSaveFile, QStandardPaths, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import AppError, WrongPasswordError
from models.progress import Progress
from models.recovery_sheet import RecoverySheet
from ui.background import BackgroundRunner
from ui.errors import message_for
from ui.fields.password_field import PasswordField
from ui.forms import page_column
from ui.pages.settings.ports import RecoveryPrinter
from ui.start.recovery_print import print_sheet
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
        self._sheet: RecoverySheet | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._password.focus()

    def forget(self) -> None:
        """Drop password and code, and close."""
        self._sheet = None
        self._password.forget()
        self.reject()

    def save_to(self, file: str) -> bool:
        """Write the code as a PDF and tell whether that went well; a file that was there is replaced as a whole."""
        if self._sheet is None:
            return False
        saved = QSaveFile(file)
        if not saved.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        saved.write(self._printer.recovery_pdf(self._sheet))
        return bool(saved.commit())

    def _create_widgets(self) -> None:
        self._why = Text(
            self.tr("With the recovery code one can open everything, also without a password. Keep it in the safe."),
            "muted",
        )
        self._strip = Strip()
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
        self._print.clicked.connect(self._on_print_clicked)
        self._save.clicked.connect(self._on_save_clicked)
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
        self._sheet = sheet
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

    @Slot()
    def _on_save_clicked(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("recovery code") + ".pdf"
        dialog = QFileDialog(self, self.tr("Save the recovery code"), f"{folder}/{name}", "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, file: str) -> None:
        if self.save_to(file):
            self._strip.say(self.tr("Saved. Put it on a stick or print it; do not leave it on this laptop."), Tone.OK)
        else:
            self._strip.say(self.tr("There the file could not be saved. Choose another folder."), Tone.DANGER)

    @Slot()
    def _on_print_clicked(self) -> None:
        self._paper = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._paper, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.finished.connect(self._on_print_dialog_finished)
        dialog.show()

    @Slot(int)
    def _on_print_dialog_finished(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted and self._sheet is not None:
            print_sheet(self._sheet, self._paper)
            self._strip.say(self.tr("Sent to the printer. Fetch it straight away."), Tone.OK)


class _Asking:
    """Asking for the code, for the background."""

    def __init__(self, printer: RecoveryPrinter, password: str) -> None:
        self._printer = printer
        self._password = password

    def __call__(self, _progress: Progress) -> RecoverySheet:
        return self._printer.sheet(self._password)
