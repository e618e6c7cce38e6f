"""Leerlingen: the caseload and every pupil, and the dossier of the one that is chosen."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.ids import PupilId
from models.usecases.caseload import CaseloadUseCases
from models.usecases.session import Session
from models.user import Permission, Role, allows
from ui.background import BackgroundRunner, Job
from ui.itemmodels.pupil_words import RowWords
from ui.page import Page, SearchEntry
from ui.pages.consents_page import ASK_LIST
from ui.pages.dossier_desk import Deed, Desk
from ui.pages.dossier_view import DossierView
from ui.pages.pupils_area import ListHolder, PupilsArea
from ui.pages.pupils_doors import NEW_PUPIL, NEW_SIGNAL, MakeImport, PupilsDoors
from ui.pages.pupils_export import ListPapers
from ui.pages.pupils_list import PupilList
from ui.pages.pupils_reading import LISTED, ListReader, Read, summary_of
from ui.pages.pupils_tools import ListDesk, list_desk
from ui.pages.shared_help_panel import SHARED_HELP, SharedHelpPanel
from ui.pages.weighed_deeds import WEIGHING_OF
from ui.theme import SMALL
from ui.widgets.buttons import LinkButton
from ui.widgets.progress_panel import ProgressPanel
from ui.words import texts

IMPORT: Final = "import"
"""As a record in ``place_wanted``: open the flow that reads in a list."""

NEW: Final = "new"
"""As a record in ``place_wanted``: note a signal about somebody in the list."""

CONSENT_OF: Final = "#consent"
"""Behind the id of a pupil in ``place_wanted``: go to his consents at once."""

_PAUSE: Final = 250
"""Milliseconds one must rest on a row before its dossier opens: looking is noted in the log."""


class PupilsPage(Page):
    """The list, and the dossier beside or over it.

    Args:
        desk: what is worked with in dossiers, and who is at work.
        runner: for reading the list.
        make_import: makes the flow that reads in a list; without it the page offers none.
        papers: makes files of the list; without it the list cannot be taken along.

    """

    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.PREVENTION, Topic.MONITOR, Topic.TASKS}

    def __init__(
        self,
        *,
        desk: Desk,
        runner: BackgroundRunner,
        make_import: MakeImport | None = None,
        papers: ListPapers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pupils_page")
        self._desk = desk
        self._wanted = ""
        self._reader = ListReader(CaseloadUseCases(desk.session), runner, self)
        self._doors = PupilsDoors(desk, make_import, self)
        can_import = make_import is not None and not desk.session.store.read_only
        self._may_import = can_import and allows(desk.session.user.role, Permission.IMPORT)
        self._create_widgets(desk.session, list_desk(desk.session, papers, runner))
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def _create_widgets(self, session: Session, lists: ListDesk | None) -> None:
        homes = session.user.role is not Role.YOUTH_PROFESSIONAL
        words = RowWords(texts=texts(), today=session.today, homes=homes)
        self._list = PupilList(
            words,
            may_add=self._desk.may(Deed.EDIT_PUPIL),
            may_import=self._may_import,
            desk=lists,
        )
        self._dossier = DossierView(self._desk)
        self._to_shared = LinkButton(self.tr("Help for groups and the school"), "users")
        self._to_shared.setObjectName("show_shared_help")
        self._area = PupilsArea(ListHolder(self._list, self._to_shared), self._dossier)
        self._shared = SharedHelpPanel(self._desk)
        self._progress = ProgressPanel()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE)
        self.start_at(self._list.search)

    def _create_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._progress)
        self._parts = QStackedWidget()
        self._parts.addWidget(self._area)
        self._parts.addWidget(self._shared)
        column.addWidget(self._parts, 1)

    def _connect_signals(self) -> None:
        self._list.opened.connect(self._on_opened)
        self._list.chosen.connect(self._on_chosen)
        self._list.add_wanted.connect(self._doors.add_pupil)
        self._list.import_wanted.connect(self._doors.read_in)
        self._list.changed.connect(self.changed)
        self._list.told.connect(self.told)
        self._list.failed.connect(self.failed)
        self._list.started.connect(self._on_file_started)
        self._rest.timeout.connect(self._on_rested)
        self._area.detail_left.connect(self._on_detail_left)
        self._reader.read.connect(self._on_rows_read)
        self._reader.failed.connect(self.failed)
        self._doors.made.connect(self._on_made)
        self._doors.changed.connect(self.changed)
        self._doors.told.connect(self.told)
        self._doors.failed.connect(self.failed)
        self._doors.file_wanted.connect(self.show_record)
        self._to_shared.clicked.connect(self.show_shared_help)
        self._shared.changed.connect(self.changed)
        self._shared.failed.connect(self.failed)
        self._shared.left.connect(self._leave_shared_help)
        self._dossier.changed.connect(self.changed)
        self._dossier.told.connect(self.told)
        self._dossier.failed.connect(self.failed)
        self._dossier.shared_help_wanted.connect(self.show_shared_help)

    def _create_keys(self) -> None:
        self.note_key("Enter", self.tr("opens the file"))
        if self._desk.may(Deed.NEW_SIGNAL):
            self.add_key("N", self.tr("notes a signal"), self._on_signal_wanted)
            self.add_key("H", self.tr("adds help"), self._on_help_wanted)
            self.add_key("D", self.tr("adds a document"), self._on_document_wanted, shown=False)
        if self._desk.may(Deed.NOTE_CONTACT):
            self.add_key("C", self.tr("notes a contact"), self._on_contact_wanted)
            self.add_key("O", self.tr("asks to talk about the pupil"), self._on_meeting_wanted, shown=False)
        if self._desk.may(Deed.WRITE_LETTER):
            self.add_key("B", self.tr("writes a letter to the parents"), self._on_letter_wanted, shown=False)
        self.add_key("T", self.tr("shows consent"), self._on_consent_wanted)
        if self._desk.may(Deed.ASK_CONSENT):
            self.add_key("V", self.tr("shows what must still be asked"), self.show_ask_list, shown=False)
        self.add_key("G", self.tr("shows help for groups"), self.show_shared_help, shown=False)
        self.add_key("Ctrl+F", self.tr("searches in the list"), self._on_search_wanted, shown=False)
        self.add_key("F", self.tr("filters the list"), self._on_filter_wanted, shown=False)
        self.add_key("L", self.tr("shows a list you saved"), self._on_views_wanted, shown=False)
        self.note_key("Space", self.tr("marks pupils, to change several at once"), shown=False)
        self.note_key("Ctrl+A", self.tr("marks everybody in the list"), shown=False)
        self.note_key("Ctrl+Space", self.tr("shows what you can search by, in the search line"), shown=False)
        self.note_key("Alt+1…9", self.tr("to a part of the file"), shown=False)
        self.note_key("Esc", self.tr("back to the list"), shown=False)

    @property
    def _shows_shared(self) -> bool:
        return self._parts.currentWidget() is self._shared

    @Slot()
    def show_ask_list(self) -> None:
        """Show what must still be asked of whom, for the whole caseload."""
        self._doors.show_ask_list()

    @Slot()
    def show_shared_help(self) -> None:
        """Show help for groups, classes and the school in the place of the pupils."""
        self._shared.refresh()
        self._parts.setCurrentWidget(self._shared)
        self._shared.take_focus()

    @Slot()
    def _leave_shared_help(self) -> bool:
        """Go back to the pupils, and tell whether one was elsewhere."""
        if not self._shows_shared:
            return False
        self._parts.setCurrentWidget(self._area)
        self.focus_start()
        return True

    def _open(self, pupil: PupilId) -> None:
        self._rest.stop()
        if self._dossier.pupil != pupil:
            self._dossier.open(pupil)

    def _show_summary(self) -> None:
        self.summary_changed.emit(summary_of(self._list.rows))

    @Slot(object)
    def _on_rows_read(self, read: Read) -> None:
        self._list.show_rows(read.rows, read.names)
        self._show_summary()
        wanted, self._wanted = self._wanted, ""
        if wanted == NEW:
            self.add_new()
        elif wanted:
            self._list.choose(wanted)

    @Slot(str)
    def _on_opened(self, pupil: str) -> None:
        self._open(PupilId(pupil))
        self._area.open_alone()
        self._dossier.take_focus()

    @Slot(object)
    def _on_chosen(self, pupil: object) -> None:
        if pupil is None:
            self._rest.stop()
        elif self._area.side_by_side or self._area.detail_alone:
            self._rest.start()

    @Slot()
    def _on_rested(self) -> None:
        pupil = self._list.current
        if pupil is not None:
            self._open(pupil)

    @Slot()
    def _on_detail_left(self) -> None:
        self._list.table.setFocus()

    @Slot()
    def _on_search_wanted(self) -> None:
        self._area.leave_detail()
        self._list.seek()

    @Slot()
    def _on_filter_wanted(self) -> None:
        self._area.leave_detail()
        self._list.filters.open_menu()

    @Slot()
    def _on_views_wanted(self) -> None:
        self._area.leave_detail()
        if self._list.tools is not None:
            self._list.tools.views.showMenu()

    @Slot(object)
    def _on_file_started(self, job: Job) -> None:
        self._progress.watch(job, self.tr("Making the list…"), can_stop=False)

    @Slot()
    def _on_signal_wanted(self) -> None:
        self._wish(Deed.NEW_SIGNAL)

    @Slot()
    def _on_help_wanted(self) -> None:
        if self._shows_shared:
            self._shared.add()
        else:
            self._wish(Deed.NEW_HELP)

    @Slot()
    def _on_document_wanted(self) -> None:
        self._wish(Deed.ADD_DOCUMENT)

    @Slot()
    def _on_contact_wanted(self) -> None:
        self._wish(Deed.NOTE_CONTACT)

    @Slot()
    def _on_meeting_wanted(self) -> None:
        self._wish(Deed.ASK_MEETING)

    @Slot()
    def _on_letter_wanted(self) -> None:
        self._wish(Deed.WRITE_LETTER)

    @Slot()
    def _on_consent_wanted(self) -> None:
        if self._wish(Deed.SHOW_CONSENT):
            self._area.open_alone()
            self._dossier.take_focus()

    def _wish(self, deed: Deed) -> bool:
        """Do something with the pupil one is at, and tell whether there is one."""
        pupil = self._dossier.pupil if self._area.detail_alone else self._list.current
        if pupil is None or self._shows_shared:
            return False
        self._open(pupil)
        self._dossier.wish(deed)
        return True

    @Slot(object)
    def _on_made(self, changes: Changes) -> None:
        self.changed.emit(changes)
        if changes.record:
            self.show_record(changes.record)
            self._dossier.take_focus()

    @override
    def focus_start(self) -> None:
        if self._shows_shared:
            self._shared.take_focus()
        elif self._area.detail_alone:
            self._dossier.take_focus()
        else:
            super().focus_start()

    @override
    def title(self) -> str:
        return self.tr("Pupils")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        if Topic.VIEWS in topics and self._list.tools is not None:
            self._list.tools.show_own_columns()
        if topics & LISTED:
            self._progress.watch(self._reader.start(), self.tr("Reading the list…"), can_stop=False)
        self._dossier.refresh()
        if self._shows_shared:
            self._shared.refresh()

    @override
    def show_record(self, record: str) -> None:
        if record == IMPORT:
            self._doors.read_in()
            return
        if record == NEW:
            self.add_new()
            return
        self._parts.setCurrentWidget(self._area)
        pupil, _, part = record.partition("#")
        if not self._list.choose(pupil):
            self._wanted = pupil
        self._open(PupilId(pupil))
        self._area.open_alone()
        if f"#{part}".startswith(WEIGHING_OF):
            self._dossier.wish(Deed.WEIGH_SHARING, f"#{part}".removeprefix(WEIGHING_OF))
        elif part:
            self._dossier.show_part(part)

    @override
    def resume(self, detail: str) -> None:
        deed, _, record = detail.partition(":")
        if deed == NEW_PUPIL:
            self._doors.add_pupil()
        elif deed == NEW_SIGNAL:
            self.add_new()
        elif deed == SHARED_HELP:
            self.show_shared_help()
            self._shared.resume(record)
        elif deed == ASK_LIST:
            self._doors.show_ask_list().resume(record)
        elif deed in set(Deed):
            self._dossier.wish(Deed(deed), record)

    @override
    def forget(self) -> None:
        self._reader.forget()
        self._wanted = ""
        self._rest.stop()
        self._doors.forget()
        self._dossier.forget()
        self._shared.forget()
        self._list.forget()
        self.summary_changed.emit("")

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        shared = SearchEntry(
            words=self.tr("Help for groups and the school"), run=self.show_shared_help, icon="users", detail="G"
        )
        if not self._desk.may(Deed.EDIT_PUPIL):
            return (shared,)
        return (
            shared,
            SearchEntry(
                words=self.tr("What must still be asked"), run=self.show_ask_list, icon="shield-check", detail="V"
            ),
            SearchEntry(words=self.tr("Note a signal"), run=self.add_new, icon="bell", detail="Ctrl+N"),
            SearchEntry(words=self.tr("Read in a list"), run=self._doors.read_in, icon="upload"),
            SearchEntry(words=self.tr("Add a pupil"), run=self._doors.add_pupil, icon="user-plus"),
        )

    @override
    def add_new(self) -> None:
        if self._shows_shared:
            self._shared.add()
            return
        if not self._desk.may(Deed.NEW_SIGNAL):
            return
        if self._reader.busy and not self._list.rows:
            self._wanted = NEW  # there may be somebody to choose, once the list has been read
            return
        if not self._list.rows:
            self._doors.add_pupil()
            return
        self._doors.note_signal(self._list.rows)

    @override
    def go_back(self) -> bool:
        if self._leave_shared_help():
            return True
        return (self._area.detail_alone and self._dossier.go_back()) or self._area.leave_detail()
