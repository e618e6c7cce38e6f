"""Netwerk in a real frame on a real store: found, read, added and changed by keys and clicks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from models.capacity import Capacity, CapacityReport
from models.employment import deployed, employed_by
from models.ids import OrganisationId, ProfessionalId
from models.network import Organisation, OrganisationRole, Professional, deployed_on, employer_on, left_on, present_on
from models.spans import Span
from models.usecases.network import Network, NetworkUseCases
from models.usecases.session import Session
from models.user import Role
from storage.vault import Vault, Way
from tests.stores import PHRASE, TODAY, session_of
from tests.ui.network.network_stage import Stage, as_role, save
from ui.dialogs.professional_dialog import ProfessionalDialog
from ui.itemmodels.network import OrganisationTableModel, PersonTableModel, organisation_rows, person_rows
from ui.itemmodels.table import CHIP_ROLE
from ui.pages.person_detail import PersonDetail
from ui.theme import Theme
from ui.widgets.table_view import TableView
from ui.widgets.week_strip import WEEK_ROLE, Week

Check = Callable[[QWidget], None]
AWKWARD = ("Groei & Glunder", "Sensa / Axon Zorg B.V.", "MOC ’t Kabouterhuis", "Ş & <b>Ĳ</b> 🙂 'zorg'")


def _employer(stage: Stage, person: Professional) -> str:
    employer = stage.network.employer_of(person, TODAY)
    return employer.name if employer else ""


def test_who_is_in_today_stands_first_and_who_has_left_is_not_there(stage: Stage) -> None:
    shown = stage.names()
    people = {entry.name: entry for entry in stage.network.professionals if deployed_on(entry, TODAY)}
    today = sorted(name for name, entry in people.items() if present_on(entry, TODAY))
    assert sorted(shown[: len(today)]) == today
    left = {entry.name for entry in stage.network.professionals if (left := left_on(entry)) and left < TODAY}
    assert not (left - people.keys()) & set(shown)
    assert f"Vandaag op school {len(today)}" in stage.words(stage.frame)


def test_who_has_left_is_there_when_asked_for(stage: Stage) -> None:
    before = stage.names()
    stage.click("network_gone")
    after = stage.names()
    assert len(after) == len(stage.network.professionals)
    assert after[: len(before)] == before


def test_one_line_searches_both_lists(stage: Stage) -> None:
    stage.search("kabouterhuis")
    assert stage.names("organisations_view") == ["MOC ’t Kabouterhuis"]
    people = stage.names()
    assert people
    employed = {entry.name for entry in stage.network.professionals if _employer(stage, entry).endswith("Kabouterhuis")}
    assert set(people) <= employed
    assert "Organisaties 1" in stage.words()


def test_an_organisation_is_found_by_an_alias(stage: Stage) -> None:
    stage.search("bascule")
    stage.click("side_organisations")
    assert "Levvel" in stage.names("organisations_view")


def test_nothing_here_points_to_the_other_list(stage: Stage) -> None:
    stage.search("samenwerkingsverband")
    assert stage.names() == []
    button = next(
        button for button in stage.page.findChildren(QAbstractButton) if button.text() == "Bekijk organisaties"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stage.shown_name("organisation") == stage.names("organisations_view")[0]


def test_nothing_anywhere_says_so(stage: Stage) -> None:
    stage.search("zzzz")
    assert "Niets gevonden" in stage.words()


def test_somebody_who_left_is_offered_when_only_he_is_found(stage: Stage) -> None:
    present = set(stage.names())
    gone = next(entry for entry in stage.network.professionals if entry.name not in present)
    stage.search(gone.name)
    button = next(button for button in stage.page.findChildren(QAbstractButton) if button.text() == "Toon wie weg is")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert gone.name in stage.names()


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_names_show_as_they_are_written(
    stage_for: Callable[[Session], Stage], empty_session: Session, name: str
) -> None:
    cases = NetworkUseCases(empty_session)
    organisation = Organisation(id=OrganisationId("o"), name=name, aliases=(name, "G&G"), note=f"Let op: {name}")
    cases.save_organisation(organisation)
    cases.save_professional(
        Professional(id=ProfessionalId("p"), name=f"Jan {name}", role=name, employments=employed_by(organisation.id))
    )
    stage = stage_for(empty_session)
    stage.page.show_record("o")
    assert stage.shown_name("organisation") == name
    stage.page.show_record("p")
    link = stage.find(QAbstractButton, "employer_link")
    assert link.text().replace("&&", "&") == name
    assert link.accessibleName() == name
    stage.page.show_record("p")
    stage.key("E")
    line = stage.person_dialog().findChild(QLineEdit, "employer")
    assert line is not None
    assert line.text() == name
    save(stage.person_dialog())
    assert employer_on(stage.network.professionals[0], TODAY) == organisation.id


def test_the_link_goes_to_the_organisation_and_back_to_the_person(stage: Stage) -> None:
    person = next(
        entry for entry in stage.network.professionals if employer_on(entry, TODAY) and deployed_on(entry, TODAY)
    )
    stage.page.show_record(person.id)
    QTest.mouseClick(stage.find(QAbstractButton, "employer_link"), Qt.MouseButton.LeftButton)
    employer = stage.network.employer_of(person, TODAY)
    assert employer is not None
    assert stage.shown_name("organisation") == employer.name
    link = next(button for button in stage.page.findChildren(QAbstractButton) if button.accessibleName() == person.name)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert stage.shown_name() == person.name


def test_an_empty_network_offers_the_first_step(stage_for: Callable[[Session], Stage], empty_session: Session) -> None:
    stage = stage_for(empty_session)
    assert "Wie is er rond de school?" in stage.words()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    QTest.keyClick(focused, Qt.Key.Key_Space)
    stage.person_dialog().reject()
    QApplication.processEvents()
    stage.activate()
    stage.key("O")
    assert "Wie helpt er rond de school?" in stage.words()


def test_who_may_not_edit_is_not_offered_to(stage_for: Callable[[Session], Stage], demo_session: Session) -> None:
    stage = stage_for(as_role(demo_session, Role.READER))
    for name in ("network_add", "edit_person", "edit_organisation"):
        assert not stage.find(QAbstractButton, name).isVisibleTo(stage.page)
    stage.page.add_new()
    assert stage.page.findChild(ProfessionalDialog, "professional_dialog") is None
    assert stage.page.search_entries() == ()


def test_a_window_that_may_only_look_offers_no_editing(
    stage_for: Callable[[Session], Stage], demo_vault: Vault, demo_session: Session
) -> None:
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    stage = stage_for(session_of(opened, opened.user))
    assert not stage.find(QAbstractButton, "network_add").isVisibleTo(stage.page)
    stage.frame.forget()
    opened.close()


def test_copies_a_number(stage: Stage) -> None:
    person = next(entry for entry in stage.network.professionals if entry.phone and deployed_on(entry, TODAY))
    stage.page.show_record(person.id)
    button = next(
        button
        for button in stage.find(PersonDetail, "person_detail").findChildren(QAbstractButton)
        if button.accessibleName() == "Kopieer telefoonnummer"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == person.phone


def test_nothing_of_anybody_stays_after_forgetting(stage: Stage) -> None:
    network = stage.network
    stage.page.show_record(network.organisations[0].id)
    stage.page.show_record(network.professionals[0].id)
    stage.key("E")
    stage.search("a")
    stage.page.forget()
    left = [stage.page, *stage.page.findChildren(QWidget)]
    texts = [widget.text() for widget in left if isinstance(widget, QLabel | QAbstractButton | QLineEdit)]
    texts += [widget.accessibleName() for widget in left] + [widget.toolTip() for widget in left]
    names = {entry.name for entry in network.organisations} | {entry.name for entry in network.professionals}
    names |= {entry.phone for entry in network.professionals if entry.phone}
    assert not [text for text in texts for name in names if name in text]
    for view in stage.page.findChildren(TableView):
        assert view.table.rows == ()


@pytest.mark.parametrize("record", ["organisation", "person"])
@pytest.mark.parametrize("width", [1600, 900])
def test_everybody_can_use_it(stage: Stage, assert_accessible: Check, record: str, width: int) -> None:
    stage.frame.resize(width, 720)
    entry = stage.network.organisations[0].id if record == "organisation" else stage.network.professionals[0].id
    stage.page.show_record(entry)
    assert_accessible(stage.frame)


def test_everybody_can_use_the_dialogs(stage: Stage, assert_accessible: Check) -> None:
    stage.key("N")
    assert_accessible(stage.person_dialog())
    stage.person_dialog().reject()
    QApplication.processEvents()
    stage.activate()
    stage.key("O")
    stage.key("N")
    assert_accessible(stage.organisation_dialog())


def test_dialogs_are_freed(stage: Stage, settle: Callable[[], None]) -> None:
    for side in ("M", "O"):
        stage.key(side)
        stage.key("N")
        dialog = next(found for found in stage.page.findChildren(QWidget) if found.isWindow() and found.isVisible())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        settle()
        assert not isValid(dialog)
        stage.activate()


def test_escape_leads_back_from_the_details(stage: Stage) -> None:
    stage.frame.resize(800, 720)
    QApplication.processEvents()
    stage.activate()
    stage.key("Return")
    assert stage.find(PersonDetail, "person_detail").isVisible()
    stage.page.go_back()
    assert not stage.find(PersonDetail, "person_detail").isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "people_view"


def test_shows_again_what_was_changed_elsewhere(stage: Stage, demo_session: Session) -> None:
    person = stage.network.professionals[0]
    changes = NetworkUseCases(demo_session).save_professional(replace(person, name="Anders Heet"))
    stage.frame.publish(changes)
    stage.page.show_record(person.id)
    assert stage.shown_name() == "Anders Heet"


def test_the_models_keep_the_rules_of_qt(demo_session: Session) -> None:
    network = NetworkUseCases(demo_session).network()
    people, organisations = PersonTableModel(), OrganisationTableModel()
    for model in (people, organisations):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = person_rows(network, TODAY)
    people.set_rows(rows)
    organisations.set_rows(organisation_rows(network, rows, TODAY))
    for column in range(people.columnCount()):
        people.sort(column, Qt.SortOrder.DescendingOrder)
        organisations.sort(column)
    people.forget()
    organisations.forget()


def test_the_week_marks_today_and_not_the_weekend(theme: Theme) -> None:
    somebody = Professional(id=ProfessionalId("p"), name="Jan", days=frozenset({0, 4}))
    network = Network(organisations=(), professionals=(somebody,))
    model = PersonTableModel()
    for today, marked in ((date(2026, 3, 9), 0), (date(2026, 3, 14), None)):
        model.set_rows(person_rows(network, today))
        index = model.index(0, model.columnCount() - 1)
        assert index.data(WEEK_ROLE) == Week(days=frozenset({0, 4}), today=marked)
        assert index.data() == "ma, vr"
    assert theme.row_height


def test_who_comes_and_who_has_left_say_when() -> None:
    coming = Professional(
        id=ProfessionalId("c"), name="C", deployments=deployed(Span(start=TODAY + timedelta(days=21)))
    )
    left = Professional(
        id=ProfessionalId("l"), name="L", deployments=deployed(Span(end=date(2025, 7, 31))), days=frozenset({1})
    )
    model = PersonTableModel()
    model.set_rows(person_rows(Network(organisations=(), professionals=(left, coming)), TODAY))
    column = model.columnCount() - 1
    assert [model.index(row, column).data() for row in (0, 1)] == ["vanaf di 31 mrt", "tot en met 31 jul 2025"]
    assert model.index(1, column).data(WEEK_ROLE) is None


def test_room_is_a_word_an_icon_and_a_colour() -> None:
    rows = [
        Organisation(
            id=OrganisationId("a"),
            name="A",
            capacities=(CapacityReport(capacity=Capacity.WAITING_LIST, waiting_weeks=6),),
        ),
        Organisation(
            id=OrganisationId("b"),
            name="B",
            capacities=(CapacityReport(capacity=Capacity.CLOSED),),
            roles=frozenset({OrganisationRole.GI}),
        ),
        Organisation(id=OrganisationId("c"), name="C"),
    ]
    model = OrganisationTableModel()
    model.set_rows(organisation_rows(Network(organisations=tuple(rows), professionals=()), (), TODAY))
    assert [model.index(row, 1).data() for row in range(3)] == ["wachtlijst 6 wk", "cliëntenstop", "–"]
    looks = [model.index(row, 1).data(CHIP_ROLE) for row in range(3)]
    assert [look.icon_name if look else "" for look in looks] == ["hourglass", "ban", ""]


def test_two_thousand_people_are_searched_at_once(
    stage_for: Callable[[Session], Stage], empty_session: Session
) -> None:
    with empty_session.store.write(empty_session.user.id) as work:
        for number in range(2000):
            name = f"Persoon {number} " + ("x" * 300 if number == 7 else "")
            work.network.save_professional(Professional(id=ProfessionalId(str(number)), name=name))
    stage = stage_for(empty_session)
    assert len(stage.names()) == 2000
    stage.search("persoon 1999")
    assert stage.names() == ["Persoon 1999 "]
    stage.page.show_record("7")
    edit = stage.find(QAbstractButton, "edit_person")
    assert edit.mapTo(stage.page, edit.rect().topRight()).x() < stage.page.width()


class Windows(QObject):
    """Notes every window that opens, also for an instant."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return super().eventFilter(watched, event)


def test_no_button_opens_as_a_window_of_its_own(stage: Stage, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    with_staffing = {entry.organisation for entry in stage.network.staffing}
    try:
        for organisation in sorted(with_staffing):
            stage.page.show_record(organisation)
    finally:
        qapp.removeEventFilter(windows)
    assert with_staffing
    assert windows.opened == []
