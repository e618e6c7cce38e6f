"""What periods, cells and steps are called, for people."""

from collections.abc import Iterable

from models.monitor.codes import Measure
from models.monitor.definition import Definition, RollUp
from models.monitor.periods import Period, PeriodKind
from models.monitor.tables import Category, CellKey
from models.spans import school_year_start
from resources import Texts

_BETWEEN = " – "
_HUNDRED = 100


def period_title(period: Period, texts: Texts) -> str:
    """Return a period in words: ``eerste helft van schooljaar 2025-2026``."""
    if period.kind is PeriodKind.MONTH:
        return texts("monitor.period.month", month=f"{period.first:%m}", year=period.first.year)
    if period.kind is PeriodKind.CALENDAR_YEAR:
        return texts("monitor.period.calendar_year", year=period.first.year)
    start = school_year_start(period.first).year
    part = f"_{period.id[-1]}" if period.kind is not PeriodKind.SCHOOL_YEAR else ""
    return texts(f"monitor.period.{period.kind.value}{part}", year=f"{start}-{start + 1}")


def period_short(period: Period, texts: Texts) -> str:
    """Return a period in a few words, for beside an axis: ``1e helft 2025-2026``."""
    if period.kind is PeriodKind.MONTH:
        return f"{period.first:%m-%Y}"
    if period.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.SCHOOL_YEAR):
        return period.id
    return texts(f"monitor.period.short_{period.kind.value}", part=period.id[-1], year=period.id.rpartition("-")[0])


def unit_word(unit: str, texts: Texts) -> str:
    """Return what is counted in words; a unit that has none in this language is shown as the file names it."""
    key = f"monitor.unit.{unit}"
    return texts(key) if key in texts else unit


def counted_as(unit: str, texts: Texts, *, distinct: bool) -> str:
    """Return what a total counts in words: of pupils, that it counts each once and is no sum of categories."""
    words = unit_word(unit, texts)
    return texts("monitor.check.distinct", unit=words) if distinct and unit == Measure.PUPILS.value else words


def amount(value: int | None, unit: str, texts: Texts) -> str:
    """Return a number as people say it: 460 hundredths of fte are 4,6 fte."""
    if value is None or unit != Measure.FTE.unit:
        return str(value)
    whole, rest = divmod(value, _HUNDRED)
    said = f"{whole}.{rest:02}".rstrip("0").rstrip(".")
    return said.replace(".", ",") if texts.language == "nl" else said


def amount_unit(unit: str, texts: Texts) -> str:
    """Return the unit of ``amount``."""
    return unit_word(Measure.FTE.value if unit == Measure.FTE.unit else unit, texts)


def cell_title(key: CellKey, definition: Definition, language: str) -> str:
    """Return a cell in words: ``Ingestroomd – Perspectief: Behandeling``."""
    words = definition.category_titles()
    indicator = next(found.title[language] for found in definition.indicators if found.id == key.indicator)
    places = [
        f"{definition.breakdown(category.breakdown).title[language]}: {words[category][language]}"
        for category in key.categories
    ]
    return _BETWEEN.join([indicator, *places])


def plain_cell(key: CellKey) -> str:
    """Return a cell as a refusal names it, in codes: ``inflow (perspective: treatment)``."""
    places = ", ".join(f"{category.breakdown}: {category.name}" for category in key.categories)
    return f"{key.indicator} ({places})" if places else key.indicator


def named_cell(plain: str, definition: Definition, language: str) -> str:
    """Return a cell that a refusal names in words; breakdowns that only the app knows are left out."""
    indicator, places = _read(plain)
    titles = {found.id: found.title[language] for found in definition.indicators}
    breakdowns = {found.id: found.title[language] for found in definition.breakdowns}
    words = {key: title[language] for key, title in definition.category_titles().items()}
    shown = (one for one in places if one.breakdown in breakdowns)
    named = [f"{breakdowns[one.breakdown]}: {words.get(one, one.name)}" for one in shown]
    return _BETWEEN.join([titles.get(indicator, indicator), *named])


def divided_by(cells: Iterable[str], definition: Definition, language: str) -> tuple[str, ...]:
    """Return by which breakdowns of this monitor the cells that a refusal names are divided, in words."""
    found = {one.breakdown for cell in cells for one in _read(cell)[1]}
    return tuple(one.title[language] for one in definition.breakdowns if one.id in found)


def _read(plain: str) -> tuple[str, list[Category]]:
    indicator, _, rest = plain.partition(" (")
    places = rest.removesuffix(")").split(", ") if rest else []
    return indicator, [Category(*place.split(": ", 1)) for place in places]


def step_title(step: RollUp, definition: Definition, language: str) -> str:
    """Return a step to coarser tables in words."""
    if step.into is None:
        return step.title[language]
    return f"{definition.breakdown(step.into.breakdown).title[language]}: {step.title[language]}"
