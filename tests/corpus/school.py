"""A school of the corpus: it counts, protects and writes with the product's own code, period after period."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from time import perf_counter, process_time

from models.monitor.counting import children_of
from models.monitor.definition import Definition
from models.monitor.facts import SchoolFacts
from models.monitor.layouts import layout_of, residents
from models.monitor.links import margins
from models.monitor.parsing import load
from models.monitor.periods import Period, following, parse_period, preceding
from models.monitor.release import Recipient, Release
from models.monitor.tables import NO_PAST, Carried, CellKey, IndicatorLayout, Layout, Past, Run, View
from models.monitor.tailored import for_school, recipient_within
from reports.disclosure.run import Protected, Quiet, protect
from tests.corpus.life import Life, lived
from tests.monitor.facts import FACTS

FIRST = parse_period("2020-2021-H1")
_AFTER = timedelta(days=20)
"""So long after a period its file is made."""
_CORRECTIONS = {Carried.ADDED: "correction_added", Carried.REMOVED: "correction_removed"}
RECIPIENTS = {
    "Amsterdam": Recipient(code="gemeente-amsterdam", name="Gemeente Amsterdam"),
    "Zaanstad": Recipient(code="gemeente-zaanstad", name="Gemeente Zaanstad"),
}
"""The contracting municipality gets all pupils, the other one its own residents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One release of a school.

    Attributes:
        seconds: of the clock, to protect and prove.
        work: of the processor.

    """

    period: Period
    definition: Definition
    found: Protected
    seconds: float
    work: float

    def errors(self, *, margin: bool) -> Iterator[int]:
        """Yield how far each number is from the truth: at the margins, or in inner cells that are not zero."""
        edges = margins(self.found.published.layout)
        for key, true in self.found.truth.items():
            if key in self.found.published.values and (key in edges) is margin and (true or margin):
                yield abs(self.found.published.values[key] - true)

    def releases(self, school_code: str) -> Iterator[tuple[str, Release, Release]]:
        """Yield for each recipient what he gets, and the same with the true values."""
        for name, recipient in RECIPIENTS.items():
            seen = self.found.seen_by(name)
            release = Release(
                definition=self.definition,
                school_code=school_code,
                recipient=recipient,
                period=self.period,
                serial=1,
                made_on=self.period.last + _AFTER,
                software="Luwte 0.1",
                published=seen,
                rolled_up=self.found.rolled_up,
            )
            truth = replace(seen, values={key: self.found.truth[key] for key in seen.layout.cells()})
            yield name, release, replace(release, published=truth)


def school(number: int, releases: int, in_help: int, seed: int, definition: str = "sjso") -> Iterator[Made]:
    """Yield the releases of a school, oldest first; children come, leave, move and are registered late."""
    periods = [FIRST]
    while len(periods) < releases:
        periods.append(following(periods[-1]))
    life = lived(FIRST.first, periods[-1].last, in_help, seed * 100_003 + number)
    secret = f"the secret of school {number} with seed {seed}".encode()
    past = NO_PAST
    for period in periods:
        made = released(life, load(definition), period, past, secret)
        past = made.found.past
        yield made


def released(
    life: Life, definition: Definition, period: Period, past: Past, secret: bytes, facts: SchoolFacts = FACTS
) -> Made:
    """Count a period, protect it for both recipients beside all that went before, and time that."""
    tailored = for_school(definition, period, facts)
    children = children_of(life.known_on(period.last + _AFTER), tailored, period, facts)
    run = Run(views=views(tailored, period, past, facts, len(children)), children=children)
    begun, worked = perf_counter(), process_time()
    found = protect(run, tailored, secret, Quiet(), past)
    return Made(
        period=period,
        definition=_with_corrections(tailored) if past.releases else tailored,
        found=found,
        seconds=perf_counter() - begun,
        work=process_time() - worked,
    )


def views(
    definition: Definition,
    period: Period,
    past: Past,
    facts: SchoolFacts = FACTS,
    at_least: int = 0,
    towns: Iterable[str] = tuple(RECIPIENTS),
) -> tuple[View, ...]:
    """Return what the contracting municipality and others get of a period in which so many children are counted."""
    layout = replace(layout_of(definition, period, facts, at_least=at_least), previous=_previous(past, period))
    others = [name for name in towns if name != facts.municipality]
    parts = [View(recipient=name, layout=_part(layout, definition, facts, name)) for name in others]
    return (View(recipient=facts.municipality, layout=_carrying(layout)), *parts)


def _part(layout: Layout, definition: Definition, facts: SchoolFacts, name: str) -> Layout:
    return residents(layout, definition, recipient_within(definition, facts, name))


def _previous(past: Past, period: Period) -> str:
    latest = past.releases[-1].layout if past.releases else None
    return latest.edition if latest is not None and latest.period == preceding(period).id else ""


def _carrying(layout: Layout) -> Layout:
    if not layout.previous:
        return layout
    cells = (IndicatorLayout(id=name, statuses=frozenset(), carried=carried) for carried, name in _CORRECTIONS.items())
    return replace(layout, indicators=(*layout.indicators, *cells))


def _with_corrections(definition: Definition) -> Definition:
    words = dict.fromkeys(("nl", "en"), "Correctie van eerdere perioden")
    first = definition.indicators[0]
    more = (replace(first, id=name, title=words, tables=(), basis=words) for name in _CORRECTIONS.values())
    return replace(definition, indicators=(*definition.indicators, *more))


def small(truth: Mapping[CellKey, int]) -> list[CellKey]:
    """Return the cells of which the true value is 1-4."""
    return [key for key, value in truth.items() if 1 <= value <= 4]
