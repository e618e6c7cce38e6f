"""What was counted of a period, and whom it can be for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from models.errors import ReportError
from models.ids import PupilId
from models.monitor.cases import MonitorCase, cases_of
from models.monitor.corrections import carrying, with_corrections
from models.monitor.counting import children_of
from models.monitor.definition import Definition
from models.monitor.facts import SchoolFacts, school_facts
from models.monitor.figures import FigureRow, school_figures
from models.monitor.gaps import Gap, gaps
from models.monitor.layouts import layout_of, residents
from models.monitor.periods import Period
from models.monitor.recipients import Addressee, addressees
from models.monitor.records import Records
from models.monitor.series import Place
from models.monitor.tables import Child, Layout, Run, View
from models.monitor.tailored import for_school
from models.names import PersonName
from models.school import School


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedGap:
    """A missing fact with the name of the pupil it is about, to go and mend it."""

    gap: Gap
    pupil: PupilId
    name: PersonName


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The pupils of a period as they count now.

    Attributes:
        definition: made to measure for the school; with corrections when there is a period before it.
        layout: all tables, as who gets all pupils sees them.
        addressees: whom it can be for, who gets all pupils first.
        figures: about the school and not about its pupils, for who gets all pupils.
        options: the numbers that go along because the school wants that.

    """

    definition: Definition
    period: Period
    facts: SchoolFacts
    cases: tuple[MonitorCase, ...]
    layout: Layout
    children: tuple[Child, ...]
    addressees: tuple[Addressee, ...]
    figures: tuple[FigureRow, ...] = ()
    options: frozenset[str] = frozenset()

    def wanted(self, codes: Collection[str]) -> tuple[Addressee, ...]:
        """Return who gets a file: always the first, and the others that were asked for."""
        return tuple(one for place, one in enumerate(self.addressees) if not place or one.recipient.code in codes)

    def run(self, wanted: Sequence[Addressee]) -> Run:
        """Return everything that leaves at once."""
        views = (View(recipient=one.recipient.code, layout=self._seen_by(one)) for one in wanted)
        return Run(views=tuple(views), children=self.children)

    def _seen_by(self, one: Addressee) -> Layout:
        if not one.within:
            return carrying(self.layout) if self.layout.previous else self.layout
        return residents(self.layout, self.definition, one.within)


def counted(
    definition: Definition,
    period: Period,
    school: School,
    records: Records,
    place: Place,
    options: Collection[str] = (),
) -> Count:
    """Count a period at its place among what was released, with the numbers the school lets go along.

    Raises:
        ReportError: a breakdown needs to know what the school offers and that is not filled in.

    """
    facts, cases = school_facts(school, period.span, records), cases_of(records)
    tailored = for_school(definition, period, facts, options)
    found = children_of(cases, tailored, period, facts)
    layout = place.put(layout_of(tailored, period, facts, at_least=len(found)))
    return Count(
        definition=with_corrections(tailored) if place.previous else tailored,
        period=period,
        facts=facts,
        cases=cases,
        layout=layout,
        children=tuple(_of_edition(child, layout.edition) for child in found),
        addressees=addressees(tailored, school, facts),
        options=frozenset(options),
        figures=school_figures(tailored, records, period, facts),
    )


def possible(definition: Definition, period: Period, school: School, records: Records) -> tuple[Addressee, ...]:
    """Return whom a period can be for, without counting; nobody while facts of the school are missing."""
    facts = school_facts(school, period.span, records)
    try:
        return addressees(for_school(definition, period, facts), school, facts) if school.municipality else ()
    except ReportError:
        return ()


def named_gaps(count: Count, records: Records) -> tuple[NamedGap, ...]:
    """Return what is missing, with the names of the pupils."""
    names = {pupil.id: pupil.name for pupil in records.pupils}
    found = gaps(count.cases, count.definition, count.period, count.facts)
    return tuple(NamedGap(gap=gap, pupil=gap.pupil, name=names[gap.pupil]) for gap in found)


def _of_edition(child: Child, edition: str) -> Child:
    return replace(child, stays=tuple(replace(stay, period=edition) for stay in child.stays))
