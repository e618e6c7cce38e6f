"""The one file that leaves: when it may, what is in it, and the same bytes once more."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QFileDialog, QLabel, QWidget

from models.change import Topic
from models.errors import ReportError
from models.monitor.definition import Definition
from models.monitor.release import Release
from models.monitor.tables import Past, Run
from models.progress import Progress
from models.pupil import Pupil, Residence
from models.usecases.monitor import Asked, MonitorUseCases
from models.user import Permission
from reports.disclosure.run import Protected
from reports.monitor_check import check
from reports.monitor_desk import MonitorDesk
from tests.ui.monitor.monitor_stage import SECRET, MonitorStage
from ui.itemmodels.monitor import Rank
from ui.page import Place
from ui.pages.monitor_lists import RankedView
from ui.pages.monitor_saver import write_whole
from ui.widgets.table_view import TableView


def test_a_period_that_is_over_can_be_saved(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    assert stage.verdict() == "Het bewijs is compleet: alle 200 getallen zijn veilig."
    file = stage.save()
    received = check(file.read_bytes(), file.name)
    about_school = {one.id for one in received.facts.indicators if one.about_school}
    assert sum(row.indicator not in about_school for row in received.rows) == 200
    assert {"fte_planned", "fte_used", "providers", "school_size"} <= about_school
    assert stage.told == [f"Bewaard: {file.name}"]
    assert [changes.topics for changes in stage.changes] == [frozenset({Topic.MONITOR})]


def test_the_question_names_who_gets_it_and_about_what(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    stage.click("monitor_save")
    asked = stage.find(QDialog, "monitor_confirm")
    words = [label.text() for label in asked.findChildren(QLabel)]
    assert words[0] == "Het bestand voor Gemeente Amsterdam bewaren?"
    assert "Monitor SJSO, Eerste helft van schooljaar 2025-2026." in words[1]
    assert "Luwte verstuurt zelf niets" in words[1]
    assert "Bewaar" in [button.text() for button in asked.findChildren(QAbstractButton)]
    asked.reject()
    assert stage.page.findChild(QFileDialog, "monitor_save_dialog") is None
    assert not _ledger(stage)


def _ledger(stage: MonitorStage) -> list[str]:
    with stage.session.read(Permission.EXPORT_MONITOR) as uow:
        return [entry.sha256 for entry in uow.submissions.all()]


def test_changing_ones_mind_in_the_dialog_sends_nothing(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    stage.click("monitor_save")
    stage.find(QDialog, "monitor_confirm").accept()
    stage.find(QFileDialog, "monitor_save_dialog").reject()
    stage.wait()
    assert not _ledger(stage)
    assert stage.can_save()


def test_the_name_of_the_file_stays_as_it_is(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    stage.click("monitor_save")
    stage.find(QDialog, "monitor_confirm").accept()
    stage.save_as("cijfers.zip")
    assert "Laat de naam zoals hij is" in stage.problem()
    assert not _ledger(stage)
    assert not list(stage.folder.iterdir())


def test_the_ledger_gives_the_same_bytes_again(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    first = stage.save().read_bytes()
    stage.click("monitor_part_sent")
    view = stage.find(TableView, "monitor_ledger")
    cells = [view.proxy.index(0, column).data() for column in range(6)]
    assert cells[:3] == ["1e helft 2025-2026", "Gemeente Amsterdam", "10 mrt 2026"]
    assert cells[3:5] == [stage.session.user.name, "Monitor SJSO"]
    assert _ledger(stage)[0].startswith(cells[5])
    next(stage.folder.iterdir()).unlink()
    stage.click("monitor_save_again")
    assert stage.save_as().read_bytes() == first
    assert len(_ledger(stage)) == 1


def test_an_earlier_file_is_shown_again_with_every_number(
    stage: MonitorStage, assert_accessible: Callable[[QWidget], None]
) -> None:
    page = stage.open()
    stage.count()
    first = stage.save().read_bytes()
    assert page.preview is not None
    sent = Counter(row.value for row in page.preview.release.rows())
    stage.click("monitor_part_sent")
    QTest.keyClick(stage.find(TableView, "monitor_ledger"), Qt.Key.Key_Return)
    dialog = stage.find(QDialog, "sent_file_dialog")
    assert dialog.isVisible()
    assert dialog.accessibleName() == "Gemeente Amsterdam: Eerste helft van schooljaar 2025-2026"
    assert_accessible(dialog)
    (view,) = dialog.findChildren(RankedView, "sent_figures")
    shown = [(row.label, row.sent) for row in view.table.rows if row.rank is not Rank.HEADING]
    assert Counter(number for _, number in shown) == sent
    assert shown[0][0] == "Leerlingen met hulp in de periode"
    assert "Perspectief" in [row.label for row in view.table.rows if row.rank is Rank.HEADING]
    heading = next(number for number, row in enumerate(view.table.rows) if row.rank is Rank.HEADING)
    assert not str(view.proxy.index(heading, 1).data()).strip()
    (again,) = dialog.findChildren(QAbstractButton, "sent_file_again")
    again.click()
    assert stage.save_as().read_bytes() == first
    assert not view.table.rows


def test_what_was_saved_can_be_saved_again_from_the_preview(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    first = stage.save().read_bytes()
    assert stage.verdict() == ("Bewaard op 10 mrt 2026. Luwte verstuurt zelf niets: geef het bestand aan de ontvanger.")
    stage.click("monitor_save")
    assert stage.save_as().read_bytes() == first
    assert len(_ledger(stage)) == 1


def test_a_period_that_still_runs_can_be_seen_and_not_saved(stage: MonitorStage) -> None:
    stage.open()
    stage.take_period(4)
    stage.count()
    assert stage.seen("monitor_preview")
    assert not stage.can_save()
    assert stage.verdict().startswith("Deze periode loopt tot en met 31 jul 2026.")
    QTest.keyClick(stage.page, Qt.Key.Key_B)
    assert stage.page.findChild(QWidget, "monitor_confirm") is None


def test_periods_follow_each_other_and_are_made_safe_together(stage: MonitorStage) -> None:
    page = stage.open()
    stage.take_period(1)
    stage.count()
    stage.save()
    stage.take_period(0)
    stage.count()
    assert page.preview is not None
    assert stage.words().count("Samen veilig gemaakt met 1 eerdere verzendingen.") == 1
    titles = [indicator.title["nl"] for indicator in page.preview.release.definition.indicators]
    assert titles[-2:] == [
        "Later bekend geworden: al in hulp bij het begin",
        "Later bekend geworden: bij het begin niet meer in hulp",
    ]
    file = stage.save()
    received = check(file.read_bytes(), file.name)
    assert [period.id for period in page.preview.release.corrects] == ["2024-2025-H2"]
    assert {"correction_added", "correction_removed"} <= {row.indicator for row in received.rows}
    assert len(_ledger(stage)) == 2


def test_an_earlier_period_comes_too_late(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    stage.save()
    stage.take_period(1)
    stage.count()
    assert "Over een latere periode is al een bestand verstuurd." in stage.problem()
    stage.take_way_out()
    assert stage.seen("monitor_ledger")


def test_several_recipients_get_a_file_of_the_same_figures(stage: MonitorStage) -> None:
    page = stage.open()
    stage.tick("SWV")
    stage.tick("Windveer")
    stage.count()
    assert page.preview is not None
    assert stage.words().count("Samen veilig gemaakt: 3 bestanden over deze periode.") == 1
    box = stage.find(QComboBox, "monitor_seen_by")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert "voor SWV Amsterdam-Diemen" in stage.words()
    files = stage.save_in(stage.folder)
    received = {file.name: check(file.read_bytes(), file.name) for file in files}
    assert [found.facts.recipient for found in received.values()] == [
        release.recipient.code for release in sorted(page.preview.releases, key=lambda one: one.file_name)
    ]
    assert len(_ledger(stage)) == 3
    assert len({tuple(found.rows) for found in received.values()}) == 1
    bytes_before = {file.name: file.read_bytes() for file in files}
    again = stage.folder / "nogmaals"
    again.mkdir()
    assert stage.find(QAbstractButton, "monitor_save").text() == "Bewaar 3 nogmaals"
    stage.click("monitor_save")
    dialog = stage.find(QFileDialog, "monitor_folder_dialog")
    dialog.fileSelected.emit(str(again))
    dialog.reject()
    stage.wait()
    assert {file.name: file.read_bytes() for file in again.iterdir()} == bytes_before
    assert len(_ledger(stage)) == 3


def _moved(stage: MonitorStage) -> list[Pupil]:
    """Return every pupil as living elsewhere."""
    return [replace(pupil, residences=(Residence(municipality="Groningen"),)) for pupil in stage.pupils()]


def test_figures_that_changed_stay_as_they_were_sent_unless_they_are_replaced(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    first = stage.save().read_bytes()
    with stage.session.store.write(stage.session.user.id) as uow:
        for pupil in _moved(stage):
            uow.pupils.save(pupil)
    stage.count()
    assert page.preview is not None
    assert f"Sinds het versturen zijn {page.preview.late} getallen anders geworden." in stage.label("monitor_late")
    stage.click("monitor_save")
    assert stage.save_as().read_bytes() == first
    assert "Maak dan een vervanging." in stage.label("monitor_late")
    stage.click("monitor_replace")
    assert stage.verdict().startswith("Dit vervangt wat is verstuurd.")
    file = stage.save()
    received = check(file.read_bytes(), file.name)
    assert received.facts.serial == 2
    assert received.facts.replaces is not None
    assert received.facts.replaces.serial == 1
    assert len(_ledger(stage)) == 2
    stage.click("monitor_part_sent")
    model = stage.find(TableView, "monitor_ledger").table
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == ["1e helft 2025-2026", "1e helft 2025-2026 (vervangen)"]


def test_another_window_that_sent_a_period_first_is_noticed(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    cases = MonitorUseCases(stage.session, stage.desk, SECRET)
    other = cases.periods(cases.definitions()[0])[1]
    cases.submit(cases.preview(Asked(definition="sjso", period=other.id), _Quiet()))
    stage.save()
    assert "Er is intussen een ander bestand bewaard." in stage.problem()
    stage.take_way_out()
    assert stage.words().count("Samen veilig gemaakt met 1 eerdere verzendingen.") == 1


class _Quiet:
    def report(self, done: int, total: int) -> None:
        del done, total


def test_a_place_that_cannot_be_written_leaves_the_file_in_the_ledger(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    stage.folder.rmdir()
    stage.save()
    assert "kon daar niet worden geschreven" in stage.problem()
    stage.take_way_out()
    assert stage.seen("monitor_ledger")
    stage.folder.mkdir()
    stage.click("monitor_save_again")
    assert stage.save_as().exists()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "monitor.zip"
    write_whole(file, b"eerst")
    write_whole(file, b"daarna")
    assert file.read_bytes() == b"daarna"
    assert [found.name for found in tmp_path.iterdir()] == ["monitor.zip"]
    with pytest.raises(ReportError):
        write_whole(tmp_path / "weg" / "monitor.zip", b"")


class _Unsure(MonitorDesk):
    """A desk whose proof is not complete."""

    def __init__(self, code: str, cells: str = "inflow; outflow") -> None:
        super().__init__("nl")
        self._code = code
        self._cells = cells

    def protect(self, run: Run, definition: Definition, secret: bytes, progress: Progress, past: Past) -> Protected:
        del run, definition, secret, progress, past
        raise ReportError(self._code, count=2, cells=self._cells, least=10)

    def package(self, release: Release) -> bytes:
        raise AssertionError(release)


def test_without_a_complete_proof_there_is_nothing_to_save(stage: MonitorStage) -> None:
    stage.desk = _Unsure("monitor_unsafe")
    stage.open()
    stage.count()
    assert "2 getallen niet veilig: Ingestroomd; Uitgestroomd." in stage.problem()
    assert not stage.seen("monitor_save_bar")


def test_a_breakdown_that_is_not_safe_can_be_left_out_in_a_monitor_of_ones_own(stage: MonitorStage) -> None:
    divided = (f"inflow (perspective: {name})" for name in ("diagnostics", "treatment", "guidance", "unknown"))
    stage.desk = _Unsure("monitor_unsafe", "; ".join(divided))
    stage.open()
    stage.count()
    assert "Ingestroomd – Perspectief: Behandeling" in stage.problem()
    assert "en nog 1 andere" in stage.problem()
    assert stage.problem().endswith("Of laat in een eigen monitor weg: Perspectief.")
    stage.take_way_out()
    assert stage.wanted == [(Place.SETTINGS.value, "definitions")]


def test_without_an_answer_in_time_one_can_try_again(stage: MonitorStage) -> None:
    stage.desk = _Unsure("monitor_no_answer")
    page = stage.open()
    stage.count()
    assert "niet op tijd" in stage.problem()
    stage.take_way_out()
    assert "niet op tijd" in stage.problem()
    assert page.preview is None


def test_a_very_small_school_hears_that_it_cannot(stage: MonitorStage) -> None:
    stage.desk = _Unsure("monitor_school_too_small")
    stage.open()
    stage.count()
    assert "minder dan 10 leerlingen" in stage.problem()
    assert not stage.seen("monitor_save_bar")
