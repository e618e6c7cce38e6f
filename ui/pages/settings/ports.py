"""What Beheer needs from outside, besides use cases. ``main.py`` connects it to the store."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from models.recovery_sheet import RecoverySheet


class StoredBackup(Protocol):
    """A backup, as it is listed; whoever restores it gets it back as it was."""

    @property
    def on(self) -> date:
        """The day it was made."""
        ...

    @property
    def size(self) -> int:
        """Its size in bytes."""
        ...


class BackupDesk(Protocol):
    """Knows the backups of the store that is open."""

    def backups(self) -> Sequence[StoredBackup]:
        """Return the backups, newest first."""
        ...

    def folder(self) -> Path:
        """Return where they lie, to copy one to another place."""
        ...

    def make_now(self) -> bool:
        """Make and check a backup, and tell whether there was none of today yet. Slow.

        Raises:
            StorageError: it could not be made; the ones before it are untouched.

        """
        ...


class RecoveryPrinter(Protocol):
    """Gives the recovery code to who proves with a password that he may have it."""

    def sheet(self, password: str) -> RecoverySheet:
        """Return the recovery code. Slow.

        Raises:
            WrongPasswordError: that is not the password of the user at work.

        """
        ...

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """Return the recovery code on paper."""
        ...
