"""How many people each provider sends, who is away, and the families' own coaches; drawn from dice of their own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from models.carefile import CareFile, FamilyCoach
from models.demo.days import year_end
from models.demo.dice import Dice
from models.demo.frame import Frame
from models.demo.people import culture_deck, mobile, stranger
from models.employment import DayChange
from models.ids import OrganisationId, StaffingId
from models.network import Organisation, OrganisationRole, Professional, deployed_on, employer_on
from models.spans import Span, school_year_start
from models.staffing import Staffing, StaffingKind

_A_DAY = Decimal("0.2")
_AWAY = 12
_COACHED = 30
_USED_LESS = 35
_LONGEST_AWAY = 9


def staffing(frame: Frame, professionals: Sequence[Professional]) -> tuple[Staffing, ...]:
    """Return what each organisation with people here planned and used, year by year: a fifth fte for each day."""
    dice = frame.dice("staffing")
    days: dict[OrganisationId, list[Professional]] = {}
    for person in professionals:
        employer = employer_on(person, frame.today)
        if employer and person.days and deployed_on(person, frame.today):
            days.setdefault(employer, []).append(person)
    now = tuple(entry for employer, people in days.items() for entry in _of(frame, dice, employer, people))
    return (*_before(frame, professionals), *now)


def _before(frame: Frame, professionals: Sequence[Professional]) -> Iterator[Staffing]:
    """Yield what was planned and used in the school years before this one, by who worked here at their end."""
    dice = frame.dice("staffing before")
    year = Span(start=school_year_start(frame.start), end=year_end(frame.start))
    while year.end is not None and year.end < frame.today:
        days: dict[OrganisationId, list[Professional]] = {}
        for person in professionals:
            employer = employer_on(person, year.end)
            if employer and person.days and deployed_on(person, year.end):
                days.setdefault(employer, []).append(person)
        for employer, people in days.items():
            yield from _in_year(dice, employer, people, year)
        first = year.end + timedelta(days=1)
        year = Span(start=first, end=year_end(first))


def with_days_away(frame: Frame, professionals: Sequence[Professional]) -> tuple[Professional, ...]:
    """Return the people, some of whom are away for a while around today."""
    dice = frame.dice("days away")
    return tuple(_away(frame, dice, person) if dice.chance(_AWAY) else person for person in professionals)


def with_coaches(
    frame: Frame, care_files: Sequence[CareFile], organisations: Iterable[Organisation]
) -> tuple[CareFile, ...]:
    """Return the care files, some of which name a coach of the family's own."""
    dice = frame.dice("coaches")
    teams = [entry.id for entry in organisations if OrganisationRole.ACCESS_TEAM in entry.roles]
    deck = culture_deck(dice)
    return tuple(
        replace(entry, family_coach=_coach(dice, stranger(dice, deck, woman=dice.chance(70)).full, teams))
        if teams and dice.chance(_COACHED)
        else entry
        for entry in care_files
    )


def _of(frame: Frame, dice: Dice, employer: OrganisationId, people: Sequence[Professional]) -> Iterator[Staffing]:
    return _in_year(dice, employer, people, Span(start=school_year_start(frame.today), end=year_end(frame.today)))


def _in_year(dice: Dice, employer: OrganisationId, people: Sequence[Professional], year: Span) -> Iterator[Staffing]:
    number = sum(len(person.days) for person in people)
    used = max(number - 1, 0) if dice.chance(_USED_LESS) else number
    for kind, days in ((StaffingKind.PLANNED, number), (StaffingKind.USED, used)):
        yield Staffing(
            id=StaffingId(dice.identity()),
            organisation=employer,
            kind=kind,
            fte=_A_DAY * days,
            days=frozenset(day for person in people for day in person.days),
            span=year,
        )


def _away(frame: Frame, dice: Dice, person: Professional) -> Professional:
    first = frame.today + timedelta(days=dice.between(-2, 5))
    last = first + timedelta(days=dice.between(0, _LONGEST_AWAY))
    return replace(person, day_changes=(DayChange(first=first, last=last),)) if person.days else person


def _coach(dice: Dice, name: str, teams: Sequence[OrganisationId]) -> FamilyCoach:
    return FamilyCoach(name=name, phone=mobile(dice), organisation=dice.choose(teams))
