"""What a pupil is counted under by his help: by whom, how, where, how long, and what came of it."""

from collections.abc import Iterable, Mapping
from datetime import date

from dateutil.relativedelta import relativedelta

from models.continuity import Continuity
from models.goal import GoalOutcome
from models.monitor.cases import Help, Looked
from models.monitor.codes import (
    OTHER,
    UNKNOWN,
    Answer,
    Duration,
    Elsewhere,
    Form,
    Goals,
    LightHelp,
    ProviderRole,
    Reason,
    Route,
    Wait,
    YesNo,
)
from models.monitor.seen import Seen
from models.monitor.stretches import ONE_DAY, run_before
from models.pupil import YesNoUnknown
from models.spic import SpicSegment
from models.trajectory import EndReason, Funding, Layer, ReferralRoute

MOST_LIGHT_TALKS = 5
"""Up to five talks are light help (JOS, Alkmaar region 2023)."""


def perspectives(seen: Seen) -> Iterable[str]:
    """Return all perspectives."""
    return {help_.perspective.value for help_ in seen.helps}


def providers(seen: Seen) -> Iterable[str]:
    """Return who helps, by their codes."""
    codes = {entry.organisation: entry.code for entry in seen.facts.providers}
    return {codes.get(help_.provider, OTHER) if help_.provider else UNKNOWN for help_ in seen.helps}


def roles(seen: Seen) -> Iterable[str]:
    """Return in which roles they help."""
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


def forms(seen: Seen) -> Iterable[str]:
    """Return how help is given."""
    return {_GROUPED.get(help_.form, _plain_form(help_)) for help_ in seen.helps}


def _plain_form(help_: Help) -> Form:
    return Form.INDIVIDUAL if help_.layer is Layer.INDIVIDUAL else Form.ADVICE


def settings(seen: Seen) -> Iterable[str]:
    """Return where help is given."""
    return {setting.value for help_ in seen.helps for setting in help_.settings} or {UNKNOWN}


_SEGMENTS: Mapping[SpicSegment | None, Elsewhere] = {
    SpicSegment.HIGHLY_SPECIALIST: Elsewhere.HIGHLY_SPECIALIST,
    SpicSegment.SPECIALIST: Elsewhere.SPECIALIST,
    SpicSegment.BASIC: Elsewhere.BASIC,
    None: Elsewhere.YES,
}
"""The deepest first: of several pieces of help the deepest counts."""


def elsewhere(seen: Seen) -> str:
    """Return whether there is help under a decision beside the help at school, by segment."""
    own = seen.helps
    beside = [help_ for help_ in seen.any_help if help_.funding is Funding.INDIVIDUAL_DECISION and help_ not in own]
    if beside:
        segments = {help_.segment for help_ in beside}
        return next(code for segment, code in _SEGMENTS.items() if segment in segments)
    said = {help_.elsewhere for help_ in own}
    if YesNoUnknown.YES in said:
        return Elsewhere.YES
    return Elsewhere.NO if said == {YesNoUnknown.NO} else Elsewhere.UNKNOWN


def decision(seen: Seen) -> str:
    """Tell whether help needed a decision."""
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


def route(seen: Seen) -> str:
    """Return by whom help came about."""
    found = {_ROUTES.get(help_.route, Route.OTHER) for help_ in seen.first_helps} or {Route.UNKNOWN}
    return min(found, key=tuple(Route).index)


def wait_assessment(seen: Seen) -> str:
    """Return how long the wait was until the first talk."""
    return _wait((help_.asked_on, help_.assessed_on) for help_ in seen.first_helps)


def wait_start(seen: Seen) -> str:
    """Return how long the wait was until help began."""
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


def duration(seen: Seen) -> str:
    """Return the class of how long help lasted without a day between, in months that are full."""
    first, over = run_before(seen.stretches, seen.last_day), seen.last_day + ONE_DAY
    return next((code for months, code in _DURATIONS if over < first + relativedelta(months=months)), Duration.LONGER)


def end_reason(seen: Seen) -> str:
    """Return why help ended."""
    said = {help_.end_reason for help_ in seen.last_helps if help_.ended_on == seen.last_day}
    known = [Reason(reason.value) for reason in said if reason not in (None, EndReason.UNKNOWN)]
    return min(known, default=Reason.UNKNOWN)


def goals(seen: Seen) -> str:
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


def light_help(seen: Seen) -> str:
    """Return how many talks light help took."""
    light = [help_ for help_ in seen.any_help if help_.layer is Layer.PREVENTIVE]
    talks = sum(on <= seen.period.last for help_ in light for on in help_.talks)
    if not light:
        return LightHelp.NONE
    if not talks:
        return LightHelp.UNKNOWN
    return LightHelp.UP_TO_FIVE if talks <= MOST_LIGHT_TALKS else LightHelp.MORE


def bridging(seen: Seen) -> str:
    """Tell whether help bridged a wait."""
    linked = any(help_.continuity is Continuity.BRIDGING for help_ in seen.any_help)
    return YesNo.YES if linked else YesNo.NO


def _looked_on(look: Looked) -> date:
    return look.on
