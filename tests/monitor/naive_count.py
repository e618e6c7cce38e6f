"""A second, naive way to count: day by day, cell by cell, written apart from the product's own."""

from collections import Counter
from datetime import date, timedelta

from models.monitor.cases import Help, MonitorCase
from models.monitor.periods import Period
from tests.monitor.invented import FACTS

Cell = tuple[str, frozenset[tuple[str, str]]]
_CROSSED = (("perspective", "residence"), ("perspective", "education_type"))


def naive_counts(cases: tuple[MonitorCase, ...], period: Period) -> Counter[Cell]:
    """Return every number of the SJSO monitor that is not zero."""
    found: Counter[Cell] = Counter()
    for case in cases:
        found.update(_cells(case, period))
    return found


def _cells(case: MonitorCase, period: Period) -> list[Cell]:
    days = [period.first + timedelta(days=number) for number in range((period.last - period.first).days + 1)]
    before, after = period.first - timedelta(days=1), period.last + timedelta(days=1)
    helped = [day for day in days if _helps(case, day)]
    if not helped:
        return []
    started_before = bool(_helps(case, before)) and helped[0] == period.first
    goes_on = helped[-1] == period.last and bool(_helps(case, after))
    indicators = ["pupils"]
    indicators.append("stock_start" if started_before else "inflow")
    indicators.append("stock_end" if goes_on else "outflow")
    traits = _traits(case, helped[-1])
    cells: list[Cell] = []
    for indicator in indicators:
        cells.append((indicator, frozenset()))
        cells.extend((indicator, frozenset({(name, value)})) for name, value in traits.items())
    cells.extend(("pupils", frozenset({(one, traits[one]), (two, traits[two])})) for one, two in _CROSSED)
    return cells


def _helps(case: MonitorCase, day: date) -> list[Help]:
    if case.wlz.value == "yes":
        return []
    if (case.enrolment.start and day < case.enrolment.start) or (case.enrolment.end and day > case.enrolment.end):
        return []
    return [
        help_
        for help_ in case.helps
        if help_.layer.value == "individual"
        and help_.funding.value in ("jeugdwet_collective", "unknown")
        and help_.started_on is not None
        and help_.plan_on is not None
        and help_.started_on <= day
        and help_.plan_on <= day
        and (help_.ended_on is None or help_.ended_on >= day)
    ]


def _traits(case: MonitorCase, day: date) -> dict[str, str]:
    perspectives = [help_.perspective.value for help_ in _helps(case, day)]
    first = next(one for one in ("treatment", "diagnostics", "guidance", "unknown") if one in perspectives)
    town = ""
    for home in case.residences:
        if home.since is None or home.since <= day:
            town = home.municipality
    if not town:
        residence = "unknown"
    elif town.lower() == FACTS.municipality.lower():
        residence = "own"
    else:
        residence = "region" if town in FACTS.region else "elsewhere"
    kind = case.education_type.value if case.education_type in FACTS.education_types else "unknown"
    return {"perspective": first, "residence": residence, "education_type": kind}
