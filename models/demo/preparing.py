"""What the meeting that is to come is prepared with, and the letters pupils go by in each meeting."""

from collections.abc import Iterable, Iterator

from models.anonymise import lettered
from models.consent import InformationKind
from models.demo.frame import Frame
from models.demo.phrases import lines
from models.ids import PreparationId, PupilId
from models.meeting import Meeting, MinutesState
from models.preparation import Preparation

_LAST = 12
_WRITES = 45
_AUTHORS = 3
"""So many of the table prepare in the demo: those of the school, who may know every pupil."""


def with_letters(meetings: Iterable[Meeting]) -> Iterator[Meeting]:
    """Yield meetings, oldest first, in which each pupil has a letter he did not have lately."""
    given: dict[PupilId, list[str]] = {}
    for meeting in sorted(meetings, key=lambda found: (found.on, found.id)):
        made = lettered(meeting, {pupil: letters[-_LAST:] for pupil, letters in given.items()})
        for item in made.items:
            if item.pupil:
                given.setdefault(item.pupil, []).append(item.letter)
        yield made


def preparations(meetings: Iterable[Meeting], frame: Frame) -> Iterator[Preparation]:
    """Yield what was written beforehand about the items of meetings that are still to come."""
    dice = frame.dice("preparation")
    for meeting in meetings:
        if meeting.state is not MinutesState.DRAFT or meeting.on < frame.today:
            continue
        for item in meeting.items:
            for seat in meeting.participants[:_AUTHORS]:
                if dice.chance(_WRITES):
                    yield Preparation(
                        id=PreparationId(dice.identity()),
                        item=item.id,
                        professional=seat.professional,
                        on=frame.today,
                        text=dice.choose(lines("meetings", "preparation")),
                        question=dice.choose(lines("meetings", "preparation", "questions")),
                        kinds=frozenset({InformationKind.EDUCATION}),
                    )
