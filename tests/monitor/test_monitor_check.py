import json
import struct
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from models.errors import ImportFileError
from models.monitor.received import Coarser
from models.monitor.release import Replaces, Row
from reports.monitor_archive import MOST_BYTES, MOST_FILE_BYTES
from reports.monitor_check import check
from reports.monitor_format import seal_of
from reports.monitor_package import package
from reports.monitor_sums import wrong_sums
from reports.monitor_table import readable
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


def sealed(description: dict[str, Any]) -> bytes:
    return json.dumps({**description, "seal": seal_of(description)}).encode()


def with_cells(cells: bytes) -> bytes:
    """Return a package with other figures and hashes that fit them, as a forger would make it."""
    contents = members() | {"cells.csv": cells}
    description = json.loads(contents["datapackage.json"])
    description["resources"][0]["hash"] = "sha256:" + sha256(cells).hexdigest()
    return zipped(contents | {"datapackage.json": sealed(description)})


def with_description(change: Callable[[dict[str, Any]], object]) -> bytes:
    description = json.loads(members()["datapackage.json"])
    change(description)
    return zipped(members() | {"datapackage.json": sealed(description)})


def put(field: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(description: dict[str, Any]) -> None:
        description[field] = value

    return change


def _more(row: Row) -> Row:
    return replace(row, value=(row.value or 0) + 5)


def refusal(content: bytes, name: str = "") -> ImportFileError:
    with pytest.raises(ImportFileError) as caught:
        check(content, name)
    for language in LANGUAGES:
        assert texts(language)(f"errors.ImportFileError.{caught.value.code}", **caught.value.facts)
    return caught.value


def test_a_good_file_is_read() -> None:
    facts = RECEIVED.facts
    assert (facts.definition, facts.version, facts.serial) == ("sjso", "2", 1)
    assert (facts.school_code, facts.recipient, facts.period) == (
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
    assert refusal(zipped(contents | {"cells.csv": b" " * (MOST_BYTES + 1)})).code == "monitor_too_large"


def test_altered_figures_are_refused() -> None:
    cells = members()["cells.csv"].replace(b",5,published", b",0,published", 1)
    assert refusal(zipped(members() | {"cells.csv": cells})).code == "monitor_hash"


@pytest.mark.parametrize("altered", [b"\xef\xbb\xbf", b"\r", b" "])
def test_figures_that_another_program_saved_again_are_refused(altered: bytes) -> None:
    cells = members()["cells.csv"]
    assert refusal(zipped(members() | {"cells.csv": altered + cells})).code == "monitor_hash"
    assert refusal(zipped(members() | {"cells.csv": cells.replace(b"\r\n", b"\n")})).code == "monitor_hash"
    assert refusal(with_cells(altered + cells)).code == "monitor_columns"


def test_an_altered_description_or_explanation_is_refused() -> None:
    contents = members()
    description = contents["datapackage.json"]
    other = description.replace(b'"99ZZ00"', b'"99ZZ01"', 1)
    assert refusal(zipped(contents | {"datapackage.json": other})).code == "monitor_description_altered"
    spaced = json.dumps(json.loads(description), indent=7).encode()
    assert check(zipped(contents | {"datapackage.json": spaced})).rows == RECEIVED.rows
    page = contents["toelichting.pdf"]
    for wrong in (page + b" ", b"", b"<html>"):
        assert refusal(zipped(contents | {"toelichting.pdf": wrong})).code == "monitor_explanation_altered"


def test_a_file_of_an_earlier_version_is_read() -> None:
    def earlier(description: dict[str, Any]) -> None:
        for name in ("language", "coarser", "corrects", "replaces", "explanation"):
            del description[name]

    description = json.loads(members()["datapackage.json"])
    del description["seal"]
    earlier(description)
    old = zipped(members() | {"datapackage.json": json.dumps(description).encode()})
    assert check(old, NAME).rows == RECEIVED.rows
    assert check(old).facts == RECEIVED.facts


@pytest.mark.parametrize("value", ["", 0, True, [3], {"id": 3}, {"serial": 1, "hash": "sha256:x"}, {"serial": 0}])
def test_a_replaced_file_is_named_by_serial_and_hash(value: object) -> None:
    assert refusal(with_description(lambda found: found.update(replaces=value))).facts == {"field": "replaces"}
    whole = {"serial": 1, "hash": "sha256:" + "0" * 64}
    replaces = check(with_description(lambda found: found.update(replaces=whole, serial=2))).facts.replaces
    assert replaces == Replaces(serial=1, sha256="0" * 64)


def test_steps_to_coarser_tables_are_read() -> None:
    steps = [
        {"title": "Buiten", "breakdown": "residence", "merge": ["region", "elsewhere"], "into": "outside"},
        {"title": "Zonder", "drop": ["perspective", "residence"]},
    ]
    facts = check(with_description(lambda found: found.update(coarser=steps))).facts
    assert facts.coarser == (
        Coarser(title="Buiten", breakdown="residence", merge=("region", "elsewhere"), into="outside"),
        Coarser(title="Zonder", drop=("perspective", "residence")),
    )
    for wrong in (
        {"title": "x"},
        {"title": "x", "drop": []},
        {"title": "x", "breakdown": "residence"},
        {"drop": ["a"]},
    ):
        found = refusal(with_description(put("coarser", [wrong])))
        assert found.facts == {"field": "coarser"}


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@sum", "\t", "a\nb", "\x1b[2J", "x" * 101])
def test_names_that_a_spreadsheet_or_terminal_would_run_are_refused(name: str) -> None:
    def renamed(description: dict[str, Any]) -> None:
        description["indicators"][0]["id"] = name

    assert refusal(with_description(renamed)).facts == {"field": "indicators"}


def test_names_that_are_there_twice_are_refused() -> None:
    for field in ("indicators", "breakdowns"):
        twice = json.loads(members()["datapackage.json"])[field][:1] * 2
        found = refusal(with_description(put(field, twice)))
        assert found.facts == {"field": field}


def test_a_path_in_the_zip_leads_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    contents = members()
    for path in ("../cells.csv", "/cells.csv", "a/cells.csv", "..\\cells.csv"):
        moved = {path if name == "cells.csv" else name: content for name, content in contents.items()}
        assert refusal(zipped(moved)).code == "monitor_members"
    nested = zipped({"luwte.zip": CONTENT})
    assert refusal(nested).code == "monitor_members"
    assert list(tmp_path.iterdir()) == []


def bomb(claimed: int, real: int) -> bytes:
    """Return a zip of which the figures say that they are so large, and are in truth so many zeros."""
    content = bytearray(zipped(members() | {"cells.csv": bytes(real)}))
    old, new = struct.pack("<I", real), struct.pack("<I", claimed)
    assert content.count(old) == 2
    return bytes(content.replace(old, new))


@pytest.mark.parametrize(("claimed", "real"), [(1_000_000_000, 1234), (100, 18_000_007), (5_000_000, 17_999_999)])
def test_a_bomb_is_not_unpacked(claimed: int, real: int) -> None:
    content = bomb(claimed, real)
    tracemalloc.start()
    try:
        assert refusal(content).code in ("monitor_too_large", "monitor_zip")
        assert tracemalloc.get_traced_memory()[1] < 4 * MOST_BYTES
    finally:
        tracemalloc.stop()


def test_other_ways_of_packing_are_refused() -> None:
    for method in (ZIP_LZMA, ZIP_BZIP2):
        buffer = BytesIO()
        with ZipFile(buffer, "w", method) as archive:
            for name, content in members().items():
                archive.writestr(name, content)
        assert refusal(buffer.getvalue()).code == "monitor_zip"
    locked = bytearray(CONTENT)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(sign)
        while at >= 0:
            locked[at + offset] |= 1
            at = locked.find(sign, at + 1)
    assert refusal(bytes(locked)).code == "monitor_zip"
    assert refusal(bytes(MOST_FILE_BYTES + 1)).code == "monitor_too_large"


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
        "title",
        "language",
        "rolled_up",
        "coarser",
        "corrects",
        "indicators",
        "breakdowns",
        "explanation",
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
        (line(2, "diagnostics", "unheard_of"), "category"),
        (line(2, ",pupils,", ",minutes,"), "unit"),
        (line(2, "pupils,2025", "=cmd(),2025"), "indicator"),
        (line(2, "perspective,diagnostics,,", "perspective,diagnostics,perspective,treatment"), "breakdown2"),
    ],
)
def test_a_wrong_line_is_named(content: bytes, field: str) -> None:
    found = refusal(content)
    assert (found.code, found.facts["field"]) == ("monitor_row", field)


def test_a_line_that_is_there_twice_is_named() -> None:
    found = refusal(line(3, "treatment", "diagnostics"))
    assert (found.code, found.facts) == ("monitor_row_double", {"line": 4})


def test_a_line_of_another_length_is_named() -> None:
    found = refusal(line(4, ",published", ",published,"))
    assert (found.code, found.facts) == ("monitor_row_columns", {"line": 5, "count": 9})


@pytest.mark.parametrize(
    "value", ["3", "-5", "5.0", "", "05", "\uff15", "x", "1e1", "9" * 5000, "1000000000", "+5", " 5"]
)
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
    twice = [_more(row) if (row.indicator, row.breakdown) == ("pupils", "residence") else row for row in rows]
    assert list(wrong_sums(twice, [], []))
    assert list(wrong_sums(twice, ["residence"], [])) == []
    beyond = [replace(row, value=1_000) if row.category == "own" else row for row in twice]
    assert "pupils" in list(wrong_sums(beyond, ["residence"], []))


def test_what_is_shown_beside_a_hidden_part_is_at_most_the_whole() -> None:
    rows = [row for row in RECEIVED.rows if (row.indicator, row.breakdown2) == ("pupils", "")]
    hidden = [replace(row, value=None, status="hidden") if row.category == "elsewhere" else row for row in rows]
    assert list(wrong_sums(hidden, [], [])) == []
    beyond = [replace(row, value=1_000) if row.category == "own" else row for row in hidden]
    assert list(wrong_sums(beyond, [], [])) == ["pupils"]


def test_damage_anywhere_is_refused_or_harmless() -> None:
    for place in range(0, len(CONTENT), 211):
        damaged = bytearray(CONTENT)
        damaged[place] ^= 0x55
        try:
            found = check(bytes(damaged))
        except ImportFileError:
            continue
        assert found.rows == RECEIVED.rows


def test_each_total_says_that_a_pupil_counts_once() -> None:
    for language, once in (("nl", "leerlingen, elk één keer geteld"), ("en", "pupils, each counted once")):
        lines = list(readable(RECEIVED, language))
        totals = [line for line in lines if line.endswith(once)]
        assert len(totals) == len(RECEIVED.facts.indicators)
