"""With whom everybody is involved, for the network page: read in the background, heard when it is ready."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import AppError
from models.ids import OrganisationId, ProfessionalId
from models.involvement import HelperCount
from models.progress import Progress
from models.usecases.involvement import InvolvedPupil, InvolvementUseCases
from models.usecases.session import Session
from ui.awaited import Awaited
from ui.background import BackgroundRunner

Found = tuple[InvolvedPupil, ...]
_NOBODY: Final = ""


class NetworkInvolved(QObject):
    """Asks who is active in the school, and with which pupils somebody is involved. Only the last question counts.

    Args:
        runner: where it is read; without one it is read at once.

    Signals:
        counted: the ``HelperCount`` of today.
        found: a record, and a tuple of each ``InvolvedPupil``.
        failed: an ``AppError``.

    """

    counted = Signal(object)
    found = Signal(str, object)
    failed = Signal(object)

    def __init__(self, session: Session, runner: BackgroundRunner | None, page: QObject) -> None:
        super().__init__(page)
        self._session = session
        self._counting = Awaited(runner) if runner else None
        self._finding = Awaited(runner) if runner else None
        self._cases = InvolvementUseCases(session)
        self._record = _NOBODY

    def renew(self) -> None:
        """Read anew at the next question, and drop the answers to earlier ones."""
        self.forget()
        self._cases = InvolvementUseCases(self._session)

    def forget(self) -> None:
        """Drop whom it is about, and what was read."""
        for awaited in (self._counting, self._finding):
            if awaited is not None:
                awaited.leave()
        self._record = _NOBODY
        self._cases.renew()

    def count(self) -> None:
        """Ask how many people and organisations are active in the school."""
        work = _Counting(self._cases)
        if self._counting is None:
            self.counted.emit(work.answer())
        else:
            self._counting.start(work, finished=self._on_counted, failed=self._on_failed)

    def of_professional(self, professional: ProfessionalId) -> None:
        """Ask with which pupils somebody is or was involved."""
        self._find(professional, _Finding(self._cases.of_professional, professional))

    def of_organisation(self, organisation: OrganisationId) -> None:
        """Ask with which pupils an organisation or its people are or were involved."""
        self._find(organisation, _Finding(self._cases.of_organisation, organisation))

    def _find(self, record: str, work: "_Finding") -> None:
        self._record = record
        if self._finding is None:
            self.found.emit(record, work.answer())
        else:
            self._finding.start(work, finished=self._on_found, failed=self._on_failed)

    @Slot(object)
    def _on_counted(self, count: HelperCount) -> None:
        self.counted.emit(count)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        self.found.emit(self._record, found)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)


class _Counting:
    def __init__(self, cases: InvolvementUseCases) -> None:
        self._cases = cases

    def __call__(self, progress: Progress) -> HelperCount:
        """Count, unless nobody waits for it any longer."""
        progress.report(0, 0)
        return self.answer()

    def answer(self) -> HelperCount:
        """Count."""
        return self._cases.in_school()


class _Finding:
    def __init__(self, find: Callable[..., Found], record: str) -> None:
        self._find = find
        self._record = record

    def __call__(self, progress: Progress) -> Found:
        """Find, unless nobody waits for it any longer."""
        progress.report(0, 0)
        return self.answer()

    def answer(self) -> Found:
        """Find."""
        return self._find(self._record)
