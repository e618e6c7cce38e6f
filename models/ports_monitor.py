"""What the monitor needs from outside besides its ledger: answers to a survey, and definitions of the school's own."""

from collections.abc import Sequence
from typing import Protocol

from models.ids import OwnDefinitionId
from models.monitor.survey_sheet import SurveyAnswer
from models.own_definition import OwnDefinition


class SurveyRepository(Protocol):
    """The newest answer to each question of each survey and period."""

    def of(self, definition: str, period: str) -> Sequence[SurveyAnswer]:
        """Return the answers about a period, by question."""
        ...

    def save(self, answer: SurveyAnswer) -> None:
        """Write an answer in the place of an earlier one."""
        ...

    def drop(self, definition: str, period: str, question: str) -> None:
        """Leave a question open again."""
        ...


class OwnDefinitionRepository(Protocol):
    """Monitor definitions of the school's own, in all their versions."""

    def all(self) -> Sequence[OwnDefinition]:
        """Return all of them, retired ones included, in the order in which they came."""
        ...

    def get(self, definition: OwnDefinitionId) -> OwnDefinition:
        """Return one; raises NotFoundError."""
        ...

    def save(self, definition: OwnDefinition) -> None:
        """Write a definition with its versions; raises ConflictError for a change of a version that was used."""
        ...
