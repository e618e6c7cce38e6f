"""A municipality's work on received files: read them all, add them up, and say what the sum is worth."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import resources
from models.errors import ImportFileError
from models.monitor.chain import Chain, chains
from models.monitor.combining import Combined, NamedFile, Outcome, Refusal, combine, refusals
from models.monitor.periods import parse_period
from models.monitor.release import is_school_code
from models.monitor.rounding_error import standard_error, worst_case
from models.monitor.words import period_short, period_title
from reports import formats
from reports.monitor_check import check
from reports.monitor_combined import combined_csv, combined_description, combined_package
from reports.monitor_feedback import is_sum
from reports.monitor_format import CELLS, DESCRIPTION

_AND = ", "


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What came of adding up: the sum, or why there is none.

    Attributes:
        combined: None when there are refusals.

    """

    combined: Combined | None
    refusals: tuple[Refusal, ...]


def add_up(files: Iterable[tuple[str, bytes]], expected: Iterable[str] | None = None) -> Sum:
    """Check files, by name and content, and add them up when nothing is wrong with any of them."""
    good, wrong = [], []
    for name, content in files:
        try:
            good.append(NamedFile(name=name, received=check(content, file_name(name))))
        except ImportFileError as error:
            wrong.append(Refusal(name=name, error=error))
    found = (*wrong, *refusals(good)) if good else tuple(wrong)
    return Sum(combined=None if found else combine(good, expected), refusals=found)


def file_name(name: str) -> str:
    """Return the name of a file without the folder that may stand before it."""
    return name.rpartition("/")[2]


def follow(files: Iterable[tuple[str, bytes]], language: str) -> Outcome:
    """Hold files beside each other, by name and content; those that are not in order, or are sums, are left out."""
    good = []
    for name, content in files:
        with suppress(ImportFileError):
            if not is_sum(content):
                good.append(NamedFile(name=name, received=check(content, file_name(name))))
    found = chains(good)
    return Outcome(
        lines=tuple(line for chain in found for line in _said(chain, language)),
        refusals=tuple(refusal for chain in found for refusal in chain.refusals),
    )


def _said(chain: Chain, language: str) -> Iterator[str]:
    texts, facts = resources.texts(language), chain.first.facts
    about = {"school": facts.school_code, "title": f"{facts.title}, {facts.recipient_name}"}
    names = [period_short(parse_period(period), texts) for period in (*chain.periods, *chain.missing)]
    periods, missing = names[: len(chain.periods)], names[len(chain.periods) :]
    if missing:
        yield texts("commandline.say.period_missing", periods=_AND.join(missing), **about)
    elif chain.followed and chain.followed == len(periods) - 1 and not chain.refusals:
        yield texts("commandline.say.follows_on", count=len(periods), first=periods[0], last=periods[-1], **about)


def school_codes(content: bytes) -> Sequence[str]:
    """Return the codes in a list of schools: one school a line, its code in the first column; a head may be there.

    Raises:
        ImportFileError: it is no text, or a line has no school code.

    """
    try:
        text = content.decode("utf-8-sig")
        lines = [line for line in csv.reader(StringIO(text, newline=""), delimiter=_separator(text)) if any(line)]
    except (ValueError, csv.Error) as problem:
        raise ImportFileError("monitor_expected") from problem
    codes = [line[0].strip().upper().replace("-", "").replace(" ", "") for line in lines]
    head = int(bool(codes) and not codes[0][:1].isdigit())
    codes = codes[head:]
    for number, code in enumerate(codes, start=head + 1):
        if not is_school_code(code):
            raise ImportFileError("monitor_expected_line", line=number)
    if not codes:
        raise ImportFileError("monitor_expected")
    return list(dict.fromkeys(codes))


def outputs(combined: Combined, table: Path, package: Path | None) -> Mapping[Path, bytes]:
    """Return what to write where: the CSV, and the Data Package as a folder, a zip, or a description beside the CSV."""
    cells = combined_csv(combined)
    description = description_path(table, package)
    if package is None:
        return {table: cells, description: combined_description(combined, cells, table.name)}
    if description == package:
        return {table: cells, package: combined_package(combined)}
    return {
        table: cells,
        package / CELLS: cells,
        description: combined_description(combined, cells, CELLS),
    }


def description_path(table: Path, package: Path | None) -> Path:
    """Return where the description of the sum comes: beside the CSV, in a folder, or within a zip."""
    if package is None:
        return table.with_name(f"{table.stem}.{DESCRIPTION}")
    return package if package.suffix.lower() == ".zip" else package / DESCRIPTION


def summary(combined: Combined, language: str) -> Iterator[str]:
    """Yield in words what was added up, what is missing, and how far a sum can be from the truth."""
    texts, facts = resources.texts(language), combined.facts
    period = period_title(parse_period(facts.period), texts)
    yield texts("monitor.check.definition", title=facts.title, id=facts.definition, version=facts.version)
    yield texts("monitor.combine.for", recipient=facts.recipient_name, period=period)
    yield texts.count("monitor.combine.schools", len(combined.schools))
    if combined.missing:
        yield texts("monitor.combine.missing", count=len(combined.missing), schools=_AND.join(combined.missing))
    elif combined.missing is not None:
        yield texts("monitor.combine.none_missing")
    if combined.unexpected:
        yield texts("monitor.combine.unexpected", schools=_AND.join(combined.unexpected))
    for step in combined.levelled:
        yield texts("monitor.combine.levelled", step=step.title)
    if combined.hidden:
        yield texts.count("monitor.combine.hidden", combined.hidden)
    yield from _errors(combined, language)


def _errors(combined: Combined, language: str) -> Iterator[str]:
    """Yield how far sums can be from the truth by rounding; small numbers do not cancel out and are told apart."""
    texts, base = resources.texts(language), combined.facts.base
    cells = [cell for cell in combined.cells if cell.standard_error]
    if not cells:
        return
    parts = max(cell.parts for cell in cells)
    chance, largest = standard_error(base, parts), max(cell.standard_error or 0 for cell in cells)
    said = formats.number(round(chance, 1), language)
    yield texts("monitor.combine.error", error=said, most=worst_case(base, parts))
    if largest > chance:
        yield texts("monitor.combine.small", base=base, error=formats.number(round(largest, 1), language))


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return next((sign for sign in (";", "\t") if sign in first), ",")
