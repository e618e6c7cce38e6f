"""Handing over to another school or organisation: to whom, what for, and what may go along."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.consent import InformationKind, Party, Purpose
from models.consent_wording import joined
from models.errors import AppError, ValidationError
from models.pupil import YesNoUnknown
from models.transfer_sheet import PURPOSES, Handover, OfferedKind, ParentsView, allowed_kinds
from models.typed_dates import Leaning
from models.wording import word
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField, ChoicesField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField
from ui.theme import SMALL
from ui.widgets.buttons import LinkButton
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Hint

Offering = Callable[[Party, Purpose], Sequence[OfferedKind]]
"""Tells for each kind of information whether it may be given to a party for a purpose."""


class TransferDialog(RefusableDialog):
    """Asks what a sheet is for. What may not go along is said here with why, and not on the sheet.

    Signals:
        consent_wanted: consent is to be asked for what stays out: the ``Party``, the ``Purpose`` and the kinds.

    """

    consent_wanted = Signal(object, object, object)

    def __init__(
        self,
        parties: Sequence[Suggestion[Party]],
        offering: Offering,
        today: Callable[[], date],
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("transfer_dialog")
        self.set_heading(
            self.tr("Make a transfer sheet"),
            self.tr("Only what there is consent for towards exactly this party goes along."),
        )
        self.set_save_words(self.tr("Save the sheet…"))
        self._offering = offering
        self._missing: frozenset[InformationKind] = frozenset()
        self._texts = texts
        self._create_fields(parties, today)
        self.to.changed.connect(self._on_receiver_chosen)
        self.to.committed.connect(self._on_receiver_chosen)
        self.purpose.changed.connect(self._on_receiver_chosen)
        self._ask.clicked.connect(self._on_ask_clicked)
        self._show_offer(())

    def _create_fields(self, parties: Sequence[Suggestion[Party]], today: Callable[[], date]) -> None:
        self.to: SuggestionField[Party] = SuggestionField("to", self.tr("For which school or organisation?"), parties)
        self.purpose: ChoiceField[Purpose] = ChoiceField("purpose", self.tr("Why?"), choices(PURPOSES, self._texts))
        self.kinds: ChoicesField[InformationKind] = ChoicesField(
            "kinds", self.tr("What goes along"), choices(InformationKind, self._texts)
        )
        self._left_out = QWidget()
        self._left_out.setObjectName("left_out")
        self._reasons = QVBoxLayout(self._left_out)
        self._reasons.setContentsMargins(0, 0, 0, 0)
        self._reasons.setSpacing(SMALL)
        self._ask = LinkButton(self.tr("Ask consent for what stays out…"), "pencil")
        self._ask.setObjectName("ask_consent_for_transfer")
        self.question = NoteField("question", self.tr("What do you ask or want to pass on?"), lines=3)
        self.seen_on = DateField(
            "seen_on", self.tr("Parents saw it on"), today, leaning=Leaning.BACK, hint=self.tr("Empty: not seen yet.")
        )
        self.agreed: ChoiceField[YesNoUnknown] = ChoiceField(
            "agreed", self.tr("Do they agree?"), choices(YesNoUnknown, self._texts)
        )
        self.agreed.set_value(YesNoUnknown.UNKNOWN)
        self.opinion = NoteField("opinion", self.tr("What do they think, in their words?"), lines=3)
        self.form.add(self.to)
        self.form.add(self.purpose)
        self.form.add(self.kinds)
        self.form.add_widget(self._left_out)
        self.form.add_widget(self._ask)
        self.form.add(self.question)
        self.form.add_heading(self.tr("Parents"))
        self.form.add(self.seen_on, self.agreed)
        self.form.add(self.opinion)

    @Slot()
    def _on_receiver_chosen(self) -> None:
        """Say what may go along to this party."""
        purpose = self.purpose.value()
        try:
            to = self.to.value()
            offered = self._offering(to, purpose) if to is not None and purpose is not None else ()
        except AppError:
            offered = ()
        self._show_offer(offered)

    def _show_offer(self, offered: Sequence[OfferedKind]) -> None:
        """Show the kinds that may go along as boxes, and of the others why not and what to do."""
        may = allowed_kinds(offered)
        for kind, box in zip(InformationKind, self.kinds.findChildren(CheckBox), strict=True):
            box.setVisible(kind in may)
        self.kinds.set_value(may)
        self.kinds.setVisible(bool(may))
        self._drop_reasons()
        reasons: dict[str, list[str]] = {}
        for entry in offered:
            if not entry.allowed:
                reasons.setdefault(f"{entry.line}. {entry.step}".strip(), []).append(word(self._texts, entry.kind))
        for reason, words in reasons.items():
            stays = self.tr("Stays out: {0}.").format(joined(words, self._texts))
            self._reasons.addWidget(Hint(f"{stays} {reason}"))
        self._left_out.setVisible(bool(reasons))
        self._missing = frozenset(entry.kind for entry in offered if not entry.allowed)
        self._ask.setVisible(bool(reasons))

    @Slot()
    def _on_ask_clicked(self) -> None:
        to, purpose, missing = self.to.value(), self.purpose.value(), self._missing
        self.reject()
        self.consent_wanted.emit(to, purpose, missing)

    def _drop_reasons(self) -> None:
        while self._reasons.count():
            item = self._reasons.takeAt(0)
            widget = item.widget() if item is not None else None
            if isinstance(widget, Hint):
                widget.clear()
                widget.deleteLater()

    @override
    def forget(self) -> None:
        self._drop_reasons()
        super().forget()

    @override
    def construct(self, values: dict[str, Any]) -> Handover:
        problems = {name: "required" for name in ("to", "purpose") if values[name] is None}
        if problems:
            raise ValidationError(problems)
        if not self.kinds.isVisibleTo(self):
            raise ValidationError({"nothing_allowed": "required"})
        parents = ParentsView(
            seen_on=values["seen_on"], agreed=values["agreed"] or YesNoUnknown.UNKNOWN, opinion=values["opinion"]
        )
        return Handover(
            to=values["to"],
            purpose=values["purpose"],
            kinds=values["kinds"],
            question=values["question"],
            parents=parents,
        )
