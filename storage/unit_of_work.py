"""All repositories within one transaction. Adding one is adding a line."""

from models.ids import UndoId
from storage.actions import Actions
from storage.approvals import Approvals
from storage.attendance import AttendanceEvents
from storage.carefiles import CareFiles
from storage.caseload import Caseload
from storage.changelog import ChangeLogTable
from storage.consents import Consents
from storage.contacts import Contacts
from storage.documents import Documents
from storage.doubles import Doubles
from storage.drafts import Drafts
from storage.driver import Connection
from storage.goals import Goals
from storage.guardians import Guardians
from storage.letters import Letters
from storage.meetings import Meetings
from storage.network import Network
from storage.own_definitions import OwnDefinitions
from storage.planning import Planning
from storage.preparations import Preparations
from storage.prevention import PreventionActivities
from storage.profiles import Profiles
from storage.pupils import Pupils
from storage.putoff import PutOffs
from storage.relations import Relations
from storage.retention import Retention
from storage.safety import SafetyReports
from storage.schools import Schools
from storage.staffings import Staffings
from storage.submissions import Submissions
from storage.surveys import Surveys
from storage.trajectories import Trajectories
from storage.transfers import Transfers
from storage.turns import Agendas, Turns
from storage.undo import UndoTable
from storage.users import Settings, Users
from storage.versions import Versions
from storage.views import Views
from storage.weighed import Weighed
from storage.written import Written


class Work:
    """A unit of work; see ``models.ports.UnitOfWork``."""

    def __init__(self, connection: Connection, session: str = "") -> None:
        self.school = Schools(connection)
        self.profiles = Profiles(connection)
        self.users = Users(connection)
        self.settings = Settings(connection)
        self.pupils = Pupils(connection)
        self.guardians = Guardians(connection)
        self.care_files = CareFiles(connection)
        self.trajectories = Trajectories(connection)
        self.goals = Goals(connection)
        self.contacts = Contacts(connection)
        self.consents = Consents(connection)
        self.weighed = Weighed(connection)
        self.network = Network(connection)
        self.staffing = Staffings(connection)
        self.doubles = Doubles(connection)
        self.meetings = Meetings(connection)
        self.preparations = Preparations(connection)
        self.actions = Actions(connection)
        self.planning = Planning(connection)
        self.safety = SafetyReports(connection)
        self.attendance = AttendanceEvents(connection)
        self.prevention = PreventionActivities(connection)
        self.transfers = Transfers(connection)
        self.agendas = Agendas(connection)
        self.turns = Turns(connection)
        self.documents = Documents(connection)
        self.letters = Letters(connection)
        self.relations = Relations(connection)
        self.submissions = Submissions(connection)
        self.surveys = Surveys(connection)
        self.own_definitions = OwnDefinitions(connection)
        self.approvals = Approvals(connection)
        self.put_offs = PutOffs(connection)
        self.caseload = Caseload(connection)
        self.views = Views(connection)
        self.written = Written(connection)
        self.log = ChangeLogTable(connection)
        self.undo = UndoTable(connection, session)
        self.versions = Versions(connection)
        self.drafts = Drafts(connection)
        self.retention = Retention(connection)

    @property
    def undo_step(self) -> UndoId | None:
        """The step that takes this transaction back."""
        return self.undo.current
