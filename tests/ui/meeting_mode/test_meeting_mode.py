"""Leading a meeting: all by keyboard, saved as one types, and on the big screen only what the room may know."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QWidget

from models.change import Topic
from models.consent import Answer, AnswerForm, AnswerKind
from models.ids import AgendaItemId, PreparationId
from models.meeting import DecisionKind
from models.names import folded
from models.preparation import Preparation
from models.sharing import Ground
from models.usecases.consents import ConsentUseCases
from tests.stores import TODAY
from tests.ui.meeting_mode.mode_stage import Holding
from tests.ui.meetings.meetings_stage import everything_in
from ui.meeting_mode.entering_dialog import EnteringDialog
from ui.meeting_mode.prepared_panel import PreparedPanel
from ui.pages.meeting_draft import PATIENCE

MOST_LETTERS = 240
"""To type without stopping: ten times as long as it may take."""


def name_of(holding: Holding, item: AgendaItemId) -> str:
    pupil = holding.item(item).pupil
    assert pupil
    return holding.table.pupils[pupil].name.full


def test_notes_are_saved_as_one_types(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    holding.press("Alt+O")
    holding.press("Ctrl+A")
    holding.type("Rustiger in de klas")
    assert PATIENCE <= 2_000
    holding.stage.qtbot.waitUntil(lambda: holding.item(kept_item).discussion == "Rustiger in de klas", timeout=3_000)


def test_going_on_with_typing_does_not_put_off_that_it_is_kept(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    holding.press("Alt+O")
    holding.press("Ctrl+A")
    typed = ""
    while len(typed) < MOST_LETTERS and not holding.item(kept_item).discussion.startswith("qq"):
        holding.type("q")
        typed += "q"
        QTest.qWait(PATIENCE // 24)
    assert len(typed) < MOST_LETTERS
    assert typed.startswith(holding.item(kept_item).discussion)


def test_an_outcome_alone_is_a_decision(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    before = holding.item(kept_item).decisions
    holding.press("Alt+B")
    box = holding.focus
    assert isinstance(box, QComboBox)
    QTest.keyClicks(box, "Advies")
    holding.press("Return")
    (made,) = holding.item(kept_item).decisions[len(before) :]
    assert (made.kind, made.text) == (DecisionKind.ADVICE, "Advies aan de leerkracht")


def test_an_action_in_one_line_is_shown_and_confirmed(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    person = holding.table.professionals[holding.meeting.participants[1].professional].name
    before = len(holding.table.actions)
    holding.press("Alt+A")
    holding.type(f"{person} belt moeder voor vrijdag")
    holding.press("Return")
    assert len(holding.table.actions) == before
    holding.press("Return")
    (made,) = holding.table.actions[before:]
    assert (made.owner, made.text, made.item) == (person, "belt moeder", kept_item)
    assert made.professional == holding.meeting.participants[1].professional
    assert made.due is not None
    assert made.due.weekday() == 4
    assert holding.focus.objectName() == "action_said"


def test_who_is_not_known_is_asked(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    before = len(holding.table.actions)
    holding.press("Alt+A")
    holding.type("belt moeder voor vrijdag")
    holding.press("Return", "Return")
    assert len(holding.table.actions) == before
    assert holding.focus.objectName() == "action_owner"
    holding.type("de buurvrouw")
    holding.press("Return")
    assert holding.table.actions[-1].owner == "de buurvrouw"


def test_the_last_thing_is_taken_back_from_here(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    before = holding.item(kept_item).decisions
    holding.press("Alt+B")
    QTest.keyClicks(holding.focus, "Niets")
    holding.press("Return", "F9")
    assert holding.item(kept_item).decisions == before


def test_the_big_screen_follows_who_is_in_the_room(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    holding.press("F6")
    assert holding.wall.isVisible()
    name = name_of(holding, kept_item)
    assert name not in holding.wall.texts
    holding.mode.activateWindow()
    for person in holding.table.kept_from(holding.item(kept_item)):
        QTest.mouseClick(holding.find(QWidget, f"room_{person}"), Qt.MouseButton.LeftButton)
    assert name in holding.wall.texts
    person = holding.table.kept_from(holding.item(kept_item))[0]
    QTest.mouseClick(holding.find(QWidget, f"room_{person}"), Qt.MouseButton.LeftButton)
    assert name not in holding.wall.texts
    assert folded(name) not in folded(everything_in(holding.wall))


def test_what_was_said_never_comes_on_the_big_screen(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    holding.press("F6")
    holding.press("Alt+O")
    holding.type("zeer vertrouwelijk ")
    holding.stage.qtbot.waitUntil(lambda: "zeer vertrouwelijk" in holding.item(kept_item).discussion, timeout=3_000)
    assert "vertrouwelijk" not in everything_in(holding.wall)


def test_a_withdrawal_takes_the_name_off_the_big_screen_at_once(holding: Holding) -> None:
    """Whatever page one is at in the main window, when the withdrawal is noted."""
    table = holding.table
    by_consent = [
        (entry, person, table.verdicts[entry.id, person])
        for entry in table.meeting.items
        if entry.pupil and not entry.anonymous
        for person in (seat.professional for seat in table.meeting.participants)
        if table.verdicts[entry.id, person].ground is Ground.CONSENT
    ]
    item, person, verdict = by_consent[0]
    out = frozenset(seat.professional for seat in table.meeting.participants) - {person}
    changed = tuple(replace(entry, absent=out) if entry.id == item.id else entry for entry in table.meeting.items)
    holding.stage.frame.publish(holding.stage.meetings.save(replace(table.meeting, items=changed)))
    holding.go_to(item.id)
    holding.press("F6")
    name = name_of(holding, item.id)
    assert name in holding.wall.texts
    assert verdict.consent is not None
    cases = ConsentUseCases(holding.stage.session, "nl")
    with holding.stage.session.store.read() as uow:
        giver = uow.consents.get(verdict.consent).answers[-1].giver
    answer = Answer(giver=giver, kind=AnswerKind.WITHDRAWN, on=TODAY, form=AnswerForm.SPOKEN, note="belde")
    holding.stage.frame.publish(cases.answer(verdict.consent, answer))
    assert name not in holding.wall.texts


def test_black_is_black_and_comes_back_as_it_may_be_now(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    holding.press("F6", "F7")
    assert holding.wall.black
    holding.press("F7")
    assert not holding.wall.black
    holding.press("F6")
    assert not holding.wall.isVisible()
    assert holding.wall.texts == ()


def test_the_next_item_is_one_key_away_and_keeps_its_time(holding: Holding) -> None:
    first, second = holding.meeting.items[:2]
    holding.go_to(first.id)
    before = holding.item(first.id).spent
    holding.stage.qtbot.wait(1_200)
    holding.press("Ctrl+Down")
    assert holding.mode.stop == second.id
    holding.press("F5")
    assert not holding.mode.isVisible()
    assert holding.item(first.id).spent >= before + 1


def test_leaving_and_locking_drop_both_windows_and_every_word(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    holding.press("F6")
    name = name_of(holding, kept_item)
    holding.stage.frame.forget()
    assert not holding.mode.isVisible()
    assert not holding.wall.isVisible()
    left = everything_in(holding.mode) + everything_in(holding.wall)
    assert folded(name) not in folded(left)
    assert all(
        folded(p.name) not in folded(left)
        for p in holding.stage.meetings.table(holding.meeting.id).professionals.values()
    )


def test_the_lock_key_works_here(holding: Holding) -> None:
    wanted: list[bool] = []
    holding.stage.frame.lock_wanted.connect(lambda: wanted.append(True))
    holding.press("Ctrl+L")
    assert wanted == [True]


def test_everything_is_reached_and_named(
    holding: Holding, kept_item: AgendaItemId, assert_accessible: Callable[[QWidget], None]
) -> None:
    holding.go_to(kept_item)
    assert_accessible(holding.mode)


def test_the_keys_are_named_in_the_window(holding: Holding) -> None:
    said = "\n".join(label.text() for label in holding.mode.findChildren(QLabel))
    for keys in ("Ctrl+↓", "Alt+B", "Alt+A", "F5"):
        assert keys in said
        assert not QKeySequence(keys).isEmpty() or keys == "Ctrl+↓"


def test_an_editor_keeps_what_is_typed_when_the_room_changes(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    holding.press("Alt+O")
    holding.type("half een zin ")
    holding.stage.frame.publish(holding.stage.meetings.save(replace(holding.table.meeting, place="Elders")))
    assert "half een zin" in holding.find(QPlainTextEdit, "discussion").toPlainText()


def test_decisions_go_in_the_dossiers_with_one_confirmation(holding: Holding, kept_item: AgendaItemId) -> None:
    holding.go_to(kept_item)
    holding.press("Alt+B")
    QTest.keyClicks(holding.focus, "Verwijzen")
    holding.press("Return")
    place = len(holding.item(kept_item).decisions) - 1
    holding.press("F4")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EnteringDialog)
    assert name_of(holding, kept_item) in everything_in(dialog)
    QTest.keySequence(dialog, QKeySequence("Ctrl+Return"))
    QApplication.processEvents()
    assert holding.item(kept_item).decisions[place].entered_on == TODAY
    holding.press("F9")
    assert holding.item(kept_item).decisions[place].entered_on is None


def test_what_was_prepared_is_in_the_private_view_only(holding: Holding, kept_item: AgendaItemId) -> None:
    """And what a helper knows from his own file is not for the school because it leads the meeting."""
    first, second = (seat.professional for seat in holding.meeting.participants[:2])
    note = Preparation(
        id=PreparationId("n1"), item=kept_item, professional=first, on=TODAY, text="Slaapt beter", question="Hoe thuis?"
    )
    own = replace(note, id=PreparationId("n2"), professional=second, text="Uit mijn dossier", from_help_file=True)
    panel = PreparedPanel(None)
    holding.stage.qtbot.addWidget(panel)
    panel.show_item(holding.item(kept_item), replace(holding.table, notes=(note, own)))
    said = everything_in(panel)
    assert "Slaapt beter" in said
    assert "vraagt: Hoe thuis?" in said
    assert "Uit mijn dossier" not in said
    panel.forget()
    assert "Slaapt beter" not in everything_in(panel)
    with holding.stage.session.store.write(holding.stage.session.user.id) as uow:
        uow.preparations.save(note)
    holding.stage.page.refresh(frozenset({Topic.MEETINGS}))
    holding.go_to(kept_item)
    holding.press("F6")
    assert "Slaapt beter" in everything_in(holding.mode)
    assert "Slaapt beter" not in everything_in(holding.wall)
