"""Receiving parties as columns: which of them is filled says what kind of party it is."""

from typing import NamedTuple

from models.consent import Party, PartyKind
from storage.rows import codes

_PARTY_KINDS = codes(PartyKind)


class PartyColumns(NamedTuple):
    """A party as it stands in a row."""

    kind: str
    organisation: str | None
    professional: str | None
    meeting_kind: str | None
    role: str | None


def party_columns(party: Party) -> PartyColumns:
    """Return a party as columns."""
    return PartyColumns(
        kind=party.kind.value,
        organisation=party.id if party.kind is PartyKind.ORGANISATION else None,
        professional=party.id if party.kind is PartyKind.PROFESSIONAL else None,
        meeting_kind=party.id if party.kind is PartyKind.MEETING else None,
        role=party.id if party.kind is PartyKind.ROLE else None,
    )


def to_party(columns: PartyColumns) -> Party:
    """Return the party of some columns."""
    named = columns.organisation or columns.professional or columns.meeting_kind or columns.role
    return Party(kind=_PARTY_KINDS[columns.kind], id=named or "")
