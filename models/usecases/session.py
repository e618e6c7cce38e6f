"""The user at work: the open store, who works in it, the clock, and how an intention becomes a transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from models.change import Changes, LogEntry, Topic
from models.consent_rules import Rules
from models.errors import StoreReadOnlyError
from models.ids import UndoId
from models.ports import Store, UnitOfWork
from models.steps import StepName, why_kept
from models.user import Permission, User, allows, require


@dataclass(slots=True)
class Intention:
    """One intention while it is carried out: its unit of work and, at the end, what it changed."""

    uow: UnitOfWork
    topics: frozenset[Topic]
    record: str = ""
    reason: str = ""
    undo: UndoId | None = field(default=None, init=False)

    @property
    def changes(self) -> Changes:
        """What was changed; complete once the transaction has been committed."""
        return Changes(topics=self.topics, record=self.record, undo=self.undo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A user who has unlocked the store.

    Attributes:
        now: the clock, giving aware UTC moments.
        new_id: makes identifiers.
        rules: who must say yes at which age.

    """

    store: Store
    user: User
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    rules: Rules

    @property
    def today(self) -> date:
        """The day it is where the user is."""
        return self.now().astimezone().date()

    def may(self, permission: Permission) -> bool:
        """Tell whether the user may change something in this window; for looking see ``read``."""
        return self.user.active and allows(self.user.role, permission) and not self.store.read_only

    @contextmanager
    def read(self, permission: Permission) -> Iterator[UnitOfWork]:
        """Begin to read.

        Raises:
            PermissionDeniedError: the user's role does not allow it.

        """
        require(self.user, permission)
        with self.store.read() as uow:
            yield uow

    @contextmanager
    def intend(self, permission: Permission, action: str, *topics: Topic) -> Iterator[Intention]:
        """Carry out one intention in one transaction, with one entry in the change log.

        Raises:
            PermissionDeniedError: the user's role does not allow it.
            StoreReadOnlyError: this window may only look.

        """
        require(self.user, permission)
        self.require_log()
        with self.store.write(self.user.id) as uow:
            intention = Intention(uow=uow, topics=frozenset(topics))
            yield intention
            entry = self._entry(action, topics, intention)
            uow.log.append(entry)
            name = StepName(action=entry.action, kind=entry.kind, record=entry.record)
            uow.undo.name(name, history=bool(why_kept(action)))
            intention.undo = uow.undo_step

    def require_log(self) -> None:
        """Want that what follows can be logged: what leaves the store without a trace does not leave it.

        Raises:
            StoreReadOnlyError: this window may only look.

        """
        if self.store.read_only:
            raise StoreReadOnlyError("window")

    def note_access(self, action: str, topic: Topic, record: str, reason: str = "") -> None:
        """Log that somebody looked at a record (NEN 7513); a window that may only look cannot log."""
        if self.store.read_only:
            return
        with self.store.write(self.user.id) as uow:
            entry = LogEntry(
                at=self.now(), user=self.user.id, action=action, kind=topic.value, record=record, reason=reason
            )
            uow.log.append(entry)

    def note_leaving(self, action: str, topic: Topic, record: str, reason: str = "") -> None:
        """Log that something is taken out of the store; done before it is given out.

        Raises:
            StoreReadOnlyError: this window may only look.

        """
        self.require_log()
        self.note_access(action, topic, record, reason)

    def _entry(self, action: str, topics: tuple[Topic, ...], intention: Intention) -> LogEntry:
        return LogEntry(
            at=self.now(),
            user=self.user.id,
            action=action,
            kind=topics[0].value if topics else "",
            record=intention.record,
            reason=intention.reason,
        )
