"""Asking that a pupil is talked about in the next meeting, with the question to the meeting."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.agenda_proposal import AgendaRequest
from models.ids import AgendaRequestId, PupilId
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.text_field import NoteField


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingSetting:
    """What a request is about and who makes it."""

    pupil: PupilId
    called: str
    asked_by: str
    today: Callable[[], date]
    new_id: Callable[[], AgendaRequestId]


class AskMeetingDialog(RefusableDialog):
    """Asks for the question; ``accepted_value`` carries the ``AgendaRequest``."""

    def __init__(self, setting: AskingSetting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ask_meeting_dialog")
        self._setting = setting
        self.set_heading(
            self.tr("Ask to talk about {0}").format(setting.called),
            self.tr("It is proposed for the next agenda. Everybody who may know the pupil then reads your question."),
        )
        self.set_save_words(self.tr("Ask"))
        self.form.add(NoteField("question", self.tr("Question to the meeting"), lines=3))

    @override
    def construct(self, values: dict[str, Any]) -> AgendaRequest:
        return AgendaRequest(
            id=self._setting.new_id(),
            pupil=self._setting.pupil,
            question=str(values["question"]).strip(),
            asked_by=self._setting.asked_by,
            asked_on=self._setting.today(),
        )
