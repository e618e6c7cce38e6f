"""From nothing to an open store, with a key derivation that costs nothing."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.opening import NewStore
from models.school import EducationType
from models.user import Role
from storage.desks import StoreMaker, as_opened
from tests.ui.start.start_stage import GOOD, Check, line, press, show, shown, strip_of
from ui.background import BackgroundRunner
from ui.start.first_run import DONE, PASSWORD, RECOVERY, SCHOOL, TEST, WHERE, FirstRun


@pytest.fixture
def wizard(maker: StoreMaker, runner: BackgroundRunner, qtbot: QtBot) -> FirstRun:
    made = FirstRun(maker, runner)
    show(made, qtbot)
    return made


def fill_where(wizard: FirstRun, folder: Path) -> None:
    line(wizard, "school").setText("De Wilgenroos")
    line(wizard, "user").setText("Annemiek Bakker")
    line(wizard, "folder").setText(str(folder))
    press(wizard, "Verder")


def to_recovery(wizard: FirstRun, folder: Path, qtbot: QtBot) -> None:
    fill_where(wizard, folder)
    QTest.keyClicks(line(wizard, "password"), GOOD)
    press(wizard, "Verder")
    QTest.keyClicks(line(wizard, "again"), GOOD)
    press(wizard, "Beveilig mijn gegevens")
    qtbot.waitUntil(lambda: wizard.step == RECOVERY)


def codes(wizard: FirstRun) -> list[str]:
    return [
        label.text() for label in wizard.findChildren(QLabel) if label.property("look") == "code" and label.isVisible()
    ]


def type_groups_back(wizard: FirstRun) -> None:
    for name in ("group_first", "group_second"):
        field = line(wizard, name)
        number = int(field.accessibleName().split()[-1])
        field.setText(codes(wizard)[number - 1].lower())


def test_from_nothing_to_an_open_store(
    wizard: FirstRun, maker: StoreMaker, tmp_path: Path, qtbot: QtBot, assert_accessible: Check
) -> None:
    folder = tmp_path / "Zorgteam.luwte"
    assert line(wizard, "folder").text() == str(maker.default_folder())
    assert line(wizard, "school").hasFocus()
    assert_accessible(wizard)
    fill_where(wizard, folder)
    assert wizard.step == PASSWORD
    assert "Stap 2 van 6" in shown(wizard)
    assert_accessible(wizard)
    QTest.keyClicks(line(wizard, "password"), GOOD)
    QTest.keyClick(line(wizard, "password"), Qt.Key.Key_Return)
    assert wizard.step == TEST
    assert line(wizard, "again").hasFocus()
    assert_accessible(wizard)
    QTest.keyClicks(line(wizard, "again"), GOOD)
    QTest.keyClick(line(wizard, "again"), Qt.Key.Key_Return)
    assert not wizard.body.isEnabled()
    qtbot.waitUntil(lambda: wizard.step == RECOVERY)
    assert wizard.body.isEnabled()
    assert len(codes(wizard)) == 18
    assert_accessible(wizard)
    type_groups_back(wizard)
    press(wizard, "Verder")
    assert wizard.step == SCHOOL
    assert codes(wizard) == []
    assert_accessible(wizard)
    line(wizard, "brin").setText("99zz")
    line(wizard, "municipality").setText("Almere")
    next(box for box in wizard.findChildren(QCheckBox) if box.text() == "vso").click()
    press(wizard, "Verder")
    assert wizard.step == DONE
    with qtbot.waitSignal(wizard.finished) as heard:
        press(wizard, "Begin")
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    school = maker.school(opened)
    assert (school.name, school.brin, school.municipality) == ("De Wilgenroos", "99ZZ", "Almere")
    assert school.education_types == {EducationType.VSO}
    assert opened.user.name == "Annemiek Bakker"
    assert opened.user.role is Role.COORDINATOR
    opened.close()


def test_each_step_says_what_is_missing(wizard: FirstRun, tmp_path: Path) -> None:
    line(wizard, "folder").clear()
    press(wizard, "Verder")
    assert wizard.step == WHERE
    assert shown(wizard).count("Vul dit in.") == 2
    assert "Kies een map." in shown(wizard)
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "iets.txt").write_text("x")
    fill_where(wizard, tmp_path / "vol")
    assert "Op deze plek staan al gegevens" in shown(wizard)
    fill_where(wizard, tmp_path / "leeg")
    press(wizard, "Verder")
    assert wizard.step == PASSWORD
    assert "Dit wachtwoord is te kort." in shown(wizard)
    QTest.keyClicks(line(wizard, "password"), "wilgenroosannemiek")
    assert "Te raden. Je naam of die van de school zit erin." in shown(wizard)
    press(wizard, "Verder")
    assert "Dit wachtwoord is te raden." in shown(wizard)
    line(wizard, "password").clear()
    QTest.keyClicks(line(wizard, "password"), GOOD)
    press(wizard, "Verder")
    QTest.keyClicks(line(wizard, "again"), GOOD + "x")
    press(wizard, "Beveilig mijn gegevens")
    assert wizard.step == TEST
    assert "De twee keren zijn niet gelijk." in shown(wizard)
    press(wizard, "Terug")
    assert wizard.step == PASSWORD
    assert not (tmp_path / "leeg").exists()


def test_the_code_has_to_be_on_paper_before_one_goes_on(wizard: FirstRun, tmp_path: Path, qtbot: QtBot) -> None:
    to_recovery(wizard, tmp_path / "Zorgteam.luwte", qtbot)
    press(wizard, "Verder")
    assert wizard.step == RECOVERY
    assert shown(wizard).count("Dit staat niet op het papier.") == 2
    type_groups_back(wizard)
    QTest.keyClicks(line(wizard, "group_first"), "x")
    assert "Dit staat niet op het papier." not in shown(wizard)
    press(wizard, "Verder")
    assert shown(wizard).count("Dit staat niet op het papier.") == 1
    assert not [
        button for button in wizard.findChildren(QPushButton) if button.text() == "Terug" and button.isVisible()
    ]


def test_the_code_is_saved_and_printed(wizard: FirstRun, tmp_path: Path, qtbot: QtBot) -> None:
    to_recovery(wizard, tmp_path / "Zorgteam.luwte", qtbot)
    groups = codes(wizard)
    press(wizard, "Bewaar als PDF")
    dialog = wizard.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    saved, printed = tmp_path / "code.pdf", tmp_path / "print.pdf"
    dialog.fileSelected.emit(str(tmp_path / "no" / "such" / "folder.pdf"))
    assert "Daar kon het bestand niet worden bewaard." in strip_of(wizard).sentence
    dialog.fileSelected.emit(str(saved))
    assert "Bewaard." in strip_of(wizard).sentence
    dialog.close()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    wizard._recovery.paper.print_on(printer)
    for file in (saved, printed):
        text = "".join("".join(page.extract_text().split()) for page in PdfReader(file).pages)
        assert [group for group in groups if group not in text] == [], file.name
    wizard._recovery.forget()
    assert not wizard._recovery.paper.save_to(str(tmp_path / "later.pdf"))


def test_a_wrong_brin_is_said_beside_the_field(wizard: FirstRun, tmp_path: Path, qtbot: QtBot) -> None:
    to_recovery(wizard, tmp_path / "Zorgteam.luwte", qtbot)
    type_groups_back(wizard)
    press(wizard, "Verder")
    line(wizard, "brin").setText("123")
    press(wizard, "Verder")
    assert wizard.step == SCHOOL
    assert "Een BRIN is twee cijfers en twee letters" in shown(wizard)


def test_a_store_that_cannot_be_made_is_explained(wizard: FirstRun, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "Zorgteam.luwte"
    fill_where(wizard, folder)
    QTest.keyClicks(line(wizard, "password"), GOOD)
    press(wizard, "Verder")
    folder.mkdir()
    (folder / "intussen.txt").write_text("x")
    QTest.keyClicks(line(wizard, "again"), GOOD)
    press(wizard, "Beveilig mijn gegevens")
    qtbot.waitUntil(wizard.body.isEnabled)
    assert wizard.step == TEST
    assert strip_of(wizard).sentence


def test_who_has_a_store_already_goes_there(wizard: FirstRun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wizard.existing_wanted):
        press(wizard, "Ik heb al gegevens")


def test_a_school_is_asked_for_before_it_is_read(wizard: FirstRun) -> None:
    with pytest.raises(LookupError):
        wizard._school.read()


def test_what_is_asked_for_does_not_print_names() -> None:
    assert repr(NewStore(folder=Path(), school="De Wilgenroos", user="Annemiek", password=GOOD)) == "NewStore()"
