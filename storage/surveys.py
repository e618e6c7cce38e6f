"""What the school answered to surveys."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from models.ids import UserId
from models.limits import LIST_LIMIT
from models.monitor.survey_sheet import ChangeReason, SurveyAnswer
from storage.rows import Connection, codes, to_day, to_text, write

_REASONS = codes(ChangeReason)


class _Row(NamedTuple):
    definition: str
    period: str
    question: str
    choices: str
    reason: str | None
    answered_on: str
    answered_by: UserId


_OF = """
SELECT definition, period, question, choices, reason, answered_on, answered_by
FROM survey_answer WHERE definition = ? AND period = ? ORDER BY question LIMIT ?
"""
_SAVE = """
INSERT INTO survey_answer (definition, period, question, choices, reason, answered_on, answered_by)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (definition, period, question) DO UPDATE SET
    choices = excluded.choices, reason = excluded.reason, answered_on = excluded.answered_on,
    answered_by = excluded.answered_by
"""
_DROP = "DELETE FROM survey_answer WHERE definition = ? AND period = ? AND question = ?"


class Surveys:
    """Answers to surveys; see ``models.ports_monitor.SurveyRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, definition: str, period: str) -> Sequence[SurveyAnswer]:
        """Return the answers about a period, by question."""
        rows = self._connection.execute(_OF, (definition, period, LIST_LIMIT)).fetchall()
        return [_answer(_Row(*row)) for row in rows]

    def save(self, answer: SurveyAnswer) -> None:
        """Write an answer in the place of an earlier one, unless it stands there already."""
        if answer not in self.of(answer.definition, answer.period):
            write(self._connection, _SAVE, _row(answer))

    def drop(self, definition: str, period: str, question: str) -> None:
        """Leave a question open again."""
        self._connection.execute(_DROP, (definition, period, question))


def _row(answer: SurveyAnswer) -> _Row:
    return _Row(
        definition=answer.definition,
        period=answer.period,
        question=answer.question,
        choices=json.dumps(sorted(answer.chosen)),
        reason=answer.reason.value if answer.reason else None,
        answered_on=to_text(answer.answered_on),
        answered_by=answer.answered_by,
    )


def _answer(row: _Row) -> SurveyAnswer:
    return SurveyAnswer(
        definition=row.definition,
        period=row.period,
        question=row.question,
        chosen=frozenset(json.loads(row.choices)),
        reason=_REASONS[row.reason] if row.reason else None,
        answered_on=to_day(row.answered_on),
        answered_by=row.answered_by,
    )
