"""What the things that came along with pupils need from the store; see ``models.ports``."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from models.ids import PupilId
from models.transfer import Transfer


class TransferRepository(Protocol):
    """What came with a pupil from another school and has no place of its own."""

    def of_pupil(self, pupil: PupilId) -> Sequence[Transfer]:
        """Return the transfers of a pupil, newest first."""
        ...

    def by_pupil(self) -> Mapping[PupilId, Sequence[Transfer]]:
        """Return all transfers per pupil, newest first."""
        ...

    def save(self, transfer: Transfer) -> None:
        """Write a transfer."""
        ...
