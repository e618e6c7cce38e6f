"""The button with the lists a user saved: choosing, saving, renaming and removing one."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from models.caseload import CaseloadFilter
from models.caseload_views import SavedView
from models.change import Changes
from models.errors import AppError
from models.ids import ViewId
from models.usecases.views import ViewUseCases
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.list_dialogs import ViewNameDialog
from ui.pages.dialog_work import DialogWork
from ui.plain_text import as_caption
from ui.widgets.buttons import Button
from ui.widgets.menus import emptied

Asked = tuple[CaseloadFilter, str]
"""What a list asks: filters, and words."""


class ViewsButton(Button):
    """A button with a menu.

    Signals:
        chosen: the SavedView that was chosen.
        changed: the ``Changes`` of a use case.
        failed: an ``AppError``.

    """

    chosen = Signal(object)
    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, views: ViewUseCases, asked: Callable[[], Asked], *, may_save: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "sticky-note", parent)
        self.setText(self.tr("My lists"))
        self.setObjectName("views_button")
        self._views = views
        self._asked = asked
        self._may_save = may_save
        self._about: SavedView | None = None
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)
        self._menu = QMenu(self)
        self._menu.setObjectName("views_menu")
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._on_menu_opened)

    @property
    def filled_menu(self) -> QMenu:
        """The menu, with the lists there are now."""
        self._on_menu_opened()
        return self._menu

    def forget(self) -> None:
        """Drop every name."""
        emptied(self._menu)
        self._about = None
        self._work.forget()

    @Slot()
    def _on_menu_opened(self) -> None:
        emptied(self._menu)
        try:
            views = self._views.views()
        except AppError as error:
            self.failed.emit(error)
            return
        for view in views:
            self._add(self._menu, view, self._on_view_chosen)
        if views:
            self._menu.addSeparator()
        if self._may_save:
            self._menu.addAction(self.tr("Save this list…"), self._on_save_wanted)
        if views and self._may_save:
            rename, remove = self._menu.addMenu(self.tr("Rename")), self._menu.addMenu(self.tr("Remove"))
            for view in views:
                self._add(rename, view, self._on_rename_wanted)
                self._add(remove, view, self._on_remove_wanted)

    def _add(self, menu: QMenu, view: SavedView, do: Callable[[], None]) -> None:
        action = QAction(as_caption(view.name), menu)
        action.setData(view.id)
        action.triggered.connect(do)
        menu.addAction(action)

    def _meant(self) -> SavedView | None:
        action = self.sender()
        wanted = action.data() if isinstance(action, QAction) else ""
        return next((view for view in self._views.views() if view.id == wanted), None)

    @Slot()
    def _on_view_chosen(self) -> None:
        view = self._meant()
        if view is not None:
            self.chosen.emit(view)

    @Slot()
    def _on_save_wanted(self) -> None:
        dialog = ViewNameDialog(self.tr("Save this list"), parent=self.window())
        self._work.open(dialog, self._save)

    @Slot()
    def _on_rename_wanted(self) -> None:
        self._about = self._meant()
        if self._about is not None:
            dialog = ViewNameDialog(self.tr("Another name for this list"), self._about.name, self.window())
            self._work.open(dialog, self._rename)

    @Slot()
    def _on_remove_wanted(self) -> None:
        self._about = self._meant()
        if self._about is None:
            return
        question = self.tr("Remove the list “{0}”?").format(self._about.name)
        words = self.tr("The pupils in it stay. You can take it back.")
        dialog = Confirmation(question, words, self.tr("Remove list"), parent=self.window())
        dialog.setObjectName("remove_view")
        dialog.accepted.connect(self._on_remove_confirmed)
        dialog.open()

    @Slot()
    def _on_remove_confirmed(self) -> None:
        if self._about is None:
            return
        try:
            self.changed.emit(self._views.remove(self._about.id))
        except AppError as error:
            self.failed.emit(error)

    def _save(self, name: str) -> Changes:
        chosen, words = self._asked()
        return self._views.save(name, chosen, words)

    def _rename(self, name: str) -> Changes:
        return self._views.rename(self._about.id if self._about else ViewId(""), name)
