"""One line that adds a decision, and one that adds something agreed. Enter adds from anywhere in the line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from models.action_line import Called, Period, ReadAction, read_action
from models.errors import ValidationError
from models.meeting import Decision
from models.wording import word
from ui.dialogs.action_dialog import Owner, Owners
from ui.errors import problem_sentence
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.field import Field
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField
from ui.pages.deciding import Mandates, kind_options
from ui.pages.dossier_words import capital
from ui.theme import SMALL, TIGHT, Theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text
from ui.words import texts

_BESIDE_IN_ROWS: Final = 14
"""From this width on the fields stand beside each other."""

_ROOMY_IN_ROWS: Final = 21
"""From this width on there is room for a long text between two other fields."""


class QuickLine(QWidget):
    """Fields beside each other with a button that adds.

    Signals:
        added: what was filled in, whole and valid.

    """

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[Field[Any]] = []
        self._roomy = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        self._above = QHBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for line in (self._above, self._row):
            line.setSpacing(SMALL)
            column.addLayout(line)
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

    def _place(self, *, wide: bool) -> None:
        """Arrange the fields anew for much or little room; most lines need not."""

    def _put_above(self, *fields: tuple[Field[Any], int]) -> None:
        """Put fields on a line of their own, before the others; the keyboard begins there."""
        for field, share in fields:
            self._above.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self._fields[:0] = [field for field, _ in fields]

    def _arrange(self, name: str, button: str, *fields: tuple[Field[Any], int]) -> None:
        for field, share in fields:
            self._fields.append(field)
            self._row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self._button = IconButton("plus", button)
        self._button.setObjectName(name)
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
        roomy = event.size().width() >= Theme.of_app().row_height * _ROOMY_IN_ROWS
        if roomy is not self._roomy:
            self._roomy = roomy
            self._place(wide=roomy)


class DecisionLine(QuickLine):
    """Adds a decision; ``added`` carries the ``Decision``. Who decided stays filled in for the next one.

    A kind alone is a decision: its words become the text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mandates: Mandates | None = None
        self._kind = ChoiceField("decision_kind", self.tr("Outcome"), kind_options())
        self._text = TextField("decision_text", self.tr("Decision"), example=self.tr("What was decided"))
        self._by = SuggestionField[str]("decision_by", self.tr("Who decided"), free=True)
        self._mandate = SuggestionField[str]("decision_mandate", self.tr("On what ground"), free=True)
        self._warning = Text("", "hint")
        self._warning.setObjectName("decision_warning")
        self._arrange("decision_text_add", self.tr("Add decision"), (self._by, 3), (self._mandate, 4))
        self._put_above((self._kind, 2), (self._text, 4))
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._warning)
        self._warning.say("")
        self._kind.changed.connect(self._on_kind_or_decider_changed)
        self._by.changed.connect(self._on_kind_or_decider_changed)

    def offer(self, by: str, mandates: Mandates) -> None:
        """Fill in who usually decides, unless somebody was filled in already; and offer who may decide what."""
        self._mandates = mandates
        self._by.set_suggestions([Suggestion(value=name, words=name) for name in mandates.deciders])
        if not self._by.text:
            self._by.set_text(by)

    def construct(self) -> Decision:
        """Make the decision."""
        kind, text = self._kind.value(), self._text.value()
        if kind is not None and not text:
            text = capital(word(texts(), kind))
        if not text:
            raise ValidationError({"decision_text": "required"})
        return Decision(text=text, decided_by=self._by.text, mandate=self._mandate.text, kind=kind)

    def clear(self) -> None:
        """Make room for the next one."""
        self._text.set_value("")
        if self._kind.value() is not None:  # the ground went with that kind
            self._kind.set_value(None)
            self._mandate.set_text("")
        self._warning.say("")

    @override
    def forget(self) -> None:
        super().forget()
        self._kind.set_options(kind_options())
        self._mandates = None
        self._warning.say("")

    @Slot()
    def _on_kind_or_decider_changed(self) -> None:
        """Offer the mandate that goes with a step, and say so when somebody has none here."""
        if self._mandates is None:
            return
        kind = self._kind.value()
        grounds = self._mandates.grounds(kind)
        self._mandate.set_suggestions([Suggestion(value=ground, words=ground) for ground in grounds])
        refused = self._mandates.refusal(kind, self._by.text)
        self._warning.say(
            self.tr("By your way of working this is not for {0} to decide.").format(refused) if refused else ""
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What was filled in for an action."""

    owner: str
    text: str
    due: date | None


class ActionLine(QuickLine):
    """Adds something agreed; ``added`` carries an ``Agreed``.

    What is said in one line is first shown in the fields; Enter once more adds it.
    """

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._people: Sequence[Called] = ()
        self._periods: Sequence[Period] = ()
        self._said = TextField(
            "action_said", self.tr("In one line"), example=self.tr("Jansen phones mother before Friday")
        )
        self._owner = SuggestionField[Owner]("action_owner", self.tr("Who"), free=True)
        self._text = TextField("action_text", self.tr("Does what"))
        self._due = DateField("action_due", self.tr("Before when"), today, hint=self.tr("vr, +2w or 3/11"))
        self._arrange("action_owner_add", self.tr("Add action"), (self._owner, 3), (self._text, 5), (self._due, 0))
        self._put_above((self._said, 1))

    @override
    def _place(self, *, wide: bool) -> None:
        """Give what is done a line of its own where there is no room for it between who and when."""
        below = self.layout()
        self._row.removeWidget(self._text)
        if below is not None:
            below.removeWidget(self._text)
        if wide:
            self._row.insertWidget(1, self._text, 5, Qt.AlignmentFlag.AlignTop)
        elif isinstance(below, QVBoxLayout):
            below.addWidget(self._text)

    def offer(self, owners: Owners, people: Sequence[Called], periods: Sequence[Period] = ()) -> None:
        """Offer people to do it.

        Args:
            owners: who can be chosen.
            people: what those and others are called in a line.
            periods: holidays, so that one can say ``voor de kerstvakantie``.

        """
        self._owner.set_suggestions(owners)
        self._people, self._periods = people, periods

    @Slot()
    @override
    def add(self) -> None:
        """Show what was said in one line, or add what stands in the fields."""
        said = self._said.value()
        if said:
            self._show_read(read_action(said, self._people, self._today(), self._periods))
        else:
            super().add()

    def _show_read(self, found: ReadAction) -> None:
        for field in self._fields:
            field.show_problem("")
        self._said.set_value("")
        self._owner.set_text(found.owner)
        self._text.set_value(found.text)
        self._due.set_value(found.due)
        if found.candidates:
            self._owner.show_problem(self.tr("Who: {0}?").format(self.tr(" or ").join(found.candidates)))
        if found.owner:
            self._text.focus()
        else:
            self._owner.focus()

    @override
    def forget(self) -> None:
        super().forget()
        self._people, self._periods = (), ()

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
