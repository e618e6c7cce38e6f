"""What is done in a dossier: signals and care files, each act through its dialog, on a real store."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from models.carefile import CareFileStatus, ClosingReason, SignalKind
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from tests.stores import TODAY
from tests.ui.pupils.deeds_stage import helped, menu_action, outside, undo
from tests.ui.pupils.pupils_stage import Stage
from ui.dialogs.value_dialog import ValueDialog
from ui.pages.dossier_desk import Deed


def test_a_signal_starts_a_care_file_and_can_be_taken_back(stage: Stage) -> None:
    row = stage.pupil(outside)
    stage.show(row)
    stage.press("n")
    stage.fill(kind=SignalKind.ABSENCE, by="mentor", question="Waarom komt hij te laat?")
    stage.save()
    dossier = stage.dossier(row.pupil.id)
    assert dossier.care_file is not None
    assert dossier.care_file.signals[0].question == "Waarom komt hij te laat?"
    assert dossier.care_file.signals[0].on == TODAY
    assert "Waarom komt hij te laat?" in stage.said(stage.dossier_view)
    undo(stage)
    assert stage.dossier(row.pupil.id).care_file is None
    assert "Het begint met een signaal" in stage.said(stage.dossier_view)


def test_a_signal_without_a_subject_stays_open_and_says_so(stage: Stage) -> None:
    row = stage.pupil(outside)
    stage.show(row)
    stage.dossier_view.wish(Deed.NEW_SIGNAL)
    dialog = stage.fill(question="Iets")
    stage.save()
    assert dialog.isVisible()
    assert dialog.form.fields["kind"].problem == "Vul dit in."
    dialog.reject()


def test_a_signal_for_anybody_begins_with_the_name(stage: Stage) -> None:
    row = stage.pupil(outside)
    stage.page.add_new()
    stage.fill(pupil=row.pupil.id, kind=SignalKind.OTHER, question="Wat nu?")
    stage.save()
    assert stage.dossier_view.pupil == row.pupil.id
    assert stage.dossier(row.pupil.id).care_file is not None


def test_a_signal_for_nobody_is_refused(stage: Stage) -> None:
    stage.page.add_new()
    dialog = stage.fill(kind=SignalKind.OTHER)
    stage.save()
    assert dialog.form.fields["pupil"].problem
    dialog.reject()


def test_a_signal_can_be_changed(stage: Stage) -> None:
    row = stage.pupil(lambda row: bool(row.in_caseload and row.care_file and row.care_file.signals))
    stage.show(row)
    assert row.care_file is not None
    signal = row.care_file.signals[0]
    stage.dossier_view.wish(Deed.EDIT_SIGNAL, f"{row.care_file.id}:{signal.id}")
    stage.fill(assessed_need="Rust in de klas")
    stage.save()
    file = stage.dossier(row.pupil.id).care_files[0]
    assert next(entry for entry in file.signals if entry.id == signal.id).assessed_need == "Rust in de klas"
    assert len(file.signals) == len(row.care_file.signals)


def test_status_moves_with_one_choice(stage: Stage) -> None:
    row = stage.pupil(lambda row: bool(row.care_file and row.care_file.status is CareFileStatus.SIGNALLED))
    stage.show(row)
    menu_action(stage, "Vraagverheldering").trigger()
    stage.wait()
    file = stage.dossier(row.pupil.id).care_file
    assert file is not None
    assert (file.status, file.status_since) == (CareFileStatus.CLARIFYING, TODAY)
    assert stage.find(QWidget, "dossier_status").accessibleName() == "vraagverheldering"


def test_next_step_and_contact_are_noted(stage: Stage) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    assert row.care_file is not None
    somebody = NetworkUseCases(stage.session).network().professionals[0]
    stage.click(f"edit_care_file_{row.care_file.id}")
    stage.fill(next_step="Vrijdag bellen & vragen", family_contact=somebody.id)
    stage.save()
    said = stage.said(stage.dossier_view)
    assert "Vrijdag bellen & vragen" in said
    assert somebody.name in said


def test_closing_waits_for_help_to_end_and_keeps_what_was_typed(stage: Stage) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    menu_action(stage, "Sluit het dossier").trigger()
    dialog = stage.fill(closing_reason=ClosingReason.REFERRED, continued_by_school="Mentorgesprek")
    stage.save()
    assert dialog.isVisible()
    assert dialog.form.fields["help_handling"].problem == "Kies wat hiermee gebeurt."
    assert dialog.form.fields["continued_by_school"].value() == "Mentorgesprek"
    dialog.reject()
    assert not stage.failures


def test_a_care_file_is_closed_and_opened_again(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and not stage.dossier(row.pupil.id).trajectories)
    stage.show(row)
    menu_action(stage, "Sluit het dossier").trigger()
    dialog = stage.dialog()
    stage.save()
    assert dialog.form.fields["closing_reason"].problem == "Kies waarom het dossier sluit."
    stage.fill(closing_reason=ClosingReason.QUESTION_ANSWERED)
    stage.save()
    assert row.pupil.id not in {listed.pupil.id for listed in stage.rows()}
    said = stage.said(stage.dossier_view)
    assert "Het dossier is gesloten op 10 mrt 2026" in said
    assert row.care_file is not None
    stage.click(f"reopen_file_{row.care_file.id}")
    stage.fill(because="De vraag kwam terug")
    stage.save()
    assert row.pupil.id in {listed.pupil.id for listed in stage.rows()}


def test_closing_before_the_beginning_is_refused_beside_the_field(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and not stage.dossier(row.pupil.id).trajectories)
    stage.show(row)
    assert row.care_file is not None
    stage.dossier_view.wish(Deed.CLOSE_FILE, row.care_file.id)
    dialog = stage.fill(closing_reason=ClosingReason.OTHER, closed_on=row.care_file.opened_on - timedelta(days=1))
    stage.save()
    assert dialog.form.fields["closed_on"].problem == "Dit ligt vóór het begin. Kies een latere datum."
    dialog.reject()


def test_the_keyboard_is_back_where_it_was_after_saving(stage: Stage) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    assert row.care_file is not None
    name = f"edit_care_file_{row.care_file.id}"
    stage.find(QWidget, name).setFocus()
    stage.click(name)
    stage.fill(next_step="Bellen")
    stage.save()
    stage.frame.activateWindow()
    stage.qtbot.waitUntil(stage.frame.isActiveWindow)
    assert stage.find(QWidget, name).hasFocus()


def test_back_changes_nothing(stage: Stage) -> None:
    stage.show(stage.pupil(helped))
    for deed in (Deed.NEW_SIGNAL, Deed.NEW_HELP, Deed.NEW_GUARDIAN, Deed.EDIT_PUPIL):
        stage.dossier_view.wish(deed)
        QTest.keyClick(stage.dialog(), Qt.Key.Key_Escape)
    assert not stage.changes


def test_dialogs_are_accessible_and_forget(
    stage: Stage, assert_accessible: Callable[[QWidget], None], settle: Callable[[], None]
) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    dossier = stage.dossier(row.pupil.id)
    assert dossier.care_file is not None
    wishes = (
        (Deed.NEW_SIGNAL, ""),
        (Deed.EDIT_PUPIL, ""),
        (Deed.NEW_HELP, ""),
        (Deed.END_HELP, dossier.trajectories[0].id),
        (Deed.NEW_GUARDIAN, ""),
        (Deed.NOTE_AUTHORITY, dossier.guardians[0].id),
        (Deed.NOTE_INCAPACITY, ""),
        (Deed.EDIT_CARE_FILE, dossier.care_file.id),
        (Deed.CLOSE_FILE, dossier.care_file.id),
    )
    for deed, record in wishes:
        stage.dossier_view.wish(deed, record)
        dialog = stage.dialog()
        assert_accessible(dialog)
        dialog.forget()
        assert not dialog.isVisible()
        settle()
    assert stage.page.findChild(ValueDialog) is None


def test_nothing_is_done_about_what_is_gone(stage: Stage, demo_session: Session) -> None:
    stage.show(stage.pupil(helped))
    for deed in (Deed.EDIT_HELP, Deed.END_HELP, Deed.EDIT_GUARDIAN, Deed.NOTE_AUTHORITY, Deed.EDIT_SIGNAL, Deed.MOVE):
        stage.dossier_view.wish(deed, "gone:gone")
    for deed in (
        Deed.CLOSE_FILE,
        Deed.EDIT_CARE_FILE,
        Deed.NOTE_INCAPACITY,
        Deed.NOTE_ANSWER,
        Deed.SAVE_FORM,
        Deed.ASK_AGAIN,
    ):
        stage.dossier_view.wish(deed, "gone")
    assert stage.page.findChild(ValueDialog) is None
    assert not stage.changes
    assert demo_session.today == TODAY
