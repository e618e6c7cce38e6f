"""The first step of the first run: where the data will lie, which school it is, and who you are."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import ValidationError
from ui.fields.field import Field
from ui.fields.text_field import TextField
from ui.forms import Form
from ui.theme import SMALL
from ui.widgets.buttons import Button


class FolderField(Field[Path | None]):
    """A folder: shown as a path, chosen with the system's dialog."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._line = QLineEdit()
        self._choose = Button(self.tr("Choose…"), "folder-open")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._line, 1)
        row.addWidget(self._choose)
        self._put(both, focus_on=self._line)
        self._line.textEdited.connect(self.changed)
        self._choose.clicked.connect(self._on_choose_clicked)

    @Slot()
    def _on_choose_clicked(self) -> None:
        dialog = QFileDialog(self, self.label, self._line.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder_selected)
        dialog.open()

    @Slot(str)
    def _on_folder_selected(self, folder: str) -> None:
        self._line.setText(folder)
        self.changed.emit()
        self.committed.emit()

    @override
    def value(self) -> Path | None:
        text = self._line.text().strip()
        return Path(text).expanduser() if text else None

    @override
    def set_value(self, value: Path | None) -> None:
        self._line.setText(str(value) if value else "")

    @override
    def forget(self) -> None:
        self._line.clear()


class StoreStep(QWidget):
    """Asks for the school, the user and the folder.

    Signals:
        changed: something was filled in.

    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        about_name = self.tr("This is how you appear on the start screen and under your notes.")
        about_folder = self.tr(
            "On this computer, not in the cloud. A folder that is backed up is fine: everything in it is encrypted."
        )
        self._school = TextField("school", self.tr("Name of your school"))
        self._user = TextField("user", self.tr("Your name"), hint=about_name)
        self._folder = FolderField("folder", self.tr("Folder for the data"), hint=about_folder)
        self._folder.set_value(folder)
        self._form = Form()
        self._form.add(self._school)
        self._form.add(self._user)
        self._form.add(self._folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self.setFocusProxy(self._school)
        self._form.changed.connect(self.changed)

    @property
    def school(self) -> str:
        """The name of the school."""
        return self._school.value()

    @property
    def user(self) -> str:
        """The name of the user."""
        return self._user.value()

    @property
    def folder(self) -> Path:
        """The folder; the current one while none was chosen."""
        return self._folder.value() or Path()

    def read(self) -> None:
        """Want everything filled in.

        Raises:
            ValidationError: something is missing.

        """
        problems = {name: "required" for name, field in self._form.fields.items() if not field.value()}
        if problems:
            raise ValidationError(problems)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say beside the fields what is wrong."""
        self._form.show_problems(problems)
