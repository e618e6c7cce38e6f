"""Strict reading of a definition file: every key is wanted, and every key that is there is read."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

import resources
from models.errors import ReportError
from models.spans import Span

E = TypeVar("E", bound=StrEnum)


class Reader:
    """One table of a file; knows where it stands, to name a mistake by file and key.

    Raises:
        ReportError: from every method, when a value is missing, of another kind or unknown.

    """

    def __init__(self, file: str, entries: Mapping[str, object], place: str = "") -> None:
        self._file = file
        self._left = dict(entries)
        self._place = place

    def fail(self, code: str, key: str) -> ReportError:
        """Return the error for a key of this table."""
        return ReportError(code, file=self._file, entry=f"{self._place}{key}")

    def has(self, key: str) -> bool:
        """Tell whether a key is there and has not been read yet."""
        return key in self._left

    def text(self, key: str) -> str:
        """Read a text that is not empty."""
        value = self._take(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fail("definition_value", key)
        return value

    def number(self, key: str) -> int:
        """Read a whole number above one."""
        value = self._take(key)
        if not isinstance(value, int) or isinstance(value, bool) or value <= 1:
            raise self.fail("definition_value", key)
        return value

    def count(self, key: str) -> int:
        """Read a whole number from one."""
        value = self._take(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self.fail("definition_value", key)
        return value

    def day(self, key: str) -> date:
        """Read a day, without a time."""
        value = self._take(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.fail("definition_value", key)
        return value

    def span(self) -> Span:
        """Read the days from which and until which the table holds; either may be left out."""
        start = self.day("from") if self.has("from") else None
        end = self.day("until") if self.has("until") else None
        if start and end and end < start:
            raise self.fail("definition_value", "until")
        return Span(start=start, end=end)

    def flag(self, key: str, *, default: bool) -> bool:
        """Read true or false, which may be left out."""
        value = self._left.pop(key, default)
        if not isinstance(value, bool):
            raise self.fail("definition_value", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts."""
        value = self._take(key)
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self.fail("definition_value", key)
        return tuple(value)

    def lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Read a list of lists of texts."""
        value = self._take(key)
        if not isinstance(value, list):
            raise self.fail("definition_value", key)
        inner = Reader(self._file, {str(place): item for place, item in enumerate(value)}, f"{self._place}{key}.")
        return tuple(inner.texts(str(place)) for place in range(len(value)))

    def code(self, key: str, codes: type[E]) -> E:
        """Read one of a list of codes."""
        return self._code(key, self.text(key), codes)

    def codes(self, key: str, codes: type[E]) -> tuple[E, ...]:
        """Read several of a list of codes."""
        return tuple(self._code(key, value, codes) for value in self.texts(key))

    def words(self, key: str) -> Mapping[str, str]:
        """Read one text in each language of the app."""
        table = self.table(key)
        words = {language: table.text(language) for language in resources.LANGUAGES}
        table.done()
        return words

    def table(self, key: str) -> "Reader":
        """Read a table."""
        value = self._take(key)
        if not isinstance(value, dict):
            raise self.fail("definition_value", key)
        return Reader(self._file, value, f"{self._place}{key}.")

    def tables(self, key: str) -> Iterator["Reader"]:
        """Read a list of tables, which may be left out."""
        value = self._left.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.fail("definition_value", key)
        return (Reader(self._file, item, f"{self._place}{key}.{place}.") for place, item in enumerate(value))

    def left(self) -> tuple[str, ...]:
        """Return the keys that have not been read yet, in the order of the file."""
        return tuple(self._left)

    def done(self) -> None:
        """Want nothing left that was not read."""
        for key in sorted(self._left):
            raise self.fail("definition_key", key)

    def _take(self, key: str) -> object:
        if key not in self._left:
            raise self.fail("definition_missing", key)
        return self._left.pop(key)

    def _code(self, key: str, value: str, codes: type[E]) -> E:
        try:
            return codes(value)
        except ValueError:
            raise self.fail("definition_value", key) from None
