"""The first step: which file. By the button, or dropped on the window."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.icons import IconLabel
from ui.theme import BROAD, NORMAL, SMALL, WIDE, Theme, Tone, set_look
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import Card, SectionHeading, Text

_WIDTH_IN_ROWS: Final = 24
_ICON_SIDE: Final = 48
_CARD_SHARE: Final = 100
"""So much more than the room beside it wants the card, up to its own width."""
_USUAL: Final = (
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
)


class FolderMemory(Protocol):
    """Remembers, between two runs, where lists come from."""

    import_folder: Path | None


class ForgetfulMemory:
    """Remembers for as long as it lives."""

    def __init__(self) -> None:
        self.import_folder: Path | None = None


class ChooseStep(QWidget):
    """Says what can be read in, and lets somebody choose it.

    Signals:
        file_chosen: the path of a file.
        refused: what was dropped is not one file; a sentence.

    """

    file_chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, memory: FolderMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_choose")
        self.setAcceptDrops(True)
        self._memory = memory
        self._create_widgets()
        self._create_layout()
        self._choose.clicked.connect(self.open_dialog)

    @Slot()
    def open_dialog(self) -> None:
        """Let somebody choose a file."""
        dialog = QFileDialog(self, self.tr("Choose a list or file"), str(self._begin_in()))
        dialog.setObjectName("import_file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Pupil lists and transfer files (*.xml)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def focus(self) -> None:
        """Put the keyboard where the work begins."""
        self._choose.setFocus()

    def _begin_in(self) -> Path:
        known = self._memory.import_folder
        if known is not None and known.is_dir():
            return known
        usual = (Path(QStandardPaths.writableLocation(place)) for place in _USUAL)
        return next((folder for folder in usual if folder.is_dir()), Path.home())

    def _create_widgets(self) -> None:
        self._icon = IconLabel("upload", Tone.PRIMARY, side=_ICON_SIDE)
        self._icon.setMinimumHeight(_ICON_SIDE)
        self._heading = SectionHeading(self.tr("Drop the file here"))
        self._words = Text(
            self.tr(
                "A pupil list (EDEXML) of the whole school, or a transfer file (OSO) of one pupil. You make them in "
                "your school’s administration system."
            ),
            "muted",
        )
        self._choose = PrimaryButton(self.tr("Choose file"), "folder-open")
        self._choose.setObjectName("import_choose_file")
        self._promise = Text(
            self.tr("Luwte reads the file and first shows you what would change. Nothing is entered until you say so."),
            "hint",
        )

    def _create_layout(self) -> None:
        self._card = Card()
        self._fit()
        Theme.of_app().changed.connect(self._fit)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(BROAD, BROAD, BROAD, BROAD)
        inside.setSpacing(NORMAL)
        inside.addWidget(self._icon)
        for part in (self._heading, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(part)
        inside.addSpacing(SMALL)
        inside.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(SMALL)
        self._promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(self._promise)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, 0, WIDE, WIDE)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, _CARD_SHARE)
        row.addStretch(1)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)

    @Slot()
    def _fit(self) -> None:
        self._card.setMaximumWidth(_WIDTH_IN_ROWS * Theme.of_app().row_height)

    @Slot(str)
    def _on_file_selected(self, file: str) -> None:
        if file:
            self._take(Path(file))

    def _take(self, path: Path) -> None:
        self._memory.import_folder = usual_folder(path.parent)
        self.file_chosen.emit(path)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            set_look(self._card, "strip-primary")

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_look(self._card, "card")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        set_look(self._card, "card")
        files = _local(event.mimeData().urls())
        if len(files) == 1:
            event.acceptProposedAction()
            self._take(files[0])
        else:
            self.refused.emit(self.tr("Drop one file at a time."))


def usual_folder(folder: Path) -> Path | None:
    """Return the folder every computer has in which a folder lies; nothing else, for folders may be called by names."""
    usual = (Path(QStandardPaths.writableLocation(place)) for place in _USUAL)
    return next((known for known in usual if folder.is_relative_to(known)), None)


def _local(urls: Sequence[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
