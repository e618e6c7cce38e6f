"""One text of a monitor in the school's own words."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.monitor.wording import Words
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.text_field import NoteField
from ui.words import language


class MonitorWordsDialog(RefusableDialog):
    """Asks which text, and how it is to be said.

    Signals:
        accepted_value: the texts that are to be different, by place.

    """

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_words_dialog")
        self._words = words
        self.set_heading(
            self.tr("Say it in your own words"),
            self.tr("What is counted does not change. Write no names: this text goes along in the file."),
        )
        self._place: ChoiceField[str] = ChoiceField(
            "place", self.tr("Which text"), [(place, text[language()]) for place, text in words.items()]
        )
        self._dutch = NoteField("nl", self.tr("In Dutch"), lines=2)
        self._english = NoteField("en", self.tr("In English"), lines=2)
        for field in (self._place, self._dutch, self._english):
            self.form.add(field)
        self._place.committed.connect(self._on_place_chosen)

    @override
    def construct(self, values: dict[str, Any]) -> Words:
        problems = {name: "required" for name in ("place", "nl", "en") if not values[name]}
        if problems:
            raise ValidationError(problems)
        return {values["place"]: {name: " ".join(values[name].split()) for name in ("nl", "en")}}

    @Slot()
    def _on_place_chosen(self) -> None:
        text = self._words[self._place.value() or next(iter(self._words))]
        self._dutch.set_value(text["nl"])
        self._english.set_value(text["en"])
