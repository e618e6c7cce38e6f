"""What an OSO transfer dossier says about support, absence, the parents' inspection and the previous school."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from models.imported import ImportedSchool, TransferSummary
from models.pupil import Tlv, TlvCategory
from models.school import EducationType
from models.spans import Span
from models.transfer import Absence, Arrangement, Inspection
from storage.imports import values
from storage.imports.findings import Record
from storage.imports.layouts import Node
from storage.imports.oso_layout import CATEGORIES

_WITHHELD = "opt-uit"
_BLOCKS = ("onderwijsondersteuning", "zorg")
_CLUSTER = "cluster 1/2"
_DIGITS = 4


def tlv_of(record: Record, pupil: Node) -> Tlv | None:
    """Return the declaration of admissibility that begins last."""
    found = [_tlv(record, node) for block in _BLOCKS for node in pupil.all(block, "tlv")]
    return max(found, key=lambda tlv: tlv.span.start or date.min, default=None)


def _tlv(record: Record, node: Node) -> Tlv:
    element, code = node.child("tlvcategorie"), record.code(node, "tlvcategorie").lower()
    category = values.TLV_CATEGORIES.get(code)
    if element and code and category is None:
        record.unknown_code(element, "tlv")
    return Tlv(
        category=category or TlvCategory.UNKNOWN,
        partnership=record.text(node, "tlvswvnummer", "tlv"),
        span=_span(record, node, ("tlvingangdatum", "tlveinddatum"), "tlv"),
    )


def opp_of(record: Record, pupil: Node) -> Span | None:
    """Return the period of the development plan (*ontwikkelingsperspectief*) that begins last."""
    names = ("opp_ingangdatum", "opp_einddatum")
    found = [_span(record, node, names, "opp") for block in _BLOCKS for node in pupil.all(block, "opp")]
    dated = [span for span in found if span.start or span.end]
    return max(dated, key=lambda span: span.start or date.min, default=None)


def _span(record: Record, node: Node, names: tuple[str, str], field: str) -> Span:
    first, last = (record.day(node, name, field) for name in names)
    element = node.child(names[1])
    if element and first and last and last < first:
        record.problem(element, field, "before_start")
        last = None
    return Span(start=first, end=last)


def school_of(record: Record, node: Node, made_on: date | None) -> ImportedSchool:
    """Return the school that made the dossier."""
    element, text = node.child("brincode"), record.code(node, "brincode")
    found = values.brin(text)
    if element and text and not found:
        record.problem(element, "brin", "brin")
    branch = record.code(node, "vestigingscode")
    known = branch.isascii() and branch.isdigit() and len(branch) <= len("00")
    return ImportedSchool(
        name=record.text(node, "naam", "school_name"),
        brin=found[0] if found else "",
        branch=(branch.zfill(2) if known else found[1] or "00") if found else "",
        reference_date=made_on,
    )


def education_type_of(record: Record, school: Node) -> EducationType:
    """Return the kind of education of the school that made the dossier."""
    return values.EDUCATION_TYPES.get(record.code(school, "soort").lower(), EducationType.UNKNOWN)


def last_year_of(record: Record, pupil: Node) -> tuple[str, str]:
    """Return the year group and the group of the last school year."""
    years = pupil.all("schoolloopbaanlijst", "schoolloopbaan")
    last = max(years, key=lambda node: _moment(record, node), default=None)
    if last is None:
        return "", ""
    element, code = last.child("jaargroep"), record.code(last, "jaargroep")
    year_group = values.year_group(code) if code else ""
    if element and year_group is None:
        record.unknown_code(element, "year_group")
    return year_group or "", record.text(last, "groepsnaam", "group") or record.text(last, "groepscode", "group")


def _moment(record: Record, year: Node) -> tuple[str, date]:
    return record.code(year, "schooljaar"), values.day(record.code(year, "begindatum")) or date.min


def summary_of(record: Record, dossier: Node, school: ImportedSchool) -> TransferSummary:
    """Return what can be kept about the transfer itself; where the pupil was is filled in by the reader."""
    metadata, inspection = dossier.child("metadata"), dossier.child("inzage")
    node = dossier.child("huidigeschool")
    kinds = (record.text(node, name, "school_type") for name in ("soort", "type")) if node else ()
    return TransferSummary(
        made_on=school.reference_date,
        school_name=school.name,
        school_code=f"{school.brin}{school.branch}",
        school_type=" ".join(kind for kind in kinds if kind),
        kind=record.text(metadata, "overstap", "transfer_kind") if metadata else "",
        preliminary=record.flag(inspection, "voorlopigdossier") if inspection else None,
        withheld=_withheld(record, metadata.child("categorie_uitlevering")) if metadata else (),
        inspection=_inspection(record, inspection) if inspection else None,
    )


def with_support(record: Record, summary: TransferSummary, pupil: Node) -> TransferSummary:
    """Add what the dossier says of support and absence."""
    absence, liable = pupil.child("verzuim"), pupil.child("aansprakelijkeinstelling")
    return replace(
        summary,
        absence=_absence(record, absence) if absence else None,
        attendance_officer=record.flag(absence, "contactleerplicht") if absence else None,
        arrangements=tuple(_arrangements(record, pupil)),
        liable_institution=record.text(liable, "naam", "liable_institution") if liable else "",
    )


def _withheld(record: Record, categories: Node | None) -> tuple[str, ...]:
    if categories is None:
        return ()
    return tuple(name for name in CATEGORIES if record.code(categories, f"cat_{name}").lower() == _WITHHELD)


def _inspection(record: Record, node: Node) -> Inspection:
    return Inspection(
        seen=record.flag(node, "inzage"),
        seen_on=record.day(node, "inzagedatum", "seen_on"),
        agreed=record.flag(node, "akkoord"),
        reason_not_agreed=record.text(node, "redennietakkoord", "reason_not_agreed"),
        consented=record.flag(node, "toestemming"),
    )


def _absence(record: Record, node: Node) -> Absence:
    """Return absence in half days (primary) or else in hours (secondary education)."""
    hours = node.child("urengeoorloofd") or node.child("urenongeoorloofd")
    unit = "uren" if hours and not node.child("dagdelengeoorloofd") else "dagdelen"
    return Absence(
        unit="hours" if unit == "uren" else "half_days",
        allowed=_number(record, node, f"{unit}geoorloofd"),
        not_allowed=_number(record, node, f"{unit}ongeoorloofd"),
        over_a_quarter=record.flag(node, "meerdan25percent"),
    )


def _number(record: Record, node: Node, name: str) -> int | None:
    element, text = node.child(name), record.code(node, name)
    if element is None or not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        record.problem(element, "absence", "number")
        return None
    return int(text)


def _arrangements(record: Record, pupil: Node) -> Iterator[Arrangement]:
    names = ("arrangement_datum", "arrangement_einddatum")
    for block in _BLOCKS:
        for node in pupil.all(block, "arrangement_cluster12"):
            yield Arrangement(description=_CLUSTER, span=_span(record, node, names, "arrangement"))
        for node in pupil.all(block, "arrangement_pao"):
            description = record.text(node, "arrangement_kenmerk", "arrangement")
            yield Arrangement(description=description, span=_span(record, node, names, "arrangement"))
