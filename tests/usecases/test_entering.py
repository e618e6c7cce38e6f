"""What a meeting decides is put in the dossiers by one confirmation, and taken back as one."""

from dataclasses import replace
from datetime import date

import pytest

from models.carefile import CareFile, CareFileStatus, Signal, SignalKind
from models.entering import Around, EntryKind, proposals, to_enter
from models.errors import ConflictError, ValidationError
from models.goal import Goal, GoalOutcome, LifeArea
from models.ids import AgendaItemId, CareFileId, GoalId, MeetingId, PupilId, SignalId
from models.meeting import AgendaItem, Decision, DecisionKind, Involvement, Meeting
from models.names import PersonName
from models.pupil import Pupil, YesNoUnknown
from models.trajectory import Layer, ReferralRoute
from models.usecases.carefiles import CareFileUseCases
from models.usecases.entering import EnteringUseCases, Entry
from models.usecases.goals import GoalUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import Dossier, PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from tests.stores import TODAY

PUPIL = PupilId("entered")
DECISIONS = (
    Decision(text="Hulp op school", kind=DecisionKind.START_HELP, decided_by="zorgteam"),
    Decision(text="Rust en een vaste plek helpen", kind=DecisionKind.CLARIFIED),
    Decision(text="Toestemming voor de jeugdarts", kind=DecisionKind.ASK_CONSENT),
    Decision(text="Zomaar iets"),
)


@pytest.fixture
def meeting(demo_session: Session) -> MeetingId:
    """A meeting about a pupil with a care file and a goal that is due."""
    PupilUseCases(demo_session).save(Pupil(id=PUPIL, number="e1", name=PersonName(given="Eva", surname="Ş&Ĳ")))
    signal = Signal(id=SignalId("s1"), on=date(2026, 1, 5), kind=SignalKind.OTHER, question="Wat helpt?")
    CareFileUseCases(demo_session).start(PUPIL, signal)
    goal = Goal(
        id=GoalId("g1"),
        pupil=PUPIL,
        text="Op tijd in de klas",
        area=LifeArea.SCHOOL,
        set_on=date(2026, 1, 10),
        evaluate_on=TODAY,
    )
    GoalUseCases(demo_session).save(goal)
    item = AgendaItem(id=AgendaItemId("e-i"), pupil=PUPIL, decisions=DECISIONS, child=Involvement.HEARD)
    MeetingUseCases(demo_session).save(Meeting(id=MeetingId("e-m"), kind="zorgteam", on=TODAY, items=(item,)))
    return MeetingId("e-m")


def entries(cases: EnteringUseCases, meeting: MeetingId) -> list[Entry]:
    outcome = {EntryKind.GOAL: GoalOutcome.PARTLY}
    return [
        Entry(proposal=entry.proposal, outcome=outcome.get(entry.proposal.kind), words="Vragen")
        for entry in cases.proposed(meeting)
    ]


def dossier(session: Session) -> Dossier:
    return PupilUseCases(session).dossier(PUPIL)


def test_each_kind_of_decision_is_proposed_once(demo_session: Session, meeting: MeetingId) -> None:
    found = [entry.proposal.kind for entry in EnteringUseCases(demo_session).proposed(meeting)]
    assert found == [EntryKind.HELP, EntryKind.NEED, EntryKind.ASKING, EntryKind.GOAL]


def test_one_confirmation_enters_everything_and_is_taken_back_as_one(demo_session: Session, meeting: MeetingId) -> None:
    cases = EnteringUseCases(demo_session)
    before = dossier(demo_session)
    changes = cases.enter(meeting, entries(cases, meeting))
    after = dossier(demo_session)
    (helped,) = after.trajectories
    assert (helped.form, helped.asked_on, helped.started_on) == ("Hulp op school", TODAY, None)
    assert (helped.route, helped.decided_by, helped.layer) == (ReferralRoute.CARE_TEAM, "zorgteam", Layer.INDIVIDUAL)
    file = after.care_file
    assert file is not None
    assert (file.status, file.next_step) == (CareFileStatus.WAITING, "Rust en een vaste plek helpen")
    assert file.signals[-1].assessed_need == "Rust en een vaste plek helpen"
    (task,) = after.actions
    assert (task.text, task.user) == ("Vragen: Toestemming voor de jeugdarts", demo_session.user.id)
    last = after.goals[0].last
    assert last is not None
    assert (last.outcome, last.child_heard, last.note) == (GoalOutcome.PARTLY, YesNoUnknown.YES, "Hulp op school")
    assert cases.proposed(meeting) == ()
    marked = MeetingUseCases(demo_session).table(meeting).meeting
    assert [decision.entered_on for decision in marked.items[0].decisions] == [TODAY, TODAY, TODAY, None]
    assert to_enter(marked) == 0
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    assert dossier(demo_session) == before
    assert len(cases.proposed(meeting)) == 4


def test_what_was_entered_cannot_be_entered_twice(demo_session: Session, meeting: MeetingId) -> None:
    cases = EnteringUseCases(demo_session)
    chosen = entries(cases, meeting)
    cases.enter(meeting, chosen[:1])
    with pytest.raises(ConflictError, match="entered_elsewhere"):
        cases.enter(meeting, chosen)
    assert len(dossier(demo_session).trajectories) == 1


def test_help_that_starts_puts_the_file_in_help(demo_session: Session, meeting: MeetingId) -> None:
    cases = EnteringUseCases(demo_session)
    first = entries(cases, meeting)[0]
    cases.enter(meeting, [replace(first, starts_on=TODAY, layer=Layer.PREVENTIVE)])
    found = dossier(demo_session)
    assert found.care_file is not None
    assert found.care_file.status is CareFileStatus.IN_HELP
    assert found.trajectories[0].layer is Layer.PREVENTIVE


def test_adopted_minutes_can_still_be_entered(demo_session: Session, meeting: MeetingId) -> None:
    MeetingUseCases(demo_session).adopt(meeting)
    cases = EnteringUseCases(demo_session)
    cases.enter(meeting, entries(cases, meeting))
    assert cases.proposed(meeting) == ()


def test_a_goal_needs_an_outcome(demo_session: Session, meeting: MeetingId) -> None:
    proposal = EnteringUseCases(demo_session).proposed(meeting)[-1].proposal
    with pytest.raises(ValidationError):
        Entry(proposal=proposal)


@pytest.mark.parametrize("kind", DecisionKind)
def test_without_a_care_file_only_what_needs_none_is_possible(kind: DecisionKind) -> None:
    item = AgendaItem(id=AgendaItemId("i"), pupil=PUPIL, decisions=(Decision(text="x", kind=kind),))
    meeting = Meeting(id=MeetingId("m"), kind="k", on=TODAY, items=(item,))
    (without,) = proposals(meeting, item, Around())
    open_file = CareFile(id=CareFileId("c"), pupil=PUPIL, opened_on=TODAY)
    (within,) = proposals(meeting, item, Around(care_file=open_file))
    needs = without.kind in (EntryKind.NEED, EntryKind.FOLLOWED, EntryKind.CHANGED_HELP)
    assert (without.possible, within.possible) == (not needs, True)


def test_a_theme_brings_nothing() -> None:
    item = AgendaItem(id=AgendaItemId("i"), theme="Rust", decisions=DECISIONS)
    meeting = Meeting(id=MeetingId("m"), kind="k", on=TODAY, items=(item,))
    assert list(proposals(meeting, item, Around())) == []
    assert to_enter(meeting) == 0
