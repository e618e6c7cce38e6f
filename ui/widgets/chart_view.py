"""A chart on screen: the same marks as on paper, in the colours of the theme, and as a table for who wants that."""

import math
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.chart_drawing import Surface, draw
from models.chart_marks import (
    Anchor,
    Area,
    Bar,
    Dash,
    Dot,
    Fill,
    Ink,
    Label,
    Picture,
    Sign,
    Stroke,
    hatching,
)
from models.chart_words import notes, spoken, table
from models.charts import Chart
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import FOCUS_WIDTH, RADIUS, SMALL, TIGHT, Size, Theme, Tone
from ui.widgets.labels import SectionHeading, Text
from ui.widgets.showing import set_shown
from ui.widgets.table_view import TableView
from ui.widgets.toggle import ToggleButton

_TONES: Final[Mapping[Ink, Tone]] = {
    Ink.TEXT: Tone.TEXT,
    Ink.MUTED: Tone.MUTED,
    Ink.SERIES_0: Tone.PRIMARY,
    Ink.SERIES_1: Tone.WARN,
    Ink.SERIES_2: Tone.INFO,
    Ink.SERIES_3: Tone.DANGER,
}
_DASHES: Final[Mapping[Dash, Qt.PenStyle]] = {
    Dash.SOLID: Qt.PenStyle.SolidLine,
    Dash.DASHED: Qt.PenStyle.DashLine,
    Dash.DOTTED: Qt.PenStyle.DotLine,
    Dash.MIXED: Qt.PenStyle.DashDotLine,
}
_USUAL_WIDTH: Final = 480
_LEAST_WIDTH: Final = 220
_HATCH: Final = 4.0
_FIGURE_WIDTH: Final = 14


class ChartPicture(QWidget):
    """Only the picture. A screen reader hears the numbers."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._chart: Chart | None = None
        self._picture = Picture(width=0, height=0, marks=())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        Theme.of_app().changed.connect(self._on_theme_changed)

    def show_chart(self, chart: Chart | None) -> None:
        """Draw another chart, or nothing."""
        self._chart = chart
        self.setAccessibleName(chart.title if chart else "")
        self.setAccessibleDescription(spoken(chart, self._texts) if chart else "")
        self._draw()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._draw()

    def _draw(self) -> None:
        width = (self.width() if self.testAttribute(Qt.WidgetAttribute.WA_WState_Created) else _USUAL_WIDTH) - 2 * TIGHT
        font = Theme.of_app().font(Size.SECONDARY)
        if self._chart is None:
            self._picture = Picture(width=width, height=0, marks=())
        else:
            surface = Surface(
                width=max(width, _LEAST_WIDTH - 2 * TIGHT),
                size=QFontInfo(font).pixelSize(),
                measure=_measure,
                hidden=self._texts("charts.words.hidden"),
            )
            self._picture = draw(self._chart, surface)
        self.setFixedHeight(math.ceil(self._picture.height) + 2 * TIGHT)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(Theme.of_app().colour(Tone.PRIMARY), FOCUS_WIDTH))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.translate(TIGHT, TIGHT)
        _Brush(painter).paint(self._picture)
        painter.end()


def _measure(text: str, _size: float) -> float:
    return QFontMetricsF(Theme.of_app().font(Size.SECONDARY)).horizontalAdvance(text)


class _Brush:
    """Paints marks in the colours of the theme."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._theme = Theme.of_app()
        self._font = self._theme.font(Size.SECONDARY)
        self._metrics = QFontMetricsF(self._font)

    def paint(self, picture: Picture) -> None:
        """Paint the marks, in their order."""
        self._painter.setFont(self._font)
        for mark in picture.marks:
            match mark:
                case Stroke():
                    self._stroke(mark)
                case Area():
                    self._area(mark)
                case Dot():
                    self._dot(mark)
                case Bar():
                    self._bar(mark)
                case Label():
                    self._label(mark)

    def _colour(self, ink: Ink) -> QColor:
        return self._theme.colour(_TONES[ink]) if ink in _TONES else QColor(self._theme.tokens.line)

    def _stroke(self, mark: Stroke) -> None:
        pen = QPen(self._colour(mark.ink), mark.width, _DASHES[mark.dash])
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in mark.points]))

    def _area(self, mark: Area) -> None:
        """Paint a faint surface; where contrast is asked for nothing is faint, and it is dotted."""
        style = Qt.BrushStyle.SolidPattern if self._theme.tokens.tint else Qt.BrushStyle.Dense6Pattern
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QBrush(self._colour(mark.ink), style))
        self._painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in mark.points]))

    def _dot(self, mark: Dot) -> None:
        colour, half, middle = self._colour(mark.ink), mark.size / 2, QPointF(mark.x, mark.y)
        self._painter.setPen(QPen(colour, 1.4))
        self._painter.setBrush(QColor(self._theme.tokens.surface) if mark.sign is Sign.RING else colour)
        if mark.sign is Sign.SQUARE:
            self._painter.drawRect(QRectF(mark.x - half, mark.y - half, mark.size, mark.size))
        elif mark.sign is Sign.DIAMOND:
            corners = ((-half, 0), (0, -half), (half, 0), (0, half))
            self._painter.drawPolygon(QPolygonF([middle + QPointF(x, y) * 1.3 for x, y in corners]))
        else:
            self._painter.drawEllipse(middle, half, half)

    def _bar(self, mark: Bar) -> None:
        colour, surface = self._colour(mark.ink), QColor(self._theme.tokens.surface)
        fills = {Fill.SOLID: colour, Fill.LIGHT: self._theme.wash(_TONES[mark.ink])}
        self._painter.setPen(QPen(colour, 1))
        self._painter.setBrush(fills.get(mark.fill, surface))
        box = QRectF(mark.x, mark.y, mark.width, mark.height)
        self._painter.drawRect(box)
        if mark.fill is Fill.HATCHED:
            path = QPainterPath()
            for (x, y), (right, top) in hatching(mark, _HATCH):
                path.moveTo(x, y)
                path.lineTo(right, top)
            self._painter.drawPath(path)

    def _label(self, mark: Label) -> None:
        wide = self._metrics.horizontalAdvance(mark.text)
        shift = {Anchor.LEFT: 0.0, Anchor.MIDDLE: wide / 2, Anchor.RIGHT: wide}[mark.anchor]
        baseline = mark.y + (self._metrics.ascent() - self._metrics.descent()) / 2
        self._painter.setPen(self._colour(mark.ink))
        self._painter.drawText(QPointF(mark.x - shift, baseline), mark.text)


class ChartView(QWidget):
    """A chart with its title, what it rests on, and its numbers as a table at the press of a button."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self.show_chart(None)

    def show_chart(self, chart: Chart | None) -> None:
        """Show another chart, or nothing."""
        set_shown(self, shown=chart is not None)
        self._title.setText(chart.title if chart else "")
        self.picture.show_chart(chart)
        self._notes.say("\n".join(notes(chart, self._texts)) if chart else "")
        head, *rows = table(chart, self._texts) if chart else (("",),)
        self._model.show_columns([_column(place, name) for place, name in enumerate(head)])
        self._model.set_rows(rows)
        self.rows.setAccessibleName(chart.title if chart else "")
        self.rows.setFixedHeight((len(rows) + 1) * Theme.of_app().row_height + SMALL)

    def forget(self) -> None:
        """Drop every number and word."""
        self.show_chart(None)

    def _create_widgets(self) -> None:
        self._title = SectionHeading()
        self.picture = ChartPicture(self._texts)
        self.picture.setObjectName("chart_picture")
        self._notes = Text("", "hint")
        self._model: TableModel[tuple[str, ...]] = TableModel([_column(0, "")], key=_first)
        self.rows = TableView(self._model, "")
        self.rows.setObjectName("chart_rows")
        set_shown(self.rows, shown=False)
        self.as_table = ToggleButton(self.tr("Show as table"))
        self.as_table.setObjectName("chart_as_table")

    def _create_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for part in (self._title, self.picture, self.rows, self._notes):
            column.addWidget(part)
        column.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect_signals(self) -> None:
        self.as_table.toggled.connect(self._on_as_table_toggled)

    @Slot()
    def _on_as_table_toggled(self) -> None:
        set_shown(self.picture, shown=not self.as_table.isChecked())
        set_shown(self.rows, shown=self.as_table.isChecked())


def _column(place: int, name: str) -> Column[tuple[str, ...]]:
    if place == 0:
        return Column(title=name, text=_first)
    return Column(title=name, text=_Cell(place), number=True, width=max(_FIGURE_WIDTH, len(name) + 2))


class _Cell:
    """The cell of a row at one place."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __call__(self, row: tuple[str, ...]) -> str:
        return row[self._place]


def _first(row: tuple[str, ...]) -> str:
    return row[0]
