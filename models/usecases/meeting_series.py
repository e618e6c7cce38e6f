"""Planning: series of meetings, moving and cancelling one or all that follow, and the days without school."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from models.change import Changes, Topic
from models.errors import ConflictError, ValidationError
from models.ids import FreeDaysId, MeetingId, SeriesId
from models.meeting import Meeting, MinutesState
from models.meeting_usual import Surroundings, Usual, usual
from models.ports import UnitOfWork
from models.school_days import FreeDays, HolidayRegion, SchoolCalendar
from models.series import (
    MOST_MEETINGS,
    Plan,
    Scope,
    Series,
    days_of,
    follow,
    moved,
    occurrences,
    open_to_change,
    replanned,
    rhythm_on,
)
from models.usecases.lettering import with_letters
from models.usecases.profiles import working_by
from models.usecases.session import Intention, Session
from models.user import Permission

HOLIDAY_REGION = "holiday_region"
"""The setting with the region of the school's holidays."""


def calendar_of(uow: UnitOfWork) -> SchoolCalendar:
    """Return the days of the school."""
    region = uow.settings.get(HOLIDAY_REGION)
    return SchoolCalendar(
        region=HolidayRegion(region) if region in set(HolidayRegion) else None, own=tuple(uow.planning.free_days())
    )


def _before(uow: UnitOfWork, kind: str, today: date) -> Sequence[Meeting]:
    """Return the meetings of a type that were not cancelled: those to come, and the last that was held."""
    last = uow.meetings.last_before(kind, today, cancelled=False)
    coming = [entry for entry in uow.meetings.of_kind(kind, today) if entry.cancelled_on is None]
    return coming if last is None else [*coming, last]


class SeriesUseCases:
    """What a user can plan."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def calendar(self) -> SchoolCalendar:
        """Return the days of the school; they say nothing about anybody."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            return calendar_of(uow)

    def series(self, series: SeriesId) -> Series:
        """Return a series; raises NotFoundError."""
        with self._session.read(Permission.READ_MEETINGS) as uow:
            return uow.planning.series(series)

    def usual(self, kind: str) -> Usual:
        """Return what a new meeting of a type will most likely be; nothing is written."""
        today = self._session.today
        with self._session.read(Permission.EDIT_MEETINGS) as uow:
            around = Surroundings(
                profile=working_by(uow, today),
                calendar=calendar_of(uow),
                people=tuple(uow.network.professionals()),
                before=_before(uow, kind, today),
                today=today,
            )
        return usual(MeetingId(self._session.new_id()), kind, self._session.user.name, around)

    def plan(self, plan: Plan) -> Changes:
        """Plan a meeting, or a whole series on its days with school.

        Raises:
            ValidationError: no day of the series is a day with school.

        """
        if plan.series is None:
            return self._plan_one(plan.meeting)
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.series_planned", Topic.MEETINGS) as intention:
            ids = [MeetingId(self._session.new_id()) for _ in range(MOST_MEETINGS)]
            found = occurrences(plan.series, plan.meeting, ids, calendar_of(intention.uow))
            if not found:
                raise ValidationError({"until": "no_school_days"})
            intention.uow.planning.save_series(plan.series)
            for meeting in found:
                self._write(intention, meeting)
            intention.record = found[0].id
        return intention.changes

    def change(self, plan: Plan) -> Changes:
        """Write when, where and who of a planned meeting; with ``Scope.FOLLOWING`` also of those after it.

        Raises:
            ConflictError: its minutes are adopted.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.replanned", Topic.MEETINGS) as intention:
            before = _open(intention.uow, plan.meeting.id)
            intention.record = plan.meeting.id
            if plan.scope is Scope.FOLLOWING and before.series is not None:
                self._change_following(intention, before.series, before, plan.meeting)
            else:
                self._write(intention, replanned(before, plan.meeting))
        return intention.changes

    def cancel(self, meeting: MeetingId, scope: Scope = Scope.ONE) -> Changes:
        """Say that a meeting does not take place; with ``Scope.FOLLOWING`` neither do those after it.

        Raises:
            ConflictError: its minutes are adopted.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.cancelled", Topic.MEETINGS) as intention:
            found = _open(intention.uow, meeting)
            intention.record = meeting
            later = _later(intention.uow, found) if scope is Scope.FOLLOWING else ()
            for entry in (found, *later):
                self._write(intention, replanned(entry, replace(entry, cancelled_on=self._session.today)))
        return intention.changes

    def revive(self, meeting: MeetingId) -> Changes:
        """Let a meeting that was cancelled take place after all."""
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.revived", Topic.MEETINGS) as intention:
            found = intention.uow.meetings.get(meeting)
            intention.record = meeting
            self._write(intention, replanned(found, replace(found, cancelled_on=None)))
        return intention.changes

    def set_region(self, region: HolidayRegion | None) -> Changes:
        """Say in which region of school holidays the school is."""
        with self._session.intend(Permission.MANAGE_SCHOOL, "school.region_set", Topic.SCHOOL) as intention:
            intention.uow.settings.put(HOLIDAY_REGION, region.value if region else "")
        return intention.changes

    def save_free_days(self, days: FreeDays) -> Changes:
        """Say that some days are free, or that there is school all the same."""
        with self._session.intend(Permission.MANAGE_SCHOOL, "school.free_days_saved", Topic.SCHOOL) as intention:
            intention.record = days.id
            intention.uow.planning.save_free_days(days)
        return intention.changes

    def remove_free_days(self, days: FreeDaysId) -> Changes:
        """Take back what the school said of some days."""
        with self._session.intend(Permission.MANAGE_SCHOOL, "school.free_days_removed", Topic.SCHOOL) as intention:
            intention.record = days
            intention.uow.planning.remove_free_days(days)
        return intention.changes

    def new_series_id(self) -> SeriesId:
        """Make an id for a series."""
        return SeriesId(self._session.new_id())

    def new_free_days_id(self) -> FreeDaysId:
        """Make an id for free days."""
        return FreeDaysId(self._session.new_id())

    def _plan_one(self, meeting: Meeting) -> Changes:
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.saved", Topic.MEETINGS) as intention:
            intention.record = meeting.id
            self._write(intention, meeting)
        return intention.changes

    def _change_following(self, intention: Intention, own: SeriesId, before: Meeting, after: Meeting) -> None:
        """Change a meeting and those after it; when they are moved they become a series of their own."""
        uow = intention.uow
        later = [entry for entry in _later(uow, before) if open_to_change(entry)]
        series, calendar = self._split(uow, own, before, after), calendar_of(uow)
        days = days_of(series)
        self._write(intention, replanned(before, replace(after, series=series.id, slot=after.on)))
        for entry in later:
            day = moved(entry, before, after, days)
            changed = replace(follow(entry, before, after), on=day, series=series.id, slot=day)
            if day != entry.on and calendar.free(day) is not None:
                changed = replace(changed, cancelled_on=self._session.today)
            self._write(intention, replanned(entry, changed))

    def _split(self, uow: UnitOfWork, series: SeriesId, before: Meeting, after: Meeting) -> Series:
        """Write and return the series a meeting and those after it belong to once they are changed."""
        old = uow.planning.series(series)
        changed = replace(
            old,
            rhythm=rhythm_on(old.rhythm, after.on),
            until=max(old.until, after.on),
            kind=after.kind,
            at=after.at,
            length=after.length,
            place=after.place,
            revision=old.revision + 1,
        )
        if before.slot is None or before.slot <= old.first:
            whole = replace(changed, first=after.on)
            uow.planning.save_series(whole)
            return whole
        uow.planning.save_series(replace(old, until=before.slot - timedelta(days=1), revision=old.revision + 1))
        new = replace(changed, id=self.new_series_id(), first=after.on, follows=old.id, revision=0)
        uow.planning.save_series(new)
        return new

    def _write(self, intention: Intention, meeting: Meeting) -> None:
        seeded = meeting if meeting.pseudonym_seed else replace(meeting, pseudonym_seed=self._session.new_id())
        intention.uow.meetings.save(with_letters(intention.uow, seeded))


def _open(uow: UnitOfWork, meeting: MeetingId) -> Meeting:
    """Return a meeting that may still be planned otherwise."""
    found = uow.meetings.get(meeting)
    if found.state is MinutesState.ADOPTED:
        raise ConflictError("minutes_adopted")
    return found


def _later(uow: UnitOfWork, meeting: Meeting) -> Sequence[Meeting]:
    """Return the meetings of a series after one, cancelled ones and minuted ones left out."""
    if meeting.series is None:
        return ()
    found = uow.meetings.of_series(meeting.series)
    return [entry for entry in found if entry.on > meeting.on and open_to_change(entry)]
