"""A rule of the school's own on who needs a decision."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.eligibility import Offer, Rule
from models.errors import ValidationError
from models.profile_values import rule_table
from models.pupil import YesNoUnknown
from models.school import EducationType
from models.spans import ALWAYS
from models.trajectory import Layer, Setting
from models.wording import word
from resources import LANGUAGES
from ui.dialogs.own_value_dialog import OwnDialog, OwnValue
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import ChoiceField
from ui.fields.lines_field import LinesField
from ui.fields.text_field import NoteField
from ui.words import language, texts


class RuleDialog(OwnDialog):
    """Asks for whom a rule is, what it says and why. What is left open holds for everybody.

    Args:
        rule: the rule that is changed; None makes a new one.

    Signals:
        accepted_value: the ``OwnValue``, a whole rule.

    """

    def __init__(self, key: str, rule: Rule | None, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(key, today, parent)
        self.setObjectName("rule_dialog")
        self._rule = rule
        heading = self.tr("New rule about the decision") if rule is None else self.tr("Rule about the decision")
        self.set_heading(heading, self.tr("The first rule that fits counts. What you leave open holds for everybody."))
        self._create_fields()
        self.form.fields["offer"].set_value(Offer.UNKNOWN)
        if rule is not None:
            self._show(rule)

    def _create_fields(self) -> None:
        words = texts()
        self._residence = LinesField(
            "residence", self.tr("The pupil lives in"), hint=self.tr("One municipality on each line."), lines=2
        )
        self.form.add(self._residence)
        self.form.add(
            BoxChoicesField("settings", self.tr("Where help is given"), [(one, word(words, one)) for one in Setting])
        )
        self.form.add(ChoiceField("offer", self.tr("For one pupil or a group"), _offers()))
        self.form.add(
            ChoiceField("answer", self.tr("Decision"), [(one, words(f"profiles.answer.{one}")) for one in YesNoUnknown])
        )
        self.form.add(NoteField("why", self.tr("Why"), hint=self.tr("One sentence that you can also tell parents.")))
        self.form.add(self._since)
        self.form.add_more()
        self.form.add(BoxChoicesField("layers", self.tr("How deep"), [(one, word(words, one)) for one in Layer]))
        kinds = [(kind, word(words, kind)) for kind in EducationType if kind is not EducationType.UNKNOWN]
        self.form.add(BoxChoicesField("education_types", self.tr("Kind of education"), kinds))

    def _show(self, rule: Rule) -> None:
        self._residence.set_lines(rule.residence)
        for name in ("settings", "offer", "answer", "layers", "education_types"):
            self.form.fields[name].set_value(getattr(rule, name))
        self.form.fields["why"].set_value(rule.why[language()])

    @override
    def construct(self, values: dict[str, Any]) -> OwnValue:
        missing = {name: "required" for name in ("answer", "why") if not values[name]}
        if missing:
            raise ValidationError(missing)
        before = self._rule
        same = before is not None and before.why[language()] == values["why"]
        rule = Rule(
            id="own",
            answer=values["answer"],
            why=before.why if before and same else dict.fromkeys(LANGUAGES, values["why"].strip()),
            residence=self._residence.lines,
            settings=values["settings"],
            offer=values["offer"],
            layers=values["layers"],
            education_types=values["education_types"],
            forms=before.forms if before else (),
            valid=before.valid if before else ALWAYS,
        )
        return self.own(rule_table(rule), values)


def _offers() -> list[tuple[Offer, str]]:
    words = texts()
    both = (Offer.UNKNOWN, words("profiles.label.everybody"))
    return [both, *((one, word(words, one)) for one in (Offer.INDIVIDUAL, Offer.GROUP))]
