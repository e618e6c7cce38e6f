"""What goes along with a survey: figures about the school that Luwte counts and nobody has to fill in."""

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.monitor.codes import Measure
from models.monitor.definition import Figure
from models.monitor.figures import FigureRow
from models.usecases.survey import SurveySheet
from ui.theme import CLOSE, NORMAL, TIGHT
from ui.widgets.labels import Card, Hint, Text
from ui.widgets.showing import set_shown
from ui.words import fte_words, language, whole_number


class SurveyFigures(Card):
    """A line for each figure, with those of each provider behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("survey_figures")
        self._lines: list[QWidget] = []
        self._heading = Text(self.tr("This goes along, from Network and Settings"), "strong")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(NORMAL, CLOSE, NORMAL, CLOSE)
        self._column.setSpacing(TIGHT)
        self._column.addWidget(self._heading)
        set_shown(self, shown=False)

    def show_sheet(self, sheet: SurveySheet) -> None:
        """Show the figures of a sheet."""
        self.forget()
        for figure in sheet.definition.figures:
            rows = [row for row in sheet.figures if row.indicator == figure.id]
            if rows:
                self._add(Text(_words(figure, rows)))
                self._add(Hint(figure.basis[language()]))
        set_shown(self, shown=bool(self._lines))

    def forget(self) -> None:
        """Drop every figure."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        self._lines = []
        set_shown(self, shown=False)

    def _add(self, line: QWidget) -> None:
        self._column.addWidget(line)
        self._lines.append(line)


def _words(figure: Figure, rows: list[FigureRow]) -> str:
    titles = {category.id: category.title[language()] for category in figure.categories}
    total = next((row for row in rows if not row.category), None)
    parts = [f"{titles[row.category]} {_number(row)}" for row in rows if row.category and row.value]
    said = f"{figure.title[language()]}: {_number(total)}" if total else figure.title[language()]
    return f"{said} ({', '.join(parts)})" if parts else said


def _number(row: FigureRow) -> str:
    if row.unit == Measure.FTE.unit:
        return f"{fte_words(Decimal(row.value) / 100)} fte"
    return whole_number(row.value)
