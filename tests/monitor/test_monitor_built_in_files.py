"""Each built-in definition as a file: written, judged, read, added up, and put beside what comes back."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from frictionless import validate

from models.monitor.cases import cases_of
from models.monitor.counting import count
from models.monitor.figures import school_figures
from models.monitor.mirror import Verdict, compare
from models.monitor.mirror_words import charts, sentences
from models.monitor.release import Release, Row
from models.monitor.survey import survey_rows
from models.monitor.tables import Published, Rounding
from models.monitor.trends import History, trends
from reports.monitor_check import check
from reports.monitor_combined import combined_package
from reports.monitor_explanation import explanation
from reports.monitor_feedback import read_feedback
from reports.monitor_package import package
from reports.monitor_receiving import add_up, summary
from reports.monitor_table import readable
from resources import texts
from tests.monitor.combining import fives
from tests.monitor.demo import demo_records
from tests.monitor.releases import AMSTERDAM
from tests.monitor.test_monitor_demo import PERIODS, made
from tests.reports.paper_reading import pages, words

BUILT_IN = pytest.mark.parametrize("name", PERIODS)


@cache
def file_of(name: str, school: str = "99ZZ00") -> Release:
    """Return what the demo school would send; five times each number stands for the rounded one."""
    definition, period, facts = made(name)
    tables = count(cases_of(demo_records()), definition, period, facts)
    answers = {
        question.id: frozenset(choice.id for choice in question.choices[:1]) for question in definition.questions
    }
    return Release(
        definition=definition,
        school_code=school,
        recipient=AMSTERDAM,
        period=period,
        serial=1,
        made_on=date(2026, 9, 10),
        software="Luwte 0.1",
        published=Published(layout=tables.layout, rounding=Rounding(), values=fives(tables)),
        figures=school_figures(definition, demo_records(), period, facts),
        answers=survey_rows(definition, answers),
    )


@BUILT_IN
def test_every_file_is_valid_for_statisticians_tools(name: str, tmp_path: Path) -> None:
    content = package(file_of(name))
    assert package(file_of(name)) == content
    with ZipFile(BytesIO(content)) as archive:
        archive.extractall(tmp_path)
    report = validate(tmp_path / "datapackage.json")
    assert report.valid, report.to_summary()


@BUILT_IN
def test_every_file_is_read_back_in_words(name: str) -> None:
    release = file_of(name)
    received = check(package(release), release.file_name)
    assert received.rows == tuple(release.rows())
    lines = list(readable(received, "nl"))
    assert {indicator.id for indicator in received.facts.indicators} == {row.indicator for row in received.rows}
    assert all(any(line.startswith(one.title) for line in lines) for one in received.facts.indicators)
    assert max(map(len, lines)) <= 160


@BUILT_IN
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_explanation_is_one_page(name: str, language: str) -> None:
    made_page = explanation(file_of(name), "ab" * 32, language)
    assert len(pages(made_page)) == 1
    assert "ab" * 32 in words(made_page)


@BUILT_IN
def test_every_kind_of_file_is_added_up_and_put_beside_what_comes_back(name: str) -> None:
    files = [file_of(name), file_of(name, "99ZZ01")]
    added = add_up((one.file_name, package(one)) for one in files)
    assert added.refusals == ()
    assert added.combined is not None
    own = check(package(files[0]))
    values = {_place(row): row.value for row in own.rows}
    for cell in added.combined.cells:
        assert cell.value == 2 * (values[cell.indicator, cell.place] or 0)
    exact = {one.id for one in own.facts.indicators if one.about_school}
    assert all((cell.worst_case is None) is (cell.indicator in exact) for cell in added.combined.cells)
    assert list(summary(added.combined, "nl"))
    compared = compare(own, read_feedback(combined_package(added.combined)))
    assert {line.verdict for line in compared.lines} == {Verdict.PART}
    assert list(sentences(compared, texts("nl")))
    assert all(chart.series for chart in charts(compared, texts("nl")))
    for indicator in own.facts.indicators:
        assert trends(History(files=(own,)), indicator.id, texts("nl"))


def _place(row: Row) -> tuple[str, tuple[str, str, str, str]]:
    return row.indicator, (row.breakdown, row.category, row.breakdown2, row.category2)


def test_figures_about_the_school_are_told_apart_from_protected_ones() -> None:
    release = file_of("sjso")
    assert release.figures
    received = check(package(release))
    about = [one for one in received.facts.indicators if one.about_school]
    assert {row.indicator for row in release.figures} == {one.id for one in about}
    loose = [row.value or 0 for row in received.rows if row.indicator in {one.id for one in about}]
    assert any(value % 5 for value in loose)
    text = words(explanation(release, "0" * 64))
    assert f"{len(release.figures)} cijfers over de school, niet over leerlingen." in text


def test_the_explanation_says_who_counts_and_what_can_be_concluded() -> None:
    release = file_of("sjso")
    text = words(explanation(release, "0" * 64))
    pupils = release.definition.indicators[0]
    value = next(iter(release.published.values.values()))
    assert pupils.basis["nl"] in text
    assert f"Bij “{pupils.title['nl']}” staat {value}" in text
    assert f"“ongeveer {value}”" in text if value else "Zeg dus niet “niemand”." in text


def test_a_survey_has_answers_and_nothing_to_protect() -> None:
    release = file_of("school_survey")
    assert not release.published.layout.indicators
    asked = {row.question for row in release.answers}
    assert {(row.value, row.unit) for row in release.rows() if row.indicator in asked} == {
        (0, "answers"),
        (1, "answers"),
    }
    text = words(explanation(release, "0" * 64))
    assert "Er staat geen getal over leerlingen in" in text
    assert "veelvoud" not in text
    unanswered = replace(release, answers=(), figures=())
    assert check(package(unanswered)).rows == ()
