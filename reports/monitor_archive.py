"""Opening a received zip without trusting it: limits on size, number and kind, and nothing written to the disk."""

import zlib
from collections.abc import Collection, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from models.errors import ImportFileError

MOST_BYTES = 5_000_000
"""No member of a monitor file is larger; one that is, or says so, is not read further."""
MOST_FILE_BYTES = 4 * MOST_BYTES
"""A larger file is not read at all."""
_ENCRYPTED = 0x1
_END = b"PK\x05\x06"
_END_BYTES = 22
"""Of the last part of a zip, when nothing was added to it."""
_BROKEN = (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, zlib.error)


def members_of(content: bytes, *allowed: Collection[str]) -> Mapping[str, bytes]:
    """Return what a zip holds.

    A member is unpacked up to the limit and no further, whatever size it claims (CWE-409). Names are compared with
    the few that are allowed and never used as a path (CWE-22). Nothing stands before or after the zip, where another
    program could read something else.

    Args:
        content: the bytes of the zip.
        allowed: the sets of names that it may hold; it must be exactly one of them.

    Raises:
        ImportFileError: it is too large, no zip, or holds something else.

    """
    if len(content) > MOST_FILE_BYTES:
        raise ImportFileError("monitor_too_large")
    if not content[-_END_BYTES:].startswith(_END):
        raise ImportFileError("monitor_zip")
    try:
        with ZipFile(BytesIO(content)) as archive:
            found = archive.infolist()
            if sorted(member.filename for member in found) not in [sorted(names) for names in allowed]:
                raise ImportFileError("monitor_members")
            if min(member.header_offset for member in found):
                raise ImportFileError("monitor_zip")
            return {member.filename: _content(archive, member) for member in found}
    except _BROKEN as problem:
        raise ImportFileError("monitor_zip") from problem


def _content(archive: ZipFile, member: ZipInfo) -> bytes:
    if member.flag_bits & _ENCRYPTED or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ImportFileError("monitor_zip")
    if member.file_size > MOST_BYTES:
        raise ImportFileError("monitor_too_large")
    with archive.open(member) as opened:
        content = opened.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES or opened.read(1):
            raise ImportFileError("monitor_too_large")
    return content
