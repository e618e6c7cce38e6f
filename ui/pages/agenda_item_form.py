"""One agenda item while the meeting is prepared: why, the question, how long, and who may not hear the name."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.consent import InformationKind
from models.errors import ValidationError
from models.meeting import AgendaItem
from models.usecases.meeting_table import Table
from models.wording import word
from ui.fields.choice_field import ChoicesField
from ui.fields.text_field import NoteField, NumberField, TextField
from ui.forms import Form
from ui.pages.focus import give_way, in_use
from ui.pages.kept_box import KeptBox
from ui.pages.meeting_draft import MeetingDraft
from ui.theme import CLOSE, NORMAL, SMALL, Theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Card, SectionHeading, Text
from ui.widgets.scroll import Scroll
from ui.words import texts

_LEAST_IN_ROWS, _WIDTH_IN_ROWS = 10, 13


class AgendaItemForm(Card):
    """Edits one agenda item of a draft; what is typed is kept as it is typed.

    Signals:
        consent_wanted: the pupil of whom consent is to be asked.
        moved: the item is to go up (-1) or down (1).
        removal_wanted: the item is to go.

    """

    consent_wanted = Signal(str)
    moved = Signal(int)
    removal_wanted = Signal()

    def __init__(self, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._item = ""
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self.show_item("")

    def show_item(self, item: str) -> None:
        """Show an item; nothing for one that is not there."""
        other = item != self._item
        self._item = item
        found, table = self._draft.item(item), self._draft.table
        self._empty.setVisible(found is None)
        self._whole.setVisible(found is not None)
        if found is None or table is None:
            self.forget()
            return
        self._show_head(table, found)
        self._fill(found, whole=other)
        self._kept.show_item(table, found, texts())

    def focus_on_reason(self) -> None:
        """Put the keyboard where one says why."""
        (self._reason if self._reason.isVisibleTo(self) else self._minutes).focus()

    def forget(self) -> None:
        """Drop what is shown."""
        self._item = ""
        self._subject.setText("")
        self._detail.say("")
        self._kept.forget()
        for field in (self._reason, self._question, self._minutes):
            field.forget()

    def _show_head(self, table: Table, item: AgendaItem) -> None:
        pupil = table.pupils[item.pupil] if item.pupil else None
        self._subject.setText(pupil.name.full if pupil else item.theme)
        self._detail.say(pupil.group if pupil else self.tr("A theme: no pupil is named"))
        self._form.setVisible(True)

    def _fill(self, item: AgendaItem, *, whole: bool) -> None:
        """Show what is kept; a field one is typing in stays as it is unless another item came."""
        for field, value in ((self._reason, item.reason), (self._question, item.question)):
            if whole or not in_use(field):
                field.set_value(value)
        if whole or not in_use(self._minutes):
            self._minutes.set_value(item.minutes)
        self._kinds.set_value(item.kinds)
        self._kinds_place.setVisible(item.pupil is not None)

    def _create_widgets(self) -> None:
        self._subject = SectionHeading()
        self._subject.setObjectName("item_subject")
        self._detail = Text("", "muted")
        give_way(self._subject, self._detail)
        self._empty = Text(self.tr("Choose an item to see it here, or add one."), "muted")
        self._up = IconButton("arrow-up", self.tr("Move up (Alt+Up)"))
        self._up.setObjectName("item_up")
        self._down = IconButton("arrow-down", self.tr("Move down (Alt+Down)"))
        self._down.setObjectName("item_down")
        self._remove = IconButton("trash-2", self.tr("Take off the agenda (Delete)"))
        self._remove.setObjectName("item_remove")
        self._kept = KeptBox()
        self._form = Form()
        self._reason = TextField("reason", self.tr("Why on the agenda"))
        self._question = NoteField("question", self.tr("Question to the meeting"), lines=2)
        self._minutes = NumberField("minutes", self.tr("Time"), unit=self.tr("minutes"))
        kinds = [(kind, word(texts(), kind)) for kind in InformationKind]
        self._kinds = ChoicesField("kinds", self.tr("What it may be about"), kinds)
        self._kinds.set_hint(self.tr("Who may not know one of these does not hear the name either."))

    def _create_layout(self) -> None:
        self._form.add(self._reason)
        self._form.add(self._question)
        self._form.add(self._minutes)
        self._kinds_place = QWidget()
        place = QVBoxLayout(self._kinds_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self._kinds)
        self._form.add_more(self.tr("What it may be about"))
        self._form.add_widget(self._kinds_place, self._kinds)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._subject, 1)
        for button in (self._up, self._down, self._remove):
            head.addWidget(button)
        content = QWidget()
        self._whole = Scroll(content)
        column = QVBoxLayout(content)
        column.setContentsMargins(NORMAL, CLOSE, NORMAL, NORMAL)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(self._detail)
        column.addWidget(self._kept)
        column.addSpacing(SMALL)
        column.addWidget(self._form)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(NORMAL, NORMAL, NORMAL, NORMAL)
        outer.addWidget(self._whole)

    def _connect_signals(self) -> None:
        for field in (self._reason, self._question, self._minutes):
            field.changed.connect(self._on_typed)
        self._kinds.changed.connect(self._on_kinds_changed)
        Theme.of_app().changed.connect(self._fit)
        self._fit()
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._remove.clicked.connect(self.removal_wanted)
        self._kept.removal_wanted.connect(self.removal_wanted)
        self._kept.anonymous_wanted.connect(self._on_anonymous_wanted)
        self._kept.name_wanted.connect(self._on_name_wanted)
        self._kept.consent_wanted.connect(self._on_consent_wanted)

    @Slot()
    def _on_typed(self) -> None:
        item = self._draft.item(self._item)
        if item is None:
            return
        try:
            minutes = self._minutes.value() or item.minutes
            changed = replace(item, reason=self._reason.value(), question=self._question.value(), minutes=minutes)
        except ValidationError as error:
            self._form.show_problems(error.problems)
            return
        self._draft.type_item(changed)

    @Slot()
    def _on_kinds_changed(self) -> None:
        item = self._draft.item(self._item)
        if item is None:
            return
        if not self._kinds.value():
            self._form.show_problems({"kinds": "required"})
            return
        self._draft.put_item(replace(item, kinds=self._kinds.value()))

    @Slot()
    def _on_anonymous_wanted(self) -> None:
        item = self._draft.item(self._item)
        if item is not None:
            self._draft.put_item(replace(item, anonymous=True))

    @Slot()
    def _on_name_wanted(self) -> None:
        item = self._draft.item(self._item)
        if item is not None:
            self._draft.put_item(replace(item, anonymous=False))

    @Slot()
    def _on_consent_wanted(self) -> None:
        item = self._draft.item(self._item)
        if item is not None and item.pupil:
            self.consent_wanted.emit(item.pupil)

    @Slot()
    def _on_up_clicked(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.moved.emit(1)

    @Slot()
    def _fit(self) -> None:
        self.setMinimumWidth(Theme.of_app().row_height * _LEAST_IN_ROWS)

    @override
    def sizeHint(self) -> QSize:
        return QSize(Theme.of_app().row_height * _WIDTH_IN_ROWS, super().sizeHint().height())
