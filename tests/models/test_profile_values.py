import json
from dataclasses import replace
from datetime import date

import pytest

import resources
from models.eligibility import Offer, Rule
from models.profile import load_profile, profile_ids
from models.profile_choice import customised
from models.profile_parsing import build
from models.profile_values import (
    RHYTHMS,
    ValueGroup,
    ValueLine,
    differences,
    meeting_kind_words,
    rhythm_words,
    rule_table,
    value_lines,
)
from models.pupil import YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.trajectory import Layer, Setting

DUTCH, ENGLISH = resources.texts("nl"), resources.texts("en")


def line(profile: str, key: str, language: str = "nl") -> ValueLine:
    found = value_lines(load_profile(profile), resources.texts(language), [EducationType.VSO])
    return next(entry for entry in found if entry.key == key)


@pytest.mark.parametrize("language", resources.LANGUAGES)
@pytest.mark.parametrize("profile", profile_ids())
def test_every_value_has_a_line_of_its_own(profile: str, language: str) -> None:
    lines = value_lines(load_profile(profile), resources.texts(language))
    assert len({entry.key for entry in lines}) == len(lines)
    assert all(entry.label for entry in lines)
    assert {entry.group for entry in lines} >= set(ValueGroup) - {ValueGroup.ROLE, ValueGroup.RULE}


@pytest.mark.parametrize("profile", profile_ids())
def test_every_value_can_be_said_by_the_school_itself(profile: str) -> None:
    expected = {"words": "Iets & 't Ĳ", "roles": (), "rhythm": "FREQ=WEEKLY", "number": 9, "monitors": ()}
    for entry in value_lines(load_profile(profile), DUTCH):
        if entry.kind in expected:
            value = expected[entry.kind]
            changed = value_lines(customised(profile, {entry.key: json.dumps(value)}), DUTCH)
            found = next((line.raw for line in changed if line.key == entry.key), ())
            assert found == value


@pytest.mark.parametrize("language", resources.LANGUAGES)
@pytest.mark.parametrize("profile", profile_ids())
def test_a_type_of_meeting_says_what_is_open_and_where_one_fills_it_in(profile: str, language: str) -> None:
    texts = resources.texts(language)
    for meeting in load_profile(profile).meetings:
        said = meeting_kind_words(meeting, texts)
        is_open = texts("profiles.meeting.open_ground", now="") in said
        assert is_open == (not meeting.ground)
        assert meeting.purpose.get(language, "") in said
        assert texts("profiles.meeting.open", what="").partition(":")[0] in said


def test_a_type_of_meeting_of_which_all_is_known_says_nothing_of_filling_in() -> None:
    values = {"meeting.zorgteam.information": ["care"], "meeting.zorgteam.item_minutes": 15}
    own = customised("amsterdam", {key: json.dumps(value) for key, value in values.items()})
    said = meeting_kind_words(own.meeting_kind("zorgteam"), DUTCH)
    assert "Op welke grond je deelt: Hulp alleen als ouders het ermee eens zijn." in said
    assert "Nog niet ingevuld" not in said


def test_a_line_says_what_it_is_about_and_what_it_says() -> None:
    rhythm = line("oost_achterhoek", "meeting.zatt.rhythm")
    assert (rhythm.label, rhythm.shown) == ("ZATT-bespreking: hoe vaak", "elke maand")
    assert line("oost_achterhoek", "contacts.limit").shown.startswith("5 contacten. Na vijf of zeven contacten")
    assert line("dordrecht", "mandate.refer.may_not").shown == "Ouder-kindcoach (OK-coach)"
    assert line("almere", "rule.home_since_2021").label == (
        "Almere · thuis · bovenschoolse voorziening, sbo (vanaf 1 januari 2021)"
    )
    assert line("almere", "rule.not_covered", "en").label.startswith("Youth mental health care, ")
    assert line("neutral", "waiting.vso.to_start").shown == ""


def test_a_norm_is_said_in_days() -> None:
    found = value_lines(customised("neutral", {"waiting.sbo.to_start": "1"}), DUTCH)
    shown = {entry.key: entry.shown for entry in found}
    assert (shown["waiting.sbo.to_start"], shown["waiting.common.to_start"]) == ("1 dag", "")


def test_a_rhythm_without_a_word_stands_as_it_is() -> None:
    assert {rhythm_words(rhythm, DUTCH) for rhythm in RHYTHMS.values()}.isdisjoint(RHYTHMS.values())
    assert rhythm_words("FREQ=DAILY", DUTCH) == "FREQ=DAILY"
    assert rhythm_words("", DUTCH) == ""


def test_differences_name_each_kind_of_thing_once_and_the_same_is_no_difference() -> None:
    neutral, own = load_profile("neutral"), customised("neutral", {"waiting.common.to_start": "42"})
    assert differences(neutral, neutral, DUTCH) == ()
    (only,) = differences(neutral, own, DUTCH)
    assert (only.group, only.before, only.after) == (
        ValueGroup.WAITING,
        "",
        "Tot de start van hulp, voor iedereen: 42 dagen",
    )
    groups = [entry.group for entry in differences(neutral, load_profile("nijmegen"), ENGLISH)]
    assert groups[-1] is ValueGroup.ROLE
    assert ValueGroup.RULE in groups


def test_a_rule_can_be_written_down_and_read_again() -> None:
    rule = Rule(
        id="own_1",
        answer=YesNoUnknown.YES,
        why={"nl": "Zo.", "en": "So."},
        valid=Span(start=date(2026, 1, 1), end=date(2026, 12, 31)),
        residence=("Ede",),
        settings=frozenset({Setting.HOME}),
        offer=Offer.GROUP,
        layers=frozenset({Layer.PREVENTIVE}),
        education_types=frozenset({EducationType.SBO}),
        forms=("jeugd_ggz",),
        lines="1-2",
    )
    entries = {**resources.read_toml("profiles", "neutral.toml"), "rule": []}
    table = {**rule_table(rule), "id": "own_1", "from": rule.valid.start, "until": rule.valid.end}
    assert build({**entries, "rule": [table]}, "copy.toml").rules == (rule,)
    assert rule_table(replace(rule, offer=Offer.UNKNOWN, valid=Span())).keys().isdisjoint({"offer", "from", "until"})
