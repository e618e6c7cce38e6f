"""Whether a protector uses the key that it is given: with another one, other numbers come out.

The worlds of a proof reckon with a secret that nobody has. They cannot tell numbers that were drawn with a key that is
the same in every store from numbers that were not: both fit. So the protector is tried on a table that is the same for
everybody, of cells that can go either way, once with the secret and once with another.
"""

from collections.abc import Callable
from hashlib import sha256

from models.monitor.tables import (
    NO_PAST,
    BreakdownLayout,
    Category,
    Child,
    IndicatorLayout,
    Layout,
    Past,
    Published,
    Rounding,
    Status,
    Stay,
    Tables,
)
from reports.disclosure.solver import Effort, Outcome

Rounder = Callable[[Tables, Rounding, bytes, Effort, Past], tuple[Outcome, Published | None]]
_CELLS = 40
"""Two keys give the same in all of them less than once in ten thousand million times."""
_BREAKDOWN = "trial"


def uses_its_key(rounder: Rounder, rounding: Rounding, secret: bytes, effort: Effort) -> bool:
    """Tell whether a protector makes other numbers of the same facts with another secret."""
    tables = _trial(rounding.base)
    other = sha256(b"another\x1d" + secret).digest()
    (_, mine), (_, others) = (rounder(tables, rounding, key, effort, NO_PAST) for key in (secret, other))
    return mine is None or others is None or mine.values != others.values


def _trial(base: int) -> Tables:
    """Return cells that do not hang together, each about half a base."""
    names = tuple(f"{number}" for number in range(_CELLS))
    layout = Layout(
        period="2000-2001",
        breakdowns=(BreakdownLayout(id=_BREAKDOWN, categories=names, overlapping=True),),
        indicators=(IndicatorLayout(id=_BREAKDOWN, statuses=frozenset(Status), tables=((_BREAKDOWN,),)),),
        identities=(),
    )
    children = (_child(layout, name, number) for name in names for number in range(max(1, base // 2)))
    return Tables(layout=layout, children=tuple(children))


def _child(layout: Layout, name: str, number: int) -> Child:
    stay = Stay(period=layout.edition, status=Status.STAYED, categories=frozenset({Category(_BREAKDOWN, name)}))
    return Child(pupil=f"{name}-{number}", stays=(stay,))
