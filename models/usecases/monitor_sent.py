"""A period that was released: its figures stay as they are, beside what is known now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from models.monitor.codes import Attribute
from models.monitor.definition import RollUp
from models.monitor.rollup import rolled_up
from models.monitor.series import newest
from models.monitor.tables import CellKey, Layout, Past, Published, Tables
from models.usecases.monitor_count import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was released, as ``Guarded`` asks.

    Attributes:
        truth: the true values as they are known now; corrections of earlier periods as they were.
        late: how many figures are different by now.

    """

    published: Published
    truth: Mapping[CellKey, int]
    past: Past
    rolled_up: tuple[RollUp, ...]
    late: int
    smallest_interval: int | None = None
    unsafe_before: tuple[CellKey, ...] = ()
    hides_least: bool = False

    def seen_by(self, _recipient: str) -> Published:
        """Return what who gets all pupils got."""
        return self.published


def sent_before(past: Past, count: Count, codes: Iterable[str]) -> Sent:
    """Return what was released about a period, with what has changed since.

    Args:
        past: everything that was released; the period is in it.
        count: the period as it counts now.
        codes: the steps to coarser tables that were needed then.

    """
    published = newest(past, count.period)
    if published is None:
        message = "nothing was released about this period"
        raise RuntimeError(message)
    wanted = set(codes)
    steps = tuple(step for step in count.definition.rollups if step.code in wanted)
    then = Tables(layout=published.layout, children=past.children).values()
    now = _now(count, published.layout, steps)
    seen = replace(published, layout=_whole(published.layout, count))
    return Sent(
        published=replace(
            seen, values={key: published.values[key] for key in seen.layout.cells() if key in published.values}
        ),
        truth={**then, **now},
        past=past,
        rolled_up=steps,
        late=sum(value != then[key] for key, value in now.items()),
    )


def _now(count: Count, layout: Layout, steps: Iterable[RollUp]) -> Mapping[CellKey, int]:
    """Return the true values by now of what was released, apart from corrections."""
    tables = Tables(layout=count.layout, children=count.children)
    for step in steps:
        tables = rolled_up(tables, step)
    released = replace(layout, indicators=tuple(one for one in layout.indicators if one.carried is None))
    return Tables(layout=released, children=tables.children).values()


def _whole(layout: Layout, count: Count) -> Layout:
    """Return what who gets all pupils got: not the indicators of the residents of one municipality."""
    towns = {one.id for one in count.definition.breakdowns if one.attribute is Attribute.MUNICIPALITY}
    indicators = (one for one in layout.indicators if not any(within.breakdown in towns for within in one.within))
    return replace(layout, indicators=tuple(indicators))
