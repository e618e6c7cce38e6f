"""Of which pupils on an agenda the parents are told what was decided."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import PupilId
from models.usecases.letters import DecidedPupil
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import ChoicesField


class MeetingLettersDialog(ValueDialog):
    """Offers every pupil about whom something was decided; those without a letter are ticked.

    Signals:
        accepted_value: the pupils, in the order of the agenda.

    """

    draftless: ClassVar[str] = "chooses between pupils; nothing is typed"

    def __init__(self, decided: Sequence[DecidedPupil], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_letters_dialog")
        self.set_heading(
            self.tr("Letters after this meeting"),
            self.tr("You see each letter before it is made, one after the other. They come in one PDF."),
        )
        self.set_save_words(self.tr("Begin"))
        self._decided = decided
        pupils = [(entry.pupil, self._words(entry)) for entry in decided]
        self.pupils: ChoicesField[PupilId] = ChoicesField("pupils", self.tr("About whom?"), pupils)
        self.pupils.set_value(frozenset(entry.pupil for entry in decided if not entry.made))
        self.form.add(self.pupils)

    def _words(self, entry: DecidedPupil) -> str:
        if not entry.made:
            return entry.name
        made = self.tr("%n letter(s) made", "", entry.made)
        return f"{entry.name} · {made}"

    @override
    def construct(self, values: dict[str, Any]) -> tuple[PupilId, ...]:
        chosen = tuple(entry.pupil for entry in self._decided if entry.pupil in values["pupils"])
        if not chosen:
            raise ValidationError({"pupils": "required"})
        return chosen
