"""The timeline (*tijdlijn*) of a pupil: everything in one order, each with who may know it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.consent import InformationKind
from models.ids import MeetingId
from models.meeting import AgendaItem


class TimelineKind(StrEnum):
    """What an entry is about."""

    SIGNAL = "signal"
    CARE_FILE = "care_file"
    HELP = "help"
    GOAL = "goal"
    CONTACT = "contact"
    CONSENT = "consent"
    MEETING = "meeting"
    ACTION = "action"
    SAFETY = "safety"
    ATTENDANCE = "attendance"
    DOCUMENT = "document"
    TRANSFER = "transfer"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """Something that happened, or will.

    Attributes:
        sentence: what, in the language it was asked in.
        who: who did or said it; empty when that was not noted.
        record: the id of the record it is about.
        needs: the kinds of information one must be allowed to know, all of them.
        order: what comes later on the same day has a higher number.

    """

    on: date
    kind: TimelineKind
    sentence: str
    who: str = ""
    record: str = ""
    needs: frozenset[InformationKind] = frozenset({InformationKind.CARE})
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaMoment:
    """One time a pupil was on the agenda: when, at which type of meeting, and what was said."""

    meeting: MeetingId
    meeting_kind: str
    on: date
    item: AgendaItem


def in_order(entries: Iterable[TimelineEntry], kinds: frozenset[InformationKind]) -> tuple[TimelineEntry, ...]:
    """Return what somebody who may know these kinds may see, newest first."""
    seen = (entry for entry in entries if entry.needs <= kinds)
    return tuple(sorted(seen, key=_moment, reverse=True))


def _moment(entry: TimelineEntry) -> tuple[date, int]:
    return (entry.on, entry.order)
