"""Minuting: everything one goes through at the left, the one thing that is talked about beside it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.meeting import AgendaItem, Meeting, Presence, unanswered
from models.usecases.meeting_table import Table
from ui.itemmodels.meetings import Stop, StopTableModel
from ui.pages.agenda_panel import is_noted
from ui.pages.carried_panel import CarriedPanel
from ui.pages.decisions_box import DECISION
from ui.pages.entering import ENTERING, Entering
from ui.pages.focus import in_use
from ui.pages.item_minutes import ItemMinutes
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.presence_panel import PEOPLE, PresencePanel
from ui.pages.remarks_panel import RemarksPanel, wants_remarks
from ui.pages.review_panel import ReviewPanel
from ui.theme import NORMAL, WIDE, Theme
from ui.widgets.labels import Card
from ui.widgets.table_view import TableView

REVIEW: Final = "review"
CARRIED: Final = "carried"
"""What was agreed before, as a part of the minutes."""

REMARKS: Final = "remarks"

_LIST_IN_ROWS: Final = 8


class MinutesPanel(QWidget):
    """Notes what is said, from the first item to the last; Ctrl+Down goes to the next.

    Args:
        item: what shows the one item that is talked about.

    Signals:
        stop_shown: the id of the agenda item that is shown now; another word for what is no item.
        remark_wanted: a remark is to be noted.
        weighing_wanted: a pupil and the decision that is to be weighed, to write that down in his dossier.
        answer_wanted: what came of the remark at this place is to be noted.

    """

    stop_shown = Signal(str)
    remark_wanted = Signal()
    answer_wanted = Signal(str)
    weighing_wanted = Signal(str)

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, item: ItemMinutes | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._draft = draft
        self._item = item or ItemMinutes(desk, draft)
        self._people = PresencePanel(desk, draft)
        self._carried = CarriedPanel(desk, draft)
        self._review = ReviewPanel(draft)
        self._remarks = RemarksPanel(desk)
        self._entering = Entering(desk, draft, self, weigh_now=item is None)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    @property
    def stop(self) -> str:
        """Where one is on the list; empty before anything is shown."""
        found = self._view.current_row()
        return found.id if isinstance(found, Stop) else ""

    def choose(self, stop: str) -> None:
        """Go to something on the list."""
        self._view.choose(stop)

    def resume(self, detail: str) -> None:
        """Open a form again: about who is there, or about a decision."""
        kind, _, which = detail.partition(":")
        item, _, entry = which.rpartition(":")
        self._view.choose(item or kind)
        if kind == PEOPLE:
            self._people.change_people()
        elif kind == ENTERING:
            self.enter_decisions()
        elif kind == DECISION:
            self._item.resume_decision(item, entry)

    def focus_on_action(self) -> None:
        """Put the keyboard where one writes what was agreed, if an item is shown."""
        if self._stack.currentWidget() is self._item:
            self._item.focus_on_action()

    def go_back(self) -> bool:
        """Go from a text to the list and tell whether that changed anything."""
        if self._view.hasFocus() or not in_use(self._stack):
            return False
        self._view.setFocus()
        return True

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        self._view.setFocus()

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._model.forget()
        self._item.forget()
        self._people.forget()
        self._carried.forget()
        self._review.forget()
        self._remarks.forget()
        self._entering.forget()

    @Slot()
    def enter_decisions(self) -> None:
        """Show what goes in the dossiers, to confirm it once."""
        self._entering.open()

    def _create_widgets(self) -> None:
        self._model = StopTableModel(self)
        self._view = TableView(self._model, self.tr("What the meeting goes through"))
        self._view.setObjectName("stops")
        self._view.setSortingEnabled(False)
        self._view.horizontalHeader().hide()
        self._view.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._stack = QStackedWidget()
        for part in (self._item, self._people, self._carried, self._review, self._remarks):
            self._stack.addWidget(part)
        self._fit()

    def _create_layout(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(WIDE, NORMAL, NORMAL, NORMAL)
        inside.addWidget(self._stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NORMAL)
        row.addWidget(self._view)
        row.addWidget(card, 1)

    def _connect_signals(self) -> None:
        self._draft.reloaded.connect(self._on_reloaded)
        self._draft.saved.connect(self._on_saved)
        self._review.entering_wanted.connect(self.enter_decisions)
        self._remarks.remark_wanted.connect(self.remark_wanted)
        self._remarks.answer_wanted.connect(self.answer_wanted)
        self._entering.weighing_wanted.connect(self.weighing_wanted)
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_opened.connect(self._on_row_opened)
        Theme.of_app().changed.connect(self._fit)
        for keys, do in (
            ("Ctrl+Down", self._on_next_pressed),
            ("Alt+PgDown", self._on_next_pressed),
            ("Ctrl+Up", self._on_previous_pressed),
            ("Alt+PgUp", self._on_previous_pressed),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(do)
            self.addAction(action)

    def _show(self, table: Table) -> None:
        self._model.set_rows(_stops(table, self._draft))
        if self._view.current_row() is None:
            self._view.choose_first()
        self._show_stop(table)

    def _show_stop(self, table: Table) -> None:
        stop = self._view.current_row()
        if not isinstance(stop, Stop):
            return
        if stop.id == PEOPLE:
            self._people.show_table(table)
            self._stack.setCurrentWidget(self._people)
        elif stop.id == CARRIED:
            self._carried.show_table(table)
            self._stack.setCurrentWidget(self._carried)
        elif stop.id == REVIEW:
            self._review.show_meeting(table.meeting)
            self._stack.setCurrentWidget(self._review)
        elif stop.id == REMARKS:
            self._remarks.show_table(table)
            self._stack.setCurrentWidget(self._remarks)
        else:
            self._item.show_item(stop.id)
            self._stack.setCurrentWidget(self._item)
        self.stop_shown.emit(stop.id)

    def step(self, distance: int) -> None:
        """Go on in the list, or back."""
        number = self._view.currentIndex().row() + distance
        if not 0 <= number < len(self._model.rows):
            return
        writing = in_use(self._stack)
        self._draft.save()
        self._view.choose(self._model.rows[number].id)
        if writing:
            self.focus_inside()

    def focus_inside(self) -> None:
        """Put the keyboard where one writes."""
        shown = self._stack.currentWidget()
        if shown is self._item:
            self._item.focus_on_discussion()
        elif shown is self._people:
            self._people.focus_on_first()
        elif shown is self._carried:
            self._carried.focus_on_first()
        elif shown is self._remarks:
            self._remarks.focus_on_first()
        else:
            self._review.focus_on_first()

    def show_again(self) -> None:
        """Show the draft as it is now."""
        self._on_reloaded()

    @Slot()
    def _on_reloaded(self) -> None:
        table = self._draft.table
        if table is None or not self._desk.can_change(table.meeting):
            self.forget()
        else:
            self._show(table)

    @Slot()
    def _on_saved(self) -> None:
        table = self._draft.table
        stops = _stops(table, self._draft) if table is not None else ()
        if stops != self._model.rows:
            self._model.set_rows(stops)

    @Slot(object)
    def _on_row_chosen(self, _stop: object) -> None:
        if self._draft.table is not None:
            self._show_stop(self._draft.table)

    @Slot(object)
    def _on_row_opened(self, _stop: object) -> None:
        self.focus_inside()

    @Slot()
    def _on_next_pressed(self) -> None:
        self.step(1)

    @Slot()
    def _on_previous_pressed(self) -> None:
        self.step(-1)

    @Slot()
    def _fit(self) -> None:
        row = Theme.of_app().row_height
        self._view.setFixedWidth(min(row * _LIST_IN_ROWS, self.width() // 3))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _stops(table: Table, draft: MeetingDraft) -> Sequence[Stop]:
    meeting = table.meeting
    noted = bool(meeting.participants) and all(seat.presence is not Presence.INVITED for seat in meeting.participants)
    looked_back = bool(meeting.went_well or meeting.went_badly or meeting.to_change)
    people = QCoreApplication.translate("MinutesPanel", "Who is there")
    review = QCoreApplication.translate("MinutesPanel", "Looking back")
    before = QCoreApplication.translate("MinutesPanel", "Agreed before")
    return (
        Stop(id=PEOPLE, words=people, icon="users", noted=noted),
        Stop(id=CARRIED, words=before, icon="list-checks"),
        *(_stop(number, item, table, draft) for number, item in enumerate(meeting.items, start=1)),
        Stop(id=REVIEW, words=review, icon="history", noted=looked_back),
        *_remarks(meeting),
    )


def _remarks(meeting: Meeting) -> Sequence[Stop]:
    if not wants_remarks(meeting):
        return ()
    words = QCoreApplication.translate("MinutesPanel", "Remarks")
    answered = bool(meeting.remarks) and not unanswered(meeting)
    return (Stop(id=REMARKS, words=words, icon="sticky-note", noted=answered),)


def _stop(number: int, item: AgendaItem, table: Table, draft: MeetingDraft) -> Stop:
    return Stop(
        id=item.id,
        number=number,
        words=table.pupils[item.pupil].name.full if item.pupil else item.theme,
        noted=is_noted(item, draft.actions_of(item.id)),
        kept=bool(table.kept_from(item)),
    )
