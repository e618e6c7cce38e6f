"""The plan on one sheet, from the menu of a dossier to a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from models.goal import open_goals
from models.usecases.session import Session
from models.user import Role
from reports.consent_form import consent_form
from tests.reports.paper_reading import words
from tests.ui.pupils.pupils_stage import PAPERS, Stage
from ui.dialogs.plan_sheet_dialog import PlanSheetDialog
from ui.pages.dossier_desk import Deed, desk_of
from ui.pages.dossier_view import DossierView


def view_of(stage: Stage, session: Session) -> DossierView:
    desk = desk_of(session, lambda view: consent_form(view, "nl"), runner=stage.runner, papers=PAPERS)
    view = DossierView(desk)
    stage.qtbot.addWidget(view)
    view.failed.connect(stage.failures.append)
    view.told.connect(stage.told.append)
    view.show()
    return view


def menu_action(view: DossierView) -> QAction | None:
    menu = view.findChild(QMenu, "dossier_menu")
    assert menu is not None
    return next((action for action in menu.actions() if action.objectName() == "save_plan"), None)


def test_it_is_saved_from_the_menu_with_what_was_agreed(stage: Stage, tmp_path: Path) -> None:
    row = stage.pupil(lambda row: row.running > 0 and bool(open_goals(stage.dossier(row.pupil.id).goals)))
    view = view_of(stage, stage.session)
    view.open(row.pupil.id)
    action = menu_action(view)
    assert action is not None
    action.trigger()
    dialog = stage.dialog()
    assert isinstance(dialog, PlanSheetDialog)
    stage.fill(agreed="We bellen elke vrijdag & lachen.")
    stage.save()
    chooser = view.findChild(QFileDialog, "save_file_dialog")
    assert chooser is not None
    assert row.pupil.name.given not in "".join(chooser.selectedFiles())
    target = tmp_path / "plan.pdf"
    chooser.fileSelected.emit(str(target))
    stage.qtbot.waitUntil(lambda: bool(stage.told))
    chooser.reject()
    found = words(target.read_bytes())
    assert "We bellen elke vrijdag & lachen." in found
    assert row.pupil.name.given in found
    assert not stage.failures
    view.forget()


def test_who_may_only_look_is_not_offered_it(stage: Stage, session_as: Callable[[Role], Session]) -> None:
    row = stage.pupil(lambda row: row.running > 0)
    view = view_of(stage, session_as(Role.READER))
    view.open(row.pupil.id)
    assert menu_action(view) is None
    view.wish(Deed.SAVE_PLAN)
    assert view.findChild(PlanSheetDialog) is None
    view.forget()
