"""A list with a detail beside it, or over it where the window is narrow."""

from typing import Final

from PySide6.QtCore import QByteArray, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import NORMAL, NORMAL_TEXT_SIZE, SMALL, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.keeping_focus import keeping_focus

SIDE_BY_SIDE: Final = 960
"""From this width of the area itself (a window of about 1200) both fit beside each other, at normal text size."""


class ListDetail(QWidget):
    """Shows list and detail side by side, or one at a time with a way back.

    The detail opens as a page by ``show_detail``; side by side that changes nothing, since it is already there.

    Signals:
        detail_left: the user went back to the list.

    """

    detail_left = Signal()

    def __init__(self, listing: QWidget, detail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing = listing
        self._detail = detail
        self._shape = QByteArray()
        self._create_widgets()
        self._create_layout()
        self._back.clicked.connect(self._on_back_clicked)
        self._arrange(side_by_side=True)
        Theme.of_app().changed.connect(self._fit)

    @property
    def side_by_side(self) -> bool:
        """Whether both are visible."""
        return self._stack.currentWidget() is self._splitter

    @property
    def detail_open(self) -> bool:
        """Whether the detail covers the list."""
        return self._stack.currentWidget() is self._page

    def show_detail(self) -> None:
        """Make sure the detail is visible."""
        if not self.side_by_side:
            self._stack.setCurrentWidget(self._page)

    def leave_detail(self) -> bool:
        """Go back to the list and tell whether that changed anything."""
        if not self.detail_open:
            return False
        self._stack.setCurrentWidget(self._listing)
        self._listing.setFocus()
        self.detail_left.emit()
        return True

    def shape(self) -> QByteArray:
        """Return where the border between the two is, to remember it."""
        return self._splitter.saveState() if self.side_by_side else self._shape

    def set_shape(self, shape: QByteArray) -> None:
        """Put the border where it was."""
        self._shape = shape
        if not shape.isEmpty() and self.side_by_side:
            self._splitter.restoreState(shape)

    def _create_widgets(self) -> None:
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setProperty("look", "plain")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(NORMAL)
        self._page = QWidget()
        self._back = LinkButton(self.tr("Back to the list"), "arrow-left")

    def _create_layout(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch()
        self._page_column = QVBoxLayout(self._page)
        self._page_column.setContentsMargins(0, 0, 0, 0)
        self._page_column.setSpacing(SMALL)
        self._page_column.addLayout(row)
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _arrange(self, *, side_by_side: bool) -> None:
        if side_by_side:
            self._stack.setCurrentWidget(self._splitter)
            self._splitter.addWidget(self._listing)
            self._splitter.addWidget(self._detail)
            self._splitter.setStretchFactor(0, 3)
            self._splitter.setStretchFactor(1, 2)
            self.set_shape(self._shape)
        else:
            in_use = self._in_use()
            if self._splitter.isVisible():  # before it is seen it has no shape worth keeping
                self._shape = self._splitter.saveState()
            self._stack.addWidget(self._listing)
            self._page_column.addWidget(self._detail, 1)
            self._stack.setCurrentWidget(self._page if in_use else self._listing)
        self._listing.show()
        self._detail.show()

    def _in_use(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._detail.isAncestorOf(focused)

    @Slot()
    def _fit(self) -> None:
        """Put both beside each other where there is room for that, at this size of text."""
        wanted = SIDE_BY_SIDE * max(Theme.of_app().text_size, NORMAL_TEXT_SIZE) / NORMAL_TEXT_SIZE
        fits = self.width() >= wanted
        if fits != self.side_by_side:
            with keeping_focus(self):
                self._arrange(side_by_side=fits)

    @Slot()
    def _on_back_clicked(self) -> None:
        self.leave_detail()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
