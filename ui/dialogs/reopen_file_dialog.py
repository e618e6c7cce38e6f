"""Opening a closed care file again: when, why, and where it stands then."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.carefile import CareFileStatus
from models.closing import Reopening
from models.errors import ValidationError
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField


class ReopenFileDialog(RefusableDialog):
    """Asks how a care file is opened again."""

    def __init__(self, today: Callable[[], date], texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reopen_file_dialog")
        self.set_heading(
            self.tr("Open the care file again"), self.tr("Everything of before stays, also how it was closed.")
        )
        self.set_save_words(self.tr("Open it again"))
        self.because = NoteField("because", self.tr("Why?"), lines=3)
        steps = [status for status in CareFileStatus if status is not CareFileStatus.CLOSED]
        self.status: ChoiceField[CareFileStatus] = ChoiceField(
            "status", self.tr("Where does it stand now?"), choices(steps, texts)
        )
        self.status.set_value(CareFileStatus.CLARIFYING)
        self.on = DateField("on", self.tr("Opened again on"), today, leaning=Leaning.BACK)
        self.on.set_value(today())
        self.form.add(self.because)
        self.form.add(self.status, self.on)

    @override
    def construct(self, values: dict[str, Any]) -> Reopening:
        problems = {name: "required" for name in ("on", "status") if values[name] is None}
        if problems:
            raise ValidationError(problems)
        return Reopening(**values)
