"""A round button of which one is on, drawn in the colours of the theme where Qt's own would be hard to see."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton
from typing_extensions import override

from ui.theme import FOCUS_WIDTH, RADIUS, SMALL, TIGHT, Theme, Tone

_SIDE_IN_FONT_HEIGHTS: Final = 1.1
_DOT: Final = 0.28
"""How far the dot stays from the edge, as a share of the side."""


class RadioButton(QRadioButton):
    """A radio button. On systems with a style of their own it is the system's."""

    @property
    def _side(self) -> int:
        return round(QFontMetrics(self.font()).height() * _SIDE_IN_FONT_HEIGHTS)

    def _paint_ring(self, painter: QPainter, theme: Theme, place: QRectF) -> None:
        on, usable = self.isChecked(), self.isEnabled()
        edge = theme.colour(Tone.PRIMARY) if on else QColor(theme.tokens.edge)
        painter.setPen(QPen(edge if usable else QColor(theme.tokens.line), FOCUS_WIDTH if on else 1))
        painter.setBrush(QColor(theme.tokens.surface if usable else theme.tokens.background))
        painter.drawEllipse(place)
        if on:
            gap = place.width() * _DOT
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Tone.PRIMARY if usable else Tone.MUTED))
            painter.drawEllipse(place.adjusted(gap, gap, -gap, -gap))

    def _paint_focus(self, painter: QPainter, theme: Theme) -> None:
        half = FOCUS_WIDTH / 2
        painter.setPen(QPen(theme.colour(Tone.PRIMARY), FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)

    @override
    def sizeHint(self) -> QSize:
        if not Theme.of_app().styled:
            return super().sizeHint()
        words = QFontMetrics(self.font()).size(Qt.TextFlag.TextShowMnemonic, self.text())
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
        self._paint_ring(painter, theme, QRectF(TIGHT + 1, top + 1, self._side - 2, self._side - 2))
        if self.hasFocus():
            self._paint_focus(painter, theme)
        painter.setPen(theme.colour(Tone.TEXT if self.isEnabled() else Tone.MUTED))
        words = QRect(TIGHT + self._side + SMALL, 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), self.text())
        painter.end()
