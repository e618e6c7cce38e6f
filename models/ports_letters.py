"""What letters need from the store; see ``models.ports``."""

from collections.abc import Sequence
from typing import Protocol

from models.ids import LetterId, LetterTemplateId, PupilId
from models.letter_template import LetterTemplate
from models.letters import Letter


class LetterRepository(Protocol):
    """Letters that were made, and what the school made of the templates."""

    def templates(self) -> Sequence[LetterTemplate]:
        """Return the school's own templates and what it changed of the originals, in the order they were added."""
        ...

    def template(self, template: LetterTemplateId) -> LetterTemplate:
        """Return one of them; raises NotFoundError."""
        ...

    def save_template(self, template: LetterTemplate) -> None:
        """Write a template."""
        ...

    def remove_template(self, template: LetterTemplateId) -> None:
        """Remove what the school made of an original."""
        ...

    def get(self, letter: LetterId) -> Letter:
        """Return a letter; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Letter]:
        """Return the letters about a pupil, latest first."""
        ...

    def add(self, letter: Letter) -> None:
        """Write a letter that was made."""
        ...
