"""A round button of which one is on, drawn in the colours of the theme where Qt's own would be hard to see."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton
from typing_extensions import override

from ui.theme import FOCUS_WIDTH, Theme, Tone
from ui.widgets.marks import paint_beside_mark, place_of_mark, size_with_mark

_DOT: Final = 0.28
"""How far the dot stays from the edge, as a share of the side."""


class RadioButton(QRadioButton):
    """A radio button. On systems with a style of their own it is the system's."""

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

    @override
    def sizeHint(self) -> QSize:
        return size_with_mark(self) if Theme.of_app().styled else super().sizeHint()

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
        self._paint_ring(painter, theme, place_of_mark(self).adjusted(1, 1, -1, -1))
        paint_beside_mark(painter, self)
        painter.end()
