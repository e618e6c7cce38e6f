"""Pseudonyms for one meeting, and the search for what would give a pupil away in free text."""

import hashlib
import hmac
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase

from models.guardian import Guardian
from models.ids import PupilId
from models.meeting import Meeting
from models.names import PersonName, folded
from models.pupil import Pupil

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SHORTEST_NAME = 2
_PREFIXES = frozenset({"van", "den", "der", "het", "ten", "ter", "del", "von", "bin", "ben", "aan", "uit", "voor"})
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """Words that, one after the other, point at somebody; folded."""

    words: tuple[str, ...]


def pseudonyms(meeting: Meeting) -> dict[PupilId, str]:
    """Return a letter for each pupil on the agenda: the same in every copy of this meeting, another in the next.

    The order of the letters comes from the meeting's secret seed, so that it says nothing about agenda or alphabet.
    """
    pupils = [item.pupil for item in meeting.items if item.pupil]
    shuffled = sorted(pupils, key=lambda pupil: _draw(meeting.pseudonym_seed, pupil))
    return {pupil: _letters(position) for position, pupil in enumerate(shuffled)}


def identifiers(pupil: Pupil, guardians: Sequence[Guardian]) -> frozenset[Identifier]:
    """Return what in a text would give this pupil away: names, group, number, birth date, phone numbers."""
    texts = [*_name_parts(pupil.name), pupil.group, pupil.number]
    texts += list(_dates(pupil.birth_date)) if pupil.birth_date else []
    for guardian in guardians:
        texts += [guardian.name, guardian.phone, guardian.email, *_guardian_parts(guardian)]
    return frozenset(found for text in texts if (found := _identifier(text)))


def full_name(name: PersonName) -> frozenset[Identifier]:
    """Return only the whole name: for pupils who are not on the agenda, whose first name may be any word."""
    if not (name.given and name.surname):
        return frozenset()
    spelled = (f"{name.given} {name.surname}", name.full)
    return frozenset(found for text in spelled if (found := _identifier(text)))


def gives_away(text: str, known: Iterable[Identifier]) -> bool:
    """Tell whether a text holds one of the identifiers, whatever its accents, capitals or punctuation.

    A name that is misspelt, or a description that fits only one child, is not found: that takes a reader.
    """
    words = _words(text)
    places: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        places.setdefault(word, []).append(position)
    return any(_stands(identifier.words, words, places) for identifier in known)


def _stands(wanted: tuple[str, ...], words: tuple[str, ...], places: dict[str, list[int]]) -> bool:
    return any(words[start : start + len(wanted)] == wanted for start in places.get(wanted[0], ()))


def _identifier(text: str) -> Identifier | None:
    words = _words(text)
    long_enough = sum(map(len, words)) >= _SHORTEST_NAME
    return Identifier(words=words) if words and long_enough else None


def _words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text; a possessive ending is taken off (``Bilal's``, ``Evas`` is not)."""
    return tuple(word.removesuffix("'s") for word in _WORD.findall(folded(text)))


def _name_parts(name: PersonName) -> list[str]:
    hyphened = [part for part in re.split(r"[-\s]", name.surname) if len(part) > _SHORTEST_NAME]
    return [name.given, name.surname, *hyphened, name.full]


def _guardian_parts(guardian: Guardian) -> list[str]:
    """Return each name of a person; an institution's name is made of ordinary words and counts as a whole only."""
    words = [] if guardian.institution else guardian.name.split()
    return [word for word in words if len(word) > _SHORTEST_NAME and folded(word) not in _PREFIXES]


def _dates(day: date) -> tuple[str, ...]:
    months = (f"{day.month}", f"{day.month:02}", _MONTHS[day.month - 1])
    return tuple(f"{number} {month} {day.year}" for number in {f"{day.day}", f"{day.day:02}"} for month in months)


def _draw(seed: str, pupil: PupilId) -> str:
    return hmac.new(seed.encode(), pupil.encode(), hashlib.sha256).hexdigest()


def _letters(position: int) -> str:
    """Return A to Z, then AA, AB and on."""
    tail = ascii_uppercase[position % len(ascii_uppercase)]
    rest = position // len(ascii_uppercase)
    return tail if rest == 0 else _letters(rest - 1) + tail
