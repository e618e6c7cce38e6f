"""The preview of an import: what would change in the store, pupil by pupil, and what somebody must decide first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.guardian import Guardian
from models.ids import PupilId
from models.imported import ImportedFile, ImportedGuardian, ImportedPupil
from models.pupil import Pupil, Residence, Tlv
from models.school import Location, School
from models.spans import Span
from models.transfer import Transfer


class RowStatus(StrEnum):
    """What the import would do with a pupil; words in ``imports.status``."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    GONE = "gone"
    """In the store and at school, but not in the list. Nothing happens unless somebody ends the enrolment."""
    FORMER = "former"
    """In the list, not in the store, and already gone from school. Not taken unless somebody asks for it."""
    CLASH = "clash"
    """The number belongs to somebody who is clearly another person."""
    LIKELY_DOUBLE = "likely_double"
    """Perhaps a pupil who is already in the store under no number or another one."""


NEEDS_DECISION = frozenset({RowStatus.CLASH, RowStatus.LIKELY_DOUBLE})


class Choice(StrEnum):
    """What somebody decides about a row; words in ``imports.choice``."""

    SAME = "same"
    DIFFERENT = "different"
    LEAVE_OUT = "leave_out"
    TAKE = "take"
    """Add a former pupil after all."""
    END = "end"
    """End the enrolment of a pupil who is gone."""
    REOPEN = "reopen"
    """The pupil is at school again: take the end of the enrolment away."""


class RowNote(StrEnum):
    """Something to know about a row; words in ``imports.row_note``."""

    STILL_LISTED = "still_listed"
    """In the store the enrolment has ended, but the list still has the pupil."""
    OTHER_NAME = "other_name"
    """The number is the same and the given name quite another: perhaps a twin's."""
    CHOSEN_TWICE = "chosen_twice"
    """Another row was already said to be this pupil."""
    NUMBER_MOVES = "number_moves"
    """The number goes to the new pupil; the one who had it keeps his file without a number."""
    AUTHORITY = "authority"
    """Legal representative is not parental authority: it is entered as unknown and must be asked."""


class PlanNote(StrEnum):
    """Something to know about the import as a whole; words in ``imports.plan_note``."""

    OTHER_SCHOOL = "other_school"
    """The list was made by a school with another BRIN or branch."""
    EARLIER_YEAR = "earlier_year"
    """The list describes a school year that is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided about a row.

    Attributes:
        pupil: who it is, when there are several candidates.
        keep: fields that stay as they are in the store, whatever the file says.

    """

    choice: Choice = Choice.SAME
    pupil: PupilId | None = None
    keep: frozenset[str] = frozenset()


Shown = str | bool | date | Residence | Tlv | Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that would change; its words are in ``imports.field``."""

    field: str
    old: Shown
    new: Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianRow:
    """What the import would do with somebody who looks after the pupil; ``target`` is what would be written."""

    status: RowStatus
    imported: ImportedGuardian
    target: Guardian
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilRow:
    """One line of the preview.

    Attributes:
        key: what decisions refer to: the number, the place in the file, or the id of a pupil who is gone.
        present: who it is in the store, or the first candidate while that is not decided.
        candidates: who it may be, when somebody must decide.
        suggestion: what is most likely right, when somebody must decide; never applied by itself.
        target: the pupil as he would be written; None when nothing is written.
        displaced: the pupil who would lose his number to this one.
        transfer: what would be kept about the transfer.

    """

    key: str
    status: RowStatus
    imported: ImportedPupil | None = None
    present: Pupil | None = None
    candidates: tuple[Pupil, ...] = ()
    suggestion: Choice | None = None
    decision: Decision | None = None
    target: Pupil | None = None
    displaced: Pupil | None = None
    changes: tuple[FieldChange, ...] = ()
    guardians: tuple[GuardianRow, ...] = ()
    transfer: Transfer | None = None
    notes: tuple[RowNote, ...] = ()

    @property
    def undecided(self) -> bool:
        """Whether somebody must still decide before this row can be applied."""
        return self.status in NEEDS_DECISION and self.target is None and not self.left_out

    @property
    def left_out(self) -> bool:
        """Whether somebody decided not to take this row."""
        return self.decision is not None and self.decision.choice is Choice.LEAVE_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What is in the store now, as far as an import is compared with it."""

    school: School
    pupils: Sequence[Pupil] = ()
    guardians: Mapping[PupilId, Sequence[Guardian]] = field(default_factory=dict)
    transfers: Mapping[PupilId, Sequence[Transfer]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """The preview of a whole file.

    Attributes:
        on: the day from which what the file says holds: its reference date, or else today.
        locations: locations that are new (their ids begin with ``new:``) or whose name or key changed.

    """

    file: ImportedFile
    on: date
    rows: tuple[PupilRow, ...] = ()
    locations: tuple[Location, ...] = ()
    notes: tuple[PlanNote, ...] = ()

    @property
    def undecided(self) -> tuple[PupilRow, ...]:
        """The rows that wait for a decision."""
        return tuple(row for row in self.rows if row.undecided)

    def count(self, status: RowStatus) -> int:
        """Return how many rows have a status."""
        return sum(row.status is status for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What has to be written to carry a plan out; every object is complete, with its id."""

    pupils_to_save: tuple[Pupil, ...] = ()
    guardians_to_save: tuple[Guardian, ...] = ()
    locations_to_add: tuple[Location, ...] = ()
    locations_to_change: tuple[Location, ...] = ()
    transfers_to_save: tuple[Transfer, ...] = ()

    @property
    def nothing_to_do(self) -> bool:
        """Whether the store already is what the plan wants."""
        return not (
            self.pupils_to_save
            or self.guardians_to_save
            or self.locations_to_add
            or self.locations_to_change
            or self.transfers_to_save
        )
