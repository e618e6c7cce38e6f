"""``toelichting.pdf``: one page beside the figures, in plain words. What was asked, what was sent, how to read it."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

import resources
from models.monitor.release import Release
from models.monitor.words import period_title, step_title
from reports import blocks, formats, tables
from reports.layout import Paper, render

_AND = ", "


def explanation(release: Release, cells_hash: str, language: str = "nl") -> bytes:
    """Return the page that goes with a release.

    Args:
        release: what is sent.
        cells_hash: the SHA-256 of ``cells.csv``, in hexadecimal.
        language: ``nl`` or ``en``.

    """
    texts = resources.texts(language)
    title = texts("monitor.explanation.title", monitor=release.definition.title[language])
    notice = texts("monitor.explanation.notice", file=release.file_name)
    paper = Paper(title=title, school=release.school_code, language=language, dated=release.made_on, notice=notice)
    return render(paper, [*_head(release, title, language), *_figures(release, cells_hash, language)])


def _head(release: Release, title: str, language: str) -> list[Flowable]:
    texts = resources.texts(language)
    period = period_title(release.period, texts)
    subtitle = texts(
        "monitor.explanation.subtitle",
        period=period[0].upper() + period[1:],
        first=formats.birth_day(release.period.first, language),
        last=formats.birth_day(release.period.last, language),
    )
    return [*blocks.title(title, subtitle), tables.facts(_facts(release, language))]


def _facts(release: Release, language: str) -> list[tuple[str, str]]:
    texts = resources.texts(language)
    definition, base = release.definition, release.definition.rounding.base
    values = {
        "school": release.school_code,
        "recipient": release.recipient.name,
        "definition": texts(
            "monitor.explanation.definition_value", title=definition.title[language], version=definition.version
        ),
        "sent": _sent(release, language),
        "rolled_up": _AND.join(step_title(step, definition, language) for step in release.rolled_up),
        "overlapping": _overlapping(release, language),
        "rule": texts("monitor.explanation.rule_value", base=base),
        "interval": texts("monitor.explanation.interval_value", base=base),
        "reading": texts("monitor.explanation.reading_value", double=2 * base),
    }
    return [(texts(f"monitor.explanation.{name}"), value) for name, value in values.items() if value]


def _sent(release: Release, language: str) -> str:
    texts, count = resources.texts(language), len(release.published.values)
    names = _names(release, [breakdown.id for breakdown in release.published.layout.breakdowns], language)
    if not names:
        return texts("monitor.explanation.sent_totals", count=count)
    return texts("monitor.explanation.sent_value", count=count, breakdowns=names)


def _overlapping(release: Release, language: str) -> str:
    names = _names(release, release.overlapping, language)
    return resources.texts(language)("monitor.explanation.overlapping_value", breakdowns=names) if names else ""


def _names(release: Release, breakdowns: Iterable[str], language: str) -> str:
    return _AND.join(release.definition.breakdown(name).title[language].lower() for name in breakdowns)


def _figures(release: Release, cells_hash: str, language: str) -> list[Flowable]:
    texts = resources.texts(language)
    columns = [
        tables.Column(title=texts("monitor.explanation.indicator"), share=3, style="cell_strong"),
        tables.Column(title=texts("monitor.explanation.basis"), share=5, style="cell_small"),
        tables.Column(title=texts("monitor.explanation.caveat"), share=5, style="cell_small"),
    ]
    rows = [
        (indicator.title[language], indicator.basis[language], indicator.caveat[language])
        for indicator in release.definition.indicators
    ]
    groups = [
        (breakdown.title[language], breakdown.explanation[language])
        for breakdown in release.definition.breakdowns
        if breakdown.id in {used.id for used in release.published.layout.breakdowns}
    ]
    return [
        blocks.heading(texts("monitor.explanation.asked"), 1),
        tables.table(columns, rows),
        *([blocks.heading(texts("monitor.explanation.groups"), 1), tables.facts(groups)] if groups else []),
        blocks.paragraph(cells_hash, "small", lead=texts("monitor.explanation.hash")),
    ]
