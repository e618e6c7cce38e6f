"""Pseudonyms for one meeting, and what in free text would give a pupil away; ``models/telling.py`` searches for it."""

import hashlib
import hmac
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from string import ascii_uppercase

from models.guardian import Guardian
from models.ids import PupilId
from models.meeting import AgendaItem, Meeting
from models.names import PersonName, folded
from models.network import Organisation
from models.pupil import Pupil

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SHORTEST_NAME = 2
_PREFIXES = frozenset({"van", "den", "der", "het", "ten", "ter", "del", "von", "bin", "ben", "aan", "uit", "voor"})
_SHORTEST_NUMBER = 6
_COUNTRY = re.compile(r"^(?:00)?31(?=0?\d{9}$)")
_YEARS = range(1980, 2050)
"""Four digits that are read as a year unless two letters follow them."""


class Tells(StrEnum):
    """How words give somebody away; the words for it are in ``resources/texts``."""

    NAME = "name"
    PARENT = "parent"
    SIBLING = "sibling"
    GROUP = "group"
    NUMBER = "number"
    BIRTH_DATE = "birth_date"
    REACH = "reach"
    """A phone number or an e-mail address."""
    ADDRESS = "address"
    HELPER = "helper"
    """Who helps him: an organisation or a professional."""


OF_A_ROOM = frozenset({Tells.GROUP, Tells.NUMBER})
"""What says nothing of somebody where it says where a meeting is: a room has a number, or the name of a group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """Words that, one after the other, point at somebody; folded.

    Attributes:
        tells: how; two that are the same words are the same identifier.
        born: a birth date, which is found however it is spelled.
        digits: a phone number, which is found however it is written; without what stands for the country.
        whose: the pupil it points at.
        narrow: it points at him only in a text that is about him.

    """

    words: tuple[str, ...]
    tells: Tells = field(default=Tells.NAME, compare=False)
    born: date | None = None
    digits: str = ""
    whose: PupilId | None = None
    narrow: bool = False

    @property
    def whole(self) -> bool:
        """Whether it is a whole name, which nobody else has by chance."""
        return self.tells is Tells.NAME and len(self.words) > 1


def pseudonyms(meeting: Meeting) -> dict[PupilId, str]:
    """Return a letter for each pupil on the agenda: the same in every copy of this meeting, another in the next."""
    return {item.pupil: item.letter for item in lettered(meeting).items if item.pupil}


def lettered(meeting: Meeting, elsewhere: Mapping[PupilId, Collection[str]] | None = None) -> Meeting:
    """Return a meeting in which every pupil has a letter; who had one keeps it, whatever comes on the agenda after him.

    The order of the letters comes from the meeting's secret seed, so that it says nothing about agenda or alphabet.

    Args:
        meeting: as it is to be.
        elsewhere: the letters a pupil went by in other meetings, which he does not get again.

    """
    taken = {item.letter for item in meeting.items if item.letter}
    given: dict[PupilId, str] = {}
    waiting = [item.pupil for item in meeting.items if item.pupil and not item.letter]
    for pupil in sorted(waiting, key=lambda one: _draw(meeting.pseudonym_seed, one)):
        avoided = taken | set((elsewhere or {}).get(pupil, ()))
        given[pupil] = next(letter for letter in _letters(len(avoided) + 1) if letter not in avoided)
        taken.add(given[pupil])
    return replace(meeting, items=tuple(_with_letter(item, given) for item in meeting.items)) if given else meeting


def _with_letter(item: AgendaItem, given: Mapping[PupilId, str]) -> AgendaItem:
    mine = given.get(item.pupil, "") if item.pupil and not item.letter else ""
    return replace(item, letter=mine) if mine else item


def identifiers(pupil: Pupil, guardians: Sequence[Guardian]) -> frozenset[Identifier]:
    """Return what in any text would give this pupil away: names, group, number, birth date, how to reach his people."""
    found = set(_named(_name_parts(pupil.name), Tells.NAME))
    found |= {*_named([pupil.group], Tells.GROUP), *_named([pupil.number], Tells.NUMBER)}
    if pupil.birth_date:
        found.add(Identifier(words=(), tells=Tells.BIRTH_DATE, born=pupil.birth_date))
    for guardian in guardians:
        found |= set(_named([guardian.name, *_guardian_parts(guardian)], Tells.PARENT))
        found |= {*_named([guardian.email], Tells.REACH), *_phones(guardian.phone)}
    return frozenset(found)


def surroundings(
    pupil: Pupil, siblings: Iterable[Pupil], helpers: Iterable[Organisation], names: Iterable[str], home: str
) -> frozenset[Identifier]:
    """Return what gives a pupil away only in a text that is about him.

    Elsewhere an ordinary first name, a municipality or a provider points at nobody.

    Args:
        pupil: who it is.
        siblings: other pupils of the same family.
        helpers: the organisations that help him.
        names: of the people who help him.
        home: the municipality of the school, in which living says nothing.

    """
    found = set(_named((sibling.name.given for sibling in siblings), Tells.SIBLING))
    for residence in pupil.residences:
        found |= set(_named([residence.postcode], Tells.ADDRESS))
        if folded(residence.municipality) != folded(home):
            found |= set(_named([residence.municipality], Tells.ADDRESS))
    for organisation in helpers:
        found |= set(_named([organisation.name, *organisation.aliases], Tells.HELPER))
    for name in names:
        found |= set(_named([name, name.split()[-1]] if name.split() else [], Tells.HELPER))
    return frozenset(found)


def full_name(name: PersonName) -> frozenset[Identifier]:
    """Return only the whole name: for pupils who are not on the agenda, whose first name may be any word."""
    if not (name.given and name.surname):
        return frozenset()
    return frozenset(_named([f"{name.given} {name.surname}", name.full], Tells.NAME))


def family(
    pupil: Pupil, guardians: Sequence[Guardian], others: Iterable[tuple[Pupil, Sequence[Guardian]]]
) -> list[Pupil]:
    """Return the brothers and sisters of a pupil: who has his surname and one of his people."""
    own = _people(guardians)
    surname = folded(pupil.name.surname)
    return [
        other
        for other, theirs in others
        if other.id != pupil.id and surname and folded(other.name.surname) == surname and own & _people(theirs)
    ]


def words_in(text: str) -> tuple[str, ...]:
    """Return the folded words of a text; a possessive ending is taken off (``Bilal's``, ``Evas`` is not)."""
    return tuple(word.removesuffix("'s") for word in _WORD.findall(folded(text)))


def is_year(word: str) -> bool:
    """Tell whether a word is more likely a year than the digits of a postcode."""
    return word.isdigit() and int(word) in _YEARS


def last_digits(text: str) -> str:
    """Return a phone number without spaces, signs and what stands for the country: ``+31 6-12`` and ``06 12``."""
    digits = "".join(sign for sign in text if sign.isdigit())
    return _COUNTRY.sub("", digits).lstrip("0")


def _people(guardians: Sequence[Guardian]) -> set[str]:
    texts = [value for entry in guardians for value in (entry.name, entry.email, last_digits(entry.phone))]
    return {folded(text) for text in texts if text}


def _named(texts: Iterable[str], tells: Tells) -> Iterable[Identifier]:
    for text in texts:
        words = words_in(text)
        if words and sum(map(len, words)) >= _SHORTEST_NAME:
            yield Identifier(words=words, tells=tells)


def _phones(text: str) -> Iterable[Identifier]:
    digits = last_digits(text)
    if len(digits) >= _SHORTEST_NUMBER:
        yield Identifier(words=(), tells=Tells.REACH, digits=digits)


def _name_parts(name: PersonName) -> list[str]:
    hyphened = [part for part in re.split(r"[-\s]", name.surname) if len(part) > _SHORTEST_NAME]
    return [name.given, name.surname, *hyphened, name.full]


def _guardian_parts(guardian: Guardian) -> list[str]:
    """Return each name of a person; an institution's name is made of ordinary words and counts as a whole only."""
    words = [] if guardian.institution else guardian.name.split()
    return [word for word in words if len(word) > _SHORTEST_NAME and folded(word) not in _PREFIXES]


def _draw(seed: str, pupil: PupilId) -> str:
    return hmac.new(seed.encode(), pupil.encode(), hashlib.sha256).hexdigest()


def _letters(count: int) -> Iterable[str]:
    """Return the first letters: A to Z, then AA, AB and on."""
    return (_letter(position) for position in range(count))


def _letter(position: int) -> str:
    tail = ascii_uppercase[position % len(ascii_uppercase)]
    rest = position // len(ascii_uppercase)
    return tail if rest == 0 else _letter(rest - 1) + tail
