"""What may go after its term: seen, held, proposed, approved, and carried out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import resources
from models.change import Changes, Topic
from models.destruction import (
    OPEN,
    Destruction,
    DestructionState,
    Hand,
    lines_of,
    still_due,
    terms_used,
    want_approver,
)
from models.errors import ConflictError
from models.ids import DestructionId, HoldId, PupilId
from models.names import PersonName
from models.ports import UnitOfWork
from models.retention import Due, Hold, Part, Terms, own_term, standard_terms, terms_in_use
from models.school import School
from models.usecases.due_files import due_on
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFile:
    """A pupil of whom something may go, by name: who approves it must know of whom."""

    due: Due
    name: PersonName
    listed: bool = False
    """Whether it is on the list that was proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retained:
    """All there is to see and to decide.

    Attributes:
        files: what may go today, longest due first; also what is stopped.
        open: the list that was proposed or approved and not yet carried out.
        unfinished: whether the file and its copies still have to be done after an earlier one.
        finished: the certificates, newest first.

    """

    terms: Terms
    files: tuple[DueFile, ...]
    open: Destruction | None
    unfinished: bool
    finished: tuple[Destruction, ...]

    @property
    def free(self) -> tuple[DueFile, ...]:
        """What may go and nothing stops."""
        return tuple(entry for entry in self.files if entry.due.stop is None)


class RetentionUseCases:
    """What a user can do with what has been kept long enough."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def retained(self) -> Retained:
        """Return what may go today and how far the list is."""
        with self._session.read(Permission.READ_RETENTION) as uow:
            terms = terms_in_use(uow.retention.terms())
            found = uow.retention.destructions()
            running = next((entry for entry in found if entry.state in OPEN), None)
            return Retained(
                terms=terms,
                files=tuple(_files(uow, due_on(uow, self._session.today), running.pupils if running else ())),
                open=running,
                unfinished=any(entry.state is DestructionState.EMPTIED for entry in found),
                finished=tuple(entry for entry in found if entry.carried_out),
            )

    def propose(self, pupils: Collection[PupilId]) -> Changes:
        """Put what may go of some pupils on a list to be approved.

        Raises:
            ConflictError: there is a list already, or nothing of them may go any more.

        """
        session = self._session
        with session.intend(Permission.PROPOSE_DESTRUCTION, "retention.proposed", Topic.RETENTION) as intention:
            uow = intention.uow
            if any(entry.state in OPEN for entry in uow.retention.destructions()):
                raise ConflictError("retention_list_exists")
            lines = lines_of(entry for entry in due_on(uow, session.today) if entry.pupil in pupils)
            if not lines:
                raise ConflictError("retention_nothing_due")
            made = Destruction(
                id=DestructionId(session.new_id()),
                state=DestructionState.PROPOSED,
                proposed=self._hand(),
                lines=lines,
            )
            uow.retention.save(made)
            intention.record, intention.reason = made.id, str(len(made.pupils))
        return intention.changes

    def withdraw(self, destruction: DestructionId) -> Changes:
        """Take a list back; nothing goes.

        Raises:
            ConflictError: it was carried out already.

        """
        with self._session.intend(Permission.PROPOSE_DESTRUCTION, "retention.withdrawn", Topic.RETENTION) as intention:
            present = _wanted(intention.uow, destruction, *OPEN)
            intention.record = destruction
            intention.uow.retention.save(replace(present, state=DestructionState.WITHDRAWN, lines=()))
        return intention.changes

    def approve(self, destruction: DestructionId) -> Changes:
        """Approve a list.

        Raises:
            ConflictError: whoever proposed it may not approve it while somebody else may; or it is no longer proposed.

        """
        with self._session.intend(Permission.APPROVE_DESTRUCTION, "retention.approved", Topic.RETENTION) as intention:
            uow = intention.uow
            present = _wanted(uow, destruction, DestructionState.PROPOSED)
            want_approver(self._session.user, present.proposed.user, uow.users.all())
            intention.record, intention.reason = destruction, str(len(present.pupils))
            uow.retention.save(replace(present, state=DestructionState.APPROVED, approved=self._hand()))
        return intention.changes

    def carry_out(self, destruction: DestructionId) -> Changes:
        """Destroy what is on an approved list and may still go today; nothing can bring it back.

        Afterwards the file itself and its older copies have to be done, which is the store's work.

        Raises:
            ConflictError: it was not approved, or nothing on it may go any more.

        """
        topics = (Topic.RETENTION, *(topic for topic in Topic if topic is not Topic.RETENTION))
        with self._session.intend(Permission.PROPOSE_DESTRUCTION, "retention.carried_out", *topics) as intention:
            uow = intention.uow
            present = _wanted(uow, destruction, DestructionState.APPROVED)
            lines = still_due(present.lines, due_on(uow, self._session.today))
            if not lines:
                raise ConflictError("retention_nothing_due")
            terms = terms_in_use(uow.retention.terms())
            emptied = replace(present, state=DestructionState.EMPTIED, carried_out=self._hand(), lines=())
            uow.retention.save(emptied)
            words = resources.texts(resources.LANGUAGES[0])("retention.minutes.destroyed")
            counts = uow.retention.destroy(lines, words)
            pupils = {line.pupil for line in lines}
            uow.retention.save(
                replace(
                    emptied,
                    counts=counts,
                    terms=terms_used(lines, terms, standard_terms().version),
                    left_out=len(set(present.pupils) - pupils),
                )
            )
            intention.record, intention.reason = destruction, str(len(pupils))
        return intention.changes

    def certificate(self, destruction: DestructionId) -> tuple[Destruction, School]:
        """Return what a certificate says, and log that it was made.

        Raises:
            ConflictError: it was not carried out.

        """
        with self._session.read(Permission.READ_RETENTION) as uow:
            found = _wanted(uow, destruction, DestructionState.EMPTIED, DestructionState.FINISHED)
            school = uow.school.get()
        self._session.note_leaving("retention.printed", Topic.RETENTION, destruction)
        return found, school

    def holds(self, pupil: PupilId) -> Sequence[Hold]:
        """Return the holds on a pupil, newest first."""
        with self._session.read(Permission.READ_RETENTION) as uow:
            return tuple(uow.retention.holds(pupil))

    def running_hold(self, pupil: PupilId) -> Hold | None:
        """Return the hold on a pupil that was not ended, or None."""
        return next((hold for hold in self.holds(pupil) if hold.running), None)

    def hold(self, pupil: PupilId, reason: str) -> Changes:
        """Say that nothing of a pupil may go for now.

        Raises:
            ValidationError: without a reason.
            ConflictError: that was said already.

        """
        session = self._session
        with session.intend(Permission.HOLD_RECORDS, "retention.held", Topic.RETENTION) as intention:
            if any(hold.running for hold in intention.uow.retention.holds(pupil)):
                raise ConflictError("retention_held_already")
            hold = Hold(
                id=HoldId(session.new_id()),
                pupil=intention.uow.pupils.get(pupil).id,
                reason=reason,
                placed_by=session.user.id,
                placed_on=session.today,
            )
            intention.uow.retention.save_hold(hold)
            intention.record = pupil
        return intention.changes

    def lift(self, hold: HoldId, because: str) -> Changes:
        """End a hold.

        Raises:
            ValidationError: without a reason.
            ConflictError: it was ended already.

        """
        session = self._session
        with session.intend(Permission.HOLD_RECORDS, "retention.lifted", Topic.RETENTION) as intention:
            present = intention.uow.retention.hold(hold)
            if not present.running:
                raise ConflictError("retention_lifted_already")
            ended = replace(present, ended_by=session.user.id, ended_on=session.today, ended_because=because)
            intention.uow.retention.save_hold(ended)
            intention.record = present.pupil
        return intention.changes

    def set_term(self, part: Part, years: int, source: str) -> Changes:
        """Keep a part for another number of years than the standard one, and say where that comes from.

        Raises:
            ValidationError: without a source, or with years that cannot be.

        """
        with self._session.intend(Permission.MANAGE_SCHOOL, "retention.term_set", Topic.RETENTION) as intention:
            intention.uow.retention.save_term(own_term(part, years, source))
            intention.record, intention.reason = part.value, str(years)
        return intention.changes

    def drop_term(self, part: Part) -> Changes:
        """Go back to the standard term."""
        with self._session.intend(Permission.MANAGE_SCHOOL, "retention.term_dropped", Topic.RETENTION) as intention:
            intention.uow.retention.drop_term(part)
            intention.record = part.value
        return intention.changes

    def _hand(self) -> Hand:
        user = self._session.user
        return Hand(user=user.id, name=user.name, role=user.role, on=self._session.today)


def _wanted(uow: UnitOfWork, destruction: DestructionId, *states: DestructionState) -> Destruction:
    """Return a destruction in one of these states; raises ConflictError when it is not, any more."""
    found = uow.retention.destruction(destruction)
    if found.state not in states:
        raise ConflictError("retention_moved_on")
    return found


def _files(uow: UnitOfWork, entries: Sequence[Due], listed: Collection[PupilId]) -> Sequence[DueFile]:
    names = {pupil.id: pupil.name for pupil in uow.pupils.all()} if entries else {}
    return [DueFile(due=entry, name=names[entry.pupil], listed=entry.pupil in listed) for entry in entries]
