"""Texts that take few lines, whatever people wrote: the rest is in the tooltip and is read aloud."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.plain_text import as_tooltip
from ui.widgets.labels import Text

_LEAST_SIGNS = 6


class Brief(Text):
    """A text of at most some lines; the last one is elided. ``text`` stays what was written.

    Args:
        lines: how many lines it may take.

    """

    def __init__(self, text: str = "", look: str = "", lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(text, look, parent)
        self._lines = lines
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _laid_out(self, width: float) -> tuple[QTextLayout, list[tuple[int, int]]]:
        """Return the text laid out in a width, and where its lines begin and how long they are."""
        words = " ".join(self.text().split())
        layout = QTextLayout(words, self.font())
        layout.beginLayout()
        found: list[tuple[int, int]] = []
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1.0, width))
            found.append((line.textStart(), line.textLength()))
            line = layout.createLine()
        layout.endLayout()
        return layout, found

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        _, found = self._laid_out(width)
        return math.ceil(QFontMetricsF(self.font()).height() * max(1, min(self._lines, len(found))))

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(math.ceil(metrics.horizontalAdvance(self.text())), self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(math.ceil(metrics.averageCharWidth() * _LEAST_SIGNS), math.ceil(metrics.height()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _, found = self._laid_out(self.width())
        self.setToolTip(as_tooltip(self.text()) if len(found) > self._lines else "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout, found = self._laid_out(self.width())
        metrics = QFontMetricsF(self.font())
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        top = (self.height() - metrics.height() * min(self._lines, len(found))) / 2
        for number, (start, length) in enumerate(found[: self._lines]):
            last = number == self._lines - 1
            words = layout.text()[start:] if last else layout.text()[start : start + length]
            box = QRectF(0, top + number * metrics.height(), self.width(), metrics.height())
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width()) if last else words
            painter.drawText(box, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()
