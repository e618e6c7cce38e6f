"""Files that somebody made to break the reader are refused by name, in plain words and in little memory."""

import tracemalloc

import pytest

from models.errors import ImportFileError
from reports.monitor_check import check
from reports.monitor_facts import json_of
from reports.monitor_package import package
from reports.monitor_receiving import add_up
from resources import LANGUAGES, texts
from tests.monitor.releases import release
from tests.monitor.test_monitor_check import members, with_cells, zipped

NAME = release().file_name
MEGABYTE = 2**20
MOST = 40 * MEGABYTE


CELLS = members()["cells.csv"]
HEAD, _, REST = CELLS.partition(b"\r\n")
TABLES = {
    "a mark of byte order": b"\xef\xbb\xbf" + CELLS,
    "two bytes a sign": CELLS.decode().encode("utf-16"),
    "a zero byte in a name": CELLS.replace(b"diagnostics", b"diag\0ostics", 1),
    "zero bytes at the end": CELLS + bytes(100),
    "a name of a column twice": CELLS.replace(b"breakdown2,", b"breakdown,", 1),
    "the head twice": HEAD + b"\r\n" + CELLS,
    "a column more": HEAD + b",name\r\n" + REST.replace(b"published", b"published,Jan"),
    "quotes without an end": CELLS + b'"',
    "a field of many signs": CELLS.replace(b",5,published", b"," + b"5" * 200_000 + b",published", 1),
    "very many lines": CELLS + b"pupils,2025-2026-H1,,,,,pupils,5,published\r\n" * 50_000,
    "very many empty lines": HEAD + b"\r\n" * 2_000_000,
    "a formula": CELLS.replace(b"published", b"=1+1", 1),
    "digits of another script": CELLS.replace(b",5,published", ",\u0665,published".encode(), 1),
    "less than nobody": CELLS.replace(b",5,published", b",-5,published", 1),
    "nothing": b"",
    "no lines": HEAD + b"\r\n",
}
ARCHIVES = {
    "a description of many levels": members() | {"datapackage.json": b'{"a":' * 100_000 + b"1" + b"}" * 100_000},
    "a number of many digits": members() | {"datapackage.json": b'{"base": ' + b"9" * 10_000 + b"}"},
    "very many members": {f"{number}": b"" for number in range(5_000)},
    "a path upwards": {(name if name != "cells.csv" else "../../cells.csv"): one for name, one in members().items()},
    "a path from the root": {(name if name != "cells.csv" else "/cells.csv"): one for name, one in members().items()},
}
FILES = {name: with_cells(table) for name, table in TABLES.items()} | {
    name: zipped(contents) for name, contents in ARCHIVES.items()
}
WHOLE = package(release())
AROUND = {
    "something before it": b"MZ" + WHOLE,
    "something after it": WHOLE + b"\n",
    "a remark in the zip": WHOLE[:-2] + b"\x05\x00hello",
    "another zip after it": WHOLE + WHOLE,
}


@pytest.mark.parametrize("kind", AROUND)
def test_nothing_stands_before_or_after_the_zip(kind: str) -> None:
    assert check(WHOLE, NAME).file_name == NAME
    with pytest.raises(ImportFileError) as caught:
        check(AROUND[kind], NAME)
    assert caught.value.code == "monitor_zip"


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ('{"a":', "}")])
def test_a_description_of_any_depth_is_refused_in_words(opened: str, closed: str) -> None:
    for depth in range(900, 1_100):
        text = f'{{"seal":"x","a":{opened * depth}1{closed * depth}}}'
        with pytest.raises(ImportFileError):
            json_of(text.encode())


@pytest.mark.parametrize("kind", FILES)
def test_it_is_refused_in_words_and_in_little_memory(kind: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(ImportFileError) as caught:
            check(FILES[kind], NAME)
        assert tracemalloc.get_traced_memory()[1] < MOST
    finally:
        tracemalloc.stop()
    for language in LANGUAGES:
        assert texts(language)(f"errors.ImportFileError.{caught.value.code}", **caught.value.facts)


def test_each_is_named_among_good_files_and_nothing_is_added_up() -> None:
    named = [(f"{place}.zip", content) for place, content in enumerate(FILES.values())]
    found = add_up([(NAME, package(release())), *named])
    assert found.combined is None
    assert [refusal.name for refusal in found.refusals] == [name for name, _ in named]
