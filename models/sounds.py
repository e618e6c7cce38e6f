"""How a name sounds to a Dutch ear, and how far two spellings lie apart: for names that were heard, not read."""

import re
from collections.abc import Sequence
from functools import lru_cache

from models.names import folded

_RULES: Sequence[tuple[re.Pattern[str], str]] = tuple(
    (re.compile(heard), written)
    for heard, written in (
        (r"[^a-z]", ""),
        (r"tsch|tsj|tch|sch|sj|sh|cz|sz|zj|ch(?=e)", "s"),
        (r"dj|dzj|dzh", "s"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dt|d$", "t"),
        (r"bh", "b"),
        (r"kh|gh|ch", "g"),
        (r"c(?=[eiy])", "s"),
        (r"qu", "kw"),
        (r"ck|[cq]", "k"),
        (r"x", "ks"),
        (r"uij|uy", "ui"),
        (r"eij|aij|ij|ei|ey|ay|(?<![aeiouy])y(?![aeiou])", "4"),
        (r"y", "j"),
        (r"au|ou|oe|uu", "u"),
        (r"ie|ea", "i"),
        (r"z", "s"),
        (r"[vw]", "f"),
        (r"h$|(?<=[bcdfgjklmnpqrst])h", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""Applied from top to bottom: what sounds the same in Dutch is spelled the same, and so are the usual ways to write
Turkish, Arabic and Polish names in Dutch letters."""


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """Return how a folded word sounds: ``jansen`` and ``janssen``, ``dijk`` and ``dyck``, ``yusuf`` and ``joesoef``."""
    for heard, written in _RULES:
        word = heard.sub(written, word)
    return word


def apart(typed: str, name: str, most: int) -> int:
    """Return in how many letters what was typed differs from the beginning of a name, up to ``most`` + 1.

    A letter too much, too few, another, or two that changed places count as one (optimal string alignment). What
    follows in the name is still to be typed and does not count.
    """
    name = name[: len(typed) + most]
    before: list[int] = []
    row = list(range(len(name) + 1))
    for place, letter in enumerate(typed, start=1):
        now = [place]
        for other, sign in enumerate(name, start=1):
            cost = min(row[other] + 1, now[other - 1] + 1, row[other - 1] + (letter != sign))
            swapped = place > 1 and other > 1 and letter == name[other - 2] and typed[place - 2] == sign
            now.append(min(cost, before[other - 2] + 1) if swapped else cost)
        if min(now) > most:
            return most + 1
        before, row = row, now
    return min(*row, most + 1)


def starts_alike(typed: str, name: str) -> bool:
    """Tell whether two words begin so much alike that one may be the other with a mistake: a quick first look."""
    return typed[0] == name[0] or typed[1:3] in name[:4] or typed[1::-1] == name[:2]


def letters_of(word: str) -> int:
    """Return which letters occur in a word, as the bits of a number: a quick way to see that words lie far apart."""
    found = 0
    for sign in word:
        found |= 1 << (ord(sign) % 63)
    return found


_WORDS = re.compile(r"[^\W_]+")
_JOINED = str.maketrans("", "", "'-./ ")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text to find it by: folded, with what an apostrophe or hyphen joins as one word as well."""
    found: list[str] = []
    for piece in folded(text).split():
        parts = _WORDS.findall(piece)
        found += [piece.translate(_JOINED), *parts] if len(parts) > 1 else parts
    return tuple(dict.fromkeys(found))
