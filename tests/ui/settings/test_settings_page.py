"""Beheer in a real frame on a real store: each part by keys and clicks, and only for whom it is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.users import UserUseCases
from models.user import Role
from storage.vault import Vault, Way
from tests.stores import PHRASE
from tests.ui.resuming import comes_back, dialog_over
from tests.ui.settings.settings_stage import Check, Stage, StageFor
from ui.drafts import about_of
from ui.pages.settings.count_dialog import CountDialog
from ui.pages.settings.counts_box import NEW_COUNT
from ui.pages.settings.recovery_dialog import RecoveryDialog
from ui.start.user_dialogs import EditUserDialog
from ui.widgets.table_view import TableView


@pytest.mark.parametrize(
    ("role", "parts"),
    [
        (
            Role.COORDINATOR,
            ["school", "way", "days", "letters", "definitions", "users", "look", "backups", "retention", "log"],
        ),
        (Role.ADMINISTRATOR, ["school", "way", "days", "letters", "users", "look", "backups", "retention", "log"]),
        (Role.READER, ["users", "look"]),
        (Role.YOUTH_PROFESSIONAL, ["users", "look"]),
    ],
)
def test_each_role_has_its_parts(stage_for: StageFor, role: Role, parts: list[str]) -> None:
    stage = stage_for(role)
    names = [button.objectName() for button in stage.page.findChildren(QAbstractButton)]
    assert [name for name in names if name.endswith("_tab")] == [f"{part}_part_tab" for part in parts]
    assert len(stage.page.search_entries()) == len(parts)


def test_arrow_keys_go_to_the_next_part(stage: Stage) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "school_part_tab"
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert stage.find(QWidget, "way_part").isVisible()


def test_search_leads_to_a_part(stage: Stage) -> None:
    stage.page.search_entries()[7].run()
    assert stage.find(QWidget, "backups_part").isVisible()


def test_nothing_stays_after_forgetting(stage: Stage) -> None:
    pupils = PupilUseCases(stage.session)
    pupil = pupils.rows()[0].pupil
    pupils.dossier(pupil.id)
    names = {user.name for user in UserUseCases(stage.session).users()} | {pupil.name.full, stage.school.name}
    for part in ("school", "users", "backups", "log"):
        stage.go(part)
    stage.page.forget()
    widgets = [stage.page, *stage.page.findChildren(QWidget)]
    said = [widget.text() for widget in widgets if isinstance(widget, QLabel | QAbstractButton | QLineEdit)]
    said += [box.itemText(number) for box in stage.page.findChildren(QComboBox) for number in range(box.count())]
    said += [note.toPlainText() for note in stage.page.findChildren(QPlainTextEdit)]
    said += [widget.accessibleName() for widget in widgets]
    assert not [text for text in said for name in names if name in text]
    for view in stage.page.findChildren(TableView):
        assert view.table.rows == ()


@pytest.mark.parametrize("part", ["school", "definitions", "users", "look", "backups", "log"])
def test_everybody_can_use_each_part(stage: Stage, assert_accessible: Check, part: str) -> None:
    stage.go(part)
    assert_accessible(stage.frame)


def test_everybody_can_use_the_dialogs(stage: Stage, assert_accessible: Check, settle: Callable[[], None]) -> None:
    stage.click("add_count")
    stage.go("users")
    stage.find(TableView, "users_view").choose_first()
    dialogs: list[QWidget] = [stage.find(CountDialog, "count_dialog")]
    assert_accessible(dialogs[0])
    dialogs[0].close()
    stage.click("edit_user")
    dialogs.append(stage.find(EditUserDialog, "edit_user_dialog"))
    assert_accessible(dialogs[1])
    dialogs[1].close()
    stage.click("print_recovery")
    dialogs.append(stage.find(RecoveryDialog, "recovery_dialog"))
    assert_accessible(dialogs[2])
    dialogs[2].close()
    settle()
    assert not any(map(isValid, dialogs))


def test_a_window_that_may_only_look_changes_nothing(
    stage_for: StageFor, demo_vault: Vault, demo_session: Session
) -> None:
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    stage = stage_for(opened=opened)
    assert "In dit venster kun je alleen kijken." in stage.words()
    for name in ("name", "brin", "add_count"):
        assert not stage.find(QWidget, name).isEnabled()
    stage.go("users")
    assert not stage.find(QAbstractButton, "change_password").isEnabled()
    assert stage.page.findChild(TableView, "users_view") is None
    stage.go("backups")
    assert not stage.find(QAbstractButton, "make_backup").isEnabled()
    stage.go("log")
    assert stage.cells("log_view", 0)
    stage.page.save_pending()
    assert stage.changes == []
    stage.frame.forget()
    opened.close()


def test_a_draft_is_gone_on_with_in_its_part(stage: Stage) -> None:
    stage.click("school_part_tab")
    stage.click("add_count")
    about = about_of(dialog_over(stage.page))
    assert about is not None
    assert (about.record, about.detail) == ("school", NEW_COUNT)
    kinds = [comes_back(stage.page)]
    stage.click("users_part_tab")
    view = stage.find(TableView, "users_view")
    view.choose_first()
    stage.click("edit_user")
    kinds.append(comes_back(stage.page))
    stage.click("way_part_tab")
    for button in ("choose_way", "add_rule", "add_meeting_kind"):
        stage.click(button)
        kinds.append(comes_back(stage.page))
    way = stage.find(TableView, "way_view")
    stage.page.resume(way.table.key_at(0))
    kinds.append(comes_back(stage.page))
    assert kinds[:5] == ["CountDialog", "EditUserDialog", "ChooseWayDialog", "RuleDialog", "OwnMeetingDialog"]
