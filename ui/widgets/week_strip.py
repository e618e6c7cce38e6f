"""The school week as five small boxes: which days somebody is at the school. A day he is not there stays empty."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from models.network import DAYS_IN_A_SCHOOL_WEEK
from ui.itemmodels.table import Index
from ui.theme import SMALL, TIGHT, Size, Theme, Tone
from ui.widgets.cell_delegate import CellDelegate

WEEK_ROLE: Final = Qt.ItemDataRole.UserRole + 20
"""The Week of a cell that shows one."""

_CORNER: Final = 4
_DOT: Final = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """On which days somebody is at the school, 0 is Monday, and which of them is today; None in the weekend."""

    days: frozenset[int]
    today: int | None = None


def day_word(day: int, form: QLocale.FormatType = QLocale.FormatType.ShortFormat) -> str:
    """Return the name of a weekday: ``ma``, or in full."""
    return QLocale().standaloneDayName(day + 1, form)


def week_words(days: frozenset[int], form: QLocale.FormatType = QLocale.FormatType.ShortFormat) -> str:
    """Return weekdays as words: ``ma, wo``; empty for none."""
    return ", ".join(day_word(day, form) for day in sorted(days))


def week_size() -> QSize:
    """Return the room a week needs."""
    width, height = _box()
    number = len(DAYS_IN_A_SCHOOL_WEEK)
    return QSize(number * width + (number - 1) * TIGHT, height)


def paint_week(painter: QPainter, place: QRect, week: Week) -> None:
    """Paint a week at the left of a place, in the middle of its height."""
    width, height = _box()
    top = place.y() + (place.height() - height) // 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for day in DAYS_IN_A_SCHOOL_WEEK:
        box = QRectF(place.x() + day * (width + TIGHT) + 0.5, top + 0.5, width - 1, height - 1)
        if day in week.days:
            _paint_present(painter, box, day, today=day == week.today)
        else:
            _paint_absent(painter, box)
    painter.restore()


def _paint_present(painter: QPainter, box: QRectF, day: int, *, today: bool) -> None:
    theme = Theme.of_app()
    painter.setPen(QPen(theme.colour(Tone.PRIMARY) if today else theme.edge(Tone.PRIMARY), 1))
    painter.setBrush(theme.colour(Tone.PRIMARY) if today else theme.wash(Tone.PRIMARY))
    painter.drawRoundedRect(box, _CORNER, _CORNER)
    painter.setFont(theme.font(Size.SECONDARY, bold=today))
    painter.setPen(theme.colour(Tone.ON_PRIMARY if today else Tone.TEXT))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), day_word(day))


def _paint_absent(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(Theme.of_app().tokens.line))
    painter.drawEllipse(QPointF(box.center()), _DOT, _DOT)


def _box() -> tuple[int, int]:
    metrics = QFontMetrics(Theme.of_app().font(Size.SECONDARY, bold=True))
    widest = max(metrics.horizontalAdvance(day_word(day)) for day in DAYS_IN_A_SCHOOL_WEEK)
    return widest + 2 * TIGHT, metrics.height() + TIGHT


class WeekStrip(QWidget):
    """A week as a widget. A screen reader hears the days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._week = Week(days=frozenset())

    def show_week(self, week: Week) -> None:
        """Show another week."""
        self._week = week
        self.setAccessibleName(week_words(week.days, QLocale.FormatType.LongFormat))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return week_size()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_week(painter, self.rect(), self._week)
        painter.end()


class WeekDelegate(CellDelegate):
    """Paints a week in a cell that has one, and any other cell as every cell."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._ordinary = view.itemDelegate()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(self._ordinary, CellDelegate):
            self.hovered_row = self._ordinary.hovered_row
        week = index.data(WEEK_ROLE)
        if not isinstance(week, Week):
            super().paint(painter, option, index)
            return
        painter.save()
        self._paint_ground(painter, option, index)
        paint_week(painter, option.rect.adjusted(SMALL, 0, 0, -1), week)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(WEEK_ROLE), Week):
            return QSize(week_size().width() + 2 * SMALL, Theme.of_app().row_height)
        return super().sizeHint(option, index)
