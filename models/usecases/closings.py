"""Closing a care file and opening it again. Every turn stays; nothing that is open is closed silently."""

from dataclasses import replace

from models.carefile import CareFile, CareFileStatus
from models.carefile_turns import CareFileTurn, Turn
from models.change import Changes, Topic
from models.closing import Closing, Handling, Reopening, StillOpen, agreed, want_settled
from models.consent_givers import Deciders
from models.consent_overview import standing
from models.consent_status import ConsentState
from models.errors import ConflictError, ValidationError
from models.ids import CareFileId, PupilId, UserId
from models.meeting import Action, ActionState
from models.ports import UnitOfWork
from models.trajectory import EndReason, Trajectory
from models.usecases.open_file import open_file
from models.usecases.session import Session
from models.user import Permission
from resources import Texts

_UNANSWERED = frozenset({ConsentState.NOT_ANSWERED, ConsentState.INCOMPLETE})


class ClosingUseCases:
    """What a user can do about closing.

    Args:
        session: who is at work.
        texts: the words in which it is noted what was agreed.

    """

    def __init__(self, session: Session, texts: Texts) -> None:
        self._session = session
        self._texts = texts

    def still_open(self, pupil: PupilId) -> StillOpen:
        """Return how much is still open around a pupil, to ask what should happen to it."""
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            return self._still_open(uow, pupil)

    def close(self, care_file: CareFileId, closing: Closing) -> Changes:
        """Close a care file, and carry out what was agreed about what is still open, in one step.

        Raises:
            ValidationError: something is still open and it is not said what happens to it.

        """
        topics = (Topic.CARE_FILES, Topic.TRAJECTORIES, Topic.ACTIONS)
        with self._session.intend(Permission.EDIT_PUPILS, "care_file.closed", *topics) as intention:
            uow, present = intention.uow, intention.uow.care_files.get(care_file)
            left = self._still_open(uow, present.pupil)
            want_settled(closing, left, self._session.today)
            intention.record = present.pupil
            if closing.help is Handling.END:
                _end_help(uow, present.pupil, closing)
            if closing.actions in (Handling.END, Handling.HAND_OVER):
                self._settle_actions(uow, present.pupil, closing)
            close_file(uow, present, closing, self._session.user.id, self._words(closing, left))
        return intention.changes

    def reopen(self, care_file: CareFileId, reopening: Reopening) -> Changes:
        """Open a closed care file again. How it was closed stays in its history.

        Raises:
            ConflictError: it is open, or another file of this pupil is.
            ValidationError: the day lies ahead, or before it was closed.

        """
        with self._session.intend(Permission.EDIT_PUPILS, "care_file.reopened", Topic.CARE_FILES) as intention:
            present = intention.uow.care_files.get(care_file)
            intention.record = present.pupil
            if open_file(intention.uow, present.pupil) is not None:
                raise ConflictError("file_open")
            if reopening.on > self._session.today:
                raise ValidationError({"on": "in_future"})
            if present.closed_on is not None and reopening.on < present.closed_on:
                raise ValidationError({"on": "before_start"})
            turn = CareFileTurn(
                care_file=care_file,
                turn=Turn.REOPENED,
                on=reopening.on,
                by=self._session.user.id,
                words=reopening.because,
            )
            reopen_file(intention.uow, present, turn, reopening.status)
        return intention.changes

    def _still_open(self, uow: UnitOfWork, pupil: PupilId) -> StillOpen:
        given = [entry for entry in uow.trajectories.of_pupil(pupil) if entry.ended_on is None]
        deciders = Deciders(
            pupil=uow.pupils.get(pupil), guardians=uow.guardians.of_pupil(pupil), rules=self._session.rules
        )
        today = self._session.today
        asked = [
            entry for entry in uow.consents.of_pupil(pupil) if entry.valid_until is None or entry.valid_until >= today
        ]
        judged = standing(asked, deciders, today)
        return StillOpen(
            running=sum(entry.started_on is not None for entry in given),
            waiting=sum(entry.started_on is None for entry in given),
            actions=len(_open_actions(uow, pupil)),
            consents=sum(entry.status.state in _UNANSWERED for entry in judged),
            safety=sum(report.open for report in uow.safety.of_pupil(pupil)),
        )

    def _settle_actions(self, uow: UnitOfWork, pupil: PupilId, closing: Closing) -> None:
        for action in _open_actions(uow, pupil):
            if closing.actions is Handling.END:
                dropped = self._texts("closing.dropped")
                uow.actions.save(
                    replace(action, state=ActionState.DROPPED, settled_on=closing.on, dropped_because=dropped)
                )
            else:
                uow.actions.save(replace(action, owner=closing.handed_to, professional=None, user=None))

    def _words(self, closing: Closing, left: StillOpen) -> str:
        said = [
            self._texts.count(f"closing.{code}", number, who=closing.handed_to)
            for code, number in agreed(closing, left)
        ]
        return " ".join(part for part in (closing.note.strip(), *said) if part)


def close_file(uow: UnitOfWork, present: CareFile, closing: Closing, by: UserId, words: str = "") -> None:
    """Write that a care file was closed, and that turn in its history."""
    uow.care_files.save(
        replace(
            present,
            status=CareFileStatus.CLOSED,
            status_since=closing.on,
            closed_on=closing.on,
            closing_reason=closing.reason,
            continued_by_school=closing.continued_by_school,
        )
    )
    uow.turns.add(
        CareFileTurn(
            care_file=present.id,
            turn=Turn.CLOSED,
            on=closing.on,
            by=by,
            reason=closing.reason,
            words=words,
            continued_by_school=closing.continued_by_school,
        )
    )


def reopen_file(uow: UnitOfWork, present: CareFile, turn: CareFileTurn, status: CareFileStatus) -> None:
    """Write that a care file was opened again; a closing that is not in its history yet is put there first."""
    noted = [entry for entry in uow.turns.of_pupil(present.pupil) if entry.care_file == present.id]
    missing = not noted or noted[-1].turn is not Turn.CLOSED
    if missing and present.closed_on is not None and present.closing_reason is not None:
        uow.turns.add(
            CareFileTurn(
                care_file=present.id,
                turn=Turn.CLOSED,
                on=present.closed_on,
                by=present.coordinator or turn.by,
                reason=present.closing_reason,
                continued_by_school=present.continued_by_school,
            )
        )
    uow.turns.add(turn)
    uow.care_files.save(
        replace(
            present, status=status, status_since=turn.on, closed_on=None, closing_reason=None, continued_by_school=""
        )
    )


def _end_help(uow: UnitOfWork, pupil: PupilId, closing: Closing) -> None:
    for entry in uow.trajectories.of_pupil(pupil):
        if entry.ended_on is None and entry.started_on is not None:
            uow.trajectories.save(_ended(entry, closing))


def _ended(entry: Trajectory, closing: Closing) -> Trajectory:
    """Return help that ends with the file, by agreement; never before it began."""
    on = max(closing.on, entry.started_on or closing.on)
    return replace(entry, ended_on=on, end_reason=EndReason.EARLY_AGREED)


def _open_actions(uow: UnitOfWork, pupil: PupilId) -> list[Action]:
    return [action for action in uow.actions.of_pupil(pupil) if action.state is ActionState.OPEN]
