"""The monitor: count a period, show what would leave, save the files, and keep exactly what was sent."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.change import Topic
from models.errors import ConflictError, NotFoundError
from models.ids import SubmissionId
from models.monitor import parsing
from models.monitor.definition import Definition
from models.monitor.periods import Period, closed, parse_period, period_of, preceding
from models.monitor.recipients import Addressee
from models.monitor.release import Release, Replaces
from models.monitor.series import Place, Turn, may_be_replaced, place_of
from models.monitor.tables import NO_PAST, Past
from models.progress import Progress
from models.submission import Submission
from models.usecases.monitor_count import Count, NamedGap, counted, named_gaps, possible
from models.usecases.monitor_desk import Desk, Guarded
from models.usecases.monitor_records import network_of, records_of
from models.usecases.monitor_sent import Sent, sent_before
from models.usecases.profiles import profile_of
from models.usecases.session import Session
from models.user import Permission

__all__ = ["Asked", "Desk", "Guarded", "MonitorPreview", "MonitorUseCases", "NamedGap"]

_KEY = "monitor.key"
_PERIODS_BACK = 4
SOFTWARE = "Luwte 0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a user wants to see or send.

    Attributes:
        recipients: the codes of who gets a file besides the first; all files of a period are made together.
        replacing: in place of what was released about this period.

    """

    definition: str
    period: str
    recipients: frozenset[str] = frozenset()
    replacing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorPreview:
    """What would leave, beside what the school knows.

    Attributes:
        counted: what was counted, whom it can be for.
        releases: one for each recipient; the first gets all pupils.
        guarded: the protected tables, or what was released about this period before.
        open_period: the period is not over yet; then nothing can be saved.
        sent: the files that were saved about this period, newest first.
        replaceable: a file can be made in place of what was released.

    """

    asked: Asked
    turn: Turn
    counted: Count
    releases: tuple[Release, ...]
    guarded: Guarded
    gaps: tuple[NamedGap, ...]
    open_period: bool
    sent: tuple[Submission, ...] = ()
    replaceable: bool = False

    @property
    def release(self) -> Release:
        """What the first recipient gets, who gets all pupils."""
        return self.releases[0]

    @property
    def sent_before(self) -> Submission | None:
        """What the first recipient got, of a period that was released."""
        whose = [sent for sent in self.sent if sent.recipient == self.release.recipient.code]
        return whose[0] if self.turn is Turn.SENT and whose else None

    @property
    def late(self) -> int:
        """How many figures that were released are different by now."""
        return self.guarded.late if isinstance(self.guarded, Sent) else 0


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
        found = (parsing.load(name) for name in profile.monitors)
        return tuple(definition for definition in found if definition.indicators)

    def periods(self, definition: Definition) -> tuple[Period, ...]:
        """Return the periods to choose from: those that are over, latest first, then the one that runs."""
        running = period_of(definition.period, self._session.today)
        past = [preceding(running)]
        while len(past) < _PERIODS_BACK:
            past.append(preceding(past[-1]))
        return (*past, running)

    def recipients(self, definition_id: str, period_id: str) -> tuple[Addressee, ...]:
        """Return whom a period can be for, who gets all pupils first; nobody while facts of the school are missing."""
        definition, period = parsing.load(definition_id), parse_period(period_id)
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            return possible(definition, period, uow.school.get(), network_of(uow))

    def preview(self, asked: Asked, progress: Progress) -> MonitorPreview:
        """Count and protect a period, without sending anything.

        A period that was released is shown as it was, beside what is known now: its figures stay as they are, and
        what has changed is told in the next period, or in a file that replaces it.

        Raises:
            NotFoundError: the school has no municipality yet.
            ReportError: there is no such period, or it cannot be made safe.
            ConflictError: another monitor, or a later period, was released already.
            CancelledError: the user stopped it.

        """
        secret = self._secret()
        definition, period = parsing.load(asked.definition), parse_period(asked.period)
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            records, school, ledger = records_of(uow, period), uow.school.get(), uow.submissions.all()
        if not school.municipality:
            raise NotFoundError("municipality")
        past = self._past(ledger, definition)
        place = place_of(past, period, replacing=asked.replacing)
        count = counted(definition, period, school, records, place)
        sent = tuple(entry for entry in ledger if (entry.definition, entry.period) == (asked.definition, asked.period))
        if place.turn is Turn.SENT:
            guarded: Guarded = sent_before(past, count, sent[0].rolled_up)
            wanted = count.wanted(())
        else:
            wanted = count.wanted(asked.recipients)
            guarded = self._desk.protect(count.run(wanted), count.definition, secret, progress, past)
        making = _Making(count=count, guarded=guarded, place=place, sent=sent, school_code=school.code)
        return MonitorPreview(
            asked=asked,
            turn=place.turn,
            counted=count,
            releases=tuple(making.release(one, self._session.today) for one in wanted),
            guarded=guarded,
            gaps=named_gaps(count, records),
            open_period=not closed(period, self._session.today),
            sent=sent,
            replaceable=may_be_replaced(past, period),
        )

    def submit(self, preview: MonitorPreview) -> tuple[Submission, ...]:
        """Approve a run: make its files and write them into the ledger, byte for byte.

        Of a period that was released the same bytes are given out again.

        Raises:
            ConflictError: the period is not over, or something was released since the preview was made.

        """
        if preview.open_period:
            raise ConflictError("period_open")
        if preview.turn is Turn.SENT:
            return preview.sent
        contents = [self._desk.package(release) for release in preview.releases]
        proof = self._desk.proof(preview.guarded)
        with self._session.intend(Permission.EXPORT_MONITOR, "monitor.saved", Topic.MONITOR) as intention:
            self._want_same_past(intention.uow.submissions.all(), preview)
            files = tuple(
                self._submission(release, content, "" if number else proof)
                for number, (release, content) in enumerate(zip(preview.releases, contents, strict=True))
            )
            # the file that holds the proof comes last: the newest of the ledger says everything that was released
            for submission in reversed(files):
                intention.uow.submissions.add(submission)
            intention.record = files[0].id
        return files

    def ledger(self) -> tuple[Submission, ...]:
        """Return everything that was ever sent, newest first."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            return tuple(uow.submissions.all())

    def _past(self, ledger: Sequence[Submission], definition: Definition) -> Past:
        """Return everything that was released about these pupils.

        Raises:
            ConflictError: that was another monitor, or a version of the app that kept too little about it.

        """
        with_proof = [sent for sent in ledger if sent.proof]
        if not with_proof:
            return NO_PAST
        if any((sent.definition, sent.version) != (definition.id, definition.version) for sent in with_proof):
            raise ConflictError("monitor_other_series")
        past = self._desk.remembered(with_proof[0].proof)
        if not past.releases:
            raise ConflictError("monitor_older_proof")
        return past

    def _want_same_past(self, ledger: Sequence[Submission], preview: MonitorPreview) -> None:
        """Want that nothing was released since: what was not looked at together is not safe together."""
        with_proof = [sent.proof for sent in ledger if sent.proof]
        before = self._desk.remembered(with_proof[0]) if with_proof else NO_PAST
        if before.releases != preview.guarded.past.releases[:-1]:
            raise ConflictError("monitor_released_since")

    def _submission(self, release: Release, content: bytes, proof: str) -> Submission:
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

    def _secret(self) -> bytes:
        """Return the store's monitor secret; made once, at the first use."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            known = uow.settings.get(_KEY)
        if known:
            return bytes.fromhex(known)
        with self._session.intend(Permission.EXPORT_MONITOR, "monitor.prepared", Topic.MONITOR) as intention:
            intention.uow.settings.put(_KEY, self._new_secret)
        return bytes.fromhex(self._new_secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Making:
    """Makes a file for each recipient of a run."""

    count: Count
    guarded: Guarded
    place: Place
    sent: Sequence[Submission]
    school_code: str

    def release(self, one: Addressee, today: date) -> Release:
        return Release(
            definition=self.count.definition,
            school_code=self.school_code,
            recipient=one.recipient,
            period=self.count.period,
            serial=self.place.version,
            made_on=today,
            software=SOFTWARE,
            published=self.guarded.seen_by(one.recipient.code),
            rolled_up=self.guarded.rolled_up,
            corrects=(preceding(self.count.period),) if self.place.previous else (),
            replaces=self._replaces(one.recipient.code),
            figures=() if one.within else self.count.figures,
        )

    def _replaces(self, recipient: str) -> Replaces | None:
        earlier = [sent for sent in self.sent if sent.recipient == recipient and sent.serial < self.place.version]
        return Replaces(serial=earlier[0].serial, sha256=earlier[0].sha256) if earlier else None
