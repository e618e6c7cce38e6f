"""Consent in a dossier: what the panel says of each question, its next step, and the form on paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from models.consent import (
    PUPIL,
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    Giver,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.consent_overview import SETTLED, JudgedConsent
from models.consent_status import ConsentState, Deciders, status_on
from models.ids import ConsentId, GuardianId, OrganisationId, PupilId
from models.names import PersonName
from models.pupil import Pupil
from models.usecases.pupils import PupilRow
from models.usecases.session import Session
from models.user import Role
from tests.reports.paper_reading import words
from tests.stores import TODAY
from tests.ui.pupils.consent_stage import CARE_TEAM, ask_sharing, family, in_state, note
from tests.ui.pupils.pupils_stage import Stage
from ui.pages.consent_panel import rests
from ui.pages.dossier_desk import Deed
from ui.pages.help_consent import HelpConsent


def test_the_line_says_who_said_yes_and_who_did_not_yet(stage: Stage) -> None:
    family(stage)
    consent = ask_sharing(stage)
    note(stage, consent, giver=Giver(guardian=GuardianId("ouder0")), kind=AnswerKind.YES, form=AnswerForm.SIGNED)
    stage.dossier_view.go_back()
    said = stage.said(stage.dossier_view)
    assert "Delen met Zorgteam: onderwijs en hulp" in said
    assert "Onvolledig: moeder heeft ja gezegd, vader (gezag onbekend) nog niet" in said


def test_help_and_sharing_are_two_questions(stage: Stage) -> None:
    family(stage)
    stage.click("ask_consent_help")
    dialog = stage.dialog()
    assert "kinds" not in dialog.form.fields
    assert "question" not in dialog.form.fields
    stage.save()
    stage.click("ask_consent_sharing")
    assert "kinds" in stage.dialog().form.fields
    stage.fill(parties=(CARE_TEAM,))
    stage.save()
    consents = [entry.consent for entry in stage.dossier(PupilId("kind")).consents]
    assert {consent.question for consent in consents} == {Question.HELP, Question.SHARE_SCHOOL}
    helping = next(consent for consent in consents if consent.question is Question.HELP)
    assert helping.kinds == frozenset()
    assert helping.purpose is Purpose.START_HELP


def test_a_question_holds_until_the_end_of_the_school_year(stage: Stage) -> None:
    family(stage)
    consent = ask_sharing(stage)
    assert consent.asked_on == TODAY
    assert consent.valid_until == date(2026, 7, 31)
    assert consent.kinds == {InformationKind.EDUCATION, InformationKind.CARE}


def test_whoever_must_say_yes_is_noted_as_asked(stage: Stage) -> None:
    family(stage)
    consent = ask_sharing(stage)
    assert {answer.giver.guardian for answer in consent.answers} == {"ouder0", "ouder1"}
    assert {answer.kind for answer in consent.answers} == {AnswerKind.ASKED}


def test_an_expired_consent_is_asked_again_as_it_was(stage: Stage) -> None:
    row = stage.pupil(in_state(ConsentState.EXPIRED))
    assert row.consent is not None
    before = row.consent.consent
    stage.show(row)
    stage.click(f"ask_again_{before.id}")
    stage.save()
    after = stage.dossier(row.pupil.id).consents[0].consent
    assert after.id != before.id
    assert (after.question, after.purpose, after.kinds) == (before.question, before.purpose, before.kinds)
    assert set(after.parties) == set(before.parties)
    assert after.asked_on == TODAY


@pytest.mark.parametrize(
    ("state", "deed"),
    [
        (ConsentState.INCOMPLETE, Deed.NOTE_ANSWER),
        (ConsentState.NOT_ANSWERED, Deed.NOTE_ANSWER),
        (ConsentState.EXPIRED, Deed.ASK_AGAIN),
        (ConsentState.LAPSED_BY_BIRTHDAY, Deed.NOTE_ANSWER),
        (ConsentState.AGE_UNKNOWN, Deed.EDIT_PUPIL),
        (ConsentState.NOBODY_DECIDES, Deed.NEW_GUARDIAN),
    ],
)
def test_the_next_step_is_a_button(stage: Stage, state: ConsentState, deed: Deed) -> None:
    rows = [row for row in stage.all_rows() if in_state(state)(row)]
    if not rows:
        pytest.skip(f"the demo school has no {state}")
    stage.show(rows[0])
    consent = rows[0].consent
    assert consent is not None
    block = stage.find(QWidget, f"consent_{consent.consent.id}")
    assert [child for child in block.findChildren(QWidget) if child.objectName().startswith(deed.value)]


def test_the_summary_begins_with_what_presses_most(stage: Stage) -> None:
    row = stage.pupil(in_state(ConsentState.EXPIRED, ConsentState.INCOMPLETE))
    stage.show(row)
    assert row.consent is not None
    layout = stage.find(QWidget, "consent_section_body").layout()
    assert layout is not None
    first = layout.itemAt(0)
    assert first is not None
    block = first.widget()
    assert block is not None
    shown = stage.dossier(row.pupil.id).consents
    states = {f"consent_{entry.consent.id}": entry.status.state for entry in shown}
    assert states[block.objectName()] is row.consent.status.state


def test_what_ran_out_before_this_stay_rests_behind_a_link(stage: Stage) -> None:
    def long_ago(row: PupilRow) -> bool:
        opened = row.care_file.opened_on if row.care_file and row.in_caseload else None
        consents = stage.dossier(row.pupil.id).consents
        return any(
            opened and entry.consent.valid_until and entry.consent.valid_until < opened
            for entry in consents
            if entry.status.state is ConsentState.EXPIRED
        )

    row = stage.pupil(long_ago)
    stage.show(row)
    section = stage.find(QWidget, "consent_section")
    assert "Eerder gevraagd (" in stage.said(section)
    resting = [entry for entry in stage.dossier(row.pupil.id).consents if rests(entry, stage.dossier(row.pupil.id))]
    block = stage.find(QWidget, f"consent_{resting[0].consent.id}")
    assert not block.isVisible()
    toggle = section.findChild(QPushButton, "past_toggle")
    assert toggle is not None
    toggle.click()
    assert block.isVisible()
    assert not block.findChildren(QPushButton)


def test_settled_consents_ask_for_nothing_on_the_overview(stage: Stage) -> None:
    row = stage.pupil(in_state(ConsentState.VALID))
    stage.show(row)
    for entry in stage.dossier(row.pupil.id).consents:
        if entry.status.state in SETTLED:
            block = stage.find(QWidget, f"consent_{entry.consent.id}")
            assert not [child for child in block.findChildren(QWidget) if child.objectName().startswith("note_answer")]


def test_nothing_asked_yet_says_what_that_means(stage: Stage) -> None:
    family(stage)
    said = stage.said(stage.dossier_view)
    assert "Nog niet gevraagd. Hulp begint als iedereen die beslist ja heeft gezegd." in said
    stage.dossier_view.go_back()
    assert "Zonder ja bespreek je deze leerling zonder naam." in stage.said(stage.dossier_view)


def saved_form(stage: Stage, folder: Path) -> QFileDialog:
    dialog = stage.page.findChild(QFileDialog, "save_form_dialog")
    assert dialog is not None
    assert dialog.isVisible()
    dialog.setDirectory(str(folder))
    return dialog


def test_the_form_prints_exactly_this_question(stage: Stage, tmp_path: Path) -> None:
    family(stage)
    consent = ask_sharing(stage)
    stage.dossier_view.wish(Deed.SAVE_FORM, consent.id)
    dialog = saved_form(stage, tmp_path)
    name = Path(dialog.selectedFiles()[0]).name
    assert name == "toestemming-2026-03-10.pdf"
    dialog.fileSelected.emit(str(tmp_path / name))
    dialog.reject()
    paper = words((tmp_path / name).read_bytes())
    assert "Sem 't & Ĳs" in paper
    assert "Toestemming om informatie te delen" in paper
    assert stage.told == ["Het formulier is bewaard. Druk het af en laat iedereen tekenen die beslist."]
    history = stage.find(QWidget, f"answers_{consent.id}")
    assert any("Formulier gedrukt  ·  Bianca Kuipers" in label.text() for label in history.findChildren(QLabel))
    with stage.session.store.read() as uow:
        assert uow.log.verify().ok


def test_a_form_that_cannot_be_saved_is_said(stage: Stage, tmp_path: Path) -> None:
    family(stage)
    consent = ask_sharing(stage)
    stage.dossier_view.wish(Deed.SAVE_FORM, consent.id)
    dialog = saved_form(stage, tmp_path)
    dialog.fileSelected.emit(str(tmp_path / "nergens" / "x.pdf"))
    dialog.reject()
    assert [error.code for error in stage.failures] == ["not_written"]
    assert "Het bestand kon niet worden bewaard" in stage.said(stage.frame)


def test_no_form_without_anybody_to_sign(stage: Stage) -> None:
    desk = stage.page._desk
    desk.pupils.save(Pupil(id=PupilId("alleen"), name=PersonName(given="Nur"), birth_date=date(2018, 1, 1)))
    consent = Consent(
        id=ConsentId("c"),
        pupil=PupilId("alleen"),
        question=Question.HELP,
        purpose=Purpose.START_HELP,
        asked_on=TODAY,
        conditions="Niet thuis",
    )
    desk.consents.ask(consent)
    stage.page.show_record("alleen#consent")
    assert "Voorwaarde: Niet thuis" in stage.said(stage.dossier_view)
    stage.dossier_view.wish(Deed.SAVE_FORM, "c")
    assert [error.code for error in stage.failures] == ["nobody_to_sign"]
    assert stage.page.findChild(QFileDialog) is None


def test_who_may_only_look_sees_answers_and_no_buttons(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session]
) -> None:
    stage = stage_for(session_as(Role.READER))
    row = stage.pupil(in_state(ConsentState.INCOMPLETE, ConsentState.EXPIRED))
    stage.page.show_record(f"{row.pupil.id}#consent")
    assert "gevraagd" in stage.said(stage.dossier_view)
    names = {child.objectName() for child in stage.dossier_view.findChildren(QWidget)}
    for deed in (Deed.ASK_CONSENT, Deed.NOTE_ANSWER, Deed.SAVE_FORM, Deed.ASK_AGAIN):
        assert not [name for name in names if name.startswith(deed.value)]


def test_help_is_covered_by_a_yes_to_its_provider_or_to_any(stage: Stage) -> None:
    family(stage)
    dossier = stage.dossier(PupilId("kind"))
    child = replace(dossier.pupil, birth_date=date(2009, 1, 1))
    deciders = Deciders(pupil=child, guardians=(), rules=stage.session.rules)
    asked = Consent(
        id=ConsentId("h"),
        pupil=child.id,
        question=Question.HELP,
        purpose=Purpose.START_HELP,
        asked_on=TODAY,
        parties=(Party(kind=PartyKind.ORGANISATION, id="altra"),),
        answers=(Answer(giver=PUPIL, kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED),),
    )
    judged = JudgedConsent(consent=asked, status=status_on(asked, deciders, TODAY))
    named = HelpConsent(replace(dossier, consents=(judged,)), deciders)
    assert named(OrganisationId("altra"), TODAY)
    assert not named(OrganisationId("levvel"), TODAY)
    assert not named(None, TODAY)
    open_to_any = HelpConsent(
        replace(dossier, consents=(replace(judged, consent=replace(asked, parties=())),)), deciders
    )
    assert open_to_any(OrganisationId("levvel"), TODAY)
    assert not open_to_any(OrganisationId("levvel"), TODAY - timedelta(days=1))
