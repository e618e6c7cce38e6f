"""One value of the way of working, whole: what it says here, where it comes from, and how to say it otherwise."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.profile_parts import Words
from ui.itemmodels.ways import WayRow
from ui.pages.settings.listed_part import RowDetail
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, SectionHeading, Text
from ui.words import date_of, language, texts


class WayDetail(RowDetail[WayRow]):
    """Shows a row and what one can do with it.

    Signals:
        change_wanted: say it otherwise at this school.
        back_wanted: say again what the profile says.

    """

    change_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, *, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(may_edit=may_edit, parent=parent)
        self.setObjectName("way_detail")
        self._study: Words = {}
        self._create_widgets()
        self._create_layout()
        self._change.clicked.connect(self._on_change_clicked)
        self._back.clicked.connect(self._on_back_clicked)

    def set_study(self, study: Words) -> None:
        """Take where the values of the profile come from."""
        self._study = study

    def _source_of(self, row: WayRow) -> str:
        if row.own:
            return self.tr("Your own value since {0}").format(date_of(row.since)) if row.since else ""
        if not self._study or not row.line.shown:
            return self.tr("Nothing is known about this.")
        words = self._study[language()]
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
        column = self._column
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

    @override
    def _fill(self, row: WayRow) -> None:
        label = row.line.label
        self._label.setText(label[:1].upper() + label[1:])
        self._shown.setText(row.line.shown or self.tr("Not known: fill it in yourself."))
        self._source.say(self._source_of(row))
        before = row.said or self.tr("not known")
        self._said.say(self.tr("The way of working says: {0}").format(before) if row.own else "")
        self._back.setVisible(bool(row.own))

    @override
    def focus(self) -> None:
        self._change.setFocus()

    @override
    def forget(self) -> None:
        for text in (self._label, self._shown, self._source, self._said):
            text.clear()
        super().forget()
