"""The agenda that is proposed: each line with its reasons, to take over, to leave out, or to ask consent for first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.itemmodels.proposals import ProposalLine, ProposalTableModel
from ui.theme import NORMAL, SMALL, WIDE, Theme
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.widgets.table_view import TableView

_WIDTH_IN_ROWS: Final = 36
_HEIGHT_IN_ROWS: Final = 20
_SHARE_OF_SCREEN: Final = 0.92
_LEAST_ROWS: Final = 4
"""Of the list, with its head; less would be looking through a slit."""


class ProposalDialog(QDialog):
    """A list of proposals. It stays open until one is done with it.

    Signals:
        taken: lines to put on the agenda.
        taken_anonymously: lines to put on the agenda without a name for everybody.
        left_out: the line that is not talked about this time.
        consent_wanted: the pupil of whom consent is to be asked first.

    """

    taken = Signal(object)
    taken_anonymously = Signal(object)
    left_out = Signal(object)
    consent_wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposal_dialog")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._room = 0
        self._create_widgets(name)
        self._create_layout()
        self._connect_signals()
        self._create_keys()
        self._view.setMinimumHeight(Theme.of_app().row_height * _LEAST_ROWS)
        self._fit()

    def show_lines(self, lines: Sequence[ProposalLine], time: str, room: int) -> None:
        """Show what is proposed, how full the agenda is, and for how many more items it has room."""
        current = self._view.current_row()
        row = (
            self._model.rows.index(current) if isinstance(current, ProposalLine) and current in self._model.rows else 0
        )
        self._model.set_rows(lines)
        self._time.setText(time)
        self._room = room
        self._count(lines)
        if lines:
            self._view.choose(lines[min(row, len(lines) - 1)].proposal.key)
            self._view.setFocus()
        else:
            self._done.setFocus()
        self._show_current()

    def forget(self) -> None:
        """Drop every name and close; called when the app locks."""
        self._model.forget()
        self._detail.clear()
        self._heading.clear()
        self.setAccessibleName("")
        self.reject()

    def _create_widgets(self, name: str) -> None:
        self._heading = SectionHeading(self.tr("What should be talked about: {0}").format(name))
        self.setAccessibleName(self._heading.text())
        self._hint = Hint(self.tr("What can wait least comes first. Nothing is on the agenda until you put it there."))
        self._model = ProposalTableModel(self)
        self._view = TableView(self._model, self.tr("Proposals"))
        self._view.setObjectName("proposals")
        self._view.setSortingEnabled(False)
        self._detail = Text("")
        self._detail.setObjectName("proposal_detail")
        self._time = Text("", "muted")
        self._time.setObjectName("proposal_time")
        self._take = Button(self.tr("On the agenda"), "plus")
        self._take.setObjectName("take_proposal")
        self._anonymous = Button(self.tr("Without a name"), "eye-off")
        self._anonymous.setObjectName("take_anonymously")
        self._consent = Button(self.tr("Ask consent first…"), "shield-check")
        self._consent.setObjectName("ask_consent_first")
        self._leave = Button(self.tr("Leave out"), "x")
        self._leave.setObjectName("leave_out")
        self._all = PrimaryButton("")
        self._all.setObjectName("take_all")
        self._rest = Button("")
        self._rest.setObjectName("take_rest")
        self._done = Button(self.tr("Done"))
        self._done.setObjectName("proposals_done")

    def _create_layout(self) -> None:
        line = FlowRow()
        for button in (self._take, self._anonymous, self._consent, self._leave):
            line.add(button)
        foot = FlowRow()
        for button in (self._all, self._rest, self._done):
            foot.add(button)
        below = QHBoxLayout()
        below.setSpacing(SMALL)
        below.addWidget(foot, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, NORMAL)
        column.setSpacing(SMALL)
        for part in (self._heading, self._hint):
            column.addWidget(part)
        column.addWidget(self._view, 1)
        column.addWidget(self._detail)
        column.addWidget(line)
        column.addWidget(self._time)
        column.addLayout(below)

    def _connect_signals(self) -> None:
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_opened.connect(self._on_row_opened)
        self._take.clicked.connect(self._on_take_clicked)
        self._anonymous.clicked.connect(self._on_anonymous_clicked)
        self._consent.clicked.connect(self._on_consent_clicked)
        self._leave.clicked.connect(self._on_leave_clicked)
        self._all.clicked.connect(self._on_all_clicked)
        self._rest.clicked.connect(self._on_rest_clicked)
        self._done.clicked.connect(self.reject)

    def _create_keys(self) -> None:
        for keys, do in (
            ("Z", self._on_anonymous_clicked),
            ("T", self._on_consent_clicked),
            ("Delete", self._on_leave_clicked),
            ("Ctrl+Return", self._on_all_clicked),
            ("Ctrl+Enter", self._on_all_clicked),
            ("Ctrl+Shift+Return", self._on_rest_clicked),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(do)
            self.addAction(action)
        for button, keys in (
            (self._take, "Enter"),
            (self._anonymous, "Z"),
            (self._consent, "T"),
            (self._leave, "Delete"),
            (self._all, "Ctrl+Enter"),
            (self._rest, "Ctrl+Shift+Enter"),
        ):
            button.setToolTip(keys)

    def _count(self, lines: Sequence[ProposalLine]) -> None:
        heard = sum(not line.kept for line in lines)
        kept = len(lines) - heard
        taken = min(heard, self._room)
        words = (
            self.tr("Take over the first %n that everybody may hear", "", taken)
            if taken < heard
            else self.tr("Take over the %n that everybody may hear", "", taken)
        )
        self._all.setText(words if self._room else self.tr("The agenda is full"))
        rest = min(kept, self._room)
        self._rest.setText(self.tr("Take over %n more, without a name for who may not hear it", "", rest))
        self._all.setEnabled(taken > 0)
        self._rest.setVisible(rest > 0)

    def _show_current(self) -> None:
        line = self._line()
        for button in (self._take, self._leave):
            button.setEnabled(line is not None)
        pupil = line is not None and line.proposal.pupil is not None
        self._anonymous.setEnabled(pupil)
        self._consent.setEnabled(pupil and line is not None and line.kept > 0)
        self._detail.setText(self._said(line) if line else self.tr("There is nothing more to propose."))

    def _said(self, line: ProposalLine) -> str:
        parts = [line.why]
        if line.proposal.question:
            parts.append(self.tr("Question: {0}").format(line.proposal.question))
        if line.kept:
            parts.append(
                self.tr("%n at the table may not hear the name. On the agenda, they get it without.", "", line.kept)
            )
        return "\n".join(parts)

    def _line(self) -> ProposalLine | None:
        found = self._view.current_row()
        return found if isinstance(found, ProposalLine) else None

    def _fit(self) -> None:
        row = Theme.of_app().row_height
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        self.resize(min(row * _WIDTH_IN_ROWS, room.width()), min(row * _HEIGHT_IN_ROWS, room.height()))

    @Slot(object)
    def _on_row_chosen(self, _line: object) -> None:
        self._show_current()

    @Slot(object)
    def _on_row_opened(self, _line: object) -> None:
        self._on_take_clicked()

    @Slot()
    def _on_take_clicked(self) -> None:
        line = self._line()
        if line is not None:
            self.taken.emit((line,))

    @Slot()
    def _on_anonymous_clicked(self) -> None:
        line = self._line()
        if line is not None and line.proposal.pupil is not None:
            self.taken_anonymously.emit((line,))

    @Slot()
    def _on_consent_clicked(self) -> None:
        line = self._line()
        if line is not None and line.proposal.pupil is not None and line.kept:
            self.consent_wanted.emit(line.proposal.pupil.id)
            self.reject()

    @Slot()
    def _on_leave_clicked(self) -> None:
        line = self._line()
        if line is not None:
            self.left_out.emit(line)

    @Slot()
    def _on_all_clicked(self) -> None:
        heard = tuple(line for line in self._model.rows if not line.kept)[: self._room]
        if heard:
            self.taken.emit(heard)

    @Slot()
    def _on_rest_clicked(self) -> None:
        kept = tuple(line for line in self._model.rows if line.kept)[: self._room]
        if kept:
            self.taken.emit(kept)
