"""The building blocks of a dossier: sections with rows, made anew for each pupil and dropped without a trace."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from ui.icons import IconLabel, put_icon
from ui.pages.dossier_desk import Wish
from ui.plain_text import as_caption, breakable
from ui.theme import CLOSE, NORMAL, SMALL, TIGHT, Theme, Tone
from ui.widgets.brief import Brief
from ui.widgets.buttons import Button, IconButton, LinkButton, PrimaryButton
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Card, Hint, Rule, SectionHeading, Text


class DeedButton(Button):
    """A button that asks for a deed."""

    def __init__(self, words: str, wish: Wish, icon: str = "") -> None:
        super().__init__(as_caption(words), icon)
        self.wish = wish
        self.setObjectName(_name_of(wish))


class PrimaryDeedButton(PrimaryButton):
    """The one thing to do now, as a deed."""

    def __init__(self, words: str, wish: Wish, icon: str = "") -> None:
        super().__init__(as_caption(words), icon)
        self.setDefault(False)
        self.wish = wish
        self.setObjectName(_name_of(wish))


class DeedLink(LinkButton):
    """A quiet link that asks for a deed."""

    def __init__(self, words: str, wish: Wish, icon: str = "") -> None:
        super().__init__(as_caption(words), icon)
        self.wish = wish
        self.setObjectName(_name_of(wish))


class DeedIcon(IconButton):
    """A small icon that asks for a deed; its words are its tooltip and its name."""

    def __init__(self, words: str, wish: Wish, icon: str = "pencil") -> None:
        super().__init__(icon, words)
        self.wish = wish
        self.setObjectName(_name_of(wish))


AnyDeedButton = DeedButton | PrimaryDeedButton | DeedLink | DeedIcon


class DeedAction(QAction):
    """A line of a menu that asks for a deed."""

    def __init__(self, words: str, wish: Wish, parent: QWidget) -> None:
        super().__init__(as_caption(words), parent)
        self.wish = wish
        self.setObjectName(_name_of(wish))


class Tabs(QTabBar):
    """A few tabs. Each has room for its words in bold, which they are when it is chosen."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        wanted = super().tabSizeHint(index)
        text, font = self.tabText(index), self.font()
        bold = QFont(font)
        bold.setBold(True)
        more = QFontMetrics(bold).horizontalAdvance(text) - QFontMetrics(font).horizontalAdvance(text)
        return QSize(wanted.width() + max(0, more), wanted.height())

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)


class Block(QWidget):
    """A row of a section: a heading with a chip, sentences under it, and what can be done about it."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)

    def add_head(self, words: str, chip: ChipLook | None = None, *buttons: AnyDeedButton, look: str = "strong") -> None:
        """Say what the row is about."""
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        head = Text(words, look)
        row.addWidget(head, 1)
        if chip is not None:
            row.addWidget(Chip(chip, self), 0, Qt.AlignmentFlag.AlignVCenter)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)

    def add_brief_head(self, words: str, *buttons: AnyDeedButton, look: str = "strong") -> None:
        """Say in one line what the row is about."""
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(Brief(words, look), 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)

    def add_marked(self, chip: ChipLook, words: str, *buttons: AnyDeedButton) -> None:
        """Say one line after a chip."""
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(Chip(chip, self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Brief(words), 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)

    def add_line(self, words: str, look: str = "", icon: str = "", tone: Tone = Tone.MUTED, lines: int = 0) -> None:
        """Say something, in few lines or in as many as it takes; an empty text takes no room."""
        if not words:
            return
        text: Text = Brief(words, look, lines) if lines else Text(breakable(words), look)
        if not lines:
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not icon:
            self._column.addWidget(text)
            return
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(IconLabel(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        self._column.addLayout(row)

    def add_buttons(self, buttons: Sequence[AnyDeedButton]) -> None:
        """Add what can be done."""
        if not buttons:
            return
        row = FlowRow()
        row.setContentsMargins(0, TIGHT, 0, 0)
        row.add(*buttons)
        self._column.addWidget(row)

    def add_gap(self) -> None:
        """Leave some room."""
        self._column.addSpacing(TIGHT)

    def add_widget(self, widget: QWidget) -> None:
        """Add anything else."""
        self._column.addWidget(widget)


class Past(QWidget):
    """What has been, behind a link that unfolds it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._toggle = LinkButton(words, "chevron-right")
        self._toggle.setObjectName("past_toggle")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_toggled)
        self._rows = QWidget()
        self._rows.hide()
        self._inside = QVBoxLayout(self._rows)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._toggle)
        column.addWidget(self._rows)

    def add(self, block: Block) -> None:
        """Add something that has been."""
        self._inside.addWidget(block)

    @Slot(bool)
    def _on_toggled(self, unfolded: object) -> None:
        self._rows.setVisible(bool(unfolded))
        put_icon(self._toggle, "chevron-down" if unfolded else "chevron-right", Tone.PRIMARY)


class Section(Card):
    """A part of the dossier under a heading.

    Signals:
        wished: a ``Wish``: something is to be done.

    """

    wished = Signal(object)

    label_rows = 4.2
    """How wide the labels of facts are, in heights of a row."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._heading = SectionHeading()
        self._heading.setWordWrap(False)
        self._heading.setMinimumHeight(Theme.of_app().row_height)
        self._head = QHBoxLayout()
        self._head.setSpacing(SMALL)
        self._head.addWidget(self._heading, 1)
        self._body = QWidget()
        self._body.setObjectName(f"{name}_body")
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._facts: QVBoxLayout | None = None
        self._rows.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(NORMAL, SMALL, NORMAL, CLOSE)
        column.setSpacing(TIGHT)
        column.addLayout(self._head)
        column.addWidget(self._body)

    def set_heading(self, heading: str) -> None:
        """Say what the section is about."""
        self._heading.setText(heading)
        self.setAccessibleName(heading)

    def forget(self) -> None:
        """Drop every row and every text in it."""
        self._facts = None
        clear(self._rows)
        self._head.setStretch(0, 1)
        while self._head.count() > 1:
            _drop_item(self._head, 1)

    def add_aside(self, words: str) -> None:
        """Say something short at the right of the heading."""
        aside = Brief(words, "muted")
        aside.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._head.setStretch(0, 0)
        self._head.addWidget(aside, 1, Qt.AlignmentFlag.AlignVCenter)

    def add_deed(self, button: AnyDeedButton) -> None:
        """Offer something to do beside the heading."""
        button.clicked.connect(self._on_deed_clicked)
        self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_block(self, block: Block, *, ruled: bool = True) -> None:
        """Add a row, with a hairline above all but the first."""
        self._facts = None
        if ruled and self._rows.count():
            self._rows.addWidget(Rule())
        for button in block.findChildren(QWidget):
            if isinstance(button, AnyDeedButton):
                button.clicked.connect(self._on_deed_clicked)
        self._rows.addWidget(block)

    def add_text(self, words: str, look: str = "", lines: int = 0) -> None:
        """Add a sentence, in few lines or in as many as it takes."""
        block = Block()
        block.add_line(words, look, lines=lines)
        self.add_block(block, ruled=False)

    def add_more(self, words: str, wish: Wish) -> None:
        """Add a link to where the rest stands."""
        block = Block()
        block.add_buttons([DeedLink(words, wish, "chevron-right")])
        self.add_block(block, ruled=False)

    def add_fact(self, label: str, value: str, *, lines: int = 0) -> None:
        """Add a label with what it says, in few lines or in all; facts that follow each other stand close."""
        if self._facts is None:
            holder = QWidget()
            self._facts = QVBoxLayout(holder)
            self._facts.setContentsMargins(0, 0, 0, 0)
            self._facts.setSpacing(TIGHT)
            self._rows.addWidget(holder)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        name = Text(label, "muted")
        name.setFixedWidth(round(Theme.of_app().row_height * self.label_rows))
        said = Brief(value, lines=lines) if lines else Text(value)
        if not lines:
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.setAccessibleName(f"{label}: {value}")
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        self._facts.addWidget(line)

    def add_hint(self, words: str) -> None:
        """Add a muted explanation."""
        self._facts = None
        self._rows.addWidget(Hint(words, self._body))

    @Slot()
    def _on_deed_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, AnyDeedButton):
            self.wished.emit(button.wish)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, empty it of texts, and delete it when Qt gets to it."""
    while layout.count():
        _drop_item(layout, 0)


def _drop_item(layout: QLayout, place: int) -> None:
    item = layout.takeAt(place)
    if item is None:
        return
    inner, widget = item.layout(), item.widget()
    if inner is not None:
        clear(inner)
    if widget is not None:
        drop(widget)


def drop(widget: QWidget) -> None:
    """Take a widget away; until Qt deletes it, it holds no text and no name any longer.

    It keeps its parent until then: without one Python would delete it at once, perhaps within its own signal.
    """
    widget.hide()
    for part in (widget, *widget.findChildren(QWidget)):
        part.setObjectName("")
        part.setAccessibleName("")
        part.setAccessibleDescription("")
        part.setToolTip("")
        if isinstance(part, QLabel):
            part.clear()
        elif isinstance(part, Chip):
            part.show_look(None)
        elif isinstance(part, Button):
            part.setText("")
    widget.deleteLater()


def _name_of(wish: Wish) -> str:
    return f"{wish.deed}_{wish.record}" if wish.record else wish.deed.value
