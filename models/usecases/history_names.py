"""The names of everybody and everything that the values of a history refer to."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from models.errors import NotFoundError
from models.history import RecordVersion, Stored
from models.ids import GoalId, MeetingId, PupilId, TrajectoryId
from models.ports import UnitOfWork
from models.usecases.network import locations_of


def names_in(uow: UnitOfWork, versions: Sequence[RecordVersion]) -> dict[str, str]:
    """Return a name, or the day it was, for each id among the values; what is gone has none any longer."""
    found = list(_values(versions))
    values = {value for _, value in found if isinstance(value, str)}
    names: dict[str, str] = {entry.id: entry.name for entry in uow.network.organisations() if entry.id in values}
    names |= {entry.id: entry.name for entry in uow.network.professionals() if entry.id in values}
    pupils = uow.pupils.some([PupilId(value) for value in sorted(values)])
    names |= {pupil.id: pupil.name.full for pupil in pupils.values()}
    names |= {place.id: place.name for place in locations_of(uow) if place.id in values}
    for column, value in found:
        if isinstance(value, str) and column in _NAMED:
            names |= _named(uow, column, value)
    return names


def _values(versions: Sequence[RecordVersion]) -> Iterator[tuple[str, Stored]]:
    for version in versions:
        for change in version.changes:
            for side in (change.old, change.new):
                yield from (side or {}).items()


def _named(uow: UnitOfWork, column: str, value: str) -> dict[str, str]:
    try:
        return {value: _NAMED[column](uow, value)}
    except NotFoundError:
        return {}


def _goal(uow: UnitOfWork, record: str) -> str:
    return uow.goals.get(GoalId(record)).text


def _meeting(uow: UnitOfWork, record: str) -> str:
    return uow.meetings.get(MeetingId(record)).on.isoformat()


def _help(uow: UnitOfWork, record: str) -> str:
    """Return what help it is, else from whom, else since when."""
    help_ = uow.trajectories.get(TrajectoryId(record))
    if help_.form or help_.provider is None:
        since = help_.started_on or help_.asked_on
        return help_.form or (since.isoformat() if since else "–")
    return uow.network.organisation(help_.provider).name


_NAMED: Mapping[str, Callable[[UnitOfWork, str], str]] = {
    "replaced_by": _goal,
    "meeting": _meeting,
    "trajectory": _help,
    "follows": _help,
}
"""The columns that refer to a record without a name of its own, and what it is called then."""
