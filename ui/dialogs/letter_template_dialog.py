"""The text of a letter, to change it: with the blanks to choose from and what it could become."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.letter_blanks import LetterBlank, in_braces, unknown_blanks
from models.letter_template import LetterKind, LetterReader, LetterTemplate
from resources import LANGUAGES, Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.text_field import TextField
from ui.pages.blank_note import BlankNote
from ui.pages.letter_sample import sample_letter
from ui.theme import CLOSE, NORMAL
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Card, Hint, Text

_LINES: Final = 8


class BlankAction(QAction):
    """A line of the menu that puts a blank in the text."""

    def __init__(self, blank: LetterBlank, words: str, parent: QMenu) -> None:
        super().__init__(words, parent)
        self.blank = blank


class LetterTemplateDialog(RefusableDialog):
    """Changes one text.

    Signals:
        accepted_value: the ``LetterTemplate``.

    """

    def __init__(self, template: LetterTemplate, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_template_dialog")
        self._template = template
        self._texts = texts
        self.set_heading(
            self.tr("Text of a letter"),
            self.tr("What stands in braces is filled in for each pupil. Letters that were made stay as they are."),
        )
        self._create_fields()
        self._create_menu()
        self._connect_fields()
        self._show_sample()

    def _create_fields(self) -> None:
        given = self._template
        self.name = TextField("name", self.tr("Name"))
        self.kind: ChoiceField[LetterKind] = ChoiceField("kind", self.tr("What for?"), choices(LetterKind, self._texts))
        self.reader: ChoiceField[LetterReader] = ChoiceField(
            "reader", self.tr("To whom?"), choices(LetterReader, self._texts)
        )
        languages = [(code, self.tr("Dutch") if code == "nl" else self.tr("English")) for code in LANGUAGES]
        self.language: ChoiceField[str] = ChoiceField("language", self.tr("Language"), languages)
        self.subject = TextField("subject", self.tr("Subject"))
        self.body = BlankNote("body", self.tr("Text"), lines=_LINES)
        self._insert = Button(self.tr("Put in a blank…"), "plus")
        self._insert.setObjectName("insert_blank")
        self._sample_of, self._sample = Hint(), Text()
        self._sample.setObjectName("letter_sample")
        self.name.set_value(given.name)
        self.kind.set_value(given.kind)
        self.reader.set_value(given.reader)
        self.language.set_value(given.language)
        self.subject.set_value(given.subject)
        self.body.set_value(given.body)
        self.form.add(self.name)
        self.form.add(self.kind)
        self.form.add(self.reader, self.language)
        self.form.add(self.subject)
        self.form.add(self.body)
        row = FlowRow()
        row.add(self._insert)
        self.form.add_widget(row)
        self.form.add_widget(self._card())

    def _card(self) -> Card:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        column.setSpacing(CLOSE)
        column.addWidget(self._sample_of)
        column.addWidget(self._sample)
        self._sample_of.say(self.tr("This could become, for an invented pupil:"))
        return card

    def _create_menu(self) -> None:
        self._menu = QMenu(self)
        self._menu.setObjectName("blanks")
        for blank in LetterBlank:
            about = self._texts(f"letters.about.{blank}")
            words = f"{in_braces(blank, self._template.language)}   {about}"
            self._menu.addAction(BlankAction(blank, words, self._menu))
        self._key = QShortcut(QKeySequence("Ctrl+I"), self)
        self._insert.setToolTip(self.tr("Ctrl+I"))

    def _connect_fields(self) -> None:
        self._insert.clicked.connect(self._on_insert_wanted)
        self._key.activated.connect(self._on_insert_wanted)
        self._menu.triggered.connect(self._on_blank_chosen)
        for field in (self.subject, self.body, self.reader, self.language):
            field.changed.connect(self._on_changed)

    def _show_sample(self) -> None:
        reader, language = self.reader.value() or LetterReader.PARENTS, self.language.value() or "nl"
        whole = f"{self.subject.value()}\n\n{self.body.value()}"
        self._sample.setText(sample_letter(whole, reader, language))

    def _made(self, values: dict[str, Any]) -> LetterTemplate:
        problems = {name: "required" for name in ("kind", "reader", "language") if values[name] is None}
        if problems:
            raise ValidationError(problems)
        return replace(
            self._template,
            name=values["name"],
            kind=values["kind"],
            reader=values["reader"],
            language=values["language"],
            subject=values["subject"],
            body=values["body"],
        )

    @Slot()
    def _on_changed(self) -> None:
        self._show_sample()

    @Slot()
    def _on_insert_wanted(self) -> None:
        self._menu.popup(self._insert.mapToGlobal(self._insert.rect().bottomLeft()))

    @Slot(QAction)
    def _on_blank_chosen(self, action: QAction) -> None:
        if isinstance(action, BlankAction):
            self.body.insert(in_braces(action.blank, self.language.value() or "nl"))

    @override
    def _show_problems(self, error: ValidationError) -> None:
        super()._show_problems(error)
        for name, text in (("subject", self.subject.value()), ("body", self.body.value())):
            if error.problems.get(name) == "unknown_blank":
                said = self.tr("Luwte cannot fill this in: {0}. Check the name, or take the braces away.")
                self.form.fields[name].show_problem(said.format(", ".join(unknown_blanks(text))))

    @override
    def forget(self) -> None:
        super().forget()
        self._sample.clear()

    @override
    def construct(self, values: dict[str, Any]) -> LetterTemplate:
        return self._made(values)
