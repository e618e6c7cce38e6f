"""Choosing people: ticks survive filtering and another order."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from models.employment import deployed, employed_by
from models.ids import OrganisationId, ProfessionalId
from models.meeting import Participant, Presence
from models.network import Organisation, Professional
from models.spans import Span
from models.usecases.network import Network
from ui.dialogs.participants_dialog import ParticipantsDialog, PeopleField, seated
from ui.itemmodels.people import PeopleModel, Person

TUESDAY = date(2026, 3, 10)
ODD = Organisation(id=OrganisationId("o"), name="Groei & <b>Glunder</b>")
ANNA = Professional(
    id=ProfessionalId("a"), name="Anna ’t Hart", role="jeugdarts", employments=employed_by(ODD.id), days=frozenset({1})
)
BORA = Professional(id=ProfessionalId("b"), name="Bora Şahin", days=frozenset({0}))
CEES = Professional(id=ProfessionalId("c"), name="Cees 🎈", deployments=deployed(Span(end=date(2025, 1, 1))))
AROUND = Network(organisations=(ODD,), professionals=(BORA, ANNA, CEES))


@pytest.fixture
def field(qtbot: QtBot, theme: object) -> PeopleField:
    assert theme
    made = PeopleField("people", "Wie")
    qtbot.addWidget(made)
    made.offer(AROUND, TUESDAY)
    return made


def view_of(field: PeopleField) -> QListView:
    found = field.findChild(QListView, "people")
    assert found is not None
    return found


def lines(field: PeopleField) -> list[str]:
    model = view_of(field).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_who_is_there_comes_first_and_who_left_is_not_offered(field: PeopleField) -> None:
    assert [line.split("  ·  ")[0] for line in lines(field)] == ["Anna ’t Hart", "Bora Şahin"]
    field.offer(AROUND, date(2026, 3, 9))
    assert lines(field)[0].startswith("Bora Şahin")


def test_who_left_but_sits_at_the_table_stays_on_it(field: PeopleField) -> None:
    field.offer(AROUND, TUESDAY, (CEES.id,))
    field.set_value((CEES.id,))
    assert field.value() == (CEES.id,)
    assert any("🎈" in line for line in lines(field))


def test_a_click_anywhere_and_the_space_bar_tick(field: PeopleField, qtbot: QtBot) -> None:
    field.resize(500, 400)
    field.show()
    view = view_of(field)
    place = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(field.changed):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.value() == (BORA.id,)
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert set(field.value()) == {ANNA.id, BORA.id}
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.value() == (ANNA.id,)
    assert view.grab().height() > 0


def test_filtering_keeps_ticks_and_forgetting_drops_all(field: PeopleField) -> None:
    model = PeopleModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_people([Person(id=ANNA.id, name=ANNA.name), Person(id=BORA.id, name=BORA.name)])
    model.set_chosen({BORA.id})
    model.set_filter("anna")
    assert model.rowCount() == 1
    assert model.chosen == (BORA.id,)
    model.forget()
    assert model.rowCount() == len(model.chosen) == 0
    field.forget()
    assert lines(field) == []


def test_who_stays_keeps_place_and_presence() -> None:
    before = (
        Participant(professional=BORA.id, presence=Presence.PRESENT),
        Participant(professional=CEES.id, presence=Presence.ABSENT),
    )
    assert seated((ANNA.id, BORA.id), before) == (before[0], Participant(professional=ANNA.id))


def test_the_dialog_can_be_used_without_mouse_or_eyes(
    qtbot: QtBot, assert_accessible: Callable[[QWidget], None]
) -> None:
    dialog = ParticipantsDialog((), AROUND, TUESDAY)
    qtbot.addWidget(dialog)
    dialog.show()
    assert_accessible(dialog)
