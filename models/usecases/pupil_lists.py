"""What is done with several pupils at once: giving them a coordinator or a group, and taking their list along."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from models.carefile import CareFileStatus
from models.change import Changes, LogEntry, Topic
from models.errors import ConflictError
from models.ids import PupilId, UserId
from models.ports import UnitOfWork
from models.pupil_list import ListForm, Listing
from models.usecases.session import Intention, Session
from models.user import Permission, Role, allows, require


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDeed:
    """Something that is done to each of some pupils: its action code in the log, and what changes."""

    action: str
    topic: Topic
    each: Callable[[UnitOfWork, PupilId], bool]
    """Returns whether there was anything to change."""


class PupilListUseCases:
    """What a user can do with the pupils of a list."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def may_edit(self) -> bool:
        """Whether this user may change pupils in this window."""
        return allows(self._session.user.role, Permission.EDIT_PUPILS) and not self._session.store.read_only

    @property
    def may_export(self) -> bool:
        """Whether this user may take a list along."""
        return allows(self._session.user.role, Permission.EXPORT_LISTS)

    def leads(self) -> Sequence[tuple[UserId, str]]:
        """Return who can have the lead, by name."""
        with self._session.read(Permission.READ_PUPILS) as uow:
            return [(user.id, user.name) for user in uow.users.all() if user.active and user.role is Role.COORDINATOR]

    def set_lead(self, pupils: Sequence[PupilId], lead: UserId) -> Changes:
        """Give the open care files of these pupils somebody who has the lead (*regiehouder*).

        Raises:
            ConflictError: none of them has an open care file.

        """

        def each(uow: UnitOfWork, pupil: PupilId) -> bool:
            files = (file for file in uow.care_files.of_pupil(pupil) if file.status is not CareFileStatus.CLOSED)
            present = next(files, None)
            if present is None or present.coordinator == lead:
                return False
            uow.care_files.save(replace(present, coordinator=lead))
            return True

        return self._do(pupils, ListDeed(action="lead_set", topic=Topic.CARE_FILES, each=each))

    def set_group(self, pupils: Sequence[PupilId], group: str) -> Changes:
        """Put these pupils in a group.

        Raises:
            ConflictError: all of them are in it already.

        """
        named = " ".join(group.split())

        def each(uow: UnitOfWork, pupil: PupilId) -> bool:
            present = uow.pupils.get(pupil)
            if present.group == named:
                return False
            uow.pupils.save(replace(present, group=named))
            return True

        return self._do(pupils, ListDeed(action="group_set", topic=Topic.PUPILS, each=each))

    def want_export(self) -> None:
        """Want to take a list along; that is logged, so that a window that cannot log gives none.

        Raises:
            PermissionDeniedError: this user may look at the list, and not take it along.
            StoreReadOnlyError: this window may only look.

        """
        require(self._session.user, Permission.EXPORT_LISTS)
        self._session.require_log()

    def note_exported(self, form: ListForm, taken: Listing) -> None:
        """Log that a list left the store: how, and how many pupils were on it; never who."""
        self.want_export()
        with self._session.store.write(self._session.user.id) as uow:
            uow.log.append(self._entry(f"pupil_list.{form}", reason=str(len(taken.rows))))

    def _do(self, pupils: Sequence[PupilId], deed: ListDeed) -> Changes:
        """Do something to each of some pupils: one transaction and one step to take back.

        The log has one entry for the intention, with the number of pupils, and one for each record that changed, so
        that its own history is whole.
        """
        with self._session.intend(Permission.EDIT_PUPILS, f"pupil_list.{deed.action}", deed.topic) as intention:
            changed = [pupil for pupil in pupils if deed.each(intention.uow, pupil)]
            if not changed:
                raise ConflictError(f"{deed.action}_nobody")
            intention.reason = str(len(changed))
            self._note_each(intention, changed, deed)
        return intention.changes

    def _note_each(self, intention: Intention, changed: Sequence[PupilId], deed: ListDeed) -> None:
        for pupil in changed:
            intention.uow.log.append(self._entry(f"pupil.{deed.action}", record=pupil))

    def _entry(self, action: str, record: str = "", reason: str = "") -> LogEntry:
        return LogEntry(
            at=self._session.now(),
            user=self._session.user.id,
            action=action,
            kind=Topic.PUPILS.value,
            record=record,
            reason=reason,
        )
