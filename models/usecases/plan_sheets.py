"""One child, one plan: gathering what goes on the sheet for parents and child."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.change import Topic
from models.consent import PUPIL, Question
from models.consent_givers import ADULT, Deciders, say_on
from models.goal import Goal, open_goals
from models.guardian import Guardian, authority_on
from models.ids import ActionId, OrganisationId, PupilId
from models.meeting import Action, ActionState
from models.network import Organisation
from models.plan_sheet import (
    PlanAction,
    PlanGoal,
    PlanHelp,
    PlanPart,
    PlanPerson,
    PlanReader,
    PlanSheetView,
)
from models.ports import UnitOfWork
from models.pupil import Pupil, YesNoUnknown, age_on
from models.trajectory import Trajectory
from models.usecases.open_file import open_file
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoice:
    """What somebody puts on the sheet by hand.

    Attributes:
        actions: which open actions go on it. Nobody can tell by rule whether one speaks of safety or of the other
            parent, so each is chosen by who read it, and none goes on by itself.

    """

    talk_on: date | None = None
    agreed: str = ""
    actions: frozenset[ActionId] = frozenset()


class PlanSheetUseCases:
    """What a user can do with the plan on one sheet."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sheet(self, pupil: PupilId, choice: PlanChoice) -> PlanSheetView:
        """Return the sheet of a pupil as it stands today, and log that it was made.

        Raises:
            NotFoundError: there is no such pupil.
            StoreReadOnlyError: this window may only look, so that it could not be logged.

        """
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            view = self._view(uow, uow.pupils.get(pupil), choice)
        self._session.note_leaving("plan.printed", Topic.GOALS, pupil)
        return view

    def _view(self, uow: UnitOfWork, pupil: Pupil, choice: PlanChoice) -> PlanSheetView:
        deciders = Deciders(pupil=pupil, guardians=uow.guardians.of_pupil(pupil.id), rules=self._session.rules)
        helps = [entry for entry in uow.trajectories.of_pupil(pupil.id) if entry.ended_on is None]
        network = {entry.id: entry for entry in uow.network.organisations()}
        chosen = [entry for entry in uow.actions.of_pupil(pupil.id) if entry.id in choice.actions]
        return PlanSheetView(
            school=uow.school.get().name,
            pupil=pupil.name.full,
            called=pupil.name.given or pupil.name.full,
            dated=self._session.today,
            reader=reader_of(deciders, self._session.today),
            people=tuple(self._people(uow, deciders, helps)),
            goals=tuple(plan_goal(goal) for goal in open_goals(uow.goals.of_pupil(pupil.id))),
            helps=tuple(plan_help(uow, entry, network) for entry in helps),
            actions=tuple(_actions(chosen)),
            talk_on=choice.talk_on,
            agreed=choice.agreed,
        )

    def _people(self, uow: UnitOfWork, deciders: Deciders, helps: Sequence[Trajectory]) -> Iterable[PlanPerson]:
        pupil = deciders.pupil
        yield PlanPerson(name=pupil.name.full, part=PlanPart.CHILD)
        yield from (
            PlanPerson(name=guardian.name, part=PlanPart.PARENT, relation=guardian.relation)
            for guardian in _parents(pupil, deciders.guardians, self._session.today)
        )
        care_file = open_file(uow, pupil.id)
        if care_file is not None and care_file.coordinator is not None:
            yield PlanPerson(name=uow.users.get(care_file.coordinator).name, part=PlanPart.LEAD)
        people = dict.fromkeys(entry.professional for entry in helps if entry.professional)
        contact = care_file.family_contact if care_file else None
        if contact is not None:
            person = uow.network.professional(contact)
            yield PlanPerson(name=person.name, part=PlanPart.CONTACT, detail=person.role)
        for who in people:
            if who != contact:
                person = uow.network.professional(who)
                yield PlanPerson(name=person.name, part=PlanPart.HELPER, detail=person.role)


def reader_of(deciders: Deciders, day: date) -> PlanReader:
    """Return for whom the sheet is.

    From sixteen the child alone decides who sees the plan; from twelve it reads along. While the birth date is not
    known the sheet is for parents and child: whoever turns out to decide is among them.
    """
    say = say_on(deciders, Question.HELP, day)
    if say is None:
        return PlanReader.PARENTS_AND_CHILD
    if say.required == (PUPIL,):
        return PlanReader.CHILD
    return PlanReader.PARENTS_AND_CHILD if PUPIL in say.required else PlanReader.PARENTS


def _parents(pupil: Pupil, guardians: Sequence[Guardian], day: date) -> Iterable[Guardian]:
    """Return who has authority for certain; parents of an adult are third parties (BW 1:233)."""
    if pupil.birth_date is not None and pupil.birth_date <= day and age_on(pupil.birth_date, day) >= ADULT:
        return ()
    return [guardian for guardian in guardians if authority_on(guardian, day) is YesNoUnknown.YES]


def plan_goal(goal: Goal) -> PlanGoal:
    """Return a goal with how it stands."""
    return PlanGoal(
        text=goal.text,
        area=goal.area,
        outcome=goal.last.outcome if goal.last else None,
        next_on=goal.evaluate_on,
    )


def plan_help(uow: UnitOfWork, entry: Trajectory, network: Mapping[OrganisationId, Organisation]) -> PlanHelp:
    """Return help with who gives it."""
    provider = network[entry.provider].name if entry.provider else ""
    person = uow.network.professional(entry.professional).name if entry.professional else ""
    return PlanHelp(
        form=entry.form,
        perspective=entry.perspective,
        by=f"{person} ({provider})" if person and provider else person or provider,
        how_often=entry.intensity,
        since=entry.started_on,
        until=entry.planned_end,
    )


def _actions(actions: Sequence[Action]) -> Iterable[PlanAction]:
    return (
        PlanAction(owner=action.owner, text=action.text, due=action.due)
        for action in actions
        if action.state is ActionState.OPEN
    )
