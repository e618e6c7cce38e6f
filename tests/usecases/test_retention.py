"""What may go is proposed by one, approved by another, and goes only while it may."""

from dataclasses import replace
from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta

from models.change import Topic
from models.destruction import DestroyedKind, DestructionState
from models.errors import ConflictError, NotFoundError, ValidationError
from models.ids import DestructionId, PupilId, SafetyReportId, UserId
from models.names import PersonName
from models.pupil import Pupil, Tlv
from models.retention import Part, Stop
from models.safety import ReportedTo, SafetyClosing, SafetyReport, SafetyReportKind
from models.school import School
from models.spans import Span
from models.usecases.retention import RetentionUseCases
from models.usecases.session import Session
from models.usecases.tasks import TaskKind
from models.usecases.today import TodayUseCases
from models.usecases.undo import UndoUseCases
from models.user import Role, User
from tests.stores import TODAY

LEADER = User(id=UserId("leader"), name="Lot & Leider", role=Role.ADMINISTRATOR)
LONG_GONE, HALF_GONE, HERE = PupilId("long"), PupilId("half"), PupilId("here")


@pytest.fixture
def session(empty_session: Session) -> Session:
    with empty_session.store.write(empty_session.user.id) as uow:
        uow.school.save(School(name="De Luwte"))
        uow.users.save(LEADER)
        for pupil, years in ((LONG_GONE, 6), (HALF_GONE, 3), (HERE, 0)):
            end = TODAY - relativedelta(years=years, days=1) if years else None
            name = PersonName(given=pupil.title(), surname="'t Ĳzer & Şen")
            uow.pupils.save(Pupil(id=pupil, name=name, enrolment=Span(end=end), tlv=Tlv()))
    return empty_session


@pytest.fixture
def mine(session: Session) -> RetentionUseCases:
    return RetentionUseCases(session)


@pytest.fixture
def theirs(session: Session) -> RetentionUseCases:
    return RetentionUseCases(replace(session, user=LEADER))


def proposed(mine: RetentionUseCases, *pupils: PupilId) -> DestructionId:
    return DestructionId(mine.propose(pupils or (LONG_GONE, HALF_GONE)).record)


def test_from_proposal_to_certificate(mine: RetentionUseCases, theirs: RetentionUseCases, session: Session) -> None:
    assert [entry.due.pupil for entry in mine.retained().files] == [LONG_GONE, HALF_GONE]
    made = proposed(mine)
    assert all(entry.listed for entry in theirs.retained().files)
    theirs.approve(made)
    changes = mine.carry_out(made)
    assert changes.topics == frozenset(Topic)
    assert changes.undo is None
    found, _ = theirs.certificate(made)
    assert found.counts == {DestroyedKind.PUPIL: 1, DestroyedKind.ADMISSIBILITY: 2}
    assert {used.term.part: used.pupils for used in found.terms} == {Part.ADMISSIBILITY: 2, Part.ENROLMENT: 1}
    assert (found.lines, found.left_out, found.state) == ((), 0, DestructionState.EMPTIED)
    assert found.approved is not None
    assert (found.approved.name, found.approved.role) == (LEADER.name, Role.ADMINISTRATOR)
    with session.store.read() as uow:
        assert {pupil.id for pupil in uow.pupils.all()} == {HALF_GONE, HERE}
    assert mine.retained().unfinished


def test_one_list_at_a_time_and_it_can_be_taken_back(mine: RetentionUseCases) -> None:
    made = proposed(mine, LONG_GONE)
    with pytest.raises(ConflictError, match="retention_list_exists"):
        proposed(mine, HALF_GONE)
    mine.withdraw(made)
    assert mine.retained().open is None
    assert mine.retained().finished == ()
    proposed(mine, HALF_GONE)


def test_the_proposer_does_not_approve_while_another_may(mine: RetentionUseCases, session: Session) -> None:
    made = proposed(mine)
    with pytest.raises(ConflictError, match="retention_own_proposal"):
        mine.approve(made)
    with session.store.write(session.user.id) as uow:
        uow.users.save(replace(LEADER, active=False))
    mine.approve(made)


def test_nothing_goes_without_approval_and_nothing_twice(mine: RetentionUseCases, theirs: RetentionUseCases) -> None:
    made = proposed(mine)
    with pytest.raises(ConflictError, match="retention_moved_on"):
        mine.carry_out(made)
    with pytest.raises(ConflictError, match="retention_moved_on"):
        mine.certificate(made)
    theirs.approve(made)
    mine.carry_out(made)
    for again in (mine.carry_out, mine.withdraw, theirs.approve):
        with pytest.raises(ConflictError, match="retention_moved_on"):
            again(made)


def test_who_is_held_or_came_back_after_the_approval_stays(
    mine: RetentionUseCases, theirs: RetentionUseCases, session: Session
) -> None:
    made = proposed(mine)
    theirs.approve(made)
    theirs.hold(LONG_GONE, "rechtszaak")
    with session.store.write(session.user.id) as uow:
        uow.pupils.save(replace(uow.pupils.get(HALF_GONE), enrolment=Span()))
    with pytest.raises(ConflictError, match="retention_nothing_due"):
        mine.carry_out(made)
    (hold,) = mine.holds(LONG_GONE)
    mine.lift(hold.id, "uitspraak")
    mine.carry_out(made)
    found, _ = mine.certificate(made)
    assert found.left_out == 1
    with session.store.read() as uow:
        assert {pupil.id for pupil in uow.pupils.all()} == {HALF_GONE, HERE}


def test_a_hold_is_seen_and_ends_once(mine: RetentionUseCases) -> None:
    mine.hold(LONG_GONE, "klacht")
    with pytest.raises(ConflictError, match="retention_held_already"):
        mine.hold(LONG_GONE, "nog een")
    with pytest.raises(ValidationError):
        mine.hold(HALF_GONE, " ")
    assert {entry.due.pupil: entry.due.stop for entry in mine.retained().files}[LONG_GONE] is Stop.HOLD
    assert [entry.due.pupil for entry in mine.retained().free] == [HALF_GONE]
    with pytest.raises(ConflictError, match="retention_nothing_due"):
        proposed(mine, LONG_GONE)
    (hold,) = mine.holds(LONG_GONE)
    mine.lift(hold.id, "afgedaan")
    with pytest.raises(ConflictError, match="retention_lifted_already"):
        mine.lift(hold.id, "weer")
    with pytest.raises(NotFoundError):
        mine.hold(PupilId("nobody"), "klacht")


def test_a_term_of_the_school_holds_until_it_is_dropped(mine: RetentionUseCases, session: Session) -> None:
    mine.set_term(Part.ENROLMENT, 10, "beleid")
    mine.set_term(Part.ADMISSIBILITY, 10, "beleid")
    assert mine.retained().files == ()
    mine.drop_term(Part.ADMISSIBILITY)
    assert {entry.due.parts for entry in mine.retained().files} == {(Part.ADMISSIBILITY,)}
    UndoUseCases(session).undo_newest()
    assert mine.retained().files == ()


def test_a_safety_report_that_is_watched_keeps_everything(mine: RetentionUseCases, session: Session) -> None:
    report = SafetyReport(
        id=SafetyReportId("r"),
        pupil=LONG_GONE,
        on=TODAY,
        kind=SafetyReportKind.ADVICE,
        to=ReportedTo.VEILIG_THUIS,
        concern="zorg",
        monitored_by="Anja",
        next_check=TODAY,
    )
    with session.store.write(session.user.id) as uow:
        uow.safety.save(report)
    assert [entry.due.stop for entry in mine.retained().files] == [Stop.OPEN_SAFETY, None]


def test_a_day_too_early_nothing_is_due(session: Session) -> None:
    early = replace(session, now=lambda: session.now() - timedelta(days=1))
    with session.store.write(session.user.id) as uow:
        uow.pupils.save(replace(uow.pupils.get(HALF_GONE), enrolment=Span(end=TODAY - relativedelta(years=3, days=1))))
    assert HALF_GONE in {entry.due.pupil for entry in RetentionUseCases(session).retained().files}
    assert HALF_GONE not in {entry.due.pupil for entry in RetentionUseCases(early).retained().files}


def waiting(session: Session) -> list[tuple[TaskKind, int]]:
    found = TodayUseCases(session).tasks()
    return [(task.kind, task.count) for task in found if task.kind.startswith("retention")]


def test_today_has_one_line_for_each_decision_and_only_for_who_can_take_it(
    mine: RetentionUseCases, theirs: RetentionUseCases, session: Session
) -> None:
    colleague = User(id=UserId("c2"), name="Cor", role=Role.COORDINATOR)
    helper = User(id=UserId("y"), name="Yara", role=Role.YOUTH_PROFESSIONAL)
    with session.store.write(session.user.id) as uow:
        uow.users.save(colleague)
    as_colleague = replace(session, user=colleague)
    assert waiting(session) == [(TaskKind.RETENTION_DUE, 2)]
    assert waiting(replace(session, user=helper)) == []
    made = proposed(mine)
    assert waiting(session) == []
    assert waiting(as_colleague) == [(TaskKind.RETENTION_PROPOSED, 2)]
    theirs.approve(made)
    assert waiting(session) == [(TaskKind.RETENTION_APPROVED, 2)]
    mine.carry_out(made)
    assert waiting(session) == [(TaskKind.RETENTION_SWEEP, 0)]


def test_what_is_held_is_not_on_today(mine: RetentionUseCases, session: Session) -> None:
    mine.hold(LONG_GONE, "klacht")
    assert waiting(session) == [(TaskKind.RETENTION_DUE, 1)]
    mine.hold(HALF_GONE, "klacht")
    assert waiting(session) == []


def test_a_whole_school_can_go_whatever_tables_there_are(demo_session: Session) -> None:
    """Every table that refers to a pupil takes part by itself, those that are added later included."""
    with demo_session.store.write(demo_session.user.id) as uow:
        for user in uow.users.all():
            if user.id != demo_session.user.id:
                uow.users.save(replace(user, active=False))
        for pupil in uow.pupils.all():
            uow.pupils.save(replace(pupil, enrolment=Span(end=TODAY - relativedelta(years=9))))
            for report in uow.safety.of_pupil(pupil.id):
                uow.safety.save(replace(report, closing=SafetyClosing(on=TODAY, because="rust")))
        pupils = [pupil.id for pupil in uow.pupils.all()]
    use_cases = RetentionUseCases(demo_session)
    made = proposed(use_cases, *pupils)
    use_cases.approve(made)
    use_cases.carry_out(made)
    with demo_session.store.read() as uow:
        assert uow.pupils.all() == []
        assert uow.meetings.all()
        assert not [item for meeting in uow.meetings.all() for item in meeting.items if item.pupil]
    assert use_cases.certificate(made)[0].counts[DestroyedKind.PUPIL] == len(pupils)
