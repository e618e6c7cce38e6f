"""What the school answered to the survey of the school year before the last: a start for the next one."""

from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from models.monitor import parsing
from models.monitor.periods import period_of, preceding
from models.monitor.survey_sheet import SurveyAnswer
from models.user import User

_SURVEY = "school_survey"
_ANSWERS = {"bottlenecks": frozenset({"procedures", "waiting"}), "arrangement": frozenset({"some"})}
_AFTER = relativedelta(months=1)


def survey_answers(today: date, by: User) -> Iterator[SurveyAnswer]:
    """Yield answers to what only people can answer, given the month after that year."""
    last = preceding(period_of(parsing.load(_SURVEY).period, today))
    before = preceding(last)
    for question, chosen in _ANSWERS.items():
        yield SurveyAnswer(
            definition=_SURVEY,
            period=before.id,
            question=question,
            chosen=chosen,
            answered_on=before.last + _AFTER,
            answered_by=by.id,
        )
