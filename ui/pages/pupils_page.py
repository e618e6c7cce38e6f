"""Leerlingen: the caseload and every pupil, and the dossier of the one that is chosen."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError
from models.ids import PupilId
from models.usecases.caseload import CaseloadUseCases
from models.usecases.session import Session
from models.user import Permission, Role, allows
from ui.background import BackgroundRunner, Job
from ui.dialogs.pupil_dialog import PupilDialog, PupilSetting
from ui.dialogs.signal_dialog import NotedSignal, SignalDialog
from ui.drafts import About, set_about
from ui.import_flow.flow import ImportFlow
from ui.itemmodels.pupils import RowWords, counts_of
from ui.page import Page, Place, SearchEntry
from ui.pages.ask_list_dialog import AskListDialog
from ui.pages.consents_page import ASK_LIST
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk
from ui.pages.dossier_view import DossierView
from ui.pages.pupils_area import ListHolder, PupilsArea
from ui.pages.pupils_export import ListPapers
from ui.pages.pupils_list import PupilList
from ui.pages.pupils_reading import Read, Reading, suggestions_of
from ui.pages.pupils_tools import list_desk
from ui.pages.shared_help_panel import SHARED_HELP, SharedHelpPanel
from ui.theme import SMALL
from ui.widgets.buttons import LinkButton
from ui.widgets.progress_panel import ProgressPanel
from ui.words import texts, whole_number

IMPORT: Final = "import"
"""As a record in ``place_wanted``: open the flow that reads in a list."""

NEW: Final = "new"
"""As a record in ``place_wanted``: note a signal about somebody in the list."""

CONSENT_OF: Final = "#consent"
"""Behind the id of a pupil in ``place_wanted``: go to his consents at once."""

_PAUSE: Final = 250
"""Milliseconds one must rest on a row before its dossier opens: looking is noted in the log."""

_LISTED: Final = frozenset(
    {
        Topic.PUPILS,
        Topic.CARE_FILES,
        Topic.TRAJECTORIES,
        Topic.CONSENTS,
        Topic.NETWORK,
        Topic.ACTIONS,
        Topic.CONTACTS,
    }
)
_IN_DOSSIERS: Final = frozenset(
    {
        Topic.ATTENDANCE,
        Topic.DOCUMENTS,
        Topic.GOALS,
        Topic.MEETINGS,
        Topic.SAFETY,
        Topic.SCHOOL,
        Topic.USERS,
        Topic.VIEWS,
    }
)


_NEW_PUPIL = "new_pupil"
_NEW_SIGNAL = "new_signal_of_somebody"


class PupilsPage(Page):
    """The list, and the dossier beside or over it.

    Args:
        desk: what is worked with in dossiers, and who is at work.
        runner: for reading the list.
        make_import: makes the flow that reads in a list; without it the page offers none.
        papers: makes files of the list; without it the list cannot be taken along.

    """

    topics: ClassVar[frozenset[Topic]] = _LISTED | _IN_DOSSIERS

    def __init__(
        self,
        *,
        desk: Desk,
        runner: BackgroundRunner,
        make_import: Callable[[QWidget], ImportFlow] | None = None,
        papers: ListPapers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pupils_page")
        self._runner = runner
        self._make_import = make_import
        self._desk = desk
        self._papers = papers
        self._caseload = CaseloadUseCases(desk.session)
        self._read_before = False
        self._job: Job | None = None
        self._wanted = ""
        self._create_widgets(desk.session)
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def _create_widgets(self, session: Session) -> None:
        homes = session.user.role is not Role.YOUTH_PROFESSIONAL
        words = RowWords(texts=texts(), today=session.today, homes=homes)
        self._list = PupilList(
            words,
            may_add=self._desk.may(Deed.EDIT_PUPIL),
            may_import=self._may_import(session),
            desk=list_desk(session, self._papers, self._runner),
        )
        self._dossier = DossierView(self._desk)
        self._to_shared = LinkButton(self.tr("Help for groups and the school"), "users")
        self._to_shared.setObjectName("show_shared_help")
        self._area = PupilsArea(ListHolder(self._list, self._to_shared), self._dossier)
        self._shared = SharedHelpPanel(self._desk)
        self._progress = ProgressPanel()
        self._work = DialogWork(self)
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
        self._list.add_wanted.connect(self.add_pupil)
        self._list.import_wanted.connect(self.read_in)
        self._list.changed.connect(self.changed)
        self._list.told.connect(self.told)
        self._list.failed.connect(self.failed)
        self._list.started.connect(self._on_file_started)
        self._rest.timeout.connect(self._on_rested)
        self._area.detail_left.connect(self._on_detail_left)
        self._work.changed.connect(self._on_work_changed)
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

    def _may_import(self, session: Session) -> bool:
        can = self._make_import is not None and not session.store.read_only
        return can and allows(session.user.role, Permission.IMPORT)

    @Slot()
    def read_in(self) -> None:
        """Open the flow that reads in a list or dossier."""
        if self._make_import is not None:
            flow = self._make_import(self)
            flow.applied.connect(self.changed)
            flow.open()

    @property
    def _shows_shared(self) -> bool:
        return self._parts.currentWidget() is self._shared

    @Slot()
    def show_ask_list(self) -> None:
        """Show what must still be asked of whom, for the whole caseload."""
        self._open_ask_list()

    def _open_ask_list(self) -> AskListDialog:
        dialog = AskListDialog(self._desk, self)
        dialog.changed.connect(self.changed)
        dialog.told.connect(self.told)
        dialog.failed.connect(self.failed)
        dialog.file_wanted.connect(self.show_record)
        dialog.open()
        return dialog

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

    @Slot()
    def add_pupil(self) -> None:
        """Ask for a pupil who is not in the list yet."""
        with self.showing_errors():
            setting = PupilSetting(
                school=self._desk.school.school(), new_id=self._desk.pupils.new_pupil_id, today=self._desk.clock
            )
            dialog = PupilDialog(setting, self._desk.texts, self)
            set_about(dialog, About(place=Place.PUPILS, detail=_NEW_PUPIL))
            self._work.open(dialog, self._desk.pupils.save)

    def _open(self, pupil: PupilId) -> None:
        self._rest.stop()
        if self._dossier.pupil != pupil:
            self._dossier.open(pupil)

    def _read_rows(self) -> None:
        """Read the list; the first time without judging consents, to have it at once, and then with."""
        first, self._read_before = not self._read_before, True
        self._start_reading(judged=not first)
        if self._job is not None:
            self._progress.watch(self._job, self.tr("Reading the list…"), can_stop=False)

    def _start_reading(self, *, judged: bool) -> None:
        if self._job is not None:
            self._job.cancel()
        reading = Reading(self._caseload, judged=judged)
        self._job = self._runner.start(reading, finished=self._on_rows_read, failed=self._on_rows_failed)

    def _show_summary(self) -> None:
        counts = counts_of(self._list.rows)
        parts = [
            self.tr("Caseload {0}").format(whole_number(counts.open)),
            self.tr("waiting {0}").format(whole_number(counts.waiting)),
            self.tr("consent incomplete {0}").format(whole_number(counts.consent_incomplete)),
        ]
        self.summary_changed.emit("  ·  ".join(parts) if self._list.rows else "")

    @Slot(object)
    def _on_rows_read(self, read: object) -> None:
        if self.sender() is not self._job or not isinstance(read, Read):
            return
        self._job = None
        self._list.show_rows(read.rows, read.names)
        self._show_summary()
        if not all(row.judged for row in read.rows):
            self._start_reading(judged=True)
        wanted, self._wanted = self._wanted, ""
        if wanted == NEW:
            self.add_new()
        elif wanted:
            self._list.choose(wanted)

    @Slot(object)
    def _on_rows_failed(self, error: AppError) -> None:
        if self.sender() is self._job:
            self._job = None
            self.failed.emit(error)

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
    def _on_work_changed(self, changes: Changes) -> None:
        self.changed.emit(changes)
        if changes.record:
            self.show_record(changes.record)
            self._dossier.take_focus()

    def _start_file(self, noted: NotedSignal) -> Changes:
        return self._desk.care_files.start(noted.pupil, noted.signal)

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
        if topics & _LISTED:
            self._read_rows()
        self._dossier.refresh()
        if self._shows_shared:
            self._shared.refresh()

    @override
    def show_record(self, record: str) -> None:
        if record == IMPORT:
            self.read_in()
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
        if part:
            self._dossier.show_part(part)

    @override
    def resume(self, detail: str) -> None:
        deed, _, record = detail.partition(":")
        if deed == _NEW_PUPIL:
            self.add_pupil()
        elif deed == _NEW_SIGNAL:
            self.add_new()
        elif deed == SHARED_HELP:
            self.show_shared_help()
            self._shared.resume(record)
        elif deed == ASK_LIST:
            self._open_ask_list().resume(record)
        elif deed in set(Deed):
            self._dossier.wish(Deed(deed), record)

    @override
    def forget(self) -> None:
        self._job = None
        self._wanted = ""
        self._read_before = False
        self._rest.stop()
        self._work.forget()
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
            SearchEntry(words=self.tr("Read in a list"), run=self.read_in, icon="upload"),
            SearchEntry(words=self.tr("Add a pupil"), run=self.add_pupil, icon="user-plus"),
        )

    @override
    def add_new(self) -> None:
        if self._shows_shared:
            self._shared.add()
            return
        if not self._desk.may(Deed.NEW_SIGNAL):
            return
        if self._job is not None and not self._list.rows:
            self._wanted = NEW  # there may be somebody to choose, once the list has been read
            return
        if not self._list.rows:
            self.add_pupil()
            return
        dialog = SignalDialog(
            None,
            self._desk.care_files.new_signal_id,
            self._desk.clock,
            self._desk.texts,
            pupils=suggestions_of(self._list.rows),
            parent=self,
        )
        set_about(dialog, About(place=Place.PUPILS, detail=_NEW_SIGNAL))
        self._work.open(dialog, self._start_file)

    @override
    def go_back(self) -> bool:
        if self._leave_shared_help():
            return True
        return (self._area.detail_alone and self._dossier.go_back()) or self._area.leave_detail()
