"""What the school says of itself, its counts and its days off."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from models.network import OrganisationRole
from models.school import PupilCount, Sector
from models.school_days import HolidayRegion
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.school import SchoolUseCases
from tests.ui.settings.settings_stage import Stage, save
from ui.pages.settings.count_dialog import CountDialog
from ui.pages.settings.free_days_dialog import FreeDaysDialog
from ui.widgets.table_view import TableView
from ui.words import texts


def test_each_field_of_the_school_is_saved_as_one_leaves_it(stage: Stage) -> None:
    stage.type_in("name", "Groei & Glunder")
    assert stage.school.name == "Groei & Glunder"
    stage.type_in("brin", "12ab")
    assert stage.school.brin == "12AB"
    stage.choose("sector", "Voortgezet onderwijs")
    assert stage.school.sector is Sector.SECONDARY
    assert len(stage.changes) == 3
    assert all(change.undo is not None for change in stage.changes)


def test_leaving_a_field_as_it_was_saves_nothing(stage: Stage) -> None:
    before = stage.school
    for name in ("name", "brin", "board", "municipality"):
        line = stage.find(QLineEdit, name)
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Tab)
    stage.page.save_pending()
    assert stage.school == before
    assert stage.changes == []


def test_a_code_in_the_wrong_form_is_said_beside_it_and_not_saved(stage: Stage) -> None:
    before = stage.school
    stage.type_in("brin", "1")
    assert stage.school == before
    assert texts()("fields.problem.brin") in stage.words()
    stage.type_in("brin", before.brin)
    assert texts()("fields.problem.brin") not in stage.words()


def test_region_municipalities_stand_on_lines(stage: Stage) -> None:
    note = stage.find(QPlainTextEdit, "region_municipalities")
    assert tuple(note.toPlainText().splitlines()) == stage.school.region_municipalities
    note.setPlainText("Diemen\n\n  Ouder-Amstel \nDiemen\n")
    stage.page.save_pending()
    assert stage.school.region_municipalities == ("Diemen", "Ouder-Amstel")


def test_a_board_is_found_in_the_network_and_may_be_another(stage: Stage) -> None:
    boards = [
        entry.name
        for entry in NetworkUseCases(stage.session).network().organisations
        if OrganisationRole.BOARD in entry.roles
    ]
    assert boards
    stage.type_in("board", "Een ander bestuur")
    assert stage.school.board == "Een ander bestuur"


def test_counts_are_added_changed_and_removed(stage: Stage) -> None:
    before = stage.school.counts
    stage.click("add_count")
    dialog = stage.find(CountDialog, "count_dialog")
    save(dialog)
    assert dialog.isVisible()
    stage.type_in("on", "1-3-2026", dialog)
    stage.type_in("number", "81", dialog)
    save(dialog)
    new = PupilCount(on=date(2026, 3, 1), number=81)
    assert set(stage.school.counts) == {*before, new}
    assert stage.cells("counts_view", 1)[0] == "81"
    view = stage.find(TableView, "counts_view")
    view.choose_first()
    QTest.keyClick(view, Qt.Key.Key_Return)
    again = next(found for found in stage.page.findChildren(CountDialog) if found.isVisible())
    stage.type_in("number", "82", again)
    save(again)
    assert replace(new, number=82) in stage.school.counts
    view.choose_first()
    stage.click("remove_count")
    assert set(stage.school.counts) == set(before)


def test_days_off_are_of_the_region_and_of_the_school(stage: Stage) -> None:
    stage.go("days")
    stage.choose("region", "Zuid")
    stage.choose("region", "Noord")
    assert stage.cells("days_view", 0)[:2] == ["zomervakantie", "herfstvakantie"]
    stage.click("add_days")
    dialog = stage.find(FreeDaysDialog, "free_days_dialog")
    save(dialog)
    assert dialog.isVisible()
    stage.type_in("title", "Studiedag & 't feest", dialog)
    stage.type_in("first", "2-3-2026", dialog)
    save(dialog)
    assert "Studiedag & 't feest" in stage.cells("days_view", 0)
    cases = SeriesUseCases(stage.session)
    (own,) = cases.calendar().own
    assert (own.first, own.last, own.school_open) == (date(2026, 3, 2), date(2026, 3, 2), False)
    view = stage.find(TableView, "days_view")
    view.choose_first()
    assert not stage.find(QAbstractButton, "edit_days").isEnabled()
    view.choose(own.id)
    QTest.keyClick(view, Qt.Key.Key_Return)
    again = next(found for found in stage.page.findChildren(FreeDaysDialog) if found.isVisible())
    stage.type_in("title", "Feest", again)
    save(again)
    assert cases.calendar().own[0].title == "Feest"
    view.choose(own.id)
    stage.click("remove_days")
    assert cases.calendar().own == ()
    assert cases.calendar().region is HolidayRegion.NORTH


def test_a_day_has_one_number(stage: Stage) -> None:
    taken = stage.school.counts[0]
    stage.click("add_count")
    dialog = stage.find(CountDialog, "count_dialog")
    stage.type_in("on", f"{taken.on:%d-%m-%Y}", dialog)
    stage.type_in("number", "7", dialog)
    save(dialog)
    assert [count.number for count in stage.school.counts if count.on == taken.on] == [7]


def test_shows_what_was_changed_elsewhere(stage: Stage) -> None:
    stage.frame.publish(SchoolUseCases(stage.session).save(replace(stage.school, name="Anders")))
    assert stage.find(QLineEdit, "name").text() == "Anders"
