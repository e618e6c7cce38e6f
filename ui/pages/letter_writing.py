"""Writing letters from wherever one is: the dialog, keeping what was made, and the paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.errors import AppError
from models.ids import LetterId, MeetingId, PupilId
from models.letter_template import LetterKind
from models.letters import LetterOrder, LetterView
from models.progress import Progress
from models.telling import Hit
from models.usecases.letters import LetterUseCases
from models.usecases.session import Session
from ui.background import BackgroundRunner
from ui.dialogs.letter_dialog import LetterDialog, LetterSetting
from ui.dialogs.letter_reading_dialog import LetterReadingDialog
from ui.dialogs.meeting_letters_dialog import MeetingLettersDialog
from ui.drafts import About, set_about
from ui.page import Place
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed
from ui.pages.file_saver import FileSaver
from ui.words import texts

LetterPaper = Callable[[Sequence[LetterView]], bytes]
"""Puts letters on paper, in one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTools:
    """What writing letters needs."""

    letters: LetterUseCases
    paper: LetterPaper
    runner: BackgroundRunner
    today: Callable[[], str]


def letter_tools(session: Session, paper: LetterPaper, runner: BackgroundRunner) -> LetterTools:
    """Return what writing letters needs."""
    return LetterTools(letters=LetterUseCases(session), paper=paper, runner=runner, today=_Today(session))


class LetterWriting(QObject):
    """Opens the dialog, has the letters made and kept, and asks where their paper goes.

    Signals:
        changed: the ``Changes`` of making letters.
        told: that the paper was saved, or that there is nothing to tell parents.
        failed: an ``AppError`` that is about no dialog.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, tools: LetterTools, view: QWidget) -> None:
        super().__init__(view)
        self._tools = tools
        self._view = view
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)
        self._choosing = DialogWork(self)
        self._saver = FileSaver(tools.runner, view)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        self._dialog: LetterDialog | None = None
        self._shown = LetterId("")
        self._meeting: MeetingId | None = None
        self._chosen: tuple[PupilId, ...] = ()
        self._left: list[PupilId] = []
        self._views: list[LetterView] = []

    def write(self, pupil: PupilId, meeting: MeetingId | None = None, kind: LetterKind | None = None) -> None:
        """Open the dialog for a letter about a pupil; raises AppError when there can be none."""
        self.forget()
        self._meeting = meeting
        self._open(pupil, kind, None)

    def write_after(self, meeting: MeetingId) -> None:
        """Ask about which pupils of a meeting there are to be letters, and open the dialog for one after the other."""
        self.forget()
        self._meeting = meeting
        decided = self._tools.letters.after(meeting)
        if not decided:
            self.told.emit(self.tr("Nothing was decided about a pupil yet that a letter can tell."))
            return
        dialog = MeetingLettersDialog(decided, self._view)
        dialog.finished.connect(self._on_next)
        self._choosing.open(dialog, self._choose)

    def show(self, letter: LetterId, *, may_print: bool) -> None:
        """Show a letter that was made."""
        self._shown = letter
        dialog = LetterReadingDialog(self._tools.letters.look(letter), may_print=may_print, parent=self._view)
        dialog.paper_wanted.connect(self._on_paper_wanted)
        dialog.open()

    def forget(self) -> None:
        """Let go of whom it was about."""
        self._work.forget()
        self._choosing.forget()
        self._saver.forget()
        self._shown, self._meeting = LetterId(""), None
        self._chosen, self._left, self._views = (), [], []

    def _open(self, pupil: PupilId, kind: LetterKind | None, place: tuple[int, int] | None) -> None:
        desk = self._tools.letters.desk(pupil, self._meeting)
        about = desk.facts.meeting
        telling = _Telling(self._tools.letters, pupil, about.id if about else None)
        setting = LetterSetting(desk=desk, telling=telling, kind=kind, place=place)
        self._dialog = LetterDialog(setting, texts(), self._view)
        detail = f"{Deed.WRITE_LETTER}:{self._meeting or ''}"
        set_about(self._dialog, About(place=Place.PUPILS, record=pupil, detail=detail))
        self._dialog.finished.connect(self._on_letter_finished)
        self._work.open(self._dialog, self._make)

    def _choose(self, pupils: tuple[PupilId, ...]) -> Changes:
        self._chosen, self._left = pupils, list(pupils)
        return Changes()

    def _make(self, order: LetterOrder) -> Changes:
        """Make the letters and keep them; their paper waits for those about others."""
        made = self._tools.letters.make(order)
        self._views += made.views
        return made.changes

    def _ask(self, making: "_Printed | _Again") -> None:
        """Ask where a paper goes, under a name that names nobody."""
        name = self.tr("letters-{0}").format(self._tools.today())
        self._saver.ask(self.tr("Save the letters"), f"{name}.pdf", making)

    @Slot()
    def _on_letter_finished(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is None or dialog.locked:
            self.forget()
        else:
            self._on_next()

    @Slot()
    def _on_next(self) -> None:
        """Open the dialog about the next pupil; after the last one ask where the paper of all of them goes."""
        try:
            if self._left:
                place = (len(self._chosen) - len(self._left) + 1, len(self._chosen))
                self._open(self._left.pop(0), LetterKind.AGREED, place if len(self._chosen) > 1 else None)
                return
        except AppError as error:
            self._left.clear()
            self.failed.emit(error)
        views, self._views = self._views, []
        if views:
            self._ask(_Printed(self._tools, views))

    @Slot()
    def _on_paper_wanted(self) -> None:
        self._ask(_Again(self._tools, self._shown))

    @Slot()
    def _on_saved(self) -> None:
        said = self.tr("The letters are saved as PDF. Print and sign them. The file is not encrypted.")
        self.told.emit(said)


@dataclass(frozen=True, slots=True)
class _Today:
    """Says what day it is, for the name of a file."""

    session: Session

    def __call__(self) -> str:
        return self.session.today.isoformat()


@dataclass(frozen=True, slots=True)
class _Telling:
    """Finds what in a text points at somebody else than one pupil."""

    letters: LetterUseCases
    pupil: PupilId
    meeting: MeetingId | None

    def __call__(self, text: str) -> Sequence[Hit]:
        return self.letters.tells(self.pupil, self.meeting, text) if text.strip() else ()


@dataclass(frozen=True, slots=True)
class _Printed:
    """Puts letters that were made on paper, for the background."""

    tools: LetterTools
    views: Sequence[LetterView]

    def __call__(self, _progress: Progress) -> bytes:
        return self.tools.paper(self.views)


@dataclass(frozen=True, slots=True)
class _Again:
    """Puts a letter of before on paper once more, for the background."""

    tools: LetterTools
    letter: LetterId

    def __call__(self, _progress: Progress) -> bytes:
        return self.tools.paper([self.tools.letters.again(self.letter)])
