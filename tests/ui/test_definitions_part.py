"""The monitors in Beheer: a version of one's own made, changed, worded, saved, read in and taken out of use."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.errors import AppError
from models.monitor import parsing
from models.monitor.definition_text import written
from models.names import PersonName
from models.usecases.monitor_definitions import DefinitionUseCases, Shelved
from models.usecases.session import Session
from ui.background import BackgroundRunner
from ui.dialogs.monitor_words_dialog import MonitorWordsDialog
from ui.dialogs.own_monitor_dialog import OwnMonitorDialog
from ui.pages.settings.definitions_part import DefinitionsPart
from ui.widgets.table_view import TableView

Found = TypeVar("Found", bound=QWidget)
Check = Callable[[QWidget], None]


class Stage:
    def __init__(self, qtbot: QtBot, session: Session, runner: BackgroundRunner, folder: Path) -> None:
        self.cases = DefinitionUseCases(session)
        self.qtbot, self.runner, self.folder = qtbot, runner, folder
        self.part = DefinitionsPart(session, runner)
        self.failed = list[AppError]()
        self.told: list[str] = []
        self.changes: list[object] = []
        self.part.failed.connect(self.failed.append)
        self.part.told.connect(self.told.append)
        self.part.changed.connect(self.changes.append)
        qtbot.addWidget(self.part, before_close_func=_forget)
        self.part.resize(1100, 600)
        self.part.show()
        self.part.refresh()
        self.view = self.find(TableView, "definition_list")

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.part.findChild(kind, name)
        assert found is not None, name
        return found

    def dialog(self, kind: type[Found]) -> Found:
        QApplication.processEvents()
        return next(found for found in self.part.findChildren(kind) if found.isVisible())

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def take(self, name: str) -> Shelved:
        assert self.view.choose(name), name
        QApplication.processEvents()
        return self.row()

    def row(self) -> Shelved:
        row = self.view.current_row()
        assert isinstance(row, Shelved)
        return row

    def make(self, name: str = "jos", title: str = "Onze monitor") -> None:
        self.take(name)
        self.click("copy_definition")
        dialog = self.dialog(OwnMonitorDialog)
        line = dialog.findChild(QLineEdit, "title")
        assert line is not None
        line.setText(title)
        dialog.save()
        QApplication.processEvents()

    def read_in(self, text: str) -> None:
        file = self.folder / "gemeente.toml"
        file.write_text(text, encoding="utf-8")
        self.click("import_definition")
        dialog = self.find(QFileDialog, "definition_file_dialog")
        dialog.fileSelected.emit(str(file))
        dialog.reject()

    def words(self) -> str:
        shown = [label for label in self.part.findChildren(QLabel) if label.isVisibleTo(self.part)]
        return "\n".join(label.text() for label in shown)


def _forget(part: QWidget) -> None:
    if isinstance(part, DefinitionsPart):
        part.forget()


@pytest.fixture
def stage(qtbot: QtBot, demo_session: Session, tmp_path: Path) -> Iterator[Stage]:
    runner = BackgroundRunner()
    yield Stage(qtbot, demo_session, runner, tmp_path)
    runner.close()


def test_those_of_luwte_can_be_copied_and_saved_and_no_more(stage: Stage, assert_accessible: Check) -> None:
    QAbstractItemModelTester(stage.view.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert_accessible(stage.part)
    stage.take("sjso")
    assert stage.find(QAbstractButton, "copy_definition").isVisible()
    assert not stage.find(QAbstractButton, "adapt_definition").isVisible()
    assert not stage.find(QAbstractButton, "retire_definition").isVisible()
    assert "Hoort bij Luwte" in stage.words()


def test_a_version_of_ones_own_by_keyboard(stage: Stage, assert_accessible: Check) -> None:
    stage.take("jos")
    stage.view.setFocus()
    QTest.keyClick(stage.view, Qt.Key.Key_Return)
    copy = stage.find(QAbstractButton, "copy_definition")
    assert copy.hasFocus()
    QTest.keyClick(copy, Qt.Key.Key_Space)
    dialog = stage.dialog(OwnMonitorDialog)
    assert_accessible(dialog)
    focus = dialog.focusWidget()
    assert isinstance(focus, QLineEdit)
    focus.selectAll()
    QTest.keyClicks(focus, "Onze 't & monitor")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    row = stage.row()
    assert row.definition.title["nl"] == "Onze 't & monitor"
    assert "wordt “Onze 't & monitor”" in stage.words()
    assert stage.changes


def test_without_a_name_or_anybody_to_send_it_to_it_says_so(stage: Stage) -> None:
    stage.take("jos")
    stage.click("copy_definition")
    dialog = stage.dialog(OwnMonitorDialog)
    line = dialog.findChild(QLineEdit, "title")
    assert line is not None
    line.clear()
    dialog.save()
    assert dialog.isVisible()
    line.setText("Van ons")
    recipients = dialog.findChild(QWidget, "recipients_field")
    assert recipients is not None
    for box in recipients.findChildren(QCheckBox):
        if box.isChecked():
            box.click()
    dialog.save()
    assert dialog.isVisible()
    dialog.reject()


def test_what_is_chosen_is_shown_as_a_difference(stage: Stage) -> None:
    stage.make("sjso")
    stage.click("adapt_definition")
    dialog = stage.dialog(OwnMonitorDialog)
    limit = dialog.findChild(QComboBox, "limit") or dialog.findChildren(QComboBox)[1]
    limit.setCurrentIndex(1)
    tables = dialog.findChild(QWidget, "tables_field")
    assert tables is not None
    tables.findChildren(QCheckBox)[0].click()
    dialog.save()
    QApplication.processEvents()
    assert stage.row().definition.rounding.base == 10
    assert "5 wordt 10" in stage.words()
    assert "Tabel weg" in stage.words()


def test_one_text_in_ones_own_words(stage: Stage) -> None:
    stage.make()
    stage.click("word_definition")
    dialog = stage.dialog(MonitorWordsDialog)
    box = dialog.findChildren(QComboBox)[0]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    dutch = dialog.findChildren(QPlainTextEdit)[0]
    assert dutch.toPlainText()
    dutch.setPlainText("Zo zeggen wij het")
    dialog.save()
    QApplication.processEvents()
    assert "Zo zeggen wij het" in stage.words()
    stage.click("word_definition")
    again = stage.dialog(MonitorWordsDialog)
    again.save()
    assert again.isVisible()
    again.reject()


def test_out_of_use_and_into_use_again(stage: Stage) -> None:
    stage.make()
    stage.click("retire_definition")
    assert not stage.row().in_use
    assert stage.find(QAbstractButton, "retire_definition").text() == "Weer in gebruik"
    stage.click("retire_definition")
    assert stage.row().in_use


def test_a_file_is_read_in_or_refused_with_what_is_wrong(stage: Stage) -> None:
    sent = replace(parsing.load("jos"), id="gemeente-x")
    stage.read_in(written(sent).replace("base = 5", "base = 2"))
    assert (stage.failed[-1].code, stage.failed[-1].facts["entry"]) == ("definition_weak", "protection.base")
    stage.read_in(written(sent))
    assert stage.row().definition.id == "own-gemeente-x"
    assert not stage.find(QAbstractButton, "adapt_definition").isVisible()
    stage.part.findChildren(QFileDialog)
    stage.click("import_definition")
    dialog = next(one for one in stage.part.findChildren(QFileDialog) if one.isVisible())
    dialog.fileSelected.emit(str(stage.folder / "weg.toml"))
    dialog.reject()
    assert stage.failed[-1].code == "unreadable"


def test_it_is_saved_as_a_file(stage: Stage) -> None:
    stage.take("jos")
    stage.click("export_definition")
    dialog = stage.find(QFileDialog, "save_file_dialog")
    file = stage.folder / "jos.toml"
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    stage.qtbot.waitUntil(lambda: bool(stage.told), timeout=10_000)
    assert parsing.parse(file.read_text(encoding="utf-8"), "x") == parsing.load("jos")


def test_a_kept_draft_opens_what_it_was_about(stage: Stage) -> None:
    stage.make()
    name = stage.row().definition.id
    for detail, kind in ((f"copy:{name}", OwnMonitorDialog), (f"adapt:{name}", OwnMonitorDialog)):
        stage.part.resume(detail)
        dialog = stage.dialog(kind)
        assert isinstance(dialog, QDialog)
        dialog.reject()
        QApplication.processEvents()
    stage.part.resume(f"words:{name}")
    stage.dialog(MonitorWordsDialog).reject()


def test_locking_drops_every_text(stage: Stage) -> None:
    stage.make()
    stage.part.forget()
    assert "Onze monitor" not in stage.words()
    assert stage.view.table.rowCount() == 0


def word_it(stage: Stage, text: str) -> MonitorWordsDialog:
    """Say a text of the chosen monitor otherwise; return the dialog."""
    stage.click("word_definition")
    dialog = stage.dialog(MonitorWordsDialog)
    box = dialog.findChildren(QComboBox)[0]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(text)
    dialog.save()
    QApplication.processEvents()
    return dialog


def a_name(session: Session) -> PersonName:
    with session.store.read() as uow:
        return next(pupil.name for pupil in uow.pupils.all() if pupil.name.given and len(pupil.name.surname) > 4)


def test_the_name_of_a_pupil_is_refused_with_what_was_typed(stage: Stage, demo_session: Session) -> None:
    stage.make()
    name = a_name(demo_session)
    dialog = word_it(stage, f"De monitor van {name.full}")
    assert dialog.isVisible()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert "naam, geboortedatum" in said
    assert name.full not in said
    dialog.save()
    assert dialog.isVisible()
    dialog.reject()
    assert name.full not in stage.words()


def test_a_word_that_may_be_a_name_is_warned_of_once_and_stays_in_sight(stage: Stage, demo_session: Session) -> None:
    stage.make()
    name = a_name(demo_session)
    dialog = word_it(stage, f"{name.surname} en zo")
    assert dialog.isVisible()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert "Bewaar dan nog een keer" in said
    dialog.save()
    QApplication.processEvents()
    assert not [found for found in stage.part.findChildren(MonitorWordsDialog) if found.isVisible()]
    assert f"“{name.surname}” in “{name.surname} en zo”" in stage.words()
    assert stage.failed == []
