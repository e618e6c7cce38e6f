"""The building blocks of what the flow says: notes, facts, what changes, and two pupils side by side."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from models.import_rows import FieldChange
from resources import Texts
from ui.icons import IconLabel
from ui.import_flow.value_words import Fact, field_words, value_words
from ui.itemmodels.table import NOTHING
from ui.plain_text import as_caption
from ui.theme import CLOSE, NORMAL, SMALL, Tone
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import ICONS, Chip, ChipLook
from ui.widgets.labels import Card, Text


def selectable(words: str, look: str = "") -> Text:
    """Return a text that can be selected; a word that is too long for its place is cut there and moves nothing."""
    text = Text(words, look)
    text.setMinimumWidth(1)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text


def small(words: str) -> Text:
    """Return what stands above a column, or under something that needs a word more."""
    return Text(words, "hint")


def note(words: str, tone: Tone, icon: str = "") -> QWidget:
    """Return a sentence with an icon before it."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    row.addWidget(IconLabel(icon or ICONS.get(tone, "info"), tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(selectable(words), 1)
    return line


class Block(Card):
    """A card with a heading."""

    def __init__(self, heading: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(NORMAL, CLOSE, NORMAL, NORMAL)
        self.column.setSpacing(SMALL)
        if heading:
            self.column.addWidget(selectable(heading, "section"))
        if hint:
            self.column.addWidget(Text(hint, "hint"))

    def add(self, part: QWidget) -> None:
        """Add a part at the end."""
        self.column.addWidget(part)


class Grid(QWidget):
    """Columns that stand in line."""

    def __init__(self, *stretches: int) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(NORMAL)
        self._grid.setVerticalSpacing(SMALL)
        for column, stretch in enumerate(stretches):
            self._grid.setColumnStretch(column, stretch)

    def add_row(self, *cells: QWidget | None, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop) -> None:
        """Add a line; None leaves a place empty."""
        line = self._grid.rowCount()
        for column, cell in enumerate(cells):
            if cell is not None:
                self._grid.addWidget(cell, line, column, align)


class FactGrid(Grid):
    """What is known, one field on each line."""

    def __init__(self, facts: Sequence[Fact], texts: Texts) -> None:
        super().__init__(2, 5)
        for fact in facts:
            label = field_words(fact.field, texts)
            said = selectable(fact.words)
            said.setAccessibleName(f"{label}: {fact.words}")
            self.add_row(Text(label, "muted"), said)


class ChangeGrid(Grid):
    """What changes, field by field, each with a box to take it over or leave it.

    Signals:
        kept: the names of the fields that stay as they are.

    """

    kept = Signal(object)

    def __init__(self, changes: Sequence[FieldChange], keep: frozenset[str], texts: Texts) -> None:
        super().__init__(4, 5, 0, 5)
        self._texts = texts
        self._keep = keep
        self.add_row(
            small(self.tr("Take over")), small(self.tr("Now in Luwte")), None, small(self.tr("According to the file"))
        )
        for change in changes:
            self._add(change, taken=change.field not in keep)

    def _add(self, change: FieldChange, *, taken: bool) -> None:
        old, new = (value_words(change.field, value, self._texts) for value in (change.old, change.new))
        arrow = IconLabel("chevron-right", Tone.MUTED)
        before, after = selectable(old, "" if not taken else "muted"), selectable(new, "strong" if taken else "muted")
        box = self._box(change.field, old, new, taken=taken)
        self.add_row(box, before, arrow, after, align=Qt.AlignmentFlag.AlignVCenter)

    def _box(self, field: str, old: str, new: str, *, taken: bool) -> QWidget:
        label = field_words(field, self._texts)
        box = CheckBox(as_caption(label))
        box.setObjectName(f"take_{field}")
        box.setProperty("field", field)
        box.setChecked(taken)
        box.setAccessibleName(self.tr("{0}: from {1} to {2}").format(label, old, new))
        box.clicked.connect(self._on_box_clicked)
        return box

    @Slot()
    def _on_box_clicked(self) -> None:
        box = self.sender()
        if isinstance(box, CheckBox):
            field = str(box.property("field"))
            self._keep = self._keep - {field} if box.isChecked() else self._keep | {field}
            self.kept.emit(self._keep)


class Comparison(Grid):
    """A pupil in the file beside one in the store; what differs is marked with a word."""

    def __init__(self, listed: Sequence[Fact], known: Sequence[Fact], texts: Texts) -> None:
        super().__init__(3, 5, 5, 0)
        self.add_row(None, small(self.tr("In the file")), small(self.tr("In Luwte")), None)
        for field, new, old in _paired(listed, known):
            differs = NOTHING not in (new, old) and new != old
            look = "strong" if differs else ""
            mark = Chip(ChipLook(word=self.tr("differs"), tone=Tone.WARN), self) if differs else None
            cells = [selectable(words, look if words != NOTHING else "muted") for words in (new, old)]
            self.add_row(Text(field_words(field, texts), "muted"), *cells, mark)


_TELLING = ("birth_date", "number", "group")
"""What tells people apart, also where the file does not say it."""


def _paired(listed: Sequence[Fact], known: Sequence[Fact]) -> Iterator[tuple[str, str, str]]:
    new = {fact.field: fact.words for fact in listed}
    old = {fact.field: fact.words for fact in known}
    for field in dict.fromkeys([*new, *(name for name in _TELLING if name in old)]):
        yield field, new.get(field, NOTHING), old.get(field, NOTHING)


class Column(QWidget):
    """A column whose content is made anew each time, and dropped without a trace."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, SMALL, 0)
        self._column.setSpacing(CLOSE)

    def fill(self, parts: Sequence[QWidget]) -> None:
        """Show other parts."""
        self.empty()
        for part in parts:
            self._column.addWidget(part)
            part.show()
        self._column.addStretch()

    def empty(self) -> None:
        """Drop everything."""
        _clear(self._column)


def _clear(layout: QLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            _wipe(widget)
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def _wipe(widget: QWidget) -> None:
    """Take all words out of a widget that is about to be deleted."""
    for part in (widget, *widget.findChildren(QWidget)):
        part.setAccessibleName("")
        part.setAccessibleDescription("")
        part.setToolTip("")
        if isinstance(part, Text):
            part.clear()
