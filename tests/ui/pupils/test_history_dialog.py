"""What a dossier was before, on the real page."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QWidget

from models.pupil import Residence
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.user import Role
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in, strip_of
from ui.dialogs.history_dialog import HistoryDialog
from ui.itemmodels.history import FieldRow
from ui.pages.dossier_desk import Deed
from ui.widgets.labels import Hint
from ui.widgets.table_view import TableView

STRANGE = "Ĳ & 't Ş 😀 " + "x" * 300


def regroup(stage: Stage, group: str) -> None:
    pupil = stage.all_rows()[0].pupil
    PupilUseCases(stage.session).save(replace(pupil, group=group))


def opened(stage: Stage) -> HistoryDialog:
    stage.page.show_record(stage.all_rows()[0].pupil.id)
    stage.dossier_view.wish(Deed.SHOW_HISTORY)
    dialog = stage.page.findChild(HistoryDialog)
    assert dialog is not None
    stage.qtbot.waitUntil(dialog.isVisible)
    return dialog


def view(dialog: HistoryDialog, name: str) -> TableView:
    found = dialog.findChild(TableView, name)
    assert found is not None
    return found


def fields(dialog: HistoryDialog) -> list[tuple[str, str, str]]:
    rows = view(dialog, "changed_fields").table.rows
    return [(row.field, row.before, row.after) for row in rows if isinstance(row, FieldRow)]


def restore(dialog: HistoryDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "restore")
    assert found is not None
    return found


def hint(dialog: HistoryDialog) -> str:
    found = dialog.findChild(Hint, "history_hint")
    assert found is not None
    return found.text()


def test_a_change_is_told_field_by_field_and_an_earlier_state_comes_back(stage: Stage) -> None:
    before = stage.all_rows()[0].pupil.group
    regroup(stage, STRANGE)
    regroup(stage, "OB2")
    dialog = opened(stage)
    assert fields(dialog) == [("Groep", STRANGE, "OB2")]
    assert not restore(dialog).isEnabled(), "it is so now"
    versions = view(dialog, "versions")
    assert versions.choose(versions.table.key_at(1))
    assert fields(dialog) == [("Groep", before, STRANGE)]
    QTest.mouseClick(restore(dialog), Qt.MouseButton.LeftButton)
    assert stage.all_rows()[0].pupil.group == STRANGE
    assert stage.changes[-1].undo is not None
    assert "weer zoals het toen was" in strip_of(dialog)
    assert len(versions.table.rows) > 2
    dialog.reject()


def test_parts_codes_days_and_answers_are_in_words(stage: Stage) -> None:
    pupil = stage.all_rows()[0].pupil
    assert not pupil.secret_address
    moved = replace(pupil, residences=(*pupil.residences, Residence(municipality="Diemen", since=TODAY)))
    PupilUseCases(stage.session).save(moved)
    dialog = opened(stage)
    told = fields(dialog)
    assert ("Woonplaats: gemeente", "", "Diemen") in told
    assert ("Woonplaats: sinds", "", "10 mrt 2026") in told
    dialog.reject()


def test_a_secret_address_is_masked_in_what_was_before(stage: Stage) -> None:
    pupil = stage.all_rows()[0].pupil
    moved = Residence(municipality="Diemen", since=TODAY)
    PupilUseCases(stage.session).save(replace(pupil, secret_address=True, residences=(*pupil.residences, moved)))
    dialog = opened(stage)
    assert ("Geheim adres", "nee", "ja") in fields(dialog)
    assert "Diemen" not in everything_in(dialog)
    dialog.reject()


def test_each_record_of_the_dossier_can_be_chosen_by_keyboard(
    stage: Stage, assert_accessible: Callable[[QWidget], None]
) -> None:
    dialog = opened(stage)
    assert_accessible(dialog)
    which = dialog.findChild(QComboBox, "history_record")
    assert which is not None
    assert which.count() > 2
    which.setFocus()
    QTest.keyClick(which, Qt.Key.Key_Down)
    assert which.currentIndex() == 1
    QApplication.processEvents()
    dialog.reject()


def test_everything_that_is_noted_about_somebody_can_be_looked_back_at(stage: Stage) -> None:
    found: set[str] = set()
    for row in stage.all_rows():
        dossier = stage.dossier(row.pupil.id)
        if not (dossier.safety or dossier.attendance or dossier.contacts or dossier.goals):
            continue
        stage.page.show_record(row.pupil.id)
        stage.dossier_view.wish(Deed.SHOW_HISTORY, (dossier.safety or dossier.contacts or [row.pupil])[0].id)
        dialog = stage.page.findChildren(HistoryDialog)[-1]
        which = dialog.findChild(QComboBox, "history_record")
        assert which is not None
        chosen = "Melding" if dossier.safety else "Contact" if dossier.contacts else "Leerling"
        assert which.currentText().startswith(chosen)
        found |= {which.itemText(number).partition(":")[0] for number in range(which.count())}
        words = everything_in(dialog)
        assert "afwegingen staan hier niet bij" in words
        dialog.reject()
    assert {"Leerling", "Hulp", "Doel", "Contact", "Melding over veiligheid", "Verzuim", "Afspraak"} <= found


def test_locking_drops_everything(stage: Stage) -> None:
    regroup(stage, "Geheimgroep")
    dialog = opened(stage)
    guardian = stage.dossier(stage.all_rows()[0].pupil.id).guardians[0].name
    assert "Geheimgroep" in everything_in(dialog)
    dialog.forget()
    assert "Geheimgroep" not in everything_in(dialog)
    assert guardian not in everything_in(dialog)


def test_a_reader_looks_and_is_told_who_may_restore(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], stage: Stage
) -> None:
    regroup(stage, "OB1")
    reader = stage_for(session_as(Role.READER))
    dialog = opened(reader)
    assert fields(dialog)
    assert not restore(dialog).isEnabled()
    assert "coördinator" in hint(dialog)
    dialog.reject()


def test_a_youth_professional_is_not_offered_what_was_before(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    professional = stage_for(session_as(Role.YOUTH_PROFESSIONAL))
    seen = professional.all_rows()
    if seen:
        professional.page.show_record(seen[0].pupil.id)
    professional.dossier_view.wish(Deed.SHOW_HISTORY)
    assert professional.page.findChild(HistoryDialog) is None
    menu = professional.page.findChild(QMenu, "dossier_menu")
    assert menu is not None
    assert "Wat hier eerder stond" not in [action.text() for action in menu.findChildren(QAction)]
