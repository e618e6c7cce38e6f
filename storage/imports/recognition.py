"""What kind of file somebody picked, from its first bytes: its encoding, or which other program it belongs to."""

import codecs
import re
from pathlib import Path

from models.errors import ImportFileError

HEAD = 4096
"""Bytes that are looked at."""

_SIGNATURES = (
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "zip"),
    (b"Rar!", "zip"),
    (b"{\\rtf", "word"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"SQLite format 3", "not_xml"),
)
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']""")
_EDEX2000 = re.compile(r"EDEX(LL|LK|GR|LG)\.TXT", re.IGNORECASE)
_HTML = re.compile(r"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TABLE_SIGNS = 2

_READ_AS = {
    "utf-8": "utf-8",
    "ascii": "utf-8",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-32": "utf-8",
    "iso8859-1": "cp1252",
    "cp1252": "cp1252",
    "iso8859-15": "iso8859-15",
    "iso8859-9": "cp1254",
    "cp1254": "cp1254",
    "cp1250": "cp1250",
    "cp850": "cp850",
    "mac-roman": "mac-roman",
}
"""What a declared encoding is read as.

Only looked at when the first bytes show one byte per sign: so a declared UTF-16 is a known mistake of export programs,
and what they call ISO-8859-1 or ISO-8859-9 is the Windows encoding of the same script.
"""


def encoding_of(head: bytes) -> tuple[str, str]:
    """Return which codec to read with, and the encoding the file declares (empty when it declares none).

    Raises:
        ImportFileError: ``encoding_unknown``, the declared encoding is not one that school systems use.

    """
    declared = _declared(head)
    for bom, codec in _BOMS:
        if head.startswith(bom):
            return codec, declared
    if head.startswith(b"\x00<"):
        return "utf-16-be", declared
    if head.startswith(b"<\x00"):
        return "utf-16-le", declared
    return _codec(declared), declared


def refuse_other_files(path: Path, head: bytes) -> None:
    """Refuse a file that is not XML at all, and say what it seems to be.

    Raises:
        ImportFileError: ``empty``, or the kind of file it is.

    """
    if not head.strip(b"\x00\t\n\r "):
        raise ImportFileError("empty")
    kind = _binary_kind(path, head) or _text_kind(path, head)
    if kind:
        raise ImportFileError(kind)


def _declared(head: bytes) -> str:
    found = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    return found[1].decode("ascii") if found else ""


def _codec(declared: str) -> str:
    if not declared:
        return "utf-8"
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        name = ""
    if name not in _READ_AS:
        raise ImportFileError("encoding_unknown", encoding=declared)
    return _READ_AS[name]


def _binary_kind(path: Path, head: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith(_OLE):
        return "word" if path.suffix.lower() in {".doc", ".dot"} else "excel"
    return _zip_kind(path) if head.startswith(_ZIP) else ""


def _zip_kind(path: Path) -> str:
    """Tell spreadsheets and texts from other archives by the names in the archive's directory, which are not packed."""
    with path.open("rb") as stream:
        start = stream.read(HEAD)
        stream.seek(max(0, path.stat().st_size - 16 * HEAD))
        names = start + stream.read(16 * HEAD)
    if b"xl/workbook" in names or b"opendocument.spreadsheet" in names:
        return "excel"
    return "word" if b"word/document" in names or b"opendocument.text" in names else "zip"


def _text_kind(path: Path, head: bytes) -> str:
    if _EDEX2000.fullmatch(path.name):
        return "old_edex"
    codec, _ = encoding_of(head)
    text = head.decode(codec, errors="ignore").lstrip("\ufeff \t\r\n")
    if text.startswith("<"):
        return "html" if _HTML.match(text) else ""
    first, _, _ = text.partition("\n")
    return "table" if max(first.count(sign) for sign in ";,\t") >= _TABLE_SIGNS else "not_xml"
