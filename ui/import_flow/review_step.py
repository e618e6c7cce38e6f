"""The second step: everything the file would change, what must be decided first, and the button that enters it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.import_rows import Decision, PlanNote
from resources import Texts
from ui.icons import IconLabel
from ui.import_flow.pupils_part import PupilsPart
from ui.import_flow.remarks import LeftOutPanel, ProblemPanel
from ui.import_flow.review import Review
from ui.import_flow.tally_words import file_words, tally_words
from ui.theme import CLOSE, NORMAL, SMALL, Tone
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.labels import Text
from ui.widgets.strip import Strip
from ui.widgets.switch_row import SwitchRow
from ui.words import whole_number

_PUPILS, _PROBLEMS, _LEFT_OUT = range(3)


class ReviewStep(QWidget):
    """Shows a review and hears every decision.

    Signals:
        changed: a decision was made; the preview is to be made again.
        enter_wanted: carry it out.
        other_file_wanted: begin again with another file.
        done_wanted: close, since there is nothing to enter.

    """

    changed = Signal()
    enter_wanted = Signal()
    other_file_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_review")
        self._texts = texts
        self._review: Review | None = None
        self._settled = True
        self._idle = False
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def begin(self, review: Review, locations: Mapping[str, str], *, idle: bool) -> None:
        """Show a file for the first time.

        Args:
            review: the file, not yet decided about.
            locations: how locations are called, by their keys in the file and by their ids.
            idle: whether entering it would write nothing.

        """
        self._review = review
        self._idle = idle
        self._settled = True
        file = review.plan.file
        self._notes.say(
            " ".join(self._texts(f"imports.plan_note.{found.value}") for found in review.plan.notes), _tone(review)
        )
        self._switch.set_words(_PUPILS, self.tr("Pupils {0}").format(whole_number(len(review.plan.rows))))
        self._switch.set_words(_PROBLEMS, self.tr("Noticed {0}").format(whole_number(len(file.problems))))
        self._switch.set_words(_LEFT_OUT, self.tr("Not taken over {0}").format(whole_number(len(file.left_out))))
        self._about.setText(file_words(file, self._texts))
        self._problems.show_file(file)
        self._left_out.show_file(file)
        self._show_part(_PUPILS)
        self._pupils.begin(review, locations)
        self._show_state()

    def refresh(self, *, idle: bool, settled: bool) -> None:
        """Show what is decided now.

        Args:
            idle: whether entering it would write nothing.
            settled: whether the preview knows the latest decisions.

        """
        self._idle, self._settled = idle, settled
        self._pupils.refresh()
        self._show_state()

    def go_back(self) -> bool:
        """Go one step back within the step and tell whether there was one."""
        if self._pupils.leave_detail():
            return True
        if self._switch.current != _PUPILS:
            self._show_part(_PUPILS)
            return True
        return False

    def enter(self) -> None:
        """Enter the file, if everything is decided."""
        if self.isVisible() and self._enter.isEnabled():
            self._enter.click()

    def forget(self) -> None:
        """Drop every row and text."""
        self._review = None
        for part in (self._pupils, self._problems, self._left_out):
            part.forget()
        self._notes.clear()
        self._about.clear()
        self._state.clear()

    def _create_widgets(self) -> None:
        self._notes = Strip()
        self._notes.setObjectName("import_notes")
        self._switch = SwitchRow(self.tr("Parts of the preview"))
        for name in ("import_part_pupils", "import_part_problems", "import_part_left_out"):
            self._switch.add("", name)
        self._about = Text("", "muted")
        self._about.setObjectName("import_about")
        self._about.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pupils = PupilsPart(self._texts)
        self._problems = ProblemPanel(self._texts)
        self._left_out = LeftOutPanel(self._texts)
        self._stack = QStackedWidget()
        for part in (self._pupils, self._problems, self._left_out):
            self._stack.addWidget(part)
        self._icon = IconLabel("circle-check", Tone.OK)
        self._state = Text()
        self._state.setObjectName("import_state")
        self._next = LinkButton(self.tr("Next choice (V)"), "chevron-right")
        self._next.setObjectName("import_next")
        self._other = Button(self.tr("Other file"))
        self._other.setObjectName("import_other_file")
        self._enter = PrimaryButton(self.tr("Enter"), "download")
        self._enter.setObjectName("import_enter")
        self._enter.setDefault(False)
        self._next_key = QAction(self)
        self._next_key.setShortcut(QKeySequence("V"))
        self._next_key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._pupils.addAction(self._next_key)

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(NORMAL)
        head.addWidget(self._switch)
        head.addWidget(self._about, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self._icon)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._next)
        foot.addWidget(self._other)
        foot.addWidget(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(self._notes)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _connect_signals(self) -> None:
        self._switch.chosen.connect(self._stack.setCurrentIndex)
        self._pupils.decided.connect(self._on_decided)
        self._pupils.kept.connect(self._on_kept)
        self._pupils.end_all_wanted.connect(self._on_end_all_wanted)
        self._pupils.suggestions_wanted.connect(self._on_suggestions_wanted)
        self._problems.pupil_wanted.connect(self._on_pupil_wanted)
        self._next.clicked.connect(self._on_next_wanted)
        self._next_key.triggered.connect(self._on_next_wanted)
        self._other.clicked.connect(self.other_file_wanted)
        self._enter.clicked.connect(self._on_enter_clicked)

    def _show_part(self, part: int) -> None:
        self._switch.choose(part)
        self._stack.setCurrentIndex(part)

    def _show_state(self) -> None:
        if self._review is None:
            return
        waiting = len(self._review.open)
        self._next.setVisible(waiting > 0)
        self._enter.setEnabled(waiting == 0 and self._settled)
        self._enter.setText(self.tr("Done") if self._idle and not waiting else self.tr("Enter"))
        if waiting:
            self._icon.show_icon("circle-help", Tone.WARN)
            one = self.tr("Choose first for one pupil who it is.")
            self._state.setText(
                one if waiting == 1 else self.tr("Choose first for {0} pupils who it is.").format(waiting)
            )
            return
        self._icon.show_icon("circle-check", Tone.OK)
        nothing = self.tr("Luwte already knows everything in this file. There is nothing to enter.")
        ready = self.tr("Ready to enter: {0}.").format(tally_words(self._review.tally()))
        self._state.setText(nothing if self._idle else ready)

    @Slot(str, object)
    def _on_decided(self, key: str, decision: Decision | None) -> None:
        if self._review is not None:
            self._review.decide(key, decision)
            self.changed.emit()

    @Slot(str, object)
    def _on_kept(self, key: str, fields: frozenset[str]) -> None:
        if self._review is not None:
            self._review.keep(key, fields)
            self.changed.emit()

    @Slot()
    def _on_end_all_wanted(self) -> None:
        if self._review is not None and self._review.end_all():
            self.changed.emit()

    @Slot()
    def _on_suggestions_wanted(self) -> None:
        if self._review is not None and self._review.follow_suggestions():
            self.changed.emit()

    @Slot(str)
    def _on_pupil_wanted(self, number: str) -> None:
        if self._pupils.go_to(number):
            self._show_part(_PUPILS)

    @Slot()
    def _on_next_wanted(self) -> None:
        self._show_part(_PUPILS)
        self._pupils.go_to_next_open()

    @Slot()
    def _on_enter_clicked(self) -> None:
        (self.done_wanted if self._idle else self.enter_wanted).emit()


def _tone(review: Review) -> Tone:
    return Tone.DANGER if PlanNote.OTHER_SCHOOL in review.plan.notes else Tone.WARN
