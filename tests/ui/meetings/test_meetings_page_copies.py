"""The copies of the minutes: a look at each, saving them, adopting; and what a youth professional gets."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QTabBar, QTextEdit, QWidget

from models.demo.school import DemoSchool
from models.errors import ReportError
from models.ids import MeetingId, ProfessionalId
from models.meeting import Meeting, MinutesState
from models.usecases.meeting_rows import MeetingRow
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session
from models.user import Role
from tests.ui.meetings.meetings_stage import Stage, everything_in
from ui.itemmodels.meetings import Recipient
from ui.itemmodels.telltales import DifferenceTableModel
from ui.page import Place
from ui.pages.copy_saver import file_names

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def meeting(meetings: Stage) -> Meeting:
    """A meeting that was held, opened at its copies."""
    found = meetings.unfinished()
    meetings.show(found.id)
    meetings.press(Qt.Key.Key_4, ALT)
    meetings.wait()
    return found


def file_dialog() -> QFileDialog:
    """Return the file dialog that is open."""
    return next(
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog) and widget.isVisible()
    )


def preview(stage: Stage) -> str:
    return stage.find(QTextEdit, "copy_preview").toPlainText()


def one_with_secrets(stage: Stage, meeting: Meeting) -> ProfessionalId:
    """Return somebody at the table who may not hear every name."""
    table = stage.read(meeting.id)
    return next(
        seat.professional
        for seat in meeting.participants
        if any(not table.may_hear(item, seat.professional) for item in meeting.items)
    )


def test_the_internal_copy_shows_every_name_and_says_so(meetings: Stage, meeting: Meeting) -> None:
    table = meetings.read(meeting.id)
    text = preview(meetings)
    for item in meeting.items:
        assert (table.pupils[item.pupil].name.full if item.pupil else item.theme) in text
    assert "Het blijft binnen de school" in meetings.said()


def test_a_copy_shows_letters_for_names_that_are_kept(meetings: Stage, meeting: Meeting) -> None:
    who = one_with_secrets(meetings, meeting)
    table = meetings.read(meeting.id)
    meetings.table("recipients").choose(who)
    meetings.wait()
    text = preview(meetings)
    for item in meeting.items:
        if item.pupil:
            assert (table.pupils[item.pupil].name.full in text) is table.may_hear(item, who)
    assert "Leerling" in text
    assert table.professionals[who].name in meetings.find(QLabel, "copy_head").text()
    assert "zonder naam in" in meetings.said()


def test_the_list_counts_the_names_that_are_kept(meetings: Stage, meeting: Meeting) -> None:
    table = meetings.read(meeting.id)
    rows = meetings.rows("recipients")
    assert len(rows) == len(meeting.participants) + 1
    for row in rows[1:]:
        assert isinstance(row, Recipient)
        assert row.professional is not None
        assert row.nameless == sum(not table.may_hear(item, row.professional) for item in meeting.items)
    QAbstractItemModelTester(
        meetings.table("recipients").table, QAbstractItemModelTester.FailureReportingMode.Fatal, meetings.page
    )


def test_one_copy_is_saved_as_pdf(meetings: Stage, meeting: Meeting, tmp_path: Path) -> None:
    who = one_with_secrets(meetings, meeting)
    meetings.table("recipients").choose(who)
    meetings.wait()
    meetings.click("save_copy")
    dialog = file_dialog()
    assert Path(dialog.selectedFiles()[0]).name.startswith(f"notulen-{meeting.on.isoformat()}-")
    target = tmp_path / "kopie.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    meetings.wait()
    text = "".join(page.extract_text() for page in PdfReader(target).pages)
    assert "Leerling" in text
    assert meetings.told == ["1 exemplaar is bewaard."]
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["kopie.pdf"]


def test_all_copies_are_saved_under_names_without_pupils(
    meetings: Stage, meeting: Meeting, tmp_path: Path, demo_school: DemoSchool
) -> None:
    folder = tmp_path / "exemplaren"
    folder.mkdir()
    meetings.click("save_all_copies")
    meetings.wait()
    assert meetings.dialog().objectName() == "papers_dialog"
    meetings.save_dialog()
    dialog = file_dialog()
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    meetings.wait()
    files = sorted(file.name for file in folder.iterdir())
    assert len(files) == len(meeting.participants)
    assert not any("intern" in file for file in files)
    surnames = {pupil.name.surname.casefold() for pupil in demo_school.pupils if len(pupil.name.surname) > 3}
    people = {person.name.casefold() for person in demo_school.professionals}
    alone = {name for name in surnames if not any(name in person for person in people)}
    assert not [file for file in files if any(name in file for name in alone)]
    assert meetings.told == [f"{len(files)} stukken bewaard."]


def test_what_differs_is_shown_before_copies_go_out(meetings: Stage, meeting: Meeting) -> None:
    meetings.click("save_all_copies")
    meetings.wait()
    (model,) = meetings.dialog().findChildren(DifferenceTableModel)
    lines = model.rows
    table = meetings.read(meeting.id)
    nameless = sum(len(table.kept_from(item)) for item in table.meeting.items)
    assert sum(line.what == "naam" for line in lines) == nameless
    assert all(line.why for line in lines)
    meetings.dialog().reject()


def test_one_key_makes_the_copies_of_everybody(meetings: Stage, meeting: Meeting) -> None:
    assert meeting.participants
    meetings.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    meetings.wait()
    assert meetings.dialog().objectName() == "papers_dialog"
    meetings.dialog().reject()


def test_lists_of_agreements_for_everybody(meetings: Stage, meeting: Meeting, tmp_path: Path) -> None:
    meetings.click("save_action_lists")
    meetings.save_dialog()
    dialog = file_dialog()
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    meetings.wait()
    files = sorted(tmp_path.glob("afspraken-*.pdf"))
    assert len(files) == len(meeting.participants)
    assert all(PdfReader(file).pages for file in files)


def test_a_folder_that_refuses_is_said(meetings: Stage, meeting: Meeting, tmp_path: Path) -> None:
    assert meeting.items
    meetings.click("save_copy")
    dialog = file_dialog()
    dialog.fileSelected.emit(str(tmp_path / "nergens" / "kopie.pdf"))
    dialog.close()
    meetings.wait()
    assert isinstance(meetings.failures[-1], ReportError)
    assert meetings.told == []


def test_backing_out_of_the_file_dialog_saves_nothing(meetings: Stage, meeting: Meeting) -> None:
    assert meeting.items
    meetings.click("save_copy")
    file_dialog().reject()
    meetings.wait()
    assert meetings.told == []


def test_out_for_correction_and_then_adopted(meetings: Stage) -> None:
    meeting = meetings.coming()
    meetings.show(meeting.id)
    meetings.press(Qt.Key.Key_4, ALT)
    meetings.click("out_for_correction")
    meetings.fill(remarks_until=None)
    meetings.save_dialog()
    sent = meetings.read(meeting.id).meeting
    assert (sent.state, sent.remarks_until) == (MinutesState.FOR_CORRECTION, None)
    meetings.click("adopt_minutes")
    question = meetings.confirm()
    assert meetings.read(meeting.id).meeting.state is MinutesState.FOR_CORRECTION
    question.accept()
    meetings.wait()
    adopted = meetings.read(meeting.id).meeting
    assert (adopted.state, adopted.adopted_on) == (MinutesState.ADOPTED, meetings.session.today)
    assert not meetings.find(QTabBar, "meeting_tabs").isVisible()
    assert not meetings.find(QWidget, "adopt_minutes").isVisible()
    meetings.page.add_new()
    assert meetings.read(meeting.id).meeting == adopted


def test_adopted_minutes_take_remarks_only(meetings: Stage) -> None:
    meeting = meetings.adopted()
    meetings.show(meeting.id)
    assert not meetings.find(QWidget, "change_meeting").isVisible()
    meetings.click("add_remark")
    meetings.dialog().save()
    assert meetings.dialog().form.fields["remark"].problem
    meetings.fill(remark="Naam van de aanbieder klopt niet")
    meetings.save_dialog()
    *before, added = meetings.read(meeting.id).meeting.remarks
    assert tuple(before) == meeting.remarks
    assert (added.text, added.by) == ("Naam van de aanbieder klopt niet", meetings.session.user.name)
    assert "Naam van de aanbieder klopt niet" in preview(meetings)


def test_a_youth_professional_reads_only_his_own_copy(
    stage_for: Callable[[Session, Place], Stage], session_as: Callable[[Role], Session], demo_school: DemoSchool
) -> None:
    session = session_as(Role.YOUTH_PROFESSIONAL)
    whole = MeetingUseCases(session_as(Role.COORDINATOR))
    stage = stage_for(session, Place.MEETINGS)
    rows = stage.meetings.rows()
    assert rows
    assert len(rows) < len(whole.rows()) or all(row.participants for row in rows)
    shown = next(row for row in rows if _kept(whole, row, session))
    stage.show(shown.id)
    stage.press(Qt.Key.Key_2, ALT)
    stage.wait()
    table = whole.table(shown.id)
    text = stage.find(QTextEdit, "own_copy").toPlainText()
    everything = everything_in(stage.page)
    assert session.user.professional is not None
    for item in table.meeting.items:
        if item.pupil:
            name = table.pupils[item.pupil].name.full
            assert (name in text) is table.may_hear(item, session.user.professional)
            assert (name in everything) is table.may_hear(item, session.user.professional)
    assert not stage.find(QTabBar, "meeting_tabs").isVisible()
    assert demo_school.pupils
    assert stage.failures == []


def _kept(whole: MeetingUseCases, row: MeetingRow, session: Session) -> bool:
    table = whole.table(row.id)
    who = session.user.professional
    return who is not None and any(not table.may_hear(item, who) for item in table.meeting.items)


def test_a_youth_professional_saves_his_copy(
    stage_for: Callable[[Session, Place], Stage], session_as: Callable[[Role], Session], tmp_path: Path
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL), Place.MEETINGS)
    stage.show(stage.meetings.rows()[0].id)
    stage.press(Qt.Key.Key_2, ALT)
    stage.wait()
    stage.click("save_own_copy")
    file_dialog().fileSelected.emit(str(tmp_path / "mijn.pdf"))
    file_dialog().close()
    stage.wait()
    assert PdfReader(tmp_path / "mijn.pdf").pages
    assert stage.told == ["Je exemplaar is bewaard."]


def test_the_own_copy_can_be_used_without_mouse_or_eyes(
    stage_for: Callable[[Session, Place], Stage],
    session_as: Callable[[Role], Session],
    assert_accessible: Callable[[QWidget], None],
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL), Place.MEETINGS)
    stage.show(stage.meetings.rows()[0].id)
    stage.press(Qt.Key.Key_2, ALT)
    stage.wait()
    assert_accessible(stage.page)
    stage.page.forget()
    assert stage.find(QTextEdit, "own_copy").toPlainText() == ""


def test_names_of_files_are_plain_and_namesakes_are_told_apart() -> None:
    row = MeetingRow(
        id=MeetingId("m"),
        kind="zorgteam",
        on=date(2026, 3, 3),
        at=None,
        place="",
        state=MinutesState.DRAFT,
        items=0,
        participants=0,
    )
    people = [
        Recipient(professional=None, name="Intern: alle namen"),
        Recipient(professional=ProfessionalId("1"), name="Ĳsbrand van ’t Hoff / Şahin"),
        Recipient(professional=ProfessionalId("2"), name="Jan"),
        Recipient(professional=ProfessionalId("3"), name="Jan"),
        Recipient(professional=ProfessionalId("4"), name="🎈"),
        Recipient(professional=ProfessionalId("5"), name="x" * 300),
    ]
    found = file_names(row, people, "notulen", "intern")
    assert found[:4] == [
        "notulen-2026-03-03-intern.pdf",
        "notulen-2026-03-03-ijsbrand-van-t-hoff-sahin.pdf",
        "notulen-2026-03-03-jan.pdf",
        "notulen-2026-03-03-jan-2.pdf",
    ]
    assert found[4] == "notulen-2026-03-03.pdf"
    assert all(len(name) < 100 for name in found)
    assert len(set(found)) == len(found)


def test_the_buttons_of_the_copies_have_keys(meetings: Stage, meeting: Meeting) -> None:
    assert meeting.items
    for name in ("save_copy", "save_all_copies", "adopt_minutes"):
        assert meetings.find(QAbstractButton, name).focusPolicy() & Qt.FocusPolicy.TabFocus
