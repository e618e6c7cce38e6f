"""The glossary is in order, says each thing once, and names only what exists."""

import importlib
import pkgutil
import re

import pytest

import models
import resources

ROW = re.compile(r"\| (?P<term>[^|]+) \| (?P<names>[^|]+) \| (?P<meaning>[^|]+) \|")
TEXT = resources.path("i18n", "GLOSSARY.md").read_text(encoding="utf-8")
TABLE = TEXT.partition("| --- | --- | --- |\n")[2]
ROWS = [found for line in TABLE.splitlines() if (found := ROW.fullmatch(line))]
MODULES = [importlib.import_module(found.name) for found in pkgutil.walk_packages(models.__path__, "models.")]


def _exists(name: str) -> bool:
    if "/" in name:
        return resources.path(*name.split("/")[1:]).is_file()
    first, _, rest = name.partition(".")
    owners = [getattr(module, first) for module in MODULES if hasattr(module, first)]
    return any(not rest or hasattr(owner, rest) for owner in owners)


def test_the_whole_table_is_read() -> None:
    assert len(ROWS) == len(TABLE.splitlines())
    assert len(ROWS) >= 60


def test_terms_are_in_alphabetical_order_and_stand_once() -> None:
    terms = [row["term"].casefold() for row in ROWS]
    assert terms == sorted(set(terms))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["term"])
def test_every_identifier_exists(row: re.Match[str]) -> None:
    names = re.findall(r"`([^`]+)`", row["names"])
    assert names or row["names"] == "–"
    assert [name for name in names if not _exists(name)] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["term"])
def test_every_meaning_is_a_sentence(row: re.Match[str]) -> None:
    assert row["meaning"][0].isupper()
    assert row["meaning"].endswith(".")
