"""A chip that goes away when it is pressed: a filter that is on."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from ui.icons import pixmap
from ui.plain_text import as_caption
from ui.theme import CLOSE, FOCUS_WIDTH, TIGHT, Theme, Tone

_MOST_CHARACTERS: Final = 40
_SLACK: Final = 4
"""Points that text may take more when it is painted than when it is measured."""
_REMOVES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RemovableChip(QAbstractButton):
    """A word with a cross. A click, Space, Enter or Delete takes it away.

    Signals:
        removed: it was taken away.

    """

    removed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setText(as_caption(words))
        self.setToolTip("")
        self.setAccessibleName(self.tr("Remove filter {0}").format(words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def forget(self) -> None:
        """Drop its words; whoever takes it out does so first, for it is not gone at once."""
        self._words = ""
        self.setText("")
        self.setAccessibleName("")

    @Slot()
    def _on_clicked(self) -> None:
        self.removed.emit()

    @property
    def _side(self) -> int:
        return round(QFontMetrics(self.font()).height() * 0.8)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVES:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        most = metrics.averageCharWidth() * _MOST_CHARACTERS
        words = min(metrics.horizontalAdvance(self._words) + _SLACK, most)
        return QSize(words + TIGHT + self._side + 2 * CLOSE, metrics.height() + 2 * TIGHT + 2 * FOCUS_WIDTH)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of_app()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = FOCUS_WIDTH if self.hasFocus() else 1
        painter.setPen(QPen(theme.colour(Tone.PRIMARY), width))
        painter.setBrush(theme.wash(Tone.PRIMARY))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        inside = self.rect().adjusted(CLOSE, 0, -CLOSE, 0)
        side = self._side
        cross = QRect(inside.right() - side + 1, inside.center().y() - side // 2 + 1, side, side)
        painter.drawPixmap(cross, pixmap("x", Tone.PRIMARY, side=side, ratio=self.devicePixelRatioF()))
        painter.setPen(theme.colour(Tone.TEXT))
        painter.setFont(self.font())
        room = inside.adjusted(0, 0, -side - TIGHT, 0)
        words = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.end()
