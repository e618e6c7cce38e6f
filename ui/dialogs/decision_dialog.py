"""Correcting a decision."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.meeting import Decision, DecisionKind
from models.wording import word
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField, TextField
from ui.words import texts


class DecisionDialog(ValueDialog):
    """Edits one decision; ``accepted_value`` carries the ``Decision``."""

    def __init__(self, decision: Decision, people: Sequence[Suggestion[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decision_dialog")
        self.set_heading(self.tr("Decision"))
        self._text = NoteField("text", self.tr("What was decided"), lines=3)
        self._by = SuggestionField("decided_by", self.tr("Who decided"), people, free=True)
        self._mandate = TextField("mandate", self.tr("On what ground"), hint=self.tr("For example: care plan, or law"))
        words = texts()
        kinds = [(kind, word(words, kind).capitalize()) for kind in DecisionKind]
        self._kind = ChoiceField("kind", self.tr("Outcome"), kinds)
        self.form.add(self._kind)
        self.form.add(self._text)
        self.form.add(self._by)
        self.form.add(self._mandate)
        self._text.set_value(decision.text)
        self._by.set_text(decision.decided_by)
        self._mandate.set_value(decision.mandate)
        self._kind.set_value(decision.kind)
        self._decision = decision

    @override
    def construct(self, values: dict[str, Any]) -> Decision:
        return replace(
            self._decision,
            text=values["text"],
            decided_by=self._by.text,
            mandate=values["mandate"],
            kind=values["kind"],
        )
