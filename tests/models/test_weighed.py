"""Weighed sharing: everything in words, weighed before it begins, and a ground for exactly what it says."""

from dataclasses import replace
from datetime import date

import pytest

from models.consent import InformationKind, Party, PartyKind, Purpose, Question
from models.errors import ValidationError
from models.ids import OrganisationId, ProfessionalId, WeighedId
from models.sharing import Audience, Ground, SharingQuestion, verdict
from models.weighed import WeighedEnd, WeighedGround, WeighedSharing, holds_on
from tests.models.consent_cases import ALTRA, BILAL, DAY, FATHER, MOTHER, consent, family, no, yes

DECIDED = date(2024, 3, 1)
WEIGHED = WeighedSharing(
    id=WeighedId("weighed"),
    pupil=BILAL,
    party=ALTRA,
    kinds=frozenset({InformationKind.SAFETY, InformationKind.HOME}),
    purpose=Purpose.PROTECT,
    reason="Er zijn zorgen over thuis.",
    ground=WeighedGround.VEILIG_THUIS,
    alternatives="Eerst gevraagd, vader zei nee.",
    consulted="Veilig Thuis, anoniem.",
    decided_by="Schoolleider",
    decided_on=DECIDED,
    since=DECIDED + DAY,
    until=DECIDED + 30 * DAY,
    parents_told=False,
    parents_untold="Dat is nu niet veilig.",
    child_told=True,
)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"reason": " "}, {"reason": "required"}),
        ({"alternatives": ""}, {"alternatives": "required"}),
        ({"consulted": ""}, {"consulted": "required"}),
        ({"decided_by": ""}, {"decided_by": "required"}),
        ({"kinds": frozenset()}, {"kinds": "required"}),
        ({"question": Question.HELP}, {"question": "required"}),
        ({"ground": WeighedGround.OTHER}, {"ground_words": "required"}),
        ({"parents_untold": " "}, {"parents_untold": "untold"}),
        ({"child_told": False}, {"child_untold": "untold"}),
        ({"since": DECIDED - DAY}, {"since": "before_decision"}),
        ({"until": DECIDED}, {"until": "before_start"}),
        ({"ended": WeighedEnd(on=DECIDED - DAY, because="x")}, {"ended": "before_decision"}),
    ],
)
def test_nothing_is_left_unsaid(changes: dict[str, object], problems: dict[str, str]) -> None:
    values = {name: getattr(WEIGHED, name) for name in WeighedSharing.__dataclass_fields__}
    with pytest.raises(ValidationError) as caught:
        WeighedSharing(**{**values, **changes})
    assert caught.value.problems == problems


def test_an_end_has_a_reason() -> None:
    with pytest.raises(ValidationError):
        WeighedEnd(on=DECIDED, because=" ")


def test_it_holds_on_its_own_days_and_no_longer_on_the_day_it_was_ended() -> None:
    days = [DECIDED, WEIGHED.since, WEIGHED.until, WEIGHED.until + DAY]
    assert [holds_on(WEIGHED, day) for day in days] == [False, True, True, False]
    ended = replace(WEIGHED, ended=WeighedEnd(on=WEIGHED.since + DAY, because="Niet meer nodig."))
    assert [holds_on(ended, WEIGHED.since + number * DAY) for number in range(3)] == [True, False, False]


ASKED = SharingQuestion(
    to=Audience(professional=ProfessionalId("sanne"), employer=OrganisationId("altra"), role="Gezinscoach"),
    kinds=frozenset({InformationKind.SAFETY}),
    purpose=Purpose.PROTECT,
    on=WEIGHED.since,
)


def test_it_is_a_ground_by_itself_and_says_so() -> None:
    answer = verdict(ASKED, [], family(), [WEIGHED])
    assert (answer.allowed, answer.ground, answer.weighed) == (True, Ground.WEIGHED, WEIGHED)


@pytest.mark.parametrize(
    "other",
    [
        replace(ASKED, purpose=Purpose.CARE_TEAM),
        replace(ASKED, kinds=frozenset({InformationKind.HEALTH})),
        replace(ASKED, kinds=frozenset({InformationKind.SAFETY, InformationKind.HEALTH})),
        replace(ASKED, on=WEIGHED.until + DAY),
        replace(ASKED, on=DECIDED),
        replace(ASKED, question=Question.SHARE_HELP_FILE),
        replace(ASKED, to=replace(ASKED.to, employer=OrganisationId("other"))),
        replace(ASKED, to=replace(ASKED.to, deployed=False)),
    ],
)
def test_it_reaches_nothing_else(other: SharingQuestion) -> None:
    assert not verdict(other, [], family(), [WEIGHED]).allowed


def test_it_is_about_one_pupil() -> None:
    elsewhere = replace(WEIGHED, pupil=type(BILAL)("eva"))
    assert not verdict(ASKED, [], family(), [elsewhere]).allowed


def test_a_role_is_a_party() -> None:
    by_role = replace(WEIGHED, party=Party(kind=PartyKind.ROLE, id="GEZINSCOACH "))
    assert verdict(ASKED, [], family(), [by_role]).allowed
    assert not verdict(replace(ASKED, to=replace(ASKED.to, role="")), [], family(), [by_role]).allowed


def test_consent_comes_first_and_a_refusal_does_not_stop_it() -> None:
    team = replace(WEIGHED, purpose=Purpose.CARE_TEAM, kinds=frozenset({InformationKind.CARE}))
    asked = replace(ASKED, purpose=Purpose.CARE_TEAM, kinds=team.kinds)
    agreed = consent(Question.SHARE_SCHOOL, yes(MOTHER, DECIDED), yes(FATHER, DECIDED))
    assert verdict(asked, [agreed], family(), [team]).ground is Ground.CONSENT
    refused = consent(Question.SHARE_SCHOOL, yes(MOTHER, DECIDED), no(FATHER, DECIDED))
    assert verdict(asked, [refused], family(), [team]).ground is Ground.WEIGHED
    assert verdict(asked, [refused], family()).ground is Ground.NO_CONSENT


def test_of_two_kinds_the_weighed_one_is_named_and_conditions_go_with_consent() -> None:
    agreed = replace(
        consent(Question.SHARE_SCHOOL, yes(MOTHER, DECIDED), yes(FATHER, DECIDED)), conditions="Niet met oma."
    )
    team = replace(WEIGHED, purpose=Purpose.CARE_TEAM)
    both = replace(ASKED, purpose=Purpose.CARE_TEAM, kinds=frozenset({InformationKind.CARE, InformationKind.SAFETY}))
    answer = verdict(both, [agreed], family(), [team])
    assert (answer.allowed, answer.ground, answer.conditions) == (True, Ground.WEIGHED, "Niet met oma.")
