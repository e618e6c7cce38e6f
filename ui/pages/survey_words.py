"""What the survey says: from what an answer was filled in, and how far the whole is."""

from decimal import Decimal

from models.monitor.evidence import Evidence, Number
from models.monitor.questions import Question
from models.monitor.survey_sheet import SheetLine
from resources import Texts
from ui.words import fte_words, whole_number


def evidence_words(line: SheetLine, words: Texts) -> str:
    """Return from what the app filled in a question, with what it misses; empty when only people know."""
    found = line.evidence
    if found is None:
        return ""
    if not found.numbers["found"]:
        return words(f"monitor.survey.nothing.{found.known.value}")
    numbers = {name: _number(number) for name, number in found.numbers.items()}
    said = words(f"monitor.survey.from.{found.known.value}", **numbers)
    return f"{said} {_missing(found, words)}".strip()


def _missing(found: Evidence, words: Texts) -> str:
    key = f"monitor.survey.missing.{found.known.value}"
    unknown = found.numbers.get("unknown", 0)
    return words(key, unknown=_number(unknown)) if unknown and key in words else ""


def chosen_words(question: Question, chosen: frozenset[str], language: str) -> str:
    """Return an answer in words, in the order of the choices."""
    return "; ".join(choice.title[language] for choice in question.choices if choice.id in chosen)


def _number(number: Number) -> str:
    return fte_words(number) if isinstance(number, Decimal) else whole_number(number)
