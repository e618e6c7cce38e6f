"""Looking back on the meeting: what went well, what did not, what to do differently."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.entering import to_enter
from models.meeting import Meeting
from ui.fields.choice_field import ChoiceField
from ui.fields.text_field import NoteField
from ui.forms import Form
from ui.pages.focus import in_use
from ui.pages.meeting_draft import MeetingDraft
from ui.theme import SMALL
from ui.widgets.buttons import Button
from ui.widgets.labels import Text, Title
from ui.widgets.scroll import Scroll


class ReviewPanel(QWidget):
    """Three questions about the meeting itself, and what it brings to the dossiers.

    Signals:
        entering_wanted: put in the dossiers what was decided.

    """

    entering_wanted = Signal()

    def __init__(self, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._well = NoteField("went_well", self.tr("What went well"), lines=2)
        self._badly = NoteField("went_badly", self.tr("What could be better"), lines=2)
        self._change = NoteField("to_change", self.tr("What do we do differently next time"), lines=2)
        self._rating = ChoiceField[int]("rating", self.tr("How did it go?"), self._ratings())
        self._form = Form()
        self._form.add(self._rating)
        self._rating.changed.connect(self._on_typed)
        for field in (self._well, self._badly, self._change):
            self._form.add(field)
            field.changed.connect(self._on_typed)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        self._enter = Button(self.tr("Put decisions in the dossiers…"), "folder-open")
        self._enter.setObjectName("enter_decisions")
        self._enter.clicked.connect(self.entering_wanted)
        self._told = Text("", "muted")
        column.addWidget(Title(self.tr("What was decided")))
        column.addWidget(self._told)
        column.addWidget(self._enter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(SMALL)
        column.addWidget(Title(self.tr("Looking back")))
        column.addWidget(Text(self.tr("Two minutes at the end. About the meeting, not about a pupil."), "muted"))
        column.addWidget(self._form)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is noted."""
        waiting = to_enter(meeting)
        if waiting:
            self._told.say(self.tr("%n decision(s) are not in a dossier yet.", "", waiting))
        else:
            self._told.say(self.tr("Every decision is in its dossier, or needs nothing there."))
        values = ((self._well, meeting.went_well), (self._badly, meeting.went_badly), (self._change, meeting.to_change))
        for field, value in values:
            if not in_use(field):
                field.set_value(value)
        self._rating.set_value(meeting.rating)

    def focus_on_first(self) -> None:
        """Put the keyboard in the first field."""
        self._rating.focus()

    def forget(self) -> None:
        """Drop what was written."""
        self._form.forget()
        self._rating.set_options(self._ratings())

    def _ratings(self) -> Sequence[tuple[int, str]]:
        words = (self.tr("stiff"), self.tr("could be better"), self.tr("fair"), self.tr("good"), self.tr("very good"))
        return [(number, f"{number}  {said}") for number, said in enumerate(words, start=1)]

    @Slot()
    def _on_typed(self) -> None:
        meeting = self._draft.meeting
        if meeting is not None:
            self._draft.type_in(
                replace(
                    meeting,
                    went_well=self._well.value(),
                    went_badly=self._badly.value(),
                    to_change=self._change.value(),
                    rating=self._rating.value(),
                )
            )
