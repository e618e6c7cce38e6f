"""One parent says yes and the other no: what it is, what may not begin, and what a changed mind changes at once."""

from models.consent_status import ConsentState
from models.usecases.pupils import Dossier, PupilUseCases
from tests.journeys.hands import Hands
from ui.page import Place

PUPIL = "Isa Prins"
FATHER = "Bas Prins"
MOTHER = "Sandra van Dijk"
OUTSIDE = "Gerben Schouten"
DISAGREE = f"Niet eens: moeder {MOTHER} zei ja op "
NO = f", vader {FATHER} zei nee op "


def test_parents_who_disagree(hands: Hands) -> None:
    _a_worry_is_noted(hands)
    _mother_says_yes_and_father_says_no(hands)
    _it_is_shown_for_what_it_is(hands)
    _no_help_begins_on_half_a_yes(hands)
    _who_comes_from_outside_gets_no_name(hands)
    _father_changes_his_mind(hands)
    _the_very_next_screen_shows_it(hands)


def _a_worry_is_noted(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.find("Leerling", "isa prins")
    hands.pick("Waar gaat het over?", "Zorgen")
    hands.press("Ctrl+Enter")


def _mother_says_yes_and_father_says_no(hands: Hands) -> None:
    hands.press("T")
    for button, field, party in (
        ("Vraag voor hulp", "Wie geeft de hulp?", "levvel"),
        ("Vraag om te delen", "Met wie?", "zorgteam"),
    ):
        hands.tab_to(button)
        hands.press("Enter")
        hands.find(field, party)
        hands.press("Ctrl+Enter")
        for answer in ("Ja", "Nee"):
            hands.tab_to("Noteer antwoord")
            _answer(hands, answer)


def _answer(hands: Hands, words: str) -> None:
    hands.press("Enter")
    hands.pick("Antwoord", words)
    hands.pick("Hoe", "E-mail")
    hands.press("Ctrl+Enter")


def _it_is_shown_for_what_it_is(hands: Hands) -> None:
    assert DISAGREE in hands.part("consent_to_help")
    assert NO in hands.part("consent_to_help")
    assert "Luwte geeft geen juridisch advies" in hands.part("consent_to_help")
    assert "niet eens" in hands.part("matrix_section")
    assert "Vader: nee" in hands.part("consent_to_help")
    assert "Moeder: ja" in hands.part("consent_to_help")
    assert "mag de hulp niet beginnen. Praat met moeder en vader" in hands.part("consent_to_help")
    hands.press("Alt+1")
    overview = hands.part("dossier")
    assert DISAGREE in overview
    assert f"Vader – {FATHER}" in overview
    assert f"Moeder – {MOTHER}" in overview
    assert {entry.status.state for entry in _dossier(hands).consents} == {ConsentState.REFUSED}


def _no_help_begins_on_half_a_yes(hands: Hands) -> None:
    hands.press("H")
    hands.find("Aanbieder", "levvel")
    hands.fill("Begin", "vandaag")
    hands.press("Tab")
    assert hands.sees("Er is geen geldige toestemming voor deze hulp")
    hands.press("Esc")
    assert not _dossier(hands).trajectories


def _who_comes_from_outside_gets_no_name(hands: Hands) -> None:
    hands.go(Place.MEETINGS)
    hands.press("Enter")
    hands.tab_to("Voeg een leerling of onderwerp toe")
    hands.type(PUPIL)
    hands.press("Enter")
    assert hands.sees("mogen de naam niet horen. Kies wat je doet.")
    assert hands.sees(DISAGREE)
    hands.press("Alt+4")
    hands.press("Home")
    assert PUPIL in hands.part("copy_preview")
    hands.down_to(OUTSIDE)
    assert PUPIL not in hands.part("copy_preview")


def _father_changes_his_mind(hands: Hands) -> None:
    hands.go(Place.PUPILS)
    hands.press("T")
    for question in ("consent_to_help", "consent_to_sharing"):
        hands.tab_to("Noteer ander antwoord")
        hands.press("Enter")
        assert hands.sees(f"Vader – {FATHER}")
        hands.pick("Antwoord", "Ja")
        hands.pick("Hoe", "E-mail")
        hands.press("Ctrl+Enter", "Tab", "Tab")
        assert "Geldig: moeder en vader hebben ja gezegd" in hands.part(question)


def _the_very_next_screen_shows_it(hands: Hands) -> None:
    assert "nee" not in hands.part("matrix_section")
    hands.go(Place.MEETINGS)
    hands.tab_to("Wie een exemplaar krijgt")
    hands.down_to(OUTSIDE)
    assert PUPIL in hands.part("copy_preview")


def _dossier(hands: Hands) -> Dossier:
    cases = PupilUseCases(hands.session)
    pupil = next(row.pupil.id for row in cases.rows() if row.pupil.name.full == PUPIL)
    return cases.dossier(pupil)
