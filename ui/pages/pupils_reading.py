"""Reading the list of pupils in the background, and its pupils to choose from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from models.caseload import PupilRow
from models.ids import PupilId
from models.name_search import NameIndex
from models.progress import Progress
from models.usecases.caseload import CaseloadUseCases
from ui.fields.suggestion_field import Suggestion
from ui.pages.pupils_list import names_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read, with the names made ready to be searched."""

    rows: tuple[PupilRow, ...]
    names: NameIndex


class Reading:
    """Reads the list, in the background."""

    def __init__(self, caseload: CaseloadUseCases, *, judged: bool) -> None:
        self._caseload = caseload
        self._judged = judged

    def __call__(self, _progress: Progress) -> Read:
        """Return what the list shows."""
        rows = self._caseload.rows(judged=self._judged)
        return Read(rows=rows, names=names_of(rows))


def suggestions_of(rows: Sequence[PupilRow]) -> Sequence[Suggestion[PupilId]]:
    """Return pupils to choose from; namesakes are told apart within the name itself."""
    names = Counter(row.pupil.name.full for row in rows)
    return [_suggestion(row, alone=names[row.pupil.name.full] == 1) for row in rows]


def _suggestion(row: PupilRow, *, alone: bool) -> Suggestion[PupilId]:
    pupil = row.pupil
    marks = " ".join(mark for mark in (pupil.group, pupil.number) if mark)
    words = pupil.name.full if alone or not marks else f"{pupil.name.full} ({marks})"
    return Suggestion(value=pupil.id, words=words, detail=pupil.group if alone else "")
