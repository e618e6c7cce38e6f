"""What a coordinator reads: every sentence about a consent, as a table to be read aloud."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given, settings

import resources
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
from models.guardian import Authority, Guardian, Relation
from models.ids import ConsentId
from models.pupil import Sex
from models.sharing import Ground, Verdict
from models.spans import Span
from tests.models.consent_cases import (
    CHILD,
    DAY,
    FATHER,
    GI,
    MOTHER,
    NO,
    PARENTS,
    STEPFATHER,
    YES,
    consent,
    family,
    guardian,
    holds,
    no,
    pupil,
    turns,
    withdrawn,
    without,
    yes,
)
from tests.models.consent_strategies import questions

HELP, SHARE, FILE = Question.HELP, Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE
AT_9, AT_13, AT_15, AT_16, AT_18 = date(2019, 9, 2), date(2023, 9, 4), date(2025, 9, 1), turns(16), turns(18)
MOTHER_SAID_YES = "moeder N. mother zei ja op 4 september 2023"
FATHER_SAID_NO = "vader N. father zei nee op 4 september 2023"
IN_WORDS_AT_9 = "2 september 2019"
TALK_ABOUT_SHARING = (
    "Praat met moeder en vader. Verandert iemand van gedachten? Noteer dat antwoord. "
    "Of vraag minder te delen, of met iemand anders."
)
NL, EN = resources.texts("nl"), resources.texts("en")

FAMILY = family()
WITH_STEPFATHER = family(None, holds(MOTHER), guardian(STEPFATHER))
ALL_KINDS = family(None, holds(MOTHER), holds(FATHER), guardian(STEPFATHER))
NEW_FATHER = family(
    None,
    holds(MOTHER),
    guardian(
        FATHER,
        Authority(holds=NO, span=Span(end=date(2024, 4, 30))),
        Authority(holds=YES, span=Span(start=date(2024, 5, 1))),
    ),
)
UNABLE = family(pupil(unable_since=AT_13), holds(MOTHER))
MENTOR = family(pupil(unable_since=AT_13), holds(MOTHER, AT_18), holds(FATHER))


@dataclass(frozen=True)
class Case:
    asked: Question
    on: date
    answers: Sequence[Answer]
    line: str
    step: str
    by: Deciders = FAMILY
    until: date | None = None

    @property
    def status(self) -> ConsentStatus:
        return status_on(consent(self.asked, *self.answers, valid_until=self.until), self.by, self.on)


def each(kind: object, *givers: Giver, on: date) -> list[Answer]:
    noted = {"yes": yes, "no": no, "withdrawn": withdrawn}[str(kind)]
    return [noted(giver, on) for giver in givers]


TABLE = {
    "everybody said yes": Case(
        SHARE,
        AT_16,
        [yes(CHILD, AT_16)],
        "Geldig: de leerling zelf heeft ja gezegd",
        "Je hoeft nu niets te doen.",
    ),
    "parents said yes, the birthday is coming": Case(
        SHARE,
        AT_9,
        each("yes", MOTHER, FATHER, on=AT_9),
        "Geldig: moeder en vader hebben ja gezegd",
        "Je hoeft nu niets te doen. Op 20 mei 2026 wordt de leerling 16. Vraag het vanaf die dag aan de leerling zelf.",
    ),
    "all three said yes": Case(
        HELP,
        AT_13,
        each("yes", CHILD, MOTHER, FATHER, on=AT_13),
        "Geldig: de leerling zelf, moeder en vader hebben ja gezegd",
        "Je hoeft nu niets te doen.",
    ),
    "the pupil objects": Case(
        SHARE,
        AT_13,
        [*each("yes", MOTHER, FATHER, on=AT_13), no(CHILD, AT_13)],
        "Geldig: moeder en vader hebben ja gezegd, maar de leerling zelf is het er niet mee eens",
        "Praat met de leerling voordat je iets deelt. Op 20 mei 2026 wordt de leerling 16. "
        "Vraag het vanaf die dag aan de leerling zelf.",
    ),
    "an adult will need a representative": Case(
        HELP,
        AT_16,
        each("yes", MOTHER, on=AT_16),
        "Geldig: moeder heeft ja gezegd",
        "Je hoeft nu niets te doen. Op 20 mei 2028 wordt de leerling 18. "
        "Noteer wie de leerling vanaf die dag vertegenwoordigt.",
        UNABLE,
    ),
    "one parent is missing": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13)],
        "Onvolledig: moeder heeft ja gezegd, vader (gezag) nog niet",
        "Vader heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer zijn antwoord.",
    ),
    "the other parent is missing": Case(
        SHARE,
        AT_13,
        [yes(FATHER, AT_13)],
        "Onvolledig: vader heeft ja gezegd, moeder (gezag) nog niet",
        "Moeder heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer haar antwoord.",
    ),
    "the pupil is missing": Case(
        HELP,
        AT_13,
        each("yes", MOTHER, FATHER, on=AT_13),
        "Onvolledig: moeder en vader hebben ja gezegd, de leerling zelf nog niet",
        "De leerling zelf heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
    ),
    "the pupil and a parent are missing": Case(
        HELP,
        AT_13,
        [yes(MOTHER, AT_13)],
        "Onvolledig: moeder heeft ja gezegd, de leerling zelf en vader (gezag) nog niet",
        "De leerling zelf en vader hebben nog niet geantwoord. Druk het formulier af of noteer hun antwoord.",
    ),
    "authority unknown, silent": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13)],
        "Onvolledig: moeder heeft ja gezegd, stiefvader (gezag onbekend) nog niet",
        "Noteer of stiefvader gezag heeft. Zo nee, dan is zijn antwoord niet nodig.",
        WITH_STEPFATHER,
    ),
    "authority unknown, willing": Case(
        SHARE,
        AT_13,
        each("yes", MOTHER, STEPFATHER, on=AT_13),
        "Onvolledig: moeder en stiefvader hebben ja gezegd, maar het is niet bekend of stiefvader gezag heeft",
        "Noteer of stiefvader gezag heeft.",
        WITH_STEPFATHER,
    ),
    "one missing, of another authority unknown": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13)],
        "Onvolledig: moeder heeft ja gezegd, vader (gezag) en stiefvader (gezag onbekend) nog niet",
        "Vader heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer zijn antwoord. "
        "Noteer ook of stiefvader gezag heeft. Zo nee, dan is zijn antwoord niet nodig.",
        ALL_KINDS,
    ),
    "nobody answered": Case(
        SHARE,
        AT_13,
        [],
        "Nog geen antwoord van moeder (gezag) en vader (gezag)",
        "Moeder en vader hebben gezag en hebben nog niet geantwoord. Druk het formulier af of noteer hun antwoord.",
    ),
    "the pupil has not answered": Case(
        FILE,
        AT_13,
        [],
        "Nog geen antwoord van de leerling zelf",
        "De leerling zelf heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
    ),
    "the pupil said yes when he was only heard": Case(
        SHARE,
        AT_16,
        [yes(CHILD, AT_13)],
        "Nog geen antwoord: de leerling zelf zei ja toen die nog niet mocht beslissen",
        "De leerling zelf zei ja, maar mocht toen nog niet beslissen. Vraag het opnieuw.",
    ),
    "one said yes too early, the other is silent": Case(
        SHARE,
        AT_15,
        [yes(FATHER, AT_13)],
        "Nog geen antwoord van moeder (gezag), vader zei ja toen die nog niet mocht beslissen",
        "Moeder heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer haar antwoord. "
        "Vader zei ja, maar mocht toen nog niet beslissen. Vraag het opnieuw.",
        NEW_FATHER,
    ),
    "an institution is the guardian": Case(
        SHARE,
        AT_13,
        [],
        "Nog geen antwoord van N. institution (gezag)",
        "N. institution heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
        family(None, holds(GI)),
    ),
    "a representative has not answered": Case(
        SHARE,
        AT_18,
        [],
        "Nog geen antwoord van moeder (vertegenwoordiger) en vader (vertegenwoordiger?)",
        "Moeder vertegenwoordigt de leerling en heeft nog niet geantwoord. Druk het formulier af of noteer haar "
        "antwoord. Noteer ook of vader de leerling mag vertegenwoordigen. Zo nee, dan is zijn antwoord niet nodig.",
        MENTOR,
    ),
    "a parent refused": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13), no(FATHER, AT_13)],
        f"Niet eens: {MOTHER_SAID_YES}, {FATHER_SAID_NO}",
        f"Zolang een van hen nee zegt, mag je dit niet delen. Bespreek de leerling zonder naam. {TALK_ABOUT_SHARING}",
    ),
    "two parents who disagree about help": Case(
        HELP,
        AT_13,
        [yes(CHILD, AT_13), yes(MOTHER, AT_13), no(FATHER, AT_13)],
        f"Niet eens: de leerling zelf zei ja op 4 september 2023, {MOTHER_SAID_YES}, {FATHER_SAID_NO}",
        "Zolang een van hen nee zegt, mag de hulp niet beginnen. Praat met de leerling zelf, moeder en vader."
        " Verandert iemand van gedachten? Noteer dat antwoord. Of vraag andere of minder hulp.",
    ),
    "two guardians refused": Case(
        SHARE,
        AT_13,
        each("no", MOTHER, FATHER, on=AT_13),
        "Geweigerd: moeder en vader hebben nee gezegd",
        "Nee is ook een antwoord. Bespreek de leerling alleen zonder naam.",
    ),
    "help was refused by two": Case(
        HELP,
        AT_13,
        each("no", CHILD, FATHER, on=AT_13),
        "Geweigerd: de leerling zelf en vader hebben nee gezegd",
        "Nee is ook een antwoord. Begin niet met de hulp en spreek af wat de school zelf doet.",
    ),
    "the helper's file stays closed": Case(
        FILE,
        AT_13,
        [no(CHILD, AT_13)],
        "Geweigerd: de leerling zelf heeft nee gezegd",
        "Nee is ook een antwoord. Vraag en deel niets uit het dossier van de hulp.",
    ),
    "somebody refused who may have no say": Case(
        SHARE,
        AT_13,
        [yes(MOTHER, AT_13), no(STEPFATHER, AT_13)],
        f"Niet eens: {MOTHER_SAID_YES}, stiefvader N. stepfather zei nee op 4 september 2023",
        "Noteer of stiefvader gezag heeft. Zo nee, dan houdt dit nee niets tegen.",
        WITH_STEPFATHER,
    ),
    "a parent took it back": Case(
        SHARE,
        AT_13,
        [*each("yes", MOTHER, FATHER, on=AT_9), withdrawn(FATHER, AT_13)],
        f"Niet eens: moeder N. mother zei ja op {IN_WORDS_AT_9}, vader N. father nam het ja terug op 4 september 2023",
        "Deel vanaf nu niets meer met naam. Vertel dit ook aan wie al iets heeft gekregen. " + TALK_ABOUT_SHARING,
    ),
    "both took back the help": Case(
        HELP,
        AT_9,
        each("withdrawn", MOTHER, FATHER, on=AT_9),
        "Ingetrokken: moeder en vader hebben de toestemming ingetrokken",
        "Vertel het aan de hulpverlener en bespreek hoe de hulp stopt.",
    ),
    "the pupil took back the file": Case(
        FILE,
        AT_13,
        [withdrawn(CHILD, AT_13)],
        "Ingetrokken: de leerling zelf heeft de toestemming ingetrokken",
        "Vraag en deel vanaf nu niets meer uit het dossier van de hulp. Vertel dit ook aan wie al iets heeft gekregen.",
    ),
    "it ran out": Case(
        SHARE,
        AT_13,
        each("yes", MOTHER, FATHER, on=AT_9),
        "Verlopen: de toestemming gold tot en met 31 juli 2020",
        "Vraag moeder en vader opnieuw om toestemming.",
        until=date(2020, 7, 31),
    ),
    "the pupil turned sixteen": Case(
        SHARE,
        AT_16,
        each("yes", MOTHER, FATHER, on=AT_13),
        "Vervallen: de leerling is op 20 mei 2026 16 geworden en beslist nu zelf",
        "De leerling zelf heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
    ),
    "the pupil turned twelve": Case(
        HELP,
        AT_13,
        each("yes", MOTHER, FATHER, on=AT_9),
        "Vervallen: de leerling is op 20 mei 2022 12 geworden en beslist nu mee",
        "De leerling zelf heeft nog niet geantwoord. Druk het formulier af of noteer het antwoord.",
    ),
    "the pupil turned eighteen and cannot decide": Case(
        HELP,
        AT_18,
        each("yes", MOTHER, on=AT_16),
        "Vervallen: de leerling is op 20 mei 2028 18 geworden en nu beslist iemand anders",
        "Noteer of moeder de leerling mag vertegenwoordigen.",
        UNABLE,
    ),
    "father got authority": Case(
        SHARE,
        AT_15,
        [yes(MOTHER, AT_13)],
        "Vervallen: sinds 1 mei 2024 is veranderd wie beslist, vader (gezag) heeft nog niet geantwoord",
        "Vader heeft gezag en heeft nog niet geantwoord. Druk het formulier af of noteer zijn antwoord.",
        NEW_FATHER,
    ),
    "father got authority after he had said yes": Case(
        SHARE,
        AT_15,
        each("yes", MOTHER, FATHER, on=AT_13),
        "Vervallen: sinds 1 mei 2024 is veranderd wie beslist, vader zei ja toen die nog niet mocht beslissen",
        "Vader zei ja, maar mocht toen nog niet beslissen. Vraag het opnieuw.",
        NEW_FATHER,
    ),
    "authority ran out": Case(
        SHARE,
        AT_15,
        each("yes", MOTHER, FATHER, on=AT_13),
        "Vervallen: sinds 1 mei 2024 is veranderd wie beslist, maar het is niet bekend of vader gezag heeft",
        "Noteer of vader gezag heeft.",
        family(None, holds(MOTHER), holds(FATHER, None, date(2024, 4, 30))),
    ),
    "nobody has authority": Case(
        SHARE,
        AT_13,
        [],
        "Niemand beslist: in het dossier staat niemand met gezag",
        "Noteer wie gezag heeft. Weet je het niet zeker, kijk dan in het gezagsregister.",
        family(None, without(MOTHER)),
    ),
    "nobody represents an adult": Case(
        SHARE,
        AT_18,
        [],
        "Niemand beslist: in het dossier staat niemand die de leerling mag vertegenwoordigen",
        "Noteer wie de leerling vertegenwoordigt: een curator, een mentor, iemand met een volmacht of naaste familie.",
        family(pupil(unable_since=AT_13), without(MOTHER)),
    ),
    "no birth date": Case(
        SHARE,
        AT_13,
        [],
        "Leeftijd onbekend: de geboortedatum ontbreekt of klopt niet",
        "Vul de juiste geboortedatum van de leerling in.",
        family(pupil(None)),
    ),
}


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


# --- how people are called


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


# --- one says yes and another no


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


# --- may this person know


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
