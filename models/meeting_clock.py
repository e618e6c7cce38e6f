"""Time in a meeting: how long an item takes, and when the meeting will be done. It informs and never nags."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from models.ids import AgendaItemId
from models.meeting import AgendaItem

SECONDS: Final = 60
_NEARLY: Final = 0.8


class Pace(StrEnum):
    """How an item goes against the time set aside for it."""

    CALM = "calm"
    NEARLY = "nearly"
    OVER = "over"


def pace(spent: int, minutes: int) -> Pace:
    """Return how an item goes; from four fifths of its time on it is nearly used up."""
    planned = minutes * SECONDS
    if spent > planned:
        return Pace.OVER
    return Pace.NEARLY if spent >= planned * _NEARLY else Pace.CALM


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLeft:
    """What is still to come.

    Attributes:
        minutes: planned for the rest of this item and what comes after it, rounded up.
        done_at: when that is done, if it goes as planned.

    """

    minutes: int
    done_at: datetime


def time_left(items: Sequence[AgendaItem], current: AgendaItemId | None, spent: int, now: datetime) -> TimeLeft:
    """Return how much of the agenda is left, from the current item on.

    An item that runs over takes nothing away from those after it; before the first item everything is left.

    Args:
        items: the agenda in its order.
        current: the item that is talked about; None before the first one.
        spent: how long that took so far, in seconds.
        now: the moment it is.

    """
    place = next((number for number, item in enumerate(items) if item.id == current), None)
    after = items if place is None else items[place + 1 :]
    seconds = sum(item.minutes for item in after) * SECONDS
    if place is not None:
        seconds += max(0, items[place].minutes * SECONDS - spent)
    return TimeLeft(minutes=-(-seconds // SECONDS), done_at=now + timedelta(seconds=seconds))


def clock_words(seconds: int) -> str:
    """Return a length of time as a clock shows it: ``7:05``, ``1:02:10``."""
    minutes, rest = divmod(seconds, SECONDS)
    hours, minutes = divmod(minutes, SECONDS)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
