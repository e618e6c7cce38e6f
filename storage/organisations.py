"""Organisations in the store, with their roles, aliases, offers and what was said about room."""

from collections.abc import Sequence
from typing import NamedTuple

from models.capacity import Capacity, CapacityReport
from models.ids import OrganisationId
from models.network import Organisation, OrganisationRole
from storage.rows import Connection, Parts, Records, Value, codes, id_list, to_day, to_span, to_text

_CAPACITIES = codes(Capacity)
_ROLES_OF_ALL = codes(OrganisationRole)


class _Row(NamedTuple):
    id: OrganisationId
    name: str
    phone: str
    email: str
    contract_from: str | None
    contract_until: str | None
    note: str


class _Role(NamedTuple):
    organisation: str
    role: str


class _Text(NamedTuple):
    organisation: str
    position: int
    text: str


class _Report(NamedTuple):
    organisation: str
    position: int
    said_on: str | None
    capacity: str
    waiting_weeks: int | None
    source: str


_ORGANISATION = Records(
    make=_Row._make,
    columns="SELECT id, name, phone, email, contract_from, contract_until, note FROM organisation",
    write="""
        INSERT INTO organisation (id, name, phone, email, contract_from, contract_until, note)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, phone = excluded.phone, email = excluded.email,
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
    make=_Text._make,
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
_OFFERS = Parts(
    make=_Text._make,
    read="""
        SELECT organisation, position, offer FROM offer
        WHERE organisation IN (SELECT value FROM json_each(?)) ORDER BY organisation, position
    """,
    write="""
        INSERT INTO offer (organisation, position, offer) VALUES (?, ?, ?)
        ON CONFLICT (organisation, position) DO UPDATE SET offer = excluded.offer
    """,
    remove="DELETE FROM offer WHERE organisation = ? AND position = ?",
)
_REPORTS = Parts(
    make=_Report._make,
    read="""
        SELECT organisation, position, said_on, capacity, waiting_weeks, source FROM capacity_report
        WHERE organisation IN (SELECT value FROM json_each(?)) ORDER BY organisation, position
    """,
    write="""
        INSERT INTO capacity_report (organisation, position, said_on, capacity, waiting_weeks, source)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (organisation, position) DO UPDATE SET
            said_on = excluded.said_on, capacity = excluded.capacity, waiting_weeks = excluded.waiting_weeks,
            source = excluded.source
    """,
    remove="DELETE FROM capacity_report WHERE organisation = ? AND position = ?",
)


def read(connection: Connection, which: str, *parameters: Value) -> list[Organisation]:
    """Return organisations; ``which`` is the rest of the statement."""
    rows = _ORGANISATION.select(connection, which, *parameters)
    ids = id_list(row.id for row in rows)
    roles, aliases = _ROLES.of(connection, ids), _ALIASES.of(connection, ids)
    offers, reports = _OFFERS.of(connection, ids), _REPORTS.of(connection, ids)
    return [
        Organisation(
            id=row.id,
            name=row.name,
            roles=frozenset(_ROLES_OF_ALL[entry.role] for entry in roles.get(row.id, ())),
            aliases=tuple(entry.text for entry in aliases.get(row.id, ())),
            phone=row.phone,
            email=row.email,
            offers=tuple(entry.text for entry in offers.get(row.id, ())),
            capacities=_reports(reports.get(row.id, ())),
            contract=to_span(row.contract_from, row.contract_until),
            note=row.note,
        )
        for row in rows
    ]


def save(connection: Connection, organisation: Organisation) -> None:
    """Write an organisation with all that belongs to it."""
    own = [organisation.id]
    new = _ORGANISATION.save(connection, _row(organisation))
    _ROLES.save(connection, own, (_Role(own[0], role.value) for role in sorted(organisation.roles)), new=new)
    _ALIASES.save(connection, own, _texts(own[0], organisation.aliases), new=new)
    _OFFERS.save(connection, own, _texts(own[0], organisation.offers), new=new)
    _REPORTS.save(connection, own, _report_rows(organisation), new=new)


def _row(organisation: Organisation) -> _Row:
    return _Row(
        id=organisation.id,
        name=organisation.name,
        phone=organisation.phone,
        email=organisation.email,
        contract_from=to_text(organisation.contract.start),
        contract_until=to_text(organisation.contract.end),
        note=organisation.note,
    )


def _texts(organisation: str, texts: Sequence[str]) -> list[_Text]:
    return [_Text(organisation, place, text) for place, text in enumerate(texts)]


def _report_rows(organisation: Organisation) -> list[_Report]:
    return [
        _Report(organisation.id, place, to_text(said.on), said.capacity.value, said.waiting_weeks, said.source)
        for place, said in enumerate(organisation.capacities)
    ]


def _reports(rows: Sequence[_Report]) -> tuple[CapacityReport, ...]:
    return tuple(
        CapacityReport(
            on=to_day(row.said_on),
            capacity=_CAPACITIES[row.capacity],
            waiting_weeks=row.waiting_weeks,
            source=row.source,
        )
        for row in rows
    )
