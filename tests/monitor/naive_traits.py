"""What a pupil is counted under, the naive way."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.monitor.cases import Help, MonitorCase, OpenFile

DAY = timedelta(days=1)
Trait = Callable[["Look", dict[str, Any]], list[str] | None]


@dataclass(kw_only=True)
class Look:
    """A pupil in a period: on which days, with which help."""

    case: MonitorCase
    status: str
    days: list[date]
    since: date
    last: date
    seen: list[Help]
    running: list[Help]
    started_with: list[Help]
    ended_with: list[Help]

    @property
    def began(self) -> bool:
        return self.status in ("new", "passed")

    @property
    def over(self) -> bool:
        return self.status in ("ended", "passed")


def is_open(file: OpenFile, day: date) -> bool:
    return any(span.start is not None and span.start <= day <= (span.end or date.max) for span in file.spans)


def _perspective(look: Look, breakdown: dict[str, Any]) -> list[str]:
    there = {one.perspective.value for one in look.ended_with}
    return [next(name for name in breakdown["priority"] if name in there)]


def _lives(look: Look) -> tuple[str, str]:
    town = ""
    for home in look.case.residences:
        if home.since is None or home.since <= look.last:
            town = home.municipality.strip().lower()
    known = {"": "unknown", "amsterdam": "own", "amstelveen": "region", "zaanstad": "region"}
    where = known.get(town, "elsewhere")
    own_line = town in ("amstelveen", "zaanstad", "haarlem")
    return where, town if own_line else where


def _residence(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    return [_lives(look)[0]]


def _municipality(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    return [_lives(look)[1]]


def _education_type(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    name = look.case.education_type.value
    return [name if name in ("so", "vso") else "unknown"]


def _provider(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    names = []
    for one in look.seen:
        if one.provider is None:
            names.append("unknown")
        else:
            names.append({"o1": "altra", "o2": "kabouterhuis"}.get(str(one.provider), "other"))
    return names


def _role(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    return ["main" if one.main else "sub" for one in look.seen]


_IN_GROUP = ("groepstraining", "groepsbehandeling", "sociale_vaardigheid", "weerbaarheid", "naschoolse_begeleiding")
_SHORT = ("kort_gesprek", "vraagverheldering", "psycho_educatie")


def _form(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    names = []
    for one in look.seen:
        if one.form in _IN_GROUP or one.form == "naschoolse_opvang":
            names.append("group")
        elif one.form in ("klasobservatie", "onderwijs_zorgklas"):
            names.append("class")
        elif one.form in _SHORT or one.layer.value == "preventive":
            names.append("advice")
        else:
            names.append("individual")
    return names


def _setting(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    return [setting.value for one in look.seen for setting in one.settings] or ["unknown"]


def _elsewhere(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    beside = [one for one in look.running if one.funding.value == "jeugdwet_individual" and one not in look.seen]
    if beside:
        segments = [one.segment.value for one in beside if one.segment is not None]
        return [max(segments) if segments else "yes"]
    said = [one.elsewhere.value for one in look.seen]
    if "yes" in said:
        return ["yes"]
    return ["unknown" if "unknown" in said or not said else "no"]


def _decision(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    paid = [one.funding.value for one in look.running]
    if "jeugdwet_individual" in paid:
        return ["yes"]
    return ["unknown" if "unknown" in paid else "no"]


def _route(look: Look, _breakdown: dict[str, Any]) -> list[str] | None:
    names = []
    for one in look.started_with:
        name = one.route.value
        if name in ("medical_specialist", "youth_doctor"):
            name = "medical"
        elif name not in ("care_team", "access_team", "gp", "self", "unknown"):
            name = "other"
        names.append(name)
    order = ("care_team", "access_team", "gp", "medical", "self", "other", "unknown")
    return [next((name for name in order if name in names), "unknown")] if look.began else None


def _waited(clocks: list[tuple[date | None, date | None]]) -> str:
    longest = max([(until - since).days for since, until in clocks if since and until], default=None)
    if longest is None:
        return "unknown"
    for most, name in ((14, "days_0_14"), (28, "days_15_28"), (98, "days_29_98")):
        if longest <= most:
            return name
    return "days_99"


def _to_assessment(look: Look, _breakdown: dict[str, Any]) -> list[str] | None:
    return [_waited([(one.asked_on, one.assessed_on) for one in look.started_with])] if look.began else None


def _to_start(look: Look, _breakdown: dict[str, Any]) -> list[str] | None:
    return [_waited([(one.asked_on, one.started_on) for one in look.started_with])] if look.began else None


def _duration(look: Look, _breakdown: dict[str, Any]) -> list[str] | None:
    full = 0
    while _months_later(look.since, full + 1) <= look.last + DAY:
        full += 1
    names = [(3, "months_0_2"), (6, "months_3_5"), (12, "months_6_11"), (24, "months_12_23")]
    found = next((name for months, name in names if full < months), "months_24")
    return [found] if look.over else None


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _reason(look: Look, _breakdown: dict[str, Any]) -> list[str] | None:
    reasons = [one.end_reason.value for one in look.ended_with if one.ended_on == look.last and one.end_reason]
    known = [reason for reason in reasons if reason != "unknown"]
    return [min(known) if known else "unknown"] if look.over else None


def _goals(look: Look, _breakdown: dict[str, Any]) -> list[str] | None:
    found: dict[str, tuple[date, str]] = {}
    for one in look.seen:
        for seen in one.looks:
            if seen.on <= look.days[-1] and (seen.goal not in found or found[seen.goal][0] <= seen.on):
                found[seen.goal] = (seen.on, seen.outcome.value)
    outcomes = {outcome for _, outcome in found.values() if outcome != "replaced"}
    if not look.over:
        return None
    if not outcomes:
        return ["unknown"]
    return ["partly" if len(outcomes) > 1 else outcomes.pop()]


_OUTSIDE = {
    "jeugdbescherming": "youth_protection",
    "jeugd_ggz": "youth_mental_health",
    "jeugdzorg_plus": "secure_youth_care",
    "pleegzorg": "foster_care",
    "residentieel": "residential",
    "dagopvang": "day_care",
}


def _referred(look: Look) -> tuple[str, str]:
    for day in look.days:
        found = {"other"} if any(file.referred_on == day for file in look.case.files) else set()
        for one in look.case.helps:
            outside = one.funding.value not in ("jeugdwet_collective", "education", "unknown")
            up = one.continuity is not None and one.continuity.value == "stepped_up"
            if one.asked_on == day and outside and (one.route.value == "care_team" or up):
                found.add(_OUTSIDE.get(one.form, "other"))
        if found:
            return min(found), f"{day.year}-{day.month:02}-{min(found)}"
    return "none", "none"


def _referral(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    return [_referred(look)[0]]


def _referral_month(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    return [_referred(look)[1]]


def _signal(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    names = [one.group.value for file in look.case.files for one in file.signals if one.on in look.days]
    return names or ["none"]


def _clarified(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    files = [file for file in look.case.files if any(is_open(file, day) for day in look.days)]
    if not files:
        return ["unknown"]
    since = min(span.start for file in files for span in file.spans if span.start is not None)
    told = [file.clarified_on for file in files]
    told += [one.asked_on if one.asked_on is not None else one.started_on for one in look.case.helps]
    return ["yes" if [day for day in told if day is not None and since <= day <= look.days[-1]] else "no"]


def _light(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    light = [one for one in look.running if one.layer.value == "preventive"]
    talks = len([day for one in light for day in one.talks if day <= look.days[-1]])
    if not light:
        return ["none"]
    if talks == 0:
        return ["unknown"]
    return ["up_to_5" if talks <= 5 else "more"]


def _bridging(look: Look, _breakdown: dict[str, Any]) -> list[str]:
    bridges = [one for one in look.running if one.continuity is not None and one.continuity.value == "bridging"]
    return ["yes" if bridges else "no"]


def _happened(look: Look, breakdown: dict[str, Any]) -> list[str]:
    for event in look.case.events:
        if event.kind.value == breakdown["attribute"]:
            for day in look.days:
                if event.on <= day and (event.until is None or day <= event.until):
                    return ["yes"]
    return ["no"]


TRAITS: dict[str, Trait] = {
    "perspective": _perspective,
    "residence": _residence,
    "municipality": _municipality,
    "education_type": _education_type,
    "provider": _provider,
    "provider_role": _role,
    "form": _form,
    "setting": _setting,
    "elsewhere": _elsewhere,
    "decision": _decision,
    "route": _route,
    "wait_assessment": _to_assessment,
    "wait_start": _to_start,
    "duration": _duration,
    "end_reason": _reason,
    "goals": _goals,
    "referral": _referral,
    "referral_month": _referral_month,
    "signal": _signal,
    "clarified": _clarified,
    "light_help": _light,
    "bridging": _bridging,
    "incident": _happened,
    "suspension": _happened,
    "transfer": _happened,
    "at_home": _happened,
}
