"""Where monitor definitions are found: those that come with the app, and the school's own."""

from collections.abc import Iterable
from datetime import date

from models.errors import ConflictError, NotFoundError
from models.ids import OwnDefinitionId
from models.monitor import parsing
from models.monitor.copies import OWN_ID
from models.monitor.definition import Definition
from models.monitor.kinship import Parting, Versions, parting
from models.own_definition import OwnDefinition
from models.ports import UnitOfWork
from models.submission import Submission
from models.usecases.profiles import working_by


def definition_of(uow: UnitOfWork, name: str) -> Definition:
    """Return a definition by its id, the newest version of it.

    Raises:
        NotFoundError: there is none.

    """
    if OWN_ID.fullmatch(name):
        return newest_of(uow.own_definitions.get(OwnDefinitionId(name)))
    if name not in parsing.names():
        raise NotFoundError("monitor_definition")
    return parsing.load(name)


def newest_of(own: OwnDefinition) -> Definition:
    """Return what the school counts by from now on."""
    return parsing.parse(own.newest.text, own.id)


def own_in_use(uow: UnitOfWork) -> tuple[Definition, ...]:
    """Return the school's own definitions that were not retired, in the order in which they came."""
    return tuple(newest_of(own) for own in uow.own_definitions.all() if own.retired_on is None)


def offered(uow: UnitOfWork, today: date) -> tuple[Definition, ...]:
    """Return the monitors that count pupils: those of the way of working of a day, and the school's own."""
    found = (*map(parsing.load, working_by(uow, today).monitors), *own_in_use(uow))
    return tuple(definition for definition in found if definition.indicators)


def parting_from(uow: UnitOfWork, definition: Definition, ledger: Iterable[Submission]) -> Parting | None:
    """Return why a definition may not go on with what was sent about pupils; None when it may."""
    made_by = {(sent.definition, sent.version) for sent in ledger if sent.proof}
    for name, version in sorted(made_by - {(definition.id, definition.version)}):
        before = version_of(uow, name, version)
        found = Parting.SERIES if before is None else parting(before, definition)
        if found is not None:
            return found
    return None


def want_to_follow(uow: UnitOfWork, definition: Definition, ledger: Iterable[Submission]) -> None:
    """Want a definition that may go on with what was sent about pupils.

    Raises:
        ConflictError: it may not; the code says why.

    """
    found = parting_from(uow, definition, ledger)
    if found is not None:
        raise ConflictError(found.value)


def versions_of(uow: UnitOfWork, made_by: Iterable[tuple[str, str]]) -> Versions:
    """Return the definitions by which files were made, each an id and a version, as far as they are known."""
    found = {(name, version): version_of(uow, name, version) for name, version in set(made_by)}
    return {key: definition for key, definition in found.items() if definition is not None}


def version_of(uow: UnitOfWork, name: str, version: str) -> Definition | None:
    """Return a definition as it was in a version; None when that is not there any more."""
    if OWN_ID.fullmatch(name):
        kept = next((own.version(version) for own in uow.own_definitions.all() if own.id == name), None)
        return parsing.parse(kept.text, name) if kept else None
    found = parsing.load(name) if name in parsing.names() else None
    return found if found is not None and found.version == version else None
