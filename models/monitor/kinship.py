"""Whether a definition may go on with the series of another: only when it says the same things about the same pupils.

One series per school is what is proven: everything that left about its pupils is looked at together. That works for a
version of the school's own with other words, with tables less, or with one question more, since each release keeps the
layout by which it was made. It does not when the same name stands for something else from one file to the next.
"""

from models.monitor.definition import Breakdown, Definition, Indicator


def goes_on(before: Definition, after: Definition) -> bool:
    """Tell whether files by one definition may follow files by another in one series."""
    same = (before.period, before.method, before.rounding) == (after.period, after.method, after.rounding)
    return same and before.populations == after.populations and _same_names(before, after)


def _same_names(before: Definition, after: Definition) -> bool:
    indicators = {one.id: one for one in before.indicators}
    breakdowns = {one.id: one for one in before.breakdowns}
    asked = all(_asks(indicators.get(one.id, one)) == _asks(one) for one in after.indicators)
    return asked and all(_divides(breakdowns.get(one.id, one)) == _divides(one) for one in after.breakdowns)


def _asks(one: Indicator) -> tuple[object, ...]:
    return one.measure, one.counted, one.population, one.within, one.opt_in


def _divides(one: Breakdown) -> tuple[object, ...]:
    return one.attribute, one.per_school, one.priority, tuple(category.id for category in one.categories)
