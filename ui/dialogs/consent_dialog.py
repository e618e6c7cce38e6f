"""A question for consent: to help, or to sharing; never both at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.consent import Consent, InformationKind, Party, Purpose, Question
from models.errors import ValidationError
from models.ids import ConsentId, PupilId
from models.spans import school_year_start
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.consent_fields import KindsField, PartiesField
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion
from ui.fields.text_field import NoteField
from ui.widgets.strip import Strip

_SHARING: Final = (Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE)
_LAST_DAY: Final = (7, 31)
_USUAL_KINDS: Final = frozenset({InformationKind.EDUCATION, InformationKind.CARE})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentSetting:
    """What a dialog about consent has to know.

    Attributes:
        called: what the pupil is called.
        parties: who can receive, or give help.
        who_decides: says in a sentence who must say yes to a question on a day.

    """

    pupil: PupilId
    called: str
    parties: Sequence[Suggestion[Party]]
    who_decides: Callable[[Question, date], str]
    new_id: Callable[[], ConsentId]
    today: Callable[[], date]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentStart:
    """What a question to share begins with, when it follows from something that could not be given."""

    to: Party
    purpose: Purpose
    kinds: frozenset[InformationKind]


class ConsentDialog(RefusableDialog):
    """Writes a question down; asking it is done by people."""

    def __init__(
        self, setting: ConsentSetting, texts: Texts, *, help_asked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("consent_dialog")
        self._setting = setting
        self._help_asked = help_asked
        self._deciders = Strip()
        self._deciders.setObjectName("who_decides")
        self._say_heading()
        self._create_fields(texts)
        self._prefill()
        self.form.changed.connect(self._on_form_changed)
        self._on_form_changed()

    def start_from(self, consent: Consent) -> None:
        """Ask again what was asked before."""
        self.question.set_value(consent.question)
        self.purpose.set_value(consent.purpose)
        self.parties.set_value(consent.parties)
        self.kinds.set_value(consent.kinds)
        self.form.fields["conditions"].set_value(consent.conditions)
        self._on_form_changed()

    def start_with(self, start: ConsentStart) -> None:
        """Ask for exactly what was missing."""
        self.purpose.set_value(start.purpose)
        self.parties.set_value((start.to,))
        self.kinds.set_value(start.kinds)
        self._on_form_changed()

    def _say_heading(self) -> None:
        if self._help_asked:
            self.set_heading(self.tr("Ask consent to help"), self.tr("This is only about help, not about sharing."))
        else:
            self.set_heading(self.tr("Ask consent to share"), self.tr("This is only about sharing, not about help."))
        self.set_save_words(self.tr("Write down the question"))

    def _create_fields(self, texts: Texts) -> None:
        today = self._setting.today
        self.question: ChoiceField[Question] = ChoiceField(
            "question", self.tr("Whose knowledge is it?"), choices(_SHARING, texts)
        )
        label = self.tr("Who gives the help?") if self._help_asked else self.tr("With whom?")
        hint = (
            self.tr("May stay open for now.") if self._help_asked else self.tr("Type a name, or press the arrow down.")
        )
        self.parties = PartiesField("parties", label, self._setting.parties, hint=hint)
        self.purpose: ChoiceField[Purpose] = ChoiceField("purpose", self.tr("What for?"), choices(Purpose, texts))
        self.kinds = KindsField("kinds", self.tr("What may be shared?"), texts, self._setting.called)
        self.asked_on = DateField("asked_on", self.tr("Asked on"), today, leaning=Leaning.BACK)
        until = DateField("valid_until", self.tr("Holds until and including"), today)
        if not self._help_asked:
            self.form.add(self.question)
        self.form.add(self.parties)
        self.form.add(self.purpose)
        if not self._help_asked:
            self.form.add(self.kinds)
        self.form.add(self.asked_on, until)
        self.form.add_widget(self._deciders)
        self.form.add_more()
        self.form.add(NoteField("conditions", self.tr("What do they want to have respected?"), lines=2))

    def _prefill(self) -> None:
        today = self._setting.today()
        self.question.set_value(Question.SHARE_SCHOOL)
        self.purpose.set_value(Purpose.START_HELP if self._help_asked else Purpose.CARE_TEAM)
        self.kinds.set_value(_USUAL_KINDS)
        self.asked_on.set_value(today)
        month, day = _LAST_DAY
        self.form.fields["valid_until"].set_value(date(school_year_start(today).year + 1, month, day))

    def _asked(self) -> Question:
        return Question.HELP if self._help_asked else self.question.value() or Question.SHARE_SCHOOL

    @Slot()
    def _on_form_changed(self) -> None:
        """Say who must say yes to what is asked now."""
        try:
            day = self.asked_on.value() or self._setting.today()
        except ValidationError:
            return
        sentence = self._setting.who_decides(self._asked(), day)
        if sentence != self._deciders.sentence:
            self._deciders.say(sentence)

    @override
    def construct(self, values: dict[str, Any]) -> Consent:
        problems = {name: "required" for name in ("purpose", "asked_on") if values[name] is None}
        if problems:
            raise ValidationError(problems)
        return Consent(
            id=self._setting.new_id(),
            pupil=self._setting.pupil,
            question=self._asked(),
            purpose=values["purpose"],
            asked_on=values["asked_on"],
            parties=values["parties"],
            kinds=frozenset() if self._help_asked else values["kinds"],
            valid_until=values["valid_until"],
            conditions=values["conditions"],
        )
