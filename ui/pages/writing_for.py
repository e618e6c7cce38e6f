"""Writing down what somebody at the table prepared, in his name."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.ids import AgendaItemId, MeetingId, ProfessionalId
from models.usecases.meeting_table import Table
from models.usecases.preparations import Prepared
from ui.dialogs.preparation_note_dialog import NoteAbout, PreparationNoteDialog
from ui.drafts import About, set_about
from ui.page import Place
from ui.pages.dialog_work import DialogWork
from ui.pages.meeting_desk import MeetingDesk

PREPARED: Final = "prepared"
"""A draft of what is written down for somebody."""


class WritingFor(QObject):
    """Opens the dialog for one item and one person, and calls the use case.

    Signals:
        changed: the ``Changes`` of what was written.

    """

    changed = Signal(object)

    def __init__(self, desk: MeetingDesk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._about = (MeetingId(""), AgendaItemId(""), ProfessionalId(""))
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)

    def forget(self) -> None:
        """Let go of what the last dialog was about."""
        self._about = (MeetingId(""), AgendaItemId(""), ProfessionalId(""))
        self._work.forget()

    def open(self, table: Table, item: AgendaItemId, who: ProfessionalId) -> None:
        """Ask what somebody prepared about an item."""
        entry = next((one for one in table.meeting.items if one.id == item), None)
        if entry is None or who not in table.professionals:
            return
        self._about = (table.meeting.id, item, who)
        about = NoteAbout(
            person=table.professionals[who].name,
            item=table.pupils[entry.pupil].name.full if entry.pupil else entry.theme,
            about_pupil=entry.pupil is not None,
            mine=who == self._desk.user.professional,
            note=next((note for note in table.notes if note.item == item and note.professional == who), None),
        )
        dialog = PreparationNoteDialog(about, self._view)
        detail = f"{PREPARED}:{item}:{who}"
        set_about(dialog, About(place=Place.MEETINGS, record=table.meeting.id, detail=detail))
        self._work.open(dialog, self._write)

    def _write(self, written: Prepared) -> Changes:
        meeting, item, who = self._about
        return self._desk.preparations.write(meeting, item, written, who)
