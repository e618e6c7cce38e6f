"""What a chart shows, without saying how: one frozen description for the screen, for paper and for who hears it.

A chart is honest: its axis begins at 0, it says what is counted and what the figures do not say, it shows how far a
rounded number can be from the truth, and a hidden number is a gap with a word, never a nought.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.validation import Checks

MOST_SERIES = 4
"""So many can be told apart without colour."""
_STEPS = (1, 2, 5)
_MOST_TICKS = 6


class Shape(StrEnum):
    """How numbers are drawn."""

    LINES = "lines"
    """Over periods, oldest first."""
    BARS = "bars"
    """Beside each other, for groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Numbers that belong together, one for each point; None is a number that is hidden or not there."""

    title: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart.

    Attributes:
        title: what it shows.
        unit: what is counted.
        basis: who or what counts, in one sentence.
        caveat: what the figures do not say, in one sentence.
        points: the words of the periods or groups.
        band: how far each number can be from the truth at most; 0 when it is exact.
        remarks: what else is to be known, such as where a line was broken.

    """

    title: str
    unit: str
    basis: str
    caveat: str
    shape: Shape
    points: tuple[str, ...]
    series: tuple[Series, ...]
    band: int = 0
    remarks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValidationError for numbers that do not fit the points, negative ones, or too many series."""
        checks = Checks()
        checks.require("title", self.title)
        checks.require("unit", self.unit)
        checks.that("points", self.points, "required")
        checks.that("series", 1 <= len(self.series) <= MOST_SERIES, "chart")
        checks.that("series", all(len(one.values) == len(self.points) for one in self.series), "chart")
        checks.that(
            "series", all(value is None or value >= 0 for one in self.series for value in one.values), "negative"
        )
        checks.that("band", self.band >= 0, "negative")
        checks.done()

    @property
    def highest(self) -> int:
        """The highest number that is shown."""
        return max((value for one in self.series for value in one.values if value is not None), default=0)

    @property
    def has_gaps(self) -> bool:
        """Whether a number is hidden or not there."""
        return any(value is None for one in self.series for value in one.values)


def ticks(chart: Chart) -> tuple[int, ...]:
    """Return the numbers along the axis: from 0, in round steps, up to the highest number with its band."""
    top = max(chart.highest + chart.band, 1)
    step = next(
        size * 10**power for power in range(12) for size in _STEPS if top <= size * 10**power * (_MOST_TICKS - 1)
    )
    return tuple(range(0, top + step, step))
