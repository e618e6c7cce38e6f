"""The two waiting clocks of help: to the first talk and to the start. Both run from the day help was asked."""

from dataclasses import dataclass
from datetime import date

from models.capacity import Capacity, CapacityReport
from models.network import Organisation, capacity_of
from models.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One clock on a day.

    Attributes:
        since: the day help was asked.
        until: the day the wait was over; None while it runs.
        days: how long the wait has lasted, or lasted in all.

    """

    since: date
    until: date | None
    days: int

    @property
    def runs(self) -> bool:
        """Whether somebody still waits."""
        return self.until is None


def clock_to_assessment(trajectory: Trajectory, day: date) -> Clock | None:
    """Return the wait for the first talk (*aanmeldwachttijd*).

    None when nobody noted the asking, when it lies after the day, and when help started while no talk was noted: then
    nobody knows how long the wait for it was.
    """
    if trajectory.assessed_on is None and _past(trajectory.started_on, day) is not None:
        return None
    return _clock(trajectory.asked_on, trajectory.assessed_on, day)


def clock_to_start(trajectory: Trajectory, day: date) -> Clock | None:
    """Return the wait for the start, from the day of asking; None when nobody noted the asking or it is yet to come."""
    return _clock(trajectory.asked_on, trajectory.started_on, day)


def kept_out(trajectory: Trajectory, provider: Organisation | None, day: date) -> CapacityReport | None:
    """Return the client stop (*cliëntenstop*) that stands in the way of help that waits; None when none does.

    It does not when the provider said since then that this pupil may come.
    """
    if provider is None or _past(trajectory.started_on, day) is not None:
        return None
    said = capacity_of(provider, day)
    sure = trajectory.accepted_on is not None and trajectory.accepted_on >= (said.on or date.min)
    return said if said.capacity is Capacity.CLOSED and not sure else None


def _clock(asked: date | None, reached: date | None, day: date) -> Clock | None:
    if asked is None or asked > day:
        return None
    until = _past(reached, day)
    return Clock(since=asked, until=until, days=max(0, ((until or day) - asked).days))


def _past(reached: date | None, day: date) -> date | None:
    return reached if reached is not None and reached <= day else None
