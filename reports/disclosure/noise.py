"""Keyed chance: the same facts under the same secret always draw the same number, and nobody else can draw it."""

import hmac
from collections.abc import Iterable
from hashlib import sha256

from models.monitor.tables import CellKey

UNIT = 1 << 12
"""One pupil's difference, in units of cost."""
HALVING = UNIT
"""A draw is twice as rare for each step of this size. Measured on two hundred schools with 58 pupils in care on average
(``tests/benchmarks/monitor_release.py``): a mean error of 1.20 in inner cells, 1.58 in those that are not zero, and
1.35 at the margins, where 1.6 and 1.4 were promised. Under two secrets one cell in six differs, and one release in
seven happens to be one of least plain distance."""
MINIMUM_SECRET = 16
_SIGNS = 6
"""So many different bytes a secret has at least: one of zeros, or of one word, is none."""
_BITS = 64
_FRACTION = 32


def draw(secret: bytes, key: CellKey, contributors: Iterable[str], value: int) -> int:
    """Return how much a cell likes a value, beyond its nearness: whole, at least 0, exponentially distributed.

    HMAC-SHA256 over the cell's identity, the pupils counted in it and the value. Whole-number arithmetic throughout,
    so that every machine draws the same.
    """
    if len(secret) < MINIMUM_SECRET or len(set(secret)) < _SIGNS:
        message = "the monitor secret is too short or too plain"
        raise ValueError(message)
    digest = hmac.new(secret, _message(key, contributors, value), sha256).digest()
    return exponential(
        int.from_bytes(digest[: _BITS // 8], "big"), int.from_bytes(digest[_BITS // 8 : _BITS // 4], "big")
    )


def exponential(first: int, second: int) -> int:
    """Turn two 64-bit numbers into an exponentially distributed one: count the zeros ahead, then a part of a step."""
    steps = _BITS - first.bit_length()
    return (steps * HALVING) + ((second >> _FRACTION) * HALVING >> (_BITS - _FRACTION))


def _message(key: CellKey, contributors: Iterable[str], value: int) -> bytes:
    places = "".join(f"{category.breakdown}\x1f{category.name}\x1e" for category in key.categories)
    pupils = "".join(f"{pupil}\x1e" for pupil in sorted(contributors))
    return f"{key.period}\x1d{key.indicator}\x1d{places}\x1d{pupils}\x1d{value}".encode()
