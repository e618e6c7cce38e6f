"""Beheer in a real frame on a real store: each part by keys and clicks, and only for whom it is."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import resources
from models.change import Changes, LogQuery, Topic
from models.errors import AppError
from models.network import OrganisationRole
from models.recovery_sheet import RecoverySheet
from models.school import PupilCount, School, Sector
from models.school_days import HolidayRegion
from models.usecases.changelog import ChangeLogUseCases
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.users import UserUseCases
from models.user import Role
from reports.papers import Papers
from storage.desks import BackupDesk, RecoveryDesk, UserDesk
from storage.vault import Opened, Vault, Way
from tests.stores import PHRASE, TODAY
from tests.ui.resuming import comes_back, dialog_over
from tests.usecases.test_changelog import tamper
from ui.background import BackgroundRunner
from ui.dialogs.confirmation import Confirmation
from ui.drafts import about_of
from ui.frame import Frame
from ui.itemmodels.changelog import LogTableModel, log_row
from ui.page import Place
from ui.pages.settings.count_dialog import CountDialog
from ui.pages.settings.counts_box import NEW_COUNT
from ui.pages.settings.free_days_dialog import FreeDaysDialog
from ui.pages.settings.log_part import action_groups
from ui.pages.settings.recovery_dialog import RecoveryDialog
from ui.pages.settings.retention_part import KeepingTools
from ui.pages.settings.users_part import UserTools
from ui.pages.settings_page import SettingsPage
from ui.settings import DEFAULT_IDLE_MINUTES, Settings
from ui.start.change_password import ChangePasswordDialog
from ui.start.user_dialogs import EditUserDialog
from ui.theme import Scheme, Theme
from ui.widgets.buttons import DangerButton, PrimaryButton
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView
from ui.words import texts

PAPER = b"%PDF-1.7 paper"
Found = TypeVar("Found", bound=QWidget)
Check = Callable[[QWidget], None]


@dataclass
class Stage:
    """The page at work."""

    session: Session
    qtbot: QtBot
    runner: BackgroundRunner
    theme: Theme
    settings: Settings
    tools: UserTools
    backups: BackupDesk
    changes: list[Changes] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    failures: list[AppError] = field(default_factory=list)
    restores: list[object] = field(default_factory=list)
    minutes: list[int] = field(default_factory=list)

    def open(self) -> None:
        self.frame = Frame({Place.SETTINGS: self._make})
        self.qtbot.addWidget(self.frame, before_close_func=self._leave)
        self.frame.resize(1280, 720)
        self.frame.show()
        self.frame.go(Place.SETTINGS)
        self.activate()

    def activate(self) -> None:
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)
        self.page.focus_start()
        QApplication.processEvents()

    def _leave(self, _frame: QWidget) -> None:
        """Forget what is shown, as when the app locks, while the frame is still there."""
        self.frame.forget()

    def _make(self) -> SettingsPage:
        self.page = SettingsPage(
            session=self.session,
            runner=self.runner,
            settings=self.settings,
            theme=self.theme,
            users=self.tools,
            keeping=KeepingTools(desk=self.backups, certificate=Papers("nl").certificate),
        )
        self.page.changed.connect(self.changes.append)
        self.page.told.connect(self.told.append)
        self.page.failed.connect(self.failures.append)
        self.page.restore_wanted.connect(self.restores.append)
        self.page.idle_minutes_changed.connect(self.minutes.append)
        return self.page

    @property
    def school(self) -> School:
        return SchoolUseCases(self.session).school()

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def go(self, part: str) -> QWidget:
        self.click(f"{part}_part_tab")
        return self.find(QWidget, f"{part}_part")

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.runner.busy)
        QApplication.processEvents()

    def type_in(self, name: str, text: str, root: QWidget | None = None) -> None:
        line = (root or self.page).findChild(QLineEdit, name)
        assert line is not None, name
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Tab)
        QApplication.processEvents()

    def choose(self, name: str, words: str, root: QWidget | None = None) -> None:
        box = (root or self.page).findChild(QComboBox, name)
        assert box is not None, name
        number = box.findText(words)
        assert number >= 0, words
        box.setCurrentIndex(number)
        box.activated.emit(number)
        QApplication.processEvents()

    def cells(self, view: str, column: int) -> list[str]:
        proxy = self.find(TableView, view).proxy
        return [str(proxy.index(row, column).data()) for row in range(proxy.rowCount())]

    def words(self, root: QWidget | None = None) -> str:
        top = root or self.page
        shown = [widget for widget in top.findChildren(QWidget) if widget.isVisibleTo(top)]
        return "\n".join(widget.text() for widget in shown if isinstance(widget, QLabel | QAbstractButton))


StageFor = Callable[..., Stage]


@pytest.fixture
def stage_for(
    qtbot: QtBot, theme: Theme, tmp_path: Path, demo_opened: Opened, demo_vault: Vault, demo_session: Session
) -> Iterator[StageFor]:
    runner = BackgroundRunner()

    def make(role: Role = Role.COORDINATOR, opened: Opened | None = None) -> Stage:
        user = demo_session.user if role is Role.COORDINATOR else replace(demo_session.user, role=role)
        session = replace(demo_session, user=user, store=(opened or demo_opened).store)
        desk = UserDesk(demo_opened, demo_vault, session)
        stage = Stage(
            session=session,
            qtbot=qtbot,
            runner=runner,
            theme=theme,
            settings=Settings(tmp_path / "luwte.ini"),
            tools=UserTools(desk=desk, passwords=desk, recovery=RecoveryDesk(demo_opened, demo_vault, session, paper)),
            backups=BackupDesk(demo_opened, demo_vault),
        )
        stage.open()
        return stage

    yield make
    runner.close()


def paper(_sheet: RecoverySheet) -> bytes:
    return PAPER


@pytest.fixture
def stage(stage_for: StageFor) -> Stage:
    return stage_for()


def save(dialog: QWidget) -> None:
    button = next(found for found in dialog.findChildren(PrimaryButton) if found.isVisibleTo(dialog))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


# ---- the parts


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


# ---- school


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


# ---- users


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
    assert not dialog.save_to(str(tmp_path / "x.pdf"))
    stage.type_in("password", "niet goed", dialog)
    save(dialog)
    stage.wait()
    assert "wachtwoord klopt niet" in stage.words(dialog)
    assert not dialog.save_to(str(tmp_path / "x.pdf"))
    stage.type_in("password", PHRASE, dialog)
    save(dialog)
    stage.wait()
    assert stage.find(QAbstractButton, "recovery_print").isVisible()
    assert dialog.save_to(str(tmp_path / "x.pdf"))
    assert (tmp_path / "x.pdf").read_bytes() == PAPER
    assert not dialog.save_to(str(tmp_path / "nowhere" / "x.pdf"))
    dialog.forget()
    assert not dialog.save_to(str(tmp_path / "y.pdf"))


def test_the_recovery_code_is_never_on_the_screen(stage: Stage, demo_vault: Vault, demo_opened: Opened) -> None:
    stage.go("users")
    stage.click("print_recovery")
    dialog = stage.find(RecoveryDialog, "recovery_dialog")
    stage.type_in("password", PHRASE, dialog)
    save(dialog)
    stage.wait()
    assert not [group for group in demo_vault.recovery_code(demo_opened) if group in stage.words(dialog)]


# ---- screen


def test_the_screen_changes_at_once(stage: Stage) -> None:
    stage.go("look")
    stage.choose("scheme", "Donker")
    assert (stage.theme.scheme, stage.settings.scheme) == (Scheme.DARK, Scheme.DARK)
    slider = stage.find(QSlider, "text_size")
    slider.setFocus()
    for _ in range(5):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    stage.qtbot.waitUntil(lambda: stage.theme.text_size == 150)
    assert stage.settings.text_size == 150
    assert stage.find(QLabel, "text_size_value").text() == "150 %"
    stage.click("text_size_normal")
    stage.qtbot.waitUntil(lambda: stage.theme.text_size == 100)


@pytest.mark.parametrize(("key", "percent"), [(Qt.Key.Key_Home, 80), (Qt.Key.Key_End, 200)])
def test_text_goes_from_80_to_200_per_cent(stage: Stage, key: Qt.Key, percent: int) -> None:
    stage.go("look")
    slider = stage.find(QSlider, "text_size")
    slider.setFocus()
    QTest.keyClick(slider, key)
    stage.qtbot.waitUntil(lambda: stage.theme.text_size == percent)
    for part in ("school", "users", "backups", "log", "look"):
        stage.go(part)


def test_the_minutes_of_the_lock_are_told_and_kept(stage: Stage) -> None:
    stage.go("look")
    box = stage.find(QComboBox, "idle_minutes")
    assert box.currentText() == f"{DEFAULT_IDLE_MINUTES} minuten"
    stage.choose("idle_minutes", "10 minuten")
    assert stage.minutes == [10]
    assert stage.settings.idle_minutes == 10


def test_another_language_is_for_the_next_time(stage: Stage) -> None:
    stage.go("look")
    stage.choose("language", "English")
    assert stage.settings.language == "en"
    assert "Vanaf de volgende keer dat je Luwte start." in stage.words()


# ---- backups


def test_makes_a_backup_and_lists_it(stage: Stage, demo_vault: Vault) -> None:
    shutil.rmtree(demo_vault.folder / "backups")
    stage.go("backups")
    assert "Nog geen reservekopie" in stage.words()
    stage.click("make_backup")
    stage.wait()
    assert stage.cells("backups_view", 1) == ["vandaag"]
    assert stage.told == ["Reservekopie gemaakt en gecontroleerd"]
    stage.click("make_backup")
    stage.wait()
    assert stage.told[1:] == ["Er is al een kopie van vandaag"]


def test_asks_once_before_a_backup_is_put_back(stage: Stage, demo_vault: Vault) -> None:
    stage.go("backups")
    stage.click("make_backup")
    stage.wait()
    button = stage.find(QAbstractButton, "restore_backup")
    assert not button.isEnabled()
    stage.find(TableView, "backups_view").choose_first()
    stage.click("restore_backup")
    dialog = stage.find(Confirmation, "restore_confirmation")
    assert "apart bewaard" in stage.words(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert stage.restores == []
    stage.click("restore_backup")
    dialog = next(found for found in stage.page.findChildren(Confirmation) if found.isVisible())
    deed = dialog.findChild(DangerButton)
    assert deed is not None
    QTest.mouseClick(deed, Qt.MouseButton.LeftButton)
    assert stage.restores == list(demo_vault.backups())


def test_backups_say_how_old_they_are(stage: Stage, demo_vault: Vault) -> None:
    folder = demo_vault.folder / "backups"
    folder.mkdir(exist_ok=True)
    for days in (0, 1, 12):
        (folder / f"store-{TODAY - timedelta(days=days)}.db").write_bytes(b"x" * 2_000_000)
    stage.go("backups")
    assert stage.cells("backups_view", 1) == ["vandaag", "gisteren", "12 dagen geleden"]
    assert stage.cells("backups_view", 2)[0] == "1,9 MB"
    assert str(folder) in stage.words()


# ---- the log


def test_the_log_says_who_did_what_to_whom(stage: Stage) -> None:
    cases = PupilUseCases(stage.session)
    pupil = cases.rows()[0].pupil
    cases.dossier(pupil.id)
    stage.go("log")
    row = [stage.cells("log_view", column)[0] for column in range(4)]
    assert row[1:] == [stage.session.user.name, "Dossier bekeken", pupil.name.full]
    assert row[0].startswith("di 10 mrt")


def test_an_administrator_finds_no_pupil_in_the_log(stage_for: StageFor, demo_session: Session) -> None:
    cases = PupilUseCases(demo_session)
    rows = cases.rows()
    cases.dossier(rows[0].pupil.id)
    stage = stage_for(Role.ADMINISTRATOR)
    stage.go("log")
    assert stage.cells("log_view", 3)[0] == f"leerlingen {rows[0].pupil.id[:6]}"
    names = {row.pupil.name.full for row in rows}
    assert not names & set(stage.cells("log_view", 3))


def test_filters_by_who_what_and_day(stage: Stage) -> None:
    PupilUseCases(stage.session).dossier(PupilUseCases(stage.session).rows()[0].pupil.id)
    SchoolUseCases(stage.session).save(stage.school)
    stage.go("log")
    everything = len(stage.cells("log_view", 0))
    stage.choose("log_action", "Bekeken")
    assert set(stage.cells("log_view", 2)) == {"Dossier bekeken"}
    stage.choose("log_action", "Alles")
    other = next(user for user in UserUseCases(stage.session).users() if user.id != stage.session.user.id)
    stage.choose("log_user", other.name)
    assert stage.cells("log_view", 0) == []
    assert "Er is niets gedaan dat hierbij past" in stage.words()
    stage.choose("log_user", "Iedereen")
    stage.type_in("log_day", "9-3-2026")
    assert stage.cells("log_view", 0) == []
    stage.type_in("log_day", "10-3-2026")
    assert len(stage.cells("log_view", 0)) == everything


def test_a_long_log_is_loaded_in_pieces(stage: Stage) -> None:
    for _ in range(210):
        stage.session.note_access("pupil.opened", Topic.PUPILS, "p")
    stage.go("log")
    assert len(stage.cells("log_view", 0)) == 200
    stage.click("log_more")
    newest = ChangeLogUseCases(stage.session).page(LogQuery(limit=1)).lines[0].number
    assert len(stage.cells("log_view", 0)) == newest
    assert not stage.find(QAbstractButton, "log_more").isVisible()


def test_the_check_says_that_the_log_is_in_order(stage: Stage) -> None:
    stage.go("log")
    stage.click("check_log")
    stage.wait()
    newest = ChangeLogUseCases(stage.session).page(LogQuery(limit=1)).lines[0].number
    assert stage.find(Strip, "log_answer").sentence.startswith(f"Het logboek is in orde: {newest} regels")


def test_the_check_names_the_first_line_that_is_not_right(stage: Stage, demo_opened: Opened) -> None:
    for _ in range(5):
        SchoolUseCases(stage.session).save(stage.school)
    tamper(demo_opened.store)
    stage.go("log")
    stage.click("check_log")
    stage.wait()
    assert stage.find(Strip, "log_answer").sentence.startswith("Regel 4 klopt niet")


def test_every_action_has_a_group_to_find_it_by(theme: Theme) -> None:
    actions = resources.read_toml("texts", "nl", "log.toml")["action"]
    groups = [beginning for beginnings, _ in action_groups() for beginning in beginnings]
    assert [action for action in actions if not action.startswith(tuple(groups))] == ["demo.filled"]
    assert [beginning for beginning in groups if not any(action.startswith(beginning) for action in actions)] == []
    assert len(dict(action_groups())) == len(action_groups())
    assert theme.row_height


def test_the_model_of_the_log_keeps_the_rules_of_qt(stage: Stage) -> None:
    model = LogTableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lines = ChangeLogUseCases(stage.session).page(LogQuery()).lines
    model.set_rows([log_row(line, TODAY, texts()) for line in lines])
    for column in range(model.columnCount()):
        model.sort(column, Qt.SortOrder.DescendingOrder)
    model.forget()


# ---- everywhere


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


def test_users_with_awkward_names_show_as_they_are(stage: Stage) -> None:
    UserUseCases(stage.session).save(replace(stage.session.user, name="Ş & <b>Ĳ</b> 't Hart"))
    stage.go("users")
    assert "Ş & <b>Ĳ</b> 't Hart" in stage.cells("users_view", 0)
    stage.go("log")
    box = stage.find(QComboBox, "log_user")
    assert box.findText("Ş & <b>Ĳ</b> 't Hart") >= 0


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
