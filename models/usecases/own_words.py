"""Pupils in the school's own texts of a monitor: looked for when they are typed, and again before anything leaves.

What a monitor asks goes along in every file: its title, what it counts, its caveats, groups and questions. Numbers are
made safe by rounding or hiding; nothing makes a text safe in which somebody typed a name. So whole names, birth dates,
phone numbers and e-mail addresses of pupils and their parents are refused. A single name may be another word (Roos,
Max, De Groot): the writer is warned, and it may stay when he says the same once more. What comes with Luwte is not
looked at. A nickname, or a description that fits only one child, is not found: that takes a reader.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from models.anonymise import Identifier, Tells, full_name, identifiers, words_in
from models.errors import ConflictError, ReportError
from models.monitor import parsing
from models.monitor.definition import Definition
from models.monitor.facts import SchoolFacts
from models.monitor.wording import words_of
from models.ports import UnitOfWork
from models.school import School
from models.telling import Hit, Telling

NO_TEXTS: Mapping[str, str] = {}
_ODD = re.compile(r"[_.-]+")
_SHORTEST_NUMBER = 5
"""A shorter number of a pupil is any number."""
_MISSPELT = 6
"""A shorter word that only sounds like a name is an ordinary word."""
_SOMEBODY = frozenset({Tells.NAME, Tells.PARENT, Tells.NUMBER, Tells.BIRTH_DATE, Tells.REACH})
"""The name of a class is no person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Words that are somebody's, in a text that goes along in the file.

    Attributes:
        place: where the text stands, as ``words_of`` names it; empty for a name of the network.
        words: those words, as they stand in the text.
        certain: they are nobody else's by chance; what has them does not leave.

    """

    place: str
    text: str
    words: str
    certain: bool


class Lookout:
    """Looks for whom texts name; who there is, is read once, and only when there is a text to look at."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @cached_property
    def _search(self) -> Telling:
        return Telling(_everything(self._uow))

    def namings(self, definition: Definition, known: Mapping[str, str] = NO_TEXTS) -> tuple[Naming, ...]:
        """Return whom the school's own texts of a definition name.

        Args:
            definition: as it is kept, not made to measure for a period.
            known: texts that were looked at before, by place; they are not looked at again.

        """
        own = {place: text for place, text in own_texts(definition).items() if known.get(place) != text}
        return tuple(_found(self._search, own)) if own else ()


def namings(uow: UnitOfWork, definition: Definition, known: Mapping[str, str] = NO_TEXTS) -> tuple[Naming, ...]:
    """Return whom the school's own texts of one definition name; see ``Lookout``."""
    return Lookout(uow).namings(definition, known)


def network_namings(uow: UnitOfWork, school: School, facts: SchoolFacts) -> tuple[Naming, ...]:
    """Return which names of providers, municipalities and recipients are the whole name of a pupil as well.

    That may be right, for a helper who is called the same; it is for somebody to look at.
    """
    places = (*facts.providers, *facts.region_towns, *facts.other_towns)
    names = [*(one.name for one in places), school.municipality, school.partnership, school.board]
    search = Telling(entry for pupil in uow.pupils.all() for entry in full_name(pupil.name))
    return tuple(
        Naming(place="", text=name, words=hit.words(name), certain=False)
        for name in dict.fromkeys(names)
        for hit in search.hits(name)
        if hit.by.whole
    )


def want_nobody_named(found: Iterable[Naming], file: str = "", *, read: bool = True) -> None:
    """Want texts in which nobody is named.

    Args:
        found: whom they name.
        file: where they come from, when that is a file.
        read: whether who typed them looked at single names, and says that they are something else.

    Raises:
        ReportError: they name a pupil or parent, or may do so; the fact names the place.

    """
    for one in sorted(found, key=_doubt):
        if one.certain:
            raise ReportError("definition_named_file" if file else "definition_named", file=file, entry=one.place)
        if not read:
            raise ReportError("definition_maybe_named", entry=one.place)


def want_to_leave(uow: UnitOfWork, definition: Definition) -> None:
    """Want that nothing leaves in which a pupil or parent is named.

    Raises:
        ConflictError: a text of the school's own names one.

    """
    if any(one.certain for one in namings(uow, definition)):
        raise ConflictError("monitor_named")


def want_nothing_to_look_at(found: Iterable[Naming]) -> None:
    """Want texts that somebody need not look at first, where a file is made without a screen.

    Raises:
        ConflictError: one holds a word that may be a name.

    """
    if any(True for _ in found):
        raise ConflictError("monitor_look_first")


def own_texts(definition: Definition) -> dict[str, str]:
    """Return the texts that do not come with Luwte, by place and language, and the ids, which leave as well."""
    known = _of_luwte()
    found = {
        f"{place}.{language}": text
        for place, words in words_of(definition).items()
        for language, text in words.items()
        if text not in known
    }
    ids = (definition.id, definition.version, definition.based_on, *words_of(definition))
    return found | {f"id {name}": said for name in ids if (said := _ODD.sub(" ", name)) not in known}


@cache
def _of_luwte() -> frozenset[str]:
    """Return every text and id of what comes with Luwte."""
    texts: set[str] = set()
    for name in parsing.names():
        definition = parsing.load(name)
        words = words_of(definition)
        texts |= {text for said in words.values() for text in said.values()}
        texts |= {_ODD.sub(" ", one) for one in (definition.id, definition.version, *words)}
        texts.add(_ODD.sub(" ", f"{definition.id} {definition.version}"))
    return frozenset(texts)


def _everything(uow: UnitOfWork) -> Iterator[Identifier]:
    guardians = uow.guardians.by_pupil()
    for pupil in uow.pupils.all():
        people = [one for one in guardians.get(pupil.id, ()) if not one.institution]
        for entry in identifiers(pupil, people):
            short = entry.tells is Tells.NUMBER and sum(map(len, entry.words)) < _SHORTEST_NUMBER
            if entry.tells in _SOMEBODY and not short:
                yield entry


def _found(search: Telling, texts: Mapping[str, str]) -> Iterator[Naming]:
    for place, text in texts.items():
        for hit in search.hits(text):
            certain = _certain(hit)
            if certain or _may_be_meant(hit, text):
                yield Naming(place=place, text=text, words=hit.words(text), certain=certain)


def _may_be_meant(hit: Hit, text: str) -> bool:
    """Tell whether one word may be a name: it begins with a capital, and is spelled so or is long enough."""
    word = hit.words(text)
    same = words_in(word) == hit.by.words
    return hit.tells is Tells.NUMBER or (word[0].isupper() and (same or len(word) >= _MISSPELT))


def _certain(hit: Hit) -> bool:
    return hit.tells in (Tells.BIRTH_DATE, Tells.REACH) or (hit.tells is not Tells.NUMBER and len(hit.by.words) > 1)


def _doubt(one: Naming) -> bool:
    return not one.certain
