"""What comes along from the previous school, in a few lines."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.imported import TransferSummary
from models.transfer import Absence, Arrangement, Inspection
from resources import Texts
from ui.words import date_of

_COMMA = ", "


def transfer_lines(summary: TransferSummary, texts: Texts) -> tuple[str, ...]:
    """Return what a transfer dossier says, a sentence on each line."""
    return tuple(line for line in _lines(summary, texts) if line)


def _lines(summary: TransferSummary, texts: Texts) -> Iterator[str]:
    school = _COMMA.join(part for part in (summary.school_name, summary.school_type, summary.school_code) if part)
    made = QCoreApplication.translate("ImportFlow", "File made on {0}.").format(_day(summary))
    yield _COMMA.join(part for part in (school, made) if part) if summary.made_on else school
    if summary.preliminary:
        yield QCoreApplication.translate("ImportFlow", "The file is preliminary.")
    if summary.absence is not None:
        yield _absence(summary.absence)
    for arrangement in summary.arrangements:
        yield _arrangement(arrangement)
    if summary.attendance_officer:
        yield QCoreApplication.translate("ImportFlow", "The attendance officer has been in touch.")
    if summary.inspection is not None:
        yield _inspection(summary.inspection)
    if summary.liable_institution:
        named = QCoreApplication.translate("ImportFlow", "Named as liable: {0}. That is not the same as guardianship.")
        yield named.format(summary.liable_institution)
    if summary.withheld:
        names = (texts(f"imports.category.{code}") for code in summary.withheld if f"imports.category.{code}" in texts)
        held = QCoreApplication.translate("ImportFlow", "Held back at the parents’ request: {0}.")
        yield held.format(_COMMA.join(names))


def _day(summary: TransferSummary) -> str:
    return date_of(summary.made_on) if summary.made_on else ""


def _absence(absence: Absence) -> str:
    words = QCoreApplication.translate("ImportFlow", "Absence last year: {0} half days")
    if absence.unit == "hours":
        words = QCoreApplication.translate("ImportFlow", "Absence last year: {0} hours")
    known = absence.allowed is not None or absence.not_allowed is not None
    parts = [words.format((absence.allowed or 0) + (absence.not_allowed or 0))] if known else []
    if absence.not_allowed is not None:
        parts.append(QCoreApplication.translate("ImportFlow", "{0} without leave").format(absence.not_allowed))
    if absence.over_a_quarter:
        parts.append(QCoreApplication.translate("ImportFlow", "more than a quarter of the time"))
    return f"{_COMMA.join(parts)}." if parts else ""


def _arrangement(arrangement: Arrangement) -> str:
    until = QCoreApplication.translate("ImportFlow", "until {0}")
    end = until.format(date_of(arrangement.span.end)) if arrangement.span.end else ""
    words = _COMMA.join(part for part in (arrangement.description, end) if part)
    return QCoreApplication.translate("ImportFlow", "Extra support: {0}").format(words) if words else ""


def _inspection(inspection: Inspection) -> str:
    parts = []
    if inspection.seen is not None:
        seen = QCoreApplication.translate("ImportFlow", "The parents have seen the file")
        unseen = QCoreApplication.translate("ImportFlow", "The parents have not seen the file")
        parts.append(seen if inspection.seen else unseen)
    if inspection.agreed is not None:
        yes = QCoreApplication.translate("ImportFlow", "they agree with it")
        no = QCoreApplication.translate("ImportFlow", "they do not agree with it")
        parts.append(yes if inspection.agreed else no)
    line = _COMMA.join(parts)
    reason = f" {inspection.reason_not_agreed}" if inspection.reason_not_agreed else ""
    return f"{line}.{reason}" if line else reason.strip()
