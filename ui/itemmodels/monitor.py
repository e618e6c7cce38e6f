"""The figures of a monitor, the gaps to mend and the ledger: what each column says of a row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from models.errors import AppError
from models.monitor.codes import Measure
from models.monitor.definition import Definition, Indicator
from models.monitor.definition import Figure as SchoolFigure
from models.monitor.periods import parse_period
from models.monitor.release import Release
from models.monitor.tables import Category, CellKey
from models.monitor.words import cell_title, counted_as, period_title
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.words import fte_words, whole_number

_BLANK: Final = " "
_NUMBER_WIDTH: Final = 17


class Rank(StrEnum):
    """What a line is."""

    TOTAL = "total"
    HEADING = "heading"
    LINE = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of figures: what the school knows beside what leaves.

    Attributes:
        label: short, since it stands under a heading.
        whole: the line in full, for who hears it.
        true, sent: the two numbers; None on a heading, and ``sent`` also where the number is not told.

    """

    key: str
    rank: Rank
    label: str
    whole: str
    true: int | None = None
    sent: int | None = None
    unit: str = ""

    @property
    def difference(self) -> int:
        """How much more leaves than is true; 0 where no number leaves."""
        return 0 if self.sent is None else self.sent - (self.true or 0)

    @property
    def hidden(self) -> bool:
        """Whether there is a number that does not leave."""
        return self.sent is None and self.true is not None


Truth = Mapping[CellKey, int]


def figures(release: Release, truth: Truth, indicator: Indicator, language: str) -> tuple[Figure, ...]:
    """Return the lines of one indicator in one file: its total, then each table under a heading."""
    return tuple(_figures(release, truth, indicator, language))


def school_figures(release: Release, figure: SchoolFigure, language: str) -> tuple[Figure, ...]:
    """Return the lines of a figure about the school: they leave as they are."""
    words = {category.id: category.title[language] for category in figure.categories}
    total = QCoreApplication.translate("Monitor", "Total")
    return tuple(
        Figure(
            key=f"{row.indicator}+{row.category}",
            rank=Rank.LINE if row.category else Rank.TOTAL,
            label=words.get(row.category, row.category) or total,
            whole=f"{figure.title[language]}: {words.get(row.category, row.category) or total}",
            true=row.value,
            sent=row.value,
            unit=row.unit,
        )
        for row in release.figures
        if row.indicator == figure.id
    )


def counted_words(asked: Indicator | SchoolFigure, texts: Texts) -> str:
    """Return what a figure counts, with a capital: ``Leerlingen, elk één keer geteld``, ``Minuten``, ``Fte``."""
    words = counted_as(asked.measure.value, texts, distinct=isinstance(asked, Indicator))
    return words[:1].upper() + words[1:]


def figures_of(release: Release) -> tuple[SchoolFigure, ...]:
    """Return the figures about the school that are in a file."""
    sent = {row.indicator for row in release.figures}
    return tuple(figure for figure in release.definition.figures if figure.id in sent)


def asked_of(release: Release) -> tuple[Indicator, ...]:
    """Return the indicators that are in a file; not everybody gets all."""
    there = {indicator.id for indicator in release.published.layout.indicators}
    return tuple(indicator for indicator in release.definition.indicators if indicator.id in there)


def _figures(release: Release, truth: Truth, indicator: Indicator, language: str) -> Iterator[Figure]:
    definition, layout = release.definition, release.published.layout
    total = QCoreApplication.translate("Monitor", "Total")
    cells = next(found for found in layout.indicators if found.id == indicator.id)
    yield _figure(release, truth, layout.key(cells), total, language, Rank.TOTAL)
    for table in cells.tables:
        heading = _table_title(definition, table, language)
        yield Figure(key="+".join(table), rank=Rank.HEADING, label=heading, whole=heading)
        for key in layout.table_cells(cells, table):
            shown = tuple(category for category in key.categories if category not in cells.within)
            yield _figure(release, truth, key, _label(definition, shown, language), language)


def _figure(release: Release, truth: Truth, key: CellKey, label: str, language: str, rank: Rank = Rank.LINE) -> Figure:
    return Figure(
        key="+".join((key.indicator, *(part for category in key.categories for part in category))),
        rank=rank,
        label=label,
        whole=cell_title(key, release.definition, language),
        true=truth.get(key),
        sent=release.published.values.get(key),
    )


def _table_title(definition: Definition, table: Sequence[str], language: str) -> str:
    titles = [definition.breakdown(name).title[language] for name in table]
    if len(titles) == 1:
        return titles[0]
    both = QCoreApplication.translate("Monitor", "{0} and {1}")
    return both.format(titles[0], titles[1][:1].lower() + titles[1][1:])


def _label(definition: Definition, shown: Iterable[Category], language: str) -> str:
    words = definition.category_titles()
    return " – ".join(words[category][language] if category in words else category.name for category in shown)


class FigureTableModel(TableModel[Figure]):
    """What the school knows at the left, what leaves at the right, and the difference in words.

    Args:
        counted: what the numbers count, such as pupils, minutes or fte.

    """

    def __init__(self, counted: str, parent: QObject | None = None) -> None:
        columns = (
            Column(title=counted, text=_label_of, tone=_label_tone),
            Column(
                title=QCoreApplication.translate("Monitor", "School knows"),
                text=_true_words,
                number=True,
                width=_NUMBER_WIDTH,
            ),
            Column(
                title=QCoreApplication.translate("Monitor", "Leaves"),
                text=_sent_words,
                number=True,
                width=_NUMBER_WIDTH,
            ),
            Column(
                title=QCoreApplication.translate("Monitor", "Difference"),
                text=difference_words,
                icon=_difference_icon,
                tone=_difference_tone,
                width=_NUMBER_WIDTH,
            ),
        )
        super().__init__(columns, key=_figure_key, parent=parent)

    def summary(self, row: Figure) -> str:
        """Return a line as one sentence; under which heading it stands is in it."""
        if row.rank is Rank.HEADING:
            return row.label
        said = QCoreApplication.translate("Monitor", "{0}: the school knows {1}, {2} leaves, {3}")
        return said.format(row.whole, _true_words(row), _sent_words(row), difference_words(row))


def difference_words(row: Figure) -> str:
    """Return how what leaves differs from what is true."""
    if row.rank is Rank.HEADING:
        return _BLANK
    if row.hidden:
        return QCoreApplication.translate("Monitor", "hidden")
    if not row.difference:
        return QCoreApplication.translate("Monitor", "equal")
    words = QCoreApplication.translate("Monitor", "{0} higher")
    if row.difference < 0:
        words = QCoreApplication.translate("Monitor", "{0} lower")
    return words.format(whole_number(abs(row.difference)))


def _figure_key(row: Figure) -> str:
    return row.key


def _label_of(row: Figure) -> str:
    return row.label


def _label_tone(row: Figure) -> Tone:
    return Tone.MUTED if row.rank is Rank.HEADING else Tone.TEXT


def _true_words(row: Figure) -> str:
    return _BLANK if row.true is None else _number(row.true, row.unit)


def _number(value: int, unit: str) -> str:
    return fte_words(Decimal(value) / 100) if unit == Measure.FTE.unit else whole_number(value)


def _sent_words(row: Figure) -> str:
    if row.hidden:
        return QCoreApplication.translate("Monitor", "not told")
    return _BLANK if row.sent is None else _number(row.sent, row.unit)


def _difference_icon(row: Figure) -> str:
    if row.rank is Rank.HEADING:
        return ""
    if row.hidden:
        return "eye-off"
    return "arrow-up" if row.difference > 0 else "arrow-down" if row.difference else "check"


def _difference_tone(row: Figure) -> Tone:
    return Tone.INFO if row.difference else Tone.MUTED


def period_words(period: str, texts: Texts) -> str:
    """Return a period in words, with a capital; one that cannot be read by its id."""
    try:
        words = period_title(parse_period(period), texts)
    except AppError:
        return period
    return words[:1].upper() + words[1:]


def recipient_words(code: str) -> str:
    """Return a recipient by the code in the name of a file: ``Gemeente Den Haag``."""
    return " ".join(part.capitalize() for part in code.split("-"))
