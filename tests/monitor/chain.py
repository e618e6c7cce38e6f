"""What a school sent in periods that follow, and the same with numbers that somebody changed."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import pairwise

from models.monitor.release import Release
from models.monitor.tables import CellKey, Layout
from tests.corpus.school import school

CODE = "99ZZ00"


@cache
def sent(recipient: str = "Amsterdam") -> tuple[Release, ...]:
    """Return what a school sent in three periods."""
    found = [
        release for made in school(1, 3, 12, 4, "jos") for name, release, _ in made.releases(CODE) if name == recipient
    ]
    return (found[0], *(replace(one, corrects=(before.period,)) for before, one in pairwise(found)))


def added_to(release: Release, wanted: Callable[[Layout, CellKey], bool]) -> Release:
    """Add a base to some cells, such as somebody would who keeps all sums of the file in order."""
    published = release.published
    values = {key: value + 5 if wanted(published.layout, key) else value for key, value in published.values.items()}
    return replace(release, published=replace(published, values=values))


def corrected(_layout: Layout, key: CellKey) -> bool:
    """Tell whether a cell counts late registrations."""
    return key.indicator == "correction_added"
