"""Which definitions may go on with the series of another."""

from dataclasses import replace

import pytest

from models.monitor.adapting import adaptation_of, adapted, locked
from models.monitor.definition import Definition
from models.monitor.kinship import goes_on
from models.monitor.periods import PeriodKind
from models.monitor.tables import Rounding
from tests.monitor.definitions import BUILT_IN

SJSO = BUILT_IN["sjso"]
FIRST = SJSO.indicators[0]


def test_a_version_of_our_own_with_less_and_other_words_goes_on() -> None:
    choice = adaptation_of(SJSO)
    fewer = replace(
        choice,
        parts=locked(SJSO),
        tables=frozenset(sorted(choice.tables)[:3]),
        words={"title": {"nl": "Van ons", "en": "Ours"}},
    )
    made = adapted(SJSO, fewer, "own-ours", "1")
    assert goes_on(SJSO, made)
    assert goes_on(made, SJSO)


@pytest.mark.parametrize(
    "other",
    [
        BUILT_IN["jos"],
        BUILT_IN["collective"],
        replace(SJSO, period=PeriodKind.QUARTER),
        replace(SJSO, rounding=Rounding(base=10)),
        replace(SJSO, populations=(replace(SJSO.population, help_plan=False), *SJSO.populations[1:])),
        replace(SJSO, indicators=(replace(FIRST, counted=SJSO.indicators[1].counted), *SJSO.indicators[1:])),
        replace(
            SJSO,
            breakdowns=(replace(SJSO.breakdowns[0], attribute=SJSO.breakdowns[1].attribute), *SJSO.breakdowns[1:]),
        ),
    ],
)
def test_what_counts_something_else_does_not(other: Definition) -> None:
    assert not goes_on(SJSO, other)
