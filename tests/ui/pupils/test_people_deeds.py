"""Who decides about a pupil, and what is known of him."""

from datetime import date, timedelta

import pytest

from models.consent import Question
from models.guardian import Relation, authority_on
from models.pupil import YesNoUnknown, residence_on
from models.school import EducationType
from tests.stores import TODAY
from tests.ui.pupils.deeds_stage import helped
from tests.ui.pupils.pupils_stage import Stage
from ui.dialogs.pupil_dialog import PupilDialog
from ui.pages.dossier_desk import Deed


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
