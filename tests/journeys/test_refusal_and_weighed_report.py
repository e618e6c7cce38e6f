"""Parents refuse, the worry stays: sharing with Veilig Thuis is weighed, the report is noted and looked after."""

from datetime import date

from models.consent import InformationKind
from models.demo.school import DemoSchool
from models.usecases.pupils import Dossier, PupilUseCases
from tests.journeys.conftest import Clock
from tests.journeys.hands import Hands
from ui.page import Place

PUPIL = "Hidde Kok"
OFFICE = "Veilig Thuis Amsterdam-Amstelland"
REASON = "Hidde vertelde zijn leerkracht dat hij niet naar huis durft."
CHECK = date(2026, 3, 24)


def test_a_refusal_and_a_weighed_report(hands: Hands, clock: Clock, journey_school: DemoSchool) -> None:
    _parents_refuse(hands)
    _sharing_is_weighed(hands)
    _exactly_that_party_may_know_exactly_that(hands)
    _the_report_is_noted(hands)
    hands.lock()
    clock.move_to(CHECK)
    hands.unlock(journey_school.users[0])
    _the_check_comes_and_is_settled_in_vandaag(hands)
    _the_monitor_knows_nothing_of_it(hands)


def _parents_refuse(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.find("Leerling", "hidde")
    hands.pick("Waar gaat het over?", "Zorgen")
    hands.press("Ctrl+Enter", "T")
    hands.tab_to("Vraag om te delen")
    hands.press("Enter")
    hands.find("Met wie?", "veilig thuis")
    hands.press("Ctrl+Enter")
    for button in ("Noteer antwoord", "Noteer een antwoord"):
        hands.tab_to(button)
        hands.press("Enter")
        if button == "Noteer een antwoord":
            hands.pick("Wie heeft geantwoord?", "Vader")
        hands.pick("Antwoord", "Nee")
        hands.pick("Hoe", "E-mail")
        hands.press("Ctrl+Enter")
    assert "Geweigerd: moeder en vader hebben nee gezegd" in hands.part("consent_to_sharing")
    assert "afgewogen" not in hands.part("sharing_matrix")


def _sharing_is_weighed(hands: Hands) -> None:
    hands.tab_to("Weeg delen af")
    hands.press("Enter")
    assert hands.sees("Luwte geeft geen juridisch advies.")
    hands.find("Met wie?", "veilig thuis")
    hands.tick("Veiligheid")
    hands.fill("Wat speelt er, en waarom kan het niet wachten?", REASON)
    hands.pick("Op welke grond?", "Veilig Thuis")
    hands.fill("Welke wet is dat, en waarom past die?", "Wmo 5.2.6: er is een vermoeden van geweld thuis")
    hands.fill("Wat is ook overwogen?", "Nog een gesprek met ouders. Dat maakt het nu onveiliger.")
    hands.fill("Met wie is overlegd?", "Schoolleider en aandachtsfunctionaris")
    hands.pick("Weten de ouders het?", "nee")
    hands.press("Tab")
    hands.type("Dat brengt Hidde vandaag in gevaar.")
    hands.pick("Weet de leerling het?", "ja")
    hands.press("Ctrl+Enter")
    assert f"Met {OFFICE}: veiligheid" in hands.part("weighed_section")
    assert REASON in hands.part("weighed_section")


def _exactly_that_party_may_know_exactly_that(hands: Hands) -> None:
    matrix = hands.part("sharing_matrix")
    assert matrix.count("afgewogen") == 1
    hands.tab_to("Wie mag wat weten")
    hands.press("End")
    assert "zonder toestemming: dat is afgewogen, tot en met 7 april 2026" in hands.part("matrix_section")
    (weighed,) = _dossier(hands).weighed
    assert weighed.kinds == {InformationKind.SAFETY}


def _the_report_is_noted(hands: Hands) -> None:
    hands.press("Alt+6")
    hands.tab_to("Noteer melding")
    hands.press("Enter")
    hands.pick("Wat is er gedaan", "Melding")
    hands.pick("Bij wie", "Veilig Thuis")
    hands.fill("Waar gaat het om?", "Angst om naar huis te gaan")
    hands.find("Wie", "petra")
    hands.fill("Kijkt opnieuw op", "+2w")
    hands.press("Ctrl+Enter")
    shown = hands.part("dossier")
    assert "Petra Smits" in shown
    assert "24 mrt" in shown
    hands.go(Place.TODAY)
    assert not hands.sees(f"Kijk hoe het met {PUPIL} gaat")


def _the_check_comes_and_is_settled_in_vandaag(hands: Hands) -> None:
    hands.down_to(f"Kijk hoe het met {PUPIL} gaat")
    hands.press("Enter")
    hands.fill("Wat zag of hoorde je?", "Hidde logeert bij oma en is rustig.")
    hands.press("Ctrl+Enter")
    assert not hands.sees(f"Kijk hoe het met {PUPIL} gaat")
    (report,) = _dossier(hands).safety
    assert [check.on for check in report.checks] == [CHECK]
    assert report.closing is None
    assert report.next_check is not None
    assert report.next_check > CHECK


def _the_monitor_knows_nothing_of_it(hands: Hands) -> None:
    hands.go(Place.MONITOR)
    hands.press("T")
    shown = hands.part("monitor_page")
    assert "getallen zijn veilig" in shown
    for word in (PUPIL, "Veilig Thuis", "melding", "veiligheid"):
        assert word not in shown


def _dossier(hands: Hands) -> Dossier:
    cases = PupilUseCases(hands.session)
    pupil = next(row.pupil.id for row in cases.rows() if row.pupil.name.full == PUPIL)
    return cases.dossier(pupil)
