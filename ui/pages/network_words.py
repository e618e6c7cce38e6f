"""What the details of the network say in words: stretches of days, room over time, staffing, pupils."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.capacity import CapacityReport
from models.employment import DayChange, Employment
from models.ids import OrganisationId
from models.network import Organisation, Professional
from models.spans import Span
from models.staffing import Staffing, StaffingTotal
from models.usecases.involvement import InvolvedPupil
from models.wording import word
from ui.itemmodels.network import capacity_words, school_words
from ui.widgets.week_strip import week_words
from ui.words import date_of, fte_words, short_day, texts


def span_words(span: Span) -> str:
    """Return a stretch of days: ``1 aug 2025 – 31 jul 2026``; empty when it is open at both ends."""
    if span.start and span.end:
        return f"{date_of(span.start)} – {date_of(span.end)}"
    if span.start:
        return QCoreApplication.translate("NetworkWords", "since {0}").format(date_of(span.start))
    return QCoreApplication.translate("NetworkWords", "until {0}").format(date_of(span.end)) if span.end else ""


def employment_lines(person: Professional, organisations: Sequence[Organisation]) -> list[str]:
    """Return for whom somebody works and has worked, newest first."""
    names = {entry.id: entry.name for entry in organisations}
    return [_stretch(_employer(entry, names), entry.span) for entry in reversed(person.employments)]


def deployment_lines(person: Professional, places: dict[str, str]) -> list[str]:
    """Return when and where somebody is and was put to work, newest first."""
    whole = QCoreApplication.translate("NetworkWords", "at this school")
    return [_stretch(places.get(entry.location or "", whole), entry.span) for entry in reversed(person.deployments)]


def change_words(change: DayChange, today: date) -> str:
    """Return days on which it is otherwise: ``weg van ma 9 mrt tot en met vr 13 mrt``."""
    first, last = short_day(change.first, today), short_day(change.last, today)
    if change.first == change.last:
        said = (
            QCoreApplication.translate("NetworkWords", "extra on {0}")
            if change.present
            else QCoreApplication.translate("NetworkWords", "away on {0}")
        )
        return said.format(first)
    said = (
        QCoreApplication.translate("NetworkWords", "extra from {0} until {1}")
        if change.present
        else QCoreApplication.translate("NetworkWords", "away from {0} until {1}")
    )
    return said.format(first, last)


def capacity_lines(organisation: Organisation) -> list[str]:
    """Return what was ever said about room, newest first."""
    return [_report(said) for said in reversed(organisation.capacities)]


def staffing_words(staffing: Staffing) -> str:
    """Return one line of staffing: ``gepland 0,8 fte, coach, ma di, 1 aug 2025 – 31 jul 2026``."""
    amount = QCoreApplication.translate("NetworkWords", "{0} {1} fte")
    parts = (
        amount.format(word(texts(), staffing.kind), fte_words(staffing.fte)),
        staffing.role,
        week_words(staffing.days),
        span_words(staffing.span),
    )
    return ", ".join(part for part in parts if part)


def total_words(total: StaffingTotal) -> str:
    """Return planned and used together; empty when nothing was noted."""
    if total.planned is None and total.used is None:
        return ""
    unknown = QCoreApplication.translate("NetworkWords", "not noted")
    planned, used = (unknown if number is None else fte_words(number) for number in (total.planned, total.used))
    return QCoreApplication.translate("NetworkWords", "Now planned: {0} fte, used: {1} fte").format(planned, used)


def pupil_words(entry: InvolvedPupil) -> str:
    """Return as what somebody is involved with a pupil, and since when."""
    involvement = entry.involvement
    part = word(texts(), involvement.part)
    if entry.current:
        since = date_of(involvement.since) if involvement.since else ""
        return QCoreApplication.translate("NetworkWords", "{0}, since {1}").format(part, since) if since else part
    return ", ".join(p for p in (part, span_words(_span(entry))) if p)


def _span(entry: InvolvedPupil) -> Span:
    since, until = entry.involvement.since, entry.involvement.until
    return Span(start=since if since is None or until is None or since <= until else None, end=until)


def _stretch(words: str, span: Span) -> str:
    days = span_words(span)
    return f"{words}: {days}" if days else words


def _employer(entry: Employment, names: Mapping[OrganisationId, str]) -> str:
    return names.get(entry.organisation, "") if entry.organisation else school_words()


def _report(said: CapacityReport) -> str:
    day = date_of(said.on) if said.on else QCoreApplication.translate("NetworkWords", "day unknown")
    words = capacity_words(said) or QCoreApplication.translate("NetworkWords", "unknown again")
    return ": ".join((day, ", ".join(part for part in (words, said.source) if part)))
