"""Other days, leaving, staffing, merging and the week, by keyboard on the real page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget

from models.capacity import Capacity, CapacityReport
from models.ids import OrganisationId, ProfessionalId, TrajectoryId
from models.network import Organisation, deployed_on
from models.trajectory import Layer, Trajectory
from models.usecases.involvement import InvolvementUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.session import Session
from models.user import Role
from tests.stores import TODAY
from tests.ui.network.network_stage import (
    DAY,
    Stage,
    as_role,
    busiest,
    clear,
    known,
    person,
    save,
    type_in,
    undo,
    write,
)
from ui.dialogs.doubles_dialog import DoublesDialog
from ui.dialogs.leaving_dialog import LeavingDialog
from ui.dialogs.merge_dialog import MergeDialog, moves_words
from ui.dialogs.staffing_dialog import StaffingDialog
from ui.page import Place
from ui.pages.organisation_detail import DropStaffing, EditStaffing
from ui.pages.person_detail import PersonDetail
from ui.pages.pupils_part import PupilLink


def test_somebody_leaves_and_everything_goes_to_another(stage: Stage) -> None:
    who = busiest(stage)
    heir = next(entry for entry in stage.network.professionals if entry.id != who.id and entry.role == "orthopedagoog")
    stage.page.show_record(who.id)
    stage.activate()
    stage.key("V")
    dialog = stage.find(LeavingDialog, "leaving_dialog")
    assert who.name in stage.words(dialog)
    type_in(dialog, "everything", heir.name)
    save(dialog)
    before = len(stage.changes)
    assert before == 1
    cases = InvolvementUseCases(stage.session)
    assert [entry for entry in cases.of_professional(who.id) if entry.current and entry.involvement.until is None] == []
    assert cases.of_professional(heir.id)
    assert not deployed_on(known(stage, who.id), TODAY + DAY)
    undo(stage)
    assert known(stage, who.id) == who


def test_who_carries_nothing_just_leaves(stage_for: Callable[[Session], Stage], empty_session: Session) -> None:
    NetworkUseCases(empty_session).save_professional(person("anna", 1))
    stage = stage_for(empty_session)
    stage.key("V")
    dialog = stage.find(LeavingDialog, "leaving_dialog")
    assert "niets om over te dragen" in stage.words(dialog)
    assert "Laat gaan" in {button.text() for button in dialog.findChildren(QAbstractButton)}
    clear(dialog, "last_day")
    save(dialog)
    assert dialog.form.fields["last_day"].problem
    type_in(dialog, "last_day", "9-3-2026")
    save(dialog)
    assert not deployed_on(known(stage, "anna"), TODAY)


def test_staffing_planned_and_used_stand_side_by_side(stage: Stage) -> None:
    altra = next(entry for entry in stage.network.organisations if entry.name == "Altra")
    stage.page.show_record(altra.id)
    stage.click("organisation_staffing")
    dialog = stage.find(StaffingDialog, "staffing_dialog")
    type_in(dialog, "fte", "veel")
    save(dialog)
    assert dialog.form.fields["fte"].problem
    type_in(dialog, "fte", "0,85")
    type_in(dialog, "role", "coach")
    save(dialog)
    (noted,) = (entry for entry in stage.network.staffing if entry.role == "coach")
    assert (str(noted.fte), noted.organisation) == ("0.85", altra.id)
    assert (noted.span.start, noted.span.end) == (date(2025, 8, 1), date(2026, 7, 31))
    assert "gepland 0,85 fte, coach, 1 aug 2025 – 31 jul 2026" in stage.words()
    edit = next(
        button
        for button in stage.page.findChildren(EditStaffing)
        if button.staffing == noted and button.accessibleName()
    )
    edit.click()
    changing = stage.find(StaffingDialog, "staffing_dialog")
    assert changing.form.fields["fte"].value() == "0,85"
    type_in(changing, "fte", "1,5")
    save(changing)
    (noted,) = (entry for entry in stage.network.staffing if entry.id == noted.id)
    assert (str(noted.fte), noted.role, noted.span.end) == ("1.50", "coach", date(2026, 7, 31))
    drop = next(
        button
        for button in stage.page.findChildren(DropStaffing)
        if button.staffing == noted and button.accessibleName()
    )
    assert "Vergissing" in drop.accessibleName()
    drop.setFocus()
    QTest.keyClick(drop, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert noted not in stage.network.staffing


def test_merging_shows_what_moves_and_can_be_undone(stage: Stage) -> None:
    before = stage.network
    goes = next(entry for entry in before.organisations if entry.name == "Levvel")
    stage.page.show_record(goes.id)
    stage.activate()
    stage.key("S")
    dialog = stage.find(MergeDialog, "merge_dialog")
    assert "hulp: " in words_in(dialog, "merge_moves")
    save(dialog)
    assert dialog.form.fields["stays"].problem
    type_in(dialog, "stays", "Perspectief GZ")
    assert "telt dan ook voor de ander" in stage.words(dialog)
    save(dialog)
    assert goes.id not in {entry.id for entry in stage.network.organisations}
    assert stage.shown_name("organisation") == "Perspectief GZ"
    assert "Levvel" in stage.words()
    undo(stage)
    assert stage.network == before


def test_merging_people_who_both_have_an_account_is_refused_with_a_reason(stage: Stage) -> None:
    with stage.session.store.read() as uow:
        linked = [user.professional for user in uow.users.all() if user.professional]
    one, other = (known(stage, str(key)) for key in linked[:2])
    stage.page.show_record(one.id)
    stage.click("person_merge")
    dialog = stage.find(MergeDialog, "merge_dialog")
    dialog.propose(other.id)
    save(dialog)
    assert "eigen account" in stage.words(dialog)
    assert one in stage.network.professionals


def words_in(dialog: QWidget, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


@pytest.mark.usefixtures("theme")
def test_what_moves_in_words() -> None:
    assert moves_words({}) == "Er hoort verder niets bij."
    assert moves_words({"trajectory": 2, "safety_report": 1}) == "Dit gaat mee: hulp: 2, overig: 1."
    assert moves_words({"consent_party": 1}).startswith("Toestemmingen (1) blijven")


def links_of(stage: Stage) -> list[PupilLink]:
    QApplication.processEvents()
    detail = stage.find(PersonDetail, "person_detail")
    return [link for link in detail.findChildren(PupilLink) if link.isVisibleTo(detail)]


def test_a_pupil_leads_to_his_dossier(stage: Stage) -> None:
    wanted: list[tuple[Place, str]] = []
    stage.page.place_wanted.disconnect()  # this window has one page only
    stage.page.place_wanted.connect(lambda place, record: wanted.append((place, record)))
    stage.page.show_record(busiest(stage).id)
    link = links_of(stage)[0]
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert wanted == [(Place.PUPILS, link.pupil)]


def test_earlier_pupils_come_when_asked_for(stage: Stage) -> None:
    who = busiest(stage)
    stage.page.show_record(who.id)
    shown = links_of(stage)
    everybody = InvolvementUseCases(stage.session).of_professional(who.id)
    assert 0 < len(shown) < len(everybody)
    more = stage.find(PersonDetail, "person_detail").findChild(QAbstractButton, "more_pupils")
    assert more is not None
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(links_of(stage)) == len(everybody)


def test_who_waits_for_a_provider_that_closed_is_named(stage: Stage) -> None:
    closed = Organisation(
        id=OrganisationId("dicht"),
        name="Dicht & Zo",
        capacities=(CapacityReport(capacity=Capacity.CLOSED, on=TODAY, source="de planner"),),
    )
    with stage.session.store.write(stage.session.user.id) as uow:
        pupil = uow.pupils.all()[0]
        uow.network.save_organisation(closed)
        uow.trajectories.save(
            Trajectory(id=TrajectoryId("w"), layer=Layer.INDIVIDUAL, pupil=pupil.id, provider=closed.id, asked_on=TODAY)
        )
    stage.page.refresh(stage.page.topics)
    stage.page.show_record(closed.id)
    assert f"deze leerlingen wachten hier op hulp: {pupil.name.full}." in stage.words()


def test_history_of_employers_is_shown(stage: Stage) -> None:
    moved = next(entry for entry in stage.network.professionals if len(entry.employments) > 1)
    stage.page.show_record(moved.id)
    assert "de school: " in stage.words()
    altra = next(entry for entry in stage.network.organisations if len(entry.capacities) > 1)
    stage.page.show_record(altra.id)
    assert "Ruimte door de tijd" in stage.words()


def test_whoever_may_only_look_is_offered_nothing(stage_for: Callable[[Session], Stage], demo_session: Session) -> None:
    stage = stage_for(as_role(demo_session, Role.READER))
    for name in ("person_days", "person_leaves", "person_merge", "organisation_staffing", "organisation_merge"):
        assert not stage.find(QAbstractButton, name).isVisibleTo(stage.page)
    for key in ("D", "V", "S"):
        stage.key(key)
    assert not stage.page.findChildren(QDialog)


def test_a_youth_professional_without_grounds_sees_no_pupil(
    stage_for: Callable[[Session], Stage], demo_session: Session
) -> None:
    network = NetworkUseCases(demo_session)
    network.save_professional(person("nieuw", 1))
    outsider = as_role(demo_session, Role.YOUTH_PROFESSIONAL)
    stage = stage_for(replace(outsider, user=replace(outsider.user, professional=ProfessionalId("nieuw"))))
    for entry in stage.network.professionals:
        if deployed_on(entry, TODAY):
            stage.page.show_record(entry.id)
            assert not [link for link in stage.page.findChildren(PupilLink) if link.text()]


def test_locking_drops_every_name(stage: Stage) -> None:
    stage.page.show_record(busiest(stage).id)
    stage.key("W")
    names = [entry.name for entry in stage.network.professionals]
    with stage.session.store.read() as uow:
        names += [pupil.name.full for pupil in uow.pupils.all()]
    stage.click("side_people")
    stage.page._deeds.let_leave()
    stage.page.forget()
    left = stage.words()
    assert not [name for name in names if name in left]


def test_what_may_be_double_is_counted_shown_and_merged(stage: Stage) -> None:
    double = stage.find(QAbstractButton, "network_doubles")
    altra = next(entry for entry in stage.network.organisations if entry.name == "Altra")
    known_before = len(stage.network.organisations)
    NetworkUseCases(stage.session).save_organisation(
        Organisation(id=OrganisationId("alias"), name="Stichting Altra College")
    )
    stage.page.refresh(stage.page.topics)
    assert double.isVisibleTo(stage.page)
    stage.click("network_doubles")
    dialog = stage.find(DoublesDialog, "doubles_dialog")
    assert "zelfde andere naam" in stage.words(dialog)
    button = next(found for found in dialog.findChildren(QAbstractButton) if "Altra  –" in found.accessibleName())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    save(stage.find(MergeDialog, "merge_dialog"))
    assert len(stage.network.organisations) == known_before
    assert stage.shown_name("organisation") == altra.name


def test_doubles_can_be_left_alone_and_are_dropped_when_the_app_locks(stage: Stage) -> None:
    who = next(entry for entry in stage.network.professionals if deployed_on(entry, TODAY))
    NetworkUseCases(stage.session).save_professional(replace(who, id=ProfessionalId("nog eens")))
    stage.page.refresh(stage.page.topics)
    stage.click("network_doubles")
    dialog = stage.find(DoublesDialog, "doubles_dialog")
    back = next(found for found in dialog.findChildren(QAbstractButton) if found.text() == "Terug")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    stage.click("network_doubles")
    dialog = stage.find(DoublesDialog, "doubles_dialog")
    button = next(found for found in dialog.findChildren(QAbstractButton) if who.name in found.accessibleName())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert who.name in stage.words(stage.find(MergeDialog, "merge_dialog"))
    stage.find(MergeDialog, "merge_dialog").reject()
    QApplication.processEvents()
    stage.click("network_doubles")
    dialog = stage.find(DoublesDialog, "doubles_dialog")
    dialog.forget()
    assert who.name not in stage.words(dialog)


def test_roles_are_suggested_as_the_way_of_working_calls_them(stage: Stage) -> None:
    roles = {role.title["nl"] for role in ProfileUseCases(stage.session).today().roles}
    used = {person.role for person in stage.network.professionals if person.role}
    stage.activate()
    stage.key("N")
    dialog = stage.person_dialog()
    unused = min(roles - used)
    line = dialog.findChild(QLineEdit, "role")
    assert line is not None
    write(line, unused[:5])
    offered = {text for model in dialog.findChildren(QStringListModel) for text in model.stringList()}
    assert unused in offered
    dialog.reject()
