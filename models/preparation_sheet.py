"""What one person at the table has before him to prepare a meeting: on the screen, and on his own paper.

``models/usecases/preparation_views.py`` makes these views. Whatever is not in a view cannot end up on his paper.
"""

from dataclasses import dataclass
from datetime import date, time

from models.attendance import AttendanceKind
from models.consent import InformationKind
from models.contact import ContactWay
from models.ids import AgendaItemId
from models.minutes import ActionView, Attendee
from models.plan_sheet import PlanGoal, PlanHelp


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """What somebody wrote beforehand; ``None`` for a text that would give a pupil away."""

    author: str
    role: str = ""
    text: str | None = ""
    question: str | None = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNote:
    """What the reader wrote himself, or what was written down for him, as far as he may read that.

    Attributes:
        noted_by: who wrote it down for him; empty for his own words.

    """

    text: str = ""
    question: str = ""
    kinds: frozenset[InformationKind] = frozenset()
    from_help_file: bool = False
    noted_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenView:
    """A talk with or about the pupil; ``None`` for a text that would give another pupil away."""

    on: date
    who: str
    way: ContactWay
    summary: str | None = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendedView:
    """Something of his attendance."""

    on: date
    kind: AttendanceKind
    until: date | None = None
    note: str | None = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownView:
    """What the reader may know of a pupil who has a name for him: of the kinds the item touches, and no more."""

    next_step: str | None = ""
    goals: tuple[PlanGoal, ...] = ()
    helps: tuple[PlanHelp, ...] = ()
    spoken: tuple[SpokenView, ...] = ()
    attended: tuple[AttendedView, ...] = ()
    actions: tuple[ActionView, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing."""
        return not (self.next_step or self.goals or self.helps or self.spoken or self.attended or self.actions)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetItem:
    """An agenda item.

    Attributes:
        number: its place on the agenda.
        subject: the pupil's name, or the theme; empty when there is a pseudonym.
        starts: when it begins, when the meeting has an hour.
        kinds: the kinds of information it touches.
        notes: what others prepared, as far as he may know it.
        notes_kept: how many others prepared something he may not know.
        left_out: how many further texts he does not get, because they would give somebody else away.

    """

    id: AgendaItemId
    number: int
    subject: str
    detail: str = ""
    pseudonym: str = ""
    about_pupil: bool = False
    starts: time | None = None
    minutes: int = 0
    kinds: frozenset[InformationKind] = frozenset()
    reason: str | None = ""
    question: str | None = ""
    conditions: str | None = ""
    known: KnownView = KnownView()
    own: OwnNote = OwnNote()
    notes: tuple[NoteView, ...] = ()
    notes_kept: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparationView:
    """The whole.

    Attributes:
        recipient: whose it is.
        kind: the label of the meeting type.
        items_left_out: how many items do not come to him at all.
        own_actions: what he was to do and has not done.

    """

    school: str
    kind: str
    on: date
    at: time | None
    place: str
    chair: str
    recipient: str
    attendees: tuple[Attendee, ...]
    items: tuple[SheetItem, ...]
    items_left_out: int = 0
    own_actions: tuple[ActionView, ...] = ()
    frozen: bool = False

    @property
    def anonymous_items(self) -> int:
        """How many pupils stand in it without a name."""
        return sum(bool(item.pseudonym) for item in self.items)

    @property
    def minutes(self) -> int:
        """How long everything takes."""
        return sum(item.minutes for item in self.items)
