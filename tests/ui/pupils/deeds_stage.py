"""What the tests of deeds in a dossier share."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from models.usecases.pupils import PupilRow
from tests.ui.pupils.pupils_stage import Stage
from ui.toast import Toast


def outside(row: PupilRow) -> bool:
    return row.care_file is None


def helped(row: PupilRow) -> bool:
    return row.running > 0 and row.in_caseload


def undo(stage: Stage) -> None:
    toast = stage.frame.findChild(Toast)
    assert toast is not None
    assert toast.isVisible()
    toast.undo_wanted.emit(stage.changes[-1].undo)
    stage.wait()


def menu_action(stage: Stage, words: str) -> QAction:
    menu = stage.find(QMenu, "dossier_menu")
    return next(action for action in menu.actions() if action.text() == words)
