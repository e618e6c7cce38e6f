"""What the details of people and of organisations share: a head with chips, facts with labels, what can be copied."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from models.usecases.involvement import InvolvedPupil
from ui.pages.pupils_part import PupilsPart
from ui.plain_text import as_caption, as_tooltip, breakable
from ui.theme import CLOSE, NORMAL, SMALL, TIGHT, Theme
from ui.widgets.buttons import Button, IconButton, LinkButton
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Card, SectionHeading, Text, Title
from ui.widgets.scroll import Scroll
from ui.widgets.strip import Strip

_LEAST_WIDTH_IN_ROWS: Final = 15
_LONG: Final = 40
"""A text longer than this may need more than one line."""


class RecordLink(LinkButton):
    """A link to a record, named by what people wrote."""

    def __init__(self, words: str, record: str) -> None:
        super().__init__(as_caption(words if len(words) <= _LONG else f"{words[:_LONG]}…"))
        self.record = record
        self.setToolTip(as_tooltip(words) if len(words) > _LONG else "")
        self.setAccessibleName(words)


class ContactLine(QWidget):
    """A telephone number or address that can be copied; hidden while there is none.

    Signals:
        copied: it is on the clipboard.

    """

    copied = Signal()

    def __init__(self, copy_words: str) -> None:
        super().__init__()
        self._said = ""
        self._text = Text()
        self._copy = IconButton("copy", copy_words)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TIGHT)
        self._row.addWidget(self._text)
        self._row.addWidget(self._copy)
        self._row.addStretch()
        self._fit()
        Theme.of_app().changed.connect(self._fit)

    def say(self, text: str) -> None:
        """Show another number or address."""
        self._said = text
        self._text.setText(breakable(text))
        self._text.setWordWrap(len(text) > _LONG)
        self._row.setStretchFactor(self._text, 1 if len(text) > _LONG else 0)

    @Slot()
    def _fit(self) -> None:
        self._copy.setFixedHeight(Theme.of_app().row_height)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._said)
        self.copied.emit()


class Facts(QWidget):
    """Labels with what they say, under each other; one that says nothing takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(NORMAL)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[QWidget, Text] = {}
        Theme.of_app().changed.connect(self._fit)

    def add(self, label: str, widget: QWidget) -> None:
        """Add a label with the widget that says it."""
        number = self._grid.rowCount()
        name = Text(label, "muted")
        name.setWordWrap(False)
        name.setBuddy(widget)
        self._labels[widget] = name
        self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(widget, number, 1)
        self._fit()

    def show_fact(self, widget: QWidget, *, shown: bool) -> None:
        """Show or hide a fact with its label."""
        widget.setVisible(shown)
        self._labels[widget].setVisible(shown)

    @Slot()
    def _fit(self) -> None:
        for label in self._labels.values():
            label.setMinimumHeight(Theme.of_app().row_height)


class NetworkDetail(Card):
    """A name with a button to edit it, chips under it, and the rest.

    Signals:
        edit_wanted: edit what is shown.
        history_wanted: show what was here before.
        record_wanted: go to the person or organisation with this id.
        pupil_wanted: go to the pupil with this id.
        told: something went well that needs a word.

    """

    edit_wanted = Signal()
    history_wanted = Signal()
    record_wanted = Signal(str)
    pupil_wanted = Signal(str)
    told = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_detail")
        self._name = Title()
        self._name.setObjectName(f"{name}_name")
        self._under = Text("", "muted")
        self._edit = Button(self.tr("Edit"), "pencil")
        self._edit.setObjectName(f"edit_{name}")
        self._chips = FlowRow()
        self._deeds = FlowRow()
        self._pupils = PupilsPart()
        self._pupils.pupil_wanted.connect(self.pupil_wanted)
        self.notice = Strip()
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        self._column.setSpacing(CLOSE)
        self._look_back = IconButton("history", self.tr("What was here before"))
        self._look_back.setObjectName(f"history_{name}")
        self._edit.clicked.connect(self.edit_wanted)
        self._look_back.clicked.connect(self.history_wanted)
        self._create_head()
        self._fit()
        Theme.of_app().changed.connect(self._fit)

    def let_edit(self, *, allowed: bool) -> None:
        """Offer to edit, or not."""
        self._edit.setVisible(allowed)
        self._deeds.setVisible(allowed)

    def show_pupils(self, found: Sequence[InvolvedPupil]) -> None:
        """Show the pupils somebody is or was involved with."""
        self._pupils.show_pupils(found)

    def wait_for_pupils(self) -> None:
        """Say that the pupils are being looked up."""
        self._pupils.wait()

    def let_look_back(self, *, allowed: bool) -> None:
        """Offer to show what was here before, or not."""
        self._look_back.setVisible(allowed)

    def focus(self) -> None:
        """Put the keyboard on the first thing one can do here."""
        first = next((button for button in self.findChildren(QAbstractButton) if button.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus()

    def forget(self) -> None:
        """Drop every text."""
        self.notice.clear()
        self._pupils.forget()
        self._name.clear()
        self._under.clear()
        empty(self._chips.layout())

    def _create_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(self._name)
        words.addWidget(self._under)
        head.addLayout(words, 1)
        head.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._look_back, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addWidget(self._chips)
        self._column.addWidget(self._deeds)
        self._column.addWidget(self.notice)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 1, 1, 1)
        outside.addWidget(Scroll(self._body))

    def _show_chips(self, looks: Sequence[ChipLook]) -> None:
        empty(self._chips.layout())
        for look in looks:
            self._chips.add(Chip(look, self._chips))
        self._chips.setVisible(bool(looks))

    def _add_deed(self, words: str, icon: str, name: str) -> LinkButton:
        """Offer something one can do with what is shown."""
        deed = LinkButton(words, icon)
        deed.setObjectName(name)
        self._deeds.add(deed)
        return deed

    @Slot()
    def _fit(self) -> None:
        self.setMinimumWidth(_LEAST_WIDTH_IN_ROWS * Theme.of_app().row_height)

    @Slot()
    def _on_link_clicked(self) -> None:
        link = self.sender()
        if isinstance(link, RecordLink):
            self.record_wanted.emit(link.record)

    @Slot()
    def _on_copied(self) -> None:
        self.told.emit(self.tr("Copied"))


class Lines(QWidget):
    """A heading with lines under it, one fact each; hidden while there is none."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = SectionHeading(heading)
        self._place = QVBoxLayout()
        self._place.setSpacing(TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self._heading)
        column.addLayout(self._place)
        self.hide()

    def show_lines(self, lines: Sequence[str], look: str = "muted") -> None:
        """Show other lines."""
        empty(self._place)
        for line in lines:
            self._place.addWidget(Text(breakable(line), look))
        self.setVisible(bool(lines))

    def add_row(self, words: str, *buttons: QAbstractButton) -> None:
        """Add a line with what one can do about it."""
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(Text(breakable(words), "muted"), 1)
        for button in buttons:
            row.addWidget(button)
        self._place.addLayout(row)
        self.show()

    def forget(self) -> None:
        """Drop every line."""
        self.show_lines(())


def empty(layout: QLayout | None) -> None:
    """Take everything out of a layout; until Qt deletes it, it holds no text any longer.

    What is taken out keeps its parent until then: without one Python would delete it at once, perhaps within its own
    signal.
    """
    while layout is not None and (item := layout.takeAt(0)) is not None:
        empty(item.layout())
        widget = item.widget()
        if widget is not None:
            _drop(widget)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.setObjectName("")
    widget.setAccessibleName("")
    widget.setToolTip("")
    if isinstance(widget, QLabel):
        widget.clear()
    elif isinstance(widget, LinkButton):
        widget.setText("")
    elif isinstance(widget, Chip):
        widget.show_look(None)
    widget.deleteLater()
