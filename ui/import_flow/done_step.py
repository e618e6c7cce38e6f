"""The last step: what was entered, how to take it back, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import IconLabel
from ui.import_flow.review import Tally
from ui.import_flow.tally_words import tally_words
from ui.theme import NORMAL, SMALL, WIDE, Theme, Tone
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.labels import SectionHeading, Text

_WIDTH_IN_ROWS = 18
_ICON_SIDE = 40
_SHARE = 100


class DoneStep(QWidget):
    """Says that it is done.

    Signals:
        undo_wanted: take it back.
        other_file_wanted: read in another file.
        done_wanted: close.

    """

    undo_wanted = Signal()
    other_file_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_done")
        self._create_widgets()
        self._create_layout()
        self._undo.clicked.connect(self.undo_wanted)
        self._other.clicked.connect(self.other_file_wanted)
        self._done.clicked.connect(self.done_wanted)

    def show_applied(self, tally: Tally, *, can_undo: bool) -> None:
        """Say what was entered."""
        self._icon.show_icon("circle-check", Tone.OK)
        self._heading.setText(self.tr("Entered"))
        self._words.setText(self._sentence(tally_words(tally)))
        one = self.tr("Ask about the authority of one parent or guardian, and note it in the file of the pupil.")
        many = self.tr("Ask about the authority of {0} parents or guardians, and note it in the files of the pupils.")
        number = tally.authority_to_ask
        self._next.say(("", one)[number] if number <= 1 else many.format(number))
        self._undo.setVisible(can_undo)

    def show_taken_back(self) -> None:
        """Say that it was taken back."""
        self._icon.show_icon("undo-2", Tone.INFO)
        self._heading.setText(self.tr("Taken back"))
        self._words.setText(self.tr("Everything is as it was before this file."))
        self._next.say("")
        self._undo.hide()
        self._done.setFocus()

    def focus(self) -> None:
        """Put the keyboard where the work ends."""
        self._done.setFocus()

    def _sentence(self, words: str) -> str:
        return f"{words[:1].upper()}{words[1:]}."

    def _create_widgets(self) -> None:
        self._icon = IconLabel("circle-check", Tone.OK, side=_ICON_SIDE)
        self._heading = SectionHeading()
        self._heading.setObjectName("import_done_heading")
        self._words = Text()
        self._words.setObjectName("import_done_words")
        self._next = Text("", "muted")
        self._undo = LinkButton(self.tr("Undo"), "undo-2")
        self._undo.setObjectName("import_undo")
        self._other = Button(self.tr("Read in another file"))
        self._other.setObjectName("import_another")
        self._done = PrimaryButton(self.tr("Done"))
        self._done.setObjectName("import_close")

    def _create_layout(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH_IN_ROWS * Theme.of_app().row_height)
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SMALL)
        inside.addWidget(self._icon)
        for part in (self._heading, self._words, self._next):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(part)
        inside.addSpacing(NORMAL)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch()
        for button in (self._undo, self._other, self._done):
            buttons.addWidget(button)
        buttons.addStretch()
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, _SHARE)
        row.addStretch(1)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
