"""The agenda of a meeting: what comes on it, in what order, and who may hear which name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from models.ids import PupilId
from tests.ui.meetings.agenda_stage import ALT, current, free_pupil, ids
from tests.ui.meetings.meetings_stage import Elsewhere, Stage
from ui.page import Place


def test_typing_a_name_puts_a_pupil_on_the_agenda(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    pupil = free_pupil(meetings, meeting.items)
    meetings.press("n")
    meetings.press(pupil.name.full)
    meetings.press(Qt.Key.Key_Return)
    added = meetings.coming().items[-1]
    assert added.pupil == pupil.id
    assert current(meetings).id == added.id
    focused = meetings.frame.focusWidget()
    assert focused is not None
    assert focused.objectName() == "reason"


def test_what_is_nobodys_name_becomes_a_theme_that_anybody_may_hear(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    meetings.press("n")
    meetings.press("Pesten op het plein & online")
    meetings.press(Qt.Key.Key_Return)
    added = meetings.coming().items[-1]
    assert (added.pupil, added.theme) == (None, "Pesten op het plein & online")
    assert current(meetings).kept == 0


def test_leaving_the_field_adds_nothing(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    meetings.press("n")
    meetings.press("zomaar iets")
    meetings.table("agenda").setFocus()
    assert meetings.coming().items == meeting.items


def test_enter_takes_the_suggestion_that_is_marked(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    pupil = free_pupil(meetings, meeting.items)
    meetings.press("n")
    meetings.press(pupil.name.full[:-1])
    meetings.press(Qt.Key.Key_Return)
    added = meetings.coming().items
    assert len(added) == len(meeting.items) + 1
    assert added[-1].pupil is not None


def test_a_pupil_who_is_on_the_agenda_is_shown_instead_of_added_twice(meetings: Stage) -> None:
    meeting = meetings.coming()
    item = next(item for item in meeting.items[1:] if item.pupil)
    pupil = meetings.read(meeting.id).pupils[item.pupil or PupilId("")]
    meetings.show(meeting.id)
    meetings.press("n")
    meetings.press(pupil.name.full)
    meetings.press(Qt.Key.Key_Return)
    assert meetings.coming().items == meeting.items
    assert current(meetings).id == item.id
    assert "al op de agenda" in meetings.said()


def test_what_is_typed_about_an_item_is_kept(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    meetings.press(Qt.Key.Key_Return)
    meetings.type_in("reason", "Ouders vragen erom")
    meetings.type_in("question", "Wat nu?")
    meetings.type_in("minutes", "25")
    meetings.page.save_pending()
    item = meetings.coming().items[0]
    assert (item.reason, item.question, item.minutes) == ("Ouders vragen erom", "Wat nu?", 25)
    assert meetings.changes[-1].topics


def test_an_item_goes_down_and_up_with_keys(meetings: Stage) -> None:
    before = [item.id for item in meetings.coming().items]
    meetings.show(meetings.coming().id)
    meetings.press(Qt.Key.Key_Down, ALT)
    assert [item.id for item in meetings.coming().items] == [before[1], before[0], *before[2:]]
    assert current(meetings).id == before[0]
    meetings.press(Qt.Key.Key_Up, ALT)
    meetings.press(Qt.Key.Key_Up, ALT)
    assert [item.id for item in meetings.coming().items] == before


def test_an_item_is_taken_off_and_put_back(meetings: Stage) -> None:
    before = meetings.coming().items
    meetings.show(meetings.coming().id)
    meetings.press(Qt.Key.Key_Delete)
    assert ids(meetings.coming()) == [item.id for item in before[1:]]
    meetings.undo()
    assert ids(meetings.coming()) == [item.id for item in before]


def test_an_item_with_something_noted_is_only_taken_off_after_a_question(meetings: Stage) -> None:
    meeting = meetings.unfinished()
    meetings.show(meeting.id)
    meetings.press(Qt.Key.Key_1, ALT)
    meetings.press(Qt.Key.Key_Delete)
    question = meetings.confirm()
    assert ids(meetings.read(meeting.id).meeting) == ids(meeting)
    question.accept()
    assert ids(meetings.read(meeting.id).meeting) == ids(meeting)[1:]


def test_an_item_says_who_may_not_hear_the_name_and_why(meetings: Stage) -> None:
    meeting = meetings.coming()
    table = meetings.read(meeting.id)
    item = next(item for item in meeting.items if table.kept_from(item))
    meetings.show(meeting.id)
    meetings.table("agenda").choose(item.id)
    said = meetings.said()
    for person in table.kept_from(item):
        assert table.professionals[person].name in said
    assert f"{len(table.kept_from(item))} aan tafel mogen de naam niet horen" in said
    assert current(meetings).kept == len(table.kept_from(item))


def test_discussing_without_a_name_is_a_choice_that_can_be_taken_back(meetings: Stage) -> None:
    meeting = meetings.coming()
    table = meetings.read(meeting.id)
    item = next(item for item in meeting.items if table.kept_from(item) and not item.anonymous)
    meetings.show(meeting.id)
    meetings.table("agenda").choose(item.id)
    meetings.click("discuss_anonymously")
    assert next(entry for entry in meetings.coming().items if entry.id == item.id).anonymous
    assert current(meetings).anonymous
    meetings.click("discuss_named")
    assert not next(entry for entry in meetings.coming().items if entry.id == item.id).anonymous


def test_asking_consent_goes_to_the_pupils_consents(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    for item in meeting.items:
        meetings.table("agenda").choose(item.id)
        button = meetings.find(QAbstractButton, "ask_consent")
        if button.isVisible():
            meetings.click("ask_consent")
            assert meetings.wanted == [(Place.PUPILS.value, f"{item.pupil}#consent")]
            assert isinstance(meetings.frame.page, Elsewhere)
            return
    pytest.fail("nobody has to be asked")


def test_leaving_out_takes_the_pupil_off(meetings: Stage) -> None:
    meeting = meetings.coming()
    table = meetings.read(meeting.id)
    item = next(item for item in meeting.items if table.kept_from(item))
    meetings.show(meeting.id)
    meetings.table("agenda").choose(item.id)
    meetings.click("leave_out")
    assert item.id not in {entry.id for entry in meetings.coming().items}


def test_the_screen_is_safe_once_nobody_may_miss_a_name(meetings: Stage) -> None:
    meetings.show(meetings.coming().id)
    sign = meetings.find(QWidget, "screen_safety")
    assert sign.accessibleName() == "niet op het grote scherm"
    for item in meetings.coming().items:
        if item.pupil and meetings.read(meetings.coming().id).kept_from(item):
            meetings.table("agenda").choose(item.id)
            meetings.click("leave_out")
    assert sign.accessibleName() == "mag op het grote scherm"


def test_a_kind_of_information_less_lets_more_people_hear(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    form = meetings.find(QWidget, "kinds_field")
    boxes = form.findChildren(QAbstractButton)
    for box in boxes:
        if box.isChecked():
            box.click()
    item = meetings.coming().items[0]
    assert len(item.kinds) == 1, "the last one cannot be taken away"
