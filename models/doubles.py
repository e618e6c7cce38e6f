"""Records of the network that may be one: how they are found, and what becomes of two that are.

A name is compared without accents, capitals, signs and legal forms; a telephone number by its digits.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import Generic, TypeVar

from models.capacity import said_in_order
from models.employment import Employment
from models.ids import OrganisationId
from models.names import folded
from models.network import Organisation, Professional
from models.spans import ALWAYS, Span

_LEGAL_FORMS = frozenset({"stichting", "bv", "b", "v", "nv", "vof"})
_SIGNS = re.compile(r"[^\w\s]+")
_FEWEST_DIGITS = 9
_MOBILE = re.compile(r"(?:00316|316|06)\d{8}")


class DoubleReason(StrEnum):
    """Why two records may be one."""

    NAME = "name"
    ALIAS = "alias"
    """One goes by what the other is called, or both go by the same."""
    EMAIL = "email"
    PHONE = "phone"


Entry = TypeVar("Entry", Organisation, Professional)


@dataclass(frozen=True, slots=True, kw_only=True)
class Double(Generic[Entry]):
    """Two records that may be one, in the order in which they stand in the list."""

    first: Entry
    second: Entry
    reasons: frozenset[DoubleReason]


def name_key(name: str) -> str:
    """Return by what two spellings of a name are the same: ``Groei & Glunder`` and ``Stichting Groei en Glunder``."""
    words = _SIGNS.sub(" ", folded(name).replace("&", " en ").replace("'", "")).split()
    return " ".join(word for word in words if word not in _LEGAL_FORMS) or folded(name)


def double_organisations(organisations: Sequence[Organisation]) -> tuple[Double[Organisation], ...]:
    """Return organisations that may be one; an alias that is another's name counts too."""
    return _pairs(organisations, _organisation_marks)


def double_professionals(professionals: Sequence[Professional]) -> tuple[Double[Professional], ...]:
    """Return people who may be one. Only a mobile number tells: the desk's is everybody's."""
    return _pairs(professionals, _professional_marks)


def merged_organisation(goes: Organisation, stays: Organisation) -> Organisation:
    """Return what stays when two organisations are one: what was only known of the other is added, nothing is lost."""
    names = dict.fromkeys((*stays.aliases, goes.name, *goes.aliases))
    return replace(
        stays,
        roles=stays.roles | goes.roles,
        aliases=tuple(name for name in names if name != stays.name),
        phone=stays.phone or goes.phone,
        email=stays.email or goes.email,
        offers=tuple(dict.fromkeys((*stays.offers, *goes.offers))),
        capacities=said_in_order(dict.fromkeys((*goes.capacities, *stays.capacities))),
        contract=goes.contract if stays.contract == ALWAYS else stays.contract,
        note="\n".join(dict.fromkeys(note for note in (stays.note, goes.note) if note.strip())),
    )


def merged_professional(goes: Professional, stays: Professional) -> Professional:
    """Return what stays when two people are one."""
    return replace(
        stays,
        role=stays.role or goes.role,
        employments=joined((*goes.employments, *stays.employments)),
        deployments=tuple(dict.fromkeys((*goes.deployments, *stays.deployments))),
        days=stays.days or goes.days,
        day_changes=tuple(dict.fromkeys((*goes.day_changes, *stays.day_changes))),
        phone=stays.phone or goes.phone,
        email=stays.email or goes.email,
        medical_secrecy=stays.medical_secrecy or goes.medical_secrecy,
    )


def moved_employer(professional: Professional, goes: OrganisationId, stays: OrganisationId) -> Professional:
    """Return somebody with one employer in the place of another that turned out to be the same."""
    moved = (
        replace(entry, organisation=stays) if entry.organisation == goes else entry
        for entry in professional.employments
    )
    return replace(professional, employments=joined(moved))


def joined(employments: Iterable[Employment]) -> tuple[Employment, ...]:
    """Return employments of which those at one employer that overlap became one, by their first day."""
    found: list[Employment] = []
    for entry in sorted(employments, key=_first_day):
        same = next((other for other in found if other.place == entry.place and other.span.overlaps(entry.span)), None)
        if same is None:
            found.append(entry)
        else:
            found[found.index(same)] = replace(same, span=_around(same.span, entry.span))
    return tuple(found)


def _around(one: Span, other: Span) -> Span:
    start = None if one.start is None or other.start is None else min(one.start, other.start)
    end = None if one.end is None or other.end is None else max(one.end, other.end)
    return Span(start=start, end=end)


def _first_day(entry: Employment) -> date:
    return entry.span.start or date.min


Marks = Iterator[tuple[str, DoubleReason]]


def _organisation_marks(entry: Organisation) -> Marks:
    yield f"name:{name_key(entry.name)}", DoubleReason.NAME
    for alias in entry.aliases:
        yield f"name:{name_key(alias)}", DoubleReason.ALIAS
    yield from _contact_marks(entry.email, entry.phone)


def _professional_marks(entry: Professional) -> Marks:
    yield f"name:{name_key(entry.name)}", DoubleReason.NAME
    mobile = _MOBILE.fullmatch(_digits(entry.phone))
    yield from _contact_marks(entry.email, entry.phone if mobile else "")


def _contact_marks(email: str, phone: str) -> Marks:
    if "@" in email:
        yield f"email:{email.strip().casefold()}", DoubleReason.EMAIL
    digits = _digits(phone)
    if len(digits) >= _FEWEST_DIGITS:
        yield f"phone:{digits[-_FEWEST_DIGITS:]}", DoubleReason.PHONE


def _digits(phone: str) -> str:
    return "".join(sign for sign in phone.replace("(0)", "") if sign.isdigit())


def _pairs(entries: Sequence[Entry], marks: Callable[[Entry], Marks]) -> tuple[Double[Entry], ...]:
    by_mark: dict[str, dict[int, DoubleReason]] = {}
    for place, entry in enumerate(entries):
        for mark, reason in marks(entry):
            by_mark.setdefault(mark, {}).setdefault(place, reason)
    reasons: dict[tuple[int, int], set[DoubleReason]] = {}
    for places in by_mark.values():
        for pair in combinations(sorted(places), 2):
            reasons.setdefault(pair, set()).add(_weaker(places, pair))
    return tuple(
        Double(first=entries[first], second=entries[second], reasons=frozenset(found))
        for (first, second), found in sorted(reasons.items())
    )


def _weaker(places: Mapping[int, DoubleReason], pair: tuple[int, int]) -> DoubleReason:
    found = [places[place] for place in pair]
    return DoubleReason.ALIAS if DoubleReason.ALIAS in found else found[0]
