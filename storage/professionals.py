"""Professionals in the store, with their employments, deployments and changed days."""

from collections.abc import Sequence
from typing import NamedTuple

from models.employment import DayChange, Deployment, Employment
from models.ids import LocationId, OrganisationId, ProfessionalId
from models.network import Professional
from storage.rows import Connection, Parts, Records, Value, id_list, to_day, to_span, to_text


class _Row(NamedTuple):
    id: ProfessionalId
    name: str
    role: str
    days: str
    phone: str
    email: str
    medical_secrecy: int


class _Employment(NamedTuple):
    professional: str
    position: int
    organisation: OrganisationId | None
    school: int
    works_from: str | None
    works_until: str | None


class _Deployment(NamedTuple):
    professional: str
    position: int
    location: LocationId | None
    works_from: str | None
    works_until: str | None


class _DayChange(NamedTuple):
    professional: str
    position: int
    first_day: str
    last_day: str
    present: int


_PROFESSIONAL = Records(
    make=_Row._make,
    columns="SELECT id, name, role, days, phone, email, medical_secrecy FROM professional",
    write="""
        INSERT INTO professional (id, name, role, days, phone, email, medical_secrecy)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, role = excluded.role, days = excluded.days, phone = excluded.phone,
            email = excluded.email, medical_secrecy = excluded.medical_secrecy
    """,
)
_EMPLOYMENTS = Parts(
    make=_Employment._make,
    read="""
        SELECT professional, position, organisation, school, works_from, works_until FROM employment
        WHERE professional IN (SELECT value FROM json_each(?)) ORDER BY professional, position
    """,
    write="""
        INSERT INTO employment (professional, position, organisation, school, works_from, works_until)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (professional, position) DO UPDATE SET
            organisation = excluded.organisation, school = excluded.school, works_from = excluded.works_from,
            works_until = excluded.works_until
    """,
    remove="DELETE FROM employment WHERE professional = ? AND position = ?",
)
_DEPLOYMENTS = Parts(
    make=_Deployment._make,
    read="""
        SELECT professional, position, location, works_from, works_until FROM deployment
        WHERE professional IN (SELECT value FROM json_each(?)) ORDER BY professional, position
    """,
    write="""
        INSERT INTO deployment (professional, position, location, works_from, works_until) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (professional, position) DO UPDATE SET
            location = excluded.location, works_from = excluded.works_from, works_until = excluded.works_until
    """,
    remove="DELETE FROM deployment WHERE professional = ? AND position = ?",
)
_DAY_CHANGES = Parts(
    make=_DayChange._make,
    read="""
        SELECT professional, position, first_day, last_day, present FROM day_change
        WHERE professional IN (SELECT value FROM json_each(?)) ORDER BY professional, position
    """,
    write="""
        INSERT INTO day_change (professional, position, first_day, last_day, present) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (professional, position) DO UPDATE SET
            first_day = excluded.first_day, last_day = excluded.last_day, present = excluded.present
    """,
    remove="DELETE FROM day_change WHERE professional = ? AND position = ?",
)


def read(connection: Connection, which: str, *parameters: Value) -> list[Professional]:
    """Return professionals; ``which`` is the rest of the statement."""
    rows = _PROFESSIONAL.select(connection, which, *parameters)
    ids = id_list(row.id for row in rows)
    employments, deployments = _EMPLOYMENTS.of(connection, ids), _DEPLOYMENTS.of(connection, ids)
    changes = _DAY_CHANGES.of(connection, ids)
    return [
        Professional(
            id=row.id,
            name=row.name,
            role=row.role,
            employments=tuple(_employment(entry) for entry in employments.get(row.id, ())),
            deployments=tuple(_deployment(entry) for entry in deployments.get(row.id, ())),
            days=frozenset(int(day) for day in row.days),
            day_changes=tuple(_day_change(entry) for entry in changes.get(row.id, ())),
            phone=row.phone,
            email=row.email,
            medical_secrecy=bool(row.medical_secrecy),
        )
        for row in rows
    ]


def save(connection: Connection, professional: Professional) -> None:
    """Write a professional with all that belongs to him."""
    own = [professional.id]
    new = _PROFESSIONAL.save(connection, _row(professional))
    _EMPLOYMENTS.save(connection, own, _employment_rows(professional), new=new)
    _DEPLOYMENTS.save(connection, own, _deployment_rows(professional), new=new)
    _DAY_CHANGES.save(connection, own, _day_change_rows(professional), new=new)


def _row(professional: Professional) -> _Row:
    return _Row(
        id=professional.id,
        name=professional.name,
        role=professional.role,
        days="".join(str(day) for day in sorted(professional.days)),
        phone=professional.phone,
        email=professional.email,
        medical_secrecy=int(professional.medical_secrecy),
    )


def _employment_rows(professional: Professional) -> Sequence[_Employment]:
    return [
        _Employment(
            professional=professional.id,
            position=place,
            organisation=entry.organisation,
            school=int(entry.school),
            works_from=to_text(entry.span.start),
            works_until=to_text(entry.span.end),
        )
        for place, entry in enumerate(professional.employments)
    ]


def _deployment_rows(professional: Professional) -> Sequence[_Deployment]:
    return [
        _Deployment(professional.id, place, entry.location, to_text(entry.span.start), to_text(entry.span.end))
        for place, entry in enumerate(professional.deployments)
    ]


def _day_change_rows(professional: Professional) -> Sequence[_DayChange]:
    return [
        _DayChange(professional.id, place, to_text(entry.first), to_text(entry.last), int(entry.present))
        for place, entry in enumerate(professional.day_changes)
    ]


def _employment(row: _Employment) -> Employment:
    span = to_span(row.works_from, row.works_until)
    return Employment(organisation=row.organisation, school=bool(row.school), span=span)


def _deployment(row: _Deployment) -> Deployment:
    return Deployment(location=row.location, span=to_span(row.works_from, row.works_until))


def _day_change(row: _DayChange) -> DayChange:
    return DayChange(first=to_day(row.first_day), last=to_day(row.last_day), present=bool(row.present))
