"""Who can be put on an agenda."""

from dataclasses import dataclass

from models.carefile import CareFileStatus
from models.pupil import Pupil
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A pupil who can be talked about."""

    pupil: Pupil
    in_caseload: bool


class AgendaUseCases:
    """What is needed to make an agenda."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def candidates(self) -> tuple[Candidate, ...]:
        """Return all pupils, those of the caseload first; only for who makes agendas, who is the school."""
        with self._session.read(Permission.EDIT_MEETINGS) as uow:
            files = uow.care_files.all()
            caseload = {file.pupil for file in files if file.status is not CareFileStatus.CLOSED}
            found = [Candidate(pupil=pupil, in_caseload=pupil.id in caseload) for pupil in uow.pupils.all()]
        return tuple(sorted(found, key=lambda candidate: not candidate.in_caseload))
