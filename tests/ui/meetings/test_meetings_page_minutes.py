"""Writing the minutes: nothing typed is lost, and the keyboard goes from the first item to the last."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPlainTextEdit, QWidget

from models.change import Topic
from models.errors import DiskFullError
from models.ids import ActionId, ProfessionalId
from models.meeting import Action, ActionState, AgendaItem, Decision, Involvement, Meeting, Participant, Presence
from models.network import Professional
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from tests.ui.meetings.meetings_stage import Stage
from ui.itemmodels.meetings import Stop
from ui.pages.entry_list import EntryList
from ui.pages.meeting_draft import PATIENCE
from ui.pages.remarks_panel import wants_remarks

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def meeting(meetings: Stage) -> Meeting:
    """A meeting that was held, opened at its second item."""
    found = meetings.unfinished()
    meetings.show(found.id)
    meetings.table("stops").choose(found.items[1].id)
    return found


def item_of(stage: Stage, meeting: Meeting, number: int = 1) -> AgendaItem:
    return stage.read(meeting.id).meeting.items[number]


def discussion(stage: Stage) -> QPlainTextEdit:
    return stage.find(QPlainTextEdit, "discussion")


def stop(stage: Stage) -> Stop:
    found = stage.table("stops").current_row()
    assert isinstance(found, Stop)
    return found


def test_what_is_typed_is_written_by_itself_within_two_seconds(meetings: Stage, meeting: Meeting) -> None:
    assert PATIENCE <= 2_000
    meetings.type_in("discussion", "Ouders & school 't eens")
    assert item_of(meetings, meeting).discussion == meeting.items[1].discussion
    meetings.qtbot.waitUntil(lambda: item_of(meetings, meeting).discussion == "Ouders & school 't eens", timeout=3_000)
    assert meetings.find(QLabel, "saved_quietly").text() == "Bewaard"


def test_typing_on_does_not_put_the_writing_off(meetings: Stage, meeting: Meeting) -> None:
    editor = discussion(meetings)
    editor.setFocus()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    start = item_of(meetings, meeting).discussion
    for _ in range(PATIENCE // 150 + 4):
        meetings.press("x")
        meetings.qtbot.wait(150)
    assert item_of(meetings, meeting).discussion != start


def test_writing_by_itself_leaves_text_and_cursor_alone(meetings: Stage, meeting: Meeting) -> None:
    editor = meetings.type_in("discussion", "abc def")
    assert isinstance(editor, QPlainTextEdit)
    meetings.press(Qt.Key.Key_Left)
    place = editor.textCursor().position()
    meetings.qtbot.waitUntil(lambda: item_of(meetings, meeting).discussion == "abc def", timeout=3_000)
    assert (editor.toPlainText(), editor.textCursor().position()) == ("abc def", place)
    assert editor.hasFocus()


def test_leaving_the_page_writes_and_tells_others_once(meetings: Stage, meeting: Meeting) -> None:
    meetings.type_in("discussion", "Kort")
    assert meetings.changes == []
    meetings.page.save_pending()
    assert item_of(meetings, meeting).discussion == "Kort"
    meetings.page.save_pending()
    assert [changes.topics for changes in meetings.changes] == [frozenset({Topic.MEETINGS})]


def test_what_could_not_be_written_stays_and_is_written_later(
    meetings: Stage, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: MeetingUseCases, _meeting: Meeting) -> None:
        raise DiskFullError("general")

    meetings.type_in("discussion", "Belangrijk")
    with monkeypatch.context() as broken:
        broken.setattr(MeetingUseCases, "minute", full)
        meetings.page.save_pending()
    assert isinstance(meetings.failures[-1], DiskFullError)
    assert discussion(meetings).toPlainText() == "Belangrijk"
    meetings.page.save_pending()
    assert item_of(meetings, meeting).discussion == "Belangrijk"


def test_a_change_elsewhere_does_not_take_away_what_is_being_typed(meetings: Stage, meeting: Meeting) -> None:
    meetings.type_in("discussion", "Halverwege een zi")
    meetings.page.refresh(frozenset({Topic.ACTIONS}))
    assert discussion(meetings).toPlainText() == "Halverwege een zi"
    assert item_of(meetings, meeting).discussion == "Halverwege een zi"


def test_the_keyboard_goes_from_item_to_item_and_stays_in_the_text(meetings: Stage, meeting: Meeting) -> None:
    discussion(meetings).setFocus()
    meetings.press(Qt.Key.Key_Down, CTRL)
    assert stop(meetings).id == meeting.items[2].id
    assert discussion(meetings).hasFocus()
    meetings.press(Qt.Key.Key_PageUp, ALT)
    meetings.press(Qt.Key.Key_Up, CTRL)
    assert stop(meetings).id == meeting.items[0].id
    meetings.press(Qt.Key.Key_Up, CTRL)
    assert stop(meetings).id == "carried"
    meetings.press(Qt.Key.Key_Up, CTRL)
    assert stop(meetings).id == "people"
    meetings.press(Qt.Key.Key_Up, CTRL)
    assert stop(meetings).id == "people"


def test_going_on_writes_what_was_typed(meetings: Stage, meeting: Meeting) -> None:
    meetings.type_in("discussion", "Eerst dit")
    meetings.press(Qt.Key.Key_PageDown, ALT)
    assert item_of(meetings, meeting).discussion == "Eerst dit"
    assert discussion(meetings).toPlainText() == meeting.items[2].discussion


def test_escape_goes_from_text_to_list_to_all_meetings(meetings: Stage, meeting: Meeting) -> None:
    discussion(meetings).setFocus()
    meetings.press(Qt.Key.Key_Escape)
    assert meetings.table("stops").hasFocus()
    assert stop(meetings).id == meeting.items[1].id
    meetings.press(Qt.Key.Key_Escape)
    assert meetings.table("meetings").hasFocus()


def test_a_decision_is_added_with_enter_and_remembers_who_decides(meetings: Stage, meeting: Meeting) -> None:
    before = item_of(meetings, meeting).decisions
    meetings.type_in("decision_by", "ouders")
    meetings.type_in("decision_mandate", "gezag")
    meetings.type_in("decision_text", "We wachten af")
    meetings.press(Qt.Key.Key_Return)
    made = Decision(text="We wachten af", decided_by="ouders", mandate="gezag")
    assert item_of(meetings, meeting).decisions == (*before, made)
    focused = meetings.frame.focusWidget()
    assert focused is not None
    assert focused.objectName() == "decision_kind"
    meetings.type_in("decision_text", "Nog een")
    meetings.press(Qt.Key.Key_Return)
    assert item_of(meetings, meeting).decisions[-1] == replace(made, text="Nog een")


def test_an_empty_decision_is_refused_beside_the_field(meetings: Stage, meeting: Meeting) -> None:
    before = item_of(meetings, meeting).decisions
    meetings.click("decision_text_add")
    assert "Vul dit in" in meetings.said()
    assert item_of(meetings, meeting).decisions == before


def test_a_decision_is_corrected_and_taken_away(meetings: Stage, meeting: Meeting) -> None:
    number = next(number for number, item in enumerate(meeting.items) if item.decisions)
    before = meeting.items[number].decisions
    meetings.table("stops").choose(meeting.items[number].id)
    meetings.click("decisions_pencil_0")
    meetings.fill(text="Verbeterd")
    meetings.save_dialog()
    changed = item_of(meetings, meeting, number).decisions
    assert (changed[0].text, changed[0].mandate, changed[1:]) == ("Verbeterd", before[0].mandate, before[1:])
    meetings.click("decisions_x_0")
    assert item_of(meetings, meeting, number).decisions == before[1:]
    meetings.undo()
    assert item_of(meetings, meeting, number).decisions == changed


def add_action(stage: Stage, who: str, what: str, when: str) -> None:
    stage.type_in("action_owner", who)
    stage.type_in("action_text", what)
    stage.type_in("action_due", when)
    stage.press(Qt.Key.Key_Return)


def test_an_action_takes_one_line_and_understands_days(meetings: Stage, meeting: Meeting) -> None:
    table = meetings.read(meeting.id)
    person = table.professionals[meeting.participants[-1].professional]
    meetings.type_in("discussion", "Nog niet bewaard")
    add_action(meetings, person.name, "Belt moeder", "+2w")
    made = next(action for action in meetings.read(meeting.id).actions if action.text == "Belt moeder")
    assert made.due == meetings.session.today + timedelta(weeks=2)
    assert (made.owner, made.professional, made.user) == (person.name, person.id, None)
    assert (made.pupil, made.item, made.meeting) == (meeting.items[1].pupil, meeting.items[1].id, meeting.id)
    assert item_of(meetings, meeting).discussion == "Nog niet bewaard"
    entries = meetings.find(EntryList, "actions").entries
    assert any(entry.words == f"{person.name}: Belt moeder" for entry in entries)


def test_an_action_may_be_for_anybody_and_for_me(meetings: Stage, meeting: Meeting) -> None:
    add_action(meetings, "buurvrouw & co", "Haalt op", "vr")
    add_action(meetings, meetings.session.user.name, "Schrijft brief", "")
    found = {action.text: action for action in meetings.read(meeting.id).actions}
    assert (found["Haalt op"].professional, found["Haalt op"].user) == (None, None)
    assert found["Haalt op"].due == date(2026, 3, 13)
    assert found["Schrijft brief"].user == meetings.session.user.id
    assert found["Schrijft brief"].due is None


def test_an_action_without_a_doer_or_with_a_day_nobody_knows_is_refused(meetings: Stage, meeting: Meeting) -> None:
    before = meetings.read(meeting.id).actions
    add_action(meetings, "", "Iets", "sint juttemis")
    said = meetings.said()
    assert "Vul dit in" in said
    assert "Deze datum is niet te lezen" in said
    assert meetings.read(meeting.id).actions == before


def test_an_action_is_settled_changed_and_dropped_from_the_minutes(meetings: Stage, meeting: Meeting) -> None:
    add_action(meetings, "mentor", "Een", "+1w")
    action = next(action for action in meetings.read(meeting.id).actions if action.text == "Een")
    meetings.click(f"actions_pencil_{action.id}")
    meetings.fill(text="Twee")
    meetings.save_dialog()
    changed = next(entry for entry in meetings.read(meeting.id).actions if entry.id == action.id)
    assert changed == replace(action, text="Twee")
    meetings.click(f"actions_x_{action.id}")
    meetings.fill(dropped_because="Ouders regelen het")
    meetings.save_dialog()
    dropped = next(entry for entry in meetings.read(meeting.id).actions if entry.id == action.id)
    assert (dropped.state, dropped.dropped_because) == (ActionState.DROPPED, "Ouders regelen het")
    add_action(meetings, "mentor", "Drie", "+1w")
    other = next(entry for entry in meetings.read(meeting.id).actions if entry.text == "Drie")
    meetings.click(f"actions_check_{other.id}")
    settled = next(entry for entry in meetings.read(meeting.id).actions if entry.id == other.id)
    assert settled.state is ActionState.DONE


def test_parents_and_pupil_are_noted(meetings: Stage, meeting: Meeting) -> None:
    box = meetings.find(QComboBox, "parents")
    box.setFocus()
    box.setCurrentIndex(list(Involvement).index(Involvement.HEARD))
    box.activated.emit(box.currentIndex())
    meetings.page.save_pending()
    assert item_of(meetings, meeting).parents is Involvement.HEARD


def test_a_theme_has_no_parents_to_note(meetings: Stage, meeting: Meeting) -> None:
    theme = next(item for item in meeting.items if item.pupil is None)
    meetings.table("stops").choose(theme.id)
    assert not meetings.find(QComboBox, "parents").isVisible()


def test_everybody_is_here_and_one_is_not(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    meetings.press(Qt.Key.Key_3, ALT)
    assert stop(meetings).id == "people"
    absent = meeting.participants[-1].professional
    meetings.click(f"absent_{absent}")
    meetings.click("everybody_present")
    seats = {seat.professional: seat.presence for seat in meetings.coming().participants}
    assert seats.pop(absent) is Presence.ABSENT
    assert set(seats.values()) == {Presence.PRESENT}
    meetings.click(f"absent_{absent}")
    assert meetings.coming().participants[-1].presence is Presence.INVITED
    meetings.click(f"present_{absent}")
    assert meetings.find(QAbstractButton, f"present_{absent}").isChecked()
    assert stop(meetings).noted


def test_chair_minute_taker_and_looking_back_are_kept(meetings: Stage, meeting: Meeting) -> None:
    meetings.table("stops").choose("people")
    meetings.type_in("meeting_chair", "Invaller")
    meetings.table("stops").choose("review")
    meetings.type_in("went_badly", "Te lang")
    meetings.page.save_pending()
    kept = meetings.read(meeting.id).meeting
    assert (kept.chair, kept.went_badly, kept.went_well) == ("Invaller", "Te lang", meeting.went_well)


def test_new_goes_to_the_line_for_what_is_agreed(meetings: Stage, meeting: Meeting) -> None:
    meetings.press(Qt.Key.Key_N, CTRL)
    focused = meetings.frame.focusWidget()
    assert focused is not None
    assert focused.objectName() == "action_said"
    assert meetings.read(meeting.id).meeting == meeting


def test_the_list_of_stops_is_a_sound_model(meetings: Stage, meeting: Meeting) -> None:
    stops = meetings.table("stops")
    QAbstractItemModelTester(stops.table, QAbstractItemModelTester.FailureReportingMode.Fatal, meetings.page)
    assert len(stops.table.rows) == len(meeting.items) + 3 + wants_remarks(meeting)


def test_long_and_odd_names_fit(meetings: Stage) -> None:
    meeting = meetings.coming()
    theme = "’t Ĳ & <b>Ş</b> 🎈 " * 20
    meetings.meetings.save(
        replace(meeting, items=(*meeting.items, AgendaItem(id=meetings.meetings.new_item_id(), theme=theme.strip())))
    )
    meetings.show(meeting.id)
    meetings.page.refresh(frozenset({Topic.MEETINGS}))
    meetings.press(Qt.Key.Key_3, ALT)
    meetings.table("stops").choose(meetings.coming().items[-1].id)
    subject = meetings.find(QLabel, "minutes_subject")
    assert subject.text() == theme.strip()
    assert subject.textFormat() is Qt.TextFormat.PlainText
    assert meetings.page.minimumSizeHint().width() < 1000
    assert isinstance(meetings.page, QWidget)


def test_an_action_comes_back_in_the_next_meeting_until_it_is_done(meetings: Stage) -> None:
    meeting = meetings.coming()
    open_about = {action.pupil: action for action in meetings.meetings.actions()}
    item = next(item for item in meeting.items if item.pupil in open_about)
    action = open_about[item.pupil]
    meetings.show(meeting.id)
    meetings.press(Qt.Key.Key_3, ALT)
    meetings.table("stops").choose(item.id)
    assert "Nog open van eerder" in meetings.said()
    assert f"{action.owner}: {action.text}" in meetings.said()
    meetings.click(f"earlier_actions_check_{action.id}")
    assert meetings.action(action.id).state is ActionState.DONE
    assert f"{action.owner}: {action.text}" not in meetings.said()


def test_a_name_of_one_long_word_pushes_nothing_off_the_screen(meetings: Stage) -> None:
    meeting = meetings.coming()
    long = "Ĳ" * 300
    network = NetworkUseCases(meetings.session)
    network.save_professional(Professional(id=ProfessionalId("long"), name=long, role=long))
    seats = (*meeting.participants, Participant(professional=ProfessionalId("long")))
    meetings.meetings.save(replace(meeting, participants=seats, chair=long, place=long))
    meetings.show(meeting.id)
    for tab in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4):
        meetings.press(tab, ALT)
        meetings.wait()
        assert meetings.page.minimumSizeHint().width() < 1030
    meetings.press(Qt.Key.Key_3, ALT)
    button = meetings.find(QAbstractButton, "absent_long")
    right = button.mapTo(meetings.page, button.rect().topRight()).x()
    assert right < meetings.page.width()


def test_a_meeting_that_was_taken_back_is_left(meetings: Stage) -> None:
    meetings.press("n")
    meetings.save_dialog()
    assert meetings.find(QWidget, "agenda_add").isVisible()
    meetings.undo()
    assert meetings.table("meetings").isVisible()
    assert meetings.failures == []


def test_what_was_agreed_before_comes_back_until_it_is_done(meetings: Stage, meeting: Meeting) -> None:
    user = meetings.session.user
    earlier = Action(id=ActionId("old"), text="Zwemles regelen", owner=user.name, due=meeting.on - timedelta(days=9))
    meetings.meetings.save_action(earlier)
    meetings.page.refresh(frozenset({Topic.ACTIONS}))
    meetings.table("stops").choose("carried")
    listed = meetings.find(EntryList, "carried_actions")
    assert "Zwemles regelen" in "\n".join(entry.words for entry in listed.entries)
    meetings.click("carried_actions_check_old")
    assert "Zwemles regelen" not in "\n".join(entry.words for entry in listed.entries)
    with meetings.session.store.read() as uow:
        assert uow.actions.get(earlier.id).state is ActionState.DONE
