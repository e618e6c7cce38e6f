"""The list of pupils: what a line holds, and how it is narrowed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from models.carefile import CareFile, CareFileStatus
from models.consent_overview import SETTLED, JudgedConsent
from models.pupil import Pupil

DAYS_IN_A_WEEK: Final = 7


class Facet(StrEnum):
    """What a list can be narrowed by; the word one types for it is in ``resources/texts/*/caseload.toml``."""

    STATUS = "status"
    CONSENT = "consent"
    GROUP = "group"
    COORDINATOR = "coordinator"
    WAITING = "waiting"
    ACTION = "action"
    PROVIDER = "provider"
    RESIDENCE = "residence"
    LOCATION = "location"
    AGE = "age"


class ConsentMark(StrEnum):
    """What one asks of consents beside the worth of the one that needs attention most."""

    UNSETTLED = "unsettled"
    NOT_ASKED = "not_asked"


class WaitMark(StrEnum):
    """What one asks of waiting beside its length."""

    WAITS = "waits"
    TOO_LONG = "too_long"


class ActionMark(StrEnum):
    """How the first thing that was agreed about a pupil stands."""

    LATE = "late"
    SOON = "soon"
    OPEN = "open"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilRow:
    """A line of the list. What the user may not see is not in it.

    Attributes:
        care_file: the open care file, or else the last one; None when the pupil never was in the caseload.
        consent: the consent that needs attention most; None when nothing was asked, and outside the caseload.
        waiting: days the longest wait for help has lasted.
        running: how many pieces of help run today.
        judged: whether anybody looked at the consents yet.
        coordinator: the name of who has the lead.
        providers: who gives the help that runs or is waited for.
        location: the name of the location.
        home: the municipality; empty when it is not known, secret, or not for this user.
        age: in whole years.
        due: when the first open action should be done.
        action: how that action stands.
        contact: when there was contact last.
        norm: after how many days waiting is too long; None when nobody said so.

    """

    pupil: Pupil
    care_file: CareFile | None
    consent: JudgedConsent | None
    waiting: int | None
    running: int
    judged: bool = True
    coordinator: str = ""
    providers: tuple[str, ...] = ()
    location: str = ""
    home: str = ""
    age: int | None = None
    due: date | None = None
    action: ActionMark = ActionMark.NONE
    contact: date | None = None
    norm: int | None = None

    @property
    def in_caseload(self) -> bool:
        """Whether a care file is open."""
        return self.care_file is not None and self.care_file.status is not CareFileStatus.CLOSED

    @property
    def too_long(self) -> bool:
        """Whether the wait has lasted longer than the norm."""
        return self.waiting is not None and self.norm is not None and self.waiting > self.norm

    @property
    def consent_unsettled(self) -> bool:
        """Whether a consent of this pupil still asks something of the coordinator."""
        return self.consent is not None and self.consent.status.state not in SETTLED


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing a line must be: one of some values, or a number within bounds.

    Attributes:
        values: codes or names; any of them will do.
        low, high: for a number, in weeks or years; None is open.

    """

    facet: Facet
    values: frozenset[str] = frozenset()
    low: int | None = None
    high: int | None = None

    def __call__(self, row: PupilRow) -> bool:
        """Tell whether a line is so."""
        if self.values:
            return not self.values.isdisjoint(_VALUES[self.facet](row))
        number = _NUMBERS[self.facet](row)
        above = self.low is None or (number is not None and number >= self.low)
        return number is not None and above and (self.high is None or number <= self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadFilter:
    """Which lines are listed.

    Attributes:
        everybody: pupils outside the caseload too.
        conditions: a line must meet one of the conditions on each facet that has any.

    """

    everybody: bool = False
    conditions: tuple[Condition, ...] = ()
    _by_facet: Mapping[Facet, tuple[Condition, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the conditions by what they are about."""
        found: dict[Facet, list[Condition]] = {}
        for condition in self.conditions:
            found.setdefault(condition.facet, []).append(condition)
        object.__setattr__(self, "_by_facet", {facet: tuple(asked) for facet, asked in found.items()})

    def __call__(self, row: PupilRow) -> bool:
        """Tell whether a line is listed."""
        if not (self.everybody or row.in_caseload):
            return False
        return all(any(condition(row) for condition in asked) for asked in self._by_facet.values())

    @property
    def narrows(self) -> bool:
        """Whether it leaves out more than its scope says."""
        return bool(self.conditions)

    @property
    def asks_closed(self) -> bool:
        """Whether it asks for closed files, which are outside the caseload."""
        closed = CareFileStatus.CLOSED.value
        return any(condition.facet is Facet.STATUS and closed in condition.values for condition in self.conditions)


def _status(row: PupilRow) -> Iterable[str]:
    return (row.care_file.status.value,) if row.care_file else ()


def _consent(row: PupilRow) -> Iterable[str]:
    if row.consent is None:
        return (ConsentMark.NOT_ASKED.value,) if row.in_caseload and row.judged else ()
    state = row.consent.status.state.value
    return (state, ConsentMark.UNSETTLED.value) if row.consent_unsettled else (state,)


def _waiting(row: PupilRow) -> Iterable[str]:
    if row.waiting is None:
        return ()
    return (WaitMark.WAITS.value, WaitMark.TOO_LONG.value) if row.too_long else (WaitMark.WAITS.value,)


def _action(row: PupilRow) -> Iterable[str]:
    if row.action is ActionMark.NONE:
        return (ActionMark.NONE.value,) if row.in_caseload else ()
    return (row.action.value, ActionMark.OPEN.value)


def _weeks(row: PupilRow) -> int | None:
    return None if row.waiting is None else row.waiting // DAYS_IN_A_WEEK


def _nothing(_row: PupilRow) -> None:
    return None


_VALUES: Final[Mapping[Facet, Callable[[PupilRow], Iterable[str]]]] = {
    Facet.STATUS: _status,
    Facet.CONSENT: _consent,
    Facet.GROUP: lambda row: (row.pupil.group,),
    Facet.COORDINATOR: lambda row: (row.coordinator,),
    Facet.WAITING: _waiting,
    Facet.ACTION: _action,
    Facet.PROVIDER: lambda row: row.providers,
    Facet.RESIDENCE: lambda row: (row.home,),
    Facet.LOCATION: lambda row: (row.location,),
    Facet.AGE: lambda row: (str(row.age),),
}
_NUMBERS: Final[Mapping[Facet, Callable[[PupilRow], int | None]]] = dict.fromkeys(Facet, _nothing) | {
    Facet.WAITING: _weeks,
    Facet.AGE: lambda row: row.age,
}


def values_of(row: PupilRow, facet: Facet) -> Iterable[str]:
    """Return what a line is in one respect, as codes or names."""
    return (value for value in _VALUES[facet](row) if value)
