"""Letters in a dossier: writing one, and reading back what was sent."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.ids import LetterId, MeetingId
from models.usecases.pupils import Dossier
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.letter_writing import LetterWriting, letter_tools


class LetterDeeds(QObject):
    """Begins the deeds about letters.

    Signals:
        changed: the ``Changes`` of a use case.
        told: that a paper was saved.
        failed: an ``AppError`` that is about no dialog.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._writing: LetterWriting | None = None
        if desk.papers is not None:
            tools = letter_tools(desk.session, desk.papers.letters, desk.runner)
            self._writing = LetterWriting(tools, view)
            self._writing.changed.connect(self.changed)
            self._writing.told.connect(self.told)
            self._writing.failed.connect(self.failed)

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {Deed.WRITE_LETTER: self._write, Deed.SHOW_LETTER: self._show}

    def forget(self) -> None:
        """Let go of whom it was about."""
        if self._writing is not None:
            self._writing.forget()

    def _write(self, dossier: Dossier, record: str) -> None:
        if self._writing is not None:
            self._writing.write(dossier.pupil.id, MeetingId(record) if record else None)

    def _show(self, _dossier: Dossier, record: str) -> None:
        if self._writing is not None:
            self._writing.show(LetterId(record), may_print=self._desk.may(Deed.WRITE_LETTER))
