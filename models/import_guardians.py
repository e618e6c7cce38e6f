"""What the import does with the people who look after a pupil, and with what is kept about a transfer.

A dossier is a picture of the day it was made, and guardians are looked after in the app: so an existing guardian only
gets what was missing, and what cannot be undone (somebody has died, an address has become secret).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from models.guardian import Authority, Guardian, Relation
from models.ids import GuardianId, PupilId
from models.import_rows import FieldChange, GuardianRow, RowStatus, Shown
from models.imported import ImportedGuardian, TransferSummary
from models.names import folded
from models.pupil import YesNoUnknown
from models.transfer import Transfer
from resources import texts

PROVISIONAL = "new:"
"""Ids that begin so stand for records that get an id when the plan is carried out."""
_FIELDS = ("relation", "deceased", "deceased_on", "secret_address", "phone", "email")


def guardian_rows(
    imported: Sequence[ImportedGuardian], present: Sequence[Guardian], pupil: PupilId, made_on: date | None
) -> tuple[GuardianRow, ...]:
    """Return what would happen with each guardian in the file; those the file does not name are left alone."""
    known = _paired(imported, present)
    return tuple(
        _known(guardian, known[place])
        if place in known
        else _new(guardian, GuardianId(f"{PROVISIONAL}{pupil}/{place}"), pupil, made_on)
        for place, guardian in enumerate(imported)
    )


def _paired(imported: Sequence[ImportedGuardian], present: Sequence[Guardian]) -> dict[int, Guardian]:
    """Return who in the store each guardian in the file is, by place in the file: equal names before likely ones."""
    left, found = list(present), dict[int, Guardian]()
    for same in (_same_name, _likely):
        for place, guardian in enumerate(imported):
            known = next((entry for entry in left if place not in found and same(guardian, entry)), None)
            if known:
                left.remove(known)
                found[place] = known
    return found


def _same_name(imported: ImportedGuardian, guardian: Guardian) -> bool:
    return folded(imported.name) == folded(guardian.name)


def _likely(imported: ImportedGuardian, guardian: Guardian) -> bool:
    """Tell whether surname, first initial and relation are the same: ``R. Groot`` is ``Ria Groot``."""
    new, old = folded(imported.name).split(), folded(guardian.name).split()
    related = imported.relation is guardian.relation and imported.relation is not Relation.OTHER
    initials = ([part[0] for part in parts[:1]] for parts in (new, old))
    return related and new[-1:] == old[-1:] and next(initials) == next(initials)


def _new(imported: ImportedGuardian, guardian: GuardianId, pupil: PupilId, made_on: date | None) -> GuardianRow:
    target = Guardian(
        id=guardian,
        pupil=pupil,
        name=imported.name,
        relation=imported.relation,
        authorities=(Authority(holds=YesNoUnknown.UNKNOWN, source=_source(imported, made_on)),),
        deceased=imported.deceased,
        deceased_on=imported.deceased_on,
        secret_address=imported.secret_address,
        phone=imported.phone,
        email=imported.email,
    )
    return GuardianRow(status=RowStatus.NEW, imported=imported, target=target)


def _source(imported: ImportedGuardian, made_on: date | None) -> str:
    """Return what the file says, to be weighed by whoever asks about authority."""
    words = texts("nl")
    said = words(f"imports.authority.{imported.legal_representative.value}")
    if made_on is None:
        return words("imports.authority.undated", said=said)
    return words("imports.authority.dated", said=said, day=f"{made_on.day}-{made_on.month}-{made_on.year}")


def _known(imported: ImportedGuardian, guardian: Guardian) -> GuardianRow:
    target = replace(
        guardian,
        relation=imported.relation if guardian.relation is Relation.OTHER else guardian.relation,
        deceased=guardian.deceased or imported.deceased,
        deceased_on=guardian.deceased_on or imported.deceased_on,
        secret_address=guardian.secret_address or imported.secret_address,
        phone=guardian.phone or imported.phone,
        email=guardian.email or imported.email,
    )
    changes = tuple(
        FieldChange(field=name, old=before, new=after)
        for name in _FIELDS
        if (before := _shown(guardian, name)) != (after := _shown(target, name))
    )
    status = RowStatus.CHANGED if changes else RowStatus.UNCHANGED
    return GuardianRow(status=status, imported=imported, target=target, changes=changes)


def _shown(guardian: Guardian, name: str) -> Shown:
    value: Shown = getattr(guardian, name)
    return value


def transfer_of(summary: TransferSummary | None, pupil: PupilId) -> Transfer | None:
    """Return what is kept about a transfer; nothing when the file does not say when it was made."""
    if summary is None or summary.made_on is None:
        return None
    return Transfer(
        pupil=pupil,
        made_on=summary.made_on,
        school_name=summary.school_name,
        school_code=summary.school_code,
        school_type=summary.school_type,
        absence=summary.absence,
        arrangements=summary.arrangements,
        inspection=summary.inspection,
    )
