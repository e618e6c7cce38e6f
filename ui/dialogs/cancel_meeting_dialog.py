"""Cancelling a meeting: this one, or all that follow too."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.meeting import Meeting
from models.series import Scope
from models.wording import word
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import ChoiceField
from ui.words import texts


class CancelMeetingDialog(ValueDialog):
    """Asks what is cancelled; ``accepted_value`` carries the ``Scope``."""

    draftless = "one choice, nothing is typed"

    def __init__(self, meeting: Meeting, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cancel_meeting_dialog")
        self.set_heading(
            self.tr("Cancel this meeting?"),
            self.tr("{0}. The agenda is kept. Save a new invitation afterwards, so that others hear of it.").format(
                name
            ),
        )
        self.set_save_words(self.tr("Cancel meeting"))
        scopes = [(found, word(texts(), found)) for found in Scope]
        self._scope = ChoiceField("scope", self.tr("What is cancelled"), scopes)
        self._scope.set_value(Scope.ONE)
        if meeting.series is not None:
            self.form.add(self._scope)

    @override
    def construct(self, values: dict[str, Any]) -> Scope:
        return values.get("scope") or Scope.ONE
