"""Sums with colours: mixing them, and how well one is read on another."""

from typing import Final

from PySide6.QtGui import QColor

_DARKEST_CURVED: Final = 0.04045
"""Below this the sRGB curve is a straight line (IEC 61966-2-1)."""


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour laid over a ground; ``share`` runs from 0 (only ground) to 1 (only colour)."""
    one, other = QColor(colour), QColor(ground)
    parts = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return QColor(*(round(front * share + back * (1 - share)) for front, back in parts)).name()


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 to 1 (WCAG 2.2, definitions)."""
    shown = QColor(colour)
    red, green, blue = (_linear(channel / 255) for channel in (shown.red(), shown.green(), shown.blue()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _DARKEST_CURVED else ((channel + 0.055) / 1.055) ** 2.4
