"""Pupils: groups, funding, plans and the rest of what a school's list says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.consent import Question
from models.demo.cast import Part
from models.demo.days import add_years, after, year_end
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.groups import Seat, seats
from models.demo.guardians import guardians_of
from models.demo.phrases import lines, table
from models.demo.places import partnership
from models.demo.sketches import Sketch, sketches
from models.guardian import Guardian
from models.ids import LocationId
from models.incapacity import Incapacity
from models.pupil import Pupil, Tlv, TlvCategory, YesNoUnknown
from models.school import EducationType
from models.spans import Span

_WLZ = {YesNoUnknown.NO: 58, YesNoUnknown.UNKNOWN: 36, YesNoUnknown.YES: 6}
_CATEGORIES = {TlvCategory.LOW: 70, TlvCategory.MIDDLE: 9, TlvCategory.HIGH: 19, TlvCategory.UNKNOWN: 2}
_DAYS = {5: 90, 4: 4, 3: 4, 2: 1, 1: 1}
_LABELS = {0: 62, 1: 30, 2: 8}
_TLV_YEARS = {-1: 2, 0: 30, 1: 30, 2: 24, 3: 14}
"""In how many school years from the running one a declaration ends; below zero it should have been renewed."""

_ENOUGH_DAYS = 3
"""Days a week a pupil has to be at school to be funded in full."""

_EXEMPT = 1
_OPP_BEHIND = 30
_LATE_AT_MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A pupil with those who decide for him and what is fixed about him.

    Attributes:
        born: the true birth date, also where the school does not know it.
        disagree: the parents answer differently.

    """

    pupil: Pupil
    guardians: tuple[Guardian, ...]
    part: Part
    born: date
    disagree: bool


def children(frame: Frame, locations: Mapping[bool, LocationId]) -> Sequence[Child]:
    """Return all pupils; ``locations`` says where primary (False) and secondary (True) education are."""
    drawn = sketches(frame)
    places = seats(drawn, frame.today)
    clerk = _Clerk(frame, locations)
    return [clerk.child(sketch, places[sketch.id], serial) for serial, sketch in enumerate(drawn, start=1)]


class _Clerk:
    """Fill in a pupil's record."""

    def __init__(self, frame: Frame, locations: Mapping[bool, LocationId]) -> None:
        self._frame = frame
        self._today = frame.today
        self._locations = locations
        self._dice = dice = frame.dice("records")
        self._ids = frame.dice("guardian ids")
        self._wlz, self._categories, self._days = Deck(dice, _WLZ), Deck(dice, _CATEGORIES), Deck(dice, _DAYS)
        self._labels, self._tlv_years = Deck(dice, _LABELS), Deck(dice, _TLV_YEARS)

    def child(self, sketch: Sketch, seat: Seat, serial: int) -> Child:
        """Return one pupil whole."""
        role = sketch.part
        entry = sketch.enrolment.start or self._today
        days = role.days_a_week or (self._days.deal() if not role.fixed else 5)
        pupil = Pupil(
            id=sketch.id,
            name=sketch.name,
            number=f"{entry.year}{serial:04d}",
            birth_date=None if role.birth_unknown else sketch.born,
            sex=sketch.sex,
            group=seat.group,
            year_group=seat.year_group,
            location=self._locations[seat.secondary],
            education_type=EducationType.VSO if seat.secondary else EducationType.SO,
            residences=sketch.household.homes,
            secret_address=sketch.household.secret,
            enrolment=sketch.enrolment,
            tlv=self._tlv(sketch, seat, entry),
            opp=self._opp(entry),
            exemption_until=self._exemption(role, days),
            days_a_week=days,
            wlz=YesNoUnknown(role.wlz) if role.wlz else self._wlz.deal(),
            labels=self._free_labels(),
            incapacities=self._incapacities() if role.incapacity else (),
        )
        guardians = guardians_of(sketch.household, pupil.id, self._ids, self._frame)
        disagree = sketch.household.family.disagree
        return Child(pupil=pupil, guardians=guardians, part=role, born=sketch.born, disagree=disagree)

    def _incapacities(self) -> tuple[Incapacity, ...]:
        """Return a judgement that ended, about help only, and the one that holds now."""
        judge, since = str(table("school", "words")["judge"]), add_years(self._today, -1)
        first = add_years(self._today, -2)
        ended = Incapacity(
            judged_by=judge, since=first, until=since - timedelta(days=1), questions=frozenset({Question.HELP})
        )
        return (ended, Incapacity(judged_by=judge, since=since))

    def _tlv(self, sketch: Sketch, seat: Seat, entry: date) -> Tlv:
        ends = self._tlv_end(sketch.part, entry)
        starts = max(entry, add_years(ends, -4) + timedelta(days=1))
        return Tlv(
            category=self._categories.deal(),
            partnership=partnership(sketch.household.homes, starts, secondary=seat.secondary),
            span=Span(start=min(starts, ends), end=ends),
        )

    def _tlv_end(self, role: Part, entry: date) -> date:
        if role.tlv_ends is not None:
            return self._today + timedelta(days=role.tlv_ends)
        return add_years(year_end(max(entry, self._today)), 0 if role.fixed else self._tlv_years.deal())

    def _opp(self, entry: date) -> Span | None:
        """Return the year of the development perspective that runs, or one that waits to be evaluated."""
        first = after(entry, 42)
        if first > self._today:
            return None
        begun = add_years(first, self._today.year - first.year)
        begun = begun if begun <= self._today else add_years(begun, -1)
        recent = begun > first and (self._today - begun).days < _LATE_AT_MOST
        behind = recent and self._dice.chance(_OPP_BEHIND)
        begun = add_years(begun, -1) if behind else begun
        return Span(start=begun, end=add_years(begun, 1) - timedelta(days=1))

    def _exemption(self, role: Part, days: int) -> date | None:
        """Return the end of an exemption from compulsory education; it lasts a year at most (Leerplichtwet art. 5a)."""
        if role.exemption is not None:
            return self._today + timedelta(days=role.exemption)
        exempt = days < _ENOUGH_DAYS or self._dice.chance(_EXEMPT)
        return self._today + timedelta(days=self._dice.between(10, 340)) if exempt else None

    def _free_labels(self) -> tuple[str, ...]:
        number = self._labels.deal()
        found = [self._dice.choose(lines("school", "labels", "many"))] if number else []
        if number > 1:
            found.append(self._dice.choose(lines("school", "labels", "few")))
        return tuple(found)
