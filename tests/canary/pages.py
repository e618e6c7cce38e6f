"""The pages of an encrypted database and of the log beside it as they stand on the disk, decrypted without SQLCipher.

SQLCipher 4: pages of 4,096 bytes, AES-256-CBC under the raw key; the last 80 bytes of a page are its vector and its
seal; the first page begins with 16 bytes of salt (zetetic.net/sqlcipher/design). So free pages are read as well, and
frames of the log that nobody reads any more.
"""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, RESERVED, VECTOR, SALT = 4096, 80, 16, 16
LOG_HEADER, FRAME_HEADER = 32, 24


def decrypted(database: Path, key: bytes) -> bytes:
    """Return everything that can be read from a database file and its log."""
    return b"".join(_open(page, key) for page in (*_pages(database), *_frames(database)))


def _pages(database: Path) -> Iterator[bytes]:
    content = database.read_bytes()
    for start in range(0, len(content), PAGE):
        yield content[start + SALT if start == 0 else start : start + PAGE]


def _frames(database: Path) -> Iterator[bytes]:
    log = database.with_name(f"{database.name}-wal")
    content = log.read_bytes() if log.exists() else b""
    for start in range(LOG_HEADER, len(content), FRAME_HEADER + PAGE):
        frame = content[start + FRAME_HEADER : start + FRAME_HEADER + PAGE]
        first = int.from_bytes(content[start : start + 4], "big") == 1
        yield frame[SALT:] if first else frame


def _open(page: bytes, key: bytes) -> bytes:
    vector = page[-RESERVED : VECTOR - RESERVED]
    reader = Cipher(AES(key), CBC(vector)).decryptor()
    return reader.update(page[:-RESERVED]) + reader.finalize()
