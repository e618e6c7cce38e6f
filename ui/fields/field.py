"""What all fields share: the label above, the hint under it, the problem beside it, and their names when read aloud."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.drafts import Kept
from ui.icons import IconLabel
from ui.plain_text import as_caption
from ui.theme import TIGHT, Tone
from ui.widgets.labels import Hint, Text
from ui.widgets.strip import announce

Value = TypeVar("Value")


class Field(QWidget, Generic[Value]):
    """A label, an editor, a hint and a problem.

    Signals:
        changed: the user changed the value.
        committed: the user is done with this field; the moment to save.

    """

    changed = Signal()
    committed = Signal()

    def __init__(self, name: str, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setObjectName(f"{name}_field")
        self._words = label
        self._label = QLabel(as_caption(label))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._hint = Hint(hint)
        self._problem_icon = IconLabel("octagon-alert", Tone.DANGER)
        self._problem = Text("", "problem")
        self._focus_on: QWidget = self
        self._arrange()

    @property
    def problem(self) -> str:
        """The sentence beside the field; empty when there is nothing wrong."""
        return self._problem.text()

    @property
    def label(self) -> str:
        """The words above the field."""
        return self._words

    def value(self) -> Value:
        """Return what was filled in.

        Raises:
            ValidationError: it cannot be read.

        """
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Show a value; no signal tells of it."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop what was filled in."""
        raise NotImplementedError

    def draft(self) -> Kept:
        """Return what stands in the field, also when it is no value yet; None for a field that keeps no draft."""
        return None

    def take_draft(self, kept: Kept) -> None:
        """Show what stood in the field."""

    def show_problem(self, sentence: str) -> None:
        """Say beside the field what is wrong, or with an empty sentence that it is right."""
        self._problem.setText(sentence)
        self._problem_line.setVisible(bool(sentence))
        self._hint.setVisible(not sentence and bool(self._hint.text()))
        self._mark(wrong=bool(sentence))
        self._describe()
        if sentence:
            announce(self._focus_on, sentence)

    def set_hint(self, hint: str) -> None:
        """Show another hint."""
        self._hint.say(hint)
        self._hint.setVisible(bool(hint) and not self._problem.text())
        self._describe()

    def set_label(self, label: str) -> None:
        """Show other words above the field."""
        self._words = label
        self._label.setText(as_caption(label))
        self._label.setVisible(bool(label))
        self._focus_on.setAccessibleName(label)

    def focus(self) -> None:
        """Put the keyboard in this field."""
        self._focus_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, editor: QWidget, *, focus_on: QWidget | None = None, own_label: bool = False) -> None:
        """Place the editor; what takes the keyboard may be a part of it."""
        self._focus_on = focus_on or editor
        self._focus_on.setObjectName(self.name)
        self._focus_on.setAccessibleName(self._words)
        self._label.setBuddy(self._focus_on)
        self._label.setVisible(not own_label and bool(self._words))
        self.setFocusProxy(self._focus_on)
        self._editor_place.addWidget(editor)
        self._describe()

    def _arrange(self) -> None:
        self._problem_line = QWidget()
        line = QHBoxLayout(self._problem_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(TIGHT)
        line.addWidget(self._problem_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._problem, 1)
        self._problem_line.hide()
        self._editor_place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self._label)
        column.addLayout(self._editor_place)
        column.addWidget(self._hint)
        column.addWidget(self._problem_line)

    def _mark(self, *, wrong: bool) -> None:
        self._focus_on.setProperty("wrong", "true" if wrong else "false")
        self._focus_on.style().unpolish(self._focus_on)
        self._focus_on.style().polish(self._focus_on)

    def _describe(self) -> None:
        words = (self._problem.text(), self._hint.text())
        self._focus_on.setAccessibleDescription(" ".join(word for word in words if word))
