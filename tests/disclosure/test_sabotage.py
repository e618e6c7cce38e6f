"""A protector that does wrong must be stopped: by the audit, or by the check that its numbers are what it promised."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from itertools import islice

import pytest

from models.errors import ReportError
from models.monitor.links import Link, links
from models.monitor.tables import (
    NO_PAST,
    Category,
    CellKey,
    Child,
    IndicatorLayout,
    Past,
    Proof,
    Published,
    Rounding,
    Run,
    Stay,
    Tables,
    View,
    World,
)
from reports.disclosure import checker, protector, run
from reports.disclosure.keyed import uses_its_key
from reports.disclosure.noise import draw
from reports.disclosure.protector import rounded
from reports.disclosure.run import Protected, Quiet, protect
from reports.disclosure.solver import Effort, Outcome
from tests.disclosure.schools import EFFORT, FIVES, PERIOD, PINNED, SECRET, run_of, school_tables, seen_within
from tests.disclosure.test_protector import following
from tests.monitor.definitions import SJSO

Rounder = Callable[[Tables, Rounding, bytes, Effort, Past], tuple[Outcome, Published | None]]
OWN = Category("residence", "own")
PLAIN = replace(SJSO, rollups=())
SECRETS = tuple(SECRET + bytes([number]) for number in range(40))
"""Carelessness does harm with some secrets; with others its numbers happen to be good, and nothing need be refused."""


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
    protect(work, PLAIN, SECRET, Quiet(), past)


def test_without_sabotage_both_periods_leave() -> None:
    found = protect(second_run(), PLAIN, SECRET, Quiet(), first().past)
    assert checker.unmet(found.past) == ()
    assert found.steps == ()
    assert len(found.past.releases) == 2


def forgetful(
    tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
) -> tuple[Outcome, Published | None]:
    """Round the stock at the start anew, whatever was published as the stock at the end before."""
    del past
    return rounded(tables, rounding, secret, effort)


def passing(work: Run) -> Iterator[tuple[bytes, Protected]]:
    """Yield each secret with which a next period leaves when nobody sabotages, with its past."""
    for secret in SECRETS:
        with suppress(ReportError):
            before = protect(run_of(school_tables(30)), PLAIN, secret, Quiet())
            protect(work, PLAIN, secret, Quiet(), before.past)
            yield secret, before


@cache
def forgotten() -> tuple[Run, Protected, bytes]:
    """Return a next period, its past and a secret, with which forgetting does harm: the same input passes without."""
    work = _with_late(school_tables(30), 7)
    for secret, before in passing(work):
        found = protect(work, PLAIN, secret, Quiet(), before.past)
        tables = Tables(layout=work.layout, children=found.past.children)
        _, anew = forgetful(tables, FIVES, secret, EFFORT, NO_PAST)
        if anew is not None and checker.contradictions(anew, before.past.releases):
            return work, before, secret
    raise AssertionError(SECRETS)


def test_a_protector_that_forgets_history_is_refused_by_adding_up(monkeypatch: pytest.MonkeyPatch) -> None:
    work, before, secret = forgotten()
    monkeypatch.setattr(run, "rounded", forgetful)
    with pytest.raises(RuntimeError, match="rules"):
        protect(work, PLAIN, secret, Quiet(), before.past)


def test_a_protector_that_forgets_history_is_refused_by_the_audit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the addition, with one secret in four: the late ones do not explain how start and end before differ."""
    work = _with_late(school_tables(30), 7)
    refusals = (_audited(monkeypatch, work, secret, before) for secret, before in passing(work))
    refusal = next(filter(None, refusals))
    assert refusal.code == "monitor_unsafe"
    assert str(refusal.facts["cells"]) in {"stock_start", "added", "removed"}


def _audited(monkeypatch: pytest.MonkeyPatch, work: Run, secret: bytes, before: Protected) -> ReportError | None:
    with monkeypatch.context() as patch:
        patch.setattr(run, "rounded", forgetful)
        patch.setattr(checker, "contradictions", lambda *_: ())
        try:
            protect(work, PLAIN, secret, Quiet(), before.past)
        except ReportError as refusal:
            return refusal
    return None


def _with_late(tables: Tables, late: int) -> Run:
    """Return the next period, in which all who are in stock stay and so many are registered late."""
    next_ = following(tables, PERIOD.id)
    *stayed, first_late = (Child(pupil=child.pupil, stays=child.stays[-1:]) for child in next_.children)
    others = (replace(first_late, pupil=f"late {number}") for number in range(late))
    return run_of(replace(next_, children=(*stayed, *others)))


def test_a_protector_that_leaves_a_recipient_out_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It rounds the residents' file well, and does not look whether that fits in the file about everybody."""
    tables = school_tables(60)
    work = run_of(tables, seen_within(tables.layout, OWN))
    good = (secret for secret in SECRETS if not _is_refused(work, secret))
    for secret in islice(good, 20):
        monkeypatch.setattr(protector, "links", lambda layout: tuple(filter(_of_one_recipient, links(layout))))
        if _is_refused(work, secret):
            return
        monkeypatch.undo()
    raise AssertionError(SECRETS)


def _is_refused(work: Run, secret: bytes) -> bool:
    try:
        protect(work, PLAIN, secret, Quiet())
    except ReportError as refusal:
        return refusal.code == "monitor_unsafe"
    return False


def _of_one_recipient(link: Link) -> bool:
    """Tell whether a link is a sum, or lies within one file."""
    return link.exact or len({OWN in key.categories for key in (*link.left, *link.right)}) == 1


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
    """Also when it says so itself, for then a single total would not be small."""

    def exact(
        tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
    ) -> tuple[Outcome, Published | None]:
        del rounding, secret, effort, past
        published = Published(layout=tables.layout, rounding=Rounding(base=1, zeros_move=False), values=tables.values())
        return Outcome.OPTIMAL, published

    with pytest.raises(RuntimeError, match="rules"):
        sabotaged(monkeypatch, exact, run_of(school_tables(40)))


def test_a_key_that_everybody_knows_is_seen_by_its_draws() -> None:
    """The audit reckons with a secret that nobody has: a fixed one draws the same in every store."""
    key, pupils = CellKey(PERIOD.id, "pupils"), frozenset({"one", "two"})
    assert draw(SECRET, key, pupils, 5) != draw(SECRET[::-1], key, pupils, 5)
    with pytest.raises(ValueError, match="secret"):
        protect(run_of(school_tables(10)), SJSO, b"", Quiet())
    with pytest.raises(ValueError, match="secret"):
        protect(run_of(school_tables(10)), SJSO, bytes(32), Quiet())


@pytest.mark.parametrize("pupils", [0, 60])
def test_a_protector_with_the_key_fixed_is_refused(monkeypatch: pytest.MonkeyPatch, pupils: int) -> None:
    """Its numbers fit as many worlds as good ones do; but with another secret the same come out."""

    def fixed(
        tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
    ) -> tuple[Outcome, Published | None]:
        del secret
        return rounded(tables, rounding, b"the same in every store", effort, past)

    with pytest.raises(RuntimeError, match="rules"):
        sabotaged(monkeypatch, fixed, run_of(school_tables(pupils)))


@pytest.mark.parametrize("rounding", [Rounding(), Rounding(minimum=10), Rounding(base=3)])
def test_a_protector_that_uses_its_key_is_told_from_one_that_does_not(rounding: Rounding) -> None:
    for secret in SECRETS[:15]:
        assert uses_its_key(rounded, rounding, secret, EFFORT)
        assert not uses_its_key(_with_the_same_key, rounding, secret, EFFORT)


def _with_the_same_key(
    tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past
) -> tuple[Outcome, Published | None]:
    del secret
    return rounded(tables, rounding, SECRET, effort, past)


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


# --- proofs ---


def test_an_altered_proof_is_not_accepted() -> None:
    """One child more in each world, or another category, and the worlds are those of other files."""
    past = first().past
    for change in (_one_more, _moved):
        worlds = tuple(change(world) for world in past.proof.worlds)
        assert checker.unmet(replace(past, proof=Proof(worlds=worlds)))


def _one_more(world: World) -> World:
    return tuple(replace(story, number=story.number + 5) for story in world)


def _moved(world: World) -> World:
    return tuple(replace(story, stays=tuple(_elsewhere(stay) for stay in story.stays)) for story in world)


def _elsewhere(stay: Stay) -> Stay:
    kept = frozenset(category for category in stay.categories if category.breakdown != "residence")
    return replace(stay, categories=kept | {Category("residence", "elsewhere")})


def test_the_proof_of_another_release_is_not_accepted() -> None:
    """Neither that of the same facts with other numbers, nor that of the period before."""
    past = first().past
    other = protect(run_of(school_tables(60), seen_within(school_tables(60).layout, OWN)), PLAIN, SECRET[::-1], Quiet())
    assert other.published.values != past.releases[0].values
    assert checker.unmet(replace(past, proof=other.proof))
    second = protect(second_run(), PLAIN, SECRET, Quiet(), past).past
    assert checker.unmet(replace(second, proof=past.proof))


def test_a_proof_with_one_world_fewer_is_not_accepted() -> None:
    """A few worlds are only kept for the next period; of those that are needed each is missed."""
    past = protect(run_of(school_tables(40)), PLAIN, SECRET, Quiet()).past
    needed = past.proof.worlds
    for world in past.proof.worlds:
        fewer = tuple(other for other in needed if other is not world)
        if not checker.unmet(replace(past, proof=Proof(worlds=fewer))):
            needed = fewer
    assert len(needed) > len(past.proof.worlds) / 2
    assert checker.unmet(replace(past, proof=Proof(worlds=needed))) == ()
    for place in range(len(needed)):
        worlds = needed[:place] + needed[place + 1 :]
        assert checker.unmet(replace(past, proof=Proof(worlds=worlds)))
