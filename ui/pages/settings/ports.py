"""What Beheer needs from outside, besides use cases. ``main.py`` connects it to the store."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from models.destruction import Destruction
from models.progress import Progress
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

    def sweep(self, progress: Progress) -> int:
        """Finish what was destroyed: write the file anew, make a new backup and remove the older ones. Slow.

        Returns how many copies were removed.

        Raises:
            StorageError: it could not be finished; it can be done again.

        """
        ...


class CertificateMaker(Protocol):
    """Puts the certificate of a destruction on paper."""

    def __call__(self, destruction: Destruction, school: str) -> bytes:
        """Return the PDF."""
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
