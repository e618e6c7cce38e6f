"""Saving an invitation: what for, where to, and that it was done."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.errors import AppError
from models.meeting import Meeting
from models.progress import Progress
from models.usecases.invitations import InvitationChoice
from ui.dialogs.invitation_dialog import InvitationDialog
from ui.pages.dialog_work import DialogWork
from ui.pages.file_saver import FileSaver
from ui.pages.meeting_desk import MeetingDesk


class Inviting(QObject):
    """Asks, and has the file made and written.

    Signals:
        changed: the ``Changes`` of noting that it was saved.
        told: that it was saved.
        failed: an ``AppError``.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: MeetingDesk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._choice: InvitationChoice | None = None
        self._work = DialogWork(self)
        self._saver = FileSaver(desk.runner, view)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)

    def ask(self, meeting: Meeting) -> None:
        """Ask what the invitation is for."""
        mails = self._desk.invitations.known_mails(meeting.id)
        self._work.open(InvitationDialog(meeting, mails, self._view), self._save)

    def forget(self) -> None:
        """Let go of what was asked."""
        self._choice = None
        self._work.forget()
        self._saver.forget()

    def _save(self, choice: InvitationChoice) -> Changes:
        self._choice = choice
        name = self.tr("meeting-{0}").format(self._desk.today().isoformat())
        self._saver.ask(self.tr("Save the invitation"), f"{name}.ics", _Made(self._desk, choice))
        return Changes()

    @Slot()
    def _on_saved(self) -> None:
        choice, self._choice = self._choice, None
        if choice is None:
            return
        try:
            self.changed.emit(self._desk.invitations.note_saved(choice))
        except AppError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("The invitation is saved. Send it to who is at the table."))


@dataclass(frozen=True, slots=True)
class _Made:
    """Makes the file, in the background."""

    desk: MeetingDesk
    choice: InvitationChoice

    def __call__(self, _progress: Progress) -> bytes:
        return self.desk.papers.invitation(self.desk.invitations.invitation(self.choice))
