"""Icons from ``resources/icons``, drawn in the colours of the theme and sharp at any scale of the screen.

``put_icon`` remembers on the widget or action what it shows, so that one walk redraws all of them when the theme
changes.
"""

from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton

import resources
from ui.theme import TIGHT, Theme, Tone

_APP_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
_NAME, _TONE, _CHECKED, _SIDE = "icon_name", "icon_tone", "icon_checked_tone", "icon_side"


def pixmap(name: str, tone: Tone = Tone.TEXT, *, side: int = 0, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture.

    Args:
        name: the file's name without ``.svg``; a name that is not there is a bug.
        side: in device independent pixels; 0 is the size that goes with text.
        ratio: device pixels per independent pixel.

    """
    theme = Theme.of_app()
    return _drawn(name, theme.tokens.colour(tone), side or theme.icon_size, ratio)


def icon(name: str, tone: Tone = Tone.TEXT, checked: Tone | None = None, *, gap: int = 0) -> QIcon:
    """Return an icon for a button or a menu; it is muted where the control is disabled.

    Args:
        gap: the distance to the text after it, where the style would put them too close.

    """
    theme = Theme.of_app()
    made = QIcon()
    states = ((QIcon.State.Off, tone), (QIcon.State.On, checked or tone))
    for ratio in sorted({1.0, 2.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        for state, wanted in states:
            made.addPixmap(_with_gap(pixmap(name, wanted, ratio=ratio), gap), QIcon.Mode.Normal, state)
        faint = _drawn(name, theme.tokens.edge, theme.icon_size, ratio)
        made.addPixmap(_with_gap(faint, gap), QIcon.Mode.Disabled)
    return made


def put_icon(target: QAbstractButton | QAction, name: str, tone: Tone = Tone.TEXT, checked: Tone | None = None) -> None:
    """Show an icon on a button or an action, now and after each change of theme."""
    target.setProperty(_NAME, name)
    target.setProperty(_TONE, tone.value)
    target.setProperty(_CHECKED, (checked or tone).value)
    _show(target)


def app_icon() -> QIcon:
    """Return the mark of the app; it has the same colours in every theme."""
    made = QIcon()
    for side in _APP_SIZES:
        made.addPixmap(_painted(resources.read_bytes("icons", "luwte.svg"), side, 1.0))
    return made


class IconLabel(QLabel):
    """An icon that stands alone. It is decoration: the words beside it are what is read aloud."""

    def __init__(self, name: str, tone: Tone = Tone.TEXT, *, side: int = 0) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty(_SIDE, side)
        self.show_icon(name, tone)

    def show_icon(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        self.setProperty(_NAME, name)
        self.setProperty(_TONE, tone.value)
        _show(self)


class IconRefresher(QObject):
    """Redraws all icons when the theme changes; lives as long as the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        theme.changed.connect(self._on_theme_changed)

    @Slot()
    def _on_theme_changed(self) -> None:
        QPixmapCache.clear()
        for widget in QApplication.allWidgets():
            for target in (widget, *widget.actions()):
                if target.property(_NAME) and isinstance(target, QAbstractButton | QAction | IconLabel):
                    _show(target)


def _show(target: QAbstractButton | QAction | IconLabel) -> None:
    name, tone = str(target.property(_NAME)), Tone(target.property(_TONE))
    if isinstance(target, IconLabel):
        target.setPixmap(pixmap(name, tone, side=target.property(_SIDE), ratio=target.devicePixelRatioF()))
        return
    gap = TIGHT if isinstance(target, QPushButton) else 0
    target.setIcon(icon(name, tone, Tone(target.property(_CHECKED)), gap=gap))
    if isinstance(target, QAbstractButton):
        side = Theme.of_app().icon_size
        target.setIconSize(QSize(side + gap, side))


def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    key = f"{name} {colour} {side} {ratio}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    drawing = resources.read_bytes("icons", f"{name}.svg").replace(b"currentColor", colour.encode())
    made = _painted(drawing, side, ratio)
    QPixmapCache.insert(key, made)
    return made


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def _painted(drawing: bytes, side: int, ratio: float) -> QPixmap:
    canvas = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(canvas.rect()))
    painter.end()
    canvas.setDevicePixelRatio(ratio)
    return canvas
