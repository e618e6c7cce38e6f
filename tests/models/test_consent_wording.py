"""What a coordinator reads: every sentence about a consent, as a table to be read aloud."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from models.consent import Answer, Consent, Giver, Question
from models.consent_givers import Deciders
from models.consent_status import ConsentState, ConsentStatus, status_on
from models.consent_wording import (
    GiverLabel,
    consent_line,
    court_words,
    giver_labels,
    joined,
    next_step,
    verdict_line,
    verdict_step,
)
from models.guardian import Guardian, Relation
from models.ids import ConsentId
from models.pupil import Sex
from models.sharing import Ground, Verdict
from tests.models.consent_cases import (
    AT_9,
    AT_13,
    CHILD,
    DAY,
    FATHER,
    HELP,
    MOTHER,
    PARENTS,
    SHARE,
    consent,
    holds,
    no,
    pupil,
    yes,
)
from tests.models.consent_strategies import questions
from tests.models.consent_wording_table import EN, FAMILY, FATHER_SAID_NO, IN_WORDS_AT_9, MOTHER_SAID_YES, NL, TABLE


@pytest.mark.parametrize("name", TABLE)
def test_line_and_step(name: str) -> None:
    case = TABLE[name]
    people = giver_labels(case.by.pupil, case.by.guardians, NL)
    assert consent_line(case.status, people, NL) == case.line
    assert next_step(case.status, people, NL) == case.step


def test_the_table_has_every_state() -> None:
    assert {case.status.state for case in TABLE.values()} == set(ConsentState)


@pytest.mark.parametrize("name", TABLE)
def test_english_says_something_too(name: str) -> None:
    case = TABLE[name]
    people = giver_labels(case.by.pupil, case.by.guardians, EN)
    line, step = consent_line(case.status, people, EN), next_step(case.status, people, EN)
    assert line != case.line
    _reads_well(line, step)


@settings(max_examples=60, deadline=None)
@given(questions())
def test_whatever_happens_there_is_a_sentence_and_a_step(asked: tuple[Consent, Deciders, date]) -> None:
    entry, deciders, day = asked
    status = status_on(entry, deciders, day)
    for texts in (NL, EN):
        people = giver_labels(deciders.pupil, deciders.guardians, texts)
        _reads_well(consent_line(status, people, texts), next_step(status, people, texts))


def _reads_well(line: str, step: str) -> None:
    assert ": " in line or line.startswith(("Nog geen antwoord van ", "No answer yet from "))
    assert not line.endswith((".", ": ", ","))
    assert step.endswith(".")
    assert step[0].isupper()
    for text in (line, step):
        assert text == " ".join(text.split())
        assert not set("{}—") & set(text)
        assert "None" not in text
        assert "()" not in text


def _label(*guardians: Guardian, who: Giver = MOTHER) -> GiverLabel:
    return giver_labels(pupil(), guardians, NL)[who]


def test_by_relation_with_his_or_her_answer() -> None:
    labels = giver_labels(pupil(), PARENTS, NL)
    assert labels == {
        CHILD: GiverLabel(called="de leerling zelf", answer="het antwoord"),
        MOTHER: GiverLabel(called="moeder", answer="haar antwoord", name="N. mother"),
        FATHER: GiverLabel(called="vader", answer="zijn antwoord", name="N. father"),
    }


@pytest.mark.parametrize(
    ("sex", "answer"), [(Sex.MALE, "zijn antwoord"), (Sex.FEMALE, "haar antwoord"), (Sex.UNKNOWN, "het antwoord")]
)
def test_the_answer_of_the_pupil(sex: Sex, answer: str) -> None:
    assert giver_labels(replace(pupil(), sex=sex), (), NL)[CHILD].answer == answer


def test_two_mothers_go_by_their_names() -> None:
    two = (holds(MOTHER), replace(holds(FATHER), relation=Relation.MOTHER, name="Anna de Wit"))
    assert _label(*two).called == "N. mother"
    assert _label(*two, who=FATHER) == GiverLabel(called="Anna de Wit", answer="haar antwoord", name="Anna de Wit")


@pytest.mark.parametrize("relation", Relation)
def test_who_has_no_word_to_be_called_by_goes_by_name(relation: Relation) -> None:
    label = _label(replace(holds(MOTHER), relation=relation))
    key = f"consent.called.{relation}"
    assert label.called == (NL(key) if key in NL else "N. mother")
    assert (label.called == "N. mother") == (
        relation
        in {
            Relation.GRANDPARENT,
            Relation.SIBLING,
            Relation.PARTNER_OF_PARENT,
            Relation.INSTITUTION,
            Relation.OTHER,
        }
    )


def test_an_institution_goes_by_its_name_whatever_its_relation() -> None:
    label = _label(replace(holds(MOTHER), relation=Relation.LEGAL_GUARDIAN, institution=True))
    assert label == GiverLabel(called="N. mother", answer="het antwoord", name="N. mother")


@pytest.mark.parametrize(
    ("words", "dutch"),
    [
        (["moeder"], "moeder"),
        (["moeder", "vader"], "moeder en vader"),
        (["moeder", "vader", "de voogd"], "moeder, vader en de voogd"),
    ],
)
def test_lists_the_dutch_way(words: list[str], dutch: str) -> None:
    assert joined(words, NL) == dutch


@pytest.mark.parametrize(
    ("question", "on", "answers", "told"),
    [
        (SHARE, AT_13, [yes(MOTHER, AT_13), no(FATHER, AT_13)], "geen juridisch advies"),
        (HELP, AT_9, [no(MOTHER, AT_9), yes(FATHER, AT_9)], "geen juridisch advies"),
        (HELP, AT_13, [yes(MOTHER, AT_13), yes(FATHER, AT_13), no(CHILD, AT_13)], ""),
        (SHARE, AT_13, [no(MOTHER, AT_13), no(FATHER, AT_13)], ""),
        (SHARE, AT_13, [yes(MOTHER, AT_13)], ""),
    ],
)
def test_only_guardians_who_contradict_each_other_hear_of_the_court(
    question: Question, on: date, answers: list[Answer], told: str
) -> None:
    status = status_on(consent(question, *answers), FAMILY, on)
    words = court_words(status, NL)
    assert (told in words) if told else not words


def test_a_change_of_mind_ends_the_disagreement() -> None:
    answers = (yes(MOTHER, AT_9), no(FATHER, AT_9), yes(FATHER, AT_9 + DAY))
    eve, day = (status_on(consent(SHARE, *answers), FAMILY, on) for on in (AT_9, AT_9 + DAY))
    assert (eve.divided, eve.against) == (True, (FATHER,))
    assert (day.divided, day.against, day.valid) == (False, (), True)


def test_who_did_not_answer_yet_is_named_beside_who_contradict_each_other() -> None:
    status = status_on(consent(HELP, yes(MOTHER, AT_13), no(FATHER, AT_13)), FAMILY, AT_13)
    people = giver_labels(pupil(), PARENTS, NL)
    assert (
        consent_line(status, people, NL) == f"Niet eens: {MOTHER_SAID_YES}, {FATHER_SAID_NO}, de leerling zelf nog niet"
    )


def _verdict(name: str, *, allowed: bool) -> tuple[Verdict, dict[Giver, GiverLabel]]:
    case = TABLE[name]
    ground = Ground.CONSENT if allowed else Ground.NO_CONSENT
    found = Verdict(allowed=allowed, ground=ground, consent=ConsentId("x"), status=case.status)
    return found, giver_labels(case.by.pupil, case.by.guardians, NL)


VERDICTS = {
    "parents said yes, the birthday is coming": "Altra mag dit weten: moeder en vader hebben ja gezegd",
    "one parent is missing": "Altra mag dit nog niet weten: moeder heeft ja gezegd, vader (gezag) nog niet",
    "nobody answered": "Altra mag dit nog niet weten: moeder (gezag) en vader (gezag) hebben nog niet geantwoord",
    "a parent refused": f"Altra mag dit niet weten: {MOTHER_SAID_YES}, {FATHER_SAID_NO}",
    "a parent took it back": (
        f"Altra mag dit niet meer weten: moeder N. mother zei ja op {IN_WORDS_AT_9}, "
        "vader N. father nam het ja terug op 4 september 2023"
    ),
    "it ran out": "Altra mag dit niet meer weten: de toestemming gold tot en met 31 juli 2020",
    "the pupil turned sixteen": (
        "Altra mag dit niet meer weten: de leerling is op 20 mei 2026 16 geworden en beslist nu zelf"
    ),
    "no birth date": "Altra mag dit nog niet weten: de geboortedatum ontbreekt of klopt niet",
}


@pytest.mark.parametrize("name", VERDICTS)
def test_verdict_with_a_consent(name: str) -> None:
    found, people = _verdict(name, allowed=TABLE[name].status.valid)
    assert verdict_line(found, "Altra", people, NL) == VERDICTS[name]
    assert verdict_step(found, people, NL) == TABLE[name].step


@pytest.mark.parametrize(
    ("allowed", "ground", "line", "step"),
    [
        (True, Ground.SCHOOL_STAFF, "Kim mag dit weten: werkt voor de school", "Je hoeft nu niets te doen."),
        (True, Ground.CONSENT, "Kim mag dit weten: er is toestemming", "Je hoeft nu niets te doen."),
        (
            False,
            Ground.NO_CONSENT,
            "Kim mag dit nog niet weten: er is geen toestemming gevraagd",
            "Vraag toestemming, of bespreek de leerling zonder naam.",
        ),
        (
            False,
            Ground.NOT_DEPLOYED,
            "Kim mag dit niet weten: werkt nu niet op deze school",
            "Werkt deze persoon hier wel? Pas dan de inzet aan in het netwerk.",
        ),
    ],
)
def test_verdict_without_a_consent(*, allowed: bool, ground: Ground, line: str, step: str) -> None:
    found = Verdict(allowed=allowed, ground=ground)
    for texts in (NL, EN):
        assert verdict_line(found, "Kim", {}, texts).startswith("Kim ")
        assert verdict_step(found, {}, texts)
    assert verdict_line(found, "Kim", {}, NL) == line
    assert verdict_step(found, {}, NL) == step


def test_a_status_that_somebody_made_by_hand_has_words_too() -> None:
    people = giver_labels(pupil(), PARENTS, NL)
    lapsed = ConsentStatus(state=ConsentState.EXPIRED, required=(MOTHER,))
    assert consent_line(lapsed, people, NL) == "Verlopen: de toestemming gold tot en met een eerdere dag"
    refused = ConsentStatus(state=ConsentState.REFUSED, required=(MOTHER,), refused=(MOTHER,))
    assert next_step(refused, people, NL) == "Nee is ook een antwoord. Bespreek de leerling alleen zonder naam."
