"""The monitor file: a zip with a Tabular Data Package that any statistician's tools read.

https://specs.frictionlessdata.io/tabular-data-package/. Equal releases give equal bytes: fixed order, fixed times,
nothing compressed (compressors differ between machines), and nothing about who made it, where or at what hour.
"""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, astuple
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from models.monitor.definition import Breakdown, RollUp
from models.monitor.release import HIDDEN, PUBLISHED, Release, Row
from models.monitor.words import step_title
from reports.monitor_explanation import explanation
from reports.monitor_format import CELLS, COLUMNS, HASH, MEMBERS, SEAL, hash_of, seal_of

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file can name."""
_COLUMN_TITLES: Mapping[str, str] = {
    "indicator": "Which number; see indicators",
    "period": "Id of the period",
    "breakdown": "Empty in a total; see breakdowns",
    "category": "Category of the breakdown",
    "breakdown2": "Second breakdown of a crossed table",
    "category2": "Category of the second breakdown",
    "unit": "What is counted",
    "value": "Protected number; empty when hidden",
    "status": "published or hidden",
}


def package(release: Release, language: str = "nl") -> bytes:
    """Return the bytes of the zip; its name is ``release.file_name``."""
    cells = cells_csv(release.rows())
    page = explanation(release, hash_of(cells).removeprefix(HASH), language)
    return zipped(MEMBERS, (json_bytes(describe(release, cells, page, language)), cells, page))


def zipped(names: Iterable[str], contents: Iterable[bytes]) -> bytes:
    """Return a zip that is the same for the same contents, anywhere and at any time."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, content in zip(names, contents, strict=True):
            member = ZipInfo(name, _EPOCH)
            member.create_system = 0
            archive.writestr(member, content)
    return buffer.getvalue()


def json_bytes(description: Mapping[str, Any]) -> bytes:
    """Return a description as people and programs read it, with its own hash."""
    sealed = {**description, SEAL: seal_of(description)}
    return (json.dumps(sealed, ensure_ascii=False, indent=2) + "\n").encode()


def cells_csv(rows: Iterable[Row]) -> bytes:
    """Return rows as UTF-8 and RFC 4180, with a line of column names; a hidden value is empty."""
    buffer = StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    writer.writerows(astuple(row) for row in rows)
    return buffer.getvalue().encode()


def describe(release: Release, cells: bytes, page: bytes, language: str) -> Mapping[str, Any]:
    """Return the description of a package with these figures and this explanation."""
    definition, replaces = release.definition, release.replaces
    name = release.file_name.removesuffix(".zip").lower().replace("_", "-")
    return {
        "profile": "tabular-data-package",
        "name": name,
        "title": definition.title[language],
        "language": language,
        "definition": {"id": definition.id, "version": definition.version},
        "school_code": release.school_code,
        "recipient": release.recipient.code,
        "recipient_name": release.recipient.name,
        "period": release.period.id,
        "period_first": release.period.first.isoformat(),
        "period_last": release.period.last.isoformat(),
        "serial": release.serial,
        "generated_on": release.made_on.isoformat(),
        "software": release.software,
        "method": definition.method.value,
        "base": release.published.rounding.base,
        "minimum": release.published.rounding.minimum,
        "overlapping": list(release.overlapping),
        "rolled_up": [step.code for step in release.rolled_up],
        "coarser": [_coarser(step, release, language) for step in release.rolled_up],
        "corrects": [period.id for period in release.corrects],
        "replaces": replaces and {"serial": replaces.serial, "hash": f"{HASH}{replaces.sha256}"},
        "identities": [
            {"left": list(identity.left), "right": list(identity.right)}
            for identity in release.published.layout.identities
        ],
        "caveats": [asked.caveat for asked in release.asked(language)],
        "indicators": [asdict(asked) for asked in release.asked(language)],
        "breakdowns": _breakdowns(release, language),
        "explanation": hash_of(page),
        "resources": [_resource(cells)],
    }


def _coarser(step: RollUp, release: Release, language: str) -> dict[str, Any]:
    title = step_title(step, release.definition, language)
    if step.into is None:
        return {"title": title, "drop": list(step.drop)}
    merged = [category.name for category in step.merge]
    return {"title": title, "breakdown": step.into.breakdown, "merge": merged, "into": step.into.name}


def _breakdowns(release: Release, language: str) -> list[dict[str, Any]]:
    words = release.definition.category_titles()
    used = {name: release.published.layout.breakdown(name).categories for name in release.shown}

    def described(breakdown: Breakdown) -> dict[str, Any]:
        categories = [
            {"id": name, "title": title[language]}
            for (owner, name), title in words.items()
            if owner == breakdown.id and name in used[breakdown.id]
        ]
        return {
            "id": breakdown.id,
            "title": breakdown.title[language],
            "explanation": breakdown.explanation[language],
            "categories": categories,
        }

    groups = [
        {"id": name, "title": title, "categories": [{"id": one, "title": words} for one, words in categories]}
        for name, title, categories in release.groups(language)
    ]
    return [*(described(breakdown) for breakdown in release.definition.breakdowns if breakdown.id in used), *groups]


def _resource(cells: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": "cells",
        "path": CELLS,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(cells),
        "hash": hash_of(cells),
        "schema": {"fields": [_field(name) for name in COLUMNS], "missingValues": [""]},
    }


def _field(name: str) -> dict[str, Any]:
    kind = "integer" if name == "value" else "string"
    constraints: dict[str, Any] = {}
    if name in ("indicator", "period", "unit", "status"):
        constraints["required"] = True
    if name == "value":
        constraints["minimum"] = 0
    if name == "status":
        constraints["enum"] = [PUBLISHED, HIDDEN]
    return {"name": name, "type": kind, "description": _COLUMN_TITLES[name], "constraints": constraints}
