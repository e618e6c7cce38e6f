"""Goals of help with a plan, and what was found each time they were looked at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.demo.days import after
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.phrases import in_secondary, lines, suited, table, told
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea
from models.ids import GoalId, PupilId
from models.pupil import Pupil, YesNoUnknown
from models.trajectory import Trajectory

_AREAS = {area: int(table("goals", area)["weight"]) for area in LifeArea}
_UNDERWAY = {GoalOutcome.PARTLY: 6, GoalOutcome.NOT: 3}
_AT_THE_END = {GoalOutcome.REACHED: 11, GoalOutcome.PARTLY: 6, GoalOutcome.NOT: 3}
_HEARD = {YesNoUnknown.YES: 13, YesNoUnknown.NO: 3, YesNoUnknown.UNKNOWN: 4}
_AGREED = {YesNoUnknown.YES: 16, YesNoUnknown.NO: 1, YesNoUnknown.UNKNOWN: 3}
_EVERY = 84
_MOST = 3
_LATE = 12
_REPLACED = 12
_NOTED = 70


def goals(help_given: Sequence[Trajectory], pupils: Mapping[PupilId, Pupil], frame: Frame) -> Iterable[Goal]:
    """Yield the goals of all help with a plan; one that takes the place of another stands before it."""
    clerk = _Clerk(frame)
    for entry in help_given:
        if entry.pupil is not None and entry.plan_on is not None:
            yield from clerk.of(entry, entry.plan_on, pupils[entry.pupil])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """The help a goal belongs to."""

    help_given: Trajectory
    set_on: date
    pupil: Pupil
    area: LifeArea


class _Clerk:
    """Write down goals."""

    def __init__(self, frame: Frame) -> None:
        self._today = frame.today
        self._dice = dice = frame.dice("goals")
        self._areas, self._heard, self._agreed = Deck(dice, _AREAS), Deck(dice, _HEARD), Deck(dice, _AGREED)
        self._underway, self._at_the_end = Deck(dice, _UNDERWAY), Deck(dice, _AT_THE_END)

    def of(self, entry: Trajectory, set_on: date, pupil: Pupil) -> Iterable[Goal]:
        """Yield the goals of one piece of help, each about something else."""
        said: set[str] = set()
        for _ in range(self._dice.between(1, _MOST)):
            plan = _Plan(help_given=entry, set_on=set_on, pupil=pupil, area=self._areas.deal())
            text = self._dice.choose(suited("goals", plan.area, "texts", secondary=in_secondary(pupil)))
            if text not in said:
                said.add(text)
                yield from self._goals(plan, text)

    def _goals(self, plan: _Plan, text: str) -> Iterable[Goal]:
        looks, next_on = self._looks(plan)
        if looks and next_on and self._dice.chance(_REPLACED):
            instead = self._dice.choose(lines("goals", plan.area, "replaced"))
            successor = self._goal(plan, instead, looks[-1].on, next_on=next_on)
            yield successor
            looks = [*looks[:-1], self._look(plan, looks[-1].on, GoalOutcome.REPLACED, successor.id)]
            next_on = None
        yield self._goal(plan, text, plan.set_on, tuple(looks), next_on)

    def _goal(
        self,
        plan: _Plan,
        text: str,
        set_on: date,
        looks: tuple[Evaluation, ...] = (),
        next_on: date | None = None,
    ) -> Goal:
        return Goal(
            id=GoalId(self._dice.identity()),
            pupil=plan.pupil.id,
            text=told(text, plan.pupil),
            area=plan.area,
            set_on=set_on,
            care_file=plan.help_given.care_file,
            trajectory=plan.help_given.id,
            child_heard=self._heard.deal(),
            parents_agreed=self._agreed.deal(),
            evaluate_on=next_on,
            evaluations=looks,
        )

    def _looks(self, plan: _Plan) -> tuple[list[Evaluation], date | None]:
        """Return every look by today, and when the next one is; some are late."""
        ended, looks = plan.help_given.ended_on, list[Evaluation]()
        due = after(plan.set_on, _EVERY)
        until = ended or self._today
        while due < until and not (ended is None and after(due, _EVERY) >= until and self._dice.chance(_LATE)):
            looks.append(self._look(plan, due, self._underway.deal()))
            due = after(due, _EVERY)
        if ended is None:
            return looks, due
        looks.append(self._look(plan, max(ended, plan.set_on), self._at_the_end.deal()))
        return looks, None

    def _look(self, plan: _Plan, on: date, outcome: GoalOutcome, by: GoalId | None = None) -> Evaluation:
        said = self._dice.choose(lines("goals", "evaluation", outcome)) if self._dice.chance(_NOTED) else ""
        return Evaluation(
            on=on,
            outcome=outcome,
            child_heard=self._heard.deal(),
            parents_agreed=self._agreed.deal(),
            note=told(said, plan.pupil),
            replaced_by=by,
        )
