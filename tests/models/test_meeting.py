from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from models.errors import ValidationError
from models.ids import ActionId, AgendaItemId, MeetingId, ProfessionalId, PupilId
from models.meeting import Action, ActionState, AgendaItem, Decision, Meeting, MinutesState, Participant, overdue

TUESDAY = date(2026, 3, 3)
DAY = timedelta(days=1)
EVA = PupilId("eva")


item = partial(AgendaItem, id=AgendaItemId("i"))
meeting = partial(Meeting, id=MeetingId("m"), kind="zorgteam", on=TUESDAY)
action = partial(Action, id=ActionId("a"), text="Bel Altra", owner="Sanne")


def problems(make: Callable[..., object], **values: object) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        make(**values)
    return caught.value.problems


def test_an_item_is_about_a_pupil_or_a_theme() -> None:
    assert problems(item) == {"theme": "required"}
    assert problems(item, theme=" ") == {"theme": "required"}
    assert problems(item, theme="verzuim", pupil=EVA) == {"pupil": "pupil_or_theme"}
    assert item(theme="verzuim").pupil is None
    assert item(pupil=EVA).theme == ""


@pytest.mark.parametrize("minutes", [0, -5])
def test_an_item_takes_time(minutes: int) -> None:
    assert problems(item, pupil=EVA, minutes=minutes) == {"minutes": "positive"}


def test_a_decision_says_something() -> None:
    assert problems(Decision, text=" ") == {"text": "required"}
    assert Decision(text="advies aan de leerkracht").mandate == ""


def test_a_meeting_is_of_a_kind() -> None:
    assert problems(meeting, kind="") == {"kind": "required"}


def test_nobody_and_no_pupil_is_there_twice() -> None:
    sanne = Participant(professional=ProfessionalId("sanne"))
    assert problems(meeting, participants=(sanne, sanne)) == {"participants": "double"}
    assert problems(meeting, items=(item(id=AgendaItemId("1"), pupil=EVA), item(id=AgendaItemId("2"), pupil=EVA))) == {
        "items": "double"
    }
    themes = (
        item(id=AgendaItemId("1"), theme="rooster"),
        item(id=AgendaItemId("2"), theme="rooster"),
        item(id=AgendaItemId("3"), pupil=EVA),
    )
    assert len(meeting(participants=(sanne,), items=themes).items) == 3


def test_adopted_minutes_have_their_date_and_others_have_none() -> None:
    assert problems(meeting, state=MinutesState.ADOPTED) == {"adopted_on": "adopted_on"}
    assert problems(meeting, adopted_on=TUESDAY) == {"adopted_on": "adopted_on"}
    assert meeting(state=MinutesState.ADOPTED, adopted_on=TUESDAY).adopted_on == TUESDAY


def test_an_action_says_what_and_who() -> None:
    assert problems(action, text="", owner=" ") == {"text": "required", "owner": "required"}


def test_a_settled_action_has_its_date_and_a_dropped_one_its_reason() -> None:
    assert problems(action, state=ActionState.DONE) == {"settled_on": "settled_on"}
    assert problems(action, settled_on=TUESDAY) == {"settled_on": "settled_on"}
    dropped: dict[str, Any] = {"state": ActionState.DROPPED, "settled_on": TUESDAY}
    assert problems(action, **dropped) == {"dropped_because": "required"}
    assert action(**dropped, dropped_because="niet meer nodig").state is ActionState.DROPPED
    assert action(state=ActionState.DONE, settled_on=TUESDAY).settled_on == TUESDAY


def test_overdue_is_open_after_its_day() -> None:
    assert not overdue(action(), date.max)
    assert not overdue(action(due=TUESDAY), TUESDAY)
    assert overdue(action(due=TUESDAY), TUESDAY + DAY)
    assert not overdue(action(due=TUESDAY, state=ActionState.DONE, settled_on=TUESDAY), TUESDAY + DAY)
