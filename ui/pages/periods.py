"""The holidays somebody can name when he says before when something is done."""

from collections.abc import Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from models.action_line import Period
from models.school_days import SchoolCalendar
from models.spans import Span
from models.wording import word
from ui.words import texts

_AHEAD = relativedelta(months=14)


def periods_of(calendar: SchoolCalendar, today: date) -> Sequence[Period]:
    """Return the school holidays of the coming year and a bit, and the free days of the school itself, by name."""
    span = Span(start=today, end=today + _AHEAD)
    words = texts()
    holidays = [
        Period(name=word(words, entry.kind), first=entry.first, last=entry.last) for entry in calendar.within(span)
    ]
    own = [
        Period(name=entry.title, first=entry.first, last=entry.last) for entry in calendar.own if not entry.school_open
    ]
    return [*own, *holidays]
