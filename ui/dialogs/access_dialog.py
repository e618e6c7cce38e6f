"""Who looked at a pupil's file, who changed it, and when; with a list to hand to a parent who asks."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.access import AccessView
from resources import Texts
from ui.fields.line import Line
from ui.itemmodels.access import AccessTableModel
from ui.theme import NORMAL, SMALL, WIDE
from ui.widgets.buttons import Button
from ui.widgets.dialog_size import open_at
from ui.widgets.labels import Hint, SectionHeading
from ui.widgets.showing import set_shown
from ui.widgets.table_view import TableView

_WIDTH_IN_ROWS: Final = 30
_HEIGHT_IN_ROWS: Final = 19


class AccessDialog(QDialog):
    """Lists every time.

    Signals:
        list_wanted: make a list on paper.

    """

    list_wanted = Signal()

    def __init__(self, view: AccessView, texts: Texts, *, may_print: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("access_dialog")
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._heading = SectionHeading(self.tr("Who looked when: {0}").format(view.pupil))
        self.setAccessibleName(self._heading.text())
        self._hint = Hint(self.tr("Everything that was done with this file, newest first. A line is never changed."))
        self._search = Line()
        self._search.setPlaceholderText(self.tr("Search a name or what was done…"))
        self._search.setAccessibleName(self.tr("Search"))
        self._model = AccessTableModel(texts, view.made_on.astimezone().date(), self)
        self._model.set_rows(view.lines)
        self._view = TableView(self._model, self.tr("Who looked when"))
        self._view.setObjectName("access_table")
        self._print = Button(self.tr("Make a list on paper…"), "printer")
        self._print.setObjectName("print_access")
        set_shown(self._print, shown=may_print)
        self._close = Button(self.tr("Close"))
        self._create_layout()
        self._search.textChanged.connect(self._view.proxy.set_filter_text)
        self._print.clicked.connect(self.list_wanted)
        self._close.clicked.connect(self.reject)

    def forget(self) -> None:
        """Drop every name, and close; called when the app locks."""
        self.reject()

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._print)
        buttons.addStretch()
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, NORMAL)
        column.setSpacing(SMALL)
        for part in (self._heading, self._hint, self._search):
            column.addWidget(part)
        column.addWidget(self._view, 1)
        column.addLayout(buttons)
        open_at(self, width=_WIDTH_IN_ROWS, height=_HEIGHT_IN_ROWS)

    @override
    def reject(self) -> None:
        self._model.forget()
        self._heading.clear()
        self.setAccessibleName("")
        self._search.clear()
        super().reject()
        self.deleteLater()
