"""The texts of letters in Beheer: read with an invented pupil, changed, copied, retired, put back, looked back at."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from models.ids import LetterTemplateId
from models.letter_template import LetterTemplate, is_changed, originals
from models.usecases.letter_templates import LetterTemplateUseCases
from models.usecases.session import Session
from storage.vault import Vault, Way
from tests.stores import PHRASE, session_of
from tests.ui.pupils.pupils_stage import everything_in, texts_of
from tests.ui.test_way_part import Found, save, type_in
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.letter_template_dialog import LetterTemplateDialog
from ui.pages.settings.letters_part import LettersPart
from ui.theme import Theme
from ui.widgets.table_view import TableView

AGREED = "nl.agreed"


class Stage:
    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.cases = LetterTemplateUseCases(session)
        self.part = LettersPart(session)
        self.failures: list[object] = []
        self.part.failed.connect(self.failures.append)
        qtbot.addWidget(self.part, before_close_func=self._leave)
        self.part.resize(1100, 600)
        self.part.show()
        self.part.refresh()
        self.view = self.find(TableView, "letters_view")

    def _leave(self, _part: QWidget) -> None:
        self.part.forget()

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.part.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        """Press a button with the keyboard."""
        button = self.find(QWidget, name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        QApplication.processEvents()

    def choose(self, key: str) -> None:
        assert self.view.choose(key)
        QApplication.processEvents()

    def template(self, key: str = AGREED) -> LetterTemplate:
        return next(entry for entry in self.cases.templates() if entry.id == key)

    def dialog(self, kind: type[Found]) -> Found:
        found = next(entry for entry in self.part.findChildren(kind) if entry.isVisible())
        assert isinstance(found, kind)
        return found

    def said(self) -> str:
        return "\n".join(texts_of(self.part))


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, empty_session: Session) -> Stage:
    assert theme.row_height
    return Stage(qtbot, empty_session)


def sample(dialog: LetterTemplateDialog) -> str:
    return "\n".join(texts_of(dialog))


def test_every_text_is_read_as_it_could_become(stage: Stage) -> None:
    for key in originals():
        stage.choose(key)
        assert "{" not in stage.said().replace("accolades", "")
    stage.choose(AGREED)
    assert "Beste Fatma Voorbeeld," in stage.said()
    assert "Yara krijgt hulp bij het plannen" in stage.said()
    QAbstractItemModelTester(stage.view.model())


def test_a_text_is_changed_by_keys_with_a_blank_from_the_menu(
    stage: Stage, assert_accessible: Callable[[QWidget], None]
) -> None:
    stage.choose(AGREED)
    stage.view.setFocus()
    QTest.keyClick(stage.view, Qt.Key.Key_Return)
    dialog = stage.dialog(LetterTemplateDialog)
    assert_accessible(dialog)
    type_in(dialog, "body", "{aanhef} Over ")
    QTest.keyClick(dialog, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    menu = dialog.findChild(QMenu, "blanks")
    assert menu is not None
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    note = dialog.findChild(QPlainTextEdit, "body")
    assert note is not None
    assert note.toPlainText() == "{aanhef} Over {leerling}"
    assert "Beste Fatma Voorbeeld, Over Yara" in sample(dialog)
    save(dialog)
    assert stage.template().body == "{aanhef} Over {leerling}"
    assert is_changed(stage.template())
    assert "aangepast" in everything_in(stage.view)


def test_an_unknown_blank_is_named_under_the_field_and_nothing_is_saved(stage: Stage) -> None:
    stage.choose(AGREED)
    stage.press("change_letter")
    dialog = stage.dialog(LetterTemplateDialog)
    type_in(dialog, "body", "{aanhef} {besluti}")
    type_in(dialog, "subject", "{leerling.__class__}")
    save(dialog)
    assert "Dit kan Luwte niet invullen: {besluti}." in sample(dialog)
    assert "Dit kan Luwte niet invullen: {leerling.__class__}." in sample(dialog)
    assert stage.template() == originals()[LetterTemplateId(AGREED)]
    dialog.reject()


def test_one_is_copied_retired_offered_again_and_put_back(stage: Stage) -> None:
    stage.choose(AGREED)
    stage.press("copy_letter")
    dialog = stage.dialog(LetterTemplateDialog)
    assert dialog.name.value() == "Wat we hebben afgesproken (kopie)"
    type_in(dialog, "name", "Onze 't & Ĳs-brief")
    save(dialog)
    own = stage.cases.templates()[-1]
    assert own.name == "Onze 't & Ĳs-brief"
    stage.choose(AGREED)
    stage.press("turn_letter")
    assert stage.template().retired
    stage.press("turn_letter")
    assert not stage.template().retired
    stage.press("change_letter")
    dialog = stage.dialog(LetterTemplateDialog)
    type_in(dialog, "body", "{aanhef} Anders")
    save(dialog)
    stage.press("put_back_letter")
    assert stage.template() == originals()[LetterTemplateId(AGREED)]
    assert not stage.failures


def test_what_it_was_before_can_be_seen(stage: Stage) -> None:
    stage.choose(AGREED)
    for words in ("{aanhef} Een", "{aanhef} Twee"):
        stage.press("change_letter")
        dialog = stage.dialog(LetterTemplateDialog)
        type_in(dialog, "body", words)
        save(dialog)
    stage.press("history_of_letter")
    history = stage.dialog(HistoryDialog)
    assert "{aanhef} Een" in everything_in(history)
    assert "Anja de Wit" in everything_in(history)
    history.reject()


def test_a_new_text_begins_nearly_empty(stage: Stage) -> None:
    stage.press("new_letter_text")
    dialog = stage.dialog(LetterTemplateDialog)
    type_in(dialog, "name", "")
    save(dialog)
    assert "Vul" in sample(dialog)
    type_in(dialog, "name", "Eigen")
    save(dialog)
    assert stage.cases.templates()[-1].name == "Eigen"


def test_a_window_for_looking_only_changes_nothing(
    qtbot: QtBot, theme: Theme, demo_session: Session, demo_vault: Vault
) -> None:
    assert theme.row_height
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    stage = Stage(qtbot, session_of(opened, opened.user))
    stage.choose(AGREED)
    for name in ("new_letter_text", "change_letter", "copy_letter", "turn_letter"):
        assert not stage.find(QWidget, name).isEnabled()
    QTest.keyClick(stage.view, Qt.Key.Key_Return)
    assert stage.part.findChild(LetterTemplateDialog) is None
    stage.part.resume("new")
    assert stage.part.findChild(LetterTemplateDialog) is None
    stage.part.forget()
    opened.close()


def test_a_draft_is_taken_up_where_it_was(stage: Stage) -> None:
    for detail in ("new", f"copy:{AGREED}", AGREED):
        stage.part.resume(detail)
        stage.dialog(LetterTemplateDialog).reject()
        QApplication.processEvents()
    stage.part.forget()
    assert "Yara" not in stage.said()
