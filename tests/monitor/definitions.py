"""The SJSO definition, and changed copies of it as a school could make them."""

import resources
from models.monitor.definition import Definition
from models.monitor.parsing import load, parse

SJSO = load("sjso")
TEXT = resources.read_bytes("monitors", "sjso.toml").decode("utf-8")

_CATEGORIES = "".join(
    f'[[breakdown.category]]\nid = "{name}"\ntitle = {{ nl = "{name}", en = "{name}" }}\n\n'
    for name in ("diagnostics", "treatment", "guidance", "unknown")
)
_ALL_PERSPECTIVES = f"""
[[breakdown]]
id = "perspectives"
attribute = "perspectives"
overlapping = true
title = {{ nl = "Alle perspectieven", en = "All perspectives" }}
explanation = {{ nl = "Alle perspectieven in de periode.", en = "All perspectives in the period." }}

{_CATEGORIES}
"""


def changed(old: str, new: str) -> str:
    """Return the text of the definition with one thing changed; the old text must occur."""
    assert old in TEXT
    return TEXT.replace(old, new, 1)


def with_overlap() -> Definition:
    """Return a definition with a breakdown in which a pupil may count twice."""
    text = changed("# --- indicators ---", _ALL_PERSPECTIVES)
    text = text.replace('    ["perspective", "residence"],', '    ["perspectives"],', 1)
    text = text.replace('[["perspective"], ["residence"], ["education_type"]]', '[["perspective"], ["perspectives"]]')
    text = text.replace('[[rollup]]\ndrop = ["perspective", "residence"]', '[[rollup]]\ndrop = ["perspectives"]', 1)
    return parse(text, "overlap.toml")
