"""The timeline in the dossier: filtered, searched, gone through by keyboard; and who looked when."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTabBar, QWidget

from models.timeline import TimelineEntry, TimelineKind
from models.usecases.session import Session
from models.user import Role
from tests.ui.pupils.pupils_stage import PAPERS, Stage, everything_in, paper
from ui.dialogs.access_dialog import AccessDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.line import Line
from ui.itemmodels.timeline import TimelineModel
from ui.pages.dossier_desk import Deed, desk_of
from ui.pages.dossier_view import DossierView
from ui.theme import Scheme, Theme
from ui.widgets.table_view import TableView


def open_tab(stage: Stage) -> None:
    stage.show(stage.pupil(lambda row: row.in_caseload and row.running > 0))
    stage.dossier_view.show_part("timeline")
    QApplication.processEvents()


def table(stage: Stage) -> TableView:
    return stage.find(TableView, "timeline_table")


def shown(stage: Stage) -> list[TimelineEntry]:
    proxy = table(stage).proxy
    return [row for row in map(proxy.row_at, range(proxy.rowCount())) if isinstance(row, TimelineEntry)]


def test_it_opens_with_everything_and_the_newest_chosen(stage: Stage) -> None:
    open_tab(stage)
    entries = shown(stage)
    assert len({entry.kind for entry in entries}) > 3
    assert table(stage).current_row() == entries[0]
    assert entries[0].sentence in stage.said(stage.dossier_view)


def test_one_kind_is_shown_and_words_are_found(stage: Stage) -> None:
    open_tab(stage)
    everything = shown(stage)
    choice = stage.page.findChild(ChoiceField, "timeline_kind_field")
    assert choice is not None
    choice.set_value(TimelineKind.CONSENT)
    choice.changed.emit()
    assert {entry.kind for entry in shown(stage)} == {TimelineKind.CONSENT}
    stage.find(Line, "timeline_search").setText("gevraagd")
    assert shown(stage)
    assert all("gevraagd" in entry.sentence for entry in shown(stage))
    assert f"van {len(everything)}" in stage.said(stage.dossier_view)
    stage.find(Line, "timeline_search").setText("")
    choice.set_value(None)
    choice.changed.emit()
    assert shown(stage) == everything


def test_enter_goes_to_where_the_record_is(stage: Stage) -> None:
    open_tab(stage)
    model = table(stage).table
    assert isinstance(model, TimelineModel)
    number = next(place for place, row in enumerate(model.rows) if row.kind is TimelineKind.CONSENT)
    table(stage).choose(model.key_at(number))
    table(stage).setFocus()
    stage.press(Qt.Key.Key_Return)
    tabs = stage.find(QTabBar, "dossier_tabs")
    assert tabs.tabText(tabs.currentIndex()) == "Toestemming"


def test_locking_leaves_nothing_of_it(stage: Stage) -> None:
    open_tab(stage)
    said = {entry.sentence for entry in shown(stage)}
    stage.find(Line, "timeline_search").setText("geheim")
    stage.frame.forget()
    after = everything_in(stage.frame)
    assert not [sentence for sentence in said if sentence in after]
    assert "geheim" not in after


def test_it_is_used_by_key_and_by_ear(stage: Stage, assert_accessible: Callable[[QWidget], None]) -> None:
    open_tab(stage)
    assert_accessible(stage.frame)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_every_look_can_be_drawn(stage: Stage, theme: Theme, scheme: Scheme) -> None:
    open_tab(stage)
    theme.choose(scheme)
    theme.set_text_size(150)
    assert not stage.frame.grab().isNull()


def test_who_looked_when_is_listed_and_forgotten(stage: Stage) -> None:
    open_tab(stage)
    stage.click("show_access")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AccessDialog)
    said = everything_in(dialog)
    assert "Dossier bekeken" in said
    assert stage.session.user.name in said
    dialog.forget()
    assert stage.session.user.name not in everything_in(dialog)


def test_a_list_for_a_parent_is_saved(stage: Stage, tmp_path: Path) -> None:
    desk = desk_of(stage.session, paper, runner=stage.runner, papers=PAPERS)
    view = DossierView(desk)
    stage.qtbot.addWidget(view)
    view.open(stage.pupil(lambda row: row.in_caseload).pupil.id)
    view.show()
    view.wish(Deed.SHOW_ACCESS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AccessDialog)
    button = dialog.findChild(QPushButton, "print_access")
    assert button is not None
    button.click()
    chooser = view.findChild(QFileDialog, "save_file_dialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "inzage.pdf"))
    chooser.reject()
    stage.wait()
    assert (tmp_path / "inzage.pdf").read_bytes().startswith(b"%PDF")
    dialog.forget()
    view.forget()


def test_who_may_not_read_the_log_is_not_offered_it(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.READER))
    open_tab(stage)
    assert stage.page.findChild(QPushButton, "show_access") is None
    assert shown(stage)
