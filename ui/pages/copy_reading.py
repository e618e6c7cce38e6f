"""Reading one copy of the minutes, and saying in a sentence what it leaves out."""

from PySide6.QtCore import QCoreApplication

from models.ids import ProfessionalId
from models.minutes import MinutesView
from models.progress import Progress
from models.usecases.meeting_rows import MeetingRow
from ui.pages.meeting_desk import MeetingDesk
from ui.theme import Tone


class CopyReading:
    """Reads a copy, in the background; for nobody it is the internal version, or the reader's own copy."""

    def __init__(self, desk: MeetingDesk, meeting: MeetingRow, recipient: ProfessionalId | None) -> None:
        self._desk = desk
        self._meeting = meeting
        self._recipient = recipient

    def __call__(self, _progress: Progress) -> MinutesView:
        """Read it."""
        kind = self._desk.kind_words(self._meeting)[self._meeting.id]
        return self._desk.meetings.copy(self._meeting.id, self._recipient, kind)


def copy_holds(view: MinutesView) -> tuple[str, Tone]:
    """Return what a copy leaves out, as a sentence in a tone."""
    if not view.recipient:
        words = QCoreApplication.translate("CopyReading", "All names are in this copy. It stays within the school.")
        return words, Tone.WARN
    parts = [part for part in (_nameless(view.anonymous_items), _left_out(view.texts_left_out)) if part]
    if parts:
        return " ".join(parts), Tone.INFO
    words = QCoreApplication.translate("CopyReading", "All names in these minutes may be known. Nothing is left out.")
    return words, Tone.OK


def _nameless(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("CopyReading", "1 pupil without a name.")
    words = QCoreApplication.translate("CopyReading", "{0} pupils without a name.")
    return words.format(number) if number else ""


def _left_out(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("CopyReading", "1 text left out, because it gives a pupil away.")
    words = QCoreApplication.translate("CopyReading", "{0} texts left out, because they give a pupil away.")
    return words.format(number) if number else ""
