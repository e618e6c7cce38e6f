"""Who may work with the store."""

from models.change import Changes, Topic
from models.errors import ConflictError
from models.ids import UserId
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission, Role, User


class UserUseCases:
    """What a user can do with the accounts of this store; passwords are the vault's."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def users(self) -> tuple[User, ...]:
        """Return all users, by name: everybody may know with whom he works."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            return tuple(uow.users.all())

    def add(self, name: str, role: Role) -> User:
        """Add a user; he can come in once the vault has a password for him."""
        user = User(id=UserId(self._session.new_id()), name=name, role=role)
        with self._session.intend(Permission.MANAGE_USERS, "user.added", Topic.USERS) as intention:
            intention.record = user.id
            intention.uow.users.save(user)
        return user

    def save(self, user: User) -> Changes:
        """Change a name, a role, the person in the network he is, or whether he may still come in.

        Raises:
            ConflictError: nobody would be left to coordinate.

        """
        action = "user.saved" if user.active else "user.removed"
        with self._session.intend(Permission.MANAGE_USERS, action, Topic.USERS) as intention:
            _want_coordinator(intention.uow, user)
            intention.record = user.id
            intention.uow.users.save(user)
        return intention.changes

    def note_password(self, user: UserId) -> None:
        """Log that a password was changed."""
        self._session.note_access("user.password_changed", Topic.USERS, user)


def _want_coordinator(uow: UnitOfWork, user: User) -> None:
    others = (entry for entry in uow.users.all() if entry.id != user.id)
    left = [entry for entry in (*others, user) if entry.active and entry.role is Role.COORDINATOR]
    if not left:
        raise ConflictError("last_coordinator")
