"""Pupils: the list, the dossier, and who decides for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.attendance import AttendanceEvent
from models.carefile import CareFile
from models.caseload import PupilRow
from models.change import Changes, Topic
from models.consent import Consent, InformationKind
from models.consent_overview import JudgedConsent, standing
from models.consent_status import Deciders
from models.contact import Contact
from models.goal import Goal
from models.guardian import Guardian
from models.ids import GuardianId, OrganisationId, ProfessionalId, PupilId
from models.meeting import Action
from models.network import Organisation, Professional
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.safety import SafetyReport
from models.school import Location
from models.trajectory import Trajectory, reaches_group
from models.transfer import Transfer
from models.usecases.action_sight import known_actions
from models.usecases.caseload import CaseloadUseCases
from models.usecases.session import Session
from models.usecases.visibility import Sight, around_of, sight
from models.user import Permission
from models.weighed import WeighedSharing

__all__ = ["Dossier", "PupilRow", "PupilUseCases"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that is known around one pupil, as far as the user may see it.

    Attributes:
        kinds: the kinds of information the user may see; what is not among them is empty.
        consents: those that stand; for a receiver only those towards him.
        asked: every consent that was ever asked, to judge by; for a receiver only those towards him.
        weighed: what was decided to share without consent; for a receiver only towards him.
        shared: help that runs for his group, his class or the whole school; it is about nobody in particular.
        whole: whether the user sees everything, as the school itself.

    """

    pupil: Pupil
    kinds: frozenset[InformationKind]
    location: Location | None
    guardians: Sequence[Guardian]
    care_files: Sequence[CareFile]
    trajectories: Sequence[Trajectory]
    consents: Sequence[JudgedConsent]
    asked: Sequence[Consent]
    weighed: Sequence[WeighedSharing]
    actions: Sequence[Action]
    transfers: Sequence[Transfer]
    organisations: Mapping[OrganisationId, Organisation]
    professionals: Mapping[ProfessionalId, Professional]
    goals: Sequence[Goal] = ()
    contacts: Sequence[Contact] = ()
    safety: Sequence[SafetyReport] = ()
    attendance: Sequence[AttendanceEvent] = ()
    shared: Sequence[Trajectory] = ()
    whole: bool = True

    @property
    def care_file(self) -> CareFile | None:
        """The newest care file."""
        return self.care_files[0] if self.care_files else None


class PupilUseCases:
    """What a user can do with pupils and the people who decide for them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self) -> tuple[PupilRow, ...]:
        """Return every pupil the user may see, with what the list shows of his care."""
        return CaseloadUseCases(self._session).rows()

    def find(self, words: str) -> tuple[Pupil, ...]:
        """Return pupils by name, number or group, as far as the user may see them."""
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            found = ((pupil, looking.kinds_of(uow, pupil)) for pupil in uow.pupils.search(words))
            return tuple(looking.pupil(pupil, kinds) for pupil, kinds in found if kinds)

    def dossier(self, pupil: PupilId) -> Dossier:
        """Open a dossier; that is noted in the change log.

        Raises:
            NotFoundError: there is no such pupil.
            ConsentMissingError: nothing of this pupil may be seen by this user.

        """
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            found = self._dossier(uow, pupil, looking)
        self._session.note_access("pupil.opened", Topic.PUPILS, pupil)
        return found

    def save(self, pupil: Pupil) -> Changes:
        """Add a pupil, or write what was changed; his age and judgements about him move what consents are worth."""
        topics = (Topic.PUPILS, Topic.CONSENTS)
        with self._session.intend(Permission.EDIT_PUPILS, "pupil.saved", *topics) as intention:
            intention.record = pupil.id
            intention.uow.pupils.save(pupil)
        return intention.changes

    def save_guardian(self, guardian: Guardian) -> Changes:
        """Add a guardian, or write what was changed; whether he has authority moves what consents are worth."""
        topics = (Topic.PUPILS, Topic.CONSENTS)
        with self._session.intend(Permission.EDIT_PUPILS, "guardian.saved", *topics) as intention:
            intention.record = guardian.pupil
            intention.uow.guardians.save(guardian)
        return intention.changes

    def reveal(self, guardian: GuardianId) -> Guardian:
        """Return how to reach a guardian whose address is secret; that is noted in the change log."""
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            found = uow.guardians.get(guardian)
        self._session.note_access("guardian.revealed", Topic.PUPILS, found.pupil, guardian)
        return found

    def new_pupil_id(self) -> PupilId:
        """Make an id for a pupil who is about to be added."""
        return PupilId(self._session.new_id())

    def new_guardian_id(self) -> GuardianId:
        """Make an id for a guardian who is about to be added."""
        return GuardianId(self._session.new_id())

    def _dossier(self, uow: UnitOfWork, pupil_id: PupilId, looking: Sight) -> Dossier:
        pupil, around = uow.pupils.get(pupil_id), around_of(uow, pupil_id)
        kinds = looking.kinds(pupil, around)
        if not kinds:
            raise looking.refusal(pupil_id)
        care = InformationKind.CARE in kinds
        deciders = Deciders(pupil=pupil, guardians=around.guardians, rules=self._session.rules)
        asked = looking.towards(around.consents)
        files = uow.care_files.of_pupil(pupil_id) if care else ()
        return Dossier(
            pupil=looking.pupil(pupil, kinds),
            kinds=kinds,
            whole=looking.whole,
            location=_location(uow, pupil),
            guardians=[looking.guardian(entry, pupil, kinds) for entry in around.guardians],
            care_files=[looking.care_file(entry, kinds) for entry in files],
            trajectories=uow.trajectories.of_pupil(pupil_id) if care else (),
            consents=standing(asked, deciders, self._session.today),
            asked=asked,
            weighed=looking.weighed_towards(around.weighed, kinds),
            actions=known_actions(uow, pupil_id, kinds, looking),
            transfers=uow.transfers.of_pupil(pupil_id) if InformationKind.EDUCATION in kinds else (),
            organisations={entry.id: entry for entry in uow.network.organisations()},
            professionals={entry.id: entry for entry in uow.network.professionals()},
            goals=uow.goals.of_pupil(pupil_id) if care else (),
            contacts=uow.contacts.of_pupil(pupil_id) if care else (),
            safety=uow.safety.of_pupil(pupil_id) if InformationKind.SAFETY in kinds else (),
            attendance=uow.attendance.of_pupil(pupil_id) if InformationKind.ATTENDANCE in kinds else (),
            shared=_shared(uow, looking.pupil(pupil, kinds), self._session.today) if care else (),
        )


def _shared(uow: UnitOfWork, pupil: Pupil, today: date) -> Sequence[Trajectory]:
    """Return help for more than one pupil that runs or is waited for, and reaches this one."""
    there = uow.trajectories.shared_still(today)
    return tuple(entry for entry in there if reaches_group(entry, pupil.group))


def _location(uow: UnitOfWork, pupil: Pupil) -> Location | None:
    return next((place for place in uow.school.get().locations if place.id == pupil.location), None)
