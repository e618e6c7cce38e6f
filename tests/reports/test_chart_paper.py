from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.charts import Chart, Series, Shape
from reports.charts import chart_blocks, pieces
from reports.layout import Paper, render
from reports.monitor_charts import monitor_charts
from tests.charts import ALL, BARS, ONE, SEVERAL
from tests.reports.paper_reading import pages, words


def paper(chart: Chart, language: str = "nl") -> bytes:
    about = Paper(title="Grafiek", school="De Lucht", language=language, dated=date(2026, 2, 10))
    return render(about, chart_blocks(chart, language))


@pytest.mark.parametrize("chart", ALL)
def test_a_chart_is_vectors_with_its_words_and_the_same_again(chart: Chart) -> None:
    made = paper(chart)
    assert made == paper(chart)
    assert len(pages(made)) == 1
    assert not list(PdfReader(BytesIO(made)).pages[0].images)
    assert chart.title in words(made)
    assert chart.caveat in words(made)


def test_every_number_and_gap_is_in_the_table() -> None:
    text = words(paper(ONE))
    assert "1e helft 2024-2025 geen getal" in text
    assert "2e helft 2025-2026 70" in text
    assert "tot 5 hoger of lager" in text
    assert "no number" in words(paper(ONE, "en"))


def test_names_are_printed_as_people_write_them() -> None:
    assert "Şükran’s reeks" in words(paper(SEVERAL))
    assert "Jeugdzorgregio met een naam" in words(paper(BARS))


def test_a_chart_of_many_groups_goes_on_over_pages() -> None:
    chart = Chart(
        title="Verwijzingen per maand",
        unit="leerlingen",
        basis="",
        caveat="",
        shape=Shape.BARS,
        points=tuple(f"groep {number}" for number in range(45)),
        series=(
            Series(title="Jullie", values=tuple(range(45))),
            Series(title="Terug", values=tuple(range(45, 0, -1))),
        ),
    )
    parts = list(pieces(chart))
    assert tuple(point for part in parts for point in part.points) == chart.points
    assert tuple(value for part in parts for value in part.series[1].values) == chart.series[1].values
    assert monitor_charts("Terugkoppeling", "School", date(2026, 3, 10), (), [chart]).startswith(b"%PDF")
