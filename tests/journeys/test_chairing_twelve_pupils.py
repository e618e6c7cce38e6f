"""Leading and minuting a meeting about twelve pupils by keys only; what was agreed comes back until it is done."""

from collections.abc import Callable
from dataclasses import replace

from models.ids import AgendaItemId, MeetingId, PupilId
from models.meeting import Action, AgendaItem, DecisionKind, Meeting, Presence
from models.usecases.meetings import MeetingUseCases
from models.user import Role
from tests.journeys.conftest import Clock
from tests.journeys.hands import Hands
from tests.stores import TODAY
from ui.page import Place

PUPILS = 12


def planned(hands: Hands) -> Meeting:
    """Return a meeting of today about twelve pupils; planning it is another journey."""
    cases = MeetingUseCases(hands.session)
    like = max((cases.table(row.id).meeting for row in cases.rows()), key=lambda meeting: len(meeting.participants))
    with hands.session.store.read() as uow:
        asked = list(uow.consents.by_pupil())
        others = [pupil.id for pupil in uow.pupils.all() if pupil.id not in asked]
    pupils: list[PupilId] = [*asked[: PUPILS // 2], *others][:PUPILS]
    items = tuple(AgendaItem(id=AgendaItemId(f"t{number}"), pupil=pupil) for number, pupil in enumerate(pupils))
    meeting = Meeting(
        id=MeetingId("today"), kind=like.kind, on=TODAY, participants=like.participants, items=items, chair=""
    )
    there = tuple(replace(seat, presence=Presence.INVITED) for seat in meeting.participants)
    cases.save(replace(meeting, participants=there))
    return cases.table(meeting.id).meeting


def open_today(hands: Hands) -> None:
    """Go to the meeting of today, hold it, and note that everybody is there."""
    hands.go(Place.MEETINGS)
    hands.down_to("di 10 mrt")
    hands.press("Enter")
    hands.press("F5")
    hands.wait_for("Wie zijn er?")
    hands.tab_to("Iedereen is er")
    hands.press("Enter")


def test_chair_twelve_pupils(hands_of: Callable[[Role], Hands]) -> None:
    hands = hands_of(Role.COORDINATOR)
    meeting, cases = planned(hands), MeetingUseCases(hands.session)
    open_today(hands)
    hands.press("F6")
    hands.press("Ctrl+Down")
    hands.wait_for("Eerder afgesproken")
    for number in range(PUPILS):
        hands.press("Ctrl+Down")
        hands.press("Alt+O")
        hands.type(f"Besproken {number}. ")
        if number % 3 == 0:
            hands.press("Alt+B")
            hands.type("Advies")
            hands.press("Enter")
        if number % 3 == 1:
            hands.press("Alt+A")
            hands.type("ik bel moeder voor vrijdag")
            hands.press("Enter", "Enter")
        assert f"{number + 1} van {PUPILS}" in hands.wall
    hands.press("Ctrl+Down")
    hands.press("F4")
    hands.wait_for("Dit wordt in de dossiers gezet")
    hands.press("Ctrl+Return")
    hands.press("F5")
    table = cases.table(meeting.id)
    assert [item.discussion.strip() for item in table.meeting.items] == [f"Besproken {n}." for n in range(PUPILS)]
    kinds = [decision.kind for item in table.meeting.items for decision in item.decisions]
    assert kinds == [DecisionKind.ADVICE] * 4
    assert [action.due for action in table.actions] == [TODAY.replace(day=13)] * 4
    assert {action.user for action in table.actions} == {hands.session.user.id}
    assert all(seat.presence is Presence.PRESENT for seat in table.meeting.participants)
    assert hands.wall == ""


def test_a_participant_leaves_before_a_sensitive_item(hands_of: Callable[[Role], Hands]) -> None:
    hands = hands_of(Role.COORDINATOR)
    meeting, cases = planned(hands), MeetingUseCases(hands.session)
    table = cases.table(meeting.id)
    sensitive = next(item for item in table.meeting.items if 0 < len(table.kept_from(item)) < len(meeting.participants))
    assert sensitive.pupil
    name = table.pupils[sensitive.pupil].name.full
    open_today(hands)
    hands.press("F6")
    for _ in range(table.meeting.items.index(sensitive) + 2):
        hands.press("Ctrl+Down")
    assert "Leerling " in hands.wall
    assert name not in hands.wall
    for person in table.kept_from(sensitive):
        hands.tab_to(f"room_{person}")
        hands.press("Space")
    assert name in hands.wall
    hands.press("Alt+O")
    hands.type("Alleen voor wie bleef.")
    hands.press("Ctrl+Down")
    hands.press("F5")
    kept = cases.table(meeting.id).meeting.items[table.meeting.items.index(sensitive)]
    assert kept.absent == frozenset(table.kept_from(sensitive))
    for person in kept.absent:
        copy = next(item for item in cases.copy(meeting.id, person, "Zorgteam").items if item.id == sensitive.id)
        assert copy.discussion != "Alleen voor wie bleef."
    stayed = next(s.professional for s in meeting.participants if s.professional not in kept.absent)
    copy = next(item for item in cases.copy(meeting.id, stayed, "Zorgteam").items if item.id == sensitive.id)
    assert copy.discussion == "Alleen voor wie bleef."


def test_an_action_that_is_late_for_the_second_time(hands_of: Callable[[Role], Hands], clock: Clock) -> None:
    hands = hands_of(Role.COORDINATOR)
    planned(hands)
    cases = MeetingUseCases(hands.session)
    user = hands.session.user
    action = Action(id=cases.new_action_id(), text="Zwemles regelen", owner=user.name, user=user.id, due=TODAY)
    cases.save_action(action)
    clock.move_to(TODAY.replace(day=12))
    hands.go(Place.ACTIONS)
    hands.down_to("Zwemles regelen")
    hands.press("W")
    hands.fill("Voor wanneer", "vr")
    hands.press("Ctrl+Return")
    clock.move_to(TODAY.replace(day=17))
    hands.go(Place.TODAY)
    hands.wait_for("Zwemles regelen. Te laat, nu 2 keer.")
    hands.go(Place.ACTIONS)
    assert "te laat, 2 keer" in hands.down_to("Zwemles regelen")
