"""The recovery code: the store key itself, to be written down.

Eighteen groups of four signs: three that carry the code and one that checks the group. The check is a sum in the field
of 32 elements in which each sign has a weight of its own and the place of the group counts too: one wrong sign, two
neighbours that changed places and two groups that changed places are always found, and the group is named. Beside the
256 bits of the key the code carries 14 bits of a hash of it, over the whole. The alphabet is Crockford's base 32: no I,
L, O or U; small letters, O for 0, and I or L for 1 are understood, and so is any space or dash.
"""

import hashlib

from models.errors import WrongPasswordError
from storage.driver import KEY_BYTES

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_BITS = 5
_CARRIED = 3
_SIGNS = _CARRIED + 1
GROUPS = 18
_SUM_BITS = GROUPS * _CARRIED * _BITS - KEY_BYTES * 8
_FIELD = 0b100101
"""x^5 + x^2 + 1, by which the signs are the elements of GF(32)."""


def encode(key: bytes) -> tuple[str, ...]:
    """Return a key as groups of signs."""
    value = int.from_bytes(key, "big") << _SUM_BITS | _sum(key)
    signs = [value >> shift & 31 for shift in range((GROUPS * _CARRIED - 1) * _BITS, -1, -_BITS)]
    return tuple(_group(place, signs[place * _CARRIED : (place + 1) * _CARRIED]) for place in range(GROUPS))


def decode(text: str) -> bytes:
    """Return the key in a code, however it was typed.

    Raises:
        WrongPasswordError: a group holds a mistake (``recovery_group``; ``group`` is its number, from 1), the code has
            too few or too many signs (``recovery_length``), or its groups do not belong together (``recovery_whole``).

    """
    groups = _split(text)
    value = 0
    for place, group in enumerate(groups):
        for sign in _carried(place, group):
            value = value << _BITS | sign
    key = (value >> _SUM_BITS).to_bytes(KEY_BYTES, "big")
    if value & (1 << _SUM_BITS) - 1 != _sum(key):
        raise WrongPasswordError("recovery_whole")
    return key


def _split(text: str) -> list[str]:
    """Return the groups as they were typed; where a sign is missing or too many, point at the group if that is clear.

    Raises:
        WrongPasswordError: the number of signs is not right.

    """
    spaced = "".join(sign if sign.isalnum() else " " for sign in text.upper().translate(_ALIKE)).split()
    signs = "".join(spaced)
    if len(signs) != GROUPS * _SIGNS:
        if len(spaced) == GROUPS:
            place = next(place for place, group in enumerate(spaced) if len(group) != _SIGNS)
            raise WrongPasswordError("recovery_group", group=place + 1)
        raise WrongPasswordError("recovery_length", found=len(signs), wanted=GROUPS * _SIGNS)
    return [signs[start : start + _SIGNS] for start in range(0, len(signs), _SIGNS)]


def _group(place: int, carried: list[int]) -> str:
    return "".join(_ALPHABET[sign] for sign in (*carried, _check(place, carried)))


def _carried(place: int, group: str) -> list[int]:
    if any(sign not in _ALPHABET for sign in group):
        raise WrongPasswordError("recovery_group", group=place + 1)
    *carried, check = (_ALPHABET.index(sign) for sign in group)
    if check != _check(place, carried):
        raise WrongPasswordError("recovery_group", group=place + 1)
    return carried


def _check(place: int, carried: list[int]) -> int:
    """Return the check of a group by Horner's rule: its place, and each sign times another power of two."""
    total = 0
    for sign in reversed(carried):
        total = _doubled(total ^ sign)
    return total ^ place + 1


def _doubled(element: int) -> int:
    return element << 1 ^ (_FIELD if element & 16 else 0)


def _sum(key: bytes) -> int:
    digest = hashlib.sha256(b"luwte recovery code 1\0" + key).digest()
    return int.from_bytes(digest, "big") >> len(digest) * 8 - _SUM_BITS
