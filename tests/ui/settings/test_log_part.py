"""The change log: read, filtered and checked."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton

import resources
from models.change import LogQuery, Topic
from models.usecases.changelog import ChangeLogUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.users import UserUseCases
from models.user import Role
from storage.vault import Opened
from tests.stores import TODAY
from tests.ui.settings.settings_stage import Stage, StageFor
from tests.usecases.test_changelog import tamper
from ui.itemmodels.changelog import LogTableModel, log_row
from ui.pages.settings.log_part import action_groups
from ui.theme import Theme
from ui.widgets.strip import Strip
from ui.words import texts


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
