"""Help for classes, groups and the whole school: preventive, without a plan and without names."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from models.demo.days import add_years, school_day
from models.demo.frame import Frame
from models.demo.network import Network, provider_deck
from models.demo.phrases import lines
from models.ids import TrajectoryId
from models.spans import school_year_start
from models.trajectory import EndReason, Funding, Layer, Perspective, ReferralRoute, Setting, Target, Trajectory

_CLASSES_A_YEAR = 60
"""Of a hundred classes, how many get help for the class in a school year."""


def class_help(groups: Sequence[str], frame: Frame, network: Network) -> Iterable[Trajectory]:
    """Yield the help for more than one pupil in each school year of history."""
    clerk = _Clerk(frame, network)
    for year in range(frame.years + 1):
        start = add_years(school_year_start(frame.today), -year)
        yield from clerk.year(groups, start)


class _Clerk:
    """Write down help for classes."""

    def __init__(self, frame: Frame, network: Network) -> None:
        self._today = frame.today
        self._dice = frame.dice("class help")
        self._network = network
        self._providers = provider_deck(self._dice, "share")

    def year(self, groups: Sequence[str], start: date) -> Iterable[Trajectory]:
        """Yield the help of one school year."""
        wanted = [(Target.CLASS, group) for group in groups if self._dice.chance(_CLASSES_A_YEAR)]
        if groups:
            wanted += [(Target.GROUP, name) for name in self._dice.some(lines("help", "class", "groups"), 2)]
            wanted += [(Target.SCHOOL, "")]
        for target, name in wanted:
            asked = school_day(start + timedelta(days=self._dice.between(20, 250)))
            if asked <= self._today:
                yield self._trajectory(target, name, asked)

    def _trajectory(self, target: Target, name: str, asked: date) -> Trajectory:
        dice = self._dice
        started = school_day(asked + timedelta(days=dice.between(5, 40)))
        ended = school_day(started + timedelta(days=dice.between(10, 70)))
        provider = self._network.organisations[self._providers.deal()]
        helper = self._network.helper(dice, provider.id, min(started, self._today))
        over, begun = ended <= self._today, started <= self._today
        return Trajectory(
            id=TrajectoryId(dice.identity()),
            layer=Layer.PREVENTIVE,
            target=target,
            target_name=name,
            perspective=Perspective.GUIDANCE,
            form=dice.choose(lines("help", "class", "school" if target is Target.SCHOOL else "forms")),
            settings=frozenset({Setting.SCHOOL}),
            intensity=dice.choose(lines("help", "class", "intensity")),
            provider=provider.id,
            professional=helper.id if helper else None,
            decided_by=lines("help", "decided_by", "care_team")[0],
            funding=Funding.COLLECTIVE,
            route=ReferralRoute.CARE_TEAM,
            asked_on=asked,
            started_on=started if begun else None,
            planned_end=ended if begun else None,
            ended_on=ended if over else None,
            end_reason=EndReason.AS_PLANNED if over else None,
        )
