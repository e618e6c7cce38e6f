"""Two hours of minuting in the real window: whether the last edits are as quick as the first, and what memory does."""

import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.ids import AgendaItemId, MeetingId, PupilId
from models.meeting import AgendaItem, Meeting
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session
from ui.meeting_mode.mode_window import MeetingMode

EDITS = 300
WINDOW = 30
_ITEMS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LongMeeting:
    """What 300 edits took.

    Attributes:
        seconds: of the processor for each edit, in order, so that other work on the machine says nothing; an edit is a
            line of notes, a decision or an action, kept and shown.
        widgets: how many parts the window had after the first thirty and at the end.
        grown: how many MiB the process grew from the first thirty edits to the end.

    """

    seconds: Sequence[float]
    widgets: tuple[int, int]
    grown: float

    @property
    def ratio(self) -> float:
        """How much slower the last thirty edits are than the first thirty."""
        return sum(self.seconds[-WINDOW:]) / sum(self.seconds[:WINDOW])


def twelve_pupils(session: Session, pupils: Sequence[PupilId], like: Meeting) -> MeetingId:
    """Plan a meeting about twelve pupils, with the people of another one."""
    cases = MeetingUseCases(session)
    items = tuple(AgendaItem(id=AgendaItemId(f"long-{number}"), pupil=pupil) for number, pupil in enumerate(pupils))
    meeting = Meeting(
        id=MeetingId("long"), kind=like.kind, on=session.today, participants=like.participants, items=items[:_ITEMS]
    )
    cases.save(replace(meeting, chair="Bianca"))
    return meeting.id


def minute(mode: MeetingMode, edits: int = EDITS) -> LongMeeting:
    """Minute for two hours: notes, and now and then a decision or something agreed, item after item."""
    seconds, widgets, grown = [], [0, 0], [0.0, 0.0]
    for number, edit in zip(range(edits), _edits(mode, edits), strict=True):
        start = time.process_time()
        edit()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the loop of the app does by itself
        seconds.append(time.process_time() - start)
        if number in (WINDOW, edits - 1):
            place = number == edits - 1
            widgets[place], grown[place] = len(mode.findChildren(QWidget)), _memory()
    return LongMeeting(seconds=seconds, widgets=(widgets[0], widgets[1]), grown=grown[1] - grown[0])


def _edits(mode: MeetingMode, edits: int) -> Iterator[Callable[[], None]]:
    hands = _Hands(mode)
    for number in range(edits):
        yield (hands.note, hands.note, hands.decide, hands.note, hands.agree)[number % 5]
        if number % 5 == 4:
            hands.go_on()


@dataclass(slots=True)
class _Hands:
    mode: MeetingMode
    item: int = 0

    def note(self) -> None:
        """Type a line of notes, and have it kept."""
        self._press("Alt+O", "Ctrl+End")
        self._type("Het gaat beter. ")
        self.mode.save_now()

    def decide(self) -> None:
        self._press("Alt+B", "Tab")
        self._type("We kijken het aan")
        self._press("Return")

    def agree(self) -> None:
        self._press("Alt+A")
        self._type("ik bel moeder voor vrijdag")
        self._press("Return", "Return")

    def go_on(self) -> None:
        """Go to the next pupil; after the last one, the first."""
        self.item = (self.item + 1) % _ITEMS
        self.mode.go_on(f"long-{self.item}")

    def _press(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(QApplication.focusWidget() or self.mode, QKeySequence(key))

    def _type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.mode, text)


def _memory() -> float:
    """Return the most memory this process has had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
