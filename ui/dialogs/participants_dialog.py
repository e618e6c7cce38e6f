"""Choosing who sits at the table."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.ids import ProfessionalId
from models.meeting import Participant
from models.network import Professional, deployed_on, present_on
from models.usecases.network import Network
from ui.dialogs.value_dialog import ValueDialog
from ui.drafts import Kept
from ui.fields.field import Field
from ui.itemmodels.people import PeopleModel, Person
from ui.theme import SMALL
from ui.widgets.people_list import PeopleList


class PeopleField(Field[tuple[ProfessionalId, ...]]):
    """Several people out of the network. Typing above the list leaves fewer to look at."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._people = PeopleModel(self)
        self._filter = QLineEdit()
        self._filter.setObjectName(f"{name}_filter")
        self._filter.setPlaceholderText(self.tr("Type a name, role or organisation"))
        self._filter.setAccessibleName(self.tr("Filter people"))
        self._list = PeopleList(self._people)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._filter)
        column.addWidget(self._list)
        self._put(both, focus_on=self._list)
        self._filter.textEdited.connect(self._people.set_filter)
        self._people.dataChanged.connect(self._on_ticked)

    def offer(self, network: Network, day: date, first: Sequence[ProfessionalId] = ()) -> None:
        """Offer everybody who works at the school on a day: who is there that weekday first, then by name."""
        people = [_person(entry, network, day) for entry in network.professionals if _offered(entry, day, first)]
        self._people.set_people(sorted(people, key=_order))

    @Slot()
    def _on_ticked(self) -> None:
        self.changed.emit()
        self.committed.emit()

    @override
    def value(self) -> tuple[ProfessionalId, ...]:
        return self._people.chosen

    @override
    def set_value(self, value: tuple[ProfessionalId, ...]) -> None:
        self._people.set_chosen(value)

    @override
    def draft(self) -> Kept:
        return [str(person) for person in self.value()]

    @override
    def take_draft(self, kept: Kept) -> None:
        self.set_value(tuple(ProfessionalId(person) for person in kept) if isinstance(kept, list) else ())

    @override
    def forget(self) -> None:
        self._filter.clear()
        self._people.forget()


class ParticipantsDialog(ValueDialog):
    """Edits who sits at the table of one meeting; ``accepted_value`` carries the participants."""

    def __init__(
        self, participants: Sequence[Participant], network: Network, day: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("participants_dialog")
        self._before = {participant.professional: participant for participant in participants}
        self.set_heading(self.tr("Who is at the table?"), self.tr("What each may hear follows from the consents."))
        self._people = PeopleField("people", self.tr("People around the school"))
        self._people.offer(network, day, tuple(self._before))
        self._people.set_value(tuple(self._before))
        self.form.add(self._people)

    @override
    def construct(self, values: dict[str, Any]) -> tuple[Participant, ...]:
        return seated(values["people"], tuple(self._before.values()))


def seated(chosen: Sequence[ProfessionalId], before: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return the participants: who stays keeps his place and presence, who is new comes after them."""
    staying = [participant for participant in before if participant.professional in chosen]
    known = {participant.professional for participant in staying}
    return (*staying, *(Participant(professional=person) for person in chosen if person not in known))


def _offered(professional: Professional, day: date, chosen: Sequence[ProfessionalId]) -> bool:
    return deployed_on(professional, day) or professional.id in chosen


def _person(professional: Professional, network: Network, day: date) -> Person:
    employer = network.employer_of(professional, day)
    detail = ", ".join(part for part in (professional.role, employer.name if employer else "") if part)
    here = present_on(professional, day)
    words = QCoreApplication.translate("PeopleField", "at school this day") if here else ""
    return Person(id=professional.id, name=professional.name, detail=detail, here=words)


def _order(person: Person) -> tuple[bool, str]:
    return not person.here, person.name.casefold()
