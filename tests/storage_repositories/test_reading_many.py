import gc
import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import storage
from storage.rows import Parts, undisturbed


def all_parts() -> Iterator[tuple[str, Parts[tuple[Any, ...]]]]:
    for module in pkgutil.iter_modules(storage.__path__):
        for name, found in vars(importlib.import_module(f"storage.{module.name}")).items():
            if isinstance(found, Parts):
                yield f"{module.name}.{name}", found


def test_parts_are_read_in_the_order_of_their_records() -> None:
    """They are gathered by record in one pass, which takes that they arrive together."""
    unordered = []
    for name, parts in all_parts():
        first = re.search(r"SELECT\s+(\w+)", parts.read)
        order = re.search(r"ORDER BY\s+(\w+)", parts.read)
        assert first is not None
        if order is None or order[1] != first[1]:
            unordered.append(name)
    assert unordered == []
    assert len(list(all_parts())) > 15


@pytest.fixture
def collector() -> Iterator[None]:
    """Python's collector at work; put back afterwards as it was, for the app holds it off."""
    before = gc.isenabled()
    gc.enable()
    yield
    if not before:
        gc.disable()


@undisturbed()
def fails() -> None:
    assert not gc.isenabled()
    raise ZeroDivisionError


@pytest.mark.usefixtures("collector")
def test_the_collector_is_left_as_it_was() -> None:
    with pytest.raises(ZeroDivisionError):
        fails()
    assert gc.isenabled()
    gc.disable()
    with undisturbed():
        assert not gc.isenabled()
    assert not gc.isenabled()
