"""Netwerk: who is around the school, for whom he works, on which day he is in, and which organisation has room.

One opens it with the telephone in the hand: whom can I reach now, and where is there room? So who is in today stands
first, room is a chip, and one line searches people and organisations together.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Topic
from models.history import RecordKind
from models.involvement import HelperCount
from models.network import Organisation
from models.usecases.involvement import InvolvedPupil, pupils_waiting_for
from models.usecases.network import Network, NetworkUseCases
from models.usecases.session import Session
from models.user import Permission, allows
from ui.dialogs.history_dialog import Looked
from ui.itemmodels.network import OrganisationRow, PersonRow, Presence, organisation_rows, person_rows, summary_words
from ui.itemmodels.presence import today_sentence
from ui.page import Page, Place, SearchEntry
from ui.pages.looking_back import look_back, may_look_back
from ui.pages.network_bar import WEEK, NetworkBar
from ui.pages.network_cards import CardDesk, NetworkCards
from ui.pages.network_deeds import NetworkDeeds
from ui.pages.network_editing import CHANGE, NEW_ORGANISATION, NEW_PERSON, NetworkEditing
from ui.pages.network_involved import NetworkInvolved
from ui.pages.network_lists import NetworkLists, Side
from ui.pages.network_words import staffing_words
from ui.pages.organisation_detail import OrganisationDetail
from ui.pages.person_detail import PersonDetail
from ui.pages.week_panel import WeekPanel
from ui.theme import CLOSE, Tone
from ui.widgets.labels import Text
from ui.widgets.list_detail import ListDetail


class NetworkPage(Page):
    """People and organisations.

    Args:
        session: the user at work.
        cards: reads and writes contact cards; without it that is not offered.

    """

    topics = frozenset(
        {Topic.NETWORK, Topic.TRAJECTORIES, Topic.CARE_FILES, Topic.PUPILS, Topic.CONSENTS, Topic.SCHOOL}
    )

    def __init__(self, session: Session, cards: CardDesk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("network_page")
        self._session = session
        self._cases = NetworkUseCases(session)
        self._may_edit = allows(session.user.role, Permission.EDIT_NETWORK) and not session.store.read_only
        self._may_look_back = may_look_back(session)
        self._editing = NetworkEditing(session, self)
        self._involved = NetworkInvolved(session, cards.runner if cards else None, self)
        self._cards = NetworkCards(session, cards, self) if cards is not None else None
        self._network = Network()
        self._doubles = 0
        self._create_widgets()
        self._deeds = NetworkDeeds(session, self, self._lists.current_row)
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    @property
    def side(self) -> Side:
        """Which list is shown."""
        return self._lists.side

    def _create_widgets(self) -> None:
        self._bar = NetworkBar(may_edit=self._may_edit, has_cards=self._cards is not None)
        self._today = Text()
        self._today.setObjectName("network_today")
        self._week = WeekPanel()
        self._lists = NetworkLists(may_edit=self._may_edit)
        self._person = PersonDetail()
        self._organisation = OrganisationDetail()
        self._nothing = QWidget()
        self._detail = QStackedWidget()
        for detail in (self._person, self._organisation):
            detail.let_edit(allowed=self._may_edit)
            detail.let_look_back(allowed=self._may_look_back)

    def _create_layout(self) -> None:
        for detail in (self._person, self._organisation, self._nothing):
            self._detail.addWidget(detail)
        self._both = ListDetail(self._lists, self._detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        self._parts = QStackedWidget()
        self._parts.addWidget(self._both)
        self._parts.addWidget(self._week)
        column.addWidget(self._today)
        column.addWidget(self._bar)
        column.addWidget(self._parts, 1)

    def _connect_signals(self) -> None:
        self._bar.sides.chosen.connect(self._on_side_chosen)
        self._bar.search.textChanged.connect(self._on_search_changed)
        self._bar.search.returnPressed.connect(self._on_search_left)
        self._bar.gone.clicked.connect(self._on_gone_clicked)
        self._bar.add.clicked.connect(self.add_new)
        self._lists.row_chosen.connect(self._on_row_chosen)
        self._lists.row_opened.connect(self._on_row_opened)
        self._lists.new_wanted.connect(self.add_new)
        self._lists.other_wanted.connect(self._on_other_wanted)
        self._lists.gone_wanted.connect(self._on_gone_wanted)
        for detail in (self._person, self._organisation):
            detail.edit_wanted.connect(self._on_edit_wanted)
            detail.history_wanted.connect(self._on_history_wanted)
            detail.record_wanted.connect(self.show_record)
            detail.pupil_wanted.connect(self._on_pupil_wanted)
            detail.told.connect(self.told)
        self._connect_deeds()
        self._week.person_opened.connect(self.show_record)
        self._both.detail_left.connect(self._lists.focus)
        self._involved.counted.connect(self._on_counted)
        self._involved.found.connect(self._on_pupils_found)
        self._involved.failed.connect(self.failed)
        self._editing.changed.connect(self.changed)
        self._editing.saved.connect(self._on_saved)

    def _connect_deeds(self) -> None:
        self._organisation.room_wanted.connect(self._on_room_wanted)
        self._deeds.serve(self._person, self._organisation)
        if self._cards is not None:
            self._bar.read_cards.clicked.connect(self._cards.ask_file)
            self._bar.save_cards.clicked.connect(self._cards.save)
        self._bar.double.clicked.connect(self._deeds.show_doubles)
        self._deeds.saved.connect(self.show_record)

    def _create_keys(self) -> None:
        self.note_key("Enter", self.tr("opens the details"))
        if self._may_edit:
            self.add_key("N", self.tr("new person or organisation"), self.add_new)
            self.add_key("E", self.tr("edits"), self._on_edit_wanted)
            self.add_key("P", self.tr("notes whether there is room"), self._on_room_wanted, shown=False)
            self.add_key("D", self.tr("other days than usual"), self._deeds.note_days, shown=False)
            self.add_key("V", self.tr("somebody leaves"), self._deeds.let_leave, shown=False)
            self.add_key("S", self.tr("merges what is double"), self._deeds.merge, shown=False)
        if self._may_look_back:
            self.add_key("B", self.tr("shows what was here before"), self._on_history_wanted, shown=False)
        self.add_key("M", self.tr("people"), self._on_people_wanted)
        self.add_key("O", self.tr("organisations"), self._on_organisations_wanted)
        self.add_key("W", self.tr("week"), self._on_week_wanted)
        self.add_key("Ctrl+F", self.tr("searches here"), self._on_search_wanted)

    def _go_to(self, side: Side) -> None:
        self._bar.sides.choose(side)
        self._parts.setCurrentWidget(self._both)
        self._lists.show_side(side)
        self._show_bar()

    def _show_bar(self) -> None:
        gone = any(row.presence is Presence.GONE for row in self._lists.people)
        listed = self._parts.currentWidget() is self._both
        self._bar.show_lists(self._lists, listed=listed, gone=gone, doubles=self._doubles)

    @Slot(object)
    def _on_counted(self, active: HelperCount) -> None:
        self._show_summary(active)

    def _show_summary(self, active: HelperCount | None = None) -> None:
        organisations = len(self._lists.organisations)
        self.summary_changed.emit(summary_words(self._lists.people, organisations, active))

    def _show_week(self) -> None:
        self._bar.sides.choose(WEEK)
        self._parts.setCurrentWidget(self._week)
        self._show_bar()

    @Slot(int)
    def _on_side_chosen(self, side: int) -> None:
        if side == WEEK:
            self._show_week()
        else:
            self._go_to(Side(side))

    @Slot()
    def _on_week_wanted(self) -> None:
        self._show_week()
        self._week.focus()

    @Slot(str)
    def _on_pupil_wanted(self, pupil: str) -> None:
        self.place_wanted.emit(Place.PUPILS, pupil)

    @Slot(str)
    def _on_search_changed(self, text: str) -> None:
        self._lists.set_filter(text)
        self._show_bar()

    @Slot()
    def _on_search_left(self) -> None:
        self._lists.focus()

    @Slot()
    def _on_gone_clicked(self) -> None:
        self._lists.set_with_gone(shown=self._bar.gone.isChecked())
        self._show_bar()

    @Slot()
    def _on_gone_wanted(self) -> None:
        self._bar.gone.setChecked(True)
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
        self._bar.seek()

    @Slot()
    def _on_row_chosen(self) -> None:
        row = self._lists.current_row()
        for detail in (self._person, self._organisation):
            detail.notice.clear()
        if isinstance(row, PersonRow):
            self._person.show_row(row)
            self._person.show_history(row.person, self._network)
            self._person.wait_for_pupils()
            self._involved.of_professional(row.person.id)
            self._detail.setCurrentWidget(self._person)
        elif isinstance(row, OrganisationRow):
            self._show_organisation(row)
            self._detail.setCurrentWidget(self._organisation)
        else:
            self._detail.setCurrentWidget(self._nothing)

    def _show_organisation(self, row: OrganisationRow) -> None:
        own = row.organisation.id
        self._organisation.show_row(row)
        self._organisation.show_staffing([e for e in self._network.staffing if e.organisation == own], row.today)
        self._organisation.wait_for_pupils()
        self._involved.of_organisation(own)

    @Slot(str, object)
    def _on_pupils_found(self, record: str, found: Sequence[InvolvedPupil]) -> None:
        row = self._lists.current_row()
        if isinstance(row, PersonRow) and row.person.id == record:
            self._person.show_pupils(found)
        elif isinstance(row, OrganisationRow) and row.organisation.id == record:
            self._organisation.show_pupils(found)
            self._organisation.show_waiting(pupils_waiting_for(found, row.organisation.id), row)

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

    @Slot()
    def _on_room_wanted(self) -> None:
        row = self._lists.current_row()
        if isinstance(row, OrganisationRow):
            self._editing.note_room(row.organisation)

    @Slot()
    def _on_history_wanted(self) -> None:
        row = self._lists.current_row()
        if isinstance(row, PersonRow):
            record = Looked(kind=RecordKind.PROFESSIONAL, id=row.person.id, words=row.person.name)
            look_back(self, self._session, (record,))
        elif isinstance(row, OrganisationRow):
            look_back(self, self._session, self._of_organisation(row.organisation))

    def _of_organisation(self, organisation: Organisation) -> list[Looked]:
        """Return an organisation and whom it sends, to look back at."""
        sent = [entry for entry in self._network.staffing if entry.organisation == organisation.id]
        return [
            Looked(kind=RecordKind.ORGANISATION, id=organisation.id, words=organisation.name),
            *(Looked(kind=RecordKind.STAFFING, id=entry.id, words=staffing_words(entry)) for entry in sent),
        ]

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
        self._network = network = self._cases.network()
        self._involved.renew()
        today = self._session.today
        people = person_rows(network, today)
        self._editing.set_network(network)
        self._deeds.set_network(network)
        self._doubles = self._deeds.count_doubles()
        self._week.show_network(network, today)
        self._today.say(today_sentence(network, today) if people else "")
        self._lists.set_rows(people, organisation_rows(network, people, today))
        self._show_bar()
        self._show_summary()
        self._involved.count()

    @override
    @Slot(str)
    def show_record(self, record: str) -> None:
        side = self._lists.side_of(record)
        if side is None:
            return
        self._go_to(side)
        if not self._lists.choose(record):
            self._bar.search.clear()
        if not self._lists.choose(record):
            self._on_gone_wanted()
            self._lists.choose(record)
        self._both.show_detail()

    @override
    def resume(self, detail: str) -> None:
        if detail == NEW_PERSON:
            self._editing.add_person()
        elif detail == NEW_ORGANISATION:
            self._editing.add_organisation()
        elif detail == CHANGE:
            self._on_edit_wanted()
        else:
            self._deeds.resume(detail)

    @override
    def focus_start(self) -> None:
        self._lists.focus()

    @override
    def forget(self) -> None:
        with QSignalBlocker(self._lists), QSignalBlocker(self._bar.search):
            self._bar.search.clear()
            self._lists.forget()
        self._editing.forget()
        self._deeds.forget()
        if self._cards is not None:
            self._cards.forget()
        self._network = Network()
        self._involved.forget()
        self._week.forget()
        self._today.clear()
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
        found = self._cards.entries(may_edit=self._may_edit) if self._cards else ()
        if not self._may_edit:
            return found
        person, organisation = self.tr("New person in the network"), self.tr("New organisation")
        return (
            *found,
            SearchEntry(words=person, icon="user-plus", run=self._editing.add_person),
            SearchEntry(words=organisation, icon="building-2", run=self._editing.add_organisation),
        )
