"""A scrolling area whose content is as high as its wrapped texts need."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override


class Scroll(QScrollArea):
    """Scrolls up and down only. Qt's own area does not ask how high a content is at the width it gets."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(content)

    def height_wanted(self, width: int) -> int:
        """Return how high the content is at a width."""
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()  # or layouts within it answer from before the change
            return layout.totalHeightForWidth(width)
        return self._content.sizeHint().height()

    def _fit(self) -> None:
        wanted = self.height_wanted(self.viewport().width())
        if self._content.minimumHeight() != wanted:
            self._content.setMinimumHeight(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self._content:
            self._fit()
        return super().eventFilter(watched, event)
