"""What the pages about meetings work with: use cases, the words of the region, and who may do what."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from models.action_list import ActionListView
from models.ids import MeetingId
from models.invitation import InvitationView
from models.letters import LetterView
from models.meeting import Meeting, MinutesState
from models.minutes import MinutesView
from models.preparation_sheet import PreparationView
from models.profile import MeetingKind, Profile
from models.profile_choice import meeting_title_on
from models.profile_values import meeting_kind_words
from models.usecases.agenda import AgendaUseCases
from models.usecases.agenda_proposals import ProposalUseCases
from models.usecases.invitations import InvitationUseCases
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meeting_rows import MeetingRow
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.preparations import PreparationUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.user import Permission, User, allows
from resources import Texts
from ui.background import BackgroundRunner
from ui.clock import clock_time
from ui.words import language, short_day, texts


class MeetingPapers(Protocol):
    """Puts what is made of a meeting on paper."""

    @property
    def minutes(self) -> Callable[[MinutesView], bytes]:
        """One copy of the minutes."""
        ...

    @property
    def preparation(self) -> Callable[[PreparationView], bytes]:
        """What one person prepares with."""
        ...

    @property
    def letters(self) -> Callable[[Sequence[LetterView]], bytes]:
        """Letters to parents and pupils, in one file."""
        ...

    @property
    def invitation(self) -> Callable[[InvitationView], bytes]:
        """A meeting or a series, for calendars."""
        ...

    @property
    def action_list(self) -> Callable[[ActionListView], bytes]:
        """What one person does."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDesk:
    """The collaborators of the meeting pages.

    Attributes:
        papers: puts what is made of a meeting on paper.
        after: the papers after a meeting.

    """

    session: Session
    meetings: MeetingUseCases
    agenda: AgendaUseCases
    series: SeriesUseCases
    proposals: ProposalUseCases
    invitations: InvitationUseCases
    network: NetworkUseCases
    school: SchoolUseCases
    preparations: PreparationUseCases
    after: MeetingPaperUseCases
    papers: MeetingPapers
    runner: BackgroundRunner

    @property
    def minutes_pdf(self) -> Callable[[MinutesView], bytes]:
        """Puts one copy of the minutes on paper."""
        return self.papers.minutes

    @property
    def user(self) -> User:
        """Who is at work."""
        return self.session.user

    @property
    def texts(self) -> Texts:
        """The words of the domain."""
        return texts()

    @property
    def may_edit(self) -> bool:
        """Whether this user may change meetings in this window."""
        return allows(self.user.role, Permission.EDIT_MEETINGS) and not self.session.store.read_only

    @property
    def sees_all(self) -> bool:
        """Whether this user sees meetings whole."""
        return allows(self.user.role, Permission.READ_ALL_MINUTES)

    @property
    def profile(self) -> Profile:
        """The way of working of the school today; a store without a school works by the neutral one."""
        return ProfileUseCases(self.session).today()

    def kind_of(self, meeting: Meeting) -> MeetingKind:
        """Return the type of a meeting, as it is on its own day."""
        return ProfileUseCases(self.session).on(meeting.on).meeting_kind(meeting.kind)

    def about_kind(self, kind: str) -> str:
        """Return what a type of meeting is for, on what ground one shares in it, and what is not filled in yet."""
        return meeting_kind_words(self.profile.meeting_kind(kind), texts())

    def today(self) -> date:
        """Return the day it is."""
        return self.session.today

    def kind_words(self, *meetings: Meeting | MeetingRow) -> Mapping[MeetingId, str]:
        """Return what meetings are called: as their type was called on their own day."""
        history, words = ProfileUseCases(self.session).history(), language()
        return {entry.id: meeting_title_on(history, entry.kind, entry.on, words) for entry in meetings}

    def kinds_by_id(self) -> Mapping[str, str]:
        """Return what each type of meeting is called today."""
        return {kind.id: kind.title.get(language(), kind.id) for kind in self.profile.meetings}

    def name_of(self, meeting: Meeting | MeetingRow) -> str:
        """Return how a meeting is called in a sentence: ``Zorgteam, di 3 nov 10:30``."""
        return f"{self.kind_words(meeting)[meeting.id]}, {self.moment(meeting)}"

    def moment(self, meeting: Meeting | MeetingRow) -> str:
        """Return when a meeting is: ``di 3 nov 10:30``."""
        day = short_day(meeting.on, self.today())
        return f"{day} {clock_time(meeting.at)}" if meeting.at else day

    def can_change(self, meeting: Meeting) -> bool:
        """Tell whether this user may still change a meeting: its minutes are not adopted, and it is not cancelled."""
        return self.may_edit and meeting.state is not MinutesState.ADOPTED and meeting.cancelled_on is None


def meeting_desk(session: Session, papers: MeetingPapers, runner: BackgroundRunner) -> MeetingDesk:
    """Return the collaborators for one session."""
    return MeetingDesk(
        session=session,
        meetings=MeetingUseCases(session),
        agenda=AgendaUseCases(session),
        series=SeriesUseCases(session),
        proposals=ProposalUseCases(session, language()),
        invitations=InvitationUseCases(session, language()),
        network=NetworkUseCases(session),
        school=SchoolUseCases(session),
        preparations=PreparationUseCases(session),
        after=MeetingPaperUseCases(session),
        papers=papers,
        runner=runner,
    )
