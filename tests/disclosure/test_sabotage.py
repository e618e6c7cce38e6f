"""A protector that does wrong must be stopped: by the audit, or by the check that its numbers are what it promised."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from models.errors import ReportError
from models.monitor.tables import (
    NO_PAST,
    Category,
    CellKey,
    Child,
    IndicatorLayout,
    Past,
    Published,
    Rounding,
    Run,
    Tables,
    View,
)
from reports.disclosure import checker, run
from reports.disclosure.attacker import attack
from reports.disclosure.noise import draw
from reports.disclosure.protector import rounded
from reports.disclosure.run import Protected, Quiet, protect
from reports.disclosure.solver import Effort, Outcome
from tests.disclosure.schools import FIVES, PERIOD, PINNED, QUICK, SECRET, run_of, school_tables, seen_within
from tests.disclosure.test_protector import following
from tests.monitor.definitions import SJSO

Rounder = Callable[[Tables, Rounding, bytes, Effort, Past], tuple[Outcome, Published | None]]
OWN = Category("residence", "own")


@cache
def first() -> Protected:
    tables = school_tables(60)
    return protect(run_of(tables, seen_within(tables.layout, OWN)), SJSO, SECRET, Quiet())


@cache
def second_run() -> Run:
    """Return the next period, in which all who are in stock stay and one is registered late."""
    tables = following(school_tables(60), PERIOD.id)
    children = tuple(Child(pupil=child.pupil, stays=child.stays[-1:]) for child in tables.children)
    return run_of(replace(tables, children=children), seen_within(tables.layout, OWN))


def sabotaged(monkeypatch: pytest.MonkeyPatch, rounder: Rounder, work: Run, past: Past = NO_PAST) -> None:
    monkeypatch.setattr(run, "rounded", rounder)
    protect(work, replace(SJSO, rollups=()), SECRET, Quiet(), past)


def test_without_sabotage_both_periods_leave() -> None:
    found = protect(second_run(), replace(SJSO, rollups=()), SECRET, Quiet(), first().past)
    assert checker.unmet(found.past) == ()
    assert found.steps == ()
    assert len(found.past.releases) == 2


def test_a_protector_that_forgets_history_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It rounds the stock at the start anew; sooner or later that is not the published stock at the end."""

    def forgetful(
        tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
    ) -> tuple[Outcome, Published | None]:
        del past
        outcome, found = rounded(tables, rounding, secret, effort)
        assert found is not None
        far = {key: value + 20 for key, value in found.values.items() if _balanced(key)}
        return outcome, replace(found, values=dict(found.values) | far)

    with pytest.raises(RuntimeError, match="rules"):
        sabotaged(monkeypatch, forgetful, second_run(), first().past)


def _balanced(key: CellKey) -> bool:
    """Tell whether a cell belongs to a set that can grow together without a sum that fails."""
    return key.indicator in {"pupils", "stock_start", "stock_end"} and not key.categories


def test_a_stock_that_does_not_follow_on_the_one_before_has_no_world() -> None:
    """What a protector publishes that does not know the past cannot be true together with it."""
    layout = replace(second_run().layout, indicators=school_tables(60).layout.indicators)
    past = first().past
    far = replace(layout, period="next", previous=PERIOD.id)
    values = {key._replace(period="next"): value for key, value in past.releases[0].values.items()}
    shown = {key: values[key] + (40 if _balanced(key) else 0) for key in far.cells()}
    found = attack(past, Published(layout=far, rounding=FIVES, values=shown), QUICK)
    assert found.unmet


def test_a_protector_that_leaves_a_recipient_out_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def for_one(
        tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
    ) -> tuple[Outcome, Published | None]:
        whole = tuple(one for one in tables.layout.indicators if not one.within)
        smaller = replace(tables, layout=replace(tables.layout, indicators=whole))
        return rounded(smaller, rounding, secret, effort, past)

    tables = school_tables(60)
    work = run_of(tables, seen_within(tables.layout, OWN))
    with pytest.raises(RuntimeError, match="rules"):
        sabotaged(monkeypatch, _as_if_whole(for_one, work), work)


def _as_if_whole(rounder: Rounder, work: Run) -> Rounder:
    """Say of numbers for one recipient that they are those of all."""

    def whole(
        tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
    ) -> tuple[Outcome, Published | None]:
        outcome, found = rounder(tables, rounding, secret, effort, past)
        assert found is not None
        return outcome, replace(found, layout=work.layout)

    return whole


def test_a_proof_for_one_recipient_is_none_for_two() -> None:
    """Worlds that were found without the residents' file do not fit that file."""
    found = first()
    alone = protect(run_of(school_tables(60)), SJSO, SECRET + b"another", Quiet())
    mixed = replace(found.past, proof=alone.proof)
    assert checker.unmet(mixed)


def test_a_table_that_is_rounded_by_itself_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def apart(
        tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
    ) -> tuple[Outcome, Published | None]:
        outcome, found = rounded(tables, rounding, secret, effort, past)
        _, other = rounded(tables, rounding, secret[::-1], effort, past)
        assert found is not None
        assert other is not None
        crossed = {key: value for key, value in other.values.items() if len(key.categories) == 2}
        return outcome, replace(found, values=dict(found.values) | crossed)

    with pytest.raises(RuntimeError, match="rules"):
        sabotaged(monkeypatch, apart, run_of(school_tables(90)))


def test_pinned_zeros_are_refused() -> None:
    with pytest.raises(ReportError) as caught:
        protect(run_of(school_tables(40)), replace(SJSO, rounding=PINNED, rollups=()), SECRET, Quiet())
    assert caught.value.code == "monitor_unsafe"


def test_exact_numbers_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def exact(
        tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
    ) -> tuple[Outcome, Published | None]:
        del rounding, secret, effort, past
        published = Published(layout=tables.layout, rounding=Rounding(base=1, zeros_move=False), values=tables.values())
        return Outcome.OPTIMAL, published

    with pytest.raises(ReportError) as caught:
        sabotaged(monkeypatch, exact, run_of(school_tables(40)))
    assert caught.value.code == "monitor_unsafe"


def test_a_key_that_everybody_knows_is_seen_by_its_draws() -> None:
    """The audit reckons with a secret that nobody has: a fixed one draws the same in every store."""
    key, pupils = CellKey(PERIOD.id, "pupils"), frozenset({"one", "two"})
    assert draw(SECRET, key, pupils, 5) != draw(SECRET[::-1], key, pupils, 5)
    with pytest.raises(ValueError, match="secret"):
        protect(run_of(school_tables(10)), SJSO, b"", Quiet())
    with pytest.raises(ValueError, match="secret"):
        protect(run_of(school_tables(10)), SJSO, bytes(32), Quiet())


def test_corrections_have_their_own_cells_or_there_is_no_file() -> None:
    """A late registration without a cell that can tell it is a child that visibly appears."""
    work = second_run()
    without = tuple(
        View(recipient=view.recipient, layout=replace(view.layout, indicators=_uncorrected(view.layout.indicators)))
        for view in work.views
    )
    with pytest.raises(RuntimeError, match="rules"):
        protect(Run(views=without, children=work.children), SJSO, SECRET, Quiet(), first().past)


def _uncorrected(indicators: tuple[IndicatorLayout, ...]) -> tuple[IndicatorLayout, ...]:
    return tuple(one for one in indicators if one.carried is None)
