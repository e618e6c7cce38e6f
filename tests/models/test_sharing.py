"""May this person know this: consents that reach, and what takes them away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from models.consent import Answer, Consent, InformationKind, Party, PartyKind, Purpose, Question
from models.consent_givers import Deciders
from models.consent_status import ConsentState
from models.employment import BY_THE_SCHOOL, Employment, deployed, employed_by
from models.errors import ValidationError
from models.ids import ConsentId, OrganisationId, ProfessionalId, PupilId
from models.network import Professional
from models.sharing import Audience, Ground, SharingQuestion, Verdict, audience, verdict
from models.spans import Span
from tests.models.consent_cases import (
    ALTRA,
    CHILD,
    DAY,
    FATHER,
    MOTHER,
    consent,
    family,
    holds,
    no,
    pupil,
    turns,
    withdrawn,
    yes,
)

DAY_1 = date(2023, 9, 4)
DAY_2 = date(2024, 9, 2)
DAY_3 = date(2025, 9, 1)
SANNE = Party(kind=PartyKind.PROFESSIONAL, id="sanne")
TABLE = Party(kind=PartyKind.MEETING, id="zorgteam")
CARE, HOME = InformationKind.CARE, InformationKind.HOME
ONE_PARENT = family(None, holds(MOTHER))
RECEIVER = Audience(professional=ProfessionalId("sanne"), employer=OrganisationId("altra"), meeting_kind="zorgteam")


def share(
    *answers: Answer, to: tuple[Party, ...] = (ALTRA,), key: str = "c", kinds: tuple[InformationKind, ...] = (CARE,)
) -> Consent:
    return replace(consent(Question.SHARE_SCHOOL, *answers), id=ConsentId(key), parties=to, kinds=frozenset(kinds))


def ask(
    *consents: Consent,
    kinds: tuple[InformationKind, ...] = (CARE,),
    to: Audience = RECEIVER,
    on: date = DAY_3,
    by: Deciders = ONE_PARENT,
) -> Verdict:
    asked = SharingQuestion(to=to, kinds=frozenset(kinds), purpose=Purpose.CARE_TEAM, on=on)
    return verdict(asked, consents, by)


def test_valid_consent_is_a_ground() -> None:
    found = ask(share(yes(MOTHER, DAY_1)))
    assert (found.allowed, found.ground, found.consent) == (True, Ground.CONSENT, "c")
    assert found.status is not None
    assert found.status.valid


def test_when_nothing_was_asked_there_is_no_ground() -> None:
    assert ask() == Verdict(allowed=False, ground=Ground.NO_CONSENT)


def test_what_comes_nearest_is_told() -> None:
    found = ask(share(yes(MOTHER, DAY_1)), by=family())
    assert (found.allowed, found.ground, found.consent) == (False, Ground.NO_CONSENT, "c")
    assert found.status is not None
    assert found.status.state is ConsentState.INCOMPLETE


def test_of_several_that_come_near_the_newest_is_told_whatever_their_order() -> None:
    old, new = share(no(MOTHER, DAY_1), key="old"), share(no(MOTHER, DAY_2), key="new")
    assert ask(old, new).consent == ask(new, old).consent == "new"


def test_staff_of_the_school_need_no_consent_for_what_the_school_knows() -> None:
    teacher = replace(RECEIVER, school_staff=True)
    assert ask(to=teacher) == Verdict(allowed=True, ground=Ground.SCHOOL_STAFF)


def test_for_the_file_of_the_helper_they_are_third_parties() -> None:
    teacher = replace(RECEIVER, employer=None)
    asked = SharingQuestion(
        to=teacher,
        kinds=frozenset({CARE}),
        purpose=Purpose.CARE_TEAM,
        on=turns(13),
        question=Question.SHARE_HELP_FILE,
    )
    assert verdict(asked, (), ONE_PARENT).ground is Ground.NO_CONSENT
    entry = replace(consent(Question.SHARE_HELP_FILE, yes(CHILD, turns(13))), parties=(TABLE,))
    assert verdict(asked, (entry,), ONE_PARENT).ground is Ground.CONSENT


def test_what_a_pupil_allows_the_helper_to_tell_is_not_the_schools_to_tell() -> None:
    entry = consent(Question.SHARE_HELP_FILE, yes(CHILD, turns(13)))
    assert ask(entry, on=turns(13)).allowed is False


def test_who_does_not_work_here_any_more_may_know_nothing() -> None:
    gone = replace(RECEIVER, deployed=False)
    assert ask(share(yes(MOTHER, DAY_1)), to=gone) == Verdict(allowed=False, ground=Ground.NOT_DEPLOYED)
    assert ask(to=replace(gone, employer=None)).ground is Ground.NOT_DEPLOYED


CHANGES: dict[str, Callable[[Consent], Consent]] = {
    "help": lambda entry: replace(entry, question=Question.HELP),
    "purpose": lambda entry: replace(entry, purpose=Purpose.TRANSFER),
    "party": lambda entry: replace(entry, parties=(Party(kind=PartyKind.ORGANISATION, id="spirit"),)),
    "party of another kind": lambda entry: replace(entry, parties=(Party(kind=PartyKind.MEETING, id="altra"),)),
    "kind": lambda entry: replace(entry, kinds=frozenset({HOME})),
    "pupil": lambda entry: replace(entry, pupil=PupilId("eva")),
    "later": lambda entry: replace(entry, asked_on=DAY_3 + DAY),
}


@pytest.mark.parametrize("change", CHANGES)
def test_consent_to_something_else_reaches_nobody(change: str) -> None:
    assert ask(CHANGES[change](share(yes(MOTHER, DAY_1)))) == Verdict(allowed=False, ground=Ground.NO_CONSENT)


@pytest.mark.parametrize("party", [ALTRA, SANNE, TABLE])
def test_it_reaches_by_name_by_employer_and_by_meeting(party: Party) -> None:
    assert ask(share(yes(MOTHER, DAY_1), to=(party,))).allowed


def test_outside_the_meeting_the_consent_for_the_meeting_does_not_reach() -> None:
    elsewhere = replace(RECEIVER, meeting_kind="")
    assert not ask(share(yes(MOTHER, DAY_1), to=(TABLE,)), to=elsewhere).allowed


def test_every_kind_needs_its_ground_and_the_first_without_one_decides() -> None:
    care, home = share(yes(MOTHER, DAY_1), key="care"), share(no(MOTHER, DAY_1), key="home", kinds=(HOME,))
    assert ask(care, home, kinds=(CARE,)).allowed
    both = ask(care, home, kinds=(CARE, HOME))
    assert (both.allowed, both.consent) == (False, "home")
    assert ask(care, replace(home, answers=(yes(MOTHER, DAY_1),)), kinds=(CARE, HOME)).allowed


def test_a_consent_of_yesterday_holds_while_a_new_question_is_open() -> None:
    old, new = share(yes(MOTHER, DAY_1), key="old"), replace(share(key="new"), asked_on=DAY_2)
    assert ask(new, old).consent == "old"


def test_a_later_no_takes_away_an_earlier_yes() -> None:
    old, new = share(yes(MOTHER, DAY_1), key="old"), share(no(MOTHER, DAY_2), key="new")
    assert ask(old, new, on=DAY_2 - DAY).allowed
    found = ask(new, old)
    assert (found.allowed, found.consent) == (False, "new")
    assert found.status is not None
    assert found.status.state is ConsentState.REFUSED


def test_a_withdrawal_of_one_consent_takes_away_the_other_about_the_same() -> None:
    first = share(yes(MOTHER, DAY_1), withdrawn(MOTHER, DAY_3), key="first")
    second = share(yes(MOTHER, DAY_2), key="second")
    assert ask(second, first, on=DAY_3 - DAY).allowed
    assert ask(second, first).consent == "first"


def test_a_later_yes_outweighs_an_earlier_no() -> None:
    old, new = share(no(MOTHER, DAY_1), key="old"), share(yes(MOTHER, DAY_2), key="new")
    assert ask(old, new).consent == "new"


def test_of_a_yes_and_a_no_on_one_day_the_no_counts() -> None:
    assert not ask(share(yes(MOTHER, DAY_1), key="a"), share(no(MOTHER, DAY_1), key="b")).allowed


def test_the_yes_of_the_other_parent_does_not_outdate_a_no() -> None:
    wanted = share(yes(MOTHER, DAY_1), yes(FATHER, DAY_3), key="wanted")
    refused = share(no(MOTHER, DAY_2), key="refused")
    assert not ask(wanted, refused, by=family()).allowed


def test_one_later_no_is_enough_when_the_other_was_earlier() -> None:
    wanted = share(yes(MOTHER, DAY_2), yes(FATHER, DAY_2), key="wanted")
    refused = share(no(MOTHER, DAY_1), no(FATHER, DAY_3), key="refused")
    assert ask(wanted, refused, on=DAY_2, by=family()).allowed
    assert ask(wanted, refused, by=family()).consent == "refused"


def test_a_no_towards_one_person_holds_against_a_later_yes_to_the_whole_table() -> None:
    person = share(no(MOTHER, DAY_1), to=(SANNE,), key="person")
    table = share(yes(MOTHER, DAY_2), to=(TABLE,), key="table")
    assert ask(person, table).consent == "person"
    assert ask(person, table, to=replace(RECEIVER, professional=ProfessionalId("kim"))).allowed


def test_a_no_to_the_whole_table_leaves_the_yes_to_one_organisation() -> None:
    table = share(no(MOTHER, DAY_2), to=(TABLE,), key="table")
    altra = share(yes(MOTHER, DAY_1), key="altra")
    assert ask(table, altra).consent == "altra"
    assert not ask(table, altra, to=replace(RECEIVER, employer=OrganisationId("spirit"))).allowed


def test_who_is_named_in_two_ways_counts_as_named_narrowly() -> None:
    altra_yes, altra_no = share(yes(MOTHER, DAY_2), key="altra"), share(no(MOTHER, DAY_2), key="altra")
    two_ways_no = share(no(MOTHER, DAY_1), to=(TABLE, SANNE), key="both")
    two_ways_yes = share(yes(MOTHER, DAY_1), to=(TABLE, SANNE), key="both")
    assert ask(altra_yes, two_ways_no).allowed is False
    assert ask(altra_no, two_ways_yes).allowed is True


def test_a_no_about_another_kind_takes_nothing_away() -> None:
    assert ask(share(yes(MOTHER, DAY_1)), share(no(MOTHER, DAY_2), kinds=(HOME,), key="home")).allowed


def test_an_older_consent_without_objections_still_counts_when_a_newer_one_is_taken_away() -> None:
    table = share(yes(MOTHER, DAY_2), to=(TABLE,), key="table")
    against_table = share(no(MOTHER, DAY_3), to=(TABLE,), key="no")
    altra = share(yes(MOTHER, DAY_1), key="altra")
    assert ask(table, against_table, altra).consent == "altra"


def test_what_the_parents_refused_does_not_bind_the_pupil_of_sixteen() -> None:
    refused = share(no(MOTHER, DAY_1), key="refused")
    own = share(yes(CHILD, turns(16)), key="own")
    assert ask(refused, own, on=turns(16)).consent == "own"


def test_an_unknown_birth_date_is_no_ground() -> None:
    found = ask(share(yes(MOTHER, DAY_1)), by=family(pupil(None)))
    assert found.status is not None
    assert (found.allowed, found.status.state) == (False, ConsentState.AGE_UNKNOWN)


def test_asking_about_nothing_or_about_help_is_refused() -> None:
    with pytest.raises(ValidationError) as nothing:
        SharingQuestion(to=RECEIVER, kinds=frozenset(), purpose=Purpose.CARE_TEAM, on=DAY_1)
    assert nothing.value.problems == {"kinds": "required"}
    with pytest.raises(ValidationError) as about_help:
        SharingQuestion(
            to=RECEIVER, kinds=frozenset({CARE}), purpose=Purpose.CARE_TEAM, on=DAY_1, question=Question.HELP
        )
    assert about_help.value.problems == {"question": "required"}


def test_a_professional_as_audience() -> None:
    sanne = Professional(
        id=ProfessionalId("sanne"),
        name="Sanne",
        employments=employed_by(OrganisationId("altra")),
        deployments=deployed(Span(start=DAY_1, end=DAY_2)),
    )
    assert audience(sanne, DAY_2, "zorgteam") == RECEIVER
    assert audience(sanne, DAY_2) == replace(RECEIVER, meeting_kind="")
    assert not audience(sanne, DAY_2 + DAY).deployed
    assert not audience(sanne, DAY_1 - DAY).deployed


def test_consent_towards_an_organisation_reaches_somebody_only_while_he_works_there() -> None:
    altra, levvel = (OrganisationId(name) for name in ("altra", "levvel"))
    moved = Professional(
        id=ProfessionalId("sanne"),
        name="Sanne",
        employments=(*employed_by(altra, Span(end=DAY_2)), *employed_by(levvel, Span(start=DAY_2 + DAY))),
    )
    to_altra = share(yes(MOTHER, DAY_1))
    assert ask(to_altra, to=audience(moved, DAY_2), on=DAY_2).allowed
    after = ask(to_altra, to=audience(moved, DAY_2 + DAY), on=DAY_2 + DAY)
    assert (after.allowed, after.ground) == (False, Ground.NO_CONSENT)


def test_consent_towards_either_of_two_employers_reaches_somebody() -> None:
    both = (*employed_by(OrganisationId("altra")), *employed_by(OrganisationId("levvel")))
    busy = audience(Professional(id=ProfessionalId("sanne"), name="Sanne", employments=both), DAY_2)
    assert busy.employer == "levvel"
    assert busy.other_employers == {"altra"}
    assert ask(share(yes(MOTHER, DAY_1)), to=busy, on=DAY_2).allowed


def test_who_has_no_employer_is_no_staff_of_the_school() -> None:
    freelancer = Professional(id=ProfessionalId("sanne"), name="Sanne")
    assert ask(to=audience(freelancer, DAY_2), on=DAY_2) == Verdict(allowed=False, ground=Ground.NO_CONSENT)
    staff = replace(freelancer, employments=BY_THE_SCHOOL)
    assert ask(to=audience(staff, DAY_2), on=DAY_2) == Verdict(allowed=True, ground=Ground.SCHOOL_STAFF)


def test_staff_of_the_school_is_so_until_the_last_day() -> None:
    retired = Professional(
        id=ProfessionalId("sanne"), name="Sanne", employments=(Employment(school=True, span=Span(end=DAY_2)),)
    )
    assert ask(to=audience(retired, DAY_2), on=DAY_2).allowed
    assert not ask(to=audience(retired, DAY_2 + DAY), on=DAY_2 + DAY).allowed


def test_for_the_helpers_file_staff_of_the_school_are_third_parties() -> None:
    staff = Audience(professional=ProfessionalId("sanne"), school_staff=True)
    asked = SharingQuestion(
        to=staff,
        kinds=frozenset({CARE}),
        purpose=Purpose.CARE_TEAM,
        on=DAY_2,
        question=Question.SHARE_HELP_FILE,
    )
    assert not verdict(asked, (), ONE_PARENT).allowed


def test_parties_of_an_audience() -> None:
    everybody = (ALTRA, SANNE, TABLE, Party(kind=PartyKind.ROLE, id="Gezinscoach"))
    assert [party for party in everybody if RECEIVER.belongs_to(party)] == [ALTRA, SANNE, TABLE]
    alone = Audience(professional=ProfessionalId("sanne"), role="  gezinscoach ")
    assert [party for party in everybody if alone.belongs_to(party)] == [SANNE, everybody[-1]]
    nobody = Audience(professional=ProfessionalId(""))
    assert not any(nobody.belongs_to(Party(kind=kind, id="")) for kind in PartyKind)
