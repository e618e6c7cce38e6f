"""The monitor: count a period, show what would leave, save the files, and keep exactly what was sent."""

import hashlib

from models.change import Topic
from models.errors import ConflictError, ReportError
from models.ids import SubmissionId
from models.monitor.definition import Definition
from models.monitor.periods import Period, parse_period, period_of, preceding
from models.monitor.recipients import Addressee
from models.monitor.release import Release
from models.monitor.series import Turn
from models.monitor_approval import Approval
from models.progress import Progress
from models.submission import Submission
from models.usecases.monitor_count import NamedGap, possible
from models.usecases.monitor_desk import Desk, Guarded
from models.usecases.monitor_library import definition_of, offered, want_to_follow
from models.usecases.monitor_making import Asked, MonitorPreview, PreviewMaker
from models.usecases.monitor_records import network_of
from models.usecases.session import Session
from models.user import Permission

__all__ = ["Asked", "Desk", "Guarded", "MonitorPreview", "MonitorUseCases", "NamedGap"]

_PERIODS_BACK = 4


class MonitorUseCases:
    """What a user can do with the monitor."""

    def __init__(self, session: Session, desk: Desk, new_secret: str) -> None:
        self._session = session
        self._desk = desk
        self._maker = PreviewMaker(session, desk, new_secret)

    def definitions(self) -> tuple[Definition, ...]:
        """Return the monitors that count pupils: those of the school's region profile, and the school's own."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            return offered(uow, self._session.today)

    def periods(self, definition: Definition) -> tuple[Period, ...]:
        """Return the periods to choose from: those that are over, latest first, then the one that runs."""
        running = period_of(definition.period, self._session.today)
        past = [preceding(running)]
        while len(past) < _PERIODS_BACK:
            past.append(preceding(past[-1]))
        return (*past, running)

    def recipients(self, definition_id: str, period_id: str) -> tuple[Addressee, ...]:
        """Return whom a period can be for, who gets all pupils first; nobody while facts of the school are missing."""
        period = parse_period(period_id)
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            return possible(definition_of(uow, definition_id), period, uow.school.get(), network_of(uow))

    def want_to_follow(self, definition_id: str) -> None:
        """Want a monitor that may go on with what was sent, before anybody counts by it.

        Raises:
            ConflictError: it may not, since both together might tell of a pupil; the code says what to do instead.

        """
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            want_to_follow(uow, definition_of(uow, definition_id), uow.submissions.all())

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
        return self._maker.make(Permission.EXPORT_MONITOR, asked, progress)

    def submit(self, preview: MonitorPreview) -> tuple[Submission, ...]:
        """Approve a run: make its files and write them into the ledger, byte for byte.

        Of a period that was released the same bytes are given out again. Where the school wants a second person, he
        approved exactly this before.

        Raises:
            ConflictError: the period is not over, something was released or changed since the preview was made, or
                nobody else approved it.
            ReportError: the proof is not complete, or is about other numbers.

        """
        if preview.open_period:
            raise ConflictError("period_open")
        if preview.turn is Turn.SENT:
            return preview.same_run
        contents = [self._desk.package(release) for release in preview.releases]
        proof = self._desk.proof(preview.guarded)
        with self._session.intend(Permission.EXPORT_MONITOR, "monitor.saved", Topic.MONITOR) as intention:
            self._maker.want_same(intention.uow, preview)
            approval = self._maker.want_approved(intention.uow, preview)
            _want_proven(preview)
            files = tuple(
                self._submission(release, content, "" if number else proof, approval)
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

    def _submission(self, release: Release, content: bytes, proof: str, approval: Approval | None) -> Submission:
        answered = approval.answered if approval else None
        return Submission(
            id=SubmissionId(self._session.new_id()),
            definition=release.definition.id,
            version=release.definition.version,
            recipient=release.recipient.code,
            period=release.period.id,
            serial=release.serial,
            made_on=release.made_on,
            approved_by=answered.user if answered else self._session.user.id,
            file_name=release.file_name,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            rolled_up=tuple(step.code for step in release.rolled_up),
            proof=proof,
            approval=approval.id if approval else None,
        )


def _want_proven(preview: MonitorPreview) -> None:
    """Want that the numbers of each file are those that were proven together."""
    *_, proven = preview.guarded.past.releases
    told = [release.published.values.items() for release in preview.releases]
    if any(proven.values.get(key) != value for values in told for key, value in values):
        raise ReportError("monitor_unproven")
