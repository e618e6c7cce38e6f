"""Where a period stands among everything that was released: new, released already, or in place of what was released.

One series per school is what is proven safe: two definitions about the same pupils, or periods out of order, would be
files that nobody looked at together. So they are refused here, before anything is counted.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from models.errors import ConflictError
from models.monitor.periods import Period, parse_period, preceding
from models.monitor.tables import Layout, Past, Published


class Turn(StrEnum):
    """What can be done with a period."""

    NEW = "new"
    """It can be released; late changes of the period before it come along as corrections."""
    SENT = "sent"
    """It was released. Its figures stay as they are."""
    REPLACING = "replacing"
    """It is released once more, because the recipient asked for it, beside the version it replaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The place of a run in the series.

    Attributes:
        version: counts the versions of one period, from 1.
        previous: the edition right before it, whose stock goes on in this one; empty without.
        replaces: the edition in whose place it comes.

    """

    turn: Turn
    version: int = 1
    previous: str = ""
    replaces: str = ""

    def put(self, layout: Layout) -> Layout:
        """Return a layout at this place."""
        return replace(layout, version=self.version, previous=self.previous, replaces=self.replaces)


def place_of(past: Past, period: Period, *, replacing: bool = False) -> Place:
    """Return where a period comes.

    Raises:
        ConflictError: a later period was released already, or what is to be replaced is not the latest one.

    """
    sent = newest(past, period)
    latest = past.releases[-1].layout if past.releases else None
    if sent is None:
        if latest is not None and parse_period(latest.period).first > period.first:
            raise ConflictError("monitor_earlier_period")
        return Place(turn=Turn.NEW, previous=_before(latest, period))
    if not replacing:
        return Place(turn=Turn.SENT, version=sent.layout.version)
    if latest is None or sent.layout.edition != latest.edition:
        raise ConflictError("monitor_replaces_latest")
    layout = sent.layout
    return Place(turn=Turn.REPLACING, version=layout.version + 1, previous=layout.previous, replaces=layout.edition)


def newest(past: Past, period: Period) -> Published | None:
    """Return the newest version of a period that was released; None when there is none."""
    found = [release for release in past.releases if release.layout.period == period.id]
    return found[-1] if found else None


def may_be_replaced(past: Past, period: Period) -> bool:
    """Tell whether a period was released and no later one was: a later one builds on it."""
    sent = newest(past, period)
    return sent is not None and sent.layout.edition == past.latest


def _before(latest: Layout | None, period: Period) -> str:
    if latest is None or latest.period != preceding(period).id:
        return ""
    return latest.edition
