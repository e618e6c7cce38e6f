"""Charts on paper: the same marks as on screen, as vectors, with the numbers in a table below."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

import resources
from models.chart_drawing import Surface, draw
from models.chart_marks import Anchor, Area, Bar, Dash, Dot, Fill, Ink, Label, Sign, Stroke, hatching
from models.chart_words import notes, table
from models.charts import Chart, Shape
from reports import blocks, fonts, styles, tables

_INKS: Final[Mapping[Ink, Color]] = {
    Ink.TEXT: styles.TEXT,
    Ink.MUTED: styles.MUTED,
    Ink.LINE: styles.LINE,
    Ink.BAND: HexColor("#E3E8ED"),
    Ink.SERIES_0: styles.ACCENT,
    Ink.SERIES_1: HexColor("#7A4F00"),
    Ink.SERIES_2: HexColor("#1D5A9E"),
    Ink.SERIES_3: HexColor("#A82018"),
}
_DASHES: Final[Mapping[Dash, list[float]]] = {
    Dash.DASHED: [5, 3],
    Dash.DOTTED: [1, 2.5],
    Dash.MIXED: [6, 2.5, 1, 2.5],
}
_MOST_BARS = 16
"""Categories in one picture: with two series they still fit on a page."""
_HATCH = 3.0
_BASELINE = 0.35
"""How far a text's baseline is below its middle, in sizes of the text."""


def chart_blocks(chart: Chart, language: str, *, width: float = styles.BODY_WIDTH) -> list[Flowable]:
    """Return a chart with its title, what it rests on and its numbers; the picture and its words stay together."""
    texts = resources.texts(language)
    head, *rows = table(chart, texts)
    columns = [tables.Column(title=name, share=1 if place else 2, right=bool(place)) for place, name in enumerate(head)]
    first, *others = (ChartPicture(piece, language, width) for piece in pieces(chart))
    said = [blocks.gap(4), *(blocks.paragraph(text, "small") for text in notes(chart, texts))]
    picture: list[Flowable] = [blocks.heading(chart.title, 1), first]
    if others:
        *between, last = others
        return [
            blocks.together(picture),
            *between,
            blocks.together([last, *said]),
            tables.table(columns, rows, width=width),
        ]
    return [blocks.together([*picture, *said]), tables.table(columns, rows, width=width)]


def pieces(chart: Chart) -> Iterator[Chart]:
    """Yield a chart in parts that fit on a page: bars lie below each other, as many as there are categories."""
    if chart.shape is not Shape.BARS or len(chart.points) <= _MOST_BARS:
        yield chart
        return
    for start in range(0, len(chart.points), _MOST_BARS):
        part = slice(start, start + _MOST_BARS)
        series = tuple(replace(one, values=one.values[part]) for one in chart.series)
        yield replace(chart, points=chart.points[part], series=series)


class ChartPicture(Flowable):
    """The picture of a chart as a block."""

    def __init__(self, chart: Chart, language: str, width: float = styles.BODY_WIDTH) -> None:
        super().__init__()
        fonts.load()
        hidden = resources.texts(language)("charts.words.hidden")
        surface = Surface(width=width, size=styles.SMALL_SIZE, measure=_measure, hidden=hidden)
        self._picture = draw(chart, surface)
        self.width, self.height = self._picture.width, self._picture.height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the room it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the marks, in their order."""
        for mark in self._picture.marks:
            self.canv.saveState()
            match mark:
                case Stroke():
                    self._stroke(mark)
                case Area():
                    self._polygon(mark.points, _INKS[mark.ink])
                case Dot():
                    self._dot(mark)
                case Bar():
                    self._bar(mark)
                case Label():
                    self._label(mark)
            self.canv.restoreState()

    def _stroke(self, mark: Stroke) -> None:
        self.canv.setStrokeColor(_INKS[mark.ink])
        self.canv.setLineWidth(mark.width)
        self.canv.setLineJoin(1)
        self.canv.setDash(_DASHES.get(mark.dash, []))
        path = self.canv.beginPath()
        path.moveTo(mark.points[0][0], self.height - mark.points[0][1])
        for x, y in mark.points[1:]:
            path.lineTo(x, self.height - y)
        self.canv.drawPath(path)

    def _polygon(self, points: tuple[tuple[float, float], ...], ink: Color) -> None:
        self.canv.setFillColor(ink)
        path = self.canv.beginPath()
        path.moveTo(points[0][0], self.height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.height - y)
        path.close()
        self.canv.drawPath(path, stroke=0, fill=1)

    def _dot(self, mark: Dot) -> None:
        x, y, half, ink = mark.x, mark.y, mark.size / 2, _INKS[mark.ink]
        if mark.sign is Sign.SQUARE:
            self._polygon(((x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)), ink)
        elif mark.sign is Sign.DIAMOND:
            far = half * 1.3
            self._polygon(((x - far, y), (x, y - far), (x + far, y), (x, y + far)), ink)
        else:
            self.canv.setStrokeColor(ink)
            self.canv.setFillColor(ink if mark.sign is Sign.DISC else styles.PAGE)
            self.canv.setLineWidth(1.2)
            self.canv.circle(x, self.height - y, half, fill=1)

    def _bar(self, mark: Bar) -> None:
        ink, bottom = _INKS[mark.ink], self.height - mark.y - mark.height
        self.canv.setStrokeColor(ink)
        self.canv.setLineWidth(0.9)
        self.canv.setFillColor({Fill.SOLID: ink, Fill.LIGHT: _INKS[Ink.BAND]}.get(mark.fill, styles.PAGE))
        self.canv.rect(mark.x, bottom, mark.width, mark.height, fill=1)
        if mark.fill is Fill.HATCHED:
            self.canv.setLineWidth(0.6)
            for (x, y), (right, top) in hatching(mark, _HATCH):
                self.canv.line(x, self.height - y, right, self.height - top)

    def _label(self, mark: Label) -> None:
        self.canv.setFillColor(_INKS[mark.ink])
        share = {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5}.get(mark.anchor, 1.0)
        x = mark.x - share * _measure(mark.text, mark.size)
        y = self.height - mark.y - mark.size * _BASELINE
        fonts.draw(self.canv, (x, y), fonts.printable(mark.text), (fonts.REGULAR, mark.size))


def _measure(text: str, size: float) -> float:
    return fonts.width_of(fonts.printable(text), fonts.REGULAR, size)
