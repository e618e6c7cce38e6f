"""What a file is, judged by its first bytes; what is no PDF, PNG or JPEG is refused before anything opens it.

Marks of the forms: PNG (ISO/IEC 15948, section 5), JPEG (ITU-T T.81, annex B), PDF (ISO 32000-1, section 7.5.2).
"""

import re
import struct
from typing import Final

from models.document import MOST_BYTES, FileType
from models.errors import ImportFileError

MOST_PIXELS: Final = 60_000_000
"""A sheet of A4 at 600 dots to the inch has 35 million; a file of a few bytes can claim billions."""

_PDF: Final = b"%PDF-"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_PNG_HEAD: Final = re.compile(rb".{4}IHDR(.{8})", re.DOTALL)
_PNG_END: Final = b"IEND"
_JPEG_END: Final = b"\xff\xd9"
_MARK: Final = 0xFF
_SCAN: Final = 0xDA
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The marks of a frame, which says how large the picture is."""
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
"""Marks without a length behind them."""
_BEFORE_PDF: Final = b"\xef\xbb\xbf \t\r\n"


def file_type(content: bytes) -> FileType:
    """Return what a file is.

    Raises:
        ImportFileError: it is empty, too large, something else, broken off, or a picture of too many pixels.

    """
    if not content:
        raise ImportFileError("document_empty")
    if len(content) > MOST_BYTES:
        raise ImportFileError("document_too_large", most=MOST_BYTES // 1024 // 1024)
    if content.startswith(_PNG):
        _want_picture(_png_size(content), whole=_PNG_END in content[-64:])
        return FileType.PNG
    if content.startswith(_JPEG):
        _want_picture(_jpeg_size(content), whole=_JPEG_END in content[len(content) // 2 :])
        return FileType.JPEG
    if content[:16].lstrip(_BEFORE_PDF).startswith(_PDF):
        return FileType.PDF
    raise ImportFileError("document_type")


def _want_picture(size: tuple[int, int] | None, *, whole: bool) -> None:
    if size is None or not whole or not all(size):
        raise ImportFileError("document_broken")
    if size[0] * size[1] > MOST_PIXELS:
        raise ImportFileError("document_pixels")


def _png_size(content: bytes) -> tuple[int, int] | None:
    head = _PNG_HEAD.match(content, len(_PNG))
    if head is None:
        return None
    width, height = struct.unpack(">II", head[1])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Walk from mark to mark to the first frame."""
    place = 2
    while place + 9 <= len(content) and content[place] == _MARK:
        mark = content[place + 1]
        if mark == _MARK:
            place += 1
        elif mark in _ALONE:
            place += 2
        elif mark in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        elif mark == _SCAN:
            return None
        else:
            place += 2 + max(2, int.from_bytes(content[place + 2 : place + 4], "big"))
    return None
