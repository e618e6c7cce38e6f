"""One writer: a lock file in the store's folder, held by the operating system as well.

The file says which machine and process hold the store, and since when; no names. The system's own lock ends with its
process, so a crash never blocks. A file that was not emptied tells that the last session did not end well. A folder on
a network or in a synchronised drive may carry no system locks; therefore a lock of another machine is believed, and
only a person may decide to take it over.
"""

import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from models.errors import StoreLockedError, StoreReadOnlyError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR = 2**30
"""Where Windows locks a byte: beyond the text, which others may read."""


class Lock:
    """The right to write, while it is held."""

    def __init__(self, file: Path, now: datetime, *, take_over: bool = False) -> None:
        """Take the right to write.

        Raises:
            StoreLockedError: another window on this machine holds it, or another machine says it does.
            StoreReadOnlyError: the folder cannot be written in.

        """
        try:
            self._handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            raise StoreReadOnlyError("folder") from None
        try:
            self.unclean = self._take(take_over=take_over)
            self._say({"host": socket.gethostname(), "process": os.getpid(), "since": now.isoformat()})
        except BaseException:
            os.close(self._handle)
            raise

    def release(self) -> None:
        """Give the right back and leave an empty file: the session ended well."""
        self._say(None)
        os.close(self._handle)

    def leave(self) -> None:
        """Give the right back and leave the file as an unclean end: what is wrong is still to be looked at."""
        if self.unclean:
            os.close(self._handle)
        else:
            self.release()

    def _take(self, *, take_over: bool) -> bool:
        try:
            _lock(self._handle)
        except OSError:
            raise StoreLockedError("this_machine", since=str(self._said().get("since", "?"))) from None
        said = self._said()
        if said and said.get("host") != socket.gethostname() and not take_over:
            raise StoreLockedError("other_machine", host=str(said.get("host")), since=str(said.get("since")))
        return bool(said)

    def _said(self) -> dict[str, Any]:
        os.lseek(self._handle, 0, os.SEEK_SET)
        try:
            found = json.loads(os.read(self._handle, 4096) or b"{}")
        except ValueError:
            return {"host": "?"}
        return found if isinstance(found, dict) else {"host": "?"}

    def _say(self, content: dict[str, Any] | None) -> None:
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.ftruncate(self._handle, 0)
        os.write(self._handle, json.dumps(content).encode() if content else b"")
        os.fsync(self._handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
