"""A list of sentences, each with its one deed at the right; headings stand between them."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.icons import pixmap
from ui.itemmodels.table import Index
from ui.itemmodels.today import LINE_ROLE, TodayLine, TodayModel
from ui.theme import CLOSE, FOCUS_WIDTH, NORMAL, RADIUS, SMALL, TIGHT, Size, Theme, Tone

_MOST_LINES: Final = 2
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DeedDelegate(QStyledItemDelegate):
    """Paints headings, sentences and deeds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = Theme.of_app()
        self.hovered = -1

    def deed_box(self, line: TodayLine, row: QRect) -> QRect:
        """Return where the deed of a line stands."""
        metrics = QFontMetrics(self._theme.font())
        width = metrics.horizontalAdvance(line.deed) + 2 * CLOSE
        height = metrics.height() + SMALL + TIGHT
        return QRect(row.right() - NORMAL - width, row.center().y() - height // 2, width, height)

    def _words_box(self, line: TodayLine, row: QRect) -> QRect:
        left = row.x() + NORMAL + self._theme.icon_size + CLOSE
        return QRect(left, row.y(), self.deed_box(line, row).x() - NORMAL - left, row.height())

    def _laid_out(self, text: str, width: int) -> list[str]:
        """Return the lines of a sentence; the last one is elided where there are more."""
        font = self._theme.font()
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) < _MOST_LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            starts.append(line.textStart())
        layout.endLayout()
        found = [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        metrics = QFontMetrics(font)
        return [metrics.elidedText(part, Qt.TextElideMode.ElideRight, width) for part in found]

    def _paint_heading(self, painter: QPainter, row: QRect, line: TodayLine, ratio: float) -> None:
        font = self._theme.font(Size.SECONDARY, bold=True)
        height = QFontMetrics(font).height()
        base = row.bottom() - SMALL - height
        side = self._theme.icon_size
        icon = pixmap(line.icon, Tone.MUTED, side=side, ratio=ratio)
        painter.drawPixmap(QPoint(row.x() + NORMAL, base + (height - side) // 2), icon)
        painter.setFont(font)
        painter.setPen(self._theme.colour(Tone.MUTED))
        box = QRect(row.x() + NORMAL + side + CLOSE, base, row.width(), height)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line.words)
        self._paint_hairline(painter, row)

    def _paint_hairline(self, painter: QPainter, row: QRect) -> None:
        painter.fillRect(QRect(row.x(), row.bottom(), row.width(), 1), QColor(self._theme.tokens.line))

    def _paint_ground(self, painter: QPainter, row: QRect, *, chosen: bool, hovered: bool) -> None:
        if chosen:
            painter.fillRect(row, self._theme.wash(Tone.PRIMARY))
            painter.fillRect(QRect(row.x(), row.y(), 2 * FOCUS_WIDTH, row.height()), self._theme.colour(Tone.PRIMARY))
        elif hovered:
            painter.fillRect(row, QColor(self._theme.tokens.background))

    def _paint_deed(self, painter: QPainter, line: TodayLine, row: QRect, *, chosen: bool) -> None:
        box = self.deed_box(line, row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = self._theme.colour(Tone.PRIMARY) if chosen else QColor(self._theme.tokens.surface)
        edge = self._theme.colour(Tone.PRIMARY) if chosen else QColor(self._theme.tokens.edge)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour(Tone.ON_PRIMARY if chosen else Tone.TEXT))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), line.deed)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, TodayLine):
            return
        painter.save()
        row, ratio = option.rect, painter.device().devicePixelRatioF()
        if line.task is None:
            self._paint_heading(painter, row, line, ratio)
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, row, chosen=chosen, hovered=index.row() == self.hovered)
        self._paint_hairline(painter, row)
        side = self._theme.icon_size
        icon = pixmap(line.icon, line.tone, side=side, ratio=ratio)
        painter.drawPixmap(QPoint(row.x() + NORMAL, row.center().y() - side // 2), icon)
        box = self._words_box(line, row)
        parts = self._laid_out(line.words, box.width())
        metrics = QFontMetrics(self._theme.font())
        top = row.center().y() - len(parts) * metrics.lineSpacing() // 2
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour(Tone.TEXT))
        for number, part in enumerate(parts):
            painter.drawText(box.x(), top + number * metrics.lineSpacing() + metrics.ascent(), part)
        self._paint_deed(painter, line, row, chosen=chosen)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if not isinstance(line, TodayLine):
            return QSize(width, 0)
        metrics = QFontMetrics(self._theme.font())
        if line.task is None:
            above = NORMAL if index.row() == 0 else NORMAL + SMALL
            return QSize(width, metrics.height() + above + SMALL)
        box = self._words_box(line, QRect(0, 0, width, self._theme.row_height))
        parts = len(self._laid_out(line.words, box.width()))
        return QSize(width, max(round(self._theme.row_height * 1.25), parts * metrics.lineSpacing() + 2 * SMALL))


class DeedList(QListView):
    """The list. Up and down skip headings; Enter, a double click or a click on the button does the deed.

    Signals:
        deed_wanted: the line whose deed is to be done.

    """

    deed_wanted = Signal(object)

    def __init__(self, model: TodayModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self._delegate = DeedDelegate(self)
        self.setProperty("look", "list")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.doubleClicked.connect(self._on_double_clicked)

    def current_line(self) -> TodayLine | None:
        """Return the line one is at."""
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, TodayLine) and line.task is not None else None

    def choose_near(self, row: int) -> None:
        """Go to the line at a place, or the nearest one after or before it."""
        places = [number for number, line in enumerate(self._lines.lines) if line.task is not None]
        after = next((number for number in places if number >= row), None)
        wanted = after if after is not None else (places[-1] if places else None)
        if wanted is not None:
            self._go(wanted)

    def _go(self, row: int) -> None:
        index = self._lines.index(row, 0)
        self.setCurrentIndex(index)
        if row == next((number for number, line in enumerate(self._lines.lines) if line.task is not None), -1):
            self.scrollToTop()
        self.scrollTo(index)

    def _step(self, distance: int) -> None:
        places = [number for number, line in enumerate(self._lines.lines) if line.task is not None]
        here = self.currentIndex().row()
        if not places:
            return
        place = places.index(here) + distance if here in places else 0
        self._go(places[max(0, min(place, len(places) - 1))])

    def _page(self) -> int:
        return max(1, self.viewport().height() // round(Theme.of_app().row_height * 1.25) - 1)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, TodayLine) and line.task is not None:
            self.deed_wanted.emit(line)

    def _deed_at(self, place: QPoint) -> TodayLine | None:
        index = self.indexAt(place)
        line = index.data(LINE_ROLE)
        if not isinstance(line, TodayLine) or line.task is None:
            return None
        return line if self._delegate.deed_box(line, self.visualRect(index)).contains(place) else None

    def _hover(self, place: QPoint | None) -> None:
        row = self.indexAt(place).row() if place is not None else -1
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()
        pointing = place is not None and self._deed_at(place) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        everything = len(self._lines.lines)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self._page(),
            Qt.Key.Key_PageUp: -self._page(),
            Qt.Key.Key_End: everything,
            Qt.Key.Key_Home: -everything,
        }
        if event.key() in _ENTER:
            line = self.current_line()
            if line is not None:
                self.deed_wanted.emit(line)
            event.accept()
        elif Qt.Key(event.key()) in steps:
            self._step(steps[Qt.Key(event.key())])
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        line = self._deed_at(event.position().toPoint())
        if line is not None and event.button() is Qt.MouseButton.LeftButton:
            self.deed_wanted.emit(line)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
