"""The agenda while a meeting is prepared: add by typing, put in order, and see who may not hear what."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.agenda_proposal import shared_minutes
from models.ids import PupilId
from models.meeting import Action, AgendaItem, Meeting, planned_minutes
from models.usecases.meeting_table import Table
from ui.clock import clock_time
from ui.dialogs.confirmation import Confirmation
from ui.itemmodels.meetings import AgendaLine, AgendaTableModel
from ui.pages.add_field import AddField
from ui.pages.agenda_item_form import AgendaItemForm
from ui.pages.agenda_proposing import AgendaProposing
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.pupil_choice import pupil_suggestions
from ui.theme import SMALL, Theme, Tone, set_look
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Text
from ui.widgets.list_detail import ListDetail
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView

_SIDE_IN_ROWS = 20


class AgendaPanel(QWidget):
    """The agenda at the left, one item at the right.

    Signals:
        consent_wanted: the pupil of whom consent is to be asked.

    """

    consent_wanted = Signal(str)

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._offered = False
        self._proposing = AgendaProposing(desk, draft, self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def prepare(self) -> None:
        """Read whom one can add; done when the panel is shown."""
        candidates = self._desk.agenda.candidates()
        self._add.set_suggestions(pupil_suggestions(candidates, self.tr("not in the caseload")))

    def focus_on_new(self) -> None:
        """Put the keyboard where one adds to the agenda."""
        self._both.leave_detail()
        self._add.focus()

    def go_back(self) -> bool:
        """Go from an item to the list and tell whether that changed anything."""
        return self._both.leave_detail()

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        (self._view if self._model.rows else self._propose).setFocus()

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._proposing.forget()
        self._add.forget()
        self._model.forget()
        self._form.forget()
        self._total.setText("")
        self._strip.clear()

    def choose(self, item: str) -> None:
        """Go to an item."""
        self._view.choose(item)

    def _create_widgets(self) -> None:
        hint = self.tr("Type a name. Anything else becomes a theme.")
        self._propose = Button(self.tr("What should be talked about?"), "list-checks")
        self._propose.setObjectName("propose_agenda")
        self._propose.setToolTip("Alt+V")
        self._add = AddField("agenda_add", self.tr("Add a pupil or a theme"), hint=hint)
        self._model = AgendaTableModel(self)
        self._view = TableView(self._model, self.tr("Agenda"))
        self._view.setObjectName("agenda")
        self._view.setSortingEnabled(False)
        self._view.horizontalHeader().hide()
        self._empty = EmptyState(
            "list-checks",
            self.tr("Nothing on the agenda yet"),
            self.tr("Let Luwte propose what should be talked about, or type a name or a theme above."),
        )
        self._empty.setObjectName("agenda_empty")
        self._empty.hide()
        self._total = Text("", "muted")
        self._total.setObjectName("agenda_total")
        self._divide = LinkButton(self.tr("Divide the time over the items"), "clock")
        self._divide.setObjectName("divide_time")
        self._divide.hide()
        self._strip = Strip()
        self._form = AgendaItemForm(self._draft)

    def _create_layout(self) -> None:
        left = AgendaSide()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._strip)
        column.addWidget(self._propose)
        column.addWidget(self._add)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._total)
        column.addWidget(self._divide, 0, Qt.AlignmentFlag.AlignLeft)
        self._both = ListDetail(left, self._form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._both)

    def _connect_signals(self) -> None:
        self._draft.reloaded.connect(self._on_reloaded)
        self._draft.edited.connect(self._on_edited)
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_opened.connect(self._on_row_opened)
        self._add.picked.connect(self._on_added)
        self._propose.clicked.connect(self._proposing.open)
        self._proposing.consent_wanted.connect(self.consent_wanted)
        self._divide.clicked.connect(self._on_divide_clicked)
        self._form.consent_wanted.connect(self.consent_wanted)
        self._form.moved.connect(self._move)
        self._form.removal_wanted.connect(self._on_removal_wanted)

    def _create_keys(self) -> None:
        for keys, do in (
            ("Alt+Up", self._on_up_pressed),
            ("Alt+Down", self._on_down_pressed),
            ("Alt+V", self._proposing.open),
        ):
            self._on_keys(keys, self).triggered.connect(do)
        self._on_keys("Delete", self._view).triggered.connect(self._on_removal_wanted)

    def _on_keys(self, keys: str, where: QWidget) -> QAction:
        action = QAction(where)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        where.addAction(action)
        return action

    def _current(self) -> AgendaItem | None:
        line = self._view.current_row()
        return self._draft.item(line.id) if isinstance(line, AgendaLine) else None

    def _show(self, table: Table) -> None:
        self._set_lines(agenda_lines(table))
        if self._view.current_row() is None:
            self._view.choose_first()
        line = self._view.current_row()
        self._form.show_item(line.id if isinstance(line, AgendaLine) else "")
        open_questions = sum(line.kept > 0 and not line.anonymous for line in self._model.rows)
        sentence = self.tr("For %n item(s) not everybody at the table may hear the name.", "", open_questions)
        self._strip.say(sentence if open_questions else "", Tone.WARN)
        self._show_total(table.meeting)

    def _set_lines(self, lines: Sequence[AgendaLine]) -> None:
        self._model.set_rows(lines)
        left = self._view.hasFocus() and not lines
        self._view.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        if left:
            self._propose.setFocus()

    def _show_total(self, meeting: Meeting) -> None:
        minutes = planned_minutes(meeting)
        over = minutes - meeting.length if meeting.length is not None else 0
        self._total.setText(" · ".join(self._time_words(meeting, minutes, over)) if meeting.items else "")
        set_look(self._total, "problem" if over > 0 else "muted")
        self._divide.setVisible(over > 0 and bool(meeting.items))

    def _time_words(self, meeting: Meeting, minutes: int, over: int) -> list[str]:
        """Return how long the items take, until when, and whether that fits in the meeting."""
        parts = [self.tr("%n minute(s) in all", "", minutes)]
        if meeting.at is not None:
            end = datetime.combine(meeting.on, meeting.at) + timedelta(minutes=minutes)
            parts.append(self.tr("{0} to {1}").format(clock_time(meeting.at), clock_time(end.time())))
        if over > 0:
            parts.append(self.tr("%n minute(s) too long", "", over))
        elif over < 0:
            parts.append(self.tr("%n minute(s) left", "", -over))
        return parts

    @Slot()
    def _on_divide_clicked(self) -> None:
        """Let the items fit in the time of the meeting."""
        meeting = self._draft.meeting
        if meeting is None or meeting.length is None:
            return
        minutes = shared_minutes(len(meeting.items), meeting.length)
        items = tuple(replace(item, minutes=each) for item, each in zip(meeting.items, minutes, strict=True))
        self._draft.put(replace(meeting, items=items))

    def _add_item(self, item: AgendaItem) -> None:
        meeting = self._draft.meeting
        if meeting is None:
            return
        self._draft.put(replace(meeting, items=(*meeting.items, item)))
        self._view.choose(item.id)
        self._both.show_detail()
        self._form.focus_on_reason()

    @Slot()
    def _on_reloaded(self) -> None:
        table = self._draft.table
        if table is None or not self._desk.can_change(table.meeting):
            self.forget()
        else:
            self._show(table)

    @Slot()
    def _on_edited(self) -> None:
        table = self._draft.table
        if table is not None and self.isVisible():
            lines = agenda_lines(table)
            if lines != self._model.rows:
                self._set_lines(lines)
            self._show_total(table.meeting)

    @Slot(object)
    def _on_row_chosen(self, line: object) -> None:
        self._form.show_item(line.id if isinstance(line, AgendaLine) else "")

    @Slot(object)
    def _on_row_opened(self, _line: object) -> None:
        self._both.show_detail()
        self._form.focus_on_reason()

    @Slot()
    def _on_added(self) -> None:
        typed, meeting = self._add.text, self._draft.meeting
        if not typed or meeting is None:
            return
        pupil = self._add.value()
        known = next((item for item in meeting.items if item.pupil and item.pupil == pupil), None)
        self._add.set_text("")
        if known is not None:
            self._view.choose(known.id)
            self._strip.say(self.tr("This pupil is on the agenda already."), Tone.INFO)
            return
        self._add_item(_new_item(self._desk, meeting, pupil, typed))

    @Slot(int)
    def _move(self, distance: int) -> None:
        meeting, item = self._draft.meeting, self._current()
        if meeting is None or item is None:
            return
        items = list(meeting.items)
        place = items.index(item)
        if not 0 <= place + distance < len(items):
            return
        items.insert(place + distance, items.pop(place))
        self._draft.put(replace(meeting, items=tuple(items)))
        self._view.choose(item.id)

    @Slot()
    def _on_up_pressed(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down_pressed(self) -> None:
        self._move(1)

    @Slot()
    def _on_removal_wanted(self) -> None:
        item = self._current()
        if item is None:
            return
        if not is_noted(item, self._draft.actions_of(item.id)):
            self._remove()
            return
        question = Confirmation(
            self.tr("Take this item off the agenda?"),
            self.tr("What was noted about it disappears. You can undo this for ten seconds."),
            self.tr("Take item off"),
            parent=self,
        )
        question.accepted.connect(self._remove)
        question.open()

    @Slot()
    def _remove(self) -> None:
        meeting, item = self._draft.meeting, self._current()
        if meeting is None or item is None:
            return
        self._both.leave_detail()
        self._draft.put(replace(meeting, items=tuple(entry for entry in meeting.items if entry.id != item.id)))
        self.focus_start()


class AgendaSide(QWidget):
    """The left side; wide enough for names beside their chips."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(Theme.of_app().row_height * _SIDE_IN_ROWS, super().sizeHint().height())


def agenda_lines(table: Table) -> tuple[AgendaLine, ...]:
    """Return the agenda as lines of a list."""
    return tuple(_line(number, item, table) for number, item in enumerate(table.meeting.items, start=1))


def is_noted(item: AgendaItem, actions: Sequence[Action]) -> bool:
    """Tell whether anything was written about an item."""
    return bool(item.discussion.strip() or item.decisions or actions)


def _line(number: int, item: AgendaItem, table: Table) -> AgendaLine:
    pupil = table.pupils[item.pupil] if item.pupil else None
    return AgendaLine(
        id=item.id,
        number=number,
        subject=pupil.name.full if pupil else item.theme,
        detail=pupil.group if pupil else "",
        minutes=item.minutes,
        about_pupil=pupil is not None,
        kept=len(table.kept_from(item)) if pupil else 0,
        anonymous=item.anonymous,
    )


def _new_item(desk: MeetingDesk, meeting: Meeting, pupil: PupilId | None, typed: str) -> AgendaItem:
    kind, new = desk.kind_of(meeting), desk.meetings.new_item_id()
    theme = "" if pupil else typed
    return AgendaItem(id=new, pupil=pupil, theme=theme, minutes=kind.minutes, kinds=kind.kinds)
