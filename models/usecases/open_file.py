"""The care file that is open for a pupil: new records about him hang on it."""

from models.carefile import CareFile, CareFileStatus
from models.ids import PupilId
from models.ports import UnitOfWork


def open_file(uow: UnitOfWork, pupil: PupilId) -> CareFile | None:
    """Return the open care file of a pupil, if there is one."""
    files = uow.care_files.of_pupil(pupil)
    return next((file for file in files if file.status is not CareFileStatus.CLOSED), None)
