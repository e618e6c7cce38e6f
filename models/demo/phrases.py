"""The sentences of the demo, and how they are made to speak of one pupil."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import resources
from models.pupil import Pupil, Sex
from models.school import EducationType

_WORDS = {
    Sex.MALE: {"hij": "hij", "Hij": "Hij", "hem": "hem", "zijn": "zijn"},
    Sex.FEMALE: {"hij": "zij", "Hij": "Zij", "hem": "haar", "zijn": "haar"},
    Sex.UNKNOWN: {"hij": "hij of zij", "Hij": "Hij of zij", "hem": "hem of haar", "zijn": "zijn of haar"},
}


@cache
def table(file: str, name: str) -> Mapping[str, Any]:
    """Return a table of ``resources/demo/<file>.toml``."""
    found: Mapping[str, Any] = _file(file)[name]
    return found


@cache
def lines(file: str, name: str, key: str = "texts") -> tuple[str, ...]:
    """Return a list of sentences of a table."""
    return tuple(table(file, name)[key])


@cache
def suited(file: str, name: str, key: str, *, secondary: bool) -> tuple[str, ...]:
    """Return a list of sentences together with those only for older or only for younger pupils."""
    found = table(file, name)
    return (*found[key], *found.get(f"{'older' if secondary else 'younger'}_{key}", ()))


@cache
def _file(file: str) -> dict[str, Any]:
    return resources.read_toml("demo", f"{file}.toml")


def in_secondary(pupil: Pupil) -> bool:
    """Tell whether a pupil is in secondary special education."""
    return pupil.education_type is EducationType.VSO


def told(text: str, pupil: Pupil, *, nameless: bool = False, **others: str) -> str:
    """Return a sentence as said about a pupil, or as said when nobody may know who it is about."""
    if "{" not in text:
        return text
    given = pupil.name.given
    names = ("deze leerling", "Deze leerling") if nameless else (given, given)
    return text.format(
        naam=names[0],
        Naam=names[1],
        leerkracht="mentor" if in_secondary(pupil) else "leerkracht",
        **_WORDS[Sex.UNKNOWN if nameless else pupil.sex],
        **others,
    )
