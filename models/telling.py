"""The search for what gives a pupil away in free text: names however they are spelled, numbers, dates, addresses.

A nickname, or a description that fits only one child, is not found: that takes a reader.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from models.anonymise import Identifier, Tells, is_year, last_digits
from models.names import folded
from models.sounds import apart, sound

_WORD: Final = re.compile(r"[^\W_]+(?:['’‘`´ʼ][^\W_]+)*")
_PHONE: Final = re.compile(r"\+?\(?\d[\d\s()./-]{5,}\d")
_LETTERS_AFTER: Final = re.compile(r"\s?[A-Za-z]{2}\b")
_MISSPELT: Final = 6
"""From this length on a name with one letter wrong is still that name; a shorter one soon is another word."""
_HEARD: Final = 4
_MONTHS: Final[Mapping[str, int]] = {
    name: month
    for month, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mrt maart mar march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "aug augustus august",
            "sep sept september",
            "okt oktober oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_SEPARATOR: Final = r"\s*[-/.,\s]\s*"
_DAY_FIRST: Final = re.compile(
    rf"\b(\d{{1,2}})(?:e|ste|de|th|st|nd|rd)?{_SEPARATOR}(\d{{1,2}}|[a-z]+)\.?{_SEPARATOR}['’]?(\d{{4}}|\d{{2}})\b"
)
_YEAR_FIRST: Final = re.compile(rf"\b(\d{{4}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})\b")
_TOGETHER: Final = re.compile(r"\b\d{8}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Words in a text that give somebody away: where they begin and end, and what they are of whom."""

    start: int
    end: int
    by: Identifier

    @property
    def tells(self) -> Tells:
        """How they give him away."""
        return self.by.tells

    def words(self, text: str) -> str:
        """Return the words as they stand in the text."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int
    capital: bool


class Telling:
    """Identifiers, made ready to search many texts for."""

    def __init__(self, known: Iterable[Identifier]) -> None:
        self._first: dict[str, list[Identifier]] = {}
        self._heard: dict[str, list[Identifier]] = {}
        self._long: dict[tuple[str, int], list[Identifier]] = {}
        self._born: dict[date, list[Identifier]] = {}
        self._digits: dict[str, list[Identifier]] = {}
        for entry in frozenset(known):
            self._learn(entry)

    def _learn(self, entry: Identifier) -> None:
        if entry.born is not None:
            self._born.setdefault(entry.born, []).append(entry)
        if entry.digits:
            self._digits.setdefault(entry.digits, []).append(entry)
        if not entry.words:
            return
        first = entry.words[0]
        self._first.setdefault(first, []).append(entry)
        if len(entry.words) == 1 and entry.tells in _SPELLED and len(first) >= _HEARD:
            self._heard.setdefault(sound(first), []).append(entry)
            if len(first) >= _MISSPELT:
                for key in _likely(first):
                    self._long.setdefault(key, []).append(entry)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Return every place in a text that gives somebody away, in their order; whatever its accents and capitals."""
        if not text:
            return ()
        tokens = tuple(_tokens(text))
        found = {*self._exact(text, tokens), *self._nearly(tokens), *self._numbers(text), *self._dates(text)}
        return tuple(sorted(found, key=_place))

    def gives_away(self, text: str) -> bool:
        """Tell whether a text gives somebody away."""
        return bool(self.hits(text))

    def _exact(self, text: str, tokens: tuple[_Token, ...]) -> Iterator[Hit]:
        for place, token in enumerate(tokens):
            for entry in self._first.get(token.word, ()):
                last = place + len(entry.words) - 1
                meant = tuple(part.word for part in tokens[place : last + 1]) == entry.words
                if meant and _is_meant(entry, text, token):
                    yield Hit(start=token.start, end=tokens[last].end, by=entry)

    def _nearly(self, tokens: tuple[_Token, ...]) -> Iterator[Hit]:
        """Find names with a letter wrong, and names written as they sound."""
        for token in tokens:
            if len(token.word) < _HEARD:
                continue
            found = self._heard.get(sound(token.word), ()) if token.capital else ()
            wrong = (entry for key in _likely(token.word) for entry in self._long.get(key, ()))
            for entry in {*found, *(entry for entry in wrong if misspelt(token.word, entry.words[0]))}:
                if entry.words[0] != token.word:
                    yield Hit(start=token.start, end=token.end, by=entry)

    def _numbers(self, text: str) -> Iterator[Hit]:
        for match in _PHONE.finditer(text) if self._digits else ():
            for entry in self._digits.get(last_digits(match.group()), ()):
                yield Hit(start=match.start(), end=match.end(), by=entry)

    def _dates(self, text: str) -> Iterator[Hit]:
        for start, end, days in _days_in(text) if self._born else ():
            for day in days:
                for entry in self._born.get(day, ()):
                    yield Hit(start=start, end=end, by=entry)


_SPELLED: Final = frozenset({Tells.NAME, Tells.PARENT, Tells.HELPER, Tells.SIBLING})


def gives_away(text: str, known: Iterable[Identifier]) -> bool:
    """Tell whether a text holds one of the identifiers; for many texts make one ``Telling``."""
    return Telling(known).gives_away(text)


def _likely(word: str) -> set[tuple[str, int]]:
    """Return by what words are kept that may be one another with a letter wrong: a quick first look."""
    return {(letter, len(word) + more) for letter in word[:2] for more in (-1, 0, 1)}


@lru_cache(maxsize=100_000)
def misspelt(word: str, name: str) -> bool:
    """Tell whether a word is a name with one letter too much, too few, another or two that changed places."""
    if abs(len(word) - len(name)) > 1:
        return False
    return apart(word, name, 1) <= 1 and apart(name, word, 1) <= 1


def _tokens(text: str) -> Iterator[_Token]:
    for match in _WORD.finditer(text):
        word = folded(match.group()).removesuffix("'s")
        if word:
            yield _Token(word, match.start(), match.end(), match.group()[0].isupper())


def _is_meant(entry: Identifier, text: str, token: _Token) -> bool:
    """Tell whether four digits are a postcode and not a year."""
    if entry.tells is not Tells.ADDRESS or not is_year(token.word):
        return True
    return bool(_LETTERS_AFTER.match(text, token.end))


def _days_in(text: str) -> Iterator[tuple[int, int, tuple[date, ...]]]:
    """Return the dates in a text, each with every day it can mean."""
    plain = text.casefold()
    if len(plain) != len(text):
        plain = text.lower() if len(text.lower()) == len(text) else text
    for match in _DAY_FIRST.finditer(plain):
        day, month, year = match.groups()
        yield match.start(), match.end(), _days(year, _MONTHS.get(month, month), day)
    for match in _YEAR_FIRST.finditer(plain):
        yield match.start(), match.end(), _days(*match.groups())
    for match in _TOGETHER.finditer(plain):
        digits = match.group()
        either = (*_days(digits[:4], digits[4:6], digits[6:]), *_days(digits[4:], digits[2:4], digits[:2]))
        yield match.start(), match.end(), either


def _days(year: str, month: str | int, day: str) -> tuple[date, ...]:
    if not str(month).isdigit():
        return ()
    years = [int(year)] if len(year) == len("2014") else [1900 + int(year), 2000 + int(year)]
    found = []
    for one in years:
        try:
            found.append(date(one, int(month), int(day)))
        except ValueError:
            continue
    return tuple(found)


def _place(hit: Hit) -> tuple[int, int, str]:
    return (hit.start, -hit.end, hit.tells)
