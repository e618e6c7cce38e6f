"""Taking back what one did in this session, and doing it again."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.change import Changes, Topic
from models.errors import ConflictError, PermissionDeniedError
from models.ids import UndoId
from models.ports import UnitOfWork
from models.steps import Step, StepState, makes, why_kept
from models.usecases.record_names import record_names
from models.usecases.session import Intention, Session
from models.user import Permission

_ALL = tuple(Topic)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """A step as its maker reads it.

    Attributes:
        about: the name of the record, when the user may see it and it has one.
        made: whether the step made the record, where its action may as well change it.
        overtaken: whether the same was changed again since, so that only the later step can be taken back.
        kept: the code of why it cannot be taken back; empty when it can.

    """

    step: Step
    about: str
    kept: str
    made: bool = False
    overtaken: bool = False


class UndoUseCases:
    """What a user can take back: his own steps of this session.

    Answers to consent, the log and what was sent are history and stay; a new entry corrects them.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def steps(self) -> tuple[StepLine, ...]:
        """Return what the user did in this session, newest first."""
        with self._session.read(Permission.UNDO_OWN) as uow:
            steps = uow.undo.steps(self._session.user.id)
            names = record_names(self._session, uow, [step.name.record for step in steps])
            overtaken, made = uow.undo.overtaken(self._session.user.id), uow.undo.made(self._session.user.id)
        return tuple(
            StepLine(
                step=step,
                about=names.get(step.name.record, ""),
                kept=why_kept(step.name.action) if step.state is StepState.HISTORY else "",
                made=makes(step.name.action, made.get(step.id, frozenset())),
                overtaken=step.id in overtaken,
            )
            for step in steps
        )

    def undo(self, step: UndoId) -> Changes:
        """Take a step back, or do one again that was taken back.

        Raises:
            PermissionDeniedError: it is somebody else's.
            ConflictError: something has changed the same records since, or it was made in another session.

        """
        with self._session.intend(Permission.UNDO_OWN, "undone", *_ALL) as intention:
            self._reverse(intention, self._own(intention.uow, step))
        return intention.changes

    def undo_until(self, step: UndoId) -> Changes:
        """Take back everything from the newest step to this one, all or nothing.

        Raises:
            PermissionDeniedError: it is somebody else's.
            ConflictError: one of them cannot be taken back; then none is.

        """
        with self._session.intend(Permission.UNDO_OWN, "undone", *_ALL) as intention:
            last = self._own(intention.uow, step)
            done = self._with_state(intention.uow, StepState.DONE)
            for entry in done[: done.index(last) + 1] if last in done else (last,):
                self._reverse(intention, entry)
        return intention.changes

    def undo_newest(self) -> Changes:
        """Take back what the user did last; nothing happens when there is nothing.

        Raises:
            ConflictError: what he did last is history; what he did before that is not meant, and stays.

        """
        with self._session.read(Permission.UNDO_OWN) as uow:
            steps = uow.undo.steps(self._session.user.id)
        newest = next((step for step in steps if step.state is not StepState.UNDONE), None)
        if newest is not None and newest.state is StepState.HISTORY:
            raise ConflictError("newest_stays")
        return self._reverse_newest(StepState.DONE, "undone")

    def redo_newest(self) -> Changes:
        """Do again what the user took back last; nothing happens when there is nothing."""
        return self._reverse_newest(StepState.UNDONE, "redone")

    def _reverse_newest(self, state: StepState, action: str) -> Changes:
        with self._session.read(Permission.UNDO_OWN) as uow:
            found = self._with_state(uow, state)
        if not found:
            return Changes()
        if state is StepState.UNDONE:
            found = sorted(found, key=_number, reverse=True)  # what was taken back last goes first
        with self._session.intend(Permission.UNDO_OWN, action, *_ALL) as intention:
            self._reverse(intention, found[0])
        return intention.changes

    def _reverse(self, intention: Intention, step: Step) -> None:
        intention.record, intention.reason = step.name.record, step.name.action
        intention.uow.undo.undo(step.id)

    def _with_state(self, uow: UnitOfWork, state: StepState) -> Sequence[Step]:
        return [step for step in uow.undo.steps(self._session.user.id) if step.state is state]

    def _own(self, uow: UnitOfWork, step: UndoId) -> Step:
        found = uow.undo.step(step)
        if found.user != self._session.user.id:
            raise PermissionDeniedError("not_your_step")
        if found.session != uow.undo.session:
            raise ConflictError("undo_gone")
        if found.state is StepState.HISTORY:
            raise ConflictError("undo_history")
        return found


def _number(step: Step) -> UndoId:
    return step.id
