"""Households: which culture and surname, where they live, and who decides for the children."""

from dataclasses import dataclass

from models.demo.cast import Part
from models.demo.days import before
from models.demo.families import Family, families, family_deck
from models.demo.frame import Frame
from models.demo.people import Culture, Surname, culture_deck, cultures
from models.demo.places import place_deck, places
from models.pupil import Residence

_MOVED = 8
_MOVED_WITHIN = 45
_WILL_MOVE = 12
_SECRET = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """One household; brothers and sisters share it.

    Attributes:
        serial: the throws about the people in it begin with this number, so that they fall the same for each child.

    """

    serial: int
    family: Family
    culture: Culture
    surname: Surname
    interpreter: bool
    secret: bool
    homes: tuple[Residence, ...]


class Households:
    """Households, one after another."""

    def __init__(self, frame: Frame) -> None:
        self._today = frame.today
        self._dice = frame.dice("households")
        self._families = family_deck(self._dice)
        self._places = place_deck(self._dice)
        self._cultures = culture_deck(self._dice)
        self._serial = 0

    def next(self, part: Part) -> Household:
        """Return the next household, with what is fixed about it."""
        self._serial += 1
        culture = cultures()[part.culture or self._cultures.deal()]
        return Household(
            serial=self._serial,
            family=families()[part.family or self._families.deal()],
            culture=culture,
            surname=self._surname(part, culture),
            interpreter=part.interpreter or self._dice.chance(culture.interpreter),
            secret=part.secret_address or self._dice.chance(_SECRET),
            homes=self._homes(part),
        )

    def _surname(self, part: Part, culture: Culture) -> Surname:
        if part.fixed:
            return Surname(prefix=part.prefix, men=part.surname, women=part.surname)
        return self._dice.choose(culture.surnames)

    def _homes(self, part: Part) -> tuple[Residence, ...]:
        dice = self._dice
        place = places()[part.municipality or self._places.deal()]
        if part.moved is None and not dice.chance(_MOVED):
            return (place.home(dice),)
        within = part.moved is None and dice.chance(_MOVED_WITHIN)
        origin = place if within else places()[self._places.deal()]
        moved = before(self._today, part.moved or self._days_since_moving())
        return (origin.home(dice), place.home(dice, moved))

    def _days_since_moving(self) -> int:
        """Return how many days ago a household moved; below zero when it is about to."""
        about_to = self._dice.chance(_WILL_MOVE)
        return self._dice.between(-40, -5) if about_to else self._dice.between(10, 900)
