from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.agenda_proposal import (
    AgendaRequest,
    Need,
    Proposal,
    Reason,
    by_need,
    carried_over,
    put_aside_key,
    ranked,
    room_on,
    shared_minutes,
)
from models.errors import ValidationError
from models.ids import AgendaItemId, AgendaRequestId, MeetingId, PupilId
from models.meeting import AgendaItem, Decision, Meeting

DAY = date(2026, 9, 1)
REASONS = st.builds(
    Reason, need=st.sampled_from(Need), on=st.none() | st.dates(date(2025, 1, 1), date(2027, 1, 1)), count=st.just(1)
)


@given(st.lists(REASONS))
def test_the_strongest_reason_comes_first_and_none_is_lost(reasons: list[Reason]) -> None:
    found = ranked(reasons)
    assert sorted(map(str, found)) == sorted(map(str, reasons))
    order = list(Need)
    assert [order.index(reason.need) for reason in found] == sorted(order.index(reason.need) for reason in reasons)


@given(st.lists(st.lists(REASONS, min_size=1), max_size=8))
def test_proposals_stand_in_order_of_need(lists: list[list[Reason]]) -> None:
    proposals = [Proposal(theme=f"t{number}", reasons=ranked(reasons)) for number, reasons in enumerate(lists)]
    order = list(Need)
    places = [order.index(proposal.need) for proposal in by_need(proposals)]
    assert places == sorted(places)


def test_with_the_same_reason_more_reasons_and_then_the_oldest_go_first() -> None:
    old = Proposal(theme="old", reasons=(Reason(need=Need.SIGNAL, on=DAY),))
    new = Proposal(theme="new", reasons=(Reason(need=Need.SIGNAL, on=DAY.replace(day=2)),))
    many = Proposal(theme="many", reasons=(*new.reasons, Reason(need=Need.CONSENT)))
    assert [entry.theme for entry in by_need((new, old, many))] == ["many", "old", "new"]


def test_what_is_asked_twice_is_said_once() -> None:
    asked = Reason(need=Need.ASKED, on=DAY, question="Hoe verder?")
    assert Proposal(theme="x", reasons=(asked, asked, Reason(need=Need.CARRIED))).question == "Hoe verder?"


def item(name: str) -> AgendaItem:
    return AgendaItem(id=AgendaItemId(name), pupil=PupilId(name))


def test_what_one_did_not_come_to_is_carried_over() -> None:
    items = (
        item("left"),
        replace(item("said"), discussion="Het gaat goed."),
        replace(item("decided"), decisions=(Decision(text="Volgen"),)),
        AgendaItem(id=AgendaItemId("t"), theme="Rooster"),
    )
    last = Meeting(id=MeetingId("m"), kind="zorgteam", on=DAY, items=items)
    assert carried_over(last, DAY.replace(day=2)) == (frozenset({PupilId("left")}), ("Rooster",))
    assert carried_over(last, DAY) == (frozenset(), ())
    assert carried_over(replace(last, cancelled_on=DAY), DAY)[1] == ("Rooster",)
    assert carried_over(None, DAY) == (frozenset(), ())


@given(count=st.integers(0, 40), length=st.integers(1, 240))
def test_time_is_divided_without_rest(count: int, length: int) -> None:
    found = shared_minutes(count, length)
    assert len(found) == count
    assert sum(found) == (max(length, count) if count else 0)
    assert all(each >= 1 for each in found)
    assert not found or max(found) - min(found) <= 1


@pytest.mark.parametrize(
    ("length", "items", "room"), [(90, 0, 18), (90, 17, 1), (90, 18, 0), (90, 40, 0), (4, 0, 0), (None, 0, 20)]
)
def test_so_many_are_put_on_an_agenda_at_once_that_each_has_time(length: int | None, items: int, room: int) -> None:
    there = tuple(item(str(number)) for number in range(items))
    assert room_on(Meeting(id=MeetingId("m"), kind="zorgteam", on=DAY, length=length, items=there)) == room


def test_a_name_for_what_is_left_out_says_nothing() -> None:
    assert put_aside_key(MeetingId("m1"), "p1") == "agenda:m1:p1"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"pupil": None}, "theme"),
        ({"theme": "Rooster"}, "pupil"),
        ({"question": " "}, "question"),
        ({"asked_by": ""}, "asked_by"),
    ],
)
def test_a_request_that_cannot_be(values: dict[str, Any], field: str) -> None:
    whole: dict[str, Any] = {"id": "r", "pupil": "p", "question": "Hoe verder?", "asked_by": "Anja", "asked_on": DAY}
    with pytest.raises(ValidationError) as refused:
        AgendaRequest(**{**whole, **values})
    assert set(refused.value.problems) == {field}


def test_a_theme_needs_no_question() -> None:
    assert AgendaRequest(id=AgendaRequestId("r"), theme="Rooster", asked_by="Anja", asked_on=DAY).question == ""
