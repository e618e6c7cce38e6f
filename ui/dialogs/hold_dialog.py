"""That nothing of a pupil may go for now, or that it may again."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.validation import Checks
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.text_field import NoteField


class HoldDialog(RefusableDialog):
    """Asks the reason; ``accepted_value`` carries it.

    Args:
        name: of the pupil.
        why: the reason of the hold that ends; empty when a hold begins.

    """

    def __init__(self, name: str, why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hold_dialog")
        self._field = "ended_because" if why else "reason"
        if why:
            self.set_heading(self.tr("End the hold on {0}").format(name), self.tr("It was: {0}").format(why))
            self.set_save_words(self.tr("End the hold"))
            hint = self.tr("For example: the complaint is settled.")
        else:
            meaning = self.tr("As long as the hold runs, nothing of this pupil is destroyed.")
            self.set_heading(self.tr("Keep everything of {0}").format(name), meaning)
            self.set_save_words(self.tr("Place a hold"))
            hint = self.tr("For example: a complaint or a lawsuit.")
        self.form.add(NoteField(self._field, self.tr("Why"), hint=hint, lines=2))

    @override
    def construct(self, values: dict[str, Any]) -> str:
        checks = Checks()
        checks.require(self._field, values[self._field])
        checks.done()
        return str(values[self._field]).strip()
