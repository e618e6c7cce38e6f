"""Preventie in a real frame on a real store: two clicks, by keys too, and never a name of a pupil."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes
from models.errors import AppError
from models.ids import PreventionId, UndoId, UserId
from models.prevention import PreventionActivity, PreventionKind, monday_of
from models.usecases.prevention import PreventionUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role, User
from storage.vault import Vault, Way
from tests.stores import PHRASE, TODAY, session_of
from tests.ui.pupils.pupils_stage import everything_in
from tests.ui.resuming import comes_back, dialog_over
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.prevention_dialog import PreventionDialog
from ui.drafts import about_of
from ui.fields.suggestion_field import SuggestionField
from ui.frame import Frame
from ui.itemmodels.prevention import FIRST_DAY, TOTAL, WHOLE_WEEK, duration_words
from ui.page import Place
from ui.pages.prevention_grid import PreventionGrid
from ui.pages.prevention_page import PreventionPage, week_words
from ui.theme import Scheme, Theme

Check = Callable[[QWidget], None]
TUESDAY = FIRST_DAY + 1
MONDAY = monday_of(TODAY)
DAY = timedelta(days=1)


@dataclass
class Stage:
    """The page at work."""

    session: Session
    qtbot: QtBot
    changes: list[Changes] = field(default_factory=list)
    failures: list[AppError] = field(default_factory=list)

    def open(self, width: int = 1280, height: int = 720) -> None:
        self.frame = Frame({Place.PREVENTION: self._make})
        self.frame.undo_wanted.connect(self._undo)
        self.qtbot.addWidget(self.frame, before_close_func=self._leave)
        self.frame.resize(width, height)
        self.frame.show()
        self.frame.go(Place.PREVENTION)
        self.frame.activateWindow()
        self.qtbot.waitUntil(self.frame.isActiveWindow)
        self.page.focus_start()
        QApplication.processEvents()

    def _leave(self, _frame: QWidget) -> None:
        """Forget what is shown, as when the app locks, while the frame is still there."""
        self.frame.forget()

    def _make(self) -> PreventionPage:
        self.page = PreventionPage(session=self.session)
        self.page.changed.connect(self.changes.append)
        self.page.failed.connect(self.failures.append)
        return self.page

    def _undo(self, step: UndoId) -> None:
        self.frame.publish(UndoUseCases(self.session).undo(step))

    @property
    def grid(self) -> PreventionGrid:
        found = self.page.findChild(PreventionGrid)
        assert found is not None
        return found

    def click(self, row: int, column: int, *, double: bool = False) -> None:
        place: QPoint = self.grid.visualRect(self.grid.proxy.index(row, column)).center()
        port = self.grid.viewport()
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        if double:
            QTest.mouseDClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.grid, key)
        QApplication.processEvents()

    def letter(self, keys: str) -> None:
        QTest.keySequence(self.grid, keys)
        QApplication.processEvents()

    def button(self, name: str) -> QAbstractButton:
        found = self.page.findChild(QAbstractButton, name)
        assert found is not None, name
        return found

    def push(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def text(self, row: int, column: int) -> str:
        return str(self.grid.proxy.index(row, column).data())

    def week(self) -> tuple[PreventionActivity, ...]:
        return PreventionUseCases(self.session).week(self.page.monday).activities

    def said(self) -> str:
        shown = [part.text() for part in self.page.findChildren(QLabel) if part.isVisible()]
        return "\n".join(shown)

    def dialog(self) -> PreventionDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, PreventionDialog)
        return found


@pytest.fixture
def stage_for(qtbot: QtBot) -> Callable[[Session], Stage]:
    def make(session: Session) -> Stage:
        stage = Stage(session=session, qtbot=qtbot)
        stage.open()
        return stage

    return make


@pytest.fixture
def stage(stage_for: Callable[[Session], Stage], empty_session: Session) -> Stage:
    return stage_for(empty_session)


def test_one_click_notes_and_the_link_takes_it_back(stage: Stage, assert_accessible: Check) -> None:
    assert "Dit schooljaar is er nog niets genoteerd" in stage.said()
    stage.click(0, TUESDAY)
    (noted,) = stage.week()
    assert (noted.kind, noted.on, noted.minutes) == (PreventionKind.CLASS_OBSERVATION, MONDAY + DAY, 45)
    assert (noted.by, noted.whole_week, noted.reached) == (stage.session.user.name, False, None)
    assert stage.text(0, TUESDAY) == "45"
    assert stage.text(11, TUESDAY) == "45"
    assert_accessible(stage.page)
    stage._undo(stage.changes[-1].undo or UndoId(0))
    assert stage.week() == ()
    assert stage.text(0, TUESDAY) == ""


def test_a_double_click_notes_once_and_another_click_once_more(stage: Stage) -> None:
    stage.click(7, WHOLE_WEEK, double=True)
    (noted,) = stage.week()
    assert (noted.whole_week, noted.on) == (True, MONDAY)
    stage.click(7, WHOLE_WEEK)
    assert stage.text(7, WHOLE_WEEK) == "2× 30"
    assert stage.text(7, TOTAL) == "2× 30"


def test_words_and_totals_are_no_place_to_note(stage: Stage) -> None:
    for row, column in ((0, 0), (0, TOTAL), (11, TUESDAY), (11, 0)):
        stage.click(row, column)
        stage.press(Qt.Key.Key_Return)
    assert stage.week() == ()


def test_everything_goes_by_keyboard(stage: Stage) -> None:
    assert stage.frame.focusWidget() is stage.grid
    assert stage.grid.column == TUESDAY, "today"
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_Plus)
    assert [entry.kind for entry in stage.week()] == [PreventionKind.YARD_OBSERVATION] * 2
    assert {entry.on for entry in stage.week()} == {MONDAY + 2 * DAY}
    assert (stage.grid.kind, stage.grid.column) == (PreventionKind.YARD_OBSERVATION, TUESDAY + 1), "one stays there"
    stage.press(Qt.Key.Key_Minus)
    assert len(stage.week()) == 1
    stage.press(Qt.Key.Key_Delete)
    stage.press(Qt.Key.Key_Delete)
    assert stage.week() == ()


def test_weeks_go_by_page_keys_over_new_year_and_week_53(stage: Stage) -> None:
    stage.press(Qt.Key.Key_PageUp)
    assert stage.page.monday == MONDAY - 7 * DAY
    assert stage.button("week_now").isVisible()
    stage.press(Qt.Key.Key_PageDown)
    assert stage.page.monday == MONDAY
    assert not stage.button("week_now").isVisible()
    for _ in range(42):
        stage.press(Qt.Key.Key_PageDown)
    assert stage.page.monday == date(2026, 12, 28)
    assert "Week 53" in stage.said()
    stage.click(3, FIRST_DAY + 4)
    assert stage.week()[0].on == date(2027, 1, 1)
    assert week_words(date(2024, 2, 26)) == "Week 9  ·  26 feb 2024 – 1 mrt 2024"
    stage.letter("T")
    assert stage.page.monday == MONDAY


def test_last_week_is_copied_once_and_taken_back(stage: Stage) -> None:
    assert not stage.button("week_copy").isVisible()
    stage.click(0, TUESDAY)
    stage.press(Qt.Key.Key_PageDown)
    assert stage.button("week_copy").isVisible()
    stage.letter("C")
    QApplication.processEvents()
    assert [entry.on for entry in stage.week()] == [MONDAY + 8 * DAY]
    assert not stage.button("week_copy").isVisible()
    stage.letter("C")
    assert len(stage.week()) == 1
    stage._undo(stage.changes[-1].undo or UndoId(0))
    assert stage.week() == ()


def test_the_second_step_adjusts_and_the_next_click_knows_who(stage: Stage, assert_accessible: Check) -> None:
    stage.click(9, TUESDAY)
    stage.letter("E")
    dialog = stage.dialog()
    assert_accessible(dialog)
    dialog.minutes.set_value(0)
    dialog.save()
    assert "getal boven nul" in dialog.minutes.problem
    dialog.minutes.set_value(75)
    dialog.reached.set_value(24)
    dialog.by.set_text("Groei & Glunder, Ş 🙂")
    dialog.kind.set_value(PreventionKind.KNOWLEDGE_TRANSFER)
    dialog.on.set_value(MONDAY + 3 * DAY)
    dialog.save()
    QApplication.processEvents()
    (noted,) = stage.week()
    assert (noted.minutes, noted.reached, noted.by) == (75, 24, "Groei & Glunder, Ş 🙂")
    assert (noted.kind, noted.on) == (PreventionKind.KNOWLEDGE_TRANSFER, MONDAY + 3 * DAY)
    stage.click(6, WHOLE_WEEK)
    assert {entry.by for entry in stage.week()} == {"Groei & Glunder, Ş 🙂"}
    whole = next(entry for entry in stage.week() if entry.whole_week)
    stage.push(f"adjust_{whole.id}")
    stage.dialog().on.set_value(MONDAY + 9 * DAY)
    stage.dialog().save()
    QApplication.processEvents()
    stage.press(Qt.Key.Key_PageDown)
    assert [entry.on for entry in stage.week()] == [MONDAY + 7 * DAY], "a whole week begins on its Monday"
    assert stage.grid.done(), "one is still on the same cell"
    stage.push(f"remove_{whole.id}")
    assert stage.week() == ()
    assert stage.frame.focusWidget() is stage.grid


def test_the_name_of_a_pupil_is_refused_beside_the_field_and_on_the_page(
    stage_for: Callable[[Session], Stage], demo_session: Session
) -> None:
    stage = stage_for(demo_session)
    name = next(row.pupil.name for row in PupilUseCases(demo_session).rows() if row.pupil.name.surname).full
    by = stage.page.findChild(SuggestionField, "prevention_by_field")
    assert isinstance(by, SuggestionField)
    by.set_text(f"samen met {name}")
    before = stage.week()
    stage.click(0, WHOLE_WEEK)
    assert [failure.code for failure in stage.failures] == ["prevention_pupil_name"]
    assert stage.week() == before


def test_the_year_is_a_picture_and_a_sentence(stage_for: Callable[[Session], Stage], demo_session: Session) -> None:
    stage = stage_for(demo_session)
    picture = stage.page.findChild(QWidget, "prevention_picture")
    assert picture is not None
    assert picture.isVisible()
    year = PreventionUseCases(demo_session).year(TODAY)
    assert picture.accessibleDescription().count("keer") == len(year.totals)
    assert "Alles wat is genoteerd van 1 aug 2025 tot en met 15 mrt 2026" in stage.said()
    assert not picture.grab().isNull()
    assert [duration_words(minutes) for minutes in (45, 60, 195)] == ["45 min", "1 uur", "3 uur 15"]


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL])
def test_a_reader_looks_and_a_youth_professional_notes(
    stage_for: Callable[[Session], Stage], demo_session: Session, role: Role
) -> None:
    stage = stage_for(replace(demo_session, user=User(id=UserId("x"), name="Kim", role=role)))
    before = len(stage.week())
    stage.click(4, WHOLE_WEEK)
    stage.press(Qt.Key.Key_Return)
    noted = len(stage.week()) - before
    assert noted == (2 if role is Role.YOUTH_PROFESSIONAL else 0)
    if role is Role.READER:
        stage.press(Qt.Key.Key_Minus)
        assert len(stage.week()) == before
        assert not any(button.isVisible() for button in stage.page.findChildren(QAbstractButton, "week_copy"))


def test_what_a_cell_was_before_is_a_key_away(stage: Stage) -> None:
    stage.click(4, TUESDAY)
    stage.press(Qt.Key.Key_B)
    dialog = stage.page.findChild(HistoryDialog)
    assert dialog is not None
    stage.qtbot.waitUntil(dialog.isVisible)
    assert "Aangemaakt" in everything_in(dialog)
    dialog.reject()


def test_a_draft_about_what_was_noted_is_gone_on_with_in_its_week(stage: Stage) -> None:
    stage.click(4, TUESDAY)
    stage.press(Qt.Key.Key_E)
    about = about_of(dialog_over(stage.page))
    assert about is not None
    assert comes_back(stage.page) == "PreventionDialog"
    stage.page.show_record("gone")
    stage.page.resume(about.detail)
    assert [dialog for dialog in stage.page.findChildren(PreventionDialog) if dialog.isVisible()] == []


def test_a_store_opened_only_to_look(demo_vault: Vault, demo_session: Session, qtbot: QtBot) -> None:
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    try:
        stage = Stage(session=session_of(opened, opened.user), qtbot=qtbot)
        stage.open()
        before = stage.week()
        stage.click(0, WHOLE_WEEK)
        stage.press(Qt.Key.Key_Minus)
        assert (stage.week(), stage.failures) == (before, [])
        stage.frame.forget()
    finally:
        opened.close()


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_whole_week_can_be_reached_on_a_small_screen(
    stage_for: Callable[[Session], Stage], empty_session: Session, theme: Theme, size: int, scheme: Scheme
) -> None:
    theme.set_text_size(size)
    theme.choose(scheme)
    stage = stage_for(empty_session)
    stage.grid.go_to(0, WHOLE_WEEK)
    QApplication.processEvents()
    box = stage.grid.visualRect(stage.grid.proxy.index(0, WHOLE_WEEK))
    assert 0 <= box.left() < box.right() <= stage.grid.viewport().width()


def test_the_page_goes_along_with_the_keyboard(
    stage_for: Callable[[Session], Stage], empty_session: Session, theme: Theme
) -> None:
    theme.set_text_size(200)
    stage = stage_for(empty_session)
    for _ in range(10):
        stage.press(Qt.Key.Key_Down)
    cell = stage.grid.visualRect(stage.grid.currentIndex())
    shown = stage.grid.viewport().visibleRegion().boundingRect()
    assert shown.contains(cell.center())


def test_locking_drops_every_word(stage_for: Callable[[Session], Stage], demo_session: Session) -> None:
    PreventionUseCases(demo_session).note(
        PreventionActivity(
            id=PreventionId("n"), kind=PreventionKind.BREAKS, on=TODAY, minutes=15, by="Xantippe", whole_week=False
        )
    )
    stage = stage_for(demo_session)
    stage.grid.go_to(2, TUESDAY)
    assert "Xantippe" in everything_in(stage.page)
    stage.page.forget()
    QApplication.processEvents()
    assert "Xantippe" not in everything_in(stage.page)


def test_a_plus_shows_where_a_click_would_note(stage: Stage) -> None:
    def seen(row: int, column: int) -> QImage:
        QApplication.processEvents()
        box = stage.grid.visualRect(stage.grid.proxy.index(row, column))
        return stage.grid.viewport().grab(box).toImage()

    still = seen(5, WHOLE_WEEK)
    place = stage.grid.visualRect(stage.grid.proxy.index(5, WHOLE_WEEK)).center()
    QTest.mouseMove(stage.grid.viewport(), place)
    assert seen(5, WHOLE_WEEK) != still
    totals = seen(11, WHOLE_WEEK)
    QTest.mouseMove(stage.grid.viewport(), stage.grid.visualRect(stage.grid.proxy.index(11, WHOLE_WEEK)).center())
    assert seen(5, WHOLE_WEEK) == still
    assert seen(11, WHOLE_WEEK) != totals, "its row is lit, without a plus"


def test_a_very_long_name_leaves_the_page_as_wide_as_it_was(stage: Stage) -> None:
    width = stage.grid.width()
    long = "Ĳx" * 150
    by = stage.page.findChild(SuggestionField, "prevention_by_field")
    assert isinstance(by, SuggestionField)
    by.set_text(long)
    stage.click(0, TUESDAY)
    assert stage.week()[0].by == long
    assert stage.grid.width() <= width
