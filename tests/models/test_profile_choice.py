import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.consent import InformationKind
from models.errors import ValidationError
from models.profile import load_profile, profile_ids, waiting_norm
from models.profile_choice import (
    ProfileChoice,
    ProfileHistory,
    ProfileOverride,
    Value,
    customised,
    fits,
    meeting_title_on,
    profile_on,
)
from models.pupil import YesNoUnknown
from models.school import EducationType

DAY = date(2026, 9, 1)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
OWN_RULE = {
    "answer": "no",
    "residence": ["Ede"],
    "from": "2026-09-01",
    "why": {"nl": "Zo doen wij het.", "en": "That is how we do it."},
}


def choice(profile: str, since: date) -> ProfileChoice:
    return ProfileChoice(profile=profile, since=since)


def own(key: str, value: Value, since: date = DAY, profile: str = "neutral") -> ProfileOverride:
    return ProfileOverride(profile=profile, key=key, value=json.dumps(value), since=since)


def neutral(*overrides: ProfileOverride) -> ProfileHistory:
    return ProfileHistory(base="neutral", overrides=overrides)


def test_a_school_works_by_what_it_began_with_until_it_chooses() -> None:
    history = ProfileHistory(base="enschede", choices=(choice("almere", DAY),))
    assert [history.chosen_on(day) for day in (BEFORE, DAY, AFTER)] == ["enschede", "almere", "almere"]
    assert [history.since(day) for day in (BEFORE, DAY)] == [None, DAY]


def test_of_two_choices_for_one_day_the_last_made_counts() -> None:
    history = ProfileHistory(base="neutral", choices=(choice("almere", DAY), choice("utrecht", DAY)))
    assert history.chosen_on(DAY) == "utrecht"


def test_an_earlier_beginning_that_was_chosen_later_gives_way_to_a_later_one() -> None:
    history = ProfileHistory(base="neutral", choices=(choice("almere", DAY), choice("utrecht", BEFORE)))
    assert [history.chosen_on(day) for day in (BEFORE, DAY)] == ["utrecht", "almere"]


def test_a_profile_that_no_longer_exists_is_the_neutral_one() -> None:
    history = ProfileHistory(base="gone", choices=(choice("gone_too", DAY),))
    assert [profile_on(history, day).id for day in (BEFORE, DAY)] == ["neutral", "neutral"]


@given(st.lists(st.tuples(st.sampled_from(profile_ids()), st.dates()), max_size=6), st.dates(), st.dates())
def test_a_new_choice_never_changes_an_earlier_day(made: list[tuple[str, date]], since: date, day: date) -> None:
    choices = tuple(choice(profile, begins) for profile, begins in made)
    before = ProfileHistory(base="neutral", choices=choices)
    after = ProfileHistory(base="neutral", choices=(*choices, choice("almere", since)))
    if day < since:
        assert after.chosen_on(day) == before.chosen_on(day)
    if day == since:
        assert after.chosen_on(day) == "almere"


def test_a_word_of_the_school_counts_from_its_day() -> None:
    history = neutral(own("meeting.zorgteam.title", "Wijkladder & 't team"))
    assert profile_on(history, BEFORE).meeting_title("zorgteam", "nl") == "Zorgteam"
    assert profile_on(history, DAY).meeting_title("zorgteam", "en") == "Wijkladder & 't team"


def test_a_school_can_go_back_to_what_the_profile_says() -> None:
    history = neutral(own("contacts.limit", 4), own("contacts.limit", None, AFTER))
    assert [profile_on(history, day).contact_limit for day in (BEFORE, DAY, AFTER)] == [None, 4, None]
    assert history.own_on(AFTER) == {}


def test_own_values_sleep_under_another_profile_and_wake_up_again() -> None:
    history = ProfileHistory(
        base="neutral",
        choices=(choice("oost_achterhoek", AFTER), choice("neutral", AFTER + timedelta(days=7))),
        overrides=(own("contacts.limit", 3),),
    )
    days = (DAY, AFTER, AFTER + timedelta(days=7))
    assert [profile_on(history, day).contact_limit for day in days] == [3, 5, 3]


def test_a_school_sets_its_own_norms() -> None:
    profile = profile_on(neutral(own("waiting.common.to_start", 42), own("waiting.vso.to_start", 14)), DAY)
    assert waiting_norm(profile, EducationType.VSO).to_start == 14
    assert waiting_norm(profile, EducationType.SO).to_start == 42
    assert waiting_norm(profile).to_assessment is None


def test_a_school_adds_a_rule_that_is_asked_first_and_changes_one() -> None:
    profile = customised("almelo", {"rule.own_1": json.dumps(OWN_RULE), "rule.not_stated.answer": '"yes"'})
    assert [(rule.id, rule.answer) for rule in profile.rules] == [
        ("own_1", YesNoUnknown.NO),
        ("not_stated", YesNoUnknown.YES),
    ]
    assert profile.rules[0].valid.start == DAY


def test_a_school_adds_a_meeting_of_its_own() -> None:
    words = {"nl": "Leerlingbespreking", "en": "Leerlingbespreking"}
    profile = customised("neutral", {"meeting.own_1": json.dumps({"title": words, "rhythm": "FREQ=WEEKLY"})})
    assert profile.meeting_title("own_1", "nl") == "Leerlingbespreking"
    assert profile.meeting_title("zorgteam", "nl") == "Zorgteam"


def test_what_is_emptied_is_open() -> None:
    profile = customised("amsterdam", {"meeting.zorgteam.rhythm": '""', "mandate.refer.may": "[]", "monitors": "[]"})
    assert profile.meetings[0].rhythm == ""
    assert next(entry for entry in profile.mandates if entry.step == "refer").may == ()
    assert profile.monitors == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("contacts.limit", "veel"),
        ("contacts.limit", 0),
        ("meeting.zorgteam.rhythm", "soms"),
        ("meeting.zorgteam.participants", ["nobody"]),
        ("meeting.gone.title", "x"),
        ("meeting.zorgteam.deep.title", "x"),
        ("mandate.decide", "x"),
        ("rule.own_1", {**OWN_RULE, "from": "nooit"}),
        ("monitors", ["gone"]),
        ("id", "other"),
        ("id.deep", "other"),
        ("contacts", "x"),
        ("monitors.deep", "sjso"),
        ("waiting.nowhere.to_start", 3),
        ("contacts.deep.limit", 3),
    ],
)
def test_what_does_not_fit_is_left_out_and_the_rest_stays(key: str, value: Value) -> None:
    values = {"meeting.zorgteam.title": '"Zt"', key: json.dumps(value)}
    assert customised("neutral", values) == customised("neutral", {"meeting.zorgteam.title": '"Zt"'})
    assert not fits("neutral", values, key)
    assert fits("neutral", values, "meeting.zorgteam.title")


def test_nothing_of_a_school_leaks_into_what_comes_with_the_app() -> None:
    customised("neutral", {"meeting.zorgteam.title": '"Anders"', "contacts.limit": "9"})
    assert load_profile("neutral").meeting_title("zorgteam", "nl") == "Zorgteam"
    assert load_profile("neutral").contact_limit is None


@pytest.mark.parametrize("make", [lambda: choice("", DAY), lambda: own("", 1)])
def test_a_choice_of_nothing_cannot_exist(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValidationError):
        make()


def test_a_meeting_goes_by_the_name_of_its_own_day() -> None:
    history = ProfileHistory(
        base="neutral",
        choices=(choice("dordrecht", AFTER),),
        overrides=(own("meeting.ondersteuningsteam.title", "Ons team"),),
    )
    titles = [meeting_title_on(history, "ondersteuningsteam", day, "nl") for day in (BEFORE, DAY, AFTER)]
    assert titles == ["Ondersteuningsteam", "Ons team", "Ondersteuningsteam van de school"]


def test_a_school_says_itself_what_a_type_of_meeting_is_about_and_how_long_a_pupil_takes() -> None:
    own = {
        "meeting.zorgteam.information": '["education", "home"]',
        "meeting.zorgteam.item_minutes": "15",
        "meeting.zorgteam.ground": '"Eigen afspraak"',
    }
    usual, changed = (customised("neutral", said).meeting_kind("zorgteam") for said in ({}, own))
    assert (usual.minutes, usual.kinds) == (10, frozenset({InformationKind.EDUCATION, InformationKind.CARE}))
    assert (changed.minutes, changed.kinds) == (15, frozenset({InformationKind.EDUCATION, InformationKind.HOME}))
    assert changed.ground == {"nl": "Eigen afspraak", "en": "Eigen afspraak"}
    assert usual.ground["nl"]
    assert customised("neutral", {}).meeting_kind("iets_anders").minutes == 10
