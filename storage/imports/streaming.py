"""Feed a file to the parser bit by bit: no document types, no entities, nothing from elsewhere, bounded memory."""

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import errors

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from models.errors import ImportFileError
from models.progress import Progress
from storage.imports.limits import CHUNK, MAX_BYTES, MAX_STALL
from storage.imports.pruning import Pruner
from storage.imports.recognition import HEAD, encoding_of, refuse_other_files

_MEGABYTE = 1024 * 1024
_CUT_OFF = {
    errors.codes[message]
    for message in (
        errors.XML_ERROR_NO_ELEMENTS,
        errors.XML_ERROR_UNCLOSED_TOKEN,
        errors.XML_ERROR_PARTIAL_CHAR,
        errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
}


def stream(path: Path, pruner: Pruner, progress: Progress | None) -> None:
    """Parse a file into a pruner.

    Raises:
        ImportFileError: it cannot be read at all; the code says why.
        CancelledError: progress asked to stop.

    """
    try:
        size = _size(path)
        with path.open("rb") as source:
            head = source.read(HEAD)
            refuse_other_files(path, head)
            source.seek(0)
            _parse(_decoded(source, head, size, progress), pruner)
    except OSError:
        raise ImportFileError("unreadable") from None


def _size(path: Path) -> int:
    if not path.exists():
        raise ImportFileError("missing")
    if not path.is_file():
        raise ImportFileError("not_a_file")
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise ImportFileError("too_large", limit=MAX_BYTES // _MEGABYTE)
    return size


def _decoded(source: BinaryIO, head: bytes, size: int, progress: Progress | None) -> Iterator[str]:
    """Read the file as text. The parser gets text and no bytes, so that its own idea of the encoding never counts."""
    codec, declared = encoding_of(head)
    decoder = codecs.getincrementaldecoder(codec)()
    line, done = 1, 0
    while True:
        chunk = source.read(CHUNK)
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            raise _undecodable(error, line, declared, ended=not chunk) from None
        line += text.count("\n")
        done += len(chunk)
        if progress:
            progress.report(done, max(size, done))
        if not chunk:
            return
        yield text


def _undecodable(error: UnicodeDecodeError, line: int, declared: str, *, ended: bool) -> ImportFileError:
    if ended:
        return ImportFileError("truncated", line=line)
    before = error.object[: error.start].count(b"\n")
    return ImportFileError("encoding", line=line + before, encoding=declared or "UTF-8")


def _parse(texts: Iterator[str], pruner: Pruner) -> None:
    parser = DefusedXMLParser(target=pruner, forbid_dtd=True)
    expat = parser.parser
    pruner.line_now = lambda: expat.CurrentLineNumber
    try:
        _feed(parser, texts, pruner)
    except ParseError as error:
        raise _malformed(error, pruner) from None
    except DefusedXmlException:
        raise ImportFileError("unsafe") from None


def _feed(parser: DefusedXMLParser, texts: Iterator[str], pruner: Pruner) -> None:
    stalled, events = 0, 0
    for text in texts:
        parser.feed(text)
        stalled = stalled + len(text) if pruner.events == events else 0
        events = pruner.events
        if stalled > MAX_STALL:
            raise ImportFileError("strange", line=pruner.line_now())
    parser.close()


def _malformed(error: ParseError, pruner: Pruner) -> ImportFileError:
    line, _column = error.position
    if pruner.root is None:
        return ImportFileError("not_xml")
    return ImportFileError("truncated" if error.code in _CUT_OFF else "broken", line=line)
