"""People and organisations of Netwerk added and changed, by key and click."""

from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from models.capacity import Capacity
from models.change import Topic
from models.employment import BY_THE_SCHOOL
from models.network import Organisation, capacity_of, deployed_on, employer_on, school_staff_on
from tests.stores import TODAY
from tests.ui.network.network_stage import Stage, save, type_in
from ui.pages.person_detail import PersonDetail


def test_adds_a_person_with_a_new_employer(stage: Stage) -> None:
    stage.key("N")
    dialog = stage.person_dialog()
    type_in(dialog, "name", "Fatma Şahin")
    dialog.organisation_wanted.emit("Zorg & Zo")
    inner = stage.organisation_dialog()
    line = inner.findChild(QLineEdit, "name")
    assert line is not None
    assert line.text() == "Zorg & Zo"
    save(inner)
    employer = dialog.findChild(QLineEdit, "employer")
    assert employer is not None
    assert employer.text() == "Zorg & Zo"
    for day in ("days_0", "days_3"):
        box = dialog.findChild(QAbstractButton, day)
        assert box is not None
        box.click()
    save(dialog)
    added = next(entry for entry in stage.network.professionals if entry.name == "Fatma Şahin")
    organisation = stage.network.employer_of(added, TODAY)
    assert organisation is not None
    assert organisation.name == "Zorg & Zo"
    assert added.days == {0, 3}
    assert stage.shown_name() == "Fatma Şahin"
    assert Topic.NETWORK in stage.changes[-1].topics


def test_an_employer_has_to_be_chosen(stage: Stage) -> None:
    stage.key("N")
    dialog = stage.person_dialog()
    type_in(dialog, "name", "Jan")
    save(dialog)
    assert dialog.isVisible()
    assert dialog.form.fields["employer"].problem
    type_in(dialog, "employer", "de school")
    save(dialog)
    assert next(entry for entry in stage.network.professionals if entry.name == "Jan").employments == BY_THE_SCHOOL


def test_says_what_another_employer_does_to_consents(stage: Stage) -> None:
    person = next(
        entry for entry in stage.network.professionals if employer_on(entry, TODAY) and deployed_on(entry, TODAY)
    )
    old = stage.network.employer_of(person, TODAY)
    assert old is not None
    stage.page.show_record(person.id)
    stage.key("E")
    dialog = stage.person_dialog()
    new = "Sensa / Axon Zorg B.V." if old.name != "Sensa / Axon Zorg B.V." else "Altra"
    type_in(dialog, "employer", new)
    sentence = (
        f"Toestemming voor {old.name} geldt niet meer voor {person.name}. Vraag het de gezinnen opnieuw, nu voor {new}."
    )
    assert sentence in stage.words(dialog)
    save(dialog)
    assert sentence in stage.words(stage.find(PersonDetail, "person_detail"))
    stage.page.show_record(stage.network.professionals[-1].id)
    assert sentence not in stage.words()


def test_says_when_somebody_joins_or_leaves_the_school_itself(stage: Stage) -> None:
    staff = next(entry for entry in stage.network.professionals if school_staff_on(entry, TODAY))
    stage.page.show_record(staff.id)
    stage.key("E")
    type_in(stage.person_dialog(), "employer", "Altra")
    assert "hoort niet meer bij de school" in stage.words(stage.person_dialog())
    type_in(stage.person_dialog(), "employer", "de school")
    assert "hoort niet meer bij de school" not in stage.words(stage.person_dialog())
    stage.person_dialog().reject()
    QApplication.processEvents()
    other = next(entry for entry in stage.network.professionals if employer_on(entry, TODAY))
    stage.page.show_record(other.id)
    stage.key("E")
    type_in(stage.person_dialog(), "employer", "de school")
    assert "mag weten wat de school weet" in stage.words(stage.person_dialog())


def waits(organisation: Organisation) -> bool:
    return capacity_of(organisation, TODAY).capacity is Capacity.WAITING_LIST


def test_changes_the_room_of_an_organisation(stage: Stage) -> None:
    organisation = next(entry for entry in stage.network.organisations if waits(entry))
    stage.page.show_record(organisation.id)
    stage.key("E")
    type_in(stage.organisation_dialog(), "waiting_weeks", "30")
    save(stage.organisation_dialog())
    saved = next(entry for entry in stage.network.organisations if entry.id == organisation.id)
    said = capacity_of(saved, TODAY)
    assert (said.waiting_weeks, said.on) == (30, TODAY)
    assert saved.capacities[:-1] == organisation.capacities
    assert replace(saved, capacities=organisation.capacities) == organisation


def test_opening_and_saving_changes_nothing(stage: Stage) -> None:
    before = stage.network
    for record in (before.organisations[3].id, before.professionals[0].id):
        stage.page.show_record(record)
        stage.key("E")
        save(next(dialog for dialog in stage.page.findChildren(QWidget) if dialog.isWindow() and dialog.isVisible()))
    assert stage.network == before


def test_a_contract_that_ends_before_it_begins_is_said_beside_the_field(stage: Stage) -> None:
    stage.key("O")
    stage.key("N")
    dialog = stage.organisation_dialog()
    type_in(dialog, "name", "Nieuw")
    type_in(dialog, "start", "1-8-2026")
    type_in(dialog, "end", "1-8-2025")
    save(dialog)
    assert dialog.form.fields["end"].problem


def test_a_double_name_is_noticed(stage: Stage) -> None:
    stage.key("O")
    stage.key("N")
    type_in(stage.organisation_dialog(), "name", "de bascule")
    assert "Deze staat al in de lijst: Levvel" in stage.words(stage.organisation_dialog())
    stage.organisation_dialog().reject()
    QApplication.processEvents()
    stage.key("M")
    stage.key("N")
    type_in(stage.person_dialog(), "name", stage.network.professionals[0].name.upper())
    assert "staat al in de lijst" in stage.words(stage.person_dialog())
