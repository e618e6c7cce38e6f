"""Where pupils live: ``resources/demo/places.toml``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from models.demo.dice import Deck, Dice
from models.pupil import Residence


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A municipality, with the partnerships that decide about its children in primary and secondary education.

    Attributes:
        share: of a thousand pupils, how many live here.
        postcodes: stretches of four digits, first and last.

    """

    name: str
    share: int
    postcodes: tuple[tuple[int, int], ...]
    primary: str
    secondary: str

    def home(self, dice: Dice, since: date | None = None) -> Residence:
        """Draw an address here, as far as the app knows addresses."""
        low, high = dice.choose(self.postcodes)
        return Residence(municipality=self.name, postcode=str(dice.between(low, high)), since=since)


@cache
def places() -> Mapping[str, Place]:
    """Return the municipalities by name."""
    entries = resources.read_toml("demo", "places.toml")["municipality"]
    return {entry["name"]: Place(**{**entry, "postcodes": tuple(map(tuple, entry["postcodes"]))}) for entry in entries}


def place_deck(dice: Dice) -> Deck[str]:
    """Return the municipalities in the proportions in which pupils live there."""
    return Deck(dice, {place.name: place.share for place in places().values()})


def partnership(homes: Sequence[Residence], day: date, *, secondary: bool) -> str:
    """Return the partnership that decided about a pupil: that of where he lived on a day."""
    home = [entry for entry in homes if entry.since is None or entry.since <= day][-1]
    place = places()[home.municipality]
    return place.secondary if secondary else place.primary
