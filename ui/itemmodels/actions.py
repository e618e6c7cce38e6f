"""The list of what was agreed: what each column says of a row."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from models.meeting import Action, ActionState, overdue, times_late
from models.usecases.action_rows import ActionRow
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.words import short_day


def state_chip(action: Action, today: date, texts: Texts) -> ChipLook | None:
    """Return how an action stands, as a chip; None while it is open and there is time."""
    if action.state is ActionState.DONE:
        return ChipLook(word=word(texts, action.state), tone=Tone.OK, icon="check")
    if action.state is ActionState.DROPPED:
        return ChipLook(word=word(texts, action.state), tone=Tone.MUTED, icon="ban")
    return due_chip(action, today)


def late_words(action: Action, today: date) -> str:
    """Return that an action is late, and for which time."""
    times = times_late(action, today)
    if times > 1:
        return QCoreApplication.translate("ActionTableModel", "late, {0} times").format(times)
    return QCoreApplication.translate("ActionTableModel", "late")


def due_chip(action: Action, today: date) -> ChipLook | None:
    """Return whether an open action is late or due today, as a chip."""
    if overdue(action, today):
        return ChipLook(word=late_words(action, today), tone=Tone.DANGER, icon="clock")
    if action.due == today:
        return ChipLook(word=QCoreApplication.translate("ActionTableModel", "today"), tone=Tone.WARN, icon="bell")
    return None


class ActionTableModel(TableModel[ActionRow]):
    """Open actions, by due date.

    Args:
        today: the clock.
        meeting_words: how a meeting is called.

    """

    def __init__(
        self, today: Callable[[], date], meeting_words: Callable[[ActionRow], str], parent: QObject | None = None
    ) -> None:
        self._today = today
        columns: list[Column[ActionRow]] = [
            Column(
                title=QCoreApplication.translate("ActionTableModel", "Before"),
                text=self._due,
                sort=_due_order,
                chip=self._chip_of,
                width=24,
                least=20,
            ),
            Column(title=QCoreApplication.translate("ActionTableModel", "What"), text=_text, least=34),
            Column(title=QCoreApplication.translate("ActionTableModel", "Who"), text=_owner, width=19, least=15),
            Column(title=QCoreApplication.translate("ActionTableModel", "About"), text=_about, width=19, least=15),
            Column(
                title=QCoreApplication.translate("ActionTableModel", "Agreed in"),
                text=meeting_words,
                sort=_agreed_order,
                width=16,
                spare=True,
            ),
        ]
        super().__init__(columns, key=_key, parent=parent)

    def _due(self, row: ActionRow) -> str:
        chip = self._chip_of(row)
        if chip is not None:
            return chip.word
        return short_day(row.action.due, self._today()) if row.action.due else ""

    def _chip_of(self, row: ActionRow) -> ChipLook | None:
        chip, due = due_chip(row.action, self._today()), row.action.due
        if chip is None or due is None or due == self._today():
            return chip
        return replace(chip, word=f"{short_day(due, self._today())} · {chip.word}")


def _due_order(row: ActionRow) -> date | None:
    return row.action.due


def _text(row: ActionRow) -> str:
    return row.action.text


def _owner(row: ActionRow) -> str:
    return row.action.owner


def _about(row: ActionRow) -> str:
    return row.pupil.name.full if row.pupil else ""


def _agreed_order(row: ActionRow) -> date | None:
    return row.meeting.on if row.meeting else None


def _key(row: ActionRow) -> str:
    return row.action.id
