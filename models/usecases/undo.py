"""Taking back what was just done."""

from models.change import Changes, Topic
from models.ids import UndoId
from models.usecases.session import Session
from models.user import Permission, allows

_ALL = tuple(Topic)


class UndoUseCases:
    """What a user can take back. Answers to consent, the log and what was sent are history and stay."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def undo(self, step: UndoId) -> Changes:
        """Take a step back.

        Raises:
            ConflictError: something has changed the same records since.

        """
        editor = allows(self._session.user.role, Permission.EDIT_PUPILS)
        permission = Permission.EDIT_PUPILS if editor else Permission.IMPORT
        with self._session.intend(permission, "undone", *_ALL) as intention:
            intention.record = str(step)
            intention.uow.undo.undo(step)
        return intention.changes
