"""Keeping and destroying in Beheer, by clicks, on a real store: from what may go to the certificate."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from models.ids import PupilId, UserId
from models.safety import SafetyClosing
from models.spans import Span
from models.usecases.retention import RetentionUseCases
from models.usecases.session import Session
from models.user import Role, User
from storage.desks import BackupDesk, RecoveryDesk, UserDesk
from storage.vault import Opened, Vault
from tests.reports.paper_reading import words as words_of
from tests.stores import TODAY
from tests.ui.resuming import comes_back, dialog_over
from tests.ui.settings.settings_stage import Check, Stage, paper, save
from ui.background import BackgroundRunner
from ui.dialogs.confirmation import Confirmation
from ui.pages.settings.retention_part import RetentionPart
from ui.pages.settings.users_part import UserTools
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.buttons import Button, DangerButton
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView

LEADER = User(id=UserId("leader"), name="Lot Leider", role=Role.ADMINISTRATOR)
StageFor = Callable[..., Stage]


@pytest.fixture
def gone(demo_session: Session) -> tuple[PupilId, ...]:
    """Pupils of the demo school who left: one six years ago, the others between two and five."""
    with demo_session.store.write(demo_session.user.id) as uow:
        uow.users.save(LEADER)
        filed = dict.fromkeys(file.pupil for file in uow.care_files.all())
        pupils = tuple(filed)[:5]
        for years, pupil in zip((6, 4, 3, 2, 2), pupils, strict=True):
            span = Span(end=TODAY - relativedelta(years=years, days=3))
            uow.pupils.save(replace(uow.pupils.get(pupil), enrolment=span))
            for report in uow.safety.of_pupil(pupil):
                uow.safety.save(replace(report, closing=SafetyClosing(on=TODAY, because="rust")))
    return pupils


@pytest.fixture
def stage_for(
    qtbot: QtBot, theme: Theme, tmp_path: Path, demo_opened: Opened, demo_vault: Vault, demo_session: Session
) -> Iterator[StageFor]:
    runner = BackgroundRunner()

    def make(user: User | None = None) -> Stage:
        session = replace(demo_session, user=user or demo_session.user)
        desk = UserDesk(demo_opened, demo_vault, session)
        stage = Stage(
            session=session,
            qtbot=qtbot,
            runner=runner,
            theme=theme,
            settings=Settings(tmp_path / "luwte.ini"),
            tools=UserTools(desk=desk, passwords=desk, recovery=RecoveryDesk(demo_opened, demo_vault, session, paper)),
            backups=BackupDesk(demo_opened, demo_vault),
        )
        stage.open()
        stage.go("retention")
        return stage

    yield make
    runner.close()


def shown(stage: Stage) -> set[str]:
    names = ("propose_destruction", "approve_destruction", "carry_out_destruction", "withdraw_destruction")
    part = stage.find(RetentionPart, "retention_part")
    return {name for name in names if stage.find(Button, name).isVisibleTo(part)}


def approved(stage: Stage) -> None:
    """Let the leader approve what lies there, and look again."""
    use_cases = RetentionUseCases(replace(stage.session, user=LEADER))
    found = use_cases.retained().open
    assert found is not None
    use_cases.approve(found.id)
    stage.find(RetentionPart, "retention_part").refresh()


def test_from_the_list_to_the_certificate(
    stage_for: StageFor, gone: tuple[PupilId, ...], tmp_path: Path, assert_accessible: Check
) -> None:
    stage = stage_for()
    stage.backups.make_now()
    assert len(stage.cells("due_view", 0)) == len(gone)
    assert stage.cells("due_view", 2)[0] == "alles"
    assert set(stage.cells("due_view", 2)[-2:]) == {"zorgdossier"}
    assert_accessible(stage.frame)
    assert shown(stage) == {"propose_destruction"}
    stage.click("propose_destruction")
    assert shown(stage) == {"approve_destruction", "withdraw_destruction"}
    assert set(stage.cells("due_view", 4)) == {"op de lijst"}
    stage.click("approve_destruction")
    assert [error.code for error in stage.failures] == ["retention_own_proposal"]
    approved(stage)
    assert shown(stage) == {"carry_out_destruction", "withdraw_destruction"}
    stage.click("carry_out_destruction")
    dialog = stage.find(Confirmation, "destroy_confirmation")
    assert_accessible(dialog)
    assert "niet terugdraaien" in stage.words(dialog)
    assert not dialog.findChildren(DangerButton)[0].hasFocus()
    dialog.accept()
    stage.wait()
    assert stage.told[-1].startswith("Vernietigd.")
    assert len(stage.backups.backups()) == 1
    assert stage.cells("proofs_view", 3) == ["klaar"]
    assert stage.find(Strip, "retention_strip").sentence == ""
    assert stage.find(QWidget, "retention_empty").isVisibleTo(stage.page)
    with stage.session.store.read() as uow:
        assert gone[0] not in {pupil.id for pupil in uow.pupils.all()}
    assert LEADER.name in words_of(certificate(stage, tmp_path / "verklaring.pdf"))


def certificate(stage: Stage, file: Path) -> bytes:
    stage.find(TableView, "proofs_view").choose_first()
    stage.click("save_certificate")
    chooser = stage.page.findChild(QFileDialog, "save_file_dialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(file))
    chooser.reject()
    stage.wait()
    assert stage.told[-1] == "Verklaring bewaard"
    return file.read_bytes()


def test_a_proposal_can_be_withdrawn(stage_for: StageFor, gone: tuple[PupilId, ...]) -> None:
    assert gone
    stage = stage_for()
    stage.click("propose_destruction")
    stage.click("withdraw_destruction")
    assert shown(stage) == {"propose_destruction"}
    assert not stage.find(QWidget, "proofs_view").isVisibleTo(stage.page)


def test_nothing_to_do_is_said(stage_for: StageFor) -> None:
    stage = stage_for()
    assert shown(stage) == set()
    assert stage.find(QWidget, "retention_empty").isVisibleTo(stage.page)
    assert "Er hoeft niets weg" in stage.words()
    assert len(stage.cells("terms_view", 0)) == 3


def test_a_hold_keeps_one_pupil_off_the_list_until_it_ends(
    stage_for: StageFor, gone: tuple[PupilId, ...], assert_accessible: Check
) -> None:
    stage = stage_for()
    stage.find(TableView, "due_view").choose(gone[0])
    stage.click("place_hold")
    assert_accessible(dialog_over(stage.page))
    assert comes_back(stage.page) == "HoldDialog"
    stage.find(TableView, "due_view").choose(gone[0])
    stage.click("place_hold")
    write(stage, "Klacht & 't onderzoek")
    assert stage.cells("due_view", 4)[0] == "bewaarplicht"
    assert "Stel voor om te vernietigen (4)" in stage.words()
    stage.find(TableView, "due_view").choose(gone[0])
    stage.click("end_hold")
    assert "Klacht & 't onderzoek" in stage.words(dialog_over(stage.page))
    assert comes_back(stage.page) == "HoldDialog"
    stage.find(TableView, "due_view").choose(gone[0])
    stage.click("end_hold")
    write(stage, "Afgehandeld")
    assert "Stel voor om te vernietigen (5)" in stage.words()


def write(stage: Stage, text: str) -> None:
    dialog = dialog_over(stage.page)
    (note,) = dialog.findChildren(QPlainTextEdit)
    note.setPlainText(text)
    save(dialog)


def test_the_school_sets_its_own_term_and_goes_back(
    stage_for: StageFor, gone: tuple[PupilId, ...], assert_accessible: Check
) -> None:
    assert gone
    stage = stage_for()
    stage.find(TableView, "terms_view").choose("care")
    stage.click("edit_term")
    assert_accessible(dialog_over(stage.page))
    assert comes_back(stage.page) == "TermDialog"
    stage.find(TableView, "terms_view").choose("care")
    stage.click("edit_term")
    write(stage, "")
    dialog = dialog_over(stage.page)
    stage.type_in("years", "20", dialog)
    write(stage, "Beleid van het bestuur")
    assert stage.cells("terms_view", 1)[0] == "20 jaar"
    assert stage.cells("terms_view", 2)[0] == "Beleid van het bestuur"
    assert len(stage.cells("due_view", 0)) < len(gone)
    stage.find(TableView, "terms_view").choose("care")
    stage.click("drop_term")
    assert stage.cells("terms_view", 1)[0] == "2 jaar"


def test_who_looks_only_sees_and_does_nothing(stage_for: StageFor, gone: tuple[PupilId, ...]) -> None:
    stage = stage_for(LEADER)
    assert len(stage.cells("due_view", 0)) == len(gone)
    assert shown(stage) == {"propose_destruction"}


def test_after_locking_no_name_is_left(stage_for: StageFor, gone: tuple[PupilId, ...]) -> None:
    stage = stage_for()
    with stage.session.store.read() as uow:
        names = [uow.pupils.get(pupil).name.surname for pupil in gone]
    stage.frame.forget()
    assert not [name for name in names if name in stage.words() or name in str(stage.cells("due_view", 0))]
