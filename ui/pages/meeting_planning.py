"""What can be chosen for a meeting, and what a new one will most likely be."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.ids import MeetingId
from models.meeting_usual import Usual
from models.series import Plan
from models.usecases.meeting_rows import MeetingRow, meeting_row
from ui.dialogs.meeting_dialog import MeetingChoices, MeetingDialog
from ui.drafts import About, set_about
from ui.pages.dialog_work import DialogWork
from ui.pages.meeting_desk import MeetingDesk
from ui.words import language


def meeting_choices(desk: MeetingDesk) -> MeetingChoices:
    """Return what can be chosen for a meeting."""
    kinds = [(kind.id, kind.title[language()]) for kind in desk.profile.meetings]
    return MeetingChoices(
        kinds=kinds,
        about=desk.about_kind,
        network=desk.network.network(),
        today=desk.today,
        calendar=desk.series.calendar(),
        usual=desk.series.usual,
        new_series=desk.series.new_series_id,
    )


def planned(desk: MeetingDesk, last: MeetingRow | None) -> Usual:
    """Return a new meeting: of the type of the last one, or else of the first type of the region."""
    return desk.series.usual(last.kind if last else desk.profile.meetings[0].id)


class Planning(QObject):
    """Asks when the next meeting is and who is at the table, and plans it.

    Signals:
        changed: the ``Changes`` of planning.
        opened: the line of what was planned, to go to it.

    """

    changed = Signal(object)
    opened = Signal(object)

    def __init__(self, desk: MeetingDesk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._made: MeetingRow | None = None
        self._work = DialogWork(self)
        self._work.changed.connect(self._on_planned)

    def ask(self, last: MeetingRow | None, about: About) -> None:
        """Open the dialog with what is usual after the last meeting.

        Raises:
            AppError: that cannot be read.

        """
        dialog = MeetingDialog(planned(self._desk, last), meeting_choices(self._desk), new=True, parent=self._view)
        set_about(dialog, about)
        self._work.open(dialog, self._plan)

    def forget(self) -> None:
        """Let go of what was planned."""
        self._made = None
        self._work.forget()

    def _plan(self, plan: Plan) -> Changes:
        changes = self._desk.series.plan(plan)
        self._made = meeting_row(self._desk.meetings.table(MeetingId(changes.record)).meeting)
        return changes

    @Slot(object)
    def _on_planned(self, changes: Changes) -> None:
        made, self._made = self._made, None
        self.changed.emit(changes)
        if made is not None:
            self.opened.emit(made)
