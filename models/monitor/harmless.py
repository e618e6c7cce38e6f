"""What a definition from outside must hold to, so that it does no harm: neither to pupils nor to who reads it.

The parser wants every key to be known; the audit proves every file. This is what is left: a protection that is no
weaker than what comes with the app, names and texts that can stand on a page and in a file, and no more cells than can
be made safe.
"""

import re
import unicodedata
from math import prod

from models.errors import ReportError
from models.monitor.codes import Method
from models.monitor.definition import Definition
from models.monitor.wording import words_of

LEAST_BASE = 5
LEAST_MINIMUM = 10
MOST_LIMIT = 100
"""Beyond it nothing would be left to tell."""
MOST_TITLE = 120
MOST_TEXT = 500
MOST_CELLS = 1_000
_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,59}")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,19}")
_LONGER = ("basis", "caveat", "explanation")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Signs that cannot be seen, or that turn the direction of what is read."""


def want_harmless(definition: Definition, file: str) -> None:
    """Want a definition that does no harm.

    Raises:
        ReportError: it may; the facts name file and key.

    """
    _want_protection(definition, file)
    _want_names(definition, file)
    _want_texts(definition, file)
    _want_size(definition, file)
    if definition.indicators and definition.questions:
        raise ReportError("definition_mixed", file=file, entry="question")


def _want_protection(definition: Definition, file: str) -> None:
    hides = definition.method is Method.THRESHOLD
    limit = definition.rounding.minimum if hides else definition.rounding.base
    entry = f"protection.{'minimum' if hides else 'base'}"
    if limit < (LEAST_MINIMUM if hides else LEAST_BASE):
        raise ReportError("definition_weak", file=file, entry=entry)
    if limit > MOST_LIMIT:
        raise ReportError("definition_value", file=file, entry=entry)


def _want_names(definition: Definition, file: str) -> None:
    if not _VERSION.fullmatch(definition.version):
        raise ReportError("definition_name", file=file, entry="version")
    named = {
        "id": [definition.id],
        "population": [one.id for one in definition.populations],
        "breakdown": [one.id for one in definition.breakdowns],
        "indicator": [one.id for one in definition.indicators],
        "figure": [one.id for one in definition.figures],
        "question": [one.id for one in definition.questions],
        "question.choice": [choice.id for one in definition.questions for choice in one.choices],
        "rollup.into": [step.into.name for step in definition.rollups if step.into is not None],
    }
    for entry, names in named.items():
        if not all(_ID.fullmatch(name) for name in names):
            raise ReportError("definition_name", file=file, entry=entry)


def _want_texts(definition: Definition, file: str) -> None:
    for place, words in words_of(definition).items():
        most = MOST_TEXT if place.rpartition(".")[2] in _LONGER else MOST_TITLE
        for language, text in words.items():
            unseen = any(unicodedata.category(sign) in _UNSEEN for sign in text)
            if unseen or len(text) > most:
                raise ReportError("definition_text", file=file, entry=f"{place}.{language}", most=most)


def _want_size(definition: Definition, file: str) -> None:
    sizes = {one.id: len(one.categories) for one in definition.breakdowns}
    cells = 0
    for one in definition.indicators:
        cells += 1 + sum(prod(sizes[name] for name in table) for table in one.tables)
        if cells > MOST_CELLS:
            raise ReportError("definition_large", file=file, entry=f"indicator.{one.id}.tables")
