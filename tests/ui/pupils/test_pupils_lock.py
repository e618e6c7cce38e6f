"""After locking no name is left; and the page can be used without a mouse and without eyes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.usecases.pupils import PupilRow
from models.usecases.session import Session
from models.user import Role
from tests.ui.pupils.pupils_stage import Stage, everything_in
from ui.pages.dossier_desk import Deed
from ui.theme import Scheme, Theme


def busy(row: PupilRow) -> bool:
    return row.in_caseload and row.running > 0 and row.consent is not None


def personal(stage: Stage, row: PupilRow) -> set[str]:
    """Return words that must not be left: names, numbers, questions, places."""
    dossier = stage.dossier(row.pupil.id)
    words = {row.pupil.name.full, row.pupil.name.listed, row.pupil.name.surname, row.pupil.number}
    words |= {someone.name for someone in dossier.guardians} | {someone.phone for someone in dossier.guardians}
    words |= {signal.question for file in dossier.care_files for signal in file.signals}
    words |= {file.next_step for file in dossier.care_files}
    return {word for word in words if word}


def test_locking_leaves_no_name(stage: Stage) -> None:
    row = stage.pupil(busy)
    stage.show(row)
    stage.dossier_view.show_consent()
    stage.search.setText(row.pupil.name.surname)
    words = personal(stage, row)
    before = everything_in(stage.page)
    assert any(word in before for word in words)
    stage.frame.forget()
    after = everything_in(stage.frame)
    assert not [word for word in words if word in after]
    for other in stage.all_rows():
        assert other.pupil.name.listed not in after


def test_locking_while_a_dialog_is_open_leaves_no_name(stage: Stage, settle: Callable[[], None]) -> None:
    row = stage.pupil(busy)
    stage.show(row)
    words = personal(stage, row)
    dossier = stage.dossier(row.pupil.id)
    for deed, record in (
        (Deed.EDIT_PUPIL, ""),
        (Deed.EDIT_GUARDIAN, dossier.guardians[0].id),
        (Deed.EDIT_HELP, dossier.trajectories[0].id),
        (Deed.NOTE_ANSWER, dossier.consents[0].consent.id),
    ):
        stage.dossier_view.wish(deed, record)
        stage.dialog().forget()
        settle()
    stage.page.add_new()
    stage.dialog().forget()
    settle()
    stage.frame.forget()
    settle()
    after = everything_in(stage.frame)
    assert not [word for word in words if word in after]


def test_what_was_being_read_while_locking_is_not_shown_any_more(stage: Stage) -> None:
    stage.page.refresh(stage.page.topics)
    stage.frame.forget()
    stage.wait()
    assert stage.table.proxy.rowCount() == 0
    assert stage.table.table.rowCount() == 0


def test_everything_can_be_reached_and_heard(stage: Stage, assert_accessible: Callable[[QWidget], None]) -> None:
    assert_accessible(stage.frame)
    row = stage.pupil(busy)
    stage.show(row)
    assert_accessible(stage.frame)
    stage.dossier_view.show_consent()
    assert_accessible(stage.frame)


def test_the_keys_of_the_page_are_named(stage: Stage) -> None:
    hints = {hint.keys: hint.words for hint in stage.page.key_hints()}
    assert hints["Enter"] == "opent het dossier"
    assert hints["N"] == "noteert een signaal"
    assert hints["H"] == "voegt hulp toe"
    assert hints["B"] == "schrijft een brief aan de ouders"
    assert hints["T"] == "toont toestemming"


def test_a_reader_is_not_told_of_keys_that_do_nothing(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    keys = {hint.keys for hint in stage_for(session_as(Role.READER)).page.key_hints()}
    assert "T" in keys
    assert not {"N", "H", "B"} & keys


def test_control_f_comes_back_to_the_search_line(stage: Stage) -> None:
    stage.show(stage.pupil(busy))
    stage.dossier_view.take_focus()
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert stage.search.isVisible()
    assert stage.search.hasFocus()


def test_commands_are_found_from_everywhere(stage: Stage) -> None:
    assert {"Noteer een signaal", "Voeg een leerling toe"} <= {entry.words for entry in stage.page.search_entries()}


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.CONTRAST])
def test_every_look_can_be_drawn(stage: Stage, theme: Theme, scheme: Scheme, size: int) -> None:
    stage.show(stage.pupil(busy))
    theme.choose(scheme)
    theme.set_text_size(size)
    assert not stage.frame.grab().isNull()
    stage.dossier_view.show_consent()
    assert not stage.frame.grab().isNull()
