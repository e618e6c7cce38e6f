"""What a pupil is counted under: his categories in each breakdown, in one period.

Where he can have one category only, it is the one on his last day in the period on which he counts. What is asked of
who starts looks at the help he started with; what is asked of who ends looks at the help that ended last. Not knowing
is a category of its own, and never a no.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from models.attendance import AttendanceKind
from models.continuity import Continuity
from models.goal import GoalOutcome
from models.monitor.cases import Help, Looked, MonitorCase
from models.monitor.codes import (
    OTHER,
    UNKNOWN,
    Answer,
    Attribute,
    Duration,
    Elsewhere,
    Form,
    Goals,
    LightHelp,
    ProviderRole,
    Reason,
    Referral,
    Residency,
    Route,
    SignalGroup,
    Wait,
    YesNo,
)
from models.monitor.definition import Breakdown
from models.monitor.facts import Named, SchoolFacts, plain
from models.monitor.periods import Period
from models.monitor.stretches import ONE_DAY, Stretch, helps_in, run_before
from models.pupil import YesNoUnknown
from models.school import EducationType
from models.spic import SpicSegment
from models.trajectory import EndReason, Funding, Layer, ReferralRoute

MOST_LIGHT_TALKS = 5
"""Up to five talks are light help (JOS, Alkmaar region 2023)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A pupil in one period.

    Attributes:
        stretches: all the days on which he counts, of any period.

    """

    case: MonitorCase
    stretches: tuple[Stretch, ...]
    period: Period
    facts: SchoolFacts

    @property
    def within(self) -> tuple[Stretch, ...]:
        """Those that touch the period."""
        return tuple(stretch for stretch in self.stretches if stretch.touches(self.period))

    @property
    def last_day(self) -> date:
        """The last day of the period on which he counts."""
        return min(self.period.last, max(stretch.last for stretch in self.within))

    @property
    def last_helps(self) -> tuple[Help, ...]:
        """The help on that day."""
        return tuple(helps_in(stretch for stretch in self.within if stretch.covers(self.last_day)))

    @property
    def first_helps(self) -> tuple[Help, ...]:
        """The help that he started with in the period."""
        helped = [stretch for stretch in self.within if stretch.help is not None]
        first = min((stretch.first for stretch in helped), default=None)
        return tuple(helps_in(stretch for stretch in helped if stretch.first == first))

    @property
    def helps(self) -> tuple[Help, ...]:
        """All help that counts in the period."""
        return tuple(helps_in(self.within))

    @property
    def any_help(self) -> tuple[Help, ...]:
        """All help that ran in the period, of whatever kind."""
        return tuple(
            help_
            for help_ in self.case.helps
            if help_.started_on is not None
            and help_.started_on <= self.period.last
            and (help_.ended_on is None or self.period.first <= help_.ended_on)
        )


def traits(seen: Seen, breakdown: Breakdown) -> frozenset[str]:
    """Return the categories of a pupil in a breakdown; one, unless it is overlapping."""
    if breakdown.attribute is Attribute.EDUCATION_TYPE:
        return frozenset({_education_type(seen, breakdown)})
    if breakdown.attribute is Attribute.PERSPECTIVE:
        found = {help_.perspective.value for help_ in seen.last_helps}
        return frozenset({min(found, key=breakdown.priority.index)})
    if breakdown.attribute in _SEVERAL:
        return frozenset(_SEVERAL[breakdown.attribute](seen))
    return frozenset({_ONE[breakdown.attribute](seen)})


def residency(case: MonitorCase, day: date, facts: SchoolFacts) -> Residency:
    """Return where a pupil lives on a day, seen from the contracting municipality; spelling in capitals is ignored."""
    town = plain(town_of(case, day))
    if not town:
        return Residency.UNKNOWN
    if town == plain(facts.municipality):
        return Residency.OWN
    return Residency.REGION if town in {plain(name) for name in facts.region} else Residency.ELSEWHERE


def town_of(case: MonitorCase, day: date) -> str:
    """Return the municipality where a pupil lives on a day; empty when that is not known."""
    begun = [home for home in case.residences if home.since is None or home.since <= day]
    return begun[-1].municipality if begun else ""


def referral_of(seen: Seen) -> tuple[date, Referral] | None:
    """Return the first referral onward in the period: when, and to what.

    That is help outside the school (paid otherwise than collectively or by education) that was asked by the care team,
    or that goes on from help at school as a step up; or a care file that was closed because the pupil was referred.
    """
    found = [
        (help_.asked_on, _FORMS_OUTSIDE.get(help_.form, Referral.OTHER))
        for help_ in seen.case.helps
        if help_.asked_on is not None and _onward(help_)
    ]
    found += [(file.referred_on, Referral.OTHER) for file in seen.case.files if file.referred_on is not None]
    within = [entry for entry in found if seen.period.first <= entry[0] <= seen.period.last]
    return min(within, default=None)


def month_category(day: date, referral: Referral) -> str:
    """Return the category of a referral in a month."""
    return f"{day:%Y-%m}-{referral.value}"


def _residence(seen: Seen) -> str:
    return residency(seen.case, seen.last_day, seen.facts)


def _municipality(seen: Seen) -> str:
    where = residency(seen.case, seen.last_day, seen.facts)
    towns: Mapping[Residency, tuple[Named, ...]] = {
        Residency.REGION: seen.facts.region_towns,
        Residency.ELSEWHERE: seen.facts.other_towns,
    }
    lives = plain(town_of(seen.case, seen.last_day))
    return next((town.code for town in towns.get(where, ()) if plain(town.name) == lives), where.value)


def _education_type(seen: Seen, breakdown: Breakdown) -> str:
    kind = seen.case.education_type
    offered = not breakdown.per_school or kind in seen.facts.education_types
    return kind if offered else EducationType.UNKNOWN


def _perspectives(seen: Seen) -> Iterable[str]:
    return {help_.perspective.value for help_ in seen.helps}


def _providers(seen: Seen) -> Iterable[str]:
    codes = {entry.organisation: entry.code for entry in seen.facts.providers}
    return {codes.get(help_.provider, OTHER) if help_.provider else UNKNOWN for help_ in seen.helps}


def _roles(seen: Seen) -> Iterable[str]:
    return {ProviderRole.MAIN if help_.main else ProviderRole.SUB for help_ in seen.helps}


_GROUPED: Mapping[str, Form] = {
    "groepsbehandeling": Form.GROUP,
    "groepstraining": Form.GROUP,
    "sociale_vaardigheid": Form.GROUP,
    "weerbaarheid": Form.GROUP,
    "naschoolse_begeleiding": Form.GROUP,
    "naschoolse_opvang": Form.GROUP,
    "onderwijs_zorgklas": Form.CLASS,
    "klasobservatie": Form.CLASS,
    "kort_gesprek": Form.ADVICE,
    "vraagverheldering": Form.ADVICE,
    "psycho_educatie": Form.ADVICE,
}
"""Forms of the code list that say how help is given; by other words, help is individual, and short help is advice."""


def _forms(seen: Seen) -> Iterable[str]:
    return {_GROUPED.get(help_.form, _plain_form(help_)) for help_ in seen.helps}


def _plain_form(help_: Help) -> Form:
    return Form.INDIVIDUAL if help_.layer is Layer.INDIVIDUAL else Form.ADVICE


def _settings(seen: Seen) -> Iterable[str]:
    return {setting.value for help_ in seen.helps for setting in help_.settings} or {UNKNOWN}


_SEGMENTS: Mapping[SpicSegment | None, Elsewhere] = {
    SpicSegment.HIGHLY_SPECIALIST: Elsewhere.HIGHLY_SPECIALIST,
    SpicSegment.SPECIALIST: Elsewhere.SPECIALIST,
    SpicSegment.BASIC: Elsewhere.BASIC,
    None: Elsewhere.YES,
}
"""The deepest first: of several pieces of help the deepest counts."""


def _elsewhere(seen: Seen) -> str:
    own = seen.helps
    beside = [help_ for help_ in seen.any_help if help_.funding is Funding.INDIVIDUAL_DECISION and help_ not in own]
    if beside:
        segments = {help_.segment for help_ in beside}
        return next(code for segment, code in _SEGMENTS.items() if segment in segments)
    said = {help_.elsewhere for help_ in own}
    if YesNoUnknown.YES in said:
        return Elsewhere.YES
    return Elsewhere.NO if said == {YesNoUnknown.NO} else Elsewhere.UNKNOWN


def _decision(seen: Seen) -> str:
    paid = {help_.funding for help_ in seen.any_help}
    if Funding.INDIVIDUAL_DECISION in paid:
        return Answer.YES
    return Answer.UNKNOWN if Funding.UNKNOWN in paid else Answer.NO


_ROUTES: Mapping[ReferralRoute, Route] = {
    ReferralRoute.CARE_TEAM: Route.CARE_TEAM,
    ReferralRoute.ACCESS_TEAM: Route.ACCESS_TEAM,
    ReferralRoute.GP: Route.GP,
    ReferralRoute.MEDICAL_SPECIALIST: Route.MEDICAL,
    ReferralRoute.YOUTH_DOCTOR: Route.MEDICAL,
    ReferralRoute.SELF: Route.SELF,
    ReferralRoute.UNKNOWN: Route.UNKNOWN,
}


def _route(seen: Seen) -> str:
    found = {_ROUTES.get(help_.route, Route.OTHER) for help_ in seen.first_helps} or {Route.UNKNOWN}
    return min(found, key=tuple(Route).index)


def _wait_assessment(seen: Seen) -> str:
    return _wait((help_.asked_on, help_.assessed_on) for help_ in seen.first_helps)


def _wait_start(seen: Seen) -> str:
    return _wait((help_.asked_on, help_.started_on) for help_ in seen.first_helps)


_WAITS = ((14, Wait.TWO_WEEKS), (28, Wait.FOUR_WEEKS), (98, Wait.FOURTEEN_WEEKS))


def _wait(clocks: Iterable[tuple[date | None, date | None]]) -> str:
    """Return the class of the longest wait that is known."""
    days = [(until - since).days for since, until in clocks if since is not None and until is not None]
    if not days:
        return Wait.UNKNOWN
    return next((code for most, code in _WAITS if max(days) <= most), Wait.LONGER)


_DURATIONS = (
    (3, Duration.THREE),
    (6, Duration.SIX),
    (12, Duration.TWELVE),
    (24, Duration.TWENTY_FOUR),
)


def _duration(seen: Seen) -> str:
    """Return the class of how long help lasted without a day between, in months that are full."""
    first, over = run_before(seen.stretches, seen.last_day), seen.last_day + ONE_DAY
    return next((code for months, code in _DURATIONS if over < first + relativedelta(months=months)), Duration.LONGER)


def _end_reason(seen: Seen) -> str:
    said = {help_.end_reason for help_ in seen.last_helps if help_.ended_on == seen.last_day}
    known = [Reason(reason.value) for reason in said if reason not in (None, EndReason.UNKNOWN)]
    return min(known, default=Reason.UNKNOWN)


def _goals(seen: Seen) -> str:
    """Return what the last look at each goal found, in the period or before; replaced goals are left aside."""
    last: dict[str, GoalOutcome] = {}
    looks = [look for help_ in seen.helps for look in help_.looks if look.on <= seen.period.last]
    for look in sorted(looks, key=_looked_on):
        last[look.goal] = look.outcome
    found = set(last.values()) - {GoalOutcome.REPLACED}
    if not found:
        return Goals.UNKNOWN
    if found == {GoalOutcome.REACHED}:
        return Goals.REACHED
    return Goals.NOT if found == {GoalOutcome.NOT} else Goals.PARTLY


_FORMS_OUTSIDE: Mapping[str, Referral] = {
    "jeugdbescherming": Referral.YOUTH_PROTECTION,
    "jeugd_ggz": Referral.YOUTH_MENTAL_HEALTH,
    "jeugdzorg_plus": Referral.SECURE,
    "pleegzorg": Referral.FOSTER,
    "residentieel": Referral.RESIDENTIAL,
    "dagopvang": Referral.DAY_CARE,
}
_INSIDE = frozenset({Funding.COLLECTIVE, Funding.EDUCATION, Funding.UNKNOWN})


def _onward(help_: Help) -> bool:
    asked = help_.route is ReferralRoute.CARE_TEAM or help_.continuity is Continuity.STEPPED_UP
    return asked and help_.funding not in _INSIDE


def _referral(seen: Seen) -> str:
    found = referral_of(seen)
    return found[1] if found else Referral.NONE


def _referral_month(seen: Seen) -> str:
    found = referral_of(seen)
    return month_category(*found) if found else Referral.NONE


def _signals(seen: Seen) -> Iterable[str]:
    found = {
        noticed.group.value
        for file in seen.case.files
        for noticed in file.signals
        if seen.period.first <= noticed.on <= seen.period.last
    }
    return found or {SignalGroup.NONE}


def _clarified(seen: Seen) -> str:
    """Tell whether a question was clear by the end of the period: the file says so, or help was asked for it."""
    files = [file for file in seen.case.files if any(span.overlaps(seen.period.span) for span in file.spans)]
    if not files:
        return Answer.UNKNOWN
    opened = min(span.start or date.min for file in files for span in file.spans)
    days = [file.clarified_on for file in files]
    days += [help_.asked_on or help_.started_on for help_ in seen.case.helps]
    known = any(day is not None and opened <= day <= seen.period.last for day in days)
    return Answer.YES if known else Answer.NO


def _light_help(seen: Seen) -> str:
    light = [help_ for help_ in seen.any_help if help_.layer is Layer.PREVENTIVE]
    talks = sum(on <= seen.period.last for help_ in light for on in help_.talks)
    if not light:
        return LightHelp.NONE
    if not talks:
        return LightHelp.UNKNOWN
    return LightHelp.UP_TO_FIVE if talks <= MOST_LIGHT_TALKS else LightHelp.MORE


def _bridging(seen: Seen) -> str:
    linked = any(help_.continuity is Continuity.BRIDGING for help_ in seen.any_help)
    return YesNo.YES if linked else YesNo.NO


def _event(kind: AttendanceKind) -> Callable[[Seen], str]:
    def happened(seen: Seen) -> str:
        events = (event for event in seen.case.events if event.kind is kind and event.on <= seen.period.last)
        there = any(event.until is None or seen.period.first <= event.until for event in events)
        return YesNo.YES if there else YesNo.NO

    return happened


def _looked_on(look: Looked) -> date:
    return look.on


_SEVERAL: Mapping[Attribute, Callable[[Seen], Iterable[str]]] = {
    Attribute.PERSPECTIVES: _perspectives,
    Attribute.PROVIDER: _providers,
    Attribute.PROVIDER_ROLE: _roles,
    Attribute.FORM: _forms,
    Attribute.SETTING: _settings,
    Attribute.SIGNAL: _signals,
}
_ONE: Mapping[Attribute, Callable[[Seen], str]] = {
    Attribute.RESIDENCE: _residence,
    Attribute.MUNICIPALITY: _municipality,
    Attribute.ELSEWHERE: _elsewhere,
    Attribute.DECISION: _decision,
    Attribute.ROUTE: _route,
    Attribute.WAIT_ASSESSMENT: _wait_assessment,
    Attribute.WAIT_START: _wait_start,
    Attribute.DURATION: _duration,
    Attribute.END_REASON: _end_reason,
    Attribute.GOALS: _goals,
    Attribute.REFERRAL: _referral,
    Attribute.REFERRAL_MONTH: _referral_month,
    Attribute.CLARIFIED: _clarified,
    Attribute.LIGHT_HELP: _light_help,
    Attribute.BRIDGING: _bridging,
    Attribute.INCIDENT: _event(AttendanceKind.INCIDENT),
    Attribute.SUSPENSION: _event(AttendanceKind.SUSPENSION),
    Attribute.TRANSFER: _event(AttendanceKind.TRANSFER),
    Attribute.AT_HOME: _event(AttendanceKind.AT_HOME),
}
