"""How long the school keeps a part of what it knows about a pupil."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.retention import Term, own_term
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.text_field import NoteField, NumberField


class TermDialog(RefusableDialog):
    """Asks the years and where they come from.

    Signals:
        accepted_value: the ``Term``.

    """

    def __init__(self, term: Term, part: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("term_dialog")
        self._term = term
        meaning = self.tr("Counted from the last day at the school. What a law says goes before this.")
        self.set_heading(self.tr("How long is this kept: {0}").format(part), meaning)
        years = NumberField("years", self.tr("Years"))
        source = NoteField("source", self.tr("Where does this come from?"), lines=2)
        self.form.add(years)
        self.form.add(source)
        years.set_value(term.years)
        source.set_value(term.source)

    @override
    def construct(self, values: dict[str, Any]) -> Term:
        if values["years"] is None:
            raise ValidationError({"years": "required"})
        return own_term(self._term.part, values["years"], values["source"])
