"""Words that occur nowhere else, each with who may ever read it; and what of them is in an answer of the app."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import StrEnum

from models.consent import InformationKind

_WORD = re.compile(r"qz[a-z]+x\d{9}")
Kinds = frozenset[InformationKind]


class Circle(StrEnum):
    """Who may read something, whatever was consented to."""

    EVERYBODY = "everybody"
    CARE_TEAM = "care team"
    """All but the functional manager."""
    SCHOOL = "school"
    """Who sees everything: the coordinator, and a reader."""
    COORDINATOR = "coordinator"
    """What leads to a secret address."""
    BY_CONSENT = "by consent"
    TABLE = "table"
    """Whoever sits at the meeting."""
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A word.

    Attributes:
        what: where it was written, to say what leaked.
        pupil: the pupil it is about.
        needs: sets of kinds of information about the pupil of which one must be known wholly; the empty set is who
            he is.
        people: those who may read it besides: its maker, or who sits at the table.

    """

    word: str
    what: str
    circle: Circle
    pupil: int | None = None
    needs: tuple[Kinds, ...] = ()
    people: frozenset[str] = frozenset()


@dataclass
class Words:
    """All words that were given out."""

    secrets: dict[str, Secret] = field(default_factory=dict)

    def word(
        self,
        what: str,
        circle: Circle,
        *,
        pupil: int | None = None,
        needs: tuple[Kinds, ...] = (),
        people: frozenset[str] = frozenset(),
    ) -> str:
        """Return a new word."""
        made = f"qz{re.sub('[^a-z]', '', what.casefold())}x{_far_apart(len(self.secrets) + 1)}"
        self.secrets[made] = Secret(word=made, what=what, circle=circle, pupil=pupil, needs=needs, people=people)
        return made

    def let_read(self, word: str, people: frozenset[str]) -> None:
        """Let some people read a word besides those who might."""
        secret = self.secrets[word]
        self.secrets[word] = replace(secret, people=secret.people | people)


def _far_apart(number: int) -> str:
    """Return nine digits that differ in several places from those of other numbers: no word is another misspelt."""
    return f"{number * 618_033_989 % 1_000_000_007 % 1_000_000_000:09d}"


def found_in(answer: object) -> set[str]:
    """Return the words in anything a use case answers."""
    return {word for text in _texts(answer) for word in _WORD.findall(text.casefold())}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("latin-1")
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            yield from (*_texts(key), *_texts(entry))
    elif isinstance(value, tuple | list | set | frozenset):
        for entry in value:
            yield from _texts(entry)
    elif is_dataclass(value):
        for entry in fields(value):
            yield from _texts(getattr(value, entry.name))
