"""Words in the file that may be somebody's name stand above the figures, and nothing leaves that names somebody."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from models.names import PersonName
from models.user import Permission
from tests.ui.monitor.monitor_stage import MonitorStage


def test_a_recipient_that_is_called_as_a_pupil_is_pointed_out(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    assert not stage.seen("monitor_names")
    with stage.session.intend(Permission.EDIT_PUPILS, "pupil.saved") as intention:
        uow = intention.uow
        board = uow.school.get().board
        given, _, surname = board.partition(" ")
        uow.pupils.save(replace(uow.pupils.all()[0], name=PersonName(given=given, surname=surname)))
    stage.count()
    assert stage.seen("monitor_names")
    assert f"“{board}” in “{board}”" in stage.label("monitor_names")
    assert stage.find(QWidget, "monitor_save").isEnabled()
    stage.page.forget()
    assert not stage.label("monitor_names").strip()
