"""Buttons that are a mark with words beside it, drawn in the colours of the theme: all but the mark itself."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from ui.theme import FOCUS_WIDTH, RADIUS, SMALL, TIGHT, Theme, Tone

_SIDE_IN_FONT_HEIGHTS: Final = 1.1


def _side(button: QAbstractButton) -> int:
    return round(QFontMetrics(button.font()).height() * _SIDE_IN_FONT_HEIGHTS)


def size_with_mark(button: QAbstractButton) -> QSize:
    """Return how much room mark and words want."""
    side, words = _side(button), QFontMetrics(button.font()).size(Qt.TextFlag.TextShowMnemonic, button.text())
    return QSize(side + SMALL + words.width() + 3 * TIGHT, max(side, words.height()) + 2 * TIGHT)


def place_of_mark(button: QAbstractButton) -> QRectF:
    """Return the square in which the mark comes."""
    side = _side(button)
    return QRectF(TIGHT, (button.height() - side) / 2, side, side)


def paint_beside_mark(painter: QPainter, button: QAbstractButton) -> None:
    """Paint the words, and a line around everything while the keyboard is here."""
    theme = Theme.of_app()
    if button.hasFocus():
        half = FOCUS_WIDTH / 2
        painter.setPen(QPen(theme.colour(Tone.PRIMARY), FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)
    painter.setPen(theme.colour(Tone.TEXT if button.isEnabled() else Tone.MUTED))
    words = QRect(TIGHT + _side(button) + SMALL, 0, button.width(), button.height())
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic), button.text())
