"""What a pupil is counted under: his categories in each breakdown, in one period.

Where he can have one category only, it is the one on his last day in the period on which he counts. What is asked of
who starts looks at the help he started with; what is asked of who ends looks at the help that ended last. Not knowing
is a category of its own, and never a no.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from models.attendance import AttendanceKind
from models.monitor import help_traits, places, referrals
from models.monitor.codes import Answer, Attribute, SignalGroup, YesNo
from models.monitor.definition import Breakdown
from models.monitor.seen import Seen
from models.school import EducationType


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


def _education_type(seen: Seen, breakdown: Breakdown) -> str:
    kind = seen.case.education_type
    offered = not breakdown.per_school or kind in seen.facts.education_types
    return kind if offered else EducationType.UNKNOWN


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


def _event(kind: AttendanceKind) -> Callable[[Seen], str]:
    def happened(seen: Seen) -> str:
        events = (event for event in seen.case.events if event.kind is kind and event.on <= seen.period.last)
        there = any(event.until is None or seen.period.first <= event.until for event in events)
        return YesNo.YES if there else YesNo.NO

    return happened


_SEVERAL: Mapping[Attribute, Callable[[Seen], Iterable[str]]] = {
    Attribute.PERSPECTIVES: help_traits.perspectives,
    Attribute.PROVIDER: help_traits.providers,
    Attribute.PROVIDER_ROLE: help_traits.roles,
    Attribute.FORM: help_traits.forms,
    Attribute.SETTING: help_traits.settings,
    Attribute.SIGNAL: _signals,
}
_ONE: Mapping[Attribute, Callable[[Seen], str]] = {
    Attribute.RESIDENCE: places.residence,
    Attribute.MUNICIPALITY: places.municipality,
    Attribute.ELSEWHERE: help_traits.elsewhere,
    Attribute.DECISION: help_traits.decision,
    Attribute.ROUTE: help_traits.route,
    Attribute.WAIT_ASSESSMENT: help_traits.wait_assessment,
    Attribute.WAIT_START: help_traits.wait_start,
    Attribute.DURATION: help_traits.duration,
    Attribute.END_REASON: help_traits.end_reason,
    Attribute.GOALS: help_traits.goals,
    Attribute.REFERRAL: referrals.referral,
    Attribute.REFERRAL_MONTH: referrals.referral_month,
    Attribute.CLARIFIED: _clarified,
    Attribute.LIGHT_HELP: help_traits.light_help,
    Attribute.BRIDGING: help_traits.bridging,
    Attribute.INCIDENT: _event(AttendanceKind.INCIDENT),
    Attribute.SUSPENSION: _event(AttendanceKind.SUSPENSION),
    Attribute.TRANSFER: _event(AttendanceKind.TRANSFER),
    Attribute.AT_HOME: _event(AttendanceKind.AT_HOME),
}
