"""The values of a preview in words: what a field was, and what it becomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from models.import_rows import Shown
from models.imported import ImportedPupil
from models.names import PersonName
from models.pupil import Pupil, Residence, Tlv, TlvCategory, YesNoUnknown
from models.spans import Span
from models.wording import word
from resources import Texts
from ui.itemmodels.table import NOTHING
from ui.words import date_of

_COMMA: Final = ", "
_SHORT: Final = {"tlv": "TLV", "opp": "OPP"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A field and its value in words."""

    field: str
    words: str


def field_words(field: str, texts: Texts) -> str:
    """Return how a field is called, with a capital; short where everybody at school says it short."""
    if field in _SHORT:
        return _SHORT[field]
    key = f"imports.field.{field}"
    name = texts(key) if key in texts else field
    return name[:1].upper() + name[1:]


def value_words(field: str, value: Shown, texts: Texts) -> str:
    """Return a value in words; a dash for nothing."""
    if field == "year_group" and f"imports.year_group.{value}" in texts:
        return texts(f"imports.year_group.{value}")
    for kind, say in _SAYERS.items():
        if isinstance(value, kind):
            return say(value, texts) or NOTHING
    return NOTHING


def pupil_facts(pupil: Pupil, locations: Mapping[str, str], texts: Texts) -> tuple[Fact, ...]:
    """Return what is known of a pupil in the store, or of one who would be there."""
    return _facts(
        {
            **_names(pupil.name),
            "birth_date": pupil.birth_date,
            "sex": pupil.sex,
            "number": pupil.number,
            "group": pupil.group,
            "year_group": pupil.year_group,
            "location": locations.get(str(pupil.location), ""),
            "education_type": pupil.education_type,
            "residence": pupil.residences[-1] if pupil.residences else None,
            "secret_address": pupil.secret_address or None,
            "enrolment_start": pupil.enrolment.start,
            "enrolment_end": pupil.enrolment.end,
            "tlv": pupil.tlv,
            "opp": pupil.opp,
        },
        texts,
    )


def imported_facts(pupil: ImportedPupil, locations: Mapping[str, str], texts: Texts) -> tuple[Fact, ...]:
    """Return what a file says of a pupil."""
    known = pupil.municipality or pupil.postcode
    home = Residence(municipality=pupil.municipality, postcode=pupil.postcode) if known else None
    return _facts(
        {
            **_names(pupil.name),
            "birth_date": pupil.birth_date,
            "sex": pupil.sex,
            "number": pupil.number,
            "group": pupil.group,
            "year_group": pupil.year_group,
            "location": locations.get(pupil.location, ""),
            "education_type": pupil.education_type,
            "residence": home,
            "secret_address": pupil.secret_address or None,
            "enrolment_start": pupil.enrolment.start,
            "enrolment_end": pupil.enrolment.end,
            "tlv": pupil.tlv,
            "opp": pupil.opp,
        },
        texts,
    )


def _names(name: PersonName) -> dict[str, Shown]:
    return {"given": name.given, "prefix": name.prefix, "surname": name.surname}


def _facts(values: Mapping[str, Shown], texts: Texts) -> tuple[Fact, ...]:
    said = ((field, value_words(field, value, texts)) for field, value in values.items() if not _unknown(value))
    return tuple(Fact(field=field, words=words) for field, words in said if words != NOTHING)


def _unknown(value: Shown) -> bool:
    return value is None or (isinstance(value, StrEnum) and value.value == YesNoUnknown.UNKNOWN.value)


def _code(value: StrEnum, texts: Texts) -> str:
    return word(texts, value)


def _flag(value: object, texts: Texts) -> str:
    return word(texts, YesNoUnknown.YES if value else YesNoUnknown.NO)


def _day(value: date, _texts: Texts) -> str:
    return date_of(value)


def _home(home: Residence, _texts: Texts) -> str:
    place = f"{home.municipality} ({home.postcode})" if home.municipality and home.postcode else ""
    place = place or home.municipality or home.postcode
    if home.since is None:
        return place
    return QCoreApplication.translate("ImportFlow", "{0}, since {1}").format(place, date_of(home.since))


def _tlv(tlv: Tlv, texts: Texts) -> str:
    category = ""
    if tlv.category is not TlvCategory.UNKNOWN:
        category = QCoreApplication.translate("ImportFlow", "category {0}").format(word(texts, tlv.category))
    return _COMMA.join(part for part in (category, tlv.partnership, _span(tlv.span, texts)) if part)


def _span(span: Span, _texts: Texts) -> str:
    if span.start and span.end:
        return QCoreApplication.translate("ImportFlow", "{0} to {1}").format(date_of(span.start), date_of(span.end))
    if span.start:
        return QCoreApplication.translate("ImportFlow", "from {0}").format(date_of(span.start))
    return QCoreApplication.translate("ImportFlow", "until {0}").format(date_of(span.end)) if span.end else ""


def _text(value: str, _texts: Texts) -> str:
    return value


_SAYERS: Final[Mapping[type, Callable[..., str]]] = {
    StrEnum: _code,
    str: _text,
    bool: _flag,
    date: _day,
    Residence: _home,
    Tlv: _tlv,
    Span: _span,
}
"""How each kind of value is said; a kind before the wider ones it belongs to."""
