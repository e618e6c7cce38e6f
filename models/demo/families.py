"""The forms of family in which somebody decides for a pupil: ``resources/demo/families.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from models.demo.dice import Deck, Dice
from models.guardian import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """One person or institution in a form of family; the file explains each field."""

    relation: Relation
    authority: str
    source: str = ""
    surname: str = "child"
    days: tuple[int, int] = (0, 0)
    institution: str = ""
    preference: str = ""
    deceased: bool = False
    secret: bool = False
    woman: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A form of family.

    Attributes:
        disagree: the parents answer a question about consent differently.

    """

    id: str
    members: tuple[Kin, ...]
    disagree: bool = False


@cache
def families() -> Mapping[str, Family]:
    """Return the forms of family by their id."""
    return {entry["id"]: _family(entry) for entry in _entries()}


def family_deck(dice: Dice) -> Deck[str]:
    """Return the forms of family in the proportions of a school."""
    return Deck(dice, {entry["id"]: entry["weight"] for entry in _entries()})


@cache
def _entries() -> list[dict[str, Any]]:
    return list(resources.read_toml("demo", "families.toml")["family"])


def _family(entry: Mapping[str, Any]) -> Family:
    members = tuple(_kin(member) for member in entry["members"])
    return Family(id=entry["id"], members=members, disagree=entry.get("disagree", False))


def _kin(entry: Mapping[str, Any]) -> Kin:
    days = tuple(entry.get("days", (0, 0)))
    return Kin(**{**entry, "relation": Relation(entry["relation"]), "days": days})
