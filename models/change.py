"""What an intention changed: for screens, for undo, and for the change log."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.ids import UndoId, UserId


class Topic(StrEnum):
    """A kind of record; screens refresh when a topic they show has changed."""

    SCHOOL = "school"
    PUPILS = "pupils"
    CARE_FILES = "care_files"
    TRAJECTORIES = "trajectories"
    GOALS = "goals"
    CONTACTS = "contacts"
    CONSENTS = "consents"
    NETWORK = "network"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    SAFETY = "safety"
    ATTENDANCE = "attendance"
    PREVENTION = "prevention"
    DOCUMENTS = "documents"
    LETTERS = "letters"
    USERS = "users"
    MONITOR = "monitor"
    TASKS = "tasks"
    VIEWS = "views"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What one use case changed.

    Attributes:
        topics: the kinds of records that changed; empty when nothing did.
        record: the id of the record it was about, to select it afterwards.
        undo: the step that takes it back, while that is possible.

    """

    topics: frozenset[Topic] = frozenset()
    record: str = ""
    undo: UndoId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One line of the change log (NEN 7513): who did what to which record, when and why. Never a value or a name.

    Attributes:
        action: a code such as ``pupil.opened``; its words are in ``resources/texts/*/log.toml``.
        kind: the topic of the record.
        record: the record's id; empty when the action is about the store as a whole.
        reason: a code or reference that explains the action; never free text about a person.

    """

    at: datetime
    user: UserId
    action: str
    kind: str = ""
    record: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedEntry:
    """An entry with its place in the chain, from 1."""

    number: int
    entry: LogEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuery:
    """Which entries to show; empty fields ask for nothing.

    Attributes:
        actions: beginnings of action codes: ``pupil.`` finds everything about pupils.
        before: only entries with a lower number, to read on.

    """

    user: str = ""
    record: str = ""
    actions: tuple[str, ...] = ()
    since: datetime | None = None
    before: int | None = None
    limit: int = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Some entries, newest first, and whether there are older ones."""

    entries: tuple[NumberedEntry, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Whether the chain holds; ``first_bad`` is the number of the first entry that does not fit."""

    ok: bool
    count: int
    first_bad: int | None = None
