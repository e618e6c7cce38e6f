"""Sharing without consent: everything that was weighed, in one's own words. Never a tick box, never advice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.consent import Party, Purpose, Question
from models.entering_start import WeighingStart
from models.errors import ValidationError
from models.ids import PupilId, WeighedId
from models.typed_dates import Leaning
from models.weighed import WeighedEnd, WeighedGround, WeighedSharing
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.consent_fields import KindsField
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField, TextField
from ui.theme import Tone
from ui.widgets.strip import Strip

_SHARING: Final = (Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE)
_SHORT: Final = timedelta(days=28)
"""A decision is looked at again soon; who needs longer says so."""
_CHOSEN: Final = (
    "party",
    "purpose",
    "question",
    "ground",
    "parents_told",
    "child_told",
    "decided_on",
    "since",
    "until",
)
_WRITTEN: Final = (
    "reason",
    "ground_words",
    "alternatives",
    "consulted",
    "parents_untold",
    "child_untold",
    "decided_by",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedSetting:
    """What the dialog has to know.

    Attributes:
        called: what the pupil is called.
        parties: who can receive.
        sources: the article for each ground that has a name.

    """

    pupil: PupilId
    called: str
    parties: Sequence[Suggestion[Party]]
    sources: Mapping[WeighedGround, str]
    decided_by: str
    new_id: Callable[[], WeighedId]
    today: Callable[[], date]


class WeighedDialog(RefusableDialog):
    """Writes down a decision that people made."""

    def __init__(self, setting: WeighedSetting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weighed_dialog")
        self.set_heading(
            self.tr("Weighed sharing without consent"),
            self.tr("Weigh first, then share. Write down in your own words what was weighed."),
        )
        self.set_save_words(self.tr("Write down the decision"))
        self._setting = setting
        self._create_strip()
        self._create_what(texts)
        self._create_why(texts)
        self._create_told()
        self._create_decision()
        self._on_ground_committed()

    def start_with(self, start: WeighingStart) -> None:
        """Begin with what a meeting said of it; the weighing itself is still to be written."""
        self.kinds.set_value(start.kinds)
        values = (("reason", start.reason), ("consulted", ", ".join(start.people)), ("decided_by", start.decided_by))
        for name, value in values:
            if value:
                self.form.fields[name].set_value(value)
        self.form.fields["decided_on"].set_value(start.decided_on)

    def _create_strip(self) -> None:
        strip = Strip()
        strip.setObjectName("no_advice")
        strip.say(
            self.tr(
                "Luwte gives no legal advice. When in doubt, talk it over first: with Veilig Thuis (also without a"
                " name), your attention officer or a lawyer."
            ),
            Tone.WARN,
        )
        self.form.add_widget(strip)

    def _create_what(self, texts: Texts) -> None:
        self.form.add_heading(self.tr("What is shared"))
        hint = self.tr("Type a name, or press the arrow down.")
        self.party: SuggestionField[Party] = SuggestionField(
            "party", self.tr("With whom?"), self._setting.parties, hint=hint
        )
        self.kinds = KindsField("kinds", self.tr("What may be shared?"), texts, self._setting.called)
        self.purpose: ChoiceField[Purpose] = ChoiceField("purpose", self.tr("What for?"), choices(Purpose, texts))
        self.question: ChoiceField[Question] = ChoiceField(
            "question", self.tr("Whose knowledge is it?"), choices(_SHARING, texts)
        )
        self.form.add(self.party)
        self.form.add(self.kinds)
        self.form.add(self.purpose)
        self.form.add(self.question)
        self.purpose.set_value(Purpose.PROTECT)
        self.question.set_value(Question.SHARE_SCHOOL)

    def _create_why(self, texts: Texts) -> None:
        self.form.add_heading(self.tr("Why without consent"))
        self.ground: ChoiceField[WeighedGround] = ChoiceField(
            "ground", self.tr("On which ground?"), choices(WeighedGround, texts)
        )
        self.form.add(
            NoteField(
                "reason",
                self.tr("What is going on, and why can it not wait?"),
                hint=self.tr("Facts first: what was seen or heard, by whom, when."),
                lines=3,
            )
        )
        self.form.add(self.ground)
        self.form.add(TextField("ground_words", self.tr("Which law is that, and why does it fit?")))
        self.form.add(
            NoteField(
                "alternatives",
                self.tr("What else was considered?"),
                hint=self.tr("Such as asking for consent, sharing less, or sharing without a name."),
                lines=2,
            )
        )
        self.form.add(NoteField("consulted", self.tr("With whom was it talked over?"), lines=2))
        self.ground.committed.connect(self._on_ground_committed)

    def _create_told(self) -> None:
        self.form.add_heading(self.tr("Who knows of it"))
        answers = [(True, self.tr("yes, they were told")), (False, self.tr("no, not told"))]
        for name, label, why in (
            ("parents", self.tr("Were the parents told?"), self.tr("If not, why not?")),
            ("child", self.tr("Was the pupil told?"), self.tr("If not, why not?")),
        ):
            self.form.add(ChoiceField(f"{name}_told", label, answers))
            self.form.add(NoteField(f"{name}_untold", why, lines=2))

    def _create_decision(self) -> None:
        today = self._setting.today
        self.form.add_heading(self.tr("The decision"))
        self.form.add(
            TextField("decided_by", self.tr("Who decided?"), hint=self.tr("Name and role, such as the school leader."))
        )
        decided = DateField("decided_on", self.tr("Decided on"), today, leaning=Leaning.BACK)
        self.form.add(decided)
        since = DateField("since", self.tr("Share from"), today)
        until = DateField("until", self.tr("Until and including"), today)
        self.form.add(since, until)
        self.form.fields["decided_by"].set_value(self._setting.decided_by)
        decided.set_value(today())
        since.set_value(today())
        until.set_value(today() + _SHORT)

    @Slot()
    def _on_ground_committed(self) -> None:
        ground = self.ground.value()
        source = self._setting.sources.get(ground, "") if ground else ""
        self.ground.set_hint(self.tr("Named in the law: {0}").format(source) if source else "")

    @override
    def construct(self, values: dict[str, Any]) -> WeighedSharing:
        problems = {name: "required" for name in _CHOSEN if values[name] is None}
        if problems:
            raise ValidationError(problems)
        chosen = {name: values[name] for name in (*_CHOSEN, *_WRITTEN)}
        return WeighedSharing(id=self._setting.new_id(), pupil=self._setting.pupil, kinds=values["kinds"], **chosen)


class EndWeighedDialog(RefusableDialog):
    """Ends sharing without consent before its last day."""

    def __init__(self, title: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("end_weighed_dialog")
        self.set_heading(self.tr("Stop sharing without consent"), title)
        self.set_save_words(self.tr("Stop sharing"))
        self.on = DateField("on", self.tr("From which day on?"), today, leaning=Leaning.BACK)
        self.on.set_value(today())
        self.form.add(self.on)
        self.form.add(NoteField("because", self.tr("Why is it no longer needed?"), lines=2))

    @override
    def construct(self, values: dict[str, Any]) -> WeighedEnd:
        if values["on"] is None:
            raise ValidationError({"on": "required"})
        return WeighedEnd(on=values["on"], because=values["because"])
