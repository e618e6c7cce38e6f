"""The head of an open meeting: what it is, how far it is, and whether the screen may be seen by all at the table."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.usecases.meeting_rows import MeetingRow
from models.usecases.meeting_table import Table
from models.wording import word
from ui.icons import IconLabel
from ui.itemmodels.meetings import state_chip
from ui.pages.focus import give_way
from ui.pages.meeting_desk import MeetingDesk
from ui.plain_text import as_tooltip
from ui.theme import SMALL, Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.words import texts

_SAVED_STAYS = 4_000


class MeetingHead(QWidget):
    """One line about the meeting with what can be done about it as a whole.

    Signals:
        left: back to all meetings.
        change_wanted: edit when and where.
        mode_wanted: hold the meeting, in the whole window.
        cancel_wanted: it does not take place.
        invitation_wanted: save it for calendars.
        revival_wanted: it takes place after all.

    """

    left = Signal()
    change_wanted = Signal()
    mode_wanted = Signal()
    cancel_wanted = Signal()
    invitation_wanted = Signal()
    revival_wanted = Signal()

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._create_widgets()
        self._create_layout()
        self._back.clicked.connect(self.left)
        self._change.clicked.connect(self.change_wanted)
        self._mode.clicked.connect(self.mode_wanted)
        self._cancel.triggered.connect(self.cancel_wanted)
        self._invite.triggered.connect(self.invitation_wanted)
        self._more.clicked.connect(self._on_more_clicked)
        self._revive.clicked.connect(self.revival_wanted)
        self._quiet.timeout.connect(self._on_quiet)

    @property
    def marks(self) -> tuple[QWidget, ...]:
        """What is said beside the tabs: whether it is saved, who may see the screen, how far the meeting is."""
        return (self._saved_icon, self._saved, self._screen, self._state)

    def show_row(self, row: MeetingRow) -> None:
        """Show a meeting of which nothing more is known."""
        self._title.setText(self._desk.name_of(row))
        self._detail.say(row.place)
        coming = row.on >= self._desk.today()
        look = state_chip(row.state, word(texts(), row.state), coming=coming, cancelled=row.cancelled)
        self._state.show_look(look)
        self._screen.show_look(None)
        for button in (self._mode, self._change, self._more, self._revive):
            button.hide()

    def show_table(self, row: MeetingRow, table: Table) -> None:
        """Show a meeting with all it speaks of."""
        self.show_row(row)
        meeting = table.meeting
        chair = self.tr("chair {0}").format(meeting.chair) if meeting.chair else ""
        seats = self.tr("%n at the table", "", len(meeting.participants))
        self._detail.say("  ·  ".join(part for part in (meeting.place, chair, seats) if part))
        self._change.setVisible(self._desk.can_change(meeting))
        self._mode.setVisible(self._desk.can_change(meeting))
        coming = meeting.on >= self._desk.today()
        self._cancel.setVisible(self._desk.can_change(meeting) and coming)
        self._more.setVisible(self._desk.may_edit and coming)
        self._revive.setVisible(self._desk.may_edit and row.cancelled)
        exposed = sum(bool(table.kept_from(item)) for item in meeting.items)
        if not self._desk.can_change(meeting):
            self._screen.show_look(None)
        elif exposed:
            self._screen.show_look(ChipLook(word=self.tr("not on the big screen"), tone=Tone.WARN, icon="eye-off"))
            words = self.tr("%n name(s) on this screen may not be seen by everybody at the table.", "", exposed)
            self._screen.setToolTip(as_tooltip(words))
        else:
            self._screen.show_look(ChipLook(word=self.tr("safe on the big screen"), tone=Tone.OK, icon="presentation"))
            words = self.tr("Everybody at the table may see all names on this screen.")
            self._screen.setToolTip(as_tooltip(words))

    def say_saving(self) -> None:
        """Say that something is typed that is not written yet."""
        self._quiet.stop()
        self._saved_icon.hide()
        self._saved.say("")

    def say_saved(self) -> None:
        """Say quietly that what was typed is written."""
        self._saved_icon.show()
        self._saved.say(self.tr("Saved"))
        self._quiet.start()

    def forget(self) -> None:
        """Drop what is shown."""
        self._title.setText("")
        self._detail.say("")
        self._state.show_look(None)
        self._screen.show_look(None)
        self._screen.setToolTip("")
        self._on_quiet()

    def _create_widgets(self) -> None:
        self._back = IconButton("arrow-left", self.tr("Back to all meetings (Esc)"))
        self._back.setObjectName("leave_meeting")
        self._title = SectionHeading()
        self._title.setObjectName("meeting_title")
        self._detail = Text("", "muted")
        give_way(self._title, self._detail)
        self._state = Chip()
        self._screen = Chip()
        self._screen.setObjectName("screen_safety")
        self._saved_icon = IconLabel("check", Tone.OK)
        self._saved = Hint()
        self._saved.setWordWrap(False)
        self._saved.setObjectName("saved_quietly")
        self._saved_icon.hide()
        self._change = Button(self.tr("Change meeting…"), "pencil")
        self._change.setObjectName("change_meeting")
        self._mode = Button(self.tr("Hold the meeting"), "presentation")
        self._mode.setObjectName("hold_meeting")
        self._mode.setToolTip("F5")
        self._menu = QMenu(self)
        self._menu.setObjectName("meeting_menu")
        self._invite = self._menu.addAction(self.tr("Invitation for calendars…"))
        self._invite.setObjectName("invite")
        self._cancel = self._menu.addAction(self.tr("Cancel meeting…"))
        self._cancel.setObjectName("cancel_meeting")
        self._more = IconButton("ellipsis", self.tr("More"), Tone.TEXT)
        self._more.setObjectName("meeting_more")
        self._more.setProperty("look", "square")
        self._revive = Button(self.tr("Takes place after all"), "undo-2")
        self._revive.setObjectName("revive_meeting")
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_SAVED_STAYS)

    def _create_layout(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._back)
        row.addLayout(words, 1)
        for button in (self._mode, self._change, self._revive, self._more):
            row.addWidget(button)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot()
    def _on_quiet(self) -> None:
        self._saved_icon.hide()
        self._saved.say("")
