"""A definition made to measure for one school and period: its providers, towns, months and types of education.

What it becomes depends on what anybody may know of the school, never on the pupils: a category that is there, with a
number or with 0, tells nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

import resources
from models.errors import ReportError
from models.monitor.attributes import KINDS
from models.monitor.codes import Attribute, Referral, Residency
from models.monitor.definition import Breakdown, CategoryDefinition, Definition, Figure, Indicator, RollUp
from models.monitor.facts import Named, SchoolFacts, plain
from models.monitor.figure_codes import BY_PROVIDER, Source
from models.monitor.periods import Period, months
from models.monitor.referrals import month_category
from models.monitor.tables import Category, Identity
from models.school import EducationType


def for_school(
    definition: Definition, period: Period, facts: SchoolFacts, switched_on: Collection[str] = ()
) -> Definition:
    """Return a definition as one school is counted by it.

    Args:
        definition: as it is in its file.
        period: of which period.
        facts: what is known of the school.
        switched_on: the ids of the opt-in indicators that the school wants to tell.

    Raises:
        ReportError: a breakdown needs to know what the school offers and that is not filled in.

    """
    wanted = tuple(one for one in definition.indicators if not one.opt_in or one.id in switched_on)
    return narrowed(
        replace(
            definition,
            breakdowns=tuple(_filled(breakdown, definition, period, facts) for breakdown in definition.breakdowns),
            figures=tuple(_figure(figure, facts) for figure in definition.figures),
        ),
        wanted,
    )


def narrowed(definition: Definition, indicators: tuple[Indicator, ...]) -> Definition:
    """Return a definition with fewer indicators, and without what only the others needed."""
    names = {indicator.id for indicator in indicators}
    used = {name for indicator in indicators for table in indicator.tables for name in table}
    used |= {category.breakdown for indicator in indicators for category in indicator.within}
    return replace(
        definition,
        indicators=indicators,
        breakdowns=tuple(breakdown for breakdown in definition.breakdowns if breakdown.id in used),
        identities=tuple(identity for identity in definition.identities if names.issuperset(_names(identity))),
        rollups=tuple(step for step in definition.rollups if _concerns(step, indicators, used)),
    )


def _names(identity: Identity) -> tuple[str, ...]:
    return identity.left + identity.right


def _concerns(step: RollUp, indicators: Iterable[Indicator], used: Collection[str]) -> bool:
    if step.into is not None:
        return step.into.breakdown in used
    return any(set(step.drop) <= set(table) for indicator in indicators for table in indicator.tables)


def _filled(breakdown: Breakdown, definition: Definition, period: Period, facts: SchoolFacts) -> Breakdown:
    if breakdown.per_school:
        return replace(breakdown, categories=tuple(_offered(breakdown, facts)))
    if breakdown.attribute is Attribute.PROVIDER:
        return replace(breakdown, categories=(*_entries(facts.providers), *breakdown.categories))
    if breakdown.attribute is Attribute.MUNICIPALITY:
        return replace(breakdown, categories=tuple(_towns(breakdown, facts)))
    if breakdown.attribute is Attribute.REFERRAL_MONTH:
        none = tuple(replace(category, inside=category.id) for category in breakdown.categories)
        return replace(breakdown, categories=(*none, *_months(definition, period)))
    return breakdown


def _offered(breakdown: Breakdown, facts: SchoolFacts) -> Iterator[CategoryDefinition]:
    if not set(facts.education_types) - {EducationType.UNKNOWN}:
        raise ReportError("education_types_missing")
    for category in breakdown.categories:
        if category.id in facts.education_types or category.id == EducationType.UNKNOWN:
            yield category


def _towns(breakdown: Breakdown, facts: SchoolFacts) -> Iterator[CategoryDefinition]:
    """Yield the towns of the region instead of the region, and those beyond it before the others."""
    for category in breakdown.categories:
        if category.id == Residency.REGION:
            yield from _entries(facts.region_towns, Residency.REGION)
            continue
        if category.id == Residency.ELSEWHERE:
            yield from _entries(facts.other_towns, Residency.ELSEWHERE)
        yield replace(category, inside=category.id)


def _entries(names: Iterable[Named], inside: str = "") -> Iterator[CategoryDefinition]:
    return (CategoryDefinition(id=entry.code, title=_same(entry.name), inside=inside) for entry in names)


def _same(name: str) -> Mapping[str, str]:
    return dict.fromkeys(resources.LANGUAGES, name)


def _months(definition: Definition, period: Period) -> Iterator[CategoryDefinition]:
    """Yield each form of referral in each month, in the words of the breakdown by form."""
    forms = next(found for found in definition.breakdowns if found.attribute is Attribute.REFERRAL).categories
    for day in months(period):
        for form in forms:
            if form.id != Referral.NONE:
                title = {language: f"{day:%m-%Y} – {words}" for language, words in form.title.items()}
                yield CategoryDefinition(id=month_category(day, Referral(form.id)), title=title, inside=form.id)


def _figure(figure: Figure, facts: SchoolFacts) -> Figure:
    """Return a figure with the providers of the school, or with the reference date of a denominator in its basis."""
    if figure.source in BY_PROVIDER:
        return replace(figure, categories=(*_entries(facts.providers), *figure.categories))
    if figure.source is not Source.SCHOOL_SIZE or facts.size_on is None:
        return figure
    day = f"{facts.size_on.day}-{facts.size_on.month}-{facts.size_on.year}"
    said = {language: resources.texts(language)("monitor.reference_date", date=day) for language in figure.basis}
    return replace(figure, basis={language: f"{words} {said[language]}" for language, words in figure.basis.items()})


def coarser_of(breakdown: Breakdown, definition: Definition) -> Breakdown | None:
    """Return the breakdown that one divides further, when the definition has it."""
    inside = KINDS[breakdown.attribute].inside
    return next((found for found in definition.breakdowns if found.attribute is inside), None)


def recipient_within(definition: Definition, facts: SchoolFacts, municipality: str) -> tuple[Category, ...]:
    """Return which pupils a municipality gets: its own residents, or all of them for the contracting one.

    Raises:
        ReportError: the definition does not divide by municipality, or the school does not work with this one.

    """
    wanted = plain(municipality)
    if wanted and wanted == plain(facts.municipality):
        return ()
    towns = {plain(town.name): town.code for town in (*facts.region_towns, *facts.other_towns)}
    breakdown = next((found for found in definition.breakdowns if found.attribute is Attribute.MUNICIPALITY), None)
    if breakdown is None or wanted not in towns:
        raise ReportError("monitor_municipality", municipality=municipality)
    return (Category(breakdown.id, towns[wanted]),)
