"""Several charts below each other, with sentences above them: trends, or own figures beside what came back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.charts import Chart
from resources import Texts
from ui.theme import SMALL, WIDE
from ui.widgets.chart_view import ChartView
from ui.widgets.labels import Text


class ChartsView(QWidget):
    """Sentences and charts; to be put in something that scrolls."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._words = Text()
        self._words.setObjectName("charts_words")
        self.views: list[ChartView] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, SMALL, 0)
        self._column.setSpacing(WIDE)
        self._column.addWidget(self._words)
        self._column.addStretch()
        self.show_charts((), ())

    def show_charts(self, sentences: Sequence[str], charts: Sequence[Chart]) -> None:
        """Show other sentences and charts; views that are there are used again."""
        self._words.say("\n".join(sentences))
        while len(self.views) < len(charts):
            view = ChartView(self._texts)
            self.views.append(view)
            self._column.insertWidget(self._column.count() - 1, view)
        for place, view in enumerate(self.views):
            view.show_chart(charts[place] if place < len(charts) else None)

    def forget(self) -> None:
        """Drop every number and word."""
        self.show_charts((), ())
