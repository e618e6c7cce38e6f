"""Invented people: given names, surnames and ways to reach them, from the cultures of a Dutch city."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import resources
from models.demo.dice import Deck, Dice
from models.names import PersonName, folded
from models.pupil import Sex

_NOT_A_LETTER = re.compile(r"[^a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surname:
    """A family's name, with the form women bear where there is one."""

    prefix: str = ""
    men: str
    women: str

    @classmethod
    def parse(cls, text: str) -> "Surname":
        """Read a name as written in ``resources/demo/names.toml``; a lower-case beginning is a prefix."""
        words = text.split(" ")
        count = next((place for place, word in enumerate(words) if word[:1].isupper()), 0)
        men, _, women = " ".join(words[count:]).partition("/")
        return cls(prefix=" ".join(words[:count]), men=men, women=women or men)

    def of(self, given: str, *, woman: bool) -> PersonName:
        """Return the name of a man or a woman of this family."""
        return PersonName(given=given, prefix=self.prefix, surname=self.women if woman else self.men)


@dataclass(frozen=True, slots=True, kw_only=True)
class Culture:
    """Names that belong together, and what goes with them.

    Attributes:
        language: spoken at home; empty when that is Dutch.
        interpreter: of a hundred families, in how many a parent needs an interpreter.
        keeps: of a hundred mothers, how many have a surname of their own.

    """

    language: str
    interpreter: int
    keeps: int
    boys: tuple[str, ...]
    girls: tuple[str, ...]
    fathers: tuple[str, ...]
    mothers: tuple[str, ...]
    surnames: tuple[Surname, ...]

    def child(self, dice: Dice, sex: Sex) -> str:
        """Draw a given name for a child."""
        girl = sex is Sex.FEMALE or (sex is Sex.UNKNOWN and dice.chance(50))
        return dice.choose(self.girls if girl else self.boys)

    def adult(self, dice: Dice, surname: Surname, *, woman: bool) -> PersonName:
        """Draw a grown-up with this surname."""
        return surname.of(dice.choose(self.mothers if woman else self.fathers), woman=woman)


@cache
def cultures() -> Mapping[str, Culture]:
    """Return all cultures by their id."""
    found = {}
    for entry in resources.read_toml("demo", "names.toml")["culture"]:
        found[str(entry["id"])] = Culture(
            language=entry["language"],
            interpreter=entry["interpreter"],
            keeps=entry["keeps"],
            boys=tuple(entry["boys"]),
            girls=tuple(entry["girls"]),
            fathers=tuple(entry["fathers"]),
            mothers=tuple(entry["mothers"]),
            surnames=tuple(map(Surname.parse, entry["surnames"])),
        )
    return found


def culture_deck(dice: Dice) -> Deck[str]:
    """Return the cultures in the proportions of the city."""
    entries = resources.read_toml("demo", "names.toml")["culture"]
    return Deck(dice, {str(entry["id"]): int(entry["weight"]) for entry in entries})


def stranger(dice: Dice, deck: Deck[str], *, woman: bool) -> PersonName:
    """Draw a grown-up of any culture."""
    culture = cultures()[deck.deal()]
    return culture.adult(dice, dice.choose(culture.surnames), woman=woman)


def mobile(dice: Dice) -> str:
    """Return a mobile number that cannot exist: no Dutch mobile number begins with 06-0."""
    return f"06-0{dice.between(0, 9_999_999):07d}"


def landline(dice: Dice) -> str:
    """Return an Amsterdam number that cannot exist: no subscriber's number begins with a zero."""
    return f"020-0{dice.between(0, 999_999):06d}"


def mail(name: str, dice: Dice) -> str:
    """Return somebody's address in the domain that is kept free for examples."""
    words = _words(name)
    return f"{'.'.join((words[0][0], words[-1]) if len(words) > 1 else words)}{dice.between(1, 99)}@example.nl"


def desk(name: str) -> str:
    """Return an organisation's address in the domain that is kept free for examples."""
    return f"{'-'.join(_words(name)[:3])}@example.nl"


def _words(name: str) -> list[str]:
    """Return the words of a name in plain letters."""
    return [word for part in folded(name).split() if (word := _NOT_A_LETTER.sub("", part))]
