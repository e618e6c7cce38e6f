"""Wie mag wat weten: each mark agrees with the one function that decides, and says why."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget

import resources
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
from models.consent_wording import giver_labels
from models.guardian import Authority, Guardian, Relation
from models.ids import ConsentId, GuardianId, PupilId
from models.names import PersonName
from models.network import school_staff_on
from models.pupil import Pupil, YesNoUnknown
from models.usecases.network import NetworkUseCases
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage
from ui.itemmodels.sharing_matrix import SharingMatrix, SharingSource, involved, matrix_rows
from ui.pages.consent_matrix import MatrixView

MOTHER = Giver(guardian=GuardianId("moeder"))
TABLE = Party(kind=PartyKind.MEETING, id="zorgteam")
STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def put(stage: Stage, number: int, party: Party, kind: InformationKind, *answers: Answer) -> None:
    desk = stage.page._desk
    consent = Consent(
        id=ConsentId(f"c{number}"),
        pupil=PupilId("kind"),
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        asked_on=date(2026, 3, 1),
        parties=(party,),
        kinds=frozenset({kind}),
    )
    desk.consents.ask(consent)
    for answer in answers:
        desk.consents.answer(consent.id, answer)


def said(kind: AnswerKind, day: int) -> Answer:
    return Answer(giver=MOTHER, kind=kind, on=date(2026, 3, day), form=AnswerForm.SIGNED)


def family(stage: Stage) -> Party:
    """Put a child in the store with every kind of answer, and return an organisation that is asked about."""
    desk = stage.page._desk
    desk.pupils.save(Pupil(id=PupilId("kind"), name=PersonName(given="Sem"), birth_date=date(2017, 5, 1)))
    desk.pupils.save_guardian(
        Guardian(
            id=GuardianId("moeder"),
            pupil=PupilId("kind"),
            name="Fatma",
            relation=Relation.MOTHER,
            authorities=(Authority(holds=YesNoUnknown.YES),),
        )
    )
    somebody = NetworkUseCases(stage.session).network().organisations[0]
    provider = Party(kind=PartyKind.ORGANISATION, id=somebody.id)
    put(stage, 1, TABLE, InformationKind.EDUCATION, said(AnswerKind.YES, 2))
    put(stage, 2, TABLE, InformationKind.CARE)
    put(stage, 3, TABLE, InformationKind.HOME, said(AnswerKind.NO, 2))
    put(stage, 4, TABLE, InformationKind.HEALTH, said(AnswerKind.YES, 2), said(AnswerKind.WITHDRAWN, 3))
    put(stage, 5, provider, InformationKind.CARE, said(AnswerKind.YES, 2))
    stage.page.show_record("kind#consent")
    return provider


def source_of(stage: Stage) -> SharingSource:
    dossier = stage.dossier(PupilId("kind"))
    texts = resources.texts("nl")
    return SharingSource(
        dossier=dossier,
        deciders=stage.page._desk.deciders(dossier),
        people=giver_labels(dossier.pupil, dossier.guardians, texts),
        today=TODAY,
        texts=texts,
    )


def test_each_mark_is_a_word_with_an_icon(stage: Stage) -> None:
    family(stage)
    source = source_of(stage)
    rows = matrix_rows([(TABLE, "Zorgteam")], source)
    matrix = SharingMatrix(source, rows)
    QAbstractItemModelTester(matrix, STRICT)
    words = {cell.title: (cell.text(rows[0]), cell.icon(rows[0])) for cell in matrix.cells}
    assert words == {
        "Onderwijs": ("mag", "check"),
        "Aanwezigheid": ("", ""),
        "Hulp": ("nog niet", "circle-dashed"),
        "Thuis": ("nee", "ban"),
        "Gezondheid": ("niet meer", "ban"),
        "Veiligheid": ("", ""),
    }


def test_each_mark_says_why_and_what_to_do(stage: Stage) -> None:
    family(stage)
    source = source_of(stage)
    rows = matrix_rows([(TABLE, "Zorgteam")], source)
    cells = {cell.title: cell for cell in SharingMatrix(source, rows).cells}
    assert (
        cells["Onderwijs"].sentence(rows[0])
        == "Onderwijs. Zorgteam mag dit weten: moeder heeft ja gezegd. Alleen voor: bespreken in het zorgteam."
    )
    assert "er is geen toestemming gevraagd" in cells["Veiligheid"].sentence(rows[0])
    assert cells["Hulp"].step(rows[0]).endswith("Druk het formulier af of noteer haar antwoord.")


def test_tables_come_first_then_organisations_then_people(stage: Stage) -> None:
    provider = family(stage)
    assert involved(stage.dossier(PupilId("kind")), TODAY) == [TABLE, provider]


def test_who_helps_is_in_it_also_when_nothing_was_asked(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.running > 0)
    dossier = stage.dossier(row.pupil.id)
    running = next(entry for entry in dossier.trajectories if entry.ended_on is None and entry.provider)
    assert Party(kind=PartyKind.ORGANISATION, id=str(running.provider)) in involved(dossier, TODAY)


def test_somebody_who_is_not_in_the_network_any_more_may_know_nothing(stage: Stage) -> None:
    family(stage)
    rows = matrix_rows([(Party(kind=PartyKind.PROFESSIONAL, id="weg"), "Weg")], source_of(stage))
    assert not any(found.allowed for found in rows[0].verdicts.values())


def test_staff_of_the_school_may_know_without_being_asked_about(stage: Stage) -> None:
    family(stage)
    network = NetworkUseCases(stage.session).network()
    staff = next(entry for entry in network.professionals if school_staff_on(entry, TODAY))
    rows = matrix_rows([(Party(kind=PartyKind.PROFESSIONAL, id=staff.id), staff.name)], source_of(stage))
    assert all(found.allowed for found in rows[0].verdicts.values())


def test_going_over_the_marks_reads_them_out_and_enter_goes_to_the_answers(stage: Stage) -> None:
    family(stage)
    view = stage.find(MatrixView, "sharing_matrix")
    view.setFocus()
    view.setCurrentIndex(view.proxy.index(0, 0))
    sentence = stage.find(QLabel, "matrix_sentence")
    assert sentence.text().startswith("Kies een vakje")
    stage.press(Qt.Key.Key_Right)
    assert sentence.text().startswith("Onderwijs. Zorgteam mag dit weten")
    stage.press(Qt.Key.Key_Return)
    answers = stage.find(QWidget, "answers_c1")
    assert answers.isAncestorOf(stage.frame.focusWidget())


def test_enter_where_nothing_was_asked_goes_to_asking(stage: Stage) -> None:
    family(stage)
    view = stage.find(MatrixView, "sharing_matrix")
    view.setFocus()
    view.setCurrentIndex(view.proxy.index(0, 0))
    stage.press(Qt.Key.Key_Return)
    assert view.hasFocus()
    view.setCurrentIndex(view.proxy.index(0, 2))
    stage.press(Qt.Key.Key_Return)
    assert stage.find(QWidget, "consent_to_sharing").isAncestorOf(stage.frame.focusWidget())


def test_it_is_left_out_where_nobody_is_involved(stage: Stage) -> None:
    row = stage.pupil(lambda row: not stage.dossier(row.pupil.id).consents and row.running == 0)
    stage.page.show_record(f"{row.pupil.id}#consent")
    assert not stage.find(QWidget, "matrix_section").isVisible()
