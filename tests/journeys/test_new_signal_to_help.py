"""From a new signal to running help with complete consent, by keys only."""

from models.carefile import CareFileStatus
from models.consent_status import ConsentState
from models.usecases.pupils import Dossier, PupilUseCases
from tests.journeys.hands import Hands
from tests.stores import TODAY
from ui.page import Place

PUPIL = "Dylan Dijkstra"
SIGNAL = f"Nieuw signaal over {PUPIL}"


def test_a_new_signal_becomes_help_with_complete_consent(hands: Hands) -> None:
    _somebody_calls_with_a_worry(hands)
    _clarifying_begins(hands)
    _consent_to_help_is_asked_and_given(hands)
    _consent_to_share_is_asked_and_given(hands)
    _help_is_asked(hands)
    _help_begins(hands)
    _the_last_step_is_undone_and_done_again(hands)
    _everything_shown_is_true(hands)


def _somebody_calls_with_a_worry(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.find("Leerling", "dylan")
    hands.pick("Waar gaat het over?", "Sociaal")
    hands.fill("Wie merkte het op", "mentor")
    hands.fill("Wat is de vraag?", "Hoe komt Dylan weer rustig aan werken toe?")
    hands.press("Ctrl+Enter")
    assert PUPIL in hands.part("dossier_head")
    assert "Hoe komt Dylan weer rustig aan werken toe?" in hands.part("plan_section")
    assert "Nog geen hulp" in hands.part("dossier")
    assert "Zegt zelf ook ja of nee op hulp." in hands.part("people_section")
    assert "Er is nog niets gevraagd." in hands.part("consent_section")
    assert _status(hands) is CareFileStatus.SIGNALLED


def _clarifying_begins(hands: Hands) -> None:
    hands.go(Place.TODAY)
    hands.down_to(SIGNAL)
    hands.press("Enter")
    assert not hands.sees(SIGNAL)
    hands.go(Place.PUPILS)
    assert "vraagverheldering" in hands.part("dossier_head")


def _consent_to_help_is_asked_and_given(hands: Hands) -> None:
    hands.press("T")
    hands.tab_to("Vraag voor hulp")
    hands.press("Enter")
    hands.find("Wie geeft de hulp?", "levvel")
    assert hands.sees("Ja is nodig van de leerling zelf, moeder en vader.")
    hands.press("Ctrl+Enter")
    for missing in ("De leerling zelf, moeder en vader", "Moeder en vader", "Vader"):
        assert missing in hands.part("consent_to_help")
        assert ConsentState.VALID not in _states(hands)
        _somebody_says_yes(hands)
    assert "Geldig: de leerling zelf, moeder en vader hebben ja gezegd" in hands.part("consent_to_help")


def _consent_to_share_is_asked_and_given(hands: Hands) -> None:
    hands.tab_to("Vraag om te delen")
    hands.press("Enter")
    hands.find("Met wie?", "zorgteam")
    hands.find("Met wie?", "levvel")
    hands.press("Ctrl+Enter")
    assert "nog niet" in hands.part("matrix_section")
    for _ in range(2):
        _somebody_says_yes(hands)
    assert "nog niet" not in hands.part("matrix_section")
    assert "Geldig: moeder en vader hebben ja gezegd" in hands.part("consent_to_sharing")


def _somebody_says_yes(hands: Hands) -> None:
    hands.tab_to("Noteer antwoord")
    hands.press("Enter")
    hands.pick("Antwoord", "Ja")
    hands.pick("Hoe", "Handtekening")
    hands.press("Ctrl+Enter")


def _help_is_asked(hands: Hands) -> None:
    hands.press("H")
    hands.find("Aanbieder", "levvel")
    hands.press("Ctrl+Enter")
    assert "wacht" in hands.part("dossier_head")
    hands.press("Esc", "Esc")
    assert "wacht 0 d" in hands.down_to("Dijkstra, Dylan")


def _help_begins(hands: Hands) -> None:
    hands.press("Enter", "Alt+2")
    hands.tab_to("Wijzig: Hulp door Levvel")
    hands.press("Enter")
    hands.find("Welke hulp", "individuele")
    hands.tab_to("Wie geeft de hulp")
    hands.press("Down", "Down", "Enter")
    hands.find("Wie besliste", "petra")
    hands.fill("Begin", "vandaag")
    hands.pick("Wie betaalt", "Jeugdwet")
    hands.fill("Datum van het plan", "vandaag")
    assert not hands.sees("geldige toestemming voor deze hulp")
    hands.press("Ctrl+Enter")
    _help_runs(hands)


def _help_runs(hands: Hands) -> None:
    assert "hulp loopt" in hands.part("dossier_head")
    assert "plan van 10 mrt 2026" in hands.part("dossier")
    assert "Telt mee in de monitor" in hands.part("dossier")


def _the_last_step_is_undone_and_done_again(hands: Hands) -> None:
    hands.press("Ctrl+Z")
    assert "wacht" in hands.part("dossier_head")
    assert _status(hands) is CareFileStatus.WAITING
    hands.press("Ctrl+Y")
    _help_runs(hands)


def _everything_shown_is_true(hands: Hands) -> None:
    hands.press("T", "Tab", "Down", "Right")
    assert "mag dit weten: moeder en vader hebben ja gezegd" in hands.part("matrix_section")
    hands.press("Esc", "Esc")
    line = hands.down_to("Dijkstra, Dylan")
    assert "hulp loopt" in line
    assert "geldig" in line
    hands.go(Place.TODAY)
    assert not hands.sees(PUPIL)
    kept = _dossier(hands)
    assert [help_.started_on for help_ in kept.trajectories] == [TODAY]
    assert _states(hands) == [ConsentState.VALID] * 2
    assert all(help_.provider and help_.professional and help_.plan_on for help_ in kept.trajectories)


def _status(hands: Hands) -> CareFileStatus:
    return _dossier(hands).care_files[0].status


def _states(hands: Hands) -> list[ConsentState]:
    return [entry.status.state for entry in _dossier(hands).consents]


def _dossier(hands: Hands) -> Dossier:
    cases = PupilUseCases(hands.session)
    pupil = next(row.pupil.id for row in cases.rows() if row.pupil.name.full == PUPIL)
    return cases.dossier(pupil)
