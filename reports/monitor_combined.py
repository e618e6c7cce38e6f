"""The sum of many schools as a file: CSV, and a Tabular Data Package around it with who is in it and how sure it is."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from io import StringIO
from typing import Any

from models.monitor.combining import Combined, CombinedCell
from models.monitor.release import HIDDEN, PUBLISHED
from reports.monitor_format import CELLS, COLUMNS, DESCRIPTION, HASH, hash_of
from reports.monitor_package import json_bytes, zipped

PARTIAL = "partial"
"""The status of a sum of which some schools hide their part."""
COMBINED_COLUMNS = (*COLUMNS, "schools", "hidden_schools", "standard_error", "worst_case")
PROFILE = "luwte-monitor-combined"
_TITLES: Mapping[str, str] = {
    "indicator": "Which number; see indicators",
    "period": "Id of the period",
    "breakdown": "Empty in a total; see breakdowns",
    "category": "Category of the breakdown",
    "breakdown2": "Second breakdown of a crossed table",
    "category2": "Category of the second breakdown",
    "unit": "What is counted",
    "value": "Sum of what the schools published; empty when all of them hide it",
    "status": "published; partial when some schools hide their part; hidden when all do",
    "schools": "How many schools have this number",
    "hidden_schools": "How many of them hide it",
    "standard_error": "Rounding error to expect: two in three sums are nearer to the truth; empty if not about pupils",
    "worst_case": "Rounding error at most",
}
_ROUNDING_ERROR = (
    "n rounded numbers: standard_error = sqrt(n * (base^2 - 1) / 6 + lost^2), "
    "with lost = min(2 * value, n * base / 15) where value < n * base, because small numbers come out too low "
    "rather than too high, and 0 elsewhere; worst_case = n * base"
)
_WHOLE = ("schools", "hidden_schools", "worst_case")


def combined_csv(combined: Combined) -> bytes:
    """Return the sums as UTF-8 and RFC 4180."""
    buffer = StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COMBINED_COLUMNS)
    writer.writerows(_line(cell, combined.facts.period) for cell in combined.cells)
    return buffer.getvalue().encode()


def combined_description(combined: Combined, cells: bytes, path: str) -> bytes:
    """Return the description of sums that lie beside it under a name."""
    facts = combined.facts
    return json_bytes(
        {
            "profile": "tabular-data-package",
            "name": f"{PROFILE}-{facts.recipient}-{facts.period}".lower(),
            "kind": PROFILE,
            "title": facts.title,
            "language": facts.language,
            "definition": {"id": facts.definition, "version": facts.version},
            "recipient": facts.recipient,
            "recipient_name": facts.recipient_name,
            "period": facts.period,
            "method": facts.method,
            "base": facts.base,
            "overlapping": list(facts.overlapping),
            "coarser": [_coarser(combined, place) for place in range(len(facts.coarser))],
            "corrects": list(facts.corrects),
            "identities": [{"left": list(left), "right": list(right)} for left, right in facts.identities],
            "schools": [
                {"code": school.code, "serial": school.serial, "hash": f"{HASH}{school.sha256}"}
                for school in combined.schools
            ],
            "missing": None if combined.missing is None else list(combined.missing),
            "unexpected": list(combined.unexpected),
            "rounding_error": _ROUNDING_ERROR,
            "indicators": [asdict(indicator) for indicator in facts.indicators],
            "breakdowns": [
                {
                    "id": breakdown.id,
                    "title": breakdown.title,
                    "categories": [{"id": name, "title": title} for name, title in breakdown.categories],
                }
                for breakdown in facts.breakdowns
            ],
            "resources": [_resource(cells, path)],
        }
    )


def combined_package(combined: Combined) -> bytes:
    """Return the sums as one zip."""
    cells = combined_csv(combined)
    return zipped((DESCRIPTION, CELLS), (combined_description(combined, cells, CELLS), cells))


def _line(cell: CombinedCell, period: str) -> Iterator[object]:
    yield from (cell.indicator, period, *cell.place, cell.unit, cell.value)
    if cell.value is None:
        yield HIDDEN
    else:
        yield PARTIAL if cell.hidden else PUBLISHED
    error = cell.standard_error
    yield from (cell.schools, cell.hidden, None if error is None else f"{error:.1f}", cell.worst_case)


def _coarser(combined: Combined, place: int) -> dict[str, Any]:
    step = combined.facts.coarser[place]
    if step.drop:
        return {"title": step.title, "drop": list(step.drop)}
    return {"title": step.title, "breakdown": step.breakdown, "merge": list(step.merge), "into": step.into}


def _resource(cells: bytes, path: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": "cells",
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(cells),
        "hash": hash_of(cells),
        "schema": {"fields": [_field(name) for name in COMBINED_COLUMNS], "missingValues": [""]},
    }


def _field(name: str) -> dict[str, Any]:
    kind = "integer" if name in ("value", *_WHOLE) else "number" if name == "standard_error" else "string"
    constraints: dict[str, Any] = {}
    if name in ("indicator", "period", "unit", "status", "schools", "hidden_schools"):
        constraints["required"] = True
    if kind != "string":
        constraints["minimum"] = 0
    if name == "status":
        constraints["enum"] = [PUBLISHED, PARTIAL, HIDDEN]
    return {"name": name, "type": kind, "description": _TITLES[name], "constraints": constraints}
