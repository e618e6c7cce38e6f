"""What the decisions about a preview come to together: one pupil is chosen once, one number belongs to one pupil."""

from collections.abc import Sequence
from dataclasses import replace

from models.ids import PupilId
from models.import_matching import Match
from models.import_rows import NEEDS_DECISION, Choice, Decision, RowStatus
from models.pupil import Pupil


class Choices:
    """The decisions about all rows of a file, looked at together.

    Args:
        rows: for each row who it may be, and what was decided about it.

    """

    def __init__(self, rows: Sequence[tuple[Match, Decision | None]]) -> None:
        self._taken = {match.candidates[0].id for match, _ in rows if match.status is RowStatus.CHANGED}
        self._wanted = {pupil.id for match, decision in rows if (pupil := chosen(match, decision))}
        self._losing = {match.candidates[0].id for match, decision in rows if _number_moves(match, decision)}

    def take(self, pupil: PupilId) -> bool:
        """Choose a pupil for a row; False when another row has him."""
        free = pupil not in self._taken
        self._taken.add(pupil)
        return free

    def displaced(self, match: Match) -> Pupil | None:
        """Return who loses his number to a row, unless he is chosen for a row himself and is written there."""
        holder = match.candidates[0] if match.status is RowStatus.CLASH else None
        loses = holder is not None and holder.id in self._losing and holder.id not in self._taken | self._wanted
        return replace(holder, number="") if holder and loses else None

    def with_own_number(self, old: Pupil, new: Pupil) -> Pupil:
        """Return a pupil without the number he loses, if he gets no other."""
        return replace(new, number="") if old.id in self._losing and new.number == old.number else new


def chosen(match: Match, decision: Decision | None) -> Pupil | None:
    """Return which candidate was said to be the same pupil; None while that is not clear."""
    if match.status not in NEEDS_DECISION or decision is None or decision.choice is not Choice.SAME:
        return None
    if decision.pupil is None and len(match.candidates) == 1:
        return match.candidates[0]
    return next((pupil for pupil in match.candidates if pupil.id == decision.pupil), None)


def _number_moves(match: Match, decision: Decision | None) -> bool:
    """Tell whether the one who has the number of a row loses it to somebody else."""
    if match.status is not RowStatus.CLASH or decision is None:
        return False
    other = chosen(match, decision)
    return decision.choice is Choice.DIFFERENT or (other is not None and other.id != match.candidates[0].id)
