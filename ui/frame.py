"""The frame of the main window: navigation, the page one is at, what was saved, and the keys that work everywhere."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError
from ui.drafts import DraftHost
from ui.errors import Action, message_for
from ui.icons import put_icon
from ui.keys_dialog import KeysDialog
from ui.navigation import Navigation, place_icon, place_words
from ui.page import KeyHint, Page, Place, SearchEntry
from ui.search_palette import SearchPalette, SearchProvider, matching
from ui.theme import CLOSE, NORMAL, NORMAL_TEXT_SIZE, SMALL, TIGHT, WIDE, Theme, Tone
from ui.toast import Toast
from ui.widgets.draft_offer import DraftOffer
from ui.widgets.keys_line import KeysLine
from ui.widgets.labels import Text, Title
from ui.widgets.strip import Strip
from ui.words import texts

COMPACT_BELOW: Final = 1100
"""The width of the window below which the navigation shows icons only, at normal text size."""

MOST_PLACES: Final = 9

PageMakers = Mapping[Place, Callable[[], Page]]
"""How each page is made. It is called when the page is first shown, so its module may be imported only then."""


class Frame(DraftHost):
    """Holds the pages of one user who has unlocked the store. It is deleted when the app locks.

    Signals:
        place_changed: the title of the page one is at now.
        lock_wanted: lock now.
        undo_wanted: the step to take back; whoever does it calls ``publish`` with the changes.
        newest_undo_wanted: take back what the user did last.
        redo_wanted: do again what the user took back last.
        steps_wanted: show what the user did.

    """

    place_changed = Signal(str)
    lock_wanted = Signal()
    undo_wanted = Signal(object)
    newest_undo_wanted = Signal()
    redo_wanted = Signal()
    steps_wanted = Signal()

    def __init__(
        self, makers: PageMakers, providers: Sequence[SearchProvider] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._makers = {place: makers[place] for place in Place if place in makers}
        self._providers = (*providers, self._own_entries)
        self._pages: dict[Place, Page] = {}
        self._stale: dict[Place, frozenset[Topic]] = {}
        self._visited: list[Place] = []
        self._today: Callable[[], date] | None = None
        self._day: date | None = None
        self._offered = Action.NONE
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    @property
    def places(self) -> tuple[Place, ...]:
        """Where this user can be, in the order of the keys Ctrl+1 to Ctrl+9."""
        return tuple(self._makers)

    @property
    def place(self) -> Place | None:
        """Where one is."""
        return self._visited[-1] if self._visited else None

    @property
    def page(self) -> Page | None:
        """The page one is at."""
        return self._pages.get(self._visited[-1]) if self._visited else None

    def watch_day(self, today: Callable[[], date]) -> None:
        """Read every page anew once it is another day: what was consented to may have lapsed overnight."""
        self._today, self._day = today, today()

    def go(self, place: Place, record: str = "") -> None:
        """Go to a place, and to a record there."""
        self._notice_day()
        self._leave()
        page = self._pages.get(place) or self._make(place)
        self._visited = [*(been for been in self._visited if been is not place), place]
        self._stack.setCurrentWidget(page)
        self._navigation.mark(place)
        self._show_head(page)
        stale = self._stale.pop(place, frozenset())
        with page.showing_errors():
            if stale:
                page.refresh(stale)
            if record:
                page.show_record(record)
        page.focus_start()
        self.place_changed.emit(page.title())

    def publish(self, changes: Changes) -> None:
        """Refresh what shows these changes, say "Bewaard" and offer to take them back."""
        self._strip.clear()
        self._spread(changes.topics)
        if changes.topics:
            self._toast.say(self.tr("Saved"), changes.undo)

    def tell(self, sentence: str) -> None:
        """Say quietly that something went well."""
        self._toast.say(sentence)

    def show_error(self, error: AppError) -> None:
        """Say above the page what could not be done, and what to do."""
        message = message_for(error, texts())
        page = self.page
        can = page is not None and message.action in page.can_do
        self._offered = message.action if can else Action.NONE
        self._strip.say(message.sentence, Tone.DANGER, message.action_words if can else "")

    def set_waiting(self, place: Place, number: int) -> None:
        """Show in the navigation how many things wait at a place, also before its page is made."""
        self._navigation.set_waiting(place, number)

    def save_pending(self) -> None:
        """Let every page save what is typed and not yet saved."""
        for page in self._pages.values():
            with page.showing_errors():
                page.save_pending()

    def forget(self) -> None:
        """Let every page drop what it shows, before the frame is deleted."""
        self._toast.clear()
        self.draft_offer.clear()
        self._strip.clear()
        self._summary.say("")
        for page in self._pages.values():
            page.forget()

    def _notice_day(self) -> None:
        if self._today is not None and self._today() != self._day:
            self._day = self._today()
            self._stale.update({place: page.topics for place, page in self._pages.items()})

    def _make(self, place: Place) -> Page:
        page = self._makers[place]()
        self._pages[place] = page
        self._stale[place] = page.topics
        self._stack.addWidget(page)
        page.summary_changed.connect(self._on_summary_changed)
        page.waiting_changed.connect(self._on_waiting_changed)
        page.changed.connect(self.publish)
        page.told.connect(self.tell)
        page.failed.connect(self.show_error)
        page.place_wanted.connect(self._on_place_wanted)
        page.lock_wanted.connect(self.lock_wanted)
        page.keys_changed.connect(self._on_keys_changed)
        return page

    def _leave(self) -> None:
        self._strip.clear()
        page = self.page
        if page is not None:
            with page.showing_errors():
                page.save_pending()

    def _show_head(self, page: Page) -> None:
        self._title.setText(page.title())
        self._summary.say(str(page.property("summary") or ""))
        self._show_keys(page)

    def _show_keys(self, page: Page) -> None:
        hints = [hint for hint in page.key_hints() if hint.shown]
        self._keys.name([f"{hint.keys} {hint.words}" for hint in hints], self.tr("F1 all keys"))

    def _spread(self, topics: frozenset[Topic]) -> None:
        for place, page in self._pages.items():
            concerned = page.topics & topics
            if place is self.place and concerned:
                with page.showing_errors():
                    page.refresh(concerned)
            elif concerned:
                page.notice(concerned)
                self._stale[place] = self._stale.get(place, frozenset()) | concerned

    def _place_of(self, page: object) -> Place | None:
        return next((place for place, known in self._pages.items() if known is page), None)

    def _create_widgets(self) -> None:
        self._navigation = Navigation(self._makers)
        self._title = Title()
        self._title.setWordWrap(False)
        self._summary = Text("", "summary")
        self._search = QPushButton(self.tr("Search…") + "        Ctrl+K")
        self._search.setProperty("look", "search")
        self._search.setAutoDefault(True)
        self._search.setAccessibleName(self.tr("Search"))
        put_icon(self._search, "search", Tone.MUTED)
        self._strip = Strip()
        self.draft_offer = DraftOffer(later=True)
        self._stack = QStackedWidget()
        self._keys = KeysLine()
        self._toast = Toast(self)

    def _create_layout(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(self._title)
        words.addWidget(self._summary)
        head = QHBoxLayout()
        head.setSpacing(NORMAL)
        head.addLayout(words, 1)
        head.addWidget(self._search, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(WIDE, NORMAL, WIDE, SMALL)
        column.setSpacing(CLOSE)
        column.addLayout(head)
        column.addWidget(self.draft_offer)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)
        column.addWidget(self._keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        row.addLayout(column, 1)

    def _connect_signals(self) -> None:
        Theme.of_app().changed.connect(self._fit_navigation)
        self._navigation.place_chosen.connect(self._on_place_chosen)
        self._navigation.lock_chosen.connect(self.lock_wanted)
        self._search.clicked.connect(self.open_search)
        self._toast.undo_wanted.connect(self.undo_wanted)
        self._strip.action_taken.connect(self._on_strip_action_taken)
        self._on_keys("Ctrl+K").activated.connect(self.open_search)
        self._on_keys("Ctrl+N").activated.connect(self._on_new_wanted)
        self._on_keys("Ctrl+L").activated.connect(self.lock_wanted)
        self._on_keys("F1").activated.connect(self.open_keys)
        self._on_keys("Ctrl+Z").activated.connect(self._on_undo_keys)
        self._on_keys("Ctrl+Y").activated.connect(self.redo_wanted)
        self._on_keys("Ctrl+Shift+Z").activated.connect(self.redo_wanted)
        self._on_keys("Ctrl+Shift+H").activated.connect(self.steps_wanted)
        self._on_keys("Alt+Left").activated.connect(self._on_back_wanted)
        for number in range(1, len(self._makers) + 1):
            shortcut = self._on_keys(f"Ctrl+{number}")
            shortcut.setProperty("number", number)
            shortcut.activated.connect(self._on_number_pressed)

    def _on_keys(self, keys: str) -> QShortcut:
        return QShortcut(QKeySequence(keys), self)

    @Slot()
    def open_search(self) -> None:
        """Open the search over everything."""
        palette = SearchPalette(self._providers, self)
        palette.open()
        corner = self.mapToGlobal(self.rect().topLeft())
        palette.move(corner.x() + (self.width() - palette.width()) // 2, corner.y() + self.height() // 8)

    @Slot()
    def open_keys(self) -> None:
        """Show the keys of this page and those that work everywhere."""
        page = self.page
        hints = page.key_hints() if page is not None else ()
        KeysDialog(self._title.text(), hints, self._keys_everywhere(), self).open()

    def _keys_everywhere(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint(keys="Ctrl+K", words=self.tr("search everything")),
            KeyHint(keys="Ctrl+N", words=self.tr("add what fits the page")),
            KeyHint(keys=f"Ctrl+1 … {len(self._makers)}", words=self.tr("go to a page")),
            KeyHint(keys="Esc", words=self.tr("one step back")),
            KeyHint(keys="Ctrl+Z", words=self.tr("undo what you did last")),
            KeyHint(keys="Ctrl+Y", words=self.tr("do again what you undid")),
            KeyHint(keys="Ctrl+Shift+H", words=self.tr("what you did, to undo it")),
            KeyHint(keys="Ctrl+L", words=self.tr("lock")),
        )

    def _own_entries(self, typed: str) -> list[SearchEntry]:
        here = list(self.page.search_entries()) if self.page is not None else []
        places = [
            SearchEntry(words=place_words(place), run=_Going(self, place), icon=place_icon(place), detail=f"Ctrl+{key}")
            for key, place in enumerate(self._makers, start=1)
        ]
        commands = [
            SearchEntry(
                words=self.tr("What I did, undo"), run=self.steps_wanted.emit, icon="undo-2", detail="Ctrl+Shift+H"
            ),
            SearchEntry(words=self.tr("Lock"), run=self.lock_wanted.emit, icon="lock", detail="Ctrl+L"),
            SearchEntry(words=self.tr("Keys of this page"), run=self.open_keys, icon="keyboard", detail="F1"),
        ]
        return matching([*here, *places, *commands], typed)

    @Slot()
    def _fit_navigation(self) -> None:
        """Show words beside the icons where there is room for them, at this size of text."""
        wanted = COMPACT_BELOW * max(Theme.of_app().text_size, NORMAL_TEXT_SIZE) / NORMAL_TEXT_SIZE
        self._navigation.set_compact(compact=self.width() < wanted)

    @Slot(str)
    def _on_place_chosen(self, place: str) -> None:
        self.go(Place(place))

    @Slot(str, str)
    def _on_place_wanted(self, place: str, record: str) -> None:
        self.go(Place(place), record)

    @Slot()
    def _on_number_pressed(self) -> None:
        number = int(self.sender().property("number"))
        self.go(self.places[number - 1])

    @Slot()
    def _on_undo_keys(self) -> None:
        """Take back what was offered last, or else what was done last; in a text the keys belong to the text."""
        if not self._toast.take():
            self.newest_undo_wanted.emit()

    @Slot()
    def _on_new_wanted(self) -> None:
        page = self.page
        if page is not None:
            page.add_new()

    @Slot()
    def _on_back_wanted(self) -> None:
        page = self.page
        if page is not None and page.go_back():
            return
        if len(self._visited) > 1:
            self.go(self._visited[-2])

    @Slot(str)
    def _on_summary_changed(self, summary: str) -> None:
        page = self.sender()
        page.setProperty("summary", summary)
        if page is self.page:
            self._summary.say(summary)

    @Slot()
    def _on_keys_changed(self) -> None:
        page = self.page
        if page is not None and page is self.sender():
            self._show_keys(page)

    @Slot(int)
    def _on_waiting_changed(self, number: int) -> None:
        place = self._place_of(self.sender())
        if place is not None:
            self.set_waiting(place, number)

    @Slot()
    def _on_strip_action_taken(self) -> None:
        page = self.page
        self._strip.clear()
        if page is not None and self._offered in page.can_do:
            page.carry_out(self._offered)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.page
        if event.key() == Qt.Key.Key_Escape and page is not None and page.go_back():
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_navigation()
        self._toast.place()


class _Going:
    """Going to a place, as something to run."""

    def __init__(self, frame: Frame, place: Place) -> None:
        self._frame = frame
        self._place = place

    def __call__(self) -> None:
        self._frame.go(self._place)
