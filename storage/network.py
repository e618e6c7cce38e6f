"""Organisations and professionals in the store."""

from collections.abc import Sequence
from typing import NamedTuple

from models.errors import NotFoundError
from models.ids import OrganisationId, ProfessionalId
from models.network import Capacity, Organisation, OrganisationRole, Professional
from models.ports import LIST_LIMIT
from storage.rows import WITH_ID, Connection, Parts, Records, Value, codes, id_list, to_day, to_span, to_text

_CAPACITIES = codes(Capacity)
_ORGANISATION_ROLES = codes(OrganisationRole)


class _Organisation(NamedTuple):
    id: OrganisationId
    name: str
    phone: str
    email: str
    capacity: str
    capacity_on: str | None
    waiting_weeks: int | None
    contract_from: str | None
    contract_until: str | None
    note: str


class _Role(NamedTuple):
    organisation: str
    role: str


class _Alias(NamedTuple):
    organisation: str
    position: int
    alias: str


class _Professional(NamedTuple):
    id: ProfessionalId
    name: str
    role: str
    employer: OrganisationId | None
    deployed_from: str | None
    deployed_until: str | None
    days: str
    phone: str
    email: str
    medical_secrecy: int


_ORGANISATION = Records(
    make=_Organisation._make,
    columns="""
        SELECT id, name, phone, email, capacity, capacity_on, waiting_weeks, contract_from, contract_until, note
        FROM organisation
    """,
    write="""
        INSERT INTO organisation (
            id, name, phone, email, capacity, capacity_on, waiting_weeks, contract_from, contract_until, note
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, phone = excluded.phone, email = excluded.email, capacity = excluded.capacity,
            capacity_on = excluded.capacity_on, waiting_weeks = excluded.waiting_weeks,
            contract_from = excluded.contract_from, contract_until = excluded.contract_until, note = excluded.note
    """,
)
_ROLES = Parts(
    make=_Role._make,
    read="""
        SELECT organisation, role FROM organisation_role
        WHERE organisation IN (SELECT value FROM json_each(?)) ORDER BY organisation, role
    """,
    write="INSERT INTO organisation_role (organisation, role) VALUES (?, ?)",
    remove="DELETE FROM organisation_role WHERE organisation = ? AND role = ?",
)
_ALIASES = Parts(
    make=_Alias._make,
    read="""
        SELECT organisation, position, alias FROM organisation_alias
        WHERE organisation IN (SELECT value FROM json_each(?)) ORDER BY organisation, position
    """,
    write="""
        INSERT INTO organisation_alias (organisation, position, alias) VALUES (?, ?, ?)
        ON CONFLICT (organisation, position) DO UPDATE SET alias = excluded.alias
    """,
    remove="DELETE FROM organisation_alias WHERE organisation = ? AND position = ?",
)
_PROFESSIONAL = Records(
    make=_Professional._make,
    columns="""
        SELECT id, name, role, employer, deployed_from, deployed_until, days, phone, email, medical_secrecy
        FROM professional
    """,
    write="""
        INSERT INTO professional (
            id, name, role, employer, deployed_from, deployed_until, days, phone, email, medical_secrecy
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, role = excluded.role, employer = excluded.employer,
            deployed_from = excluded.deployed_from, deployed_until = excluded.deployed_until, days = excluded.days,
            phone = excluded.phone, email = excluded.email, medical_secrecy = excluded.medical_secrecy
    """,
)
_BY_NAME = " ORDER BY name, id LIMIT ?"


class Network:
    """Organisations and professionals; see ``models.ports.NetworkRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def organisation(self, organisation: OrganisationId) -> Organisation:
        """Return an organisation; raises NotFoundError."""
        for found in self._organisations(WITH_ID, organisation):
            return found
        raise NotFoundError("organisation", record=organisation)

    def organisations(self, limit: int = LIST_LIMIT) -> Sequence[Organisation]:
        """Return all organisations, by name."""
        return self._organisations(_BY_NAME, limit)

    def save_organisation(self, organisation: Organisation) -> None:
        """Write an organisation."""
        new = _ORGANISATION.save(self._connection, _organisation_row(organisation))
        roles = (_Role(organisation.id, role.value) for role in sorted(organisation.roles))
        _ROLES.save(self._connection, [organisation.id], roles, new=new)
        aliases = (_Alias(organisation.id, place, alias) for place, alias in enumerate(organisation.aliases))
        _ALIASES.save(self._connection, [organisation.id], aliases, new=new)

    def professional(self, professional: ProfessionalId) -> Professional:
        """Return a professional; raises NotFoundError."""
        for found in self._professionals(WITH_ID, professional):
            return found
        raise NotFoundError("professional", record=professional)

    def professionals(self, limit: int = LIST_LIMIT) -> Sequence[Professional]:
        """Return all professionals, by name."""
        return self._professionals(_BY_NAME, limit)

    def save_professional(self, professional: Professional) -> None:
        """Write a professional."""
        _PROFESSIONAL.save(self._connection, _professional_row(professional))

    def _organisations(self, which: str, *parameters: Value) -> list[Organisation]:
        rows = _ORGANISATION.select(self._connection, which, *parameters)
        ids = id_list(row.id for row in rows)
        roles, aliases = _ROLES.of(self._connection, ids), _ALIASES.of(self._connection, ids)
        return [_organisation(row, roles.get(row.id, ()), aliases.get(row.id, ())) for row in rows]

    def _professionals(self, which: str, *parameters: Value) -> list[Professional]:
        return [_professional(row) for row in _PROFESSIONAL.select(self._connection, which, *parameters)]


def _organisation_row(organisation: Organisation) -> _Organisation:
    return _Organisation(
        id=organisation.id,
        name=organisation.name,
        phone=organisation.phone,
        email=organisation.email,
        capacity=organisation.capacity.value,
        capacity_on=to_text(organisation.capacity_on),
        waiting_weeks=organisation.waiting_weeks,
        contract_from=to_text(organisation.contract.start),
        contract_until=to_text(organisation.contract.end),
        note=organisation.note,
    )


def _organisation(row: _Organisation, roles: Sequence[_Role], aliases: Sequence[_Alias]) -> Organisation:
    return Organisation(
        id=row.id,
        name=row.name,
        roles=frozenset(_ORGANISATION_ROLES[entry.role] for entry in roles),
        aliases=tuple(entry.alias for entry in aliases),
        phone=row.phone,
        email=row.email,
        capacity=_CAPACITIES[row.capacity],
        capacity_on=to_day(row.capacity_on),
        waiting_weeks=row.waiting_weeks,
        contract=to_span(row.contract_from, row.contract_until),
        note=row.note,
    )


def _professional_row(professional: Professional) -> _Professional:
    return _Professional(
        id=professional.id,
        name=professional.name,
        role=professional.role,
        employer=professional.employer,
        deployed_from=to_text(professional.deployment.start),
        deployed_until=to_text(professional.deployment.end),
        days="".join(str(day) for day in sorted(professional.days)),
        phone=professional.phone,
        email=professional.email,
        medical_secrecy=professional.medical_secrecy,
    )


def _professional(row: _Professional) -> Professional:
    return Professional(
        id=row.id,
        name=row.name,
        role=row.role,
        employer=row.employer,
        deployment=to_span(row.deployed_from, row.deployed_until),
        days=frozenset(int(digit) for digit in row.days),
        phone=row.phone,
        email=row.email,
        medical_secrecy=bool(row.medical_secrecy),
    )
