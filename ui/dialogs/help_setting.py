"""What a dialog about help has to know, and what it yields."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from models.eligibility import Situation
from models.ids import OrganisationId, PupilId, TrajectoryId
from models.network import Organisation
from models.trajectory import Trajectory
from models.usecases.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpSetting:
    """What a dialog about help has to know.

    Attributes:
        pupil: for whom; None for help for a group, a class or the school.
        consented: tells whether everybody has said yes to this provider giving help on a day.
        decision: says whether a municipality has to decide on such help on a day, and why.
        earlier: help that this help may go on from, with its words.
        may_add: whether an organisation that is not in the network may be added.

    """

    pupil: PupilId | None
    called: str
    network: Network
    consented: Callable[[OrganisationId | None, date], bool]
    decision: Callable[[Situation, date], str]
    earlier: Sequence[tuple[TrajectoryId, str]]
    new_help_id: Callable[[], TrajectoryId]
    new_organisation_id: Callable[[], OrganisationId]
    today: Callable[[], date]
    may_add: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedHelp:
    """Help, and the organisation that gives it when that is new in the network."""

    trajectory: Trajectory
    organisation: Organisation | None = None
