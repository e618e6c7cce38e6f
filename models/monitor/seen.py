"""A pupil in one period, as breakdowns look at him: his help at the start, at the end and all of it."""

from dataclasses import dataclass
from datetime import date

from models.monitor.cases import Help, MonitorCase
from models.monitor.facts import SchoolFacts
from models.monitor.periods import Period
from models.monitor.stretches import Stretch, helps_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A pupil in one period.

    Attributes:
        stretches: all the days on which he counts, of any period.

    """

    case: MonitorCase
    stretches: tuple[Stretch, ...]
    period: Period
    facts: SchoolFacts

    @property
    def within(self) -> tuple[Stretch, ...]:
        """Those that touch the period."""
        return tuple(stretch for stretch in self.stretches if stretch.touches(self.period))

    @property
    def last_day(self) -> date:
        """The last day of the period on which he counts."""
        return min(self.period.last, max(stretch.last for stretch in self.within))

    @property
    def last_helps(self) -> tuple[Help, ...]:
        """The help on that day."""
        return tuple(helps_in(stretch for stretch in self.within if stretch.covers(self.last_day)))

    @property
    def first_helps(self) -> tuple[Help, ...]:
        """The help that he started with in the period."""
        helped = [stretch for stretch in self.within if stretch.help is not None]
        first = min((stretch.first for stretch in helped), default=None)
        return tuple(helps_in(stretch for stretch in helped if stretch.first == first))

    @property
    def helps(self) -> tuple[Help, ...]:
        """All help that counts in the period."""
        return tuple(helps_in(self.within))

    @property
    def any_help(self) -> tuple[Help, ...]:
        """All help that ran in the period, of whatever kind."""
        return tuple(
            help_
            for help_ in self.case.helps
            if help_.started_on is not None
            and help_.started_on <= self.period.last
            and (help_.ended_on is None or self.period.first <= help_.ended_on)
        )
