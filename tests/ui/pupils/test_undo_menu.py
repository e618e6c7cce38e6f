"""Undo and redo by keyboard in the real frame, and the list of what one did."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.consent import Consent, Purpose, Question
from models.ids import ConsentId, UserId
from models.steps import MAKING, StepState
from models.usecases.consents import ConsentUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role, User
from resources import texts as texts_of
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage
from ui.itemmodels.steps import StepRow
from ui.steps_dialog import StepsDialog
from ui.toast import Toast
from ui.undo_desk import UndoDesk
from ui.widgets.labels import Hint
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView

COLLEAGUE = User(id=UserId("u2"), name="Bert", role=Role.COORDINATOR)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def work(stage: Stage) -> Stage:
    stage.frame.undo_wanted.disconnect()
    UndoDesk(stage.frame, UndoUseCases(stage.session))
    return stage


def regroup(session: Session, group: str, number: int = 0) -> str:
    pupil = PupilUseCases(session).rows()[number].pupil
    PupilUseCases(session).save(replace(pupil, group=group))
    return pupil.name.full


def group(session: Session, number: int = 0) -> str:
    return PupilUseCases(session).rows()[number].pupil.group


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(stage.frame, key, modifiers)
    QApplication.processEvents()


def said(stage: Stage) -> str:
    toast = stage.frame.findChild(Toast)
    assert toast is not None
    return toast._words.text()


def opened(stage: Stage, qtbot: QtBot) -> StepsDialog:
    press(stage, Qt.Key.Key_H, CTRL | SHIFT)
    dialog = stage.frame.findChild(StepsDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def rows(dialog: StepsDialog) -> tuple[StepRow, ...]:
    view = dialog.findChild(TableView)
    assert view is not None
    return tuple(view.table.rows)


def click(dialog: StepsDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def choose(dialog: StepsDialog, number: int) -> None:
    view = dialog.findChild(TableView)
    assert view is not None
    assert view.choose(str(rows(dialog)[number].id))


def hint(dialog: StepsDialog) -> str:
    found = dialog.findChild(Hint, "steps_hint")
    assert found is not None
    return found.text()


def test_ctrl_z_takes_back_one_after_the_other_and_ctrl_y_does_it_again(work: Stage) -> None:
    before = group(work.session)
    regroup(work.session, "X1")
    regroup(work.session, "X2")
    press(work, Qt.Key.Key_Z, CTRL)
    assert group(work.session) == "X1"
    press(work, Qt.Key.Key_Z, CTRL)
    assert group(work.session) == before
    assert said(work) == "Ongedaan gemaakt"
    press(work, Qt.Key.Key_Z, CTRL)
    assert said(work) == "Er is niets om ongedaan te maken"
    press(work, Qt.Key.Key_Y, CTRL)
    press(work, Qt.Key.Key_Z, CTRL | SHIFT)
    assert group(work.session) == "X2"
    press(work, Qt.Key.Key_Y, CTRL)
    assert said(work) == "Er is niets om opnieuw te doen"


def test_in_a_text_ctrl_z_belongs_to_the_text(work: Stage) -> None:
    regroup(work.session, "X1")
    work.search.setFocus()
    QTest.keyClicks(work.search, "bi")
    QTest.keyClick(work.search, Qt.Key.Key_Z, CTRL)
    QApplication.processEvents()
    assert work.search.text() != "bi"
    assert group(work.session) == "X1"
    work.wait()


def test_the_list_names_each_step_and_takes_one_back(work: Stage, qtbot: QtBot) -> None:
    before = group(work.session, 1)
    regroup(work.session, "X1", 0)
    name = regroup(work.session, "X2", 1)
    regroup(work.session, "X3", 2)
    dialog = opened(work, qtbot)
    assert [row.what for row in rows(dialog)] == ["Leerling gewijzigd"] * 3
    assert rows(dialog)[1].about == name
    choose(dialog, 1)
    click(dialog, "undo_step")
    assert group(work.session, 1) == before
    assert sorted(row.state for row in rows(dialog)) == [StepState.DONE, StepState.DONE, StepState.UNDONE]
    undone = next(number for number, row in enumerate(rows(dialog)) if row.state is StepState.UNDONE)
    choose(dialog, undone)
    assert "opnieuw" in hint(dialog)
    click(dialog, "undo_step")
    assert group(work.session, 1) == "X2"
    dialog.reject()


def test_everything_down_to_a_step_by_one_button(work: Stage, qtbot: QtBot) -> None:
    before = group(work.session)
    for wanted in ("X1", "X2", "X3"):
        regroup(work.session, wanted)
    dialog = opened(work, qtbot)
    choose(dialog, 1)
    click(dialog, "undo_until")
    assert group(work.session) == "X1"
    dialog.reject()
    work.activate()
    press(work, Qt.Key.Key_Z, CTRL)
    assert group(work.session) == before


def test_a_step_whose_record_a_colleague_changed_says_so_and_stays(work: Stage, qtbot: QtBot) -> None:
    regroup(work.session, "X1")
    regroup(replace(work.session, user=COLLEAGUE), "X2")
    dialog = opened(work, qtbot)
    assert len(rows(dialog)) == 1
    button = dialog.findChild(QPushButton, "undo_step")
    assert button is not None
    assert not button.isEnabled()
    assert "nog eens veranderd" in hint(dialog)
    click(dialog, "undo_until")
    strip = dialog.findChild(Strip)
    assert strip is not None
    assert "daarna weer veranderd" in strip.sentence
    assert group(work.session) == "X2"
    assert rows(dialog)[0].state is StepState.DONE
    dialog.reject()


def test_a_question_for_consent_stays_and_the_list_says_what_to_do(work: Stage, qtbot: QtBot) -> None:
    pupil = PupilUseCases(work.session).rows()[0].pupil.id
    asked = Consent(id=ConsentId("c"), pupil=pupil, question=Question.HELP, purpose=Purpose.START_HELP, asked_on=TODAY)
    ConsentUseCases(work.session, "nl").ask(asked)
    dialog = opened(work, qtbot)
    assert rows(dialog)[0].state is StepState.HISTORY
    assert "Noteer een nieuw antwoord" in hint(dialog)
    for name in ("undo_step", "undo_until"):
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        assert not button.isEnabled()
    dialog.reject()


def test_nothing_done_yet_is_said(work: Stage, qtbot: QtBot) -> None:
    dialog = opened(work, qtbot)
    assert "nog niets gewijzigd" in hint(dialog)
    dialog.reject()


def test_locking_drops_the_names(work: Stage, qtbot: QtBot) -> None:
    regroup(work.session, "X1")
    dialog = opened(work, qtbot)
    dialog.forget()
    assert rows(dialog) == ()


def test_who_only_looks_is_told_why_there_is_nothing(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    reader = stage_for(session_as(Role.READER))
    UndoDesk(reader.frame, UndoUseCases(reader.session))
    press(reader, Qt.Key.Key_Z, CTRL)
    strip = reader.frame.findChild(Strip)
    assert strip is not None
    assert "kijk je alleen" in strip.sentence
    press(reader, Qt.Key.Key_H, CTRL | SHIFT)
    assert all(not dialog.isVisible() for dialog in reader.frame.findChildren(StepsDialog))


def test_what_was_changed_again_is_marked_and_says_what_to_do(work: Stage, qtbot: QtBot) -> None:
    regroup(work.session, "OB1")
    regroup(work.session, "OB2")
    dialog = opened(work, qtbot)
    assert [row.overtaken for row in rows(dialog)[:2]] == [False, True]
    choose(dialog, 1)
    button = dialog.findChild(QPushButton, "undo_step")
    assert button is not None
    assert not button.isEnabled()
    assert "dan eerst die latere stap" in hint(dialog)
    assert button.toolTip() == hint(dialog)
    view = dialog.findChild(TableView)
    assert view is not None
    assert "later veranderd" in [str(view.proxy.index(1, column).data()) for column in range(4)]
    click(dialog, "undo_until")
    assert [row.state for row in rows(dialog)[:2]] == [StepState.UNDONE, StepState.UNDONE]


def test_what_was_made_is_called_so() -> None:
    for language in ("nl", "en"):
        words = texts_of(language)
        assert [action for action in MAKING if f"undo.made.{action}" not in words] == []
        assert [action for action in MAKING if f"log.action.{action}" not in words] == []
