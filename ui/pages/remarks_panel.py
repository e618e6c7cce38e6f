"""Remarks to the minutes while they are out for correction: what came in, and what came of it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.meeting import Meeting, Remark, RemarkAnswer, unanswered
from models.usecases.meeting_table import Table
from models.wording import word
from ui.pages.entry_list import Entry, EntryList, EntryWords
from ui.pages.meeting_desk import MeetingDesk
from ui.theme import SMALL, Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chip import ChipLook
from ui.widgets.labels import Text, Title
from ui.widgets.scroll import Scroll
from ui.words import short_day, texts


class RemarksPanel(QWidget):
    """Lists remarks, each with the way to answer it.

    Signals:
        answer_wanted: the place of the remark among those of the meeting.
        remark_wanted: another one is to be noted.

    """

    answer_wanted = Signal(str)
    remark_wanted = Signal()

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told = Text("", "muted")
        self._list = EntryList("remarks", EntryWords(edit=self.tr("Answer this remark"), remove=""))
        self._add = Button(self.tr("Add remark…"), "sticky-note")
        self._add.setObjectName("note_remark")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        column.addWidget(Title(self.tr("Remarks to the minutes")))
        column.addWidget(self._told)
        column.addWidget(self._list)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content))
        self._list.edit_wanted.connect(self.answer_wanted)
        self._add.clicked.connect(self.remark_wanted)

    def show_table(self, table: Table) -> None:
        """Show what came in."""
        meeting = table.meeting
        waiting = unanswered(meeting)
        if not meeting.remarks:
            self._told.say(self.tr("Nothing came in yet. Write down here what somebody says or mails."))
        elif waiting:
            self._told.say(self.tr("%n remark(s) wait for an answer.", "", waiting))
        else:
            self._told.say(self.tr("Every remark is answered. You can adopt the minutes."))
        self._list.show_entries([self._entry(place, one, table) for place, one in enumerate(meeting.remarks)])

    def focus_on_first(self) -> None:
        """Put the keyboard on the first thing to do."""
        first = self._list.findChild(IconButton)
        (first or self._add).setFocus()

    def forget(self) -> None:
        """Drop what is shown."""
        self._list.forget()
        self._told.say("")

    def _entry(self, place: int, remark: Remark, table: Table) -> Entry:
        day = short_day(remark.on, self._desk.today()) if remark.on else ""
        noted = self.tr("written down by {0}").format(remark.noted_by) if remark.noted_by else ""
        parts = (remark.by, day, noted, subject_of(remark, table))
        detail = "  ·  ".join(part for part in parts if part)
        return Entry(
            id=str(place),
            words=remark.text,
            detail="\n".join(part for part in (detail, remark.because) if part),
            chip=answer_chip(remark),
        )


def subject_of(remark: Remark, table: Table) -> str:
    """Return which item a remark is about: ``2. Bilal de Boer``; empty for the minutes as a whole."""
    for number, item in enumerate(table.meeting.items, start=1):
        if item.id == remark.item:
            return f"{number}. {table.pupils[item.pupil].name.full if item.pupil else item.theme}"
    return ""


def answer_chip(remark: Remark) -> ChipLook:
    """Return what came of a remark, as a chip."""
    if remark.answer is None:
        words = QCoreApplication.translate("RemarksPanel", "no answer yet")
        return ChipLook(word=words, tone=Tone.WARN, icon="hourglass")
    taken = remark.answer is RemarkAnswer.ACCEPTED
    tone, icon = (Tone.OK, "check") if taken else (Tone.MUTED, "x")
    return ChipLook(word=word(texts(), remark.answer), tone=tone, icon=icon)


def wants_remarks(meeting: Meeting) -> bool:
    """Tell whether remarks have a place among what the minutes go through."""
    return meeting.sent_on is not None or bool(meeting.remarks)
