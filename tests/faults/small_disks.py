"""Disks that are full or shut, for real; where a test may not make one, a limit or the rights of a folder."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "win32":
    import resource

_BLOCK = 4096
_SHUT = "remount,bind,ro"


@contextlib.contextmanager
def small_disk(folder: Path, mebibytes: int) -> Iterator[Path]:
    """Mount a disk of this size in memory."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    folder.mkdir()
    if not _done("mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(folder)):
        pytest.skip("this machine does not let root mount a disk")
    try:
        yield folder
    finally:
        _done("umount", "--lazy", str(folder))


@contextlib.contextmanager
def full(disk: Path) -> Iterator[None]:
    """Leave no room on a disk."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as stream, contextlib.suppress(OSError):
        while stream.write(b"x" * _BLOCK):
            pass
    try:
        yield
    finally:
        filler.unlink()


@contextlib.contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let this process write no file beyond a size; the system answers as it does where a quota is used up."""
    if sys.platform == "win32":
        pytest.skip("Windows knows no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextlib.contextmanager
def unwritable(folder: Path, shown: Path) -> Iterator[Path]:
    """Show a folder where nothing in it can be written: as a disk of its own for root, else by its rights."""
    if sys.platform == "win32":
        pytest.skip("the rights of a folder say something else on Windows")
    if os.geteuid() == 0:
        shown.mkdir()
        if not (_done("mount", "--bind", str(folder), str(shown)) and _done("mount", "-o", _SHUT, str(shown))):
            pytest.skip("this machine does not let root mount a folder")
    else:
        shown.symlink_to(folder)
        folder.chmod(0o500)
    try:
        yield shown
    finally:
        if os.geteuid() == 0:
            _done("umount", "--lazy", str(shown))
        else:
            folder.chmod(0o700)


def _done(program: str, *words: str) -> bool:
    found = shutil.which(program)
    return found is not None and not subprocess.run([found, *words], check=False, capture_output=True).returncode
