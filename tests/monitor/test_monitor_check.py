import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from models.errors import ImportFileError
from models.monitor.release import Row
from reports.monitor_check import MOST_BYTES, check
from reports.monitor_package import package
from reports.monitor_sums import wrong_sums
from resources import LANGUAGES, texts
from tests.monitor.releases import release

CONTENT = package(release())
NAME = release().file_name
RECEIVED = check(CONTENT, NAME)


def members() -> dict[str, bytes]:
    with ZipFile(BytesIO(CONTENT)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(contents: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_cells(cells: bytes) -> bytes:
    """Return a package with other figures and a hash that fits them, as a forger would make it."""
    contents = members() | {"cells.csv": cells}
    description = json.loads(contents["datapackage.json"])
    description["resources"][0]["hash"] = "sha256:" + sha256(cells).hexdigest()
    return zipped(contents | {"datapackage.json": json.dumps(description).encode()})


def with_description(change: Callable[[dict[str, Any]], object]) -> bytes:
    description = json.loads(members()["datapackage.json"])
    change(description)
    return zipped(members() | {"datapackage.json": json.dumps(description).encode()})


def _more(row: Row) -> Row:
    return replace(row, value=(row.value or 0) + 5)


def refusal(content: bytes, name: str = "") -> ImportFileError:
    with pytest.raises(ImportFileError) as caught:
        check(content, name)
    for language in LANGUAGES:
        assert texts(language)(f"errors.ImportFileError.{caught.value.code}", **caught.value.facts)
    return caught.value


def test_a_good_file_is_read() -> None:
    assert (RECEIVED.definition, RECEIVED.version, RECEIVED.serial) == ("sjso", "1", 1)
    assert (RECEIVED.school_code, RECEIVED.recipient, RECEIVED.period) == (
        "99ZZ00",
        "gemeente-amsterdam",
        "2025-2026-H1",
    )
    assert RECEIVED.rows == tuple(release().rows())
    assert RECEIVED.sha256 == sha256(CONTENT).hexdigest()
    assert RECEIVED.file_name == NAME
    assert check(with_cells(members()["cells.csv"])).rows == RECEIVED.rows


@pytest.mark.parametrize("content", [b"", b"PK", b"hello", CONTENT[:-30], CONTENT[: len(CONTENT) // 2]])
def test_what_is_no_zip_is_refused(content: bytes) -> None:
    assert refusal(content).code == "monitor_zip"


def test_a_missing_or_surplus_member_is_refused() -> None:
    contents = members()
    assert refusal(zipped(contents | {"extra.txt": b""})).code == "monitor_members"
    for name in contents:
        assert (
            refusal(zipped({other: contents[other] for other in contents if other != name})).code == "monitor_members"
        )
    assert refusal(zipped(contents | {"cells.csv": b" " * (MOST_BYTES + 1)})).code == "monitor_members"


def test_altered_figures_are_refused() -> None:
    cells = members()["cells.csv"].replace(b",5,published", b",0,published", 1)
    assert refusal(zipped(members() | {"cells.csv": cells})).code == "monitor_hash"


def test_a_wrong_name_is_refused() -> None:
    wrong = NAME.replace("H1", "H2")
    assert refusal(CONTENT, wrong).facts == {"expected": NAME}


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"3", b"{", b"[" * 100_000])
def test_a_description_that_is_none_is_refused(content: bytes) -> None:
    assert refusal(zipped(members() | {"datapackage.json": content})).code == "monitor_description"


@pytest.mark.parametrize(
    "field",
    [
        "school_code",
        "recipient",
        "recipient_name",
        "period",
        "method",
        "generated_on",
        "software",
        "definition",
        "serial",
        "base",
        "overlapping",
        "identities",
        "resources",
    ],
)
@pytest.mark.parametrize("value", [None, "", True, 1.5, [3], [{}], {"id": 3}, 0])
def test_a_description_of_another_form_is_refused(field: str, value: object) -> None:
    assert refusal(with_description(lambda found: found.update({field: value}))).facts == {"field": field}


def line(number: int, old: str, new: str) -> bytes:
    lines = members()["cells.csv"].decode().split("\r\n")
    assert old in lines[number]
    lines[number] = lines[number].replace(old, new, 1)
    return with_cells("\r\n".join(lines).encode())


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (line(2, "2025-2026-H1", "2025-2026-H2"), "period"),
        (line(2, "perspective,diagnostics", "perspective,"), "category"),
        (line(2, "perspective,diagnostics", ",diagnostics"), "category"),
        (line(13, "residence,own", "residence,"), "category2"),
        (line(13, "perspective,diagnostics", ","), "breakdown"),
        (line(2, ",pupils,", ",,"), "unit"),
        (line(2, "published", "secret"), "status"),
        (line(2, "published", "hidden"), "value"),
        (line(2, "pupils,2025", ",2025"), "indicator"),
        (line(1, ",published", "1,published"), "value"),
        (line(1, "pupils,", "pupils,-"), "period"),
        (line(3, "treatment", "diagnostics"), "category"),
    ],
)
def test_a_wrong_line_is_named(content: bytes, field: str) -> None:
    found = refusal(content)
    assert (found.code, found.facts["field"]) == ("monitor_row", field)


@pytest.mark.parametrize("value", ["3", "-5", "5.0", "", "05", "\uff15", "x", "1e1"])
def test_a_value_is_a_multiple_of_the_base(value: str) -> None:
    cells = members()["cells.csv"].decode().split("\r\n")
    parts = cells[1].split(",")
    cells[1] = ",".join([*parts[:7], value, parts[8]])
    assert refusal(with_cells("\r\n".join(cells).encode())).facts == {"line": 2, "field": "value"}


@pytest.mark.parametrize("cells", [b"", b"a,b\r\n", b"\xff\xfe", b"indicator\r\n", b'"'])
def test_other_columns_are_refused(cells: bytes) -> None:
    assert refusal(with_cells(cells)).code == "monitor_columns"


def test_any_changed_number_breaks_a_sum() -> None:
    lines = members()["cells.csv"].decode().split("\r\n")
    for number in range(1, len(lines) - 1):
        parts = lines[number].split(",")
        changed = [*lines[:number], ",".join([*parts[:7], str(int(parts[7]) + 5), parts[8]]), *lines[number + 1 :]]
        assert refusal(with_cells("\r\n".join(changed).encode())).code == "monitor_sums"


def test_a_table_without_its_total_is_refused() -> None:
    lines = members()["cells.csv"].decode().split("\r\n")
    assert refusal(with_cells("\r\n".join([lines[0], *lines[2:]]).encode())).code == "monitor_sums"
    gone = [one for one in lines if not one.startswith("inflow")]
    assert "inflow" in str(refusal(with_cells("\r\n".join(gone).encode())).facts["cell"])


def test_sums_with_a_hidden_part_are_not_made() -> None:
    changed = [_more(row) if row.category == "own" else row for row in RECEIVED.rows]
    assert list(wrong_sums(changed, [], []))
    hidden = [replace(row, value=None, status="hidden") if row.category == "own" else row for row in RECEIVED.rows]
    beyond = [row for row in hidden if row.category2 != "own"]
    assert list(wrong_sums(hidden, [], [])) == []
    assert any("pupils" in cell for cell in wrong_sums(beyond, [], []))


def test_indicators_that_belong_together_are_compared() -> None:
    totals = [row for row in RECEIVED.rows if not row.breakdown]
    sides = [(["stock_start", "inflow"], ["pupils"])]
    assert list(wrong_sums(totals, [], sides)) == []
    assert list(wrong_sums([_more(row) if row.indicator == "pupils" else row for row in totals], [], sides)) == [
        "stock_start"
    ]
    assert list(wrong_sums(totals[1:], [], sides)) == ["stock_start + inflow + pupils"]


def test_overlapping_breakdowns_are_not_added_up() -> None:
    content = with_cells(members()["cells.csv"].replace(b",residence,own,,,pupils,", b",residence,own,,,pupils,1", 1))
    assert refusal(content).code == "monitor_sums"
    rows = [row for row in RECEIVED.rows if row.breakdown != "perspective"]
    twice = [row if row.breakdown != "residence" else _more(row) for row in rows]
    assert list(wrong_sums(twice, [], []))
    assert list(wrong_sums(twice, ["residence"], [])) == []


def test_damage_anywhere_is_refused_or_harmless() -> None:
    for place in range(0, len(CONTENT), 211):
        damaged = bytearray(CONTENT)
        damaged[place] ^= 0x55
        try:
            found = check(bytes(damaged))
        except ImportFileError:
            continue
        assert found.rows == RECEIVED.rows
