"""What is missing in the registration, to be mended before a file leaves: nothing is guessed, all is named.

Only what the definition looks at is asked for. Each gap names the part of the dossier where it can be mended.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.ids import PupilId, TrajectoryId
from models.monitor.cases import Help, MonitorCase
from models.monitor.codes import STATUSES, UNKNOWN, Attribute, Counted, WlzRule
from models.monitor.counting import stay_of
from models.monitor.definition import Definition
from models.monitor.facts import SchoolFacts
from models.monitor.periods import Period
from models.monitor.seen import Seen
from models.monitor.stretches import excluded, in_population, stretches_of
from models.monitor.tables import Category, Stay
from models.pupil import YesNoUnknown
from models.trajectory import EndReason, Funding, Layer, Perspective, ReferralRoute


class DossierPart(StrEnum):
    """Where in the dossier something is mended."""

    PUPIL = "pupil"
    CARE_FILE = "care_file"
    HELP = "help"
    GOALS = "goals"
    CONTACTS = "contacts"


class GapField(StrEnum):
    """What is missing; most names are those of the fields of a pupil or a trajectory."""

    RESIDENCE = "residence"
    EDUCATION_TYPE = "education_type"
    WLZ = "wlz"
    CARE_FILE = "care_file"
    """Help without a care file: whether the question is clear is not known."""
    PLAN_ON = "plan_on"
    """Individual help without a help plan is not counted."""
    PERSPECTIVE = "perspective"
    FUNDING = "funding"
    PROVIDER = "provider"
    SETTINGS = "settings"
    ROUTE = "route"
    ELSEWHERE = "elsewhere"
    ASKED_ON = "asked_on"
    ASSESSED_ON = "assessed_on"
    END_REASON = "end_reason"
    ENDED_ON = "ended_on"
    """Help that goes on although the pupil has left the school."""
    GOALS = "goals"
    """Help that ended, and no goal was looked at."""
    TALKS = "talks"
    """Short help without a contact moment."""

    @property
    def part(self) -> DossierPart:
        """Where it is mended."""
        return _PARTS.get(self, DossierPart.HELP)


_PARTS: Mapping[GapField, DossierPart] = {
    GapField.RESIDENCE: DossierPart.PUPIL,
    GapField.EDUCATION_TYPE: DossierPart.PUPIL,
    GapField.WLZ: DossierPart.PUPIL,
    GapField.CARE_FILE: DossierPart.CARE_FILE,
    GapField.GOALS: DossierPart.GOALS,
    GapField.TALKS: DossierPart.CONTACTS,
}
_OF_PUPIL: Mapping[Attribute, GapField] = {
    Attribute.RESIDENCE: GapField.RESIDENCE,
    Attribute.EDUCATION_TYPE: GapField.EDUCATION_TYPE,
    Attribute.CLARIFIED: GapField.CARE_FILE,
}
"""Which field of a pupil is missing when he counts as unknown in a breakdown by this attribute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One missing fact; without a trajectory it is about the pupil."""

    pupil: PupilId
    field: GapField
    trajectory: TrajectoryId | None = None


def gaps(cases: Iterable[MonitorCase], definition: Definition, period: Period, facts: SchoolFacts) -> tuple[Gap, ...]:
    """Return what is missing for a period, by pupil; the definition is made to measure for the school."""
    if not definition.populations:
        return ()
    return tuple(gap for case in cases for gap in _of_case(case, definition, period, facts))


def _of_case(case: MonitorCase, definition: Definition, period: Period, facts: SchoolFacts) -> Iterator[Gap]:
    if excluded(case, definition.population):
        return
    stay = stay_of(case, definition, period, facts)
    if stay is not None:
        yield from (Gap(pupil=case.pupil, field=field) for field in _of_stay(case, stay, definition))
    clerk = _Clerk(case, definition, period, facts, stay)
    for help_ in case.helps:
        for field in clerk.missing(help_):
            yield Gap(pupil=case.pupil, field=field, trajectory=help_.id)


def _of_stay(case: MonitorCase, stay: Stay, definition: Definition) -> Iterator[GapField]:
    for breakdown in definition.breakdowns:
        field = _OF_PUPIL.get(breakdown.attribute)
        if field is not None and Category(breakdown.id, UNKNOWN) in stay.categories:
            yield field
    if definition.population.wlz is not WlzRule.INCLUDED and case.wlz is YesNoUnknown.UNKNOWN:
        yield GapField.WLZ


class _Clerk:
    """Looks at one piece of help after another of one pupil."""

    def __init__(
        self, case: MonitorCase, definition: Definition, period: Period, facts: SchoolFacts, stay: Stay | None
    ) -> None:
        self._case, self._definition, self._period, self._stay = case, definition, period, stay
        self._asked = frozenset(breakdown.attribute for breakdown in definition.breakdowns)
        stretches = stretches_of(case, definition.population)
        self._seen = Seen(case=case, stretches=stretches, period=period, facts=facts)

    def missing(self, help_: Help) -> Iterator[GapField]:
        """Yield what is missing of a piece of help."""
        if not self._touches(help_) or not in_population(help_, self._definition.population):
            return
        left = self._case.enrolment.end
        if left is not None and left < self._period.last and (help_.ended_on is None or left < help_.ended_on):
            yield GapField.ENDED_ON
        if left is None or left >= self._period.first:
            yield from self._of_help(help_)

    def _touches(self, help_: Help) -> bool:
        started = help_.started_on is not None and help_.started_on <= self._period.last
        return started and (help_.ended_on is None or self._period.first <= help_.ended_on)

    def _of_help(self, help_: Help) -> Iterator[GapField]:
        if self._definition.population.help_plan and help_.plan_on is None:
            yield GapField.PLAN_ON
        if help_.funding is Funding.UNKNOWN:
            yield GapField.FUNDING
        yield from self._of_running(help_)
        yield from self._of_start(help_)
        yield from self._of_end(help_)

    def _of_running(self, help_: Help) -> Iterator[GapField]:
        perspective = self._asked & {Attribute.PERSPECTIVE, Attribute.PERSPECTIVES}
        if perspective and help_.perspective is Perspective.UNKNOWN:
            yield GapField.PERSPECTIVE
        if Attribute.PROVIDER in self._asked and help_.provider is None:
            yield GapField.PROVIDER
        if Attribute.SETTING in self._asked and not help_.settings:
            yield GapField.SETTINGS
        if self._unknown(Attribute.ELSEWHERE) and help_.elsewhere is YesNoUnknown.UNKNOWN:
            yield GapField.ELSEWHERE
        if self._unknown(Attribute.LIGHT_HELP) and help_.layer is Layer.PREVENTIVE and not help_.talks:
            yield GapField.TALKS

    def _of_start(self, help_: Help) -> Iterator[GapField]:
        if not self._passes(Counted.INFLOW) or help_ not in self._seen.first_helps:
            return
        if Attribute.ROUTE in self._asked and help_.route is ReferralRoute.UNKNOWN:
            yield GapField.ROUTE
        if self._asked & {Attribute.WAIT_ASSESSMENT, Attribute.WAIT_START} and help_.asked_on is None:
            yield GapField.ASKED_ON
        if Attribute.WAIT_ASSESSMENT in self._asked and help_.assessed_on is None:
            yield GapField.ASSESSED_ON

    def _of_end(self, help_: Help) -> Iterator[GapField]:
        ended = help_.ended_on is not None and help_.ended_on <= self._period.last
        if Attribute.END_REASON in self._asked and ended and help_.end_reason in (None, EndReason.UNKNOWN):
            yield GapField.END_REASON
        if self._unknown(Attribute.GOALS) and self._passes(Counted.OUTFLOW) and help_ in self._seen.last_helps:
            yield GapField.GOALS

    def _passes(self, counted: Counted) -> bool:
        return self._stay is not None and self._stay.status in STATUSES[counted]

    def _unknown(self, attribute: Attribute) -> bool:
        """Tell whether the pupil counts as unknown in the breakdown by an attribute."""
        named = (breakdown.id for breakdown in self._definition.breakdowns if breakdown.attribute is attribute)
        return self._stay is not None and any(Category(name, UNKNOWN) in self._stay.categories for name in named)
