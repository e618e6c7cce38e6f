"""What is noticed while a file is read: problems, what is left out, and the one place where texts are taken over."""

from collections import Counter
from datetime import date

from models.errors import Fact
from models.imported import Effect, Problem
from models.left_out import LeftOut, LeftOutKind
from storage.imports import values
from storage.imports.identity import without_identity
from storage.imports.layouts import Node
from storage.imports.limits import MAX_PROBLEMS, MAX_TEXT

_CODE_LENGTH = 3
"""Signs of a code that can be nothing personal."""


class Findings:
    """Collect what is noticed in one file."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._left_out: Counter[LeftOutKind] = Counter()

    def note(self, problem: Problem) -> None:
        """Remember a problem, unless the file is nothing but problems."""
        if len(self._problems) < MAX_PROBLEMS:
            self._problems.append(problem)

    def leave_out(self, kind: LeftOutKind, count: int = 1) -> None:
        """Count something that is left in the file."""
        self._left_out[kind] += count

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems, in the order of the file."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line))

    def left_out(self, counted: Counter[LeftOutKind]) -> tuple[LeftOut, ...]:
        """Return what was left out, together with what was counted while streaming, in the order of the kinds."""
        total = self._left_out + counted
        return tuple(LeftOut(kind=kind, count=total[kind]) for kind in LeftOutKind if total[kind])


class Record:
    """Take values out of one record of the file.

    Every method looks at the first child of a name; an absent or empty child gives an empty value and no problem.
    """

    def __init__(self, findings: Findings, number: str = "") -> None:
        self.findings = findings
        self.number = number

    def problem(self, node: Node, field: str, code: str, effect: Effect = Effect.EMPTY, **facts: Fact) -> None:
        """Remember a problem with an element."""
        self.findings.note(
            Problem(
                line=node.line,
                element=node.name,
                field=field,
                code=code,
                effect=effect,
                record=self.number,
                facts=facts,
            )
        )

    def words(self, node: Node | None, field: str) -> str:
        """Take the text of an element; numbers that identify a person are cut out and counted."""
        if node is None:
            return ""
        if node.size > MAX_TEXT:
            self.problem(node, field, "too_long", limit=MAX_TEXT)
            return ""
        return self.cleaned(node, node.text, field)

    def cleaned(self, node: Node, text: str, field: str) -> str:
        """Take a text that came from an element; numbers that identify a person are cut out and counted."""
        kept, hidden = without_identity(values.tidy(text))
        for kind in hidden:
            self.findings.leave_out(kind)
            self.problem(node, field, "hidden_number", Effect.NOTE)
        return kept

    def text(self, parent: Node, name: str, field: str) -> str:
        """Take a text."""
        return self.words(parent.child(name), field)

    def code(self, parent: Node, name: str) -> str:
        """Take a short text that is only compared with a code list."""
        node = parent.child(name)
        return values.tidy(node.text) if node and node.size <= MAX_TEXT else ""

    def day(self, parent: Node, name: str, field: str) -> date | None:
        """Take a day; one that cannot exist is a problem."""
        text, node = self.code(parent, name), parent.child(name)
        found = values.day(text)
        if node and text and found is None:
            self.problem(node, field, "impossible_date")
        return found

    def flag(self, parent: Node, name: str) -> bool | None:
        """Take a yes or no."""
        return values.yes_or_no(self.code(parent, name))

    def unknown_code(self, node: Node, field: str, effect: Effect = Effect.EMPTY) -> None:
        """Remember that a code is in no list; it is named only when it is too short to be anything else."""
        shown = values.tidy(node.text)
        harmless = len(shown) <= _CODE_LENGTH and shown.isascii() and shown.isalnum()
        self.problem(node, field, "unknown_code", effect, value=shown if harmless else "–")
