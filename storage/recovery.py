"""The recovery code: the store key itself, to be written down.

Sixteen groups of four signs. Each group holds 16 bits of the key and a check of 4 bits over the group and its place, so
that a slip of the pen is pointed at. The alphabet is Crockford's base 32: no I, L, O or U; small letters, O for 0, and
I or L for 1 are understood.
"""

import hashlib

from models.errors import WrongPasswordError
from storage.driver import KEY_BYTES

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_SIGNS = 4
_BITS = 5
GROUPS = KEY_BYTES // 2


def encode(key: bytes) -> tuple[str, ...]:
    """Return a key as groups of signs."""
    return tuple(_group(place, key[2 * place : 2 * place + 2]) for place in range(GROUPS))


def decode(text: str) -> bytes:
    """Return the key in a code, however it was typed.

    Raises:
        WrongPasswordError: the code has too few or too many signs, or a group holds a mistake (``group`` is its
            number, from 1).

    """
    signs = "".join(sign for sign in text.upper().translate(_ALIKE) if sign.isalnum())
    if len(signs) != GROUPS * _SIGNS:
        raise WrongPasswordError("recovery_length", found=len(signs), wanted=GROUPS * _SIGNS)
    groups = (signs[start : start + _SIGNS] for start in range(0, len(signs), _SIGNS))
    return b"".join(_bytes(place, group) for place, group in enumerate(groups))


def _group(place: int, data: bytes) -> str:
    value = int.from_bytes(data, "big") << 4 | _check(place, data)
    return "".join(_ALPHABET[value >> shift & 31] for shift in range(_BITS * (_SIGNS - 1), -1, -_BITS))


def _bytes(place: int, group: str) -> bytes:
    if any(sign not in _ALPHABET for sign in group):
        raise WrongPasswordError("recovery_group", group=place + 1)
    value = 0
    for sign in group:
        value = value << _BITS | _ALPHABET.index(sign)
    data = (value >> 4).to_bytes(2, "big")
    if value & 15 != _check(place, data):
        raise WrongPasswordError("recovery_group", group=place + 1)
    return data


def _check(place: int, data: bytes) -> int:
    return hashlib.sha256(bytes([place]) + data).digest()[0] & 15
