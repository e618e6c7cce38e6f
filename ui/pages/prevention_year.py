"""The school year of prevention so far: a row of bars for each kind, week by week, and the same in a sentence."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.prevention import WEEK, PreventionKind, PreventionTotal, monday_of
from models.usecases.prevention import PreventionYear
from models.wording import word
from resources import Texts
from ui.itemmodels.prevention import duration_words
from ui.theme import CLOSE, NORMAL, SMALL, TIGHT, Size, Theme, Tone
from ui.widgets.labels import Card, Hint, SectionHeading
from ui.words import date_of, whole_number

_SHORTEST_BAR: Final = 2
_MONTHS_IN_A_YEAR: Final = 12


class PreventionYearCard(Card):
    """A heading, the picture, and what the figures are based on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prevention_year")
        self._heading = SectionHeading()
        self._picture = YearPicture()
        self._basis = Hint()
        column = QVBoxLayout(self)
        column.setContentsMargins(NORMAL, CLOSE, NORMAL, NORMAL)
        column.setSpacing(SMALL)
        column.addWidget(self._heading)
        column.addWidget(self._picture)
        column.addWidget(self._basis)

    def show_year(self, year: PreventionYear, texts: Texts) -> None:
        """Show a school year up to the week one looks at."""
        words = self.tr("School year {0}-{1} so far")
        self._heading.setText(words.format(year.start.year, year.start.year + 1))
        self._picture.show_year(year, texts)
        if year.totals:
            basis = self.tr("Minutes a week. Everything noted from {0} to {1}; reached only where somebody counted.")
            self._basis.say(basis.format(date_of(year.start), date_of(year.until)))
        else:
            nothing = self.tr(
                "Nothing noted yet this school year. A click shows work without a file and without names."
            )
            self._basis.say(nothing)

    def forget(self) -> None:
        """Drop every text."""
        self._heading.clear()
        self._basis.say("")
        self._picture.forget()


class YearPicture(QWidget):
    """A row for each kind that occurs. Rows share one scale, so that they can be compared without colours."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prevention_picture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Prevention this school year"))
        self._year: PreventionYear | None = None
        self._labels: dict[PreventionKind, str] = {}
        self._sums: dict[PreventionKind, str] = {}

    def show_year(self, year: PreventionYear, texts: Texts) -> None:
        """Show another school year."""
        self._year = year
        self._labels = {kind: _capital(word(texts, kind)) for kind in year.totals}
        self._sums = {kind: total_words(found) for kind, found in year.totals.items()}
        spoken = [f"{self._labels[kind]}: {self._sums[kind]}." for kind in year.totals]
        self.setAccessibleDescription(" ".join(spoken))
        self.setToolTip("\n".join(spoken))
        self.setVisible(bool(year.totals))
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Drop everything."""
        self._year = None
        self._labels, self._sums = {}, {}
        self.setAccessibleDescription("")
        self.setToolTip("")
        self.hide()

    def _row_height(self) -> int:
        return round(Theme.of_app().row_height * 0.85)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(Theme.of_app().font(Size.SECONDARY))

    def _bars_box(self) -> tuple[int, int]:
        """Return where the bars begin and end: between the words and the sums."""
        metrics = self._metrics()
        left = max((metrics.horizontalAdvance(text) for text in self._labels.values()), default=0)
        right = max((metrics.horizontalAdvance(text) for text in self._sums.values()), default=0)
        left = min(left, round(self.width() * 0.35))
        return left + CLOSE, max(left + CLOSE + SMALL, self.width() - right - CLOSE)

    def _paint_row(self, painter: QPainter, kind: PreventionKind, top: int, year: PreventionYear) -> None:
        theme, height = Theme.of_app(), self._row_height()
        begin, end = self._bars_box()
        painter.setFont(theme.font(Size.SECONDARY))
        painter.setPen(theme.colour(Tone.TEXT))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        label = self._metrics().elidedText(self._labels[kind], Qt.TextElideMode.ElideRight, begin - CLOSE)
        painter.drawText(QRectF(0, top, begin - CLOSE, height), middle, label)
        sums = QRectF(end + CLOSE, top, self.width() - end - CLOSE, height)
        painter.drawText(sums, middle | int(Qt.AlignmentFlag.AlignRight), self._sums[kind])
        self._paint_bars(painter, [week.get(kind, 0) for week in year.weeks], QRectF(begin, top, end - begin, height))

    def _paint_bars(self, painter: QPainter, minutes: Sequence[int], box: QRectF) -> None:
        theme = Theme.of_app()
        most = max((found for week in self._weeks() for found in week.values()), default=1)
        base, room = box.bottom() - TIGHT, box.height() - SMALL
        painter.setPen(QPen(QColor(theme.tokens.line), 1))
        painter.drawLine(QPointF(box.left(), base), QPointF(box.right(), base))
        step = box.width() / _weeks_in(self._year)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Tone.PRIMARY))
        for number, found in enumerate(minutes):
            if found:
                high = max(_SHORTEST_BAR, room * found / most)
                painter.drawRect(QRectF(box.left() + number * step, base - high, max(1.0, step - 1), high))

    def _weeks(self) -> Sequence[dict[PreventionKind, int]]:
        return [dict(week) for week in self._year.weeks] if self._year else []

    def _paint_months(self, painter: QPainter, year: PreventionYear, top: int) -> None:
        """Write the first letters of the months under the bars, each where it begins."""
        theme = Theme.of_app()
        begin, end = self._bars_box()
        step = (end - begin) / _weeks_in(year)
        painter.setPen(theme.colour(Tone.MUTED))
        base = top + self._metrics().ascent()
        last = -1.0
        for first in _month_starts(year.start):
            place = begin + (monday_of(first) - monday_of(year.start)) // WEEK * step
            name = QLocale().standaloneMonthName(first.month, QLocale.FormatType.ShortFormat)
            if place > last:
                painter.drawText(QPointF(place, base), name)
                last = place + self._metrics().horizontalAdvance(name) + SMALL

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, len(self._labels) * self._row_height() + self._metrics().height() + TIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        year = self._year
        if year is None:
            return
        painter = QPainter(self)
        for number, kind in enumerate(self._labels):
            self._paint_row(painter, kind, number * self._row_height(), year)
        self._paint_months(painter, year, len(self._labels) * self._row_height())
        painter.end()


def total_words(found: PreventionTotal) -> str:
    """Return a sum in words: ``12×  ·  9 uur  ·  bereikt 40``."""
    times = QCoreApplication.translate("Prevention", "{0} times").format(whole_number(found.times))
    reached = ""
    if found.reached:
        reached = QCoreApplication.translate("Prevention", "reached {0}").format(whole_number(found.reached))
    return "  ·  ".join(part for part in (times, duration_words(found.minutes), reached) if part)


def _weeks_in(year: PreventionYear | None) -> int:
    """Return how many weeks the picture has room for: those of the whole school year."""
    if year is None:
        return 1
    end = date(year.start.year + 1, year.start.month, 1) - timedelta(days=1)
    return (monday_of(end) - monday_of(year.start)) // WEEK + 1


def _month_starts(start: date) -> list[date]:
    found = []
    for number in range(_MONTHS_IN_A_YEAR):
        month = start.month + number
        found.append(date(start.year + (month - 1) // _MONTHS_IN_A_YEAR, (month - 1) % _MONTHS_IN_A_YEAR + 1, 1))
    return found


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
