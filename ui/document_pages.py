"""The pages of a document as pictures, made from its bytes in memory: nothing is written, nothing in it is run.

PDFium is built without a script engine here, and is asked for pictures only: what a PDF holds besides its pages (a
script, another file) is never touched. It does not work in two threads at once, so it takes turns.
"""

import threading
from typing import Final

from pypdfium2 import PdfDocument, PdfiumError
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from models.document import FileType
from models.document_content import MOST_PIXELS
from models.errors import ImportFileError
from models.progress import CancelledError

_TURN: Final = threading.Lock()
_LOCKED: Final = 4
"""FPDF_ERR_PASSWORD in PDFium's ``fpdfview.h``."""

_DOTS_OF_POINT: Final = 96 / 72
_MOST_ON_SCREEN: Final = 24_000_000
"""More dots than this of one page are never drawn; zooming on only makes them larger."""


class DocumentPages:
    """A document that is open.

    Args:
        content: its bytes.
        file_type: what they are.

    Raises:
        ImportFileError: it cannot be opened; the code says why.

    """

    def __init__(self, content: bytes, file_type: FileType) -> None:
        self._image = QImage()
        self._pdf: PdfDocument | None = None
        if file_type is FileType.PDF:
            self._pdf = _opened(content)
        else:
            self._image = _decoded(content)

    @property
    def count(self) -> int:
        """How many pages there are; a picture is one."""
        with _TURN:
            return len(self._pdf) if self._pdf is not None else int(not self._image.isNull())

    def size(self, page: int) -> QSize:
        """Return how large a page is on the screen at its own size, in dots."""
        with _TURN:
            if self._pdf is None:
                return self._image.size()
            width, height = self._pdf[page].get_size()
        return QSize(round(width * _DOTS_OF_POINT), round(height * _DOTS_OF_POINT))

    def picture(self, page: int, scale: float) -> QImage:
        """Return a page as a picture; slow for a large one.

        Raises:
            ImportFileError: this page cannot be drawn.
            CancelledError: the document was closed in the meantime.

        """
        size = self.size(page)
        fitting = min(scale, (_MOST_ON_SCREEN / max(1, size.width() * size.height())) ** 0.5)
        image, smooth = self._image, Qt.TransformationMode.SmoothTransformation
        if not image.isNull():
            return image.scaled(size * fitting, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        try:
            with _TURN:
                if self._pdf is None:
                    raise CancelledError
                drawn = self._pdf[page].render(scale=fitting * _DOTS_OF_POINT, prefer_bgrx=True)
                shown = QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
                return shown.copy()
        except PdfiumError:
            raise ImportFileError("document_broken") from None

    def close(self) -> None:
        """Let go of every byte and dot."""
        self._image = QImage()
        with _TURN:
            pdf, self._pdf = self._pdf, None
            if pdf is not None:
                pdf.close()


class PageReader:
    """Opens documents to see whether that can be done; see ``models.ports_documents.DocumentReader``."""

    def check(self, content: bytes, file_type: FileType) -> None:
        """Raise ImportFileError when a document cannot be opened, or has no page."""
        pages = DocumentPages(content, file_type)
        try:
            if not pages.count:
                raise ImportFileError("document_broken")
            if file_type is FileType.PDF:
                pages.picture(0, 0.1)
        finally:
            pages.close()


def _opened(content: bytes) -> PdfDocument:
    try:
        with _TURN:
            return PdfDocument(content)
    except PdfiumError as error:
        locked = getattr(error, "err_code", None) == _LOCKED
        raise ImportFileError("document_locked" if locked else "document_broken") from None


def _decoded(content: bytes) -> QImage:
    """Return a picture the way up its camera says it is."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        raise ImportFileError("document_pixels" if size.isValid() else "document_broken")
    image = reader.read()
    if image.isNull():
        raise ImportFileError("document_broken")
    return image
