"""The templates of letters, which the school can change."""

from dataclasses import replace

from models.change import Changes, Topic
from models.errors import ConflictError
from models.ids import LetterTemplateId
from models.letter_template import LetterTemplate, offered, originals
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission


class LetterTemplateUseCases:
    """What a user can do with templates. What one was before is kept, with who changed it and when."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def new_template_id(self) -> LetterTemplateId:
        """Return an id for a new template."""
        return LetterTemplateId(self._session.new_id())

    def templates(self) -> tuple[LetterTemplate, ...]:
        """Return every template, also those that are no longer offered."""
        with self._session.read(Permission.MANAGE_SCHOOL) as uow:
            return offered(uow.letters.templates())

    def save(self, template: LetterTemplate) -> Changes:
        """Write a template; of an original it remembers which version was changed."""
        with self._session.intend(Permission.MANAGE_SCHOOL, "letter_template.saved", Topic.LETTERS) as intention:
            intention.record = template.id
            original = originals().get(template.id)
            version = original.version if original else 0
            intention.uow.letters.save_template(replace(template, version=version))
        return intention.changes

    def retire(self, template: LetterTemplateId) -> Changes:
        """Offer a template no longer."""
        return self._turn(template, "letter_template.retired", retired=True)

    def revive(self, template: LetterTemplateId) -> Changes:
        """Offer a template again."""
        return self._turn(template, "letter_template.revived", retired=False)

    def put_back(self, template: LetterTemplateId) -> Changes:
        """Make a template again as it came with the app.

        Raises:
            ConflictError: the school made it itself.

        """
        with self._session.intend(Permission.MANAGE_SCHOOL, "letter_template.put_back", Topic.LETTERS) as intention:
            if template not in originals():
                raise ConflictError("no_original")
            intention.record = template
            intention.uow.letters.remove_template(template)
        return intention.changes

    def _turn(self, template: LetterTemplateId, action: str, *, retired: bool) -> Changes:
        with self._session.intend(Permission.MANAGE_SCHOOL, action, Topic.LETTERS) as intention:
            intention.record = template
            present = _present(intention.uow, template)
            intention.uow.letters.save_template(replace(present, retired=retired))
        return intention.changes


def _present(uow: UnitOfWork, template: LetterTemplateId) -> LetterTemplate:
    known = {entry.id: entry for entry in offered(uow.letters.templates())}
    return known[template] if template in known else uow.letters.template(template)
