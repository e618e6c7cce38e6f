"""Reading the list of pupils in the background, and its pupils to choose from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from models.caseload import PupilRow
from models.change import Topic
from models.errors import AppError
from models.ids import PupilId
from models.name_search import NameIndex
from models.progress import Progress
from models.usecases.caseload import CaseloadUseCases
from ui.awaited import Awaited
from ui.background import BackgroundRunner, Job
from ui.fields.suggestion_field import Suggestion
from ui.itemmodels.pupils import counts_of
from ui.pages.pupils_list import names_of
from ui.words import whole_number

LISTED: Final = frozenset(
    {
        Topic.PUPILS,
        Topic.CARE_FILES,
        Topic.TRAJECTORIES,
        Topic.CONSENTS,
        Topic.NETWORK,
        Topic.ACTIONS,
        Topic.CONTACTS,
    }
)
"""What the list says something of."""


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


class ListReader(QObject):
    """Reads the list: the first time without judging consents, to have it at once, and then with.

    Signals:
        read: a ``Read``; what was begun before the last ``start`` is not told any longer.
        failed: why it could not be read.

    """

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, caseload: CaseloadUseCases, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._caseload = caseload
        self._awaited = Awaited(runner)
        self._read_before = False

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._awaited.busy

    def start(self) -> Job:
        """Read the list, and return what is at work."""
        first, self._read_before = not self._read_before, True
        return self._start(judged=not first)

    def forget(self) -> None:
        """Tell nothing of what is being read, and begin anew the next time."""
        self._awaited.leave()
        self._read_before = False

    def _start(self, *, judged: bool) -> Job:
        reading = Reading(self._caseload, judged=judged)
        return self._awaited.start(reading, finished=self._on_finished, failed=self._on_failed)

    @Slot(object)
    def _on_finished(self, read: Read) -> None:
        if not all(row.judged for row in read.rows):
            self._start(judged=True)
        self.read.emit(read)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)


def summary_of(rows: Sequence[PupilRow]) -> str:
    """Return the line above the list; empty without one."""
    if not rows:
        return ""
    counts = counts_of(rows)
    parts = (
        QCoreApplication.translate("PupilsPage", "Caseload {0}").format(whole_number(counts.open)),
        QCoreApplication.translate("PupilsPage", "waiting {0}").format(whole_number(counts.waiting)),
        QCoreApplication.translate("PupilsPage", "consent incomplete {0}").format(
            whole_number(counts.consent_incomplete)
        ),
    )
    return "  ·  ".join(parts)


def suggestions_of(rows: Sequence[PupilRow]) -> Sequence[Suggestion[PupilId]]:
    """Return pupils to choose from; namesakes are told apart within the name itself."""
    names = Counter(row.pupil.name.full for row in rows)
    return [_suggestion(row, alone=names[row.pupil.name.full] == 1) for row in rows]


def _suggestion(row: PupilRow, *, alone: bool) -> Suggestion[PupilId]:
    pupil = row.pupil
    marks = " ".join(mark for mark in (pupil.group, pupil.number) if mark)
    words = pupil.name.full if alone or not marks else f"{pupil.name.full} ({marks})"
    return Suggestion(value=pupil.id, words=words, detail=pupil.group if alone else "")
