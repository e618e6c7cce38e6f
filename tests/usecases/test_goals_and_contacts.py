"""Goals and contact moments: who may write them, what is refused, and that evaluations are only added."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.change import LogQuery, Topic
from models.consent import (
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.contact import Contact
from models.continuity import Continuity, Follows
from models.errors import ConflictError, ConsentMissingError, NotFoundError, PermissionDeniedError, ValidationError
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea
from models.ids import GoalId, ProfessionalId, PupilId, TrajectoryId
from models.trajectory import Layer, Target, Trajectory
from models.usecases.carefiles import CareFileUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.contacts import ContactUseCases
from models.usecases.goals import GoalUseCases, Look
from models.usecases.pupils import Dossier, PupilUseCases
from models.usecases.session import Session
from models.usecases.shared_help import SharedHelpUseCases
from models.usecases.undo import UndoUseCases
from models.usecases.visibility import sight
from models.user import Role
from tests.relations import works_with
from tests.stores import TODAY


@pytest.fixture
def dossier(demo_session: Session) -> Dossier:
    """Somebody with two pieces of help and an open care file."""
    cases = PupilUseCases(demo_session)
    found = (cases.dossier(row.pupil.id) for row in cases.rows() if row.in_caseload and row.running > 1)
    return next(entry for entry in found if len(entry.trajectories) > 1)


@pytest.fixture
def other(demo_session: Session, dossier: Dossier) -> Dossier:
    """Somebody else with help."""
    cases = PupilUseCases(demo_session)
    rows = (row for row in cases.rows() if row.running and row.pupil.id != dossier.pupil.id)
    return cases.dossier(next(rows).pupil.id)


def goal_of(session: Session, pupil: PupilId, trajectory: TrajectoryId | None = None) -> Goal:
    return Goal(
        id=GoalUseCases(session).new_goal_id(),
        pupil=pupil,
        text="Elke dag een half uur buiten spelen",
        area=LifeArea.FREE_TIME,
        set_on=TODAY - timedelta(days=30),
        trajectory=trajectory,
        evaluate_on=TODAY,
    )


def contact_of(session: Session, pupil: PupilId, on: date = TODAY, trajectory: TrajectoryId | None = None) -> Contact:
    return Contact(
        id=ContactUseCases(session).new_contact_id(), pupil=pupil, on=on, who="moeder", trajectory=trajectory
    )


def again(session: Session, dossier: Dossier) -> Dossier:
    return PupilUseCases(session).dossier(dossier.pupil.id)


@pytest.fixture
def youth(demo_session: Session) -> Session:
    with demo_session.store.read() as uow:
        found = next(user for user in uow.users.all() if user.role is Role.YOUTH_PROFESSIONAL)
    return replace(demo_session, user=found)


def unconsented(session: Session, youth: Session) -> PupilId:
    """Return a pupil of whom somebody would see nothing even if he worked with him."""
    looking = sight(youth)
    with session.store.read() as uow:
        for pupil in uow.pupils.all():
            if not replace(looking, circle=frozenset({pupil.id})).kinds_of(uow, pupil):
                return pupil.id
    raise AssertionError


def seen_by(session: Session, wanted: Callable[[frozenset[InformationKind]], bool]) -> PupilId:
    """Return a pupil of whom somebody sees certain kinds."""
    looking = sight(session)
    with session.store.read() as uow:
        for pupil in uow.pupils.all():
            if wanted(looking.kinds_of(uow, pupil)):
                return pupil.id
    raise AssertionError


def let_know(session: Session, pupil: PupilId, professional: str, kind: InformationKind) -> None:
    """Let everybody who decides say yes to sharing one kind of information with one person."""
    cases = ConsentUseCases(session, "nl")
    asked = Consent(
        id=cases.new_consent_id(),
        pupil=pupil,
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        asked_on=TODAY,
        parties=(Party(kind=PartyKind.PROFESSIONAL, id=professional),),
        kinds=frozenset({kind}),
    )
    cases.ask(asked)
    with session.store.read() as uow:
        givers = {answer.giver for answer in uow.consents.get(asked.id).answers}
    for giver in givers:
        cases.answer(asked.id, Answer(giver=giver, kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED))


def test_a_goal_hangs_on_the_open_care_file_and_keeps_what_was_found(demo_session: Session, dossier: Dossier) -> None:
    cases = GoalUseCases(demo_session)
    goal = goal_of(demo_session, dossier.pupil.id, dossier.trajectories[0].id)
    changes = cases.save(goal)
    assert changes.topics == {Topic.GOALS}
    assert changes.record == dossier.pupil.id
    partly = Evaluation(on=TODAY, outcome=GoalOutcome.PARTLY, note="Drie dagen per week")
    cases.evaluate(goal.id, Look(evaluation=partly, next_on=TODAY + timedelta(days=60)))
    cases.save(replace(goal, text="Elke dag buiten spelen", evaluate_on=TODAY + timedelta(days=50)))
    (found,) = (entry for entry in again(demo_session, dossier).goals if entry.id == goal.id)
    assert found.text == "Elke dag buiten spelen"
    assert found.evaluations == (partly,)
    assert found.evaluate_on == TODAY + timedelta(days=50)
    open_files = [file.id for file in dossier.care_files if file.closed_on is None]
    assert found.care_file in open_files
    with demo_session.store.read() as uow:
        actions = [
            line.entry.action for line in uow.log.page(LogQuery(record=dossier.pupil.id, actions=("goal.",))).entries
        ]
    assert actions == ["goal.saved", "goal.evaluated", "goal.saved"]


def test_a_replaced_goal_brings_the_new_one_along_and_both_are_taken_back(
    demo_session: Session, dossier: Dossier
) -> None:
    cases = GoalUseCases(demo_session)
    old, new = goal_of(demo_session, dossier.pupil.id), goal_of(demo_session, dossier.pupil.id)
    cases.save(old)
    replaced = Evaluation(on=TODAY, outcome=GoalOutcome.REPLACED, replaced_by=new.id)
    changes = cases.evaluate(old.id, Look(evaluation=replaced, successor=new))
    found = {goal.id: goal for goal in again(demo_session, dossier).goals}
    assert found[old.id].settled
    assert not found[new.id].settled
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    found = {goal.id: goal for goal in again(demo_session, dossier).goals}
    assert new.id not in found
    assert found[old.id].evaluations == ()


def test_goals_of_others_and_evaluations_to_come_are_refused(
    demo_session: Session, dossier: Dossier, other: Dossier
) -> None:
    cases = GoalUseCases(demo_session)
    theirs, mine = goal_of(demo_session, other.pupil.id), goal_of(demo_session, dossier.pupil.id)
    cases.save(theirs)
    cases.save(mine)
    with pytest.raises(ConflictError, match="help_of_another"):
        cases.save(replace(mine, trajectory=other.trajectories[0].id))
    replaced = Look(evaluation=Evaluation(on=TODAY, outcome=GoalOutcome.REPLACED, replaced_by=theirs.id))
    with pytest.raises(ConflictError, match="goal_of_another"):
        cases.evaluate(mine.id, replaced)
    tomorrow = Look(evaluation=Evaluation(on=TODAY + timedelta(days=1), outcome=GoalOutcome.REACHED))
    with pytest.raises(ConflictError, match="evaluation_in_future"):
        cases.evaluate(mine.id, tomorrow)
    with pytest.raises(NotFoundError, match="goal"):
        cases.evaluate(GoalId("nothing"), Look(evaluation=Evaluation(on=TODAY, outcome=GoalOutcome.NOT)))
    with pytest.raises(ValidationError):
        Look(evaluation=Evaluation(on=TODAY, outcome=GoalOutcome.NOT), next_on=TODAY - timedelta(days=1))
    with pytest.raises(ValidationError):
        Look(evaluation=Evaluation(on=TODAY, outcome=GoalOutcome.NOT), successor=mine)


def test_help_follows_help_of_the_same_pupil_and_never_itself(
    demo_session: Session, dossier: Dossier, other: Dossier
) -> None:
    cases = CareFileUseCases(demo_session)
    first, second = dossier.trajectories[:2]
    cases.save_help(replace(second, follows=Follows(previous=first.id, kind=Continuity.STEPPED_UP)))
    with pytest.raises(ConflictError, match="help_in_circles"):
        cases.save_help(replace(first, follows=Follows(previous=second.id, kind=Continuity.BRIDGING)))
    with pytest.raises(ConflictError, match="help_of_another"):
        cases.save_help(replace(first, follows=Follows(previous=other.trajectories[0].id, kind=Continuity.REBUILT)))
    found = {entry.id: entry for entry in again(demo_session, dossier).trajectories}
    assert found[second.id].follows == Follows(previous=first.id, kind=Continuity.STEPPED_UP)
    assert found[first.id].care_file == first.care_file, "help stays in the care file it was part of"


def test_shared_help_follows_shared_help(demo_session: Session) -> None:
    cases = CareFileUseCases(demo_session)
    shared = SharedHelpUseCases(demo_session).shared()
    previous = shared.trajectories[0]
    new = Trajectory(
        id=cases.new_help_id(),
        layer=Layer.PREVENTIVE,
        target=Target.GROUP,
        target_name="Samen sterk",
        follows=Follows(previous=previous.id, kind=Continuity.STEPPED_DOWN),
    )
    assert cases.save_help(new).record == new.id
    assert new in SharedHelpUseCases(demo_session).shared().trajectories
    assert shared.groups == tuple(sorted(shared.groups))


def test_a_contact_is_noted_by_who_is_at_work_and_counts_within_his_help(
    demo_session: Session, dossier: Dossier, other: Dossier
) -> None:
    cases = ContactUseCases(demo_session)
    trajectory = dossier.trajectories[0].id
    contact = contact_of(demo_session, dossier.pupil.id, trajectory=trajectory)
    assert cases.save(contact).topics == {Topic.CONTACTS}
    assert replace(contact, noted_by=demo_session.user.id) in again(demo_session, dossier).contacts
    with pytest.raises(ConflictError, match="contact_in_future"):
        cases.save(replace(contact, on=TODAY + timedelta(days=1)))
    with pytest.raises(ConflictError, match="help_of_another"):
        cases.save(replace(contact, trajectory=other.trajectories[0].id))


def test_a_youth_professional_notes_and_changes_his_own_contacts(demo_session: Session, youth: Session) -> None:
    pupil = seen_by(youth, lambda kinds: InformationKind.CARE in kinds)
    contact = contact_of(youth, pupil)
    ContactUseCases(youth).save(contact)
    ContactUseCases(youth).save(replace(contact, summary="Het gaat beter"))
    theirs = replace(contact, id=type(contact.id)("theirs"))
    ContactUseCases(demo_session).save(theirs)
    with pytest.raises(PermissionDeniedError, match="not_your_contact"):
        ContactUseCases(youth).save(replace(theirs, summary="Anders"))
    ContactUseCases(demo_session).save(replace(contact, summary="Aangevuld"))
    found = next(entry for entry in PupilUseCases(youth).dossier(pupil).contacts if entry.id == contact.id)
    assert (found.summary, found.noted_by) == ("Aangevuld", youth.user.id)


def test_without_a_ground_nothing_is_noted_and_nothing_is_seen(demo_session: Session, youth: Session) -> None:
    hidden = seen_by(youth, lambda kinds: InformationKind.CARE not in kinds)
    with pytest.raises(ConsentMissingError, match="contact"):
        ContactUseCases(youth).save(contact_of(youth, hidden))
    GoalUseCases(demo_session).save(goal_of(demo_session, hidden))
    ContactUseCases(demo_session).save(contact_of(demo_session, hidden))
    with pytest.raises(ConsentMissingError, match="not_yours"):
        PupilUseCases(youth).dossier(hidden)


def test_who_may_know_only_about_school_sees_no_goal_and_no_contact(demo_session: Session, youth: Session) -> None:
    hidden = unconsented(demo_session, youth)
    GoalUseCases(demo_session).save(goal_of(demo_session, hidden))
    ContactUseCases(demo_session).save(contact_of(demo_session, hidden))
    let_know(demo_session, hidden, youth.user.professional or "", InformationKind.EDUCATION)
    with pytest.raises(ConsentMissingError, match="not_yours"):
        PupilUseCases(youth).dossier(hidden)
    works_with(demo_session, youth.user.professional or ProfessionalId(""), hidden)
    shown = PupilUseCases(youth).dossier(hidden)
    assert shown.kinds == {InformationKind.EDUCATION}
    assert (shown.goals, shown.contacts, shown.trajectories) == ((), (), ())


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_who_only_looks_notes_nothing(demo_session: Session, dossier: Dossier, role: Role) -> None:
    looking = replace(demo_session, user=replace(demo_session.user, role=role))
    with pytest.raises(PermissionDeniedError, match="note_contact"):
        ContactUseCases(looking).save(contact_of(looking, dossier.pupil.id))
    with pytest.raises(PermissionDeniedError, match="edit_pupils"):
        GoalUseCases(looking).save(goal_of(looking, dossier.pupil.id))


def test_a_talk_never_goes_over_to_another_pupil(demo_session: Session, youth: Session) -> None:
    pupil = seen_by(youth, lambda kinds: InformationKind.CARE in kinds)
    hidden = seen_by(youth, lambda kinds: InformationKind.CARE not in kinds)
    noted = contact_of(demo_session, hidden)
    ContactUseCases(demo_session).save(noted)
    for session in (youth, demo_session):
        with pytest.raises(NotFoundError):
            ContactUseCases(session).save(replace(noted, pupil=pupil, summary="Van een ander"))
    with demo_session.store.read() as uow:
        assert uow.contacts.get(noted.id) == replace(noted, noted_by=demo_session.user.id)
