"""Help for a group, a class or the whole school: about nobody in particular, so no consent is asked of it."""

from dataclasses import dataclass

from models.trajectory import Trajectory
from models.usecases.network import Network
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedHelp:
    """Help for more than one pupil, with the network it is given by.

    Attributes:
        trajectories: oldest first.
        groups: what the groups of the school are called.

    """

    trajectories: tuple[Trajectory, ...]
    network: Network
    groups: tuple[str, ...]


class SharedHelpUseCases:
    """What a user can see of help for more than one pupil; ``CareFileUseCases.save_help`` writes it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def shared(self) -> SharedHelp:
        """Return all help for groups, classes and the school."""
        with self._session.read(Permission.READ_PUPILS) as uow:
            return SharedHelp(
                trajectories=tuple(uow.trajectories.shared()),
                network=Network(
                    organisations=tuple(uow.network.organisations()),
                    professionals=tuple(uow.network.professionals()),
                ),
                groups=tuple(sorted({pupil.group for pupil in uow.pupils.all() if pupil.group})),
            )
