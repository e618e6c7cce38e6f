"""What a demo school is made from: the seed, the size, the day it is today, and how much history."""

from dataclasses import dataclass
from datetime import date

from models.demo.days import add_years
from models.demo.dice import Dice
from models.spans import school_year_start
from models.validation import Checks


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The frame of one demo school.

    Attributes:
        pupils: how many pupils, those who left and those who are to come included.
        years: how many school years of history before the running one.

    """

    seed: int
    pupils: int
    today: date
    years: int = 1

    def __post_init__(self) -> None:
        """Raise ValidationError for fewer than no pupils or no years."""
        checks = Checks()
        checks.that("pupils", self.pupils >= 0, "negative")
        checks.that("years", self.years >= 0, "negative")
        checks.done()

    @property
    def start(self) -> date:
        """The first day of history: a 1 August."""
        return add_years(school_year_start(self.today), -self.years)

    def dice(self, *topic: str | int) -> Dice:
        """Return the throws for a topic; topics do not disturb each other."""
        return Dice(self.seed, *topic)
