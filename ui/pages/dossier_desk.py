"""What the dossier works with, and everything one can wish to do in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from models.access import AccessView
from models.consent_form import ConsentFormView
from models.consent_givers import Deciders
from models.ids import UserId
from models.letters import LetterView
from models.plan_sheet import PlanSheetView
from models.profile import Profile
from models.profile_choice import ProfileHistory, profile_on
from models.school import School
from models.transfer_sheet import TransferSheetView
from models.usecases.access import AccessUseCases
from models.usecases.attendance import AttendanceUseCases
from models.usecases.carefiles import CareFileUseCases
from models.usecases.closings import ClosingUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.contacts import ContactUseCases
from models.usecases.documents import DocumentUseCases
from models.usecases.goals import GoalUseCases
from models.usecases.handovers import HandoverUseCases
from models.usecases.network import Network, NetworkUseCases
from models.usecases.plan_sheets import PlanSheetUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.pupils import Dossier, PupilUseCases
from models.usecases.retention import RetentionUseCases
from models.usecases.safety import SafetyUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.timeline import TimelineUseCases
from models.usecases.weighed import WeighedUseCases
from models.user import Permission, allows
from models.weighed_sheet import WeighedSheet
from resources import Texts
from ui.background import BackgroundRunner
from ui.words import language, texts


class Deed(StrEnum):
    """Something to do in a dossier. What it is about goes with it, as the id of a record."""

    EDIT_PUPIL = "edit_pupil"
    NEW_SIGNAL = "new_signal"
    EDIT_SIGNAL = "edit_signal"
    EDIT_CARE_FILE = "edit_care_file"
    MOVE = "move"
    CLOSE_FILE = "close_file"
    REOPEN_FILE = "reopen_file"
    NEW_HELP = "new_help"
    EDIT_HELP = "edit_help"
    CONTINUE_HELP = "continue_help"
    END_HELP = "end_help"
    NEW_GOAL = "new_goal"
    EDIT_GOAL = "edit_goal"
    EVALUATE_GOAL = "evaluate_goal"
    NOTE_CONTACT = "note_contact"
    EDIT_CONTACT = "edit_contact"
    ASK_MEETING = "ask_meeting"
    SAVE_PLAN = "save_plan"
    WRITE_LETTER = "write_letter"
    SHOW_LETTER = "show_letter"
    NEW_GUARDIAN = "new_guardian"
    EDIT_GUARDIAN = "edit_guardian"
    NOTE_AUTHORITY = "note_authority"
    NOTE_INCAPACITY = "note_incapacity"
    REVEAL_GUARDIAN = "reveal_guardian"
    ASK_CONSENT = "ask_consent"
    ASK_AGAIN = "ask_again"
    NOTE_ANSWER = "note_answer"
    SAVE_FORM = "save_form"
    REMIND = "remind"
    WEIGH_SHARING = "weigh_sharing"
    END_WEIGHED = "end_weighed"
    SAVE_WEIGHED = "save_weighed"
    SHOW_CONSENT = "show_consent"
    SHOW_PART = "show_part"
    SHOW_ACCESS = "show_access"
    SHOW_HISTORY = "show_history"
    MAKE_TRANSFER = "make_transfer"
    HOLD = "hold"
    """To say that nothing of this pupil may go for now, or that it may again."""
    ADD_DOCUMENT = "add_document"
    SHOW_DOCUMENT = "show_document"
    EDIT_DOCUMENT = "edit_document"
    COPY_DOCUMENT = "copy_document"
    REMOVE_DOCUMENT = "remove_document"
    NEW_SAFETY_REPORT = "new_safety_report"
    EDIT_SAFETY_REPORT = "edit_safety_report"
    NOTE_SAFETY_CHECK = "note_safety_check"
    NOTE_SAFETY_ANSWER = "note_safety_answer"
    CLOSE_SAFETY_REPORT = "close_safety_report"
    SHOW_SAFETY = "show_safety"
    SHOW_HELP = "show_help"
    SHOW_SHARED_HELP = "show_shared_help"
    NEW_ATTENDANCE = "new_attendance"
    EDIT_ATTENDANCE = "edit_attendance"
    REMOVE_ATTENDANCE = "remove_attendance"


_CONSENT_DEEDS = frozenset(
    {
        Deed.ASK_CONSENT,
        Deed.ASK_AGAIN,
        Deed.NOTE_ANSWER,
        Deed.SAVE_FORM,
        Deed.REMIND,
        Deed.WEIGH_SHARING,
        Deed.END_WEIGHED,
        Deed.SAVE_WEIGHED,
    }
)
_CONTACT_DEEDS = frozenset({Deed.NOTE_CONTACT, Deed.EDIT_CONTACT, Deed.ASK_MEETING})

_ON_PAPER = frozenset({Deed.MAKE_TRANSFER, Deed.SAVE_PLAN, Deed.WRITE_LETTER, Deed.SHOW_LETTER})

PARTS = {Deed.SHOW_CONSENT: "consent", Deed.SHOW_SAFETY: "safety", Deed.SHOW_HELP: "help"}
"""Deeds that only go to another part of the dossier, and its name."""
_LOOKING = frozenset({*PARTS, Deed.SHOW_PART, Deed.SHOW_DOCUMENT, Deed.SHOW_SHARED_HELP})


Way = Callable[[Dossier, str], None]
"""How a deed begins: in whose dossier, and with which record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A deed and what it is about."""

    deed: Deed
    record: str = ""


class FilePapers(Protocol):
    """Makes the papers about a whole file."""

    @property
    def access_list(self) -> Callable[[AccessView], bytes]:
        """Who opened the file."""
        ...

    @property
    def plan_sheet(self) -> Callable[[PlanSheetView], bytes]:
        """The plan, for parents."""
        ...

    @property
    def transfer_sheet(self) -> Callable[[TransferSheetView], bytes]:
        """What another school or organisation may know."""
        ...

    @property
    def weighed(self) -> Callable[[WeighedSheet], bytes]:
        """Why something was shared without consent."""
        ...

    @property
    def consent_forms(self) -> Callable[[Sequence[ConsentFormView]], bytes]:
        """Questions for consent, each on a sheet of its own."""
        ...

    @property
    def letters(self) -> Callable[[Sequence[LetterView]], bytes]:
        """Letters to parents and pupils, in one file."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The collaborators of the pages about pupils.

    Attributes:
        consent_form_pdf: makes the paper of one question for consent.
        user_names: tells how the users of the store are called.
        runner: for what takes long, such as reading a document.
        papers: makes the papers about a whole file; without it none are offered.

    """

    session: Session
    pupils: PupilUseCases
    care_files: CareFileUseCases
    goals: GoalUseCases
    plan_sheets: PlanSheetUseCases
    contacts: ContactUseCases
    consents: ConsentUseCases
    weighed: WeighedUseCases
    network: NetworkUseCases
    school: SchoolUseCases
    documents: DocumentUseCases
    timeline: TimelineUseCases
    access: AccessUseCases
    closings: ClosingUseCases
    handovers: HandoverUseCases
    runner: BackgroundRunner
    safety: SafetyUseCases
    attendance: AttendanceUseCases
    retention: RetentionUseCases
    consent_form_pdf: Callable[[ConsentFormView], bytes]
    user_names: Callable[[], Mapping[UserId, str]]
    papers: FilePapers | None = None

    @property
    def today(self) -> date:
        """The day it is."""
        return self.session.today

    @property
    def texts(self) -> Texts:
        """The words of the domain."""
        return texts()

    def clock(self) -> date:
        """Return the day it is, for a field that asks for it."""
        return self.session.today

    def may(self, deed: Deed) -> bool:
        """Tell whether this user may do something in this window; looking is always allowed."""
        if deed in _LOOKING:
            return True
        if deed is Deed.SHOW_ACCESS:
            return allows(self.session.user.role, Permission.READ_LOG)
        if deed in _ON_PAPER and self.papers is None:
            return False
        if deed in (Deed.SHOW_HISTORY, Deed.SHOW_LETTER):
            return allows(self.session.user.role, Permission.READ_HISTORY)
        if deed is Deed.HOLD:
            return self.session.may(Permission.HOLD_RECORDS)
        permission = Permission.EDIT_CONSENT if deed in _CONSENT_DEEDS else Permission.EDIT_PUPILS
        if deed in _CONTACT_DEEDS:
            permission = Permission.NOTE_CONTACT
        return allows(self.session.user.role, permission) and not self.session.store.read_only

    def may_add_to_network(self) -> bool:
        """Tell whether this user may add an organisation."""
        return allows(self.session.user.role, Permission.EDIT_NETWORK) and not self.session.store.read_only

    def deciders(self, dossier: Dossier) -> Deciders:
        """Return whose decision things are for this pupil."""
        return Deciders(pupil=dossier.pupil, guardians=dossier.guardians, rules=self.session.rules)

    def surroundings(self) -> "Surroundings":
        """Read what dialogs offer to choose from."""
        return Surroundings(
            school=self.school.school(),
            network=self.network.network(),
            ways=ProfileUseCases(self.session).history(),
            today=self.today,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The school and everybody around it.

    Attributes:
        ways: which way of working counted when.

    """

    school: School
    network: Network
    ways: ProfileHistory
    today: date

    @property
    def profile(self) -> Profile:
        """The way of working of today."""
        return self.way_on(self.today)

    def way_on(self, day: date) -> Profile:
        """Return the way of working of a day, for what was done then."""
        return profile_on(self.ways, day)

    def meeting_title(self, kind: str) -> str:
        """Return what a type of meeting is called here."""
        return self.profile.meeting_title(kind, language())


def desk_of(
    session: Session,
    consent_form_pdf: Callable[[ConsentFormView], bytes],
    user_names: Callable[[], Mapping[UserId, str]] | None = None,
    runner: BackgroundRunner | None = None,
    papers: FilePapers | None = None,
) -> Desk:
    """Return the collaborators for one session."""
    return Desk(
        session=session,
        pupils=PupilUseCases(session),
        care_files=CareFileUseCases(session),
        goals=GoalUseCases(session),
        plan_sheets=PlanSheetUseCases(session),
        contacts=ContactUseCases(session),
        consents=ConsentUseCases(session, language()),
        weighed=WeighedUseCases(session, language()),
        network=NetworkUseCases(session),
        school=SchoolUseCases(session),
        documents=DocumentUseCases(session),
        timeline=TimelineUseCases(session, texts()),
        access=AccessUseCases(session),
        closings=ClosingUseCases(session, texts()),
        handovers=HandoverUseCases(session, texts()),
        runner=runner or BackgroundRunner(),
        safety=SafetyUseCases(session),
        attendance=AttendanceUseCases(session),
        retention=RetentionUseCases(session),
        consent_form_pdf=consent_form_pdf,
        user_names=user_names or _Myself(session),
        papers=papers,
    )


class _Myself:
    """Knows one user: the one at work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self) -> Mapping[UserId, str]:
        return {self._session.user.id: self._session.user.name}
