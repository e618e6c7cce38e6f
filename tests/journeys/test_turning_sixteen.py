"""A pupil turns sixteen next week: it is announced, what falls away is named, and his own yes takes its place."""

from collections.abc import Callable
from datetime import date

from models.consent import Question
from models.consent_status import ConsentState
from models.demo.school import DemoSchool
from models.usecases.pupils import PupilUseCases
from models.user import Role
from tests.journeys.conftest import Clock
from tests.journeys.hands import Hands
from ui.page import Place

PUPIL = "Selam"
A_WEEK_BEFORE = date(2026, 3, 4)
BIRTHDAY = date(2026, 3, 11)
SHARED = "Delen met Altra en OKT Amsterdam: onderwijs, aanwezigheid en hulp"


def test_turning_sixteen(hands_of: Callable[[Role], Hands], clock: Clock, journey_school: DemoSchool) -> None:
    clock.move_to(A_WEEK_BEFORE)
    hands = hands_of(Role.COORDINATOR)
    _his_own_coordinator_takes_over(hands, journey_school)
    _it_is_announced_a_week_before(hands)
    _what_falls_away_is_named(hands)
    clock.move_to(BIRTHDAY)
    _his_own_coordinator_takes_over(hands, journey_school)
    _the_old_yes_grounds_nothing_any_longer(hands)
    _the_pupil_is_asked_from_the_line_of_today(hands)
    _his_own_yes_is_the_ground_now(hands)


def _his_own_coordinator_takes_over(hands: Hands, school: DemoSchool) -> None:
    pupil = next(pupil.id for pupil in school.pupils if pupil.name.full == PUPIL)
    lead = next(file.coordinator for file in school.care_files if file.pupil == pupil)
    hands.lock()
    hands.unlock(next(user for user in school.users if user.id == lead))


def _it_is_announced_a_week_before(hands: Hands) -> None:
    hands.down_to(f"{PUPIL} wordt op wo 11 mrt 16 jaar.")
    hands.press("Enter")
    assert PUPIL in hands.part("dossier_head")


def _what_falls_away_is_named(hands: Hands) -> None:
    coming = hands.part("coming_section")
    assert "Op 11 mrt 2026 wordt de leerling 16." in coming
    assert f"Dan vervalt: {SHARED}" in coming
    assert "Vertel het nu vast aan de leerling zelf. Een ja telt vanaf die dag: vraag het dan." in coming
    assert "mag" in hands.part("matrix_section")
    assert _sharing(hands) is ConsentState.VALID


def _the_old_yes_grounds_nothing_any_longer(hands: Hands) -> None:
    assert _sharing(hands) is ConsentState.LAPSED_BY_BIRTHDAY
    hands.open_file(PUPIL)
    assert "Vervallen: de leerling is op 11 maart 2026 16 geworden en beslist nu zelf" in hands.part("consent_section")
    assert "Beslist zelf over hulp en over delen." in hands.part("people_section")
    hands.press("T")
    assert "mag\n" not in hands.part("sharing_matrix")
    hands.press("Tab", "Home", "Right")
    assert "mag dit niet meer weten" in hands.part("matrix_section")


def _the_pupil_is_asked_from_the_line_of_today(hands: Hands) -> None:
    hands.go(Place.TODAY)
    hands.down_to(f"{PUPIL} moet zelf nog antwoorden")
    hands.press("Enter")
    assert hands.sees(SHARED)
    assert hands.sees(f"De leerling zelf – {PUPIL}")
    hands.pick("Antwoord", "Ja")
    hands.pick("Hoe", "Handtekening")
    hands.press("Ctrl+Enter")
    assert not hands.sees(f"{PUPIL} moet zelf nog antwoorden")


def _his_own_yes_is_the_ground_now(hands: Hands) -> None:
    assert _sharing(hands) is ConsentState.VALID
    hands.go(Place.PUPILS)
    assert "Geldig: de leerling zelf heeft ja gezegd" in hands.part("consent_to_sharing")
    assert "mag\n" in hands.part("sharing_matrix")
    assert not hands.part("coming_section")


def _sharing(hands: Hands) -> ConsentState:
    cases = PupilUseCases(hands.session)
    pupil = next(row.pupil.id for row in cases.rows() if row.pupil.name.full == PUPIL)
    asked = cases.dossier(pupil).consents
    return next(entry.status.state for entry in asked if entry.consent.question is not Question.HELP)
