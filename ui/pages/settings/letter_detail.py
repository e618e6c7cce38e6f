"""One text of a letter, whole: what it could become, and what one can do with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.letter_template import LetterTemplate, is_changed, is_outdated
from ui.pages.letter_sample import sample_letter
from ui.pages.settings.listed_part import RowDetail
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.widgets.showing import set_shown


class LetterDetail(RowDetail[LetterTemplate]):
    """Shows a text.

    Signals:
        change_wanted, copy_wanted: open it, or a copy of it, to change it.
        turn_wanted: offer it no longer, or again.
        back_wanted: make it again as it came with the app.
        history_wanted: show what it was before.

    """

    change_wanted = Signal()
    copy_wanted = Signal()
    turn_wanted = Signal()
    back_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, *, may_edit: bool, may_look_back: bool, parent: QWidget | None = None) -> None:
        super().__init__(may_edit=may_edit, parent=parent)
        self.setObjectName("letter_detail")
        self._may_look_back = may_look_back
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self) -> None:
        self._name, self._subject, self._body = SectionHeading(), Text("", "strong"), Text()
        self._body.setObjectName("letter_shown")
        self._outdated = Hint()
        self._about = Hint(self.tr("Filled in for an invented pupil"))
        self._change = Button(self.tr("Change the text"), "pencil")
        self._change.setObjectName("change_letter")
        self._copy = Button(self.tr("Make a copy"), "copy")
        self._copy.setObjectName("copy_letter")
        self._turn = Button(self.tr("Offer no longer"), "eye-off")
        self._turn.setObjectName("turn_letter")
        self._back = Button(self.tr("Back to the original"), "undo-2")
        self._back.setObjectName("put_back_letter")
        self._history = Button(self.tr("What it was before"), "history")
        self._history.setObjectName("history_of_letter")
        for button in (self._change, self._copy, self._turn, self._back):
            button.setEnabled(self._may_edit)
        set_shown(self._history, shown=self._may_look_back)

    def _create_layout(self) -> None:
        column = self._column
        buttons = FlowRow()
        for button in (self._change, self._copy, self._turn, self._back, self._history):
            buttons.add(button)
        for part in (self._name, self._outdated, buttons, self._about, self._subject, self._body):
            column.addWidget(part)
        column.addStretch()

    def _connect_signals(self) -> None:
        self._change.clicked.connect(self.change_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._turn.clicked.connect(self.turn_wanted)
        self._back.clicked.connect(self.back_wanted)
        self._history.clicked.connect(self.history_wanted)

    @override
    def _fill(self, row: LetterTemplate) -> None:
        self._name.setText(row.name)
        note = self.tr("There is a newer original. Put it back to see it; your own text stays in the history.")
        self._outdated.say(note if is_outdated(row) else "")
        self._subject.setText(sample_letter(row.subject, row.reader, row.language))
        self._body.setText(sample_letter(row.body, row.reader, row.language))
        self._turn.setText(self.tr("Offer again") if row.retired else self.tr("Offer no longer"))
        set_shown(self._back, shown=is_changed(row))

    @override
    def focus(self) -> None:
        self._change.setFocus()

    @override
    def forget(self) -> None:
        for text in (self._name, self._outdated, self._subject, self._body):
            text.clear()
        super().forget()
