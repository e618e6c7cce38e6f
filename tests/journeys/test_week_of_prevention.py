"""A week of prevention, by keys only: noted in the corridor, adjusted at the desk, copied on Monday."""

from collections.abc import Callable

from models.prevention import PreventionKind
from models.usecases.prevention import PreventionUseCases
from models.user import Role
from tests.journeys.hands import Hands
from tests.stores import TODAY
from ui.page import Place


def test_a_week_of_prevention(hands_of: Callable[[Role], Hands]) -> None:
    hands = hands_of(Role.YOUTH_PROFESSIONAL)
    cases = PreventionUseCases(hands.session)
    before = {entry.id for entry in cases.week(TODAY).activities}
    hands.go(Place.PREVENTION)
    hands.wait_for("Week 11")
    hands.press("Enter")
    hands.press("Down", "Right", "Enter", "Enter", "-")
    noted = [entry for entry in cases.week(TODAY).activities if entry.id not in before]
    assert {entry.kind for entry in noted} == {PreventionKind.CLASS_OBSERVATION, PreventionKind.YARD_OBSERVATION}
    hands.press("Up", "Left", "E")
    hands.fill("Hoe lang (minuten)", "90")
    hands.fill("Hoeveel mensen zijn bereikt?", "24")
    hands.press("Ctrl+Return")
    hands.wait_for("90 min")
    assert hands.sees("bereikt 24")
    hands.press("Ctrl+Z")
    hands.wait_for("45 min")
    week = len(cases.week(TODAY).activities)
    hands.press("PgDown")
    hands.wait_for("Week 12")
    hands.press("C")
    hands.wait_for(f"Deze week {week} keer")
    hands.press("Ctrl+Z")
    hands.wait_for("Deze week nog niets")
    hands.press("T")
    hands.wait_for("Week 11")
