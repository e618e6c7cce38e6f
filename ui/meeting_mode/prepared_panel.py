"""What the people at the table prepared for an item: for who leads, never for the wall."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.ids import ProfessionalId
from models.meeting import AgendaItem
from models.preparation import Preparation
from models.usecases.meeting_table import Table
from ui.pages.focus import give_way
from ui.widgets.labels import SectionHeading, Text
from ui.widgets.showing import set_shown


class PreparedPanel(QWidget):
    """Who wrote what beforehand, and what he asks.

    What a helper knows from his own file is only here for who may know it; the one who leads is no exception
    (Jeugdwet art. 7.3.11).
    """

    def __init__(self, reader: ProfessionalId | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prepared")
        self._reader = reader
        self._heading = SectionHeading(self.tr("Prepared"))
        self._words = Text()
        self._words.setObjectName("prepared_words")
        give_way(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        set_shown(self, shown=False)

    def show_item(self, item: AgendaItem, table: Table) -> None:
        """Show what was prepared for an item."""
        lines = list(self._lines(item, table))
        self._words.say("\n".join(lines))
        set_shown(self, shown=bool(lines))

    def forget(self) -> None:
        """Drop what is shown."""
        self._words.say("")
        set_shown(self, shown=False)

    def _lines(self, item: AgendaItem, table: Table) -> Iterator[str]:
        for note in table.notes:
            if note.item != item.id or not self._may_read(note, table):
                continue
            asks = self.tr("asks: {0}").format(note.question) if note.question else ""
            said = "  ·  ".join(part for part in (note.text, asks) if part)
            yield f"{table.professionals[note.professional].name}: {said}"

    def _may_read(self, note: Preparation, table: Table) -> bool:
        reader = self._reader
        if not note.from_help_file or note.written_by(reader):
            return True
        seated = {seat.professional for seat in table.meeting.participants}
        return reader is not None and reader in seated and table.may_read(note, reader)
