"""Help for groups, classes and the school: about nobody in particular, seen and changed in one list."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.change import Changes
from models.errors import AppError
from models.ids import OrganisationId, TrajectoryId
from models.trajectory import Trajectory
from models.usecases.shared_help import SharedHelp, SharedHelpUseCases
from ui.dialogs.end_help_dialog import EndHelpDialog
from ui.dialogs.help_dialog import HelpDialog
from ui.dialogs.help_setting import HelpSetting, NotedHelp
from ui.drafts import About, set_about
from ui.itemmodels.shared_help import SharedHelpTableModel
from ui.page import Place
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk
from ui.pages.help_decision import DecisionWords
from ui.pages.help_deeds import end_help, save_help
from ui.theme import SMALL
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Hint, SectionHeading
from ui.widgets.table_view import TableView

SHARED_HELP: Final = "shared_help"
"""Drafts about help for more than one pupil."""
_NEW: Final = "new"


class SharedHelpPanel(QWidget):
    """The list, with what can be done. Enter changes what one is on.

    Signals:
        changed: the ``Changes`` of a use case.
        failed: an ``AppError`` that is about no dialog.
        left: back to the pupils.

    """

    changed = Signal(object)
    failed = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shared_help")
        self._desk = desk
        self._cases = SharedHelpUseCases(desk.session)
        self._shared: SharedHelp | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._show_choice()

    def refresh(self) -> None:
        """Read the list again; what one was on stays so."""
        try:
            self._shared = self._cases.shared()
        except AppError as error:
            self.failed.emit(error)
            return
        self._model.show_network(self._shared.network)
        self._model.set_rows(_in_order(self._shared.trajectories))
        self._stack.setCurrentWidget(self.table if self._shared.trajectories else self._nothing)
        if self.table.current_row() is None:
            self.table.choose_first()
        self._show_choice()

    def take_focus(self) -> None:
        """Put the keyboard in the list, or where help is added when there is none."""
        shown = self.table if self._stack.currentWidget() is self.table else self._back
        shown.setFocus()

    def forget(self) -> None:
        """Drop every row and text."""
        self._shared = None
        self._work.forget()
        self._model.forget()
        self._show_choice()

    def _create_widgets(self) -> None:
        self._back = LinkButton(self.tr("Back to the pupils"), "arrow-left")
        self._back.setObjectName("leave_shared_help")
        self._heading = SectionHeading(self.tr("Help for groups, classes and the school"))
        self._hint = Hint(self.tr("No names stand here. Help for one pupil is in the file of that pupil."))
        self._add = Button(self.tr("Add help"), "plus")
        self._change = Button(self.tr("Change"), "pencil")
        self._end = Button(self.tr("End"), "check")
        for button, name in ((self._add, "add"), (self._change, "change"), (self._end, "end")):
            button.setObjectName(f"{name}_shared_help")
        self._model = SharedHelpTableModel(self._desk.texts, self._desk.today, self)
        self.table = TableView(self._model, self.tr("Help for more than one pupil"))
        self.table.setObjectName("shared_help_table")
        may = self._desk.may(Deed.NEW_HELP)
        words = self.tr("Note help for a group, a class or the whole school here: training, observation, office hours.")
        self._nothing = EmptyState(
            "users", self.tr("No help for groups yet"), words, self.tr("Add help") if may else ""
        )
        self._work = DialogWork(self)

    def _create_layout(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._heading, 1)
        for button in (self._add, self._change, self._end):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(buttons)
        column.addWidget(self._hint)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self._back.clicked.connect(self.left)
        self._add.clicked.connect(self.add)
        self._nothing.step_taken.connect(self.add)
        self._change.clicked.connect(self._on_change_clicked)
        self._end.clicked.connect(self._on_end_clicked)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.row_chosen.connect(self._on_row_chosen)
        self._work.changed.connect(self.changed)

    def _show_choice(self) -> None:
        """Offer what fits what one is on."""
        row = self._current()
        may = self._desk.may(Deed.EDIT_HELP)
        self._add.setVisible(may)
        self._change.setVisible(may and row is not None)
        self._end.setVisible(may and row is not None and row.started_on is not None and row.ended_on is None)

    def _current(self) -> Trajectory | None:
        row = self.table.current_row()
        return row if isinstance(row, Trajectory) else None

    @Slot()
    def add(self) -> None:
        """Ask for help that is not in the list yet."""
        if self._shared is not None and self._desk.may(Deed.NEW_HELP):
            dialog = self._dialog(self._shared)
            set_about(dialog, _about(_NEW))
            self._work.open(dialog, self._save)

    def resume(self, detail: str) -> None:
        """Open a form again: about new help, changing help, or ending it."""
        deed, _, help_ = detail.partition(":")
        if deed == _NEW:
            self.add()
        elif self.table.choose(help_):
            begin = self._on_end_clicked if deed == "end" else self._on_change_clicked
            begin()

    def _open(self, row: Trajectory) -> None:
        if self._shared is not None and self._desk.may(Deed.EDIT_HELP):
            dialog = self._dialog(self._shared, row)
            dialog.edit(row)
            set_about(dialog, _about(f"change:{row.id}"))
            self._work.open(dialog, self._save)

    def _dialog(self, shared: SharedHelp, changed: Trajectory | None = None) -> HelpDialog:
        others = [entry for entry in reversed(shared.trajectories) if changed is None or entry.id != changed.id]
        setting = HelpSetting(
            pupil=None,
            called="",
            network=shared.network,
            consented=_nobody_is_asked,
            decision=DecisionWords(self._desk.surroundings().way_on),
            earlier=[(entry.id, self._title(entry)) for entry in others],
            new_help_id=self._new_help_id,
            new_organisation_id=self._new_organisation_id,
            today=self._desk.clock,
            may_add=self._desk.may_add_to_network(),
        )
        return HelpDialog(setting, self._desk.texts, self)

    def _title(self, entry: Trajectory) -> str:
        return f"{self._model.kind(entry)}, {self._model.for_whom(entry)}"

    def _new_help_id(self) -> TrajectoryId:
        return self._desk.care_files.new_help_id()

    def _new_organisation_id(self) -> OrganisationId:
        return self._desk.network.new_organisation_id()

    def _save(self, noted: NotedHelp) -> Changes:
        return save_help(self._desk, noted)

    def _ended(self, trajectory: Trajectory) -> Changes:
        return end_help(self._desk, trajectory)

    @Slot()
    def _on_change_clicked(self) -> None:
        self._on_row_opened(self._current())

    @Slot()
    def _on_end_clicked(self) -> None:
        row = self._current()
        if row is not None:
            dialog = EndHelpDialog(row, self._title(row), self._desk.clock, self._desk.texts, self)
            set_about(dialog, _about(f"end:{row.id}"))
            self._work.open(dialog, self._ended)

    @Slot(object)
    def _on_row_opened(self, row: object) -> None:
        if isinstance(row, Trajectory):
            self._open(row)

    @Slot(object)
    def _on_row_chosen(self, _row: object) -> None:
        self._show_choice()


def _nobody_is_asked(_provider: OrganisationId | None, _day: date) -> bool:
    """Tell that consent is in order: help for more than one pupil is about nobody in particular."""
    return True


def _in_order(trajectories: Sequence[Trajectory]) -> Sequence[Trajectory]:
    """Return what runs or waits first, and within that the newest first."""
    newest = list(reversed(trajectories))
    return sorted(newest, key=_over)


def _over(entry: Trajectory) -> bool:
    return entry.ended_on is not None


def _about(detail: str) -> About:
    return About(place=Place.PUPILS, detail=f"{SHARED_HELP}:{detail}")
