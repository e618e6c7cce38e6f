from dataclasses import replace
from datetime import datetime

import pytest
from dateutil.rrule import rrulestr

import resources
from models.errors import ReportError, ValidationError
from models.profile import load_profile, profile_ids, waiting_norm
from models.profile_parsing import parse
from models.profile_parts import WaitingNorm
from models.school import EducationType

NEUTRAL = resources.read_bytes("profiles", "neutral.toml").decode("utf-8")


@pytest.mark.parametrize("profile_id", profile_ids())
def test_each_profile_loads_and_has_words_in_both_languages(profile_id: str) -> None:
    profile = load_profile(profile_id)
    assert profile.id == profile_id
    assert {"nl", "en"} <= set(profile.title)
    assert all({"nl", "en"} <= set(meeting.title) for meeting in profile.meetings)


@pytest.mark.parametrize("profile_id", profile_ids())
def test_each_value_names_the_lines_it_rests_on(profile_id: str) -> None:
    profile = load_profile(profile_id)
    assert bool(profile.study) == (profile_id != "neutral")
    if profile.study and profile_id != "jos_alkmaar":
        assert [rule.id for rule in profile.rules if not rule.lines] == []
        assert [mandate.step for mandate in profile.mandates if not mandate.lines] == []


@pytest.mark.parametrize("profile_id", profile_ids())
def test_each_rhythm_is_one_a_calendar_can_follow(profile_id: str) -> None:
    for meeting in load_profile(profile_id).meetings:
        if meeting.rhythm:
            days = rrulestr(meeting.rhythm, dtstart=datetime(2026, 8, 31))  # noqa: DTZ001 - a series of days
            assert days[1] > days[0]


def test_an_unknown_profile_is_the_neutral_one() -> None:
    assert load_profile("gone").id == "neutral"


def test_a_meeting_of_another_profile_keeps_a_readable_name() -> None:
    profile = load_profile("neutral")
    assert profile.meeting_title("zorgteam", "nl") == "Zorgteam"
    assert profile.meeting_title("commissie_van_begeleiding", "nl") == "Commissie van begeleiding"


def test_a_role_is_called_as_here_and_else_by_its_common_word() -> None:
    profile = load_profile("amsterdam")
    assert profile.role_title("oka", "nl") == "Ouder-kindadviseur (OKT)"
    assert profile.role_title("access_team", "nl") == "Ouder-kindadviseur (OKT)"
    assert profile.role_title("behaviour_scientist", "nl") == "gedragswetenschapper"
    assert profile.role_title("vib_function", "en") == "Vib function"


def test_a_profile_without_meetings_cannot_exist() -> None:
    with pytest.raises(ValidationError):
        replace(load_profile("neutral"), meetings=())


def test_a_norm_of_a_form_of_education_goes_before_the_common_one() -> None:
    common, own = WaitingNorm(to_start=30), WaitingNorm(to_start=10, education_types=frozenset({EducationType.VSO}))
    profile = replace(load_profile("neutral"), waiting=(common, own))
    assert waiting_norm(profile, EducationType.VSO) is own
    assert waiting_norm(profile, EducationType.SO) is common
    assert waiting_norm(profile) is common


def test_a_norm_that_no_study_gives_stays_open() -> None:
    norm = waiting_norm(load_profile("enschede"))
    assert (norm.to_assessment, norm.to_start) == (None, None)


@pytest.mark.parametrize(
    ("before", "after", "code", "entry"),
    [
        ('id = "neutral"', 'id = ["neutral"]', "definition_value", "id"),
        ('id = "neutral"', "id = ", "profile_toml", None),
        ("about = {", "aboot = {", "definition_missing", "about"),
        ('kind = "teacher"', 'kind = "wizard"', "definition_value", "role.1.kind"),
        ('kind = "teacher"', 'kind = "teacher"\ncolour = "red"', "definition_key", "role.1.colour"),
        ('id = "teacher"', 'id = "pupil"', "definition_double", "role.pupil"),
        ('en = "Support team" }', 'en = "Support team" }\nrhythm = "soms"', "definition_value", "meeting.3.rhythm"),
        ('en = "Support team" }', 'en = "Support team" }\nparticipants = ["x"]', "profile_role", None),
        ('monitors = ["sjso"]', 'monitors = ["sjs"]', "definition_value", "monitors"),
        ('monitors = ["sjso"]', "[contacts]\nlimit = 0", "definition_value", "contacts.limit"),
    ],
)
def test_a_broken_file_is_refused_by_file_and_key(before: str, after: str, code: str, entry: str | None) -> None:
    assert before in NEUTRAL
    with pytest.raises(ReportError) as refused:
        parse(NEUTRAL.replace(before, after, 1), "copy.toml")
    assert refused.value.code == code
    assert refused.value.facts["file"] == "copy.toml"
    if entry is not None:
        assert refused.value.facts["entry"] == entry


RULE = """
[[rule]]
id = "{id}"
{span}
residence = ["{place}"]
answer = "{answer}"
why = {{ nl = "Omdat.", en = "Because." }}
"""


def test_two_rules_that_ask_the_same_may_not_hold_on_the_same_day() -> None:
    first = RULE.format(id="a", span="until = 2021-07-31", place="Hengelo", answer="no")
    after = RULE.format(id="b", span="from = 2021-08-01", place="hengelo", answer="yes")
    over = RULE.format(id="b", span="from = 2021-07-31", place="hengelo", answer="yes")
    assert len(parse(NEUTRAL + first + after, "copy.toml").rules) == 2
    with pytest.raises(ReportError) as refused:
        parse(NEUTRAL + first + over, "copy.toml")
    assert (refused.value.code, refused.value.facts["entry"]) == ("profile_overlap", "rule.b")


def test_a_rule_cannot_end_before_it_begins() -> None:
    with pytest.raises(ReportError) as refused:
        parse(NEUTRAL + RULE.format(id="a", span="from = 2021-08-01\nuntil = 2020-08-01", place="A", answer="no"), "c")
    assert refused.value.facts["entry"] == "rule.0.until"
