"""Finding people by name, however it was heard or typed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from models.names import PersonName, folded
from models.sounds import apart, letters_of, sound, starts_alike, words_of

_SPELLED = (
    "aan af al an bij da d de del della den der des di dos du een el en het im in l la las le les lo los "
    "op s t te ten ter thoe tot uit uijt van vd vande vanden vander ver vom von voor vor zu zum zur bin "
    "ben ibn abu "
)
PREFIXES = frozenset(_SPELLED.split())
"""Tussenvoegsels, and what people write for them: somebody who typed one may have typed the wrong one."""

_FEW = 8
"""With fewer hits than this, names a letter or two away are shown too; with more they would only be in the way."""
_SHORTEST_WRONG = 4
_SHORTEST_TWICE_WRONG = 7
_LONGEST_WRONG = 30


class Nearness(IntEnum):
    """How well a word fits a name, the best first."""

    EXACT = 0
    BEGINNING = 1
    WITHIN = 2
    SOUND = 3
    ONE_OFF = 4
    TWO_OFF = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody who can be found.

    Attributes:
        key: tells him apart.
        marks: what else he is found by, such as a number and a group.

    """

    key: str
    name: PersonName
    marks: tuple[str, ...] = ()


class NameIndex:
    """Names made ready to be searched with each key that is pressed."""

    def __init__(self, people: Iterable[Named]) -> None:
        self._keys: list[str] = []
        self._texts: list[str] = []
        self._parts: dict[str, set[int]] = {}
        self._letters: dict[str, int] = {}
        self._sounds: dict[str, set[int]] = {}
        for number, person in enumerate(people):
            self._add(number, person)

    def find(self, typed: str) -> Mapping[str, int]:
        """Return who fits what was typed, with how well: 0 is best. Without a word everybody fits equally well.

        Each word must fit somewhere. A tussenvoegsel beside other words asks for nothing: ``jan van de berg`` finds
        Jan van den Berg, and after Jan van de Berg.
        """
        words = folded(typed.replace("\0", " ")).split()
        asked = [word for word in words if any(sign.isalnum() or not sign.isascii() for sign in word)]
        if not asked:
            return dict.fromkeys(self._keys, 0)
        telling = [word for word in asked if word.strip("'.") not in PREFIXES] or asked
        found = self._all_fitting([self._exactly(word) for word in telling])
        if len(found) < _FEW:
            near = self._all_fitting([self._nearly(word) for word in telling])
            found = {**near, **found}
        extra = [word for word in asked if word not in telling]
        return {self._keys[number]: self._rank(number, found[number], extra) for number in sorted(found)}

    def _add(self, number: int, person: Named) -> None:
        name = person.name
        whole = " ".join((name.full, name.listed, *person.marks))
        self._keys.append(person.key)
        self._texts.append(folded(whole))
        own = words_of(f"{name.given} {name.surname}")
        joined = folded(f"{name.prefix}{name.surname}").replace(" ", "").replace("'", "")
        spoken = [part for part in (*own, joined) if part]
        marks = (word for mark in person.marks for word in words_of(mark))
        for part in (*spoken, *words_of(name.prefix), *marks):
            self._parts.setdefault(part, set()).add(number)
        for part in spoken:
            if not part.isdecimal():
                self._letters[part] = letters_of(part)
            self._sounds.setdefault(sound(part), set()).add(number)

    def _exactly(self, word: str) -> dict[int, Nearness]:
        """Return whom a word fits as it is spelled, or as it sounds."""
        found: dict[int, Nearness] = {}
        heard = sound(word) if not any(sign.isdecimal() for sign in word) else ""
        if len(heard) > 1:
            begins = [numbers for known, numbers in self._sounds.items() if known.startswith(heard)]
            found.update((number, Nearness.SOUND) for numbers in begins for number in numbers)
        found.update((number, Nearness.WITHIN) for number, text in enumerate(self._texts) if word in text)
        bare = word.replace("'", "").replace("-", "")
        starts = [numbers for part, numbers in self._parts.items() if bare and part.startswith(bare)]
        found.update((number, Nearness.BEGINNING) for numbers in starts for number in numbers)
        found.update((number, Nearness.EXACT) for number in self._parts.get(bare, ()))
        return found

    def _nearly(self, word: str) -> dict[int, Nearness]:
        """Return whom a word fits, also with a mistake in it; in a long word two."""
        found = self._exactly(word)
        if not _SHORTEST_WRONG <= len(word) <= _LONGEST_WRONG or not word.isalpha():
            return found
        most = 2 if len(word) >= _SHORTEST_TWICE_WRONG else 1
        mine = letters_of(word)
        for part, letters in self._letters.items():
            if not starts_alike(word, part) or (mine & ~letters).bit_count() > most or len(part) < len(word) - most:
                continue
            wrong = apart(word, part, most)
            if wrong <= most:
                nearness = Nearness.ONE_OFF if wrong <= 1 else Nearness.TWO_OFF
                for number in self._parts[part]:
                    found[number] = min(found.get(number, nearness), nearness)
        return found

    def _all_fitting(self, each: Sequence[Mapping[int, Nearness]]) -> dict[int, int]:
        """Return who fits every word; the word that fits worst weighs most."""
        first, *others = sorted(each, key=len)
        both = set(first).intersection(*others)
        return {number: 100 * max(f[number] for f in each) + sum(f[number] for f in each) for number in both}

    def _rank(self, number: int, rank: int, extra: Sequence[str]) -> int:
        """Return the rank, a little worse for each tussenvoegsel that was typed and is not there."""
        text = self._texts[number].split()
        return 10 * rank + sum(word not in text for word in extra)
