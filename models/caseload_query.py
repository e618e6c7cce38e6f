"""What one types to narrow the list: words for a name, and ``field:value`` for anything else."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.carefile import CareFileStatus
from models.caseload import ActionMark, Condition, ConsentMark, Facet, PupilRow, WaitMark, values_of
from models.consent_status import ConsentState
from models.names import folded
from models.sounds import apart
from models.wording import word
from resources import Texts

Vocabulary = Mapping[Facet, Mapping[str, str]]
"""For each facet the values there are, with their words."""

_TOKEN: Final = re.compile(r'(?:[^\W\d_]+:)?"[^"]*"?|\S+')
_ASKED: Final = re.compile(r'([^\W\d_]+):("?)([^"]*)"?', re.DOTALL)
_NUMBER: Final = re.compile(r"([<>]=?|=)?(\d{1,4})(?:-(\d{1,4}))?")
_NUMBERS: Final = frozenset({Facet.WAITING, Facet.AGE})
_MOST_SUGGESTED: Final = 3
_SMALL_MISTAKE: Final = 2
_CODES: Final[Mapping[Facet, Sequence[StrEnum]]] = {
    Facet.STATUS: tuple(CareFileStatus),
    Facet.CONSENT: (*ConsentState, *ConsentMark),
    Facet.WAITING: tuple(WaitMark),
    Facet.ACTION: tuple(ActionMark),
}


class ProblemKind(StrEnum):
    """Why a part of what was typed asks nothing."""

    NO_FIELD = "no_field"
    NO_SUCH_FIELD = "no_such_field"
    NO_VALUE = "no_value"
    NO_NUMBER = "no_number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A part that asks nothing, and what may have been meant: whole parts to type instead."""

    kind: ProblemKind
    field: str
    value: str = ""
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What was typed, understood.

    Attributes:
        words: what is no field: a name, a number.

    """

    words: str = ""
    conditions: tuple[Condition, ...] = ()
    problems: tuple[Problem, ...] = ()


class QueryLanguage:
    """Understands what is typed, in the words of one language and with the values one list holds."""

    def __init__(self, texts: Texts, rows: Iterable[PupilRow]) -> None:
        self._texts = texts
        self._fields = {folded(texts(f"caseload.field.{facet}")): facet for facet in Facet}
        self.vocabulary = _vocabulary(texts, rows)

    def understand(self, typed: str) -> Query:
        """Return what was typed as words and conditions; what is not understood is among the problems."""
        words: list[str] = []
        conditions: list[Condition] = []
        problems: list[Problem] = []
        for token in _TOKEN.findall(typed):
            asked = _ASKED.fullmatch(token)
            if asked is None:
                words.append(token.replace('"', " ").strip())
            elif asked[3]:
                answer = self._condition(folded(asked[1]), folded(asked[3]))
                if isinstance(answer, Condition):
                    conditions.append(answer)
                else:
                    problems.append(answer)
        return Query(words=" ".join(words), conditions=tuple(conditions), problems=tuple(problems))

    def complete(self, typed: str) -> Sequence[str]:
        """Return how the last part of what was typed can go on: whole texts, to stand in its place."""
        found = list(_TOKEN.finditer(typed))
        if not found or found[-1].end() < len(typed):
            return ()
        before, token = typed[: found[-1].start()], found[-1][0]
        asked = _ASKED.fullmatch(token)
        if asked is None:
            begun = folded(token)
            return [f"{before}{name}:" for name in self._fields if len(begun) > 1 and name.startswith(begun)]
        facet = self._fields.get(folded(asked[1]))
        if facet is None:
            return ()
        typed_value = folded(asked[3])
        options = self._fitting(facet, typed_value) if typed_value else self.vocabulary[facet]
        return [
            before + self.token(facet, value) for value in options if folded(self.words(facet, value)) != typed_value
        ]

    def fields(self, typed: str) -> Sequence[str]:
        """Return what was typed, followed by each field one can ask."""
        before = f"{typed.rstrip()} " if typed.strip() else ""
        return [f"{before}{name}:" for name in self._fields]

    def token(self, facet: Facet, value: str) -> str:
        """Return what one types to ask for a value."""
        words = self.words(facet, value)
        name = self._texts(f"caseload.field.{facet}")
        return f'{name}:"{words}"' if re.search(r"\s", words) else f"{name}:{words}"

    def words(self, facet: Facet, value: str) -> str:
        """Return how a value is called."""
        return self.vocabulary[facet].get(value, value)

    def field(self, facet: Facet) -> str:
        """Return how a facet is called."""
        return self._texts(f"caseload.facet.{facet}")

    def say(self, condition: Condition) -> str:
        """Return a condition in words, for a chip."""
        names = [self.words(condition.facet, value) for value in sorted(condition.values)]
        return f"{self.field(condition.facet)}: {', '.join(names) or self._bounds(condition)}"

    def explain(self, problem: Problem) -> str:
        """Return a problem as a sentence, with what may have been meant."""
        sentence = self._texts(f"caseload.problem.{problem.kind}", field=problem.field, value=problem.value)
        if not problem.suggestions:
            return sentence
        meant = self._texts("caseload.problem.meant", options=", ".join(problem.suggestions))
        return f"{sentence} {meant}"

    def _condition(self, name: str, value: str) -> Condition | Problem:
        facet = self._fields.get(name)
        if facet is None:
            close = [known for known in self._fields if known.startswith(name) or _alike(name, known)]
            if close:
                options = tuple(f"{known}:" for known in close)
                return Problem(kind=ProblemKind.NO_FIELD, field=name, value=value, suggestions=options)
            return Problem(kind=ProblemKind.NO_SUCH_FIELD, field=name, value=", ".join(self._fields))
        values = frozenset(self._fitting(facet, value))
        bounds = _NUMBER.fullmatch(value) if facet in _NUMBERS else None
        if bounds is not None:
            return _between(facet, bounds)
        if values:
            return Condition(facet=facet, values=values)
        kind = ProblemKind.NO_NUMBER if facet in _NUMBERS else ProblemKind.NO_VALUE
        return Problem(kind=kind, field=name, value=value, suggestions=self._close_values(facet, value))

    def _fitting(self, facet: Facet, typed: str) -> Sequence[str]:
        """Return the values that are meant: those called so, or else beginning so, or else with it in them."""
        wanted = typed.replace("-", " ")
        called = {value: folded(words).replace("-", " ") for value, words in self.vocabulary[facet].items()}
        for fits in (_is, _begins, _has_word, _holds):
            found = [value for value, words in called.items() if fits(words, wanted)]
            if found:
                return found
        return ()

    def _close_values(self, facet: Facet, typed: str) -> tuple[str, ...]:
        options = list(self.vocabulary[facet])
        close = [value for value in options if _alike(typed, folded(self.words(facet, value)))]
        return tuple(self.token(facet, value) for value in (close or options)[:_MOST_SUGGESTED])

    def _bounds(self, condition: Condition) -> str:
        low, high = condition.low, condition.high
        form = "from" if high is None else "until" if low is None else "is" if low == high else "between"
        return self._texts(f"caseload.bounds.{condition.facet}_{form}", low=low, high=high)


def _vocabulary(texts: Texts, rows: Iterable[PupilRow]) -> Vocabulary:
    coded = {facet: {code.value: _code_word(texts, code) for code in codes} for facet, codes in _CODES.items()}
    there: dict[Facet, set[str]] = {facet: set() for facet in Facet if facet not in coded and facet not in _NUMBERS}
    for row in rows:
        for facet, values in there.items():
            values.update(values_of(row, facet))
    named = {facet: {value: value for value in sorted(values, key=folded)} for facet, values in there.items()}
    return {facet: coded.get(facet) or named.get(facet, {}) for facet in Facet}


def _code_word(texts: Texts, code: StrEnum) -> str:
    if isinstance(code, ConsentMark | WaitMark | ActionMark):
        return texts(f"caseload.mark.{code}")
    return word(texts, code)


def _between(facet: Facet, bounds: re.Match[str]) -> Condition:
    sign, first, last = bounds[1] or "=", int(bounds[2]), bounds[3]
    if last is not None:
        return Condition(facet=facet, low=min(first, int(last)), high=max(first, int(last)))
    low = {">": first + 1, ">=": first, "=": first}.get(sign)
    high = {"<": first - 1, "<=": first, "=": first}.get(sign)
    return Condition(facet=facet, low=low, high=high)


def _is(words: str, wanted: str) -> bool:
    return words == wanted


def _begins(words: str, wanted: str) -> bool:
    return words.startswith(wanted)


def _has_word(words: str, wanted: str) -> bool:
    return f" {wanted}" in words


def _holds(words: str, wanted: str) -> bool:
    return wanted in words


def _alike(typed: str, known: str) -> bool:
    return apart(typed, known, _SMALL_MISTAKE) <= _SMALL_MISTAKE
