"""The minutes of a meeting as one recipient may read them. Presentation-neutral; a paper or a screen shows it.

``models/usecases/meeting_copy.py`` makes these views after asking, for each pupil and this recipient, whether the
name may be known. Whatever is not in a view cannot end up on his paper.
"""

from dataclasses import dataclass
from datetime import date, time

from models.ids import ActionId, AgendaItemId
from models.meeting import ActionState, DecisionKind, Involvement, MinutesState, Presence, RemarkAnswer
from models.wording import word
from resources import Texts


def kind_words(texts: Texts, kind: DecisionKind | None, text: str) -> str:
    """Return what a decision comes down to, with a capital; empty when nobody said, or the text says just that."""
    words = word(texts, kind) if kind else ""
    same = words.casefold() == text.strip().rstrip(".").casefold()
    return "" if same else words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody at the table."""

    name: str
    role: str
    organisation: str
    presence: Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """A decision; ``None`` for a text left out because it would give a pupil away. Then its kind is not told either."""

    text: str | None
    decided_by: str = ""
    mandate: str = ""
    kind: DecisionKind | None = None

    def kind_words(self, texts: Texts) -> str:
        """Return what it comes down to, with a capital; empty when nobody said, or the text says just that."""
        return kind_words(texts, self.kind, self.text or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """Something agreed.

    Attributes:
        about: the pupil's name or pseudonym; empty for none, and for one whose name does not stand here.
        unnamed: it is about a pupil whose name does not stand here.

    """

    id: ActionId
    text: str | None
    owner: str
    due: date | None
    state: ActionState
    about: str = ""
    unnamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An agenda item.

    Attributes:
        pseudonym: the letter the pupil goes by in this copy, empty when the subject is his name or a theme.
        subject: the pupil's name, or the theme; empty when there is a pseudonym.
        detail: the pupil's group; empty when there is a pseudonym.
        reason, question, discussion: ``None`` when the text was left out because it would give a pupil away.
        was_out: the recipient was not in the room, and does not get what was said.
        conditions: what a giver of the consent wants respected by whoever reads this; of a pupil without a name never.

    """

    id: AgendaItemId
    number: int
    subject: str
    detail: str = ""
    pseudonym: str = ""
    about_pupil: bool = False
    minutes: int = 0
    reason: str | None = ""
    question: str | None = ""
    discussion: str | None = ""
    was_out: bool = False
    conditions: str | None = ""
    decisions: tuple[DecisionView, ...] = ()
    actions: tuple[ActionView, ...] = ()
    parents: Involvement = Involvement.NOT
    child: Involvement = Involvement.NOT

    @property
    def texts_left_out(self) -> int:
        """How many texts of this item the recipient does not get."""
        texts = [self.reason, self.question, self.discussion, self.conditions]
        texts += [decision.text for decision in self.decisions]
        texts += [action.text for action in self.actions]
        return sum(text is None for text in texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkView:
    """A remark to the minutes.

    Attributes:
        place: the how-manieth of the meeting it is, from 0; the same in every copy.
        number: of the agenda item it is about; 0 for the minutes as a whole.
        after_adoption: it came when the minutes could no longer change.
        because: why it was not taken over.

    """

    place: int
    text: str
    by: str = ""
    on: date | None = None
    number: int = 0
    after_adoption: bool = False
    answer: RemarkAnswer | None = None
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesView:
    """The whole paper.

    Attributes:
        recipient: whose copy it is; empty for the internal version, in which everything stands.
        kind: the label of the meeting type.
        items_left_out: how many agenda items are not in this copy at all.
        sent_on, sent_by: when the minutes went out for correction, and who sent them.
        remarks_until: the last day on which remarks are waited for.
        remarks: as far as the recipient may read them, in the order in which they were made.
        remarks_left_out: how many remarks are not in this copy because they would give a pupil away.
        loose_actions: what was agreed outside an agenda item.

    """

    school: str
    kind: str
    on: date
    at: time | None
    place: str
    chair: str
    minute_taker: str
    state: MinutesState
    adopted_on: date | None
    recipient: str
    attendees: tuple[Attendee, ...]
    items: tuple[ItemView, ...]
    items_left_out: int = 0
    loose_actions: tuple[ActionView, ...] = ()
    went_well: str = ""
    went_badly: str = ""
    to_change: str = ""
    remarks: tuple[RemarkView, ...] = ()
    remarks_left_out: int = 0
    sent_on: date | None = None
    sent_by: str = ""
    remarks_until: date | None = None

    @property
    def anonymous_items(self) -> int:
        """How many pupils stand in this copy without a name."""
        return sum(bool(item.pseudonym) for item in self.items)

    @property
    def texts_left_out(self) -> int:
        """How many texts of this copy the recipient does not get."""
        loose = sum(action.text is None for action in self.loose_actions)
        return sum(item.texts_left_out for item in self.items) + loose + self.remarks_left_out
