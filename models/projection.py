"""What hangs on the wall of the room during a meeting: only what everybody who is there may know."""

from dataclasses import dataclass

from models.ids import AgendaItemId
from models.minutes import ActionView, DecisionView


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """One agenda item on the wall. What was said, and what only the school knows, is never in it.

    Attributes:
        number, of: which item of how many.
        subject: the pupil's name or the theme; empty when the pupil goes by a letter.
        detail: the pupil's group; empty when there is a letter.
        pseudonym: the letter of a pupil whom somebody in the room may not know; empty for no pupil.
        reason, question: None when the text was left out, because it would give somebody away.
        minutes: time set aside.
        spent: seconds that were used before.
        withheld: somebody in the room may not hear that this item is on the agenda; nothing of it is shown.

    """

    item: AgendaItemId
    number: int
    of: int
    subject: str = ""
    detail: str = ""
    pseudonym: str = ""
    reason: str | None = ""
    question: str | None = ""
    decisions: tuple[DecisionView, ...] = ()
    actions: tuple[ActionView, ...] = ()
    minutes: int = 0
    spent: int = 0
    withheld: bool = False

    @property
    def left_out(self) -> int:
        """How many texts are not shown to this room."""
        texts = [self.reason, self.question]
        texts += [decision.text for decision in self.decisions]
        texts += [action.text for action in self.actions]
        return sum(text is None for text in texts)
