"""Vandaag: one line for each thing to decide, done from top to bottom with the keyboard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from models.carefile import CareFileStatus
from models.consent import AnswerKind
from models.demo.school import DemoSchool
from models.errors import DiskFullError
from models.ids import ConsentId, MeetingId, PupilId
from models.meeting import ActionState, Meeting
from models.names import PersonName
from models.pupil import Pupil
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.tasks import Task, TaskKind
from models.usecases.today import TodayUseCases
from models.usecases.users import UserUseCases
from models.user import Role
from tests.ui.meetings.meetings_stage import Stage, everything_in
from ui.dialogs.help_dialog import HelpDialog
from ui.dialogs.put_off_dialog import PutOffDialog
from ui.dialogs.reminder_dialog import ReminderDialog
from ui.itemmodels.today import LINE_ROLE, TodayLine
from ui.page import Place
from ui.pages.today_page import NEW
from ui.widgets.deed_list import DeedDelegate, DeedList


def tasks_list(stage: Stage) -> DeedList:
    return stage.find(DeedList, "tasks")


def lines(stage: Stage) -> list[TodayLine]:
    model = tasks_list(stage).model()
    found = [model.index(row, 0).data(LINE_ROLE) for row in range(model.rowCount())]
    return [line for line in found if isinstance(line, TodayLine)]


def go_to(stage: Stage, kind: TaskKind) -> Task:
    """Go down to the first line of a kind, as a user would."""
    view = tasks_list(stage)
    view.setFocus()
    stage.press(Qt.Key.Key_Home)
    for _ in lines(stage):
        line = view.current_line()
        if line is not None and line.task is not None and line.task.kind is kind:
            return line.task
        stage.press(Qt.Key.Key_Down)
    raise AssertionError(kind)


def test_every_task_is_one_line_under_the_heading_of_its_group(today: Stage) -> None:
    tasks = [task for task in TodayUseCases(today.session).tasks() if not task.of_colleague]
    shown = lines(today)
    assert [line.task for line in shown if line.task] == tasks
    headings = [line.words for line in shown if line.task is None]
    assert headings == ["Overleg", "Beslis", "Vraag toestemming", "Bel", "Afspraken", "Loopt af"]
    assert all(line.deed and "{" not in line.words for line in shown if line.task)
    assert "dinsdag 10 maart 2026" in str(today.page.property("summary"))
    model = tasks_list(today).model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, today.page)
    headings_chosen = [
        model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable for row, line in enumerate(shown) if not line.task
    ]
    assert not any(headings_chosen)


def test_up_and_down_go_through_all_and_skip_headings(today: Stage) -> None:
    view = tasks_list(today)
    view.setFocus()
    expected = [line for line in lines(today) if line.task]
    visited = [view.current_line()]
    for _ in expected[1:]:
        today.press(Qt.Key.Key_Down)
        visited.append(view.current_line())
    assert visited == expected
    today.press(Qt.Key.Key_Down)
    assert view.current_line() == expected[-1]
    for _ in range(4):
        today.press(Qt.Key.Key_PageUp)
    today.press(Qt.Key.Key_Up)
    assert view.current_line() == expected[0]
    today.press(Qt.Key.Key_End)
    assert view.current_line() == expected[-1]


@pytest.mark.parametrize(
    ("kind", "place", "ending"),
    [
        (TaskKind.MEETING_COMES, Place.MEETINGS, ""),
        (TaskKind.MINUTES_OPEN, Place.MEETINGS, ""),
        (TaskKind.CONSENT_MISSING, Place.PUPILS, "#consent"),
        (TaskKind.BIRTHDAY_MOVES, Place.PUPILS, "#consent"),
    ],
)
def test_enter_goes_where_the_decision_is_made(today: Stage, kind: TaskKind, place: Place, ending: str) -> None:
    task = go_to(today, kind)
    today.press(Qt.Key.Key_Return)
    record = task.pupil.id if task.pupil else task.meeting.id if task.meeting else ""
    assert today.wanted == [(place.value, record + ending)]


def test_enter_marks_an_action_as_done_and_goes_on(today: Stage) -> None:
    task = go_to(today, TaskKind.ACTION_LATE)
    assert task.action is not None
    row = tasks_list(today).currentIndex().row()
    today.press(Qt.Key.Key_Return)
    today.wait()
    assert today.action(task.action.id).state is ActionState.DONE
    assert task not in [line.task for line in lines(today)]
    assert tasks_list(today).currentIndex().row() == row
    assert tasks_list(today).hasFocus()
    today.undo()
    assert task in [line.task for line in lines(today)]


def test_enter_takes_a_signal_up_without_leaving_the_page(today: Stage) -> None:
    task = go_to(today, TaskKind.SIGNAL_NEW)
    today.press(Qt.Key.Key_Return)
    today.wait()
    assert task.pupil is not None
    file = PupilUseCases(today.session).dossier(task.pupil.id).care_file
    assert file is not None
    assert file.status is CareFileStatus.CLARIFYING
    assert today.wanted == []
    assert task not in [line.task for line in lines(today)]
    today.undo()
    assert task in [line.task for line in lines(today)]


def test_enter_opens_the_dialog_that_settles_it_over_the_page(today: Stage) -> None:
    go_to(today, TaskKind.HELP_ENDS)
    today.press(Qt.Key.Key_Return)
    dialog = today.dialog()
    assert isinstance(dialog, HelpDialog)
    dialog.reject()
    assert today.wanted == []


def test_r_notes_a_reminder_only_where_an_answer_is_waited_for(today: Stage) -> None:
    go_to(today, TaskKind.HELP_ENDS)
    today.press(Qt.Key.Key_R)
    assert QApplication.activeModalWidget() is None
    task = go_to(today, TaskKind.CONSENT_OPEN)
    today.press(Qt.Key.Key_R)
    dialog = today.dialog()
    assert isinstance(dialog, ReminderDialog)
    today.save_dialog()
    with today.session.store.read() as uow:
        last = uow.consents.get(ConsentId(task.record)).answers[-1]
    assert (last.kind, last.on) == (AnswerKind.REMINDED, today.session.today)


def test_o_opens_where_it_stands(today: Stage) -> None:
    task = go_to(today, TaskKind.ACTION_LATE)
    assert task.action is not None
    today.press(Qt.Key.Key_O)
    pupil = task.pupil
    assert today.wanted == [(Place.PUPILS.value, pupil.id) if pupil else (Place.ACTIONS.value, task.action.id)]


def test_l_puts_off_and_the_link_brings_back(today: Stage) -> None:
    task = go_to(today, TaskKind.SIGNAL_NEW)
    today.press(Qt.Key.Key_L)
    menu = today.find(QMenu, "put_off_menu")
    assert menu.actions()[0].text() == "woensdag 11 maart 2026"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    today.wait()
    assert task.key not in [line.task.key for line in lines(today) if line.task]
    link = today.find(QPushButton, "show_later")
    assert link.isVisible()
    assert link.text() == "Uitgesteld: 1. Laat zien"
    link.click()
    last = lines(today)[-1]
    assert last.deed == "Haal terug"
    assert last.words.endswith("Komt terug op wo 11 mrt")
    view = tasks_list(today)
    today.press(Qt.Key.Key_End)
    assert view.current_line() == last
    today.press(Qt.Key.Key_Return)
    today.wait()
    assert task in [line.task for line in lines(today)]
    assert not link.isVisible()


def test_what_colleagues_lead_is_shown_when_asked_for(
    stage_for: Callable[[Session, Place], Stage], demo_session: Session
) -> None:
    UserUseCases(demo_session).add("Jan", Role.COORDINATOR)
    jan = next(user for user in UserUseCases(demo_session).users() if user.name == "Jan")
    stage = stage_for(replace(demo_session, user=jan), Place.TODAY)
    before = len(lines(stage))
    link = stage.find(QPushButton, "show_others")
    assert link.isVisible()
    assert link.text().startswith("Van collega's: ")
    link.click()
    assert len(lines(stage)) > before
    assert link.text() == "Alleen wat van jou is"


def test_another_day_is_asked_and_a_wrong_one_is_told_beside_the_field(today: Stage) -> None:
    task = go_to(today, TaskKind.SIGNAL_NEW)
    today.press(Qt.Key.Key_L)
    menu = today.find(QMenu, "put_off_menu")
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    dialog = today.dialog()
    assert isinstance(dialog, PutOffDialog)
    field = dialog.findChild(QLineEdit, "until")
    assert field is not None
    QTest.keyClicks(field, "gisteren")
    dialog.save()
    assert "Kies een dag na vandaag." in "".join(label.text() for label in dialog.findChildren(QLabel))
    field.clear()
    QTest.keyClicks(field, "+2w")
    dialog.save()
    today.wait()
    assert task.key not in [line.task.key for line in lines(today) if line.task]


def test_a_click_on_the_button_does_it_and_a_click_beside_it_only_chooses(today: Stage) -> None:
    view = tasks_list(today)
    number, line = next((number, line) for number, line in enumerate(lines(today)) if line.task and line.task.action)
    view.scrollTo(view.model().index(number, 0))
    box = view.visualRect(view.model().index(number, 0))
    delegate = view.itemDelegate()
    assert isinstance(delegate, DeedDelegate)
    assert line.task is not None
    assert line.task.action is not None
    QTest.mouseMove(view.viewport(), QPoint(box.x() + 60, box.center().y()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.x() + 60, box.center().y()))
    assert view.current_line() == line
    assert today.changes == []
    place = delegate.deed_box(line, box).center()
    QTest.mouseMove(view.viewport(), place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    today.wait()
    assert today.changes[-1].record == line.task.action.id


def test_the_navigation_counts_what_is_urgent(today: Stage) -> None:
    tasks = [task for task in TodayUseCases(today.session).tasks() if not task.of_colleague]
    assert today.waiting[-1] == sum(task.group.value != "expires" for task in tasks) > 0


def test_a_failure_is_told(today: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise DiskFullError("general")

    go_to(today, TaskKind.ACTION_LATE)
    monkeypatch.setattr(MeetingUseCases, "settle_action", full)
    today.press(Qt.Key.Key_Return)
    assert isinstance(today.failures[-1], DiskFullError)


def test_reading_that_fails_is_told(today: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> None:
        raise DiskFullError("general")

    monkeypatch.setattr(TodayUseCases, "tasks", broken)
    today.page.refresh(today.page.topics)
    today.wait()
    assert isinstance(today.failures[-1], DiskFullError)


def test_an_empty_store_offers_two_steps(stage_for: Callable[[Session, Place], Stage], empty_session: Session) -> None:
    stage = stage_for(empty_session, Place.TODAY)
    assert "Lees je leerlingenlijst in" in stage.said()
    assert "Maak je eerste overleg" in stage.said()
    stage.click("first_import")
    stage.frame.go(Place.TODAY)
    stage.click("first_meeting")
    assert stage.wanted == [(Place.PUPILS.value, "import"), (Place.MEETINGS.value, "new")]


def test_a_step_that_was_taken_is_ticked_and_with_both_one_is_ready(
    stage_for: Callable[[Session, Place], Stage], empty_session: Session
) -> None:
    PupilUseCases(empty_session).save(Pupil(id=PupilId("p1"), name=PersonName(given="Ĳs", surname="& Co")))
    stage = stage_for(empty_session, Place.TODAY)
    assert not stage.find(QWidget, "first_import").isVisible()
    assert stage.find(QWidget, "first_meeting").isVisible()
    far = Meeting(id=MeetingId("m1"), kind="zorgteam", on=stage.session.today.replace(year=2027))
    changes = stage.meetings.save(far)
    stage.frame.publish(changes)
    stage.wait()
    assert "Klaar voor vandaag" in stage.said()
    assert stage.waiting[-1] == 0


def test_a_reader_sees_no_deed_he_may_not_do(
    stage_for: Callable[[Session, Place], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.READER), Place.TODAY)
    shown = [line for line in lines(stage) if line.task]
    assert shown
    assert all(line.task is None or line.task.action is None or not line.deed for line in shown)


def test_a_youth_professional_sees_only_what_is_his(
    stage_for: Callable[[Session, Place], Stage], session_as: Callable[[Role], Session], demo_school: DemoSchool
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL), Place.TODAY)
    said = everything_in(stage.page)
    assert [pupil.name.full for pupil in demo_school.pupils if pupil.name.full in said] == []


def test_a_very_long_sentence_takes_two_lines_at_most(today: Stage) -> None:
    today.find(QPushButton, "show_others").click()
    task = go_to(today, TaskKind.ACTION_DUE)
    assert task.action is not None
    long = replace(task.action, text="Ş & 't 🎈 " * 60)
    today.frame.publish(today.meetings.save_action(long))
    today.wait()
    view = tasks_list(today)
    number = next(number for number, line in enumerate(lines(today)) if line.task and line.task.action == long)
    height = view.visualRect(view.model().index(number, 0)).height()
    assert height < 4 * view.fontMetrics().lineSpacing()
    assert view.grab().width() > 0


def test_after_forgetting_no_name_is_left(today: Stage, demo_school: DemoSchool) -> None:
    names = {pupil.name.full for pupil in demo_school.pupils} | {person.name for person in demo_school.professionals}
    assert any(name in everything_in(today.page) for name in names)
    today.page.forget()
    left = everything_in(today.page)
    assert [name for name in names if name in left] == []


def test_the_page_can_be_used_without_mouse_or_eyes(today: Stage, assert_accessible: Callable[[QWidget], None]) -> None:
    assert_accessible(today.page)


def test_the_first_steps_can_be_used_without_mouse_or_eyes(
    stage_for: Callable[[Session, Place], Stage],
    empty_session: Session,
    assert_accessible: Callable[[QWidget], None],
) -> None:
    stage = stage_for(empty_session, Place.TODAY)
    assert_accessible(stage.page)
    assert QApplication.activeModalWidget() is None


def test_ctrl_n_notes_a_signal_from_here(today: Stage) -> None:
    QTest.keySequence(today.frame, QKeySequence("Ctrl+N"))
    assert today.wanted == [(Place.PUPILS.value, NEW)]


def test_a_pupil_who_has_to_answer_himself_is_named_once(today: Stage) -> None:
    own = [line for line in lines(today) if "moet zelf nog antwoorden" in line.words]
    assert own
    for line in own:
        assert line.task is not None
        assert line.task.pupil is not None
        assert line.words.count(line.task.pupil.name.full) == 1
