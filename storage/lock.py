"""One writer: a lock file in the store's folder, held by the operating system as well.

The file says which machine and process hold the store, and since when; no names. The system's own lock ends with its
process, so a crash never blocks. A file that was not emptied tells that the last session did not end well. A folder on
a network or in a synchronised drive may carry no system locks; therefore a lock of another machine is believed, and
only a person may decide to take it over. What is said of the same machine counts there only while its process lives.
"""

import contextlib
import errno
import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from models.errors import StoreLockedError
from storage.files import disk_failures

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})
_MOST_PROCESSES = 2**31
_TORN: dict[str, Any] = {"torn": True}
"""What a file says that cannot be read: a crash came while it was written."""
_FAR = 2**30
"""Where Windows locks a byte: beyond the text, which others may read."""


class Lock:
    """The right to write, while it is held."""

    def __init__(self, file: Path, now: datetime, *, take_over: bool = False) -> None:
        """Take the right to write.

        Raises:
            StoreLockedError: another window on this machine holds it, or another machine says it does.
            StoreReadOnlyError: the folder cannot be written in.
            DiskFullError: there is no room for the lock.

        """
        with disk_failures():
            self._handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            self.unclean = self._take(take_over=take_over)
            with disk_failures():
                self._say({"host": socket.gethostname(), "process": os.getpid(), "since": now.isoformat()})
        except BaseException:
            os.close(self._handle)
            raise

    def release(self) -> None:
        """Give the right back and leave an empty file: the session ended well. A disk that went away stops nothing."""
        with contextlib.suppress(OSError):
            self._say(None)
        self._close()

    def leave(self) -> None:
        """Give the right back and leave the file as an unclean end: what is wrong is still to be looked at."""
        if self.unclean:
            self._close()
        else:
            self.release()

    def _take(self, *, take_over: bool) -> bool:
        """Return whether the last session did not end well."""
        held = _hold(self._handle)
        said = self._said()
        if held is False or (held is None and _lives(said)):
            raise StoreLockedError("this_machine", since=str(said.get("since", "?")))
        if said.get("host", socket.gethostname()) != socket.gethostname() and not take_over:
            raise StoreLockedError("other_machine", host=str(said["host"]), since=str(said.get("since", "?")))
        return bool(said)

    def _said(self) -> dict[str, Any]:
        with disk_failures():
            os.lseek(self._handle, 0, os.SEEK_SET)
            content = os.read(self._handle, 4096)
        if not content:
            return {}
        try:
            found = json.loads(content)
        except ValueError:
            return _TORN
        return found if isinstance(found, dict) and found else _TORN

    def _say(self, content: dict[str, Any] | None) -> None:
        """Write over what stood there before shortening it: on a full disk the old words stay."""
        said = json.dumps(content).encode() if content else b""
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, said)
        os.ftruncate(self._handle, len(said))
        os.fsync(self._handle)

    def _close(self) -> None:
        with contextlib.suppress(OSError):
            os.close(self._handle)


def _hold(handle: int) -> bool | None:
    """Ask the system for the lock: True when it is ours, False when somebody else's, None where there are no locks."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return False if error.errno in _HELD else None
    return True


def _lives(said: dict[str, Any]) -> bool:
    """Tell whether a process of this machine that says it has the lock is still there; Windows always has locks."""
    process = said.get("process")
    if said.get("host") != socket.gethostname() or not isinstance(process, int) or not 0 < process < _MOST_PROCESSES:
        return False
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
