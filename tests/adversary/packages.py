"""What a recipient can read: the files of one school, and beside them the truth that judges an attack."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from itertools import groupby
from pathlib import Path
from zipfile import ZipFile

Cell = tuple[str, tuple[tuple[str, str], ...]]
"""An indicator, and for each breakdown the category, by name of the breakdown."""
Interval = tuple[int, int]

MANY = 10_000
"""More children than a school has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file as it was received.

    Attributes:
        bounds: between which numbers the truth lies, for who knows the rule; both are included.
        place: where the file lies.

    """

    recipient: str
    period: str
    serial: int
    base: int
    definition: str
    overlapping: frozenset[str]
    identities: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    order: tuple[Cell, ...]
    values: Mapping[Cell, int | None]
    bounds: Mapping[Cell, Interval]
    truth: Mapping[Cell, int] = field(default_factory=dict)
    description: Mapping[str, object] = field(default_factory=dict)
    place: Path = Path()


def school(folder: Path) -> list[File]:
    """Read all files of one school, oldest first, with the truth beside them."""
    files = (read(path) for path in folder.rglob("*.zip"))
    return sorted(files, key=lambda file: (file.period, file.serial, file.recipient))


def schools(folder: Path) -> Iterator[list[File]]:
    """Yield the files of each school of a corpus."""
    for place in sorted(folder.glob("school-*")):
        yield school(place)


def read(path: Path) -> File:
    """Read one package and, when it is there, its truth."""
    with ZipFile(path) as archive:
        description = json.loads(archive.read("datapackage.json"))
        table = archive.read("cells.csv").decode()
    values = dict(_cells(table))
    truth = path.with_name("truth.csv")
    return File(
        recipient=description["recipient"],
        period=description["period"],
        serial=description["serial"],
        base=description["base"],
        definition=description["definition"]["id"],
        overlapping=frozenset(description["overlapping"]),
        identities=tuple((tuple(one["left"]), tuple(one["right"])) for one in description["identities"]),
        order=tuple(values),
        values=values,
        bounds={cell: _bounds(value, description) for cell, value in values.items()},
        truth={cell: value or 0 for cell, value in _cells(truth.read_text())} if truth.exists() else {},
        description=description,
        place=path,
    )


def _cells(table: str) -> Iterator[tuple[Cell, int | None]]:
    for row in csv.DictReader(StringIO(table)):
        pairs = ((row["breakdown"], row["category"]), (row["breakdown2"], row["category2"]))
        value = int(row["value"]) if row["value"] else None
        yield (row["indicator"], tuple(sorted(pair for pair in pairs if pair[0]))), value


def _bounds(value: int | None, description: Mapping[str, int]) -> Interval:
    """Every number lies at most the base from the truth: the explanation says so."""
    base, least = description["base"], description.get("minimum", 0)
    if value is None:
        return 0, max(least - 1, least + base - 1)
    return max(0, value - base), value + base


def by_period(files: list[File]) -> Iterator[tuple[str, list[File]]]:
    """Yield the files of each period together."""
    for period, found in groupby(files, key=lambda file: file.period):
        yield period, list(found)
