"""The order of a list as Dutch readers expect it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCollator, QLocale, Qt

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

SortKey = str | date | Decimal | float | None
"""A text, a day, a moment, a number, or None for nothing."""

_DUTCH: Final = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def dutch_collator() -> QCollator:
    """Return what compares texts: case does not count, accents hardly, and 9 comes before 10."""
    collator = QCollator(_DUTCH)
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator


def order_of(keys: Sequence[SortKey], *, descending: bool = False) -> list[int]:
    """Return the numbers of the keys in the order in which to show them.

    Equal keys stay as they were; what is empty comes last in either direction. All keys are of one kind.
    """
    collator = dutch_collator()

    def comparable(number: int) -> "SupportsRichComparison":
        key = keys[number]
        return collator.sortKey(key) if isinstance(key, str) else key or 0

    empty = [number for number, key in enumerate(keys) if key is None or key == ""]
    filled = sorted(set(range(len(keys))).difference(empty))
    filled.sort(key=comparable, reverse=descending)
    return filled + empty
