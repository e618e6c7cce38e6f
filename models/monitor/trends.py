"""A school's own figures over periods, as charts: from the files it sent, so that everybody sees the same numbers."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from models.charts import MOST_SERIES, Chart, Series, Shape
from models.monitor.mirror import TOTAL
from models.monitor.periods import Period, following, parse_period
from models.monitor.received import Place, Received, ReceivedIndicator
from models.monitor.words import period_short, unit_word
from resources import Texts

_MOST_PERIODS = 12


Spot = tuple[Period, Received | None]
"""A period with its file, if there is one."""


def trend_line(files: Sequence[Received]) -> tuple[Spot, ...]:
    """Return files that can be put in one line, oldest first; a period between them without a file has None.

    They are those of the newest period's definition, version, recipient and base; of each period the newest file.
    """
    newest: dict[str, Received] = {}
    for file in sorted(files, key=lambda one: one.facts.serial):
        newest[file.facts.period] = file
    ordered = sorted(newest.values(), key=_first_day)
    if not ordered:
        return ()
    wanted = _question(ordered[-1])
    alike = {file.facts.period: file for file in ordered if _question(file) == wanted}
    first, *_ = (parse_period(period) for period in alike)
    last = parse_period(ordered[-1].facts.period)
    return tuple((period, alike.get(period.id)) for period in _periods(first, last))[-_MOST_PERIODS:]


def trends(files: Sequence[Received], indicator: str, texts: Texts) -> tuple[Chart, ...]:
    """Return an indicator over periods: its total, and each of its breakdowns in charts of a few groups."""
    line = trend_line(files)
    newest = line[-1][1] if line else None
    return tuple(_Trend(line, newest, indicator, texts).charts()) if newest else ()


def flow_trend(files: Sequence[Received], indicators: Sequence[str], texts: Texts) -> Chart | None:
    """Return the totals of a few indicators in one chart, such as who came and who went; None without figures."""
    line = trend_line(files)
    newest = line[-1][1] if line else None
    known = {one.id: one for one in newest.facts.indicators} if newest else {}
    asked = [known[name] for name in indicators if name in known][:MOST_SERIES]
    if newest is None or not asked:
        return None
    return Chart(
        title=", ".join(one.title for one in asked),
        unit=unit_word(asked[0].unit, texts),
        basis="",
        caveat=asked[-1].caveat,
        shape=Shape.LINES,
        points=_points(line, texts),
        series=tuple(Series(title=one.title, values=_values(line, one.id, TOTAL)) for one in asked),
        band=_band(newest, asked[0]),
    )


class _Trend:
    """One indicator over periods."""

    def __init__(self, line: Sequence[Spot], newest: Received, indicator: str, texts: Texts) -> None:
        self._line, self._newest, self._texts = line, newest, texts
        self._asked = next(one for one in newest.facts.indicators if one.id == indicator)

    def charts(self) -> Iterator[Chart]:
        total = Series(title=self._asked.title, values=_values(self._line, self._asked.id, TOTAL))
        yield self._chart(self._asked.title, [total])
        rows = self._newest.tables().get(self._asked.id, {})
        tables = dict.fromkeys(place[0] for place in rows if place[0] and not place[2])
        for breakdown in self._newest.facts.breakdowns:
            if breakdown.id in tables:
                series = [
                    Series(title=title, values=_values(self._line, self._asked.id, (breakdown.id, name, "", "")))
                    for name, title in breakdown.categories
                ]
                for few in _chunks(series) if self._says_more_than_once(series) else ():
                    yield self._chart(f"{self._asked.title} – {breakdown.title}", few)

    def _says_more_than_once(self, series: Sequence[Series]) -> bool:
        """Tell whether groups come back in another period; the months of a period never do."""
        alone = sum(file is not None for _, file in self._line) == 1
        return alone or any(value is not None for one in series for value in one.values[:-1])

    def _chart(self, title: str, series: Sequence[Series]) -> Chart:
        return Chart(
            title=title,
            unit=unit_word(self._asked.unit, self._texts),
            basis=self._asked.basis,
            caveat=self._asked.caveat,
            shape=Shape.LINES,
            points=_points(self._line, self._texts),
            series=tuple(series),
            band=_band(self._newest, self._asked),
        )


def _chunks(series: Sequence[Series]) -> Iterator[list[Series]]:
    left = iter(series)
    while few := list(islice(left, MOST_SERIES)):
        yield few


def _first_day(file: Received) -> date:
    return parse_period(file.facts.period).first


def _question(file: Received) -> tuple[object, ...]:
    facts = file.facts
    kind = parse_period(facts.period).kind
    return facts.definition, facts.version, facts.recipient, facts.school_code, facts.base, kind


def _periods(first: Period, last: Period) -> Iterator[Period]:
    while first.first <= last.first:
        yield first
        first = following(first)


def _points(line: Sequence[Spot], texts: Texts) -> tuple[str, ...]:
    return tuple(period_short(period, texts) for period, _ in line)


def _values(line: Sequence[Spot], indicator: str, place: Place) -> tuple[int | None, ...]:
    rows = (file.tables().get(indicator, {}).get(place) if file else None for _, file in line)
    return tuple(row.value if row else None for row in rows)


def _band(newest: Received, asked: ReceivedIndicator) -> int:
    return 0 if asked.about_school or newest.facts.base == 1 else newest.facts.base
