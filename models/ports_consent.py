"""What consent needs from outside besides the consents themselves: the decisions to share without it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from models.ids import PupilId, WeighedId
from models.weighed import WeighedEnd, WeighedSharing


class WeighedRepository(Protocol):
    """Weighed sharings; they are only ever added, and ended."""

    def get(self, weighed: WeighedId) -> WeighedSharing:
        """Return a weighed sharing; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[WeighedSharing]:
        """Return a pupil's weighed sharings, latest decision first."""
        ...

    def by_pupil(self) -> Mapping[PupilId, Sequence[WeighedSharing]]:
        """Return all weighed sharings per pupil, latest decision first."""
        ...

    def add(self, weighed: WeighedSharing) -> None:
        """Write a new weighed sharing; raises ConflictError when the id exists."""
        ...

    def end(self, weighed: WeighedId, ended: WeighedEnd) -> None:
        """Write that a weighed sharing was ended; raises ConflictError when it was already."""
        ...
