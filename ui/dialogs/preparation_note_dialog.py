"""Writing down what somebody else prepared, such as from an e-mail."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.consent import InformationKind
from models.preparation import Preparation
from models.usecases.preparations import Prepared
from models.wording import word
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import CheckField
from ui.fields.text_field import NoteField
from ui.words import texts


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAbout:
    """For whom something is written down, and about what.

    Attributes:
        item: what the agenda item is called.
        about_pupil: whether it is about a pupil, so that kinds of information count.
        note: what stands there now.
        mine: whether who is at work writes for himself.

    """

    person: str
    item: str
    about_pupil: bool
    note: Preparation | None = None
    mine: bool = False


class PreparationNoteDialog(RefusableDialog):
    """Asks what he wants to tell and ask; ``accepted_value`` carries what was ``Prepared``."""

    def __init__(self, about: NoteAbout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preparation_note_dialog")
        self._about = about
        self.set_heading(self.tr("Preparation of {0}").format(about.person), self._hint_words())
        self._text = NoteField("text", self.tr("What does he or she want to tell?"), lines=4)
        self._question = NoteField("question", self.tr("What does he or she want to ask?"), lines=2)
        kinds = [(kind, word(texts(), kind)) for kind in InformationKind]
        self._kinds = BoxChoicesField(
            "kinds", self.tr("What is it about?"), kinds, hint=self.tr("Who may not know one of these does not get it.")
        )
        self._helper = CheckField(
            "from_help_file",
            self.tr("He or she knows this from a help file"),
            hint=self.tr("Then consent for sharing from that file is needed."),
        )
        self.form.add(self._text)
        self.form.add(self._question)
        if about.about_pupil:
            self.form.add(self._kinds)
            self.form.add(self._helper)
        self._fill(about.note)

    def _hint_words(self) -> str:
        about = self._about
        if about.mine:
            return self.tr("About {0}.").format(about.item)
        told = self.tr(
            "About {0}. Your name stands with it. {1} and the others read it only as far as they may know it."
        ).format(about.item, about.person)
        own_words = about.note is not None and not about.note.noted_by
        own = self.tr("These are the words of {0}. What you change stands under your name.").format(about.person)
        return f"{told} {own}" if own_words else told

    def _fill(self, note: Preparation | None) -> None:
        self._kinds.set_value(note.kinds if note else frozenset({InformationKind.CARE}))
        if note is not None:
            self._text.set_value(note.text)
            self._question.set_value(note.question)
            self._helper.set_value(note.from_help_file)

    @override
    def construct(self, values: dict[str, Any]) -> Prepared:
        return Prepared(
            text=values["text"],
            question=values["question"],
            kinds=self._kinds.value(),
            from_help_file=self._helper.value(),
        )
