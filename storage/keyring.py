"""The key file of a store and its copy beside the backups.

Every change goes into both, the copy first. So a key file that is lost or damaged is made again from the copy, and a
password that was changed, or a user who left, opens no backup in this folder any longer. (Somebody who copied the whole
folder before then has what it was: a changed password does not reach what was taken away.)
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from models.errors import ConflictError, StoreDamagedError, StoreMissingError, StoreReadOnlyError
from models.ids import UserId
from models.user import User
from storage import keyslots
from storage.files import disk_failures
from storage.keyslots import Cost, KeyFile, Slot

_UNREADABLE = (StoreDamagedError, StoreMissingError, StoreReadOnlyError)


class KeyRing:
    """Who has a password to a store."""

    def __init__(self, folder: Path, cost: Cost | None = None) -> None:
        self._file = folder / "keys.json"
        self._copy = folder / "backups" / "keys.json"
        self._cost = cost

    def keys(self) -> KeyFile:
        """Return the slots; raises StoreMissingError or StoreDamagedError when neither file can be read."""
        try:
            return keyslots.read(self._file)
        except _UNREADABLE:
            found = self._copied()
            if found is None:
                raise
            return found

    def keys_or_none(self) -> KeyFile | None:
        """Return the slots; None when neither file can be read."""
        try:
            return self.keys()
        except _UNREADABLE:
            return None

    def begin(self, key: bytes, user: User, password: str) -> None:
        """Make the first slot."""
        self.put(KeyFile(key_mark=keyslots.mark(key), slots=()), key, user.id, user.name, password)

    def put(self, keys: KeyFile, key: bytes, user: UserId, name: str, password: str) -> None:
        """Give a user a password in the place of any he had."""
        slot = keyslots.wrap(key, user, name, password, self._cost or keyslots.calibrated())
        self._write(replace(keys, slots=(*(entry for entry in keys.slots if entry.user != user), slot)))

    def remove(self, user: UserId) -> None:
        """Take a user's password away; raises ConflictError when it is the last one."""
        keys = self.keys()
        self._write(replace(keys, slots=_without(keys, user)))

    def want_other(self, user: UserId) -> None:
        """Want somebody else to have a password; raises ConflictError."""
        _without(self.keys(), user)

    def settle(self, users: Iterable[User]) -> None:
        """Follow the table of users: show their names, and leave no password to who may no longer come in.

        Writes nothing when all is as it should be; makes a key file again that is lost or damaged.
        """
        keys = self.keys()
        known = {user.id: user for user in users}
        slots = tuple(_named(slot, known) for slot in keys.slots if _may_stay(slot, known)) or keys.slots
        if slots != keys.slots or not self._in_order():
            self._write(replace(keys, slots=slots))

    def _write(self, keys: KeyFile) -> None:
        with disk_failures():
            self._copy.parent.mkdir(exist_ok=True, mode=0o700)
        keyslots.write(self._copy, keys)
        keyslots.write(self._file, keys)

    def _copied(self) -> KeyFile | None:
        try:
            return keyslots.read(self._copy)
        except _UNREADABLE:
            return None

    def _in_order(self) -> bool:
        """Tell whether the file and its copy say the same."""
        try:
            return keyslots.read(self._file) == self._copied()
        except _UNREADABLE:
            return False


def _without(keys: KeyFile, user: UserId) -> tuple[Slot, ...]:
    left = tuple(slot for slot in keys.slots if slot.user != user)
    if not left:
        raise ConflictError("last_user")
    return left


def _may_stay(slot: Slot, known: dict[UserId, User]) -> bool:
    """Tell whether a slot is not of somebody who left; one that the table does not know is left alone."""
    return slot.user not in known or known[slot.user].active


def _named(slot: Slot, known: dict[UserId, User]) -> Slot:
    return replace(slot, name=known[slot.user].name) if slot.user in known else slot
