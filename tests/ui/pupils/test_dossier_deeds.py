"""What is done in a dossier: each act through its dialog, on a real store, and taken back where that is offered."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from models.carefile import CareFileStatus, ClosingReason, FamilyCoach, SignalKind
from models.consent import Question
from models.guardian import Relation, authority_on
from models.pupil import YesNoUnknown, residence_on
from models.school import EducationType
from models.trajectory import EndReason, Layer, Target
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilRow
from models.usecases.session import Session
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, strip_of
from ui.dialogs.care_file_dialog import CareFileDialog
from ui.dialogs.help_dialog import HelpDialog
from ui.dialogs.pupil_dialog import PupilDialog
from ui.dialogs.value_dialog import ValueDialog
from ui.pages.dossier_desk import Deed
from ui.toast import Toast


def outside(row: PupilRow) -> bool:
    return row.care_file is None


def helped(row: PupilRow) -> bool:
    return row.running > 0 and row.in_caseload


def undo(stage: Stage) -> None:
    toast = stage.frame.findChild(Toast)
    assert toast is not None
    assert toast.isVisible()
    toast.undo_wanted.emit(stage.changes[-1].undo)
    stage.wait()


def menu_action(stage: Stage, words: str) -> QAction:
    menu = stage.find(QMenu, "dossier_menu")
    return next(action for action in menu.actions() if action.text() == words)


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


def test_help_is_added_and_starts_a_wait(stage: Stage) -> None:
    row = stage.pupil(lambda row: bool(row.care_file and row.care_file.status is CareFileStatus.SIGNALLED))
    provider = NetworkUseCases(stage.session).network().organisations[0]
    stage.show(row)
    stage.press("h")
    stage.fill(provider=provider.id, asked_on=TODAY - timedelta(weeks=3))
    stage.save()
    dossier = stage.dossier(row.pupil.id)
    assert dossier.trajectories[-1].provider == provider.id
    assert dossier.care_file is not None
    assert dossier.care_file.status is CareFileStatus.WAITING
    assert "wacht 3 weken" in stage.said(stage.dossier_view)
    chip = stage.find(QWidget, f"help_{dossier.trajectories[-1].id}")
    assert "door" in stage.said(chip)


def test_a_new_provider_comes_into_the_network_with_the_help(stage: Stage) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    stage.dossier_view.wish(Deed.NEW_HELP)
    dialog = stage.dialog()
    assert isinstance(dialog, HelpDialog)
    dialog.provider.new_wanted.emit("")
    assert dialog.provider._hint.text() == "Typ eerst de naam en kies dit dan nog een keer."
    dialog.provider.set_text("Zorg & Zo (Ĳ)")
    dialog.provider.new_wanted.emit("Zorg & Zo (Ĳ)")
    stage.save()
    names = {entry.name for entry in NetworkUseCases(stage.session).network().organisations}
    assert "Zorg & Zo (Ĳ)" in names
    assert "door Zorg & Zo (Ĳ)" in stage.said(stage.dossier_view)


def test_an_unknown_provider_is_not_taken_for_granted(stage: Stage) -> None:
    stage.show(stage.pupil(helped))
    stage.dossier_view.wish(Deed.NEW_HELP)
    dialog = stage.dialog()
    assert isinstance(dialog, HelpDialog)
    dialog.provider.set_text("Bestaat Niet BV")
    stage.save()
    assert dialog.provider.problem == "Kies iets uit de lijst."
    dialog.reject()


def test_who_decides_and_helps_at_once_is_warned_about(stage: Stage) -> None:
    stage.show(stage.pupil(helped))
    stage.dossier_view.wish(Deed.NEW_HELP)
    dialog = stage.dialog()
    assert isinstance(dialog, HelpDialog)
    somebody = NetworkUseCases(stage.session).network().professionals[0]
    dialog.decided_by.set_text(somebody.name.upper())
    stage.fill(professional=somebody.id)
    assert "Dezelfde persoon beslist en helpt" in strip_of(dialog, "help_warning")
    dialog.decided_by.set_text("iemand anders")
    dialog.form.changed.emit()
    assert not strip_of(dialog, "help_warning")
    stage.save()
    assert stage.changes


def test_help_without_a_valid_yes_is_warned_about_and_not_forbidden(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload)
    stage.show(row)
    stage.dossier_view.wish(Deed.NEW_HELP)
    dialog = stage.fill(started_on=TODAY - timedelta(days=4000), asked_on=None)
    assert "Er is geen geldige toestemming voor deze hulp" in strip_of(dialog, "help_warning")
    stage.fill(layer=Layer.PREVENTIVE)
    assert not strip_of(dialog, "help_warning")
    stage.fill(layer=Layer.INDIVIDUAL)
    assert strip_of(dialog, "help_warning")
    stage.save()
    started = {entry.started_on for entry in stage.dossier(row.pupil.id).trajectories}
    assert TODAY - timedelta(days=4000) in started


def test_help_for_a_class_is_about_no_pupil(stage: Stage) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    before = len(stage.dossier(row.pupil.id).trajectories)
    stage.dossier_view.wish(Deed.NEW_HELP)
    dialog = stage.fill(layer=Layer.PREVENTIVE, target=Target.CLASS)
    stage.save()
    assert dialog.form.fields["target_name"].problem == "Vul dit in."
    stage.fill(target_name="VSO-b")
    stage.save()
    assert len(stage.dossier(row.pupil.id).trajectories) == before
    with stage.session.store.read() as uow:
        assert any(entry.target_name == "VSO-b" and entry.pupil is None for entry in uow.trajectories.all())


def test_help_is_changed_without_losing_anything(stage: Stage) -> None:
    row = stage.pupil(lambda row: helped(row) and len(stage.dossier(row.pupil.id).care_files) == 1)
    stage.show(row)
    for present in stage.dossier(row.pupil.id).trajectories:
        stage.dossier_view.wish(Deed.EDIT_HELP, present.id)
        stage.save()
        after = next(entry for entry in stage.dossier(row.pupil.id).trajectories if entry.id == present.id)
        assert after == present


def test_help_ends_with_a_reason(stage: Stage) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    running = next(entry for entry in stage.dossier(row.pupil.id).trajectories if entry.ended_on is None)
    stage.dossier_view.show_part("help")
    stage.click(f"card_end_help_{running.id}")
    dialog = stage.dialog()
    stage.save()
    assert dialog.form.fields["end_reason"].problem == "Vul dit in."
    stage.fill(end_reason=EndReason.AS_PLANNED, ended_on=TODAY - timedelta(days=1))
    stage.save()
    after = next(entry for entry in stage.dossier(row.pupil.id).trajectories if entry.id == running.id)
    assert (after.ended_on, after.end_reason) == (TODAY - timedelta(days=1), EndReason.AS_PLANNED)
    assert "Eerdere hulp (" in stage.said(stage.dossier_view)


def test_a_guardian_is_added_with_authority_at_once(stage: Stage) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    stage.click("new_guardian")
    stage.fill(
        relation=Relation.STEPMOTHER, name="'t & Ĳssel", holds=YesNoUnknown.NO, source="ouder", phone="06-12345678"
    )
    stage.save()
    added = stage.dossier(row.pupil.id).guardians[-1]
    assert authority_on(added, TODAY) is YesNoUnknown.NO
    said = stage.said(stage.dossier_view)
    assert "Stiefmoeder – 't & Ĳssel" in said
    assert "06-12345678" in said


def test_a_guardian_without_relation_or_name_is_refused(stage: Stage) -> None:
    stage.show(stage.pupil(helped))
    stage.dossier_view.wish(Deed.NEW_GUARDIAN)
    dialog = stage.dialog()
    stage.save()
    assert dialog.form.fields["relation"].problem
    stage.fill(relation=Relation.INSTITUTION)
    stage.save()
    assert dialog.form.fields["name"].problem == "Vul een naam in."
    stage.fill(name="Jeugdbescherming")
    stage.save()
    assert stage.dossier(stage.dossier_view.pupil or stage.rows()[0].pupil.id).guardians[-1].institution


def test_authority_is_added_to_what_was_known(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and bool(stage.dossier(row.pupil.id).guardians))
    stage.show(row)
    before = stage.dossier(row.pupil.id).guardians[0]
    stage.dossier_view.wish(Deed.NOTE_AUTHORITY, before.id)
    stage.fill(holds=YesNoUnknown.NO, since=TODAY)
    stage.save()
    after = stage.dossier(row.pupil.id).guardians[0]
    assert after.authorities[:-1] == before.authorities
    assert authority_on(after, TODAY) is YesNoUnknown.NO
    assert authority_on(after, date(2026, 3, 9)) is authority_on(before, date(2026, 3, 9))


def test_authority_with_its_end_before_its_start_is_refused(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and bool(stage.dossier(row.pupil.id).guardians))
    stage.show(row)
    stage.dossier_view.wish(Deed.NOTE_AUTHORITY, stage.dossier(row.pupil.id).guardians[0].id)
    dialog = stage.fill(since=TODAY, end=TODAY - timedelta(days=1))
    stage.save()
    assert dialog.form.fields["end"].problem
    stage.fill(holds=None, end=None)
    stage.save()
    assert dialog.form.fields["holds"].problem
    dialog.reject()


def test_a_judgement_of_incapacity_is_noted_ended_and_kept(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and not row.pupil.incapacities)
    stage.show(row)
    stage.dossier_view.show_part("details")
    stage.click("note_incapacity")
    stage.fill(judged_by="M. Aydın & co, kinderarts", since=TODAY, questions=frozenset({Question.HELP}))
    stage.save()
    (noted,) = stage.dossier(row.pupil.id).pupil.incapacities
    assert (noted.since, noted.until, noted.questions) == (TODAY, None, frozenset({Question.HELP}))
    said = stage.said(stage.dossier_view)
    for words in ("Beoordeeld door M. Aydın & co, kinderarts", "over: hulp"):
        assert words in said
    stage.click("note_incapacity_0")
    stage.fill(until=TODAY - timedelta(days=1))
    stage.save()
    assert stage.dialog().form.fields["until"].problem
    stage.fill(since=TODAY - timedelta(days=9))
    stage.save()
    stage.click("note_incapacity")
    stage.fill(judged_by="", since=None)
    stage.save()
    assert stage.dialog().form.fields["since"].problem
    stage.fill(judged_by="een arts", since=TODAY)
    stage.save()
    over, holds = stage.dossier(row.pupil.id).pupil.incapacities
    assert (over.until, holds.questions) == (TODAY - timedelta(days=1), frozenset(Question))
    assert "over: hulp" in stage.said(stage.dossier_view)


def test_a_guardian_is_changed_without_losing_anything(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and bool(stage.dossier(row.pupil.id).guardians))
    stage.show(row)
    for present in stage.dossier(row.pupil.id).guardians:
        stage.dossier_view.wish(Deed.EDIT_GUARDIAN, present.id)
        stage.save()
    assert stage.dossier(row.pupil.id).guardians == stage.dossier(row.pupil.id).guardians
    assert stage.changes


def test_details_are_changed_without_losing_anything(stage: Stage) -> None:
    for row in stage.all_rows()[:3]:
        stage.show(row)
        stage.dossier_view.wish(Deed.EDIT_PUPIL)
        stage.save()
        assert stage.dossier(row.pupil.id).pupil == row.pupil


def test_moving_house_keeps_the_old_municipality(stage: Stage) -> None:
    row = stage.pupil(lambda row: bool(row.in_caseload and row.pupil.residences))
    stage.show(row)
    stage.dossier_view.wish(Deed.EDIT_PUPIL)
    dialog = stage.dialog()
    assert isinstance(dialog, PupilDialog)
    dialog.municipality.set_text("Diemen")
    stage.fill(since=TODAY)
    stage.save()
    after = stage.dossier(row.pupil.id).pupil
    assert after.residences[:-1] == row.pupil.residences
    home = residence_on(after, TODAY)
    assert home is not None
    assert home.municipality == "Diemen"


def test_a_slip_in_the_municipality_is_corrected_in_place(stage: Stage) -> None:
    row = stage.pupil(lambda row: bool(row.in_caseload and row.pupil.residences))
    stage.show(row)
    stage.dossier_view.wish(Deed.EDIT_PUPIL)
    dialog = stage.dialog()
    assert isinstance(dialog, PupilDialog)
    dialog.municipality.set_text("Diemen")
    stage.save()
    after = stage.dossier(row.pupil.id).pupil
    assert len(after.residences) == len(row.pupil.residences)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"given": "", "surname": ""}, "surname"),
        ({"postcode": "12"}, "postcode"),
        ({"days_a_week": 9}, "days_a_week"),
    ],
)
def test_impossible_details_are_refused_beside_their_field(stage: Stage, values: dict[str, object], field: str) -> None:
    stage.show(stage.pupil(helped))
    stage.dossier_view.wish(Deed.EDIT_PUPIL)
    dialog = stage.fill(**values)
    stage.save()
    assert dialog.form.fields[field].problem
    dialog.reject()


def test_wlz_labels_and_tlv_are_noted(stage: Stage) -> None:
    row = stage.pupil(helped)
    stage.show(row)
    stage.dossier_view.wish(Deed.EDIT_PUPIL)
    stage.fill(
        wlz=YesNoUnknown.YES,
        labels="rec 4, rust,, rust",
        tlv_until=date(2027, 7, 31),
        tlv_partnership="SWV 't Noorden & Zuid",
        days_a_week=3,
        education_type=EducationType.VSO,
    )
    stage.save()
    after = stage.dossier(row.pupil.id).pupil
    assert after.education_type is EducationType.VSO
    assert after.labels == ("rec 4", "rust")
    assert after.tlv is not None
    assert after.tlv.span.end == date(2027, 7, 31)
    assert after.tlv.partnership == "SWV 't Noorden & Zuid"
    stage.dossier_view.show_part("details")
    said = stage.said(stage.dossier_view)
    for words in ("3 dagen per week", "rec 4, rust"):
        assert words in said


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


def test_a_provider_that_takes_nobody_is_warned_about(stage: Stage) -> None:
    stage.show(stage.pupil(helped))
    stage.dossier_view.wish(Deed.NEW_HELP)
    closed = next(
        entry for entry in NetworkUseCases(stage.session).network().organisations if entry.name.startswith("Sensa")
    )
    dialog = stage.fill(provider=closed.id)
    assert "neemt nu geen nieuwe leerlingen aan" in strip_of(dialog, "help_warning")


def test_the_familys_own_coach_is_another_than_the_contact(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload)
    stage.show(row)
    assert row.care_file is not None
    stage.dossier_view.wish(Deed.EDIT_CARE_FILE, row.care_file.id)
    dialog = stage.dialog()
    assert isinstance(dialog, CareFileDialog)
    dialog.coach.set_text("Jo & Co")
    okt = next(
        entry for entry in NetworkUseCases(stage.session).network().organisations if entry.name.startswith("OKT")
    )
    stage.fill(coach_organisation=okt.id, coach_phone="06-1")
    stage.save()
    saved = stage.dossier(row.pupil.id).care_file
    assert saved is not None
    assert saved.family_coach == FamilyCoach(name="Jo & Co", organisation=okt.id, phone="06-1")
    assert saved.family_contact == row.care_file.family_contact
    stage.dossier_view.wish(Deed.EDIT_CARE_FILE, saved.id)
    dialog = stage.dialog()
    assert isinstance(dialog, CareFileDialog)
    assert dialog.coach.text == "Jo & Co"
    dialog.coach.set_text("")
    stage.fill(coach_organisation=None, coach_phone="")
    stage.save()
    emptied = stage.dossier(row.pupil.id).care_file
    assert emptied is not None
    assert emptied.family_coach is None
