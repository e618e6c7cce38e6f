"""Chance that can be repeated: the same key gives the same throws on every machine and every Python.

Not for secrets. The standard generator is not used because what its methods draw may change between versions, and a
demo school has to stay the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Generic, TypeVar

T = TypeVar("T")

_WORD = 64
_MASK = (1 << _WORD) - 1
_PER_CENT = 100


class Dice:
    """A stream of throws (SplitMix64, Steele et al. 2014), begun from the digest of a key."""

    __slots__ = ("_state",)

    def __init__(self, *key: str | int) -> None:
        digest = blake2b("|".join(map(str, key)).encode(), digest_size=_WORD // 8).digest()
        self._state = int.from_bytes(digest, "big")

    def _word(self) -> int:
        self._state = state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
        return state ^ (state >> 31)

    def between(self, low: int, high: int) -> int:
        """Return a whole number from low up to and including high."""
        return low + ((self._word() * (high - low + 1)) >> _WORD)

    def chance(self, per_cent: int) -> bool:
        """Return true in so many of a hundred cases."""
        return (self._word() * _PER_CENT) >> _WORD < per_cent

    def choose(self, options: Sequence[T]) -> T:
        """Return one of some options; there must be at least one."""
        return options[(self._word() * len(options)) >> _WORD]

    def shuffled(self, items: Iterable[T]) -> list[T]:
        """Return items in a chance order."""
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = (self._word() * (last + 1)) >> _WORD
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed

    def some(self, items: Iterable[T], number: int) -> list[T]:
        """Return so many different items, or all of them when there are fewer."""
        return self.shuffled(items)[:number]

    def identity(self) -> str:
        """Return an identifier: 32 hexadecimal signs without a meaning."""
        return f"{self._word():016x}{self._word():016x}"


class Deck(Generic[T]):
    """Cards that are dealt until none is left and then shuffled again.

    Proportions come out as they were asked for, and what is rare still occurs in a school of some size, where
    independent throws could miss it.
    """

    def __init__(self, dice: Dice, cards: Mapping[T, int]) -> None:
        self._dice = dice
        self._cards = [card for card, number in cards.items() for _ in range(number)]
        self._left: list[T] = []

    def deal(self) -> T:
        """Return the next card."""
        if not self._left:
            self._left = self._dice.shuffled(self._cards)
        return self._left.pop()
