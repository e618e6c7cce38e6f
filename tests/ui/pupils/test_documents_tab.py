"""Documents in the dossier: added, looked at, changed, copied and removed, on the real page."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.consent import InformationKind
from models.document import About, AboutKind, Document, DocumentKind
from models.ids import PupilId
from models.usecases.documents import Described, DocumentUseCases
from models.usecases.session import Session
from models.user import Role
from tests import papers
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in, texts_of
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.document_viewer import DocumentViewer, PageSheet
from ui.document_pages import PageReader
from ui.itemmodels.documents import DocumentTableModel
from ui.pages.document_deeds import evidence
from ui.pages.documents_tab import DocumentsTab
from ui.pages.dossier_desk import Deed
from ui.theme import Scheme, Theme
from ui.widgets.table_view import TableView

NO_KEY = Qt.KeyboardModifier.NoModifier


def put(session: Session, pupil: PupilId, title: str = "Verslag van Altra", content: bytes = b"") -> Document:
    cases = DocumentUseCases(session)
    what = Described(title=title, kind=DocumentKind.REPORT, dated=TODAY, information=InformationKind.CARE)
    cases.add(pupil, what, content or papers.pdf(3), PageReader())
    return next(entry for entry in cases.of_pupil(pupil) if entry.title == title)


def open_tab(stage: Stage) -> PupilId:
    documents = DocumentUseCases(stage.session)
    row = stage.pupil(lambda found: found.in_caseload and found.running > 0 and not documents.of_pupil(found.pupil.id))
    stage.show(row)
    stage.dossier_view.show_part("documents")
    QApplication.processEvents()
    return row.pupil.id


def table(stage: Stage) -> TableView:
    return stage.find(TableView, "document_table")


def titles(stage: Stage) -> list[str]:
    model = table(stage).table
    assert isinstance(model, DocumentTableModel)
    return [row.title for row in model.rows]


def drop(stage: Stage, *files: Path) -> None:
    """Drop files on the tab, as from a folder."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, left, NO_KEY)
    stage.find(DocumentsTab, "documents_tab").dropEvent(event)
    QApplication.processEvents()


def viewer(stage: Stage) -> DocumentViewer:
    found = QApplication.activeModalWidget()
    assert isinstance(found, DocumentViewer), found
    stage.wait()
    stage.qtbot.waitUntil(lambda: not sheet(found).empty)
    return found


def sheet(found: DocumentViewer) -> PageSheet:
    page = found.findChild(PageSheet)
    assert page is not None
    return page


def test_a_dropped_file_is_added_and_can_be_taken_back(stage: Stage, tmp_path: Path) -> None:
    pupil = open_tab(stage)
    assert "Nog geen documenten" in stage.said(stage.dossier_view)
    file = tmp_path / "brief_van_de_school 🙂.PDF.exe"
    file.write_bytes(papers.pdf())
    drop(stage, file)
    dialog = stage.fill(kind=DocumentKind.LETTER, information=InformationKind.EDUCATION)
    assert dialog.form.fields["title"].value() == "brief van de school 🙂.PDF"
    stage.save()
    assert titles(stage) == ["brief van de school 🙂.PDF"]
    (kept,) = DocumentUseCases(stage.session).of_pupil(pupil)
    assert (kept.kind, kept.information, kept.dated) == (DocumentKind.LETTER, InformationKind.EDUCATION, TODAY)
    assert stage.changes[-1].undo is not None
    stage._undo(stage.changes[-1].undo)
    stage.wait()
    assert titles(stage) == []


def test_the_key_asks_for_a_file(stage: Stage, tmp_path: Path) -> None:
    open_tab(stage)
    (tmp_path / "scan.png").write_bytes(papers.png())
    stage.press("d")
    chooser = stage.page.findChild(QFileDialog, "choose_document_dialog")
    assert chooser is not None
    chooser.filesSelected.emit([str(tmp_path / "scan.png")])
    chooser.reject()
    stage.fill(title="Scan", kind=DocumentKind.OTHER, information=InformationKind.CARE)
    stage.save()
    assert titles(stage) == ["Scan"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Dit bestand is leeg"),
        (b"MZ programma", "Dit is geen PDF, PNG of JPEG"),
        (papers.locked_pdf(), "op slot met een wachtwoord"),
        (papers.claiming_png(90_000, 90_000), "te veel beeldpunten"),
        (b"%PDF-1.4" + bytes(20 * 1024 * 1024), "groter dan 20 MB"),
        (None, "er niet meer"),
    ],
    ids=["empty", "program", "locked", "bomb", "large", "gone"],
)
def test_what_is_refused_is_told_with_the_name_of_the_file(
    stage: Stage, tmp_path: Path, content: bytes | None, told: str
) -> None:
    open_tab(stage)
    file = tmp_path / ("x" * 200 + ".pdf")
    if content is not None:
        file.write_bytes(content)
    drop(stage, file)
    dialog = stage.fill(title="Iets", kind=DocumentKind.OTHER, information=InformationKind.CARE)
    stage.save()
    assert dialog.isVisible()
    said = "\n".join(texts_of(dialog))
    assert told in said
    assert file.name in said
    assert dialog.form.isEnabled()
    dialog.reject()
    assert titles(stage) == []


def test_several_files_are_asked_about_one_after_another(stage: Stage, tmp_path: Path) -> None:
    open_tab(stage)
    files = [tmp_path / f"blad {number}.png" for number in (1, 2, 3)]
    for number, file in enumerate(files):
        file.write_bytes(papers.png(10 + number, 10))
    drop(stage, *files)
    stage.fill(kind=DocumentKind.OTHER, information=InformationKind.CARE)
    stage.save()
    stage.dialog().reject()
    QApplication.processEvents()
    stage.fill(kind=DocumentKind.OTHER, information=InformationKind.CARE)
    stage.save()
    assert set(titles(stage)) == {"blad 1", "blad 3"}


def test_what_is_not_filled_in_is_told(stage: Stage, tmp_path: Path) -> None:
    open_tab(stage)
    (tmp_path / "a.png").write_bytes(papers.png())
    drop(stage, tmp_path / "a.png")
    stage.fill(title="")
    stage.save()
    fields = stage.dialog().form.fields
    assert {name for name in ("title", "kind", "information") if fields[name].problem} == {
        "title",
        "kind",
        "information",
    }
    stage.dialog().reject()


def test_a_document_is_read_page_by_page(stage: Stage) -> None:
    pupil = open_tab(stage)
    put(stage.session, pupil)
    stage.dossier_view.refresh()
    table(stage).setFocus()
    stage.press(Qt.Key.Key_Return)
    found = viewer(stage)
    QTest.keyClick(found, Qt.Key.Key_PageDown)
    assert found.page == 1
    QTest.keyClick(found, Qt.Key.Key_End)
    assert found.page == 2
    QTest.keyClick(found, Qt.Key.Key_PageDown)
    assert found.page == 2
    assert "3 van 3" in "\n".join(texts_of(found))
    before = found.scale
    QTest.keyClick(found, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert found.scale > before
    QTest.keyClick(found, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(found, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert found.scale == pytest.approx(before, abs=0.05)
    stage.wait()
    QTest.keyClick(found, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert QApplication.activeModalWidget() is None


def test_locking_drops_every_dot_and_the_title(stage: Stage) -> None:
    pupil = open_tab(stage)
    kept = put(stage.session, pupil, "Geheim verslag")
    stage.dossier_view.refresh()
    assert "Geheim verslag" in everything_in(stage.page)
    table(stage).row_opened.emit(kept)
    found = viewer(stage)
    assert "Geheim verslag" in everything_in(found)
    page = sheet(found)
    found.forget()
    stage.frame.forget()
    assert page.empty
    assert "Geheim verslag" not in everything_in(stage.frame)
    stage.wait()


def test_the_viewer_is_used_by_key_and_by_ear(stage: Stage, assert_accessible: Callable[[QWidget], None]) -> None:
    pupil = open_tab(stage)
    put(stage.session, pupil)
    stage.dossier_view.refresh()
    stage.click("open_document")
    found = viewer(stage)
    assert_accessible(found)
    found.reject()
    stage.wait()


def test_the_tab_is_used_by_key_and_by_ear(stage: Stage, assert_accessible: Callable[[QWidget], None]) -> None:
    put(stage.session, open_tab(stage))
    stage.dossier_view.refresh()
    assert_accessible(stage.frame)


def test_details_are_changed(stage: Stage) -> None:
    pupil = open_tab(stage)
    put(stage.session, pupil)
    stage.dossier_view.refresh()
    stage.click("edit_document")
    stage.fill(title="Beter zo")
    stage.save()
    assert titles(stage) == ["Beter zo"]


def test_removing_is_taken_back(stage: Stage) -> None:
    pupil = open_tab(stage)
    put(stage.session, pupil)
    stage.dossier_view.refresh()
    table(stage).setFocus()
    stage.press(Qt.Key.Key_Delete)
    assert titles(stage) == []
    assert stage.changes[-1].undo is not None
    stage._undo(stage.changes[-1].undo)
    stage.wait()
    assert titles(stage) == ["Verslag van Altra"]


def test_a_copy_outside_is_warned_of_and_logged(stage: Stage, tmp_path: Path) -> None:
    pupil = open_tab(stage)
    put(stage.session, pupil)
    stage.dossier_view.refresh()
    stage.click("copy_document")
    question = QApplication.activeModalWidget()
    assert isinstance(question, Confirmation)
    assert "niet versleuteld" in "\n".join(texts_of(question))
    question.accept()
    QApplication.processEvents()
    chooser = stage.page.findChild(QFileDialog, "save_file_dialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "kopie.pdf"))
    chooser.reject()
    stage.wait()
    assert (tmp_path / "kopie.pdf").read_bytes() == papers.pdf(3)
    assert "niet versleuteld" in stage.told[-1]


def test_a_scan_becomes_the_evidence_of_an_answer(stage: Stage, tmp_path: Path) -> None:
    pupil = open_tab(stage)
    (judged, place) = next(
        (judged, place)
        for judged in stage.dossier(pupil).consents
        for place, answer in enumerate(judged.consent.answers)
        if answer.form is not None
    )
    (tmp_path / "formulier.pdf").write_bytes(papers.pdf())
    stage.dossier_view.wish(Deed.ADD_DOCUMENT, evidence(judged.consent.id, place))
    chooser = stage.page.findChild(QFileDialog, "choose_document_dialog")
    assert chooser is not None
    chooser.filesSelected.emit([str(tmp_path / "formulier.pdf")])
    chooser.reject()
    QApplication.processEvents()
    stage.save()
    (kept,) = DocumentUseCases(stage.session).of_pupil(pupil)
    assert kept.about is not None
    assert (kept.about.record, kept.about.answer, kept.kind) == (judged.consent.id, place, DocumentKind.CONSENT_FORM)
    stage.dossier_view.show_consent()
    stage.click(f"show_document_{kept.id}")
    viewer(stage).reject()
    stage.wait()


def test_a_reader_looks_and_does_nothing_else(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], demo_session: Session
) -> None:
    stage = stage_for(session_as(Role.READER))
    put(demo_session, open_tab(stage))
    stage.dossier_view.refresh()
    tab = stage.find(DocumentsTab, "documents_tab")
    shown = {button.objectName() for button in tab.findChildren(QPushButton) if button.isVisible()}
    assert shown == {"open_document"}
    assert not tab.acceptDrops()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_every_look_can_be_drawn(stage: Stage, theme: Theme, scheme: Scheme) -> None:
    put(stage.session, open_tab(stage), "T" * 300)
    stage.dossier_view.refresh()
    theme.choose(scheme)
    theme.set_text_size(150)
    assert not stage.frame.grab().isNull()


def test_a_document_that_is_damaged_is_told_in_the_viewer(stage: Stage, qtbot: QtBot) -> None:
    pupil = open_tab(stage)
    kept = put(stage.session, pupil)
    stage.dossier_view.refresh()
    DocumentUseCases(stage.session).remove(kept.id)
    with stage.session.store.write(stage.session.user.id) as uow:
        uow.documents.put(replace(kept, sha256="0" * 64), [b"half"])
    stage.click("open_document")
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    qtbot.waitUntil(lambda: "beschadigd" in "\n".join(texts_of(found)))
    found.reject()


def test_a_document_can_belong_to_a_meeting(stage: Stage, tmp_path: Path) -> None:
    pupil = open_tab(stage)
    moments = DocumentUseCases(stage.session).meetings(pupil)
    assert moments
    file = tmp_path / "verslag.pdf"
    file.write_bytes(papers.pdf())
    drop(stage, file)
    about = About(kind=AboutKind.MEETING, record=moments[0].meeting)
    stage.fill(kind=DocumentKind.REPORT, information=InformationKind.CARE, about=about)
    stage.save()
    assert [entry.about for entry in DocumentUseCases(stage.session).of_pupil(pupil)] == [about]
