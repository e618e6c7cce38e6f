"""What the start screens need from outside. ``main.py`` connects it to the store.

What is called slow derives a key (about 0.7 s, on purpose) and is called in the background, in another thread.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from models.ids import UserId
from models.opening import KnownUser, MadeStore, NewStore
from models.recovery_sheet import RecoverySheet
from models.school import School
from models.user import Role, User

__all__ = ["KnownUser", "MadeStore", "NewStore", "PasswordChanger", "StoreMaker", "StoreOpener", "UserDesk"]


class StoreMaker(Protocol):
    """Makes a store, for the first run."""

    def default_folder(self) -> Path:
        """Return where a store is put when nobody chooses."""
        ...

    def check_folder(self, folder: Path) -> None:
        """Want a folder in which a store can be made.

        Raises:
            ValidationError: with a code for the field ``folder``.

        """
        ...

    def make(self, wanted: NewStore) -> MadeStore:
        """Make a store and open it. Slow."""
        ...

    def recovery_pdf(self, sheet: RecoverySheet) -> bytes:
        """Return the recovery code on paper."""
        ...

    def school(self, opened: object) -> School:
        """Return the school of a store that was just made."""
        ...

    def save_school(self, opened: object, school: School) -> None:
        """Write the school."""
        ...


class StoreOpener(Protocol):
    """Opens a store that is there."""

    def users(self) -> Sequence[KnownUser]:
        """Return who can unlock it, by name.

        Raises:
            StoreMissingError: there is no store.
            StoreDamagedError: the key file cannot be read; the recovery code still works.

        """
        ...

    def unlock(self, user: UserId, password: str, *, read_only: bool) -> object:
        """Open the store. Slow.

        Raises:
            WrongPasswordError: that is not this user's password.
            StoreLockedError: another window has it; it can be opened for reading only.
            StorageError: it cannot be opened.

        """
        ...

    def check_code(self, code: str) -> None:
        """Want a whole recovery code without a slip of the pen; whether it is this store's shows at opening.

        Raises:
            ValidationError: with a code for the field ``recovery``.

        """
        ...

    def recover(self, code: str, user: UserId, password: str) -> object:
        """Open the store with its recovery code and give a user a new password. Slow.

        An empty user is the first coordinator, for when the key file is lost.

        Raises:
            WrongPasswordError: the code is of another store.

        """
        ...


class PasswordChanger(Protocol):
    """Changes the password of who is at work."""

    def change_password(self, old: str, new: str) -> None:
        """Give the user a new password. Slow.

        Raises:
            WrongPasswordError: the old one is not right.

        """
        ...


class UserDesk(Protocol):
    """Looks after who may open the store."""

    def users(self) -> Sequence[User]:
        """Return all users, by name."""
        ...

    def add(self, name: str, role: Role, password: str) -> None:
        """Let somebody in. Slow."""
        ...

    def save(self, user: User) -> None:
        """Change a name or role, or whether somebody may still come in."""
        ...

    def reset_password(self, user: UserId, password: str) -> None:
        """Give somebody who forgot it a new first password. Slow."""
        ...
