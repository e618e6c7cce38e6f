"""By keyboard only: weighing and ending, reminding, and noting a change of mind where parents do not agree."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPushButton, QWidget

from models.consent import (
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
from models.consent_givers import age_limits
from models.guardian import authority_on
from models.ids import ConsentId, PupilId
from models.pupil import YesNoUnknown
from models.usecases.pupils import PupilRow
from models.weighed import WeighedGround
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in
from ui.pages.dossier_desk import Deed

ASKED = TODAY - timedelta(days=20)
CONDITION = "Niet bellen op het werk & niets over de scheiding."
_MOST_TABS = 80


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, which, modifier)
    QApplication.processEvents()


def tab_to(words: str) -> QWidget:
    """Press Tab until the keyboard is at what carries a name."""
    for _ in range(_MOST_TABS):
        here = QApplication.focusWidget()
        caption = here.text() if isinstance(here, QAbstractButton) else ""
        if here is not None and words in (here.accessibleName(), here.objectName(), caption):
            return here
        key(Qt.Key.Key_Tab)
    raise AssertionError(words)


def write(words: str, text: str) -> None:
    found = tab_to(words)
    QTest.keyClicks(found, text)
    QApplication.processEvents()


def choose(words: str, wanted: str) -> None:
    found = tab_to(words)
    assert isinstance(found, QComboBox)
    key(Qt.Key.Key_Home)
    for _ in range(found.count()):
        if found.currentText().startswith(wanted):
            return
        key(Qt.Key.Key_Down)
    raise AssertionError(wanted)


def begin(stage: Stage, name: str) -> None:
    """Press a button of the dossier by keyboard."""
    stage.frame.activateWindow()
    stage.qtbot.waitUntil(stage.frame.isActiveWindow)
    button = stage.find(QPushButton, name)
    button.setFocus()
    key(Qt.Key.Key_Space)


def keep(stage: Stage) -> None:
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.wait()


def divided(stage: Stage) -> tuple[PupilRow, Giver, Giver]:
    """Ask about a young pupil with two parents who decide: one says yes, the other no."""

    def fits(row: PupilRow) -> bool:
        if not row.in_caseload or row.pupil.birth_date is None:
            return False
        deciders = stage.page._desk.deciders(stage.dossier(row.pupil.id))
        return age_limits(deciders)[0] > TODAY and len(givers(stage, row.pupil.id)) == 2

    row = stage.pupil(fits)
    one, other = givers(stage, row.pupil.id)
    consent = Consent(
        id=ConsentId("divided"),
        pupil=row.pupil.id,
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        asked_on=ASKED,
        parties=(Party(kind=PartyKind.ROLE, id="Jeugdarts"),),
        kinds=frozenset({InformationKind.HOME}),
        conditions=CONDITION,
    )
    ledger = stage.page._desk.consents
    ledger.ask(consent)
    ledger.answer(consent.id, Answer(giver=one, kind=AnswerKind.YES, on=ASKED, form=AnswerForm.SIGNED))
    ledger.answer(consent.id, Answer(giver=other, kind=AnswerKind.NO, on=TODAY, form=AnswerForm.EMAIL))
    return row, one, other


def givers(stage: Stage, pupil: PupilId) -> list[Giver]:
    guardians = stage.dossier(pupil).guardians
    return [Giver(guardian=entry.id) for entry in guardians if authority_on(entry, TODAY) is YesNoUnknown.YES]


def test_a_decision_is_weighed_and_ended_by_keyboard(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and not stage.dossier(row.pupil.id).weighed)
    stage.page.show_record(f"{row.pupil.id}#consent")
    stage.wait()
    begin(stage, "weigh_sharing")
    stage.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = stage.dialog()
    dialog.activateWindow()
    stage.qtbot.waitUntil(dialog.isActiveWindow)
    keep(stage)
    assert dialog.form.fields["party"].problem
    write("Met wie?", "Veilig Thuis")
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    tab_to("Veiligheid")
    key(Qt.Key.Key_Space)
    write("Wat speelt er, en waarom kan het niet wachten?", "Blauwe plekken, gezien door de juf.")
    choose("Op welke grond?", "Veilig Thuis")
    write("Wat is ook overwogen?", "Eerst vragen: dat kan nu niet veilig.")
    write("Met wie is overlegd?", "De aandachtsfunctionaris.")
    choose("Weten de ouders het?", "ja")
    choose("Weet de leerling het?", "nee")
    write("Zo nee, waarom niet?", "Is te jong.")
    keep(stage)
    (noted,) = stage.dossier(row.pupil.id).weighed
    assert (noted.ground, noted.kinds, noted.ended) == (
        WeighedGround.VEILIG_THUIS,
        frozenset({InformationKind.SAFETY}),
        None,
    )
    assert "afgewogen" in everything_in(stage.find(QWidget, "sharing_matrix"))

    begin(stage, f"end_weighed_{noted.id}")
    stage.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    ending = stage.dialog()
    ending.activateWindow()
    stage.qtbot.waitUntil(ending.isActiveWindow)
    keep(stage)
    assert ending.form.fields["because"].problem
    write("Waarom is het niet meer nodig?", "Het kind is nu veilig.")
    keep(stage)
    (ended,) = stage.dossier(row.pupil.id).weighed
    assert ended.ended is not None
    assert (ended.ended.on, ended.ended.because) == (TODAY, "Het kind is nu veilig.")


def test_parents_who_disagree_are_named_and_a_change_of_mind_is_noted(stage: Stage) -> None:
    row, one, other = divided(stage)
    names = {str(entry.id): entry.name for entry in stage.dossier(row.pupil.id).guardians}
    stage.show(row)
    summary = stage.said(stage.find(QWidget, "consent_divided"))
    for words in ("Niet eens", names[str(one.guardian)], names[str(other.guardian)], "zei nee op 10 maart 2026"):
        assert words in summary
    assert CONDITION not in summary, "a condition belongs to a ground"
    stage.page.show_record(f"{row.pupil.id}#consent")
    stage.wait()
    block = stage.said(stage.find(QWidget, "answers_divided"))
    assert "Luwte geeft geen juridisch advies" in block
    assert CONDITION in block
    matrix = everything_in(stage.find(QWidget, "sharing_matrix"))
    assert "niet eens" in matrix

    button = stage.find(QWidget, "answers_divided").findChild(QPushButton, "note_answer_divided")
    assert button is not None
    button.setFocus()
    key(Qt.Key.Key_Space)
    stage.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = stage.dialog()
    dialog.activateWindow()
    stage.qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.form.fields["giver"].value() == other
    choose("Antwoord", "Ja")
    choose("Hoe", "Handtekening")
    keep(stage)
    judged = next(entry for entry in stage.dossier(row.pupil.id).consents if entry.consent.id == "divided")
    assert judged.status.valid
    stage.page.show_record(f"{row.pupil.id}#overview")
    stage.wait()
    assert f"Voorwaarde: {CONDITION}" in stage.said(stage.find(QWidget, "consent_divided"))


def test_a_reminder_is_noted_in_the_dossier_and_says_who_was_reminded_when(stage: Stage) -> None:
    row, one, other = divided(stage)
    helping = Consent(
        id=ConsentId("silent"),
        pupil=row.pupil.id,
        question=Question.HELP,
        purpose=Purpose.START_HELP,
        asked_on=ASKED,
    )
    ledger = stage.page._desk.consents
    ledger.ask(helping)
    ledger.answer(helping.id, Answer(giver=one, kind=AnswerKind.YES, on=ASKED, form=AnswerForm.SIGNED))
    stage.page.show_record(f"{row.pupil.id}#consent")
    stage.wait()
    block = stage.find(QWidget, "answers_silent")
    assert "gevraagd 18 feb 2026" in stage.said(block)
    button = block.findChild(QPushButton, "remind_silent")
    assert button is not None
    button.setFocus()
    key(Qt.Key.Key_Space)
    stage.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = stage.dialog()
    dialog.activateWindow()
    stage.qtbot.waitUntil(dialog.isActiveWindow)
    keep(stage)
    last = next(e.consent for e in stage.dossier(row.pupil.id).consents if e.consent.id == "silent").answers[-1]
    assert (last.kind, last.giver, last.on) == (AnswerKind.REMINDED, other, TODAY)
    assert "laatst herinnerd 10 mrt 2026" in stage.said(stage.find(QWidget, "answers_silent"))


@pytest.mark.parametrize("deed", [Deed.REMIND, Deed.NOTE_ANSWER])
def test_nobody_is_reminded_or_asked_about_a_question_that_is_gone(stage: Stage, deed: Deed) -> None:
    row, _, _ = divided(stage)
    stage.show(row)
    for record in ("gone", "divided") if deed is Deed.REMIND else ("gone",):
        stage.dossier_view.wish(deed, record)
    assert QApplication.activeModalWidget() is None
