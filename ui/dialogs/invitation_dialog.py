"""What an invitation is for, and whether people are named in it."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.meeting import Meeting
from models.series import Scope
from models.usecases.invitations import InvitationChoice
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import CheckField, ChoiceField


class InvitationDialog(ValueDialog):
    """Asks for an ``InvitationChoice``, which ``accepted_value`` carries."""

    draftless = "two choices, nothing is typed"

    def __init__(self, meeting: Meeting, mails: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("invitation_dialog")
        self._meeting = meeting
        self.set_heading(
            self.tr("Invitation for calendars"),
            self.tr(
                "A file that opens in Outlook and every other calendar. No pupil is named in it. Send it yourself."
            ),
        )
        self.set_save_words(self.tr("Choose where to save it"))
        scopes = [(Scope.ONE, self.tr("this meeting")), (Scope.FOLLOWING, self.tr("the whole series"))]
        self._scope = ChoiceField("scope", self.tr("What is it for"), scopes)
        self._scope.set_value(Scope.ONE if meeting.invited is not None else Scope.FOLLOWING)
        if meeting.series is not None:
            self.form.add(self._scope)
        hint = self.tr("%n of them known. Without it, everybody can put it in the calendar too.", "", mails)
        self.form.add(CheckField("mails", self.tr("Name who is invited, with the e-mail address"), hint=hint))

    @override
    def construct(self, values: dict[str, Any]) -> InvitationChoice:
        whole = values.get("scope") is Scope.FOLLOWING
        return InvitationChoice(meeting=self._meeting.id, whole=whole, mails=values["mails"])
