"""The way of working: chosen and adapted from a day on, with every earlier day as it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.change import LogQuery, Topic
from models.errors import PermissionDeniedError, ValidationError
from models.usecases.profiles import ProfileUseCases
from models.usecases.session import Session
from models.user import Role
from tests.stores import TODAY

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def test_a_choice_counts_from_its_day_and_is_in_the_log(demo_session: Session) -> None:
    cases = ProfileUseCases(demo_session)
    assert cases.choose("enschede", TODAY).topics == {Topic.SCHOOL}
    assert [cases.on(day).id for day in (YESTERDAY, TODAY)] == ["amsterdam", "enschede"]
    with demo_session.store.read() as uow:
        entry = uow.log.page(LogQuery(actions=("profile.",))).entries[0].entry
    assert (entry.action, entry.record) == ("profile.chosen", "enschede")


def test_two_changes_on_one_day(demo_session: Session) -> None:
    cases = ProfileUseCases(demo_session)
    cases.choose("enschede", TODAY)
    cases.choose("hengelo", TODAY)
    assert cases.today().id == "hengelo"


def test_a_choice_for_later_does_not_count_yet(demo_session: Session) -> None:
    cases = ProfileUseCases(demo_session)
    cases.choose("enschede", TOMORROW)
    assert (cases.today().id, cases.on(TOMORROW).id) == ("amsterdam", "enschede")


def test_a_value_of_the_school_and_back(demo_session: Session) -> None:
    cases = ProfileUseCases(demo_session)
    cases.say("meeting.zorgteam.title", "Ĳsbreker", TODAY)
    assert cases.today().meeting_title("zorgteam", "nl") == "Ĳsbreker"
    assert cases.on(YESTERDAY).meeting_title("zorgteam", "nl") == "Zorgteam"
    cases.go_back("meeting.zorgteam.title", TODAY)
    assert cases.today().meeting_title("zorgteam", "nl") == "Zorgteam"
    mine = [entry for entry in cases.history().overrides if entry.key == "meeting.zorgteam.title"]
    assert len(mine) == 2


def test_a_value_that_cannot_stand_there_is_refused(demo_session: Session) -> None:
    cases = ProfileUseCases(demo_session)
    with pytest.raises(ValidationError) as refused:
        cases.say("contacts.limit", "veel", TODAY)
    assert refused.value.problems == {"value": "not_in_profile"}
    assert cases.today().contact_limit is None


def test_a_profile_that_does_not_exist_cannot_be_chosen(demo_session: Session) -> None:
    with pytest.raises(ValidationError):
        ProfileUseCases(demo_session).choose("gone", TODAY)


def test_a_store_without_a_school_works_by_the_neutral_profile(empty_session: Session) -> None:
    assert ProfileUseCases(empty_session).today().id == "neutral"


def test_who_does_not_look_after_the_school_may_look_and_no_more(demo_session: Session) -> None:
    user = replace(demo_session.user, role=Role.YOUTH_PROFESSIONAL)
    cases = ProfileUseCases(replace(demo_session, user=user))
    assert cases.today().id == "amsterdam"
    with pytest.raises(PermissionDeniedError):
        cases.choose("enschede", TODAY)
    with pytest.raises(PermissionDeniedError):
        cases.say("contacts.limit", 5, TODAY)
