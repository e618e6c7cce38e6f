"""Care teams: one for a small school, one or more per location for a big one; who meets when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from models.demo.days import weekdays
from models.demo.frame import Frame
from models.demo.phrases import table
from models.demo.pupils import Child
from models.ids import LocationId, PupilId
from models.school import Location

_WEEKLY_FROM = 150
"""From so many pupils on a school has a team per location, that meets every week; below it one, every fortnight."""

_PUPILS_A_TEAM = 220
_TUESDAY = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A care team.

    Attributes:
        number: counts the teams of the school from 0.
        every: weeks between two meetings.
        without: the post of the coordinator who sits at another team's table.

    """

    number: int
    weekday: int
    at: time
    place: str
    every: int
    without: str = ""

    def past(self, frame: Frame) -> list[date]:
        """Return the days on which it met, from the beginning of history until yesterday."""
        first = frame.start + timedelta(days=(self.weekday - frame.start.weekday()) % 7)
        return weekdays(first, frame.today - timedelta(days=1), timedelta(weeks=self.every))

    def next(self, today: date) -> date:
        """Return the day in the coming week on which it will meet."""
        return today + timedelta(days=(self.weekday - today.weekday() - 1) % 7 + 1)


def teams(children: Sequence[Child], locations: Sequence[Location]) -> tuple[Sequence[Team], Mapping[PupilId, Team]]:
    """Return the care teams, and which of them speaks of which pupil; the last location is that of secondary."""
    if len(children) < _WEEKLY_FROM:
        only = _team(0, locations[0].name, every=2)
        return (only,), {child.pupil.id: only for child in children}
    found: list[Team] = []
    speaks_of: dict[PupilId, Team] = {}
    for location in locations:
        here = _at(children, location.id)
        wanted = max(1, round(len(here) / _PUPILS_A_TEAM))
        without = "ib" if location is locations[-1] else "coach"
        new = [_team(len(found) + place, location.name, every=1, without=without) for place in range(wanted)]
        found += new
        speaks_of |= {child.pupil.id: new[place * wanted // len(here)] for place, child in enumerate(here)}
    return found, speaks_of


def _at(children: Sequence[Child], location: LocationId) -> list[Child]:
    here = [child for child in children if child.pupil.location == location]
    return sorted(here, key=lambda child: child.pupil.group)


def _team(number: int, location: str, *, every: int, without: str = "") -> Team:
    return Team(
        number=number,
        weekday=(_TUESDAY + number) % 5,
        at=time(13, 30) if number % 2 == 0 else time(9, 0),
        place=f"{table('school', 'meeting')['place']}, {location}",
        every=every,
        without=without,
    )
