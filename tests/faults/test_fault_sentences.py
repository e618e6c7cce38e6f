"""Everything the store can raise has a sentence with a way out, in both languages, and no sentence is for nothing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
from models import errors
from storage import driver

ROOT = Path(__file__).resolve().parents[2]
AREA = "errors_storage.toml"
KNOWN = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type)}
FIELDS = "ValidationError"
"""Its sentences stand beside fields and are looked after elsewhere."""


def calls(*folders: str) -> Iterator[ast.Call]:
    for folder in folders:
        for file in (ROOT / folder).rglob("*.py"):
            tree = ast.parse(file.read_text("utf-8"))
            yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def codes(*folders: str) -> dict[tuple[str, str], set[str]]:
    """Return each class and code that is raised, with the facts that come along."""
    found: dict[tuple[str, str], set[str]] = {}
    for call in calls(*folders):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name in KNOWN and name != FIELDS:
            code = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else "general"
            found.setdefault((name, str(code)), set()).update(word.arg for word in call.keywords if word.arg)
    return found


def all_of_the_store() -> dict[tuple[str, str], set[str]]:
    """Return the same of the store, with what the driver makes of SQLCipher's results."""
    found = codes("storage")
    found.update({(kind.__name__, "database"): {"result"} for kind in driver._ERRORS.values()})
    return found


def sentence(language: str, name: str, code: str) -> str:
    texts, key = resources.texts(language), f"errors.{name}.{code}"
    assert key in texts, key
    return texts(key)


@pytest.mark.parametrize("language", resources.LANGUAGES)
def test_everything_the_store_raises_says_what_is_and_what_to_do(language: str) -> None:
    raised = all_of_the_store()
    assert len(raised) > 30
    short = [
        f"{name}.{code}"
        for name, code in raised
        if len(re.findall(r"[.?!](?:\s|$)", sentence(language, name, code))) < 2
    ]
    assert short == []


@pytest.mark.parametrize("language", resources.LANGUAGES)
def test_every_fact_in_a_sentence_comes_along(language: str) -> None:
    wanting = {
        f"{name}.{code}": unknown
        for (name, code), facts in all_of_the_store().items()
        if (unknown := set(re.findall(r"\{(\w+)\}", sentence(language, name, code))) - facts)
    }
    assert wanting == {}


@pytest.mark.parametrize("language", resources.LANGUAGES)
def test_no_sentence_of_the_store_is_for_nothing(language: str) -> None:
    raised = {**codes("models"), **all_of_the_store()}
    written = resources.read_toml("texts", language, AREA)
    unused = [f"{name}.{code}" for name, table in written.items() for code in table if (name, code) not in raised]
    assert unused == []
