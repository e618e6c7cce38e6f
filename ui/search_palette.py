"""Ctrl+K: one search over pupils, people, organisations, meetings and commands."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.names import folded
from ui.icons import pixmap
from ui.itemmodels.table import ROW_ROLE, Index
from ui.page import SearchEntry
from ui.theme import CLOSE, NORMAL, SMALL, Size, Theme, Tone
from ui.widgets.labels import Text
from ui.widgets.strip import announce

SearchProvider = Callable[[str], Iterable[SearchEntry]]
"""Gets what was typed and returns what it finds, the best first."""

_MOST: Final = 30
_SHOWN_ROWS: Final = 9
_WIDTH: Final = 620
_PAUSE: Final = 60
"""Milliseconds without typing before the search goes out."""
_MOVES: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _SHOWN_ROWS,
    Qt.Key.Key_PageUp: -_SHOWN_ROWS,
}
_AT_TOP_LEVEL = QModelIndex()


def matching(entries: Iterable[SearchEntry], typed: str) -> list[SearchEntry]:
    """Return the entries in which each typed word occurs; those that begin with it come first."""
    words = folded(typed).split()
    texts = [(entry, folded(f"{entry.words} {entry.detail}")) for entry in entries]
    found = [(entry, text) for entry, text in texts if all(word in text for word in words)]
    found.sort(key=lambda hit: not (words and hit[1].startswith(words[0])))
    return [entry for entry, _ in found]


class EntriesModel(QAbstractListModel):
    """What was found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: tuple[SearchEntry, ...] = ()

    @property
    def entries(self) -> tuple[SearchEntry, ...]:
        """What is shown, from top to bottom."""
        return self._entries

    def set_entries(self, entries: Iterable[SearchEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _AT_TOP_LEVEL) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ROW_ROLE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.words, entry.detail) if part)
        return entry.words if role == Qt.ItemDataRole.DisplayRole else None


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry: icon, words, and the detail muted at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, Theme.of_app().row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, entry = Theme.of_app(), index.data(ROW_ROLE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.wash(Tone.PRIMARY))
        line = QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, QColor(theme.tokens.line))
        side = theme.icon_size
        ratio = painter.device().devicePixelRatioF()
        box = option.rect.adjusted(CLOSE, 0, -CLOSE, 0)
        place = QRect(box.x(), box.center().y() - side // 2, side, side)
        painter.drawPixmap(place, pixmap(entry.icon, Tone.MUTED, side=side, ratio=ratio))
        _paint_words(painter, box.adjusted(side + SMALL, 0, 0, 0), entry, theme)
        painter.restore()


class SearchPalette(QDialog):
    """A line to type in and what it finds. The keyboard stays in the line; the arrows move through the list."""

    def __init__(self, providers: Sequence[SearchProvider], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._providers = tuple(providers)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._search()

    @property
    def found(self) -> tuple[SearchEntry, ...]:
        """What the search found, the best first."""
        return self._entries.entries

    def forget(self) -> None:
        """Drop what was found and close."""
        self._line.clear()
        self._entries.set_entries(())
        self.reject()

    def _create_widgets(self) -> None:
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Search for people, meetings or something to do"))
        self._line.setAccessibleName(self.tr("Search"))
        self._entries = EntriesModel(self)
        self._list = QListView()
        self._list.setProperty("look", "list")
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setModel(self._entries)
        self._list.setItemDelegate(EntryDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = Text(self.tr("Nothing found. Try fewer letters."), "muted")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)

    def _create_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        column.setSpacing(CLOSE)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignHCenter)
        self.resize(_WIDTH, Theme.of_app().row_height * (_SHOWN_ROWS + 2))

    def _connect_signals(self) -> None:
        self._line.textEdited.connect(self._pause.start)
        self._line.returnPressed.connect(self._on_return_pressed)
        self._pause.timeout.connect(self._search)
        self._list.clicked.connect(self._on_list_clicked)

    @Slot()
    def _search(self) -> None:
        typed = self._line.text()
        found = [entry for provider in self._providers for entry in provider(typed)][:_MOST]
        self._entries.set_entries(found)
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            self._go_to(0)

    def _go_to(self, row: int) -> None:
        index = self._entries.index(max(0, min(row, self._entries.rowCount() - 1)), 0)
        self._list.setCurrentIndex(index)
        announce(self._list, str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    @Slot()
    def _on_return_pressed(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._search()
        self._take(self._list.currentIndex())

    @Slot(QModelIndex)
    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        entry = index.data(ROW_ROLE)
        if isinstance(entry, SearchEntry):
            self.accept()
            entry.run()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif self._entries.rowCount():
            self._go_to(self._list.currentIndex().row() + step)


def _paint_words(painter: QPainter, box: QRect, entry: SearchEntry, theme: Theme) -> None:
    middle = int(Qt.AlignmentFlag.AlignVCenter)
    small = theme.font(Size.SECONDARY)
    detail = QFontMetrics(small).elidedText(entry.detail, Qt.TextElideMode.ElideRight, box.width() // 2)
    room = box.width() - QFontMetrics(small).horizontalAdvance(detail) - SMALL
    painter.setFont(theme.font())
    painter.setPen(theme.colour(Tone.TEXT))
    words = QFontMetrics(theme.font()).elidedText(entry.words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, middle | int(Qt.AlignmentFlag.AlignLeft), words)
    painter.setFont(small)
    painter.setPen(theme.colour(Tone.MUTED))
    painter.drawText(box, middle | int(Qt.AlignmentFlag.AlignRight), detail)
