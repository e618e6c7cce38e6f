"""Whether a second person has to approve a monitor file before it leaves: the school decides that."""

from dataclasses import dataclass

from models.change import Changes, Topic
from models.errors import ConflictError
from models.monitor_approval import others_who_may, second_person_possible
from models.usecases.monitor_approval import waiting_for
from models.usecases.monitor_making import SECOND_PERSON
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Whether a second person is wanted.

    Attributes:
        possible: there is one who makes files and another who may approve them.
        others: the names of who may approve what this user makes.

    """

    on: bool
    possible: bool
    others: tuple[str, ...] = ()


class SecondPersonUseCases:
    """What a user can do about it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def arrangement(self) -> Arrangement:
        """Return whether a second person is wanted, and whether there is one."""
        with self._session.read(Permission.APPROVE_MONITOR) as uow:
            users = uow.users.all()
            return Arrangement(
                on=bool(uow.settings.get(SECOND_PERSON)),
                possible=second_person_possible(users),
                others=tuple(user.name for user in others_who_may(self._session.user, users)),
            )

    def waiting(self) -> int:
        """Return how many questions of colleagues wait for this user."""
        with self._session.read(Permission.APPROVE_MONITOR) as uow:
            return len(waiting_for(uow, self._session.user))

    def switch(self, *, on: bool) -> Changes:
        """Want a second person from now on, or no longer.

        Raises:
            ConflictError: there are no two people for it.

        """
        action = "approval.switched_on" if on else "approval.switched_off"
        with self._session.intend(Permission.MANAGE_SCHOOL, action, Topic.MONITOR) as intention:
            if on and not second_person_possible(intention.uow.users.all()):
                raise ConflictError("monitor_no_second")
            intention.uow.settings.put(SECOND_PERSON, "yes" if on else "")
        return intention.changes
