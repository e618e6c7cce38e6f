"""Two people before a monitor file leaves: what is approved is exactly what leaves, or nothing does."""

from dataclasses import replace

import pytest

from models.errors import ConflictError, PermissionDeniedError, ValidationError
from models.ids import PupilId, UserId
from models.monitor_approval import ApprovalState
from models.pupil import Residence
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from models.usecases.monitor_approval import MonitorApprovalUseCases, Signed
from models.usecases.second_person import SecondPersonUseCases
from models.usecases.session import Session
from models.usecases.tasks import Task, TaskKind
from models.usecases.today import TodayUseCases
from models.usecases.today_monitor import monitor_tasks
from models.user import Role, User
from reports.disclosure.run import Quiet
from reports.monitor_desk import MonitorDesk
from tests.stores import TODAY

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
ASKED = Asked(definition="jos", period="2025-2026-H1")


class Two:
    """Who makes the file, and who approves it, each with the use cases of his own."""

    def __init__(self, session: Session, role: Role) -> None:
        other = User(id=UserId("second"), name="Noor", role=role)
        with session.store.write(session.user.id) as uow:
            uow.users.save(other)
        self.first, self.second = session, replace(session, user=other)
        desk = MonitorDesk("nl")
        self.monitor = MonitorUseCases(self.first, desk, SECRET)
        self.making = MonitorApprovalUseCases(self.first, desk, SECRET)
        self.approving = MonitorApprovalUseCases(self.second, desk, SECRET)
        SecondPersonUseCases(session).switch(on=True)

    def preview(self) -> MonitorPreview:
        return self.monitor.preview(ASKED, Quiet())

    def ask(self) -> MonitorPreview:
        found = self.preview()
        self.making.ask(found)
        return found

    def approve(self) -> None:
        (asked,) = self.approving.waiting()
        self.approving.approve(asked.id, self.approving.look(asked.id, Quiet()))

    def change(self) -> None:
        """Let one pupil who counts live somewhere else."""
        name = self.preview().counted.children[0].pupil
        with self.first.store.write(self.first.user.id) as uow:
            pupil = uow.pupils.get(PupilId(name))
            uow.pupils.save(replace(pupil, residences=(Residence(municipality="Groningen"),)))

    def tasks(self, session: Session) -> list[Task]:
        with session.store.read() as uow:
            return list(monitor_tasks(uow, session.user, TODAY))


@pytest.fixture(params=[Role.COORDINATOR, Role.ADMINISTRATOR])
def two(demo_session: Session, request: pytest.FixtureRequest) -> Two:
    return Two(demo_session, request.param)


@pytest.fixture
def pair(demo_session: Session) -> Two:
    return Two(demo_session, Role.COORDINATOR)


def test_what_was_approved_is_exactly_what_leaves(two: Two) -> None:
    made = two.ask()
    (asked,) = two.approving.waiting()
    shown = two.approving.look(asked.id, Quiet())
    assert (shown.mark, shown.gaps) == (asked.content, ())
    assert shown.guarded.truth == made.guarded.truth
    two.approving.approve(asked.id, shown)
    approved = two.preview()
    assert approved.approved
    (file,) = two.monitor.submit(approved)
    assert (file.approved_by, file.approval) == (two.second.user.id, asked.id)
    assert replace(two.making.signed()[file.id], title={}) == Signed(
        made_by=two.first.user.name, approved_by="Noor", approved_on=TODAY
    )
    assert [release.published.values for release in approved.releases] == [shown.release.published.values]


def test_nothing_leaves_before_somebody_else_approved_it(pair: Two) -> None:
    with pytest.raises(ConflictError, match="monitor_not_approved"):
        pair.monitor.submit(pair.preview())
    with pytest.raises(ConflictError, match="monitor_not_approved"):
        pair.monitor.submit(pair.ask())
    assert pair.monitor.ledger() == ()


def test_who_made_it_does_not_approve_it(pair: Two) -> None:
    made = pair.ask()
    assert pair.making.waiting() == ()
    (asked,) = pair.approving.waiting()
    with pytest.raises(ConflictError, match="monitor_own_request"):
        pair.making.approve(asked.id, made)
    with pytest.raises(ConflictError, match="monitor_own_request"):
        pair.making.send_back(asked.id, "toch niet")


def test_an_approval_lapses_when_something_that_counts_changes(pair: Two) -> None:
    pair.ask()
    pair.approve()
    before = pair.preview()
    assert before.approved
    pair.change()
    with pytest.raises(ConflictError, match="monitor_changed_since"):
        pair.monitor.submit(before)
    after = pair.preview()
    assert after.lapses
    with pytest.raises(ConflictError, match="monitor_approval_lapsed"):
        pair.monitor.submit(after)
    pair.making.lapse(after)
    assert [task.kind for task in pair.tasks(pair.first)] == [TaskKind.MONITOR_LAPSED, TaskKind.MONITOR_DUE]
    pair.making.ask(pair.preview())
    pair.approve()
    assert len(pair.monitor.submit(pair.preview())) == 1


def test_who_looks_at_something_that_changed_cannot_approve_it(pair: Two) -> None:
    pair.ask()
    (asked,) = pair.approving.waiting()
    shown = pair.approving.look(asked.id, Quiet())
    pair.change()
    with pytest.raises(ConflictError, match="monitor_changed_since"):
        pair.approving.approve(asked.id, shown)
    now = pair.approving.look(asked.id, Quiet())
    assert now.lapses
    with pytest.raises(ConflictError, match="monitor_approval_lapsed"):
        pair.approving.approve(asked.id, now)
    pair.approving.lapse(now)
    assert pair.approving.waiting() == ()


def test_sending_back_says_why_and_one_asks_anew(pair: Two) -> None:
    pair.ask()
    (asked,) = pair.approving.waiting()
    with pytest.raises(ValidationError):
        pair.approving.send_back(asked.id, "  ")
    pair.approving.send_back(asked.id, "De fte van Altra klopt niet. ")
    found = pair.preview().approval
    assert found is not None
    assert (found.state, found.reason) == (ApprovalState.SENT_BACK, "De fte van Altra klopt niet.")
    assert pair.tasks(pair.first)[0].kind is TaskKind.MONITOR_SENT_BACK
    with pytest.raises(ConflictError, match="monitor_approval_moved_on"):
        pair.approving.look(asked.id, Quiet())
    pair.ask()
    assert len(pair.approving.waiting()) == 1


def test_what_was_asked_can_be_withdrawn_and_is_asked_once(pair: Two) -> None:
    made = pair.ask()
    with pytest.raises(ConflictError, match="monitor_asked_already"):
        pair.making.ask(made)
    (asked,) = pair.approving.waiting()
    pair.making.withdraw(asked.id)
    assert pair.approving.waiting() == ()
    assert pair.preview().approval is None
    with pytest.raises(ConflictError, match="monitor_approval_moved_on"):
        pair.approving.send_back(asked.id, "te laat")


def test_an_approval_by_which_a_file_was_saved_stays(pair: Two) -> None:
    pair.ask()
    pair.approve()
    (file,) = pair.monitor.submit(pair.preview())
    with pair.first.store.read() as uow:
        (found,) = uow.approvals.all()
    assert found.id == file.approval
    with pytest.raises(ConflictError, match="monitor_approval_used"):
        pair.making.withdraw(found.id)
    assert pair.tasks(pair.first) == [task for task in pair.tasks(pair.first) if task.kind is TaskKind.MONITOR_DUE]


def test_today_says_it_to_who_can_settle_it(two: Two) -> None:
    two.ask()
    assert two.tasks(two.first) == [task for task in two.tasks(two.first) if task.kind is TaskKind.MONITOR_DUE]
    waits = two.tasks(two.second)[0]
    assert (waits.kind, waits.count, waits.who) == (TaskKind.MONITOR_APPROVE, 1, two.first.user.name)
    two.approve()
    assert TaskKind.MONITOR_APPROVE not in {task.kind for task in two.tasks(two.second)}
    saves = two.tasks(two.first)[0]
    assert (saves.kind, saves.who) == (TaskKind.MONITOR_APPROVED, "Noor")
    assert saves.kind in {task.kind for task in TodayUseCases(two.first).tasks()}


def test_alone_one_cannot_switch_it_on_and_it_is_off(demo_session: Session) -> None:
    with demo_session.store.write(demo_session.user.id) as uow:
        for user in uow.users.all():
            if user.id != demo_session.user.id:
                uow.users.save(replace(user, active=False))
    cases = SecondPersonUseCases(demo_session)
    found = cases.arrangement()
    assert (found.on, found.possible, found.others) == (False, False, ())
    with pytest.raises(ConflictError, match="monitor_no_second"):
        cases.switch(on=True)


def test_switched_off_nobody_is_asked_any_more(pair: Two) -> None:
    pair.ask()
    SecondPersonUseCases(pair.first).switch(on=False)
    assert pair.approving.waiting() == ()
    assert len(pair.monitor.submit(pair.preview())) == 1


def test_when_the_second_person_left_one_hears_so(pair: Two) -> None:
    made = pair.preview()
    with pair.first.store.write(pair.first.user.id) as uow:
        for user in uow.users.all():
            if user.id != pair.first.user.id:
                uow.users.save(replace(user, active=False))
    with pytest.raises(ConflictError, match="monitor_no_second"):
        pair.making.ask(made)


def test_who_only_looks_approves_nothing(pair: Two) -> None:
    pair.ask()
    for role in (Role.READER, Role.YOUTH_PROFESSIONAL):
        other = replace(pair.first, user=User(id=UserId("r"), name="R", role=role))
        with pytest.raises(PermissionDeniedError):
            MonitorApprovalUseCases(other, MonitorDesk("nl"), SECRET).waiting()


def test_a_period_that_runs_is_not_asked_about(pair: Two) -> None:
    running = pair.monitor.preview(replace(ASKED, period="2025-2026-H2"), Quiet())
    with pytest.raises(ConflictError, match="period_open"):
        pair.making.ask(running)
