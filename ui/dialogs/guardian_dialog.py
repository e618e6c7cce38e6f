"""A parent, guardian or carer: who it is, whether he decides, and how to reach him."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.guardian import Authority, Guardian, Relation
from models.ids import GuardianId, PupilId
from models.pupil import YesNoUnknown
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import CheckField, ChoiceField
from ui.fields.date_field import DateField
from ui.fields.text_field import TextField

_PLAIN = (
    "relation",
    "name",
    "phone",
    "email",
    "contact_preference",
    "language",
    "interpreter",
    "secret_address",
    "institution",
    "deceased",
    "deceased_on",
)


class GuardianDialog(RefusableDialog):
    """Adds a guardian or changes one. Authority of a new one is asked at once; later it has a dialog of its own."""

    def __init__(
        self,
        pupil: PupilId,
        new_id: Callable[[], GuardianId],
        today: Callable[[], date],
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("guardian_dialog")
        self.set_heading(self.tr("Add a parent or carer"), "")
        self._pupil = pupil
        self._new_id = new_id
        self._before: Guardian | None = None
        self._create_fields(today, texts)

    def edit(self, guardian: Guardian) -> None:
        """Change a guardian who is in the file."""
        self._before = guardian
        self.set_heading(self.tr("Change parent or carer"), "")
        self.holds.hide()
        self.source.hide()
        for name in _PLAIN:
            self.form.fields[name].set_value(getattr(guardian, name))

    def _create_fields(self, today: Callable[[], date], texts: Texts) -> None:
        self.relation: ChoiceField[Relation] = ChoiceField(
            "relation", self.tr("Relation to the pupil"), choices(Relation, texts)
        )
        self.name = TextField("name", self.tr("Name"))
        self.holds: ChoiceField[YesNoUnknown] = ChoiceField(
            "holds",
            self.tr("Has authority?"),
            choices(YesNoUnknown, texts),
            hint=self.tr("Who has authority must say yes. Unknown counts as yes until you know."),
        )
        self.holds.set_value(YesNoUnknown.UNKNOWN)
        self.source = TextField(
            "source", self.tr("How do you know?"), example=self.tr("for example: register of authority")
        )
        self.phone = TextField("phone", self.tr("Phone"))
        self.email = TextField("email", self.tr("E-mail"))
        preference = TextField(
            "contact_preference", self.tr("Best way to reach"), example=self.tr("for example: call after three")
        )
        self.form.add(self.relation, self.name)
        self.form.add(self.holds, self.source)
        self.form.add(self.phone, self.email)
        self.form.add(preference)
        self._create_rare_fields(today)

    def _create_rare_fields(self, today: Callable[[], date]) -> None:
        self.form.add_more()
        self.form.add(TextField("language", self.tr("Language")))
        self.form.add(CheckField("interpreter", self.tr("Needs an interpreter")))
        self.form.add(CheckField("secret_address", self.tr("Secret address")))
        self.form.add(CheckField("institution", self.tr("Is an institution, such as a GI with guardianship")))
        self.form.add(CheckField("deceased", self.tr("Has died")))
        self.form.add(DateField("deceased_on", self.tr("Died on"), today, leaning=Leaning.BACK))

    @override
    def construct(self, values: dict[str, Any]) -> Guardian:
        if values["relation"] is None:
            raise ValidationError({"relation": "required"})
        told = {name: values[name] for name in _PLAIN}
        told["institution"] = told["institution"] or told["relation"] is Relation.INSTITUTION
        if self._before is not None:
            return replace(self._before, **told)
        authority = Authority(holds=values["holds"] or YesNoUnknown.UNKNOWN, source=values["source"])
        return Guardian(id=self._new_id(), pupil=self._pupil, authorities=(authority,), **told)
