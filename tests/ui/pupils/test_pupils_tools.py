"""Filters, saved lists, columns, marking several pupils, and taking the list along: by keyboard, on a real store."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from models.caseload import PupilRow
from models.change import LogQuery
from models.errors import PermissionDeniedError
from models.usecases.session import Session
from models.usecases.views import ViewUseCases
from models.user import Role
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in
from ui.dialogs.columns_dialog import ColumnsDialog
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.list_dialogs import GroupDialog, LeadDialog, ViewNameDialog
from ui.pages.pupils_list import PupilList
from ui.pages.pupils_tools import ListTools
from ui.widgets.labels import Hint
from ui.widgets.removable_chip import RemovableChip


def the_list(stage: Stage) -> PupilList:
    return stage.find(PupilList, "pupil_list")


def tools(stage: Stage) -> ListTools:
    found = the_list(stage).tools
    assert found is not None
    return found


def action(menu: QMenu, words: str) -> QAction:
    return next(entry for entry in menu.actions() if entry.text() == words)


def below(menu: QMenu, words: str) -> QMenu:
    found = action(menu, words).menu()
    assert isinstance(found, QMenu)
    return found


def type_in(stage: Stage, text: str) -> None:
    stage.search.setFocus()
    stage.search.clear()
    stage.press(text)


def hint(stage: Stage) -> str:
    return stage.find(Hint, "search_hint").text()


def ids(rows: list[PupilRow]) -> list[str]:
    return [row.pupil.id for row in rows]


def test_fields_and_a_name_narrow_together(stage: Stage) -> None:
    wanted = next(row for row in stage.rows() if row.coordinator)
    stage.search.setText(f'{wanted.pupil.name.surname} groep:"{wanted.pupil.group}"')
    assert wanted.pupil.id in ids(stage.rows())
    assert {row.pupil.group for row in stage.rows()} == {wanted.pupil.group}


def test_the_best_fit_is_on_top_and_a_mistake_is_forgiven(stage: Stage) -> None:
    wanted = next(row for row in stage.rows() if len(row.pupil.name.surname) > 7 and row.pupil.name.surname.isalpha())
    name = wanted.pupil.name.surname
    stage.search.setText(f"{wanted.pupil.name.given} {name[:3]}{name[4]}{name[3]}{name[5:]}")
    assert ids(stage.rows())[0] == wanted.pupil.id


def test_what_is_not_understood_is_said_under_the_line(stage: Stage) -> None:
    type_in(stage, "kleur:rood")
    assert "toestemming" in hint(stage)
    stage.press(Qt.Key.Key_Escape)
    assert not hint(stage)


@pytest.mark.parametrize("typed", ['"', "*", "NEAR(", "--", "x" * 5000, "     ", ":", "status:", 'groep:"', "\\"])
def test_whatever_is_typed_the_list_stays_whole(stage: Stage, typed: str) -> None:
    stage.search.setText(typed)
    stage.search.clear()
    assert len(stage.rows()) == sum(row.in_caseload for row in stage.all_rows())


def test_values_are_completed_by_keyboard(stage: Stage) -> None:
    type_in(stage, "status:wa")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    stage.press(Qt.Key.Key_Escape)
    type_in(stage, "")
    stage.press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activePopupWidget() is not None
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_a_filter_becomes_a_chip_that_can_be_taken_away(stage: Stage) -> None:
    whole = len(stage.rows())
    options = below(the_list(stage).filters.menu, "Status")
    action(options, "wacht").trigger()
    narrowed = len(stage.rows())
    assert 0 < narrowed < whole
    chip = stage.find(RemovableChip, "filter_chip_0")
    assert "wacht" in chip.accessibleName()
    chip.setFocus()
    stage.press(Qt.Key.Key_Delete)
    assert len(stage.rows()) == whole


def test_a_list_is_saved_chosen_renamed_and_removed(stage: Stage) -> None:
    action(below(the_list(stage).filters.menu, "Status"), "wacht").trigger()
    waiting = ids(stage.rows())
    button = tools(stage).views
    action(button.filled_menu, "Bewaar deze lijst…").trigger()
    assert isinstance(stage.dialog(), ViewNameDialog)
    stage.fill(name="Wie wacht & waarom")
    stage.save()
    stage.click("clear_filters")
    assert len(stage.rows()) > len(waiting)
    action(button.filled_menu, "Wie wacht && waarom").trigger()
    assert ids(stage.rows()) == waiting
    action(below(button.filled_menu, "Andere naam geven"), "Wie wacht && waarom").trigger()
    stage.fill(name="Wachtend")
    stage.save()
    assert [view.name for view in ViewUseCases(stage.session).views()] == ["Wachtend"]
    action(below(button.filled_menu, "Verwijderen"), "Wachtend").trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Confirmation)
    dialog.accept()
    assert ViewUseCases(stage.session).views() == ()


def test_columns_are_chosen_ordered_and_kept(stage: Stage, stage_for: Callable[[Session], Stage]) -> None:
    action(tools(stage).menu, "Kolommen…").trigger()
    dialog = stage.dialog()
    assert isinstance(dialog, ColumnsDialog)
    columns = dialog.columns
    columns.setFocus()
    items = {columns.item(row).text(): row for row in range(columns.count())}
    columns.item(items["Leeftijd"]).setCheckState(Qt.CheckState.Checked)
    columns.item(items["Hulp"]).setCheckState(Qt.CheckState.Unchecked)
    columns.setCurrentRow(items["Leeftijd"])
    for _ in range(items["Leeftijd"] - 1):
        QTest.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    stage.save()
    titles = [column.title for column in stage.table.table.columns]
    assert titles[:3] == ["Naam", "Leeftijd", "Groep"]
    assert "Hulp" not in titles
    again = stage_for(stage.session)
    assert [column.title for column in again.table.table.columns] == titles


def test_marked_pupils_get_a_group_in_one_step(stage: Stage) -> None:
    stage.table.choose_first()
    stage.table.setFocus()
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Space)
    marked = [row.pupil.id for row in stage.table.marked_rows()]
    shown = ids(stage.rows())
    assert marked == [shown[0], shown[1], shown[3]]
    assert "3 gemarkeerd" in stage.said(the_list(stage))
    stage.click("bulk_group")
    dialog = stage.dialog()
    assert isinstance(dialog, GroupDialog)
    dialog.group.set_text("Nieuw 9")
    stage.save()
    assert {row.pupil.id for row in stage.all_rows() if row.pupil.group == "Nieuw 9"} == set(marked)
    assert stage.changes[-1].undo is not None
    stage.frame.undo_wanted.emit(stage.changes[-1].undo)
    stage.wait()
    assert not any(row.pupil.group == "Nieuw 9" for row in stage.all_rows())


def test_everybody_is_marked_and_unmarked_by_keyboard(stage: Stage) -> None:
    stage.table.choose_first()
    stage.table.setFocus()
    stage.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(stage.table.marked_rows()) == len(stage.rows())
    stage.click("bulk_lead")
    dialog = stage.dialog()
    assert isinstance(dialog, LeadDialog)
    assert f"Geef {len(stage.rows())} leerlingen deze regie" in stage.said(dialog)
    dialog.reject()
    stage.activate()
    stage.table.setFocus()
    stage.press(Qt.Key.Key_Escape)
    assert stage.table.marked_rows() == ()


def test_shift_marks_a_stretch(stage: Stage) -> None:
    stage.table.choose_first()
    stage.table.setFocus()
    stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.pupil.id for row in stage.table.marked_rows()] == ids(stage.rows())[:3]


@pytest.mark.parametrize(("words", "suffix"), [("Op papier (PDF)…", "pdf"), ("Als bestand (CSV)…", "csv")])
def test_the_list_is_taken_along_as_it_is_seen(stage: Stage, tmp_path: Path, words: str, suffix: str) -> None:
    action(below(the_list(stage).filters.menu, "Status"), "hulp loopt").trigger()
    stage.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    rows = stage.rows()
    action(tools(stage).menu, words).trigger()
    dialog = tools(stage).findChild(QFileDialog, "save_list_dialog")
    assert dialog is not None
    assert TODAY.isoformat() in dialog.selectedFiles()[0]
    file = tmp_path / f"lijst.{suffix}"
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    stage.wait()
    assert stage.told
    content = file.read_bytes()
    if suffix == "csv":
        lines = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
        assert [line[0] for line in lines[1:]] == [row.pupil.name.listed for row in rows]
        assert all("geheim" not in line for line in lines)
    else:
        text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
        assert "Status: hulp loopt" in text
    with stage.session.store.read() as uow:
        entry = uow.log.page(LogQuery(actions=("pupil_list.",), limit=1)).entries[0].entry
    assert (entry.reason, entry.record) == (str(len(rows)), "")


def test_a_secret_address_is_never_in_what_leaves(stage: Stage) -> None:
    the_list(stage).scope.setCurrentIndex(1)
    hidden = [row for row in stage.rows() if row.pupil.secret_address]
    assert hidden
    listing = the_list(stage).listing("S", TODAY)
    place = [column.title for column in listing.columns].index("Woonplaats")
    lines = {line[0]: line for line in listing.rows}
    assert all(lines[row.pupil.name.listed][place] == "" for row in hidden)
    homes = {home.municipality for row in hidden for home in row.pupil.residences}
    type_in(stage, f'woont:"{next(iter(homes))}"')
    assert not any(row.pupil.secret_address for row in stage.rows())


def test_a_youth_professional_hears_why_he_takes_no_list_along(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL))
    action(tools(stage).menu, "Als bestand (CSV)…").trigger()
    assert [type(error) for error in stage.failures] == [PermissionDeniedError]
    assert tools(stage).findChild(QFileDialog) is None


def test_nothing_of_the_list_is_left_after_locking(stage: Stage) -> None:
    row = next(row for row in stage.rows() if row.providers and row.coordinator)
    _ = the_list(stage).filters.menu
    stage.search.setText(f"regie:{row.coordinator.split()[0]}")
    action(below(the_list(stage).filters.menu, "Aanbieder"), row.providers[0].replace("&", "&&")).trigger()
    stage.page.forget()
    left = everything_in(stage.page)
    for secret in (row.pupil.name.surname, row.coordinator, row.providers[0]):
        assert secret not in left
