"""What comes of a remark to minutes: the text is changed, or it is not and somebody says why."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.meeting import Remark, RemarkAnswer
from models.usecases.minutes_rounds import Reply
from models.validation import Checks
from models.wording import word
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.text_field import NoteField
from ui.words import texts


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkAbout:
    """A remark with what it is about.

    Attributes:
        subject: the agenda item; empty for the minutes as a whole.
        discussion: what stands there now; None for the minutes as a whole.

    """

    remark: Remark
    subject: str = ""
    discussion: str | None = None


class AnswerRemarkDialog(RefusableDialog):
    """Asks what came of a remark; ``accepted_value`` carries the ``Reply``."""

    def __init__(self, about: RemarkAbout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer_remark_dialog")
        self._about = about
        whose = self.tr("Remark of {0}").format(about.remark.by) if about.remark.by else self.tr("Remark")
        self.set_heading(" · ".join(part for part in (whose, about.subject) if part), about.remark.text)
        self.set_save_words(self.tr("Keep this answer"))
        words = texts()
        self._answer = ChoiceField(
            "answer", self.tr("What came of it"), [(entry, word(words, entry).capitalize()) for entry in RemarkAnswer]
        )
        self._discussion = NoteField("discussion", self.tr("What was said, as it reads from now on"), lines=5)
        self._because = NoteField(
            "because", self.tr("Why not"), lines=2, hint=self.tr("This stands under the minutes, beside the remark.")
        )
        self._answer.set_value(about.remark.answer)
        self._because.set_value(about.remark.because)
        self._discussion.set_value(about.discussion or "")
        self.form.add(self._answer)
        self.form.add(self._discussion)
        self.form.add(self._because)
        self._answer.changed.connect(self._on_answer_changed)
        self._on_answer_changed()

    @override
    def construct(self, values: dict[str, Any]) -> Reply:
        answer: RemarkAnswer | None = values["answer"]
        checks = Checks()
        checks.that("answer", answer, "one_choice")
        checks.done()
        taken = answer is not RemarkAnswer.REJECTED
        changed = taken and self._about.discussion is not None
        return Reply(
            answer=answer or RemarkAnswer.ACCEPTED,
            because="" if taken else values["because"],
            discussion=values["discussion"] if changed else None,
        )

    @Slot()
    def _on_answer_changed(self) -> None:
        answer = self._answer.value()
        self._discussion.setVisible(answer is RemarkAnswer.ACCEPTED and self._about.discussion is not None)
        self._because.setVisible(answer is RemarkAnswer.REJECTED)
        if self.isVisible():
            self._fit()
