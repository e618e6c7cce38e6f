"""The history of a record: who changed what and when, and making it again as it was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from models.carefile import CareFileStatus
from models.change import Changes, Topic
from models.errors import ConflictError, NotFoundError, ValidationError
from models.history import RecordKind, RecordVersion, Stored
from models.ids import (
    ActionId,
    CareFileId,
    GoalId,
    GuardianId,
    MeetingId,
    OrganisationId,
    ProfessionalId,
    PupilId,
    TrajectoryId,
    VersionId,
)
from models.meeting import MinutesState
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission

_MAY_CHANGE = {
    RecordKind.PUPIL: (Permission.EDIT_PUPILS, Topic.PUPILS),
    RecordKind.GUARDIAN: (Permission.EDIT_PUPILS, Topic.PUPILS),
    RecordKind.CARE_FILE: (Permission.EDIT_PUPILS, Topic.CARE_FILES),
    RecordKind.TRAJECTORY: (Permission.EDIT_PUPILS, Topic.TRAJECTORIES),
    RecordKind.GOAL: (Permission.EDIT_PUPILS, Topic.PUPILS),
    RecordKind.ORGANISATION: (Permission.EDIT_NETWORK, Topic.NETWORK),
    RecordKind.PROFESSIONAL: (Permission.EDIT_NETWORK, Topic.NETWORK),
    RecordKind.MEETING: (Permission.EDIT_MEETINGS, Topic.MEETINGS),
    RecordKind.ACTION: (Permission.EDIT_MEETINGS, Topic.ACTIONS),
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
        may_restore: whether this user may make the record again as it was, in this window.

    """

    lines: tuple[VersionLine, ...]
    names: Mapping[str, str]
    may_restore: bool


class HistoryUseCases:
    """What a user can do with what records were before.

    Only who sees everything of the school sees it: what was true before may be what a consent was never given for.
    Consents, weighed sharing, the log and what was sent are history themselves and are not restored.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def history(self, kind: RecordKind, record: str) -> RecordHistory:
        """Return the history of a record; looking at it is noted in the change log."""
        with self._session.read(Permission.READ_HISTORY) as uow:
            users: dict[str, str] = {user.id: user.name for user in uow.users.all()}
            versions = uow.versions.of(kind, record)
            names = {**self._names(uow, versions), **users}
        self._session.note_access("history.opened", _MAY_CHANGE[kind][1], record)
        lines = tuple(VersionLine(version=version, who=users.get(version.user, "")) for version in versions)
        return RecordHistory(lines=lines, names=names, may_restore=self.may_restore(kind))

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
            intention.record = record
            _want_changeable(intention.uow, kind, record)
            intention.uow.versions.restore(kind, record, version)
            _want_whole(intention.uow, kind, record)
        return intention.changes

    def _names(self, uow: UnitOfWork, versions: Sequence[RecordVersion]) -> dict[str, str]:
        """Return the names of everybody and everything the values may refer to."""
        values = {value for version in versions for value in _values(version) if isinstance(value, str)}
        names: dict[str, str] = {entry.id: entry.name for entry in uow.network.organisations() if entry.id in values}
        names |= {entry.id: entry.name for entry in uow.network.professionals() if entry.id in values}
        pupils = uow.pupils.some([PupilId(value) for value in sorted(values)])
        names |= {pupil.id: pupil.name.full for pupil in pupils.values()}
        return names | {place.id: place.name for place in uow.school.get().locations if place.id in values}


def _values(version: RecordVersion) -> list[Stored]:
    sides = [side for change in version.changes for side in (change.old, change.new) if side]
    return [value for side in sides for value in side.values()]


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
        _READ[kind](uow, record)
    except (ValidationError, NotFoundError, ValueError) as error:
        raise ConflictError("history_gap") from error


def _read_care_file(uow: UnitOfWork, record: str) -> None:
    care_file = uow.care_files.get(CareFileId(record))
    if care_file.status is CareFileStatus.CLOSED:
        still = sum(entry.ended_on is None for entry in uow.trajectories.of_pupil(care_file.pupil))
        if still:
            raise ConflictError("help_still_open", count=still)


def _read_pupil(uow: UnitOfWork, record: str) -> None:
    uow.pupils.get(PupilId(record))


def _read_guardian(uow: UnitOfWork, record: str) -> None:
    uow.guardians.get(GuardianId(record))


def _read_trajectory(uow: UnitOfWork, record: str) -> None:
    uow.trajectories.get(TrajectoryId(record))


def _read_goal(uow: UnitOfWork, record: str) -> None:
    uow.goals.get(GoalId(record))


def _read_organisation(uow: UnitOfWork, record: str) -> None:
    uow.network.organisation(OrganisationId(record))


def _read_professional(uow: UnitOfWork, record: str) -> None:
    uow.network.professional(ProfessionalId(record))


def _read_meeting(uow: UnitOfWork, record: str) -> None:
    uow.meetings.get(MeetingId(record))


def _read_action(uow: UnitOfWork, record: str) -> None:
    uow.actions.get(ActionId(record))


_READ: Mapping[RecordKind, Callable[[UnitOfWork, str], None]] = {
    RecordKind.PUPIL: _read_pupil,
    RecordKind.GUARDIAN: _read_guardian,
    RecordKind.CARE_FILE: _read_care_file,
    RecordKind.TRAJECTORY: _read_trajectory,
    RecordKind.GOAL: _read_goal,
    RecordKind.ORGANISATION: _read_organisation,
    RecordKind.PROFESSIONAL: _read_professional,
    RecordKind.MEETING: _read_meeting,
    RecordKind.ACTION: _read_action,
}
