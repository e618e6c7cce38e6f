"""What goals and contact moments need from the store; see ``models.ports``."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from models.contact import Contact
from models.goal import Goal
from models.ids import ContactId, GoalId, PupilId


class GoalRepository(Protocol):
    """Goals with their evaluations."""

    def get(self, goal: GoalId) -> Goal:
        """Return a goal; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Goal]:
        """Return a pupil's goals, the one that was set first first."""
        ...

    def due(self, day: date) -> Sequence[Goal]:
        """Return all goals that were to be looked at by a day, settled ones among them; by that day."""
        ...

    def save(self, goal: Goal) -> None:
        """Write a goal with its evaluations."""
        ...


class ContactRepository(Protocol):
    """Contact moments."""

    def get(self, contact: ContactId) -> Contact:
        """Return a contact moment; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Contact]:
        """Return a pupil's contact moments, oldest first and then as they were noted."""
        ...

    def save(self, contact: Contact) -> None:
        """Write a contact moment."""
        ...
