"""Two records are one: which of them stays, and what moves to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.theme import Tone
from ui.widgets.labels import Text
from ui.widgets.strip import Strip

_KNOWN: Final = ("trajectory", "care_file", "participant", "action", "employment", "staffing")
"""What moves, in the order in which it is named; the rest is counted together."""
_STAYS: Final = ("consent_party", "weighed_sharing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """Which record goes on as which."""

    goes: str
    stays: str


class MergeDialog(RefusableDialog):
    """Chooses what a record is merged into, and shows what follows. Its value is a ``Merging``.

    Args:
        others: what it can be merged into.
        moves: counts what refers to it, by the kind of record.

    """

    draftless: ClassVar[str] = "one choice, and no text"

    def __init__(
        self,
        record: Suggestion[str],
        others: Sequence[Suggestion[str]],
        moves: Callable[[str], Mapping[str, int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("merge_dialog")
        self.set_heading(
            self.tr("Merge"),
            self.tr("“{0}” goes. Everything about it moves to the one that stays.").format(record.line),
        )
        self.set_save_words(self.tr("Merge"))
        self._record = record
        self._stays: SuggestionField[str] = SuggestionField("stays", self.tr("Which one stays?"), others)
        self._stays.changed.connect(self._on_stays_changed)
        self._moves = Text(moves_words(moves(record.value)))
        self._moves.setObjectName("merge_moves")
        self._consequence = Strip()
        self.form.add(self._stays)
        self.form.add_widget(self._moves)
        self.form.add_widget(self._consequence)

    def propose(self, stays: str) -> None:
        """Begin with what probably is the same."""
        self._stays.set_value(stays)
        self._on_stays_changed()

    @Slot()
    def _on_stays_changed(self) -> None:
        try:
            chosen = self._stays.value()
        except ValidationError:
            chosen = None
        sentence = self.tr("Consents towards the one then count for the other too. You can undo this.")
        self._consequence.say(sentence if chosen else "", Tone.WARN)

    @override
    def construct(self, values: dict[str, Any]) -> Merging:
        if values["stays"] is None:
            raise ValidationError({"stays": "required"})
        return Merging(goes=self._record.value, stays=values["stays"])


def moves_words(moves: Mapping[str, int]) -> str:
    """Return what moves and what stays as it was said, in a sentence."""
    named = {
        "trajectory": QCoreApplication.translate("MergeDialog", "help: {0}"),
        "care_file": QCoreApplication.translate("MergeDialog", "care files: {0}"),
        "participant": QCoreApplication.translate("MergeDialog", "seats at meetings: {0}"),
        "action": QCoreApplication.translate("MergeDialog", "actions: {0}"),
        "employment": QCoreApplication.translate("MergeDialog", "people: {0}"),
        "staffing": QCoreApplication.translate("MergeDialog", "staffing: {0}"),
    }
    parts = [named[kind].format(moves[kind]) for kind in _KNOWN if moves.get(kind)]
    rest = sum(number for kind, number in moves.items() if kind not in (*_KNOWN, *_STAYS))
    if rest:
        parts.append(QCoreApplication.translate("MergeDialog", "other: {0}").format(rest))
    sentences = (
        [QCoreApplication.translate("MergeDialog", "This moves: {0}.").format(", ".join(parts))] if parts else []
    )
    history = sum(moves.get(kind, 0) for kind in _STAYS)
    if history:
        kept = QCoreApplication.translate(
            "MergeDialog", "Consents ({0}) stay as they were given, and are read under the name that stays."
        )
        sentences.append(kept.format(history))
    return " ".join(sentences) or QCoreApplication.translate("MergeDialog", "Nothing refers to it.")
