"""The pupils who always occur, so that every situation can be shown: ``resources/demo/cast.toml``."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is fixed about a pupil; the file explains each field. Whatever is empty is drawn."""

    given: str = ""
    prefix: str = ""
    surname: str = ""
    sex: str = ""
    culture: str = ""
    family: str = ""
    age: int | None = None
    turns: int | None = None
    leap: bool = False
    birth_unknown: bool = False
    interpreter: bool = False
    secret_address: bool = False
    incapacity: bool = False
    wlz: str = ""
    days_a_week: int | None = None
    exemption: int | None = None
    tlv_ends: int | None = None
    municipality: str = ""
    moved: int | None = None
    outcome: str = ""
    opened: int = 0
    days: tuple[int, ...] = ()
    funding: str = ""
    story: str = ""
    reach: str = ""
    agenda: bool = False

    @property
    def fixed(self) -> bool:
        """Whether this is one of the pupils who always occur."""
        return bool(self.given)


DRAWN = Part()


@cache
def cast() -> Sequence[Part]:
    """Return the parts in the order in which they are given out."""
    entries = resources.read_toml("demo", "cast.toml")["pupil"]
    return tuple(Part(**{**entry, "days": tuple(entry.get("days", ()))}) for entry in entries)


def part(place: int) -> Part:
    """Return the part of the pupil at a place; after the last part everything is drawn."""
    return cast()[place] if place < len(cast()) else DRAWN
