"""The list of meetings: reading it, its order, and which one is next."""

from collections.abc import Sequence
from datetime import date

from models.progress import Progress
from models.usecases.meeting_rows import MeetingRow
from models.usecases.meetings import MeetingUseCases
from ui.itemmodels.meetings import MeetingLine


class MeetingsReading:
    """Reads the list, in the background."""

    def __init__(self, meetings: MeetingUseCases) -> None:
        self._meetings = meetings

    def __call__(self, _progress: Progress) -> tuple[MeetingRow, ...]:
        """Read it."""
        return self._meetings.rows()


def next_of(lines: Sequence[MeetingLine]) -> MeetingLine | None:
    """Return the first meeting that is to come; None when nothing is planned."""
    return min((line for line in lines if line.coming), key=_moment, default=None)


def in_order(lines: Sequence[MeetingLine], today: date) -> list[MeetingLine]:
    """Return what is to come first, the nearest above; then what was, the last above."""
    coming = sorted((line for line in lines if line.row.on >= today), key=_moment)
    return [*coming, *(line for line in lines if line.row.on < today)]


def _moment(line: MeetingLine) -> tuple[date, str]:
    return (line.row.on, line.when)
