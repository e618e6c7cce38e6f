"""The recovery code out of the app: into a file or straight to a printer, and saying how that went."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSaveFile, QStandardPaths, Qt, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from models.recovery_sheet import RecoverySheet
from ui.start.recovery_print import print_sheet
from ui.theme import Tone
from ui.widgets.strip import Strip


class RecoveryPaper(QObject):
    """Saves or prints the code it was given.

    Args:
        pdf: makes the paper.
        strip: where it says how that went.
        view: over which it asks where.

    """

    def __init__(self, pdf: Callable[[RecoverySheet], bytes], strip: Strip, view: QWidget) -> None:
        super().__init__(view)
        self._pdf = pdf
        self._strip = strip
        self._view = view
        self._sheet: RecoverySheet | None = None

    def take(self, sheet: RecoverySheet) -> None:
        """Take a code."""
        self._sheet = sheet

    def forget(self) -> None:
        """Drop the code."""
        self._sheet = None

    def save_to(self, file: str) -> bool:
        """Write the code as a PDF and tell whether that went well; a file that was there is replaced as a whole."""
        if self._sheet is None:
            return False
        saved = QSaveFile(file)
        if not saved.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        return saved.write(self._pdf(self._sheet)) > 0 and saved.commit()

    def print_on(self, printer: QPrinter) -> None:
        """Print the code; straight to the printer, without a file in between."""
        if self._sheet is not None:
            print_sheet(self._sheet, printer)
            self._strip.say(self.tr("Sent to the printer. Fetch it straight away."), Tone.OK)

    @Slot()
    def ask_file(self) -> None:
        """Ask where the code is to be saved."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("recovery code") + ".pdf"
        dialog = QFileDialog(self._view, self.tr("Save the recovery code"), f"{folder}/{name}", "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot()
    def ask_printer(self) -> None:
        """Ask which printer is to print the code."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.finished.connect(self._on_print_dialog_finished)
        dialog.show()

    @Slot(str)
    def _on_file_selected(self, file: str) -> None:
        if self.save_to(file):
            self._strip.say(self.tr("Saved. Put it on a stick or print it; do not leave it on this laptop."), Tone.OK)
        else:
            self._strip.say(self.tr("There the file could not be saved. Choose another folder."), Tone.DANGER)

    @Slot(int)
    def _on_print_dialog_finished(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.print_on(self._printer)
