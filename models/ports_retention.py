"""What retention needs from outside: terms, holds, what is there, and destroying it."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from models.destruction import Counts, Destruction, Line
from models.ids import DestructionId, HoldId, PupilId
from models.retention import Hold, Holding, Part, Term


class RetentionRepository(Protocol):
    """Terms, holds and destructions, and the one way in which anything of a pupil is removed for good."""

    def terms(self) -> Sequence[Term]:
        """Return the terms the school set itself."""
        ...

    def save_term(self, term: Term) -> None:
        """Set a term of the school's own."""
        ...

    def drop_term(self, part: Part) -> None:
        """Go back to the standard term."""
        ...

    def hold(self, hold: HoldId) -> Hold:
        """Return a hold; raises NotFoundError."""
        ...

    def holds(self, pupil: PupilId) -> Sequence[Hold]:
        """Return the holds on a pupil, newest first."""
        ...

    def save_hold(self, hold: Hold) -> None:
        """Write a hold."""
        ...

    def left_before(self, day: date) -> Sequence[Holding]:
        """Return what there is of pupils whose last day lies before a day, in the order in which they left."""
        ...

    def destruction(self, destruction: DestructionId) -> Destruction:
        """Return a destruction; raises NotFoundError."""
        ...

    def destructions(self) -> Sequence[Destruction]:
        """Return the destructions, newest first."""
        ...

    def save(self, destruction: Destruction) -> None:
        """Write a destruction."""
        ...

    def destroy(self, lines: Collection[Line], put_instead: str) -> Counts:
        """Remove what the lines name, with every trace of it in the database; nothing can put it back.

        Args:
            lines: of whom what goes.
            put_instead: what minutes say in the place of what was said about a pupil.

        """
        ...
