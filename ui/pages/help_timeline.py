"""A small picture of help over time: what waited, what ran, and where we are now."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.trajectory import Trajectory
from models.usecases.pupils import Dossier
from resources import Texts
from ui.pages.dossier_help_words import help_title
from ui.theme import SMALL, TIGHT, Size, Theme, Tone
from ui.words import date_of

_SHORTEST: Final = timedelta(days=120)
_MARGIN_AFTER: Final = timedelta(days=14)
_MOST: Final = 6
"""More lines than this say nothing; the newest are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One piece of help on the picture."""

    asked: date
    started: date | None
    until: date


class HelpTimeline(QWidget):
    """A bar for each piece of help: hatched while it waited, filled while it ran. Read aloud as one sentence each."""

    def __init__(self, dossier: Dossier, today: date, texts: Texts) -> None:
        super().__init__()
        self.setObjectName("help_timeline")
        self._today = today
        drawn = [entry for entry in dossier.trajectories if _begin(entry, today) is not None][-_MOST:]
        self._lines = [_line(entry, today) for entry in drawn]
        self._first = min((line.asked for line in self._lines), default=today)
        self._first = min(self._first, today - _SHORTEST)
        self._last = today + _MARGIN_AFTER
        if not self._lines:
            self.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = [_spoken(entry, dossier, texts) for entry in drawn]
        self.setAccessibleName(QCoreApplication.translate("HelpTimeline", "Help over time"))
        self.setAccessibleDescription(" ".join(words))

    def _x(self, day: date) -> float:
        share = (day - self._first).days / max(1, (self._last - self._first).days)
        return share * self.width()

    def _bar_height(self) -> int:
        return round(Theme.of_app().row_height * 0.32)

    def _paint_line(self, painter: QPainter, line: _Line, top: float) -> None:
        theme, height = Theme.of_app(), self._bar_height()
        begin, end = self._x(line.asked), max(self._x(line.until), self._x(line.asked) + TIGHT)
        start = min(self._x(line.started), end) if line.started is not None else end
        if start > begin:
            painter.setPen(QPen(theme.colour(Tone.WARN), 1))
            painter.setBrush(QBrush(theme.colour(Tone.WARN), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(QRectF(begin, top, start - begin, height - 1))
        if end > start:
            painter.setPen(QPen(theme.colour(Tone.PRIMARY), 1))
            painter.setBrush(theme.colour(Tone.PRIMARY))
            painter.drawRect(QRectF(start, top, end - start, height - 1))

    def _paint_scale(self, painter: QPainter) -> None:
        theme = Theme.of_app()
        font = theme.font(Size.SECONDARY)
        metrics = QFontMetrics(font)
        now = self._x(self._today)
        painter.setPen(QPen(theme.colour(Tone.MUTED), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(now, 0), QPointF(now, self.height() - metrics.height()))
        painter.setFont(font)
        painter.setPen(theme.colour(Tone.MUTED))
        base = self.height() - metrics.descent()
        painter.drawText(QPointF(0, base), date_of(self._first))
        word = QCoreApplication.translate("HelpTimeline", "today")
        place = min(now - metrics.horizontalAdvance(word) / 2, self.width() - metrics.horizontalAdvance(word))
        painter.drawText(QPointF(place, base), word)

    @override
    def sizeHint(self) -> QSize:
        scale = QFontMetrics(Theme.of_app().font(Size.SECONDARY)).height()
        return QSize(200, len(self._lines) * (self._bar_height() + TIGHT) + scale + SMALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_scale(painter)
        for number, line in enumerate(self._lines):
            self._paint_line(painter, line, TIGHT + number * (self._bar_height() + TIGHT))
        painter.end()


def _begin(entry: Trajectory, today: date) -> date | None:
    known = [day for day in (entry.asked_on, entry.started_on) if day is not None and day <= today]
    return min(known, default=None)


def _line(entry: Trajectory, today: date) -> _Line:
    until = entry.ended_on if entry.ended_on is not None and entry.ended_on <= today else today
    started = entry.started_on if entry.started_on is not None and entry.started_on <= today else None
    return _Line(asked=_begin(entry, today) or today, started=started, until=until)


def _spoken(entry: Trajectory, dossier: Dossier, texts: Texts) -> str:
    unknown = QCoreApplication.translate("HelpTimeline", "unknown")
    parts = [
        (QCoreApplication.translate("HelpTimeline", "asked {0}"), entry.asked_on),
        (QCoreApplication.translate("HelpTimeline", "started {0}"), entry.started_on),
        (QCoreApplication.translate("HelpTimeline", "ended {0}"), entry.ended_on),
    ]
    said = [words.format(date_of(day)) for words, day in parts if day is not None] or [unknown]
    return f"{help_title(entry, dossier, texts)}: {', '.join(said)}."
