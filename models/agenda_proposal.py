"""What should be on the next agenda and why, in order of need."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from models.ids import AgendaRequestId, MeetingId, ProfessionalId, PupilId
from models.meeting import Meeting
from models.pupil import Pupil
from models.validation import Checks


class Need(StrEnum):
    """Why something should be talked about, what can wait least first.

    The order is a choice of this app, not of a study: first what may harm a child, then who waits for a first answer,
    then what colleagues asked, then what was promised, then what comes by the calendar.
    """

    SAFETY = "safety"
    SIGNAL = "signal"
    WAITING = "waiting"
    ASKED = "asked"
    CARRIED = "carried"
    ACTION_LATE = "action_late"
    STOPPED = "stopped"
    EVALUATION = "evaluation"
    ENDING = "ending"
    CONSENT = "consent"


HIDDEN: Final = frozenset({Need.SAFETY})
"""Reasons that are seen while the agenda is made and never written in it: a report about safety is nobody else's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRequest:
    """Somebody asks that a pupil or a theme is talked about (*aan de orde vragen*).

    Attributes:
        asked_by: the name of who asks.
        settled_on: when it came on an agenda or was let go.

    """

    id: AgendaRequestId
    pupil: PupilId | None = None
    theme: str = ""
    question: str = ""
    asked_by: str
    asked_on: date
    settled_on: date | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError when it is about nothing, about two things, or asks nothing about a pupil."""
        checks = Checks()
        checks.that("theme", self.pupil or self.theme.strip(), "required")
        checks.that("pupil", not (self.pupil and self.theme), "pupil_or_theme")
        checks.that("question", not self.pupil or self.question.strip(), "required")
        checks.require("asked_by", self.asked_by)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason.

    Attributes:
        on: the day it is about: of the signal, by when, since when.
        count: weeks of waiting, goals, actions.
        who: who asked, or which provider.
        question: what somebody wants to know.

    """

    need: Need
    on: date | None = None
    count: int = 0
    who: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A pupil or a theme with all reasons to talk about it, the strongest first.

    Attributes:
        kept: who at the table may not hear the name.
        requests: what is settled when it comes on the agenda.

    """

    pupil: Pupil | None = None
    theme: str = ""
    reasons: tuple[Reason, ...]
    kept: tuple[ProfessionalId, ...] = ()
    requests: tuple[AgendaRequestId, ...] = ()

    @property
    def key(self) -> str:
        """What tells it apart from others of one meeting."""
        return self.pupil.id if self.pupil else self.theme

    @property
    def need(self) -> Need:
        """The strongest reason."""
        return self.reasons[0].need

    @property
    def question(self) -> str:
        """What the meeting is asked, in the words of who asked."""
        return "\n".join(dict.fromkeys(reason.question for reason in self.reasons if reason.question))


MOST_PROPOSED: Final = 100
"""Nobody reads further down a list of proposals; what comes after rises when something above it is settled."""

_SHORTEST: Final = 5
"""Minutes for an item at the least, for as long as nobody says otherwise."""
_USUAL_ROOM: Final = 20
"""Items on an agenda of which nobody said how long the meeting takes."""


def room_on(meeting: Meeting) -> int:
    """Return how many more items are put on an agenda in one go: so many that each has five minutes at the least.

    One by one more can be put on it; the agenda then says by how much it is too long. A choice of this app: with a
    whole school to choose from, taking over everything that is proposed would make no agenda of it.
    """
    whole = meeting.length // _SHORTEST if meeting.length is not None else _USUAL_ROOM
    return max(0, whole - len(meeting.items))


def put_aside_key(meeting: MeetingId, key: str) -> str:
    """Return the name under which somebody left a proposal out for one meeting; no name of a person, no words."""
    return f"agenda:{meeting}:{key}"


def ranked(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return reasons with the strongest first; of one kind the oldest first."""
    return tuple(sorted(reasons, key=_weight))


def by_need(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return proposals with what can wait least first; with the same reason, who has more of them goes first."""
    return tuple(sorted(proposals, key=_urgency))


def carried_over(last: Meeting | None, today: date) -> tuple[frozenset[PupilId], tuple[str, ...]]:
    """Return the pupils and themes that one did not come to in the last meeting, or of one that was cancelled."""
    if last is None or (last.on >= today and last.cancelled_on is None):
        return frozenset(), ()
    left = [item for item in last.items if not item.discussion.strip() and not item.decisions]
    return (
        frozenset(item.pupil for item in left if item.pupil),
        tuple(item.theme for item in left if item.theme),
    )


def shared_minutes(count: int, length: int) -> Sequence[int]:
    """Divide the time of a meeting over its items, in whole minutes; each gets one at least."""
    if not count:
        return ()
    each, rest = divmod(max(length, count), count)
    return tuple(each + (place < rest) for place in range(count))


_RANKS: Final[Mapping[Need, int]] = {need: place for place, need in enumerate(Need)}


def _weight(reason: Reason) -> tuple[int, date]:
    return (_RANKS[reason.need], reason.on or date.max)


def _urgency(proposal: Proposal) -> tuple[int, int, date, str]:
    first = proposal.reasons[0]
    name = proposal.pupil.name.full if proposal.pupil else proposal.theme
    return (_RANKS[first.need], -len(proposal.reasons), first.on or date.max, name)
