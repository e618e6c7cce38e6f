"""Reading what one has before him at the preparation of a meeting, and asking which words give somebody away."""

from dataclasses import replace

from models.ids import AgendaItemId, MeetingId
from models.preparation_sheet import OwnNote, PreparationView
from models.progress import Progress
from models.telling import Hit
from models.usecases.meeting_rows import MeetingRow
from ui.itemmodels.meetings import Stop
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.sheet_reading import subject_of


def stops_of(view: PreparationView) -> tuple[Stop, ...]:
    """Return the items as one goes through them."""
    return tuple(
        Stop(id=item.id, number=item.number, words=subject_of(item), noted=bool(item.own.text or item.own.question))
        for item in view.items
    )


def with_own(view: PreparationView, item: str, own: OwnNote) -> PreparationView:
    """Return what one has before him, with what he just wrote about an item."""
    items = tuple(replace(entry, own=own) if entry.id == item else entry for entry in view.items)
    return replace(view, items=items)


class Asked:
    """What came back, with what was asked."""

    def __init__(self, text: str, question: str, in_text: tuple[Hit, ...], in_question: tuple[Hit, ...]) -> None:
        self.text = text
        self.question = question
        self.in_text = in_text
        self.in_question = in_question


class SheetReading:
    """Reads what one has before him, in the background."""

    def __init__(self, desk: MeetingDesk, row: MeetingRow) -> None:
        self._desk = desk
        self._row = row

    def __call__(self, _progress: Progress) -> PreparationView:
        """Read it."""
        return self._desk.preparations.mine(self._row.id, self._desk.kind_words(self._row)[self._row.id])


class Asking:
    """Asks which words give somebody away, in the background."""

    def __init__(self, desk: MeetingDesk, meeting: MeetingId, item: AgendaItemId, text: str, question: str) -> None:
        self._desk = desk
        self._about = (meeting, item)
        self._texts = (text, question)

    def __call__(self, _progress: Progress) -> Asked:
        """Ask, for both texts."""
        in_text, in_question = (self._desk.preparations.tells(*self._about, text) for text in self._texts)
        return Asked(*self._texts, in_text, in_question)
