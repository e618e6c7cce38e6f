"""What a record was before: its versions, each with what changed, newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.ids import UserId, VersionId

Stored = str | int | float | None
"""A value as a column holds it."""


class RecordKind(StrEnum):
    """A kind of record whose history can be looked at; the value is where it is stored."""

    PUPIL = "pupil"
    GUARDIAN = "guardian"
    CARE_FILE = "care_file"
    TRAJECTORY = "trajectory"
    GOAL = "goal"
    CONTACT = "contact"
    SAFETY_REPORT = "safety_report"
    ATTENDANCE_EVENT = "attendance_event"
    DOCUMENT = "document"
    ORGANISATION = "organisation"
    PROFESSIONAL = "professional"
    STAFFING = "staffing"
    LETTER_TEMPLATE = "letter_template"
    MEETING = "meeting"
    ACTION = "action"
    PREVENTION_ACTIVITY = "prevention_activity"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """What changed in one row of a record.

    Attributes:
        place: which table: the one of the record itself, or of something that is part of it.
        old: the columns that differ, as they were; None when the row was added.
        new: the same columns, as they became; None when the row was removed.

    """

    place: str
    old: Mapping[str, Stored] | None
    new: Mapping[str, Stored] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordVersion:
    """One change of a record."""

    number: VersionId
    at: datetime
    user: UserId
    action: str
    changes: Sequence[RowChange]
