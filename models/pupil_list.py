"""A list of pupils as it leaves the store: on paper or as a file."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ListForm(StrEnum):
    """How a list leaves the store."""

    PAPER = "paper"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """A column.

    Attributes:
        width: in characters, to divide the paper; 0 takes what is left.

    """

    title: str
    width: int = 0
    number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list as it was seen: these columns, in this order, these lines.

    Attributes:
        school: whose list it is.
        made_on: the day on the paper.
        asked: what the list was narrowed by, in words; empty for a list of everybody.
        rows: the words of each cell.

    """

    school: str
    made_on: date
    asked: tuple[str, ...]
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
