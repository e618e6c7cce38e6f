"""The history of a record: who changed what and when, and making it again as it was."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from models.carefile import CareFile, CareFileStatus
from models.change import Changes, Topic
from models.errors import ConflictError, NotFoundError, ValidationError
from models.history import RecordKind, RecordVersion
from models.ids import (
    ActionId,
    AttendanceEventId,
    CareFileId,
    ContactId,
    DocumentId,
    GoalId,
    GuardianId,
    LetterTemplateId,
    MeetingId,
    OrganisationId,
    PreventionId,
    ProfessionalId,
    PupilId,
    SafetyReportId,
    TrajectoryId,
    VersionId,
)
from models.meeting import MinutesState
from models.ports import UnitOfWork
from models.profile import Profile
from models.secrecy import is_secret, version_without_reach
from models.staffing import Staffing
from models.usecases.history_names import names_in
from models.usecases.profiles import working_by
from models.usecases.session import Session
from models.user import Permission

_MAY_CHANGE = {
    RecordKind.PUPIL: (Permission.EDIT_PUPILS, Topic.PUPILS),
    RecordKind.GUARDIAN: (Permission.EDIT_PUPILS, Topic.PUPILS),
    RecordKind.CARE_FILE: (Permission.EDIT_PUPILS, Topic.CARE_FILES),
    RecordKind.TRAJECTORY: (Permission.EDIT_PUPILS, Topic.TRAJECTORIES),
    RecordKind.GOAL: (Permission.EDIT_PUPILS, Topic.GOALS),
    RecordKind.CONTACT: (Permission.EDIT_PUPILS, Topic.CONTACTS),
    RecordKind.SAFETY_REPORT: (Permission.EDIT_PUPILS, Topic.SAFETY),
    RecordKind.ATTENDANCE_EVENT: (Permission.EDIT_PUPILS, Topic.ATTENDANCE),
    RecordKind.DOCUMENT: (Permission.EDIT_PUPILS, Topic.DOCUMENTS),
    RecordKind.ORGANISATION: (Permission.EDIT_NETWORK, Topic.NETWORK),
    RecordKind.PROFESSIONAL: (Permission.EDIT_NETWORK, Topic.NETWORK),
    RecordKind.STAFFING: (Permission.EDIT_NETWORK, Topic.NETWORK),
    RecordKind.LETTER_TEMPLATE: (Permission.MANAGE_SCHOOL, Topic.LETTERS),
    RecordKind.MEETING: (Permission.EDIT_MEETINGS, Topic.MEETINGS),
    RecordKind.ACTION: (Permission.EDIT_MEETINGS, Topic.ACTIONS),
    RecordKind.PREVENTION_ACTIVITY: (Permission.NOTE_PREVENTION, Topic.PREVENTION),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """A version with the name of who made it; empty when he is not known any longer."""

    version: RecordVersion
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordHistory:
    """The versions of a record, newest first.

    Attributes:
        names: the names of the records that values refer to.
        profile: the words of this region for kinds of meetings.
        may_restore: whether this user may make the record again as it was, in this window.

    """

    lines: tuple[VersionLine, ...]
    names: Mapping[str, str]
    profile: Profile
    may_restore: bool


class HistoryUseCases:
    """What a user can do with what records were before.

    Only who sees everything of the school sees it: what was true before may be what a consent was never given for.
    Consents, weighed sharing, the log and what was sent are history themselves and are not restored.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def history(self, kind: RecordKind, record: str) -> RecordHistory:
        """Return the history of a record; looking at it is noted in the change log, with the pupil it is about.

        A secret address stays secret, whatever was known before: showing it is a deed of its own.
        """
        with self._session.read(Permission.READ_HISTORY) as uow:
            users: dict[str, str] = {user.id: user.name for user in uow.users.all()}
            versions = uow.versions.of(kind, record)
            if _is_secret(uow, kind, record):
                versions = [version_without_reach(version) for version in versions]
            names = {**names_in(uow, versions), **users}
            profile = working_by(uow, self._session.today)
            about = _about(uow, kind, record)
        self._session.note_access("history.opened", _MAY_CHANGE[kind][1], about)
        lines = tuple(VersionLine(version=version, who=users.get(version.user, "")) for version in versions)
        return RecordHistory(lines=lines, names=names, profile=profile, may_restore=self.may_restore(kind))

    def may_restore(self, kind: RecordKind) -> bool:
        """Tell whether this user may make such a record again as it was, in this window."""
        return self._session.may(_MAY_CHANGE[kind][0])

    def restore(self, kind: RecordKind, record: str, version: VersionId) -> Changes:
        """Make a record again as a version left it: an ordinary change, which can be taken back.

        Raises:
            ConflictError: it no longer fits what is there now, or what is there now must not change.

        """
        permission, topic = _MAY_CHANGE[kind]
        with self._session.intend(permission, f"{kind}.restored", topic) as intention:
            _want_changeable(intention.uow, kind, record)
            intention.uow.versions.restore(kind, record, version)
            _want_whole(intention.uow, kind, record)
            intention.record = _about(intention.uow, kind, record)
        return intention.changes


def _is_secret(uow: UnitOfWork, kind: RecordKind, record: str) -> bool:
    if kind is RecordKind.PUPIL:
        return uow.pupils.get(PupilId(record)).secret_address
    if kind is RecordKind.GUARDIAN:
        guardian = uow.guardians.get(GuardianId(record))
        return is_secret(guardian, uow.pupils.get(guardian.pupil))
    return False


def _want_changeable(uow: UnitOfWork, kind: RecordKind, record: str) -> None:
    """Raise ConflictError for adopted minutes: they are frozen, also for the past."""
    if kind is RecordKind.MEETING and uow.meetings.state(MeetingId(record)) is MinutesState.ADOPTED:
        raise ConflictError("minutes_adopted")


def _want_whole(uow: UnitOfWork, kind: RecordKind, record: str) -> None:
    """Read the record again and want it to be one that may be: valid, and no help left running in a closed file.

    Raises:
        ConflictError: it is not.

    """
    try:
        found = _READ[kind](uow, record)
    except (ValidationError, NotFoundError, ValueError) as error:
        raise ConflictError("history_gap") from error
    if isinstance(found, CareFile) and found.status is CareFileStatus.CLOSED:
        still = sum(entry.ended_on is None for entry in uow.trajectories.of_pupil(found.pupil))
        if still:
            raise ConflictError("help_still_open", count=still)


def _about(uow: UnitOfWork, kind: RecordKind, record: str) -> str:
    """Return the id the log names: that of the pupil, for whoever asks who looked; else that of the record."""
    try:
        found = _READ[kind](uow, record)
    except NotFoundError:
        return record
    return getattr(found, "pupil", None) or record


def _read_staffing(uow: UnitOfWork, record: str) -> Staffing:
    found = next((entry for entry in uow.staffing.all() if entry.id == record), None)
    if found is None:
        raise NotFoundError("staffing")
    return found


_READ: Mapping[RecordKind, Callable[[UnitOfWork, str], object]] = {
    RecordKind.PUPIL: lambda uow, record: uow.pupils.get(PupilId(record)),
    RecordKind.GUARDIAN: lambda uow, record: uow.guardians.get(GuardianId(record)),
    RecordKind.CARE_FILE: lambda uow, record: uow.care_files.get(CareFileId(record)),
    RecordKind.TRAJECTORY: lambda uow, record: uow.trajectories.get(TrajectoryId(record)),
    RecordKind.GOAL: lambda uow, record: uow.goals.get(GoalId(record)),
    RecordKind.CONTACT: lambda uow, record: uow.contacts.get(ContactId(record)),
    RecordKind.SAFETY_REPORT: lambda uow, record: uow.safety.get(SafetyReportId(record)),
    RecordKind.ATTENDANCE_EVENT: lambda uow, record: uow.attendance.get(AttendanceEventId(record)),
    RecordKind.DOCUMENT: lambda uow, record: uow.documents.get(DocumentId(record)),
    RecordKind.ORGANISATION: lambda uow, record: uow.network.organisation(OrganisationId(record)),
    RecordKind.PROFESSIONAL: lambda uow, record: uow.network.professional(ProfessionalId(record)),
    RecordKind.STAFFING: _read_staffing,
    RecordKind.LETTER_TEMPLATE: lambda uow, record: uow.letters.template(LetterTemplateId(record)),
    RecordKind.MEETING: lambda uow, record: uow.meetings.get(MeetingId(record)),
    RecordKind.ACTION: lambda uow, record: uow.actions.get(ActionId(record)),
    RecordKind.PREVENTION_ACTIVITY: lambda uow, record: uow.prevention.get(PreventionId(record)),
}
