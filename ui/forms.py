"""Forms: one column of fields in groups; what is rarely used stays behind "Meer"."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import ValidationError
from ui.drafts import Kept
from ui.errors import problem_sentence
from ui.fields.field import Field
from ui.icons import put_icon
from ui.theme import NORMAL, NORMAL_TEXT_SIZE, SMALL, TIGHT, WIDE, Theme, Tone
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import Hint, SectionHeading
from ui.words import texts

_MAX_WIDTH: Final = 640


class Form(QWidget):
    """A column of fields.

    Signals:
        changed: the user changed a field.
        committed: the user is done with a field, whose name this is; the moment to save.

    """

    changed = Signal()
    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field[Any]] = {}
        self._more: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(NORMAL)
        self._place = QVBoxLayout()
        self._place.setSpacing(NORMAL)
        self._column.addLayout(self._place)
        self._column.addStretch()
        self._fit()
        Theme.of_app().changed.connect(self._fit)

    @property
    def fields(self) -> Mapping[str, Field[Any]]:
        """The fields by name, from top to bottom."""
        return self._fields

    def add_heading(self, text: str, hint: str = "") -> None:
        """Begin a group."""
        if self._place.count():
            self._place.addSpacing(SMALL)
        group = QVBoxLayout()
        group.setSpacing(TIGHT)
        group.addWidget(SectionHeading(text))
        group.addWidget(Hint(hint))
        self._place.addLayout(group)

    def add(self, *fields: Field[Any]) -> None:
        """Add a field, or several short ones that stand beside each other."""
        row = QHBoxLayout()
        row.setSpacing(NORMAL)
        for field in fields:
            self._adopt(field)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._place.addLayout(row)

    def add_widget(self, widget: QWidget, *fields: Field[Any]) -> None:
        """Add something that is not a field, but may hold some."""
        for field in fields:
            self._adopt(field)
        self._place.addWidget(widget)

    def add_more(self, words: str = "") -> None:
        """Put everything added from here on behind a link that unfolds it."""
        self._toggle = LinkButton(words or self.tr("More"), "chevron-right")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_more_toggled)
        self._more = QWidget()
        self._more.hide()
        folded_away = QVBoxLayout(self._more)
        folded_away.setContentsMargins(0, 0, 0, 0)
        folded_away.setSpacing(NORMAL)
        self._place.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._place.addWidget(self._more)
        self._place = folded_away

    def read(self) -> dict[str, Any]:
        """Return the values of all fields by name.

        Raises:
            ValidationError: some cannot be read; names all of them.

        """
        values, problems = {}, {}
        for name, field in self._fields.items():
            try:
                values[name] = field.value()
            except ValidationError as error:
                problems.update(error.problems)
        if problems:
            raise ValidationError(problems)
        return values

    def show_problems(self, problems: Mapping[str, str]) -> Mapping[str, str]:
        """Say beside each field what is wrong with it, and go to the first one.

        Returns the sentences of problems whose field is not in this form; they are to be shown elsewhere.
        """
        words = texts()
        for name, field in self._fields.items():
            code = problems.get(name, "")
            field.show_problem(problem_sentence(name, code, words) if code else "")
        wrong = [field for name, field in self._fields.items() if name in problems]
        if wrong:
            self._reveal(wrong[0])
        strays = problems.keys() - self._fields.keys()
        return {name: problem_sentence(name, problems[name], words) for name in sorted(strays)}

    def clear_problems(self) -> None:
        """Say that nothing is wrong."""
        self.show_problems({})

    def draft(self) -> dict[str, Kept]:
        """Return what stands in all fields, by name, also when it is no value yet."""
        return {name: field.draft() for name, field in self._fields.items()}

    def take_draft(self, kept: Mapping[str, Kept]) -> None:
        """Show what stood in the fields; each is told of as if the user had filled it in."""
        for name, field in self._fields.items():
            if kept.get(name) is not None:
                field.take_draft(kept[name])
                field.changed.emit()
                field.committed.emit()

    def forget(self) -> None:
        """Drop everything that was filled in."""
        for field in self._fields.values():
            field.forget()

    def _adopt(self, field: Field[Any]) -> None:
        self._fields[field.name] = field
        field.changed.connect(self._on_field_changed)
        field.committed.connect(self._on_field_committed)

    def _reveal(self, field: Field[Any]) -> None:
        if self._more is not None and self._more.isAncestorOf(field):
            self._toggle.setChecked(True)
        field.focus()

    @Slot()
    def _fit(self) -> None:
        """Be no wider than one reads at ease, in the user's own size of text."""
        self.setMaximumWidth(_MAX_WIDTH * max(Theme.of_app().text_size, NORMAL_TEXT_SIZE) // NORMAL_TEXT_SIZE)

    @Slot()
    def _on_field_changed(self) -> None:
        field = self.sender()
        if isinstance(field, Field) and field.problem:
            field.show_problem("")
        self.changed.emit()

    @Slot()
    def _on_field_committed(self) -> None:
        field = self.sender()
        if isinstance(field, Field):
            self.committed.emit(field.name)

    @Slot()
    def _on_more_toggled(self) -> None:
        if self._more is not None:
            unfolded = self._toggle.isChecked()
            self._more.setVisible(unfolded)
            put_icon(self._toggle, "chevron-down" if unfolded else "chevron-right", Tone.PRIMARY)


def page_column(parent: QWidget) -> QVBoxLayout:
    """Return a column with the margins and distances of a page or dialog."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    column.setSpacing(NORMAL)
    return column
