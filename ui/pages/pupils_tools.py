"""Beside the filters: the lists one saved, which columns are shown, and taking the list along."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from models.change import Changes
from models.errors import AppError
from models.pupil_list import ListForm, Listing
from models.usecases.pupil_lists import PupilListUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.views import ViewUseCases
from ui.background import BackgroundRunner
from ui.dialogs.columns_dialog import ColumnsDialog
from ui.itemmodels.pupils import NAME, PupilTableModel
from ui.pages.dialog_work import DialogWork
from ui.pages.pupils_export import ListPapers, ListSaver
from ui.pages.pupils_views import Asked, ViewsButton
from ui.theme import SMALL
from ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDesk:
    """What is worked with around the list.

    Attributes:
        papers: how a list becomes a file; None where it cannot be taken along.

    """

    lists: PupilListUseCases
    views: ViewUseCases
    papers: ListPapers | None
    runner: BackgroundRunner
    school: SchoolUseCases
    session: Session

    @property
    def may_write(self) -> bool:
        """Whether what is chosen can be kept."""
        return not self.session.store.read_only


def list_desk(session: Session, papers: ListPapers | None, runner: BackgroundRunner) -> ListDesk:
    """Return the collaborators of the list for one session."""
    return ListDesk(
        lists=PupilListUseCases(session),
        views=ViewUseCases(session),
        papers=papers,
        runner=runner,
        school=SchoolUseCases(session),
        session=session,
    )


class ListTools(QWidget):
    """Two buttons with menus.

    Signals:
        view_chosen: the SavedView to show.
        columns_chosen: other columns are shown.
        changed: the ``Changes`` of a use case.
        started: a job that makes a file.
        told: a sentence about something that went well.
        failed: an ``AppError``.

    """

    view_chosen = Signal(object)
    columns_chosen = Signal()
    changed = Signal(object)
    started = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        desk: ListDesk,
        model: PupilTableModel,
        asked: Callable[[], Asked],
        listing: Callable[[str, date], Listing],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._listing = listing
        self._work = DialogWork(self)
        self._views = ViewsButton(desk.views, asked, may_save=desk.may_write)
        self._menu = QMenu(self)
        self._menu.setObjectName("list_menu")
        self._button = Button(self.tr("List"), "ellipsis")
        self._button.setObjectName("list_button")
        self._button.setMenu(self._menu)
        self._create_saver()
        self._create_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._views)
        row.addWidget(self._button)
        self._connect_signals()

    @property
    def menu(self) -> QMenu:
        """The menu about columns and files."""
        return self._menu

    @property
    def views(self) -> ViewsButton:
        """The button with saved lists."""
        return self._views

    def show_own_columns(self) -> None:
        """Show the columns this user chose before."""
        try:
            self._model.choose_columns(self._desk.views.columns())
        except AppError as error:
            self.failed.emit(error)
        self.columns_chosen.emit()

    def forget(self) -> None:
        """Drop every name."""
        self._views.forget()
        self._work.forget()
        if self._saver:
            self._saver.forget()

    def _create_saver(self) -> None:
        papers = self._desk.papers
        self._saver = ListSaver(self._desk.lists, papers, self._desk.runner, self) if papers else None

    def _create_menu(self) -> None:
        self._menu.addAction(self.tr("Columns…"), self._on_columns_wanted)
        if self._saver is not None:
            self._menu.addSeparator()
            self._menu.addAction(self.tr("Put on paper (PDF)…"), self._on_paper_wanted)
            self._menu.addAction(self.tr("Save as a file (CSV)…"), self._on_file_wanted)

    def _connect_signals(self) -> None:
        self._views.chosen.connect(self.view_chosen)
        self._views.changed.connect(self.changed)
        self._views.failed.connect(self.failed)
        self._work.changed.connect(self.changed)
        if self._saver is not None:
            self._saver.started.connect(self.started)
            self._saver.told.connect(self.told)
            self._saver.failed.connect(self.failed)

    @Slot()
    def _on_columns_wanted(self) -> None:
        dialog = ColumnsDialog(self._model.offered, self._model.shown, NAME, self.window())
        self._work.open(dialog, self._choose_columns)

    def _choose_columns(self, names: list[str]) -> Changes:
        changes = self._desk.views.choose_columns(names) if self._desk.may_write else Changes()
        self._model.choose_columns(names)
        self.columns_chosen.emit()
        return changes

    @Slot()
    def _on_paper_wanted(self) -> None:
        self._take_along(ListForm.PAPER)

    @Slot()
    def _on_file_wanted(self) -> None:
        self._take_along(ListForm.FILE)

    def _take_along(self, form: ListForm) -> None:
        try:
            self._desk.lists.want_export()
            school = self._desk.school.school().name
        except AppError as error:
            self.failed.emit(error)
            return
        if self._saver is not None:
            self._saver.ask(form, self._listing(school, self._desk.session.today))
