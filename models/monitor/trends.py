"""A school's own figures over periods, as charts: from the files it sent, so that everybody sees the same numbers.

A line goes on when the school goes over from a monitor of Luwte to its own version of it, or to a next version: with
the same question and the same groups, as far as both have them. Where a version counts something else under the same
name the line is broken, and that is said below the chart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import dropwhile, islice, pairwise

from models.charts import MOST_SERIES, Chart, Series, Shape
from models.monitor.kinship import Likeness, Versions, likeness
from models.monitor.mirror import TOTAL
from models.monitor.periods import Period, following, parse_period
from models.monitor.received import Place, Received, ReceivedIndicator
from models.monitor.words import period_short, unit_word
from resources import Texts

_MOST_PERIODS = 12


Spot = tuple[Period, Received | None]
"""A period with its file, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What was sent, with what it was made by.

    Attributes:
        files: in any order.
        versions: the definitions by which they were made, as far as they are known.

    """

    files: tuple[Received, ...] = ()
    versions: Versions = field(default_factory=dict)

    @property
    def newest(self) -> Received | None:
        """The file of the latest period."""
        return max(self.files, key=_age, default=None)


NOTHING_SENT = History()


def trend_line(files: Sequence[Received]) -> tuple[Spot, ...]:
    """Return files that can be put in one line, oldest first; a period between them without a file has None.

    They are those for the newest period's recipient, over periods as long and rounded as coarsely; of each period the
    newest file.
    """
    newest: dict[str, Received] = {}
    for file in sorted(files, key=lambda one: one.facts.serial):
        newest[file.facts.period] = file
    ordered = sorted(newest.values(), key=_first_day)
    if not ordered:
        return ()
    wanted = _whom(ordered[-1])
    alike = {file.facts.period: file for file in ordered if _whom(file) == wanted}
    first, *_ = (parse_period(period) for period in alike)
    last = parse_period(ordered[-1].facts.period)
    return tuple((period, alike.get(period.id)) for period in _periods(first, last))[-_MOST_PERIODS:]


def trends(history: History, indicator: str, texts: Texts) -> tuple[Chart, ...]:
    """Return an indicator over periods: its total, and each of its breakdowns in charts of a few groups."""
    return tuple(_Trend(history, texts).charts(indicator)) if history.files else ()


def flow_trend(history: History, indicators: Sequence[str], texts: Texts) -> Chart | None:
    """Return the totals of a few indicators in one chart, such as who came and who went; None without figures."""
    return _Trend(history, texts).together(indicators) if history.files else None


class _Trend:
    """What was sent, beside what was sent last."""

    def __init__(self, history: History, texts: Texts) -> None:
        self._texts, self._versions = texts, history.versions
        self._line = trend_line(history.files)
        self._newest = next(file for _, file in reversed(self._line) if file is not None)
        self._known = {one.id: one for one in self._newest.facts.indicators}

    def charts(self, indicator: str) -> Iterator[Chart]:
        asked = self._known.get(indicator)
        if asked is None:
            return
        line = self._asking([indicator])
        total = Series(title=asked.title, values=_values(line, indicator, TOTAL))
        yield self._chart(asked, asked.title, [total], line)
        rows = self._newest.tables().get(indicator, {})
        tables = dict.fromkeys(place[0] for place in rows if place[0] and not place[2])
        for breakdown in self._newest.facts.breakdowns:
            if breakdown.id in tables:
                divided = self._dividing(line, breakdown.id)
                series = [
                    Series(title=title, values=_values(divided, indicator, (breakdown.id, name, "", "")))
                    for name, title in breakdown.categories
                ]
                for few in _chunks(series) if _says_more_than_once(series, divided) else ():
                    yield self._chart(asked, f"{asked.title} – {breakdown.title}", few, divided)

    def together(self, indicators: Sequence[str]) -> Chart | None:
        asked = [self._known[name] for name in indicators if name in self._known][:MOST_SERIES]
        if not asked:
            return None
        line = self._asking([one.id for one in asked])
        series = [Series(title=one.title, values=_values(line, one.id, TOTAL)) for one in asked]
        return self._chart(asked[-1], ", ".join(one.title for one in asked), series, line, basis="")

    def _asking(self, indicators: Sequence[str]) -> tuple[Spot, ...]:
        """Return the line without the files in which these questions counted something else."""
        return _begun(
            (period, file if file and all(self._like(file).asks(one) for one in indicators) else None)
            for period, file in self._line
        )

    def _dividing(self, line: Sequence[Spot], breakdown: str) -> tuple[Spot, ...]:
        """Return a line without the files in which a breakdown divided otherwise."""
        return _begun((period, file if file and self._like(file).divides(breakdown) else None) for period, file in line)

    def _like(self, file: Received) -> Likeness:
        return likeness(file.facts, self._newest.facts, self._versions)

    def _chart(
        self,
        asked: ReceivedIndicator,
        title: str,
        series: Sequence[Series],
        line: Sequence[Spot],
        basis: str | None = None,
    ) -> Chart:
        return Chart(
            title=title,
            unit=unit_word(asked.unit, self._texts),
            basis=asked.basis if basis is None else basis,
            caveat=asked.caveat,
            shape=Shape.LINES,
            points=tuple(period_short(period, self._texts) for period, _ in line),
            series=tuple(series),
            band=_band(self._newest, asked),
            remarks=(*self._broken(line), *self._went_over(line)),
        )

    def _broken(self, line: Sequence[Spot]) -> Iterator[str]:
        """Say of which periods a file is left out, because it counted something else."""
        drawn = {period.id for period, file in line if file is not None}
        left = [period for period, file in self._line if file is not None and period.id not in drawn]
        if left:
            periods = ", ".join(period_short(period, self._texts) for period in left)
            yield self._texts("charts.trend.broken", periods=periods)

    def _went_over(self, line: Sequence[Spot]) -> Iterator[str]:
        """Say from which period on another monitor was used."""
        drawn = [(period, file.facts) for period, file in line if file is not None]
        for (_, before), (period, after) in pairwise(drawn):
            if (before.definition, before.version) != (after.definition, after.version):
                since = period_short(period, self._texts)
                names = {"before": f"{before.title} ({before.version})", "after": f"{after.title} ({after.version})"}
                yield self._texts("charts.trend.went_over", since=since, **names)


def _says_more_than_once(series: Sequence[Series], line: Sequence[Spot]) -> bool:
    """Tell whether groups come back in another period; the months of a period never do."""
    alone = sum(file is not None for _, file in line) == 1
    return alone or any(value is not None for one in series for value in one.values[:-1])


def _begun(line: Iterator[Spot]) -> tuple[Spot, ...]:
    """Return a line from its first file on."""
    return tuple(dropwhile(_empty, line))


def _empty(spot: Spot) -> bool:
    return spot[1] is None


def _chunks(series: Sequence[Series]) -> Iterator[list[Series]]:
    left = iter(series)
    while few := list(islice(left, MOST_SERIES)):
        yield few


def _first_day(file: Received) -> date:
    return parse_period(file.facts.period).first


def _age(file: Received) -> tuple[date, int]:
    return _first_day(file), file.facts.serial


def _whom(file: Received) -> tuple[object, ...]:
    facts = file.facts
    return facts.recipient, facts.school_code, facts.base, parse_period(facts.period).kind


def _periods(first: Period, last: Period) -> Iterator[Period]:
    while first.first <= last.first:
        yield first
        first = following(first)


def _values(line: Sequence[Spot], indicator: str, place: Place) -> tuple[int | None, ...]:
    rows = (file.tables().get(indicator, {}).get(place) if file else None for _, file in line)
    return tuple(row.value if row else None for row in rows)


def _band(newest: Received, asked: ReceivedIndicator) -> int:
    return 0 if asked.about_school or newest.facts.base == 1 else newest.facts.base
