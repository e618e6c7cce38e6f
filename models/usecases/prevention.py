"""Prevention: a week of it, noted cell by cell, and the school year so far."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from models.anonymise import full_name
from models.change import Changes, Topic
from models.errors import ConflictError
from models.ids import PreventionId
from models.ports import UnitOfWork
from models.prevention import (
    WEEK,
    PreventionActivity,
    PreventionKind,
    PreventionTotal,
    copied,
    minutes_by_week,
    monday_of,
    school_year_of,
    totals_by_kind,
)
from models.telling import gives_away
from models.usecases.session import Intention, Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class PreventionWeek:
    """A week of prevention.

    Attributes:
        activities: by day and then as they were noted.
        before: how many activities the week before has, to copy from.

    """

    monday: date
    activities: tuple[PreventionActivity, ...]
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreventionYear:
    """A school year of prevention up to a day.

    Attributes:
        weeks: the minutes of each kind, week by week from the first of the school year.

    """

    start: date
    until: date
    totals: Mapping[PreventionKind, PreventionTotal]
    weeks: Sequence[Mapping[PreventionKind, int]]


class PreventionUseCases:
    """What a user can do with prevention."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def week(self, day: date) -> PreventionWeek:
        """Return the week a day falls in."""
        monday = monday_of(day)
        with self._session.read(Permission.READ_PREVENTION) as uow:
            found = _of_week(uow, monday)
            before = _of_week(uow, monday - WEEK)
        return PreventionWeek(monday=monday, activities=tuple(found), before=len(before))

    def year(self, day: date) -> PreventionYear:
        """Return the school year a day falls in, up to the end of that day's week."""
        start, end = school_year_of(day)
        until = min(monday_of(day) + WEEK - date.resolution, end)
        with self._session.read(Permission.READ_PREVENTION) as uow:
            found = uow.prevention.between(start, until)
        return PreventionYear(
            start=start, until=until, totals=totals_by_kind(found), weeks=minutes_by_week(found, start, until)
        )

    def note(self, activity: PreventionActivity) -> Changes:
        """Add an activity.

        Raises:
            ConflictError: who did it is written as the name of a pupil.

        """
        return self._save(activity, "prevention.noted")

    def adjust(self, activity: PreventionActivity) -> Changes:
        """Write what was changed of an activity.

        Raises:
            ConflictError: who did it is written as the name of a pupil.

        """
        return self._save(activity, "prevention.adjusted")

    def remove(self, activity: PreventionId) -> Changes:
        """Take an activity away."""
        with self._intend("prevention.removed") as intention:
            intention.record = activity
            intention.uow.prevention.get(activity)
            intention.uow.prevention.remove(activity)
        return intention.changes

    def copy_week(self, monday: date) -> Changes:
        """Add to a week what was done in the week before it; how many it reached is not known yet."""
        with self._intend("prevention.copied") as intention:
            intention.record = monday.isoformat()
            for entry in _of_week(intention.uow, monday - WEEK):
                intention.uow.prevention.save(copied(entry, self.new_activity_id(), 1))
        return intention.changes

    def new_activity_id(self) -> PreventionId:
        """Make an id for an activity."""
        return PreventionId(self._session.new_id())

    def _save(self, activity: PreventionActivity, action: str) -> Changes:
        with self._intend(action) as intention:
            intention.record = activity.id
            if not self._known(intention.uow, activity.by):
                _want_no_pupil(intention.uow, activity.by)
            intention.uow.prevention.save(activity)
        return intention.changes

    def _known(self, uow: UnitOfWork, by: str) -> bool:
        """Tell whether this is nobody, the user himself, or somebody of the network: no pupil need be looked up."""
        return by in ("", self._session.user.name) or any(by == person.name for person in uow.network.professionals())

    def _intend(self, action: str) -> AbstractContextManager[Intention]:
        return self._session.intend(Permission.NOTE_PREVENTION, action, Topic.PREVENTION)


def _of_week(uow: UnitOfWork, monday: date) -> Sequence[PreventionActivity]:
    return uow.prevention.between(monday, monday + WEEK - date.resolution)


def _want_no_pupil(uow: UnitOfWork, by: str) -> None:
    """Want a text that is no whole name of a pupil: a first name alone may as well be a colleague's."""
    if gives_away(by, (found for pupil in uow.pupils.all() for found in full_name(pupil.name))):
        raise ConflictError("prevention_pupil_name")
