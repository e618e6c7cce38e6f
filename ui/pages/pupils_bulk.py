"""What can be done with the marked pupils at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.caseload import PupilRow
from models.change import Changes
from models.errors import AppError
from models.ids import PupilId, UserId
from models.usecases.pupil_lists import PupilListUseCases
from ui.dialogs.list_dialogs import GroupDialog, LeadDialog
from ui.pages.dialog_work import DialogWork
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Text
from ui.widgets.showing import set_shown


class BulkBar(FlowRow):
    """How many are marked, and a button for each thing to do with them. It is there only while some are.

    Signals:
        changed: the ``Changes`` of a use case.
        failed: an ``AppError``.
        unmark_wanted: mark nobody.

    """

    changed = Signal(object)
    failed = Signal(object)
    unmark_wanted = Signal()

    def __init__(
        self,
        lists: PupilListUseCases,
        marked: Callable[[], Sequence[PupilRow]],
        groups: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bulk_bar")
        self._lists = lists
        self._marked = marked
        self._groups = groups
        self._pupils: tuple[PupilId, ...] = ()
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)
        self._create_widgets()
        self._connect_signals()
        self.hide()

    def show_number(self, number: int) -> None:
        """Say how many are marked; nobody hides the bar."""
        self._words.setText(self.tr("%n marked", "", number))
        self._words.setMinimumHeight(self._unmark.sizeHint().height())
        self.setVisible(number > 0)

    def forget(self) -> None:
        """Let go of who was marked."""
        self._pupils = ()
        self._work.forget()
        self.show_number(0)

    def _create_widgets(self) -> None:
        self._words = Text("")
        self.lead = Button(self.tr("Give a lead…"), "user")
        self.lead.setObjectName("bulk_lead")
        self.group = Button(self.tr("Put in a group…"), "users")
        self.group.setObjectName("bulk_group")
        self._unmark = LinkButton(self.tr("Mark nobody"), "x")
        self._unmark.setObjectName("unmark")
        for button in (self.lead, self.group):
            set_shown(button, shown=self._lists.may_edit)
        self._words.setWordWrap(False)
        self.add(self._words, self.lead, self.group, self._unmark)

    def _connect_signals(self) -> None:
        self.lead.clicked.connect(self._on_lead_wanted)
        self.group.clicked.connect(self._on_group_wanted)
        self._unmark.clicked.connect(self.unmark_wanted)

    @Slot()
    def _on_lead_wanted(self) -> None:
        self._pupils = tuple(row.pupil.id for row in self._marked())
        if not self._pupils:
            return
        try:
            leads = self._lists.leads()
        except AppError as error:
            self.failed.emit(error)
            return
        self._work.open(LeadDialog(len(self._pupils), leads, self.window()), self._set_lead)

    @Slot()
    def _on_group_wanted(self) -> None:
        self._pupils = tuple(row.pupil.id for row in self._marked())
        if self._pupils:
            self._work.open(GroupDialog(len(self._pupils), self._groups(), self.window()), self._set_group)

    def _set_lead(self, lead: UserId) -> Changes:
        return self._lists.set_lead(self._pupils, lead)

    def _set_group(self, group: str) -> Changes:
        return self._lists.set_group(self._pupils, group)
