"""Before the meeting: the coordinator sees who hears of whom; a youth professional prepares with the keyboard."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPlainTextEdit, QWidget

import resources
from models.demo.school import DemoSchool
from models.ids import ProfessionalId
from models.meeting import AgendaItem, MinutesState
from models.preparation import Treatment
from models.profile_values import meeting_kind_words
from models.usecases.meeting_table import Table
from models.usecases.preparations import PreparationUseCases, Prepared
from models.usecases.profiles import ProfileUseCases
from models.usecases.session import Session
from models.user import Role
from tests.ui.meetings.meetings_stage import Stage, everything_in
from ui.page import Place
from ui.pages.preparation_panel import PreparationPanel

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(meetings: Stage) -> Table:
    """Return a meeting that is to come, with items that not everybody may hear of, and nothing telling in it."""
    cases = meetings.meetings
    tables = [cases.table(row.id) for row in cases.rows() if row.state is not MinutesState.ADOPTED]
    found = max(tables, key=lambda one: sum(bool(one.kept_from(item)) for item in one.meeting.items))
    bare = tuple(replace(item, reason="Vaak moe", question="Wat helpt?", discussion="") for item in found.meeting.items)
    cases.save(replace(found.meeting, on=meetings.session.today + timedelta(days=3), items=bare))
    return cases.table(found.meeting.id)


def mixed(table: Table) -> tuple[AgendaItem, ProfessionalId, ProfessionalId]:
    people = [entry.professional for entry in table.meeting.participants]
    for item in table.meeting.items:
        kept = table.kept_from(item)
        told = [who for who in people if who not in kept]
        if item.pupil and kept and told and not item.anonymous:
            return item, told[0], kept[0]
    raise LookupError


def prepare(stage: Stage, table: Table) -> None:
    stage.show(table.meeting.id)
    stage.press(Qt.Key.Key_2, ALT)
    stage.wait()


def at(stage: Stage, table: Table, item: AgendaItem, who: ProfessionalId) -> None:
    """Go to a cell of the overview."""
    view = stage.table("seat_matrix")
    people = [entry.professional for entry in table.meeting.participants]
    view.setCurrentIndex(view.model().index(table.meeting.items.index(item), people.index(who) + 1))


def sentence(stage: Stage) -> str:
    return stage.find(QLabel, "seat_sentence").text().replace("\u200b", "")


def file_dialog() -> QFileDialog:
    return next(
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog) and widget.isVisible()
    )


def test_each_cell_says_how_an_item_comes_to_somebody_and_why(meetings: Stage, table: Table) -> None:
    item, told, kept = mixed(table)
    prepare(meetings, table)
    view = meetings.table("seat_matrix")
    at(meetings, table, item, kept)
    assert table.professionals[kept].name in sentence(meetings)
    assert f"als {item.letter}" in view.model().data(view.currentIndex())
    assert meetings.find(QWidget, "ask_for_seat").isVisible()
    at(meetings, table, item, told)
    assert view.model().data(view.currentIndex()) == "naam"
    assert not meetings.find(QWidget, "ask_for_seat").isVisible()
    assert "Nog niets van" in meetings.find(QLabel, "who_prepared").text()
    assert "Voorbereid: " in meetings.find(QLabel, "who_prepared").text()


def test_a_name_is_kept_back_left_out_and_follows_consent_again(meetings: Stage, table: Table) -> None:
    item, told, _ = mixed(table)
    prepare(meetings, table)
    for button, how in (
        ("seat_nameless", Treatment.ANONYMOUS),
        ("seat_leave_out", Treatment.LEFT_OUT),
        ("seat_by_consent", Treatment.NAMED),
    ):
        at(meetings, table, item, told)
        meetings.click(button)
        meetings.wait()
        assert meetings.read(table.meeting.id).treatment(item, told) is how
    assert meetings.failures == []


def test_what_somebody_mailed_is_written_down_in_his_name(meetings: Stage, table: Table) -> None:
    item, _, kept = mixed(table)
    prepare(meetings, table)
    at(meetings, table, item, kept)
    meetings.click("write_for_seat")
    meetings.fill(text="Gaat beter in de klas", question="Kan hij blijven?")
    meetings.save_dialog()
    (note,) = [
        note
        for note in meetings.read(table.meeting.id).notes
        if note.item == item.id and note.professional == kept and note.text == "Gaat beter in de klas"
    ]
    assert (note.question, note.noted_by) == ("Kan hij blijven?", meetings.session.user.name)
    at(meetings, table, item, kept)
    meetings.click("write_for_seat")
    again = meetings.dialog()
    assert again.form.fields["text"].value() == "Gaat beter in de klas"
    again.reject()
    meetings.page.resume(f"prepared:{item.id}:{kept}")
    assert meetings.dialog().form.fields["question"].value() == "Kan hij blijven?"
    meetings.dialog().reject()


def test_asking_consent_leads_to_the_pupil(meetings: Stage, table: Table) -> None:
    item, _, kept = mixed(table)
    prepare(meetings, table)
    at(meetings, table, item, kept)
    meetings.table("seat_matrix").setFocus()
    meetings.press(Qt.Key.Key_Return)
    assert meetings.wanted == [(Place.PUPILS.value, f"{item.pupil}#consent")]


def test_papers_are_refused_with_item_and_words_until_the_text_is_changed(
    meetings: Stage, table: Table, tmp_path: Path
) -> None:
    item, told, _ = mixed(table)
    pupil = table.pupils[item.pupil or next(iter(table.pupils))]
    cases = PreparationUseCases(meetings.session)
    cases.write(table.meeting.id, item.id, Prepared(text=f"Ik sprak {pupil.name.given}.", question="Wie belt?"), told)
    prepare(meetings, table)
    meetings.click("make_papers")
    assert QApplication.activeModalWidget() is None
    panel = meetings.find(PreparationPanel, "preparation_panel")
    said = everything_in(panel)
    assert "Stukken maken kan als deze woorden zijn aangepast" in said
    assert f"{pupil.name.full}: {pupil.name.given}" in said.replace("\u200b", "")
    meetings.click("change_telltale")
    assert pupil.name.given in meetings.dialog().form.fields["text"].value()
    meetings.fill(text="Ik sprak de leerling.")
    meetings.save_dialog()
    meetings.wait()
    notes = meetings.read(table.meeting.id).notes
    (note,) = [one for one in notes if one.item == item.id and one.professional == told]
    assert (note.text, note.question) == ("Ik sprak de leerling.", "Wie belt?")
    meetings.click("make_papers")
    assert meetings.dialog().objectName() == "papers_dialog"
    meetings.save_dialog()
    file_dialog().fileSelected.emit(str(tmp_path))
    file_dialog().close()
    meetings.wait()
    files = sorted(tmp_path.glob("*.pdf"))
    assert len(files) == len(table.meeting.participants)
    assert all(file.name.startswith("voorbereiding-") and PdfReader(file).pages for file in files)
    assert not any(pupil.name.surname.casefold() in file.name for file in files)
    assert meetings.told == [f"{len(files)} stukken bewaard."]
    assert meetings.failures == []


def test_a_telling_question_on_the_agenda_is_changed_there(meetings: Stage, table: Table) -> None:
    item, _, _ = mixed(table)
    pupil = table.pupils[item.pupil or next(iter(table.pupils))]
    telling = replace(item, question=f"Wat heeft {pupil.name.full} nodig?")
    items = tuple(telling if entry.id == item.id else entry for entry in table.meeting.items)
    meetings.meetings.save(replace(table.meeting, items=items))
    prepare(meetings, table)
    meetings.table("telltales").setFocus()
    meetings.press(Qt.Key.Key_Return)
    meetings.fill(text="Wat heeft de leerling nodig?")
    meetings.save_dialog()
    meetings.wait()
    stored = next(entry for entry in meetings.read(table.meeting.id).meeting.items if entry.id == item.id)
    assert (stored.question, stored.reason) == ("Wat heeft de leerling nodig?", "Vaak moe")


def test_one_key_asks_for_all_papers_even_while_the_overview_is_being_read(meetings: Stage, table: Table) -> None:
    meetings.show(table.meeting.id)
    meetings.press(Qt.Key.Key_2, ALT)
    meetings.press(Qt.Key.Key_P, CTRL)
    meetings.wait()
    assert meetings.dialog().objectName() == "papers_dialog"
    meetings.dialog().reject()
    meetings.wait()
    meetings.activate()
    meetings.press(Qt.Key.Key_P, CTRL)
    assert meetings.dialog().objectName() == "papers_dialog"
    meetings.dialog().reject()


def test_all_papers_in_one_zip(meetings: Stage, table: Table, tmp_path: Path) -> None:
    prepare(meetings, table)
    meetings.click("make_papers")
    meetings.fill(place="zip")
    meetings.save_dialog()
    file_dialog().fileSelected.emit(str(tmp_path / "stukken.zip"))
    file_dialog().close()
    meetings.wait()
    with zipfile.ZipFile(tmp_path / "stukken.zip") as file:
        assert len(file.namelist()) == len(table.meeting.participants)
        assert file.testzip() is None


def test_a_youth_professional_prepares_by_keyboard_and_finds_it_again(
    stage_for: Callable[[Session, Place], Stage],
    session_as: Callable[[Role], Session],
    meetings: Stage,
    table: Table,
    demo_school: DemoSchool,
) -> None:
    session = session_as(Role.YOUTH_PROFESSIONAL)
    who = session.user.professional
    assert who is not None
    seats = {entry.professional for entry in table.meeting.participants}
    if who not in seats:
        seated = replace(
            table.meeting,
            participants=(*table.meeting.participants[1:], replace(table.meeting.participants[0], professional=who)),
        )
        meetings.meetings.save(seated)
    stage = stage_for(session, Place.MEETINGS)
    stage.show(table.meeting.id)
    whole = meetings.read(table.meeting.id)
    stops = stage.table("preparation_items")
    stops.setFocus()
    stage.press(Qt.Key.Key_Return)
    stage.press("Slaapt slecht")
    stage.press(Qt.Key.Key_Down, CTRL)
    stage.press("Gaat beter")
    stage.page.save_pending()
    stage.wait()
    notes = {note.item: note.text for note in meetings.read(table.meeting.id).notes if note.professional == who}
    first, second = whole.items_for(who)[:2]
    assert notes == {first.id: "Slaapt slecht", second.id: "Gaat beter"}
    stage.press(Qt.Key.Key_Up, CTRL)
    assert stage.find(QPlainTextEdit, "preparation_text").toPlainText() == "Slaapt slecht"
    shown = everything_in(stage.page)
    for item in whole.meeting.items:
        if item.pupil and not whole.may_hear(item, who):
            assert whole.pupils[item.pupil].name.full not in shown
    stage.page.forget()
    left = everything_in(stage.page)
    assert not any(pupil.name.full in left for pupil in demo_school.pupils)
    assert "Slaapt slecht" not in left
    assert stage.failures == []


def test_a_youth_professional_prepares_without_mouse_or_eyes(
    stage_for: Callable[[Session, Place], Stage],
    session_as: Callable[[Role], Session],
    assert_accessible: Callable[[QWidget], None],
    tmp_path: Path,
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL), Place.MEETINGS)
    stage.show(next(row for row in reversed(stage.meetings.rows()) if row.on >= stage.session.today).id)
    assert_accessible(stage.page)
    stage.click("save_own_paper")
    file_dialog().fileSelected.emit(str(tmp_path / "mijn.pdf"))
    file_dialog().close()
    stage.wait()
    assert PdfReader(tmp_path / "mijn.pdf").pages
    assert stage.told == ["Je stuk is bewaard."]


def test_without_items_it_says_what_to_do_first_and_offers_no_papers(meetings: Stage, table: Table) -> None:
    meetings.meetings.save(replace(table.meeting, on=meetings.session.today + timedelta(days=3), items=()))
    prepare(meetings, meetings.meetings.table(table.meeting.id))
    assert meetings.find(QWidget, "preparation_empty").isVisible()
    assert not meetings.find(QWidget, "seat_matrix").isVisible()
    assert not meetings.find(QWidget, "make_papers").isVisible()
    meetings.press(Qt.Key.Key_Space)
    assert meetings.find(QWidget, "agenda_empty").isVisible()
    assert meetings.find(QWidget, "propose_agenda").hasFocus()
    meetings.type_in("agenda_add", "Spreekuur")
    meetings.press(Qt.Key.Key_Return)
    assert not meetings.find(QWidget, "agenda_empty").isVisible()
    assert meetings.table("agenda").isVisible()


def test_who_plans_reads_what_a_type_is_for_and_what_is_not_filled_in(meetings: Stage) -> None:
    meetings.press("n")
    dialog = meetings.dialog()
    about = dialog.findChild(QLabel, "about_kind")
    assert about is not None
    kind = meetings.coming().kind
    profile = ProfileUseCases(meetings.session).today()
    assert about.text() == meeting_kind_words(profile.meeting_kind(kind), resources.texts("nl"))
    other = next(found for found in profile.meetings if found.id != kind)
    dialog.form.fields["kind"].set_value(other.id)
    dialog.form.fields["kind"].changed.emit()
    assert about.text() == meeting_kind_words(other, resources.texts("nl"))
    dialog.reject()
