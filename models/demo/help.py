"""Help for pupils, read off from courses: several pieces at once, waiting, running and ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from models.demo.courses import NEVER, Course, Outcome
from models.demo.days import after
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.network import Network, primary_only, provider_deck
from models.demo.phrases import in_secondary, lines, suited, table
from models.ids import TrajectoryId
from models.network import Organisation, Professional
from models.pupil import YesNoUnknown
from models.trajectory import EndReason, Funding, Layer, Perspective, ReferralRoute, Setting, Trajectory

_PERSPECTIVES = {
    perspective: int(table("help", perspective)["weight"])
    for perspective in (Perspective.GUIDANCE, Perspective.TREATMENT, Perspective.DIAGNOSTICS, Perspective.UNKNOWN)
}
_FUNDINGS = {
    Funding.COLLECTIVE: 41,
    Funding.INDIVIDUAL_DECISION: 5,
    Funding.ZVW: 2,
    **dict.fromkeys((Funding.WLZ, Funding.PGB, Funding.EDUCATION, Funding.OWN_MEANS, Funding.UNKNOWN), 1),
}
_ROUTES = {
    ReferralRoute.ACCESS_TEAM: 5,
    ReferralRoute.GP: 4,
    **dict.fromkeys((ReferralRoute.GI_FORCED, ReferralRoute.GI_VOLUNTARY, ReferralRoute.MEDICAL_SPECIALIST), 2),
    **dict.fromkeys(ReferralRoute, 1),
}
_ENDS = {
    EndReason.AS_PLANNED: 56,
    EndReason.EARLY_AGREED: 18,
    EndReason.BY_CLIENT: 9,
    EndReason.BY_PROVIDER: 4,
    EndReason.EXTERNAL: 9,
    EndReason.UNKNOWN: 4,
}
_SETTINGS = {
    frozenset({Setting.SCHOOL}): 58,
    frozenset({Setting.SCHOOL, Setting.HOME}): 22,
    frozenset({Setting.HOME}): 6,
    frozenset({Setting.SCHOOL, Setting.AFTER_SCHOOL}): 5,
    frozenset({Setting.AFTER_SCHOOL}): 5,
    frozenset({Setting.ELSEWHERE}): 4,
}
_ELSEWHERE = {YesNoUnknown.UNKNOWN: 47, YesNoUnknown.NO: 40, YesNoUnknown.YES: 13}
_BRIDGED = 32
_SECOND = 24
_OUTSIDE = 14
_THROUGH_CARE_TEAM = 92
_PLANNED = 93
_DECIDED_BY_HELPER = 3
_WEEKS_PLANNED = (26, 39, 52)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """One piece of help within a course, as planned."""

    course: Course
    funding: Funding
    asked: date
    assessed: date
    started: date
    ended: date
    layer: Layer = Layer.INDIVIDUAL
    main: bool = True


class Helping:
    """Write down help."""

    def __init__(self, frame: Frame, network: Network) -> None:
        self._today = frame.today
        self._network = network
        self._dice = dice = frame.dice("help")
        self._perspectives, self._fundings = Deck(dice, _PERSPECTIVES), Deck(dice, _FUNDINGS)
        self._routes, self._ends = Deck(dice, _ROUTES), Deck(dice, _ENDS)
        self._settings, self._elsewhere = Deck(dice, _SETTINGS), Deck(dice, _ELSEWHERE)
        self._inside, self._outside = provider_deck(dice, "share"), provider_deck(dice, "elsewhere")

    def trajectories(self, course: Course) -> Iterable[Trajectory]:
        """Yield the help in a course that has been asked by today."""
        given_up = course.moved and course.started is NEVER
        if course.outcome.helped and not given_up:
            yield from (self._trajectory(piece) for piece in self._pieces(course) if piece.asked <= self._today)

    def _pieces(self, course: Course) -> Iterable[_Piece]:
        if course.outcome is Outcome.PREVENTIVE:
            yield self._preventive(course, course.asked, course.started, course.ended)
            return
        if self._dice.chance(_BRIDGED) and course.started is not NEVER:
            first = min(after(course.asked, 2), course.started)
            yield self._preventive(course, course.asked, first, course.started)
        funding = Funding(course.child.part.funding) if course.child.part.funding else self._fundings.deal()
        yield self._main(course, funding)
        yield from self._besides(course)

    def _preventive(self, course: Course, asked: date, started: date, ended: date) -> _Piece:
        return _Piece(
            course=course,
            funding=Funding.COLLECTIVE,
            asked=asked,
            assessed=NEVER,
            started=started,
            ended=ended,
            layer=Layer.PREVENTIVE,
        )

    def _main(self, course: Course, funding: Funding) -> _Piece:
        return _Piece(
            course=course,
            funding=funding,
            asked=course.asked,
            assessed=course.assessed,
            started=course.started,
            ended=course.ended,
        )

    def _besides(self, course: Course) -> Iterable[_Piece]:
        """Yield a second provider at school, and help elsewhere that the school knows of."""
        if course.started is not NEVER and self._dice.chance(_SECOND):
            yield self._beside(course, Funding.COLLECTIVE, after(course.started, self._dice.between(10, 80)))
        if course.started is not NEVER and self._dice.chance(_OUTSIDE):
            yield self._beside(course, Funding.INDIVIDUAL_DECISION, after(course.asked, self._dice.between(0, 40)))

    def _beside(self, course: Course, funding: Funding, asked: date) -> _Piece:
        assessed = min(after(asked, self._dice.between(7, 40)), course.ended)
        started = min(after(assessed, self._dice.between(7, 50)), course.ended)
        return _Piece(
            course=course,
            funding=funding,
            asked=min(asked, course.ended),
            assessed=assessed,
            started=started,
            ended=course.ended,
            main=False,
        )

    def _trajectory(self, piece: _Piece) -> Trajectory:
        dice, pupil = self._dice, piece.course.child.pupil
        collective = piece.funding is Funding.COLLECTIVE
        perspective = self._perspectives.deal() if piece.layer is Layer.INDIVIDUAL else Perspective.GUIDANCE
        kind = perspective.value if piece.layer is Layer.INDIVIDUAL else piece.layer.value
        provider = self._provider(piece, self._inside if collective else self._outside)
        route = self._route(collective=collective)
        helper = self._helper(piece, provider) if collective else None
        ended = self._past(piece.ended)
        reason = self._reason(piece) if ended else None
        return Trajectory(
            id=TrajectoryId(dice.identity()),
            layer=piece.layer,
            pupil=pupil.id,
            care_file=piece.course.id,
            perspective=perspective,
            form=dice.choose(suited("help", kind, "forms", secondary=in_secondary(pupil))),
            settings=self._settings.deal(),
            intensity=dice.choose(lines("help", kind, "intensity")),
            provider=provider.id,
            main=piece.main,
            professional=helper.id if helper else None,
            decided_by=self._decided_by(helper, route),
            funding=piece.funding,
            route=route,
            elsewhere=self._elsewhere.deal(),
            plan_on=self._plan_on(piece),
            asked_on=piece.asked,
            assessed_on=self._past(piece.assessed),
            accepted_on=self._accepted_on(piece),
            started_on=self._past(piece.started),
            planned_end=self._planned_end(piece, reason),
            ended_on=ended,
            end_reason=reason,
        )

    def _past(self, day: date) -> date | None:
        return day if day <= self._today else None

    def _helper(self, piece: _Piece, provider: Organisation) -> Professional | None:
        return self._network.helper(self._dice, provider.id, min(piece.started, self._today))

    def _reason(self, piece: _Piece) -> EndReason:
        return EndReason.EXTERNAL if piece.course.moved else self._ends.deal()

    def _provider(self, piece: _Piece, deck: Deck[str]) -> Organisation:
        """Draw a provider that takes pupils of this age and had a contract when it was asked."""
        primary = not in_secondary(piece.course.child.pupil)
        while True:
            key = deck.deal()
            found = self._network.organisations[key]
            ends = found.contract.end
            if (ends is None or piece.asked <= ends) and (primary or key not in primary_only()):
                return found

    def _decided_by(self, helper: Professional | None, route: ReferralRoute) -> str:
        if helper and self._dice.chance(_DECIDED_BY_HELPER):
            return helper.name
        return self._dice.choose(lines("help", "decided_by", route))

    def _route(self, *, collective: bool) -> ReferralRoute:
        through_team = collective and self._dice.chance(_THROUGH_CARE_TEAM)
        return ReferralRoute.CARE_TEAM if through_team else self._routes.deal()

    def _plan_on(self, piece: _Piece) -> date | None:
        """Return the day of the help plan; preventive help has none, and some plans are late."""
        if piece.layer is Layer.PREVENTIVE or piece.started is NEVER:
            return None
        made = after(piece.started, self._dice.between(7, 30))
        return made if made <= min(self._today, piece.ended) and self._dice.chance(_PLANNED) else None

    def _accepted_on(self, piece: _Piece) -> date | None:
        if piece.assessed is NEVER:
            return None
        return self._past(min(after(piece.assessed, 3), piece.started))

    def _planned_end(self, piece: _Piece, reason: EndReason | None) -> date | None:
        if piece.started > self._today:
            return None
        if reason is EndReason.AS_PLANNED or piece.layer is Layer.PREVENTIVE:
            return piece.ended if piece.ended is not NEVER else after(piece.started, 60)
        return piece.started + timedelta(weeks=self._dice.choose(_WEEKS_PLANNED))
