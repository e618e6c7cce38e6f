"""For whom somebody works, where he is put to work and on which days he is in: each with its dates, for all change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from models.ids import LocationId, OrganisationId
from models.spans import ALWAYS, Span
from models.validation import Checks


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """A stretch in which somebody works for an organisation or for the school itself.

    Who works for himself has no employment; he is no staff of the school.

    Attributes:
        organisation: who employs him; None when it is the school.
        school: the school itself employs him, which makes what the school knows his to know.

    """

    organisation: OrganisationId | None = None
    school: bool = False
    span: Span = ALWAYS

    def __post_init__(self) -> None:
        """Raise ValidationError unless it is either an organisation or the school."""
        checks = Checks()
        checks.that("employer", self.school or self.organisation, "required")
        checks.that("employer", not (self.school and self.organisation), "school_or_organisation")
        checks.done()

    @property
    def place(self) -> str:
        """What tells one employer from another."""
        return self.organisation or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployment:
    """A stretch in which somebody is put to work at the school.

    Attributes:
        location: the place of the school; None for all of it.

    """

    location: LocationId | None = None
    span: Span = ALWAYS

    @property
    def place(self) -> str:
        """What tells one place from another."""
        return self.location or ""


Stretch = TypeVar("Stretch", Employment, Deployment)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChange:
    """Days on which it is otherwise than in an ordinary week: away for a while, or in on a day he never is.

    Why is not asked: it is nobody's business.
    """

    first: date
    last: date
    present: bool = False

    def __post_init__(self) -> None:
        """Raise ValidationError when the last day lies before the first."""
        checks = Checks()
        checks.order("last", self.first, self.last)
        checks.done()

    def covers(self, day: date) -> bool:
        """Tell whether it is about a day."""
        return self.first <= day <= self.last


_DAY = timedelta(days=1)

BY_THE_SCHOOL = (Employment(school=True),)
"""Staff of the school itself, with no day known on which that began or ends."""


def employed_by(organisation: OrganisationId, span: Span = ALWAYS) -> tuple[Employment, ...]:
    """Return one employment, at an organisation."""
    return (Employment(organisation=organisation, span=span),)


def deployed(span: Span = ALWAYS, location: LocationId | None = None) -> tuple[Deployment, ...]:
    """Return one deployment."""
    return (Deployment(location=location, span=span),)


def employed_twice(employments: Sequence[Employment]) -> bool:
    """Tell whether somebody would work for the same employer twice on one day."""
    places = [(entry.organisation, entry.span) for entry in employments]
    return any(
        one == other and span.overlaps(also)
        for number, (one, span) in enumerate(places)
        for other, also in places[number + 1 :]
    )


def renewed(stretches: Sequence[Stretch], new: Stretch) -> tuple[Stretch, ...]:
    """Return stretches with what is now said about the last one.

    A later first day at another place, or after the last one was over, begins a new stretch and ends the last one the
    day before. Anything else corrects the last one.
    """
    if not stretches:
        return (new,)
    *before, last = stretches
    since, began = new.span.start, last.span.start
    if since is None or (began is not None and since <= began) or (last.place == new.place and last.span.covers(since)):
        return (*before, new)
    return (*before, _ended(last, since - _DAY), new)


def ended(stretches: Sequence[Stretch], last_day: date) -> tuple[Stretch, ...]:
    """Return stretches that end on a day at the latest; what would begin after it is dropped."""
    return tuple(
        _ended(entry, last_day) for entry in stretches if entry.span.start is None or entry.span.start <= last_day
    )


def _ended(stretch: Stretch, last_day: date) -> Stretch:
    end = stretch.span.end
    if end is not None and end <= last_day:
        return stretch
    return replace(stretch, span=Span(start=stretch.span.start, end=last_day))
