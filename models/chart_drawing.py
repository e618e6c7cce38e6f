"""Drawing a chart: from its description to marks on a surface. Pure arithmetic; the text is measured by who draws."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.chart_marks import (
    DASHES,
    FILLS,
    SERIES_INK,
    SIGNS,
    Anchor,
    Area,
    Bar,
    Dot,
    Ink,
    Label,
    Mark,
    Measure,
    Picture,
    Stroke,
)
from models.charts import Chart, Series, Shape, ticks

_LINE_HEIGHT = 1.35
_PLOT_LINES = 11
"""How high the plot of a chart over periods is, in lines of text."""
_GAP = 0.6
"""The distance between a text and what it belongs to, in sizes of the text."""
_MOST_LABELLED = 14
"""More points than this do not get their number beside them."""
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """What a chart is drawn on.

    Attributes:
        width: how much room there is.
        size: the size of the text, in the same measure.
        measure: how wide a text is.
        hidden: the word for a number that is not shown.

    """

    width: float
    size: float
    measure: Measure
    hidden: str

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return self.size * _LINE_HEIGHT

    @property
    def gap(self) -> float:
        """The distance between a text and what it belongs to."""
        return self.size * _GAP

    def wide(self, text: str) -> float:
        """Return how wide a text is."""
        return self.measure(text, self.size)

    def shortened(self, text: str, width: float) -> str:
        """Return the start of a text that fits, with an ellipsis when it was cut."""
        if self.wide(text) <= width:
            return text
        cut = len(text)
        while cut and self.wide(text[:cut].rstrip() + _ELLIPSIS) > width:
            cut -= 1
        return text[:cut].rstrip() + _ELLIPSIS

    def wrapped(self, text: str, width: float, most: int) -> list[str]:
        """Return a text on a few lines; what does not fit on the last one is cut."""
        lines: list[str] = []
        words = text.split()
        while words and len(lines) < most:
            taken = 1
            while taken < len(words) and self.wide(" ".join(words[: taken + 1])) <= width:
                taken += 1
            last = len(lines) == most - 1
            lines.append(self.shortened(" ".join(words if last else words[:taken]), width))
            words = words[taken:]
        return lines or [""]


def draw(chart: Chart, surface: Surface) -> Picture:
    """Return a chart as marks; its height follows from what is in it."""
    drawing = _Lines(chart, surface) if chart.shape is Shape.LINES else _Bars(chart, surface)
    marks = tuple(drawing.marks())
    return Picture(width=surface.width, height=drawing.bottom, marks=marks)


def _legend(chart: Chart, surface: Surface) -> tuple[list[Mark], float]:
    """Return the words of the series with how they look, and the room they take; one series needs none."""
    if len(chart.series) == 1:
        return [], 0.0
    marks: list[Mark] = []
    x, y, sample = 0.0, surface.line / 2, 2 * surface.size
    for place, one in enumerate(chart.series):
        title = surface.shortened(one.title, surface.width - sample - surface.gap)
        wanted = sample + surface.gap + surface.wide(title)
        if x and x + wanted > surface.width:
            x, y = 0.0, y + surface.line
        marks += _sample(chart, surface, place, (x, y))
        marks.append(Label(x=x + sample + surface.gap, y=y, text=title, size=surface.size))
        x += wanted + 2 * surface.size
    return marks, y + surface.line


def _sample(chart: Chart, surface: Surface, place: int, at: tuple[float, float]) -> Iterator[Mark]:
    (x, y), ink, wide = at, SERIES_INK[place], 2 * surface.size
    if chart.shape is Shape.BARS:
        high = surface.size * 0.8
        yield Bar(x=x, y=y - high / 2, width=wide, height=high, fill=FILLS[place], ink=ink)
        return
    yield Stroke(points=((x, y), (x + wide, y)), ink=ink, width=surface.size / 6, dash=DASHES[place])
    yield Dot(x=x + wide / 2, y=y, size=surface.size * 0.6, sign=SIGNS[place], ink=ink)


class _Lines:
    """Numbers over periods."""

    def __init__(self, chart: Chart, surface: Surface) -> None:
        self._chart, self._surface = chart, surface
        self._ticks = ticks(chart)
        self._legend, room = _legend(chart, surface)
        self._left = max(surface.wide(str(tick)) for tick in self._ticks) + surface.gap
        self._top = room + surface.line * 1.5
        self._base = self._top + _PLOT_LINES * surface.line
        self._words = self._point_words()
        self.bottom = self._base + surface.gap + surface.line * max(len(lines) for lines in self._words)

    def marks(self) -> Iterator[Mark]:
        yield from self._legend
        yield from self._grid()
        for place, one in enumerate(self._chart.series):
            yield from self._band(one, place)
        for place, one in enumerate(self._chart.series):
            yield from self._series(one, place)
        yield from self._gaps()
        yield from self._under()

    def _grid(self) -> Iterator[Mark]:
        size, surface = self._surface.size, self._surface
        unit = surface.shortened(self._chart.unit, surface.width)
        yield Label(x=0, y=self._top - surface.line, text=unit, size=size, ink=Ink.MUTED)
        for tick in self._ticks:
            y = self._y(tick)
            points = ((self._left, y), (surface.width, y))
            yield Stroke(points=points, ink=Ink.LINE if tick else Ink.MUTED, width=size / 16 if tick else size / 9)
            at = self._left - self._surface.gap
            yield Label(x=at, y=y, text=str(tick), size=size, anchor=Anchor.RIGHT, ink=Ink.MUTED)

    def _band(self, one: Series, place: int) -> Iterator[Mark]:
        """Yield how far each number can be from the truth: a surface around one line, strokes where there are more."""
        band = self._chart.band
        if not band:
            return
        if len(self._chart.series) == 1:
            for run in _runs(one.values):
                spots = [(self._x(at), value) for at, value in run]
                if len(spots) == 1:
                    spots = [
                        (spots[0][0] - self._surface.size, spots[0][1]),
                        (spots[0][0] + self._surface.size, spots[0][1]),
                    ]
                upper = [(x, self._y(value + band)) for x, value in spots]
                lower = [(x, self._y(max(0, value - band))) for x, value in reversed(spots)]
                yield Area(points=(*upper, *lower), ink=Ink.BAND)
            return
        for at, value in enumerate(one.values):
            if value is not None:
                x = self._x(at, place)
                yield from _whisker((x, self._y(value + band)), (x, self._y(max(0, value - band))), self._surface)

    def _series(self, one: Series, place: int) -> Iterator[Mark]:
        ink, size = SERIES_INK[place], self._surface.size
        for run in _runs(one.values):
            points = tuple((self._x(at, place), self._y(value)) for at, value in run)
            if len(points) > 1:
                yield Stroke(points=points, ink=ink, width=size / 6, dash=DASHES[place])
            for x, y in points:
                yield Dot(x=x, y=y, size=size * 0.6, sign=SIGNS[place], ink=ink)
            if len(self._chart.series) == 1 and len(one.values) <= _MOST_LABELLED:
                for (_, value), (x, y) in zip(run, points, strict=True):
                    up = y - self._surface.line * 0.75
                    yield Label(x=x, y=up, text=str(value), size=size, anchor=Anchor.MIDDLE)

    def _gaps(self) -> Iterator[Mark]:
        """Yield the word for a number that is not shown, at its place along the axis."""
        for at in range(len(self._chart.points)):
            missing = [one.title for one in self._chart.series if one.values[at] is None]
            if missing:
                several = len(self._chart.series) > 1
                word = f"{self._surface.hidden} ({len(missing)})" if several else self._surface.hidden
                text = self._surface.shortened(word, self._room() * 1.8)
                y = self._base - self._surface.line * 0.6
                yield Label(x=self._x(at), y=y, text=text, size=self._surface.size, anchor=Anchor.MIDDLE, ink=Ink.MUTED)

    def _under(self) -> Iterator[Mark]:
        surface = self._surface
        for at, lines in enumerate(self._words):
            for number, text in enumerate(lines):
                y = self._base + surface.gap + surface.line * (number + 0.5)
                yield Label(x=self._x(at), y=y, text=text, size=surface.size, anchor=Anchor.MIDDLE, ink=Ink.MUTED)

    def _point_words(self) -> list[list[str]]:
        """Return the words under each point; where they would be cut, every second or third point has none."""
        points, room = self._chart.points, self._room()
        longest = max((word for point in points for word in point.split()), key=self._surface.wide, default="")
        every = 1
        while every < len(points) and self._surface.wide(longest) > every * room * 0.95:
            every += 1
        width = max(room * 0.95, self._surface.wide(longest))
        return [self._surface.wrapped(point, width, 3) if at % every == 0 else [""] for at, point in enumerate(points)]

    def _room(self) -> float:
        return (self._surface.width - self._left) / len(self._chart.points)

    def _x(self, at: int, place: int | None = None) -> float:
        """Return where a point stands; series stand a little beside each other, so that none hides another."""
        beside = 0.0 if place is None else place - (len(self._chart.series) - 1) / 2
        return self._left + (at + 0.5) * self._room() + beside * self._surface.size * 0.5

    def _y(self, value: float) -> float:
        return self._base - value / self._ticks[-1] * (self._base - self._top)


class _Bars:
    """Numbers of groups, lying down, so that long words fit beside them."""

    def __init__(self, chart: Chart, surface: Surface) -> None:
        self._chart, self._surface = chart, surface
        self._ticks = ticks(chart)
        self._legend, room = _legend(chart, surface)
        self._left = min(max(map(surface.wide, chart.points)), surface.width * 0.4) + surface.gap
        self._right = surface.width - max(surface.wide(str(self._ticks[-1])), surface.size * 2) - 2 * surface.gap
        self._top = room + surface.line * 1.25
        self._words = [surface.wrapped(point, self._left - surface.gap, 2) for point in chart.points]
        self._heights = [
            max(len(lines), len(chart.series)) * surface.line + 0.6 * surface.line for lines in self._words
        ]
        self._base = self._top + sum(self._heights)
        self.bottom = self._base + surface.gap + surface.line

    def marks(self) -> Iterator[Mark]:
        yield from self._legend
        yield from self._grid()
        top = self._top
        for at, high in enumerate(self._heights):
            yield from self._group(at, top, high)
            top += high
        yield Stroke(
            points=((self._left, self._top), (self._left, self._base)), ink=Ink.MUTED, width=self._surface.size / 9
        )

    def _grid(self) -> Iterator[Mark]:
        surface = self._surface
        unit = surface.shortened(self._chart.unit, surface.width)
        yield Label(x=0, y=self._top - surface.line * 0.75, text=unit, size=surface.size, ink=Ink.MUTED)
        taken = -surface.width
        for tick in self._ticks:
            x, text = self._x(tick), str(tick)
            yield Stroke(points=((x, self._top), (x, self._base)), ink=Ink.LINE, width=surface.size / 16)
            if x - surface.wide(text) > taken:
                y = self._base + surface.gap + surface.line / 2
                yield Label(x=x, y=y, text=text, size=surface.size, anchor=Anchor.MIDDLE, ink=Ink.MUTED)
                taken = x + surface.wide(text) / 2

    def _group(self, at: int, top: float, high: float) -> Iterator[Mark]:
        surface, count = self._surface, len(self._chart.series)
        middle = top + high / 2
        for number, text in enumerate(self._words[at]):
            y = middle + (number - (len(self._words[at]) - 1) / 2) * surface.line
            yield Label(x=self._left - surface.gap, y=y, text=text, size=surface.size, anchor=Anchor.RIGHT)
        for place, one in enumerate(self._chart.series):
            y = middle + (place - (count - 1) / 2) * surface.line
            yield from self._bar(one.values[at], place, y)

    def _bar(self, value: int | None, place: int, y: float) -> Iterator[Mark]:
        surface, band = self._surface, self._chart.band
        if value is None:
            text = surface.hidden
            yield Label(x=self._left + surface.gap, y=y, text=text, size=surface.size, ink=Ink.MUTED)
            return
        high, end = surface.line * 0.7, self._x(value)
        if value:
            yield Bar(
                x=self._left,
                y=y - high / 2,
                width=end - self._left,
                height=high,
                fill=FILLS[place],
                ink=SERIES_INK[place],
            )
        if band:
            yield from _whisker((self._x(max(0, value - band)), y), (self._x(value + band), y), surface)
        after = self._x(value + band) + surface.gap
        yield Label(x=after, y=y, text=str(value), size=surface.size)

    def _x(self, value: float) -> float:
        return self._left + value / self._ticks[-1] * (self._right - self._left)


def _whisker(start: tuple[float, float], end: tuple[float, float], surface: Surface) -> Iterator[Mark]:
    """Yield a stroke with a cross-stroke at either end."""
    width, half = surface.size / 10, surface.size * 0.18
    upright = start[0] == end[0]
    yield Stroke(points=(start, end), ink=Ink.TEXT, width=width)
    for x, y in (start, end):
        points = ((x - half, y), (x + half, y)) if upright else ((x, y - half), (x, y + half))
        yield Stroke(points=points, ink=Ink.TEXT, width=width)


def _runs(values: Sequence[int | None]) -> Iterator[list[tuple[int, int]]]:
    """Yield the numbers that follow each other without a gap, each with its place."""
    run: list[tuple[int, int]] = []
    for at, value in enumerate(values):
        if value is not None:
            run.append((at, value))
        elif run:
            yield run
            run = []
    if run:
        yield run
