"""Two people at the monitor: one makes and asks, the other looks at exactly what leaves and answers."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget

from models.ids import UserId
from models.monitor_approval import ApprovalState
from models.pupil import Residence
from models.usecases.second_person import SecondPersonUseCases
from models.usecases.session import Session
from models.user import Permission, Role, User
from reports.monitor_check import check
from tests.ui.monitor.monitor_stage import MonitorStage
from ui.dialogs.send_back_dialog import SendBackDialog
from ui.navigation import EntryButton
from ui.page import Place
from ui.pages.monitor_lists import FiguresView
from ui.widgets.empty_state import EmptyState

NOOR = User(id=UserId("second"), name="Noor & Co", role=Role.COORDINATOR)


def _stage(session: Session, stage: MonitorStage) -> MonitorStage:
    return MonitorStage(session=session, desk=stage.desk, qtbot=stage.qtbot, runner=stage.runner, folder=stage.folder)


@pytest.fixture
def asker(stage: MonitorStage) -> MonitorStage:
    """The page of who makes the file, in a school that wants a second person."""
    with stage.session.store.write(stage.session.user.id) as uow:
        uow.users.save(NOOR)
    SecondPersonUseCases(stage.session).switch(on=True)
    stage.open()
    return stage


def second(asker: MonitorStage, role: Role = Role.COORDINATOR) -> MonitorStage:
    """Open the page of the second person, once something was asked."""
    user = replace(NOOR, role=role)
    with asker.session.store.write(asker.session.user.id) as uow:
        uow.users.save(user)
    found = _stage(replace(asker.session, user=user), asker)
    found.open()
    found.wait()
    return found


def ask(asker: MonitorStage) -> None:
    asker.count()
    assert asker.verdict().endswith("Eerst geeft iemand anders akkoord.")
    asker.click("monitor_save")
    assert not asker.problem()
    assert asker.verdict().startswith(f"{asker.session.user.name} vroeg op 10 mrt 2026 om akkoord.")
    assert not asker.seen("monitor_save")


def ledger(stage: MonitorStage) -> list[str]:
    with stage.session.read(Permission.EXPORT_MONITOR) as uow:
        return [entry.approved_by for entry in uow.submissions.all()]


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.ADMINISTRATOR])
def test_one_makes_it_another_approves_it_and_then_it_is_saved(asker: MonitorStage, role: Role) -> None:
    ask(asker)
    made = asker.page.preview
    other = second(asker, role)
    assert other.seen("monitor_approving")
    assert other.label("monitor_approving").startswith(
        f"{asker.session.user.name} vraagt jouw akkoord op één monitorbestand. Eerste helft van schooljaar 2025-2026."
        " Voor Gemeente Amsterdam. Kloppen de getallen bij “School weet” met wat jij weet?"
    )
    shown = other.find(FiguresView, "figures_pupils").table.rows
    assert made is not None
    assert shown == asker.find(FiguresView, "figures_pupils").table.rows
    assert f"kenmerk {made.mark[:12]}" in other.words()
    assert not other.seen("monitor_gap_list")
    other.click("monitor_approve")
    assert not other.seen("monitor_approving")
    asker.count()
    assert asker.verdict() == "Noor & Co gaf akkoord op 10 mrt 2026. Je kunt het bewaren."
    file = asker.save()
    assert check(file.read_bytes(), file.name).facts.serial == 1
    assert ledger(asker) == [NOOR.id]
    asker.click("monitor_part_sent")
    assert f"{asker.session.user.name}; akkoord van Noor & Co op 10 mrt 2026" in asker.words()


def test_it_is_sent_back_with_a_reason_and_asked_anew(asker: MonitorStage) -> None:
    ask(asker)
    other = second(asker)
    other.click("monitor_send_back")
    dialog = other.find(SendBackDialog, "send_back_dialog")
    (note,) = dialog.findChildren(QPlainTextEdit)
    note.setPlainText("De fte van Altra klopt niet.")
    dialog.save()
    other.wait()
    assert not other.seen("monitor_approving")
    asker.count()
    assert asker.verdict() == (
        "Noor & Co stuurt het terug: “De fte van Altra klopt niet.” Los het op en vraag opnieuw akkoord."
    )
    asker.click("monitor_save")
    assert asker.verdict().endswith("Nu is iemand anders aan zet.")
    assert ledger(asker) == []


def _move_somebody(stage: MonitorStage) -> None:
    assert stage.page.preview is not None
    name = stage.page.preview.counted.children[0].pupil
    pupil = next(found for found in stage.pupils() if found.id == name)
    with stage.session.store.write(stage.session.user.id) as uow:
        uow.pupils.save(replace(pupil, residences=(Residence(municipality="Groningen"),)))


def test_when_something_changed_it_lapses_and_both_hear_so(asker: MonitorStage) -> None:
    ask(asker)
    _move_somebody(asker)
    other = second(asker)
    assert f"De vraag vervalt: {asker.session.user.name} moet opnieuw vragen." in other.words()
    assert not other.find(QAbstractButton, "monitor_approve").isEnabled()
    other.click("monitor_leave_approving")
    assert other.seen("monitor_begin")
    asker.count()
    assert (
        asker.verdict()
        == "Er is iets veranderd sinds akkoord is gevraagd. Het akkoord is vervallen: vraag het opnieuw."
    )
    asker.click("monitor_save")
    assert asker.verdict().endswith("Nu is iemand anders aan zet.")


def test_an_approval_lapses_when_the_maker_sees_a_change(asker: MonitorStage) -> None:
    ask(asker)
    second(asker).click("monitor_approve")
    _move_somebody(asker)
    asker.count()
    asker.wait()
    assert "Het akkoord is vervallen" in asker.verdict()
    with asker.session.read(Permission.EXPORT_MONITOR) as uow:
        assert [found.state for found in uow.approvals.all()] == ["lapsed"]


def test_a_question_can_be_withdrawn(asker: MonitorStage) -> None:
    ask(asker)
    asker.click("monitor_withdraw")
    assert asker.verdict().endswith("Eerst geeft iemand anders akkoord.")
    assert not second(asker).seen("monitor_approving")


def test_who_is_asked_can_go_to_his_own_monitor_and_come_back(asker: MonitorStage) -> None:
    ask(asker)
    other = second(asker)
    other.click("monitor_leave_approving")
    assert other.seen("monitor_begin")
    with asker.session.read(Permission.EXPORT_MONITOR) as uow:
        (asked,) = uow.approvals.all()
    other.page.show_record(asked.id)
    other.wait()
    assert other.seen("monitor_approve")


def test_who_only_approves_sees_when_nothing_waits(stage: MonitorStage) -> None:
    manager = _stage(replace(stage.session, user=replace(NOOR, role=Role.ADMINISTRATOR)), stage)
    manager.open()
    assert "Zet het dan aan in Beheer, bij Gebruikers." in manager.words()
    manager.find(EmptyState, "monitor_impossible").step_taken.emit()
    assert manager.wanted == [(Place.SETTINGS.value, "users")]


def test_it_can_be_done_with_the_keyboard(asker: MonitorStage, assert_accessible: Callable[[QWidget], None]) -> None:
    ask(asker)
    assert_accessible(asker.page)
    other = second(asker)
    assert_accessible(other.page)
    other.find(QAbstractButton, "monitor_approve").setFocus()
    QTest.keyClick(other.find(QAbstractButton, "monitor_approve"), Qt.Key.Key_Space)
    other.wait()
    assert not other.seen("monitor_approving")


def test_the_answer_has_keys_of_its_own_and_the_keys_of_making_are_gone(asker: MonitorStage) -> None:
    ask(asker)
    assert [hint.keys for hint in asker.page.key_hints() if hint.shown] == ["T", "A", "B", "U"]
    other = second(asker, Role.ADMINISTRATOR)
    assert [hint.keys for hint in other.page.key_hints()] == ["G", "S", "U"]
    assert any("G geeft akkoord" in label.text() for label in other.frame.findChildren(QLabel))
    focus = QApplication.focusWidget()
    assert focus is other.find(QAbstractButton, "monitor_explain")
    QTest.keyClick(focus, Qt.Key.Key_S)
    dialog = other.find(SendBackDialog, "send_back_dialog")
    assert dialog.isVisible()
    dialog.reject()
    QTest.keyClick(focus, Qt.Key.Key_G)
    other.wait()
    assert not other.seen("monitor_approving")
    assert not other.page.key_hints()
    with asker.session.read(Permission.EXPORT_MONITOR) as uow:
        assert [one.state for one in uow.approvals.all()] == [ApprovalState.APPROVED]
    names = [entry.accessibleName() for entry in other.frame.findChildren(EntryButton)]
    assert "Monitor" in names, "nothing waits any longer"


def test_many_recipients_are_not_all_named(asker: MonitorStage) -> None:
    ask(asker)
    with asker.session.store.write(asker.session.user.id) as uow:
        (asked,) = uow.approvals.all()
        codes = ("gemeente-amsterdam", "gemeente-diemen", "gemeente-zaanstad", "gemeente-ouder-amstel", "bestuur")
        uow.approvals.save(replace(asked, recipients=codes))
    other = second(asker)
    assert "Voor Gemeente Amsterdam en 4 anderen." in other.words()


def test_locking_leaves_nothing_behind(asker: MonitorStage) -> None:
    ask(asker)
    other = second(asker)
    name = asker.session.user.name
    assert name in other.words()
    other.page.forget()
    assert name not in other.words()
    assert "afgeronde aantallen" not in other.words()


def test_nobody_else_to_ask_is_said(asker: MonitorStage) -> None:
    asker.count()
    with asker.session.store.write(asker.session.user.id) as uow:
        for user in uow.users.all():
            if user.id != asker.session.user.id:
                uow.users.save(replace(user, active=False))
    asker.click("monitor_save")
    assert "Hiervoor zijn twee mensen nodig" in asker.problem()
