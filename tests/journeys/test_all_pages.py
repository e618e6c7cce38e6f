"""Every page can be reached with a key, and a dossier opened."""

from tests.journeys.hands import Hands
from ui.page import Place


def test_hands_walk_through_all_pages(hands: Hands) -> None:
    frame = hands.window.frame
    assert frame is not None
    for place in frame.places:
        hands.go(place)
    hands.go(Place.PUPILS)
    hands.press("Down", "Enter")
    hands.wait_for("Wie beslist")
