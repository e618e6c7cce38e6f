"""Whether a definition may go on with the series of another: only when it says the same things about the same pupils.

One series per school is what is proven: everything that left about its pupils is looked at together. That works for a
version of the school's own with other words, with tables less, or with one question more, since each release keeps the
layout by which it was made. It does not when the same name stands for something else from one file to the next.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from models.monitor.definition import Breakdown, Definition, Figure, Indicator, Population
from models.monitor.questions import Question
from models.monitor.received import Facts

Asked = Indicator | Figure | Question
Versions = Mapping[tuple[str, str], Definition]
"""Definitions by their id and version."""
NO_VERSIONS: Versions = {}
_OF_SCHOOL = "_groups"
"""How a file calls the division of what is not about pupils, after the name of the question."""


class Parting(StrEnum):
    """Why files by one definition may not follow files by another; the error says what to do instead."""

    SERIES = "monitor_other_series"
    """It counts something else, or other pupils."""
    LENGTH = "monitor_other_length"
    """It is about periods of another length."""
    PROTECTION = "monitor_other_protection"
    """It rounds or hides otherwise."""


def parting(before: Definition, after: Definition) -> Parting | None:
    """Return why files by one definition may not follow files by another in one series; None when they may."""
    if before.populations != after.populations or not _same_names(before, after):
        return Parting.SERIES
    if before.period != after.period:
        return Parting.LENGTH
    if (before.method, before.rounding) != (after.method, after.rounding):
        return Parting.PROTECTION
    return None


def goes_on(before: Definition, after: Definition) -> bool:
    """Tell whether files by one definition may follow files by another in one series."""
    return parting(before, after) is None


def meaning(one: Asked) -> tuple[object, ...]:
    """Return by what two questions of the same name ask the same."""
    if isinstance(one, Indicator):
        return one.measure, one.counted, one.population, one.within, one.opt_in
    if isinstance(one, Figure):
        return one.measure, one.source
    return one.kind, one.known


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two files ask alike: their numbers of the same name may stand beside each other.

    Attributes:
        before, after: the definitions by which they were made; None for one that is not known.
        same: they were made by the same version of the same definition.

    """

    before: Definition | None
    after: Definition | None
    same: bool

    def asks(self, name: str) -> bool:
        """Tell whether a question counts the same in both; a definition that is not known may have asked anything."""
        if self.same:
            return True
        if self.before is None or self.after is None:
            return False
        return _counted(self.before, name) == _counted(self.after, name)

    def divides(self, name: str) -> bool:
        """Tell whether a breakdown divides in the same way in both, as far as it has the same categories."""
        if self.same or name.endswith(_OF_SCHOOL):
            return self.asks(name.removesuffix(_OF_SCHOOL))
        if self.before is None or self.after is None:
            return False
        found = (next((one for one in made.breakdowns if one.id == name), None) for made in (self.before, self.after))
        mine, theirs = (None if one is None else (one.attribute, one.priority) for one in found)
        return mine == theirs


def likeness(one: Facts, other: Facts, versions: Versions) -> Likeness:
    """Return what two files ask alike."""
    names = [(facts.definition, facts.version) for facts in (one, other)]
    before, after = (versions.get(name) for name in names)
    return Likeness(before=before, after=after, same=names[0] == names[1])


def _counted(definition: Definition, name: str) -> object:
    """Return all that a question counts: whose, what, and within which groups; of a correction only whose."""
    asked: Iterable[Asked] = (*definition.indicators, *definition.figures, *definition.questions)
    found = next((one for one in asked if one.id == name), None)
    if found is None:
        return replace(definition.population, id="") if definition.populations else None
    if not isinstance(found, Indicator):
        return meaning(found)
    within = [(definition.breakdown(one.breakdown).attribute, one.name) for one in found.within]
    return found.measure, found.counted, _whose(definition, found.population), within


def _whose(definition: Definition, name: str) -> Population:
    """Return a population, whatever it is called."""
    found = next(one for one in definition.populations if one.id == name)
    return replace(found, id="")


def _same_names(before: Definition, after: Definition) -> bool:
    indicators = {one.id: one for one in before.indicators}
    breakdowns = {one.id: one for one in before.breakdowns}
    asked = all(meaning(indicators.get(one.id, one)) == meaning(one) for one in after.indicators)
    return asked and all(_divides(breakdowns.get(one.id, one)) == _divides(one) for one in after.breakdowns)


def _divides(one: Breakdown) -> tuple[object, ...]:
    return one.attribute, one.per_school, one.priority, tuple(category.id for category in one.categories)
