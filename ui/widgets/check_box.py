"""A box to tick, drawn in the colours of the theme where Qt's own would be hard to see."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from ui.icons import pixmap
from ui.theme import TIGHT, Theme, Tone
from ui.widgets.marks import paint_beside_mark, place_of_mark, size_with_mark

_CORNER: Final = 4


class CheckBox(QCheckBox):
    """A check box. On systems with a style of their own it is the system's."""

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
        self._paint_box(painter, theme, place_of_mark(self).adjusted(0.5, 0.5, -0.5, -0.5))
        paint_beside_mark(painter, self)
        painter.end()
