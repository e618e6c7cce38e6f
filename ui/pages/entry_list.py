"""A short list of what was decided or agreed: each entry with its buttons beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.pages.focus import give_way
from ui.theme import SMALL, TIGHT, Tone
from ui.widgets.buttons import IconButton
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.labels import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry.

    Attributes:
        detail: what stands under it, muted.
        done: whether nothing is left to do about it.

    """

    id: str
    words: str
    detail: str = ""
    chip: ChipLook | None = None
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryWords:
    """What the buttons of each entry say; an empty one is not there."""

    edit: str
    remove: str
    done: str = ""


class EntryRow(QWidget):
    """One entry on the screen."""

    def __init__(self, entry: Entry, buttons: Sequence[IconButton]) -> None:
        super().__init__()
        self.entry = entry
        self._words = Text(entry.words)
        self._detail = Text(entry.detail, "hint")
        if not entry.detail:
            self._detail.hide()
        self.setAccessibleName(f"{entry.words} {entry.detail}".strip())
        give_way(self._words, self._detail)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._words)
        texts.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, TIGHT, 0, TIGHT)
        row.setSpacing(SMALL)
        row.addLayout(texts, 1)
        top = Qt.AlignmentFlag.AlignTop
        if entry.chip is not None:
            row.addWidget(Chip(entry.chip), 0, top)
        for button in buttons:
            row.addWidget(button, 0, top)


class EntryList(QWidget):
    """Shows entries under each other.

    Signals:
        edit_wanted, remove_wanted, done_wanted: what the user wishes for the entry with this id.

    """

    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    done_wanted = Signal(str)

    def __init__(self, name: str, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words = words
        self._entries: tuple[Entry, ...] = ()
        self._rows: list[EntryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry], *, editable: bool = True) -> None:
        """Show other entries."""
        if tuple(entries) == self._entries:
            return
        self._drop_rows()
        self._entries = tuple(entries)
        for entry in entries:
            row = EntryRow(entry, self._buttons(entry) if editable else ())
            self._rows.append(row)
            self._column.addWidget(row)

    def forget(self) -> None:
        """Drop everything."""
        self.show_entries(())

    def _buttons(self, entry: Entry) -> list[IconButton]:
        wanted = (
            ("check", self._words.done if not entry.done else "", self._on_done_clicked),
            ("pencil", self._words.edit, self._on_edit_clicked),
            ("x", self._words.remove if not entry.done else "", self._on_remove_clicked),
        )
        made = []
        for icon, words, slot in wanted:
            if words:
                button = IconButton(icon, words, Tone.OK if icon == "check" else Tone.MUTED)
                button.setObjectName(f"{self.objectName()}_{icon}_{entry.id}")
                button.setProperty("entry", entry.id)
                button.setAccessibleDescription(entry.words)
                button.clicked.connect(slot)
                made.append(button)
        return made

    def _drop_rows(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.setAccessibleName("")
            for part in row.findChildren(QWidget):
                part.setAccessibleDescription("")
                if isinstance(part, QLabel):
                    part.clear()
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows, self._entries = [], ()

    def _id_of_sender(self) -> str:
        return str(self.sender().property("entry"))

    @Slot()
    def _on_done_clicked(self) -> None:
        self.done_wanted.emit(self._id_of_sender())

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_wanted.emit(self._id_of_sender())

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.remove_wanted.emit(self._id_of_sender())
