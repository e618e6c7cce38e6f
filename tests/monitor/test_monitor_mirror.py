import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.charts import Shape
from models.errors import ImportFileError
from models.monitor.combining import Combined
from models.monitor.mirror import Comparison, FeedbackKind, Verdict, compare
from models.monitor.mirror_words import charts, line_title, sentences
from models.monitor.periods import Period, parse_period
from models.monitor.received import Received
from models.monitor.release import Recipient, Release, Replaces
from models.monitor.trends import History, flow_trend, trend_line, trends
from models.monitor.words import amount, amount_unit
from reports.monitor_charts import monitor_charts
from reports.monitor_check import check
from reports.monitor_combined import combined_csv, combined_description, combined_package
from reports.monitor_feedback import read_feedback
from reports.monitor_format import hash_of, seal_of
from reports.monitor_package import package, zipped
from reports.monitor_receiving import add_up
from resources import LANGUAGES, texts
from tests.monitor.combining import STEPS, hiding, named, of_school, schools
from tests.monitor.definitions import SJSO
from tests.reports.paper_reading import words

MINE = of_school("10AB00")
OWN = check(package(MINE))


def region(*others: Release, number: int = 3) -> Combined:
    found = add_up([*schools(number), *map(named, others)]).combined
    assert found is not None
    return found


def compared(combined: Combined) -> Comparison:
    return compare(OWN, read_feedback(combined_package(combined), "wat-dan-ook.zip"))


def refusal(content: bytes, name: str = "") -> ImportFileError:
    with pytest.raises(ImportFileError) as caught:
        compare(OWN, read_feedback(content, name))
    for language in LANGUAGES:
        assert texts(language)(f"errors.ImportFileError.{caught.value.code}", **caught.value.facts)
    return caught.value


def changed(made: Release, change: Callable[[int], int]) -> Release:
    values = {key: change(value) for key, value in made.published.values.items()}
    return replace(made, published=replace(made.published, values=values))


def test_the_same_file_back_is_equal_in_every_number() -> None:
    feedback = read_feedback(package(MINE), MINE.file_name)
    found = compare(OWN, feedback)
    assert feedback.kind is FeedbackKind.SCHOOL
    assert (found.included, found.same_file) == (True, True)
    assert {line.verdict for line in found.lines} == {Verdict.EQUAL}
    said = list(sentences(found, texts("nl")))
    assert said[0].startswith("Gemeente Amsterdam stuurde cijfers van jullie school terug. Ze gaan over: eerste helft")
    assert f"Van de {len(found.lines)} getallen zijn {len(found.lines)} gelijk, en 0 verschillen" in said[1]


def test_other_figures_of_the_school_are_named_where_rounding_cannot_explain_them() -> None:
    far = compare(OWN, read_feedback(package(changed(MINE, lambda value: 3 * value))))
    assert far.count(Verdict.DIFFERENT) > 8
    assert not far.same_file
    said = "\n".join(sentences(far, texts("nl")))
    assert "Leerlingen met hulp in de periode: jullie stuurden" in said
    assert "andere getallen verschillen." in said
    assert "niet precies het bestand" in said
    assert "Een verschil zegt niet wie gelijk heeft." in said


@pytest.mark.parametrize(("more", "verdict"), [(5, Verdict.ROUNDING), (10, Verdict.ROUNDING), (15, Verdict.DIFFERENT)])
def test_a_difference_that_rounding_can_explain_is_called_so(more: int, verdict: Verdict) -> None:
    feedback = read_feedback(package(MINE))
    cells = tuple(replace(cell, value=(cell.value or 0) + more) for cell in feedback.cells)
    found = compare(OWN, replace(feedback, cells=cells))
    assert {line.verdict for line in found.lines} == {verdict}


def test_sums_over_schools_are_read_back_and_never_put_in_order() -> None:
    found = compared(region())
    assert found.feedback.kind is FeedbackKind.REGION
    assert (found.included, found.same_file) == (True, True)
    assert {line.verdict for line in found.lines} <= {Verdict.PART, Verdict.ONE_SIDED}
    said = "\n".join(sentences(found, texts("nl")))
    assert "de som van 3 scholen" in said
    assert "Jullie school zit in deze som." in said
    assert "Dit is geen ranglijst." in said
    for other in ("10AB01", "10AB02"):
        assert other not in said
        assert all(other not in repr(chart) for chart in charts(found, texts("nl")))


def test_a_sum_without_the_school_or_with_another_file_of_it_says_so() -> None:
    without = add_up(schools(3)[1:]).combined
    assert without is not None
    assert "Jullie school zit niet in deze som" in "\n".join(sentences(compared(without), texts("nl")))
    newer = replace(MINE, serial=2, replaces=Replaces(serial=1, sha256="0" * 64))
    other = add_up([*schools(3)[1:], named(newer)]).combined
    assert other is not None
    found = compared(other)
    assert (found.included, found.same_file) == (True, False)
    assert "rust op een ander bestand" in "\n".join(sentences(found, texts("nl")))


def test_a_sum_below_the_number_of_the_school_itself_is_named() -> None:
    feedback = read_feedback(combined_package(region()))
    found = compare(OWN, replace(feedback, cells=tuple(replace(cell, value=0) for cell in feedback.cells)))
    wrong = [line for line in found.lines if line.verdict is Verdict.DIFFERENT]
    assert [line.own for line in wrong] == [line.own for line in found.lines if line.own]
    assert "en kregen 0 terug" in "\n".join(sentences(found, texts("nl")))


def test_hidden_numbers_are_not_compared() -> None:
    hidden = hiding(of_school("10AB07"), lambda key: any(place.name == "own" for place in key.categories))
    found = compared(region(hidden))
    assert found.count(Verdict.HIDDEN) > 0
    assert "verborgen en zijn niet vergeleken" in "\n".join(sentences(found, texts("nl")))
    residence = next(one for one in charts(found, texts("nl")) if "Woonplaats" in one.title)
    assert residence.series[1].values[0] is None


def test_coarser_sums_leave_the_finer_numbers_alone() -> None:
    found = compared(region(of_school("10AB07", 7, steps=[STEPS[2]])))
    outside = [line for line in found.lines if "outside" in line.place]
    assert {line.verdict for line in outside} == {Verdict.ONE_SIDED}
    assert all(line_title(line, found).count("Buiten de gemeente") == 1 for line in outside)
    assert charts(found, texts("en"))


def test_the_school_is_drawn_beside_what_came_back() -> None:
    drawn = charts(compared(region()), texts("nl"))
    assert drawn
    assert all(chart.shape is Shape.BARS and chart.unit == "procent van de leerlingen" for chart in drawn)
    assert all(len(chart.series) == 2 for chart in drawn)
    assert all(abs(sum(value or 0 for value in one.values) - 100) <= 2 for chart in drawn for one in chart.series)
    own = charts(compare(OWN, read_feedback(package(MINE))), texts("nl"))
    assert [chart.unit for chart in own] == ["leerlingen"] * len(own)
    assert all(chart.band == 5 and chart.series[0].values == chart.series[1].values for chart in own)


def test_shares_of_a_few_pupils_are_not_drawn() -> None:
    few = replace(OWN, rows=tuple(replace(row, value=min(row.value or 0, 15)) for row in OWN.rows))
    assert charts(compare(few, read_feedback(combined_package(region()))), texts("nl")) == ()


def test_feedback_about_something_else_is_refused() -> None:
    assert refusal(package(of_school("10AB05"))).code == "feedback_school"
    assert refusal(package(replace(MINE, definition=replace(SJSO, version="99")))).code == "feedback_definition"
    assert refusal(package(in_period(MINE, parse_period("2025-2026-H2")))).code == "feedback_period"
    assert refusal(package(MINE), "anders.zip").code == "monitor_name"


def sums(change: Callable[[dict[str, Any]], object] = lambda _: None, cells: bytes | None = None) -> bytes:
    """Return a file with sums in which something was changed, with hashes that fit."""
    combined = region()
    content = combined_csv(combined) if cells is None else cells
    description = json.loads(combined_description(combined, content, "cells.csv"))
    change(description)
    sealed = json.dumps({**description, "seal": seal_of(description)}).encode()
    return zipped(("datapackage.json", "cells.csv"), (sealed, content))


CELLS = combined_csv(region()).decode()
FIRST = CELLS.splitlines()[1]


def with_first(old: str, new: str) -> bytes:
    assert old in FIRST
    return sums(cells=CELLS.replace(FIRST, FIRST.replace(old, new, 1), 1).encode())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (sums(lambda one: one.update(kind="x")), "monitor_members"),
        (sums(lambda one: one.update(schools=[])), "monitor_description"),
        (sums(lambda one: one.update(schools=one["schools"] * 2)), "monitor_description"),
        (sums(lambda one: one["resources"][0].update(hash=hash_of(b""))), "monitor_hash"),
        (sums(cells=b""), "monitor_columns"),
        (sums(cells=(CELLS + FIRST + "\r\n").encode()), "monitor_row_double"),
        (with_first(",3,0,", ",4,0,"), "monitor_row"),
        (with_first(",3,0,", ",3,4,"), "monitor_row"),
        (with_first(",3,0,", ",-3,0,"), "monitor_row"),
        (with_first(",published,", ",partial,"), "monitor_row"),
        (with_first(",published,3,0,", ",hidden,3,3,"), "monitor_row"),
        (with_first(",3.5,", ",=3,"), "monitor_row"),
        (with_first(",15", ",x"), "monitor_row"),
        (with_first("pupils,2025", "=x,2025"), "monitor_row"),
        (sums(cells=CELLS.replace(FIRST + "\r\n", "", 1).encode()), "monitor_sums"),
        (b"x", "monitor_zip"),
        (zipped(("datapackage.json",), (b"{}",)), "monitor_members"),
    ],
)
def test_sums_that_were_altered_are_refused(content: bytes, code: str) -> None:
    assert refusal(content).code == code


def in_period(made: Release, period: Period) -> Release:
    layout = replace(made.published.layout, period=period.id)
    values = {key._replace(period=period.id): value for key, value in made.published.values.items()}
    return replace(made, period=period, published=replace(made.published, layout=layout, values=values))


def sent(period: str, seed: int = 1, serial: int = 1) -> Received:
    return check(package(in_period(of_school("10AB00", seed, serial=serial), parse_period(period))))


def test_own_figures_come_in_a_line_over_periods_with_a_gap_where_nothing_was_sent() -> None:
    files = [sent("2025-2026-H1", 3), sent("2023-2024-H2", 1), sent("2024-2025-H2", 2)]
    line = trend_line(files)
    assert [(period.id, file is not None) for period, file in line] == [
        ("2023-2024-H2", True),
        ("2024-2025-H1", False),
        ("2024-2025-H2", True),
        ("2025-2026-H1", True),
    ]
    total, *groups = trends(History(files=tuple(files)), "pupils", texts("nl"))
    assert total.points == ("2e helft 2023-2024", "1e helft 2024-2025", "2e helft 2024-2025", "1e helft 2025-2026")
    assert total.series[0].values[1] is None
    assert total.series[0].values[0] == next(row.value for row in files[1].rows)
    assert (total.band, total.unit, total.shape) == (5, "leerlingen", Shape.LINES)
    assert [chart.title for chart in groups] == [
        "Leerlingen met hulp in de periode – Perspectief",
        "Leerlingen met hulp in de periode – Woonplaats",
        "Leerlingen met hulp in de periode – Onderwijssoort",
    ]
    flow = flow_trend(History(files=tuple(files)), ["inflow", "outflow", "nothing"], texts("nl"))
    assert flow is not None
    assert flow.title == "Ingestroomd, Uitgestroomd"


def test_groups_that_never_come_back_are_not_drawn_over_periods() -> None:
    now, before = sent("2025-2026-H1"), sent("2024-2025-H2")
    others = tuple(replace(row, category="march") if row.breakdown == "residence" else row for row in before.rows)
    titles = [
        chart.title for chart in trends(History(files=(replace(before, rows=others), now)), "pupils", texts("nl"))
    ]
    assert not any("Woonplaats" in title for title in titles)
    assert any("Perspectief" in title for title in titles)


def test_only_files_that_ask_the_same_are_put_in_one_line() -> None:
    old = check(package(replace(in_period(MINE, parse_period("2024-2025-H1")), definition=replace(SJSO, version="0"))))
    other = check(package(replace(MINE, recipient=Recipient(code="gemeente-diemen", name="Gemeente Diemen"))))
    first, second = sent("2025-2026-H1", 1), sent("2025-2026-H1", 2, serial=2)
    assert [file for _, file in trend_line([second, first])] == [second]
    assert len(trends(History(files=(old, second, first)), "pupils", texts("nl"))[0].points) == 1
    assert [file for _, file in trend_line([other, sent("2025-2026-H2")])] == [sent("2025-2026-H2")]
    assert trend_line([]) == ()
    assert trends(History(), "pupils", texts("nl")) == ()
    assert flow_trend(History(), ["inflow"], texts("nl")) is None
    assert flow_trend(History(files=(first,)), ["nothing"], texts("nl")) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_goes_on_paper(language: str) -> None:
    found = compared(region())
    said = list(sentences(found, texts(language)))
    drawn = [*charts(found, texts(language)), *trends(History(files=(OWN,)), "pupils", texts(language))]
    made = monitor_charts("Terugkoppeling", "De Lucht", date(2026, 2, 10), said, drawn, language)
    text = words(made)
    assert said[0] in text
    assert all(chart.caveat in text for chart in drawn)
    assert made == monitor_charts("Terugkoppeling", "De Lucht", date(2026, 2, 10), said, drawn, language)


@pytest.mark.parametrize(
    ("value", "said"), [(460, "4,6"), (400, "4"), (405, "4,05"), (0, "0"), (7, "0,07"), (1000, "10"), (None, "None")]
)
def test_hundredths_of_fte_are_said_as_fte(value: int | None, said: str) -> None:
    assert amount(value, "fte_hundredths", texts("nl")) == said
    assert amount(value, "pupils", texts("nl")) == str(value)
    assert amount_unit("fte_hundredths", texts("nl")) == "fte"
