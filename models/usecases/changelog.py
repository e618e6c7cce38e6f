"""The change log as a person reads it: who did what, with the names he may see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from models.change import LogEntry, LogQuery, Verification
from models.ids import PupilId
from models.ports import UnitOfWork
from models.ports_house import ChangeLog
from models.usecases.session import Session
from models.user import Permission, User, allows

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One entry with its names.

    Attributes:
        number: its place in the log, from 1.
        who: the name of the user; empty when he is not known any longer.
        about: the name of the record, when the reader may see it and it has one.

    """

    number: int
    entry: LogEntry
    who: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLines:
    """Some entries, newest first, and whether there are older ones."""

    lines: tuple[LogLine, ...]
    more: bool


class ChangeLogUseCases:
    """What a user can do with the change log: read it and have it checked."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def page(self, query: LogQuery, day: date | None = None) -> LogLines:
        """Return entries, newest first.

        Args:
            query: which; give the number of the last line as ``before`` to read on.
            day: only those of one day, by the clock where the user is.

        Raises:
            PermissionDeniedError: the user's role may not read the log.

        """
        with self._session.read(Permission.READ_LOG) as uow:
            found = uow.log.page(_of_day(query, day, uow.log) if day else query)
            entries = [numbered.entry for numbered in found.entries]
            users: dict[str, str] = {user.id: user.name for user in uow.users.all()}
            names = {**self._names(uow, [entry.record for entry in entries]), **users}
        lines = (
            LogLine(
                number=numbered.number,
                entry=numbered.entry,
                who=users.get(numbered.entry.user, ""),
                about=names.get(numbered.entry.record, ""),
            )
            for numbered in found.entries
        )
        return LogLines(lines=tuple(lines), more=found.more)

    def users(self) -> Sequence[User]:
        """Return everybody who ever had a password, by name, to ask for what one of them did."""
        with self._session.read(Permission.READ_LOG) as uow:
            return uow.users.all()

    def verify(self) -> Verification:
        """Follow the chain of the log from its first entry to its last. Slow for a long log."""
        with self._session.read(Permission.READ_LOG) as uow:
            return uow.log.verify()

    def _names(self, uow: UnitOfWork, records: Sequence[str]) -> Mapping[str, str]:
        """Return the names of records, without pupils for who may not read about them."""
        role = self._session.user.role
        names: dict[str, str] = {}
        if allows(role, Permission.READ_NETWORK):
            names |= {entry.id: entry.name for entry in uow.network.organisations()}
            names |= {entry.id: entry.name for entry in uow.network.professionals()}
        if allows(role, Permission.READ_PUPILS):
            pupils = uow.pupils.some([PupilId(record) for record in set(records) if record])
            names |= {pupil.id: pupil.name.full for pupil in pupils.values()}
        return names


def _of_day(query: LogQuery, day: date, log: ChangeLog) -> LogQuery:
    """Return the query for one day: the log is in the order of time, so its end is a number."""
    after = _first_since(log, _midnight(day + _DAY))
    before = after if query.before is None else min(after, query.before)
    return replace(query, since=_midnight(day), before=before)


def _first_since(log: ChangeLog, moment: datetime) -> int:
    """Return the number of the first entry at or after a moment, or the one after the last, by halving."""
    low, high = 1, _newest(log) + 1
    while low < high:
        middle = (low + high) // 2
        found = log.page(LogQuery(before=middle + 1, limit=1)).entries
        if found and found[0].entry.at >= moment:
            high = middle
        else:
            low = middle + 1
    return low


def _newest(log: ChangeLog) -> int:
    return next((numbered.number for numbered in log.page(LogQuery(limit=1)).entries), 0)


def _midnight(day: date) -> datetime:
    """Return the moment a day begins where the user is."""
    return datetime.combine(day, time()).astimezone().astimezone(UTC)
