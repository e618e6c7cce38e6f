"""The pupils of the preview: chips with counts, the list, and the row in full beside it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from resources import Texts
from ui.import_flow.detail import EntryDetail
from ui.import_flow.filter_chips import EVERYTHING, FilterChips
from ui.import_flow.review import Entry, Fate, Pile, Review
from ui.import_flow.rows import EntryTableModel, EntryWords
from ui.theme import CLOSE, SMALL, Theme, Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.chip import ChipLook
from ui.widgets.list_detail import ListDetail
from ui.widgets.table_view import TableView

_MOST_OPTIONS: Final = 9
_WIDTH_IN_ROWS: Final = 16
_QUICK: Final = frozenset({Pile.CHOOSE, Pile.GONE, Pile.FORMER})
"""Piles that are worked through one by one: after a key the next row comes by itself."""
_LOOKS: Final = {
    Pile.CHOOSE: (Tone.WARN, "circle-help"),
    Pile.NEW: (Tone.OK, "plus"),
    Pile.CHANGED: (Tone.INFO, "pencil"),
    Pile.GONE: (Tone.WARN, "archive"),
    Pile.FORMER: (Tone.MUTED, "history"),
    Pile.UNCHANGED: (Tone.MUTED, "check"),
}


class PupilsPart(QWidget):
    """Shows the rows and hears what is decided.

    Signals:
        decided: the key of a row, and the Decision or None.
        kept: the key of a row, and the names of the fields that stay as they are.
        end_all_wanted: end the enrolment of everybody who is gone.
        suggestions_wanted: follow every suggestion.

    """

    decided = Signal(str, object)
    kept = Signal(str, object)
    end_all_wanted = Signal()
    suggestions_wanted = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_pupils")
        self._texts = texts
        self._review: Review | None = None
        self._pile: Pile | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def begin(self, review: Review, locations: Mapping[str, str]) -> None:
        """Show a file for the first time, beginning with what waits for somebody."""
        self._review = review
        self._words.locations = locations
        self._detail.set_locations(locations)
        self._chips.clear()
        self._search.clear()
        self._pile = None
        self._view.proxy.set_accepts(None)
        self.refresh()
        for pile in (Pile.CHOOSE, Pile.NEW, Pile.CHANGED):
            if review.count(pile):
                self._chips.choose(pile.value)
                break
        self._view.choose_first()
        self._view.setFocus()

    def refresh(self) -> None:
        """Show the rows as they are decided now."""
        if self._review is None:
            return
        entries = self._review.entries
        self._model.set_rows(entries)
        self._show_counts(entries)
        self._show_bulk(entries)
        current = self._view.current_row()
        self._detail.show_entry(current if isinstance(current, Entry) else None)

    def go_to_next_open(self) -> bool:
        """Go to the next row that waits for a decision and tell whether there is one."""
        waiting = self._review.open if self._review else ()
        if not waiting:
            return False
        keys = [entry.key for entry in waiting]
        now = self._view.current_row()
        here = now.key if isinstance(now, Entry) else ""
        shown = self._model.rows
        place = self._model.number_of(here)
        later = [entry.key for entry in shown[place + 1 :] if entry.key in set(keys)]
        return self.go_to((later or keys)[0])

    def go_to(self, key: str) -> bool:
        """Go to a row, whatever is filtered, and tell whether it is there."""
        if not self._view.choose(key):
            self._search.clear()
            self._chips.choose(EVERYTHING)
            if not self._view.choose(key):
                return False
        self._show_detail()
        return True

    def leave_detail(self) -> bool:
        """Go back from the row to the list and tell whether that changed anything."""
        return self._area.leave_detail()

    def forget(self) -> None:
        """Drop every row and text."""
        self._review = None
        self._model.forget()
        self._detail.forget()
        self._chips.clear()
        self._search.clear()
        self._words.locations = {}

    def _create_widgets(self) -> None:
        self._chips = FilterChips(self.tr("Show"))
        self._search = QLineEdit()
        self._search.setObjectName("import_search")
        self._search.setPlaceholderText(self.tr("Filter by name or number"))
        self._search.setAccessibleName(self.tr("Filter by name or number"))
        self._search.setClearButtonEnabled(True)
        self._bulk = LinkButton("", "list-checks")
        self._bulk.setObjectName("import_bulk")
        self._words = EntryWords(self._texts, {})
        self._model = EntryTableModel(self._words, self)
        self._view = TableView(self._model, self.tr("Pupils in the file"))
        self._view.setObjectName("import_list")
        self._detail = EntryDetail(self._texts)
        listing = _Listing()
        self._listing = listing
        self._area = ListDetail(listing, self._detail)
        for number in range(1, _MOST_OPTIONS + 1):
            action = QAction(self)
            action.setShortcut(QKeySequence(str(number)))
            action.setProperty("number", number)
            action.triggered.connect(self._on_number_pressed)
            self._area.addAction(action)

    def _create_layout(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SMALL)
        bar.addWidget(self._search, 1)
        bar.addWidget(self._bulk)
        left = QVBoxLayout(self._listing)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(SMALL)
        left.addLayout(bar)
        left.addWidget(self._view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(self._chips)
        column.addWidget(self._area, 1)

    def _connect_signals(self) -> None:
        self._chips.filter_chosen.connect(self._on_filter_chosen)
        self._search.textChanged.connect(self._view.proxy.set_filter_text)
        self._search.returnPressed.connect(self._on_search_entered)
        self._bulk.clicked.connect(self._on_bulk_clicked)
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_opened.connect(self._on_row_opened)
        self._area.detail_left.connect(self._on_detail_left)
        self._detail.decided.connect(self.decided)
        self._detail.kept.connect(self.kept)

    def _show_counts(self, entries: Sequence[Entry]) -> None:
        counts = {pile: sum(entry.pile is pile for entry in entries) for pile in Pile}
        waiting = any(entry.open for entry in entries)
        looks = {}
        for pile, count in counts.items():
            tone, icon = _LOOKS[pile]
            if pile is Pile.CHOOSE and not waiting:
                tone, icon = Tone.OK, "circle-check"
            looks[pile.value] = (ChipLook(word=self._pile_words(pile), tone=tone, icon=icon), count)
        self._chips.show_counts(ChipLook(word=self.tr("All")), looks)

    def _pile_words(self, pile: Pile) -> str:
        words = {
            Pile.CHOOSE: QCoreApplication.translate("ImportFlow", "Choose first"),
            Pile.FORMER: QCoreApplication.translate("ImportFlow", "Former pupil"),
        }
        return words.get(pile) or self._texts(f"imports.status.{pile.value}")

    def _show_bulk(self, entries: Sequence[Entry]) -> None:
        """Offer to decide about many at once, where many wait for the same."""
        words = ""
        if self._pile is Pile.GONE:
            number = sum(entry.fate is Fate.STAY for entry in entries)
            words = self.tr("Unenrol all {0}").format(number) if number > 1 else ""
        elif self._pile is Pile.CHOOSE:
            number = sum(entry.open and entry.row.suggestion is not None for entry in entries)
            words = self.tr("{0} times the same pupil: accept").format(number) if number > 1 else ""
        self._bulk.setText(words)
        self._bulk.setVisible(bool(words))

    def _choose(self, number: int) -> None:
        if not self._area.side_by_side and not self._area.detail_open:
            self._show_detail()
            return
        before = self._detail.entry
        if before is None or not self._detail.choose(number) or before.pile not in _QUICK:
            return
        if before.pile is Pile.CHOOSE:
            self.go_to_next_open()
        else:
            self._go_down()

    def _show_detail(self) -> None:
        """Make the row in full visible; where it covers the list, the keyboard and the room go with it."""
        self._area.show_detail()
        if self._area.detail_open:
            self._chips.hide()
            self._detail.focus()

    def _go_down(self) -> None:
        below = self._view.proxy.index(self._view.currentIndex().row() + 1, 0)
        if below.isValid():
            self._view.setCurrentIndex(below)

    @Slot(str)
    def _on_filter_chosen(self, name: str) -> None:
        self._pile = Pile(name) if name else None
        self._view.proxy.set_accepts(self._accepts if name else None)
        if not self._view.currentIndex().isValid():
            self._view.choose_first()
        if self._review is not None:
            self._show_bulk(self._review.entries)

    def _accepts(self, entry: Entry) -> bool:
        return entry.pile is self._pile

    @Slot(object)
    def _on_row_chosen(self, entry: Entry | None) -> None:
        self._detail.show_entry(entry)

    @Slot(object)
    def _on_row_opened(self, _entry: Entry) -> None:
        self._show_detail()
        self._detail.focus()

    @Slot()
    def _on_detail_left(self) -> None:
        self._chips.show()
        self._view.setFocus()

    @Slot()
    def _on_search_entered(self) -> None:
        self._view.choose_first()
        self._view.setFocus()

    @Slot()
    def _on_bulk_clicked(self) -> None:
        if self._pile is Pile.GONE:
            self.end_all_wanted.emit()
        else:
            self.suggestions_wanted.emit()

    @Slot()
    def _on_number_pressed(self) -> None:
        self._choose(int(self.sender().property("number")))


class _Listing(QWidget):
    """The left side: about as wide as the row in full beside it."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH_IN_ROWS * Theme.of_app().row_height, super().sizeHint().height())
