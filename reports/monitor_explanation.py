"""``toelichting.pdf``: one page beside the figures, in plain words. What was asked, what was sent, how to read it.

It stays one page. A monitor that asks more than fits says on paper what each number may be mistaken for, or in the end
only which numbers there are; the rest is beside each number in ``datapackage.json``.
"""

from collections.abc import Iterable, Iterator

from reportlab.platypus import Flowable

import resources
from models.monitor.release import HIDDEN, Release
from models.monitor.tables import CellKey
from models.monitor.words import cell_title, period_title, step_title
from reports import blocks, formats, tables
from reports.layout import Paper, render_on_one_page

_AND = ", "
_FEW = 12
_LONGEST = 100


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
    parts = (_whole, _running_whole, _running_pupils, _caveats, _running, _titles, _few_titles)
    return render_on_one_page(
        paper,
        ([*_head(release, title, language), *part(release, language), _hash(cells_hash, language)] for part in parts),
    )


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
    definition, replaces = release.definition, release.replaces
    values = {
        "school": release.school_code,
        "recipient": release.recipient.name,
        "definition": texts(
            "monitor.explanation.definition_value", title=definition.title[language], version=definition.version
        ),
        "sent": _sent(release, language),
        "replaces": texts("monitor.explanation.replaces_value", serial=replaces.serial) if replaces else "",
        "corrects": _corrects(release, language),
        "rolled_up": _AND.join(step_title(step, definition, language) for step in release.rolled_up),
        "overlapping": _overlapping(release, language),
        **_protection(release, language),
    }
    return [(texts(f"monitor.explanation.{name}"), value) for name, value in values.items() if value]


def _protection(release: Release, language: str) -> dict[str, str]:
    """Return what was done to the numbers, how much room that leaves at least, and how to read them then."""
    texts, rounding = resources.texts(language), release.published.rounding
    if not release.published.layout.indicators:
        return {"rule": texts("monitor.explanation.rule_school")}
    base, least = rounding.base, rounding.minimum
    if least:
        rule = texts("monitor.explanation.rule_threshold", least=least, base=base)
        return {
            "rule": rule if base > 1 else texts("monitor.explanation.rule_threshold_only", least=least),
            "interval": texts("monitor.explanation.interval_value", base=least),
            "reading": texts("monitor.explanation.reading_threshold"),
        }
    return {
        "rule": texts("monitor.explanation.rule_value", base=base),
        "interval": texts("monitor.explanation.interval_value", base=base),
        "reading": texts("monitor.explanation.reading_value", double=2 * base),
        "example": _example(release, language),
    }


def _example(release: Release, language: str) -> str:
    """Return what can be concluded from two numbers of this file: its first one, and the first below it that is 0."""
    texts, published = resources.texts(language), release.published
    base, (first, *others) = published.rounding.base, list(published.layout.cells())
    zero = next((key for key in others if published.values.get(key) == 0 and key.indicator == first.indicator), None)
    found = [_read(release, first, language)]
    if zero is not None and published.values.get(first) != 0:
        total = cell_title(first, release.definition, language)
        title = cell_title(zero, release.definition, language).removeprefix(total).lstrip(" –")
        found.append(texts("monitor.explanation.example_zero", title=title, base=base))
    return " ".join(found)


def _read(release: Release, key: CellKey, language: str) -> str:
    """Return how one number is read."""
    texts, base, value = resources.texts(language), release.published.rounding.base, release.published.values[key]
    title = cell_title(key, release.definition, language)
    if value == 0:
        return texts("monitor.explanation.example_zero", title=title, base=base)
    return texts(
        "monitor.explanation.example_number", title=title, value=value, low=max(0, value - base), high=value + base
    )


def _corrects(release: Release, language: str) -> str:
    texts = resources.texts(language)
    periods = _AND.join(period_title(period, texts) for period in release.corrects)
    return texts("monitor.explanation.corrects_value", periods=periods) if periods else ""


def _sent(release: Release, language: str) -> str:
    return " ".join(_sent_sentences(release, resources.texts(language), language))


def _sent_sentences(release: Release, texts: resources.Texts, language: str) -> Iterator[str]:
    about_school = len(release.figures) + len(release.answers)
    rows = list(release.rows())
    hidden = sum(row.status == HIDDEN for row in rows)
    if release.published.layout.indicators:
        names = _names(release, release.shown, language)
        key = "sent_value" if names else "sent_totals"
        yield texts(f"monitor.explanation.{key}", count=len(rows) - about_school - hidden, breakdowns=names)
    if hidden:
        yield texts.count("monitor.explanation.sent_hidden", hidden)
    if about_school:
        yield texts.count("monitor.explanation.sent_school", about_school)


def _overlapping(release: Release, language: str) -> str:
    names = _names(release, release.overlapping, language)
    return resources.texts(language)("monitor.explanation.overlapping_value", breakdowns=names) if names else ""


def _names(release: Release, breakdowns: Iterable[str], language: str) -> str:
    return _AND.join(release.definition.breakdown(name).title[language].lower() for name in breakdowns)


def _whole(release: Release, language: str) -> Iterator[Flowable]:
    """Yield for each number who counts and what it does not say, and how pupils were divided."""
    texts = resources.texts(language)
    columns = [
        tables.Column(title=texts("monitor.explanation.indicator"), share=3, style="cell_strong"),
        tables.Column(title=texts("monitor.explanation.basis"), share=5, style="cell_small"),
        tables.Column(title=texts("monitor.explanation.caveat"), share=5, style="cell_small"),
    ]
    groups = [
        (breakdown.title[language], breakdown.explanation[language])
        for breakdown in release.definition.breakdowns
        if breakdown.id in release.shown
    ]
    yield blocks.heading(texts("monitor.explanation.asked"), 1)
    yield tables.table(columns, [(one.title, one.basis, one.caveat) for one in release.asked(language)])
    if groups:
        yield blocks.heading(texts("monitor.explanation.groups"), 1)
        yield tables.facts(groups)


def _running_whole(release: Release, language: str) -> Iterator[Flowable]:
    """Yield for each number who counts and what it does not say, on fewer lines, without how pupils were divided."""
    yield from _in_lines(release, language, "more_groups")


def _running_pupils(release: Release, language: str) -> Iterator[Flowable]:
    """Yield the same, but of numbers about the school only what they do not say."""
    yield from _in_lines(release, language, "more", about_school=False)


def _in_lines(release: Release, language: str, more: str, *, about_school: bool = True) -> Iterator[Flowable]:
    texts = resources.texts(language)
    yield blocks.heading(texts("monitor.explanation.asked"), 1)
    for one in release.asked(language):
        said = f"{one.basis} {one.caveat}" if about_school or not one.about_school else one.caveat
        yield blocks.paragraph(said, "cell_small", lead=f"{one.title}.")
    yield blocks.paragraph(texts(f"monitor.explanation.{more}"), "cell_small")


def _caveats(release: Release, language: str) -> Iterator[Flowable]:
    """Yield for each number what it does not say."""
    texts = resources.texts(language)
    columns = [
        tables.Column(title=texts("monitor.explanation.indicator"), share=4, style="cell_small"),
        tables.Column(title=texts("monitor.explanation.caveat"), share=7, style="cell_small"),
    ]
    yield blocks.heading(texts("monitor.explanation.asked"), 1)
    yield tables.table(columns, [(one.title, one.caveat) for one in release.asked(language)])
    yield blocks.paragraph(texts("monitor.explanation.more"), "small")


def _running(release: Release, language: str) -> Iterator[Flowable]:
    """Yield the same on fewer lines."""
    texts = resources.texts(language)
    yield blocks.heading(texts("monitor.explanation.asked"), 1)
    for one in release.asked(language):
        yield blocks.paragraph(one.caveat, "cell_small", lead=f"{one.title}.")
    yield blocks.gap()
    yield blocks.paragraph(texts("monitor.explanation.more"), "small")


def _titles(release: Release, language: str) -> Iterator[Flowable]:
    yield from _named([one.title for one in release.asked(language)], 0, language)


def _few_titles(release: Release, language: str) -> Iterator[Flowable]:
    titles = [one.title for one in release.asked(language)]
    yield from _named(titles[:_FEW], len(titles) - _FEW, language)


def _named(titles: Iterable[str], left: int, language: str) -> Iterator[Flowable]:
    """Yield which numbers there are, and where the rest is."""
    texts = resources.texts(language)
    shown = [title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…" for title in titles]
    said = "; ".join(shown) + (texts("monitor.explanation.and_more", count=left) if left > 0 else "")
    yield blocks.heading(texts("monitor.explanation.asked"), 1)
    yield blocks.paragraph(said, "cell_small")
    yield blocks.gap()
    yield blocks.paragraph(texts("monitor.explanation.more_in_file"), "small")


def _hash(cells_hash: str, language: str) -> Flowable:
    texts = resources.texts(language)
    said = f"{cells_hash}. {texts('monitor.explanation.hash_words')}"
    return blocks.paragraph(said, "small", lead=texts("monitor.explanation.hash"))
