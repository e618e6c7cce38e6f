"""One value of the way of working, whole: what it says here, where it comes from, and how to say it otherwise."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.profile_parts import Words
from ui.itemmodels.ways import WayRow
from ui.theme import CLOSE, NORMAL
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Card, Hint, SectionHeading, Text
from ui.widgets.scroll import Scroll
from ui.words import date_of, language, texts


class WayDetail(QWidget):
    """Shows a row and what one can do with it.

    Signals:
        change_wanted: say it otherwise at this school.
        back_wanted: say again what the profile says.

    """

    change_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, *, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("way_detail")
        self._may_edit = may_edit
        self._create_widgets()
        self._create_layout()
        self._change.clicked.connect(self._on_change_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self.show_row(None, {})

    def show_row(self, row: WayRow | None, study: Words) -> None:
        """Show a value; None for none."""
        self._card.setVisible(row is not None)
        if row is None:
            return
        label = row.line.label
        self._label.setText(label[:1].upper() + label[1:])
        self._shown.setText(row.line.shown or self.tr("Not known: fill it in yourself."))
        self._source.say(self._source_of(row, study))
        before = row.said or self.tr("not known")
        self._said.say(self.tr("The way of working says: {0}").format(before) if row.own else "")
        self._back.setVisible(bool(row.own))

    def focus(self) -> None:
        """Go to what one can do with it."""
        self._change.setFocus()

    def forget(self) -> None:
        """Drop every text."""
        for text in (self._label, self._shown, self._source, self._said):
            text.clear()
        self._card.hide()

    def _source_of(self, row: WayRow, study: Words) -> str:
        if row.own:
            return self.tr("Your own value since {0}").format(date_of(row.since)) if row.since else ""
        if not study or not row.line.shown:
            return self.tr("Nothing is known about this.")
        words = study[language()]
        return texts()("profiles.source", study=words, lines=row.line.lines) if row.line.lines else words

    def _create_widgets(self) -> None:
        self._label, self._shown = SectionHeading(), Text()
        self._said, self._source = Hint(), Hint()
        self._shown.setObjectName("way_value")
        self._change = Button(self.tr("Adapt for our school"), "pencil")
        self._change.setObjectName("adapt_value")
        self._back = Button(self.tr("Back to the way of working"), "undo-2")
        self._back.setObjectName("restore_value")
        for button in (self._change, self._back):
            button.setEnabled(self._may_edit)

    def _create_layout(self) -> None:
        self._card = Card()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroll(self._card))
        column = QVBoxLayout(self._card)
        column.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        column.setSpacing(CLOSE)
        for part in (self._label, self._shown, self._said, self._source):
            column.addWidget(part)
        buttons = FlowRow()
        for button in (self._change, self._back):
            buttons.add(button)
        column.addWidget(buttons)
        column.addStretch()

    @Slot()
    def _on_change_clicked(self) -> None:
        self.change_wanted.emit()

    @Slot()
    def _on_back_clicked(self) -> None:
        self.back_wanted.emit()
