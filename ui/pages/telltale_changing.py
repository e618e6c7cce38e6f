"""Changing a text that gives a pupil away, where it came from: on the agenda, or in what somebody prepared."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.meeting import AgendaItem
from models.usecases.preparation_views import Telltale, TextPlace
from models.usecases.preparations import PreparationOverview, Prepared
from ui.itemmodels.telltales import TelltaleLine
from ui.pages.dialog_work import DialogWork
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.paper_words import where_words
from ui.pages.telltale_dialog import TelltaleDialog
from ui.words import texts


class TelltaleChanging(QObject):
    """Opens the dialog for one text, and calls the use case.

    Signals:
        changed: the ``Changes`` of what was written.

    """

    changed = Signal(object)

    def __init__(self, desk: MeetingDesk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._overview: PreparationOverview | None = None
        self._found: Telltale | None = None
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)

    def show(self, overview: PreparationOverview) -> None:
        """Take how things are now; what is changed is changed in this."""
        self._overview = overview

    def forget(self) -> None:
        """Let go of every text."""
        self._overview = self._found = None
        self._work.forget()

    def open(self, line: TelltaleLine) -> None:
        """Ask how a text is to be."""
        if self._overview is None:
            return
        where = f"{line.item} – {where_words(self._overview.table, line.found, texts())}"
        self._found = line.found
        self._work.open(TelltaleDialog(line.found, where, self._view), self._rewrite)

    def _rewrite(self, text: str) -> Changes:
        """Write a text that was changed where it came from."""
        found, overview = self._found, self._overview
        if found is None or overview is None:
            return Changes()
        if found.author is not None:
            return self._rewrite_note(overview, found, text)
        meeting, changed = overview.table.meeting, {str(found.place): text}
        items = tuple(_with(item, changed) if item.id == found.item else item for item in meeting.items)
        return self._desk.meetings.save(replace(meeting, items=items))

    def _rewrite_note(self, overview: PreparationOverview, found: Telltale, text: str) -> Changes:
        notes = overview.table.notes
        note = next(one for one in notes if one.item == found.item and one.professional == found.author)
        in_question = found.place is TextPlace.NOTE_QUESTION
        written = Prepared(
            text=note.text if in_question else text,
            question=text if in_question else note.question,
            kinds=note.kinds,
            from_help_file=note.from_help_file,
            same_words=True,
        )
        return self._desk.preparations.write(overview.table.meeting.id, found.item, written, note.professional)


def _with(item: AgendaItem, texts_of: dict[str, str]) -> AgendaItem:
    return replace(
        item,
        theme=texts_of.get(TextPlace.THEME, item.theme),
        reason=texts_of.get(TextPlace.REASON, item.reason),
        question=texts_of.get(TextPlace.QUESTION, item.question),
    )
