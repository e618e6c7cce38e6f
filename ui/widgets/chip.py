"""A small mark that gives a status as word, icon and colour."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.icons import pixmap
from ui.theme import SMALL, TIGHT, Size, Theme, Tone
from ui.widgets.showing import set_shown

_PAD: Final = TIGHT / 2

ICONS: Final = {
    Tone.OK: "circle-check",
    Tone.WARN: "triangle-alert",
    Tone.DANGER: "octagon-alert",
    Tone.INFO: "info",
}
"""The icon that goes with a tone where a chip does not choose its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipLook:
    """What a chip says.

    Attributes:
        word: one or two words, such as "verlopen" or "wacht 5 wk".
        icon: the name of an icon; empty takes the one of the tone.

    """

    word: str
    tone: Tone = Tone.MUTED
    icon: str = ""

    @property
    def icon_name(self) -> str:
        """The icon that is shown; empty for none."""
        return self.icon or ICONS.get(self.tone, "")


class Chip(QWidget):
    """A chip as a widget. A screen reader hears its word."""

    def __init__(self, look: ChipLook | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = ChipLook(word="")
        self.show_look(look)

    def show_look(self, look: ChipLook | None) -> None:
        """Show another status; None hides the chip."""
        self._look = look or ChipLook(word="")
        self.setAccessibleName(self._look.word)
        set_shown(self, shown=look is not None)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return chip_size(self._look)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._look, ratio=self.devicePixelRatioF())
        painter.end()


def chip_size(look: ChipLook) -> QSize:
    """Return the room a chip needs."""
    metrics = QFontMetrics(Theme.of_app().font(Size.SECONDARY))
    icon = _icon_side(metrics) + TIGHT if look.icon_name else 0
    return QSize(metrics.horizontalAdvance(look.word) + icon + 2 * SMALL, metrics.height() + TIGHT)


def paint_chip(painter: QPainter, box: QRect, look: ChipLook, *, ratio: float = 1.0) -> None:
    """Paint a chip at the left of a box, in the middle of its height; a word that does not fit is elided."""
    theme = Theme.of_app()
    wanted = chip_size(look)
    width = min(wanted.width(), box.width())
    frame = QRectF(box.x() + 0.5, box.y() + (box.height() - wanted.height()) // 2 + 0.5, width - 1, wanted.height() - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.edge(look.tone), 1))
    painter.setBrush(theme.wash(look.tone))
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    _paint_words(painter, frame.adjusted(SMALL, 0, -SMALL + _PAD, 0), look, ratio)
    painter.restore()


def _paint_words(painter: QPainter, box: QRectF, look: ChipLook, ratio: float) -> None:
    theme = Theme.of_app()
    font = theme.font(Size.SECONDARY)
    metrics = QFontMetrics(font)
    if look.icon_name:
        side = _icon_side(metrics)
        place = QPointF(box.x() - _PAD, box.center().y() - side / 2)
        painter.drawPixmap(place, pixmap(look.icon_name, look.tone, side=side, ratio=ratio))
        box = box.adjusted(side + TIGHT - _PAD, 0, 0, 0)
    painter.setFont(font)
    painter.setPen(theme.colour(look.tone))
    word = metrics.elidedText(look.word, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), word)


def _icon_side(metrics: QFontMetrics) -> int:
    return round(metrics.height() * 0.9)
