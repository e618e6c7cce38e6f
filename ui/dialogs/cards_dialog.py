"""What a file of contact cards would do to the network, before it is done."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.contact_card import BadCard, CardProblem, CardStep, PlannedCard
from models.errors import ValidationError
from models.wording import word
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.pages.network_detail import breakable
from ui.theme import Tone
from ui.widgets.labels import Text
from ui.widgets.strip import Strip
from ui.words import texts, whole_number

_MOST: Final = 200
"""So many lines are shown; the numbers above them count all."""


class CardsDialog(RefusableDialog):
    """Shows what is new, what is filled in and what cannot be taken. Its value is what is to be taken.

    Args:
        file: the name of the file, so that a line can be found again.

    """

    def __init__(
        self, planned: Sequence[PlannedCard], bad: Sequence[BadCard], file: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cards_dialog")
        self.set_heading(self.tr("Read in contact cards"), breakable(file))
        self.set_save_words(self.tr("Take over"))
        self._planned = tuple(entry for entry in planned if entry.step is not CardStep.KNOWN)
        self._lines: list[Text] = []
        counts = [sum(entry.step is step for entry in planned) for step in CardStep]
        self._say(self.tr("New: {0} · filled in: {1} · known already: {2}").format(*map(whole_number, counts)), "")
        if any(entry.step is CardStep.NEW and entry.card.organisation for entry in planned):
            strip = Strip()
            strip.say(
                self.tr("Who is new at an organisation is reached by consents towards it. Look at each."), Tone.WARN
            )
            self.form.add_widget(strip)
        for entry in self._planned[:_MOST]:
            self._say(_planned_words(entry), "muted")
        for found in bad[:_MOST]:
            self._say(bad_words(found, file), "muted")

    def forget(self) -> None:
        """Drop every name and close."""
        for line in self._lines:
            line.clear()
        super().forget()

    def _say(self, words: str, look: str) -> None:
        line = Text(breakable(words), look)
        self._lines.append(line)
        self.form.add_widget(line)

    @override
    def construct(self, values: dict[str, Any]) -> tuple[PlannedCard, ...]:
        del values
        if not self._planned:
            raise ValidationError({"cards": "nothing_to_take"})
        return self._planned


def bad_words(found: BadCard, file: str) -> str:
    """Return why a card cannot be taken, and where it stands."""
    reasons = {
        CardProblem.NO_NAME: QCoreApplication.translate("CardsDialog", "there is no name on it"),
        CardProblem.NOT_CLOSED: QCoreApplication.translate("CardsDialog", "it breaks off"),
        CardProblem.TOO_LONG: QCoreApplication.translate("CardsDialog", "something on it is too long"),
    }
    words = QCoreApplication.translate("CardsDialog", "{0}, line {1}: this card is left out, for {2}.")
    return words.format(file, found.line, reasons[found.problem])


def _planned_words(entry: PlannedCard) -> str:
    card = entry.card
    step = word(texts(), entry.step)
    return f"{step}: " + ", ".join(part for part in (card.name, card.role, card.organisation) if part)
