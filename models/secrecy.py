"""Secret addresses (*geheim adres*): who lives somewhere nobody may find out is not to be traced through this app.

A way to reach somebody is as much as an address: a number or a mailbox tells where to look.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from models.guardian import Guardian
from models.history import RecordVersion, RowChange, Stored
from models.pupil import Pupil

_HIDDEN: Final[Mapping[str, frozenset[str]]] = {
    "guardian": frozenset({"phone", "email", "contact_preference"}),
    "residence": frozenset({"municipality", "postcode"}),
}
"""What leads to an address: columns, by where they are stored."""


def is_secret(guardian: Guardian, pupil: Pupil) -> bool:
    """Tell whether how to reach a guardian is secret: for himself, or because the pupil's address is."""
    return guardian.secret_address or pupil.secret_address


def without_address(pupil: Pupil) -> Pupil:
    """Return a pupil as those see him who may not know a secret address."""
    return replace(pupil, residences=()) if pupil.secret_address else pupil


def without_reach(guardian: Guardian, pupil: Pupil) -> Guardian:
    """Return a guardian as those see him who may not know how to reach somebody secret."""
    if not is_secret(guardian, pupil):
        return guardian
    return replace(guardian, phone="", email="", contact_preference="")


def version_without_reach(version: RecordVersion) -> RecordVersion:
    """Return a version of somebody secret that tells that how to reach him was changed, and not what it was."""
    return replace(version, changes=tuple(_hidden(change) for change in version.changes))


def _hidden(change: RowChange) -> RowChange:
    columns = _HIDDEN.get(change.place, frozenset())
    return replace(change, old=_masked(change.old, columns), new=_masked(change.new, columns))


def _masked(values: Mapping[str, Stored] | None, columns: frozenset[str]) -> Mapping[str, Stored] | None:
    if values is None:
        return None
    return {column: "…" if column in columns and value else value for column, value in values.items()}
