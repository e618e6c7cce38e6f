"""What goes on the plan on one sheet, and what never does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.change import LogQuery
from models.errors import PermissionDeniedError
from models.goal import open_goals
from models.guardian import Authority, Guardian, Relation
from models.ids import ActionId, GuardianId, PupilId
from models.meeting import Action, ActionState
from models.names import PersonName
from models.plan_sheet import PlanPart, PlanReader
from models.pupil import Pupil, YesNoUnknown
from models.school import School
from models.usecases.meetings import MeetingUseCases
from models.usecases.plan_sheets import PlanChoice, PlanSheetUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.user import Role
from reports.plan_sheet import plan_sheet
from tests.reports.paper_reading import words
from tests.stores import TODAY

CHILD = Pupil(
    id=PupilId("p"),
    name=PersonName(given="Zoë", surname="Ĳssel"),
    number="LL-4711",
    birth_date=date(2014, 5, 1),
    secret_address=True,
)


@pytest.fixture
def school(empty_session: Session) -> Session:
    SchoolUseCases(empty_session).save(School(name="De Luwte"))
    cases = PupilUseCases(empty_session)
    cases.save(CHILD)
    told = (("moeder", YesNoUnknown.YES), ("vader", YesNoUnknown.NO), ("oma", YesNoUnknown.UNKNOWN))
    for name, holds in told:
        cases.save_guardian(
            Guardian(
                id=GuardianId(name),
                pupil=CHILD.id,
                name=f"Naam van {name}",
                relation=Relation.OTHER,
                authorities=(Authority(holds=holds),),
                phone="06-55512345",
                email="geheim@example.nl",
                contact_preference="Wil niet met vader in een ruimte",
                secret_address=True,
            )
        )
    return empty_session


def names(session: Session, part: PlanPart) -> list[str]:
    view = PlanSheetUseCases(session).sheet(CHILD.id, PlanChoice())
    return [person.name for person in view.people if person.part is part]


def reader(session: Session, age: int) -> PlanReader:
    PupilUseCases(session).save(replace(CHILD, birth_date=date(TODAY.year - age, 1, 1)))
    return PlanSheetUseCases(session).sheet(CHILD.id, PlanChoice()).reader


def test_only_who_certainly_has_authority_stands_on_it(school: Session) -> None:
    assert names(school, PlanPart.PARENT) == ["Naam van moeder"]


def test_parents_of_an_adult_do_not_stand_on_it(school: Session) -> None:
    assert [reader(school, age) for age in (9, 12, 15)] == [
        PlanReader.PARENTS,
        PlanReader.PARENTS_AND_CHILD,
        PlanReader.PARENTS_AND_CHILD,
    ]
    assert reader(school, 16) is PlanReader.CHILD
    assert names(school, PlanPart.PARENT) == ["Naam van moeder"]
    assert reader(school, 18) is PlanReader.CHILD
    assert names(school, PlanPart.PARENT) == []


def test_without_a_birth_date_parents_and_child_read_it(school: Session) -> None:
    PupilUseCases(school).save(replace(CHILD, birth_date=None))
    assert PlanSheetUseCases(school).sheet(CHILD.id, PlanChoice()).reader is PlanReader.PARENTS_AND_CHILD


def test_no_action_goes_on_it_by_itself(school: Session) -> None:
    cases = MeetingUseCases(school)
    one = Action(id=ActionId("a"), text="Bel Veilig Thuis", owner="Anja", pupil=CHILD.id)
    two = Action(id=ActionId("b"), text="Lees het plan", owner="Anja", pupil=CHILD.id)
    done = replace(two, id=ActionId("c"), state=ActionState.DONE, settled_on=TODAY)
    for action in (one, two, done):
        cases.save_action(action)
    sheets = PlanSheetUseCases(school)
    assert sheets.sheet(CHILD.id, PlanChoice()).actions == ()
    chosen = sheets.sheet(CHILD.id, PlanChoice(actions=frozenset({two.id, done.id, ActionId("of another")})))
    assert [action.text for action in chosen.actions] == ["Lees het plan"]


def test_nothing_that_finds_somebody_is_on_the_paper(school: Session) -> None:
    choice = PlanChoice(talk_on=TODAY + timedelta(days=30), agreed="We bellen elke week.")
    found = words(plan_sheet(PlanSheetUseCases(school).sheet(CHILD.id, choice), "nl"))
    assert "Zoë" in found
    for secret in ("4711", "2014", "06-555", "geheim@", "Wil niet met vader", "Naam van vader", "Naam van oma"):
        assert secret not in found


def test_goals_and_help_of_the_demo_school_come_along_and_making_it_is_logged(demo_session: Session) -> None:
    cases = PupilUseCases(demo_session)
    row = next(row for row in cases.rows() if row.running and open_goals(cases.dossier(row.pupil.id).goals))
    dossier = cases.dossier(row.pupil.id)
    view = PlanSheetUseCases(demo_session).sheet(row.pupil.id, PlanChoice())
    assert [goal.text for goal in view.goals] == [goal.text for goal in open_goals(dossier.goals)]
    assert len(view.helps) == sum(entry.ended_on is None for entry in dossier.trajectories)
    assert any(person.part is PlanPart.LEAD for person in view.people)
    with demo_session.store.read() as uow:
        (line,) = uow.log.page(LogQuery(actions=("plan.printed",))).entries
    assert line.entry.record == row.pupil.id


def test_helpers_and_the_fixed_contact_stand_on_it_once(demo_session: Session) -> None:
    cases = PupilUseCases(demo_session)
    for row in cases.rows():
        dossier = cases.dossier(row.pupil.id)
        still = {entry.professional for entry in dossier.trajectories if entry.ended_on is None} - {None}
        view = PlanSheetUseCases(demo_session).sheet(row.pupil.id, PlanChoice())
        people = [person for person in view.people if person.part in (PlanPart.HELPER, PlanPart.CONTACT)]
        file = next((file for file in dossier.care_files if file.closed_on is None), None)
        wanted = still | ({file.family_contact} if file and file.family_contact else set())
        assert len(people) == len(wanted)
        assert all(person.detail for person in people)
        if still:
            return
    raise AssertionError


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR])
def test_who_may_not_change_pupils_makes_no_sheet(school: Session, role: Role) -> None:
    other = replace(school, user=replace(school.user, role=role))
    with pytest.raises(PermissionDeniedError):
        PlanSheetUseCases(other).sheet(CHILD.id, PlanChoice())
