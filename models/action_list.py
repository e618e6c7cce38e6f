"""What one person does after a meeting: what was agreed there, and what he had still to do."""

from dataclasses import dataclass
from datetime import date

from models.minutes import ActionView


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionListView:
    """The list.

    Attributes:
        kind: the label of the meeting type.
        agreed: what he took upon him in this meeting.
        before: what he had still to do from before.
        letters: the pseudonyms among what it is about.

    """

    school: str
    kind: str
    on: date
    recipient: str
    agreed: tuple[ActionView, ...] = ()
    before: tuple[ActionView, ...] = ()
    letters: frozenset[str] = frozenset()
