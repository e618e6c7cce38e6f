"""What may go on a day, as the store holds it."""

from collections.abc import Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from models.ports import UnitOfWork
from models.retention import Due, all_due, terms_in_use

_SLACK = timedelta(days=1)
"""A year that ends on a 29 February begins on a day that other years do not have."""


def due_on(uow: UnitOfWork, day: date) -> Sequence[Due]:
    """Return what may go on a day, longest due first; only of pupils who left long enough ago anything is counted."""
    terms = terms_in_use(uow.retention.terms())
    shortest = min(term.years for term in terms.values())
    return all_due(uow.retention.left_before(day - relativedelta(years=shortest) + _SLACK), terms, day)
