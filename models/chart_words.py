"""A chart in words, for who cannot see it or wants the numbers."""

from collections.abc import Iterator

from models.charts import Chart, Shape
from resources import Texts


def value_word(value: int | None, texts: Texts) -> str:
    """Return a number, or the word for one that is not shown."""
    return texts("charts.words.hidden") if value is None else str(value)


def table(chart: Chart, texts: Texts) -> tuple[tuple[str, ...], ...]:
    """Return a chart as rows of a table: first the names, then a row for each point."""
    names = ("", *(one.title for one in chart.series))
    rows = (
        (point, *(value_word(one.values[place], texts) for one in chart.series))
        for place, point in enumerate(chart.points)
    )
    return (names, *rows)


def spoken(chart: Chart, texts: Texts) -> str:
    """Return a chart as sentences that say the same."""
    return " ".join(_sentences(chart, texts))


def band_words(chart: Chart, texts: Texts) -> str:
    """Return what the band means; empty when the numbers are exact."""
    if not chart.band:
        return ""
    area = chart.shape is Shape.LINES and len(chart.series) == 1
    return texts(f"charts.words.band_{'area' if area else 'strokes'}", band=chart.band)


def notes(chart: Chart, texts: Texts) -> tuple[str, ...]:
    """Return what stands below a chart: how sure it is, who counts, what it does not say, and what else to know."""
    return tuple(words for words in (band_words(chart, texts), chart.basis, chart.caveat, *chart.remarks) if words)


def _sentences(chart: Chart, texts: Texts) -> Iterator[str]:
    yield texts("charts.words.head", title=chart.title, unit=chart.unit)
    for one in chart.series:
        values = (f"{point}: {value_word(value, texts)}" for point, value in zip(chart.points, one.values, strict=True))
        yield texts("charts.words.series", title=one.title, values="; ".join(values))
    yield from notes(chart, texts)
