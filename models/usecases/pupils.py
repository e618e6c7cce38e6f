"""Pupils: the list, the dossier, and who decides for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.attendance import AttendanceEvent
from models.carefile import CareFile, CareFileStatus
from models.change import Changes, Topic
from models.consent import Consent, InformationKind
from models.consent_overview import JudgedConsent, most_urgent, standing
from models.consent_status import Deciders, worth_on
from models.contact import Contact
from models.errors import ConsentMissingError
from models.goal import Goal
from models.guardian import Guardian
from models.ids import GuardianId, OrganisationId, ProfessionalId, PupilId
from models.meeting import Action
from models.network import Organisation, Professional
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.safety import SafetyReport
from models.school import Location
from models.trajectory import Trajectory, running_on, waiting_days
from models.transfer import Transfer
from models.usecases.session import Session
from models.usecases.visibility import Around, Sight, around_all, around_of, sight
from models.user import Permission
from models.weighed import WeighedSharing


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilRow:
    """A line of the list.

    Attributes:
        care_file: the open care file, or else the last one; None when the pupil never was in the caseload.
        consent: the consent that needs attention most; None when nothing was asked, and outside the caseload.
        waiting: days the longest wait for help has lasted.
        running: how many pieces of help run today.

    """

    pupil: Pupil
    care_file: CareFile | None
    consent: JudgedConsent | None
    waiting: int | None
    running: int

    @property
    def in_caseload(self) -> bool:
        """Whether a care file is open."""
        return self.care_file is not None and self.care_file.status is not CareFileStatus.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that is known around one pupil, as far as the user may see it.

    Attributes:
        kinds: the kinds of information the user may see; what is not among them is empty.
        consents: those that stand; for a receiver only those towards him.
        asked: every consent that was ever asked, to judge by; for a receiver only those towards him.
        weighed: what was decided to share without consent; for a receiver only towards him.

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
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            source = _Source.load(uow)
        return tuple(row for pupil in source.pupils if (row := self._row(pupil, source, looking)))

    def find(self, words: str) -> tuple[Pupil, ...]:
        """Return pupils by name, number or group, as far as the user may see them."""
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            return tuple(pupil for pupil in uow.pupils.search(words) if _seen(pupil.id, uow, looking))

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
        """Add a pupil, or write what was changed of him."""
        with self._session.intend(Permission.EDIT_PUPILS, "pupil.saved", Topic.PUPILS) as intention:
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

    def new_pupil_id(self) -> PupilId:
        """Make an id for a pupil who is about to be added."""
        return PupilId(self._session.new_id())

    def new_guardian_id(self) -> GuardianId:
        """Make an id for a guardian who is about to be added."""
        return GuardianId(self._session.new_id())

    def _row(self, pupil: Pupil, source: "_Source", looking: Sight) -> PupilRow | None:
        around = source.around.get(pupil.id, Around())
        guardians, consents = around.guardians, looking.towards(around.consents)
        kinds = looking.kinds(pupil, around)
        if not kinds:
            return None
        trajectories = source.trajectories.get(pupil.id, ()) if InformationKind.CARE in kinds else ()
        day = self._session.today
        deciders = Deciders(pupil=pupil, guardians=guardians, rules=self._session.rules)
        waits = [days for help_given in trajectories if (days := waiting_days(help_given, day)) is not None]
        care_file = source.care_files.get(pupil.id) if InformationKind.CARE in kinds else None
        judged = standing(_of_this_stay(consents, care_file), deciders, day, worth_on)
        return PupilRow(
            pupil=pupil,
            care_file=care_file,
            consent=most_urgent(judged),
            waiting=max(waits, default=None),
            running=sum(running_on(help_given, day) for help_given in trajectories),
        )

    def _dossier(self, uow: UnitOfWork, pupil_id: PupilId, looking: Sight) -> Dossier:
        pupil, around = uow.pupils.get(pupil_id), around_of(uow, pupil_id)
        kinds = looking.kinds(pupil, around)
        if not kinds:
            raise ConsentMissingError("pupil")
        care = InformationKind.CARE in kinds
        deciders = Deciders(pupil=pupil, guardians=around.guardians, rules=self._session.rules)
        asked = looking.towards(around.consents)
        return Dossier(
            pupil=pupil,
            kinds=kinds,
            location=_location(uow, pupil),
            guardians=around.guardians,
            care_files=uow.care_files.of_pupil(pupil_id) if care else (),
            trajectories=uow.trajectories.of_pupil(pupil_id) if care else (),
            consents=standing(asked, deciders, self._session.today),
            asked=asked,
            weighed=looking.weighed_towards(around.weighed),
            actions=uow.actions.of_pupil(pupil_id) if care else (),
            transfers=uow.transfers.of_pupil(pupil_id) if InformationKind.EDUCATION in kinds else (),
            organisations={entry.id: entry for entry in uow.network.organisations()},
            professionals={entry.id: entry for entry in uow.network.professionals()},
            goals=uow.goals.of_pupil(pupil_id) if care else (),
            contacts=uow.contacts.of_pupil(pupil_id) if care else (),
            safety=uow.safety.of_pupil(pupil_id) if InformationKind.SAFETY in kinds else (),
            attendance=uow.attendance.of_pupil(pupil_id) if InformationKind.ATTENDANCE in kinds else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Everything the list is made of, read at one moment with a fixed number of queries."""

    pupils: Sequence[Pupil]
    around: Mapping[PupilId, Around]
    care_files: Mapping[PupilId, CareFile]
    trajectories: Mapping[PupilId, Sequence[Trajectory]]

    @classmethod
    def load(cls, uow: UnitOfWork) -> "_Source":
        """Read the list's material."""
        trajectories: dict[PupilId, list[Trajectory]] = {}
        for entry in uow.trajectories.all():
            if entry.pupil:
                trajectories.setdefault(entry.pupil, []).append(entry)
        return cls(
            pupils=uow.pupils.all(),
            around=around_all(uow),
            care_files=_leading(uow.care_files.all()),
            trajectories=trajectories,
        )


def _leading(care_files: Sequence[CareFile]) -> dict[PupilId, CareFile]:
    """Return for each pupil the care file that speaks for him: an open one before a closed one, then the newest."""
    found: dict[PupilId, CareFile] = {}
    for care_file in care_files:
        present = found.get(care_file.pupil)
        closed = care_file.status is CareFileStatus.CLOSED
        if present is None or (present.status is CareFileStatus.CLOSED and not closed):
            found[care_file.pupil] = care_file
    return found


def _of_this_stay(consents: Sequence[Consent], care_file: CareFile | None) -> Sequence[Consent]:
    """Return the consents that matter now: those that had not run out when the open care file was opened."""
    if care_file is None or care_file.status is CareFileStatus.CLOSED:
        return ()
    return [asked for asked in consents if asked.valid_until is None or asked.valid_until >= care_file.opened_on]


def _seen(pupil: PupilId, uow: UnitOfWork, looking: Sight) -> bool:
    return looking.whole or bool(looking.kinds_of(uow, uow.pupils.get(pupil)))


def _location(uow: UnitOfWork, pupil: Pupil) -> Location | None:
    return next((place for place in uow.school.get().locations if place.id == pupil.location), None)
