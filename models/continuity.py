"""How one piece of help goes on from another, so that a case is not told and counted as a new one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.ids import TrajectoryId


class Continuity(StrEnum):
    """In what way help goes on from the help before it."""

    REBUILT = "rebuilt"
    """From an individual decision to help in the school (*ombouw*; Kohnstamm Instituut 2020)."""
    STEPPED_UP = "stepped_up"
    STEPPED_DOWN = "stepped_down"
    BRIDGING = "bridging"
    """Until other help starts, or between two pieces of help."""
    MOVED_SCHOOL = "moved_school"


@dataclass(frozen=True, slots=True, kw_only=True)
class Follows:
    """The help that went before, and how this one goes on from it."""

    previous: TrajectoryId
    kind: Continuity


def goes_in_circles(
    trajectory: TrajectoryId, previous: TrajectoryId, links: Mapping[TrajectoryId, TrajectoryId]
) -> bool:
    """Tell whether help would come to follow itself, were it to follow another.

    Args:
        trajectory: the help that is to follow.
        previous: what it is to follow.
        links: what each piece of help follows now.

    """
    return trajectory in _before(previous, links)


def _before(last: TrajectoryId, links: Mapping[TrajectoryId, TrajectoryId]) -> Iterable[TrajectoryId]:
    """Return help and everything it goes on from, newest first; each once, also where links already go in circles."""
    found: dict[TrajectoryId, None] = {}
    at: TrajectoryId | None = last
    while at is not None and at not in found:
        found[at] = None
        at = links.get(at)
    return found
