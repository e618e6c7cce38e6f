"""Wie mag wat weten: a mark for each party and each kind of information, and the sentence behind each mark."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from models.usecases.pupils import Dossier
from ui.itemmodels.sharing_matrix import MatrixRow, SharingMatrix, SharingSource, involved, matrix_rows
from ui.itemmodels.table import Index
from ui.pages.consent_talk import talk_about
from ui.pages.consent_words import party_name
from ui.pages.dossier_desk import Desk
from ui.pages.dossier_parts import Block, Section
from ui.plain_text import breakable
from ui.theme import Theme
from ui.widgets.labels import Text
from ui.widgets.table_view import TableView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixView(TableView):
    """The table, in which one goes from mark to mark.

    Signals:
        cell_chosen: the mark one is on.
        cell_opened: Enter, or a double click.

    """

    cell_chosen = Signal(QModelIndex)
    cell_opened = Signal(QModelIndex)

    def __init__(self, matrix: SharingMatrix, name: str) -> None:
        super().__init__(matrix, name)
        self.setObjectName("sharing_matrix")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSortingEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self.cell_chosen)
        self.doubleClicked.connect(self.cell_opened)
        self.setFixedHeight(self.sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        rows = self.proxy.rowCount() * Theme.of_app().row_height
        return QSize(300, rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + _SCROLL_BAR)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self.setFixedHeight(self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.cell_opened.emit(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)


_SCROLL_BAR = 14


class MatrixSection(Section):
    """The table, and under it the sentence behind the mark one is on.

    Signals:
        answers_wanted: the name of the block an answer rests on, or where the next step is.

    """

    answers_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__("matrix_section")
        self.set_heading(self.tr("Who may know what"))
        self._desk = desk
        self._matrix: SharingMatrix | None = None
        self._said: Text | None = None
        self._view: MatrixView | None = None

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the answers about a pupil; hidden when nobody is involved."""
        self.forget()
        talk = talk_about(dossier, self._desk)
        source = SharingSource(
            dossier=dossier,
            deciders=self._desk.deciders(dossier),
            people=talk.people,
            today=self._desk.today,
            texts=self._desk.texts,
        )
        parties = [(party, party_name(party, dossier, talk.around)) for party in involved(dossier, self._desk.today)]
        self.setVisible(bool(parties) and dossier.whole)
        if parties and dossier.whole:
            self._fill(SharingMatrix(source, matrix_rows(parties, source), self))

    @override
    def forget(self) -> None:
        if self._matrix is not None:
            self._matrix.forget()
            self._matrix.deleteLater()
        self._matrix = self._said = self._view = None
        super().forget()

    def _fill(self, matrix: SharingMatrix) -> None:
        self._matrix = matrix
        self._view = MatrixView(matrix, self.tr("Who may know what"))
        self._said = Text(self.tr("Choose a mark to read why. Enter goes to the answers."), "muted")
        self._said.setObjectName("matrix_sentence")
        self._view.cell_chosen.connect(self._on_cell_chosen)
        self._view.cell_opened.connect(self._on_cell_opened)
        block = Block()
        block.add_widget(self._view)
        block.add_widget(self._said)
        self.add_block(block)

    def _row_at(self, index: Index) -> MatrixRow | None:
        found = self._view.proxy.row_at(index.row()) if self._view is not None else None
        return found if isinstance(found, MatrixRow) else None

    @Slot(QModelIndex)
    def _on_cell_chosen(self, index: QModelIndex) -> None:
        row = self._row_at(index)
        if row is None or self._matrix is None or self._said is None or index.column() == 0:
            return
        cell = self._matrix.cells[index.column() - 1]
        self._said.setText(breakable(f"{cell.sentence(row)} {cell.step(row)}"))

    @Slot(QModelIndex)
    def _on_cell_opened(self, index: QModelIndex) -> None:
        row = self._row_at(index)
        if row is None or index.column() == 0:
            return
        found = list(row.verdicts.values())[index.column() - 1]
        if found.weighed is not None:
            self.answers_wanted.emit(f"weighed_{found.weighed.id}")
        elif found.consent is not None:
            self.answers_wanted.emit(f"answers_{found.consent}")
        elif not found.allowed:
            self.answers_wanted.emit("consent_to_sharing")
