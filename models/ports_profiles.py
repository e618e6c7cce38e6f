"""What the way of working of a school needs from the store."""

from collections.abc import Sequence
from typing import Protocol

from models.profile_choice import ProfileChoice, ProfileOverride


class ProfileRepository(Protocol):
    """Dated choices of a profile and what the school says otherwise; both are only ever added to."""

    def choices(self) -> Sequence[ProfileChoice]:
        """Return all choices, in the order in which they were made."""
        ...

    def overrides(self) -> Sequence[ProfileOverride]:
        """Return everything the school has said itself, in the order in which it was said."""
        ...

    def add_choice(self, choice: ProfileChoice) -> None:
        """Add a choice."""
        ...

    def add_override(self, override: ProfileOverride) -> None:
        """Add something the school says itself."""
        ...
