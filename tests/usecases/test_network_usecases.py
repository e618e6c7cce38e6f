"""The network on a real store: involvement, leaving, merging, days and staffing; each logged and taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from models.carefile import CareFile, FamilyCoach
from models.change import Changes, LogQuery
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
from models.employment import DayChange, employed_by
from models.errors import ConflictError, PermissionDeniedError
from models.guardian import Authority, Guardian, Relation
from models.ids import (
    ActionId,
    CareFileId,
    ConsentId,
    GuardianId,
    MeetingId,
    OrganisationId,
    ProfessionalId,
    PupilId,
    SafetyReportId,
    StaffingId,
    TrajectoryId,
    UserId,
)
from models.involvement import InvolvementPart
from models.leaving import CarriedKind, Leaving
from models.meeting import Action, Meeting, Participant
from models.names import PersonName
from models.network import Organisation, Professional, deployed_on, employer_on, present_on
from models.pupil import Pupil, YesNoUnknown
from models.safety import ReportedTo, SafetyReport, SafetyReportKind
from models.school import School
from models.staffing import Staffing, StaffingKind
from models.trajectory import Layer, Trajectory
from models.usecases.consents import ConsentUseCases
from models.usecases.doubles import DoubleUseCases
from models.usecases.involvement import InvolvementUseCases, pupils_waiting_for
from models.usecases.leaving import LeavingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.usecases.users import UserUseCases
from models.user import Role, User
from tests.relations import works_with
from tests.stores import TODAY

DAY = timedelta(days=1)
ALTRA, SPIRIT = OrganisationId("altra"), OrganisationId("spirit")
KIM, KIM2, SAM = ProfessionalId("kim"), ProfessionalId("kim2"), ProfessionalId("sam")
BILAL = Pupil(id=PupilId("bilal"), name=PersonName(given="Bilal", surname="Boer"), birth_date=TODAY - 9 * 366 * DAY)
HELP = Trajectory(
    id=TrajectoryId("t"), layer=Layer.INDIVIDUAL, pupil=BILAL.id, provider=SPIRIT, professional=KIM, started_on=TODAY
)
WAITS = Trajectory(id=TrajectoryId("w"), layer=Layer.INDIVIDUAL, pupil=BILAL.id, provider=SPIRIT, asked_on=TODAY)
MEETING = Meeting(
    id=MeetingId("m"),
    kind="zorgteam",
    on=TODAY + 7 * DAY,
    participants=(Participant(professional=KIM), Participant(professional=KIM2)),
)
ACTION = Action(id=ActionId("a"), text="Bellen", owner="Kim", professional=KIM, pupil=BILAL.id)
FILE = CareFile(id=CareFileId("f"), pupil=BILAL.id, opened_on=TODAY, family_contact=KIM)
MOTHER = GuardianId("moeder")


@pytest.fixture
def session(empty_session: Session) -> Session:
    network = NetworkUseCases(empty_session)
    SchoolUseCases(empty_session).save(School(name="De Luwte"))
    network.save_organisation(Organisation(id=ALTRA, name="Levvel", aliases=("Spirit",)))
    network.save_organisation(Organisation(id=SPIRIT, name="Spirit", phone="020-1234567"))
    network.save_professional(
        Professional(id=KIM, name="Kim", employments=employed_by(SPIRIT), days=frozenset({1}), email="k@x.nl")
    )
    network.save_professional(Professional(id=KIM2, name="Kim", employments=employed_by(ALTRA), phone="0612345678"))
    network.save_professional(Professional(id=SAM, name="Sam"))
    PupilUseCases(empty_session).save(BILAL)
    with empty_session.store.write(empty_session.user.id) as uow:
        uow.care_files.save(FILE)
        uow.trajectories.save(HELP)
        uow.trajectories.save(WAITS)
        uow.meetings.save(MEETING)
        uow.actions.save(ACTION)
    return empty_session


def consented(session: Session, party: Party) -> None:
    mother = Guardian(
        id=MOTHER,
        pupil=BILAL.id,
        name="Moeder",
        relation=Relation.MOTHER,
        authorities=(Authority(holds=YesNoUnknown.YES, source="register"),),
    )
    PupilUseCases(session).save_guardian(mother)
    asked = Consent(
        id=ConsentId("c"),
        pupil=BILAL.id,
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        asked_on=TODAY,
        parties=(party,),
        kinds=frozenset(InformationKind),
    )
    cases = ConsentUseCases(session, "nl")
    cases.ask(asked)
    cases.answer(asked.id, Answer(giver=Giver(guardian=MOTHER), kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED))


def as_professional(session: Session, who: ProfessionalId) -> Session:
    user = User(id=UserId("x"), name="X", role=Role.YOUTH_PROFESSIONAL, professional=who)
    return replace(session, user=user)


def everything(session: Session) -> tuple[object, ...]:
    with session.store.read() as uow:
        return (
            tuple(uow.network.organisations()),
            tuple(uow.network.professionals()),
            tuple(uow.trajectories.all()),
            tuple(uow.care_files.all()),
            tuple(uow.meetings.all()),
            tuple(uow.actions.all()),
            tuple(uow.staffing.all()),
            tuple(uow.consents.of_pupil(BILAL.id)),
            tuple(uow.users.all()),
        )


def last_action(session: Session) -> str:
    with session.store.read() as uow:
        return uow.log.page(LogQuery(limit=1)).entries[0].entry.action


def taken_back(session: Session, do: Callable[[], Changes], action: str) -> None:
    """Do something and see that it is logged and that taking it back leaves everything as it was."""
    before = everything(session)
    changes = do()
    assert last_action(session) == action
    assert everything(session) != before
    assert changes.undo is not None
    UndoUseCases(session).undo(changes.undo)
    assert everything(session) == before


def test_the_school_sees_with_whom_somebody_is_involved(session: Session) -> None:
    cases = InvolvementUseCases(session)
    found = cases.of_professional(KIM)
    assert {(entry.pupil.id, entry.involvement.part, entry.current) for entry in found} == {
        (BILAL.id, InvolvementPart.HELPS, True),
        (BILAL.id, InvolvementPart.FAMILY_CONTACT, True),
    }
    around = cases.of_organisation(SPIRIT)
    assert {entry.involvement.part for entry in around} == {
        InvolvementPart.HELPS,
        InvolvementPart.WAITED_FOR,
        InvolvementPart.FAMILY_CONTACT,
    }
    assert pupils_waiting_for(around, SPIRIT) == (BILAL,)
    assert pupils_waiting_for(around, ALTRA) == ()
    assert (cases.in_school().helpers, cases.in_school().organisations) == (1, 1)


def test_a_youth_professional_sees_only_pupils_he_may_know(session: Session) -> None:
    cases = InvolvementUseCases(as_professional(session, KIM2))
    assert cases.of_professional(KIM) == cases.of_organisation(SPIRIT) == ()
    consented(session, Party(kind=PartyKind.ORGANISATION, id=ALTRA))
    assert cases.of_professional(KIM) == (), "consent without working with the pupil"
    works_with(session, KIM2, BILAL.id)
    assert {entry.pupil.id for entry in cases.of_professional(KIM)} == {BILAL.id}


def test_an_administrator_sees_no_pupils(session: Session) -> None:
    admin = replace(session, user=User(id=UserId("x"), name="X", role=Role.ADMINISTRATOR))
    assert InvolvementUseCases(admin).of_professional(KIM) == ()
    assert InvolvementUseCases(admin).in_school().helpers == 1


def test_luggage_is_what_goes_on_after_somebody(session: Session) -> None:
    found = LeavingUseCases(session).luggage(KIM)
    assert {(entry.kind, entry.record) for entry in found.carried} == {
        (CarriedKind.HELP, "t"),
        (CarriedKind.FAMILY_CONTACT, "f"),
        (CarriedKind.MEETING, "m"),
        (CarriedKind.ACTION, "a"),
    }
    assert not found.account
    assert LeavingUseCases(session).luggage(SAM).carried == ()


def test_who_leaves_hands_over_what_he_carries(session: Session) -> None:
    cases = LeavingUseCases(session)
    everything_to_sam = {entry.key: SAM for entry in cases.luggage(KIM).carried}
    leaving = Leaving(professional=KIM, last_day=TODAY, handed=everything_to_sam)
    taken_back(session, lambda: cases.leave(leaving), "professional.left")
    cases.leave(leaving)
    with session.store.read() as uow:
        assert uow.trajectories.get(HELP.id).professional == SAM
        assert uow.care_files.get(FILE.id).family_contact == SAM
        assert [seat.professional for seat in uow.meetings.get(MEETING.id).participants] == [SAM, KIM2]
        action = uow.actions.get(ACTION.id)
        assert (action.professional, action.owner) == (SAM, "Sam")
        gone = uow.network.professional(KIM)
    assert deployed_on(gone, TODAY)
    assert not deployed_on(gone, TODAY + DAY)
    assert employer_on(gone, TODAY + DAY) == SPIRIT
    assert cases.luggage(KIM).carried == ()


def test_what_is_left_has_nobody_and_a_promise_stays_his(session: Session) -> None:
    LeavingUseCases(session).leave(Leaving(professional=KIM, last_day=TODAY))
    with session.store.read() as uow:
        assert uow.trajectories.get(HELP.id).professional is None
        assert uow.care_files.get(FILE.id).family_contact is None
        assert [seat.professional for seat in uow.meetings.get(MEETING.id).participants] == [KIM2]
        assert uow.actions.get(ACTION.id) == ACTION


COACHED = replace(
    FILE, id=CareFileId("f2"), family_contact=None, family_coach=FamilyCoach(professional=KIM, phone="06")
)
WATCHED = SafetyReport(
    id=SafetyReportId("s"),
    pupil=BILAL.id,
    on=TODAY,
    kind=SafetyReportKind.REPORT,
    to=ReportedTo.VEILIG_THUIS,
    concern="Blauwe plekken",
    monitored_by="Kim",
    monitor_professional=KIM,
    next_check=TODAY + DAY,
)


def test_who_watches_over_safety_or_coaches_a_family_hands_that_over(session: Session) -> None:
    with session.store.write(session.user.id) as uow:
        uow.care_files.save(COACHED)
        uow.safety.save(WATCHED)
    cases = LeavingUseCases(session)
    luggage = cases.luggage(KIM)
    assert {entry.kind for entry in luggage.carried} == set(CarriedKind)
    assert luggage.pupils == {BILAL.id: BILAL.name}
    leaving = Leaving(professional=KIM, last_day=TODAY, handed={entry.key: SAM for entry in luggage.carried})
    taken_back(session, lambda: cases.leave(leaving), "professional.left")
    cases.leave(leaving)
    with session.store.read() as uow:
        coach = uow.care_files.get(COACHED.id).family_coach
        report = uow.safety.get(WATCHED.id)
    assert coach is not None
    assert (coach.professional, coach.phone) == (SAM, "")
    assert report == replace(WATCHED, monitored_by="Sam", monitor_professional=SAM)


def test_nobody_watches_what_is_not_handed_over_and_a_family_keeps_its_coach(session: Session) -> None:
    with session.store.write(session.user.id) as uow:
        uow.care_files.save(COACHED)
        uow.safety.save(WATCHED)
    LeavingUseCases(session).leave(Leaving(professional=KIM, last_day=TODAY))
    with session.store.read() as uow:
        assert uow.care_files.get(COACHED.id) == COACHED
        assert uow.safety.get(WATCHED.id) == replace(WATCHED, monitored_by="", monitor_professional=None)


def test_a_report_watched_with_his_account_is_carried_too(session: Session) -> None:
    user = User(id=UserId("kim"), name="Kim", role=Role.YOUTH_PROFESSIONAL, professional=KIM)
    with session.store.write(session.user.id) as uow:
        uow.users.save(user)
        uow.safety.save(replace(WATCHED, monitor_professional=None, monitor_user=user.id))
    assert CarriedKind.SAFETY in {entry.kind for entry in LeavingUseCases(session).luggage(KIM).carried}


def test_at_a_meeting_before_the_last_day_he_still_sits(session: Session) -> None:
    LeavingUseCases(session).leave(Leaving(professional=KIM, last_day=MEETING.on))
    with session.store.read() as uow:
        assert uow.meetings.get(MEETING.id) == MEETING


def test_doubles_are_found(session: Session) -> None:
    found = DoubleUseCases(session).find()
    assert [(pair.first.id, pair.second.id) for pair in found.organisations] == [(ALTRA, SPIRIT)]
    assert [{pair.first.id, pair.second.id} for pair in found.professionals] == [{KIM, KIM2}]


def test_organisations_are_merged_and_all_that_refers_moves(session: Session) -> None:
    cases = DoubleUseCases(session)
    NetworkUseCases(session).save_staffing(
        Staffing(id=StaffingId("s"), organisation=SPIRIT, kind=StaffingKind.PLANNED, fte=Decimal("0.5"))
    )
    assert cases.organisation_moves(SPIRIT) == {"employment": 1, "staffing": 1, "trajectory": 2}
    taken_back(session, lambda: cases.merge_organisations(SPIRIT, ALTRA), "organisation.merged")
    cases.merge_organisations(SPIRIT, ALTRA)
    with session.store.read() as uow:
        (kept,) = uow.network.organisations()
        assert (kept.id, kept.aliases, kept.phone) == (ALTRA, ("Spirit",), "020-1234567")
        assert uow.network.organisation(SPIRIT) == kept
        assert {entry.provider for entry in uow.trajectories.all()} == {ALTRA}
        assert {entry.organisation for entry in uow.staffing.all()} == {ALTRA}
        assert employer_on(uow.network.professional(KIM), TODAY) == ALTRA


def test_consent_towards_the_one_that_went_reaches_who_works_for_the_one_that_stays(session: Session) -> None:
    consented(session, Party(kind=PartyKind.ORGANISATION, id=SPIRIT))
    works_with(session, KIM2, BILAL.id)
    kim2 = PupilUseCases(as_professional(session, KIM2))
    assert kim2.rows() == ()
    changes = DoubleUseCases(session).merge_organisations(SPIRIT, ALTRA)
    assert [row.pupil.id for row in kim2.rows()] == [BILAL.id]
    assert changes.undo is not None
    UndoUseCases(session).undo(changes.undo)
    assert kim2.rows() == ()


def test_what_was_merged_twice_is_found_at_the_end(session: Session) -> None:
    cases, network = DoubleUseCases(session), NetworkUseCases(session)
    third = OrganisationId("bascule")
    network.save_organisation(Organisation(id=third, name="Bascule"))
    consented(session, Party(kind=PartyKind.ORGANISATION, id=third))
    cases.merge_organisations(third, SPIRIT)
    cases.merge_organisations(SPIRIT, ALTRA)
    with session.store.read() as uow:
        assert uow.network.organisation(third).id == ALTRA
        assert uow.consents.of_pupil(BILAL.id)[0].parties == (Party(kind=PartyKind.ORGANISATION, id=ALTRA),)


def test_people_are_merged_also_who_sat_at_one_table_twice(session: Session) -> None:
    cases = DoubleUseCases(session)
    consented(session, Party(kind=PartyKind.PROFESSIONAL, id=KIM))
    moves = cases.professional_moves(KIM)
    assert moves == {"action": 1, "care_file": 1, "consent_party": 1, "participant": 1, "trajectory": 1}
    taken_back(session, lambda: cases.merge_professionals(KIM, KIM2), "professional.merged")
    cases.merge_professionals(KIM, KIM2)
    with session.store.read() as uow:
        assert [seat.professional for seat in uow.meetings.get(MEETING.id).participants] == [KIM2]
        kept = uow.network.professional(KIM)
        assert (kept.id, kept.email, kept.phone) == (KIM2, "k@x.nl", "0612345678")
        assert len(kept.employments) == 2
        assert uow.consents.of_pupil(BILAL.id)[0].parties == (Party(kind=PartyKind.PROFESSIONAL, id=KIM2),)
    assert [row.pupil.id for row in PupilUseCases(as_professional(session, KIM2)).rows()] == [BILAL.id]


def test_a_user_goes_along_with_who_he_is(session: Session) -> None:
    users, cases = UserUseCases(session), DoubleUseCases(session)
    kim = users.add("Kim", Role.YOUTH_PROFESSIONAL)
    users.save(replace(kim, professional=KIM))
    assert LeavingUseCases(session).luggage(KIM).account
    cases.merge_professionals(KIM, KIM2)
    assert next(user for user in users.users() if user.id == kim.id).professional == KIM2


def test_two_accounts_are_two_people_and_nobody_is_merged_into_himself(session: Session) -> None:
    users, cases = UserUseCases(session), DoubleUseCases(session)
    for who in (KIM, KIM2):
        users.save(replace(users.add("Kim", Role.YOUTH_PROFESSIONAL), professional=who))
    before = everything(session)
    with pytest.raises(ConflictError, match="merge_two_accounts"):
        cases.merge_professionals(KIM, KIM2)
    with pytest.raises(ConflictError, match="merge_itself"):
        cases.merge_professionals(KIM, KIM)
    with pytest.raises(ConflictError, match="merge_itself"):
        cases.merge_organisations(ALTRA, ALTRA)
    assert everything(session) == before


def test_days_on_which_it_is_otherwise(session: Session) -> None:
    network = NetworkUseCases(session)
    away = DayChange(first=TODAY, last=TODAY)
    taken_back(session, lambda: network.note_day(KIM, away), "professional.days")
    network.note_day(KIM, DayChange(first=TODAY - 9 * DAY, last=TODAY - DAY))
    network.note_day(KIM, away)
    kim = next(entry for entry in network.network().professionals if entry.id == KIM)
    assert kim.day_changes == (away,)
    assert not present_on(kim, TODAY)
    taken_back(session, lambda: network.drop_day(KIM, away), "professional.days")


def test_staffing_is_noted_and_taken_out(session: Session) -> None:
    network = NetworkUseCases(session)
    some = Staffing(id=network.new_staffing_id(), organisation=ALTRA, kind=StaffingKind.USED, fte=Decimal("0.25"))
    taken_back(session, lambda: network.save_staffing(some), "staffing.saved")
    network.save_staffing(some)
    assert network.network().staffing == (some,)
    taken_back(session, lambda: network.remove_staffing(some), "staffing.removed")


WRITES: tuple[Callable[[Session], object], ...] = (
    lambda session: LeavingUseCases(session).luggage(KIM),
    lambda session: LeavingUseCases(session).leave(Leaving(professional=KIM, last_day=TODAY)),
    lambda session: DoubleUseCases(session).organisation_moves(ALTRA),
    lambda session: DoubleUseCases(session).professional_moves(KIM),
    lambda session: DoubleUseCases(session).merge_organisations(ALTRA, SPIRIT),
    lambda session: DoubleUseCases(session).merge_professionals(KIM, KIM2),
    lambda session: NetworkUseCases(session).note_day(KIM, DayChange(first=TODAY, last=TODAY)),
    lambda session: NetworkUseCases(session).drop_day(KIM, DayChange(first=TODAY, last=TODAY)),
)


@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize("role", [Role.YOUTH_PROFESSIONAL, Role.READER, Role.ADMINISTRATOR])
def test_only_who_may_change_the_network_does(session: Session, write: Callable[[Session], object], role: Role) -> None:
    before = everything(session)
    with pytest.raises(PermissionDeniedError):
        write(replace(session, user=User(id=UserId("x"), name="X", role=role)))
    assert everything(session) == before
