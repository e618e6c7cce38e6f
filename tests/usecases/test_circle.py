"""A youth professional sees the pupils he works with and meets about, and of them what was consented to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

import resources
from models.carefile import CareFile, CareFileStatus, ClosingReason, Signal, SignalKind
from models.consent import (
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    Giver,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.errors import ConsentMissingError
from models.guardian import Authority, Guardian, Relation
from models.ids import ConsentId, GuardianId, ProfessionalId, UserId
from models.meeting import Action, ActionState, AgendaItem, Meeting, Participant
from models.network import Professional
from models.pupil import YesNoUnknown
from models.school import School
from models.trajectory import EndReason, Layer, Trajectory
from models.usecases.carefiles import CareFileUseCases, Closing
from models.usecases.closings import ClosingUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.visibility import AFTER_MEETING, sight
from models.user import Role, User
from tests.stores import TODAY
from tests.usecases.random_work import pupil

BILAL, EVA = pupil(0, "OB1"), pupil(1, "OB2")
KIM = ProfessionalId("kim")
DAY = timedelta(days=1)


@pytest.fixture
def school(empty_session: Session) -> Session:
    """A school in which everybody consented to sharing about care with Kim, about both pupils."""
    SchoolUseCases(empty_session).save(School(name="De Luwte", municipality="Amsterdam"))
    NetworkUseCases(empty_session).save_professional(Professional(id=KIM, name="Kim"))
    for number, entry in enumerate((BILAL, EVA)):
        PupilUseCases(empty_session).save(entry)
        consent_for(empty_session, number)
    return empty_session


def consent_for(session: Session, number: int) -> None:
    mother = Guardian(
        id=GuardianId(f"m{number}"),
        pupil=(BILAL, EVA)[number].id,
        name="Fatma",
        relation=Relation.MOTHER,
        authorities=(Authority(holds=YesNoUnknown.YES),),
    )
    PupilUseCases(session).save_guardian(mother)
    asked = Consent(
        id=ConsentId(f"c{number}"),
        pupil=mother.pupil,
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        parties=(Party(kind=PartyKind.PROFESSIONAL, id=KIM),),
        kinds=frozenset({InformationKind.CARE}),
        asked_on=TODAY,
    )
    cases = ConsentUseCases(session, "nl")
    cases.ask(asked)
    cases.answer(
        asked.id, Answer(giver=Giver(guardian=mother.id), kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED)
    )


def kim(session: Session) -> Session:
    user = User(id=UserId("u1"), name="Kim", role=Role.YOUTH_PROFESSIONAL, professional=KIM)
    return replace(session, user=user)


def seen(session: Session) -> set[str]:
    return {row.pupil.id for row in PupilUseCases(kim(session)).rows()}


def gives_help(session: Session) -> Callable[[], object]:
    cases = CareFileUseCases(session)
    given = Trajectory(
        id=cases.new_help_id(), layer=Layer.PREVENTIVE, pupil=BILAL.id, professional=KIM, started_on=TODAY
    )
    cases.save_help(given)
    return lambda: cases.end_help(given.id, TODAY, EndReason.AS_PLANNED)


def is_contact(session: Session) -> Callable[[], object]:
    cases = CareFileUseCases(session)
    file = opened_file(session)
    cases.save(replace(file, family_contact=KIM))
    return lambda: ClosingUseCases(session, resources.texts("nl")).close(
        file.id, Closing(on=TODAY, reason=ClosingReason.OTHER)
    )


def opened_file(session: Session) -> CareFile:
    cases = CareFileUseCases(session)
    cases.start(BILAL.id, Signal(id=cases.new_signal_id(), on=TODAY, kind=SignalKind.OTHER))
    return PupilUseCases(session).dossier(BILAL.id).care_files[0]


def has_to_act(session: Session) -> Callable[[], object]:
    cases = MeetingUseCases(session)
    action = Action(id=cases.new_action_id(), text="Bel", owner="Kim", professional=KIM, pupil=BILAL.id)
    cases.save_action(action)
    return lambda: cases.settle_action(action.id, ActionState.DONE)


def has_to_act_as_user(session: Session) -> Callable[[], object]:
    cases = MeetingUseCases(session)
    action = Action(id=cases.new_action_id(), text="Bel", owner="Kim", user=UserId("u1"), pupil=BILAL.id)
    cases.save_action(action)
    return lambda: cases.settle_action(action.id, ActionState.DONE)


def meets_about(session: Session, on: date = TODAY, *, anonymous: bool = False) -> Callable[[], object]:
    cases = MeetingUseCases(session)
    item = AgendaItem(id=cases.new_item_id(), pupil=BILAL.id, anonymous=anonymous)
    meeting = Meeting(
        id=cases.new_meeting_id(),
        kind="care_team",
        on=on,
        participants=(Participant(professional=KIM),),
        items=(item,),
    )
    cases.save(meeting)
    return lambda: cases.save(replace(cases.table(meeting.id).meeting, items=()))


WAYS: dict[str, Callable[[Session], Callable[[], object]]] = {
    "help": gives_help,
    "contact": is_contact,
    "action": has_to_act,
    "own action": has_to_act_as_user,
    "agenda": meets_about,
}


@pytest.mark.parametrize("way", WAYS)
def test_he_sees_a_pupil_as_long_as_he_has_to_do_with_him(school: Session, way: str) -> None:
    assert seen(school) == set()
    end = WAYS[way](school)
    assert seen(school) == {BILAL.id}
    assert PupilUseCases(kim(school)).dossier(BILAL.id).kinds == {InformationKind.CARE}
    assert PupilUseCases(kim(school)).find("sahin") == (PupilUseCases(kim(school)).dossier(BILAL.id).pupil,)
    end()
    assert seen(school) == set()
    with pytest.raises(ConsentMissingError, match="not_yours"):
        PupilUseCases(kim(school)).dossier(BILAL.id)


def test_a_meeting_counts_from_its_planning_until_six_weeks_after_it(school: Session) -> None:
    meets_about(school, TODAY - AFTER_MEETING - DAY)
    assert seen(school) == set()
    meets_about(school, TODAY - AFTER_MEETING)
    assert seen(school) == {BILAL.id}


def test_who_is_discussed_without_a_name_stays_unknown(school: Session) -> None:
    meets_about(school, anonymous=True)
    assert seen(school) == set()


def test_a_coming_meeting_counts(school: Session) -> None:
    meets_about(school, TODAY + 30 * DAY)
    assert seen(school) == {BILAL.id}


def test_working_with_a_pupil_is_no_consent(school: Session) -> None:
    gives_help(school)
    cases = ConsentUseCases(school, "nl")
    cases.answer(
        ConsentId("c0"),
        Answer(giver=Giver(guardian=GuardianId("m0")), kind=AnswerKind.WITHDRAWN, on=TODAY, form=AnswerForm.SIGNED),
    )
    assert seen(school) == set()
    with pytest.raises(ConsentMissingError, match="pupil"):
        PupilUseCases(kim(school)).dossier(BILAL.id)


def test_who_is_not_in_the_network_is_told_so(school: Session) -> None:
    nobody = replace(school, user=User(id=UserId("x"), name="X", role=Role.YOUTH_PROFESSIONAL))
    with pytest.raises(ConsentMissingError, match="not_in_network"):
        PupilUseCases(nobody).dossier(BILAL.id)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.READER])
def test_the_school_sees_everybody(school: Session, role: Role) -> None:
    session = replace(school, user=User(id=UserId("x"), name="X", role=role))
    assert {row.pupil.id for row in PupilUseCases(session).rows()} == {BILAL.id, EVA.id}
    assert sight(session).whole


def test_statuses_of_a_care_file_but_closed_count(school: Session) -> None:
    file = opened_file(school)
    cases = CareFileUseCases(school)
    cases.save(replace(file, family_contact=KIM))
    for status in CareFileStatus:
        if status is not CareFileStatus.CLOSED:
            cases.move(file.id, status)
            assert seen(school) == {BILAL.id}
