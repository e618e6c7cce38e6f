"""How many people an organisation sends: planned or used, in which role, from when until when."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import StaffingId
from models.network import Organisation
from models.spans import Span, school_year_end, school_year_start
from models.staffing import Staffing, StaffingKind
from models.typed_dates import Leaning
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField
from ui.fields.week_field import WeekField
from ui.words import texts


class StaffingDialog(RefusableDialog):
    """Notes staffing. Its value is a ``Staffing``.

    Args:
        staffing: to change it; None for new staffing.
        roles: what roles are called here, to suggest.

    """

    def __init__(
        self,
        organisation: Organisation,
        new_id: Callable[[], StaffingId],
        today: Callable[[], date],
        *,
        staffing: Staffing | None = None,
        roles: Sequence[Suggestion[str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("staffing_dialog")
        heading = self.tr("Edit staffing") if staffing else self.tr("Note staffing")
        self.set_heading(heading, organisation.name)
        self._before = staffing
        self._organisation = organisation
        self._new_id = new_id
        self._kind: ChoiceField[StaffingKind] = ChoiceField(
            "kind",
            self.tr("Planned or used?"),
            choices(StaffingKind, texts()),
            hint=self.tr("Planned is what was agreed, used is who really comes. Note both to compare them."),
        )
        self._kind.set_value(StaffingKind.PLANNED)
        self._fte = TextField("fte", self.tr("Number of fte"), hint=self.tr("For example 0.8"), width=8)
        self._role: SuggestionField[str] = SuggestionField(
            "role", self.tr("Role"), roles, hint=self.tr("Empty: all roles together."), free=True
        )
        self._days = WeekField("days", self.tr("Days"))
        self._from = DateField("start", self.tr("From"), today, leaning=Leaning.BACK)
        self._until = DateField("end", self.tr("Until and including"), today)
        self._from.set_value(school_year_start(today()))
        self._until.set_value(school_year_end(today()))
        self.form.add(self._kind)
        self.form.add(self._fte, self._role)
        self.form.add(self._days)
        self.form.add(self._from, self._until)
        if staffing is not None:
            self._fill(staffing)

    def _fill(self, staffing: Staffing) -> None:
        self._kind.set_value(staffing.kind)
        self._fte.set_value(f"{staffing.fte.normalize():f}".replace(".", QLocale().decimalPoint()))
        self._role.set_text(staffing.role)
        self._days.set_value(staffing.days)
        self._from.set_value(staffing.span.start)
        self._until.set_value(staffing.span.end)

    @override
    def construct(self, values: dict[str, Any]) -> Staffing:
        return Staffing(
            id=self._before.id if self._before else self._new_id(),
            organisation=self._organisation.id,
            kind=values["kind"] or StaffingKind.PLANNED,
            fte=_number(values["fte"]),
            role=self._role.text,
            days=values["days"],
            span=Span(start=values["start"], end=values["end"]),
        )


def _number(typed: str) -> Decimal:
    """Read a number with a comma or a point; raises ValidationError when it is none."""
    try:
        return Decimal(typed.strip().replace(",", "."))
    except InvalidOperation:
        raise ValidationError({"fte": "fte"}) from None
