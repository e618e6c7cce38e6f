"""Reading in a file: first a look at what would change, then all of it at once."""

from collections.abc import Mapping
from dataclasses import replace

from models.change import Changes, Topic
from models.errors import ConflictError
from models.import_outcome import outcome
from models.import_plan import plan as compare
from models.import_rows import Decision, ImportOutcome, ImportPlan, Present
from models.imported import ImportedFile
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission

NO_DECISIONS: Mapping[str, Decision] = {}


class ImportUseCases:
    """What a user can do with a file from another system."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def preview(self, file: ImportedFile, decisions: Mapping[str, Decision] = NO_DECISIONS) -> ImportPlan:
        """Compare a file with the store; nothing is written."""
        with self._session.read(Permission.IMPORT) as uow:
            return compare(file, _present(uow), decisions, self._session.today)

    def nothing_to_do(self, plan: ImportPlan) -> bool:
        """Tell whether carrying out a plan would write nothing."""
        return outcome(plan, self._session.new_id).nothing_to_do

    def apply(self, file: ImportedFile, decisions: Mapping[str, Decision] = NO_DECISIONS) -> Changes:
        """Write what a file brings, in one transaction that can be taken back as one step.

        The comparison is made again inside the transaction, so that what is written fits what is there.

        Raises:
            ConflictError: something still has to be decided.

        """
        topics = (Topic.PUPILS, Topic.SCHOOL, Topic.CONSENTS)
        with self._session.intend(Permission.IMPORT, "import.applied", *topics) as intention:
            planned = compare(file, _present(intention.uow), decisions, self._session.today)
            if planned.undecided:
                raise ConflictError("import_undecided", count=len(planned.undecided))
            intention.reason = file.format.value
            _write(intention.uow, outcome(planned, self._session.new_id))
        return intention.changes


def _present(uow: UnitOfWork) -> Present:
    guardians = uow.guardians.by_pupil()
    return Present(
        school=uow.school.get(),
        pupils=tuple(uow.pupils.all()),
        guardians={pupil: tuple(found) for pupil, found in guardians.items()},
        transfers=uow.transfers.by_pupil(),
    )


def _write(uow: UnitOfWork, result: ImportOutcome) -> None:
    """Write locations first: pupils refer to them."""
    moved = {location.id: location for location in result.locations_to_change}
    if moved or result.locations_to_add:
        school = uow.school.get()
        kept = tuple(moved.get(location.id, location) for location in school.locations)
        uow.school.save(replace(school, locations=(*kept, *result.locations_to_add)))
    for pupil in result.pupils_to_save:
        uow.pupils.save(pupil)
    for guardian in result.guardians_to_save:
        uow.guardians.save(guardian)
    for transfer in result.transfers_to_save:
        uow.transfers.save(transfer)
