"""What the story of a pupil needs from outside: agendas he was on, and turns of his care files."""

from collections.abc import Sequence
from typing import Protocol

from models.carefile_turns import CareFileTurn
from models.ids import PupilId
from models.timeline import AgendaMoment


class AgendaHistory(Protocol):
    """When pupils were on an agenda."""

    def of_pupil(self, pupil: PupilId) -> Sequence[AgendaMoment]:
        """Return each time a pupil was on the agenda, latest meeting first."""
        ...


class TurnRepository(Protocol):
    """The turns of care files."""

    def of_pupil(self, pupil: PupilId) -> Sequence[CareFileTurn]:
        """Return the turns of a pupil's care files, in the order they were noted within each file."""
        ...

    def add(self, turn: CareFileTurn) -> None:
        """Write a turn after those there are."""
        ...
