"""Pupils in outline: who they are, how old, from when until when at this school."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.demo.cast import Part, part
from models.demo.days import add_years, after, before, leap_birth, school_day
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.households import Household, Households
from models.ids import PupilId
from models.names import PersonName
from models.pupil import Sex, age_on
from models.spans import Span, school_year_start

FIRST_VSO_AGE = 12
"""Age on 1 October from which a pupil is in secondary special education (WEC art. 39)."""

_YOUNGEST = 4
_AGES = {4: 2, 5: 4, 6: 6, 7: 8, 8: 9, 9: 10, 10: 11, 11: 11, 12: 9, 13: 9, 14: 9, 15: 8, 16: 7, 17: 6, 18: 4, 19: 1}
_SEXES = {Sex.MALE: 68, Sex.FEMALE: 31, Sex.UNKNOWN: 1}
_SIBLING = 4
_LEFT = 3
_TO_COME = 150
"""One of so many pupils is enrolled for a day to come."""
_CAME_AS_CHILD = 45
_CAME_DURING_THE_YEAR = 20
_LONGEST = 9
_DAYS_A_YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A pupil in outline.

    Attributes:
        born: the true birth date, even of the pupil whose birth date the school does not know.

    """

    id: PupilId
    name: PersonName
    sex: Sex
    born: date
    enrolment: Span
    household: Household
    part: Part


def school_age(born: date, today: date) -> int:
    """Return the age on 1 October of the running school year, by which groups are made."""
    return age_on(born, date(school_year_start(today).year, 10, 1))


def sketches(frame: Frame) -> Sequence[Sketch]:
    """Return all pupils of a school in outline."""
    artist = _Artist(frame)
    return [artist.sketch(place) for place in range(frame.pupils)]


class _Artist:
    """Draw one pupil after another."""

    def __init__(self, frame: Frame) -> None:
        self._today = frame.today
        self._dice = frame.dice("pupils")
        self._ids = frame.dice("pupil ids")
        self._households = Households(frame)
        self._ages = Deck(self._dice, _AGES)
        self._sexes = Deck(self._dice, _SEXES)
        self._household: Household | None = None

    def sketch(self, place: int) -> Sketch:
        """Draw the pupil at a place in the list."""
        role = part(place)
        household = self._next_household(role)
        sex = Sex(role.sex) if role.sex else self._sexes.deal()
        given = role.given or household.culture.child(self._dice, sex)
        born = self._birth(role)
        return Sketch(
            id=PupilId(self._ids.identity()),
            name=household.surname.of(given, woman=sex is Sex.FEMALE),
            sex=sex,
            born=born,
            enrolment=self._enrolment(role, born, place),
            household=household,
            part=role,
        )

    def _next_household(self, role: Part) -> Household:
        """Return the household of the pupil before, for a brother or sister, or else a new one."""
        same = self._household is not None and not role.fixed and self._dice.chance(_SIBLING)
        if self._household is None or not same:
            self._household = self._households.next(role)
        return self._household

    def _birth(self, role: Part) -> date:
        if role.leap and role.age is not None:
            return leap_birth(self._today, role.age)
        if role.turns is not None and role.age is not None:
            return add_years(self._today + timedelta(days=role.turns), -role.age)
        age = role.age if role.age is not None else self._ages.deal()
        return add_years(before(self._today, self._dice.between(1, _DAYS_A_YEAR - 1)), -age)

    def _enrolment(self, role: Part, born: date, place: int) -> Span:
        if not role.fixed and place % _TO_COME == _TO_COME - 1:
            return Span(start=after(self._today, self._dice.between(5, 40)))
        entry = self._entry(role, born)
        left = not role.fixed and (self._today - entry).days > _DAYS_A_YEAR and self._dice.chance(_LEFT)
        return Span(start=entry, end=before(self._today, self._dice.between(8, 300)) if left else None)

    def _entry(self, role: Part, born: date) -> date:
        years = max(self._years_here(age_on(born, self._today)), -(-role.opened // _DAYS_A_YEAR))
        entry = add_years(school_year_start(self._today), -years)
        if role.fixed or not self._dice.chance(_CAME_DURING_THE_YEAR):
            return entry
        later = school_day(entry + timedelta(days=self._dice.between(20, 300)))
        return later if later <= self._today else entry

    def _years_here(self, age: int) -> int:
        """Return how many school years ago a pupil came; at twelve or older perhaps from this school's own so."""
        at_school = max(age - _YOUNGEST, 0)
        if age < FIRST_VSO_AGE:
            return self._dice.between(0, min(at_school, _LONGEST))
        as_child = self._dice.chance(_CAME_AS_CHILD)
        return (
            self._dice.between(age - FIRST_VSO_AGE, at_school)
            if as_child
            else self._dice.between(0, age - FIRST_VSO_AGE)
        )
