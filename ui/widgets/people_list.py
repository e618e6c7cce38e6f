"""A list of people to tick: a box, a name, what somebody does, and whether he is there."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.icons import pixmap
from ui.itemmodels.people import PERSON_ROLE, PeopleModel, Person
from ui.itemmodels.table import Index
from ui.theme import CLOSE, FOCUS_WIDTH, SMALL, TIGHT, Theme, Tone
from ui.widgets.chip import ChipLook, chip_size, paint_chip

_LINES: Final = 8
_CORNER: Final = 4
_BOX: Final = Qt.ItemDataRole.CheckStateRole


class PersonDelegate(QStyledItemDelegate):
    """Paints a person. A click anywhere on the line ticks it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = Theme.of_app()

    def _paint_box(self, painter: QPainter, place: QRect, *, ticked: bool, ratio: float) -> None:
        ground = self._theme.colour(Tone.PRIMARY) if ticked else QColor(self._theme.tokens.surface)
        edge = self._theme.colour(Tone.PRIMARY) if ticked else QColor(self._theme.tokens.edge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        if ticked:
            side = place.width() - TIGHT
            corner = QPointF(place.x() + TIGHT / 2, place.y() + TIGHT / 2)
            painter.drawPixmap(corner, pixmap("check", Tone.ON_PRIMARY, side=side, ratio=ratio))

    def _paint_here(self, painter: QPainter, box: QRect, person: Person, ratio: float) -> QRect:
        """Say at the right that somebody is there, and return what room is left."""
        if not person.here:
            return box
        look = ChipLook(word=person.here, tone=Tone.MUTED, icon="school")
        width = chip_size(look).width()
        paint_chip(painter, QRect(box.right() - width, box.y(), width, box.height()), look, ratio=ratio)
        return box.adjusted(0, 0, -width - SMALL, 0)

    def _paint_words(self, painter: QPainter, box: QRect, person: Person) -> None:
        font = self._theme.font()
        metrics = QFontMetrics(font)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        name = metrics.elidedText(person.name, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(Tone.TEXT))
        painter.drawText(box, middle, name)
        rest = box.adjusted(metrics.horizontalAdvance(name) + CLOSE, 0, 0, 0)
        painter.setPen(self._theme.colour(Tone.MUTED))
        painter.drawText(rest, middle, metrics.elidedText(person.detail, Qt.TextElideMode.ElideRight, rest.width()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person = index.data(PERSON_ROLE)
        if not isinstance(person, Person):
            return
        painter.save()
        row, ratio = option.rect, painter.device().devicePixelRatioF()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(row, self._theme.wash(Tone.PRIMARY))
            painter.fillRect(QRect(row.x(), row.y(), 2 * FOCUS_WIDTH, row.height()), self._theme.colour(Tone.PRIMARY))
        painter.fillRect(QRect(row.x(), row.bottom(), row.width(), 1), QColor(self._theme.tokens.line))
        side = self._theme.icon_size
        box = QRect(row.x() + SMALL, row.center().y() - side // 2, side, side)
        self._paint_box(painter, box, ticked=Qt.CheckState(index.data(_BOX)) is Qt.CheckState.Checked, ratio=ratio)
        inside = row.adjusted(SMALL + side + SMALL, 0, -SMALL, -1)
        self._paint_words(painter, self._paint_here(painter, inside, person, ratio), person)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.row_height)

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if event.type() is not QEvent.Type.MouseButtonRelease or event.button() is not Qt.MouseButton.LeftButton:
            return False
        ticked = Qt.CheckState(index.data(_BOX)) is Qt.CheckState.Checked
        return model.setData(index, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked, _BOX)


class PeopleList(QListView):
    """The list; Space ticks the line one is at."""

    def __init__(self, people: PeopleModel) -> None:
        super().__init__()
        self.setProperty("look", "list")
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setModel(people)
        self.setItemDelegate(PersonDelegate(self))
        self.setMinimumHeight(_LINES * Theme.of_app().row_height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
