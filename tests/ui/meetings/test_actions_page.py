"""What is agreed: the list, settling with undo, dropping with a reason, adding and changing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from models.demo.school import DemoSchool
from models.errors import DiskFullError
from models.ids import ActionId
from models.meeting import Action, ActionState, overdue
from models.usecases.action_rows import ActionRow, ActionRowUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session
from models.user import Role
from tests.ui.meetings.meetings_stage import Stage, everything_in
from ui.dialogs.history_dialog import HistoryDialog
from ui.page import Place

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(stage: Stage) -> list[ActionRow]:
    return [row for row in stage.rows("actions") if isinstance(row, ActionRow)]


def action_of(stage: Stage, action: ActionId) -> Action:
    return stage.action(action)


def current(stage: Stage) -> ActionRow:
    row = stage.table("actions").current_row()
    assert isinstance(row, ActionRow)
    return row


def test_open_actions_stand_by_due_date_the_late_ones_first_and_marked(actions: Stage) -> None:
    rows = shown(actions)
    days = [row.action.due or date.max for row in rows]
    assert days == sorted(days)
    assert all(row.action.state is ActionState.OPEN for row in rows)
    today = actions.session.today
    table = actions.table("actions")
    for number, row in enumerate(rows):
        assert ("te laat" in str(table.proxy.index(number, 0).data())) is overdue(row.action, today)
    late = sum(overdue(row.action, today) for row in rows)
    assert late > 0
    assert actions.waiting[-1] == sum(row.action.due is not None and row.action.due <= today for row in rows)
    assert f"{late} te laat" in str(actions.page.property("summary"))
    QAbstractItemModelTester(table.table, QAbstractItemModelTester.FailureReportingMode.Fatal, actions.page)


def test_each_line_says_about_whom_and_from_which_meeting(actions: Stage) -> None:
    table = actions.table("actions")
    for number, row in enumerate(shown(actions)):
        cells = [str(table.proxy.index(number, column).data()) for column in range(5)]
        assert row.action.text in cells
        assert row.action.owner in cells
        assert row.pupil is not None
        assert row.pupil.name.full in cells


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_marks_as_done_and_goes_to_the_next(actions: Stage, key: Qt.Key) -> None:
    first, second = shown(actions)[:2]
    actions.table("actions").choose(first.action.id)
    actions.press(key)
    done = action_of(actions, first.action.id)
    assert (done.state, done.settled_on) == (ActionState.DONE, actions.session.today)
    assert current(actions).action.id == second.action.id
    assert first.action.id not in {row.action.id for row in shown(actions)}
    actions.undo()
    assert action_of(actions, first.action.id) == first.action
    assert first.action.id in {row.action.id for row in shown(actions)}


def test_dropping_asks_why(actions: Stage) -> None:
    row = current(actions)
    actions.press("d")
    actions.dialog().save()
    assert actions.dialog().form.fields["dropped_because"].problem
    actions.fill(dropped_because="Is al geregeld")
    actions.save_dialog()
    dropped = action_of(actions, row.action.id)
    assert (dropped.state, dropped.dropped_because) == (ActionState.DROPPED, "Is al geregeld")


def test_a_new_action_may_be_about_a_pupil(actions: Stage) -> None:
    actions.press(Qt.Key.Key_N, CTRL)
    dialog = actions.dialog()
    pupil = shown(actions)[0].pupil
    assert pupil is not None
    actions.fill(text="Stuurt het formulier op", due=actions.session.today + timedelta(days=3), pupil=pupil.id)
    owner = dialog.findChild(QLineEdit, "owner")
    assert owner is not None
    owner.setText("Iemand van buiten")
    actions.save_dialog()
    made = next(row for row in shown(actions) if row.action.text == "Stuurt het formulier op")
    assert (made.action.owner, made.action.pupil, made.action.meeting) == ("Iemand van buiten", pupil.id, None)
    assert current(actions).action.id == made.action.id


def test_changing_an_action_keeps_where_it_was_agreed(actions: Stage) -> None:
    row = current(actions)
    actions.press("w")
    actions.fill(text="Anders gezegd")
    actions.save_dialog()
    assert action_of(actions, row.action.id) == replace(row.action, text="Anders gezegd")


def test_filters_show_mine_or_late_ones(actions: Stage) -> None:
    everything = shown(actions)
    actions.click("which_actions_mine")
    assert {row.action.id for row in shown(actions)} == {row.action.id for row in everything if row.mine}
    actions.click("which_actions_late")
    assert all(overdue(row.action, actions.session.today) for row in shown(actions))
    actions.click("which_actions_all")
    assert shown(actions) == everything


def test_nothing_late_is_said_when_the_last_one_is_done(actions: Stage) -> None:
    actions.click("which_actions_late")
    actions.table("actions").setFocus()
    for _ in range(len(shown(actions))):
        actions.press(Qt.Key.Key_Return)
    assert "Niets is te laat" in actions.said()
    assert actions.waiting[-1] == 0


def test_words_filter_and_say_when_nothing_fits(actions: Stage) -> None:
    actions.type_in("action_filter", "ouders bellen")
    assert shown(actions)
    assert all("ouders" in row.action.text.casefold() for row in shown(actions))
    actions.type_in("action_filter", "zzz")
    assert "Niets gevonden" in actions.said()


def test_the_meeting_is_one_key_away(actions: Stage) -> None:
    meeting = current(actions).meeting
    assert meeting is not None
    actions.press("o")
    assert actions.wanted == [(Place.MEETINGS.value, meeting.id)]


def test_a_record_that_is_filtered_away_is_shown_all_the_same(actions: Stage) -> None:
    late = next(row for row in shown(actions) if not overdue(row.action, actions.session.today))
    actions.click("which_actions_late")
    actions.show(late.action.id)
    assert current(actions).action.id == late.action.id


def test_a_failure_is_told(actions: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise DiskFullError("general")

    before = shown(actions)
    monkeypatch.setattr(MeetingUseCases, "settle_action", full)
    actions.press(Qt.Key.Key_Return)
    assert isinstance(actions.failures[-1], DiskFullError)
    assert shown(actions) == before


def test_without_actions_the_page_says_what_it_is_for(
    stage_for: Callable[[Session, Place], Stage], empty_session: Session
) -> None:
    stage = stage_for(empty_session, Place.ACTIONS)
    assert "Geen open afspraken" in stage.said()
    button = next(entry for entry in stage.page.findChildren(QAbstractButton) if entry.text() == "Noteer een afspraak")
    button.click()
    assert stage.dialog().objectName() == "action_dialog"
    stage.dialog().reject()


def test_a_youth_professional_settles_his_own_and_is_offered_no_undo(
    stage_for: Callable[[Session, Place], Stage], session_as: Callable[[Role], Session], demo_school: DemoSchool
) -> None:
    session = session_as(Role.YOUTH_PROFESSIONAL)
    coordinator = MeetingUseCases(session_as(Role.COORDINATOR))
    pupil = demo_school.pupils[0]
    mine = Action(
        id=ActionId("mine"),
        text="Belt terug",
        owner=session.user.name,
        professional=session.user.professional,
        pupil=pupil.id,
        due=session.today,
    )
    coordinator.save_action(mine)
    stage = stage_for(session, Place.ACTIONS)
    assert mine.id in {row.action.id for row in shown(stage)}
    assert all(row.mine for row in shown(stage))
    assert not stage.find(QWidget, "new_action").isVisible()
    assert not stage.find(QWidget, "action_change").isEnabled()
    stage.table("actions").choose(mine.id)
    stage.press(Qt.Key.Key_Return)
    assert action_of(stage, mine.id).state is ActionState.DONE
    assert stage.changes[-1].undo is None


def test_a_reader_changes_nothing(
    stage_for: Callable[[Session, Place], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.READER), Place.ACTIONS)
    before = shown(stage)
    stage.press(Qt.Key.Key_Return)
    stage.press("d")
    stage.press("n")
    assert QApplication.activeModalWidget() is None
    assert shown(stage) == before
    assert stage.waiting[-1] == 0
    for name in ("action_done", "action_drop", "action_change", "new_action"):
        assert not stage.find(QAbstractButton, name).isVisible(), "what a role can never do is not there"


def test_an_action_of_somebody_else_says_who_can_settle_it(
    stage_for: Callable[[Session, Place], Stage], session_as: Callable[[Role], Session]
) -> None:
    cases = MeetingUseCases(session_as(Role.COORDINATOR))
    session = session_as(Role.YOUTH_PROFESSIONAL)
    own = Action(id=ActionId("own"), text="Bel", owner="Kim", professional=session.user.professional)
    cases.save_action(own)
    cases.save_action(Action(id=ActionId("other"), text="Mail", owner="Mentor"))
    stage = stage_for(session, Place.ACTIONS)
    done = stage.find(QAbstractButton, "action_done")
    assert not stage.find(QAbstractButton, "action_change").isVisible()
    stage.table("actions").choose("own")
    assert (done.isEnabled(), done.toolTip()) == (True, "")
    if stage.table("actions").choose("other"):
        assert not done.isEnabled()
        assert "coördinator" in done.toolTip()


def test_whom_an_action_is_about_is_kept_from_who_may_not_know(
    session_as: Callable[[Role], Session], demo_school: DemoSchool
) -> None:
    session = session_as(Role.YOUTH_PROFESSIONAL)
    coordinator = MeetingUseCases(session_as(Role.COORDINATOR))
    for pupil in demo_school.pupils:
        about = Action(
            id=ActionId(f"a{pupil.id}"), text="x", owner="y", professional=session.user.professional, pupil=pupil.id
        )
        coordinator.save_action(about)
    rows = [row for row in ActionRowUseCases(session).open_rows() if row.action.text == "x"]
    assert len(rows) == len(demo_school.pupils)
    named = [row for row in rows if row.pupil is not None]
    assert 0 < len(named) < len(rows)


def test_after_forgetting_no_name_is_left(actions: Stage, demo_school: DemoSchool) -> None:
    names = {pupil.name.full for pupil in demo_school.pupils} | {person.name for person in demo_school.professionals}
    assert any(name in everything_in(actions.page) for name in names)
    actions.page.forget()
    left = everything_in(actions.page)
    assert [name for name in names if name in left] == []


def test_the_page_can_be_used_without_mouse_or_eyes(
    actions: Stage, assert_accessible: Callable[[QWidget], None]
) -> None:
    assert_accessible(actions.page)


def test_what_an_action_was_before_is_a_key_away(actions: Stage) -> None:
    row = current(actions)
    MeetingUseCases(actions.session).save_action(replace(row.action, text="Bel & mail 't Şam"))
    actions.table("actions").choose(row.action.id)
    actions.table("actions").setFocus()
    actions.press(Qt.Key.Key_B)
    dialog = actions.page.findChild(HistoryDialog)
    assert dialog is not None
    actions.qtbot.waitUntil(dialog.isVisible)
    assert "Bel & mail 't Şam" in everything_in(dialog)
    dialog.reject()
