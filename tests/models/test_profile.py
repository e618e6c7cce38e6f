import pytest

from models.errors import ValidationError
from models.profile import Profile, load_profile, profile_ids


@pytest.mark.parametrize("profile_id", profile_ids())
def test_each_profile_loads_and_has_words_in_both_languages(profile_id: str) -> None:
    profile = load_profile(profile_id)
    assert profile.id == profile_id
    assert {"nl", "en"} <= set(profile.title)
    assert all({"nl", "en"} <= set(meeting.title) for meeting in profile.meetings)


def test_an_unknown_profile_is_the_neutral_one() -> None:
    assert load_profile("gone").id == "neutral"


def test_a_meeting_of_another_profile_keeps_a_readable_name() -> None:
    profile = load_profile("neutral")
    assert profile.meeting_title("zorgteam", "nl") == "Zorgteam"
    assert profile.meeting_title("commissie_van_begeleiding", "nl") == "Commissie van begeleiding"


def test_a_profile_without_meetings_cannot_exist() -> None:
    with pytest.raises(ValidationError):
        Profile(id="x", title={}, meetings=())
