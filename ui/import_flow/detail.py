"""One row of the preview in full: what the file says, what changes, who comes along, and the choices about it."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QApplication, QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from models.import_rows import GuardianRow, PupilRow, RowNote, RowStatus
from models.wording import word
from resources import Texts
from ui.import_flow.options import Option, options_for
from ui.import_flow.parts import Block, ChangeGrid, Column, Comparison, FactGrid, note, selectable, small
from ui.import_flow.review import Entry, Fate, Pile, name_of
from ui.import_flow.transfer_words import transfer_lines
from ui.import_flow.value_words import field_words, imported_facts, pupil_facts, value_words
from ui.theme import SMALL, TIGHT, WIDE, Theme, Tone
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.radio_button import RadioButton
from ui.widgets.scroll import Scroll

_WIDTH_IN_ROWS = 22
_ALARMING = frozenset({RowNote.STILL_LISTED, RowNote.OTHER_NAME, RowNote.CHOSEN_TWICE})


class EntryDetail(QWidget):
    """Shows one row and hears what is decided about it.

    Signals:
        decided: the key of the row, and the Decision or None.
        kept: the key of the row, and the names of the fields that stay as they are.

    """

    decided = Signal(str, object)
    kept = Signal(str, object)

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_detail")
        self._texts = texts
        self._locations: Mapping[str, str] = {}
        self._entry: Entry | None = None
        self._options: tuple[Option, ...] = ()
        self._buttons: list[RadioButton] = []
        self._group: QButtonGroup | None = None
        self._column = Column()
        self._scroll = Scroll(self._column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    @property
    def entry(self) -> Entry | None:
        """The row that is shown."""
        return self._entry

    def set_locations(self, locations: Mapping[str, str]) -> None:
        """Tell how locations are called, by their keys in the file and by their ids."""
        self._locations = locations

    def show_entry(self, entry: Entry | None) -> None:
        """Show a row; the keyboard stays where it was when it is the same row."""
        if entry == self._entry:
            return
        same = entry is not None and self._entry is not None and entry.key == self._entry.key
        focused, height = self._focused_name(), self._scroll.verticalScrollBar().value()
        self._entry = entry
        self._options = options_for(entry, self._texts) if entry else ()
        self._buttons, self._group = [], QButtonGroup(self)
        self._column.fill(tuple(self._parts(entry)) if entry else ())
        self._scroll.verticalScrollBar().setValue(height if same else 0)
        again = self.findChild(QWidget, focused) if same and focused else None
        if again is not None:
            again.setFocus()

    def choose(self, number: int) -> bool:
        """Choose the option with a number, counted from 1, and tell whether there is one."""
        if self._entry is None or not 1 <= number <= len(self._options):
            return False
        option = self._options[number - 1]
        self._buttons[number - 1].setChecked(True)
        self.decided.emit(self._entry.key, option.applied_to(self._entry))
        return True

    def focus(self) -> None:
        """Put the keyboard on what holds now, or else on the first choice."""
        held = next((button for button in self._buttons if button.isChecked()), None)
        button = held or next(iter(self._buttons), None)
        if button is not None:
            button.setFocus()

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._entry = None
        self._options, self._buttons, self._locations = (), [], {}
        self._column.empty()

    def _focused_name(self) -> str:
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""

    def _parts(self, entry: Entry) -> Iterator[QWidget]:
        row = entry.row
        yield self._head(entry)
        for found in row.notes:
            if found is not RowNote.AUTHORITY and found is not RowNote.NUMBER_MOVES:
                tone = Tone.WARN if found in _ALARMING else Tone.INFO
                yield note(self._texts(f"imports.row_note.{found.value}"), tone)
        if row.status in (RowStatus.CLASH, RowStatus.LIKELY_DOUBLE):
            yield from self._candidates(entry)
        elif self._options:
            yield self._choices(entry, self._options)
        yield from self._content(entry)
        if entry.fate is not Fate.LEFT_OUT:
            yield from self._guardians(row)
        if row.imported is not None and row.imported.transfer is not None and entry.fate is not Fate.LEFT_OUT:
            yield self._transfer(row)

    def _head(self, entry: Entry) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(selectable(name_of(entry.row).full, "section"))
        place = self.tr("Line {0} of the file").format(entry.row.imported.line) if entry.row.imported else ""
        about = self._texts(f"imports.status.{entry.row.status.value}")
        column.addWidget(small("  ·  ".join(part for part in (about, place) if part)))
        return head

    def _candidates(self, entry: Entry) -> Iterator[QWidget]:
        """Show each pupil it may be beside the one in the file, with the choice that belongs to it."""
        row = entry.row
        listed = imported_facts(row.imported, self._locations, self._texts) if row.imported else ()
        rest = []
        for option in self._options:
            known = next((pupil for pupil in row.candidates if pupil.id == option.candidate), None)
            if known is None:
                rest.append(option)
                continue
            block = Block(known.name.full if len(row.candidates) > 1 else "")
            if row.suggestion is not None and not entry.decision:
                likely = ChipLook(word=self.tr("name and date of birth are equal"), tone=Tone.OK)
                block.add(Chip(likely, block))
            block.add(Comparison(listed, pupil_facts(known, self._locations, self._texts), self._texts))
            block.add(self._button(entry, option))
            yield block
        yield self._choices(entry, tuple(rest))

    def _choices(self, entry: Entry, options: tuple[Option, ...]) -> QWidget:
        block = Block("")
        for option in options:
            block.add(self._button(entry, option))
            if option.hint:
                hint = small(option.hint)
                hint.setIndent(WIDE + SMALL)
                block.add(hint)
        return block

    def _button(self, entry: Entry, option: Option) -> RadioButton:
        number = len(self._buttons) + 1
        button = RadioButton(f"{number}   {option.words}")
        button.setObjectName(f"option_{number}")
        button.setProperty("number", number)
        button.setAccessibleDescription(option.hint)
        button.setChecked(option.holds(entry))
        button.clicked.connect(self._on_option_clicked)
        self._buttons.append(button)
        if self._group is not None:
            self._group.addButton(button)
        return button

    def _content(self, entry: Entry) -> Iterator[QWidget]:
        row = entry.row
        if entry.pile in (Pile.NEW, Pile.FORMER):
            pupil = row.target
            known = pupil_facts(pupil, self._locations, self._texts) if pupil else ()
            facts = known or (imported_facts(row.imported, self._locations, self._texts) if row.imported else ())
            block = Block(self.tr("What the file says"))
            block.add(FactGrid(facts, self._texts))
            yield block
        elif entry.pile is Pile.GONE and row.present is not None:
            block = Block(self.tr("What Luwte knows"))
            block.add(FactGrid(pupil_facts(row.present, self._locations, self._texts), self._texts))
            yield block
        elif entry.fate in (Fate.CHANGE, Fate.NOTHING):
            yield from self._changes(entry)

    def _changes(self, entry: Entry) -> Iterator[QWidget]:
        if not entry.offered:
            if entry.fate is Fate.NOTHING:
                yield note(self.tr("The file says the same as Luwte. Nothing changes."), Tone.OK, "check")
            return
        block = Block(self.tr("What changes"), self.tr("Take a tick away to keep what Luwte has now."))
        grid = ChangeGrid(entry.offered, entry.kept, self._texts)
        grid.kept.connect(self._on_fields_kept)
        block.add(grid)
        yield block

    def _guardians(self, row: PupilRow) -> Iterator[QWidget]:
        shown = [guardian for guardian in row.guardians if guardian.status is not RowStatus.UNCHANGED]
        if not shown:
            return
        block = Block(self.tr("Parents and guardians who come along"))
        for guardian in shown:
            block.add(self._guardian(guardian))
        if RowNote.AUTHORITY in row.notes:
            block.add(note(self._texts(f"imports.row_note.{RowNote.AUTHORITY.value}"), Tone.WARN, "circle-help"))
        yield block

    def _guardian(self, guardian: GuardianRow) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        target = guardian.target
        status = self._texts(f"imports.status.{guardian.status.value}").lower()
        relation = word(self._texts, target.relation)
        column.addWidget(selectable(f"{target.name}, {relation}", "strong"))
        parts = [status]
        if guardian.status is RowStatus.NEW:
            parts += [part for part in (target.phone, target.email) if part]
            parts.append(self._texts(f"imports.authority.{guardian.imported.legal_representative.value}"))
        for change in guardian.changes:
            label = field_words(change.field, self._texts).lower()
            parts.append(f"{label}: {value_words(change.field, change.new, self._texts)}")
        column.addWidget(selectable("  ·  ".join(parts), "hint"))
        return line

    def _transfer(self, row: PupilRow) -> QWidget:
        block = Block(self.tr("From the previous school"))
        summary = row.imported.transfer if row.imported else None
        for line in transfer_lines(summary, self._texts) if summary else ():
            block.add(selectable(line))
        if row.transfer is None:
            block.add(selectable(self.tr("This is already in Luwte."), "muted"))
        return block

    def _room(self) -> int:
        return _WIDTH_IN_ROWS * Theme.of_app().row_height

    @Slot()
    def _on_option_clicked(self) -> None:
        self.choose(int(self.sender().property("number")))

    @Slot(object)
    def _on_fields_kept(self, keep: frozenset[str]) -> None:
        if self._entry is not None:
            self.kept.emit(self._entry.key, keep)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._room(), self._room())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._room() // 2, 0)
