"""Files of many invented schools, made quickly: figures that add up, without disclosure control."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from models.monitor.definition import RollUp
from models.monitor.release import Release
from models.monitor.rollup import rolled_up
from models.monitor.tables import CellKey, Published, Tables
from reports.monitor_package import package
from tests.disclosure.schools import FIVES, school_tables
from tests.monitor.definitions import SJSO
from tests.monitor.releases import release

Named = tuple[str, bytes]


def fives(tables: Tables) -> dict[CellKey, int]:
    """Return five for every pupil: multiples of five that add up."""
    return {key: 5 * value for key, value in tables.values().items()}


def of_school(code: str, seed: int = 1, *, steps: Iterable[RollUp] = (), serial: int = 1) -> Release:
    """Return what a school sends."""
    tables = school_tables(12, seed)
    for step in steps:
        tables = rolled_up(tables, step)
    published = Published(layout=tables.layout, rounding=FIVES, values=fives(tables))
    return replace(release(), school_code=code, serial=serial, published=published, rolled_up=tuple(steps))


def named(made: Release) -> Named:
    return made.file_name, package(made)


def schools(number: int, seed: int = 1) -> list[Named]:
    """Return the files of so many schools."""
    return [named(of_school(f"{10 + place // 100:02}AB{place % 100:02}", seed + place)) for place in range(number)]


def hiding(made: Release, hidden: Callable[[CellKey], bool]) -> Release:
    """Return a release in which some numbers are hidden."""
    values = {key: value for key, value in made.published.values.items() if not hidden(key)}
    return replace(made, published=replace(made.published, values=values))


def randomly_rounded(chance: Random, value: int, base: int) -> int:
    """Return a value rounded up or down so that it is right on average."""
    rest = value % base
    return value - rest + (base if chance.random() < rest / base else 0)


def described(content: bytes) -> dict[str, object]:
    found: dict[str, object] = json.loads(content)
    return found


STEPS = SJSO.rollups
