"""The documents in a dossier: scans, reports and letters, kept inside the store."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout
from typing_extensions import override

from models.document import Document
from models.errors import AppError
from models.ids import PupilId
from models.usecases.pupils import Dossier
from ui.itemmodels.documents import DocumentTableModel
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_tab import DossierTab
from ui.theme import SMALL
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint
from ui.widgets.table_view import TableView


class DocumentsTab(DossierTab):
    """Lists documents. Enter opens one, D adds one, and so does dropping files here."""

    name = "documents"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("documents_tab")
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._show_choice(None)

    @override
    def title(self) -> str:
        return QCoreApplication.translate("DossierTabs", "Documents")

    @override
    def show_dossier(self, dossier: Dossier) -> None:
        self._pupil = dossier.pupil.id
        try:
            found = self._desk.documents.of_pupil(dossier.pupil.id)
        except AppError as error:
            self.failed.emit(error)
            return
        self._model.set_names(self._desk.user_names())
        self._model.set_rows(found)
        self._stack.setCurrentWidget(self._view if found else self._nothing)
        if found and self._view.current_row() is None:
            self._view.choose_first()
        self._show_choice(self._view.current_row() if found else None)
        self.setAcceptDrops(self._desk.may(Deed.ADD_DOCUMENT))

    @override
    def forget(self) -> None:
        self._pupil = PupilId("")
        self._model.forget()
        self._model.set_names({})
        self._show_choice(None)

    def _create_widgets(self) -> None:
        self._pupil = PupilId("")
        self._hint = Hint(self.tr("Kept inside the encrypted store: PDF, PNG or JPEG, up to 20 MB each."))
        self._add = Button(self.tr("Add a document"), "plus")
        self._add.setObjectName("add_document")
        self._model = DocumentTableModel(self._desk.texts, self)
        self._view = TableView(self._model, self.tr("Documents"))
        self._view.setObjectName("document_table")
        self._nothing = EmptyState(
            "file-text",
            self.tr("No documents yet"),
            self.tr("Add a scan, a report or a letter. It is kept encrypted, and nobody finds it outside Luwte."),
            self.tr("Add a document") if self._desk.may(Deed.ADD_DOCUMENT) else "",
        )
        self._stack = QStackedWidget()
        self._open = Button(self.tr("Open"), "eye")
        self._open.setObjectName("open_document")
        self._edit = Button(self.tr("Details"), "pencil")
        self._edit.setObjectName("edit_document")
        self._copy = Button(self.tr("Keep a copy outside Luwte…"), "download")
        self._copy.setObjectName("copy_document")
        self._remove = Button(self.tr("Remove"), "trash-2")
        self._remove.setObjectName("remove_document")

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._hint, 1)
        head.addWidget(self._add)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        foot = FlowRow()
        for button in (self._open, self._edit, self._copy, self._remove):
            foot.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        self._add.setVisible(self._desk.may(Deed.ADD_DOCUMENT))
        self._show_choice(None)

    def _connect_signals(self) -> None:
        self._add.clicked.connect(self._on_add_wanted)
        self._nothing.step_taken.connect(self._on_add_wanted)
        self._view.row_opened.connect(self._on_row_opened)
        self._view.row_chosen.connect(self._show_choice)
        self._open.clicked.connect(self._on_open_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    @Slot(object)
    def _show_choice(self, row: object) -> None:
        """Offer what can be done with the chosen document."""
        chosen = isinstance(row, Document)
        self._open.setVisible(chosen)
        ways = (
            (self._edit, Deed.EDIT_DOCUMENT),
            (self._copy, Deed.COPY_DOCUMENT),
            (self._remove, Deed.REMOVE_DOCUMENT),
        )
        for button, deed in ways:
            button.setVisible(chosen and self._desk.may(deed))

    def _wish(self, deed: Deed) -> None:
        row = self._view.current_row()
        if isinstance(row, Document):
            self.wished.emit(Wish(deed=deed, record=row.id))

    @Slot()
    def _on_add_wanted(self) -> None:
        self.wished.emit(Wish(deed=Deed.ADD_DOCUMENT))

    @Slot(object)
    def _on_row_opened(self, _row: object) -> None:
        self._wish(Deed.SHOW_DOCUMENT)

    @Slot()
    def _on_open_clicked(self) -> None:
        self._wish(Deed.SHOW_DOCUMENT)

    @Slot()
    def _on_edit_clicked(self) -> None:
        self._wish(Deed.EDIT_DOCUMENT)

    @Slot()
    def _on_copy_clicked(self) -> None:
        self._wish(Deed.COPY_DOCUMENT)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._wish(Deed.REMOVE_DOCUMENT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self._wish(Deed.REMOVE_DOCUMENT)
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.wished.emit(Wish(deed=Deed.ADD_DOCUMENT, record="\n".join(str(Path(file)) for file in files)))
