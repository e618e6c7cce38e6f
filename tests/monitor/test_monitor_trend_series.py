"""A line of figures goes on with a version of the school's own, and breaks where that counts something else."""

from dataclasses import replace

import pytest

from models.chart_words import notes, spoken
from models.charts import Chart
from models.errors import ImportFileError
from models.monitor.codes import Attribute, Counted
from models.monitor.definition import Definition
from models.monitor.kinship import Versions
from models.monitor.mirror import compare
from models.monitor.mirror_words import charts, sentences
from models.monitor.periods import parse_period
from models.monitor.received import Received
from models.monitor.trends import History, flow_trend, trends
from reports.monitor_check import check
from reports.monitor_feedback import read_feedback
from reports.monitor_package import package
from resources import texts
from tests.monitor.combining import of_school
from tests.monitor.definitions import SJSO
from tests.monitor.test_monitor_mirror import in_period

DUTCH = texts("nl")
PERIODS = ("2024-2025-H1", "2024-2025-H2", "2025-2026-H1")


def own(definition: Definition = SJSO, version: str = "1") -> Definition:
    """Return a definition as a version of the school's own."""
    title = {"nl": "Van ons", "en": "Ours"}
    return replace(definition, id="own-van-ons", version=version, based_on=f"sjso {SJSO.version}", title=title)


def counting(name: str, counted: Counted) -> Definition:
    """Return one of which a question counts something else."""
    changed = (replace(one, counted=counted) if one.id == name else one for one in SJSO.indicators)
    return own(replace(SJSO, indicators=tuple(changed)))


def file(definition: Definition, period: str, seed: int = 1) -> bytes:
    return package(replace(in_period(of_school("10AB00", seed), parse_period(period)), definition=definition))


def sent(definition: Definition, period: str, seed: int = 1) -> Received:
    return check(file(definition, period, seed))


def history(*made: Definition) -> History:
    """Return a file for each period, with all definitions known."""
    files = tuple(sent(one, period, seed) for seed, (one, period) in enumerate(zip(made, PERIODS, strict=True)))
    return History(files=files, versions=known(*made))


def known(*made: Definition) -> Versions:
    return {(one.id, one.version): one for one in made}


def whole(chart: Chart) -> bool:
    return len(chart.points) == len(PERIODS) and not chart.has_gaps


def test_the_lines_go_on_with_a_version_of_the_schools_own() -> None:
    drawn = trends(history(SJSO, own(), own(version="2")), "pupils", DUTCH)
    assert len(drawn) == 4
    assert all(whole(chart) for chart in drawn)
    said = "Vanaf 2e helft 2024-2025 is geteld met Van ons (1), daarvoor met Monitor SJSO"
    assert all(chart.remarks[0].startswith(said) for chart in drawn)
    assert all("met Van ons (2), daarvoor met Van ons (1)" in chart.remarks[1] for chart in drawn)
    flow = flow_trend(history(SJSO, own(), own()), ["inflow", "outflow"], DUTCH)
    assert flow is not None
    assert whole(flow)
    assert len(flow.remarks) == 1


@pytest.mark.parametrize(
    "changed",
    [
        counting("pupils", Counted.INFLOW),
        own(replace(SJSO, populations=(replace(SJSO.population, help_plan=False), *SJSO.populations[1:]))),
    ],
)
def test_a_question_that_counts_something_else_breaks_its_line_and_that_is_said(changed: Definition) -> None:
    for chart in trends(history(SJSO, changed, changed), "pupils", DUTCH):
        assert chart.points == ("2e helft 2024-2025", "1e helft 2025-2026")
        assert not chart.has_gaps
        (said,) = chart.remarks
        assert said.startswith("Over 1e helft 2024-2025 is met een andere versie van de monitor geteld")
        assert notes(chart, DUTCH)[-1] == said
        assert said in spoken(chart, DUTCH)
    between, *_ = trends(history(SJSO, changed, SJSO), "pupils", DUTCH)
    assert [value is None for value in between.series[0].values] == [False, True, False]
    assert "Over 2e helft 2024-2025" in between.remarks[0]


def test_only_the_line_of_the_changed_question_is_broken() -> None:
    changed = counting("inflow", Counted.OUTFLOW)
    total, *_ = trends(history(SJSO, changed, changed), "pupils", DUTCH)
    assert whole(total)
    broken, *_ = trends(history(SJSO, changed, changed), "inflow", DUTCH)
    assert len(broken.points) == 2
    flow = flow_trend(history(SJSO, changed, changed), ["inflow", "outflow"], DUTCH)
    assert flow is not None
    assert len(flow.points) == 2


def test_a_breakdown_of_another_meaning_breaks_its_own_chart_only() -> None:
    parts = tuple(
        replace(one, attribute=Attribute.PERSPECTIVES) if one.id == "perspective" else one for one in SJSO.breakdowns
    )
    changed = own(replace(SJSO, breakdowns=parts))
    total, *groups = trends(history(SJSO, changed, changed), "pupils", DUTCH)
    assert whole(total)
    broken = [chart for chart in groups if "Perspectief" in chart.title]
    assert broken
    assert all(len(chart.points) == 2 for chart in broken)
    assert all(whole(chart) for chart in groups if chart not in broken)


def test_a_definition_that_is_not_known_any_more_may_have_asked_anything() -> None:
    made = history(SJSO, own(), own())
    drawn = trends(replace(made, versions=known(own())), "pupils", DUTCH)
    assert {chart.points for chart in drawn} == {("2e helft 2024-2025", "1e helft 2025-2026")}
    assert trends(made, "nothing", DUTCH) == ()


def test_what_comes_back_of_the_original_is_compared_as_far_as_both_count_alike() -> None:
    changed = counting("inflow", Counted.OUTFLOW)
    mine = sent(changed, PERIODS[0])
    found = compare(mine, read_feedback(file(SJSO, PERIODS[0], 2)), known(SJSO, changed))
    asked = {line.indicator for line in found.lines}
    assert found.other_version
    assert "inflow" not in asked
    assert "pupils" in asked
    assert any("een andere versie van de monitor (Monitor SJSO)" in one for one in sentences(found, DUTCH))
    assert charts(found, DUTCH)


def test_what_comes_back_of_a_monitor_that_is_not_known_is_refused_by_name() -> None:
    mine = sent(own(), PERIODS[0])
    with pytest.raises(ImportFileError, match="feedback_definition") as caught:
        compare(mine, read_feedback(file(SJSO, PERIODS[0], 2)), known(own()))
    assert caught.value.facts["usual"] == "Van ons (own-van-ons 1)"
