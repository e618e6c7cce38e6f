"""What one did in this session as a list: when, what, about which record, and whether it still stands."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from models.ids import UndoId
from models.steps import StepState
from models.usecases.undo import StepLine
from resources import Texts
from ui.clock import clock_time
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step in words.

    Attributes:
        overtaken: whether the same was changed again since.
        stays: the sentence that says why it cannot be taken back; empty when it can.

    """

    id: UndoId
    at: datetime
    what: str
    about: str
    state: StepState
    stays: str
    overtaken: bool = False


class StepsModel(TableModel[StepRow]):
    """The steps, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[StepRow]] = [
            Column(title=QCoreApplication.translate("StepsModel", "Time"), text=_when, sort=_at, width=8),
            Column(title=QCoreApplication.translate("StepsModel", "What"), text=_what, width=28, tone=_tone),
            Column(title=QCoreApplication.translate("StepsModel", "About"), text=_about, tone=_tone),
            Column(title=QCoreApplication.translate("StepsModel", "State"), text=_state, width=17, chip=_chip),
        ]
        super().__init__(columns, key=_key, parent=parent)


def step_row(line: StepLine, texts: Texts) -> StepRow:
    """Return a step in words."""
    step, action = line.step, line.step.name.action
    key = f"undo.made.{action}" if line.made else f"log.action.{action}"
    return StepRow(
        id=step.id,
        at=step.at.astimezone(),
        what=texts(key) if key in texts else action,
        about=line.about,
        state=step.state,
        stays=texts(f"undo.kept.{line.kept}") if line.kept else "",
        overtaken=line.overtaken,
    )


def _key(row: StepRow) -> str:
    return str(row.id)


def _when(row: StepRow) -> str:
    return clock_time(row.at.time())


def _at(row: StepRow) -> datetime:
    return row.at


def _what(row: StepRow) -> str:
    return row.what


def _about(row: StepRow) -> str:
    return row.about


def _tone(row: StepRow) -> Tone:
    return Tone.MUTED if row.state is StepState.UNDONE else Tone.TEXT


def _state(row: StepRow) -> str:
    if row.state is StepState.UNDONE:
        return QCoreApplication.translate("StepsModel", "undone")
    if row.state is StepState.HISTORY:
        return QCoreApplication.translate("StepsModel", "stays")
    if row.overtaken:
        return QCoreApplication.translate("StepsModel", "changed since")
    return ""


def _chip(row: StepRow) -> ChipLook | None:
    if row.state is StepState.UNDONE:
        return ChipLook(word=_state(row), tone=Tone.MUTED, icon="undo-2")
    if row.state is StepState.HISTORY:
        return ChipLook(word=_state(row), tone=Tone.INFO, icon="lock")
    if row.overtaken:
        return ChipLook(word=_state(row), tone=Tone.WARN, icon="pencil")
    return None
