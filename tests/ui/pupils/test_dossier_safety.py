"""Safety and attendance in a dossier: seen by who may, followed by keys and clicks, and never closed by themselves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from models.attendance import AttendanceEvent, AttendanceKind
from models.carefile import CareFileStatus, ClosingReason
from models.ids import AttendanceEventId, PupilId, SafetyReportId, UndoId
from models.safety import ReportedTo, SafetyReport, SafetyReportKind
from models.usecases.attendance import AttendanceUseCases
from models.usecases.safety import SafetyUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role
from tests.stores import TODAY
from tests.ui.pupils.pupils_stage import Stage, everything_in
from tests.usecases.test_safety_usecases import weighed_about
from ui.fields.suggestion_field import SuggestionField
from ui.pages.dossier_desk import Deed
from ui.pages.safety_tab import SafetySection
from ui.widgets.strip import Strip

Check = Callable[[QWidget], None]
DAY = timedelta(days=1)


def report(pupil: PupilId, next_check: date | None = None, name: str = "report") -> SafetyReport:
    return SafetyReport(
        id=SafetyReportId(name),
        pupil=pupil,
        on=TODAY - 30 * DAY,
        kind=SafetyReportKind.REPORT,
        to=ReportedTo.VEILIG_THUIS,
        to_name="Kim & Co",
        concern="’t Gaat <b>niet</b> goed & Ĳ 🙂",
        next_check=next_check,
    )


def tabs_of(stage: Stage) -> list[str]:
    tabs = stage.find(QTabBar, "dossier_tabs")
    return [tabs.tabText(place) for place in range(tabs.count()) if tabs.isTabVisible(place)]


def about(stage: Stage) -> PupilId:
    """Return a pupil in the caseload of whom nothing was reported."""
    row = stage.pupil(lambda row: row.in_caseload and not stage.dossier(row.pupil.id).safety)
    stage.show(row)
    return row.pupil.id


def go(stage: Stage, part: str) -> None:
    stage.dossier_view.show_part(part)


def test_a_report_is_noted_followed_and_closed(stage: Stage, assert_accessible: Check) -> None:
    pupil = about(stage)
    go(stage, "safety")
    assert "Er is niets gemeld" in stage.said()
    stage.click("new_safety_report")
    stage.fill(kind=SafetyReportKind.ADVICE, to=ReportedTo.OTHER)
    assert_accessible(stage.dialog())
    stage.save()
    assert "Vul in bij wie" in stage.said(stage.dialog())
    stage.fill(to_name="Wijkagent & co", concern="Zorg om thuis", expected="Gaan langs", next_check=TODAY - DAY)
    stage.save()
    assert "Dit ligt vóór het begin" in stage.said(stage.dialog()), "a check before the report"
    stage.fill(on=TODAY - 3 * DAY, expected_by=TODAY - 2 * DAY)
    stage.save()
    found = stage.dossier(pupil).safety[0]
    said = stage.said()
    assert "Niemand volgt dit" in said
    assert "controle te laat" in "\n".join(chip.accessibleName() for chip in stage.page.findChildren(QWidget))
    assert "Bel ze" in said
    stage.click(f"note_safety_check_{found.id}")
    stage.fill(seen="Rustig")
    stage.save()
    stage.click(f"note_safety_answer_{found.id}")
    stage.fill(text="Wij doen onderzoek")
    stage.save()
    said = stage.said()
    assert "Controle: Rustig" in said
    assert "Antwoord: Wij doen onderzoek" in said
    assert "Volgende controle" in said
    assert_accessible(stage.page)
    stage.click(f"close_safety_report_{found.id}")
    stage.save()
    assert "Schrijf kort op waarom" in stage.said(stage.dialog())
    stage.fill(because="Gezien met vader en wijkagent")
    stage.save()
    assert "Gesloten (1)" in stage.said()
    assert not stage.dossier(pupil).safety[0].open
    assert stage.changes[-1].undo is not None


def test_changing_a_report_keeps_who_watches_and_its_history(stage: Stage) -> None:
    pupil = about(stage)
    session = stage.session
    SafetyUseCases(session).save(replace(report(pupil), monitored_by=session.user.name, monitor_user=session.user.id))
    stage.dossier_view.refresh()
    go(stage, "safety")
    stage.click("edit_safety_report_report")
    stage.fill(concern="Anders")
    stage.save()
    found = stage.dossier(pupil).safety[0]
    assert (found.concern, found.monitor_user, found.to_name) == ("Anders", session.user.id, "Kim & Co")
    stage.click("edit_safety_report_report")
    watcher = stage.dialog().form.fields["monitored_by"]
    assert isinstance(watcher, SuggestionField)
    watcher.set_text("opa Ş")
    stage.save()
    found = stage.dossier(pupil).safety[0]
    assert (found.monitored_by, found.monitor_user) == ("opa Ş", None)


@pytest.mark.parametrize(
    ("check", "tone", "words"),
    [(-1, "danger", "Kijk hoe het gaat"), (0, "warn", "Vandaag is de controle"), (5, "muted", "Volgende controle")],
)
def test_the_overview_says_calmly_when_somebody_looks_again(stage: Stage, check: int, tone: str, words: str) -> None:
    pupil = about(stage)
    assert not stage.find(QWidget, "safety_summary").isVisible()
    SafetyUseCases(stage.session).save(report(pupil, next_check=TODAY + check * DAY))
    stage.dossier_view.refresh()
    block = stage.find(QWidget, "safety_line_report")
    assert words in stage.said(block)
    icons = [part.property("icon_tone") for part in block.findChildren(QWidget) if part.property("icon_tone")]
    assert icons[0] == tone
    assert "melding" not in stage.said(stage.find(QWidget, "expiry_section")), "it is not said twice"


def test_closing_the_file_warns_and_the_report_stays_in_sight(stage: Stage) -> None:
    row = stage.pupil(lambda row: row.in_caseload and row.running == 0 and row.waiting is None)
    stage.show(row)
    SafetyUseCases(stage.session).save(report(row.pupil.id, next_check=TODAY + DAY))
    stage.dossier_view.refresh()
    assert row.care_file is not None
    stage.dossier_view.wish(Deed.CLOSE_FILE, row.care_file.id)
    warning = stage.dialog().findChild(Strip, "open_reports")
    assert warning is not None
    assert "blijft open" in warning.sentence or "blijven open" in warning.sentence
    stage.fill(closing_reason=ClosingReason.QUESTION_ANSWERED)
    stage.save()
    found = stage.dossier(row.pupil.id)
    assert found.care_files[0].status is CareFileStatus.CLOSED
    assert any(entry.open for entry in found.safety)
    assert stage.find(QWidget, "safety_line_report").isVisible()


def test_attendance_by_school_year_with_sitting_at_home_that_goes_on(stage: Stage, assert_accessible: Check) -> None:
    pupil = about(stage)
    for event in stage.dossier(pupil).attendance:
        AttendanceUseCases(stage.session).remove(event.id)
    go(stage, "attendance")
    stage.dossier_view.refresh()
    assert "Er is niets genoteerd" in stage.said()
    stage.click("new_attendance")
    until = stage.dialog().form.fields["until"]
    assert not until.isVisible()
    stage.fill(kind=AttendanceKind.SUSPENSION, on=TODAY - DAY)
    assert until.isVisible()
    stage.save()
    assert "Vul dit in" in stage.said(stage.dialog())
    stage.fill(until=TODAY - 2 * DAY)
    stage.save()
    assert "Dit ligt vóór het begin" in stage.said(stage.dialog())
    stage.fill(until=TODAY)
    stage.save()
    at_home = AttendanceEvent(
        id=AttendanceEventId("home"), pupil=pupil, kind=AttendanceKind.AT_HOME, on=TODAY - 300 * DAY, note="Mist de bus"
    )
    AttendanceUseCases(stage.session).save(at_home)
    stage.dossier_view.refresh()
    said = stage.said()
    assert "Schorsing 1  ·  Thuiszitten 1" in said
    assert "(42 weken)" in said
    assert "Begon in een eerder schooljaar" in said
    assert "Eerdere schooljaren (1)" in said
    stage.click("edit_attendance_home")
    stage.dialog().reject()
    assert_accessible(stage.page)
    go(stage, "overview")
    assert "(42 weken)" in stage.said(stage.find(QWidget, "plan_section"))
    go(stage, "details")
    assert "(42 weken)" in stage.said(stage.find(QWidget, "facts_section"))


def test_an_event_removed_by_mistake_comes_back_by_the_link(stage: Stage) -> None:
    pupil = about(stage)
    event = AttendanceEvent(id=AttendanceEventId("e"), pupil=pupil, kind=AttendanceKind.INCIDENT, on=TODAY)
    AttendanceUseCases(stage.session).save(event)
    before = stage.dossier(pupil).attendance
    stage.dossier_view.refresh()
    go(stage, "attendance")
    stage.click("remove_attendance_e")
    assert event not in stage.dossier(pupil).attendance
    UndoUseCases(stage.session).undo(stage.changes[-1].undo or UndoId(0))
    assert stage.dossier(pupil).attendance == before


def test_who_only_looks_reads_and_has_no_buttons(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], demo_session: Session
) -> None:
    stage = stage_for(session_as(Role.READER))
    pupil = about(stage)
    SafetyUseCases(demo_session).save(report(pupil, next_check=TODAY - DAY))
    stage.dossier_view.refresh()
    go(stage, "safety")
    assert "Kijk hoe het gaat" in stage.said(stage.find(SafetySection, "safety_section"))
    for name in ("new_safety_report", "note_safety_check_report", "edit_safety_report_report"):
        assert stage.page.findChild(QWidget, name) is None


def test_without_a_ground_for_safety_there_is_no_tab_no_line_and_no_word(
    stage_for: Callable[[Session], Stage], session_as: Callable[[Role], Session], demo_session: Session
) -> None:
    stage = stage_for(session_as(Role.YOUTH_PROFESSIONAL))
    word = "Xantippe"
    for row in stage.all_rows():
        kinds = stage.dossier(row.pupil.id).kinds
        known = {kind.value for kind in kinds}
        SafetyUseCases(demo_session).save(replace(report(row.pupil.id, TODAY - DAY, name=row.pupil.id), concern=word))
        stage.show(row)
        stage.dossier_view.refresh()
        assert ("Veiligheid" in tabs_of(stage)) == ("safety" in known)
        assert ("Verzuim" in tabs_of(stage)) == ("attendance" in known)
        if "safety" not in known:
            go(stage, "safety")
            held = everything_in(stage.page)
            assert word not in held
            assert "Controle na een melding" not in held
            assert "melding" not in stage.said(stage.dossier_view)


def test_every_part_can_be_seen_beside_the_list(stage: Stage) -> None:
    stage.table.choose_first()
    stage.qtbot.waitUntil(lambda: stage.dossier_view.pupil is not None)
    tabs = stage.find(QTabBar, "dossier_tabs")
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        QApplication.processEvents()
        assert tabs.rect().contains(tabs.tabRect(place)), tabs.tabText(place)


def test_locking_drops_every_word(stage: Stage) -> None:
    pupil = about(stage)
    SafetyUseCases(stage.session).save(replace(report(pupil), concern="Xantippe", monitored_by="Xantippe"))
    stage.dossier_view.refresh()
    for part in ("safety", "attendance", "overview"):
        go(stage, part)
    assert "Xantippe" in everything_in(stage.page)
    stage.page.forget()
    assert "Xantippe" not in everything_in(stage.page)


def test_a_report_and_the_decision_it_rests_on_name_each_other(stage: Stage, assert_accessible: Check) -> None:
    pupil = about(stage)
    weighed = weighed_about(stage.session, pupil)
    stage.dossier_view.refresh()
    stage.dossier_view.wish(Deed.NEW_SAFETY_REPORT)
    dialog = stage.fill(kind=SafetyReportKind.REPORT, to=ReportedTo.VEILIG_THUIS, weighed=weighed)
    assert_accessible(dialog)
    stage.save()
    (noted,) = SafetyUseCases(stage.session).of_pupil(pupil)
    assert noted.weighed == weighed
    go(stage, "safety")
    assert "Rust op de afweging: Veilig Thuis" in stage.said(stage.dossier_view)
    go(stage, "consent")
    assert "Hierop rust een melding: Melding" in stage.said(stage.dossier_view)
