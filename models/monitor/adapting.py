"""What a school may change in its own version of a monitor, and what stays: whom it counts, and that it is safe."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from models.monitor.attributes import KINDS
from models.monitor.codes import Attribute, Counted, Method, RecipientKind
from models.monitor.copies import own_definition
from models.monitor.definition import Definition, Indicator, RollUp
from models.monitor.definition_text import written
from models.monitor.periods import PeriodKind
from models.monitor.tables import Rounding
from models.monitor.wording import Words, with_words, words_of

BASES = (5, 10)
MINIMUMS = (10, 15, 20)
"""Never finer than what comes with the app: five is what CBS rounds to, ten is its limit for counts per school."""
Table = tuple[str, tuple[str, ...]]
"""A table of an indicator: its id, and what it divides by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adaptation:
    """What a school chose, beside the definition that it was made from.

    Attributes:
        limit: to what is rounded, or under which numbers are hidden.
        parts: the ids of the indicators, figures and questions that are asked.
        tables: which tables; a crossed one only stays with both of its own.
        steps: the codes of the steps to coarser tables, in the order in which they are taken.
        words: texts that differ, by place.

    """

    recipients: tuple[RecipientKind, ...]
    period: PeriodKind
    limit: int
    parts: frozenset[str]
    tables: frozenset[Table]
    steps: tuple[str, ...]
    words: Words = field(default_factory=dict)


def limits_of(definition: Definition) -> tuple[int, ...]:
    """Return what one may round to, or hide under."""
    return MINIMUMS if definition.method is Method.THRESHOLD else BASES


def locked(definition: Definition) -> frozenset[str]:
    """Return the indicators that stay: those of a sum such as start + in = out + end, and the line of the Wlz."""
    summed = {name for one in definition.identities for name in (*one.left, *one.right)}
    wlz = {one.id for one in definition.indicators if one.counted is Counted.WLZ}
    return frozenset(summed | wlz)


def tables_of(definition: Definition) -> frozenset[Table]:
    """Return every table."""
    return frozenset((one.id, table) for one in definition.indicators for table in one.tables)


def asked_of(definition: Definition) -> frozenset[str]:
    """Return the ids of everything that is asked."""
    names = [one.id for one in definition.indicators]
    names += [one.id for one in definition.figures]
    return frozenset([*names, *(one.id for one in definition.questions)])


def adaptation_of(original: Definition, own: Definition | None = None) -> Adaptation:
    """Return what was chosen in a school's own version; without one, everything as it is in the original."""
    mine = own or original
    before = words_of(original)
    return Adaptation(
        recipients=mine.recipients,
        period=mine.period,
        limit=mine.rounding.minimum or mine.rounding.base,
        parts=asked_of(mine),
        tables=tables_of(mine),
        steps=tuple(step.code for step in mine.rollups),
        words={place: text for place, text in words_of(mine).items() if before.get(place) != text},
    )


def carried_over(before: Definition, mine: Definition, newer: Definition) -> Adaptation:
    """Return what a school chose beside a newer version of the original: what is new there comes along."""
    choice = adaptation_of(before, mine)
    known = {step.code for step in before.rollups}
    return replace(
        choice,
        recipients=tuple(
            kind for kind in newer.recipients if kind in choice.recipients or kind not in before.recipients
        ),
        parts=choice.parts | (asked_of(newer) - asked_of(before)),
        tables=choice.tables | (tables_of(newer) - tables_of(before)),
        steps=tuple(step.code for step in newer.rollups if step.code in choice.steps or step.code not in known),
    )


def adapted(original: Definition, choice: Adaptation, own_id: str, version: str) -> Definition:
    """Return a school's own version.

    Raises:
        ReportError: the choices do not hang together; the facts name the key.

    """
    indicators = tuple(_kept(original, choice))
    used = _needed(original, indicators)
    hides = original.method is Method.THRESHOLD
    made = replace(
        original,
        id=own_id,
        version=version,
        based_on=f"{original.id} {original.version}",
        recipients=tuple(_recipients(original, choice, used)),
        residents=tuple(name for name in original.residents if name in used),
        period=choice.period,
        rounding=Rounding(minimum=choice.limit) if hides else Rounding(base=choice.limit),
        breakdowns=tuple(one for one in original.breakdowns if one.id in used),
        indicators=indicators,
        rollups=tuple(_steps(original, choice, used)),
        figures=tuple(one for one in original.figures if one.id in choice.parts),
        questions=tuple(one for one in original.questions if one.id in choice.parts),
    )
    return own_definition(written(with_words(made, choice.words)), own_id)


def _kept(original: Definition, choice: Adaptation) -> Iterable[Indicator]:
    stay = locked(original) | choice.parts
    for one in original.indicators:
        if one.id in stay:
            left = [table for table in one.tables if (one.id, table) in choice.tables]
            yield replace(one, tables=tuple(table for table in left if all((name,) in left for name in table)))


def _needed(original: Definition, indicators: Iterable[Indicator]) -> frozenset[str]:
    """Return the breakdowns that are used, with the coarser ones that they divide further."""
    used = {name for one in indicators for table in one.tables for name in table}
    used |= {category.breakdown for one in indicators for category in one.within}
    inside = {KINDS[original.breakdown(name).attribute].inside for name in used}
    return frozenset(used | {one.id for one in original.breakdowns if one.attribute in inside})


def _recipients(original: Definition, choice: Adaptation, used: frozenset[str]) -> Iterable[RecipientKind]:
    """Yield who gets it; other municipalities only while it divides by municipality."""
    divides = any(original.breakdown(name).attribute is Attribute.MUNICIPALITY for name in used)
    for kind in original.recipients:
        if kind in choice.recipients and (divides or kind is not RecipientKind.RESIDENCE_MUNICIPALITY):
            yield kind


def _steps(original: Definition, choice: Adaptation, used: frozenset[str]) -> Iterable[RollUp]:
    known = {step.code: step for step in original.rollups}
    for code in choice.steps:
        step = known.get(code)
        if step is not None and used.issuperset(step.drop if step.into is None else (step.into.breakdown,)):
            yield step
