"""An organisation around the school: what it is called and is, whether it has room, until when its contract runs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.capacity import Capacity, CapacityReport, noted
from models.errors import ValidationError
from models.ids import OrganisationId
from models.names import folded
from models.network import Organisation, OrganisationRole, capacity_of
from models.spans import Span, school_year_end
from models.typed_dates import Leaning
from models.wording import word
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.lines_field import LinesField
from ui.fields.text_field import NoteField, NumberField, TextField
from ui.words import texts

_PLAIN = ("name", "roles", "phone", "email", "note")


class OrganisationDialog(RefusableDialog):
    """Edits one organisation.

    Args:
        organisation: to change it; None for a new one.
        new_id: makes an id for a new one.
        others: the organisations that are known, to warn of a double one.

    Signals:
        accepted_value: the ``Organisation``.

    """

    def __init__(
        self,
        organisation: Organisation | None,
        new_id: Callable[[], OrganisationId],
        today: Callable[[], date],
        others: Sequence[Organisation] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("organisation_dialog")
        self._before = organisation
        self._new_id = new_id
        self._today = today
        self._others = tuple(entry for entry in others if organisation is None or entry.id != organisation.id)
        self.set_heading(self.tr("New organisation") if organisation is None else self.tr("Edit organisation"))
        self._create_fields()
        self._arrange_fields()
        self._connect_signals()
        if organisation is not None:
            self._fill(organisation)
        self._show_room_fields()

    def begin_with(self, name: str) -> None:
        """Start with a name that was typed elsewhere."""
        self._name.set_value(name)
        self._warn_of_double()

    def begin_at_room(self) -> None:
        """Start where it is said whether there is room: what is asked most often."""
        self.begin_at(self._capacity)

    def _create_fields(self) -> None:
        words = texts()
        roles = [(role, _capital(word(words, role))) for role in OrganisationRole]
        capacities = [(capacity, _capital(word(words, capacity))) for capacity in Capacity]
        self._name = TextField("name", self.tr("Name"))
        self._aliases = LinesField(
            "aliases", self.tr("Other names"), hint=self.tr("One on each line. You can find it by these too."), lines=2
        )
        self._roles = BoxChoicesField("roles", self.tr("What is it?"), roles)
        self._phone = TextField("phone", self.tr("Telephone"))
        self._email = TextField("email", self.tr("E-mail"))
        self._capacity = ChoiceField("capacity", self.tr("Does it take new pupils?"), capacities)
        self._capacity.set_value(Capacity.UNKNOWN)
        self._weeks = NumberField("waiting_weeks", self.tr("Waiting time"), unit=self.tr("weeks"))
        self._on = DateField("capacity_on", self.tr("Asked on"), self._today, leaning=Leaning.BACK)
        self._source = TextField(
            "source", self.tr("Who said so?"), hint=self.tr("For example the team leader, by phone")
        )
        self._offers = LinesField(
            "offers",
            self.tr("What does it offer?"),
            hint=self.tr("One on each line: what, where, for which age. For example play therapy at school, 4 to 12"),
            lines=3,
        )
        self._from = DateField("start", self.tr("Contract from"), self._today, leaning=Leaning.BACK)
        self._until = DateField(
            "end", self.tr("Contract until"), self._today, hint=self.tr("Contracts mostly end on 31 July.")
        )
        self._note = NoteField("note", self.tr("Note"), hint=self.tr("No pupils here."), lines=3)

    def _arrange_fields(self) -> None:
        self.form.add(self._name)
        self.form.add(self._roles)
        self.form.add(self._phone, self._email)
        self.form.add(self._capacity)
        self.form.add(self._weeks, self._on)
        self.form.add(self._source)
        self.form.add(self._offers)
        self.form.add(self._from, self._until)
        self.form.add_more(self.tr("Other names and a note"))
        self.form.add(self._aliases)
        self.form.add(self._note)

    def _connect_signals(self) -> None:
        self._name.committed.connect(self._on_name_committed)
        self._capacity.changed.connect(self._on_capacity_changed)
        self._weeks.changed.connect(self._on_weeks_changed)
        self._from.committed.connect(self._on_from_committed)

    def _fill(self, organisation: Organisation) -> None:
        for name in _PLAIN:
            self.form.fields[name].set_value(getattr(organisation, name))
        said = capacity_of(organisation, self._today())
        self._capacity.set_value(said.capacity)
        self._weeks.set_value(said.waiting_weeks)
        self._on.set_value(said.on)
        self._source.set_value(said.source)
        self._offers.set_lines(organisation.offers)
        self._aliases.set_lines(organisation.aliases)
        self._from.set_value(organisation.contract.start)
        self._until.set_value(organisation.contract.end)

    def _show_room_fields(self) -> None:
        capacity = self._capacity.value()
        self._weeks.setVisible(capacity is Capacity.WAITING_LIST)
        for field in (self._on, self._source):
            field.setVisible(capacity is not Capacity.UNKNOWN)

    def _warn_of_double(self) -> None:
        name = folded(self._name.value())
        known = {folded(called): entry.name for entry in self._others for called in (*entry.aliases, entry.name)}
        double = known.get(name, "") if name else ""
        self._name.set_hint(self.tr("This one is already in the list: {0}").format(double) if double else "")

    @Slot()
    def _on_name_committed(self) -> None:
        self._warn_of_double()

    @Slot()
    def _on_capacity_changed(self) -> None:
        self._on.set_value(self._today())
        self._source.set_value("")
        self._show_room_fields()

    @Slot()
    def _on_weeks_changed(self) -> None:
        self._on.set_value(self._today())

    @Slot()
    def _on_from_committed(self) -> None:
        """Propose the usual last day of a contract that begins: the end of its school year."""
        try:
            start, end = self._from.value(), self._until.value()
        except ValidationError:
            return
        if start is not None and end is None:
            self._until.set_value(school_year_end(start))

    def _reports(self, values: dict[str, Any]) -> tuple[CapacityReport, ...]:
        """Return what was said about room, with what is said now; the same as before adds nothing."""
        earlier = self._before.capacities if self._before else ()
        capacity = values["capacity"] or Capacity.UNKNOWN
        known = capacity is not Capacity.UNKNOWN
        said = CapacityReport(
            capacity=capacity,
            on=values["capacity_on"] if known else self._today(),
            waiting_weeks=values["waiting_weeks"] if capacity is Capacity.WAITING_LIST else None,
            source=values["source"] if known else "",
        )
        last = capacity_of(self._before, self._today()) if self._before else None
        if said == last or (not known and (last is None or last.capacity is Capacity.UNKNOWN)):
            return earlier
        return noted(earlier, said)

    @override
    def construct(self, values: dict[str, Any]) -> Organisation:
        told = {name: values[name] for name in _PLAIN}
        told |= {"aliases": self._aliases.lines, "offers": self._offers.lines, "capacities": self._reports(values)}
        before = self._before or Organisation(id=self._new_id(), name=values["name"] or _missing_name())
        contract = Span(start=values["start"], end=values["end"])
        return replace(before, **told, contract=contract)


def _missing_name() -> str:
    raise ValidationError({"name": "required"})


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
