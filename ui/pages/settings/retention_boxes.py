"""The tables of the part about keeping and destroying, each with its buttons."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.destruction import Destruction
from models.retention import Stop, Term
from models.usecases.retention import DueFile
from ui.itemmodels.retention import due_columns, due_key, proof_columns, proof_key, term_columns, term_key
from ui.itemmodels.table import TableModel
from ui.pages.settings.part import AtLeft, headed
from ui.theme import CLOSE, SMALL
from ui.widgets.buttons import Button
from ui.widgets.fitted_rows import fit_rows
from ui.widgets.showing import set_shown
from ui.widgets.table_view import TableView
from ui.words import texts

_LINES: Final = 10
_WIDEST: Final = 980


class DueBox(QWidget):
    """Lists of whom something may go; a hold is placed or ended on one of them.

    Signals:
        hold_wanted: nothing of this ``DueFile`` may go for now.
        lift_wanted: the hold on it ends.

    """

    hold_wanted = Signal(object)
    lift_wanted = Signal(object)

    def __init__(self, *, may_hold: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_hold = may_hold
        self._table = TableModel(due_columns(texts()), key=due_key, parent=self)
        self._view = TableView(self._table, self.tr("What may go"))
        self._view.setObjectName("due_view")
        self._hold = Button(self.tr("Place a hold…"), "lock")
        self._hold.setObjectName("place_hold")
        self._lift = Button(self.tr("End the hold…"), "lock")
        self._lift.setObjectName("end_hold")
        column = _column(self, AtLeft(self._view, _WIDEST), (self._hold, self._lift))
        column.addStretch()
        self._view.row_chosen.connect(self._on_row_chosen)
        self._hold.clicked.connect(self._on_hold_clicked)
        self._lift.clicked.connect(self._on_lift_clicked)

    def show_files(self, files: Sequence[DueFile]) -> None:
        """Show other lines."""
        self._table.set_rows(files)
        fit_rows(self._view, least=1, most=_LINES)
        self._on_row_chosen(self._view.current_row())

    def file_of(self, pupil: str) -> DueFile | None:
        """Return the line about a pupil."""
        return next((row for row in self._table.rows if row.due.pupil == pupil), None)

    def forget(self) -> None:
        """Drop every name."""
        self._table.forget()

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        held = isinstance(row, DueFile) and row.due.stop is Stop.HOLD
        set_shown(self._hold, shown=self._may_hold and not held)
        set_shown(self._lift, shown=self._may_hold and held)
        self._hold.setEnabled(isinstance(row, DueFile))

    @Slot()
    def _on_hold_clicked(self) -> None:
        row = self._view.current_row()
        if isinstance(row, DueFile):
            self.hold_wanted.emit(row)

    @Slot()
    def _on_lift_clicked(self) -> None:
        row = self._view.current_row()
        if isinstance(row, DueFile):
            self.lift_wanted.emit(row)


class TermsBox(QWidget):
    """Lists the terms, and where each comes from.

    Signals:
        edit_wanted: the ``Term`` to change.
        drop_wanted: the ``Term`` of the school's own to let go of.

    """

    edit_wanted = Signal(object)
    drop_wanted = Signal(object)

    def __init__(self, *, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_edit = may_edit
        self._table = TableModel(term_columns(texts()), key=term_key, parent=self)
        self._view = TableView(self._table, self.tr("Keeping terms"))
        self._view.setObjectName("terms_view")
        self._edit = Button(self.tr("Change this term…"), "pencil")
        self._edit.setObjectName("edit_term")
        self._drop = Button(self.tr("Back to the standard term"), "history")
        self._drop.setObjectName("drop_term")
        hint = self.tr("Counted from the last day at the school. Who is enrolled, or enrolled again, is kept.")
        _column(self, AtLeft(self._view, _WIDEST), (self._edit, self._drop), headed(self.tr("Keeping terms"), hint))
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_opened.connect(self._on_edit_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._drop.clicked.connect(self._on_drop_clicked)

    def show_terms(self, terms: Sequence[Term]) -> None:
        """Show other terms."""
        self._table.set_rows(terms)
        fit_rows(self._view, least=1, most=_LINES)
        self._on_row_chosen(self._view.current_row())

    def term_of(self, part: str) -> Term | None:
        """Return the term of a part."""
        return next((row for row in self._table.rows if row.part == part), None)

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        chosen = isinstance(row, Term)
        set_shown(self._edit, shown=self._may_edit)
        self._edit.setEnabled(chosen)
        set_shown(self._drop, shown=self._may_edit and isinstance(row, Term) and row.own)

    @Slot()
    def _on_edit_clicked(self) -> None:
        row = self._view.current_row()
        if isinstance(row, Term) and self._may_edit:
            self.edit_wanted.emit(row)

    @Slot()
    def _on_drop_clicked(self) -> None:
        row = self._view.current_row()
        if isinstance(row, Term):
            self.drop_wanted.emit(row)


class ProofsBox(QWidget):
    """Lists what was destroyed, by number.

    Signals:
        paper_wanted: make the certificate of this ``Destruction``.

    """

    paper_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = TableModel(proof_columns(texts()), key=proof_key, parent=self)
        self._view = TableView(self._table, self.tr("Certificates"))
        self._view.setObjectName("proofs_view")
        self._paper = Button(self.tr("Save the certificate…"), "printer")
        self._paper.setObjectName("save_certificate")
        hint = self.tr("Each names numbers, terms and sources, and no pupil.")
        _column(self, AtLeft(self._view, _WIDEST), (self._paper,), headed(self.tr("Certificates"), hint))
        self._view.row_chosen.connect(self._on_row_chosen)
        self._paper.clicked.connect(self._on_paper_clicked)

    def show_proofs(self, proofs: Sequence[Destruction]) -> None:
        """Show other certificates; without any the box takes no room."""
        self._table.set_rows(proofs)
        fit_rows(self._view, least=1, most=_LINES)
        set_shown(self, shown=bool(proofs))
        self._on_row_chosen(self._view.current_row())

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        self._paper.setEnabled(isinstance(row, Destruction))

    @Slot()
    def _on_paper_clicked(self) -> None:
        row = self._view.current_row()
        if isinstance(row, Destruction):
            self.paper_wanted.emit(row)


def _column(box: QWidget, view: QWidget, buttons: Sequence[Button], head: QVBoxLayout | None = None) -> QVBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(CLOSE)
    if head is not None:
        column.addLayout(head)
    column.addWidget(view)
    column.addLayout(row)
    return column
