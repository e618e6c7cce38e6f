"""Letters in a dossier, by keys: a text, who gets it, changing it this once, the paper, and reading it back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton, QWidget

from models.consent import Giver
from models.guardian import Authority, Guardian, Relation
from models.ids import AgendaItemId, GuardianId, LetterTemplateId, MeetingId, PupilId
from models.meeting import AgendaItem, Decision, Meeting
from models.names import PersonName
from models.pupil import Pupil, YesNoUnknown
from models.school import School
from models.timeline import TimelineEntry, TimelineKind
from models.usecases.drafts import DraftUseCases
from models.usecases.letters import LetterUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.user import Role
from tests.reports.paper_reading import words
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in, texts_of
from tests.ui.pupils.test_plan_sheet import view_of
from ui.dialogs.letter_dialog import LetterDialog
from ui.dialogs.letter_reading_dialog import LetterReadingDialog
from ui.drafts import DraftDesk
from ui.pages.dossier_desk import Deed
from ui.pages.dossier_view import DossierView
from ui.widgets.draft_offer import DraftOffer
from ui.widgets.table_view import TableView

YARA = PupilId("yara")
MOTHER, FATHER = Giver(guardian=GuardianId("fatma")), Giver(guardian=GuardianId("ali"))


def parent(key: str, called: str, holds: YesNoUnknown, *, secret: bool = False) -> Guardian:
    return Guardian(
        id=GuardianId(key),
        pupil=YARA,
        name=called,
        relation=Relation.OTHER,
        authorities=(Authority(holds=holds),),
        secret_address=secret,
        interpreter=secret,
        language="Turks" if secret else "",
    )


@pytest.fixture
def school(empty_session: Session) -> Session:
    SchoolUseCases(empty_session).save(School(name="De Luwte & Zn."))
    cases = PupilUseCases(empty_session)
    born = date(TODAY.year - 9, 1, 1)
    cases.save(Pupil(id=YARA, name=PersonName(given="Yara", surname="'t & Ĳs"), birth_date=born))
    cases.save(Pupil(id=PupilId("bilal"), name=PersonName(given="Bilal", surname="Boer"), birth_date=born))
    cases.save_guardian(parent("fatma", "Fatma & Özil", YesNoUnknown.YES, secret=True))
    cases.save_guardian(parent("ali", "Ali Şen", YesNoUnknown.YES))
    cases.save_guardian(parent("oma", "Oma Noor", YesNoUnknown.NO))
    decided = Decision(text="Samen leren plannen, met Bilal Boer.")
    item = AgendaItem(id=AgendaItemId("item"), pupil=YARA, decisions=(decided,))
    MeetingUseCases(empty_session).save(Meeting(id=MeetingId("m"), kind="zorgteam", on=TODAY, items=(item,)))
    return empty_session


@pytest.fixture
def stage(stage_for: Callable[[Session], Stage], school: Session) -> Stage:
    return stage_for(school)


@pytest.fixture
def view(stage: Stage) -> DossierView:
    found = view_of(stage, stage.session)
    found.open(YARA)
    return found


def opened(view: DossierView) -> LetterDialog:
    view.wish(Deed.WRITE_LETTER)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LetterDialog)
    return dialog


def said(dialog: LetterDialog) -> str:
    QApplication.processEvents()
    return "\n".join(texts_of(dialog))


def choose(stage: Stage, dialog: LetterDialog, key: str) -> None:
    stage.fill(template=LetterTemplateId(key))
    assert dialog.template.value() == key


def preview(dialog: LetterDialog) -> str:
    label = dialog.findChild(QLabel, "letter_preview")
    assert label is not None
    return label.text()


def test_a_letter_for_each_parent_is_made_and_saved_from_the_menu(
    stage: Stage, view: DossierView, tmp_path: Path
) -> None:
    menu = view.findChild(QMenu, "dossier_menu")
    assert menu is not None
    next(action for action in menu.actions() if action.objectName() == "write_letter").trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LetterDialog)
    assert "Maak 2 brieven" in said(dialog)
    assert dialog.subject.value() == "Wat we hebben afgesproken over Yara"
    assert preview(dialog).startswith("Beste Fatma & Özil,")
    body = dialog.body.value().replace(", met Bilal Boer", "").replace("{volgende_stap}", "wij bellen u.")
    stage.fill(body=body)
    stage.save()
    chooser = view.findChild(QFileDialog, "save_file_dialog")
    assert chooser is not None
    assert "Yara" not in "".join(chooser.selectedFiles())
    target = tmp_path / "brieven.pdf"
    chooser.fileSelected.emit(str(target))
    stage.qtbot.waitUntil(lambda: bool(stage.told))
    chooser.reject()
    read = words(target.read_bytes())
    for part in ("Fatma & Özil", "Ali Şen", "Samen leren plannen.", "De Luwte & Zn.", "Anja de Wit"):
        assert part in read
    assert len(LetterUseCases(stage.session).of_pupil(YARA)) == 2
    assert not stage.failures
    view.forget()


def test_it_says_who_gets_none_and_what_to_mind(view: DossierView) -> None:
    dialog = opened(view)
    shown = said(dialog)
    assert "Oma Noor (verzorger): Heeft geen gezag en krijgt dus geen brief." in shown
    assert "Fatma & Özil (verzorger): Geheim adres" in shown
    assert "Tolk nodig (Turks)." in shown
    assert "de ouders beslissen" in shown
    assert dialog.to.value() == {MOTHER, FATHER}
    dialog.reject()
    view.forget()


def test_words_that_point_at_another_child_are_marked_and_have_to_be_read(stage: Stage, view: DossierView) -> None:
    dialog = opened(view)
    assert "Ik heb de gemarkeerde woorden gelezen en ze mogen blijven" in said(dialog)
    assert "\nBilal Boer\n" in said(dialog)
    stage.fill(body=dialog.body.value().replace("{volgende_stap}", "wij bellen u."))
    stage.save()
    assert "Lees eerst de gemarkeerde woorden" in said(dialog)
    assert LetterUseCases(stage.session).of_pupil(YARA) == ()
    stage.fill(read=True)
    stage.save()
    assert len(LetterUseCases(stage.session).of_pupil(YARA)) == 2
    chooser = view.findChild(QFileDialog, "save_file_dialog")
    assert chooser is not None
    chooser.reject()
    view.forget()


def test_other_words_after_the_tick_have_to_be_read_again(stage: Stage, view: DossierView) -> None:
    dialog = opened(view)
    stage.fill(body="{aanhef} Bilal Boer", read=True)
    dialog.body.committed.emit()
    assert dialog.read.value()
    PupilUseCases(stage.session).save(Pupil(id=PupilId("roos"), name=PersonName(given="Roos", surname="Bakker")))
    stage.fill(body="{aanhef} Bilal Boer en Roos Bakker")
    stage.save()
    assert not dialog.read.value()
    assert "Bilal Boer, Roos Bakker" in said(dialog)
    dialog.reject()
    view.forget()


def test_what_is_not_filled_in_is_named_under_the_field(stage: Stage, view: DossierView) -> None:
    dialog = opened(view)
    choose(stage, dialog, "nl.invitation")
    assert "Nog in te vullen: {afspraak}" in said(dialog)
    stage.save()
    assert "Dit is nog niet ingevuld: {afspraak}." in said(dialog)
    stage.fill(body="{aanhef} {besluti}")
    stage.save()
    assert "Dit kan Luwte niet invullen: {besluti}." in said(dialog)
    stage.fill(body="{aanhef} Kom langs.", subject="Over {x}")
    stage.save()
    assert "Dit kan Luwte niet invullen: {x}." in said(dialog)
    stage.fill(subject="Kom", to=frozenset())
    stage.save()
    assert "Vul dit in." in said(dialog)
    assert "Maak brieven" in said(dialog)
    dialog.reject()
    view.forget()


def test_a_pupil_of_thirteen_gets_a_letter_in_other_words(stage: Stage, view: DossierView) -> None:
    cases = PupilUseCases(stage.session)
    cases.save(replace(cases.dossier(YARA).pupil, birth_date=date(TODAY.year - 13, 1, 1)))
    dialog = opened(view)
    assert "krijgt ook een brief, in andere woorden. Kies daarvoor een brief aan de leerling." in said(dialog)
    choose(stage, dialog, "nl.pupil_agreed")
    assert "Maak 1 brief" in said(dialog)
    assert preview(dialog).startswith("Beste Yara 't & Ĳs,")
    assert "Kies daarvoor een brief aan ouders." in said(dialog)
    dialog.reject()
    view.forget()


def test_what_was_sent_is_read_back_from_the_timeline_with_a_key(
    stage: Stage, view: DossierView, tmp_path: Path, assert_accessible: Callable[[QWidget], None]
) -> None:
    dialog = opened(view)
    choose(stage, dialog, "nl.neutral")
    stage.fill(to=frozenset({FATHER}))
    stage.save()
    chooser = view.findChild(QFileDialog, "save_file_dialog")
    assert chooser is not None
    chooser.reject()
    QApplication.processEvents()
    view.show_part("timeline")
    table = view.findChild(TableView, "timeline_table")
    assert table is not None
    place = next(
        number
        for number in range(table.proxy.rowCount())
        if isinstance(row := table.proxy.row_at(number), TimelineEntry) and row.kind is TimelineKind.LETTER
    )
    table.setCurrentIndex(table.proxy.index(place, 0))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    reading = QApplication.activeModalWidget()
    assert isinstance(reading, LetterReadingDialog)
    assert_accessible(reading)
    assert "Wij schrijven u over Yara." in everything_in(reading)
    again = reading.findChild(QPushButton, "letter_again")
    assert again is not None
    again.click()
    choosers = [found for found in view.findChildren(QFileDialog, "save_file_dialog") if found.isVisible()]
    target = tmp_path / "nog-eens.pdf"
    choosers[-1].fileSelected.emit(str(target))
    stage.qtbot.waitUntil(lambda: bool(stage.told))
    choosers[-1].reject()
    assert "Ali Şen" in words(target.read_bytes())
    reading.forget()
    assert "Yara" not in everything_in(reading)
    view.forget()


def test_the_dialog_has_names_for_everything_and_forgets_what_it_says(
    view: DossierView, assert_accessible: Callable[[QWidget], None]
) -> None:
    dialog = opened(view)
    assert_accessible(dialog)
    dialog.forget()
    left = everything_in(dialog)
    assert "Bilal" not in left
    assert "Fatma" not in left
    view.forget()


def test_what_was_typed_waits_as_a_draft(stage: Stage) -> None:
    stage.frame.drafts = DraftDesk(DraftUseCases(stage.session))
    stage.page.show_record(YARA)
    dialog = opened(stage.dossier_view)
    stage.qtbot.waitUntil(dialog.isVisible)
    stage.fill(template=LetterTemplateId("nl.neutral"))
    stage.fill(body="{aanhef} Nog niet klaar", to=frozenset({FATHER}))
    dialog.forget()
    again = opened(stage.dossier_view)
    stage.qtbot.waitUntil(again.isVisible)
    offer = again.findChild(DraftOffer)
    assert offer is not None
    offer.taken.emit()
    assert again.body.value() == "{aanhef} Nog niet klaar"
    assert again.template.value() == "nl.neutral"
    assert again.to.value() == {FATHER}
    again.reject()


def test_who_may_only_look_reads_letters_and_writes_none(stage: Stage, school: Session) -> None:
    reader = replace(school, user=replace(school.user, role=Role.READER))
    view = view_of(stage, reader)
    view.open(YARA)
    menu = view.findChild(QMenu, "dossier_menu")
    assert menu is not None
    assert [action for action in menu.actions() if action.objectName() == "write_letter"] == []
    view.wish(Deed.WRITE_LETTER)
    assert view.findChild(LetterDialog) is None
    view.forget()
