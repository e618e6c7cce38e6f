"""What is typed in a dialog survives locking and crashing; saving or giving it up forgets it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.ids import UserId
from models.usecases.drafts import DraftUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.user import Role
from storage.vault import Vault, Way
from tests.stores import PHRASE, session_of
from tests.ui.pupils.pupils_stage import Stage
from ui.dialogs.draft_keeping import PAUSE
from ui.dialogs.signal_dialog import SignalDialog
from ui.dialogs.value_dialog import ValueDialog
from ui.draft_bar import DraftBar
from ui.drafts import DraftDesk, values_of
from ui.pages.dossier_desk import Deed
from ui.widgets.draft_offer import DraftOffer
from ui.window import close_dialogs

TYPED = "Ĳsbrand & 't Şahin 😀 wil niet meer naar school"


def give_desk(stage: Stage) -> DraftDesk:
    desk = DraftDesk(DraftUseCases(stage.session))
    stage.frame.drafts = desk
    return desk


def open_signal(stage: Stage, number: int = 0) -> SignalDialog:
    stage.page.show_record(stage.rows()[number].pupil.id)
    stage.dossier_view.wish(Deed.NEW_SIGNAL)
    dialog = stage.page.findChild(SignalDialog)
    assert dialog is not None
    stage.qtbot.waitUntil(dialog.isVisible)
    return dialog


def question(dialog: ValueDialog) -> QPlainTextEdit:
    found = dialog.findChild(QPlainTextEdit, "question")
    assert found is not None
    return found


def write(dialog: ValueDialog, text: str) -> None:
    question(dialog).setFocus()
    question(dialog).insertPlainText(text)


def offer(dialog: ValueDialog) -> DraftOffer:
    found = dialog.findChild(DraftOffer)
    assert found is not None
    return found


def click(dialog: ValueDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def lock(stage: Stage, desk: DraftDesk) -> None:
    """Close every dialog as locking does, and see that all is written."""
    close_dialogs()
    QApplication.sendPostedEvents(None, 52)
    desk.close()
    stage.frame.drafts = None


def kept(session: Session) -> list[str]:
    return [str(values_of(line.draft)["question"]) for line in DraftUseCases(session).all()]


def test_what_is_typed_is_kept_within_two_seconds(stage: Stage) -> None:
    assert PAUSE < 2_000
    give_desk(stage)
    dialog = open_signal(stage)
    write(dialog, TYPED)
    stage.qtbot.waitUntil(lambda: kept(stage.session) == [TYPED], timeout=2_000)
    dialog.reject()


def test_typing_on_and_on_does_not_put_it_off(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.dialogs.draft_keeping.PAUSE", 100)
    give_desk(stage)
    dialog = open_signal(stage)
    for _ in range(15):
        write(dialog, "a")
        stage.qtbot.wait(20)
    stage.qtbot.waitUntil(lambda: bool(kept(stage.session)), timeout=500)
    dialog.reject()


def test_locking_keeps_it_and_the_same_dialog_offers_it_again(stage: Stage) -> None:
    desk = give_desk(stage)
    write(open_signal(stage), TYPED)
    lock(stage, desk)
    assert kept(stage.session) == [TYPED]
    give_desk(stage)
    dialog = open_signal(stage)
    assert offer(dialog).isVisible()
    assert not dialog.form.isEnabled(), "one says first what to do with the draft"
    click(dialog, "take_draft")
    assert question(dialog).toPlainText() == TYPED
    assert not offer(dialog).isVisible()
    dialog.reject()
    stage.qtbot.waitUntil(lambda: kept(stage.session) == [])


def test_a_draft_about_one_pupil_is_not_offered_for_another(stage: Stage) -> None:
    desk = give_desk(stage)
    write(open_signal(stage, 0), TYPED)
    lock(stage, desk)
    give_desk(stage)
    dialog = open_signal(stage, 1)
    assert not offer(dialog).isVisible()
    assert question(dialog).toPlainText() == ""
    dialog.reject()
    assert kept(stage.session) == [TYPED]


def test_saving_forgets_the_draft(stage: Stage) -> None:
    give_desk(stage)
    dialog = open_signal(stage)
    write(dialog, TYPED)
    stage.qtbot.waitUntil(lambda: bool(kept(stage.session)), timeout=2_000)
    dialog.form.fields["kind"].set_value("home")
    dialog.save()
    stage.qtbot.waitUntil(lambda: kept(stage.session) == [])
    signals = PupilUseCases(stage.session).dossier(stage.rows()[0].pupil.id).care_files[0].signals
    assert TYPED in {signal.question for signal in signals}


def test_throwing_it_away_and_going_back_forget_it(stage: Stage) -> None:
    desk = give_desk(stage)
    write(open_signal(stage), TYPED)
    lock(stage, desk)
    give_desk(stage)
    dialog = open_signal(stage)
    click(dialog, "drop_draft")
    stage.qtbot.waitUntil(lambda: kept(stage.session) == [])
    assert dialog.form.isEnabled()
    assert question(dialog).toPlainText() == ""
    dialog.reject()


def test_locking_before_one_has_chosen_keeps_the_draft_as_it_was(stage: Stage) -> None:
    desk = give_desk(stage)
    write(open_signal(stage), TYPED)
    lock(stage, desk)
    desk = give_desk(stage)
    open_signal(stage)
    lock(stage, desk)
    assert kept(stage.session) == [TYPED]


def test_what_is_taken_out_again_leaves_no_draft(stage: Stage) -> None:
    give_desk(stage)
    dialog = open_signal(stage)
    write(dialog, TYPED)
    stage.qtbot.waitUntil(lambda: bool(kept(stage.session)), timeout=2_000)
    question(dialog).clear()
    stage.qtbot.waitUntil(lambda: kept(stage.session) == [], timeout=2_000)
    dialog.reject()


def test_coming_in_one_is_told_and_goes_on_where_one_was(stage: Stage) -> None:
    desk = give_desk(stage)
    name = stage.rows()[0].pupil.name.full
    write(open_signal(stage), TYPED)
    lock(stage, desk)
    DraftBar(stage.frame, DraftDesk(DraftUseCases(stage.session)))
    bar = stage.frame.draft_offer
    assert bar.isVisible()
    assert name in bar._words.text()
    assert bar._words.text().startswith("Er ligt nog een concept: ")
    button = bar.findChild(QPushButton, "take_draft")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = next(found for found in stage.page.findChildren(SignalDialog) if found.isVisible())
    assert question(dialog).toPlainText() == TYPED
    assert not bar.isVisible()
    dialog.reject()


def test_later_leaves_the_draft_and_locking_drops_the_name(stage: Stage) -> None:
    desk = give_desk(stage)
    write(open_signal(stage), TYPED)
    lock(stage, desk)
    DraftBar(stage.frame, DraftDesk(DraftUseCases(stage.session)))
    later = stage.frame.draft_offer.findChild(QPushButton, "later_draft")
    assert later is not None
    QTest.mouseClick(later, Qt.MouseButton.LeftButton)
    assert not stage.frame.draft_offer.isVisible()
    assert stage.frame.draft_offer._words.text() == ""
    assert kept(stage.session) == [TYPED]


def test_a_draft_is_its_makers_alone_and_neither_log_nor_undo_know_of_it(stage: Stage, qtbot: QtBot) -> None:
    give_desk(stage)
    with stage.session.store.read() as uow:
        before = uow.log.verify().count
    dialog = open_signal(stage)
    with stage.session.store.read() as uow:
        opened = uow.log.verify().count
    write(dialog, TYPED)
    qtbot.waitUntil(lambda: bool(kept(stage.session)), timeout=2_000)
    other = replace(stage.session, user=replace(stage.session.user, id=UserId("somebody")))
    assert DraftUseCases(other).all() == ()
    with stage.session.store.read() as uow:
        assert uow.log.verify().count == opened > before
        assert uow.undo.steps(stage.session.user.id) == []
    dialog.reject()


def test_who_may_only_look_keeps_none(session_as: Callable[[Role], Session], demo_vault: Vault) -> None:
    reader = DraftUseCases(session_as(Role.READER))
    reader.keep(key="k", place="pupils", record="", content="{}")
    assert (reader.kept, reader.all(), reader.find("k")) == (False, (), None)
    coordinator = session_as(Role.COORDINATOR)
    looking = demo_vault.unlock(coordinator.user.id, PHRASE, Way(read_only=True))
    try:
        cases = DraftUseCases(session_of(looking, coordinator.user))
        cases.keep(key="k", place="pupils", record="", content="{}")
        cases.drop("k")
        assert (cases.kept, cases.all()) == (False, ())
    finally:
        looking.close()
