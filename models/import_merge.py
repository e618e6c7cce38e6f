"""What a pupil and his guardians become when a file is taken over.

The file wins where it knows something; what it leaves empty stays as it is in the store. A place of residence is never
overwritten: a new one begins on the day of the file, because who pays depends on where somebody lived when.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from models.ids import LocationId
from models.import_rows import FieldChange, Shown
from models.imported import ImportedPupil
from models.names import PersonName, folded
from models.pupil import Pupil, Residence, Sex, Tlv, TlvCategory, residence_on
from models.school import EducationType
from models.spans import Span

_HISTORIC = "H"
"""EDEXML year group *Historisch*: says that a pupil is gone, not which year group he was in."""
_SAME_TOWN = {"den haag": "'s-gravenhage", "den bosch": "'s-hertogenbosch"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """How much a file can say about a pupil.

    Attributes:
        own_school: the file was made by this school, so that number, group and enrolment are this school's.
        adopt_name: somebody said that this is the pupil: take the name over as it is in the file.
        reopen: take the end of the enrolment away.

    """

    on: date
    own_school: bool
    locations: Mapping[str, LocationId]
    adopt_name: bool = False
    reopen: bool = False


def merged(pupil: Pupil, imported: ImportedPupil, basis: Basis) -> Pupil:
    """Return the pupil as the file would have him."""
    secret = pupil.secret_address or imported.secret_address
    known = replace(
        pupil,
        name=_name(pupil.name, imported, adopt=basis.adopt_name),
        birth_date=imported.birth_date or pupil.birth_date,
        sex=pupil.sex if imported.sex is Sex.UNKNOWN else imported.sex,
        secret_address=secret,
        residences=_residences(pupil, imported.municipality, "" if secret else imported.postcode, basis.on),
        tlv=_tlv(pupil.tlv, imported.tlv),
        opp=_later(pupil.opp, imported.opp),
    )
    return _at_school(known, imported, basis) if basis.own_school else known


def _name(old: PersonName, imported: ImportedPupil, *, adopt: bool) -> PersonName:
    """Take the name over. Forenames and initials are no reason to change what a pupil is called."""
    new = imported.name
    given = new.given if new.given and (imported.called or adopt or not old.given) else old.given
    kept_prefix = not new.prefix and folded(new.surname) == folded(old.surname) and not adopt
    prefix = old.prefix if kept_prefix or not new.surname else new.prefix
    return PersonName(given=given, prefix=prefix, surname=new.surname or old.surname)


def _at_school(pupil: Pupil, imported: ImportedPupil, basis: Basis) -> Pupil:
    historic = imported.year_group == _HISTORIC and pupil.year_group
    unknown_type = pupil.education_type is EducationType.UNKNOWN
    return replace(
        pupil,
        number=imported.number or pupil.number,
        group=imported.group or pupil.group,
        year_group=pupil.year_group if historic else imported.year_group or pupil.year_group,
        location=basis.locations.get(imported.location, pupil.location),
        education_type=imported.education_type if unknown_type else pupil.education_type,
        enrolment=_enrolment(pupil.enrolment, imported.enrolment, reopen=basis.reopen),
    )


def _enrolment(old: Span, new: Span, *, reopen: bool) -> Span:
    """Take the enrolment over; one that begins after the old one ended is a new enrolment."""
    returned = bool(old.end and new.start and new.start > old.end)
    start, end = new.start or old.start, new.end or (None if returned or reopen else old.end)
    return old if start and end and end < start else Span(start=start, end=end)


def _residences(pupil: Pupil, town: str, postcode: str, on: date) -> tuple[Residence, ...]:
    homes, current = pupil.residences, residence_on(pupil, on)
    outdated = any(home.since and home.since > on for home in homes)
    if outdated or not (town or postcode):
        return homes
    if current is None:
        return (Residence(municipality=town, postcode=postcode),)
    if _moved(current, town, postcode):
        earlier = tuple(home for home in homes if home.since != on)
        return (*earlier, Residence(municipality=town, postcode=postcode, since=on))
    filled = replace(current, municipality=current.municipality or town, postcode=current.postcode or postcode)
    return tuple(filled if home is current else home for home in homes)


def _moved(home: Residence, town: str, postcode: str) -> bool:
    other_town = town and home.municipality and _town(town) != _town(home.municipality)
    return bool(other_town or (postcode and home.postcode and postcode != home.postcode))


def _town(name: str) -> str:
    plain = folded(name)
    return _SAME_TOWN.get(plain, plain)


def _tlv(old: Tlv | None, new: Tlv | None) -> Tlv | None:
    """Take a declaration that begins later; of the same one, add what is missing."""
    if old is None or new is None:
        return new or old
    if old.span.start and new.span.start and old.span.start != new.span.start:
        return max(old, new, key=lambda tlv: tlv.span.start or date.min)
    return Tlv(
        category=old.category if new.category is TlvCategory.UNKNOWN else new.category,
        partnership=new.partnership or old.partnership,
        span=_joined(old.span, new.span),
    )


def _later(old: Span | None, new: Span | None) -> Span | None:
    if old is None or new is None:
        return new or old
    if old.start and new.start and old.start != new.start:
        return max(old, new, key=lambda span: span.start or date.min)
    return _joined(old, new)


def _joined(old: Span, new: Span) -> Span:
    start, end = new.start or old.start, new.end or old.end
    return old if start and end and end < start else Span(start=start, end=end)


_FIELDS: Mapping[str, Callable[[Pupil], Shown]] = {
    "given": lambda pupil: pupil.name.given,
    "prefix": lambda pupil: pupil.name.prefix,
    "surname": lambda pupil: pupil.name.surname,
    "number": lambda pupil: pupil.number,
    "birth_date": lambda pupil: pupil.birth_date,
    "sex": lambda pupil: pupil.sex,
    "group": lambda pupil: pupil.group,
    "year_group": lambda pupil: pupil.year_group,
    "location": lambda pupil: pupil.location or "",
    "education_type": lambda pupil: pupil.education_type,
    "residence": lambda pupil: pupil.residences[-1] if pupil.residences else None,
    "secret_address": lambda pupil: pupil.secret_address,
    "enrolment_start": lambda pupil: pupil.enrolment.start,
    "enrolment_end": lambda pupil: pupil.enrolment.end,
    "tlv": lambda pupil: pupil.tlv,
    "opp": lambda pupil: pupil.opp,
}
_NAME = ("given", "prefix", "surname")
_PLAIN = frozenset(_FIELDS) - {*_NAME, "residence", "enrolment_start", "enrolment_end"}


def differences(old: Pupil, new: Pupil, locations: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """Return what differs field by field; locations are shown by their names."""
    found = []
    for name, value in _FIELDS.items():
        before, after = value(old), value(new)
        if before != after:
            if name == "location":
                before, after = locations.get(str(before), ""), locations.get(str(after), "")
            found.append(FieldChange(field=name, old=before, new=after))
    return tuple(found)


def with_kept(old: Pupil, new: Pupil, keep: frozenset[str]) -> Pupil:
    """Return the new pupil with some fields as they were."""
    if not keep:
        return new
    start = (old if "enrolment_start" in keep else new).enrolment.start
    end = (old if "enrolment_end" in keep else new).enrolment.end
    return replace(
        new,
        name=PersonName(**{part: getattr((old if part in keep else new).name, part) for part in _NAME}),
        residences=(old if "residence" in keep else new).residences,
        enrolment=old.enrolment if start and end and end < start else Span(start=start, end=end),
        **{part: getattr(old, part) for part in _PLAIN & keep},
    )
