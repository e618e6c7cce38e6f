"""A comparison with feedback in sentences and charts."""

import math
from collections.abc import Iterator

from models.charts import Chart, Series, Shape
from models.monitor.mirror import TOTAL, Beside, Comparison, FeedbackKind, Verdict
from models.monitor.periods import parse_period
from models.monitor.words import amount, amount_unit, period_title, unit_word
from resources import Texts

_MOST_NAMED = 8
_LEAST_BASES = 4
"""Below so many bases a share of the school's pupils says nothing: one rounding moves it by a quarter."""


def line_title(line: Beside, comparison: Comparison) -> str:
    """Return a number in words: ``Ingestroomd – Woonplaats: Elders``."""
    parts = [
        f"{comparison.breakdown(line.place[at]).title}: {comparison.category(line.place[at], line.place[at + 1])}"
        for at in (0, 2)
        if line.place[at]
    ]
    return " – ".join((comparison.indicator(line.indicator).title, *parts))


def sentences(comparison: Comparison, texts: Texts) -> Iterator[str]:
    """Yield in words what came back and what it means, without a judgement of the school."""
    facts = comparison.feedback.facts
    period = period_title(parse_period(facts.period), texts)
    kind = comparison.feedback.kind
    schools = len(comparison.feedback.schools)
    yield texts(f"mirror.{kind.value}.head", recipient=facts.recipient_name, period=period, schools=schools)
    if kind is FeedbackKind.REGION:
        yield texts(f"mirror.region.{'included' if comparison.included else 'not_included'}")
        yield from _share(comparison, texts)
    else:
        yield from _counts(comparison, texts)
    if comparison.included and not comparison.same_file:
        yield texts(f"mirror.{kind.value}.other_file")
    yield from _different(comparison, texts)
    if comparison.other_version:
        yield texts("mirror.words.other_version", found=comparison.feedback.facts.title, own=comparison.own.facts.title)
    hidden = comparison.count(Verdict.HIDDEN)
    if hidden:
        yield texts.count("mirror.words.hidden", hidden)
    yield texts(f"mirror.{kind.value}.caveat")


def charts(comparison: Comparison, texts: Texts) -> tuple[Chart, ...]:
    """Return a chart for each table with one breakdown: numbers of one school, shares beside a region."""
    tables = dict.fromkeys(
        (line.indicator, line.place[0]) for line in comparison.lines if line.place[0] and not line.place[2]
    )
    made = (_chart(comparison, indicator, breakdown, texts) for indicator, breakdown in tables)
    return tuple(chart for chart in made if chart is not None)


def _counts(comparison: Comparison, texts: Texts) -> Iterator[str]:
    equal, rounding = comparison.count(Verdict.EQUAL), comparison.count(Verdict.ROUNDING)
    yield texts("mirror.school.counts", equal=equal, rounding=rounding, total=len(comparison.lines))


def _share(comparison: Comparison, texts: Texts) -> Iterator[str]:
    for line in comparison.lines:
        if line.place == TOTAL and line.verdict is Verdict.PART and comparison.included and line.received:
            asked = comparison.indicator(line.indicator)
            own, received = (amount(value, asked.unit, texts) for value in (line.own, line.received))
            unit = amount_unit(asked.unit, texts)
            yield texts("mirror.region.share", title=asked.title, unit=unit, own=own, received=received)


def _different(comparison: Comparison, texts: Texts) -> Iterator[str]:
    found = [line for line in comparison.lines if line.verdict is Verdict.DIFFERENT]
    for line in found[:_MOST_NAMED]:
        title, unit = line_title(line, comparison), comparison.indicator(line.indicator).unit
        own, received = (amount(value, unit, texts) for value in (line.own, line.received))
        yield texts("mirror.words.different", title=title, own=own, received=received)
    if len(found) > _MOST_NAMED:
        yield texts("mirror.words.more_different", count=len(found) - _MOST_NAMED)


def _chart(comparison: Comparison, indicator: str, breakdown: str, texts: Texts) -> Chart | None:
    lines = [
        line
        for line in comparison.lines
        if line.indicator == indicator and line.place[0] == breakdown and not line.place[2]
    ]
    asked, facts = comparison.indicator(indicator), comparison.own.facts
    title = f"{asked.title} – {comparison.breakdown(breakdown).title}"
    region = comparison.feedback.kind is FeedbackKind.REGION
    base = 1 if asked.about_school else facts.base
    own, received = tuple(line.own for line in lines), tuple(line.received for line in lines)
    unit, band = unit_word(asked.unit, texts), base if base > 1 else 0
    if region:
        totals = next((line for line in comparison.lines if (line.indicator, line.place) == (indicator, TOTAL)), None)
        if breakdown in facts.overlapping or totals is None or not totals.own or not totals.received:
            return None
        if totals.own < _LEAST_BASES * base:
            return None
        own, received = _percent(own, totals.own), _percent(received, totals.received)
        unit, band = texts("mirror.words.percent", unit=unit), math.ceil(100 * band / totals.own)
    return Chart(
        title=title,
        unit=unit,
        basis=asked.basis,
        caveat=asked.caveat,
        shape=Shape.BARS,
        points=tuple(comparison.category(breakdown, line.place[1]) for line in lines),
        series=(
            Series(title=texts("mirror.words.own"), values=own),
            Series(title=texts(f"mirror.{comparison.feedback.kind.value}.series"), values=received),
        ),
        band=band,
    )


def _percent(values: tuple[int | None, ...], total: int) -> tuple[int | None, ...]:
    return tuple(None if value is None else round(100 * value / total) for value in values)
