"""Closing settles what is open by choice, opening again keeps how it was closed, and a safety report stays open."""

from dataclasses import replace
from datetime import timedelta

import pytest

import resources
from models.carefile import CareFile, CareFileStatus, ClosingReason
from models.carefile_turns import CareFileTurn, Turn
from models.closing import Closing, Handling, Reopening
from models.errors import ConflictError, PermissionDeniedError, ValidationError
from models.ids import ActionId, PupilId, SafetyReportId, TrajectoryId
from models.meeting import Action, ActionState
from models.safety import ReportedTo, SafetyClosing, SafetyReport, SafetyReportKind
from models.trajectory import EndReason, Layer, Trajectory
from models.usecases.carefiles import CareFileUseCases
from models.usecases.closings import ClosingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role
from tests.stores import TODAY
from tests.usecases.test_permissions import as_role

DAY = timedelta(days=1)


def cases(session: Session) -> ClosingUseCases:
    return ClosingUseCases(session, resources.texts("nl"))


def file_of(session: Session, pupil: PupilId) -> CareFile:
    with session.store.read() as uow:
        return uow.care_files.of_pupil(pupil)[0]


def turns_of(session: Session, pupil: PupilId) -> list[CareFileTurn]:
    with session.store.read() as uow:
        return list(uow.turns.of_pupil(pupil))


def open_pupil(session: Session, *, waiting: bool = False) -> PupilId:
    """Return a pupil with an open file, to whom one of everything was added that can be open."""
    row = next(
        row for row in PupilUseCases(session).rows() if row.in_caseload and row.running == 0 and row.waiting is None
    )
    pupil = row.pupil.id
    given = Trajectory(id=TrajectoryId("t"), layer=Layer.INDIVIDUAL, pupil=pupil, asked_on=TODAY - DAY)
    report = SafetyReport(
        id=SafetyReportId("s"), pupil=pupil, on=TODAY, kind=SafetyReportKind.REPORT, to=ReportedTo.VEILIG_THUIS
    )
    closed = SafetyClosing(on=TODAY, because="Het is veilig")
    with session.store.write(session.user.id) as uow:
        for earlier in uow.safety.of_pupil(pupil):
            uow.safety.save(replace(earlier, closing=closed))
        for entry in uow.trajectories.of_pupil(pupil):
            if entry.ended_on is None:
                uow.trajectories.save(replace(entry, started_on=TODAY, ended_on=TODAY))
        for action in uow.actions.of_pupil(pupil):
            if action.state is ActionState.OPEN:
                uow.actions.save(replace(action, state=ActionState.DONE, settled_on=TODAY))
        uow.trajectories.save(given if waiting else replace(given, started_on=TODAY - DAY))
        uow.actions.save(Action(id=ActionId("a"), text="Bellen", owner="mentor", pupil=pupil))
        uow.safety.save(report)
    return pupil


def closing(
    *, given: Handling | None = Handling.CARRY_ON, actions: Handling | None = Handling.CARRY_ON, to: str = ""
) -> Closing:
    return Closing(
        on=TODAY,
        reason=ClosingReason.HELP_FINISHED,
        continued_by_school="Elke week een praatje",
        help=given,
        actions=actions,
        handed_to=to,
    )


def test_what_is_open_is_counted(demo_session: Session) -> None:
    left = cases(demo_session).still_open(open_pupil(demo_session))
    assert (left.running, left.waiting, left.actions, left.safety) == (1, 0, 1, 1)


def test_nothing_is_closed_silently(demo_session: Session) -> None:
    pupil = open_pupil(demo_session)
    for choice in (closing(given=None), closing(actions=None)):
        with pytest.raises(ValidationError):
            cases(demo_session).close(file_of(demo_session, pupil).id, choice)
    assert file_of(demo_session, pupil).status is not CareFileStatus.CLOSED
    assert turns_of(demo_session, pupil) == []


def test_all_goes_on(demo_session: Session) -> None:
    pupil = open_pupil(demo_session)
    cases(demo_session).close(file_of(demo_session, pupil).id, closing())
    left = cases(demo_session).still_open(pupil)
    assert (left.running, left.actions, left.safety) == (1, 1, 1)
    (turn,) = turns_of(demo_session, pupil)
    assert (turn.turn, turn.by, turn.reason) == (Turn.CLOSED, demo_session.user.id, ClosingReason.HELP_FINISHED)
    assert "loopt door" in turn.words
    assert "melding over veiligheid blijft open" in turn.words
    assert turn.continued_by_school == "Elke week een praatje"


def test_all_ends_and_comes_back_in_one_step(demo_session: Session) -> None:
    pupil = open_pupil(demo_session)
    ending = closing(given=Handling.END, actions=Handling.END)
    changes = cases(demo_session).close(file_of(demo_session, pupil).id, ending)
    with demo_session.store.read() as uow:
        ended, dropped = uow.trajectories.get(TrajectoryId("t")), uow.actions.get(ActionId("a"))
        assert uow.safety.get(SafetyReportId("s")).open
    assert (ended.ended_on, ended.end_reason) == (TODAY, EndReason.EARLY_AGREED)
    assert (dropped.state, dropped.dropped_because) == (ActionState.DROPPED, "Het dossier is afgesloten.")
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    assert cases(demo_session).still_open(pupil).running == 1
    assert turns_of(demo_session, pupil) == []
    assert file_of(demo_session, pupil).status is not CareFileStatus.CLOSED


def test_handing_over_names_who_takes_over(demo_session: Session) -> None:
    pupil = open_pupil(demo_session)
    with pytest.raises(ValidationError):
        closing(actions=Handling.HAND_OVER)
    over = closing(given=Handling.HAND_OVER, actions=Handling.HAND_OVER, to="Ş. de Vries & co")
    cases(demo_session).close(file_of(demo_session, pupil).id, over)
    with demo_session.store.read() as uow:
        assert uow.actions.get(ActionId("a")).owner == "Ş. de Vries & co"
        assert uow.trajectories.get(TrajectoryId("t")).ended_on is None
    assert "overgedragen aan Ş. de Vries & co" in turns_of(demo_session, pupil)[0].words


def test_help_that_waits_cannot_end(demo_session: Session) -> None:
    pupil = open_pupil(demo_session, waiting=True)
    with pytest.raises(ValidationError) as caught:
        cases(demo_session).close(file_of(demo_session, pupil).id, closing(given=Handling.END))
    assert caught.value.problems == {"help_handling": "help_waits"}
    cases(demo_session).close(file_of(demo_session, pupil).id, closing())


def test_a_file_does_not_close_in_the_future(demo_session: Session) -> None:
    pupil = open_pupil(demo_session)
    with pytest.raises(ValidationError):
        cases(demo_session).close(file_of(demo_session, pupil).id, replace(closing(), on=TODAY + DAY))


def test_opening_again_keeps_how_it_was_closed(demo_session: Session) -> None:
    pupil = open_pupil(demo_session)
    file = file_of(demo_session, pupil).id
    cases(demo_session).close(file, closing())
    again = Reopening(on=TODAY, because="De vraag kwam terug", status=CareFileStatus.FOLLOWING)
    cases(demo_session).reopen(file, again)
    present = file_of(demo_session, pupil)
    assert (present.status, present.closed_on, present.closing_reason) == (CareFileStatus.FOLLOWING, None, None)
    assert [turn.turn for turn in turns_of(demo_session, pupil)] == [Turn.CLOSED, Turn.REOPENED]
    assert turns_of(demo_session, pupil)[1].words == "De vraag kwam terug"
    with pytest.raises(ConflictError) as caught:
        cases(demo_session).reopen(file, again)
    assert caught.value.code == "file_open"


def test_a_file_that_was_closed_before_there_was_a_history_gets_one(demo_session: Session) -> None:
    with demo_session.store.read() as uow:
        files = uow.care_files.all()
    closed = next(
        file
        for file in files
        if file.status is CareFileStatus.CLOSED
        and all(other.status is CareFileStatus.CLOSED for other in files if other.pupil == file.pupil)
    )
    assert closed.closed_on is not None
    with pytest.raises(ValidationError):
        cases(demo_session).reopen(closed.id, Reopening(on=closed.closed_on - DAY, because="Toch"))
    with pytest.raises(ValidationError):
        cases(demo_session).reopen(closed.id, Reopening(on=TODAY + DAY, because="Toch"))
    CareFileUseCases(demo_session).move(closed.id, CareFileStatus.FOLLOWING)
    first, second = turns_of(demo_session, closed.pupil)
    assert (first.turn, first.on, first.reason) == (Turn.CLOSED, closed.closed_on, closed.closing_reason)
    assert first.continued_by_school == closed.continued_by_school
    assert (second.turn, second.on) == (Turn.REOPENED, TODAY)


@pytest.mark.parametrize("problem", [{"because": " "}, {"because": "x", "status": CareFileStatus.CLOSED}])
def test_opening_again_has_a_reason_and_opens(problem: dict[str, str]) -> None:
    status = CareFileStatus(problem.get("status", CareFileStatus.WAITING))
    with pytest.raises(ValidationError):
        Reopening(on=TODAY, because=problem["because"], status=status)


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR])
def test_only_the_coordinator_closes_and_opens(demo_session: Session, role: Role) -> None:
    pupil = open_pupil(demo_session)
    file, other = file_of(demo_session, pupil).id, cases(as_role(demo_session, role))
    with pytest.raises(PermissionDeniedError):
        other.still_open(pupil)
    with pytest.raises(PermissionDeniedError):
        other.close(file, closing())
    with pytest.raises(PermissionDeniedError):
        other.reopen(file, Reopening(on=TODAY, because="Toch"))
