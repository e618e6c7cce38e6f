"""The desks at which a store is made, opened and shared: the vault as the start screens and Beheer want it."""

import os
import threading
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from platformdirs import user_documents_path

from models.change import Topic
from models.errors import ValidationError, WrongPasswordError
from models.ids import UserId
from models.opening import KnownUser, MadeStore, NewStore
from models.recovery_sheet import RecoverySheet
from models.school import School
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.users import UserUseCases
from models.user import Role, User
from storage import recovery
from storage.backup import Backup
from storage.vault import SUFFIX, Opened, Vault, Way

Sessions = Callable[[Opened], Session]


class StoreMaker:
    """Makes stores, for the first run and the command line."""

    def __init__(self, sessions: Sessions, recovery_pdf: Callable[[RecoverySheet], bytes]) -> None:
        self._sessions = sessions
        self.recovery_pdf = recovery_pdf

    def default_folder(self) -> Path:
        """Return where a store is put when nobody chooses."""
        return user_documents_path() / f"Zorgteam{SUFFIX}"

    def check_folder(self, folder: Path) -> None:
        """Want a folder in which a store can be made; raises ValidationError for the field ``folder``."""
        taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
        if taken or not _writable(folder):
            raise ValidationError({"folder": "taken" if taken else "not_writable"})

    def make(self, wanted: NewStore) -> MadeStore:
        """Make a store with its school and first coordinator, and open it."""
        vault = Vault(wanted.folder)
        session_id = os.urandom(16).hex()
        first = User(id=UserId(session_id), name=wanted.user, role=Role.COORDINATOR)
        groups = vault.create(first, wanted.password)
        opened = vault.unlock(first.id, wanted.password)
        SchoolUseCases(self._sessions(opened)).save(School(name=wanted.school))
        sheet = RecoverySheet(
            code_groups=groups, store_name=vault.name, made_on=self._today(opened), school=wanted.school
        )
        return MadeStore(opened=opened, sheet=sheet)

    def school(self, opened: object) -> School:
        """Return the school of a store that was just made."""
        return SchoolUseCases(self._sessions(as_opened(opened))).school()

    def save_school(self, opened: object, school: School) -> None:
        """Write the school."""
        SchoolUseCases(self._sessions(as_opened(opened))).save(school)

    def _today(self, opened: Opened) -> date:
        return self._sessions(opened).today


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
        """Make and check a backup, and tell whether there was none of today yet."""
        return self._opened.back_up()


class RecoveryDesk:
    """Gives the recovery code to who proves with a password that he may have it."""

    def __init__(self, opened: Opened, vault: Vault, session: Session, pdf: Callable[[RecoverySheet], bytes]) -> None:
        self._opened = opened
        self._vault = vault
        self._session = session
        self.recovery_pdf = pdf

    def sheet(self, password: str) -> RecoverySheet:
        """Return the recovery code."""
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
        """Give somebody who forgot it a new first password."""
        known = next(entry for entry in self._cases.users() if entry.id == user)
        self._vault.add_slot(self._opened, known, password)
        self._cases.note_password(user)

    def change_password(self, old: str, new: str) -> None:
        """Give the user at work another password."""
        self._vault.change_password(self._opened.user.id, old, new)
        self._cases.note_password(self._opened.user.id)


def as_opened(opened: object) -> Opened:
    """Return what screens hand on unseen."""
    if not isinstance(opened, Opened):
        raise TypeError
    return opened


def _writable(folder: Path) -> bool:
    """Tell whether a folder could be made here."""
    there = next((parent for parent in (folder, *folder.parents) if parent.exists()), None)
    return there is not None and os.access(there, os.W_OK)
