"""Days as people type them: ``vr``, ``+2w``, ``3/11``, ``12-3-2015``, ``morgen``; in Dutch and in English."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Final

from dateutil.relativedelta import relativedelta

from models.errors import ValidationError

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""A year outside these is a slip of the finger."""

_YEARS_AHEAD: Final = 20
"""A year of two digits that lies further ahead than this belongs to the last century: ``3-11-62`` is 1962."""

_SEARCHED_YEARS: Final = 8
"""The longest wait for a 29 February, when a century year has none."""


class Leaning(Enum):
    """Which way a day without a year, or the name of a weekday, is taken."""

    AHEAD = 1
    BACK = -1


_WORDS: Final[Mapping[str, int]] = {
    "vandaag": 0,
    "today": 0,
    "nu": 0,
    "now": 0,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
    "gisteren": -1,
    "yesterday": -1,
    "eergisteren": -2,
}
_WEEKDAYS: Final = (
    ("maandag", "monday"),
    ("dinsdag", "tuesday"),
    ("woensdag", "wednesday"),
    ("donderdag", "thursday"),
    ("vrijdag", "friday"),
    ("zaterdag", "saturday"),
    ("zondag", "sunday"),
)
_MONTHS: Final = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march", "mrt"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("december",),
)
_UNITS: Final[Mapping[str, Callable[[int], relativedelta]]] = {
    "d": lambda number: relativedelta(days=number),
    "w": lambda number: relativedelta(weeks=number),
    "m": lambda number: relativedelta(months=number),
    "j": lambda number: relativedelta(years=number),
    "y": lambda number: relativedelta(years=number),
}
_UNIT_WORD = r"(dag(?:en)?|days?|we?e?k(?:en|s)?|maand(?:en)?|months?|ja(?:ar|ren)|years?|[dwmjy])"
_MONTH_WORD = r"([a-z]{3,9})\.?"

_OFFSET = re.compile(rf"([+-])\s*(\d{{1,4}})\s*{_UNIT_WORD}?")
_AHEAD = re.compile(rf"(?:over|in)\s+(\d{{1,4}})\s*{_UNIT_WORD}")
_AGO = re.compile(rf"(\d{{1,4}})\s*{_UNIT_WORD}\s+(?:geleden|ago)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?")
_NAMED = re.compile(rf"(\d{{1,2}})\s*[- ]?\s*{_MONTH_WORD}(?:[- ]*(\d{{4}}|\d{{2}}))?")
_DAY_OF_MONTH = re.compile(r"\d{1,2}")
_LEADING_WEEKDAY = re.compile(r"([a-z]{2,9})\.?,?\s+(?=\d)")


def parse_day(text: str, today: date, leaning: Leaning = Leaning.AHEAD) -> date:
    """Return the day somebody means.

    A weekday is the next one (``AHEAD``) or the last one (``BACK``), never today. A day without a year is the nearest
    one in that direction, and may be today.

    Raises:
        ValidationError: nobody could say which day this is (field ``date``, code ``date``).

    """
    plain = " ".join(text.casefold().split())
    weekday = _weekday(plain)
    if weekday is not None:
        return _nearest_weekday(weekday, today, leaning)
    if plain in _WORDS:
        return today + timedelta(days=_WORDS[plain])
    try:
        found = _shifted(plain, today) or _written(_without_weekday(plain), today, leaning)
    except (ValueError, OverflowError):
        found = None
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValidationError({"date": "date"})
    return found


def _weekday(word: str) -> int | None:
    bare = word.rstrip(".")
    for number, names in enumerate(_WEEKDAYS):
        if any(bare == name[: len(bare)] and len(bare) > 1 for name in names):
            return number
    return None


def _nearest_weekday(weekday: int, today: date, leaning: Leaning) -> date:
    distance = (weekday - today.weekday()) * leaning.value % 7 or 7
    return today + timedelta(days=distance * leaning.value)


def _without_weekday(text: str) -> str:
    found = _LEADING_WEEKDAY.match(text)
    return text[found.end() :] if found and _weekday(found[1]) is not None else text


def _shifted(text: str, today: date) -> date | None:
    if found := _OFFSET.fullmatch(text):
        return today + _step(found[2], found[3] or "d", -1 if found[1] == "-" else 1)
    if found := _AHEAD.fullmatch(text):
        return today + _step(found[1], found[2], 1)
    if found := _AGO.fullmatch(text):
        return today + _step(found[1], found[2], -1)
    return None


def _step(number: str, unit: str, sign: int) -> relativedelta:
    return _UNITS[unit[0]](int(number) * sign)


def _written(text: str, today: date, leaning: Leaning) -> date | None:
    if found := _ISO.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _RUN.fullmatch(text):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if found := _NUMBERS.fullmatch(text):
        return _in_year(int(found[1]), int(found[2]), found[3], today, leaning)
    if found := _NAMED.fullmatch(text):
        return _in_year(int(found[1]), _month(found[2]), found[3], today, leaning)
    if _DAY_OF_MONTH.fullmatch(text):
        return _nearest_day_of_month(int(text), today, leaning)
    return None


def _month(word: str) -> int:
    for number, names in enumerate(_MONTHS, start=1):
        if any(name.startswith(word) for name in names):
            return number
    raise ValueError


def _in_year(day: int, month: int, year: str | None, today: date, leaning: Leaning) -> date:
    if year is None:
        return _nearest_year(day, month, today, leaning)
    return date(_full_year(int(year), today) if len(year) < len("2015") else int(year), month, day)


def _full_year(short: int, today: date) -> int:
    century = today.year // 100 * 100
    year = century + short
    return year - 100 if year > today.year + _YEARS_AHEAD else year


def _nearest_year(day: int, month: int, today: date, leaning: Leaning) -> date:
    for distance in range(_SEARCHED_YEARS + 1):
        found = _day_or_none(today.year + distance * leaning.value, month, day)
        if found is not None and (found - today).days * leaning.value >= 0:
            return found
    raise ValueError


def _nearest_day_of_month(day: int, today: date, leaning: Leaning) -> date:
    for distance in range(4):
        month = today.replace(day=1) + relativedelta(months=distance * leaning.value)
        found = _day_or_none(month.year, month.month, day)
        if found is not None and (found - today).days * leaning.value >= 0:
            return found
    raise ValueError


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
