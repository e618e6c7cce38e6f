"""What a chart is drawn with: a few kinds of marks on a surface whose origin is at the top left.

Screen and paper both draw exactly these, each with its own ink; so a chart looks the same on both.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

Measure = Callable[[str, float], float]
"""How wide a text is in a size of text."""


class Ink(StrEnum):
    """What a colour says; the series can also be told apart by dash, mark and pattern."""

    TEXT = "text"
    MUTED = "muted"
    LINE = "line"
    BAND = "band"
    SERIES_0 = "series_0"
    SERIES_1 = "series_1"
    SERIES_2 = "series_2"
    SERIES_3 = "series_3"


SERIES_INK = (Ink.SERIES_0, Ink.SERIES_1, Ink.SERIES_2, Ink.SERIES_3)


class Dash(StrEnum):
    """How a line is broken up."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    MIXED = "mixed"


class Sign(StrEnum):
    """The form of a point, and of how a bar is filled: both tell a series apart in black and white."""

    DISC = "disc"
    SQUARE = "square"
    RING = "ring"
    DIAMOND = "diamond"


class Fill(StrEnum):
    """How a bar is filled."""

    SOLID = "solid"
    HATCHED = "hatched"
    EMPTY = "empty"
    LIGHT = "light"


class Anchor(StrEnum):
    """Which side of a text stands at its place."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    width: float = 1.0
    dash: Dash = Dash.SOLID


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A faint surface."""

    points: tuple[tuple[float, float], ...]
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A point of a series."""

    x: float
    y: float
    size: float
    sign: Sign
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text on one line; ``y`` is its middle."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = Anchor.LEFT
    ink: Ink = Ink.TEXT


Mark = Stroke | Area | Dot | Bar | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawn chart."""

    width: float
    height: float
    marks: tuple[Mark, ...]


DASHES = (Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.MIXED)
SIGNS = (Sign.DISC, Sign.SQUARE, Sign.RING, Sign.DIAMOND)
FILLS = (Fill.SOLID, Fill.HATCHED, Fill.EMPTY, Fill.LIGHT)


def hatching(bar: Bar, between: float) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield slanting lines within a bar, each from its lower to its upper end."""
    start, low, high = bar.x - bar.height + between, bar.y + bar.height, bar.x + bar.width
    while start < high:
        left, right = max(start, bar.x), min(start + bar.height, high)
        yield (left, low - (left - start)), (right, low - (right - start))
        start += between
