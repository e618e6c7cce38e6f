"""Turn a plan with its decisions into what has to be written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from models.guardian import Guardian
from models.ids import GuardianId, LocationId, PupilId
from models.import_guardians import PROVISIONAL
from models.import_rows import ImportOutcome, ImportPlan, PupilRow, RowStatus
from models.pupil import Pupil
from models.school import Location
from models.transfer import Transfer


def outcome(plan: ImportPlan, new_id: Callable[[], str]) -> ImportOutcome:
    """Return what has to be written; rows that wait for a decision or were left out are not in it.

    Args:
        plan: the preview, with the decisions that were made.
        new_id: makes an id that does not exist yet.

    """
    ids = _Ids(new_id)
    pupils = tuple(_pupils(plan, ids))
    used = {pupil.location for pupil in pupils}
    locations = tuple(_location(location, ids) for location in plan.locations)
    known = {location.id for location in plan.locations}
    return ImportOutcome(
        pupils_to_save=pupils,
        guardians_to_save=tuple(_guardians(plan, ids)),
        locations_to_add=tuple(entry for entry in locations if entry.id not in known and entry.id in used),
        locations_to_change=tuple(entry for entry in locations if entry.id in known),
        transfers_to_save=tuple(_transfers(plan, ids)),
    )


@dataclass(slots=True)
class _Ids:
    """Real ids for provisional ones: the same each time within one outcome."""

    new_id: Callable[[], str]
    _made: dict[str, str] = field(default_factory=dict)

    def real(self, wanted: str) -> str:
        """Return the id to write."""
        if not wanted.startswith(PROVISIONAL):
            return wanted
        if wanted not in self._made:
            self._made[wanted] = self.new_id()
        return self._made[wanted]


def _pupils(plan: ImportPlan, ids: _Ids) -> Iterator[Pupil]:
    for row in plan.rows:
        if row.displaced:
            yield row.displaced
        if row.target and row.target != row.present:
            yield _pupil(row.target, ids)


def _pupil(pupil: Pupil, ids: _Ids) -> Pupil:
    location = LocationId(ids.real(pupil.location)) if pupil.location else None
    return replace(pupil, id=PupilId(ids.real(pupil.id)), location=location)


def _guardians(plan: ImportPlan, ids: _Ids) -> Iterator[Guardian]:
    for row in _applied(plan):
        for entry in row.guardians:
            if entry.status is not RowStatus.UNCHANGED:
                target = entry.target
                pupil = PupilId(ids.real(target.pupil))
                yield replace(target, id=GuardianId(ids.real(target.id)), pupil=pupil)


def _transfers(plan: ImportPlan, ids: _Ids) -> Iterator[Transfer]:
    for row in _applied(plan):
        if row.transfer:
            yield replace(row.transfer, pupil=PupilId(ids.real(row.transfer.pupil)))


def _applied(plan: ImportPlan) -> Iterator[PupilRow]:
    return (row for row in plan.rows if row.target)


def _location(location: Location, ids: _Ids) -> Location:
    return replace(location, id=LocationId(ids.real(location.id)))
