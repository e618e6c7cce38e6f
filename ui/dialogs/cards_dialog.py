"""What a file of contact cards would do to the network, before it is done."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.contact_card import BadCard, CardProblem, CardStep, ChosenCard, ContactCard, PlannedCard, proposed
from models.errors import ValidationError
from models.ids import ProfessionalId
from models.network import Professional
from models.usecases.network import Network
from ui.dialogs.choices import professional_suggestions
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.plain_text import breakable
from ui.theme import Tone
from ui.widgets.labels import Text
from ui.widgets.strip import Strip
from ui.words import whole_number

_MOST: Final = 200
"""So many lines are shown; the numbers above them count all."""


TAKE: Final = ProfessionalId("")
"""What stands for taking a card as somebody new."""

SKIP: Final = ProfessionalId("-")
"""What stands for leaving a card out."""


class CardsDialog(RefusableDialog):
    """Lets one choose what becomes of each card. Its value is a tuple of each ``ChosenCard``.

    Args:
        network: whom a card can be merged with.
        file: the name of the file, so that a line can be found again.

    """

    draftless: ClassVar[str] = "ticks about a file that has to be read again"

    def __init__(
        self,
        planned: Sequence[PlannedCard],
        network: Network,
        bad: Sequence[BadCard],
        file: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cards_dialog")
        self.set_heading(self.tr("Read in contact cards"), breakable(file))
        self.set_save_words(self.tr("Take over"))
        self._planned = sorted(planned, key=_place)
        self._known = {entry.id: entry for entry in network.professionals}
        self._fields: list[SuggestionField[ProfessionalId]] = []
        self._lines: list[Text] = []
        self._say_counts(planned)
        self._add_choices(self._choices(network))
        for found in bad[:_MOST]:
            self._say(bad_words(found, file), "muted")

    def forget(self) -> None:
        """Drop every name and close."""
        for line in self._lines:
            line.clear()
        for field in self._fields:
            field.set_label("")
            field.set_hint("")
        super().forget()

    def _say_counts(self, planned: Sequence[PlannedCard]) -> None:
        counts = [sum(entry.step is step for entry in planned) for step in CardStep]
        self._say(self.tr("New: {0} · filled in: {1} · known already: {2}").format(*map(whole_number, counts)), "")
        if any(entry.step is CardStep.NEW and entry.card.organisation for entry in planned):
            strip = Strip()
            strip.say(
                self.tr("Who is new at an organisation is reached by consents towards it. Look at each."), Tone.WARN
            )
            self.form.add_widget(strip)

    def _choices(self, network: Network) -> list[Suggestion[ProfessionalId]]:
        merge = self.tr("Merge with {0}")
        people = professional_suggestions(network.professionals, network.organisations)
        return [
            Suggestion(value=TAKE, words=self.tr("Take over as somebody new")),
            Suggestion(value=SKIP, words=self.tr("Skip")),
            *(Suggestion(value=entry.value, words=merge.format(_told_apart(entry))) for entry in people),
        ]

    def _add_choices(self, choices: Sequence[Suggestion[ProfessionalId]]) -> None:
        for number, entry in enumerate(self._planned[:_MOST]):
            field = SuggestionField(f"card_{number}", _card_words(entry.card), choices, hint=_reach_words(entry.card))
            field.set_value(_proposal(entry))
            self._fields.append(field)
            self.form.add(field)
        if len(self._planned) > _MOST:
            rest = self.tr("The other {0} cards are taken over as proposed.")
            self._say(rest.format(whole_number(len(self._planned) - _MOST)), "muted")

    def _say(self, words: str, look: str) -> None:
        line = Text(breakable(words), look)
        self._lines.append(line)
        self.form.add_widget(line)

    @override
    def construct(self, values: dict[str, Any]) -> tuple[ChosenCard, ...]:
        unanswered = {field.name: "required" for field in self._fields if values[field.name] is None}
        if unanswered:
            raise ValidationError(unanswered)
        picked = [_chosen(entry, values[f"card_{number}"], self._known) for number, entry in self._shown()]
        rest = [proposed(entry) for entry in self._planned[_MOST:]]
        chosen = tuple(entry for entry in (*picked, *rest) if entry is not None)
        if not chosen:
            raise ValidationError({"cards": "nothing_to_take"})
        return chosen

    def _shown(self) -> Sequence[tuple[int, PlannedCard]]:
        return list(enumerate(self._planned[:_MOST]))


def bad_words(found: BadCard, file: str) -> str:
    """Return why a card cannot be taken, and where it stands."""
    reasons = {
        CardProblem.NO_NAME: QCoreApplication.translate("CardsDialog", "there is no name on it"),
        CardProblem.NOT_CLOSED: QCoreApplication.translate("CardsDialog", "it breaks off"),
        CardProblem.TOO_LONG: QCoreApplication.translate("CardsDialog", "something on it is too long"),
    }
    words = QCoreApplication.translate("CardsDialog", "{0}, line {1}: this card is left out, for {2}.")
    return words.format(file, found.line, reasons[found.problem])


def _told_apart(entry: Suggestion[ProfessionalId]) -> str:
    return f"{entry.words} ({entry.detail})" if entry.detail else entry.words


def _proposal(entry: PlannedCard) -> ProfessionalId:
    chosen = proposed(entry)
    if chosen is None:
        return SKIP
    return chosen.into.id if chosen.into else TAKE


def _chosen(
    entry: PlannedCard, choice: ProfessionalId, known: Mapping[ProfessionalId, Professional]
) -> ChosenCard | None:
    return None if choice == SKIP else ChosenCard(planned=entry, into=known.get(choice))


def _place(entry: PlannedCard) -> int:
    """Return where a card stands: what is new first, what is known already last."""
    return list(CardStep).index(entry.step)


def _card_words(card: ContactCard) -> str:
    words = ", ".join(part for part in (card.name, card.role, card.organisation) if part)
    return breakable(words)


def _reach_words(card: ContactCard) -> str:
    return breakable(" · ".join(part for part in (card.phone, card.email) if part))
