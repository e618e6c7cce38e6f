"""One monitor of the school: where it comes from, how it differs, and what one can do with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from typing_extensions import override

from models.usecases.monitor_definitions import Shelved
from ui.itemmodels.definitions import change_lines, origin_words, used_words
from ui.pages.monitor_words import naming_list
from ui.pages.settings.listed_part import RowDetail
from ui.theme import TIGHT
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.widgets.showing import set_shown
from ui.words import date_of, language, texts


class DefinitionDetail(RowDetail[Shelved]):
    """Shows a row and what one can do with it.

    Signals:
        copy_wanted: make a version of the school's own.
        adapt_wanted: change it.
        words_wanted: say something of it in other words.
        follow_wanted: take over the newer version of its original.
        export_wanted: save it as a file.
        retire_wanted: take it out of use, or into use again.

    """

    copy_wanted = Signal()
    adapt_wanted = Signal()
    words_wanted = Signal()
    follow_wanted = Signal()
    export_wanted = Signal()
    retire_wanted = Signal()

    def __init__(self, *, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(may_edit=may_edit, parent=parent)
        self.setObjectName("definition_detail")
        self._lines: list[QWidget] = []
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self) -> None:
        self._title, self._from, self._used = SectionHeading(), Text(), Hint()
        self._copy = self._button(self.tr("Make a version of your own"), "copy", "copy_definition")
        self._adapt = self._button(self.tr("Adapt"), "pencil", "adapt_definition")
        self._words = self._button(self.tr("Other words"), "sticky-note", "word_definition")
        self._follow = self._button(self.tr("Take over the new version"), "refresh-cw", "follow_definition")
        self._export = self._button(self.tr("Save as a file"), "download", "export_definition")
        self._retire = self._button("", "archive", "retire_definition")
        self._inside = QWidget()
        self._inside.setObjectName("definition_changes")

    def _button(self, words: str, icon: str, name: str) -> QAbstractButton:
        button = Button(words, icon)
        button.setObjectName(name)
        button.setEnabled(self._may_edit)
        return button

    def _create_layout(self) -> None:
        column = self._column
        for part in (self._title, self._from, self._used):
            column.addWidget(part)
        self._place = QVBoxLayout(self._inside)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(TIGHT)
        buttons = FlowRow()
        for button in (self._copy, self._adapt, self._words, self._follow, self._export, self._retire):
            buttons.add(button)
        column.addWidget(buttons)
        column.addWidget(self._inside)
        column.addStretch()

    def _connect_signals(self) -> None:
        self._copy.clicked.connect(self.copy_wanted)
        self._adapt.clicked.connect(self.adapt_wanted)
        self._words.clicked.connect(self.words_wanted)
        self._follow.clicked.connect(self.follow_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._retire.clicked.connect(self.retire_wanted)

    def _from_words(self, row: Shelved) -> str:
        if row.own is None:
            return self.tr("Comes with Luwte, version {0}.").format(row.definition.version)
        since = date_of(row.own.newest.made_on)
        said = self.tr("From {0}, version {1} of {2}.").format(origin_words(row), row.definition.version, since)
        if row.original is not None:
            before = f"{row.original.title[language()]} ({row.original.version})"
            said = f"{said} " + self.tr("Made from: {0}.").format(before)
        return said

    def _show_changes(self, row: Shelved) -> None:
        if row.parting is not None:
            self._add(Text(self.tr("Does not go together with what was sent"), "strong"))
            self._add(Text(texts()(f"errors.ConflictError.{row.parting.value}")))
        if row.namings:
            self._add(Text(self.tr("Words that are also a name of a pupil or parent"), "strong"))
            self._add(Text(naming_list(row.namings)))
        if row.news:
            self._add(Text(self.tr("New in version {0} of the original").format(row.newer), "strong"))
            self._add_all(change_lines(row.news, texts()))
        if row.original is not None:
            self._add(Text(self.tr("Different from the original"), "strong"))
            self._add_all(change_lines(row.changes, texts()) or [texts()("monitor.change.none")])
        self._add(Text(self.tr("What it asks"), "strong"))
        asked, spoken = row.definition, language()
        self._add_all([one.title[spoken] for one in asked.indicators])
        self._add_all([one.title[spoken] for one in asked.figures])
        self._add_all([one.title[spoken] for one in asked.questions])

    def _add_all(self, lines: list[str]) -> None:
        for line in lines:
            self._add(Text(f"· {line}"))

    def _add(self, line: QWidget) -> None:
        self._place.addWidget(line)
        self._lines.append(line)

    def _clear_lines(self) -> None:
        for line in self._lines:
            self._place.removeWidget(line)
            line.hide()
            line.setParent(None)
            line.deleteLater()
        self._lines = []

    @override
    def show_row(self, row: Shelved | None) -> None:
        self._clear_lines()
        super().show_row(row)

    @override
    def _fill(self, row: Shelved) -> None:
        self._title.setText(row.definition.title[language()])
        self._from.say(self._from_words(row))
        self._used.say(used_words(row))
        self._show_changes(row)
        own, adaptable = row.own is not None, row.adaptable
        for button, shown in (
            (self._copy, True),
            (self._adapt, adaptable),
            (self._words, adaptable),
            (self._follow, adaptable and bool(row.newer)),
            (self._export, True),
            (self._retire, own),
        ):
            set_shown(button, shown=shown)
        self._retire.setText(self.tr("Out of use") if row.in_use else self.tr("Into use again"))

    @override
    def focus(self) -> None:
        first = self._adapt if self._adapt.isVisible() else self._copy
        first.setFocus()

    @override
    def forget(self) -> None:
        for text in (self._title, self._from, self._used):
            text.clear()
        self._clear_lines()
        super().forget()
