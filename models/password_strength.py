"""How well a password withstands guessing, with the reasons in codes that become words on the screen.

The estimate follows the idea of zxcvbn (Wheeler, USENIX Security 2016): a password is worth what the cheapest way to
build it costs, piece by piece. Our pieces are common passwords, the user's own words, runs of the keyboard, repeats,
years, and letters and signs that follow no pattern. It errs on the side of caution.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import takewhile
from typing import Final

import resources

MIN_LENGTH: Final = 10
"""Characters. NIST SP 800-63B asks 8 at least; an offline store is guessed at without a limit on tries."""

WEAK_BELOW, GOOD_FROM, STRONG_FROM = 38.0, 50.0, 70.0
"""Bits. At one guess a second per core (Argon2id as this store sets it), 2^38 guesses take ten cores 800 years."""

_LETTER_BITS, _LOOSE_LETTER_BITS = 2.4, 4.5
"""A letter of a word that people can remember, and one that stands in no word."""
_DIGIT_BITS, _SIGN_BITS, _CAPITAL_BITS = 3.0, 4.0, 1.0
_OWN_WORD_BITS, _RUN_BITS, _YEAR_BITS, _REPEAT_BITS = 2.0, 4.0, 6.0, 1.0
_SHORTEST_WORD, _SHORTEST_RUN, _SHORTEST_REPEAT = 4, 3, 3

_RUNS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LETTERS: Final = re.compile(r"[^\W\d_]{3,}")
_REPEATED: Final = re.compile(r"(.+?)\1+")
_LEET: Final = str.maketrans("013457@$!", "oieastasi")


class Verdict(StrEnum):
    """What to do with a password."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"

    @property
    def enough(self) -> bool:
        """Whether the app takes it."""
        return self not in {Verdict.SHORT, Verdict.WEAK}


class Weakness(StrEnum):
    """Why pieces of a password are cheap."""

    COMMON = "common"
    OWN_WORD = "own_word"
    RUN = "run"
    REPEAT = "repeat"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """The estimate.

    Attributes:
        bits: the base-2 logarithm of the number of guesses.
        weaknesses: why it is not more, the most telling first.

    """

    verdict: Verdict
    bits: float
    weaknesses: tuple[Weakness, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    length: int
    bits: float
    weakness: Weakness | None = None


def estimate(password: str, own_words: Iterable[str] = ()) -> Strength:
    """Return how strong a password is.

    Args:
        password: as typed.
        own_words: what somebody who knows the user tries first: names, the school.

    """
    own = frozenset(word for text in own_words for word in text.casefold().split() if len(word) >= _SHORTEST_RUN)
    pieces = list(_pieces(password, own))
    bits = sum(piece.bits for piece in pieces)
    found = dict.fromkeys(piece.weakness for piece in pieces if piece.weakness)
    return Strength(verdict=_verdict(password, bits), bits=bits, weaknesses=tuple(found))


def _verdict(password: str, bits: float) -> Verdict:
    if len(password) < MIN_LENGTH:
        return Verdict.SHORT
    if bits < WEAK_BELOW:
        return Verdict.WEAK
    if bits < GOOD_FROM:
        return Verdict.FAIR
    return Verdict.GOOD if bits < STRONG_FROM else Verdict.STRONG


def _pieces(password: str, own: frozenset[str]) -> Iterable[_Piece]:
    place = 0
    in_words = _places_in_words(password)
    while place < len(password):
        plain = password[place:].casefold()
        yield (piece := _pattern(plain, own) or _Piece(1, _sign_bits(password[place], in_word=place in in_words)))
        place += piece.length


def _places_in_words(password: str) -> frozenset[int]:
    runs = [found for found in _LETTERS.finditer(password) if found[0][1:].islower() or found[0].isupper()]
    return frozenset(place for run in runs for place in range(*run.span()))


def _pattern(plain: str, own: frozenset[str]) -> _Piece | None:
    tried = (_common(plain), _own(plain, own), _run(plain), _repeat(plain), _year(plain))
    return max((piece for piece in tried if piece is not None), key=_length, default=None)


def _length(piece: _Piece) -> int:
    return piece.length


def _common(plain: str) -> _Piece | None:
    for text in (plain, plain.translate(_LEET)):
        for length in range(len(text), _SHORTEST_WORD - 1, -1):
            rank = _common_words().get(text[:length])
            if rank is not None:
                return _Piece(length, math.log2(rank + 2) + (text is not plain), Weakness.COMMON)
    return None


def _own(plain: str, own: frozenset[str]) -> _Piece | None:
    hits = [word for word in own if plain.startswith(word) or plain.translate(_LEET).startswith(word)]
    return _Piece(len(max(hits, key=len)), _OWN_WORD_BITS, Weakness.OWN_WORD) if hits else None


def _run(plain: str) -> _Piece | None:
    longest = max(_run_length(plain, run) for line in _RUNS for run in (line, line[::-1]))
    return _Piece(longest, _RUN_BITS + math.log2(longest), Weakness.RUN) if longest >= _SHORTEST_RUN else None


def _run_length(plain: str, run: str) -> int:
    start = run.find(plain[0])
    alike = takewhile(_same, zip(plain, run[start:], strict=False)) if start >= 0 else ()
    return sum(1 for _ in alike)


def _same(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _repeat(plain: str) -> _Piece | None:
    found = _REPEATED.match(plain)
    if found is None or len(found[0]) < _SHORTEST_REPEAT:
        return None
    once = sum(_sign_bits(sign, in_word=True) for sign in found[1])
    return _Piece(len(found[0]), once + _REPEAT_BITS + math.log2(len(found[0]) / len(found[1])), Weakness.REPEAT)


def _year(plain: str) -> _Piece | None:
    return _Piece(4, _YEAR_BITS, Weakness.YEAR) if _YEAR.match(plain) else None


def _sign_bits(sign: str, *, in_word: bool) -> float:
    if sign.isalpha():
        return (_LETTER_BITS if in_word else _LOOSE_LETTER_BITS) + (_CAPITAL_BITS if sign.isupper() else 0)
    return _DIGIT_BITS if sign.isdigit() else _SIGN_BITS


@cache
def _common_words() -> dict[str, int]:
    lines: Sequence[str] = resources.read_bytes("codelists", "common_passwords.txt").decode().split()
    return {word: rank for rank, word in enumerate(lines)}
