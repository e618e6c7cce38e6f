"""What help refers to must be of the same pupil, and help must not come to follow itself."""

from models.continuity import goes_in_circles
from models.errors import ConflictError
from models.ids import PupilId, TrajectoryId
from models.ports import UnitOfWork
from models.trajectory import Trajectory


def want_own_help(uow: UnitOfWork, trajectory: TrajectoryId | None, pupil: PupilId) -> None:
    """Want help that is for this pupil.

    Raises:
        NotFoundError: there is no such help.
        ConflictError: it is help for somebody else.

    """
    if trajectory is not None and uow.trajectories.get(trajectory).pupil != pupil:
        raise ConflictError("help_of_another")


def want_possible_link(uow: UnitOfWork, trajectory: Trajectory) -> None:
    """Want help to follow other help for the same pupil, or for more than one, and never itself.

    Raises:
        NotFoundError: there is no help to follow.
        ConflictError: it is for somebody else, or it goes on from this help.

    """
    if trajectory.follows is None:
        return
    previous = uow.trajectories.get(trajectory.follows.previous)
    if previous.pupil != trajectory.pupil:
        raise ConflictError("help_of_another")
    of_pupil = uow.trajectories.of_pupil(trajectory.pupil) if trajectory.pupil else uow.trajectories.shared()
    links = {entry.id: entry.follows.previous for entry in of_pupil if entry.follows}
    if goes_in_circles(trajectory.id, previous.id, links):
        raise ConflictError("help_in_circles")
