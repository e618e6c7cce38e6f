"""Counting a period and making it safe beside all that left before: what is looked at, and what is saved later."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from models.change import Topic
from models.errors import ConflictError, NotFoundError
from models.monitor.definition import Definition
from models.monitor.periods import Period, closed, parse_period, preceding
from models.monitor.recipients import Addressee
from models.monitor.release import Release, Replaces
from models.monitor.series import Place, Turn, may_be_replaced, newest, place_of
from models.monitor.tables import NO_PAST, Past
from models.monitor_approval import Approval, ApprovalState, mark
from models.ports import UnitOfWork
from models.progress import Progress
from models.school import School
from models.submission import Submission, next_serial
from models.usecases.monitor_count import Count, NamedGap, counted, named_gaps
from models.usecases.monitor_desk import Desk, Guarded
from models.usecases.monitor_library import definition_of, want_to_follow
from models.usecases.monitor_records import records_of
from models.usecases.monitor_sent import Sent, sent_before
from models.usecases.own_words import Naming, namings, network_namings, want_to_leave
from models.usecases.session import Session
from models.user import Permission

_KEY = "monitor.key"
SECOND_PERSON = "monitor.second_person"
"""The setting that says whether somebody else has to approve; anything but empty is yes."""
SOFTWARE = "Luwte 0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a user wants to see or send.

    Attributes:
        recipients: the codes of who gets a file besides the first; all files of a period are made together.
        replacing: in place of what was released about this period; then who got that gets a file as well.
        options: the numbers that go along because the school wants that, to try them; None for those it chose.

    """

    definition: str
    period: str
    recipients: frozenset[str] = frozenset()
    replacing: bool = False
    options: frozenset[str] | None = None


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
        second_person: somebody else has to approve it before it may leave.
        approval: what a colleague was asked last about this period, and was not withdrawn; None when nothing.
        mark: of everything in it, where a second person is asked; empty otherwise.
        namings: texts of the school's own that may name a pupil or parent, to look at before it leaves.

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
    second_person: bool = False
    approval: Approval | None = None
    mark: str = ""
    namings: tuple[Naming, ...] = ()

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
    def same_run(self) -> tuple[Submission, ...]:
        """What all recipients got together, of a period that was released: the first one first.

        The file with the proof was written last: what is older and has none, up to the next that has, came with it.
        """
        first = self.sent_before
        if first is None:
            return ()
        older = self.sent[self.sent.index(first) + 1 :]
        others = takewhile(_without_proof, older)
        return (first, *sorted(others, key=_by_recipient))

    @property
    def late(self) -> int:
        """How many figures that were released are different by now."""
        return self.guarded.late if isinstance(self.guarded, Sent) else 0

    @property
    def same(self) -> bool:
        """Whether what a colleague was asked is about exactly this."""
        return self.approval is not None and self.approval.content == self.mark

    @property
    def approved(self) -> bool:
        """Whether a colleague approved exactly this."""
        return self.same and self.approval is not None and self.approval.state is ApprovalState.APPROVED

    @property
    def lapses(self) -> bool:
        """Whether a colleague was asked about something that is different by now."""
        return self.approval is not None and self.approval.open and not self.same


def _by_recipient(sent: Submission) -> str:
    return sent.recipient


def _without_proof(sent: Submission) -> bool:
    return not sent.proof


class PreviewMaker:
    """Makes previews, for whoever may look at them."""

    def __init__(self, session: Session, desk: Desk, new_secret: str) -> None:
        self._session = session
        self._desk = desk
        self._new_secret = new_secret

    def make(self, permission: Permission, asked: Asked, progress: Progress) -> MonitorPreview:
        """Count and protect a period; see ``MonitorUseCases.preview``."""
        secret, period = self._secret(permission), parse_period(asked.period)
        with self._session.read(permission) as uow:
            definition, second_person = definition_of(uow, asked.definition), bool(uow.settings.get(SECOND_PERSON))
            records, school, ledger = records_of(uow, period), uow.school.get(), uow.submissions.all()
            options = remembered(uow, definition) if asked.options is None else asked.options
            approval = latest(uow.approvals.all(), ledger, asked) if second_person else None
            past = self._past(uow, ledger, definition)
        if not school.municipality:
            raise NotFoundError("municipality")
        place = place_of(past, period, replacing=asked.replacing)
        told = told_before(past, period, definition)
        options = options if told is None else told
        count = counted(definition, period, school, records, place, options)
        named = self._named(permission, definition, school, count) if place.turn is not Turn.SENT else ()
        sent = tuple(entry for entry in ledger if (entry.definition, entry.period) == (asked.definition, asked.period))
        if place.turn is not Turn.NEW and not sent:
            raise ConflictError("monitor_sent_otherwise")
        if place.turn is Turn.SENT:
            guarded: Guarded = sent_before(past, count, sent[0].rolled_up)
            wanted = count.wanted(())
        else:
            wanted = count.wanted(asked.recipients | _who_has(place, sent))
            guarded = self._desk.protect(count.run(wanted), count.definition, secret, progress, past)
        making = _Making(count=count, guarded=guarded, place=place, sent=sent, ledger=ledger, school_code=school.code)
        over = closed(period, self._session.today)
        made = _Made(making, wanted, guarded, self._desk)
        asks = second_person and over and place.turn is not Turn.SENT
        releases, content = made.bound(approval, self._session.today) if asks else (made.on(self._session.today), "")
        return MonitorPreview(
            asked=asked,
            turn=place.turn,
            counted=count,
            releases=releases,
            guarded=guarded,
            gaps=named_gaps(count, records),
            open_period=not over,
            sent=sent,
            replaceable=may_be_replaced(past, period),
            second_person=second_person,
            approval=approval if asks else None,
            mark=content,
            namings=named,
        )

    def want_same(self, uow: UnitOfWork, preview: MonitorPreview) -> None:
        """Want that everything still is as it was when it was counted.

        Raises:
            ConflictError: something was released since, which was not looked at together; or what is counted changed.

        """
        ledger = uow.submissions.all()
        with_proof = [sent.proof for sent in ledger if sent.proof]
        before = self._desk.remembered(with_proof[0]) if with_proof else NO_PAST
        taken = {sent.file_name for sent in ledger}
        if before.releases != preview.guarded.past.releases[:-1] or not taken.isdisjoint(
            release.file_name for release in preview.releases
        ):
            raise ConflictError("monitor_released_since")
        then = preview.counted
        place = place_of(before, then.period, replacing=preview.asked.replacing)
        now = counted(
            definition_of(uow, preview.asked.definition),
            then.period,
            uow.school.get(),
            records_of(uow, then.period),
            place,
            then.options,
        )
        if (now.definition, now.children, now.figures) != (then.definition, then.children, then.figures):
            raise ConflictError("monitor_changed_since")
        want_to_leave(uow, definition_of(uow, preview.asked.definition))

    def want_approved(self, uow: UnitOfWork, preview: MonitorPreview) -> Approval | None:
        """Return by whose approval it may leave; None where the school wants no second person.

        Raises:
            ConflictError: nobody else approved exactly this.

        """
        if not uow.settings.get(SECOND_PERSON):
            return None
        found = latest(uow.approvals.all(), uow.submissions.all(), preview.asked)
        if found is None or found.state is not ApprovalState.APPROVED:
            raise ConflictError("monitor_not_approved")
        if found.content != preview.mark:
            raise ConflictError("monitor_approval_lapsed")
        return found

    def _past(self, uow: UnitOfWork, ledger: Sequence[Submission], definition: Definition) -> Past:
        """Return everything that was released about these pupils.

        Raises:
            ConflictError: that was another monitor, or a version of the app that kept too little about it.

        """
        with_proof = [sent for sent in ledger if sent.proof]
        if not with_proof:
            return NO_PAST
        want_to_follow(uow, definition, with_proof)
        past = self._desk.remembered(with_proof[0].proof)
        if not past.releases:
            raise ConflictError("monitor_older_proof")
        return past

    def _named(
        self, permission: Permission, definition: Definition, school: School, count: Count
    ) -> tuple[Naming, ...]:
        """Return which texts may name somebody.

        Raises:
            ConflictError: one of the school's own does.

        """
        with self._session.read(permission) as uow:
            found = namings(uow, definition)
            if any(one.certain for one in found):
                raise ConflictError("monitor_named")
            return (*found, *network_namings(uow, school, count.facts))

    def _secret(self, permission: Permission) -> bytes:
        """Return the store's monitor secret; made once, at the first use."""
        with self._session.read(permission) as uow:
            known = uow.settings.get(_KEY)
        if known:
            return bytes.fromhex(known)
        with self._session.intend(Permission.EXPORT_MONITOR, "monitor.prepared", Topic.MONITOR) as intention:
            intention.uow.settings.put(_KEY, self._new_secret)
        return bytes.fromhex(self._new_secret)


def _who_has(place: Place, sent: Iterable[Submission]) -> frozenset[str]:
    """Return who got what is replaced: each of them gets what comes in its place."""
    return frozenset(one.recipient for one in sent) if place.turn is Turn.REPLACING else frozenset()


def option_key(definition: Definition) -> str:
    """Return the setting that remembers which numbers go along."""
    return f"monitor.options.{definition.id}"


def remembered(uow: UnitOfWork, definition: Definition) -> frozenset[str]:
    """Return the numbers that the school lets go along; none for another version of the monitor than it chose for."""
    version, *names = uow.settings.get(option_key(definition)).split(" ")
    return frozenset(names) if version == definition.version else frozenset()


def told_before(past: Past, period: Period, definition: Definition) -> frozenset[str] | None:
    """Return which of these numbers a released period told: what replaces it tells the same; None for a new one."""
    released = newest(past, period)
    if released is None:
        return None
    there = {one.id for one in released.layout.indicators}
    return frozenset(one.id for one in definition.indicators if one.opt_in and one.id in there)


def latest(approvals: Iterable[Approval], ledger: Sequence[Submission], asked: Asked) -> Approval | None:
    """Return what a colleague was asked last about a period; None when it was withdrawn or a file was saved by it."""
    used = {sent.approval for sent in ledger}
    found = (entry for entry in approvals if entry.about(asked.definition, asked.period))
    newest = next(found, None)
    if newest is None or newest.id in used or newest.state is ApprovalState.WITHDRAWN:
        return None
    return newest


@dataclass(frozen=True, slots=True, kw_only=True)
class _Making:
    """Makes a file for each recipient of a run.

    Attributes:
        sent: the files of this monitor about this period, newest first.
        ledger: those of all monitors and periods.

    """

    count: Count
    guarded: Guarded
    place: Place
    sent: Sequence[Submission]
    ledger: Sequence[Submission]
    school_code: str

    def release(self, one: Addressee, made_on: date) -> Release:
        serial = self._serial(one.recipient.code)
        return Release(
            definition=self.count.definition,
            school_code=self.school_code,
            recipient=one.recipient,
            period=self.count.period,
            serial=serial,
            made_on=made_on,
            software=SOFTWARE,
            published=self.guarded.seen_by(one.recipient.code),
            rolled_up=self.guarded.rolled_up,
            corrects=(preceding(self.count.period),) if self.place.previous and not one.within else (),
            replaces=self._replaces(one.recipient.code, serial),
            figures=() if one.within else self.count.figures,
        )

    def _serial(self, recipient: str) -> int:
        """Return the number of what was released, or of the file that comes."""
        mine = [sent.serial for sent in self.sent if sent.recipient == recipient]
        if self.place.turn is Turn.SENT and mine:
            return mine[0]
        return next_serial(self.ledger, recipient, self.count.period.id)

    def _replaces(self, recipient: str, serial: int) -> Replaces | None:
        earlier = [sent for sent in self.sent if sent.recipient == recipient and sent.serial < serial]
        return Replaces(serial=earlier[0].serial, sha256=earlier[0].sha256) if earlier else None


@dataclass(frozen=True, slots=True)
class _Made:
    """The files of a run, made on a day."""

    making: _Making
    wanted: Sequence[Addressee]
    guarded: Guarded
    desk: Desk

    def on(self, day: date) -> tuple[Release, ...]:
        return tuple(self.making.release(one, day) for one in self.wanted)

    def bound(self, approval: Approval | None, today: date) -> tuple[tuple[Release, ...], str]:
        """Return them with their mark: as they were when a colleague was asked, or of today when that is over."""
        if approval is not None and approval.open:
            releases = self.on(approval.asked.on)
            content = self._mark(releases)
            if content == approval.content:
                return releases, content
        releases = self.on(today)
        return releases, self._mark(releases)

    def _mark(self, releases: Sequence[Release]) -> str:
        files = ((release.file_name, self.desk.package(release)) for release in releases)
        return mark(files, self.guarded.truth)
