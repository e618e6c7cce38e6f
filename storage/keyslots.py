"""Key slots: each user's password opens the same store key.

``keys.json`` holds one slot for each user: Argon2id (RFC 9106) makes a key from the password, and AES-256-GCM (NIST SP
800-38D) with that key unwraps the store key. The slot's header (whose it is, and how the key is made) is authenticated
as associated data. A name is only what the unlock screen shows and follows the table of users, so a colleague can be
renamed without his password. Changing a password replaces one slot and re-encrypts nothing.

A sum over the file tells damage from a wrong password. It is no secret: somebody who changes a slot on purpose can make
it fit again, and gets no further than a slot that no password opens.
"""

import base64
import hashlib
import json
import os
import time
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from models.errors import StoreDamagedError, StoreMissingError, ValidationError, WrongPasswordError
from models.ids import UserId
from storage.files import disk_failures, replace_file

FORMAT = "luwte-keys"
VERSION = 1
KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16
_MOST_BYTES = 1 << 20
"""No school has so many users; what is larger is no key file."""
_MIB = 1024
_MEMORY = 64 * _MIB
_TARGET_SECONDS = 0.7
_MOST_MEMORY = 1024 * _MIB
_MOST_PASSES = 64
_MOST_LANES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a guess costs: memory in KiB, passes over it, and lanes (RFC 9106 section 3.1)."""

    memory: int = _MEMORY
    passes: int = 3
    lanes: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One user's way in."""

    user: UserId
    name: str
    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """All slots of a store, and the mark by which its key is recognised."""

    key_mark: str
    slots: tuple[Slot, ...]

    def slot(self, user: UserId) -> Slot:
        """Return a user's slot; raises WrongPasswordError when he has none."""
        found = next((slot for slot in self.slots if slot.user == user), None)
        if found is None:
            raise WrongPasswordError("no_slot")
        return found


def calibrated() -> Cost:
    """Return the cost that takes about 0.7 seconds on this machine, never less than the least."""
    started = time.perf_counter()
    _derive("calibration", b"\0" * _SALT_BYTES, Cost(passes=1))
    took = max(time.perf_counter() - started, 0.001)
    return Cost(passes=min(max(round(_TARGET_SECONDS / took), Cost().passes), _MOST_PASSES))


def mark(key: bytes) -> str:
    """Return a mark that recognises a store key and tells nothing about it."""
    return hashlib.sha256(b"luwte key mark 1\0" + key).hexdigest()[:16]


def wrap(key: bytes, user: UserId, name: str, password: str, cost: Cost) -> Slot:
    """Make a slot in which a password opens the store key; raises ValidationError for an empty password."""
    if not password:
        raise ValidationError({"password": "required"})
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    header = _header(user, cost, salt, mark(key))
    wrapped = AESGCM(_derive(password, salt, cost)).encrypt(nonce, key, header)
    return Slot(user=user, name=name, cost=cost, salt=salt, nonce=nonce, wrapped=wrapped)


def unwrap(slot: Slot, password: str, key_mark: str) -> bytes:
    """Return the store key.

    Raises:
        WrongPasswordError: the password does not fit, or the slot was changed on purpose: the two cannot be told apart.

    """
    header = _header(slot.user, slot.cost, slot.salt, key_mark)
    try:
        return AESGCM(_derive(password, slot.salt, slot.cost)).decrypt(slot.nonce, slot.wrapped, header)
    except InvalidTag:
        raise WrongPasswordError("password") from None


def read(file: Path) -> KeyFile:
    """Return the slots of a store.

    Raises:
        StoreMissingError: there is no key file.
        StoreDamagedError: it cannot be read, was changed, or asks for more than any machine has.

    """
    try:
        with disk_failures(), file.open("rb") as stream:
            content = stream.read(_MOST_BYTES)
    except StoreMissingError:
        raise StoreMissingError("keys_missing") from None
    try:
        return _key_file(json.loads(content))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise StoreDamagedError("keys_damaged") from None


def write(file: Path, keys: KeyFile) -> None:
    """Write the slots so that either the old file or the new one is there, whatever happens.

    Raises:
        DiskFullError: there is no room; the old file is untouched.

    """
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "key_mark": keys.key_mark,
        "slots": [_plain(slot) for slot in keys.slots],
    }
    data["sum"] = _sum(data)
    replace_file(file, json.dumps(data, ensure_ascii=False, indent=1).encode())


def _derive(password: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key of a password; the same characters typed in another composition are the same password."""
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    ).derive(typed)


def _header(user: UserId, cost: Cost, salt: bytes, key_mark: str) -> bytes:
    return _canonical([FORMAT, VERSION, key_mark, user, cost.memory, cost.passes, cost.lanes, salt.hex()])


def _canonical(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")


def _sum(data: Mapping[str, Any]) -> str:
    """Return the sum over everything in the file but the sum."""
    return hashlib.sha256(_canonical({name: value for name, value in data.items() if name != "sum"})).hexdigest()[:16]


def _plain(slot: Slot) -> Mapping[str, Any]:
    return {
        "user": slot.user,
        "name": slot.name,
        "kdf": {
            "name": "argon2id",
            "memory_kib": slot.cost.memory,
            "passes": slot.cost.passes,
            "lanes": slot.cost.lanes,
            "salt": base64.b64encode(slot.salt).decode("ascii"),
        },
        "nonce": base64.b64encode(slot.nonce).decode("ascii"),
        "wrapped": base64.b64encode(slot.wrapped).decode("ascii"),
    }


def _key_file(data: dict[str, Any]) -> KeyFile:
    _want(isinstance(data, dict))
    _want(type(data["version"]) is int)
    _want(data["format"] == FORMAT and data["version"] == VERSION and data["sum"] == _sum(data))
    slots = tuple(map(_slot, data["slots"]))
    _want(bool(slots) and len({slot.user for slot in slots}) == len(slots))
    return KeyFile(key_mark=_text(data["key_mark"]), slots=slots)


def _slot(data: Mapping[str, Any]) -> Slot:
    kdf = data["kdf"]
    _want(kdf["name"] == "argon2id")
    return Slot(
        user=UserId(_text(data["user"])),
        name=_text(data["name"]),
        cost=_cost(kdf),
        salt=_bytes(kdf["salt"], _SALT_BYTES),
        nonce=_bytes(data["nonce"], _NONCE_BYTES),
        wrapped=_bytes(data["wrapped"], KEY_BYTES + _TAG_BYTES),
    )


def _cost(kdf: Mapping[str, Any]) -> Cost:
    """Return the cost of a slot; a hostile file must not make this machine run out of memory or time."""
    numbers = (kdf["memory_kib"], kdf["passes"], kdf["lanes"])
    _want(all(type(number) is int for number in numbers))
    cost = Cost(memory=numbers[0], passes=numbers[1], lanes=numbers[2])
    _want(1 <= cost.lanes <= _MOST_LANES and 1 <= cost.passes <= _MOST_PASSES)
    _want(8 * cost.lanes <= cost.memory <= _MOST_MEMORY)
    return cost


def _bytes(value: object, length: int) -> bytes:
    found = base64.b64decode(_text(value), validate=True)
    _want(len(found) == length)
    return found


def _text(value: object) -> str:
    _want(isinstance(value, str))
    return str(value)


def _want(holds: object) -> None:
    """Want something of a key file; raises ValueError."""
    if not holds:
        raise ValueError(FORMAT)
