"""A provider closes to new clients, by keys only: heard on the phone, noted, and the pupil who waits goes elsewhere."""

from models.capacity import Capacity
from models.demo.school import DemoSchool
from models.network import Organisation, capacity_of
from models.usecases.network import NetworkUseCases
from tests.journeys.hands import Hands
from tests.stores import TODAY
from ui.page import Place

WAITS = "Quincy Croes wacht op hulp van De Opvoedpoli, maar daar is nu een cliëntenstop"
NOBODY = "De Opvoedpoli neemt nu geen nieuwe leerlingen aan"


def test_a_provider_closes_to_new_clients(hands: Hands, journey_school: DemoSchool) -> None:
    note_the_stop(hands)
    assert hands.sees("deze leerlingen wachten hier op hulp: Quincy Croes")
    assert hands.sees("Gevraagd op di 10 mrt (Planner, aan de telefoon)")
    (said,) = (capacity_of(entry, TODAY) for entry in known(hands) if entry.name == "De Opvoedpoli")
    assert (said.capacity, said.on, said.source) == (Capacity.CLOSED, TODAY, "Planner, aan de telefoon")
    ask_help_there_all_the_same(hands)
    hands.go(Place.TODAY)
    assert not hands.sees(WAITS), "a colleague has the lead"
    hands.lock()
    hands.unlock(next(user for user in journey_school.users if user.name == "Habiba Amezian"))
    choose_another(hands)
    see_what_is_true(hands)


def note_the_stop(hands: Hands) -> None:
    hands.go(Place.NETWORK)
    hands.press("O", "Ctrl+F")
    hands.type("opvoedpoli")
    hands.press("Enter", "P")
    hands.pick("Neemt deze organisatie nieuwe leerlingen aan?", "Cliëntenstop")
    hands.fill("Wie zei dat?", "Planner, aan de telefoon")
    hands.press("Ctrl+Enter")


def ask_help_there_all_the_same(hands: Hands) -> None:
    hands.open_file("eva")
    hands.press("H")
    hands.find("Aanbieder", "Opvoed")
    assert hands.sees(f"{NOBODY}. Zoek een andere aanbieder.")
    hands.press("Esc")


def choose_another(hands: Hands) -> None:
    hands.down_to(WAITS)
    hands.press("Enter")
    assert hands.sees(NOBODY)
    hands.find("Aanbieder", "Prod")
    assert not hands.sees(NOBODY)
    hands.press("Ctrl+Enter")
    assert not hands.sees(WAITS)
    assert hands.sees("Quincy Croes wacht 15 weken op hulp van Prodeba")


def see_what_is_true(hands: Hands) -> None:
    hands.open_file("quincy")
    hands.wait_for("Begeleiding in de klas door Prodeba")
    assert not hands.sees(NOBODY)
    assert hands.sees("Er is nog geen geldige toestemming voor deze hulp.")


def known(hands: Hands) -> tuple[Organisation, ...]:
    return NetworkUseCases(hands.session).network().organisations
