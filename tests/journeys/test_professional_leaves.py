"""A professional leaves, by keys only: his caseload goes over in one step, and after his last day he sees nothing."""

from collections.abc import Callable
from datetime import date

from models.demo.school import DemoSchool
from models.user import Role, User
from tests.journeys.conftest import Clock
from tests.journeys.hands import Hands
from ui.page import Place

MONDAY_AFTER = date(2026, 3, 16)
BLIND = "Mag over deze leerling nog niets weten. Vraag toestemming om te delen."


def test_a_professional_leaves(hands_of: Callable[[Role], Hands], clock: Clock, journey_school: DemoSchool) -> None:
    hands = hands_of(Role.COORDINATOR)
    edsel, gerben = (user_named(journey_school, name) for name in ("Edsel", "Gerben"))
    before = carried_by(hands, edsel)
    assert (len(before["help"]), len(before["meetings"]), len(before["actions"])) == (5, 7, 1)
    hand_over(hands)
    assert carried_by(hands, edsel) == {"help": set(), "meetings": set(), "actions": set()}
    assert carried_by(hands, gerben)["help"] >= before["help"] - {"Weerbaarheid met sport en spel"}
    take_it_back_and_do_it_again(hands, edsel, before)
    hands.lock()
    clock.move_to(MONDAY_AFTER)
    hands.unlock(edsel)
    sees_nothing(hands)
    hands.lock()
    hands.unlock(gerben)
    sees_what_consent_allows(hands)


def hand_over(hands: Hands) -> None:
    hands.go(Place.NETWORK)
    hands.press("Ctrl+F")
    hands.type("edsel")
    hands.press("Enter", "V")
    hands.fill("Laatste dag op deze school", "vr")
    hands.find("Alles naar", "gerb")
    hands.tab_to("Hulp: Kacper Wiśniewski")
    hands.press("Delete", "Tab")
    assert hands.said().count(BLIND) == 3, "of Ĳsbrand, Jasmijn and Zakaria; about Thijs his provider may know"
    hands.press("Ctrl+Enter")
    assert hands.sees("Van 1 aug 2018 tot en met 13 mrt 2026")


def take_it_back_and_do_it_again(hands: Hands, who: User, before: dict[str, set[str]]) -> None:
    hands.press("Ctrl+Z")
    hands.wait_for("Sinds 1 aug 2018")
    assert carried_by(hands, who) == before
    hands.press("Ctrl+Y")
    hands.wait_for("Van 1 aug 2018 tot en met 13 mrt 2026")
    assert not carried_by(hands, who)["help"]


def sees_nothing(hands: Hands) -> None:
    assert hands.sees("Er wacht niets op jou")
    hands.go(Place.PUPILS)
    assert hands.sees("Nu geen leerlingen voor jou")
    hands.press("Ctrl+K")
    hands.type("thijs")
    hands.wait_for("Niets gevonden")
    hands.press("Esc")


def sees_what_consent_allows(hands: Hands) -> None:
    assert hands.sees("Gerben Schouten: Afscheid voorbereiden met de leerling")
    hands.go(Place.PUPILS)
    hands.wait_for("Blom, Thijs")
    for name in ("Ĳsbrand", "Jasmijn", "Kacper", "Zakaria"):
        assert not hands.sees(name)


def user_named(school: DemoSchool, name: str) -> User:
    return next(user for user in school.users if user.name.startswith(name))


def carried_by(hands: Hands, user: User) -> dict[str, set[str]]:
    """Return what somebody carries, as it is kept."""
    who = user.professional
    with hands.session.store.read() as uow:
        open_help = [entry for entry in uow.trajectories.all() if entry.professional == who and not entry.ended_on]
        to_come = [entry for entry in uow.meetings.all() if entry.on >= hands.session.today]
        actions = [entry for entry in uow.actions.all() if entry.professional == who and entry.state == "open"]
        return {
            "help": {entry.form or entry.target_name for entry in open_help},
            "meetings": {entry.id for entry in to_come if who in {seat.professional for seat in entry.participants}},
            "actions": {entry.text for entry in actions},
        }
