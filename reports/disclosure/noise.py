"""Keyed chance: the same facts under the same secret always draw the same number, and nobody else can draw it."""

import hmac
from collections.abc import Iterable
from hashlib import sha256

from models.monitor.tables import CellKey

UNIT = 1 << 12
"""One pupil's difference, in units of cost."""
INNER = 15 * UNIT // 16
MARGIN = 5 * UNIT // 2
"""A draw is twice as rare for each step of this size: in inner cells, and in the cells that others add up to.

Chance costs nearness, and at the margins there is more of that to spare. So a margin is drawn more widely, also for
what its differences count (``protector``); what happens there goes down into the inner cells, for all must add up, and
these need less chance of their own. Measured on the rounding of ten schools with twelve releases for two recipients
(``tests.corpus``): with 11/8 of a unit everywhere a mean error of 1.60 in inner cells that are not zero and 0.94 at the
margins; with these two 1.54 and 1.00. Over 96 secrets the most frequent tables of one school of sixty come out
about 13 times, both ways, and of twelve secrets about ten give tables that differ.
"""
MINIMUM_SECRET = 16
_SIGNS = 6
"""So many different bytes a secret has at least: one of zeros, or of one word, is none."""
_BITS = 64
_FRACTION = 32


def draw(secret: bytes, key: CellKey, contributors: Iterable[str], value: int, halving: int = INNER) -> int:
    """Return how much a cell likes a value, beyond its nearness: whole, at least 0, exponentially distributed.

    HMAC-SHA256 over the cell's place in the tables, the pupils counted in it and the value. Not over the period, so
    that the same pupils draw the same from one period to the next, and the mean of twelve periods tells no more than
    one of them; but a cell without pupils draws anew in each period, for who knows that it was empty would otherwise
    know what an empty one shows. Whole-number arithmetic throughout, so that every machine draws the same.
    """
    if len(secret) < MINIMUM_SECRET or len(set(secret)) < _SIGNS:
        message = "the monitor secret is too short or too plain"
        raise ValueError(message)
    digest = hmac.new(secret, _message(key, contributors, value), sha256).digest()
    first, second = digest[: _BITS // 8], digest[_BITS // 8 : _BITS // 4]
    return exponential(int.from_bytes(first, "big"), int.from_bytes(second, "big"), halving)


def exponential(first: int, second: int, halving: int) -> int:
    """Turn two 64-bit numbers into an exponentially distributed one: count the zeros ahead, then a part of a step."""
    steps = _BITS - first.bit_length()
    return (steps * halving) + ((second >> _FRACTION) * halving >> (_BITS - _FRACTION))


def _message(key: CellKey, contributors: Iterable[str], value: int) -> bytes:
    places = "".join(f"{category.breakdown}\x1f{category.name}\x1e" for category in key.categories)
    pupils = "".join(f"{pupil}\x1e" for pupil in sorted(contributors))
    who = pupils or key.period
    return f"{key.indicator}\x1d{places}\x1d{who}\x1d{value}".encode()
