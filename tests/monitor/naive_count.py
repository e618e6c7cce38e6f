"""A second, naive way to count: day by day, from the text of a definition, sharing no code with the product's own.

It is written from the rules as people read them. It is slow and long-winded on purpose.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from models.monitor.cases import Help, MonitorCase
from tests.monitor.naive_traits import DAY, TRAITS, Look, is_open

Cell = tuple[str, frozenset[tuple[str, str]]]
_FLOWS = {
    "reached": {"stayed", "ended", "new", "passed"},
    "stock_start": {"stayed", "ended"},
    "inflow": {"new", "passed"},
    "outflow": {"ended", "passed"},
    "stock_end": {"stayed", "new"},
}
_PASSES = {(True, True): "stayed", (True, False): "ended", (False, True): "new", (False, False): "passed"}


class NaiveCount:
    """Counts one period of a definition."""

    def __init__(self, text: str, first: date, last: date) -> None:
        self.raw: dict[str, Any] = tomllib.loads(text)
        self.whole: dict[str, Any] = next(iter(self.raw["population"].values()))
        self.first, self.last = first, last
        self.days = [first + DAY * number for number in range((last - first).days + 1)]

    def cells(self, cases: tuple[MonitorCase, ...]) -> Counter[Cell]:
        """Return every number that is not zero."""
        return Counter(cell for case in cases for cell in self._of(case))

    def _status(self, case: MonitorCase) -> str:
        """Return how a pupil passes through the period, or nothing."""
        if case.wlz.value == "yes" and self.whole["wlz"] == "excluded":
            return ""
        if not any(_counts(case, day, self.whole) for day in self.days):
            return ""
        before, after = self.first - timedelta(days=1), self.last + timedelta(days=1)
        start = _counts(case, before, self.whole) and _counts(case, self.first, self.whole)
        end = _counts(case, self.last, self.whole) and _counts(case, after, self.whole)
        return _PASSES[start, end]

    def _of(self, case: MonitorCase) -> Iterator[Cell]:
        status = self._status(case)
        if not status:
            return
        look = self._look(case, status)
        traits = {one["id"]: set(TRAITS[one["attribute"]](look, one) or ()) for one in self.raw["breakdown"]}
        for indicator in self.raw["indicator"]:
            population = self.raw["population"][indicator["population"]]
            belongs = any(_counts(case, day, population) for day in self.days)
            within = all(value in traits[name] for name, value in indicator.get("within", {}).items())
            if status in _FLOWS[indicator["counted"]] and belongs and within:
                yield from _places(indicator, traits)

    def _look(self, case: MonitorCase, status: str) -> Look:
        by_day = {day: _helps(case, day, self.whole) for day in self.days}
        present = [day for day in self.days if _counts(case, day, self.whole)]
        helped = [day for day in self.days if by_day[day]]
        since = present[-1]
        while _counts(case, since - DAY, self.whole):
            since -= DAY
        return Look(
            case=case,
            status=status,
            days=self.days,
            since=since,
            last=present[-1],
            seen=[one for one in case.helps if any(one is there for found in by_day.values() for there in found)],
            running=[one for one in case.helps if any(_runs(one, day) for day in self.days)],
            started_with=by_day[helped[0]] if helped else [],
            ended_with=by_day[present[-1]],
        )


def _places(indicator: dict[str, Any], traits: dict[str, set[str]]) -> Iterator[Cell]:
    yield indicator["id"], frozenset()
    for table in indicator.get("tables", []):
        places: list[set[tuple[str, str]]] = [set()]
        for name in table:
            places = [place | {(name, value)} for place in places for value in traits[name]]
        for place in places:
            yield indicator["id"], frozenset(place)


def _enrolled(case: MonitorCase, day: date) -> bool:
    start, end = case.enrolment.start, case.enrolment.end
    return (start is None or start <= day) and (end is None or day <= end)


def _helps(case: MonitorCase, day: date, population: dict[str, Any]) -> list[Help]:
    """Return the help that counts on a day."""
    found = []
    for help_ in case.helps if _enrolled(case, day) else ():
        if help_.layer.value not in population["layers"] or help_.funding.value not in population["funding"]:
            continue
        late = population.get("help_plan") and (help_.plan_on is None or day < help_.plan_on)
        if _runs(help_, day) and not late:
            found.append(help_)
    return found


def _counts(case: MonitorCase, day: date, population: dict[str, Any]) -> bool:
    if _helps(case, day, population):
        return True
    by_file = population.get("care_file") and any(is_open(file, day) for file in case.files)
    return bool(by_file and _enrolled(case, day))


def _runs(help_: Help, day: date) -> bool:
    return bool(help_.started_on and help_.started_on <= day and (help_.ended_on is None or day <= help_.ended_on))
