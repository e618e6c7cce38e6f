"""Files beside the database: written whole or not at all, and synced to the disk.

What the system says about a disk is turned into a known error here, as ``driver`` does for SQLCipher.
"""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from models.errors import AppError, DiskFullError, StoreMissingError, StoreReadOnlyError

_BLOCK = 1 << 20
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EIO, errno.ENODEV, errno.ENXIO, getattr(errno, "ESTALE", -1)})


@contextlib.contextmanager
def disk_failures() -> Iterator[None]:
    """Turn what the system says of files within into a known error; what nobody can act on stays what it is.

    Raises:
        DiskFullError: there is no room.
        StoreReadOnlyError: the folder cannot be written in.
        StoreMissingError: the folder, or the disk it is on, went away.

    """
    try:
        yield
    except OSError as error:
        raise _known(error) from None


def replace_file(file: Path, content: bytes) -> None:
    """Replace a file by new content in one step, synced to the disk and readable for its owner only.

    Raises:
        DiskFullError: there is no room; the old file is untouched.
        StoreReadOnlyError: the folder cannot be written in.

    """
    with _beside(file) as fresh:
        _write(fresh, [content])


def copy_file(source: Path, target: Path) -> None:
    """Copy a file so that the target is there whole or not at all; raises what ``replace_file`` raises."""
    with _beside(target) as fresh, source.open("rb") as stream:
        _write(fresh, iter(lambda: stream.read(_BLOCK), b""))


def keep_as(file: Path, name: Path) -> None:
    """Let a file be found under a second name, so that its first can be given to another one.

    A second name takes no room; where a disk knows no such names (a USB stick), it is a copy.
    """
    try:
        os.link(file, name)
    except OSError:
        copy_file(file, name)
    else:
        sync_folder(name.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder durable; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """Give a name to write under; it becomes the file when that went well, and is removed when not."""
    fresh = file.with_name(f"{file.name}.new")
    with disk_failures():
        try:
            yield fresh
            fresh.replace(file)
            sync_folder(file.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise


def _write(file: Path, blocks: Iterator[bytes] | list[bytes]) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
        stream.writelines(blocks)
        stream.flush()
        os.fsync(stream.fileno())


def _known(error: OSError) -> AppError | OSError:
    if error.errno in _FULL:
        return DiskFullError("database")
    if error.errno in _READ_ONLY:
        return StoreReadOnlyError("folder")
    return StoreMissingError("vanished") if error.errno in _GONE else error
