"""The slow parts of reading in a file, to run in the background."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from models.change import Changes
from models.errors import NotFoundError
from models.ids import UndoId
from models.import_rows import Decision, ImportPlan
from models.imported import ImportedFile
from models.progress import Progress
from models.usecases.imports import ImportUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.undo import UndoUseCases

ReadFile = Callable[[Path, Progress], ImportedFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a file would change.

    Attributes:
        idle: whether entering it would write nothing.
        locations: how locations are called, by their keys in the file and by their ids.

    """

    plan: ImportPlan
    idle: bool
    locations: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Reads a file and compares it with the store."""

    read_file: ReadFile
    path: Path
    imports: ImportUseCases
    school: SchoolUseCases

    def __call__(self, progress: Progress) -> Preview:
        """Do it."""
        file = self.read_file(self.path, progress)
        return _preview(
            self.imports, file, {}, {**self._known(), **{entry.key: entry.name for entry in file.locations}}
        )

    def _known(self) -> Mapping[str, str]:
        try:
            return {str(location.id): location.name for location in self.school.school().locations}
        except NotFoundError:
            return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparing:
    """Compares a file with the store again, with what was decided."""

    imports: ImportUseCases
    file: ImportedFile
    decisions: Mapping[str, Decision]
    locations: Mapping[str, str]

    def __call__(self, _progress: Progress) -> Preview:
        """Do it."""
        return _preview(self.imports, self.file, self.decisions, self.locations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entering:
    """Writes everything into the store."""

    imports: ImportUseCases
    file: ImportedFile
    decisions: Mapping[str, Decision]

    def __call__(self, _progress: Progress) -> Changes:
        """Do it."""
        return self.imports.apply(self.file, self.decisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingBack:
    """Takes a step back."""

    undo: UndoUseCases
    step: UndoId

    def __call__(self, _progress: Progress) -> Changes:
        """Do it."""
        return self.undo.undo(self.step)


def _preview(
    imports: ImportUseCases, file: ImportedFile, decisions: Mapping[str, Decision], locations: Mapping[str, str]
) -> Preview:
    plan = imports.preview(file, decisions)
    named = {**locations, **{str(location.id): location.name for location in plan.locations}}
    return Preview(plan=plan, idle=imports.nothing_to_do(plan), locations=named)
