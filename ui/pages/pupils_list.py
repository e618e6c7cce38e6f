"""The list of pupils with what finds and narrows it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.carefile import CareFileStatus
from models.ids import PupilId
from models.usecases.pupils import PupilRow
from models.wording import word
from resources import Texts
from ui.fields.choice_field import ChoiceBox
from ui.icons import icon
from ui.itemmodels.pupils import NAME, NEXT_STEP, PupilTableModel, RowWords
from ui.pages.dossier_parts import Tabs
from ui.pages.pupils_filter import Attention, PupilFilter, StatusChoice, groups_of
from ui.theme import SMALL, Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.table_view import TableView

_CASELOAD, _ALL = range(2)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchLine(QLineEdit):
    """The line that searches.

    Signals:
        list_wanted: go to the list.
        first_wanted: open what is on top.

    """

    list_wanted = Signal()
    first_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif event.key() in _ENTER:
            self.first_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


class PupilTable(TableView):
    """The table; letters that mean nothing to it begin a search.

    Signals:
        typed: what was typed.

    """

    typed = Signal(str)

    @override
    def keyboardSearch(self, search: str) -> None:
        if search.strip():
            self.typed.emit(search)

    @override
    def _fit_columns(self, character: int) -> None:
        super()._fit_columns(character)
        header = self.horizontalHeader()
        if header.isSectionHidden(NEXT_STEP):
            header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)


class PupilList(QWidget):
    """Search, scope, filters and table.

    Signals:
        opened: the pupil that was opened, by Enter or a double click.
        chosen: the pupil one is on, or None.
        add_wanted: there is nobody yet; add a pupil.
        import_wanted: read in a list.

    """

    opened = Signal(str)
    chosen = Signal(object)
    add_wanted = Signal()
    import_wanted = Signal()

    def __init__(
        self, words: RowWords, *, may_add: bool, may_import: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pupil_list")
        self._words = words
        self._may_add = may_add
        self._may_import = may_import
        self._filter = PupilFilter()
        self._loaded = False
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._show_what_fits()

    @property
    def rows(self) -> Sequence[PupilRow]:
        """All rows, listed or not."""
        return self.table.table.rows

    @property
    def current(self) -> PupilId | None:
        """The pupil one is on."""
        row = self.table.current_row()
        return row.pupil.id if isinstance(row, PupilRow) else None

    def show_rows(self, rows: Sequence[PupilRow]) -> None:
        """Show other rows; who was chosen stays so."""
        self._loaded = True
        self._model.set_rows(rows)
        self._offer_groups(groups_of(rows))
        self._filter_again()

    def choose(self, pupil: str) -> bool:
        """Go to a pupil, widening the list when it leaves him out, and tell whether he is there."""
        if self.table.choose(pupil):
            return True
        if not any(row.pupil.id == pupil for row in self.rows):
            return False
        self._clear()
        if not self.table.choose(pupil):
            self.scope.setCurrentIndex(_ALL)
        return self.table.choose(pupil)

    def seek(self) -> None:
        """Put the keyboard in the search line."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def forget(self) -> None:
        """Drop every row and text."""
        self._loaded = False
        self.search.clear()
        self._model.forget()
        self._offer_groups(())
        self._show_what_fits()

    def _create_widgets(self) -> None:
        self.search = SearchLine()
        self.search.setObjectName("pupil_search")
        self.search.setPlaceholderText(self.tr("Name, number or group"))
        self.search.setAccessibleName(self.tr("Search pupils"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", Tone.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self.scope = Tabs("pupil_scope", self.tr("Which pupils"))
        self.scope.addTab(self.tr("Caseload"))
        self.scope.addTab(self.tr("All pupils"))
        self.status = ChoiceBox()
        self.status.setObjectName("status_filter")
        self.status.setAccessibleName(self.tr("Only with this status"))
        self.group = ChoiceBox()
        self.group.setObjectName("group_filter")
        self.group.setAccessibleName(self.tr("Only this group"))
        for box in (self.status, self.group):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._reset = LinkButton(self.tr("Show all again"), "x")
        self._reset.setObjectName("clear_filters")
        self._import = LinkButton(self.tr("Read in a list"), "upload")
        self._import.setObjectName("import_list")
        self._model = PupilTableModel(self._words, self)
        self.table = PupilTable(self._model, self.tr("Pupils"))
        self.table.setObjectName("pupil_table")
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._empty = EmptyState("users", "", "")
        self._offer_statuses(self._words.texts)

    def _create_layout(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SMALL)
        first.addWidget(self.scope)
        first.addWidget(self.search, 1)
        second = QHBoxLayout()
        second.setSpacing(SMALL)
        second.addWidget(self.status)
        second.addWidget(self.group)
        second.addWidget(self._reset)
        second.addStretch()
        if self._may_import:
            second.addWidget(self._import)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self.search.textEdited.connect(self._on_search_edited)
        self.search.textChanged.connect(self._on_search_edited)
        self._import.clicked.connect(self.import_wanted)
        self.search.list_wanted.connect(self._on_list_wanted)
        self.search.first_wanted.connect(self._on_first_wanted)
        self.scope.currentChanged.connect(self._filter_again)
        self.status.activated.connect(self._filter_again)
        self.group.activated.connect(self._filter_again)
        self._reset.clicked.connect(self._clear)
        self._empty.step_taken.connect(self._on_step_taken)
        self.table.typed.connect(self._on_typed)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.row_chosen.connect(self._on_row_chosen)

    def _offer_statuses(self, texts: Texts) -> None:
        self.status.addItem(self.tr("Every status"), "")
        self.status.addItem(self.tr("waits for help"), Attention.WAITS.value)
        self.status.addItem(self.tr("consent to be settled"), Attention.CONSENT.value)
        self.status.insertSeparator(self.status.count())
        for status in CareFileStatus:
            self.status.addItem(word(texts, status), status.value)

    def _offer_groups(self, groups: Sequence[str]) -> None:
        chosen = self.group.currentData()
        self.group.clear()
        self.group.addItem(self.tr("Every group"), "")
        for group in groups:
            self.group.addItem(group, group)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
        self.group.setVisible(len(groups) > 1)

    @Slot()
    def _filter_again(self) -> None:
        status = _status_of(str(self.status.currentData() or ""))
        everybody = self.scope.currentIndex() == _ALL or status is CareFileStatus.CLOSED
        if everybody and self.scope.currentIndex() != _ALL:
            self.scope.setCurrentIndex(_ALL)
        group = str(self.group.currentData() or "")
        self._filter = replace(self._filter, everybody=everybody, status=status, group=group)
        self.table.proxy.set_accepts(self._filter)
        self._reset.setVisible(self._filter.narrows)
        self._show_what_fits()

    @Slot()
    def _clear(self) -> None:
        self.search.clear()
        self.status.setCurrentIndex(0)
        self.group.setCurrentIndex(0)
        self._filter_again()

    @Slot()
    def _on_search_edited(self) -> None:
        self.table.proxy.set_filter_text(self.search.text())
        self._show_what_fits()
        if self.search.text() and not self.table.currentIndex().isValid():
            self.table.choose_first()

    @Slot()
    def _on_list_wanted(self) -> None:
        if self.table.currentIndex().isValid() or self.table.choose_first():
            self.table.setFocus()

    @Slot()
    def _on_first_wanted(self) -> None:
        if self.table.currentIndex().isValid() or self.table.choose_first():
            self._on_row_opened(self.table.current_row())

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)

    @Slot(object)
    def _on_row_opened(self, row: object) -> None:
        if isinstance(row, PupilRow):
            self.opened.emit(row.pupil.id)

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        self.chosen.emit(row.pupil.id if isinstance(row, PupilRow) else None)

    @Slot()
    def _on_step_taken(self) -> None:
        if not self.rows and self._may_import:
            self.import_wanted.emit()
        elif not self.rows:
            self.add_wanted.emit()
        elif self.search.text() or self._filter.narrows:
            self._clear()
        else:
            self.scope.setCurrentIndex(_ALL)

    def _show_what_fits(self) -> None:
        """Show the table, or in its place why there is nobody and what to do."""
        if self.table.proxy.rowCount() or not self._loaded:
            self._stack.setCurrentWidget(self.table)
            return
        self._empty.say(*self._why_nobody())
        self._stack.setCurrentWidget(self._empty)

    def _why_nobody(self) -> tuple[str, str, str]:
        if not self.rows:
            words = self.tr("Read in the list from the school's own administration. Nothing changes before you say so.")
            step = self.tr("Read in a list") if self._may_import else self.tr("Add a pupil") if self._may_add else ""
            return self.tr("No pupils yet"), words, step
        if self.search.text() or self._filter.narrows:
            words = self.tr("Nobody fits what you typed and chose.")
            if not self._filter.everybody:
                words = self.tr("Nobody in the caseload fits. Perhaps among all pupils?")
            return self.tr("Nothing found"), words, self.tr("Show all again")
        words = self.tr("A pupil comes in here with the first signal. Choose one among all pupils and press N.")
        return self.tr("The caseload is empty"), words, self.tr("Show all pupils")


def _status_of(code: str) -> StatusChoice:
    """Return what was chosen; Qt gives back plain texts."""
    if not code:
        return None
    return Attention(code) if code in tuple(Attention) else CareFileStatus(code)
