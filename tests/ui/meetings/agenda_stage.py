"""What the tests of meetings and their agendas share."""

from PySide6.QtCore import Qt

from models.meeting import AgendaItem, Meeting
from models.pupil import Pupil
from models.usecases.agenda import AgendaUseCases
from tests.ui.meetings.meetings_stage import Stage
from ui.itemmodels.meetings import AgendaLine

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
BOX = Qt.ItemDataRole.CheckStateRole


def free_pupil(stage: Stage, meeting_items: tuple[AgendaItem, ...]) -> Pupil:
    """Return a pupil of the caseload who is not on the agenda and whose name is his alone."""
    taken = {item.pupil for item in meeting_items}
    candidates = AgendaUseCases(stage.session).candidates()
    names = [candidate.pupil.name.full for candidate in candidates]
    return next(
        candidate.pupil
        for candidate in candidates
        if candidate.in_caseload and candidate.pupil.id not in taken and names.count(candidate.pupil.name.full) == 1
    )


def ids(meeting: Meeting) -> list[str]:
    return [item.id for item in meeting.items]


def current(stage: Stage) -> AgendaLine:
    line = stage.table("agenda").current_row()
    assert isinstance(line, AgendaLine)
    return line
