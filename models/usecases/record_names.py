"""The names of records, as far as the user may see them."""

from collections.abc import Iterable, Mapping

from models.ids import PupilId
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.usecases.visibility import sight
from models.user import Permission, allows


def record_names(session: Session, uow: UnitOfWork, records: Iterable[str]) -> Mapping[str, str]:
    """Return the names of pupils, organisations and people among some records."""
    names: dict[str, str] = {}
    role, wanted = session.user.role, {record for record in records if record}
    if allows(role, Permission.READ_NETWORK):
        names |= {entry.id: entry.name for entry in uow.network.organisations() if entry.id in wanted}
        names |= {entry.id: entry.name for entry in uow.network.professionals() if entry.id in wanted}
    if allows(role, Permission.READ_PUPILS):
        looking = sight(session)
        for pupil in uow.pupils.some([PupilId(record) for record in sorted(wanted)]).values():
            if looking.kinds_of(uow, pupil):
                names[pupil.id] = pupil.name.full
    return names
