"""What protects and writes, as the monitor's use cases need it; made real by ``reports``."""

from collections.abc import Mapping
from typing import Protocol

from models.monitor.definition import Definition, RollUp
from models.monitor.release import Release
from models.monitor.tables import CellKey, Past, Published, Run
from models.progress import Progress


class Guarded(Protocol):
    """Tables that may leave, with why that is safe."""

    @property
    def published(self) -> Published:
        """What all recipients get together."""
        ...

    @property
    def truth(self) -> Mapping[CellKey, int]:
        """The true values of the same cells."""
        ...

    @property
    def past(self) -> Past:
        """Everything released, this included, and why that is safe; never leaves."""
        ...

    @property
    def rolled_up(self) -> tuple[RollUp, ...]:
        """The steps to coarser tables that were needed."""
        ...

    @property
    def unsafe_before(self) -> tuple[CellKey, ...]:
        """The cells that these steps were for; none for what was sent before, for the ledger does not keep them."""
        ...

    @property
    def hides_least(self) -> bool:
        """Whether it was shown that no fewer pupils can be hidden; where hiding is the method."""
        ...

    @property
    def smallest_interval(self) -> int | None:
        """How far apart the stories of a small cell are at least, in pupils; None when no cell is small."""
        ...

    def seen_by(self, recipient: str) -> Published:
        """Return what one recipient gets."""
        ...


class Desk(Protocol):
    """Disclosure control and the package."""

    def protect(self, run: Run, definition: Definition, secret: bytes, progress: Progress, past: Past) -> Guarded:
        """Make tables safe beside all that left before; raises ReportError when that cannot be proven."""
        ...

    def package(self, release: Release) -> bytes:
        """Return the file."""
        ...

    def remembered(self, proof: str) -> Past:
        """Return everything that was released, from the text in the ledger; empty for one of an older version."""
        ...

    def proof(self, guarded: Guarded) -> str:
        """Return everything that was released, with its proof, as text for the ledger.

        Raises:
            ReportError: the proof is not complete.

        """
        ...
