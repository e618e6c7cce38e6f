"""What opens over the page of pupils: asking for somebody or something new, reading in, what must still be asked."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.caseload import PupilRow
from models.change import Changes
from models.errors import AppError
from ui.dialogs.pupil_dialog import PupilDialog, PupilSetting
from ui.dialogs.signal_dialog import NotedSignal, SignalDialog
from ui.drafts import About, set_about
from ui.import_flow.flow import ImportFlow
from ui.page import Place
from ui.pages.ask_list_dialog import AskListDialog
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Desk
from ui.pages.pupils_reading import suggestions_of

NEW_PUPIL: Final = "new_pupil"
NEW_SIGNAL: Final = "new_signal_of_somebody"
"""What a draft of these dialogs is about."""

MakeImport = Callable[[QWidget], ImportFlow]


class PupilsDoors(QObject):
    """Opens what has no place in the page itself.

    Signals:
        made: the ``Changes`` of somebody or something new, to go to it.
        changed: the ``Changes`` of anything else.
        told: a sentence.
        failed: an error.
        file_wanted: the id of a pupil.

    """

    made = Signal(object)
    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    file_wanted = Signal(str)

    def __init__(self, desk: Desk, make_import: MakeImport | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make_import = make_import
        self._over = parent
        self._work = DialogWork(self)
        self._work.changed.connect(self.made)

    @Slot()
    def read_in(self) -> None:
        """Open the flow that reads in a list or dossier."""
        if self._make_import is not None:
            flow = self._make_import(self._over)
            flow.applied.connect(self.changed)
            flow.open()

    @Slot()
    def add_pupil(self) -> None:
        """Ask for a pupil who is not in the list yet."""
        try:
            school = self._desk.school.school()
        except AppError as error:
            self.failed.emit(error)
            return
        setting = PupilSetting(school=school, new_id=self._desk.pupils.new_pupil_id, today=self._desk.clock)
        dialog = PupilDialog(setting, self._desk.texts, self._over)
        set_about(dialog, About(place=Place.PUPILS, detail=NEW_PUPIL))
        self._work.open(dialog, self._desk.pupils.save)

    def note_signal(self, rows: Sequence[PupilRow]) -> None:
        """Ask for a signal about one of these pupils."""
        dialog = SignalDialog(
            None,
            self._desk.care_files.new_signal_id,
            self._desk.clock,
            self._desk.texts,
            pupils=suggestions_of(rows),
            parent=self._over,
        )
        set_about(dialog, About(place=Place.PUPILS, detail=NEW_SIGNAL))
        self._work.open(dialog, self._start_file)

    def show_ask_list(self) -> AskListDialog:
        """Show what must still be asked of whom, for the whole caseload."""
        dialog = AskListDialog(self._desk, self._over)
        dialog.changed.connect(self.changed)
        dialog.told.connect(self.told)
        dialog.failed.connect(self.failed)
        dialog.file_wanted.connect(self.file_wanted)
        dialog.open()
        return dialog

    def forget(self) -> None:
        """Let go of what the last dialog was about."""
        self._work.forget()

    def _start_file(self, noted: NotedSignal) -> Changes:
        return self._desk.care_files.start(noted.pupil, noted.signal)
