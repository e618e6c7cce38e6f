"""Dates, times and numbers on paper, in the reader's language (Unicode CLDR, by Babel)."""

from datetime import date, time

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

EMPTY = "–"
"""What stands where nothing is filled in."""


def day(moment: date | None, language: str) -> str:
    """Return a day in full: ``di 3 november 2026``."""
    return format_date(moment, "EEE d MMMM y", locale=language) if moment else EMPTY


def short_day(moment: date | None, language: str) -> str:
    """Return a day for a table: ``di 3 nov 2026``; the year stays, because paper is kept for years."""
    return format_date(moment, "EEE d MMM y", locale=language) if moment else EMPTY


def birth_day(moment: date | None, language: str) -> str:
    """Return a day without its weekday: ``3 november 2012``."""
    return format_date(moment, "d MMMM y", locale=language) if moment else EMPTY


def clock(moment: time | None, language: str) -> str:
    """Return a time of day: ``13:30``."""
    return format_time(moment, "HH:mm", locale=language) if moment else EMPTY


def number(value: float, language: str) -> str:
    """Return a number with the separators of the language: ``1.234,5``."""
    return format_decimal(value, locale=language)
