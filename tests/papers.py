"""Files to keep as documents: whole ones, and ones that something is wrong with."""

import io
import struct
import zlib

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas


def pdf(pages: int = 1, words: str = "Bladzijde") -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1, pageCompression=0)
    for number in range(1, pages + 1):
        canvas.drawString(100, 700, f"{words} {number}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.append(io.BytesIO(pdf()))
    writer.encrypt("geheim")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def pdf_with_script() -> bytes:
    writer = PdfWriter()
    writer.append(io.BytesIO(pdf()))
    action = DictionaryObject()
    action[NameObject("/S")] = NameObject("/JavaScript")
    action[NameObject("/JS")] = TextStringObject("app.alert('hallo');")
    writer.root_object[NameObject("/OpenAction")] = action
    writer.add_attachment("programma.exe", b"MZ")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def png(width: int = 40, height: int = 30, filler: bytes = b"") -> bytes:
    """Make a grey picture; with a filler, that text is in it as it is, many times."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + b"\xc0" * width for _ in range(height))
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    if filler:
        parts.insert(1, (b"tEXt", b"Comment\0" + filler))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def claiming_png(width: int, height: int) -> bytes:
    """Make a picture of a few bytes that says it is of this size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def claiming_jpeg(width: int, height: int) -> bytes:
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\1\1\0\0\1\0\1\0\0"
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8" + app + frame + b"\xff\xda\0\2" + b"\0" * 20 + b"\xff\xd9"


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
