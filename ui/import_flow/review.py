"""What somebody decides about a file while looking at the preview: rows in piles, choices, and what is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from models.import_rows import (
    NEEDS_DECISION,
    Choice,
    Decision,
    FieldChange,
    ImportPlan,
    PupilRow,
    RowNote,
    RowStatus,
)
from models.names import PersonName, folded

PLAIN: Final = Decision()
"""What holds for a row as long as nobody says otherwise."""


class Pile(StrEnum):
    """What a row is about. It stays the same while somebody decides, so that rows do not run away."""

    CHOOSE = "choose"
    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    FORMER = "former"
    UNCHANGED = "unchanged"


class Fate(StrEnum):
    """What will happen with a row, as things are decided now."""

    OPEN = "open"
    ADD = "add"
    CHANGE = "change"
    NOTHING = "nothing"
    END = "end"
    STAY = "stay"
    LEFT_OUT = "left_out"


_PILES: Final = {
    RowStatus.NEW: Pile.NEW,
    RowStatus.CHANGED: Pile.CHANGED,
    RowStatus.UNCHANGED: Pile.UNCHANGED,
    RowStatus.GONE: Pile.GONE,
    RowStatus.FORMER: Pile.FORMER,
}
_OF_CHOICE: Final = {
    Choice.SAME: Fate.CHANGE,
    Choice.DIFFERENT: Fate.ADD,
    Choice.TAKE: Fate.ADD,
    Choice.END: Fate.END,
    Choice.REOPEN: Fate.CHANGE,
    Choice.LEAVE_OUT: Fate.LEFT_OUT,
}
_OF_PILE: Final = {
    Pile.CHOOSE: Fate.OPEN,
    Pile.NEW: Fate.ADD,
    Pile.CHANGED: Fate.CHANGE,
    Pile.GONE: Fate.STAY,
    Pile.FORMER: Fate.LEFT_OUT,
    Pile.UNCHANGED: Fate.NOTHING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of the preview with what is decided about it.

    Attributes:
        decision: the latest word of the user; the row may still be worked out by an earlier one.
        offered: every field the file would change, those that are kept included.

    """

    row: PupilRow
    pile: Pile
    decision: Decision | None = None
    offered: tuple[FieldChange, ...] = ()

    @property
    def key(self) -> str:
        """What decisions refer to."""
        return self.row.key

    @property
    def kept(self) -> frozenset[str]:
        """The fields that stay as they are in the store."""
        return self.decision.keep if self.decision else frozenset()

    @property
    def worked_out(self) -> bool:
        """Whether the row was made with the latest decision."""
        return self.row.decision == self.decision

    @property
    def open(self) -> bool:
        """Whether somebody must still decide."""
        if self.row.status not in NEEDS_DECISION:
            return False
        return self.decision is None or (self.worked_out and self.row.undecided)

    @property
    def fate(self) -> Fate:
        """What will happen with the row."""
        if self.open:
            return Fate.OPEN
        if self.decision is None or self.decision == PLAIN:
            return _OF_PILE[self.pile] if self.pile is not Pile.CHOOSE else Fate.CHANGE
        fate = _OF_CHOICE[self.decision.choice]
        if fate is Fate.CHANGE and self.worked_out and self.row.status is RowStatus.UNCHANGED:
            return Fate.NOTHING
        return fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much will be written."""

    added: int = 0
    changed: int = 0
    ended: int = 0
    guardians: int = 0
    authority_to_ask: int = 0

    @property
    def pupils(self) -> int:
        """How many pupils it concerns."""
        return self.added + self.changed + self.ended


class Review:
    """One file under review.

    Args:
        plan: the first preview, made without decisions.

    """

    def __init__(self, plan: ImportPlan) -> None:
        self._decisions: dict[str, Decision] = {}
        self._offers: dict[str, tuple[FieldChange, ...]] = {}
        self._piles = {row.key: _PILES.get(row.status, Pile.CHOOSE) for row in plan.rows}
        self._places = {key: place for place, key in enumerate(self._ordered(plan))}
        self._entries: tuple[Entry, ...] | None = None
        self.plan = plan
        self.take(plan)

    @property
    def decisions(self) -> Mapping[str, Decision]:
        """Everything that was decided so far."""
        return dict(self._decisions)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All rows, pile by pile, by name within each."""
        if self._entries is None:
            last = len(self._places)
            rows = sorted(self.plan.rows, key=lambda row: self._places.get(row.key, last))
            self._entries = tuple(self._entry(row) for row in rows)
        return self._entries

    @property
    def open(self) -> tuple[Entry, ...]:
        """The rows that wait for a decision."""
        return tuple(entry for entry in self.entries if entry.open)

    def count(self, pile: Pile) -> int:
        """Return how many rows are in a pile."""
        return sum(found is pile for found in self._piles.values())

    def take(self, plan: ImportPlan) -> None:
        """Take over a newer preview of the same file."""
        self.plan, self._entries = plan, None
        for row in plan.rows:
            pile = _PILES.get(row.status, Pile.CHOOSE)
            if pile is Pile.CHOOSE or row.key not in self._piles:  # the store has changed since the first look
                self._piles[row.key] = pile
            if row.decision is None or not row.decision.keep:
                self._offers[row.key] = row.changes

    def decide(self, key: str, decision: Decision | None) -> None:
        """Take a decision over, or back."""
        self._entries = None
        if decision is None:
            self._decisions.pop(key, None)
        else:
            self._decisions[key] = decision

    def keep(self, key: str, fields: frozenset[str]) -> None:
        """Let these fields stay as they are in the store, and take the others over."""
        after = replace(self._decisions.get(key, PLAIN), keep=fields)
        self.decide(key, None if after == PLAIN and self._piles[key] is not Pile.CHOOSE else after)

    def end_all(self) -> int:
        """End the enrolment of everybody who is gone and about whom nothing was decided; return how many that are."""
        return self._decide_all(
            [entry.key for entry in self.entries if entry.fate is Fate.STAY], Decision(choice=Choice.END)
        )

    def follow_suggestions(self) -> int:
        """Decide as suggested wherever nothing was decided yet; return how often."""
        found = [entry.key for entry in self.open if entry.row.suggestion is Choice.SAME and not entry.decision]
        return self._decide_all(found, PLAIN)

    def tally(self) -> Tally:
        """Return how much will be written, as far as the preview knows."""
        rows = [entry for entry in self.entries if entry.row.target is not None]
        fates = [entry.fate for entry in rows]
        new = [
            guardian
            for entry in rows
            if entry.fate is not Fate.LEFT_OUT
            for guardian in entry.row.guardians
            if guardian.status is RowStatus.NEW
        ]
        return Tally(
            added=fates.count(Fate.ADD),
            changed=fates.count(Fate.CHANGE),
            ended=fates.count(Fate.END),
            guardians=len(new),
            authority_to_ask=sum(not guardian.target.deceased for guardian in new),
        )

    def _ordered(self, plan: ImportPlan) -> list[str]:
        order = list(Pile)
        keys = {row.key: (order.index(self._piles[row.key]), folded(name_of(row).listed)) for row in plan.rows}
        return sorted(keys, key=keys.__getitem__)

    def _decide_all(self, keys: Sequence[str], decision: Decision) -> int:
        for key in keys:
            self.decide(key, decision)
        return len(keys)

    def _entry(self, row: PupilRow) -> Entry:
        key = row.key
        return Entry(
            row=row,
            pile=self._piles[key],
            decision=self._decisions.get(key),
            offered=self._offers.get(key, ()),
        )


def name_of(row: PupilRow) -> PersonName:
    """Return who a row is about: as the file calls him, or else as the store does.

    Raises:
        LookupError: the row is about nobody; that is a bug.

    """
    named = row.imported or row.present
    if named is None:
        raise LookupError
    return named.name


def can_reopen(entry: Entry) -> bool:
    """Tell whether the pupil has left according to the store and stands in the list all the same."""
    again = entry.decision is not None and entry.decision.choice is Choice.REOPEN
    return again or RowNote.STILL_LISTED in entry.row.notes
