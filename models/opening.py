"""What is said when a store is made or opened, before there is a session."""

from dataclasses import dataclass
from pathlib import Path

from models.ids import UserId
from models.recovery_sheet import RecoverySheet


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownUser:
    """Somebody who can unlock a store, as its key file names him."""

    id: UserId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStore:
    """A store that is to be made, with its first user, the care coordinator."""

    folder: Path
    school: str
    user: str
    password: str

    def __repr__(self) -> str:
        """Return a text without names and password."""
        return "NewStore()"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeStore:
    """A store that was just made and is open.

    Attributes:
        opened: whatever the rest of the app works with; the start screens only hand it on.
        sheet: the recovery code, to be shown and printed now and never again.

    """

    opened: object
    sheet: RecoverySheet
