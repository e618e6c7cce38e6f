"""The way of working in Beheer: read, chosen from a day on, said otherwise, and let go again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from models.eligibility import Situation, decision_needed
from models.errors import ValidationError
from models.profile_choice import ProfileChoice
from models.profile_parts import MandateStep
from models.pupil import YesNoUnknown
from models.usecases.profiles import ProfileUseCases
from models.usecases.session import Session
from storage.vault import Vault, Way
from tests.stores import PHRASE, TODAY
from ui.dialogs.choose_way_dialog import ChooseWayDialog
from ui.dialogs.own_value_dialog import OwnMeetingDialog, OwnValueDialog
from ui.dialogs.rule_dialog import RuleDialog
from ui.fields.way_field import WayField
from ui.itemmodels.ways import WayRow
from ui.pages.settings.way_part import WayPart
from ui.theme import Scheme, Theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.table_view import TableView

LATER = TODAY + timedelta(days=30)
Found = TypeVar("Found", bound=QWidget)


class Stage:
    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.cases = ProfileUseCases(session)
        self.part = WayPart(session)
        self.changes: list[object] = []
        self.part.changed.connect(self.changes.append)
        qtbot.addWidget(self.part)
        self.part.resize(1000, 560)
        self.part.show()
        self.part.refresh()
        self.view = self.find(TableView, "way_view")

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.part.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def row(self, key: str) -> WayRow:
        assert self.view.choose(key), key
        QApplication.processEvents()
        row = self.view.current_row()
        assert isinstance(row, WayRow)
        return row

    def dialog(self, kind: type[Found]) -> Found:
        found = self.part.findChild(kind)
        assert found is not None
        return found

    def words(self) -> str:
        shown = [widget for widget in self.part.findChildren(QLabel) if widget.isVisibleTo(self.part)]
        return "\n".join(label.text() for label in shown)


def type_in(dialog: QWidget, name: str, text: str) -> None:
    line = dialog.findChild(QLineEdit, name) or dialog.findChild(QPlainTextEdit, name)
    assert line is not None, name
    line.setFocus()
    line.selectAll()
    QApplication.clipboard().setText(text)
    line.paste()
    QApplication.processEvents()


def save(dialog: QWidget) -> None:
    button = next(found for found in dialog.findChildren(PrimaryButton) if found.isVisibleTo(dialog))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, demo_session: Session) -> Iterator[Stage]:
    assert theme.row_height
    found = Stage(qtbot, demo_session)
    yield found
    found.part.forget()


def test_it_says_which_way_counts_and_where_each_value_comes_from(stage: Stage) -> None:
    assert stage.find(QLabel, "way_title").text() == "Amsterdam en Diemen (SJSO)"
    assert stage.find(QLabel, "way_since").text() == "Vanaf het begin."
    assert stage.row("meeting.zorgteam.rhythm").line.shown == "elke week"
    assert "regels 274-277, 624-627, 1391-1392, 1567-1584; T1502-1508" in stage.words()
    assert stage.row("waiting.common.to_start").line.shown == "42 dagen"
    assert "De werkwijze zegt: niet bekend" in stage.words()
    stage.row("contacts.limit")
    assert "Niet bekend: vul zelf in." in stage.words()
    QAbstractItemModelTester(stage.view.model())


def test_another_way_from_a_later_day_with_what_becomes_different(stage: Stage) -> None:
    stage.click("choose_way")
    dialog = stage.dialog(ChooseWayDialog)
    type_in(dialog, "profile", "Oost Achterhoek")
    type_in(dialog, "since", f"{LATER.day}-{LATER.month}-{LATER.year}")
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Straks: 5 contacten. Na vijf of zeven contacten" in words
    save(dialog)
    assert stage.cases.history().choices == (ProfileChoice(profile="oost_achterhoek", since=LATER),)
    assert stage.cases.today().id == "amsterdam"
    assert "Oost Achterhoek" in stage.find(QLabel, "way_next").text()
    assert len(stage.changes) == 1


def test_the_way_that_counts_already_is_not_a_change(stage: Stage) -> None:
    stage.click("choose_way")
    dialog = stage.dialog(ChooseWayDialog)
    type_in(dialog, "profile", "Amsterdam en Diemen (SJSO)")
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "werk je al zo." in words
    dialog.reject()


def test_a_way_that_does_not_exist_is_refused_beside_its_field(stage: Stage) -> None:
    stage.click("choose_way")
    dialog = stage.dialog(ChooseWayDialog)
    type_in(dialog, "profile", "Atlantis & 't Ĳ")
    save(dialog)
    assert dialog.isVisible()
    assert stage.cases.history().choices == ()
    dialog.reject()


def test_a_value_of_ones_own_and_back(stage: Stage) -> None:
    stage.row("meeting.zorgteam.title")
    stage.click("adapt_value")
    dialog = stage.dialog(OwnValueDialog)
    type_in(dialog, "value", "Ĳ & 't team")
    save(dialog)
    row = stage.row("meeting.zorgteam.title")
    assert (row.line.shown, row.own, row.said) == ("Ĳ & 't team", "meeting.zorgteam.title", "Zorgteam")
    assert "De werkwijze zegt: Zorgteam" in stage.words()
    stage.click("restore_value")
    assert stage.row("meeting.zorgteam.title").own == ""
    assert stage.cases.today().meeting_title("zorgteam", "nl") == "Zorgteam"
    assert len(stage.changes) == 2


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("contacts.limit", int),
        ("waiting.common.to_start", int),
        ("meeting.zorgteam.participants", tuple),
        ("meeting.zorgteam.rhythm", str),
        ("mandate.refer.words", str),
        ("monitors", tuple),
    ],
)
def test_each_kind_of_value_can_be_left_as_it_is(stage: Stage, key: str, kind: type) -> None:
    before = stage.row(key).line
    stage.click("adapt_value")
    save(stage.dialog(OwnValueDialog))
    after = stage.row(key)
    assert after.own == key
    assert after.line.shown == before.shown or isinstance(after.line.raw, kind)
    assert set(after.line.shown.split(", ")) == set(before.shown.split(", "))


def test_a_number_that_cannot_be_is_refused(stage: Stage) -> None:
    stage.row("contacts.limit")
    stage.click("adapt_value")
    dialog = stage.dialog(OwnValueDialog)
    type_in(dialog, "value", "0")
    save(dialog)
    assert dialog.isVisible()
    type_in(dialog, "value", "5")
    save(dialog)
    assert stage.cases.today().contact_limit == 5


def test_a_rule_of_ones_own_answers_first(stage: Stage) -> None:
    stage.click("add_rule")
    dialog = stage.dialog(RuleDialog)
    save(dialog)
    assert dialog.isVisible()
    type_in(dialog, "residence", "Zaanstad\nPurmerend")
    dialog.form.fields["answer"].set_value(YesNoUnknown.YES)
    type_in(dialog, "why", "Zaanstad wil altijd een beschikking.")
    save(dialog)
    found = decision_needed(stage.cases.today(), Situation(residence="purmerend"), TODAY)
    assert (found.answer, found.rule) == (YesNoUnknown.YES, "own_1")
    assert found.source["nl"] == "Regel van jullie school"
    assert stage.row("rule.own_1").own == "rule.own_1"


def test_a_rule_of_the_study_can_be_answered(stage: Stage) -> None:
    stage.row("rule.since_2021")
    stage.click("adapt_value")
    dialog = stage.dialog(RuleDialog)
    dialog.form.fields["answer"].set_value(YesNoUnknown.NO)
    type_in(dialog, "why", "De gemeente regelt het achteraf.")
    save(dialog)
    found = decision_needed(stage.cases.today(), Situation(residence="Diemen"), TODAY)
    assert (found.answer, found.why["nl"]) == (YesNoUnknown.NO, "De gemeente regelt het achteraf.")
    before = decision_needed(stage.cases.on(TODAY - timedelta(days=1)), Situation(residence="Diemen"), TODAY)
    assert before.answer is YesNoUnknown.UNKNOWN
    stage.row("rule.since_2021")
    stage.click("restore_value")
    assert stage.row("rule.since_2021").own == ""


def test_a_type_of_meeting_of_ones_own(stage: Stage) -> None:
    stage.click("add_meeting_kind")
    dialog = stage.dialog(OwnMeetingDialog)
    type_in(dialog, "title", "Leerlingbespreking")
    save(dialog)
    profile = stage.cases.today()
    assert profile.meeting_title("own_1", "nl") == "Leerlingbespreking"
    assert profile.meetings[0].id == "zorgteam"


def test_in_a_window_for_looking_nothing_can_be_changed(
    qtbot: QtBot, theme: Theme, demo_session: Session, demo_vault: Vault
) -> None:
    assert theme.row_height
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    stage = Stage(qtbot, replace(demo_session, store=opened.store))
    names = ("choose_way", "add_rule", "add_meeting_kind", "adapt_value")
    assert [stage.find(QAbstractButton, name).isEnabled() for name in names] == [False] * 4
    assert "In dit venster kun je alleen kijken." in stage.words()
    stage.part.forget()
    opened.close()


def test_on_a_small_screen_a_value_opens_over_the_list(stage: Stage, theme: Theme) -> None:
    theme.set_text_size(150)
    stage.part.resize(930, 480)
    QApplication.processEvents()
    stage.row("contacts.limit")
    QTest.keyClick(stage.view, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert stage.find(QAbstractButton, "adapt_value").isVisible()
    assert not stage.view.isVisible()
    assert stage.part.step_back()
    assert stage.view.isVisible()


def test_nothing_is_left_after_locking(stage: Stage) -> None:
    stage.row("meeting.zorgteam.title")
    stage.part.forget()
    assert stage.words().strip("\n") == "" or "Zorgteam" not in stage.words()
    assert stage.view.proxy.rowCount() == 0


def test_the_field_offers_every_way_and_the_neutral_one_first(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(Scheme.LIGHT)
    field = WayField("profile", "Werkwijze", "Typ.")
    qtbot.addWidget(field)
    field.set_value("neutral")
    assert field.text == "Algemeen"
    assert "Gewone woorden" in "\n".join(label.text() for label in field.findChildren(QLabel))
    assert field._suggestions[0].value == "neutral"
    assert len(field._suggestions) == 16


def test_a_choice_that_has_not_begun_is_taken_back(stage: Stage) -> None:
    before = stage.part.profile.id
    stage.cases.choose("hengelo", LATER)
    stage.part.refresh()
    assert "Hengelo" in stage.find(QLabel, "way_next").text()
    stage.click("take_back_way")
    assert stage.cases.on(LATER + timedelta(days=1)).id == before
    assert stage.find(QLabel, "way_next").text() == ""
    assert not stage.find(QAbstractButton, "take_back_way").isVisible()
    assert [choice.since for choice in stage.cases.history().choices] == [LATER, LATER], "both stay in the history"


def test_what_has_begun_is_not_taken_back(stage: Stage) -> None:
    with pytest.raises(ValidationError):
        stage.cases.take_back(ProfileChoice(profile="hengelo", since=TODAY))


def test_a_line_finds_a_value_in_the_long_list(stage: Stage) -> None:
    everything = stage.view.proxy.rowCount()
    line = stage.find(QLineEdit, "way_filter")
    line.setText("contact")
    assert 0 < stage.view.proxy.rowCount() < everything
    assert isinstance(stage.view.current_row(), WayRow)
    stage.part.forget()
    assert line.text() == ""


def test_who_may_not_can_be_said_where_the_profile_says_nothing(stage: Stage) -> None:
    said = {mandate.step for mandate in stage.part.profile.mandates if mandate.may_not}
    step = next(step for step in MandateStep if step not in said)
    key = f"mandate.{step}.may_not"
    assert stage.row(key).line.shown == ""
    role = stage.part.profile.roles[0]
    stage.cases.say(key, [role.id], TODAY)
    stage.part.refresh()
    assert stage.row(key).line.raw == (role.id,)
