"""Care files: from a signal to closing, and the help in between."""

from dataclasses import replace
from datetime import date

from models.carefile import CareFile, CareFileStatus, Signal
from models.carefile_turns import CareFileTurn, Turn
from models.change import Changes, Topic
from models.closing import Closing
from models.ids import CareFileId, PupilId, SignalId, TrajectoryId
from models.ports import UnitOfWork
from models.trajectory import EndReason, Trajectory
from models.usecases.closings import reopen_file
from models.usecases.help_links import want_possible_link
from models.usecases.open_file import open_file
from models.usecases.session import Session
from models.user import Permission

__all__ = ["CareFileUseCases", "Closing"]


class CareFileUseCases:
    """What a user can do with care files and help."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def start(self, pupil: PupilId, signal: Signal) -> Changes:
        """Start a care file from a signal; when one is open the signal is added to it."""
        topics = (Topic.CARE_FILES, Topic.PUPILS)
        with self._session.intend(Permission.EDIT_PUPILS, "care_file.signalled", *topics) as intention:
            present = open_file(intention.uow, pupil)
            care_file = present or self._new_file(pupil, signal.on)
            intention.record = pupil
            intention.uow.care_files.save(replace(care_file, signals=(*care_file.signals, signal)))
        return intention.changes

    def save(self, care_file: CareFile) -> Changes:
        """Write what was changed of a care file: its coordinator, contact person, next step, signals."""
        with self._session.intend(Permission.EDIT_PUPILS, "care_file.saved", Topic.CARE_FILES) as intention:
            intention.record = care_file.pupil
            intention.uow.care_files.save(care_file)
        return intention.changes

    def move(self, care_file: CareFileId, status: CareFileStatus) -> Changes:
        """Put a care file in another status than closed, from today on; a closed file is opened again by it."""
        with self._session.intend(Permission.EDIT_PUPILS, f"care_file.{status}", Topic.CARE_FILES) as intention:
            present = intention.uow.care_files.get(care_file)
            intention.record = present.pupil
            if present.status is CareFileStatus.CLOSED:
                by = self._session.user.id
                turn = CareFileTurn(care_file=care_file, turn=Turn.REOPENED, on=self._session.today, by=by)
                reopen_file(intention.uow, present, turn, status)
            else:
                intention.uow.care_files.save(replace(present, status=status, status_since=self._session.today))
        return intention.changes

    def save_help(self, trajectory: Trajectory) -> Changes:
        """Add help or write what was changed of it; help that starts or waits moves the open care file along.

        Raises:
            ConflictError: it would follow help for somebody else, or come to follow itself.

        """
        topics = (Topic.TRAJECTORIES, Topic.CARE_FILES)
        with self._session.intend(Permission.EDIT_PUPILS, "trajectory.saved", *topics) as intention:
            intention.record = trajectory.pupil or trajectory.id
            keep_help(intention.uow, trajectory, self._session.today)
        return intention.changes

    def end_help(self, trajectory: TrajectoryId, on: date, reason: EndReason) -> Changes:
        """End help on a day, with the reason as CBS counts it."""
        with self._session.intend(Permission.EDIT_PUPILS, "trajectory.ended", Topic.TRAJECTORIES) as intention:
            present = intention.uow.trajectories.get(trajectory)
            intention.record = present.pupil or present.id
            intention.uow.trajectories.save(replace(present, ended_on=on, end_reason=reason))
        return intention.changes

    def new_signal_id(self) -> SignalId:
        """Make an id for a signal."""
        return SignalId(self._session.new_id())

    def new_help_id(self) -> TrajectoryId:
        """Make an id for help."""
        return TrajectoryId(self._session.new_id())

    def _new_file(self, pupil: PupilId, on: date) -> CareFile:
        return CareFile(
            id=CareFileId(self._session.new_id()),
            pupil=pupil,
            opened_on=on,
            status_since=on,
            coordinator=self._session.user.id,
        )


def keep_help(uow: UnitOfWork, trajectory: Trajectory, today: date) -> None:
    """Write help within a transaction that is going on; the open care file moves along.

    Raises:
        ConflictError: it would follow help for somebody else, or come to follow itself.

    """
    want_possible_link(uow, trajectory)
    care_file = open_file(uow, trajectory.pupil) if trajectory.pupil else None
    uow.trajectories.save(_linked(trajectory, care_file))
    if care_file:
        uow.care_files.save(_moved_along(care_file, trajectory, today))


def _linked(trajectory: Trajectory, care_file: CareFile | None) -> Trajectory:
    """Return help within the care file it was first part of, or else within the open one."""
    if trajectory.care_file is not None or care_file is None:
        return trajectory
    return replace(trajectory, care_file=care_file.id)


def _moved_along(care_file: CareFile, trajectory: Trajectory, today: date) -> CareFile:
    """Return the care file in the status that follows from help; never from help that has ended."""
    if trajectory.ended_on is not None:
        return care_file
    status = CareFileStatus.IN_HELP if trajectory.started_on else CareFileStatus.WAITING
    earlier = (CareFileStatus.SIGNALLED, CareFileStatus.CLARIFYING, CareFileStatus.WAITING)
    if care_file.status not in earlier or care_file.status is status:
        return care_file
    return replace(care_file, status=status, status_since=today)
