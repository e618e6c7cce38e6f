"""Adding up the monitor files of many schools, as a municipality does. Pure: it knows only what is in the files.

Files are added up when they answer the same question: one definition and version, one period, one method and base,
one recipient, the same words. A school counts once, with its newest file.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.errors import ImportFileError
from models.monitor.levelling import Number, Numbers, all_steps, levelled
from models.monitor.received import Coarser, Facts, Place, Received, ReceivedBreakdown, ReceivedIndicator
from models.monitor.release import HIDDEN, PUBLISHED, Row
from models.monitor.rounding_error import standard_error, worst_case

_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFile:
    """A file that is in order, with the name under which it was received."""

    name: str
    received: Received


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a file cannot be added up with the others."""

    name: str
    error: ImportFileError


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of files that were looked at together.

    Attributes:
        refusals: the files that are not in order or do not go with the others.
        lines: what can be said of them together, in words.
        package: where the description of their sum is.

    """

    refusals: tuple[Refusal, ...] = ()
    lines: tuple[str, ...] = ()
    package: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedSchool:
    """A school that is in the sum, with the file it came from."""

    code: str
    serial: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CombinedCell:
    """One number over all schools.

    Attributes:
        value: the sum of what is shown; None when every school hides it.
        schools: how many schools have this number, shown or hidden.
        hidden: how many of them hide it; the value is then too low.
        parts: how many numbers were added up.
        base: to which each was rounded; None when they are not about pupils and the method did nothing to them.

    """

    indicator: str
    place: Place
    unit: str
    value: int | None
    schools: int
    hidden: int
    parts: int
    base: int | None

    @property
    def standard_error(self) -> float | None:
        """How far the value is from the truth, in two of three cases at most; None when no rounding is known."""
        return None if self.base is None else standard_error(self.base, self.parts, self.value)

    @property
    def worst_case(self) -> int | None:
        """How far the value can be from the truth at most; None when no rounding is known."""
        return None if self.base is None else worst_case(self.base, self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """The sum of many schools.

    Attributes:
        facts: what all files say of themselves; school and serial are those of the first one and mean nothing here.
        levelled: steps to coarser tables that not every school had taken, and that were taken for all.
        missing: codes of schools that were expected and are not there; None when nobody said which to expect.
        unexpected: codes of schools that are there and were not expected.

    """

    facts: Facts
    schools: tuple[AddedSchool, ...]
    cells: tuple[CombinedCell, ...]
    levelled: tuple[Coarser, ...]
    missing: tuple[str, ...] | None
    unexpected: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Yield the sums as lines of a monitor file; a sum of which a part is hidden is hidden."""
        for cell in self.cells:
            value = None if cell.hidden else cell.value
            status = HIDDEN if value is None else PUBLISHED
            breakdown, category, breakdown2, category2 = cell.place
            yield Row(
                indicator=cell.indicator,
                period=self.facts.period,
                breakdown=breakdown,
                category=category,
                breakdown2=breakdown2,
                category2=category2,
                unit=cell.unit,
                value=value,
                status=status,
            )

    @property
    def hidden(self) -> int:
        """How many numbers at least one school hides."""
        return sum(cell.hidden > 0 for cell in self.cells)


_QUESTIONS: Mapping[str, Callable[[Facts], str]] = {
    "monitor_other_definition": lambda facts: f"{facts.definition} {facts.version}",
    "monitor_other_period": lambda facts: facts.period,
    "monitor_other_recipient": lambda facts: facts.recipient,
    "monitor_other_method": lambda facts: facts.method,
    "monitor_other_base": lambda facts: str(facts.base),
}
"""What must be the same in all files, with the code of the sentence when it is not."""


def refusals(files: Sequence[NamedFile]) -> tuple[Refusal, ...]:
    """Return why files cannot be added up, each by name; what most files say is taken to be right."""
    return tuple(_unlike(files)) or (*_doubles(files), *_other_words(files))


def combine(files: Sequence[NamedFile], expected: Iterable[str] | None = None) -> Combined:
    """Add up files that have no refusals.

    Args:
        files: at least one.
        expected: codes of the schools that should be there; None when that is not known.

    """
    ordered = sorted((file.received for file in files), key=lambda received: received.facts.school_code)
    steps = all_steps(ordered)
    breakdowns = _breakdowns(ordered, steps)
    overlapping = tuple(sorted({name for one in ordered for name in one.facts.overlapping}))
    tables = [levelled(one, steps, frozenset(overlapping)) for one in ordered]
    indicators = _indicators(ordered)
    codes = [one.facts.school_code for one in ordered]
    wanted = None if expected is None else set(expected)
    facts = replace(
        ordered[0].facts,
        overlapping=overlapping,
        identities=tuple(dict.fromkeys(one for file in ordered for one in file.facts.identities)),
        corrects=tuple(sorted({period for file in ordered for period in file.facts.corrects})),
        replaces=None,
        rolled_up=(),
        coarser=steps,
        indicators=indicators,
        breakdowns=breakdowns,
    )
    return Combined(
        facts=facts,
        schools=tuple(
            AddedSchool(code=one.facts.school_code, serial=one.facts.serial, sha256=one.sha256) for one in ordered
        ),
        cells=tuple(_cells(tables, facts)),
        levelled=tuple(step for step in steps if not all(_has_taken(one, step) for one in ordered)),
        missing=None if wanted is None else tuple(sorted(wanted - set(codes))),
        unexpected=() if wanted is None else tuple(code for code in codes if code not in wanted),
    )


def _unlike(files: Sequence[NamedFile]) -> Iterator[Refusal]:
    for code, question in _QUESTIONS.items():
        answers = [question(file.received.facts) for file in files]
        (usual, _), *_ = Counter(answers).most_common(1)
        for file, answer in zip(files, answers, strict=True):
            if answer != usual:
                yield Refusal(name=file.name, error=ImportFileError(code, found=answer, usual=usual))


def _doubles(files: Sequence[NamedFile]) -> Iterator[Refusal]:
    newest: dict[str, NamedFile] = {}
    for file in files:
        facts = file.received.facts
        known = newest.setdefault(facts.school_code, file)
        if known is file:
            continue
        older, newer = sorted((known, file), key=lambda one: one.received.facts.serial)
        newest[facts.school_code] = newer
        code = "monitor_twice" if known.received.facts.serial == facts.serial else "monitor_older"
        yield Refusal(name=older.name, error=ImportFileError(code, school=facts.school_code, other=newer.name))


def _other_words(files: Sequence[NamedFile]) -> Iterator[Refusal]:
    """Yield files in which the same name means something else, as in a definition that was adapted under its old id."""
    known: dict[tuple[str, ...], str] = {}
    for file in files:
        for name, words in _meanings(file.received.facts):
            if known.setdefault(name, words) != words:
                error = ImportFileError("monitor_other_words", name=": ".join(part for part in name[2:] if part))
                yield Refusal(name=file.name, error=error)
                break


def _meanings(facts: Facts) -> Iterator[tuple[tuple[str, ...], str]]:
    for indicator in facts.indicators:
        yield ("unit", "", indicator.id), indicator.unit
        yield ("basis", facts.language, indicator.id), indicator.basis
    for breakdown in facts.breakdowns:
        yield ("overlap", "", breakdown.id), str(breakdown.id in facts.overlapping)
        for name, title in breakdown.categories:
            yield ("category", facts.language, breakdown.id, name), title.casefold()


def _has_taken(file: Received, step: Coarser) -> bool:
    taken = {(one.drop, one.breakdown, one.merge, one.into) for one in file.facts.coarser}
    return (step.drop, step.breakdown, step.merge, step.into) in taken


def _indicators(files: Iterable[Received]) -> tuple[ReceivedIndicator, ...]:
    found: dict[str, ReceivedIndicator] = {}
    for file in files:
        for indicator in file.facts.indicators:
            found.setdefault(indicator.id, indicator)
    return tuple(found.values())


def _breakdowns(files: Sequence[Received], steps: Sequence[Coarser]) -> tuple[ReceivedBreakdown, ...]:
    """Return the breakdowns of all files with all their categories, as they are after the steps."""
    found: dict[str, ReceivedBreakdown] = {}
    for file in files:
        for breakdown in file.facts.breakdowns:
            known = found.get(breakdown.id)
            categories = _merged_order(known.categories if known else (), breakdown.categories)
            found[breakdown.id] = replace(known or breakdown, categories=categories)
    gone = {(step.breakdown, name) for step in steps for name in step.merge if name != step.into}
    return tuple(
        replace(one, categories=tuple(category for category in one.categories if (one.id, category[0]) not in gone))
        for one in (_with_merged(breakdown, steps) for breakdown in found.values())
    )


def _with_merged(breakdown: ReceivedBreakdown, steps: Sequence[Coarser]) -> ReceivedBreakdown:
    merged = tuple((step.into, step.title) for step in steps if step.breakdown == breakdown.id)
    return replace(breakdown, categories=_merged_order(breakdown.categories, merged))


def _merged_order(known: Sequence[tuple[str, str]], more: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return two lists of categories as one: new ones at the end, and not knowing after all others."""
    found = dict(more) | dict(known)
    names = [*dict(known), *(name for name, _ in more if name not in dict(known))]
    return tuple((name, found[name]) for name in sorted(names, key=lambda name: name == _UNKNOWN))


def _cells(tables: Sequence[Numbers], facts: Facts) -> Iterator[CombinedCell]:
    order = {(one.id, name): place for one in facts.breakdowns for place, (name, _) in enumerate(one.categories)}
    heads = {one.id: place for place, one in enumerate(facts.breakdowns)}

    def in_order(place: Place) -> tuple[int, ...]:
        first, second = place[:2], place[2:]
        crossed = int(bool(second[0]))
        return (
            crossed,
            heads.get(first[0], -1),
            heads.get(second[0], -1),
            order.get(first, -1),
            order.get(second, -1),
        )

    for indicator in facts.indicators:
        numbers = [table[indicator.id] for table in tables if indicator.id in table]
        for place in sorted({place for one in numbers for place in one}, key=in_order):
            yield _cell(indicator, place, [one[place] for one in numbers if place in one], facts.base)


def _cell(indicator: ReceivedIndicator, place: Place, numbers: Sequence[Number], base: int) -> CombinedCell:
    shown = [(number.value, number.parts) for number in numbers if number.value is not None]
    return CombinedCell(
        indicator=indicator.id,
        place=place,
        unit=indicator.unit,
        value=sum(value for value, _ in shown) if shown else None,
        schools=len(numbers),
        hidden=len(numbers) - len(shown),
        parts=sum(parts for _, parts in shown),
        base=None if indicator.about_school else base,
    )
