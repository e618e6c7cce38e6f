"""What somebody does not get of a meeting, and why: shown before copies go out."""

from dataclasses import dataclass
from enum import StrEnum

from models.ids import AgendaItemId, ProfessionalId
from models.sharing import Verdict


class CopyPart(StrEnum):
    """What is not in a copy."""

    ITEM = "item"
    PUPIL_NAME = "pupil_name"
    THEME = "theme"
    REASON = "reason"
    QUESTION = "question"
    DISCUSSION = "discussion"
    CONDITIONS = "conditions"
    DECISION = "decision"
    ACTION = "action"
    LOOKING_BACK = "looking_back"
    REMARK = "remark"


class KeptBecause(StrEnum):
    """Why it is not."""

    CHOSEN = "chosen"
    """The coordinator chose it."""
    FOR_EVERYBODY = "for_everybody"
    """The item is without a name for everybody."""
    NO_GROUND = "no_ground"
    GIVES_AWAY = "gives_away"
    """The words would tell who a pupil is whom he may not know."""
    WAS_OUT = "was_out"
    """He was not in the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyDifference:
    """One thing that is not in the copy of one recipient.

    Attributes:
        item: the agenda item; None for what is about none.
        number: its place on the agenda, 0 for none.
        subject: what it is called in the internal version.
        words: the words that give somebody away.
        verdict: the answer that keeps a name from him.

    """

    recipient: ProfessionalId
    part: CopyPart
    because: KeptBecause
    item: AgendaItemId | None = None
    number: int = 0
    subject: str = ""
    words: tuple[str, ...] = ()
    verdict: Verdict | None = None
