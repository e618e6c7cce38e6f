"""A document on the screen: its pages, larger or smaller, and nothing of it on the disk."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import AppError
from models.progress import Progress
from ui.awaited import Awaited
from ui.background import BackgroundRunner, Job
from ui.document_pages import DocumentPages
from ui.errors import message_for
from ui.plain_text import as_tooltip
from ui.theme import CLOSE, NORMAL, SMALL, Size, Theme, Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import SectionHeading
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.strip import Strip
from ui.words import texts

_STEP: Final = 1.25
_LARGEST: Final = 5.0
_SMALLEST: Final = 0.1
_SHARE_OF_SCREEN: Final = 0.85
_WIDEST_IN_ROWS: Final = 34

Opening = Callable[[Progress], DocumentPages]


class PageSheet(QWidget):
    """One page, painted as it was drawn; the picture is sharp for the screen it is on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("document_page")
        self._picture = QImage()

    def show_picture(self, picture: QImage, size: QSize) -> None:
        """Show another picture at a size on the screen."""
        self._picture = picture
        self.setFixedSize(size)
        self.update()

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return self._picture.isNull()

    def forget(self) -> None:
        """Drop every dot."""
        self._picture = QImage()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.empty:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._picture)
        painter.end()


class DocumentViewer(QDialog):
    """Shows a document. It opens at once, and is filled when the document has been read.

    Args:
        title: what the document is called.
        opening: reads the document, in the background.

    """

    def __init__(self, title: str, opening: Opening, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document_viewer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._drawing = Awaited(runner)
        self._pages: DocumentPages | None = None
        self._page = 0
        self._zoom: float | None = None
        self._create_widgets(title)
        self._create_layout()
        self._connect_signals()
        self._say_page()
        self._opening: Job | None = runner.start(opening, finished=self._on_opened, failed=self._on_failed)
        self._progress.watch(self._opening, self.tr("Opening the document…"))
        self._opening.cancelled.connect(self.reject)

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._page

    @property
    def scale(self) -> float:
        """How large the page is shown, compared with its own size."""
        if self._zoom is not None or self._pages is None:
            return self._zoom or 1.0
        wide = self._pages.size(self._page).width()
        return min(_LARGEST, max(_SMALLEST, (self._scroll.viewport().width() - 2 * CLOSE) / max(1, wide)))

    def forget(self) -> None:
        """Drop every dot and byte, and close; called when the app locks."""
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
        self._drawing.leave()
        self._sheet.forget()
        self._title = ""
        self._heading.clear()
        self._heading.setToolTip("")
        self.setAccessibleName("")
        pages, self._pages = self._pages, None
        if pages is not None:
            pages.close()
        super().reject()

    def _create_widgets(self, title: str) -> None:
        self._title = title
        self._heading: SectionHeading = SectionHeading()
        self._heading.setWordWrap(False)
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._heading.setToolTip(as_tooltip(title))
        self.setAccessibleName(title)
        self._before = IconButton("arrow-up", self.tr("Previous page (Page Up)"))
        self._before.setObjectName("page_before")
        self._number = QLabel()
        self._number.setObjectName("page_number")
        self._after = IconButton("arrow-down", self.tr("Next page (Page Down)"))
        self._after.setObjectName("page_after")
        self._smaller = IconButton("minus", self.tr("Smaller (Ctrl+-)"))
        self._smaller.setObjectName("page_smaller")
        self._larger = IconButton("plus", self.tr("Larger (Ctrl++)"))
        self._larger.setObjectName("page_larger")
        self._fit = Button(self.tr("Fit the width"))
        self._fit.setObjectName("page_fit")
        self._fit.setToolTip("Ctrl+0")
        self._close = Button(self.tr("Close"))
        self._close.setObjectName("close_document")
        self._strip = Strip()
        self._progress = ProgressPanel()
        self._sheet: PageSheet = PageSheet()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("document_scroll")
        self._scroll.setAccessibleName(self.tr("Page"))
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(self._sheet)

    def _create_layout(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._heading, 1)
        for part in (self._before, self._number, self._after, self._smaller, self._larger, self._fit, self._close):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(NORMAL, CLOSE, NORMAL, NORMAL)
        column.setSpacing(SMALL)
        column.addLayout(row)
        column.addWidget(self._strip)
        column.addWidget(self._progress)
        column.addWidget(self._scroll, 1)
        room = self.screen().availableSize()
        widest = _WIDEST_IN_ROWS * Theme.of_app().row_height
        self.resize(min(widest, round(room.width() * _SHARE_OF_SCREEN)), round(room.height() * _SHARE_OF_SCREEN))

    def _connect_signals(self) -> None:
        self._before.clicked.connect(self._on_before_wanted)
        self._after.clicked.connect(self._on_after_wanted)
        self._smaller.clicked.connect(self._on_smaller_wanted)
        self._larger.clicked.connect(self._on_larger_wanted)
        self._fit.clicked.connect(self._on_fit_wanted)
        self._close.clicked.connect(self.reject)

    def _say_title(self) -> None:
        """Show as much of the title as there is room for."""
        metrics = QFontMetrics(Theme.of_app().font(Size.SECTION, bold=True))
        room = self._heading.width() - SMALL
        self._heading.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))

    def _say_page(self) -> None:
        count = self._pages.count if self._pages else 0
        self._number.setText(self.tr("{0} of {1}").format(self._page + 1, count) if count else "")
        several = count > 1
        for part in (self._before, self._number, self._after):
            part.setVisible(several)
        self._before.setEnabled(self._page > 0)
        self._after.setEnabled(self._page < count - 1)
        for button in (self._smaller, self._larger, self._fit):
            button.setEnabled(count > 0)

    def _draw(self) -> None:
        """Have the page drawn as sharp as this screen shows it."""
        if self._pages is None:
            return
        drawing = _Drawing(self._pages, self._page, self.scale, self.devicePixelRatioF())
        self._drawing.start(drawing, finished=self._on_drawn, failed=self._on_failed)

    def _go(self, page: int) -> None:
        if self._pages is None or not 0 <= page < self._pages.count or page == self._page:
            return
        self._page = page
        self._scroll.verticalScrollBar().setValue(0)
        self._say_page()
        self._draw()

    def _zoom_by(self, factor: float) -> None:
        self._zoom = min(_LARGEST, max(_SMALLEST, self.scale * factor))
        self._draw()

    @Slot(object)
    def _on_opened(self, pages: DocumentPages) -> None:
        if self._opening is None:
            pages.close()
            return
        self._opening = None
        self._pages = pages
        self._say_page()
        self._scroll.setFocus()
        self._draw()

    @Slot(object)
    def _on_drawn(self, drawn: tuple[QImage, QSize]) -> None:
        self._sheet.show_picture(*drawn)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._strip.say(message_for(error, texts()).sentence, Tone.DANGER)

    @Slot()
    def _on_before_wanted(self) -> None:
        self._go(self._page - 1)

    @Slot()
    def _on_after_wanted(self) -> None:
        self._go(self._page + 1)

    @Slot()
    def _on_smaller_wanted(self) -> None:
        self._zoom_by(1 / _STEP)

    @Slot()
    def _on_larger_wanted(self) -> None:
        self._zoom_by(_STEP)

    @Slot()
    def _on_fit_wanted(self) -> None:
        self._zoom = None
        self._draw()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        last = self._pages.count - 1 if self._pages else 0
        if control and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._on_larger_wanted()
        elif control and event.key() == Qt.Key.Key_Minus:
            self._on_smaller_wanted()
        elif control and event.key() == Qt.Key.Key_0:
            self._on_fit_wanted()
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._go(self._page + (1 if event.key() == Qt.Key.Key_PageDown else -1))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_title()
        if self._zoom is None:
            self._draw()

    @override
    def reject(self) -> None:
        self.forget()


class _Drawing:
    """Draws one page, for the background."""

    def __init__(self, pages: DocumentPages, page: int, scale: float, ratio: float) -> None:
        self._pages = pages
        self._page = page
        self._scale = scale
        self._ratio = ratio

    def __call__(self, progress: Progress) -> tuple[QImage, QSize]:
        progress.report(0, 0)
        picture = self._pages.picture(self._page, self._scale * self._ratio)
        return picture, self._pages.size(self._page) * self._scale
