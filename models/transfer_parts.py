"""What each kind of information puts on a transfer sheet: never an address, and no way to reach who is secret."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.attendance import AttendanceEvent
from models.carefile import CareFile, signal_needs
from models.consent import InformationKind, Question
from models.goal import Goal
from models.guardian import Guardian, authority_on
from models.incapacity import EVERYTHING, Incapacity
from models.pupil import Pupil, YesNoUnknown
from models.safety import SafetyReport
from models.secrecy import is_secret
from models.timeline_entries import Voice, help_name
from models.trajectory import Trajectory
from models.transfer_sheet import SheetPart
from models.wording import word

Line = tuple[str, str]
_EVENTS = 10
"""Of what interrupted the days at school the last ones are on the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the school knows of a pupil, before anything is left out."""

    pupil: Pupil
    guardians: Sequence[Guardian]
    files: Sequence[CareFile]
    given: Sequence[Trajectory]
    goals: Sequence[Goal]
    events: Sequence[AttendanceEvent]
    reports: Sequence[SafetyReport]
    today: date


def parts_of(known: Known, kinds: frozenset[InformationKind], say: Voice) -> tuple[SheetPart, ...]:
    """Return the parts for some kinds, each with what there is to say; empty ones fall out."""
    found = (SheetPart(kind=kind, lines=_filled(_PARTS[kind](known, kinds, say))) for kind in _PARTS if kind in kinds)
    return tuple(part for part in found if part.lines)


def _filled(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple((label, " ".join(text.split())) for label, text in lines if text.strip())


def _day(day: date | None, say: Voice) -> str:
    """Return a day in words, as on every other paper: ``8 september 2025``."""
    if day is None:
        return ""
    month = say.texts(f"consent.month.{day.month}")
    return say.texts("consent.day.full", day=day.day, month=month, year=day.year)


def _education(known: Known, _kinds: frozenset[InformationKind], say: Voice) -> list[Line]:
    pupil = known.pupil
    lines = [
        (_label("education_type", say), word(say.texts, pupil.education_type)),
        (_label("group", say), pupil.group),
        (_label("labels", say), ", ".join(pupil.labels)),
    ]
    if pupil.tlv is not None:
        until = _until(pupil.tlv.span.end, say)
        parts = (word(say.texts, pupil.tlv.category), pupil.tlv.partnership, until)
        lines.append((_label("tlv", say), ", ".join(part for part in parts if part)))
    if pupil.opp is not None:
        lines.append((_label("opp", say), _until(pupil.opp.end, say) or say.texts("transfer_sheet.yes")))
    return lines


def _attendance(known: Known, _kinds: frozenset[InformationKind], say: Voice) -> list[Line]:
    days = known.pupil.days_a_week
    lines = [
        (_label("days_a_week", say), "" if days is None else str(days)),
        (_label("exemption", say), _until(known.pupil.exemption_until, say)),
    ]
    latest = sorted(known.events, key=_on, reverse=True)[:_EVENTS]
    return [*lines, *((_day(event.on, say), _event(event, say)) for event in latest)]


def _on(event: AttendanceEvent) -> date:
    return event.on


def _event(event: AttendanceEvent, say: Voice) -> str:
    kind = word(say.texts, event.kind)
    return f"{kind}, {_until(event.until, say)}" if event.until else kind


def _care(known: Known, kinds: frozenset[InformationKind], say: Voice) -> list[Line]:
    lines: list[Line] = []
    for file in known.files:
        for signal in file.signals:
            if signal_needs(signal) <= kinds:
                label = f"{_day(signal.on, say)} {_label('signal', say)}"
                lines.append((label, f"{word(say.texts, signal.kind)}: {signal.question}"))
                lines.append((_label("need", say), signal.assessed_need))
        lines.append((_label("continued", say), file.continued_by_school))
    for entry in known.given:
        since = say.texts("transfer_sheet.since", day=_day(entry.started_on, say)) if entry.started_on else ""
        stretch = ", ".join(part for part in (help_name(entry, say), since, _until(entry.ended_on, say)) if part)
        lines.append((_label("help", say), stretch))
    for goal in known.goals:
        last = f" ({word(say.texts, goal.last.outcome)})" if goal.last else ""
        lines.append((_label("goal", say), f"{goal.text}{last}"))
    return lines


def _home(known: Known, _kinds: frozenset[InformationKind], say: Voice) -> list[Line]:
    return [(word(say.texts, entry.relation), _guardian(entry, known, say)) for entry in known.guardians]


def _guardian(guardian: Guardian, known: Known, say: Voice) -> str:
    """Return who somebody is; how to reach him only where nobody's address is secret."""
    secret = is_secret(guardian, known.pupil)
    holds = authority_on(guardian, known.today)
    reach = () if secret else (guardian.phone, guardian.email)
    interpreter = say.texts("transfer_sheet.interpreter") if guardian.interpreter else ""
    authority = say.texts(f"transfer_sheet.authority_{holds}")
    return ", ".join(part for part in (guardian.name, authority, *reach, guardian.language, interpreter) if part)


def _health(known: Known, _kinds: frozenset[InformationKind], say: Voice) -> list[Line]:
    pupil = known.pupil
    wlz = "" if pupil.wlz is YesNoUnknown.UNKNOWN else word(say.texts, pupil.wlz)
    return [
        (_label("wlz", say), wlz),
        *((_label("incapacity", say), _stretch(entry, say)) for entry in pupil.incapacities if _holds(entry, known)),
    ]


def _holds(entry: Incapacity, known: Known) -> bool:
    return entry.until is None or entry.until >= known.today


def _stretch(entry: Incapacity, say: Voice) -> str:
    """Return from when until when somebody judged him unable, and about which decisions when not about all."""
    about = "" if entry.questions == EVERYTHING else _questions(entry, say)
    return ", ".join(part for part in (_day(entry.since, say), _until(entry.until, say), about) if part)


def _questions(entry: Incapacity, say: Voice) -> str:
    return " + ".join(word(say.texts, question) for question in Question if question in entry.questions)


def _safety(known: Known, _kinds: frozenset[InformationKind], say: Voice) -> list[Line]:
    return [
        (_day(report.on, say), f"{word(say.texts, report.kind)}, {report.to_name or word(say.texts, report.to)}")
        for report in known.reports
        if report.open
    ]


def _label(name: str, say: Voice) -> str:
    return say.texts(f"transfer_sheet.label.{name}")


def _until(day: date | None, say: Voice) -> str:
    return say.texts("transfer_sheet.until", day=_day(day, say)) if day else ""


_PARTS: Mapping[InformationKind, Callable[[Known, frozenset[InformationKind], Voice], list[Line]]] = {
    InformationKind.EDUCATION: _education,
    InformationKind.ATTENDANCE: _attendance,
    InformationKind.CARE: _care,
    InformationKind.HOME: _home,
    InformationKind.HEALTH: _health,
    InformationKind.SAFETY: _safety,
}
