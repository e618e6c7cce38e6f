"""Municipalities to suggest where somebody fills one in; another name stays possible."""

from collections.abc import Iterable
from datetime import date

from models import codelists
from ui.fields.suggestion_field import Suggestion


def municipality_suggestions(first: Iterable[str], day: date) -> list[Suggestion[str]]:
    """Return the municipalities of a day, those that are likely first; found by their other names too."""
    also = {code.title["nl"]: ", ".join(code.aliases) for code in codelists.municipalities().on(day)}
    names = dict.fromkeys([*(name for name in first if name), *also])
    return [Suggestion(value=name, words=name, detail=also.get(name, "")) for name in names]
