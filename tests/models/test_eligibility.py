from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import codelists
from models.eligibility import Eligibility, Fact, Offer, Situation, decision_needed, offer_of
from models.profile import load_profile, profile_ids
from models.pupil import YesNoUnknown
from models.school import EducationType
from models.trajectory import Layer, Setting, Target

YES, NO, UNKNOWN = YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN
DAY = date(2022, 3, 1)
SCHOOL, HOME = frozenset({Setting.SCHOOL}), frozenset({Setting.HOME})
IN_SCHOOL = Situation(settings=SCHOOL, offer=Offer.INDIVIDUAL, layer=Layer.INDIVIDUAL)


def ask(profile: str, situation: Situation, day: date = DAY) -> Eligibility:
    return decision_needed(load_profile(profile), situation, day)


def test_a_resident_of_enschede_needs_none() -> None:
    found = ask("enschede", replace(IN_SCHOOL, residence="ENSCHEDE"))
    assert (found.answer, found.rule) == (NO, "residents")
    assert found.why["nl"].startswith("Leerlingen die in Enschede wonen")
    assert found.source["nl"] == "Studie Twente 2020, regels 614-626, 654-660"


def test_a_municipality_is_known_with_its_province_behind_it() -> None:
    assert ask("hengelo", replace(IN_SCHOOL, residence="Hengelo (O.)")).rule == "residents"


def test_from_elsewhere_one_needs_it_in_enschede_unless_in_a_group() -> None:
    losser = replace(IN_SCHOOL, residence="Losser")
    assert ask("enschede", losser).answer is YES
    assert ask("enschede", replace(losser, offer=Offer.GROUP)).answer is NO


@pytest.mark.parametrize(
    ("day", "kind", "answer"),
    [
        (date(2020, 12, 31), EducationType.SBO, NO),
        (date(2021, 1, 1), EducationType.SBO, YES),
        (date(2021, 1, 1), EducationType.ABOVE_SCHOOL, YES),
        (date(2021, 1, 1), EducationType.PRO, NO),
    ],
)
def test_almere_changed_its_rule_for_help_at_home_in_2021(day: date, kind: EducationType, answer: YesNoUnknown) -> None:
    at_home = Situation(residence="Almere", settings=HOME, education_type=kind)
    assert ask("almere", at_home, day).answer is answer


def test_the_strictest_place_counts() -> None:
    both = Situation(residence="Almere", settings=SCHOOL | HOME, education_type=EducationType.SBO)
    assert ask("almere", both).rule == "home_since_2021"
    assert ask("almere", replace(both, settings=SCHOOL)).answer is NO


def test_help_the_arrangement_leaves_out_needs_a_decision_wherever_it_is() -> None:
    ggz = Situation(residence="Almere", settings=SCHOOL, form=codelists.help_form_code("jeugd-GGZ"))
    assert ask("almere", ggz).rule == "not_covered"


def test_amsterdam_was_a_general_provision_until_august_2021() -> None:
    diemen = replace(IN_SCHOOL, residence="Diemen")
    assert ask("amsterdam", diemen, date(2021, 7, 31)).answer is NO
    after = ask("amsterdam", diemen, date(2021, 8, 1))
    assert (after.answer, after.rule) == (UNKNOWN, "since_2021")


def test_without_a_residence_it_is_said_what_is_lacking() -> None:
    found = ask("enschede", IN_SCHOOL)
    assert (found.answer, found.rule, found.missing) == (UNKNOWN, "", frozenset({Fact.RESIDENCE}))
    assert found.why["nl"] == "Nog niet te zeggen. Vul eerst in: de gemeente waar de leerling woont."


def test_a_fact_that_cannot_change_the_answer_is_not_asked_for() -> None:
    at_school = Situation(settings=SCHOOL)
    assert ask("almere", at_school).answer is NO
    assert ask("enschede", Situation(offer=Offer.GROUP)).answer is NO


def test_a_profile_without_a_rule_says_so() -> None:
    found = ask("neutral", replace(IN_SCHOOL, residence="Ede"))
    assert (found.answer, found.rule, found.missing) == (UNKNOWN, "", frozenset())
    assert "Vraag het de gemeente" in found.why["nl"]


def test_a_rule_from_before_its_first_day_does_not_count() -> None:
    found = ask("enschede", replace(IN_SCHOOL, residence="Enschede"), date(2018, 8, 31))
    assert (found.answer, found.rule) == (UNKNOWN, "")


def test_only_help_for_a_pupil_is_for_one() -> None:
    assert [offer_of(target) for target in Target] == [Offer.INDIVIDUAL, Offer.GROUP, Offer.GROUP, Offer.GROUP]


situations = st.builds(
    Situation,
    residence=st.sampled_from(["", "Almere", "Diemen", "enschede", "Ede", "'s-Gravenhage", "İ🙂"]),
    settings=st.frozensets(st.sampled_from(Setting)),
    offer=st.sampled_from(Offer),
    layer=st.none() | st.sampled_from(Layer),
    education_type=st.sampled_from(EducationType),
    form=st.sampled_from(["", *(item.code for item in codelists.help_forms().items)]),
)
days = st.dates(date(2016, 1, 1), date(2030, 1, 1))


@given(st.sampled_from(profile_ids()), situations, days)
def test_every_question_gets_an_answer_in_both_languages(profile: str, situation: Situation, day: date) -> None:
    found = ask(profile, situation, day)
    assert all(found.why[language] for language in ("nl", "en"))
    assert bool(found.rule) or found.answer is UNKNOWN
    assert not (found.rule and found.missing)


@given(st.sampled_from(profile_ids()), situations, days)
def test_the_answer_never_gets_milder_by_helping_in_one_more_place(
    profile: str, situation: Situation, day: date
) -> None:
    order = [NO, UNKNOWN, YES]
    if situation.settings:
        more = replace(situation, settings=situation.settings | HOME)
        assert order.index(ask(profile, more, day).answer) >= order.index(ask(profile, situation, day).answer)


@given(st.sampled_from(profile_ids()), situations, days)
def test_knowing_more_never_turns_a_yes_into_a_no(profile: str, situation: Situation, day: date) -> None:
    lacking = replace(situation, residence="", layer=None, education_type=EducationType.UNKNOWN)
    before, after = ask(profile, lacking, day).answer, ask(profile, situation, day).answer
    assert UNKNOWN in {before, after} or before is after
