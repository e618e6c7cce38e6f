"""Copies of the minutes as PDF, in a place the user chooses. Their names hold no pupil's name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSaveFile, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import AppError, ReportError
from models.ids import MeetingId
from models.names import folded
from models.progress import Progress
from models.usecases.meeting_rows import MeetingRow
from ui.itemmodels.meetings import Recipient
from ui.pages.meeting_desk import MeetingDesk

_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A copy and the file it goes into."""

    recipient: Recipient
    file: Path


class CopySaver(QObject):
    """Asks where, makes the papers in the background and writes them.

    Signals:
        started: the job, to show how far it is.
        saved: how many copies were written.
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
        self._recipients: tuple[Recipient, ...] = ()

    def ask_file(self, meeting: MeetingRow, recipient: Recipient) -> None:
        """Save one copy under a name the user may change."""
        self._meeting, self._recipients = meeting, (recipient,)
        dialog = self._dialog(self.tr("Save this copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_names(meeting, self._recipients, self.tr("minutes"), self.tr("internal"))[0])
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def ask_folder(self, meeting: MeetingRow, recipients: Sequence[Recipient]) -> None:
        """Save copies in a folder the user chooses."""
        self._meeting, self._recipients = meeting, tuple(recipients)
        dialog = self._dialog(self.tr("Choose a folder for all copies"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder_selected)
        dialog.open()

    def forget(self) -> None:
        """Let go of the meeting."""
        self._meeting, self._recipients = None, ()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setObjectName("save_copies_dialog")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _start(self, files: Sequence[Path]) -> None:
        if self._meeting is None:
            return
        wanted = [Wanted(recipient=who, file=file) for who, file in zip(self._recipients, files, strict=True)]
        kind = self._desk.kind_words(self._meeting)[self._meeting.id]
        work = _Writing(self._desk, self._meeting.id, kind, tuple(wanted))
        self.started.emit(self._desk.runner.start(work, finished=self._on_written, failed=self._on_not_written))
        self.forget()

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        if path:
            self._start([Path(path)])

    @Slot(str)
    def _on_folder_selected(self, path: str) -> None:
        if path and self._meeting is not None:
            names = file_names(self._meeting, self._recipients, self.tr("minutes"), self.tr("internal"))
            self._start([Path(path) / name for name in names])

    @Slot(object)
    def _on_written(self, number: int) -> None:
        self.saved.emit(number)

    @Slot(object)
    def _on_not_written(self, error: AppError) -> None:
        self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Writing:
    """Makes copies and writes them, away from the screen."""

    desk: MeetingDesk
    meeting: MeetingId
    kind: str
    wanted: tuple[Wanted, ...]

    def __call__(self, progress: Progress) -> int:
        for done, copy in enumerate(self.wanted):
            progress.report(done, len(self.wanted))
            view = self.desk.meetings.copy(self.meeting, copy.recipient.professional, self.kind)
            content = self.desk.minutes_pdf(view)
            self.desk.meetings.note_printed(self.meeting, copy.recipient.professional)
            write_file(copy.file, content)
        return len(self.wanted)


def file_names(meeting: MeetingRow, recipients: Sequence[Recipient], word: str, internal: str) -> list[str]:
    """Return a file name for each copy: ``notulen-2026-03-10-mirjam-hendriks.pdf``. Namesakes get a number."""
    stems = [_stem(meeting, recipient, word, internal) for recipient in recipients]
    twins = [stems[:number].count(stem) for number, stem in enumerate(stems)]
    return [f"{stem}-{before + 1}.pdf" if before else f"{stem}.pdf" for stem, before in zip(stems, twins, strict=True)]


def _stem(meeting: MeetingRow, recipient: Recipient, word: str, internal: str) -> str:
    whose = plain_name(recipient.name) if recipient.professional else internal
    return "-".join(part for part in (word, meeting.on.isoformat(), whose) if part)


def plain_name(name: str) -> str:
    """Return a name as it stands in the name of a file."""
    return _NOT_IN_NAMES.sub("-", folded(name)).strip("-")[:_LONGEST_NAME]


def write_file(file: Path, content: bytes) -> None:
    """Write a file, whole or not at all.

    Raises:
        ReportError: it could not be written.

    """
    target = QSaveFile(str(file))
    opened = target.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not (opened and target.write(content) == len(content) and target.commit()):
        raise ReportError("not_written")
