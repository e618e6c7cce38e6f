from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.consent import InformationKind, Purpose, Question
from models.consent_form import ConsentFormView, FormGiver
from models.guardian import Relation
from reports.consent_form import consent_form
from tests.reports.paper_reading import pages, reader, squeezed, words

FORM = ConsentFormView(
    school="De Wissel",
    pupil="Bilal de Boer",
    question=Question.SHARE_SCHOOL,
    purpose=Purpose.CARE_TEAM,
    asked_on=date(2026, 11, 3),
    givers=(
        FormGiver(name="Fatima Şahin", relation=Relation.MOTHER),
        FormGiver(name="Jan de Boer", relation=Relation.FATHER),
        FormGiver(name="Bilal de Boer", decides=False),
    ),
    contact="Anne Jansen, 06 12 34 56 78",
    birth_date=date(2013, 2, 1),
    group="OB2",
    kinds=(InformationKind.EDUCATION, InformationKind.ATTENDANCE),
    parties=("Groei & Glunder", "Jeugdteam <Noord>"),
    valid_until=date(2027, 7, 31),
    return_by=date(2026, 11, 17),
    conditions="Niet over de scheiding.",
    explanation="We willen samen kijken wat helpt.",
    source="UAVG art. 5",
)
HELP = replace(FORM, question=Question.HELP, purpose=Purpose.START_HELP, kinds=(), parties=())


def test_it_says_what_with_whom_why_until_when_and_how_to_withdraw() -> None:
    shown = words(consent_form(FORM, "nl"))
    said = [
        "Wat we delen Hoe het gaat op school",
        "Hoe vaak Bilal de Boer er is",
        "Met wie Groei & Glunder Jeugdteam <Noord>",
        "Waarom Het zorgteam",
        "Meer hierover We willen samen kijken",
        "Tot en met za 31 juli 2027.",
        "Afspraken hierbij Niet over de scheiding.",
        "Je mag je altijd bedenken.",
        "uiterlijk di 17 november 2026 terug aan Anne Jansen",
        "UAVG art. 5",
    ]
    assert [sentence for sentence in said if sentence not in shown] == []


def test_each_giver_has_room_to_answer_date_and_sign() -> None:
    shown = words(consent_form(FORM, "nl"))
    assert shown.count("Ja, dat is goed.") == shown.count("Nee, dat wil ik niet.") == 2
    assert shown.count("Datum Handtekening") == 3


def test_a_pupil_who_is_heard_gives_an_opinion_and_does_not_decide() -> None:
    shown = words(consent_form(FORM, "nl"))
    assert "Bilal de Boer (leerling, geeft een mening) ☐ Ik vind het goed." in shown


def test_help_and_sharing_are_never_on_one_form() -> None:
    sharing, helping = words(consent_form(FORM, "nl")), words(consent_form(HELP, "nl"))
    assert "Toestemming om informatie te delen" in sharing
    assert "hulp inzetten" not in sharing
    assert "Toestemming voor hulp" in helping
    assert "delen" not in helping


def test_help_whose_helper_is_not_known_says_so() -> None:
    assert "Wie de hulp geeft Dat weten we nog niet." in words(consent_form(HELP, "nl"))


def test_what_is_not_known_is_not_on_the_form() -> None:
    bare = replace(
        FORM, birth_date=None, group="", valid_until=None, return_by=None, conditions="", explanation="", source=""
    )
    shown = words(consent_form(bare, "nl"))
    assert not [
        label for label in ("Geboren", "Groep ", "Afspraken hierbij", "Meer hierover", "staat in:") if label in shown
    ]
    assert "Tot je zegt dat je het niet meer wilt." in shown
    assert "Geef dit formulier terug aan Anne Jansen" in shown


def test_one_giver_is_not_told_about_others_and_fits_one_page() -> None:
    found = pages(consent_form(replace(HELP, givers=HELP.givers[:1]), "nl"))
    assert len(found) == 1
    assert "Iedereen die hieronder staat" not in found[0]


def test_an_answer_is_never_torn_over_two_pages() -> None:
    givers = tuple(FormGiver(name=f"Ouder{number}", relation=Relation.OTHER) for number in range(9))
    for page in pages(consent_form(replace(FORM, givers=givers), "nl")):
        assert page.count("(verzorger, beslist)") == page.count("Datum Handtekening")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("purpose", [purpose for purpose in Purpose if purpose is not Purpose.PROTECT])
@pytest.mark.parametrize("question", Question)
def test_every_question_and_purpose_can_be_printed(language: str, purpose: Purpose, question: Question) -> None:
    givers = tuple(FormGiver(name="Noor", relation=relation) for relation in Relation)
    view = replace(FORM, question=question, purpose=purpose, kinds=tuple(InformationKind), givers=givers)
    shown = words(consent_form(view, language))
    assert "{" not in shown
    assert "Bilal de Boer" in shown


def test_no_name_is_in_the_metadata_and_equal_forms_are_equal_bytes() -> None:
    pdf = consent_form(FORM, "nl")
    assert reader(pdf).metadata == {"/Title": "Toestemming om informatie te delen"}
    assert pdf == consent_form(FORM, "nl")


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=300), st.text(min_size=1, max_size=300).filter(str.strip))
def test_any_words_can_be_on_a_form(text: str, name: str) -> None:
    view = replace(FORM, pupil=name, contact=name, explanation=text, conditions=text, parties=(name,), school=text)
    assert consent_form(replace(view, givers=(FormGiver(name=name),)), "nl").startswith(b"%PDF")


@pytest.mark.parametrize("name", ["<b>Jan</b> & Piet", "Ĳsbrand ’t Łuczak-Şen", "X" * 300])
def test_a_difficult_name_is_printed_whole(name: str) -> None:
    assert squeezed(name) in squeezed(words(consent_form(replace(FORM, pupil=name), "nl")))
