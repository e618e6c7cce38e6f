"""The way of working of the school in the store: history that is only ever added to."""

from collections.abc import Sequence

from models.limits import LIST_LIMIT
from models.profile_choice import ProfileChoice, ProfileOverride
from storage.rows import Connection, to_day, to_text, write

_CHOICES = "SELECT profile, since FROM profile_choice ORDER BY added LIMIT ?"
_OVERRIDES = "SELECT profile, place, value, since FROM profile_override ORDER BY added LIMIT ?"
_CHOOSE = "INSERT INTO profile_choice (profile, since) VALUES (?, ?)"
_SAY = "INSERT INTO profile_override (profile, place, value, since) VALUES (?, ?, ?, ?)"


class Profiles:
    """Dated choices and values of the school's own; see ``models.ports_profiles.ProfileRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def choices(self) -> Sequence[ProfileChoice]:
        """Return all choices, in the order in which they were made."""
        rows = self._connection.execute(_CHOICES, (LIST_LIMIT,)).fetchall()
        return [ProfileChoice(profile=profile, since=to_day(since)) for profile, since in rows]

    def overrides(self) -> Sequence[ProfileOverride]:
        """Return everything the school has said itself, in the order in which it was said."""
        rows = self._connection.execute(_OVERRIDES, (LIST_LIMIT,)).fetchall()
        return [
            ProfileOverride(profile=profile, key=key, value=value, since=to_day(since))
            for profile, key, value, since in rows
        ]

    def add_choice(self, choice: ProfileChoice) -> None:
        """Add a choice."""
        write(self._connection, _CHOOSE, (choice.profile, to_text(choice.since)))

    def add_override(self, override: ProfileOverride) -> None:
        """Add something the school says itself."""
        row = (override.profile, override.key, override.value, to_text(override.since))
        write(self._connection, _SAY, row)
