"""The desks at which a store is made, opened and shared: the vault as the start screens and Beheer want it."""

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from platformdirs import user_documents_path

from models.change import Topic
from models.errors import NotFoundError, StoreReadOnlyError, ValidationError, WrongPasswordError
from models.ids import UserId
from models.opening import KnownUser, MadeStore, NewStore
from models.progress import Progress
from models.recovery_sheet import RecoverySheet
from models.school import School
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.users import UserUseCases
from models.user import Permission, Role, User, require
from storage import recovery
from storage.backup import Backup
from storage.vault import SUFFIX, Opened, Vault, Way

Sessions = Callable[[Opened], Session]


class StoreMaker:
    """Makes stores, for the first run and the command line."""

    def __init__(
        self,
        sessions: Sessions,
        recovery_pdf: Callable[[RecoverySheet], bytes],
        vaults: Callable[[Path], Vault] = Vault,
    ) -> None:
        self._sessions = sessions
        self._vaults = vaults
        self.recovery_pdf = recovery_pdf

    def default_folder(self) -> Path:
        """Return where a store is put when nobody chooses."""
        return user_documents_path() / f"Zorgteam{SUFFIX}"

    def check_folder(self, folder: Path) -> None:
        """Want a folder in which a store can be made; raises ValidationError for the field ``folder``."""
        if not _writable(folder):
            raise ValidationError({"folder": "not_writable"})
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ValidationError({"folder": "taken"})

    def make(self, wanted: NewStore) -> MadeStore:
        """Make a store with its school and first coordinator, and open it.

        Raises:
            ValidationError: the school or the user has no name; nothing was made.
            ConflictError: something stands there already.
            DiskFullError: there is no room.

        """
        vault, school = self._vaults(wanted.folder), School(name=wanted.school)
        first = User(id=UserId(os.urandom(16).hex()), name=wanted.user, role=Role.COORDINATOR)
        groups = vault.create(first, wanted.password)
        opened = vault.unlock(first.id, wanted.password)
        try:
            session = self._sessions(opened)
            SchoolUseCases(session).save(school)
            sheet = RecoverySheet(
                code_groups=groups, store_name=vault.name, made_on=session.today, school=wanted.school
            )
        except BaseException:
            opened.abandon()
            raise
        return MadeStore(opened=opened, sheet=sheet)

    def school(self, opened: object) -> School:
        """Return the school of a store that was just made."""
        return SchoolUseCases(self._sessions(as_opened(opened))).school()

    def save_school(self, opened: object, school: School) -> None:
        """Write the school."""
        SchoolUseCases(self._sessions(as_opened(opened))).save(school)


class StoreOpener:
    """Opens one store. While the store is being closed, opening it waits."""

    def __init__(self, vault: Vault, busy: threading.Lock) -> None:
        self._vault = vault
        self._busy = busy

    def users(self) -> Sequence[KnownUser]:
        """Return who can unlock it, by name."""
        return [KnownUser(id=entry.id, name=entry.name) for entry in self._vault.users()]

    def unlock(self, user: UserId, password: str, *, read_only: bool) -> Opened:
        """Open the store."""
        with self._busy:
            return self._vault.unlock(user, password, Way(read_only=read_only))

    def check_code(self, code: str) -> None:
        """Want a whole recovery code without a slip of the pen."""
        try:
            recovery.decode(code)
        except WrongPasswordError as error:
            code = "incomplete" if error.code == "recovery_length" else "groups"
            raise ValidationError({"recovery": code}) from None

    def recover(self, code: str, user: UserId, password: str) -> Opened:
        """Open the store with its recovery code and give a user a new password."""
        with self._busy:
            return self._vault.unlock_with_recovery(code, user or None, password)


class Restorer:
    """Puts backups of a closed store back; waits while the store is being closed."""

    def __init__(self, vault: Vault, busy: threading.Lock) -> None:
        self._vault = vault
        self._busy = busy

    def users(self) -> Sequence[KnownUser]:
        """Return who has a password."""
        return [KnownUser(id=entry.id, name=entry.name) for entry in self._vault.users()]

    def backups(self) -> Sequence[Backup]:
        """Return the backups, newest first."""
        return self._vault.backups()

    def restore(self, chosen: object, user: UserId, password: str) -> None:
        """Put a backup in the place of the data."""
        if not isinstance(chosen, Backup):
            raise TypeError
        with self._busy:
            self._vault.restore(chosen, user, password)


class BackupDesk:
    """Knows the backups of the store that is open."""

    def __init__(self, opened: Opened, vault: Vault) -> None:
        self._opened = opened
        self._vault = vault

    def backups(self) -> Sequence[Backup]:
        """Return the backups, newest first."""
        return self._vault.backups()

    def folder(self) -> Path:
        """Return where they lie."""
        return self._vault.folder / "backups"

    def make_now(self) -> bool:
        """Make and check a backup, and tell whether there was anything that today's did not hold yet."""
        return self._opened.back_up()

    def sweep(self, progress: Progress) -> int:
        """Finish what was destroyed, and return how many copies were removed."""
        return self._opened.sweep(progress)


class RecoveryDesk:
    """Gives the recovery code to who proves with a password that he may have it."""

    def __init__(self, opened: Opened, vault: Vault, session: Session, pdf: Callable[[RecoverySheet], bytes]) -> None:
        self._opened = opened
        self._vault = vault
        self._session = session
        self.recovery_pdf = pdf

    def sheet(self, password: str) -> RecoverySheet:
        """Return the recovery code: whoever has it can open everything.

        Raises:
            PermissionDeniedError: the user does not look after who comes in.
            StoreReadOnlyError: this window may only look, so it could not be noted who asked.
            WrongPasswordError: that is not the user's password.

        """
        _want_to_manage(self._opened)
        self._vault.check_password(self._opened.user.id, password)
        self._session.note_access("store.recovery_printed", Topic.USERS, self._opened.user.id)
        return RecoverySheet(
            code_groups=self._vault.recovery_code(self._opened),
            store_name=self._vault.name,
            made_on=self._session.today,
            school=SchoolUseCases(self._session).school().name,
        )


class UserDesk:
    """Looks after accounts and their passwords."""

    def __init__(self, opened: Opened, vault: Vault, session: Session) -> None:
        self._opened = opened
        self._vault = vault
        self._cases = UserUseCases(session)

    def users(self) -> Sequence[User]:
        """Return all users, by name."""
        return self._cases.users()

    def add(self, name: str, role: Role, password: str) -> None:
        """Let somebody in: first the account, then the password."""
        self._vault.add_slot(self._opened, self._cases.add(name, role), password)

    def save(self, user: User) -> None:
        """Change an account; the key file follows, also when a crash comes in between: at the next opening."""
        if not user.active:
            self._vault.want_other(user.id)
        self._cases.save(user)
        self._vault.settle(self._opened)

    def reset_password(self, user: UserId, password: str) -> None:
        """Give somebody who forgot it a new first password.

        Raises:
            PermissionDeniedError: the user at work does not look after who comes in.
            NotFoundError: there is no such user.
            StoreReadOnlyError: this window may only look.

        """
        _want_to_manage(self._opened)
        known = next((entry for entry in self._cases.users() if entry.id == user), None)
        if known is None:
            raise NotFoundError("user")
        self._vault.add_slot(self._opened, known, password)
        self._cases.note_password(user)

    def change_password(self, old: str, new: str) -> None:
        """Give the user at work another password.

        Raises:
            StoreReadOnlyError: this window may only look; who writes may be changing the key file.
            WrongPasswordError: the old one is not right.

        """
        _want_writing(self._opened)
        self._vault.change_password(self._opened.user.id, old, new)
        self._cases.note_password(self._opened.user.id)


def as_opened(opened: object) -> Opened:
    """Return what screens hand on unseen."""
    if not isinstance(opened, Opened):
        raise TypeError
    return opened


def _want_to_manage(opened: Opened) -> None:
    """Want a user who looks after who comes in, in a window that can note what he does."""
    require(opened.user, Permission.MANAGE_USERS)
    _want_writing(opened)


def _want_writing(opened: Opened) -> None:
    if opened.store.read_only:
        raise StoreReadOnlyError("window")


def _writable(folder: Path) -> bool:
    """Tell whether a folder is one to write in, or could be made here; a file is neither, and is told otherwise."""
    there = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    return not there.is_dir() or os.access(there, os.R_OK | os.W_OK | os.X_OK)
