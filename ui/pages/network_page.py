"""Netwerk: who is around the school, for whom he works, on which day he is in, and which organisation has room.

One opens it with the telephone in the hand: whom can I reach now, and where is there room? So who is in today stands
first, room is a chip, and one line searches people and organisations together.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Topic
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from models.user import Permission, allows
from ui.itemmodels.network import OrganisationRow, PersonRow, Presence, organisation_rows, person_rows
from ui.page import Page, SearchEntry
from ui.pages.network_editing import NetworkEditing
from ui.pages.network_lists import NetworkLists, Side
from ui.pages.organisation_detail import OrganisationDetail
from ui.pages.person_detail import PersonDetail
from ui.theme import CLOSE, NORMAL, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.check_box import CheckBox
from ui.widgets.list_detail import ListDetail
from ui.widgets.switch_row import SwitchRow
from ui.words import whole_number

_SEARCH_WIDTH: Final = 160


class NetworkPage(Page):
    """People and organisations.

    Args:
        session: the user at work.

    """

    topics = frozenset({Topic.NETWORK})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("network_page")
        self._session = session
        self._cases = NetworkUseCases(session)
        self._may_edit = allows(session.user.role, Permission.EDIT_NETWORK) and not session.store.read_only
        self._editing = NetworkEditing(session, self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    @property
    def side(self) -> Side:
        """Which list is shown."""
        return self._lists.side

    def _create_widgets(self) -> None:
        self._sides = SwitchRow(self.tr("People or organisations"))
        self._sides.add(self.tr("People"), "side_people")
        self._sides.add(self.tr("Organisations"), "side_organisations")
        self._search = QLineEdit()
        self._search.setObjectName("network_search")
        self._search.setAccessibleName(self.tr("Search the network"))
        self._search.setPlaceholderText(self.tr("Search name, role or organisation"))
        self._search.setMinimumWidth(_SEARCH_WIDTH)
        self._gone = CheckBox(self.tr("Also who has left"))
        self._gone.setObjectName("network_gone")
        self._add = PrimaryButton(self.tr("New person"), "plus")
        self._add.setObjectName("network_add")
        if not self._may_edit:
            self._add.hide()
        self._lists = NetworkLists(may_edit=self._may_edit)
        self._person = PersonDetail()
        self._organisation = OrganisationDetail()
        self._nothing = QWidget()
        self._detail = QStackedWidget()
        for detail in (self._person, self._organisation):
            detail.let_edit(allowed=self._may_edit)

    def _create_layout(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(NORMAL)
        bar.addWidget(self._sides)
        bar.addWidget(self._search, 1)
        bar.addWidget(self._gone)
        bar.addWidget(self._add)
        for detail in (self._person, self._organisation, self._nothing):
            self._detail.addWidget(detail)
        self._both = ListDetail(self._lists, self._detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addLayout(bar)
        column.addWidget(self._both, 1)

    def _connect_signals(self) -> None:
        self._sides.chosen.connect(self._on_side_chosen)
        self._search.textChanged.connect(self._on_search_changed)
        self._search.returnPressed.connect(self._on_search_left)
        self._gone.clicked.connect(self._on_gone_clicked)
        self._add.clicked.connect(self.add_new)
        self._lists.row_chosen.connect(self._on_row_chosen)
        self._lists.row_opened.connect(self._on_row_opened)
        self._lists.new_wanted.connect(self.add_new)
        self._lists.other_wanted.connect(self._on_other_wanted)
        self._lists.gone_wanted.connect(self._on_gone_wanted)
        for detail in (self._person, self._organisation):
            detail.edit_wanted.connect(self._on_edit_wanted)
            detail.record_wanted.connect(self.show_record)
            detail.told.connect(self.told)
        self._both.detail_left.connect(self._lists.focus)
        self._editing.changed.connect(self.changed)
        self._editing.saved.connect(self._on_saved)

    def _create_keys(self) -> None:
        self.note_key("Enter", self.tr("opens the details"))
        if self._may_edit:
            self.add_key("N", self.tr("new person or organisation"), self.add_new)
            self.add_key("E", self.tr("edits"), self._on_edit_wanted)
        self.add_key("M", self.tr("people"), self._on_people_wanted)
        self.add_key("O", self.tr("organisations"), self._on_organisations_wanted)
        self.add_key("Ctrl+F", self.tr("searches here"), self._on_search_wanted)

    def _go_to(self, side: Side) -> None:
        self._sides.choose(side)
        self._lists.show_side(side)
        self._show_bar()

    def _show_bar(self) -> None:
        people = self.side is Side.PEOPLE
        gone = any(row.presence is Presence.GONE for row in self._lists.people)
        self._gone.setVisible(people and gone)
        self._add.setText(self.tr("New person") if people else self.tr("New organisation"))
        for side, words in ((Side.PEOPLE, self.tr("People")), (Side.ORGANISATIONS, self.tr("Organisations"))):
            number = whole_number(self._lists.shown(side))
            self._sides.set_words(side, f"{words} {number}" if self._search.text().strip() else words)

    def _show_summary(self) -> None:
        here = [row for row in self._lists.people if row.presence is not Presence.GONE]
        today = sum(row.presence is Presence.TODAY for row in here)
        words = self.tr("At school today {0} · people {1} · organisations {2}")
        numbers = (today, len(here), len(self._lists.organisations))
        self.summary_changed.emit(words.format(*map(whole_number, numbers)) if any(numbers) else "")

    @Slot(int)
    def _on_side_chosen(self, side: int) -> None:
        self._go_to(Side(side))

    @Slot(str)
    def _on_search_changed(self, text: str) -> None:
        self._lists.set_filter(text)
        self._show_bar()

    @Slot()
    def _on_search_left(self) -> None:
        self._lists.focus()

    @Slot()
    def _on_gone_clicked(self) -> None:
        self._lists.set_with_gone(shown=self._gone.isChecked())
        self._show_bar()

    @Slot()
    def _on_gone_wanted(self) -> None:
        self._gone.setChecked(True)
        self._on_gone_clicked()

    @Slot()
    def _on_other_wanted(self) -> None:
        self._go_to(self.side.other)
        self._lists.focus()

    @Slot()
    def _on_people_wanted(self) -> None:
        self._go_to(Side.PEOPLE)
        self._lists.focus()

    @Slot()
    def _on_organisations_wanted(self) -> None:
        self._go_to(Side.ORGANISATIONS)
        self._lists.focus()

    @Slot()
    def _on_search_wanted(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def _on_row_chosen(self) -> None:
        row = self._lists.current_row()
        for detail in (self._person, self._organisation):
            detail.notice.clear()
        if isinstance(row, PersonRow):
            self._person.show_row(row)
            self._detail.setCurrentWidget(self._person)
        elif isinstance(row, OrganisationRow):
            self._organisation.show_row(row)
            self._detail.setCurrentWidget(self._organisation)
        else:
            self._detail.setCurrentWidget(self._nothing)

    @Slot()
    def _on_row_opened(self) -> None:
        self._both.show_detail()
        current = self._detail.currentWidget()
        if isinstance(current, PersonDetail | OrganisationDetail):
            current.focus()

    @Slot()
    def _on_edit_wanted(self) -> None:
        row = self._lists.current_row()
        if isinstance(row, PersonRow):
            self._editing.edit_person(row.person)
        elif isinstance(row, OrganisationRow):
            self._editing.edit_organisation(row.organisation)

    @Slot(str, str)
    def _on_saved(self, record: str, notice: str) -> None:
        self.show_record(record)
        if notice:
            self._person.notice.say(notice, Tone.WARN)

    @override
    def title(self) -> str:
        return self.tr("Network")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        network = self._cases.network()
        today = self._session.today
        people = person_rows(network, today)
        self._editing.set_network(network)
        self._lists.set_rows(people, organisation_rows(network, people, today))
        self._show_bar()
        self._show_summary()

    @override
    @Slot(str)
    def show_record(self, record: str) -> None:
        side = self._lists.side_of(record)
        if side is None:
            return
        self._go_to(side)
        if not self._lists.choose(record):
            self._search.clear()
        if not self._lists.choose(record):
            self._on_gone_wanted()
            self._lists.choose(record)
        self._both.show_detail()

    @override
    def focus_start(self) -> None:
        self._lists.focus()

    @override
    def forget(self) -> None:
        self._editing.forget()
        self._search.clear()
        self._lists.forget()
        self._person.forget()
        self._organisation.forget()

    @override
    @Slot()
    def add_new(self) -> None:
        if not self._may_edit:
            return
        if self.side is Side.PEOPLE:
            self._editing.add_person()
        else:
            self._editing.add_organisation()

    @override
    def go_back(self) -> bool:
        return self._both.leave_detail()

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        if not self._may_edit:
            return ()
        person, organisation = self.tr("New person in the network"), self.tr("New organisation")
        return (
            SearchEntry(words=person, icon="user-plus", run=self._editing.add_person),
            SearchEntry(words=organisation, icon="building-2", run=self._editing.add_organisation),
        )
