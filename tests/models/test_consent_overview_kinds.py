"""Which consents stand beside each other in a dossier, and which comes first."""

from dataclasses import replace
from datetime import date

from models.consent import Consent, InformationKind, Purpose, Question
from models.consent_overview import SETTLED, most_urgent, standing
from models.consent_status import ConsentState
from models.ids import ConsentId
from tests.models.consent_cases import DAY, FATHER, MOTHER, consent, family, no, yes

OLD, NEW = date(2023, 9, 4), date(2024, 9, 2)


def about(key: str, *kinds: InformationKind, on: date = OLD) -> Consent:
    entry = consent(Question.SHARE_SCHOOL, yes(MOTHER, on), yes(FATHER, on))
    return replace(entry, id=ConsentId(key), asked_on=on, kinds=frozenset(kinds))


def ids(*consents: Consent, day: date = NEW) -> list[str]:
    return [entry.consent.id for entry in standing(consents, family(), day)]


def test_a_newer_question_about_the_same_takes_the_place_of_the_older() -> None:
    assert ids(about("new", InformationKind.CARE, on=NEW), about("old", InformationKind.CARE)) == ["new"]


def test_a_newer_question_about_another_kind_leaves_the_older_standing() -> None:
    new, old = about("new", InformationKind.HOME, on=NEW), about("old", InformationKind.CARE, InformationKind.HOME)
    assert ids(new, old) == ["new", "old"]
    wide = about("wide", InformationKind.CARE, InformationKind.HOME, on=NEW)
    assert ids(wide, about("old", InformationKind.CARE)) == ["wide"]


def test_other_purposes_parties_and_questions_stand_beside_it() -> None:
    first = about("first", InformationKind.CARE)
    transfer = replace(first, id=ConsentId("transfer"), purpose=Purpose.TRANSFER)
    for_help = consent(Question.HELP, yes(MOTHER, OLD))
    assert ids(transfer, first, for_help) == ["transfer", "first", "consent"]
    assert ids(for_help, replace(for_help, id=ConsentId("again"))) == ["consent"]


def test_what_is_asked_tomorrow_does_not_stand_yet() -> None:
    assert ids(about("new", InformationKind.CARE, on=NEW + DAY), about("old", InformationKind.CARE)) == ["old"]


def test_what_needs_attention_comes_before_what_is_settled() -> None:
    good = about("good", InformationKind.CARE)
    refused = replace(about("refused", InformationKind.HOME), answers=(no(MOTHER, OLD),))
    half = replace(about("half", InformationKind.HEALTH), answers=(yes(MOTHER, OLD),))
    first = most_urgent(standing((good, refused, half), family(), NEW))
    assert first is not None
    assert first.consent.id == "half"
    assert first.status.state not in SETTLED
    assert most_urgent(()) is None


def test_every_state_has_its_urgency() -> None:
    entry = standing((about("one", InformationKind.CARE),), family(), NEW)[0]
    for state in ConsentState:
        assert most_urgent([replace(entry, status=replace(entry.status, state=state))]) is not None
