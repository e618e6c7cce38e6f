"""Users, passwords and the recovery code."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from models.usecases.network import NetworkUseCases
from models.usecases.users import UserUseCases
from models.user import Role
from storage.vault import Opened, Vault
from tests.stores import PHRASE
from tests.ui.settings.settings_stage import PAPER, Stage, StageFor, save
from ui.pages.settings.recovery_dialog import RecoveryDialog
from ui.start.change_password import ChangePasswordDialog
from ui.start.user_dialogs import EditUserDialog
from ui.widgets.table_view import TableView


def test_links_a_user_to_a_person_in_the_network(stage: Stage) -> None:
    cases = UserUseCases(stage.session)
    helper = next(user for user in cases.users() if user.role is Role.YOUTH_PROFESSIONAL)
    cases.save(replace(helper, professional=None))
    stage.go("users")
    assert "nog niet gekoppeld" in stage.cells("users_view", 2)
    stage.find(TableView, "users_view").choose(helper.id)
    stage.click("edit_user")
    dialog = stage.find(EditUserDialog, "edit_user_dialog")
    person = next(
        entry for entry in NetworkUseCases(stage.session).network().professionals if entry.id == helper.professional
    )
    stage.type_in("professional", person.name, dialog)
    save(dialog)
    assert next(user for user in cases.users() if user.id == helper.id).professional == person.id
    assert "nog niet gekoppeld" not in stage.cells("users_view", 2)
    assert stage.changes


def test_saving_a_user_as_he_was_keeps_his_link(stage: Stage) -> None:
    before = UserUseCases(stage.session).users()
    stage.go("users")
    for user in before:
        stage.find(TableView, "users_view").choose(user.id)
        stage.click("edit_user")
        save(next(found for found in stage.page.findChildren(EditUserDialog) if found.isVisible()))
    assert UserUseCases(stage.session).users() == before


def test_the_last_coordinator_stays(stage: Stage) -> None:
    cases = UserUseCases(stage.session)
    for user in cases.users():
        if user.role is Role.COORDINATOR and user.id != stage.session.user.id:
            cases.save(replace(user, role=Role.READER))
    stage.go("users")
    stage.find(TableView, "users_view").choose(stage.session.user.id)
    stage.click("edit_user")
    dialog = stage.find(EditUserDialog, "edit_user_dialog")
    stage.choose("role", "Meelezer", dialog)
    save(dialog)
    assert [error.code for error in stage.failures] == ["last_coordinator"]


def test_changes_the_own_password(stage: Stage, demo_vault: Vault) -> None:
    stage.go("users")
    stage.click("change_password")
    dialog = next(found for found in stage.page.findChildren(ChangePasswordDialog))
    stage.type_in("old_password", PHRASE, dialog)
    for name in ("password", "again"):
        line = dialog.findChild(QLineEdit, name)
        assert line is not None
        QTest.keyClicks(line, "vier gewone woorden achter elkaar")
    save(dialog)
    stage.wait()
    assert stage.told == ["Je nieuwe wachtwoord geldt vanaf nu"]
    demo_vault.check_password(stage.session.user.id, "vier gewone woorden achter elkaar")


def test_everybody_changes_his_own_password_and_only_that(stage_for: StageFor) -> None:
    stage = stage_for(Role.READER)
    assert stage.find(QAbstractButton, "change_password").isVisible()
    assert stage.page.findChild(TableView, "users_view") is None
    assert stage.page.findChild(QAbstractButton, "print_recovery") is None


def test_the_recovery_code_asks_the_password_first(stage: Stage, tmp_path: Path) -> None:
    stage.go("users")
    stage.click("print_recovery")
    dialog = stage.find(RecoveryDialog, "recovery_dialog")
    assert not dialog.paper.save_to(str(tmp_path / "x.pdf"))
    stage.type_in("password", "niet goed", dialog)
    save(dialog)
    stage.wait()
    assert "wachtwoord klopt niet" in stage.words(dialog)
    assert not dialog.paper.save_to(str(tmp_path / "x.pdf"))
    stage.type_in("password", PHRASE, dialog)
    save(dialog)
    stage.wait()
    assert stage.find(QAbstractButton, "recovery_print").isVisible()
    assert dialog.paper.save_to(str(tmp_path / "x.pdf"))
    assert (tmp_path / "x.pdf").read_bytes() == PAPER
    assert not dialog.paper.save_to(str(tmp_path / "nowhere" / "x.pdf"))
    dialog.forget()
    assert not dialog.paper.save_to(str(tmp_path / "y.pdf"))


def test_the_recovery_code_is_never_on_the_screen(stage: Stage, demo_vault: Vault, demo_opened: Opened) -> None:
    stage.go("users")
    stage.click("print_recovery")
    dialog = stage.find(RecoveryDialog, "recovery_dialog")
    stage.type_in("password", PHRASE, dialog)
    save(dialog)
    stage.wait()
    assert not [group for group in demo_vault.recovery_code(demo_opened) if group in stage.words(dialog)]


def test_users_with_awkward_names_show_as_they_are(stage: Stage) -> None:
    UserUseCases(stage.session).save(replace(stage.session.user, name="Ş & <b>Ĳ</b> 't Hart"))
    stage.go("users")
    assert "Ş & <b>Ĳ</b> 't Hart" in stage.cells("users_view", 0)
    stage.go("log")
    box = stage.find(QComboBox, "log_user")
    assert box.findText("Ş & <b>Ĳ</b> 't Hart") >= 0
