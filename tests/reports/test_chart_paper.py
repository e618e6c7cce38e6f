from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from models.charts import Chart
from reports.charts import chart_blocks
from reports.layout import Paper, render
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
