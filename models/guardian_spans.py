"""Authority over time: what was noted, each note with the days on which no later note speaks."""

from datetime import date, timedelta

from models.guardian import Authority, Guardian
from models.spans import Span

_DAY = timedelta(days=1)


def authority_spans(guardian: Guardian) -> tuple[Authority, ...]:
    """Return the stretches of days on which each note about authority holds, oldest first.

    Notes are never overwritten: a later one takes over on the days it covers, as ``authority_on`` judges them. Days
    without a note are left out: authority is not known there.
    """
    notes = guardian.authorities
    starts = {note.span.start or date.min for note in notes}
    starts |= {note.span.end + _DAY for note in notes if note.span.end is not None and note.span.end < date.max}
    ordered = sorted(starts)
    found: list[Authority] = []
    for first, following in zip(ordered, [*ordered[1:], None], strict=False):
        speaking = next((note for note in reversed(notes) if note.span.covers(first)), None)
        if speaking is None:
            continue
        last = following - _DAY if following is not None else None
        if found and found[-1].holds is speaking.holds and found[-1].source == speaking.source:
            before = found[-1].span
            if before.end is not None and before.end + _DAY == first:
                found[-1] = _from(speaking, before.start, last)
                continue
        found.append(_from(speaking, None if first == date.min else first, last))
    return tuple(found)


def _from(note: Authority, first: date | None, last: date | None) -> Authority:
    return Authority(holds=note.holds, span=Span(start=first, end=last), source=note.source)
