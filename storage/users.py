"""Users and settings of the store."""

from collections.abc import Sequence
from typing import Any

from models.errors import NotFoundError
from models.ids import ProfessionalId, UserId
from models.user import Role, User
from storage.rows import Connection

_USER = """
SELECT user.id, user.name, user.role, coalesce(professional.merged_into, user.professional), user.active
FROM user LEFT JOIN professional ON professional.id = user.professional
"""
_ALL = f"{_USER} ORDER BY user.name, user.id LIMIT 500"
_ONE = f"{_USER} WHERE user.id = ?"
_SAVE = """
INSERT INTO user (id, name, role, professional, active) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, role = excluded.role, professional = excluded.professional, active = excluded.active
"""
_GET = "SELECT value FROM setting WHERE key = ?"
_PUT = "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


class Users:
    """Who may open the store; see ``models.ports_house.UserRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, user: UserId) -> User:
        """Return a user; raises NotFoundError."""
        row = self._connection.execute(_ONE, (user,)).fetchone()
        if row is None:
            raise NotFoundError("user")
        return _user(row)

    def all(self) -> Sequence[User]:
        """Return all users, by name."""
        return [_user(row) for row in self._connection.execute(_ALL).fetchall()]

    def save(self, user: User) -> None:
        """Write a user."""
        values = (user.id, user.name, user.role.value, user.professional, int(user.active))
        self._connection.execute(_SAVE, values)


class Settings:
    """Settings of the store; see ``models.ports_house.SettingRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: str = "") -> str:
        """Return a setting or the default."""
        row = self._connection.execute(_GET, (key,)).fetchone()
        return str(row[0]) if row else default

    def put(self, key: str, value: str) -> None:
        """Write a setting."""
        self._connection.execute(_PUT, (key, value))


def _user(row: tuple[Any, ...]) -> User:
    return User(
        id=UserId(row[0]),
        name=row[1],
        role=Role(row[2]),
        professional=ProfessionalId(row[3]) if row[3] else None,
        active=bool(row[4]),
    )
