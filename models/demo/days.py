"""The days of the demo: school days, holidays, and ages."""

from datetime import date, timedelta

from models.spans import school_year_start

_HOLIDAY_WEEKS = frozenset({1, 8, 18, 29, 30, 31, 32, 33, 34, 43, 52, 53})
"""ISO weeks without school, about as the ministry sets them for the region north."""

_WEEKEND = 5
_WEEK = timedelta(days=7)
_LEAP_DAY = (2, 29)


def school_day(day: date) -> date:
    """Return this day, or the first school day after it. Days in order stay in order."""
    while day.weekday() >= _WEEKEND or in_holiday(day):
        day += timedelta(days=7 - day.weekday())
    return day


def weekday(day: date) -> date:
    """Return this day, or the Friday before it. Days in order stay in order."""
    return day - timedelta(days=max(day.weekday() - _WEEKEND + 1, 0))


def in_holiday(day: date) -> bool:
    """Tell whether a day falls in a week without school."""
    return day.isocalendar().week in _HOLIDAY_WEEKS


def after(day: date, days: int) -> date:
    """Return the first school day at least so many days after a day."""
    return school_day(day + timedelta(days=days))


def before(day: date, days: int) -> date:
    """Return the day so many days before a day."""
    return day - timedelta(days=days)


def add_years(day: date, years: int) -> date:
    """Return the same day in another year; 29 February becomes 28 February where it does not exist."""
    if (day.month, day.day) == _LEAP_DAY:
        day -= timedelta(days=0 if _is_leap(day.year + years) else 1)
    return day.replace(year=day.year + years)


def year_end(day: date) -> date:
    """Return the last day of the school year a day falls in: 31 July."""
    return add_years(school_year_start(day), 1) - timedelta(days=1)


def leap_birth(today: date, age: int) -> date:
    """Return a 29 February on which somebody was born who is about so old."""
    year = today.year - age
    return date(next(found for found in range(year, 0, -1) if _is_leap(found)), *_LEAP_DAY)


def weekdays(first: date, last: date, step: timedelta = _WEEK) -> list[date]:
    """Return the days from the first up to and including the last, a step apart, without the holidays."""
    days = []
    while first <= last:
        if not in_holiday(first):
            days.append(first)
        first += step
    return days


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
