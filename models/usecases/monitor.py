"""The monitor: count a period, show what would leave, save the file, and keep exactly what was sent."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from models.change import Topic
from models.errors import ConflictError, NotFoundError
from models.ids import PupilId, SubmissionId
from models.monitor import parsing
from models.monitor.cases import cases_of
from models.monitor.counting import count
from models.monitor.definition import Definition, RollUp
from models.monitor.facts import school_facts
from models.monitor.gaps import Gap, gaps
from models.monitor.periods import Period, closed, parse_period, period_of, preceding
from models.monitor.release import Recipient, Release
from models.monitor.tables import CellKey, Past, Published, Tables
from models.monitor.tailored import for_school
from models.names import PersonName, folded
from models.progress import Progress
from models.school import School
from models.submission import Submission
from models.usecases.monitor_records import records_of
from models.usecases.profiles import profile_of
from models.usecases.session import Session
from models.user import Permission

_KEY = "monitor.key"
_PERIODS_BACK = 4
SOFTWARE = "Luwte 0.1"


class Guarded(Protocol):
    """Tables that may leave, with why that is safe."""

    @property
    def published(self) -> Published:
        """What leaves."""
        ...

    @property
    def truth(self) -> Mapping[CellKey, int]:
        """The true values of the same cells."""
        ...

    @property
    def past(self) -> Past:
        """Everything released, this included, and why that is safe; never leaves."""
        ...

    @property
    def rolled_up(self) -> tuple[RollUp, ...]:
        """The steps to coarser tables that were needed."""
        ...


class Desk(Protocol):
    """What protects and writes: disclosure control and the package, made real by ``reports``."""

    def protect(self, tables: Tables, definition: Definition, secret: bytes, progress: Progress) -> Guarded:
        """Make tables safe; raises ReportError when that cannot be proven."""
        ...

    def package(self, release: Release) -> bytes:
        """Return the file."""
        ...

    def same_figures(self, content: bytes, release: Release) -> bool:
        """Tell whether a file that was made before holds exactly the figures of a release."""
        ...

    def proof(self, guarded: Guarded) -> str:
        """Return the proof as text for the ledger."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedGap:
    """A missing fact with the name of the pupil it is about, to go and mend it."""

    gap: Gap
    pupil: PupilId
    name: PersonName


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorPreview:
    """What would leave, beside what the school knows.

    Attributes:
        open_period: the period is not over yet; then nothing can be saved.
        sent_before: the submission of this very period, when there is one.

    """

    release: Release
    guarded: Guarded
    gaps: tuple[NamedGap, ...]
    open_period: bool
    sent_before: Submission | None


class MonitorUseCases:
    """What a user can do with the monitor."""

    def __init__(self, session: Session, desk: Desk, new_secret: str) -> None:
        self._session = session
        self._desk = desk
        self._new_secret = new_secret

    def definitions(self) -> tuple[Definition, ...]:
        """Return the monitors of the school's region profile that count pupils."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            profile = profile_of(uow, self._session.today)
        return tuple(found for name in profile.monitors if (found := parsing.load(name)).indicators)

    def periods(self, definition: Definition) -> tuple[Period, ...]:
        """Return the periods to choose from: those that are over, latest first, then the one that runs."""
        running = period_of(definition.period, self._session.today)
        past = [preceding(running)]
        while len(past) < _PERIODS_BACK:
            past.append(preceding(past[-1]))
        return (*past, running)

    def preview(self, definition_id: str, period_id: str, progress: Progress) -> MonitorPreview:
        """Count and protect a period, without sending anything.

        Raises:
            ReportError: there is no such period, or it cannot be made safe.
            CancelledError: the user stopped it.

        """
        definition, period = parsing.load(definition_id), parse_period(period_id)
        secret = self._secret()
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            records = records_of(uow, period)
            school, ledger = uow.school.get(), uow.submissions.all()
        cases = cases_of(records)
        facts = school_facts(school, period.span, records)
        definition = for_school(definition, period, facts)
        guarded = self._desk.protect(count(cases, definition, period, facts), definition, secret, progress)
        names = {pupil.id: pupil.name for pupil in records.pupils}
        return MonitorPreview(
            release=self._release(definition, period, school, guarded),
            guarded=guarded,
            gaps=tuple(
                NamedGap(gap=gap, pupil=gap.pupil, name=names[gap.pupil])
                for gap in gaps(cases, definition, period, facts)
            ),
            open_period=not closed(period, self._session.today),
            sent_before=next((sent for sent in ledger if _same(sent, definition, period)), None),
        )

    def submit(self, preview: MonitorPreview) -> Submission:
        """Approve a release: make the file and write it into the ledger, byte for byte.

        A file that was made before is given out again, the same bytes. This version protects one period at a time, so
        a second period, or the same period with other figures, is refused: the difference between two files could
        give a pupil away.

        Raises:
            ConflictError: the period is not over, another period was sent, or its figures have changed since.

        """
        if preview.open_period:
            raise ConflictError("period_open")
        with self._session.intend(Permission.EXPORT_MONITOR, "monitor.saved", Topic.MONITOR) as intention:
            before = next(iter(intention.uow.submissions.all()), None)
            submission = before or self._submission(preview.release, self._desk.proof(preview.guarded))
            intention.record = submission.id
            if before is None:
                intention.uow.submissions.add(submission)
            else:
                self._want_same(before, preview.release)
        return submission

    def ledger(self) -> tuple[Submission, ...]:
        """Return everything that was ever sent, newest first."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            return tuple(uow.submissions.all())

    def _release(self, definition: Definition, period: Period, school: School, guarded: Guarded) -> Release:
        return Release(
            definition=definition,
            school_code=school.code,
            recipient=_recipient(school),
            period=period,
            serial=1,
            made_on=self._session.today,
            software=SOFTWARE,
            published=guarded.published,
            rolled_up=guarded.rolled_up,
        )

    def _submission(self, release: Release, proof: str) -> Submission:
        content = self._desk.package(release)
        return Submission(
            id=SubmissionId(self._session.new_id()),
            definition=release.definition.id,
            version=release.definition.version,
            recipient=release.recipient.code,
            period=release.period.id,
            serial=release.serial,
            made_on=release.made_on,
            approved_by=self._session.user.id,
            file_name=release.file_name,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            rolled_up=tuple(step.code for step in release.rolled_up),
            proof=proof,
        )

    def _want_same(self, before: Submission, release: Release) -> None:
        """Want a release to hold the figures that were sent before."""
        if before.period != release.period.id or before.definition != release.definition.id:
            raise ConflictError("monitor_second_period")
        if not self._desk.same_figures(before.content, release):
            raise ConflictError("monitor_revised")

    def _secret(self) -> bytes:
        """Return the store's monitor secret; made once, at the first use."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            known = uow.settings.get(_KEY)
        if known:
            return bytes.fromhex(known)
        with self._session.intend(Permission.EXPORT_MONITOR, "monitor.prepared", Topic.MONITOR) as intention:
            intention.uow.settings.put(_KEY, self._new_secret)
        return bytes.fromhex(self._new_secret)


def _same(sent: Submission, definition: Definition, period: Period) -> bool:
    return sent.definition == definition.id and sent.period == period.id


def _recipient(school: School) -> Recipient:
    """Return the municipality that contracts the help.

    Raises:
        NotFoundError: the school has no municipality yet.

    """
    if not school.municipality:
        raise NotFoundError("municipality")
    code = "-".join(
        "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in folded(school.municipality)).split()
    )
    return Recipient(code=f"gemeente-{code}", name=f"Gemeente {school.municipality}")
