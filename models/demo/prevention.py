"""Prevention of the demo: what helpers do at school in the weeks of the running school year, without a name."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from models.demo.days import in_holiday
from models.demo.dice import Deck, Dice
from models.demo.frame import Frame
from models.demo.network import Network
from models.ids import PreventionId
from models.network import Professional, deployed_on
from models.prevention import DEFAULT_MINUTES, WEEK, PreventionActivity, PreventionKind, monday_of
from models.spans import school_year_start

_OFTEN: Final[Mapping[PreventionKind, int]] = {
    PreventionKind.CLASS_OBSERVATION: 5,
    PreventionKind.YARD_OBSERVATION: 3,
    PreventionKind.BREAKS: 3,
    PreventionKind.DE_ESCALATION: 4,
    PreventionKind.TAKING_OUT: 2,
    PreventionKind.INCIDENT_REVIEW: 1,
    PreventionKind.KNOWLEDGE_TRANSFER: 1,
    PreventionKind.SHORT_ADVICE: 6,
    PreventionKind.CONSULTATION: 2,
    PreventionKind.GROUP_TRAINING: 1,
    PreventionKind.OFFICE_HOUR: 2,
}
_COUNTED = 35
_WHOLE_WEEK = 8


def prevention(frame: Frame, network: Network) -> Iterable[PreventionActivity]:
    """Yield what was noted, week by week; the running week up to today."""
    dice = frame.dice("prevention")
    kinds = Deck(dice, _OFTEN)
    people = sorted((person for found in network.helpers.values() for person in found), key=_name)
    monday = monday_of(school_year_start(frame.today)) + WEEK
    while monday <= frame.today:
        if not in_holiday(monday):
            for _ in range(dice.between(3, 9)):
                yield from _activity(monday, kinds.deal(), people, frame.today, dice)
        monday += WEEK


def _activity(
    monday: date, kind: PreventionKind, people: list[Professional], today: date, dice: Dice
) -> Iterable[PreventionActivity]:
    person = dice.choose(people) if people else None
    whole_week = dice.chance(_WHOLE_WEEK)
    days = sorted(person.days) if person and person.days else [0, 1, 3]
    on = monday if whole_week else monday + timedelta(days=dice.choose(days))
    minutes = DEFAULT_MINUTES[kind] * dice.choose((1, 1, 1, 2))
    reached = dice.between(4, 26) if dice.chance(_COUNTED) else None
    if on <= today and (person is None or deployed_on(person, on)):
        yield PreventionActivity(
            id=PreventionId(dice.identity()),
            kind=kind,
            on=on,
            whole_week=whole_week,
            by=person.name if person else "",
            professional=person.id if person else None,
            minutes=minutes,
            reached=reached,
        )


def _name(person: Professional) -> tuple[str, str]:
    return (person.name, person.id)
