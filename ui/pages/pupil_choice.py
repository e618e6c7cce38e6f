"""Pupils to choose from by typing; namesakes are told apart."""

from collections import Counter
from collections.abc import Sequence

from models.ids import PupilId
from models.names import folded
from models.usecases.agenda import Candidate
from ui.fields.suggestion_field import Suggestion


def pupil_suggestions(candidates: Sequence[Candidate], outside: str) -> Sequence[Suggestion[PupilId]]:
    """Return pupils to choose from, in the order given.

    Args:
        candidates: the pupils.
        outside: what is said of a pupil who is not in the caseload.

    """
    names = Counter(folded(candidate.pupil.name.full) for candidate in candidates)
    return [_suggestion(candidate, outside, names) for candidate in candidates]


def _suggestion(candidate: Candidate, outside: str, names: Counter[str]) -> Suggestion[PupilId]:
    pupil = candidate.pupil
    full = pupil.name.full
    marks = ", ".join(mark for mark in (pupil.group, pupil.number) if mark)
    alone = names[folded(full)] == 1 or not marks
    detail = " · ".join(
        part for part in (pupil.group if alone else "", "" if candidate.in_caseload else outside) if part
    )
    return Suggestion(value=pupil.id, words=full if alone else f"{full} ({marks})", detail=detail)
