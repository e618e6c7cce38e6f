"""Where monitor definitions are found: those that come with the app, and the school's own."""

from models.errors import NotFoundError
from models.ids import OwnDefinitionId
from models.monitor import parsing
from models.monitor.copies import OWN_ID
from models.monitor.definition import Definition
from models.own_definition import OwnDefinition
from models.ports import UnitOfWork


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
