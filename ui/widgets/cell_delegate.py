"""How a cell of a table is painted: quietly, with a hairline under the row and a chip where there is a status."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget
from typing_extensions import override

from ui.icons import pixmap
from ui.itemmodels.table import CHIP_ROLE, ICON_ROLE, TONE_ROLE, Index
from ui.plain_text import as_tooltip
from ui.theme import FOCUS_WIDTH, SMALL, TIGHT, Theme, Tone
from ui.widgets.chip import ChipLook, chip_size, paint_chip

_HAIRLINE: Final = 1


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a ``TableView``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = Theme.of_app()
        self.hovered_row = -1

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = option.rect
        if _has(option, QStyle.StateFlag.State_Selected):
            painter.fillRect(box, self._theme.wash(Tone.PRIMARY))
        elif index.row() == self.hovered_row or self._is_current(index):
            painter.fillRect(box, QColor(self._theme.tokens.background))
        line = QRect(box.x(), box.bottom(), box.width(), _HAIRLINE)
        painter.fillRect(line, QColor(self._theme.tokens.line))
        shown = _has(option, QStyle.StateFlag.State_Selected) or self._is_current(index)
        if index.column() == 0 and shown:
            painter.fillRect(QRect(box.x(), box.y(), 2 * FOCUS_WIDTH, box.height()), self._theme.colour(Tone.PRIMARY))

    def _is_current(self, index: Index) -> bool:
        """Tell whether the keyboard is on a row, which where several are marked need not be one of those."""
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex().row() == index.row()

    def _paint_icon(self, painter: QPainter, box: QRect, name: str, tone: Tone, ratio: float) -> QRect:
        side = self._theme.icon_size
        place = QRect(box.x(), box.center().y() - side // 2, side, side)
        painter.drawPixmap(place, pixmap(name, tone, side=side, ratio=ratio))
        return box.adjusted(side + TIGHT, 0, 0, 0)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option, index)
        box = _inside(option.rect)
        ratio = painter.device().devicePixelRatioF()
        look, icon = index.data(CHIP_ROLE), index.data(ICON_ROLE)
        tone = Tone(index.data(TONE_ROLE) or Tone.TEXT)
        if isinstance(look, ChipLook):
            paint_chip(painter, box, look, ratio=ratio)
        else:
            if icon:
                box = self._paint_icon(painter, box, str(icon), tone, ratio)
            painter.setFont(option.font)
            painter.setPen(self._theme.colour(tone))
            text = QFontMetrics(option.font).elidedText(_text(index), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), text)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = index.data(CHIP_ROLE)
        height = self._theme.row_height
        if isinstance(look, ChipLook):
            return QSize(chip_size(look).width() + 2 * SMALL, height)
        icon = self._theme.icon_size + TIGHT if index.data(ICON_ROLE) else 0
        return QSize(QFontMetrics(option.font).horizontalAdvance(_text(index)) + icon + 2 * SMALL, height)

    @override
    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        words = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        elided = self.sizeHint(option, index).width() > option.rect.width()
        QToolTip.showText(event.globalPos(), words or (as_tooltip(_text(index)) if elided else ""), view)
        return True


def _has(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


def _inside(box: QRect) -> QRect:
    return box.adjusted(SMALL, 0, -SMALL, -_HAIRLINE)


def _text(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
