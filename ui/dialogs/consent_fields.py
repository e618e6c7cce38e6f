"""Fields of the dialog that asks for consent: who receives, and which kinds of information."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.consent import InformationKind, Party
from models.errors import ValidationError
from models.wording import word
from resources import Texts
from ui.drafts import Kept
from ui.fields.field import Field
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.ticked_field import TickedField
from ui.plain_text import breakable
from ui.theme import SMALL, TIGHT
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Hint, Text

_INDENT = 28


class PartyRow(QWidget):
    """A party that was chosen, with a button that takes it away."""

    def __init__(self, party: Party, words: str, take_away: str) -> None:
        super().__init__()
        self.party = party
        self.remove = IconButton("x", take_away)
        self.remove.setObjectName(f"remove_{party.id}")
        row = QHBoxLayout(self)
        row.setContentsMargins(SMALL, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(Text(breakable(words)), 1)
        row.addWidget(self.remove)


class PartiesField(Field[tuple[Party, ...]]):
    """Who receives: found by typing, as many as needed."""

    def __init__(self, name: str, label: str, suggestions: Sequence[Suggestion[Party]], *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._suggestions = tuple(suggestions)
        self._rows: list[PartyRow] = []
        self._finder: SuggestionField[Party] = SuggestionField(f"{name}_finder", "", suggestions)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self._column.addWidget(self._finder)
        self._put(holder, focus_on=self._finder.focusProxy())
        self._finder.committed.connect(self._on_finder_committed)

    @Slot()
    def _on_finder_committed(self) -> None:
        try:
            party = self._finder.value()
        except ValidationError:
            return
        if party is None:
            return
        self._finder.set_value(None)
        self._add(party)
        self.changed.emit()
        self.committed.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        row = next((row for row in self._rows if row.remove is self.sender()), None)
        if row is not None:
            self._drop(row)
            self.focus()
            self.changed.emit()
            self.committed.emit()

    def _add(self, party: Party) -> None:
        if any(row.party == party for row in self._rows):
            return
        words = next((entry.line for entry in self._suggestions if entry.value == party), party.id)
        row = PartyRow(party, words, self.tr("Take away {0}").format(words))
        row.remove.clicked.connect(self._on_remove_clicked)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)

    def _drop(self, row: PartyRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    @override
    def value(self) -> tuple[Party, ...]:
        left = self._finder.text
        chosen = tuple(row.party for row in self._rows)
        if not left:
            return chosen
        try:
            party = self._finder.value()
        except ValidationError as error:
            raise ValidationError({self.name: "choice"}) from error
        return (*chosen, party) if party is not None and party not in chosen else chosen

    @override
    def set_value(self, value: Sequence[Party]) -> None:
        for row in list(self._rows):
            self._drop(row)
        self._finder.set_value(None)
        for party in value:
            self._add(party)

    @override
    def draft(self) -> Kept:
        return [*(str(row.party) for row in self._rows), self._finder.text]

    @override
    def take_draft(self, kept: Kept) -> None:
        chosen = kept if isinstance(kept, list) and kept else [""]
        self.set_value([entry.value for entry in self._suggestions if str(entry.value) in chosen])
        self._finder.set_text(chosen[-1])

    @override
    def forget(self) -> None:
        self.set_value(())
        self._finder.forget()
        self._suggestions = ()


class KindsField(TickedField[InformationKind]):
    """Which kinds of information, each with a line that says what it is."""

    def __init__(self, name: str, label: str, texts: Texts, called: str) -> None:
        super().__init__(name, label)
        self._explanations: list[Hint] = []
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for kind in InformationKind:
            self._add(kind, texts, called, column)
        self._put(holder, focus_on=self._boxes[InformationKind.EDUCATION])
        self._boxes[InformationKind.EDUCATION].setAccessibleName(word(texts, InformationKind.EDUCATION))

    def _add(self, kind: InformationKind, texts: Texts, called: str, column: QVBoxLayout) -> None:
        words = word(texts, kind)
        box = self._add_box(kind, words[:1].upper() + words[1:])
        box.setObjectName(f"{self.name}_{kind}")
        explanation = Hint(texts(f"consent_form.kind.{kind}", pupil=called), self)
        explanation.setContentsMargins(_INDENT, 0, 0, TIGHT)
        box.setAccessibleDescription(explanation.text())
        column.addWidget(box)
        column.addWidget(explanation)
        self._explanations.append(explanation)

    @override
    def forget(self) -> None:
        super().forget()
        for box in self._boxes.values():
            box.setAccessibleDescription("")
        for explanation in self._explanations:
            explanation.clear()
