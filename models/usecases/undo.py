"""Taking back what was just done."""

from models.change import Changes, Topic
from models.ids import UndoId
from models.usecases.session import Session
from models.user import Permission

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
        with self._session.intend(Permission.EDIT_PUPILS, "undone", *_ALL) as intention:
            intention.record = str(step)
            intention.uow.undo.undo(step)
        return intention.changes
