"""The week of Netwerk: who is in, other days, and the marks."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel

from models.employment import DayChange
from models.network import deployed_on, present_on
from models.usecases.network import Network
from models.usecases.session import Session
from tests.stores import TODAY
from tests.ui.network.network_stage import DAY, Stage, clear, known, person, save, type_in
from ui.dialogs.day_change_dialog import DayChangeDialog
from ui.itemmodels.presence import PresenceRow, PresenceTable, monday_of, presence_rows, today_sentence
from ui.widgets.table_view import TableView

MONDAY = TODAY - TODAY.weekday() * DAY


def words(stage: Stage, name: str) -> str:
    return stage.find(QLabel, name).text()


def test_the_first_line_says_who_is_in_today(stage: Stage) -> None:
    sentence = words(stage, "network_today")
    assert sentence.startswith("Vandaag aanwezig (di 10 mrt): ")
    for entry in stage.network.professionals:
        if entry.name in sentence.partition("Weg: ")[0]:
            assert present_on(entry, TODAY)


@pytest.mark.usefixtures("theme")
def test_who_is_away_is_named_and_many_are_counted() -> None:
    away = DayChange(first=TODAY, last=TODAY)
    some = Network(professionals=(person("anna", 1), person("bora", 1, changes=(away,)), person("cees", 0)))
    assert today_sentence(some, TODAY) == "Vandaag aanwezig (di 10 mrt): Anna. Weg: Bora."
    crowd = Network(professionals=tuple(person(f"p{number}", 1) for number in range(10)))
    assert today_sentence(crowd, TODAY).endswith("P7 en nog 2.")
    assert "niemand" in today_sentence(Network(), TODAY)
    assert today_sentence(some, MONDAY + 5 * DAY) == "Vandaag is er geen school."


def test_the_week_goes_by_keyboard_and_says_each_mark_as_a_word(stage: Stage) -> None:
    stage.key("W")
    view = stage.find(TableView, "week_view")
    QAbstractItemModelTester(view.table)
    assert QApplication.focusWidget() is view
    shown = {row.person.id: row for row in view.table.rows}
    for entry in stage.network.professionals:
        for weekday in range(5):
            there = present_on(entry, MONDAY + weekday * DAY)
            assert there == (entry.id in shown and shown[entry.id].word(weekday) == "is er")
    row = view.current_row()
    assert isinstance(row, PresenceRow)
    stage.key("Return")
    assert stage.shown_name() == row.person.name


def test_another_week_and_back(stage: Stage) -> None:
    stage.key("W")
    assert words(stage, "week_heading") == "ma 9 mrt t/m vr 13 mrt"
    stage.click("week_next")
    assert words(stage, "week_heading") == "ma 16 mrt t/m vr 20 mrt"
    stage.click("week_before")
    stage.click("week_before")
    assert words(stage, "week_heading") == "ma 2 mrt t/m vr 6 mrt"
    stage.click("week_now")
    assert words(stage, "week_heading") == "ma 9 mrt t/m vr 13 mrt"


@pytest.mark.usefixtures("theme")
def test_marks_of_a_week_and_a_weekend_looks_ahead() -> None:
    changes = (
        DayChange(first=MONDAY, last=MONDAY),
        DayChange(first=MONDAY + 2 * DAY, last=MONDAY + 2 * DAY, present=True),
    )
    (row,) = presence_rows(Network(professionals=(person("anna", 0, 1, changes=changes), person("bora"))), MONDAY)
    assert [row.word(day) for day in range(5)] == ["weg", "is er", "extra", "", ""]
    assert [row.order(day) for day in range(4)] == [1, 0, 0, 2]
    assert monday_of(MONDAY + 5 * DAY) == MONDAY + 7 * DAY
    assert monday_of(TODAY) == MONDAY
    table = PresenceTable()
    table.set_rows([row])
    spoken = table.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "Anna, maandag: weg" in spoken


def test_a_store_without_people_says_what_the_week_is_for(
    stage_for: Callable[[Session], Stage], empty_session: Session
) -> None:
    stage = stage_for(empty_session)
    stage.key("W")
    assert "Niemand heeft dagen in deze week" in stage.words()
    assert not stage.find(QLabel, "network_today").isVisible()


def test_notes_that_somebody_is_away_and_takes_it_back(stage: Stage) -> None:
    who = next(entry for entry in stage.network.professionals if present_on(entry, TODAY))
    stage.page.show_record(who.id)
    stage.activate()
    stage.key("D")
    save(stage.find(DayChangeDialog, "day_change_dialog"))
    assert known(stage, who.id).day_changes == (DayChange(first=TODAY, last=TODAY),)
    assert "weg op di 10 mrt" in stage.words()
    assert "Weg: " in words(stage, "network_today")
    drop = next(button for button in stage.page.findChildren(QAbstractButton) if "Toch" in button.accessibleName())
    QTest.mouseClick(drop, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert known(stage, who.id) == who


def test_an_extra_day_wants_its_dates_in_order(stage: Stage) -> None:
    who = next(entry for entry in stage.network.professionals if deployed_on(entry, TODAY))
    stage.page.show_record(who.id)
    stage.click("person_days")
    dialog = stage.find(DayChangeDialog, "day_change_dialog")
    kind = dialog.findChild(QComboBox)
    assert kind is not None
    kind.setCurrentIndex(1)
    type_in(dialog, "last", "9-3-2026")
    save(dialog)
    assert dialog.form.fields["last"].problem
    clear(dialog, "first")
    save(dialog)
    assert dialog.form.fields["first"].problem
    type_in(dialog, "first", "11-3-2026")
    type_in(dialog, "last", "12-3-2026")
    save(dialog)
    (change,) = known(stage, who.id).day_changes
    assert (change.first, change.last, change.present) == (date(2026, 3, 11), date(2026, 3, 12), True)
