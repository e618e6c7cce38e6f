"""Asking consent and noting answers: what the dialogs say, offer, take and refuse."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from models.consent import PUPIL, AnswerForm, AnswerKind, Giver, PartyKind, Question
from models.ids import GuardianId, PupilId
from models.names import PersonName
from models.pupil import Pupil
from tests.stores import TODAY
from tests.ui.pupils.consent_stage import CARE_TEAM, ask_sharing, family, note
from tests.ui.pupils.pupils_stage import Stage, strip_of
from ui.dialogs.answer_dialog import AnswerDialog
from ui.dialogs.consent_dialog import ConsentDialog
from ui.dialogs.consent_fields import PartyRow
from ui.dialogs.value_dialog import ValueDialog
from ui.pages.consent_panel import HELP, SHARING
from ui.pages.dossier_desk import Deed


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (date(2017, 5, 1), "Ja is nodig van moeder en vader. Dat staat in AVG art. 6"),
        (date(2012, 5, 1), "De leerling geeft ook een mening."),
        (date(2009, 5, 1), "Ja is nodig van de leerling zelf."),
    ],
)
def test_the_dialog_says_who_must_say_yes_and_why(stage: Stage, born: date, words: str) -> None:
    family(stage, born)
    stage.dossier_view.wish(Deed.ASK_CONSENT, SHARING)
    dialog = stage.dialog()
    assert words in strip_of(dialog, "who_decides")
    stage.fill(question=Question.SHARE_HELP_FILE)
    assert "Jeugdwet art. 7.3.11" in strip_of(dialog, "who_decides")
    dialog.reject()


def test_the_dialog_says_when_nobody_is_known_to_decide(stage: Stage) -> None:
    desk = stage.page._desk
    desk.pupils.save(Pupil(id=PupilId("alleen"), name=PersonName(given="Nur"), birth_date=date(2018, 1, 1)))
    stage.page.show_record("alleen")
    stage.dossier_view.wish(Deed.ASK_CONSENT, HELP)
    assert "Er is niemand bekend die beslist." in strip_of(stage.dialog(), "who_decides")
    stage.dialog().reject()
    desk.pupils.save(Pupil(id=PupilId("alleen"), name=PersonName(given="Nur")))
    stage.dossier_view.refresh()
    stage.dossier_view.wish(Deed.ASK_CONSENT, HELP)
    assert "Vul eerst de geboortedatum in" in strip_of(stage.dialog(), "who_decides")
    stage.dialog().reject()


def test_sharing_wants_a_party_and_a_kind(stage: Stage) -> None:
    family(stage)
    stage.dossier_view.wish(Deed.ASK_CONSENT, SHARING)
    dialog = stage.fill(kinds=frozenset())
    stage.save()
    assert dialog.form.fields["parties"].problem == "Kies wie het mag weten."
    assert dialog.form.fields["kinds"].problem == "Kies om welke informatie het gaat."
    stage.fill(purpose=None, asked_on=None)
    stage.save()
    assert dialog.form.fields["purpose"].problem
    assert dialog.form.fields["asked_on"].problem
    dialog.reject()


def test_parties_are_found_by_typing_and_can_be_taken_away(stage: Stage) -> None:
    family(stage)
    stage.dossier_view.wish(Deed.ASK_CONSENT, SHARING)
    dialog = stage.dialog()
    assert isinstance(dialog, ConsentDialog)
    finder = dialog.parties._finder
    for name in ("zorgteam", "Groei & Glunder", "zorgteam"):
        finder.set_text(name)
        finder.committed.emit()
    assert len(dialog.parties.value()) == 2
    dialog.findChildren(PartyRow)[0].remove.click()
    assert [party.kind for party in dialog.parties.value()] == [PartyKind.ORGANISATION]
    finder.set_text("MOC ’t Kabouterhuis")
    assert len(dialog.parties.value()) == 2
    finder.set_text("Niemand")
    finder.committed.emit()
    stage.save()
    assert dialog.parties.problem == "Kies iets uit de lijst."
    dialog.reject()


def test_every_kind_is_explained_in_a_line(stage: Stage) -> None:
    family(stage)
    stage.dossier_view.wish(Deed.ASK_CONSENT, SHARING)
    said = stage.said(stage.dialog())
    assert "Hoe vaak Sem er is, te laat komt of thuis zit." in said
    assert "Zorgen over veiligheid." in said
    stage.dialog().reject()


def test_answers_are_added_and_never_changed(stage: Stage) -> None:
    family(stage)
    consent = ask_sharing(stage)
    mother = Giver(guardian=GuardianId("ouder0"))
    note(stage, consent, giver=mother, kind=AnswerKind.YES, form=AnswerForm.EMAIL)
    note(stage, consent, giver=mother, kind=AnswerKind.WITHDRAWN, form=AnswerForm.SPOKEN, note="Belde mij & zei het.")
    answers = stage.dossier(PupilId("kind")).consents[0].consent.answers
    kinds = [answer.kind for answer in answers if answer.giver == mother]
    assert kinds == [AnswerKind.ASKED, AnswerKind.YES, AnswerKind.WITHDRAWN]
    said = stage.said(stage.dossier_view)
    assert "Moeder: ja  ·  e-mail" in said
    assert "Moeder: ingetrokken  ·  mondeling  ·  Belde mij & zei het." in said
    assert "Ingetrokken: moeder heeft de toestemming ingetrokken" in said
    assert not [button for button in stage.dossier_view.findChildren(QWidget) if "edit_answer" in button.objectName()]


def test_who_is_waited_for_is_proposed_first(stage: Stage) -> None:
    family(stage)
    consent = ask_sharing(stage)
    note(stage, consent, giver=Giver(guardian=GuardianId("ouder0")), kind=AnswerKind.YES, form=AnswerForm.SIGNED)
    stage.dossier_view.wish(Deed.NOTE_ANSWER, consent.id)
    dialog = stage.dialog()
    assert isinstance(dialog, AnswerDialog)
    assert dialog.giver.value() == Giver(guardian=GuardianId("ouder1"))
    dialog.giver.set_value(PUPIL)
    assert dialog.giver.value() == PUPIL
    dialog.reject()


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({}, "kind", "Vul dit in."),
        ({"kind": AnswerKind.YES}, "form", "Vul dit in."),
        (
            {"kind": AnswerKind.NO, "form": AnswerForm.SPOKEN},
            "note",
            "Schrijf kort op wat er is gezegd, en tegen wie.",
        ),
    ],
)
def test_an_answer_says_how_it_was_given(stage: Stage, values: dict[str, object], field: str, sentence: str) -> None:
    family(stage)
    consent = ask_sharing(stage)
    stage.dossier_view.wish(Deed.NOTE_ANSWER, consent.id)
    dialog = stage.fill(**values)
    stage.save()
    assert dialog.form.fields[field].problem == sentence
    dialog.reject()


def test_a_spoken_answer_asks_what_was_said(stage: Stage) -> None:
    family(stage)
    consent = ask_sharing(stage)
    stage.dossier_view.wish(Deed.NOTE_ANSWER, consent.id)
    dialog = stage.fill(form=AnswerForm.SPOKEN)
    assert isinstance(dialog, AnswerDialog)
    dialog.how.committed.emit()
    assert "Wat is er gezegd, en tegen wie?" in stage.said(dialog)
    dialog.reject()


def test_what_the_rules_refuse_keeps_the_dialog_open(stage: Stage) -> None:
    family(stage)
    consent = ask_sharing(stage)
    stage.dossier_view.wish(Deed.NOTE_ANSWER, consent.id)
    dialog = stage.fill(kind=AnswerKind.WITHDRAWN, form=AnswerForm.SIGNED)
    stage.save()
    assert dialog.isVisible()
    assert "geen ja" in strip_of(dialog)
    stage.fill(kind=AnswerKind.YES, on=TODAY + timedelta(days=3))
    stage.save()
    assert "toekomst" in strip_of(dialog)
    stage.fill(on=TODAY)
    stage.save()
    assert len(stage.dossier(PupilId("kind")).consents[0].consent.answers) == 3


def test_consent_dialogs_are_accessible(
    stage: Stage, assert_accessible: Callable[[QWidget], None], settle: Callable[[], None]
) -> None:
    family(stage)
    consent = ask_sharing(stage)
    for deed, record in ((Deed.ASK_CONSENT, HELP), (Deed.ASK_CONSENT, SHARING), (Deed.NOTE_ANSWER, consent.id)):
        stage.dossier_view.wish(deed, record)
        dialog = stage.fill(parties=(CARE_TEAM,)) if deed is Deed.ASK_CONSENT else stage.dialog()
        assert_accessible(dialog)
        dialog.forget()
        settle()
    assert stage.page.findChild(ValueDialog) is None
    assert QApplication.activeModalWidget() is None
