"""What to do first in a store with nothing in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import IconLabel, put_icon
from ui.theme import CLOSE, NORMAL, SMALL, TIGHT, WIDE, Theme, Tone, set_look
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, SectionHeading, Text

_WIDTH_IN_ROWS = 17
_ICONS = ("upload", "calendar")


class Step(Card):
    """One step: what it is for, and a button; a tick once it is done."""

    def __init__(self, icon: str, heading: str, words: str, button: Button) -> None:
        super().__init__()
        self._name = icon
        self._icon = IconLabel(icon, Tone.PRIMARY, side=28)
        self._button = button
        texts = QVBoxLayout()
        texts.setSpacing(TIGHT)
        texts.addWidget(Text(heading, "strong"))
        texts.addWidget(Text(words, "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        row.setSpacing(NORMAL)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_done(self, *, done: bool) -> None:
        """Show whether this step was taken."""
        self._icon.show_icon("circle-check" if done else self._name, Tone.OK if done else Tone.PRIMARY)
        self._button.setVisible(not done)


class FirstSteps(QWidget):
    """Two steps to begin with.

    Signals:
        import_wanted: read the list of pupils.
        meeting_wanted: plan a meeting.

    """

    import_wanted = Signal()
    meeting_wanted = Signal()

    def __init__(self, *, may_import: bool, may_plan: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._import = Button(self.tr("Read list…"), _ICONS[0])
        self._import.setObjectName("first_import")
        self._plan = Button(self.tr("Plan meeting…"), _ICONS[1])
        self._plan.setObjectName("first_meeting")
        self._pupils = Step(
            "users",
            self.tr("Read your list of pupils"),
            self.tr("From your pupil administration, as an EDEXML file. Nothing leaves this laptop."),
            self._import,
        )
        if not may_import:
            self._pupils.hide()
        self._meeting = Step(
            "messages-square",
            self.tr("Make your first meeting"),
            self.tr("Who is at the table, and who do you want to talk about?"),
            self._plan,
        )
        if not may_plan:
            self._meeting.hide()
        self._create_layout()
        self._import.clicked.connect(self.import_wanted)
        self._plan.clicked.connect(self.meeting_wanted)

    def show_done(self, *, pupils: bool, meetings: bool) -> None:
        """Show which steps were taken."""
        self._pupils.show_done(done=pupils)
        first = self._plan if pupils or self._pupils.isHidden() else self._import
        for button in (self._import, self._plan):
            set_look(button, "primary" if button is first else "")
            put_icon(button, _ICONS[button is self._plan], Tone.ON_PRIMARY if button is first else Tone.TEXT)
        self._meeting.show_done(done=meetings)

    def _create_layout(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH_IN_ROWS * Theme.of_app().row_height)
        steps = QVBoxLayout(inside)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(CLOSE)
        steps.addWidget(SectionHeading(self.tr("Two steps and you can begin")))
        steps.addWidget(Text(self.tr("After that, this page shows each day what you decide, ask or finish."), "muted"))
        steps.addSpacing(SMALL)
        steps.addWidget(self._pupils)
        steps.addWidget(self._meeting)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(inside, 10)
        middle.addStretch()
        column.addLayout(middle)
        column.addStretch(3)
