"""The list of pupils with what finds and narrows it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from models.caseload import CaseloadFilter, PupilRow
from models.caseload_query import Query, QueryLanguage
from models.caseload_views import SavedView
from models.ids import PupilId
from models.name_search import Named, NameIndex
from models.pupil_list import Listing
from ui.icons import icon
from ui.itemmodels.ordering import order_of
from ui.itemmodels.pupil_words import RowWords
from ui.itemmodels.pupils import PupilTableModel
from ui.pages.dossier_parts import Tabs
from ui.pages.pupils_bulk import BulkBar
from ui.pages.pupils_empty import EmptyList
from ui.pages.pupils_filter import FilterBar
from ui.pages.pupils_listing import listing_of
from ui.pages.pupils_search import SearchLine
from ui.pages.pupils_table import PupilTable
from ui.pages.pupils_tools import ListDesk, ListTools
from ui.pages.pupils_views import Asked
from ui.theme import SMALL, Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Hint

_CASELOAD, _ALL = range(2)
_NOBODY: Final = NameIndex(())


class PupilList(QWidget):
    """Search, scope, filters and table.

    Signals:
        opened: the pupil that was opened, by Enter or a double click.
        chosen: the pupil one is on, or None.
        add_wanted: there is nobody yet; add a pupil.
        import_wanted: read in a list.
        changed: the ``Changes`` of a use case.
        started: a job that makes a file.
        told: a sentence about something that went well.
        failed: an ``AppError``.

    """

    opened = Signal(str)
    chosen = Signal(object)
    add_wanted = Signal()
    import_wanted = Signal()
    changed = Signal(object)
    started = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        words: RowWords,
        *,
        may_add: bool,
        may_import: bool = False,
        desk: ListDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pupil_list")
        self._words = words
        self._may_import = may_import
        self._language = QueryLanguage(words.texts, ())
        self._index: NameIndex | None = _NOBODY
        self._filter = CaseloadFilter()
        self._query = Query()
        self._loaded = False
        self._create_widgets(may_add=may_add)
        self._create_tools(desk)
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

    def show_rows(self, rows: Sequence[PupilRow], index: NameIndex | None = None) -> None:
        """Show other rows; who was chosen stays so.

        Args:
            rows: all rows.
            index: their names, made ready to be searched; without it they are when somebody types.

        """
        self._loaded = True
        self._index = index
        self._language = QueryLanguage(self._words.texts, rows)
        self.filters.show_language(self._language)
        self._model.set_rows(rows)
        self._ask_again()

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

    def listing(self, school: str, today: date) -> Listing:
        """Return the list as it is seen: these columns, this order, these lines."""
        return listing_of(self.table, self._said(), school, today)

    def forget(self) -> None:
        """Drop every row and text."""
        self._loaded = False
        self._index = _NOBODY
        self._query = Query()
        self._language = QueryLanguage(self._words.texts, ())
        self.search.forget()
        self.filters.forget()
        self.filters.show_language(self._language)
        self._hint.say("")
        if self.tools is not None and self.bulk is not None:
            self.tools.forget()
            self.bulk.forget()
        self._model.forget()
        self._show_what_fits()

    def _create_widgets(self, *, may_add: bool) -> None:
        self.search = SearchLine()
        self.search.setObjectName("pupil_search")
        self.search.setPlaceholderText(self.tr("Name, group or status:waits"))
        self.search.setAccessibleName(self.tr("Search pupils"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", Tone.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self.scope = Tabs("pupil_scope", self.tr("Which pupils"))
        self.scope.addTab(self.tr("Caseload"))
        self.scope.addTab(self.tr("All pupils"))
        self.filters = FilterBar(self._language)
        self._hint = Hint()
        self._hint.setObjectName("search_hint")
        self._import = LinkButton(self.tr("Read in a list"), "upload")
        self._import.setObjectName("import_list")
        self._model = PupilTableModel(self._words, self)
        self.table = PupilTable(self._model, self.tr("Pupils"))
        self.table.setObjectName("pupil_table")
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._empty = EmptyList(may_add=may_add, may_import=self._may_import, everybody=self._words.homes)

    def _create_tools(self, desk: ListDesk | None) -> None:
        self.tools: ListTools | None = None
        self.bulk: BulkBar | None = None
        if desk is None:
            return
        self.tools = ListTools(desk, self._model, self.asked, self.listing, self)
        self.bulk = BulkBar(desk.lists, self.table.marked_rows, self._groups, self)
        self.table.marked.connect(self.bulk.show_number)
        self.bulk.unmark_wanted.connect(self.table.unmark)
        self.tools.view_chosen.connect(self.show_view)
        self.tools.columns_chosen.connect(self._on_columns_chosen)
        self.tools.started.connect(self.started)
        self.tools.told.connect(self.told)
        for part in (self.tools, self.bulk):
            part.changed.connect(self.changed)
            part.failed.connect(self.failed)

    def _create_layout(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SMALL)
        first.addWidget(self.scope)
        first.addWidget(self.search, 1)
        second = QHBoxLayout()
        second.setSpacing(SMALL)
        second.addWidget(self.filters.button)
        if self.tools is not None:
            second.addWidget(self.tools)
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
        column.addWidget(self._hint)
        column.addLayout(second)
        column.addWidget(self.filters)
        if self.bulk is not None:
            column.addWidget(self.bulk)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self.search.textEdited.connect(self._on_search_edited)
        self.search.textChanged.connect(self._ask_again)
        self.search.help_wanted.connect(self._on_help_wanted)
        self._import.clicked.connect(self.import_wanted)
        self.search.list_wanted.connect(self._on_list_wanted)
        self.search.first_wanted.connect(self._on_first_wanted)
        self.scope.currentChanged.connect(self._ask_again)
        self.filters.changed.connect(self._ask_again)
        self.filters.cleared.connect(self._clear)
        self._empty.step_taken.connect(self._on_step_taken)
        self.table.typed.connect(self._on_typed)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.row_chosen.connect(self._on_row_chosen)

    @Slot()
    def _ask_again(self) -> None:
        """Understand what was typed and chosen, and list who fits, the best first."""
        self._query = self._language.understand(self.search.text())
        conditions = (*self.filters.conditions, *self._query.conditions)
        asked = CaseloadFilter(everybody=self.scope.currentIndex() == _ALL, conditions=conditions)
        if asked.asks_closed and not asked.everybody:
            self.scope.setCurrentIndex(_ALL)
            return
        self._filter = asked
        ranks = self._names().find(self._query.words) if self._query.words else None
        self.table.proxy.set_accepts(None)
        self._model.rank(ranks or {})
        self.table.proxy.set_accepts(_Accepts(asked, ranks))
        self._hint.say(" ".join(self._language.explain(problem) for problem in self._query.problems))
        self.filters.show_reset(wanted=bool(self.search.text()) or asked.narrows)
        self._show_what_fits()
        if self._query.words and not self.table.currentIndex().isValid():
            self.table.choose_first()

    def asked(self) -> Asked:
        """Return what is asked now: filters, and words."""
        return self._filter, self._query.words

    @Slot(object)
    def show_view(self, view: SavedView) -> None:
        """Show a list that was saved."""
        self.filters.ask(view.filter.conditions)
        self.scope.setCurrentIndex(_ALL if view.filter.everybody else _CASELOAD)
        self.search.setText(view.words)
        self._ask_again()

    def _names(self) -> NameIndex:
        if self._index is None:
            self._index = names_of(self.rows)
        return self._index

    def _groups(self) -> Sequence[str]:
        found = tuple({row.pupil.group for row in self.rows if row.pupil.group})
        return [found[number] for number in order_of(found)]

    def _said(self) -> Sequence[str]:
        """Return what the list is narrowed by, in words."""
        scope = "" if self._filter.everybody else self.scope.tabText(_CASELOAD)
        said = [self._language.say(asked) for asked in self._filter.conditions]
        return [words for words in (scope, *said, self._query.words) if words]

    @Slot()
    def _clear(self) -> None:
        self.filters.ask(())
        self.search.clear()
        self._ask_again()

    @Slot(str)
    def _on_search_edited(self, typed: str) -> None:
        goes_on = ":" in typed or (typed and not self.table.proxy.rowCount())
        self.search.offer(self._language.complete(typed) if goes_on else ())

    @Slot()
    def _on_help_wanted(self) -> None:
        typed = self.search.text()
        self.search.offer(self._language.complete(typed) or self._language.fields(typed))

    @Slot()
    def _on_columns_chosen(self) -> None:
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)

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
        narrowed = bool(self.search.text()) or self._filter.narrows
        self._empty.explain(self._filter, anybody=bool(self.rows), narrowed=narrowed)
        self._stack.setCurrentWidget(self._empty)


class _Accepts:
    """Tells of a row whether it is listed."""

    def __init__(self, asked: CaseloadFilter, ranks: object) -> None:
        self._asked = asked
        self._ranks = ranks if isinstance(ranks, dict) else None

    def __call__(self, row: PupilRow) -> bool:
        return (self._ranks is None or row.pupil.id in self._ranks) and self._asked(row)


def names_of(rows: Sequence[PupilRow]) -> NameIndex:
    """Return the names of rows, made ready to be searched."""
    return NameIndex(
        Named(key=row.pupil.id, name=row.pupil.name, marks=(row.pupil.number, row.pupil.group)) for row in rows
    )
