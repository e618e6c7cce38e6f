"""Hebrew and Arabic as they must be drawn: letters joined, and words from right to left.

reportlab draws signs from left to right and joins none. What is here does for a name, or a few words on one line, what
a text engine does: Arabic letters take the form of their place in the word (the presentation forms of Unicode, from
its own decompositions), vowel points are left out, and each stretch of such a script is turned around; numbers in it
are not. The whole of Unicode's algorithm (UAX #9) it is not: a text in Arabic that goes on over several lines has the
lines in the wrong order.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_LEFT_TO_RIGHT = "L"
_POINT = "NSM"
_NUMBER = re.compile(
    r"[\u0030-\u0039\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/-][\u0030-\u0039\u0660-\u0669\u06f0-\u06f9]+)*"
)
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<", "»": "«"}
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_FORMS = (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD))
_LAM = "\u0644"
_STRETCH = "\u0640"
"""The line that lengthens a word: it joins both ways and looks the same everywhere."""


def is_turned(text: str) -> bool:
    """Tell whether there is a sign in a text that is read from right to left."""
    return any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in text)


def drawn(line: str, known: frozenset[str]) -> str:
    """Return the signs of one line from left to right, as they are drawn.

    Args:
        line: a text without line ends, in the order in which it is read.
        known: the signs there are; a joined form that is not among them stays the letter.

    """
    if not is_turned(line):
        return line
    return "".join(_turned(_joined(part, known)) if is_turned(part) else part for part in _stretches(line))


def _stretches(line: str) -> Iterator[str]:
    """Cut a line where the direction changes; what stands between two words of a script belongs to both."""
    directions = [unicodedata.bidirectional(sign) for sign in line]
    plain, place = 0, 0
    while place < len(line):
        if directions[place] in _RIGHT_TO_LEFT:
            end = _end(line, directions, place)
            yield from (line[plain:place], line[place:end])
            plain = place = end
        else:
            place += 1
    yield line[plain:]


def _end(line: str, directions: Sequence[str], start: int) -> int:
    """Return where a stretch ends: after its last word, and after a bracket that closes one opened in it."""
    change = next((place for place in range(start, len(line)) if directions[place] == _LEFT_TO_RIGHT), len(line))
    last = max(place for place in range(start, change) if directions[place] in _RIGHT_TO_LEFT)
    end = next((place for place in range(last + 1, change) if directions[place] != _POINT), change)
    stretch = line[start:end]
    closes = end < change and line[end] in _PAIRS and stretch.count(_PAIRS[line[end]]) > stretch.count(line[end])
    return end + 1 if closes else end


def _turned(stretch: str) -> str:
    backwards = stretch[::-1].translate(_MIRRORED)
    return _NUMBER.sub(lambda found: found[0][::-1], backwards)


def _joined(stretch: str, known: frozenset[str]) -> str:
    units = list(_units("".join(sign for sign in stretch if unicodedata.bidirectional(sign) != _POINT)))
    shown: list[str] = []
    for before, unit, after in zip(["", *units], units, [*units[1:], ""], strict=False):
        form = _form(backward=_joins(before, unit), forward=_joins(unit, after))
        joined = _letters().get((unit, form), unit)
        shown.append(joined if joined in known else unit)
    return "".join(shown)


def _units(stretch: str) -> Iterator[str]:
    """Return the letters, and a lam with the alef after it as one."""
    place = 0
    while place < len(stretch):
        size = 2 if (stretch[place : place + 2], "isolated") in _letters() else 1
        yield stretch[place : place + size]
        place += size


def _joins(before: str, after: str) -> bool:
    """Tell whether two units are written without lifting the pen."""
    reaches = before == _STRETCH or (before, "initial") in _letters()
    return reaches and (after == _STRETCH or (after, "final") in _letters())


def _form(*, backward: bool, forward: bool) -> str:
    if backward:
        return "medial" if forward else "final"
    return "initial" if forward else "isolated"


@cache
def _letters() -> dict[tuple[str, str], str]:
    """Return the sign for each Arabic letter, or lam with alef, in each place in a word."""
    found: dict[tuple[str, str], str] = {}
    for form in map(chr, _FORMS):
        place, *codes = unicodedata.decomposition(form).split() or [""]
        letters = "".join(chr(int(code, 16)) for code in codes)
        if len(letters) == 1 or letters[:1] == _LAM:
            found[letters, place.strip("<>")] = form
    return found
