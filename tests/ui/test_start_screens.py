"""The start screens on real stores, with a key derivation that costs nothing."""

import threading
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.consent_rules import default_rules
from models.errors import WrongPasswordError
from models.ids import UserId
from models.opening import MadeStore, NewStore
from models.recovery_sheet import RecoverySheet
from models.school import EducationType
from models.usecases.session import Session
from models.user import Role
from reports.recovery_sheet import recovery_sheet
from storage import keyslots
from storage.desks import StoreMaker, StoreOpener, UserDesk, as_opened
from storage.keyslots import Cost
from storage.vault import Opened, Vault
from ui.background import BackgroundRunner
from ui.start.change_password import ChangePasswordDialog
from ui.start.first_run import DONE, PASSWORD, RECOVERY, SCHOOL, TEST, WHERE, FirstRun
from ui.start.new_password import NewPassword
from ui.start.password_test import PasswordTest, has_dead_keys
from ui.start.recovery_screen import RecoveryScreen
from ui.start.screen import StartScreen
from ui.start.unlock_screen import UnlockScreen
from ui.widgets.buttons import LinkButton
from ui.widgets.strip import Strip

Check = Callable[[QWidget], None]
GOOD = "fiets lantaarn wolk koffie"
OTHER = "paarden batterij nietje sok"


def session_of(opened: Opened) -> Session:
    return Session(
        store=opened.store,
        user=opened.user,
        now=lambda: datetime.now(UTC),
        new_id=lambda: uuid.uuid4().hex,
        rules=default_rules(),
    )


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyslots, "calibrated", lambda: Cost(memory=64, passes=1, lanes=1))


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[BackgroundRunner]:
    made = BackgroundRunner(qapp)
    yield made
    made.close()


@pytest.fixture
def maker() -> StoreMaker:
    return StoreMaker(session_of, recovery_sheet_pdf)


def recovery_sheet_pdf(sheet: RecoverySheet) -> bytes:
    return recovery_sheet(sheet, "nl")


@pytest.fixture
def made(maker: StoreMaker, tmp_path: Path) -> Iterator[MadeStore]:
    wanted = NewStore(folder=tmp_path / "Zorgteam.luwte", school="De Wilgenroos", user="Annemiek Bakker", password=GOOD)
    store = maker.make(wanted)
    yield store
    as_opened(store.opened).close()


@pytest.fixture
def vault(made: MadeStore, tmp_path: Path) -> Vault:
    as_opened(made.opened).close()
    return Vault(tmp_path / "Zorgteam.luwte")


@pytest.fixture
def opener(vault: Vault) -> StoreOpener:
    return StoreOpener(vault, threading.Lock())


def show(screen: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(screen)
    screen.resize(1280, 720)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    if isinstance(screen, StartScreen):
        screen.focus_start()


def line(screen: QWidget, name: str) -> QLineEdit:
    return next(found for found in screen.findChildren(QLineEdit, name) if found.isVisible())


def press(screen: QWidget, words: str) -> None:
    next(button for button in screen.findChildren(QPushButton) if button.text() == words and button.isVisible()).click()


def shown(screen: QWidget) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def strip_of(screen: QWidget) -> Strip:
    return next(strip for strip in screen.findChildren(Strip) if strip.isVisible())


def unlocked_by(vault: Vault, password: str, user: UserId) -> bool:
    try:
        vault.check_password(user, password)
    except WrongPasswordError:
        return False
    return True


# ---- first run


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
    wizard._recovery.print_on(printer)
    for file in (saved, printed):
        text = "".join("".join(page.extract_text().split()) for page in PdfReader(file).pages)
        assert [group for group in groups if group not in text] == [], file.name
    wizard._recovery.forget()
    assert not wizard._recovery.save_to(str(tmp_path / "later.pdf"))


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


# ---- passwords


@pytest.mark.parametrize(
    ("password", "dead"), [("gewoon woord", False), ("tante's sok", True), ("één twee", True), ('quote"', True)]
)
def test_signs_that_keyboards_type_differently_are_warned_of(*, password: str, dead: bool, qtbot: QtBot) -> None:
    assert has_dead_keys(password) == dead
    test = PasswordTest()
    qtbot.addWidget(test)
    test.show()
    test.begin(password)
    assert any(strip.sentence for strip in test.findChildren(Strip)) == dead
    assert not test.passed()
    line(test, "again").setText(password)
    assert test.passed()
    test.forget()
    assert not test.passed()


@pytest.mark.usefixtures("theme")
def test_the_strength_of_a_password_is_told_in_words(qtbot: QtBot) -> None:
    field = NewPassword("Wachtwoord", ["De Wilgenroos"])
    qtbot.addWidget(field)
    field.show()
    for typed, words in (
        ("kort", "Nog te kort."),
        ("qwertyuiopqwerty", "Toetsen op een rij"),
        ("aaaaaaaaaaaa", "Herhalen helpt weinig."),
        ("lantaarn 1987", "Een jaartal helpt weinig."),
        ("welkom lantaarn", "gebruiken veel mensen"),
        ("fiets lantaarn wolkje", "Goed."),
        ("mijn tante breit blauwe sokken voor buren", "Sterk."),
    ):
        line(field, "password").clear()
        QTest.keyClicks(line(field, "password"), typed)
        assert words in shown(field), typed
        assert not field.grab().isNull()
    field.set_own_words(("mijn tante breit blauwe sokken voor buren",))
    assert "Je naam" in shown(field)
    field.forget()
    assert "Sterk." not in shown(field)


@pytest.fixture
def desk(vault: Vault) -> Iterator[UserDesk]:
    opened = vault.unlock(vault.users()[0].id, GOOD)
    yield UserDesk(opened, vault, session_of(opened))
    opened.close()


def fill_change(dialog: ChangePasswordDialog, old: str, new: str, again: str) -> None:
    for name, text in (("old_password", old), ("password", new), ("again", again)):
        line(dialog, name).clear()
        QTest.keyClicks(line(dialog, name), text)
    press(dialog, "Verander wachtwoord")


def test_a_password_is_changed_by_who_knows_the_old_one(
    desk: UserDesk, vault: Vault, runner: BackgroundRunner, qtbot: QtBot, assert_accessible: Check
) -> None:
    dialog = ChangePasswordDialog(desk, runner)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert_accessible(dialog)
    for old, new, again, problem in (
        ("", OTHER, OTHER, "Vul dit in."),
        (GOOD, "kort", "kort", "Dit wachtwoord is te kort."),
        (GOOD, GOOD, GOOD, "Dit is je oude wachtwoord."),
        (GOOD, OTHER, GOOD, "De twee keren zijn niet gelijk."),
    ):
        fill_change(dialog, old, new, again)
        assert problem in shown(dialog)
    fill_change(dialog, "verkeerd woord", OTHER, OTHER)
    qtbot.waitUntil(lambda: line(dialog, "old_password").isEnabled() and line(dialog, "old_password").hasFocus())
    assert "Dit wachtwoord klopt niet." in shown(dialog)
    with qtbot.waitSignals([dialog.password_changed, dialog.accepted]):
        fill_change(dialog, GOOD, OTHER, OTHER)
    user = vault.users()[0].id
    assert unlocked_by(vault, OTHER, user)
    assert not unlocked_by(vault, GOOD, user)


def test_locking_closes_the_dialog_and_drops_the_passwords(
    desk: UserDesk, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    dialog = ChangePasswordDialog(desk, runner)
    dialog.open()
    old = line(dialog, "old_password")
    QTest.keyClicks(old, "geheim")
    with qtbot.waitSignal(dialog.rejected):
        dialog.forget()
        assert old.text() == ""


# ---- unlocking


@pytest.fixture
def unlock(opener: StoreOpener, runner: BackgroundRunner, qtbot: QtBot) -> UnlockScreen:
    screen = UnlockScreen(opener, runner)
    show(screen, qtbot)
    return screen


def test_one_user_only_types_a_password(unlock: UnlockScreen, qtbot: QtBot, assert_accessible: Check) -> None:
    assert "Hallo Annemiek Bakker" in shown(unlock)
    assert not unlock.findChildren(QComboBox)[0].isVisible()
    assert_accessible(unlock)
    line(unlock, "password").setFocus()
    QTest.keyClicks(line(unlock, "password"), GOOD)
    with qtbot.waitSignal(unlock.unlocked) as heard:
        QTest.keyClick(line(unlock, "password"), Qt.Key.Key_Return)
        assert not unlock.body.isEnabled()
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    assert heard.args[1] == opened.user.id
    assert line(unlock, "password").text() == ""
    opened.close()


def test_a_wrong_password_is_said_and_the_code_offered(unlock: UnlockScreen, qtbot: QtBot) -> None:
    press(unlock, "Ontgrendel")
    assert "Vul dit in." in shown(unlock)
    QTest.keyClicks(line(unlock, "password"), "verkeerd")
    press(unlock, "Ontgrendel")
    qtbot.waitUntil(unlock.body.isEnabled)
    strip = strip_of(unlock)
    assert "Dit wachtwoord klopt niet." in strip.sentence
    assert line(unlock, "password").text() == ""
    assert line(unlock, "password").hasFocus()
    with qtbot.waitSignal(unlock.recovery_wanted):
        strip.findChildren(LinkButton)[0].click()
    with qtbot.waitSignal(unlock.recovery_wanted):
        press(unlock, "Vergeten? Gebruik de herstelcode")
    with qtbot.waitSignal(unlock.other_store_wanted):
        press(unlock, "Andere gegevens")


def test_a_store_in_use_can_be_opened_to_read(unlock: UnlockScreen, vault: Vault, qtbot: QtBot) -> None:
    elsewhere = vault.unlock(vault.users()[0].id, GOOD)
    QTest.keyClicks(line(unlock, "password"), GOOD)
    press(unlock, "Ontgrendel")
    qtbot.waitUntil(unlock.body.isEnabled)
    assert "al open" in strip_of(unlock).sentence
    with qtbot.waitSignal(unlock.unlocked) as heard:
        press(unlock, "Open om te lezen")
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    assert opened.store.read_only
    opened.close()
    elsewhere.close()


def test_several_users_say_who_they_are(
    opener: StoreOpener, desk: UserDesk, runner: BackgroundRunner, qtbot: QtBot, assert_accessible: Check
) -> None:
    desk.add("Youssef El Amrani & Zn", Role.READER, OTHER)
    screen = UnlockScreen(opener, runner)
    show(screen, qtbot)
    box = screen.findChildren(QComboBox)[0]
    assert [box.itemText(number) for number in range(box.count())] == ["Annemiek Bakker", "Youssef El Amrani & Zn"]
    assert_accessible(screen)
    screen.focus_start()
    assert box.hasFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert (box.currentIndex(), box.hasFocus()) == (1, True)
    box.setCurrentIndex(-1)
    press(screen, "Ontgrendel")
    assert "Kies iets uit de lijst." in shown(screen)
    screen.choose_user(opener.users()[1].id)
    assert box.currentText() == "Youssef El Amrani & Zn"
    assert "Kies iets uit de lijst." not in shown(screen)
    assert line(screen, "password").hasFocus()


def test_a_spoilt_key_file_is_explained(
    opener: StoreOpener, vault: Vault, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    spoil_keys(vault)
    screen = UnlockScreen(opener, runner)
    show(screen, qtbot)
    assert not [found for found in screen.findChildren(QLineEdit) if found.isVisible()]
    assert strip_of(screen).sentence
    with qtbot.waitSignal(screen.recovery_wanted):
        press(screen, "Gebruik de herstelcode")


def test_a_store_that_went_away_is_explained(
    opener: StoreOpener, vault: Vault, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    vault.folder.rename(vault.folder.with_name("Elders.luwte"))
    screen = UnlockScreen(opener, runner)
    show(screen, qtbot)
    assert strip_of(screen).sentence
    assert not strip_of(screen).findChildren(LinkButton)[0].isVisible()


def test_a_damaged_store_offers_its_backups(unlock: UnlockScreen, vault: Vault, qtbot: QtBot) -> None:
    database = vault.folder / "store.db"
    database.write_bytes(b"x" * database.stat().st_size)
    QTest.keyClicks(line(unlock, "password"), GOOD)
    press(unlock, "Ontgrendel")
    qtbot.waitUntil(unlock.body.isEnabled)
    with qtbot.waitSignal(unlock.restore_wanted):
        press(unlock, "Zet een reservekopie terug")


def spoil_keys(vault: Vault) -> None:
    for file in vault.folder.rglob("keys*"):
        file.write_text("{")


# ---- recovery


def test_the_code_opens_a_store_whose_key_file_is_lost(
    opener: StoreOpener, made: MadeStore, vault: Vault, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    spoil_keys(vault)
    screen = RecoveryScreen(opener, runner)
    show(screen, qtbot)
    assert not screen.findChildren(QComboBox)[0].isVisible()
    with qtbot.waitSignal(screen.unlocked) as heard:
        fill_recovery(screen, " ".join(made.sheet.code_groups), OTHER, OTHER)
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    assert opened.user.name == "Annemiek Bakker"
    assert unlocked_by(vault, OTHER, opened.user.id)
    opened.close()


@pytest.fixture
def recovery(opener: StoreOpener, runner: BackgroundRunner, qtbot: QtBot) -> RecoveryScreen:
    screen = RecoveryScreen(opener, runner)
    show(screen, qtbot)
    return screen


def fill_recovery(screen: RecoveryScreen, code: str, password: str, again: str) -> None:
    note = screen.findChild(QPlainTextEdit)
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText(code)
    for name, text in (("password", password), ("again", again)):
        line(screen, name).clear()
        QTest.keyClicks(line(screen, name), text)
    press(screen, "Open en verander wachtwoord")


def test_the_paper_from_the_safe_opens_the_store(
    recovery: RecoveryScreen, made: MadeStore, vault: Vault, qtbot: QtBot, assert_accessible: Check
) -> None:
    assert_accessible(recovery)
    code = " ".join(made.sheet.code_groups).lower()
    for typed, new, again, problem in (
        ("ABCD", OTHER, OTHER, "De code is nog niet heel."),
        (code, "kort", "kort", "Dit wachtwoord is te kort."),
        (code, OTHER, GOOD, "De twee keren zijn niet gelijk."),
    ):
        fill_recovery(recovery, typed, new, again)
        assert problem in shown(recovery)
    with qtbot.waitSignal(recovery.unlocked) as heard:
        fill_recovery(recovery, code, OTHER, OTHER)
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    assert heard.args[1] == opened.user.id
    assert unlocked_by(vault, OTHER, opened.user.id)
    assert line(recovery, "password").text() == ""
    opened.close()


def test_the_code_of_another_store_does_not_fit(
    recovery: RecoveryScreen, maker: StoreMaker, tmp_path: Path, qtbot: QtBot
) -> None:
    other = maker.make(NewStore(folder=tmp_path / "Ander.luwte", school="Ander", user="Jan", password=GOOD))
    as_opened(other.opened).close()
    fill_recovery(recovery, " ".join(other.sheet.code_groups), OTHER, OTHER)
    qtbot.waitUntil(recovery.body.isEnabled)
    assert strip_of(recovery).sentence


def test_who_remembers_after_all_goes_back(recovery: RecoveryScreen, qtbot: QtBot) -> None:
    QTest.keyClicks(line(recovery, "password"), "iets")
    with qtbot.waitSignal(recovery.left):
        press(recovery, "Terug")
    assert line(recovery, "password").text() == ""


def test_what_is_asked_for_does_not_print_names() -> None:
    assert repr(NewStore(folder=Path(), school="De Wilgenroos", user="Annemiek", password=GOOD)) == "NewStore()"
