"""The built-in definitions, the core of the SJSO monitor, and changed copies as a school could make them."""

from dataclasses import replace

from models.monitor.definition import Definition
from models.monitor.facts import SchoolFacts
from models.monitor.parsing import load, names, parse, text_of
from models.monitor.periods import parse_period
from models.monitor.tailored import for_school, narrowed
from tests.monitor.facts import FACTS

PERIOD = parse_period("2025-2026-H1")
TEXT = text_of("sjso")
_CORE = ("pupils", "stock_start", "inflow", "outflow", "stock_end")
_DIVIDED = {"perspective", "residence", "education_type"}


def core(facts: SchoolFacts = FACTS) -> Definition:
    """Return stock and flow by perspective, residence and type of education: small tables with all that matters."""
    whole = load("sjso")
    found = tuple(
        replace(one, tables=tuple(table for table in one.tables if _DIVIDED.issuperset(table)))
        for one in whole.indicators
        if one.id in _CORE
    )
    return for_school(narrowed(whole, found), PERIOD, facts)


SJSO = core()
BUILT_IN = {name: load(name) for name in names()}


def tailored(name: str, period: str = "2025-2026-H1", switched_on: tuple[str, ...] = ()) -> Definition:
    """Return a built-in definition made to measure for the invented school."""
    return for_school(BUILT_IN[name], parse_period(period), FACTS, switched_on)


def changed(old: str, new: str, text: str = TEXT) -> str:
    """Return the text of a definition with one thing changed; the old text must occur."""
    assert old in text, old
    return text.replace(old, new, 1)


_PERSPECTIVES = """
[[breakdown]]
id = "perspectives"
attribute = "perspectives"
title = { nl = "Alle perspectieven", en = "All perspectives" }
explanation = { nl = "Alle perspectieven in de periode.", en = "All perspectives in the period." }
category = [
    { id = "diagnostics", title = { nl = "a", en = "a" } },
    { id = "treatment", title = { nl = "b", en = "b" } },
    { id = "guidance", title = { nl = "c", en = "c" } },
    { id = "unknown", title = { nl = "d", en = "d" } },
]

# --- indicators"""


def with_overlap() -> Definition:
    """Return a small definition with a breakdown in which a pupil may count twice."""
    whole = parse(changed("# --- indicators", _PERSPECTIVES), "overlap.toml")
    tables = (("perspective",), ("perspectives",))
    found = tuple(replace(one, tables=tables) for one in whole.indicators if one.id in _CORE)
    return for_school(narrowed(whole, found), PERIOD, FACTS)
