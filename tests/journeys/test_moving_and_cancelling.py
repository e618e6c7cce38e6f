"""Moving and cancelling meetings by keys only, one and all that follow, and telling everybody by a new invitation."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QApplication, QFileDialog

from models.ids import MeetingId
from models.meeting import Meeting
from models.usecases.meetings import MeetingUseCases
from models.user import Role
from tests.journeys.hands import Hands
from ui.page import Place


@pytest.fixture
def hands(hands_of: Callable[[Role], Hands]) -> Hands:
    return hands_of(Role.COORDINATOR)


def series_of(hands: Hands) -> Sequence[Meeting]:
    """Return the meetings to come of the series with most of them, by date."""
    with hands.session.store.read() as uow:
        coming = [one for one in uow.meetings.all() if one.series and one.on > hands.session.today]
    ids = [one.series for one in coming]
    most = max(set(ids), key=lambda series: (ids.count(series), str(series)))
    return sorted((one for one in coming if one.series == most), key=lambda one: one.on)


def now(hands: Hands, meeting: MeetingId) -> Meeting:
    return MeetingUseCases(hands.session).table(meeting).meeting


def open_meeting(hands: Hands, meeting: Meeting) -> None:
    """Go to a meeting in the list, by its day."""
    hands.go(Place.MEETINGS)
    hands.press("Escape")
    hands.down_to(f"{meeting.on.day} ")
    while str(meeting.on.day) not in hands.said():
        hands.press("Down")
    hands.press("Enter")


def change(hands: Hands, scope: str = "", **typed: str) -> None:
    """Change what is typed in fields by their label."""
    hands.tab_to("Wijzig overleg…")
    hands.press("Enter")
    for label, text in typed.items():
        hands.fill(label, text)
    if scope:
        hands.pick("Geldt voor", scope)
    hands.press("Ctrl+Enter")


def take(hands: Hands, words: str) -> None:
    """Take something from the menu behind *Meer*."""
    hands.tab_to("meeting_more")
    hands.press("Enter")
    hands.menu(words)


def invite(hands: Hands, place: Path) -> Calendar:
    """Save the invitation again and read it."""
    take(hands, "Uitnodiging")
    hands.press("Ctrl+Enter")
    hands.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    hands.press("Ctrl+A")
    hands.type(str(place))
    hands.press("Enter")
    hands.qtbot.waitUntil(place.exists)
    hands.rest()
    return Calendar.from_ical(place.read_bytes())


def test_one_meeting_is_moved_and_invited_again(hands: Hands, tmp_path: Path) -> None:
    first, *others = series_of(hands)
    open_meeting(hands, first)
    before = invite(hands, tmp_path / "eerst.ics").walk("VEVENT")[0]
    change(hands, Datum=(first.on + timedelta(days=1)).isoformat(), Tijd="1415")
    moved = now(hands, first.id)
    assert (moved.on, moved.slot) == (first.on + timedelta(days=1), first.slot)
    assert (moved.revision, moved.invited) == (first.revision + 1, first.revision)
    assert [(one.on, one.at, one.revision) for one in (now(hands, entry.id) for entry in others)] == [
        (one.on, one.at, one.revision) for one in others
    ]
    hands.press("Escape")
    assert "opnieuw uitnodigen" in hands.said()
    hands.press("Enter")
    after = invite(hands, tmp_path / "weer.ics").walk("VEVENT")[0]
    assert str(after["UID"]) == str(before["UID"])
    assert int(str(after["SEQUENCE"])) == int(str(before["SEQUENCE"])) + 1
    assert now(hands, first.id).invited == moved.revision


def test_this_and_all_that_follow_are_moved(hands: Hands) -> None:
    first, second, *others = series_of(hands)
    open_meeting(hands, second)
    change(hands, "dit en alle volgende", Tijd="8:45")
    assert now(hands, first.id).at == first.at
    changed = [now(hands, one.id) for one in (second, *others)]
    assert {(one.at.hour, one.at.minute) for one in changed if one.at} == {(8, 45)}
    assert [one.on for one in changed] == [one.on for one in (second, *others)]


def test_one_is_cancelled_then_all_that_follow(hands: Hands, tmp_path: Path) -> None:
    first, second, *others = series_of(hands)
    open_meeting(hands, first)
    take(hands, "Zeg overleg af")
    hands.press("Ctrl+Enter")
    assert now(hands, first.id).cancelled_on == hands.session.today
    assert now(hands, second.id).cancelled_on is None
    told = invite(hands, tmp_path / "af.ics")
    assert [event.decoded("DTSTART").date() for event in told.walk("VEVENT") if event["STATUS"] == "CANCELLED"] == [
        first.on
    ]
    hands.tab_to("Gaat toch door")
    hands.press("Enter")
    assert now(hands, first.id).cancelled_on is None
    open_meeting(hands, second)
    take(hands, "Zeg overleg af")
    hands.pick("Wat zeg je af?", "dit en alle volgende")
    hands.press("Ctrl+Enter")
    assert now(hands, first.id).cancelled_on is None
    assert {now(hands, one.id).cancelled_on for one in (second, *others)} == {hands.session.today}
