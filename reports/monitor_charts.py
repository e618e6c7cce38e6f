"""Charts of the monitor on paper: a school's own figures over periods, or beside what a recipient gave back."""

from collections.abc import Sequence
from datetime import date

from models.charts import Chart
from reports import blocks
from reports.charts import chart_blocks
from reports.layout import Paper, render


def monitor_charts(
    title: str, school: str, dated: date, sentences: Sequence[str], charts: Sequence[Chart], language: str = "nl"
) -> bytes:
    """Return a paper with sentences and, below them, charts with their numbers.

    Args:
        title: what it is about.
        school: whose figures they are.
        dated: the day on the paper.
        sentences: what the figures say, in words.
        charts: in the order in which they are printed.
        language: ``nl`` or ``en``.

    """
    paper = Paper(title=title, school=school, language=language, dated=dated)
    story = [*blocks.title(title), *(blocks.paragraph(sentence) for sentence in sentences)]
    return render(paper, [*story, *(block for chart in charts for block in chart_blocks(chart, language))])
