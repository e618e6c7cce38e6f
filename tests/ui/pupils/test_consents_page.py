"""The ask-list at work: reminding, several forms in one file, and going to the file."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from models.consent import AnswerKind
from models.usecases.asking import AskingUseCases
from models.usecases.session import Session
from tests.ui.pupils.pupils_stage import PAPERS, Stage, paper
from ui.background import BackgroundRunner
from ui.dialogs.reminder_dialog import ReminderDialog
from ui.pages.ask_list_dialog import AskListDialog
from ui.pages.consents_page import ConsentsPage
from ui.pages.dossier_desk import desk_of
from ui.widgets.table_view import TableView


@pytest.fixture
def page(qtbot: QtBot, demo_session: Session, runner: BackgroundRunner) -> ConsentsPage:
    made = ConsentsPage(desk=desk_of(demo_session, paper, runner=runner, papers=PAPERS))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.refresh(frozenset())
    qtbot.waitUntil(lambda: not runner.busy)
    QApplication.processEvents()
    return made


def table(page: ConsentsPage) -> TableView:
    found = page.findChild(TableView, "open_questions")
    assert found is not None
    return found


def button(page: ConsentsPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def test_every_open_question_is_a_row(page: ConsentsPage, demo_session: Session) -> None:
    assert table(page).proxy.rowCount() == len(AskingUseCases(demo_session, "nl").open_questions()) > 0


def test_a_reminder_is_noted_and_shown(page: ConsentsPage, demo_session: Session) -> None:
    question = next(q for q in AskingUseCases(demo_session, "nl").open_questions() if q.waiting)
    consent = question.judged.consent.id
    assert table(page).choose(consent)
    records: list[str] = []
    page.changed.connect(lambda changes: records.append(changes.record))
    button(page, "remind").click()
    dialog = page.findChild(ReminderDialog)
    assert dialog is not None
    dialog.save()
    assert records == [question.pupil.id]
    with demo_session.store.read() as uow:
        last = uow.consents.get(consent).answers[-1]
    assert (last.kind, last.on) == (AnswerKind.REMINDED, demo_session.today)


def test_several_forms_become_one_file(page: ConsentsPage, demo_session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    table(page).selectAll()
    printable = [q for q in AskingUseCases(demo_session, "nl").open_questions() if q.printable]
    assert not button(page, "remind").isEnabled()
    button(page, "save_forms").click()
    (dialog,) = page.findChildren(QFileDialog)
    file = tmp_path / "forms.pdf"
    told: list[str] = []
    page.told.connect(told.append)
    dialog.fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    dialog.close()
    QApplication.processEvents()
    assert len(PdfReader(BytesIO(file.read_bytes())).pages) >= 2 * len(printable) - 1


def test_a_row_leads_to_the_consents_of_the_file(page: ConsentsPage) -> None:
    wanted: list[tuple[str, str]] = []
    page.place_wanted.connect(lambda place, record: wanted.append((place, record)))
    button(page, "open_file").click()
    ((place, record),) = wanted
    assert place == "pupils"
    assert record.endswith("#consent")


def test_nothing_stays_after_forgetting(page: ConsentsPage) -> None:
    page.forget()
    assert table(page).proxy.rowCount() == 0


def test_the_ask_list_opens_over_the_pupils_and_leads_to_a_file(stage: Stage) -> None:
    stage.page.show_ask_list()
    dialog = stage.page.findChild(AskListDialog)
    assert dialog is not None
    stage.wait()
    list_of = dialog.findChild(TableView, "open_questions")
    assert list_of is not None
    assert list_of.proxy.rowCount() > 0
    opening = dialog.findChild(QPushButton, "open_file")
    assert opening is not None
    opening.click()
    assert not dialog.isVisible()
    assert stage.dossier_view.pupil is not None
