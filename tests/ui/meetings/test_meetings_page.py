"""The list of meetings, planning one, and what a meeting is."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QTabBar, QWidget

from models.demo.school import DemoSchool
from models.meeting import MinutesState
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.session import Session
from models.user import Role
from tests.ui.meetings.agenda_stage import ALT, BOX, CTRL
from tests.ui.meetings.meetings_stage import Stage, everything_in
from ui.dialogs.meeting_dialog import MeetingDialog
from ui.itemmodels.meetings import MeetingLine
from ui.page import Place


def test_the_list_has_every_meeting_and_begins_at_the_next_one(meetings: Stage) -> None:
    rows = meetings.rows("meetings")
    assert len(rows) == len(meetings.meetings.rows())
    chosen = meetings.table("meetings").current_row()
    assert isinstance(chosen, MeetingLine)
    assert chosen.row.id == meetings.coming().id
    QAbstractItemModelTester(
        meetings.table("meetings").table, QAbstractItemModelTester.FailureReportingMode.Fatal, meetings.page
    )


def test_what_is_to_come_stands_first_and_what_was_after_it(meetings: Stage) -> None:
    days = [line.row.on for line in meetings.rows("meetings") if isinstance(line, MeetingLine)]
    coming = [day for day in days if day >= meetings.session.today]
    assert coming
    assert days == [*sorted(coming), *sorted(days[len(coming) :], reverse=True)]


def test_the_navigation_counts_minutes_that_are_to_be_finished(meetings: Stage) -> None:
    unfinished = [
        row
        for row in meetings.meetings.rows()
        if row.on < meetings.session.today and row.state is not MinutesState.ADOPTED
    ]
    assert meetings.waiting[-1] == len(unfinished) > 0


def test_filtering_leaves_the_meetings_that_have_the_words(meetings: Stage) -> None:
    everything = len(meetings.rows("meetings"))
    meetings.type_in("meeting_filter", "17 mrt")
    assert 0 < len(meetings.rows("meetings")) < everything


def test_a_new_meeting_is_on_the_next_such_day_with_school_with_the_same_people(meetings: Stage) -> None:
    last = meetings.read(meetings.meetings.rows()[0].id).meeting
    meetings.press(Qt.Key.Key_N, CTRL)
    dialog = meetings.dialog()
    assert isinstance(dialog, MeetingDialog)
    meetings.save_dialog()
    made = meetings.read(next(row.id for row in meetings.meetings.rows() if row.id.startswith("new"))).meeting
    assert (made.on - last.on) % timedelta(weeks=1) == timedelta(0)
    assert made.on > meetings.session.today
    assert [row.on for row in meetings.meetings.rows()].count(made.on) == 1
    assert SeriesUseCases(meetings.session).calendar().free(made.on) is None
    assert {seat.professional for seat in made.participants} == {seat.professional for seat in last.participants}
    assert (made.at, made.place, made.kind, made.chair) == (last.at, last.place, last.kind, last.chair)
    assert made.items == ()
    assert meetings.changes[-1].undo is not None


def test_after_planning_the_keyboard_is_where_one_adds_to_the_agenda(meetings: Stage) -> None:
    meetings.press("n")
    meetings.save_dialog()
    focused = meetings.frame.focusWidget()
    assert focused is not None
    assert focused.objectName() == "agenda_add"


def test_who_is_at_school_that_day_is_offered_first(meetings: Stage) -> None:
    meetings.press("n")
    dialog = meetings.dialog()
    people = dialog.findChild(QListView, "people")
    assert people is not None
    lines = [str(people.model().index(number, 0).data()) for number in range(people.model().rowCount())]
    here = ["die dag op school" in line for line in lines]
    assert here == sorted(here, reverse=True)
    assert any(here)
    assert not all(here)
    dialog.reject()


def test_another_day_puts_other_people_first(meetings: Stage) -> None:
    meetings.press("n")
    dialog = meetings.dialog()
    people = dialog.findChild(QListView, "people")
    line = dialog.findChild(QLineEdit, "on")
    assert people is not None
    assert line is not None
    before = [people.model().index(number, 0).data() for number in range(people.model().rowCount())]
    line.selectAll()
    QTest.keyClicks(line, "vr")
    after = [people.model().index(number, 0).data() for number in range(people.model().rowCount())]
    assert before != after
    dialog.reject()


def test_somebody_is_ticked_with_the_space_bar_and_keeps_the_tick_while_filtering(meetings: Stage) -> None:
    meetings.show(meetings.coming().id)
    meetings.press(Qt.Key.Key_3, ALT)
    before = meetings.coming().participants
    meetings.click("change_participants")
    dialog = meetings.dialog()
    people, typed = dialog.findChild(QListView, "people"), dialog.findChild(QLineEdit, "people_filter")
    assert people is not None
    assert typed is not None
    rows = range(people.model().rowCount())
    free = next(row for row in rows if people.model().index(row, 0).data(BOX) == Qt.CheckState.Unchecked)
    name = str(people.model().index(free, 0).data()).split("  ·  ")[0]
    QTest.keyClicks(typed, name)
    people.setCurrentIndex(people.model().index(0, 0))
    QTest.keyClick(people, Qt.Key.Key_Space)
    typed.clear()
    typed.textEdited.emit("")
    meetings.save_dialog()
    after = meetings.coming().participants
    assert len(after) == len(before) + 1
    assert after[: len(before)] == before


def test_an_unreadable_time_is_refused_beside_the_field(meetings: Stage) -> None:
    meetings.press("n")
    line = meetings.dialog().findChild(QLineEdit, "at")
    assert line is not None
    line.setText("half elf")
    meetings.dialog().save()
    assert "10:30" in meetings.dialog().form.fields["at"].problem
    meetings.dialog().reject()


def test_a_meeting_to_come_opens_at_its_agenda_and_a_past_one_at_its_minutes(meetings: Stage) -> None:
    tabs = meetings.find(QTabBar, "meeting_tabs")
    meetings.press(Qt.Key.Key_Return)
    assert tabs.currentIndex() == 0
    meetings.press(Qt.Key.Key_Escape)
    assert meetings.table("meetings").isVisible()
    meetings.show(meetings.unfinished().id)
    assert tabs.currentIndex() == 2


def test_the_meeting_is_changed_in_a_dialog(meetings: Stage) -> None:
    meetings.show(meetings.coming().id)
    meetings.click("change_meeting")
    meetings.fill(place="Aula", on=date(2026, 3, 19))
    meetings.save_dialog()
    changed = meetings.coming()
    assert (changed.place, changed.on) == ("Aula", date(2026, 3, 19))
    assert "do 19 mrt" in meetings.said()


def test_a_store_without_meetings_offers_the_first_step(
    stage_for: Callable[[Session, Place], Stage], empty_session: Session
) -> None:
    stage = stage_for(empty_session, Place.MEETINGS)
    assert "Nog geen overleg" in stage.said()
    stage.page.add_new()
    stage.save_dialog()
    assert len(stage.meetings.rows()) == 1
    assert stage.meetings.rows()[0].on > stage.session.today


def test_a_reader_looks_and_cannot_change(
    stage_for: Callable[[Session, Place], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.READER), Place.MEETINGS)
    stage.show(stage.coming().id)
    assert not stage.find(QTabBar, "meeting_tabs").isVisible()
    assert stage.table("recipients").isVisible()
    assert not stage.find(QWidget, "adopt_minutes").isVisible()
    assert not stage.find(QWidget, "change_meeting").isVisible()
    assert not stage.find(QWidget, "new_meeting").isVisible()
    stage.page.add_new()
    assert QApplication.activeModalWidget() is None
    assert [entry.words for entry in stage.page.search_entries()] == ["Wat hier eerder stond"]


def test_a_refused_plan_is_said(meetings: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    meetings.press("n")
    monkeypatch.setattr(type(meetings.session.store), "read_only", property(lambda _store: True))
    meetings.save_dialog()
    dialog = meetings.dialog()
    assert "Je kijkt alleen" in "\n".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    assert meetings.changes == []


def test_after_forgetting_no_name_is_left(meetings: Stage, demo_school: DemoSchool) -> None:
    meeting = meetings.unfinished()
    meetings.show(meetings.coming().id)
    meetings.show(meeting.id)
    for number in range(4):
        meetings.find(QTabBar, "meeting_tabs").setCurrentIndex(number)
        meetings.wait()
    for item in meeting.items:
        meetings.table("stops").choose(item.id)
    meetings.table("stops").choose("people")
    names = {pupil.name.full for pupil in demo_school.pupils} | {person.name for person in demo_school.professionals}
    assert any(name in everything_in(meetings.page) for name in names)
    meetings.page.forget()
    QApplication.processEvents()
    left = everything_in(meetings.page)
    assert [name for name in names if name in left] == []


@pytest.mark.parametrize("tab", [0, 1, 2, 3])
def test_every_part_can_be_used_without_mouse_or_eyes(
    meetings: Stage, assert_accessible: Callable[[QWidget], None], tab: int
) -> None:
    meetings.show(meetings.unfinished().id)
    meetings.find(QTabBar, "meeting_tabs").setCurrentIndex(tab)
    meetings.wait()
    assert_accessible(meetings.page)


def test_the_list_can_be_used_without_mouse_or_eyes(
    meetings: Stage, assert_accessible: Callable[[QWidget], None]
) -> None:
    assert_accessible(meetings.page)
