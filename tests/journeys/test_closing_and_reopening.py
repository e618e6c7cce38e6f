"""A care file is closed and opened again, by keys only: nothing closes silently, and what is unsafe stays in view."""

from collections.abc import Callable
from datetime import date

import pytest

from models.carefile import CareFileStatus
from models.demo.school import DemoSchool
from models.ids import PupilId
from models.meeting import ActionState
from models.user import Role
from tests.journeys.conftest import Clock
from tests.journeys.hands import Hands
from ui.page import Place

IN_MAY = date(2026, 5, 11)
QUESTION = "Slaapt op school, zegt dat het thuis laat wordt."


@pytest.fixture
def malak(journey_school: DemoSchool) -> PupilId:
    return next(pupil.id for pupil in journey_school.pupils if pupil.name.full == "Malak Azzouzi")


def test_closing_and_reopening(
    hands_of: Callable[[Role], Hands], clock: Clock, journey_school: DemoSchool, malak: PupilId
) -> None:
    hands = hands_of(Role.COORDINATOR)
    hands.open_file("malak")
    report_a_worry(hands)
    close(hands)
    is_closed_and_watched(hands, malak)
    hands.lock()
    clock.move_to(IN_MAY)
    hands.unlock(next(user for user in journey_school.users if user.role is Role.COORDINATOR))
    hands.go(Place.TODAY)
    assert hands.sees("Kijk hoe het met Malak Azzouzi gaat. Dat was afgesproken voor di 24 mrt")
    hands.open_file("malak")
    open_again(hands)
    both_stays_are_told(hands)
    hand_over_what_consent_allows(hands)


def report_a_worry(hands: Hands) -> None:
    hands.press("Alt+6")
    hands.tab_to("Noteer melding")
    hands.press("Enter")
    hands.pick("Wat is er gedaan", "Advies gevraagd")
    hands.pick("Bij wie", "Veilig Thuis")
    hands.fill("Waar gaat het om?", "Blauwe plekken op de arm.")
    hands.fill("Wie", "Petra Smits")
    hands.press("Ctrl+Enter")
    assert hands.sees("Er loopt hulp. Die sluit een melding niet")


def close(hands: Hands) -> None:
    in_menu(hands, "Sluit het dossier")
    assert hands.sees("Er staat nog 1 melding over veiligheid open. Die blijft open")
    assert hands.sees("Opbouw van schooldagen door Altra; Behandeling bij autisme op school door De Opvoedpoli")
    hands.press("Ctrl+Enter")
    assert hands.said().count("Kies wat hiermee gebeurt.") == 2
    hands.pick("Waarom", "Vraag beantwoord")
    hands.pick("Er is nog 2 keer hulp open", "Het loopt door")
    hands.pick("Er is nog 1 afspraak open", "Iemand anders")
    hands.fill("Wie neemt het over?", "Wijkteam Zuid")
    hands.fill("Wat blijft de school doen?", "Elke maandag een rustige start.")
    hands.press("Ctrl+Enter")


def is_closed_and_watched(hands: Hands, pupil: PupilId) -> None:
    hands.press("Alt+1")
    assert hands.sees("Elke maandag een rustige start.")
    with hands.session.store.read() as uow:
        assert [file.status for file in uow.care_files.of_pupil(pupil)] == [CareFileStatus.CLOSED]
        assert sum(entry.ended_on is None for entry in uow.trajectories.of_pupil(pupil)) == 2
        assert [report.open for report in uow.safety.of_pupil(pupil)] == [True]
        actions = [entry for entry in uow.actions.all() if entry.pupil == pupil and entry.state is ActionState.OPEN]
        assert [entry.owner for entry in actions] == ["Wijkteam Zuid"]


def open_again(hands: Hands) -> None:
    in_menu(hands, "Heropen")
    hands.press("Ctrl+Enter")
    assert hands.sees("Schrijf kort op waarom.")
    hands.type("Nieuw signaal van de leerkracht.")
    hands.press("Ctrl+Enter", "N")
    hands.pick("Waar gaat het over?", "Zorgen thuis")
    hands.fill("Wat is de vraag?", QUESTION)
    hands.press("Ctrl+Enter")
    assert hands.sees("vraagverheldering")


def both_stays_are_told(hands: Hands) -> None:
    hands.press("Alt+4")
    told = hands.said()
    assert "Dossier geopend" in told
    assert "1 melding over veiligheid blijft open. De school gaat door met: Elke maandag een rustige start." in told
    assert "Dossier heropend: Nieuw signaal van de leerkracht." in told
    assert QUESTION in told


def hand_over_what_consent_allows(hands: Hands) -> None:
    in_menu(hands, "Maak een overdrachtsblad")
    hands.find("Voor welke school of organisatie?", "opvoed")
    hands.pick("Waarvoor?", "Overstap naar andere school")
    assert hands.sees("Blijft weg: onderwijs, aanwezigheid, hulp, thuis, gezondheid en veiligheid.")
    hands.press("Ctrl+Enter")
    assert hands.sees("Er mag nu niets mee naar deze partij. Vraag eerst toestemming.")


def in_menu(hands: Hands, words: str) -> None:
    hands.tab_to("Meer", back=True)
    hands.press("Enter")
    hands.menu(words)
