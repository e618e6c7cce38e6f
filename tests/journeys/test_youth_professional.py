"""A youth professional with ten minutes before the meeting, by keys only: what is his to see, and nothing of others."""

from collections.abc import Callable
from datetime import date

import pytest

from models.demo.school import DemoSchool
from models.ids import PupilId
from models.user import Role, User
from tests.journeys.conftest import Clock
from tests.journeys.hands import Hands
from ui.page import Place

SELAM_IS_SIXTEEN = date(2026, 3, 11)
HIS = {"Croes, Quincy", "Hof, Marĳn van 't", "Özkan, Eva", "Selam"}


@pytest.fixture
def gerben(journey_school: DemoSchool) -> User:
    return next(user for user in journey_school.users if user.role is Role.YOUTH_PROFESSIONAL)


def test_a_youth_professional_prepares(
    hands_of: Callable[[Role], Hands], clock: Clock, gerben: User, journey_school: DemoSchool
) -> None:
    hands = hands_of(Role.COORDINATOR)
    hands.lock()
    hands.unlock(gerben)
    assert hands.sees("Zorgteam op di 17 mrt: 8 op de agenda")
    sees_only_his_own(hands, gerben, journey_school)
    sees_only_kinds_with_a_ground(hands)
    notes_a_contact(hands, gerben)
    reads_his_copy_of_the_agenda(hands)
    finds_nothing_of_others(hands, journey_school)
    is_refused_once_consent_lapsed(hands, clock)


def sees_only_his_own(hands: Hands, user: User, school: DemoSchool) -> None:
    hands.go(Place.PUPILS)
    hands.wait_for("Selam")
    linked = linked_with(hands, user)
    for pupil in school.pupils:
        assert hands.sees(pupil.name.listed) is (pupil.name.listed in HIS)
        assert pupil.name.listed not in HIS or pupil.id in linked


def sees_only_kinds_with_a_ground(hands: Hands) -> None:
    hands.open_file("eva")
    hands.wait_for("Onderzoek naar leren en aandacht")
    assert hands.sees("Wat komt er nu")
    for withheld in ("woont in", "Veiligheid", "Verzuim", "Hatice Özkan ·"):
        assert not hands.sees(withheld)


def notes_a_contact(hands: Hands, user: User) -> None:
    hands.press("C")
    hands.fill("Met wie", "moeder en tante")
    hands.fill("In het kort", "Slaapt beter sinds vorige week.")
    hands.press("Ctrl+Enter", "Alt+4")
    assert hands.sees("Contact (gesprek) met moeder en tante: Slaapt beter sinds vorige week.")
    with hands.session.store.read() as uow:
        kept = [entry for pupil in linked_with(hands, user) for entry in uow.contacts.of_pupil(pupil)]
    (noted,) = (entry for entry in kept if entry.who == "moeder en tante")
    assert (noted.noted_by, noted.on) == (user.id, hands.session.today)


def reads_his_copy_of_the_agenda(hands: Hands) -> None:
    hands.go(Place.MEETINGS)
    hands.press("Enter")
    hands.wait_for("Wat wil je vertellen?")
    hands.press("Alt+2")
    hands.wait_for("4 leerlingen staan er zonder naam in.")
    assert hands.sees("2. Eva Özkan (BB1)")
    assert not hands.sees("Jasmijn")


def finds_nothing_of_others(hands: Hands, school: DemoSchool) -> None:
    jasmijn = next(pupil.id for pupil in school.pupils if pupil.name.full == "Jasmijn de Boer")
    asked = next(file.signals[0].question for file in school.care_files if file.pupil == jasmijn)
    for typed in ("jasmijn", asked.split(".")[0]):
        hands.press("Ctrl+K")
        hands.type(typed)
        hands.wait_for("Niets gevonden")
        hands.press("Esc")
    hands.go(Place.PUPILS)
    hands.press("Ctrl+F")
    hands.type("jasmijn")
    hands.wait_for("Niets gevonden")
    hands.press("Ctrl+A")
    hands.type("aanbieder:cordaan")
    hands.wait_for("“cordaan” komt hier niet voor bij aanbieder")
    hands.press("Ctrl+A", "Delete")


def is_refused_once_consent_lapsed(hands: Hands, clock: Clock) -> None:
    hands.open_file("selam")
    hands.wait_for("wordt 16 op 11 mrt 2026")
    clock.move_to(SELAM_IS_SIXTEEN)
    hands.press("C")
    hands.fill("Met wie", "Selam")
    hands.fill("In het kort", "Vertelde over stage.")
    hands.press("Ctrl+Enter")
    assert hands.sees("Er is geen toestemming om jou iets over de hulp aan deze leerling te laten zien.")
    hands.press("Esc")
    hands.go(Place.TODAY)
    hands.go(Place.PUPILS)
    hands.wait_for("Er is geen toestemming om jou iets over deze leerling te laten zien.")
    assert not hands.sees("Selam")


def linked_with(hands: Hands, user: User) -> set[PupilId]:
    """Return whom somebody works with or sits at the table about, told as plainly as can be."""
    who = user.professional
    with hands.session.store.read() as uow:
        found = {entry.pupil for entry in uow.trajectories.all() if entry.professional == who}
        for meeting in uow.meetings.all():
            if who in {seat.professional for seat in meeting.participants}:
                found |= {item.pupil for item in uow.meetings.get(meeting.id).items}
    return {pupil for pupil in found if pupil}
