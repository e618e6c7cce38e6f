"""What is done with minutes as a whole: out for correction, remarks and their answers, adoption."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.errors import AppError
from models.ids import MeetingId
from models.usecases.minutes_rounds import MinutesRoundUseCases, NewRemark, Reply
from ui.dialogs.answer_remark_dialog import AnswerRemarkDialog, RemarkAbout
from ui.dialogs.correction_dialog import CorrectionDialog
from ui.dialogs.remark_dialog import RemarkDialog, setting_of_table
from ui.drafts import About, set_about
from ui.page import Place
from ui.pages.dialog_work import DialogWork
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.remarks_panel import subject_of

REMARK: Final = "remark"
"""A draft of a remark."""

ANSWER: Final = "answer"
"""A draft of an answer to one."""


class MinutesRounds(QObject):
    """Opens the dialogs of one meeting and calls the use cases.

    Signals:
        written: the ``Changes`` of what was done.
        failed: an AppError.

    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._draft = draft
        self._view = view
        self._cases = MinutesRoundUseCases(desk.session)
        self._place = 0
        self._work = DialogWork(self)
        self._work.changed.connect(self.written)

    def forget(self) -> None:
        """Let go of what the last dialog was about."""
        self._work.forget()

    def resume(self, detail: str) -> bool:
        """Open a form again and tell whether it was one of these."""
        kind, _, place = detail.partition(":")
        if kind == REMARK:
            self.remark()
        elif kind == ANSWER and place.isdigit():
            self.answer(place)
        return kind in (REMARK, ANSWER)

    @Slot()
    def send_out(self) -> None:
        """Ask until when remarks are waited for, and send the minutes out."""
        if self._draft.meeting is not None:
            self._draft.save()
            self._work.open(CorrectionDialog(self._desk.today, self._view), self._send_out)

    @Slot()
    def remark(self) -> None:
        """Note a remark."""
        self._draft.save()
        table = self._draft.table
        if table is not None:
            dialog = RemarkDialog(setting_of_table(table), self._view)
            set_about(dialog, About(place=Place.MEETINGS, record=table.meeting.id, detail=REMARK))
            self._work.open(dialog, self._remark)

    @Slot(str)
    def answer(self, place: str) -> None:
        """Say what came of a remark, by its place."""
        self._draft.save()
        table = self._draft.table
        if table is None or int(place) >= len(table.meeting.remarks):
            return
        self._place = int(place)
        remark = table.meeting.remarks[self._place]
        item = self._draft.item(remark.item) if remark.item else None
        about = RemarkAbout(
            remark=remark, subject=subject_of(remark, table), discussion=item.discussion if item else None
        )
        dialog = AnswerRemarkDialog(about, self._view)
        set_about(dialog, About(place=Place.MEETINGS, record=table.meeting.id, detail=f"{ANSWER}:{place}"))
        self._work.open(dialog, self._answer)

    @Slot()
    def adopt(self) -> None:
        """Adopt the minutes; the user has confirmed."""
        meeting = self._draft.meeting
        if meeting is not None:
            self._draft.save()
            self._adopt(meeting.id)

    def _adopt(self, meeting: MeetingId) -> None:
        try:
            changes = self._desk.meetings.adopt(meeting)
        except AppError as error:
            self.failed.emit(error)
            return
        self.written.emit(changes)

    def _send_out(self, until: date | None) -> Changes:
        meeting = self._draft.meeting
        return self._cases.send_out(meeting.id, until) if meeting else Changes()

    def _remark(self, remark: NewRemark) -> Changes:
        meeting = self._draft.meeting
        return self._cases.remark(meeting.id, remark) if meeting else Changes()

    def _answer(self, reply: Reply) -> Changes:
        meeting = self._draft.meeting
        return self._cases.answer(meeting.id, self._place, reply) if meeting else Changes()
