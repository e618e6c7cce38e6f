"""Key slots: each user's password opens the same store key.

``keys.json`` holds one slot for each user: Argon2id (RFC 9106) makes a key from the password, and AES-256-GCM (NIST SP
800-38D) with that key unwraps the store key. The slot's header is authenticated as associated data, so that neither a
name nor a parameter can be changed unnoticed. Changing a password replaces one slot and re-encrypts nothing.
"""

import base64
import binascii
import contextlib
import hashlib
import json
import os
import time
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from models.errors import DiskFullError, StoreDamagedError, StoreMissingError, WrongPasswordError
from models.ids import UserId

FORMAT = "luwte-keys"
VERSION = 1
KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_MIB = 1024
_MEMORY = 64 * _MIB
_TARGET_SECONDS = 0.7
_MOST_MEMORY = 1024 * _MIB
_MOST_PASSES = 64
_MOST_LANES = 16
_FULL = 28


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
    """Make a slot in which a password opens the store key."""
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    header = _header(user, name, cost, salt, mark(key))
    wrapped = AESGCM(_derive(password, salt, cost)).encrypt(nonce, key, header)
    return Slot(user=user, name=name, cost=cost, salt=salt, nonce=nonce, wrapped=wrapped)


def unwrap(slot: Slot, password: str, key_mark: str) -> bytes:
    """Return the store key.

    Raises:
        WrongPasswordError: the password does not fit, or the slot was tampered with: the two cannot be told apart.

    """
    header = _header(slot.user, slot.name, slot.cost, slot.salt, key_mark)
    try:
        return AESGCM(_derive(password, slot.salt, slot.cost)).decrypt(slot.nonce, slot.wrapped, header)
    except InvalidTag:
        raise WrongPasswordError("password") from None


def read(file: Path) -> KeyFile:
    """Return the slots of a store.

    Raises:
        StoreMissingError: there is no key file.
        StoreDamagedError: it cannot be read, or asks for more than any machine has.

    """
    try:
        data = json.loads(file.read_bytes())
        return KeyFile(key_mark=_text(data["key_mark"]), slots=tuple(map(_slot, _slots(data))))
    except FileNotFoundError:
        raise StoreMissingError("keys_missing") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error):
        raise StoreDamagedError("keys_damaged") from None


def write(file: Path, keys: KeyFile) -> None:
    """Write the slots so that either the old file or the new one is there, whatever happens.

    Raises:
        DiskFullError: there is no room; the old file is untouched.

    """
    data = {
        "format": FORMAT,
        "version": VERSION,
        "key_mark": keys.key_mark,
        "slots": [_plain(slot) for slot in keys.slots],
    }
    replace_file(file, json.dumps(data, ensure_ascii=False, indent=1).encode())


def replace_file(file: Path, content: bytes) -> None:
    """Replace a file by new content in one step, synced to the disk and readable for its owner only."""
    fresh = file.with_name(f"{file.name}.new")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(file)
        _sync_folder(file.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        if error.errno == _FULL:
            raise DiskFullError("database") from None
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _derive(password: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key of a password; the same characters typed in another composition are the same password."""
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    ).derive(typed)


def _header(user: UserId, name: str, cost: Cost, salt: bytes, key_mark: str) -> bytes:
    parts = [FORMAT, VERSION, key_mark, user, name, cost.memory, cost.passes, cost.lanes, salt.hex()]
    return json.dumps(parts, ensure_ascii=True, separators=(",", ":")).encode("ascii")


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


def _slots(data: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    if data["format"] != FORMAT or data["version"] != VERSION or not isinstance(data["slots"], list):
        raise ValueError(FORMAT)
    return data["slots"]


def _slot(data: Mapping[str, Any]) -> Slot:
    kdf = data["kdf"]
    return Slot(
        user=UserId(_text(data["user"])),
        name=_text(data["name"]),
        cost=_cost(kdf),
        salt=base64.b64decode(kdf["salt"], validate=True),
        nonce=base64.b64decode(data["nonce"], validate=True),
        wrapped=base64.b64decode(data["wrapped"], validate=True),
    )


def _cost(kdf: Mapping[str, Any]) -> Cost:
    """Return the cost of a slot; a hostile file must not make this machine run out of memory or time."""
    cost = Cost(memory=int(kdf["memory_kib"]), passes=int(kdf["passes"]), lanes=int(kdf["lanes"]))
    within = 8 * cost.lanes <= cost.memory <= _MOST_MEMORY and 1 <= cost.passes <= _MOST_PASSES
    if kdf["name"] != "argon2id" or not within or not 1 <= cost.lanes <= _MOST_LANES:
        raise ValueError(FORMAT)
    return cost


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(FORMAT)
    return value
