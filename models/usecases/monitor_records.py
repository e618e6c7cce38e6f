"""What the monitor reads from the store: the records it counts, and no others."""

from collections.abc import Iterable, Sequence
from itertools import chain

from models.ids import PupilId
from models.monitor.periods import Period
from models.monitor.records import Records
from models.ports import UnitOfWork


def network_of(uow: UnitOfWork) -> Records:
    """Return what tells who works at the school: what anybody may know of it."""
    return Records(
        staffing=tuple(uow.staffing.all()),
        organisations=tuple(uow.network.organisations()),
        professionals=tuple(uow.network.professionals()),
    )


def records_of(uow: UnitOfWork, period: Period) -> Records:
    """Return everything that a period of a monitor may be counted from."""
    trajectories, care_files = tuple(uow.trajectories.all()), tuple(uow.care_files.all())
    whose = _whose(chain((entry.pupil for entry in trajectories), (entry.pupil for entry in care_files)))
    return Records(
        pupils=tuple(uow.pupils.all()),
        trajectories=trajectories,
        care_files=care_files,
        turns=tuple(turn for pupil in whose for turn in uow.turns.of_pupil(pupil)),
        goals=tuple(goal for pupil in whose for goal in uow.goals.of_pupil(pupil)),
        contacts=tuple(contact for pupil in whose for contact in uow.contacts.of_pupil(pupil)),
        attendance=tuple(event for pupil in whose for event in uow.attendance.of_pupil(pupil)),
        prevention=tuple(uow.prevention.between(period.first, period.last)),
        staffing=tuple(uow.staffing.all()),
        organisations=tuple(uow.network.organisations()),
        professionals=tuple(uow.network.professionals()),
    )


def _whose(pupils: Iterable[PupilId | None]) -> Sequence[PupilId]:
    """Return the pupils with help or a care file, each once."""
    return tuple(dict.fromkeys(pupil for pupil in pupils if pupil is not None))
