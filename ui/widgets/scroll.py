"""A scrolling area whose content is as high as its wrapped texts need, and which shows where the keyboard is."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override


class Scroll(QScrollArea):
    """Scrolls up and down only. Qt's own area does not ask how high a content is at the width it gets.

    Nor does it follow the keyboard when that comes in from outside, or is put back on a part that was made anew.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(0)
        self._following.timeout.connect(self._on_content_laid_out)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def height_wanted(self, width: int) -> int:
        """Return how high the content is at a width."""
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()  # or layouts within it answer from before the change
            return max(0, layout.totalHeightForWidth(width))  # -1 while the area itself has no width yet
        return self._content.sizeHint().height()

    def _fit(self) -> None:
        wanted = max(0, self.height_wanted(self.viewport().width()))  # less than nothing while all of it is hidden
        if self._content.minimumHeight() != wanted:
            self._content.setMinimumHeight(wanted)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._content.isAncestorOf(new) and not QApplication.mouseButtons():
            self._following.start()

    @Slot()
    def _on_content_laid_out(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self._content:
            self._fit()
        return super().eventFilter(watched, event)
