"""Vandaag: whom to ask for consent or to remind, and what changes about who decides."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from models.consent import Giver
from models.consent_announcements import Announcement, Coming
from models.consent_asking import OpenQuestion
from models.guardian import Guardian
from models.ids import PupilId
from models.pupil import Pupil
from models.usecases.asking import AskList, giver_names
from models.usecases.tasks import Task, TaskKind

_KINDS: Final[Mapping[Coming, TaskKind]] = {
    Coming.BIRTHDAY: TaskKind.BIRTHDAY_MOVES,
    Coming.AUTHORITY: TaskKind.AUTHORITY_MOVES,
    Coming.INCAPACITY: TaskKind.INCAPACITY_MOVES,
    Coming.RULES: TaskKind.RULES_MOVE,
    Coming.EXPIRY: TaskKind.CONSENT_ENDS,
}


def asking_tasks(asked: AskList, elsewhere: Collection[PupilId], today: date) -> Iterable[Task]:
    """Yield the questions somebody has to be asked or reminded of now; one line for each pupil.

    Args:
        asked: what is open.
        elsewhere: pupils about whom a line already stands that leads to the same answers.

    """
    found: dict[PupilId, list[OpenQuestion]] = {}
    for question in asked.questions:
        if question.due(today) and question.pupil.id not in elsewhere:
            found.setdefault(question.pupil.id, []).append(question)
    for pupil, questions in found.items():
        guardians = asked.guardians.get(pupil, ())
        yield _several(questions, guardians, today) if len(questions) > 1 else _asking(questions[0], guardians, today)


def announcement_tasks(announced: Iterable[tuple[Pupil, Announcement]]) -> Iterable[Task]:
    """Yield what will change for consents that hold now; one line for a pupil, a reason and a day."""
    for pupil, coming in announced:
        yield Task(
            kind=_KINDS[coming.why],
            record=f"{pupil.id}:{coming.on}",
            on=coming.on,
            pupil=pupil,
            count=coming.age or len((*coming.lapsing, *coming.moving)),
        )


def _asking(question: OpenQuestion, guardians: Sequence[Guardian], today: date) -> Task:
    """Return one question as a line, with the names of those who have to be asked or reminded."""
    due = [entry for entry in question.waiting if entry.remind_on is None or entry.remind_on <= today]
    names = giver_names(question.pupil, guardians)
    return Task(
        kind=TaskKind.CONSENT_OPEN,
        record=question.judged.consent.id,
        on=question.judged.consent.asked_on,
        pupil=question.pupil,
        who=", ".join(_called(entry.giver, names) for entry in due),
        count=len(due),
    )


def _several(questions: Sequence[OpenQuestion], guardians: Sequence[Guardian], today: date) -> Task:
    """Return several questions about one pupil as one line."""
    lines = [_asking(question, guardians, today) for question in questions]
    return Task(
        kind=TaskKind.CONSENTS_OPEN,
        record=questions[0].pupil.id,
        on=min(question.judged.consent.asked_on for question in questions),
        pupil=questions[0].pupil,
        who=", ".join(dict.fromkeys(line.who for line in lines if line.who)),
        count=len(questions),
    )


def _called(giver: Giver, names: Mapping[Giver, str]) -> str:
    return names.get(giver, "")
