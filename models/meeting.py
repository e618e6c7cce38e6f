"""The care-team meeting: who sits at the table, what is on the agenda, what was decided and who does what."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from models.consent import InformationKind
from models.ids import ActionId, AgendaItemId, MeetingId, ProfessionalId, PupilId, SeriesId, UserId
from models.validation import Checks

LONGEST = 12 * 60
"""Minutes; no meeting is planned for longer."""


MOST_STARS: Final = 5


class MinutesState(StrEnum):
    """How far the minutes are; adopted minutes are frozen."""

    DRAFT = "draft"
    FOR_CORRECTION = "for_correction"
    ADOPTED = "adopted"


class Presence(StrEnum):
    """Whether a participant was there."""

    INVITED = "invited"
    PRESENT = "present"
    ABSENT = "absent"


class Involvement(StrEnum):
    """How parents or the child took part."""

    PRESENT = "present"
    INFORMED = "informed"
    HEARD = "heard"
    NOT = "not"


class DecisionKind(StrEnum):
    """What a decision comes down to. Advice alone, or nothing at all, is as good an outcome as help."""

    ADVICE = "advice"
    CLARIFIED = "clarified"
    START_HELP = "start_help"
    CHANGE_HELP = "change_help"
    REFER = "refer"
    ASK_CONSENT = "ask_consent"
    REPORT = "report"
    NOTHING = "nothing"


class RemarkAnswer(StrEnum):
    """What came of a remark to minutes."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class ActionState(StrEnum):
    """Whether an action still stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody at the table; a professional of the network, so that consent towards him can be asked."""

    professional: ProfessionalId
    presence: Presence = Presence.INVITED


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark to minutes: added, never changed. While they are out for correction it gets an answer.

    Attributes:
        by, on: who made it and when; empty for one of before that was noted.
        noted_by: who wrote it down, when that was another.
        item: the agenda item it is about; None for the minutes as a whole.
        after_adoption: it came when the minutes could no longer change.
        answer, because, answered_on: what came of it, why not, and when.

    """

    text: str
    by: str = ""
    on: date | None = None
    noted_by: str = ""
    item: AgendaItemId | None = None
    after_adoption: bool = False
    answer: RemarkAnswer | None = None
    because: str = ""
    answered_on: date | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for a remark that is not taken over and nobody says why, or one answered too late."""
        checks = Checks()
        checks.that("because", self.answer is not RemarkAnswer.REJECTED or self.because.strip(), "required")
        checks.that("answered_on", (self.answer is None) == (self.answered_on is None), "answered_on")
        checks.that("answer", not (self.after_adoption and self.answer), "minutes_adopted")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided, by whom and with what mandate; advice to the teacher alone is a decision too.

    Attributes:
        kind: what it comes down to; None when nobody said.
        entered_on: when it was entered in the dossier; None while it was not.

    """

    text: str
    decided_by: str = ""
    mandate: str = ""
    kind: DecisionKind | None = None
    entered_on: date | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for an empty decision."""
        checks = Checks()
        checks.require("text", self.text)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A pupil or a theme on the agenda.

    Attributes:
        anonymous: discussed without a name for everybody, whatever the consents say.
        kinds: the kinds of information the item may touch; a participant who may not know one of them gets the
            pupil without a name.
        minutes: time set aside, in minutes.
        absent: who is at the meeting and was out of the room for this item.
        spent: how long it was talked about, in seconds.
        letter: what the pupil goes by where his name may not be known; given once, see ``models.anonymise.lettered``.

    """

    id: AgendaItemId
    pupil: PupilId | None = None
    theme: str = ""
    anonymous: bool = False
    reason: str = ""
    question: str = ""
    minutes: int = 10
    kinds: frozenset[InformationKind] = frozenset({InformationKind.EDUCATION, InformationKind.CARE})
    discussion: str = ""
    decisions: tuple[Decision, ...] = ()
    parents: Involvement = Involvement.NOT
    child: Involvement = Involvement.NOT
    absent: frozenset[ProfessionalId] = frozenset()
    spent: int = 0
    letter: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when the item is about nothing, or about a pupil and a theme at once."""
        checks = Checks()
        checks.that("theme", self.pupil or self.theme.strip(), "required")
        checks.that("pupil", not (self.pupil and self.theme), "pupil_or_theme")
        checks.that("minutes", self.minutes > 0, "positive")
        checks.that("spent", self.spent >= 0, "positive")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting (*overleg*).

    Attributes:
        rating: how it went, from 1 (stiff) to 5 (very well); about the meeting, never about somebody.
        kind: id of a meeting type of the region profile, such as ``zorgteam``.
        length: how many minutes are planned.
        pseudonym_seed: made with the meeting; pseudonyms are the same within it and differ in the next.
        series, slot: the series it belongs to (``models.series``), and the day of that rhythm it stands for.
        sent_on, sent_by: when the minutes last went out for correction, and who sent them.
        remarks_until: the last day on which remarks are waited for.
        cancelled_on: when somebody said that it does not take place.
        revision: how often when or where was changed since it was planned.
        invited: the revision of which invitations were last saved.

    """

    id: MeetingId
    kind: str
    on: date
    at: time | None = None
    place: str = ""
    chair: str = ""
    minute_taker: str = ""
    participants: tuple[Participant, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    state: MinutesState = MinutesState.DRAFT
    adopted_on: date | None = None
    remarks: tuple[Remark, ...] = ()
    sent_on: date | None = None
    sent_by: str = ""
    remarks_until: date | None = None
    went_well: str = ""
    went_badly: str = ""
    to_change: str = ""
    rating: int | None = None
    pseudonym_seed: str = ""
    length: int | None = None
    series: SeriesId | None = None
    slot: date | None = None
    cancelled_on: date | None = None
    revision: int = 0
    invited: int | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for double participants or pupils, or adopted minutes without a date."""
        checks = Checks()
        checks.require("kind", self.kind)
        people = [participant.professional for participant in self.participants]
        checks.that("participants", len(people) == len(set(people)), "double")
        pupils = [item.pupil for item in self.items if item.pupil]
        checks.that("items", len(pupils) == len(set(pupils)), "double")
        checks.that("length", self.length is None or 0 < self.length <= LONGEST, "meeting_length")
        checks.that("adopted_on", (self.state is MinutesState.ADOPTED) == bool(self.adopted_on), "adopted_on")
        checks.that("rating", self.rating is None or 1 <= self.rating <= MOST_STARS, "rating")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something agreed (*afspraak*): who does what before when. The owner may be outside the school.

    Attributes:
        owner: the name shown; ``professional`` or ``user`` says who it is when the store knows him.
        item, meeting: where it was agreed.
        postponed: how often its day came and it was given another one.

    """

    id: ActionId
    text: str
    owner: str
    due: date | None = None
    professional: ProfessionalId | None = None
    user: UserId | None = None
    pupil: PupilId | None = None
    meeting: MeetingId | None = None
    item: AgendaItemId | None = None
    state: ActionState = ActionState.OPEN
    settled_on: date | None = None
    dropped_because: str = ""
    postponed: int = 0

    def __post_init__(self) -> None:
        """Raise ValidationError without text or owner, or when dropped without a reason."""
        checks = Checks()
        checks.require("text", self.text)
        checks.require("owner", self.owner)
        checks.that("settled_on", (self.state is ActionState.OPEN) == (self.settled_on is None), "settled_on")
        checks.that("dropped_because", self.state is not ActionState.DROPPED or self.dropped_because, "required")
        checks.done()


def in_the_room(meeting: Meeting, item: AgendaItem | None = None) -> tuple[ProfessionalId, ...]:
    """Return who hears what is said, in the order of the table: who is there and did not leave for this item.

    Of whom nothing was noted may be there: what he may not know is not for this room.
    """
    out = item.absent if item else frozenset()
    there = (seat.professional for seat in meeting.participants if seat.presence is not Presence.ABSENT)
    return tuple(person for person in there if person not in out)


def unanswered(meeting: Meeting) -> int:
    """Return how many remarks from before adoption wait for an answer."""
    return sum(remark.answer is None and not remark.after_adoption for remark in meeting.remarks)


def overdue(action: Action, day: date) -> bool:
    """Tell whether an open action should have been done before a day."""
    return action.state is ActionState.OPEN and action.due is not None and action.due < day


def ends_at(meeting: Meeting) -> datetime | None:
    """Return when a meeting is planned to end, by the clock of the school; None while that is open."""
    if meeting.at is None or meeting.length is None:
        return None
    return datetime.combine(meeting.on, meeting.at) + timedelta(minutes=meeting.length)


def planned_minutes(meeting: Meeting) -> int:
    """Return how many minutes the items take together."""
    return sum(item.minutes for item in meeting.items)


def times_late(action: Action, day: date) -> int:
    """Return how often an open action was not done by its day: each time it was put off, and now if it is late again.

    From the second time on it is worth asking whether this is what should be done, and by whom.
    """
    if action.state is not ActionState.OPEN:
        return 0
    return action.postponed + 1 if overdue(action, day) else 0


def put_off(stored: Action, changed: Action, today: date) -> Action:
    """Return a changed action that remembers it was put off: its day had come, and it has a later one, or none, now."""
    came = stored.due is not None and stored.due <= today
    later = changed.due is None or (stored.due is not None and changed.due > stored.due)
    open_still = stored.state is changed.state is ActionState.OPEN
    return replace(changed, postponed=stored.postponed + (came and later and open_still))


def is_minuted(meeting: Meeting) -> bool:
    """Tell whether anything was said or decided in a meeting, as far as was noted."""
    return any(item.discussion.strip() or item.decisions for item in meeting.items)
