"""Files as disclosure control really makes them: several recipients, hidden numbers, a replacement."""

from dataclasses import replace
from datetime import date

import pytest

from models.monitor.counting import count
from models.monitor.definition import Definition
from models.monitor.release import Recipient, Release, Replaces
from models.monitor.tables import Category, Past, Rounding, Run, Tables
from reports.disclosure.run import Protected, Quiet, protect
from reports.monitor_check import check
from reports.monitor_explanation import explanation
from reports.monitor_package import package
from reports.monitor_receiving import add_up
from tests.disclosure.schools import PERIOD, SECRET, run_of, school_tables, seen_within
from tests.monitor.definitions import SJSO, with_overlap
from tests.monitor.facts import FACTS
from tests.monitor.invented import invented_school
from tests.monitor.releases import AMSTERDAM
from tests.reports.paper_reading import pages

DIEMEN = Recipient(code="gemeente-diemen", name="Gemeente Diemen")
OWN = Category("residence", "own")


def sent(found: Protected, recipient: str, to: Recipient, definition: Definition) -> Release:
    return Release(
        definition=definition,
        school_code="99ZZ00",
        recipient=to,
        period=PERIOD,
        serial=1,
        made_on=date(2026, 9, 10),
        software="Luwte 0.1",
        published=found.seen_by(recipient),
        rolled_up=found.rolled_up,
    )


def protected(run: Run, definition: Definition = SJSO, past: Past | None = None) -> Protected:
    return protect(run, definition, SECRET, Quiet(), past or Past())


@pytest.mark.parametrize(("rounding", "pupils"), [(Rounding(), 12), (Rounding(), 45), (Rounding(minimum=10), 12)])
def test_every_recipient_of_a_run_gets_a_file_that_holds(rounding: Rounding, pupils: int) -> None:
    definition, tables = replace(SJSO, rounding=rounding), school_tables(pupils)
    found = protected(run_of(tables, seen_within(tables.layout, OWN)), definition)
    whole, part = sent(found, "all", AMSTERDAM, definition), sent(found, "part", DIEMEN, definition)
    for release in (whole, part):
        received = check(package(release), release.file_name)
        assert received.rows == tuple(release.rows())
        assert (received.hidden > 0) is (rounding.minimum > 0)
        assert len(pages(explanation(release, "0" * 64))) == 1
    assert all("residence" not in (row.breakdown, row.breakdown2) for row in part.rows())
    own = {row.indicator: row for row in whole.rows() if (row.category, row.breakdown2) == ("own", "")}
    assert own
    assert all(own[row.indicator].value == row.value for row in part.rows() if not row.breakdown)
    refused = add_up([(whole.file_name, package(whole)), (part.file_name, package(part))])
    assert [refusal.error.code for refusal in refused.refusals] == ["monitor_other_recipient"]


def test_categories_that_overlap_hold_as_far_as_they_can() -> None:
    definition = with_overlap()
    found = protected(run_of(count(invented_school(50, PERIOD, 2), definition, PERIOD, FACTS)), definition)
    release = sent(found, "all", AMSTERDAM, definition)
    assert check(package(release)).facts.overlapping == ("perspectives",)


def test_a_replacement_holds_and_is_never_added_to_what_it_replaces() -> None:
    tables = school_tables(40)
    first = protected(run_of(tables))
    again = replace(tables.layout, version=2, replaces=first.past.latest)
    children = tuple(
        replace(child, stays=tuple(replace(stay, period=again.edition) for stay in child.stays))
        for child in tables.children[1:]
    )
    second = protected(run_of(Tables(layout=again, children=children)), past=first.past)
    replaced, replacing = sent(first, "all", AMSTERDAM, SJSO), sent(second, "all", AMSTERDAM, SJSO)
    replacing = replace(replacing, serial=2, replaces=Replaces(serial=1, sha256="0" * 64))
    received = check(package(replacing), replacing.file_name)
    assert received.facts.replaces == replacing.replaces
    assert {row.period for row in received.rows} == {PERIOD.id}
    both = add_up([(one.file_name, package(one)) for one in (replaced, replacing)])
    assert [(refusal.name, refusal.error.code) for refusal in both.refusals] == [(replaced.file_name, "monitor_older")]
