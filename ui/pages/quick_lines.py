"""One line that adds a decision, and one that adds something agreed. Enter adds from anywhere in the line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.meeting import Decision
from ui.dialogs.action_dialog import Owner, Owners
from ui.errors import problem_sentence
from ui.fields.date_field import DateField
from ui.fields.field import Field
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import TextField
from ui.theme import SMALL, TIGHT, Theme
from ui.widgets.buttons import IconButton
from ui.words import texts

_BESIDE_IN_ROWS: Final = 14
"""From this width on the fields stand beside each other."""


class QuickLine(QWidget):
    """Fields beside each other with a button that adds.

    Signals:
        added: what was filled in, whole and valid.

    """

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[Field[Any]] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.add)

    def focus_on_first(self) -> None:
        """Put the keyboard in the first field."""
        self._fields[0].focus()

    def forget(self) -> None:
        """Drop what was filled in."""
        for field in self._fields:
            field.forget()

    @Slot()
    def add(self) -> None:
        """Add what was filled in, or say what is missing."""
        for field in self._fields:
            field.show_problem("")
        try:
            value = self.construct()
        except ValidationError as error:
            self._show_problems(error)
            return
        self.clear()
        self.added.emit(value)
        self.focus_on_first()

    def construct(self) -> object:
        """Make the value.

        Raises:
            ValidationError: something is missing.

        """
        raise NotImplementedError

    def clear(self) -> None:
        """Make room for the next one."""
        raise NotImplementedError

    def _arrange(self, button: str, *fields: tuple[Field[Any], int]) -> None:
        for field, share in fields:
            self._fields.append(field)
            self._row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self._button = IconButton("plus", button)
        self._button.setObjectName(f"{self._fields[0].name}_add")
        self._button.clicked.connect(self.add)
        self._level = QLabel(" ")  # as high as the labels beside it
        place = QVBoxLayout()
        place.setSpacing(TIGHT)
        place.addWidget(self._level)
        place.addWidget(self._button)
        place.addStretch()
        self._row.addLayout(place)

    def _show_problems(self, error: ValidationError) -> None:
        words = texts()
        wrong = [field for field in self._fields if field.name in error.problems]
        for field in wrong:
            field.show_problem(problem_sentence(field.name, error.problems[field.name], words))
        if wrong:
            wrong[0].focus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= Theme.of_app().row_height * _BESIDE_IN_ROWS
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._level.setVisible(wide)


class DecisionLine(QuickLine):
    """Adds a decision; ``added`` carries the ``Decision``. Who decided stays filled in for the next one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TextField("decision_text", self.tr("Decision"), example=self.tr("What was decided"))
        self._by = SuggestionField[str]("decision_by", self.tr("Who decided"), free=True)
        self._mandate = TextField("decision_mandate", self.tr("On what ground"))
        self._arrange(self.tr("Add decision"), (self._text, 5), (self._by, 2), (self._mandate, 2))

    def offer(self, by: str) -> None:
        """Fill in who usually decides, unless somebody was filled in already."""
        if not self._by.text:
            self._by.set_text(by)

    def construct(self) -> Decision:
        """Make the decision."""
        text = self._text.value()
        if not text:
            raise ValidationError({"decision_text": "required"})
        return Decision(text=text, decided_by=self._by.text, mandate=self._mandate.value())

    def clear(self) -> None:
        """Make room for the next one."""
        self._text.set_value("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What was filled in for an action."""

    owner: str
    text: str
    due: date | None


class ActionLine(QuickLine):
    """Adds something agreed; ``added`` carries an ``Agreed``."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner = SuggestionField[Owner]("action_owner", self.tr("Who"), free=True)
        self._text = TextField("action_text", self.tr("Does what"))
        self._due = DateField("action_due", self.tr("Before when"), today, hint=self.tr("vr, +2w or 3/11"))
        self._arrange(self.tr("Add action"), (self._owner, 3), (self._text, 5), (self._due, 0))

    def offer(self, owners: Owners) -> None:
        """Offer people to do it."""
        self._owner.set_suggestions(owners)

    def construct(self) -> Agreed:
        """Make what was agreed."""
        problems = {
            field.name: "required"
            for field, text in ((self._owner, self._owner.text), (self._text, self._text.value()))
            if not text
        }
        due = None
        try:
            due = self._due.value()
        except ValidationError as error:
            problems.update(error.problems)
        if problems:
            raise ValidationError(problems)
        return Agreed(owner=self._owner.text, text=self._text.value(), due=due)

    def clear(self) -> None:
        """Make room for the next one."""
        self._owner.set_text("")
        self._text.set_value("")
        self._due.set_value(None)
