"""Whether somebody has parental authority, since when, and how the school knows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.guardian import Authority, Guardian, authority_on
from models.pupil import YesNoUnknown
from models.spans import Span
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField


class AuthorityDialog(RefusableDialog):
    """Notes authority from a day on. What was noted before stays, with its own days."""

    def __init__(
        self, guardian: Guardian, today: Callable[[], date], texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("authority_dialog")
        heading = self.tr("Authority of {0}").format(guardian.name)
        self.set_heading(heading, self.tr("In doubt? Anyone may look in the register of authority of the court."))
        self._guardian = guardian
        self._create_fields(today, texts)
        self.holds.set_value(authority_on(guardian, today()))

    def _create_fields(self, today: Callable[[], date], texts: Texts) -> None:
        self.holds: ChoiceField[YesNoUnknown] = ChoiceField(
            "holds", self.tr("Has authority?"), choices(YesNoUnknown, texts)
        )
        self.since = DateField(
            "since", self.tr("Since"), today, leaning=Leaning.BACK, hint=self.tr("Empty: it has always been so.")
        )
        self.until = DateField("end", self.tr("Until and including"), today, hint=self.tr("Empty: no end is known."))
        known = (self.tr("register of authority"), self.tr("court order"), self.tr("a parent told"))
        self.source: SuggestionField[str] = SuggestionField(
            "source", self.tr("How do you know?"), [Suggestion(value=words, words=words) for words in known], free=True
        )
        self.form.add(self.holds)
        self.form.add(self.since, self.until)
        self.form.add(self.source)

    @override
    def construct(self, values: dict[str, Any]) -> Guardian:
        if values["holds"] is None:
            raise ValidationError({"holds": "required"})
        span = Span(start=values["since"], end=values["end"])
        noted = Authority(holds=values["holds"], span=span, source=self.source.text)
        return replace(self._guardian, authorities=(*self._guardian.authorities, noted))
