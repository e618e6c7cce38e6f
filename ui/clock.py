"""Times of day as people read and type them."""

import re
from datetime import time
from typing import Final

from PySide6.QtCore import QLocale, QTime

from models.errors import ValidationError

_TYPED: Final = re.compile(r"(\d{1,2})(?:\s*[:.,uh]?\s*(\d{2}))?\s*(?:u|uur|h)?\.?")
_HALF_HOUR_DIGITS: Final = 3


def clock_time(moment: time) -> str:
    """Return a time of day: ``10:30``."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def parse_time(text: str) -> time | None:
    """Return the time somebody means: ``10:30``, ``10.30``, ``1030``, ``930``, ``9u``; nothing for nothing.

    Raises:
        ValidationError: nobody could say which time this is (field ``at``, code ``time``).

    """
    plain = text.casefold().strip()
    if not plain:
        return None
    digits = f"0{plain}" if plain.isdecimal() and len(plain) == _HALF_HOUR_DIGITS else plain
    found = _TYPED.fullmatch(digits)
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else _unreadable()
    except ValueError as error:
        raise ValidationError({"at": "time"}) from error


def _unreadable() -> time:
    raise ValidationError({"at": "time"})
