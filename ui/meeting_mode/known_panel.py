"""What is known of the pupil who is talked about: for who minutes, never for the wall."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from models.errors import AppError
from models.ids import PupilId
from models.usecases.pupils import Dossier, PupilUseCases
from ui.meeting_mode.known_lines import known_lines
from ui.pages.focus import give_way
from ui.pages.meeting_desk import MeetingDesk
from ui.theme import CLOSE, TIGHT
from ui.widgets.labels import Text
from ui.widgets.showing import set_shown
from ui.words import texts

_MOST_LINES = 6


class KnownPanel(QWidget):
    """A few facts under each other. A dossier is opened, and logged as opened, once each time one comes to its item."""

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("known")
        self._desk = desk
        self._pupils = PupilUseCases(desk.session)
        self._pupil: PupilId | None = None
        self._labels: list[tuple[Text, Text]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(CLOSE)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(1, 1)
        for row in range(_MOST_LINES):
            self._add_line(row)
        self.forget()

    def show_pupil(self, pupil: PupilId | None) -> None:
        """Show what is known of a pupil, once for each time one comes to him."""
        if pupil == self._pupil:
            return
        self.forget()
        self._pupil = pupil
        dossier = self._dossier(pupil) if pupil else None
        lines = known_lines(dossier, self._desk.today(), texts()) if dossier else ()
        for (label, words), (about, said) in zip(self._labels, lines, strict=False):
            label.say(about)
            words.say(said)
        set_shown(self, shown=bool(lines))

    def forget(self) -> None:
        """Drop what is shown."""
        self._pupil = None
        for label, words in self._labels:
            label.say("")
            words.say("")
        set_shown(self, shown=False)

    def _dossier(self, pupil: PupilId) -> Dossier | None:
        try:
            return self._pupils.dossier(pupil)
        except AppError:
            return None  # what may not or cannot be read is not shown; the item itself still is

    def _add_line(self, row: int) -> None:
        label, words = Text("", "muted"), Text()
        label.setWordWrap(False)
        give_way(words)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        self._labels.append((label, words))
