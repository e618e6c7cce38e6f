"""Every public method of every use case: how it is read out, or why it has nothing to tell."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from typing import Final

import resources
from models.change import LogQuery
from models.consent import InformationKind, Party, PartyKind, Purpose
from models.contact_card import CardFile
from models.errors import AppError
from models.history import RecordKind
from models.ids import (
    ActionId,
    AgendaItemId,
    ConsentId,
    DestructionId,
    DocumentId,
    GuardianId,
    LetterId,
    MeetingId,
    OrganisationId,
    ProfessionalId,
    PupilId,
    SeriesId,
    WeighedId,
)
from models.transfer_sheet import Handover
from models.usecases.access import AccessUseCases
from models.usecases.action_rows import ActionRowUseCases
from models.usecases.agenda import AgendaUseCases
from models.usecases.agenda_proposals import ProposalUseCases
from models.usecases.asking import AskingUseCases
from models.usecases.attendance import AttendanceUseCases
from models.usecases.caseload import CaseloadUseCases
from models.usecases.changelog import ChangeLogUseCases
from models.usecases.closings import ClosingUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.contact_cards import CardUseCases
from models.usecases.documents import DocumentUseCases
from models.usecases.doubles import DoubleUseCases
from models.usecases.drafts import DraftUseCases
from models.usecases.entering import EnteringUseCases
from models.usecases.handovers import HandoverUseCases
from models.usecases.history import HistoryUseCases
from models.usecases.invitations import InvitationChoice, InvitationUseCases
from models.usecases.involvement import InvolvementUseCases
from models.usecases.leaving import LeavingUseCases
from models.usecases.letter_templates import LetterTemplateUseCases
from models.usecases.letters import LetterUseCases
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.meeting_year import MeetingYearUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.monitor import MonitorUseCases
from models.usecases.monitor_approval import MonitorApprovalUseCases
from models.usecases.monitor_definitions import DefinitionUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.plan_sheets import PlanChoice, PlanSheetUseCases
from models.usecases.preparations import PreparationUseCases
from models.usecases.prevention import PreventionUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.projecting import ProjectingUseCases
from models.usecases.pupil_lists import PupilListUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.retention import RetentionUseCases
from models.usecases.safety import SafetyUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.search import SearchUseCases
from models.usecases.session import Session
from models.usecases.shared_help import SharedHelpUseCases
from models.usecases.survey import SurveyUseCases
from models.usecases.timeline import TimelineUseCases
from models.usecases.today import TodayUseCases
from models.usecases.undo import UndoUseCases
from models.usecases.users import UserUseCases
from models.usecases.views import ViewUseCases
from models.usecases.weighed import WeighedUseCases
from reports.monitor_desk import MonitorDesk
from tests.canary.house_writing import ORGANISATIONS
from tests.canary.monitor_writing import YEAR
from tests.canary.situations import PEOPLE
from tests.canary.words import found_in
from tests.stores import TODAY

DESK: Final = MonitorDesk("nl")
SECRET: Final = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
DUTCH: Final = resources.texts("nl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Somebody who asks everything there is to ask.

    Attributes:
        ids: the records of the store, by the name of their class.
        typed: what he types in search lines.

    """

    session: Session
    ids: Mapping[str, tuple[str, ...]]
    typed: tuple[str, ...]


Question = Callable[[], object]
Reading = Callable[[Asker], Iterator[Question]]
"""Yields questions, each to be asked by itself: one that is refused says nothing of the next."""


def _none(_: bytes) -> CardFile:
    return CardFile(cards=())


def _once(ask: Callable[[Session], object]) -> Reading:
    def read(asker: Asker) -> Iterator[Question]:
        yield partial(ask, asker.session)

    return read


def _each(kind: str, ask: Callable[[Session, str], object]) -> Reading:
    def read(asker: Asker) -> Iterator[Question]:
        for record in asker.ids.get(kind, ()):
            yield partial(ask, asker.session, record)

    return read


def _weighings(session: Session, meeting: MeetingId) -> object:
    with session.store.read() as uow:
        items = uow.meetings.get(meeting).items
    cases = EnteringUseCases(session)
    return [cases.weighing(meeting, item.id, place) for item in items for place in range(len(item.decisions))]


def _typed(ask: Callable[[SearchUseCases, str], object]) -> Reading:
    def read(asker: Asker) -> Iterator[Question]:
        cases = SearchUseCases(asker.session)
        for words in asker.typed:
            yield partial(ask, cases, words)

    return read


def _copies(asker: Asker) -> Iterator[Question]:
    cases = MeetingUseCases(asker.session)
    for meeting, who in product(asker.ids["Meeting"], (None, *PEOPLE)):
        whose = ProfessionalId(who) if who else None
        yield partial(cases.copy, MeetingId(meeting), whose, "zorgteam")


def _invitations(asker: Asker) -> Iterator[Question]:
    cases = InvitationUseCases(asker.session, "nl")
    for meeting in asker.ids["Meeting"]:
        yield partial(cases.invitation, InvitationChoice(meeting=MeetingId(meeting), whole=True, mails=True))


def _walls(asker: Asker) -> Iterator[Question]:
    cases = ProjectingUseCases(asker.session)
    with asker.session.store.read() as uow:
        meetings = [uow.meetings.get(MeetingId(meeting)) for meeting in asker.ids["Meeting"]]
    for meeting in meetings:
        for item in meeting.items:
            yield partial(cases.wall, meeting.id, item.id)


def _prepared(ask: Callable[[PreparationUseCases, MeetingId], object]) -> Reading:
    def read(asker: Asker) -> Iterator[Question]:
        for meeting in asker.ids["Meeting"]:
            yield partial(ask, PreparationUseCases(asker.session), MeetingId(meeting))

    return read


def _tells(asker: Asker) -> Iterator[Question]:
    for meeting in asker.ids["Meeting"]:
        item = AgendaItemId(f"item{meeting.removeprefix('meeting')}")
        yield partial(PreparationUseCases(asker.session).tells, MeetingId(meeting), item, " ".join(asker.typed))


def _letter_tells(asker: Asker) -> Iterator[Question]:
    for pupil in asker.ids["Pupil"]:
        yield partial(LetterUseCases(asker.session).tells, PupilId(pupil), None, " ".join(asker.typed))


def _histories(asker: Asker) -> Iterator[Question]:
    cases = HistoryUseCases(asker.session)
    for kind in RecordKind:
        for record in asker.ids.get(kind.value.title().replace("_", ""), ()):
            yield partial(cases.history, kind, record)


def _receivers(asker: Asker) -> Iterator[tuple[HandoverUseCases, PupilId, Party]]:
    cases = HandoverUseCases(asker.session, DUTCH)
    for pupil, name in product(asker.ids["Pupil"], ORGANISATIONS):
        yield cases, PupilId(pupil), Party(kind=PartyKind.ORGANISATION, id=name)


def _offers(asker: Asker) -> Iterator[Question]:
    for cases, pupil, to in _receivers(asker):
        yield partial(cases.offer, pupil, to, Purpose.TRANSFER)


def _sheets(asker: Asker) -> Iterator[Question]:
    kinds = frozenset(InformationKind)
    for cases, pupil, to in _receivers(asker):
        yield partial(cases.sheet, pupil, Handover(to=to, purpose=Purpose.TRANSFER, kinds=kinds))


def _finding(asker: Asker) -> Iterator[Question]:
    for words in asker.typed:
        yield partial(PupilUseCases(asker.session).find, words)


def _drafts(asker: Asker) -> Iterator[Question]:
    for key in asker.ids["Draft"]:
        yield partial(DraftUseCases(asker.session).find, key)


def _kept_from(session: Session, person: str) -> object:
    return LeavingUseCases(session).kept_from(ProfessionalId(person), [PupilId("pupil0"), PupilId("pupil1")])


def _plan(session: Session, pupil: str) -> object:
    actions = frozenset(ActionId(f"of-item-{label}-{pupil.removeprefix('pupil')}") for label in ("plain", "named"))
    return PlanSheetUseCases(session).sheet(PupilId(pupil), PlanChoice(actions=actions))


def _shared(session: Session) -> object:
    """Ask for help for classes; what the groups of the school are called says nothing of who is in them."""
    return replace(SharedHelpUseCases(session).shared(), groups=())


READINGS: Final[Mapping[str, Reading]] = {
    "AccessUseCases.of_pupil": _each("Pupil", lambda s, r: AccessUseCases(s).of_pupil(PupilId(r))),
    "AccessUseCases.to_print": _each("Pupil", lambda s, r: AccessUseCases(s).to_print(PupilId(r))),
    "ActionRowUseCases.open_rows": _once(lambda s: ActionRowUseCases(s).open_rows()),
    "AgendaUseCases.candidates": _once(lambda s: AgendaUseCases(s).candidates()),
    "AskingUseCases.announced": _once(lambda s: AskingUseCases(s, "nl").announced()),
    "AskingUseCases.ask_list": _once(lambda s: AskingUseCases(s, "nl").ask_list()),
    "AskingUseCases.forms": _each("Consent", lambda s, r: AskingUseCases(s, "nl").forms([ConsentId(r)], "")),
    "AskingUseCases.open_questions": _once(lambda s: AskingUseCases(s, "nl").open_questions()),
    "AttendanceUseCases.of_pupil": _each("Pupil", lambda s, r: AttendanceUseCases(s).of_pupil(PupilId(r))),
    "CardUseCases.cards": _once(lambda s: CardUseCases(s, _none).cards()),
    "CardUseCases.preview": _once(lambda s: CardUseCases(s, _none).preview(b"")),
    "CaseloadUseCases.rows": _once(lambda s: CaseloadUseCases(s).rows()),
    "ChangeLogUseCases.page": _once(lambda s: ChangeLogUseCases(s).page(LogQuery(limit=500))),
    "ChangeLogUseCases.users": _once(lambda s: ChangeLogUseCases(s).users()),
    "ChangeLogUseCases.verify": _once(lambda s: ChangeLogUseCases(s).verify()),
    "ClosingUseCases.still_open": _each("Pupil", lambda s, r: ClosingUseCases(s, DUTCH).still_open(PupilId(r))),
    "ConsentUseCases.printings": _each("Consent", lambda s, r: ConsentUseCases(s, "nl").printings([ConsentId(r)])),
    "ConsentUseCases.form": _each("Consent", lambda s, r: ConsentUseCases(s, "nl").form(ConsentId(r), "")),
    "DocumentUseCases.look": _each("Document", lambda s, r: DocumentUseCases(s).look(DocumentId(r))),
    "DocumentUseCases.meetings": _each("Pupil", lambda s, r: DocumentUseCases(s).meetings(PupilId(r))),
    "DocumentUseCases.of_pupil": _each("Pupil", lambda s, r: DocumentUseCases(s).of_pupil(PupilId(r))),
    "DocumentUseCases.take_out": _each("Document", lambda s, r: DocumentUseCases(s).take_out(DocumentId(r))),
    "DocumentUseCases.visible": _each("Document", lambda s, r: DocumentUseCases(s).visible(DocumentId(r))),
    "DoubleUseCases.find": _once(lambda s: DoubleUseCases(s).find()),
    "DoubleUseCases.organisation_moves": _once(lambda s: DoubleUseCases(s).organisation_moves(OrganisationId("altra"))),
    "DoubleUseCases.professional_moves": _once(lambda s: DoubleUseCases(s).professional_moves(ProfessionalId("omar"))),
    "DraftUseCases.all": _once(lambda s: DraftUseCases(s).all()),
    "DraftUseCases.find": _drafts,
    "HandoverUseCases.offer": _offers,
    "HandoverUseCases.sheet": _sheets,
    "EnteringUseCases.weighing": _each("Meeting", lambda s, r: _weighings(s, MeetingId(r))),
    "EnteringUseCases.proposed": _each("Meeting", lambda s, r: EnteringUseCases(s).proposed(MeetingId(r))),
    "HistoryUseCases.history": _histories,
    "InvitationUseCases.invitation": _invitations,
    "InvitationUseCases.known_mails": _each(
        "Meeting", lambda s, r: InvitationUseCases(s, "nl").known_mails(MeetingId(r))
    ),
    "InvolvementUseCases.in_school": _once(lambda s: InvolvementUseCases(s).in_school()),
    "InvolvementUseCases.of_organisation": _each(
        "Organisation", lambda s, r: InvolvementUseCases(s).of_organisation(OrganisationId(r))
    ),
    "InvolvementUseCases.of_professional": _each(
        "Professional", lambda s, r: InvolvementUseCases(s).of_professional(ProfessionalId(r))
    ),
    "LeavingUseCases.kept_from": _each("Professional", _kept_from),
    "LeavingUseCases.luggage": _each("Professional", lambda s, r: LeavingUseCases(s).luggage(ProfessionalId(r))),
    "LetterTemplateUseCases.templates": _once(lambda s: LetterTemplateUseCases(s).templates()),
    "LetterUseCases.after": _each("Meeting", lambda s, r: LetterUseCases(s).after(MeetingId(r))),
    "LetterUseCases.again": _each("Letter", lambda s, r: LetterUseCases(s).again(LetterId(r))),
    "LetterUseCases.desk": _each("Pupil", lambda s, r: LetterUseCases(s).desk(PupilId(r))),
    "LetterUseCases.look": _each("Letter", lambda s, r: LetterUseCases(s).look(LetterId(r))),
    "LetterUseCases.of_pupil": _each("Pupil", lambda s, r: LetterUseCases(s).of_pupil(PupilId(r))),
    "LetterUseCases.tells": _letter_tells,
    "MeetingPaperUseCases.after": _each(
        "Meeting", lambda s, r: MeetingPaperUseCases(s).after(MeetingId(r), "zorgteam")
    ),
    "MeetingYearUseCases.year": _once(lambda s: MeetingYearUseCases(s).year()),
    "MeetingUseCases.actions": _once(lambda s: MeetingUseCases(s).actions()),
    "MeetingUseCases.actions_about": _each("Pupil", lambda s, r: MeetingUseCases(s).actions_about(PupilId(r))),
    "MeetingUseCases.copy": _copies,
    "MeetingUseCases.rows": _once(lambda s: MeetingUseCases(s).rows()),
    "MeetingUseCases.table": _each("Meeting", lambda s, r: MeetingUseCases(s).table(MeetingId(r))),
    "NetworkUseCases.network": _once(lambda s: NetworkUseCases(s).network()),
    "PlanSheetUseCases.sheet": _each("Pupil", _plan),
    "PreparationUseCases.mine": _prepared(lambda cases, meeting: cases.mine(meeting, "zorgteam")),
    "PreparationUseCases.overview": _prepared(lambda cases, meeting: cases.overview(meeting)),
    "PreparationUseCases.own_paper": _prepared(lambda cases, meeting: cases.own_paper(meeting, "zorgteam")),
    "PreparationUseCases.papers": _prepared(lambda cases, meeting: cases.papers(meeting, "zorgteam")),
    "PreparationUseCases.tells": _tells,
    "PreventionUseCases.week": _once(lambda s: PreventionUseCases(s).week(TODAY)),
    "PreventionUseCases.year": _once(lambda s: PreventionUseCases(s).year(TODAY)),
    "ProfileUseCases.history": _once(lambda s: ProfileUseCases(s).history()),
    "ProfileUseCases.on": _once(lambda s: ProfileUseCases(s).on(TODAY)),
    "ProfileUseCases.today": _once(lambda s: ProfileUseCases(s).today()),
    "ProjectingUseCases.wall": _walls,
    "ProposalUseCases.proposals": _each("Meeting", lambda s, r: ProposalUseCases(s, "nl").proposals(MeetingId(r))),
    "PupilListUseCases.leads": _once(lambda s: PupilListUseCases(s).leads()),
    "PupilUseCases.dossier": _each("Pupil", lambda s, r: PupilUseCases(s).dossier(PupilId(r))),
    "PupilUseCases.find": _finding,
    "PupilUseCases.reveal": _each("Guardian", lambda s, r: PupilUseCases(s).reveal(GuardianId(r))),
    "PupilUseCases.rows": _once(lambda s: PupilUseCases(s).rows()),
    "RetentionUseCases.certificate": _each(
        "Destruction", lambda s, r: RetentionUseCases(s).certificate(DestructionId(r))
    ),
    "RetentionUseCases.holds": _each("Pupil", lambda s, r: RetentionUseCases(s).holds(PupilId(r))),
    "RetentionUseCases.running_hold": _each("Pupil", lambda s, r: RetentionUseCases(s).running_hold(PupilId(r))),
    "RetentionUseCases.retained": _once(lambda s: RetentionUseCases(s).retained()),
    "SafetyUseCases.of_pupil": _each("Pupil", lambda s, r: SafetyUseCases(s).of_pupil(PupilId(r))),
    "SafetyUseCases.safety_checks_due": _once(lambda s: SafetyUseCases(s).safety_checks_due(TODAY.replace(year=2027))),
    "SchoolUseCases.school": _once(lambda s: SchoolUseCases(s).school()),
    "SearchUseCases.meetings": _once(lambda s: SearchUseCases(s).meetings()),
    "SearchUseCases.pupils": _typed(lambda cases, words: cases.pupils(words, 100)),
    "SearchUseCases.texts": _typed(lambda cases, words: cases.texts(words, 100)),
    "SearchUseCases.version": _once(lambda s: SearchUseCases(s).version()),
    "SeriesUseCases.calendar": _once(lambda s: SeriesUseCases(s).calendar()),
    "SeriesUseCases.series": _each("Series", lambda s, r: SeriesUseCases(s).series(SeriesId(r))),
    "SeriesUseCases.usual": _once(lambda s: SeriesUseCases(s).usual("zorgteam")),
    "SharedHelpUseCases.shared": _once(_shared),
    "TimelineUseCases.of_pupil": _each("Pupil", lambda s, r: TimelineUseCases(s, DUTCH).of_pupil(PupilId(r))),
    "TodayUseCases.tasks": _once(lambda s: TodayUseCases(s).tasks()),
    "DefinitionUseCases.file": _each("OwnDefinition", lambda s, r: DefinitionUseCases(s).file(r)),
    "DefinitionUseCases.shelf": _once(lambda s: DefinitionUseCases(s).shelf()),
    "MonitorApprovalUseCases.waiting": _once(lambda s: MonitorApprovalUseCases(s, DESK, SECRET).waiting()),
    "MonitorUseCases.definitions": _once(lambda s: MonitorUseCases(s, DESK, SECRET).definitions()),
    "SurveyUseCases.sheet": _each("OwnDefinition", lambda s, r: SurveyUseCases(s, DESK).sheet(r, YEAR)),
    "SurveyUseCases.surveys": _once(lambda s: SurveyUseCases(s, DESK).surveys()),
    "UndoUseCases.steps": _once(lambda s: UndoUseCases(s).steps()),
    "UserUseCases.users": _once(lambda s: UserUseCases(s).users()),
    "ViewUseCases.columns": _once(lambda s: ViewUseCases(s).columns()),
    "ViewUseCases.views": _once(lambda s: ViewUseCases(s).views()),
    "WeighedUseCases.sheet": _each("WeighedSharing", lambda s, r: WeighedUseCases(s, "nl").sheet(WeighedId(r))),
}

WRITING: Final = frozenset(
    f"{name}UseCases.{method}"
    for name, methods in {
        "CareFile": "end_help move save save_help start",
        "Attendance": "remove save",
        "Asking": "note_printed",
        "Card": "take",
        "Closing": "close reopen",
        "Consent": "answer ask note_printed",
        "Contact": "save",
        "Definition": "change follow make retire revive take_in",
        "Document": "add clear_away describe remove",
        "Double": "merge_organisations merge_professionals",
        "Draft": "drop keep",
        "Entering": "enter note_weighed",
        "Goal": "evaluate save",
        "History": "restore",
        "Import": "apply",
        "Invitation": "note_saved",
        "Leaving": "leave",
        "Letter": "make",
        "LetterTemplate": "put_back retire revive save",
        "MeetingPaper": "note_lists_printed",
        "Meeting": "adopt minute note_printed save save_action settle_action",
        "MinutesRound": "answer remark send_out",
        "Monitor": "submit",
        "MonitorOption": "choose",
        "MonitorApproval": "approve ask lapse send_back withdraw",
        "Network": "drop_day note_day remove_staffing save_organisation save_professional save_staffing",
        "Preparation": "note_printed treat write",
        "Proposal": "accept ask put_aside",
        "Prevention": "adjust copy_week note remove",
        "Profile": "choose go_back say take_back",
        "Pupil": "save save_guardian",
        "PupilList": "note_exported set_group set_lead want_export",
        "Retention": "approve carry_out drop_term hold lift propose set_term withdraw",
        "Safety": "answer check close save",
        "School": "save",
        "SecondPerson": "switch",
        "Series": "cancel change plan remove_free_days revive save_free_days set_region",
        "Survey": "answer leave_open submit",
        "Today": "put_off take_up",
        "Undo": "redo_newest undo undo_newest undo_until",
        "User": "add note_password save",
        "View": "choose_columns remove rename save",
        "Weighed": "end note note_printed",
    }.items()
    for method in methods.split()
)
"""These answer with codes and ids only."""

TELLING_NOTHING: Final[Mapping[str, str]] = {
    "ConsentUseCases.party": "wants a unit of work, which no user has; what it says is in the ask-list",
    "HistoryUseCases.may_restore": "yes or no",
    "ImportUseCases.nothing_to_do": "yes or no",
    "ImportUseCases.preview": "who reads a list in must see whom it would change",
    "InvolvementUseCases.renew": "forgets",
    "MonitorApprovalUseCases.again": "what was given to it, with codes",
    "SecondPersonUseCases.arrangement": "the names of colleagues",
    "SecondPersonUseCases.waiting": "a number",
    "MonitorApprovalUseCases.look": "what is sent is proven to name nobody by the tests of the monitor",
    "MonitorApprovalUseCases.signed": "the names of colleagues",
    "MonitorCompareUseCases.beside": "what came back beside what was sent, which names nobody",
    "MonitorCompareUseCases.history": "what was sent is proven to name nobody by the tests of the monitor",
    "MonitorCompareUseCases.look": "what was sent is proven to name nobody by the tests of the monitor",
    "MonitorCompareUseCases.paper": "what was sent is proven to name nobody by the tests of the monitor",
    "MonitorOptionUseCases.options": "from resources, with the providers and towns of the school",
    "MonitorUseCases.ledger": "what was sent is proven to name nobody by the tests of the monitor",
    "MonitorUseCases.periods": "days",
    "MonitorUseCases.recipients": "who the school works with, never a pupil",
    "MonitorUseCases.want_to_follow": "refuses or says nothing",
    "MonitorUseCases.preview": "for the coordinator only; what is sent is proven by the tests of the monitor",
    "SearchUseCases.forget": "forgets",
    "SurveyUseCases.periods": "days",
    "SurveyUseCases.releases": "answers and figures about the school, never a pupil",
    "SurveyUseCases.renewed": "answers about the school, never a pupil",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A refusal, with the words in it; there should be none, for anybody."""

    words: frozenset[str]


def words_of(asker: Asker, name: str) -> Iterator[object]:
    """Yield what one method answers; a refusal tells nobody a word."""
    for ask in READINGS[name](asker):
        try:
            yield ask()
        except AppError as error:
            yield Refused(words=frozenset(found_in((str(error), repr(error.args), repr(error.facts)))))
