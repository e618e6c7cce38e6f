"""Signals beside the numbers: order, names, descriptions, sizes, dates, and the same count told twice.

Files of the same question must not differ in anything but their numbers and what follows from these by arithmetic.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from zipfile import ZipFile

from tests.adversary.packages import File, by_period
from tests.adversary.program import united_cell

_BY_NAME = {"name", "school_code"}
_BY_CONTENT = {"explanation", "resources", "seal", "rolled_up", "coarser", "breakdowns"}
"""Hashes of what is in the file, and the roll-ups, which are looked at by themselves."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def told_twice(files: list[File]) -> Iterator[str]:
    """Yield each count that has different numbers in two files: their noise could be averaged."""
    for period, found in by_period(files):
        seen: dict[object, int | None] = {}
        for file in found:
            for cell, value in file.values.items():
                key = united_cell(file, cell)
                if seen.setdefault(key, value) != value:
                    yield f"{period} {key}"


def telling(corpus: Sequence[list[File]]) -> Iterator[str]:
    """Yield in what files of different schools differ beside their numbers."""
    files = sorted((file for school in corpus for file in school), key=_question)
    for question, alike in groupby(files, key=_question):
        first, *others = alike
        for other in others:
            yield from (f"{question}: {key}" for key in _keys(first, other))
            if first.order != other.order:
                yield f"{question}: order of rows"


def wrapping(files: Iterable[File]) -> Iterator[str]:
    """Yield what a zip tells beside its contents."""
    for file in files:
        with ZipFile(file.place) as archive:
            names = [one.filename for one in archive.infolist()]
            bare = all(one.date_time == _EPOCH and not one.extra and not one.comment for one in archive.infolist())
        if names != ["datapackage.json", "cells.csv", "toelichting.pdf"] or not bare:
            yield file.place.name


def _question(file: File) -> str:
    return f"{file.recipient} {file.period} {file.serial} {json.dumps(file.description.get('coarser'))}"


def _keys(first: File, other: File) -> Iterator[str]:
    for key in first.description.keys() | other.description.keys():
        if key not in _BY_NAME | _BY_CONTENT and first.description.get(key) != other.description.get(key):
            yield key
    if first.description["breakdowns"] != other.description["breakdowns"]:
        yield "breakdowns"
