"""Words, days and numbers in the language of the screens, which the application sets once."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

import resources
from resources import Texts


def language() -> str:
    """Return the language of the screens: ``nl`` or ``en``."""
    return "en" if QLocale().language() is QLocale.Language.English else "nl"


def texts() -> Texts:
    """Return the texts outside Qt in the language of the screens."""
    return resources.texts(language())


def short_day(day: date, today: date) -> str:
    """Return a day as in a list: ``di 3 nov``, with the year when it is another one."""
    return _written(day, "ddd d MMM" if day.year == today.year else "ddd d MMM yyyy")


def full_day(day: date) -> str:
    """Return a day as in a sentence: ``dinsdag 3 november 2026``."""
    return _written(day, "dddd d MMMM yyyy")


def date_of(day: date) -> str:
    """Return a day without its weekday: ``3 nov 2026``."""
    return _written(day, "d MMM yyyy")


def day_in_field(day: date) -> str:
    """Return a day as it stands in a field, and as ``models.typed_dates`` reads it back: ``di 3 nov 2026``."""
    return _written(day, "ddd d MMM yyyy")


def whole_number(number: int) -> str:
    """Return a number with the dots or commas of the language."""
    return QLocale().toString(number)


def fte_words(fte: Decimal) -> str:
    """Return a number of fte as it is written here."""
    return QLocale().toString(float(fte), "f", 2).rstrip("0").rstrip(",.")


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
