"""Help in a dossier: added, warned about, changed and ended."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from models.carefile import CareFileStatus, FamilyCoach
from models.trajectory import EndReason, Layer, Target
from models.usecases.network import NetworkUseCases
from tests.stores import TODAY
from tests.ui.pupils.deeds_stage import helped
from tests.ui.pupils.pupils_stage import Stage, strip_of
from ui.dialogs.care_file_dialog import CareFileDialog
from ui.dialogs.help_dialog import HelpDialog
from ui.pages.dossier_desk import Deed


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
