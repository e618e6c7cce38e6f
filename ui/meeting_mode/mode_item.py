"""One agenda item in the private view: what is known and said at the left, what is decided and agreed beside it."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.meeting import AgendaItem
from models.usecases.meeting_table import Table
from ui.meeting_mode.known_panel import KnownPanel
from ui.meeting_mode.prepared_panel import PreparedPanel
from ui.meeting_mode.room_panel import RoomPanel
from ui.pages.item_minutes import ItemMinutes
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.theme import NORMAL, SMALL, WIDE, Theme
from ui.widgets.labels import SectionHeading
from ui.widgets.scroll import Scroll

_BESIDE_IN_ROWS: Final = 26
"""From this width on decisions and actions stand beside the notes."""


class ModeItem(ItemMinutes):
    """The minutes of an item, in the whole window."""

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft) -> None:
        self._known = KnownPanel(desk)
        self._room = RoomPanel(draft)
        self._prepared = PreparedPanel(desk.user.professional)
        super().__init__(desk, draft)

    def focus_on_room(self) -> None:
        """Put the keyboard on who is in the room."""
        self._room.focus_on_first()

    @override
    def forget(self) -> None:
        super().forget()
        self._known.forget()
        self._room.forget()
        self._prepared.forget()

    @override
    def _show_head(self, table: Table, item: AgendaItem) -> None:
        super()._show_head(table, item)
        self._known.show_pupil(item.pupil)
        self._room.show_item(item, table)
        self._prepared.show_item(item, table)

    @override
    def _create_layout(self) -> None:
        self._create_involved()
        notes = _column(self._why, self._question, self._known, self._prepared, self._discussion)
        notes.insertLayout(0, self._head())
        notes.insertSpacing(notes.indexOf(self._known), SMALL)
        notes.addWidget(SectionHeading(self.tr("Who is in the room")))
        notes.addWidget(self._room)
        notes.addStretch(1)
        agreed = _column(self._decisions, self._actions, self._involved)
        agreed.insertSpacing(1, SMALL)
        agreed.addStretch(1)
        content = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._both.setContentsMargins(0, 0, SMALL, 0)
        self._both.setSpacing(WIDE)
        self._both.addLayout(notes, 3)
        self._both.addLayout(agreed, 3)
        self._scroll = Scroll(content)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= Theme.of_app().row_height * _BESIDE_IN_ROWS
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._both.setSpacing(WIDE if wide else NORMAL)


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SMALL)
    for part in parts:
        column.addWidget(part)
    return column
