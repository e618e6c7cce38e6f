"""The ask-list: what each column says of an open question."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from models.consent_asking import OpenQuestion, Waiting
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import short_day


class QuestionTableModel(TableModel[OpenQuestion]):
    """Open questions, what is due first.

    Args:
        today: the clock.
        title: says what is asked.
        names: says who is waited for.

    """

    def __init__(
        self,
        today: Callable[[], date],
        title: Callable[[OpenQuestion], str],
        names: Callable[[OpenQuestion], str],
        parent: QObject | None = None,
    ) -> None:
        self._today = today
        columns: list[Column[OpenQuestion]] = [
            Column(
                title=QCoreApplication.translate("QuestionTableModel", "Pupil"), text=_pupil, sort=_listed, width=22
            ),
            Column(title=QCoreApplication.translate("QuestionTableModel", "What is asked"), text=title),
            Column(title=QCoreApplication.translate("QuestionTableModel", "Waits for"), text=names, width=20),
            Column(
                title=QCoreApplication.translate("QuestionTableModel", "Asked"),
                text=self._asked,
                sort=_asked_on,
                width=17,
                spare=True,
            ),
            Column(
                title=QCoreApplication.translate("QuestionTableModel", "Reminder"),
                text=self._reminder,
                chip=self._due_chip,
                width=21,
            ),
        ]
        super().__init__(columns, key=_key, parent=parent)

    def _asked(self, question: OpenQuestion) -> str:
        return short_day(question.judged.consent.asked_on, self._today())

    def _due_chip(self, question: OpenQuestion) -> ChipLook | None:
        if not question.due(self._today()):
            return None
        return ChipLook(word=self._reminder(question), tone=Tone.WARN, icon="bell")

    def _reminder(self, question: OpenQuestion) -> str:
        """Return what is to be done first: ask, remind, or wait until a day."""
        if question.divided:
            return QCoreApplication.translate("QuestionTableModel", "talk about it")
        if not question.waiting:
            return QCoreApplication.translate("QuestionTableModel", "find out who decides")
        first = min(question.waiting, key=_due)
        if first.remind_on is None:
            return QCoreApplication.translate("QuestionTableModel", "still to ask")
        if first.remind_on <= self._today():
            return QCoreApplication.translate("QuestionTableModel", "remind")
        day = short_day(first.remind_on, self._today())
        return QCoreApplication.translate("QuestionTableModel", "remind from {0}").format(day)


def _due(waiting: Waiting) -> date:
    return waiting.remind_on or date.min


def _key(question: OpenQuestion) -> str:
    return question.judged.consent.id


def _pupil(question: OpenQuestion) -> str:
    return question.pupil.name.full


def _listed(question: OpenQuestion) -> str:
    return question.pupil.name.listed


def _asked_on(question: OpenQuestion) -> date:
    return question.judged.consent.asked_on
