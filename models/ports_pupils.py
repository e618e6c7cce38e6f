"""What pupils, their parents, their care files and their help need from the store; see ``models.ports``."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from models.carefile import CareFile
from models.guardian import Guardian
from models.ids import CareFileId, GuardianId, PupilId, TrajectoryId
from models.limits import LIST_LIMIT
from models.pupil import Pupil
from models.trajectory import Trajectory


class PupilRepository(Protocol):
    """Pupils with their residences."""

    def get(self, pupil: PupilId) -> Pupil:
        """Return a pupil; raises NotFoundError."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Pupil]:
        """Return all pupils, by surname and given name as stored."""
        ...

    def some(self, pupils: Sequence[PupilId]) -> Mapping[PupilId, Pupil]:
        """Return the pupils with these ids that exist."""
        ...

    def search(self, words: str, limit: int = 50) -> Sequence[Pupil]:
        """Return pupils whose folded name, number or group has a word beginning with each of the words."""
        ...

    def save(self, pupil: Pupil) -> None:
        """Write a pupil."""
        ...


class GuardianRepository(Protocol):
    """Guardians with their dated authority."""

    def get(self, guardian: GuardianId) -> Guardian:
        """Return a guardian; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Guardian]:
        """Return a pupil's guardians in the order they were added."""
        ...

    def by_pupil(self, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Sequence[Guardian]]:
        """Return the guardians of these pupils, or of all, per pupil."""
        ...

    def save(self, guardian: Guardian) -> None:
        """Write a guardian."""
        ...


class CareFileRepository(Protocol):
    """Care files with their signals."""

    def get(self, care_file: CareFileId) -> CareFile:
        """Return a care file; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[CareFile]:
        """Return a pupil's care files, newest first."""
        ...

    def open(self) -> Sequence[CareFile]:
        """Return the care files that are not closed, newest first."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[CareFile]:
        """Return all care files, newest first."""
        ...

    def save(self, care_file: CareFile) -> None:
        """Write a care file."""
        ...


class TrajectoryRepository(Protocol):
    """Help."""

    def get(self, trajectory: TrajectoryId) -> Trajectory:
        """Return a trajectory; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Trajectory]:
        """Return a pupil's trajectories, oldest first."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Trajectory]:
        """Return all trajectories, oldest first."""
        ...

    def shared(self, limit: int = LIST_LIMIT) -> Sequence[Trajectory]:
        """Return the trajectories for a group, a class or the school, oldest first."""
        ...

    def shared_still(self, day: date, limit: int = LIST_LIMIT) -> Sequence[Trajectory]:
        """Return those of ``shared`` that have not ended before a day."""
        ...

    def save(self, trajectory: Trajectory) -> None:
        """Write a trajectory."""
        ...
