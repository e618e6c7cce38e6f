"""The survey of special schools: what the network and the list of pupils know is filled in, the rest is asked.

The answers are classes and choices, never counts. How many municipalities pupils come from is about all pupils of the
school and not about who is in care; still one child who moves in can change it. So it is told in classes of at least
five, once a school year, as on its reference date: which child made the difference cannot be read from a class, and
there is no second number within the year to take it from.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from models.monitor.definition import Definition
from models.monitor.facts import plain
from models.monitor.questions import Known, Question, QuestionKind
from models.monitor.records import Records
from models.network import deployed_on, employers_on, school_staff_on
from models.pupil import Pupil, enrolled_on, residence_on
from models.trajectory import Funding, running_on
from models.validation import Checks

Answers = Mapping[str, frozenset[str]]
"""For each question the ids of the choices; a question without an answer is not there."""

_COUNT_CLASSES = ((5, "up_to_5"), (10, "6_10"), (20, "11_20"), (40, "21_40"))
_MOST_CLASS = "over_40"
_FUNDING: Mapping[Funding, str] = {
    Funding.COLLECTIVE: "municipality_collective",
    Funding.INDIVIDUAL_DECISION: "municipality_decision",
    Funding.WLZ: "wlz",
    Funding.ZVW: "zvw",
    Funding.PGB: "pgb",
    Funding.EDUCATION: "education",
    Funding.OWN_MEANS: "own_means",
}
_NONE = "none"
"""The choice that says that nothing of the list holds: nobody can say that beside something of it."""
_FEW = 5
"""Funding that fewer pupils have is not filled in by the app: that answer would be about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One line of the file: a choice, and 1 when it was given."""

    question: str
    choice: str
    value: int


def known_answers(definition: Definition, records: Records, day: date) -> Answers:
    """Return what the app can fill in on a day; the school looks at it before it leaves."""
    found = {
        question.id: frozenset(_known(question.known, records, day)) & _choices(question)
        for question in definition.questions
        if question.known is not None
    }
    return {name: chosen for name, chosen in found.items() if chosen}


def unanswered(definition: Definition, answers: Answers) -> tuple[Question, ...]:
    """Return the questions that still want an answer, in order."""
    return tuple(question for question in definition.questions if not answers.get(question.id))


def check_answers(definition: Definition, answers: Answers) -> None:
    """Want answers that were asked for.

    Raises:
        ValidationError: a choice that is not there, or several where one is asked, or "none" beside one.

    """
    questions = {question.id: question for question in definition.questions}
    checks = Checks()
    for name, chosen in answers.items():
        question = questions.get(name)
        checks.that(name, question is not None and chosen <= _choices(question), "choice")
        several = question is not None and question.kind is QuestionKind.SEVERAL
        checks.that(name, several or len(chosen) == 1, "one_choice")
        checks.that(name, _NONE not in chosen or len(chosen) == 1, "one_choice")
    checks.done()


def survey_rows(definition: Definition, answers: Answers) -> tuple[AnswerRow, ...]:
    """Return the lines of the file; questions that nobody answered are left out, for that is no no."""
    return tuple(
        AnswerRow(question=question.id, choice=choice.id, value=int(choice.id in answers[question.id]))
        for question in definition.questions
        if answers.get(question.id)
        for choice in question.choices
    )


def _choices(question: Question) -> frozenset[str]:
    return frozenset(choice.id for choice in question.choices)


def _known(known: Known, records: Records, day: date) -> Iterable[str]:
    there = [pupil for pupil in records.pupils if enrolled_on(pupil, day)]
    if known is Known.MUNICIPALITIES:
        return _class_of({plain(home.municipality) for pupil in there if (home := residence_on(pupil, day))} - {""})
    if known is Known.PARTNERSHIPS:
        return _class_of({plain(pupil.tlv.partnership) for pupil in there if pupil.tlv} - {""})
    return _expertise(records, day) if known is Known.EXPERTISE else _funding(records, there, day)


def _class_of(names: Collection[str]) -> Iterable[str]:
    if names:
        yield next((code for most, code in _COUNT_CLASSES if len(names) <= most), _MOST_CLASS)


def _expertise(records: Records, day: date) -> Iterable[str]:
    """Yield what fixed people there are: of a provider, of the school itself, bound by medical secrecy."""
    people = [person for person in records.professionals if deployed_on(person, day)]
    if any(employers_on(person, day) for person in people):
        yield "youth_professional"
        if any(person.days for person in people if employers_on(person, day)):
            yield "fixed_days"
    if any(school_staff_on(person, day) for person in people):
        yield "own_staff"
    if any(person.medical_secrecy for person in people):
        yield "specialist"


def _funding(records: Records, pupils: Iterable[Pupil], day: date) -> Iterable[str]:
    """Yield how help is paid, as far as enough pupils have it."""
    there = {pupil.id for pupil in pupils}
    whose: dict[str, set[str]] = {}
    for help_ in records.trajectories:
        code = _FUNDING.get(help_.funding)
        if code is not None and help_.pupil in there and running_on(help_, day):
            whose.setdefault(code, set()).add(help_.pupil)
    return (code for code, pupil_ids in whose.items() if len(pupil_ids) >= _FEW)
