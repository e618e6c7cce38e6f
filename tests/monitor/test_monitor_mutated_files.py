"""Files with anything changed and hashes that fit: refused with a sentence, or read; never a crash."""

import json
from collections.abc import Iterator
from copy import deepcopy
from hashlib import sha256
from io import BytesIO
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ImportFileError
from models.monitor.mirror import compare
from models.monitor.mirror_words import charts, sentences
from models.monitor.trends import History, trends
from reports.monitor_check import check
from reports.monitor_combined import combined_package
from reports.monitor_feedback import read_feedback
from reports.monitor_format import seal_of
from reports.monitor_package import package
from reports.monitor_receiving import add_up, summary
from reports.monitor_table import readable
from resources import texts
from tests.monitor.combining import of_school, schools

OWN = package(of_school("10AB00"))
SUM = combined_package(found) if (found := add_up(schools(3)).combined) else b""
NL = texts("nl")
ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, 10**30, "", " ", "x", "=1", "\0", "\x1b[2J", "é" * 2_000, [], [None], {}, {"id": 1}),
    *("2025-2026-H1", "2025", "sha256:" + "0" * 64, "00AA00"),
)
CELLS = (
    "",
    "0",
    "5",
    "-5",
    "hidden",
    "published",
    "partial",
    "x",
    "=1",
    '"',
    "\0",
    "1" * 20,
    "residence",
    "own",
    "\u0665",
)


def places(found: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to each value in a description."""
    if path:
        yield path
    entries = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    for key, value in entries:
        yield from places(value, (*path, key))


def changed_description(chance: Random, description: dict[str, Any]) -> dict[str, Any]:
    *way, last = chance.choice(list(places(description)))
    inside: Any = description
    for key in way:
        inside = inside[key]
    if chance.random() < 0.7:
        inside[last] = deepcopy(chance.choice(ODD))
    elif isinstance(inside, list):
        inside.append(deepcopy(inside[last]))
    else:
        del inside[last]
    return description


def changed_cells(chance: Random, content: bytes) -> bytes:
    lines = content.decode().split("\r\n")
    at = chance.randrange(len(lines))
    cells = lines[at].split(",")
    cells[chance.randrange(len(cells))] = chance.choice(CELLS)
    lines[at] = chance.choice([",".join(cells), ",".join([*cells, "x"]), lines[at - 1], lines[at]])
    return "\r\n".join(lines).encode()


def forged(content: bytes, seed: int) -> bytes:
    """Return a file with a few changes and with hashes that fit them."""
    chance = Random(seed)
    with ZipFile(BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    description = json.loads(members["datapackage.json"])
    cells = members["cells.csv"]
    for _ in range(chance.randint(1, 3)):
        if chance.random() < 0.6:
            description = changed_description(chance, description)
        else:
            cells = changed_cells(chance, cells)
    if isinstance(description.get("resources"), list) and description["resources"]:
        description["resources"] = [{"path": "cells.csv", "hash": f"sha256:{sha256(cells).hexdigest()}"}]
    description["seal"] = seal_of(description)
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, member in (
            members | {"datapackage.json": json.dumps(description).encode(), "cells.csv": cells}
        ).items():
            archive.writestr(name, member)
    return buffer.getvalue()


def said(error: ImportFileError) -> str:
    """Return the sentence for an error; there must be one, with all it needs."""
    return NL(f"errors.ImportFileError.{error.code}", **error.facts)


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_forged_file_is_refused_in_words_or_can_be_used(seed: int) -> None:
    content = forged(OWN, seed)
    try:
        received = check(content)
    except ImportFileError as error:
        said(error)
        return
    assert list(readable(received, "nl"))
    for line in readable(received, "nl"):
        assert line.isprintable() or not line
    for indicator in received.facts.indicators:
        trends(History(files=(received, check(OWN))), indicator.id, NL)
    added = add_up([(received.file_name, content), *schools(2, 50)[1:]])
    if added.combined is not None:
        assert list(summary(added.combined, "nl"))
        assert read_feedback(combined_package(added.combined)).cells
    assert all(said(refusal.error) for refusal in added.refusals)


@pytest.mark.parametrize("original", [OWN, SUM])
@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_forged_feedback_is_refused_in_words_or_can_be_compared(original: bytes, seed: int) -> None:
    try:
        compared = compare(check(OWN), read_feedback(forged(original, seed)))
    except ImportFileError as error:
        said(error)
        return
    assert list(sentences(compared, NL))
    assert all(chart.series for chart in charts(compared, NL))
