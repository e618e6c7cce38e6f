"""An organisation around the school: what it is called and is, whether it has room, until when its contract runs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import OrganisationId
from models.names import folded
from models.network import Capacity, Organisation, OrganisationRole
from models.spans import Span
from models.typed_dates import Leaning
from models.wording import word
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.lines_field import LinesField
from ui.fields.text_field import NoteField, NumberField, TextField
from ui.words import texts

_PLAIN = ("name", "roles", "phone", "email", "capacity", "capacity_on", "waiting_weeks", "note")


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
        self._from = DateField("start", self.tr("Contract from"), self._today, leaning=Leaning.BACK)
        self._until = DateField("end", self.tr("Contract until"), self._today)
        self._note = NoteField("note", self.tr("Note"), hint=self.tr("No pupils here."), lines=3)

    def _arrange_fields(self) -> None:
        self.form.add(self._name)
        self.form.add(self._roles)
        self.form.add(self._phone, self._email)
        self.form.add(self._capacity)
        self.form.add(self._weeks, self._on)
        self.form.add(self._from, self._until)
        self.form.add_more(self.tr("Other names and a note"))
        self.form.add(self._aliases)
        self.form.add(self._note)

    def _connect_signals(self) -> None:
        self._name.committed.connect(self._on_name_committed)
        self._capacity.changed.connect(self._on_capacity_changed)
        self._weeks.changed.connect(self._on_weeks_changed)

    def _fill(self, organisation: Organisation) -> None:
        for name in _PLAIN:
            self.form.fields[name].set_value(getattr(organisation, name))
        self._aliases.set_lines(organisation.aliases)
        self._from.set_value(organisation.contract.start)
        self._until.set_value(organisation.contract.end)

    def _show_room_fields(self) -> None:
        capacity = self._capacity.value()
        self._weeks.setVisible(capacity is Capacity.WAITING_LIST)
        self._on.setVisible(capacity is not Capacity.UNKNOWN)

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
        self._show_room_fields()

    @Slot()
    def _on_weeks_changed(self) -> None:
        self._on.set_value(self._today())

    @override
    def construct(self, values: dict[str, Any]) -> Organisation:
        capacity = values["capacity"] or Capacity.UNKNOWN
        told = {name: values[name] for name in _PLAIN if name != "capacity"}
        told["capacity_on"] = None if capacity is Capacity.UNKNOWN else values["capacity_on"]
        told["waiting_weeks"] = values["waiting_weeks"] if capacity is Capacity.WAITING_LIST else None
        before = self._before or Organisation(id=self._new_id(), name=values["name"] or _missing_name())
        contract = Span(start=values["start"], end=values["end"])
        return replace(before, **told, capacity=capacity, aliases=self._aliases.lines, contract=contract)


def _missing_name() -> str:
    raise ValidationError({"name": "required"})


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
