"""Vandaag as a list: headings, and under each the lines that ask for a decision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from typing_extensions import override

from models.monitor.periods import parse_period
from models.monitor.words import period_title
from models.usecases.tasks import NOT_AGREED, Group, Task, TaskKind
from resources import Texts
from ui.itemmodels.table import Index
from ui.plain_text import as_tooltip
from ui.theme import Tone
from ui.words import short_day

LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The ``TodayLine`` itself."""

_AT_TOP_LEVEL: Final = QModelIndex()

GROUP_ICONS: Final[Mapping[Group, str]] = {
    Group.MEETING: "messages-square",
    Group.DECIDE: "circle-help",
    Group.CONSENT: "shield-check",
    Group.CALL: "phone",
    Group.ACTION: "list-checks",
    Group.EXPIRES: "hourglass",
    Group.LATER: "clock",
}
TONES: Final[Mapping[TaskKind, Tone]] = {
    TaskKind.AGENDA_EMPTY: Tone.WARN,
    TaskKind.INVITE_AGAIN: Tone.WARN,
    TaskKind.MINUTES_NONE: Tone.WARN,
    TaskKind.MINUTES_OPEN: Tone.WARN,
    TaskKind.CONSENT_MISSING: Tone.WARN,
    TaskKind.CONSENT_OPEN: Tone.WARN,
    TaskKind.CONSENTS_OPEN: Tone.WARN,
    TaskKind.SIGNAL_NEW: Tone.INFO,
    TaskKind.NO_ROOM: Tone.WARN,
    TaskKind.SAFETY_CHECK: Tone.WARN,
    TaskKind.WAITING_ASSESSMENT: Tone.WARN,
    TaskKind.WAITING_LONG: Tone.WARN,
    TaskKind.ACTION_LATE: Tone.DANGER,
    TaskKind.RETENTION_SWEEP: Tone.WARN,
}
ICONS: Final[Mapping[TaskKind, str]] = {
    TaskKind.MEETING_COMES: "calendar",
    TaskKind.AGENDA_EMPTY: "list-checks",
    TaskKind.INVITE_AGAIN: "mail",
    TaskKind.MINUTES_NONE: "pencil",
    TaskKind.MINUTES_OPEN: "pencil",
    TaskKind.SIGNAL_NEW: "bell",
    TaskKind.HELP_STOPPED: "eye",
    TaskKind.MONITOR_DUE: "chart-column",
    TaskKind.MONITOR_APPROVE: "users",
    TaskKind.MONITOR_APPROVED: "circle-check",
    TaskKind.MONITOR_SENT_BACK: "triangle-alert",
    TaskKind.MONITOR_LAPSED: "triangle-alert",
    TaskKind.RETENTION_DUE: "archive",
    TaskKind.RETENTION_PROPOSED: "archive",
    TaskKind.RETENTION_APPROVED: "trash-2",
    TaskKind.RETENTION_SWEEP: "archive",
    TaskKind.NO_ROOM: "triangle-alert",
    TaskKind.CONSENT_MISSING: "eye-off",
    TaskKind.CONSENT_OPEN: "circle-dashed",
    TaskKind.CONSENTS_OPEN: "circle-dashed",
    TaskKind.SAFETY_CHECK: "shield",
    TaskKind.WAITING_ASSESSMENT: "hourglass",
    TaskKind.WAITING_LONG: "hourglass",
    TaskKind.ACTION_LATE: "clock",
    TaskKind.ACTION_DUE: "circle-dashed",
    TaskKind.BIRTHDAY_MOVES: "calendar-days",
    TaskKind.AUTHORITY_MOVES: "users",
    TaskKind.INCAPACITY_MOVES: "user",
    TaskKind.RULES_MOVE: "info",
    TaskKind.CONSENT_ENDS: "shield",
    TaskKind.TLV_ENDS: "file-text",
    TaskKind.OPP_DUE: "file-text",
    TaskKind.EXEMPTION_ENDS: "file-text",
    TaskKind.AGE_LIMIT: "school",
    TaskKind.GOALS_DUE: "circle-check",
    TaskKind.HELP_ENDS: "heart-handshake",
    TaskKind.CONTRACT_ENDS: "building-2",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """A heading, or a task with its sentence and its one deed.

    Attributes:
        task: None for a heading.
        deed: what the button says.

    """

    words: str
    group: Group
    task: Task | None = None
    deed: str = ""

    @property
    def icon(self) -> str:
        """The icon before the words."""
        return ICONS[self.task.kind] if self.task else GROUP_ICONS[self.group]

    @property
    def tone(self) -> Tone:
        """The tone of the icon."""
        return TONES.get(self.task.kind, Tone.MUTED) if self.task else Tone.MUTED


def lines_of(tasks: Sequence[Task], texts: Texts, today: date, kinds: Mapping[str, str]) -> tuple[TodayLine, ...]:
    """Return what stands on the page, from top to bottom.

    Args:
        tasks: by group.
        texts: the words of the language.
        today: the day it is.
        kinds: what each type of meeting is called here.

    """
    found: list[TodayLine] = []
    for group, within in groupby(tasks, key=_group):
        found.append(TodayLine(words=texts(f"today.group.{group}"), group=group))
        found += [_line(task, texts, today, kinds) for task in within]
    return tuple(found)


class TodayModel(QAbstractListModel):
    """The lines of the page. Headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TodayLine, ...] = ()

    @property
    def lines(self) -> tuple[TodayLine, ...]:
        """All lines."""
        return self._lines

    def set_lines(self, lines: Sequence[TodayLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def forget(self) -> None:
        """Drop everything."""
        self.set_lines(())

    def _spoken(self, line: TodayLine) -> str:
        return f"{line.words}. {line.deed}" if line.deed else line.words

    @override
    def rowCount(self, parent: Index = _AT_TOP_LEVEL) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole and line.task is not None:
            return as_tooltip(line.words)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        heading = self._lines[index.row()].task is None
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren if heading else chosen


def _group(task: Task) -> Group:
    return task.group


def _line(task: Task, texts: Texts, today: date, kinds: Mapping[str, str]) -> TodayLine:
    values = {
        "date": short_day(task.on, today) if task.on else "",
        "meeting": kinds.get(task.meeting.kind, "") if task.meeting else "",
        "pupil": task.pupil.name.full if task.pupil else "",
        "owner": task.action.owner if task.action else "",
        "text": task.action.text.rstrip(".") if task.action else "",
        "count": task.count,
        "who": _who(task, texts),
        "phone": f" {texts('today.part.phone', phone=task.phone)}" if task.phone else "",
    }
    words = texts(_sentence(task, texts, today), **values)
    deed = texts(f"today.do.{task.kind}")
    if task.put_off_until:
        words = texts("today.task.put_off", words=words.rstrip("."), until=short_day(task.put_off_until, today))
        deed = texts("today.do.take_up")
    return TodayLine(words=words, group=task.group, task=task, deed=deed)


def _who(task: Task, texts: Texts) -> str:
    return period_title(parse_period(task.who), texts) if task.kind is TaskKind.MONITOR_DUE else task.who


def _sentence(task: Task, texts: Texts, today: date) -> str:
    """Return the most fitting sentence there is: for nobody's name or the pupil's own, a day that passed, one thing."""
    himself = task.pupil is not None and task.who == task.pupil.name.full
    nobody = f"_{task.who}" if task.who == NOT_AGREED else "_self" if himself else "" if task.who else "_nobody"
    past = "_past" if task.on and task.on < today else ""
    if task.kind is TaskKind.ACTION_LATE and task.count > 1:
        return f"today.task.{task.kind}_again"
    one = ("_one", "") if task.count == 1 else ("",)
    endings = (f"{ending}{single}" for ending in (nobody + past, nobody, past, "") for single in one)
    keys = (f"today.task.{task.kind}{ending}" for ending in endings)
    return next(key for key in keys if key in texts)
