"""The line above the private view: which meeting, how the time goes, and whether something hangs on the wall."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.meeting import AgendaItem
from models.meeting_clock import Pace, TimeLeft, clock_words, pace
from models.wording import word
from ui.clock import clock_time
from ui.pages.focus import give_way
from ui.theme import NORMAL, SMALL, Tone
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.words import texts

_TONES: Final = {Pace.CALM: Tone.MUTED, Pace.NEARLY: Tone.INFO, Pace.OVER: Tone.WARN}
_SAVED_STAYS: Final = 4_000


class ModeBar(QWidget):
    """Says how it goes, and holds what can be done about the window as a whole.

    Signals:
        wall_wanted, black_wanted, clock_wanted, undo_wanted, leaving_wanted: what the buttons are for.

    """

    wall_wanted = Signal()
    black_wanted = Signal()
    clock_wanted = Signal()
    undo_wanted = Signal()
    leaving_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def show_meeting(self, words: str) -> None:
        """Say which meeting it is."""
        self._title.setText(words)

    def show_item_time(self, item: AgendaItem | None, spent: int, *, running: bool) -> None:
        """Show how long the item takes; before the first item there is nothing to show."""
        if item is None:
            self._clock.show_look(None)
            return
        words = self.tr("{0} of {1} min").format(clock_words(spent), item.minutes)
        icon = "clock" if running else "hourglass"
        goes = pace(spent, item.minutes)
        self._clock.show_look(ChipLook(word=words, tone=_TONES[goes], icon=icon))
        self._clock.setToolTip(word(texts(), goes))
        self._hold.setText(self.tr("Stop the clock") if running else self.tr("Let the clock run"))

    def show_left(self, left: TimeLeft) -> None:
        """Show how much of the agenda is left."""
        done = clock_time(_local(left.done_at).time())
        self._left.say(self.tr("%n minute(s) left, done at {0}", "", left.minutes).format(done))

    def show_wall(self, look: ChipLook, *, hanging: bool) -> None:
        """Show what the room sees."""
        self._wall.show_look(look)
        self._hang.setText(self.tr("Take off the wall") if hanging else self.tr("On the wall"))
        self._darken.setEnabled(hanging)

    def say_saving(self) -> None:
        """Say that something is typed that is not written yet."""
        self._saved.say(self.tr("Typing…"))
        self._quiet.stop()

    def say_saved(self) -> None:
        """Say quietly that what was typed is written."""
        self._saved.say(self.tr("Saved"))
        self._quiet.start()

    def offer_undo(self, *, offered: bool) -> None:
        """Offer to take the last thing back, or not."""
        self._undo.setEnabled(offered)

    def forget(self) -> None:
        """Drop what is shown."""
        self._title.setText("")
        self._left.say("")
        self._clock.show_look(None)
        self._wall.show_look(None)
        self._on_quiet()

    def _create_widgets(self) -> None:
        self._title = SectionHeading()
        self._title.setObjectName("mode_title")
        give_way(self._title)
        self._clock, self._wall = Chip(), Chip()
        self._clock.setObjectName("mode_clock")
        self._wall.setObjectName("mode_wall")
        self._left = Text("", "muted")
        self._left.setObjectName("mode_left")
        self._left.setWordWrap(False)
        self._saved = Hint()
        self._saved.setWordWrap(False)
        self._saved.setObjectName("mode_saved")
        self._hang = self._button("mode_hang", self.tr("On the wall"), "presentation", "F6")
        self._darken = self._button("mode_black", self.tr("Black"), "eye-off", "F7")
        self._hold = self._button("mode_clock_stop", self.tr("Stop the clock"), "clock", "F8")
        self._undo = self._button("mode_undo", self.tr("Undo"), "undo-2", "F9")
        self._leave = self._button("mode_leave", self.tr("Leave"), "x", "F5")
        self._undo.setEnabled(False)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_SAVED_STAYS)

    def _button(self, name: str, words: str, icon: str, keys: str) -> Button:
        button = Button(words, icon)
        button.setObjectName(name)
        button.setToolTip(keys)
        button.setAutoDefault(False)
        return button

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(NORMAL)
        head.addWidget(self._title, 1)
        for part in (self._left, self._clock, self._wall):
            head.addWidget(part)
        buttons = FlowRow()
        buttons.add(self._hang, self._darken, self._hold, self._undo, self._leave)
        row = QHBoxLayout()
        row.setSpacing(NORMAL)
        row.addWidget(buttons, 1)
        row.addWidget(self._saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addLayout(row)

    def _connect_signals(self) -> None:
        self._quiet.timeout.connect(self._on_quiet)
        self._hang.clicked.connect(self.wall_wanted)
        self._darken.clicked.connect(self.black_wanted)
        self._hold.clicked.connect(self.clock_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self._leave.clicked.connect(self.leaving_wanted)

    @Slot()
    def _on_quiet(self) -> None:
        self._saved.say("")


def _local(moment: datetime) -> datetime:
    return moment.astimezone()
