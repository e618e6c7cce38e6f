"""What the domain needs from outside: stated here as protocols, made real by ``storage``.

Every ``save`` inserts or replaces by id. Every list has an order that is stated, and a limit.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from models.carefile import CareFile
from models.consent import Answer, Consent
from models.guardian import Guardian
from models.ids import (
    ActionId,
    CareFileId,
    ConsentId,
    GuardianId,
    MeetingId,
    OrganisationId,
    ProfessionalId,
    PupilId,
    TrajectoryId,
    UndoId,
    UserId,
)
from models.meeting import Action, Meeting, MinutesState
from models.network import Organisation, Professional
from models.ports_caseload import CaseloadRepository, ViewRepository, WrittenRepository
from models.ports_consent import WeighedRepository
from models.ports_documents import DocumentRepository
from models.ports_help import ContactRepository, GoalRepository
from models.ports_house import (
    ChangeLog,
    SchoolRepository,
    SettingRepository,
    SubmissionRepository,
    UserRepository,
)
from models.ports_network import DoubleRepository, StaffingRepository
from models.ports_profiles import ProfileRepository
from models.ports_relations import RelationRepository
from models.ports_safety import AttendanceRepository, PreventionRepository, SafetyRepository
from models.ports_timeline import AgendaHistory, TurnRepository
from models.ports_today import PutOffRepository
from models.ports_transfers import TransferRepository
from models.ports_undo import DraftRepository, UndoJournal, VersionRepository
from models.pupil import Pupil
from models.trajectory import Trajectory

LIST_LIMIT = 20_000
"""No list of one school is longer; a query that finds more is a mistake and must not fill the memory."""


class PupilRepository(Protocol):
    """Pupils with their residences."""

    def get(self, pupil: PupilId) -> Pupil:
        """Return a pupil; raises NotFoundError."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Pupil]:
        """Return all pupils, by surname and given name as stored."""
        ...

    def some(self, pupils: Sequence[PupilId]) -> Mapping[PupilId, Pupil]:
        """Return the pupils with these ids that exist."""
        ...

    def search(self, words: str, limit: int = 50) -> Sequence[Pupil]:
        """Return pupils whose folded name, number or group has a word beginning with each of the words."""
        ...

    def save(self, pupil: Pupil) -> None:
        """Write a pupil."""
        ...


class GuardianRepository(Protocol):
    """Guardians with their dated authority."""

    def get(self, guardian: GuardianId) -> Guardian:
        """Return a guardian; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Guardian]:
        """Return a pupil's guardians in the order they were added."""
        ...

    def by_pupil(self, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Sequence[Guardian]]:
        """Return the guardians of these pupils, or of all, per pupil."""
        ...

    def save(self, guardian: Guardian) -> None:
        """Write a guardian."""
        ...


class CareFileRepository(Protocol):
    """Care files with their signals."""

    def get(self, care_file: CareFileId) -> CareFile:
        """Return a care file; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[CareFile]:
        """Return a pupil's care files, newest first."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[CareFile]:
        """Return all care files, newest first."""
        ...

    def save(self, care_file: CareFile) -> None:
        """Write a care file."""
        ...


class TrajectoryRepository(Protocol):
    """Help."""

    def get(self, trajectory: TrajectoryId) -> Trajectory:
        """Return a trajectory; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Trajectory]:
        """Return a pupil's trajectories, oldest first."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Trajectory]:
        """Return all trajectories, oldest first."""
        ...

    def shared(self, limit: int = LIST_LIMIT) -> Sequence[Trajectory]:
        """Return the trajectories for a group, a class or the school, oldest first."""
        ...

    def save(self, trajectory: Trajectory) -> None:
        """Write a trajectory."""
        ...


class ConsentRepository(Protocol):
    """Consents with all their answers; answers are only ever added."""

    def get(self, consent: ConsentId) -> Consent:
        """Return a consent; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Consent]:
        """Return a pupil's consents, newest question first."""
        ...

    def by_pupil(self, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Sequence[Consent]]:
        """Return the consents of these pupils, or of all, per pupil, newest question first."""
        ...

    def add(self, consent: Consent) -> None:
        """Write a new consent with its answers; raises ConflictError when the id exists."""
        ...

    def add_answer(self, consent: ConsentId, answer: Answer) -> None:
        """Add one answer to the history of a consent."""
        ...


class NetworkRepository(Protocol):
    """Organisations and professionals."""

    def organisation(self, organisation: OrganisationId) -> Organisation:
        """Return an organisation; raises NotFoundError."""
        ...

    def organisations(self, limit: int = LIST_LIMIT) -> Sequence[Organisation]:
        """Return all organisations, by name."""
        ...

    def save_organisation(self, organisation: Organisation) -> None:
        """Write an organisation."""
        ...

    def professional(self, professional: ProfessionalId) -> Professional:
        """Return a professional; raises NotFoundError."""
        ...

    def professionals(self, limit: int = LIST_LIMIT) -> Sequence[Professional]:
        """Return all professionals, by name."""
        ...

    def save_professional(self, professional: Professional) -> None:
        """Write a professional."""
        ...


class MeetingRepository(Protocol):
    """Meetings with participants, agenda and minutes."""

    def get(self, meeting: MeetingId) -> Meeting:
        """Return a meeting; raises NotFoundError."""
        ...

    def state(self, meeting: MeetingId) -> MinutesState | None:
        """Return how far the minutes of a meeting are; None when there is no such meeting yet."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Meeting]:
        """Return all meetings, latest date first."""
        ...

    def save(self, meeting: Meeting) -> None:
        """Write a meeting with all that belongs to it."""
        ...


class ActionRepository(Protocol):
    """Actions, wherever they were agreed."""

    def get(self, action: ActionId) -> Action:
        """Return an action; raises NotFoundError."""
        ...

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Action]:
        """Return all actions: open ones first, by due date."""
        ...

    def of_meeting(self, meeting: MeetingId) -> Sequence[Action]:
        """Return what was agreed in a meeting, in the order it was noted."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[Action]:
        """Return what was agreed about a pupil: open ones first, by due date."""
        ...

    def save(self, action: Action) -> None:
        """Write an action."""
        ...


class UnitOfWork(Protocol):
    """All repositories within one transaction."""

    @property
    def school(self) -> SchoolRepository:
        """The school."""
        ...

    @property
    def profiles(self) -> ProfileRepository:
        """The way of working."""
        ...

    @property
    def users(self) -> UserRepository:
        """Users."""
        ...

    @property
    def settings(self) -> SettingRepository:
        """Settings."""
        ...

    @property
    def pupils(self) -> PupilRepository:
        """Pupils."""
        ...

    @property
    def guardians(self) -> GuardianRepository:
        """Guardians."""
        ...

    @property
    def care_files(self) -> CareFileRepository:
        """Care files."""
        ...

    @property
    def trajectories(self) -> TrajectoryRepository:
        """Help."""
        ...

    @property
    def goals(self) -> GoalRepository:
        """Goals."""
        ...

    @property
    def contacts(self) -> ContactRepository:
        """Contact moments."""
        ...

    @property
    def consents(self) -> ConsentRepository:
        """Consents."""
        ...

    @property
    def weighed(self) -> WeighedRepository:
        """Weighed sharings."""
        ...

    @property
    def network(self) -> NetworkRepository:
        """The network."""
        ...

    @property
    def staffing(self) -> StaffingRepository:
        """Staffing."""
        ...

    @property
    def doubles(self) -> DoubleRepository:
        """Merging what is double."""
        ...

    @property
    def meetings(self) -> MeetingRepository:
        """Meetings."""
        ...

    @property
    def actions(self) -> ActionRepository:
        """Actions."""
        ...

    @property
    def safety(self) -> SafetyRepository:
        """Safety reports."""
        ...

    @property
    def attendance(self) -> AttendanceRepository:
        """Attendance events."""
        ...

    @property
    def prevention(self) -> PreventionRepository:
        """Prevention without a name."""
        ...

    @property
    def transfers(self) -> TransferRepository:
        """Transfers from other schools."""
        ...

    @property
    def agendas(self) -> AgendaHistory:
        """When pupils were on an agenda."""
        ...

    @property
    def turns(self) -> TurnRepository:
        """When care files were closed and opened again."""
        ...

    @property
    def documents(self) -> DocumentRepository:
        """Documents."""
        ...

    @property
    def caseload(self) -> CaseloadRepository:
        """Facts of all pupils at once."""
        ...

    @property
    def views(self) -> ViewRepository:
        """Saved lists."""
        ...

    @property
    def written(self) -> WrittenRepository:
        """The index of everything that was written down."""
        ...

    @property
    def submissions(self) -> SubmissionRepository:
        """The monitor's ledger."""
        ...

    @property
    def put_offs(self) -> PutOffRepository:
        """What users put off on the page of today."""
        ...

    @property
    def log(self) -> ChangeLog:
        """The change log."""
        ...

    @property
    def undo(self) -> UndoJournal:
        """The undo journal."""
        ...

    @property
    def relations(self) -> RelationRepository:
        """Who works with whom."""
        ...

    @property
    def versions(self) -> VersionRepository:
        """What records were before."""
        ...

    @property
    def drafts(self) -> DraftRepository:
        """What was typed and not saved."""
        ...

    @property
    def undo_step(self) -> UndoId | None:
        """The step that takes this transaction back; None while nothing undoable was written in it."""
        ...


class Store(Protocol):
    """A store that is open."""

    @property
    def read_only(self) -> bool:
        """Whether this window may only look."""
        ...

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """Begin to read; everything read within sees the same moment."""
        ...

    def write(self, user: UserId) -> AbstractContextManager[UnitOfWork]:
        """Begin to write for a user; commits at the end, takes everything back when an exception passes."""
        ...
