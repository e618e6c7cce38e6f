"""The fields of an EDEXML pupil list, one record at a time."""

from datetime import timedelta

from models.imported import Effect, ImportedPupil, ImportedSchool
from models.left_out import LeftOutKind as Kind
from models.names import PersonName
from models.pupil import Sex
from models.school import EducationType
from models.spans import Span
from storage.imports import values
from storage.imports.findings import Findings, Record
from storage.imports.layouts import Node

_DUMMY_KEY = "#"
"""A key that begins so is made up for one file and must not be used to recognise anybody (Handleiding, *Key*)."""
_VERSIONS = frozenset({"1.0", "1.0.1", "1.0.2", "1.0.3", "2.0", "2.1"})
_KEY_LENGTH = 256
_SECONDARY_SPECIAL = "V"
"""The year group that says which kind of education it is; ``S`` may be SO or SBO."""


def school(findings: Findings, node: Node) -> ImportedSchool:
    """Return the school the list is about."""
    record = Record(findings)
    brin, branch = _brin(record, node)
    return ImportedSchool(
        brin=brin,
        branch=branch,
        number=record.text(node, "instellingsnummer", "school_number"),
        key=record.text(node, "schoolkey", "school_key"),
        school_year=record.text(node, "schooljaar", "school_year"),
        reference_date=record.day(node, "peildatum", "reference_date")
        or record.day(node, "aanmaakdatum", "reference_date"),
    )


def _brin(record: Record, node: Node) -> tuple[str, str]:
    element, text = node.child("brincode"), record.code(node, "brincode")
    found = values.brin(text)
    if element and text and not found:
        record.problem(element, "brin", "brin")
    brin, branch = found or ("", "")
    own = record.code(node, "dependancecode")
    branch = own.zfill(2) if own.isascii() and own.isdigit() and len(own) <= len("00") else branch
    return brin, branch or ("00" if brin else "")


def version_of(findings: Findings, node: Node) -> str:
    """Return the version as two or three numbers: ``1.03`` is written for 1.0.3."""
    record = Record(findings)
    element, text = node.child("xsdversie"), record.code(node, "xsdversie")
    version = "1.0." + text[-1] if text in {"1.01", "1.02", "1.03"} else text
    version = version.removesuffix(".0") if version.count(".") > 1 else version
    if element and version and version not in _VERSIONS:
        record.unknown_code(element, "version", Effect.NOTE)
        return ""
    return version


def pupil_of(record: Record, node: Node) -> ImportedPupil | None:
    """Return a pupil without what he refers to; None, with a problem, when he cannot be used."""
    name = _name(record, node)
    if name is None:
        return None
    year_group = year_group_of(record, node)
    return ImportedPupil(
        line=node.line,
        name=name,
        called=bool(record.code(node, "roepnaam")),
        number=record.number,
        birth_date=record.day(node, "geboortedatum", "birth_date"),
        sex=_sex(record, node),
        year_group=year_group,
        education_type=EducationType.VSO if year_group == _SECONDARY_SPECIAL else EducationType.UNKNOWN,
        postcode=_postcode(record, node),
        enrolment=_enrolment(record, node),
    )


def number_of(findings: Findings, node: Node) -> str:
    """Return the key of a pupil, unless it is a dummy or in truth a citizen's number."""
    record = Record(findings)
    key = record.cleaned(node, node.key, "number") if len(node.key) <= _KEY_LENGTH else ""
    if not key:
        record.problem(node, "number", "no_key", Effect.NOTE)
    return "" if key.startswith(_DUMMY_KEY) else key


def _name(record: Record, node: Node) -> PersonName | None:
    """Return how a pupil is called; None, with a problem, when there is no name to call him by."""
    surname = record.text(node, "achternaam", "surname")
    given = (
        record.text(node, "roepnaam", "given")
        or record.text(node, "voornamen", "given")
        or values.initials(record.text(node, "voorletters-1", "given") or record.text(node, "voorletters", "given"))
    )
    element = node.child("achternaam")
    if not surname and not given:
        record.problem(element or node, "surname", "no_name", Effect.SKIPPED)
        return None
    if element and not surname:
        record.problem(element, "surname", "empty")
    prefix = record.text(node, "voorvoegsel", "prefix") or record.text(node, "tussenvoegsel", "prefix")
    return PersonName(given=given, prefix=prefix if surname else "", surname=surname)


def _sex(record: Record, node: Node) -> Sex:
    element, code = node.child("geslacht"), record.code(node, "geslacht").lower()
    found = values.EDEX_SEX.get(code)
    if element and code and found is None:
        record.unknown_code(element, "sex")
    return found or Sex.UNKNOWN


def year_group_of(record: Record, node: Node) -> str:
    """Return the code of a year group; empty, with a problem, when it is in no list."""
    element, code = node.child("jaargroep"), record.code(node, "jaargroep")
    found = values.year_group(code) if code else ""
    if element and found is None:
        record.unknown_code(element, "year_group")
    return found or ""


def _enrolment(record: Record, node: Node) -> Span:
    """Return the first and last day; the file names the day from which he is gone (Handleiding, LeerlingType)."""
    first = record.day(node, "instroomdatum", "enrolment_start")
    gone = record.day(node, "uitstroomdatum", "enrolment_end")
    last = gone - timedelta(days=1) if gone else None
    element = node.child("uitstroomdatum")
    if element and first and last and last < first:
        record.problem(element, "enrolment_end", "before_start")
        last = None
    return Span(start=first, end=last)


def _postcode(record: Record, node: Node) -> str:
    for name in ("postcodenl", "postcode", "postnummerbe"):
        element, text = node.child(name), record.code(node, name)
        digits, letters = values.postcode(text)
        if letters:
            record.findings.leave_out(Kind.POSTCODE_LETTERS)
        if element and text and not digits:
            record.problem(element, "postcode", "postcode")
        if digits:
            return digits
    return ""
