"""What the domain needs from outside: stated here as protocols, made real by ``storage``.

The repositories stand in ``models/ports_<area>.py``; here is what holds them together. Every ``save`` inserts or
replaces by id. Every list has an order that is stated, and a limit.
"""

from contextlib import AbstractContextManager
from typing import Protocol

from models.ids import UndoId, UserId
from models.ports_approvals import ApprovalRepository
from models.ports_caseload import CaseloadRepository, ViewRepository, WrittenRepository
from models.ports_consent import ConsentRepository, WeighedRepository
from models.ports_documents import DocumentRepository
from models.ports_help import ContactRepository, GoalRepository
from models.ports_house import ChangeLog, SchoolRepository, SettingRepository, SubmissionRepository, UserRepository
from models.ports_letters import LetterRepository
from models.ports_meetings import ActionRepository, MeetingRepository
from models.ports_monitor import OwnDefinitionRepository, SurveyRepository
from models.ports_network import DoubleRepository, NetworkRepository, StaffingRepository
from models.ports_planning import PlanningRepository
from models.ports_preparation import PreparationRepository
from models.ports_profiles import ProfileRepository
from models.ports_pupils import CareFileRepository, GuardianRepository, PupilRepository, TrajectoryRepository
from models.ports_relations import RelationRepository
from models.ports_retention import RetentionRepository
from models.ports_safety import AttendanceRepository, PreventionRepository, SafetyRepository
from models.ports_timeline import AgendaHistory, TurnRepository
from models.ports_today import PutOffRepository
from models.ports_transfers import TransferRepository
from models.ports_undo import DraftRepository, UndoJournal, VersionRepository


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
    def preparations(self) -> PreparationRepository:
        """Preparation of meetings."""
        ...

    @property
    def actions(self) -> ActionRepository:
        """Actions."""
        ...

    @property
    def planning(self) -> PlanningRepository:
        """Series of meetings and free days."""
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
    def letters(self) -> LetterRepository:
        """Letters and their templates."""
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
    def surveys(self) -> SurveyRepository:
        """Answers to surveys."""
        ...

    @property
    def own_definitions(self) -> OwnDefinitionRepository:
        """Monitor definitions of the school's own."""
        ...

    @property
    def approvals(self) -> ApprovalRepository:
        """What a second person was asked before a file leaves."""
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
    def retention(self) -> RetentionRepository:
        """Terms, holds and destructions."""
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
