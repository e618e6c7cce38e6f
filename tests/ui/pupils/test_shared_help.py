"""Help for groups, classes and the school: reached by key, added, changed, ended, and left again."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.eligibility import Offer, Rule
from models.ids import TrajectoryId
from models.profile_values import rule_table
from models.pupil import YesNoUnknown
from models.trajectory import EndReason, Layer, Target, Trajectory
from models.usecases.carefiles import CareFileUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.session import Session
from models.usecases.shared_help import SharedHelpUseCases
from models.user import Role
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in, texts_of
from ui.dialogs.help_dialog import HelpDialog
from ui.pages.dossier_desk import Deed
from ui.widgets.table_view import TableView


def shared(stage: Stage) -> dict[str, Trajectory]:
    return {entry.id: entry for entry in SharedHelpUseCases(stage.session).shared().trajectories}


def show(stage: Stage) -> TableView:
    stage.table.setFocus()
    stage.press("g")
    return stage.find(TableView, "shared_help_table")


def test_it_is_reached_and_left_by_key(stage: Stage) -> None:
    table = show(stage)
    assert table.isVisible()
    assert table.proxy.rowCount() == len(shared(stage)) > 0
    assert not stage.table.isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert stage.table.isVisible()
    stage.click("show_shared_help")
    assert table.isVisible()
    stage.click("leave_shared_help")
    assert stage.table.isVisible()


def test_help_for_a_class_is_added_changed_and_ended(stage: Stage) -> None:
    show(stage)
    before = shared(stage)
    stage.page.add_new()
    dialog = stage.dialog()
    assert isinstance(dialog, HelpDialog)
    assert dialog.form.fields["layer"].value() is Layer.PREVENTIVE
    stage.save()
    assert dialog.form.fields["target_name"].problem == "Vul dit in."
    stage.fill(target=Target.GROUP, target_name="Samen & sterk", started_on=TODAY, asked_on=TODAY)
    stage.save()
    (added,) = (entry for entry in shared(stage).values() if entry.id not in before)
    assert (added.target, added.target_name, added.pupil) == (Target.GROUP, "Samen & sterk", None)
    table = stage.find(TableView, "shared_help_table")
    assert table.choose(added.id)
    stage.click("change_shared_help")
    stage.fill(intensity="elke week")
    stage.save()
    assert shared(stage)[added.id].intensity == "elke week"
    stage.click("end_shared_help")
    stage.fill(end_reason=EndReason.AS_PLANNED)
    stage.save()
    assert shared(stage)[added.id].ended_on == TODAY
    assert not stage.failures


def test_enter_opens_what_one_is_on_and_nothing_is_lost(stage: Stage) -> None:
    table = show(stage)
    for row in [table.proxy.row_at(number) for number in range(3)]:
        assert isinstance(row, Trajectory)
        table.choose(row.id)
        stage.activate()
        stage.press(Qt.Key.Key_Return)
        stage.save()
        assert shared(stage)[row.id] == row


def test_keys_about_a_pupil_do_nothing_while_no_pupil_is_in_sight(stage: Stage) -> None:
    stage.table.choose_first()
    table = show(stage)
    table.setFocus()
    for key in "nct":
        stage.press(key)
        assert stage.page.window().findChild(HelpDialog) is None
    assert table.isVisible()
    stage.press("h")
    assert isinstance(stage.dialog(), HelpDialog)
    stage.dialog().reject()


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL])
def test_who_may_only_look_sees_the_list_and_no_buttons(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], role: Role
) -> None:
    stage = stage_for(session_as(role))
    table = show(stage)
    assert table.proxy.rowCount() > 0
    panel = stage.find(QWidget, "shared_help")
    shown = {widget.objectName() for widget in panel.findChildren(QWidget) if widget.isVisible()}
    assert not shown & {"add_shared_help", "change_shared_help", "end_shared_help"}
    table.setFocus()
    stage.press(Qt.Key.Key_Return)
    assert panel.findChild(HelpDialog) is None


def test_it_can_be_walked_and_forgets(stage: Stage, assert_accessible: Callable[[QWidget], None]) -> None:
    show(stage)
    panel = stage.find(QWidget, "shared_help")
    assert_accessible(panel)
    name = next(entry.target_name for entry in shared(stage).values() if entry.target_name)
    assert name in everything_in(panel)
    stage.frame.forget()
    assert name not in everything_in(panel)


def test_help_for_his_class_shows_in_a_dossier_and_leads_to_the_list(stage: Stage) -> None:
    row = stage.pupil(lambda found: found.in_caseload and bool(found.pupil.group))
    entry = Trajectory(
        id=TrajectoryId("klas"),
        target=Target.CLASS,
        target_name=row.pupil.group.upper(),
        layer=Layer.PREVENTIVE,
        form="Klassenaanpak & zo",
        started_on=TODAY,
    )
    CareFileUseCases(stage.session).save_help(entry)
    stage.show(row)
    stage.dossier_view.refresh()
    assert "Ook voor de klas: Klassenaanpak & zo" in stage.said(stage.dossier_view)
    stage.dossier_view.show_part("help")
    assert "Ook voor de klas: Klassenaanpak & zo" in stage.said(stage.dossier_view)
    stage.dossier_view.wish(Deed.SHOW_SHARED_HELP)
    assert stage.find(TableView, "shared_help_table").isVisible()


def test_help_is_judged_by_the_way_of_working_of_its_own_day(stage: Stage) -> None:
    """A rule of tomorrow says nothing about help of today, and the other way round."""
    why = {"nl": "Regel van later", "en": "A later rule"}
    layers = frozenset({Layer.PREVENTIVE})
    rule = Rule(id="own", answer=YesNoUnknown.YES, why=why, offer=Offer.GROUP, layers=layers)
    tomorrow = TODAY + timedelta(days=1)
    ProfileUseCases(stage.session).say("rule.own_1", rule_table(rule), tomorrow)
    show(stage)
    stage.page.add_new()
    dialog = stage.dialog()
    stage.fill(target=Target.GROUP, target_name="Later", started_on=TODAY)
    assert "Regel van later" not in "\n".join(texts_of(dialog))
    stage.fill(started_on=tomorrow)
    assert "Regel van later" in "\n".join(texts_of(dialog))
    dialog.reject()
