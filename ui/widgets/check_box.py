"""A box to tick, drawn in the colours of the theme where Qt's own would be hard to see."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from ui.icons import pixmap
from ui.theme import FOCUS_WIDTH, RADIUS, SMALL, TIGHT, Theme, Tone

_CORNER: Final = 4
_SIDE_IN_FONT_HEIGHTS: Final = 1.1


class CheckBox(QCheckBox):
    """A check box. On systems with a style of their own it is the system's."""

    @property
    def _side(self) -> int:
        return round(QFontMetrics(self.font()).height() * _SIDE_IN_FONT_HEIGHTS)

    def _paint_box(self, painter: QPainter, theme: Theme, place: QRectF) -> None:
        ticked = self.isChecked()
        ground = theme.colour(Tone.PRIMARY) if ticked else QColor(theme.tokens.surface)
        edge = theme.colour(Tone.PRIMARY) if ticked else QColor(theme.tokens.edge)
        painter.setPen(QPen(edge if self.isEnabled() else QColor(theme.tokens.line), 1))
        painter.setBrush(ground if self.isEnabled() else QColor(theme.tokens.background))
        painter.drawRoundedRect(place, _CORNER, _CORNER)
        if ticked:
            side = round(place.width()) - TIGHT
            tone = Tone.ON_PRIMARY if self.isEnabled() else Tone.MUTED
            corner = QPointF(place.x() + (place.width() - side) / 2, place.y() + (place.height() - side) / 2)
            painter.drawPixmap(corner, pixmap("check", tone, side=side, ratio=self.devicePixelRatioF()))

    def _paint_focus(self, painter: QPainter, theme: Theme) -> None:
        half = FOCUS_WIDTH / 2
        painter.setPen(QPen(theme.colour(Tone.PRIMARY), FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)

    @override
    def sizeHint(self) -> QSize:
        if not Theme.of_app().styled:
            return super().sizeHint()
        metrics = QFontMetrics(self.font())
        words = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(self._side + SMALL + words.width() + 3 * TIGHT, max(self._side, words.height()) + 2 * TIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        if not theme.styled:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - self._side) / 2
        self._paint_box(painter, theme, QRectF(TIGHT + 0.5, top + 0.5, self._side - 1, self._side - 1))
        if self.hasFocus():
            self._paint_focus(painter, theme)
        painter.setPen(theme.colour(Tone.TEXT if self.isEnabled() else Tone.MUTED))
        words = QRect(TIGHT + self._side + SMALL, 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), self.text())
        painter.end()
