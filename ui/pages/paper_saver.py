"""Papers for and after a meeting as PDF, in a place the user chooses: one file, a folder, or everything in one zip."""

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import AppError
from models.ids import MeetingId
from models.progress import Progress
from models.usecases.meeting_rows import MeetingRow
from ui.pages.copy_saver import plain_name, write_file
from ui.pages.meeting_desk import MeetingDesk

PAPERS_KEY: Final = "Ctrl+P"
"""Makes papers for everybody, where there are papers to make."""

_SAME_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""In a zip, so that it tells nothing of when; and the same papers make the same file."""


Content = Callable[[], bytes]


class PaperWish(Enum):
    """Which papers are made."""

    OWN_PREPARATION = auto()
    PREPARATIONS = auto()
    COPIES = auto()
    LISTS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A paper and what its file is called."""

    name: str
    content: bytes


class PaperSaver(QObject):
    """Asks where, makes the papers in the background and writes them.

    Signals:
        started: the job, to show how far it is.
        saved: how many papers were written.
        failed: the AppError that stopped it.

    """

    started = Signal(object)
    saved = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: MeetingDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._meeting: MeetingRow | None = None
        self._wish = PaperWish.PREPARATIONS

    def ask_file(self, meeting: MeetingRow, wish: PaperWish, whose: str) -> None:
        """Save one paper under a name the user may change."""
        self._meeting, self._wish = meeting, wish
        dialog = self._dialog(self.tr("Save this paper"), "PDF (*.pdf)", "pdf")
        dialog.selectFile(file_name(wish, meeting, whose) + ".pdf")

    def ask_zip(self, meeting: MeetingRow, wish: PaperWish) -> None:
        """Save all papers in one zip file."""
        self._meeting, self._wish = meeting, wish
        dialog = self._dialog(self.tr("Save all papers in one file"), "Zip (*.zip)", "zip")
        dialog.selectFile(file_name(wish, meeting, "") + ".zip")

    def ask_folder(self, meeting: MeetingRow, wish: PaperWish) -> None:
        """Save all papers in a folder the user chooses."""
        self._meeting, self._wish = meeting, wish
        dialog = self._dialog(self.tr("Choose a folder for all papers"), "", "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def forget(self) -> None:
        """Let go of the meeting."""
        self._meeting = None

    def _dialog(self, title: str, filters: str, suffix: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setObjectName("save_papers_dialog")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        if suffix:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilter(filters)
            dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(self._on_place_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    @Slot(str)
    def _on_place_chosen(self, path: str) -> None:
        if not path or self._meeting is None:
            return
        kind = self._desk.kind_words(self._meeting)[self._meeting.id]
        work = _Writing(self._desk, self._meeting, kind, self._wish, Path(path))
        self.started.emit(self._desk.runner.start(work, finished=self._on_written, failed=self._on_not_written))
        self.forget()

    @Slot(object)
    def _on_written(self, number: int) -> None:
        self.saved.emit(number)

    @Slot(object)
    def _on_not_written(self, error: AppError) -> None:
        self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Writing:
    """Makes papers and writes them, away from the screen."""

    desk: MeetingDesk
    meeting: MeetingRow
    kind: str
    wish: PaperWish
    place: Path

    def __call__(self, progress: Progress) -> int:
        made = papers(self.desk, self.meeting, self.kind, self.wish, progress)
        if self.place.suffix.casefold() == ".zip":
            write_file(self.place, zipped(made))
        elif self.wish is PaperWish.OWN_PREPARATION:
            write_file(self.place, made[0].content)
        else:
            for paper in made:
                write_file(self.place / paper.name, paper.content)
        return len(made)


def papers(
    desk: MeetingDesk, meeting: MeetingRow, kind: str, wish: PaperWish, progress: Progress
) -> Sequence[PaperFile]:
    """Return the papers that are wished, each logged once as made.

    Raises:
        AppError: they may not be made, or not yet.

    """
    wanted = _wanted(desk, meeting.id, kind, wish)
    made: list[PaperFile] = []
    for done, (whose, content) in enumerate(wanted):
        progress.report(done, len(wanted))
        made.append(PaperFile(name=_unused(file_name(wish, meeting, whose), made), content=content()))
    return made


def _wanted(desk: MeetingDesk, meeting: MeetingId, kind: str, wish: PaperWish) -> Sequence[tuple[str, Content]]:
    """Return for whom a paper is made, and what makes it."""
    if wish is PaperWish.OWN_PREPARATION:
        own = desk.preparations.own_paper(meeting, kind)
        return [(own.recipient, partial(desk.papers.preparation, own))]
    if wish is PaperWish.PREPARATIONS:
        sheets = desk.preparations.papers(meeting, kind)
        desk.preparations.note_printed(meeting)
        return [(view.recipient, partial(desk.papers.preparation, view)) for view in sheets]
    after = desk.after.after(meeting, kind)
    if wish is PaperWish.LISTS:
        desk.after.note_lists_printed(meeting)
        return [(view.recipient, partial(desk.papers.action_list, view)) for view in after.lists]
    for who in after.people:
        desk.meetings.note_printed(meeting, who)
    return [(view.recipient, partial(desk.papers.minutes, view)) for view in after.copies]


def file_name(wish: PaperWish, meeting: MeetingRow, whose: str) -> str:
    """Return what a paper is called, without an ending: ``notulen-2026-03-10-mirjam-hendriks``; no pupil's name."""
    words = {
        PaperWish.OWN_PREPARATION: QCoreApplication.translate("PaperSaver", "preparation"),
        PaperWish.PREPARATIONS: QCoreApplication.translate("PaperSaver", "preparation"),
        PaperWish.COPIES: QCoreApplication.translate("PaperSaver", "minutes"),
        PaperWish.LISTS: QCoreApplication.translate("PaperSaver", "agreements"),
    }
    return "-".join(part for part in (words[wish], meeting.on.isoformat(), plain_name(whose)) if part)


def zipped(made: Sequence[PaperFile]) -> bytes:
    """Return papers as one zip file: the same papers are the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as file:
        for paper in made:
            file.writestr(zipfile.ZipInfo(paper.name, _SAME_MOMENT), paper.content, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def _unused(stem: str, made: Sequence[PaperFile]) -> str:
    """Return a file name that no paper has yet; namesakes get a number."""
    taken = {paper.name for paper in made}
    names = (f"{stem}-{number}.pdf" if number else f"{stem}.pdf" for number in range(len(made) + 1))
    return next(name for name in names if name not in taken)
