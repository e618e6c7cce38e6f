"""A school that goes on: periods that follow, corrections, replacements, and a past that survives the ledger."""

from dataclasses import replace
from functools import cache

import pytest

from models.errors import ReportError
from models.monitor.tables import NO_PAST, START, CellKey, Child, Past, Stay, World
from reports.disclosure import checker, prooftext
from reports.disclosure.assembly import in_stock, shortened
from reports.disclosure.run import Protected, Quiet, protect
from tests.corpus.school import Made, school
from tests.disclosure.schools import PERIOD, SECRET, cell, run_of, school_tables
from tests.monitor.definitions import SJSO

PLAIN = replace(SJSO, rollups=())


@cache
def lived() -> tuple[Made, ...]:
    """Return three releases of one school for two recipients."""
    return tuple(school(1, 3, 40, 2, "jos"))


def test_everything_that_was_ever_released_stays_safe() -> None:
    past = lived()[-1].found.past
    assert [published.layout.period for published in past.releases] == ["2020-2021-H1", "2020-2021-H2", "2021-2022-H1"]
    assert checker.unmet(past) == ()
    assert checker.smallest_interval(past) == 5


def test_a_story_of_the_first_release_is_asked_for_still() -> None:
    past = lived()[-1].found.past
    asked = tuple(checker.all_goals(past.releases))
    assert {goal.key.period for goal in asked} == {published.layout.edition for published in past.releases}
    first = asked[0]
    scales = checker.Scales(past.releases)
    told = {world: weighed for world in past.proof.worlds if (weighed := scales.weigh(world)) is not None}
    others = tuple(world for world, weighed in told.items() if not weighed.tells(first))
    assert 0 < len(others) < len(told)
    assert first.key.period == past.releases[0].layout.edition
    assert first in checker.unmet(replace(past, proof=replace(past.proof, worlds=others)))


def test_what_was_released_is_not_touched() -> None:
    first, second, third = (made.found.past for made in lived())
    assert second.releases[:1] == first.releases
    assert third.releases[:2] == second.releases
    before = {child.pupil: child.stays for child in second.children}
    after = {child.pupil: child.stays for child in third.children}
    assert all(after[pupil][: len(stays)] == stays for pupil, stays in before.items())


def test_the_start_is_the_end_of_the_period_before_with_corrections() -> None:
    first, second = (made.found.past.releases[-1] for made in lived()[:2])
    start, added, removed = (
        second.values[CellKey("2020-2021-H2", name)]
        for name in ("stock_start", "correction_added", "correction_removed")
    )
    assert start == first.values[CellKey("2020-2021-H1", "stock_end")] + added - removed


def test_the_truth_is_told_with_its_corrections() -> None:
    for before, made in zip(lived(), lived()[1:], strict=False):
        now, then = made.found, before.found
        edition, previous = now.published.layout.edition, then.published.layout.edition
        start, added, removed = (
            now.truth[CellKey(edition, name)] for name in ("stock_start", "correction_added", "correction_removed")
        )
        assert start == then.truth[CellKey(previous, "stock_end")] + added - removed


def test_the_ledger_knows_no_pupil_by_his_id() -> None:
    past = lived()[0].found.past
    assert all(len(child.pupil) == 32 and set(child.pupil) <= set("0123456789abcdef") for child in past.children)


def test_a_past_of_several_periods_survives_the_ledger() -> None:
    past = lived()[-1].found.past
    text = prooftext.written(past)
    assert prooftext.read(text) == past
    assert len(text) < 400_000


def test_worlds_that_forget_a_period_are_no_proof() -> None:
    past = lived()[-1].found.past
    worlds = tuple(shortened(world, "2020-2021-H2") for world in past.proof.worlds)
    assert checker.unmet(replace(past, proof=replace(past.proof, worlds=worlds)))


def test_in_every_world_who_is_in_stock_goes_on_or_is_a_correction() -> None:
    past = lived()[1].found.past
    scales = checker.Scales(past.releases)
    for world in past.proof.worlds:
        weighed = scales.weigh(world)
        assert weighed is not None
        added, removed = (
            weighed.values[CellKey("2020-2021-H2", f"correction_{name}")] for name in ("added", "removed")
        )
        assert started(world, "2020-2021-H2") == in_stock(world, "2020-2021-H1") + added - removed


def started(world: World, edition: str) -> int:
    return sum(
        story.number for story in world if any(stay.period == edition and stay.status in START for stay in story.stays)
    )


# --- replacements ---


def first() -> Protected:
    return protect(run_of(school_tables(60)), PLAIN, SECRET, Quiet())


def replacement(past: Past, fewer: int) -> Protected:
    """Replace a release, after some pupils turned out not to count."""
    tables = school_tables(60)
    layout = replace(tables.layout, version=len(past.releases) + 1, replaces=past.latest)
    children = tuple(
        Child(pupil=child.pupil, stays=tuple(_again(stay, layout.edition) for stay in child.stays))
        for child in tables.children[fewer:]
    )
    run = run_of(replace(tables, layout=layout, children=children))
    return protect(run, PLAIN, SECRET, Quiet(), past)


def _again(stay: Stay, edition: str) -> Stay:
    return replace(stay, period=edition)


def test_a_replacement_is_safe_beside_what_it_replaces() -> None:
    before = first()
    found = replacement(before.past, 3)
    assert found.published.layout.edition == f"{PERIOD.id}#2"
    assert checker.unmet(found.past) == ()
    assert found.truth[cell("pupils")._replace(period=f"{PERIOD.id}#2")] == before.truth[cell("pupils")] - 3
    changed = [key for key, value in found.published.values.items() if before.published.values[_before(key)] != value]
    assert len(changed) < len(found.published.values) / 4


def _before(key: CellKey) -> CellKey:
    return key._replace(period=PERIOD.id)


def test_the_change_of_one_pupil_is_not_seen() -> None:
    """Of every cell there is a world in which it is what it was."""
    found = replacement(first().past, 1)
    scales = checker.Scales(found.past.releases)
    worlds = [weighed.values for world in found.past.proof.worlds if (weighed := scales.weigh(world))]
    for key in found.published.values:
        assert any(values[key] == values[_before(key)] for values in worlds)


def test_only_the_latest_release_can_be_replaced() -> None:
    past = replacement(first().past, 2).past
    tables = school_tables(60)
    layout = replace(tables.layout, version=3, replaces=PERIOD.id)
    with pytest.raises(ReportError) as caught:
        protect(run_of(replace(tables, layout=layout)), PLAIN, SECRET, Quiet(), past)
    assert caught.value.code == "monitor_order"
    assert NO_PAST.latest == ""
    assert past.latest == f"{PERIOD.id}#2"
