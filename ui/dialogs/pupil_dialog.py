"""A pupil: who he is, where he lives, and what care has to know of school."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import LocationId, PupilId
from models.names import PersonName
from models.pupil import Pupil, Residence, Sex, Tlv, TlvCategory, YesNoUnknown, residence_on
from models.school import EducationType, School
from models.spans import Span
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import CheckField, ChoiceField
from ui.fields.date_field import DateField
from ui.fields.place_field import municipality_suggestions
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import NumberField, TextField

_NAMES: Final = ("given", "prefix", "surname")
_PLAIN: Final = (
    "number",
    "birth_date",
    "sex",
    "group",
    "location",
    "secret_address",
    "days_a_week",
    "wlz",
    "exemption_until",
    "education_type",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilSetting:
    """What a dialog about a pupil has to know."""

    school: School
    new_id: Callable[[], PupilId]
    today: Callable[[], date]


class PupilDialog(RefusableDialog):
    """Adds a pupil by hand, or changes what is known of one."""

    def __init__(self, setting: PupilSetting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pupil_dialog")
        self.set_heading(self.tr("Add a pupil"), self.tr("For one who is not in the school's list yet."))
        self._setting = setting
        self._texts = texts
        self._before: Pupil | None = None
        self._create_identity(texts)
        self._create_home()
        self._create_school(texts)
        self._create_rare()

    def edit(self, pupil: Pupil) -> None:
        """Change a pupil who is there."""
        self._before = pupil
        self.set_heading(self.tr("Change details"), self.tr("The next list of the school may change these again."))
        for name in _NAMES:
            self.form.fields[name].set_value(getattr(pupil.name, name))
        self.education.set_options(self._educations(pupil.education_type))
        for name in _PLAIN:
            self.form.fields[name].set_value(getattr(pupil, name))
        self.form.fields["labels"].set_value(", ".join(pupil.labels))
        home = residence_on(pupil, self._setting.today())
        if home is not None:
            self.municipality.set_text(home.municipality)
            self.postcode.set_value(home.postcode)
            self.since.set_value(home.since)
        if pupil.tlv is not None:
            self.tlv.set_value(pupil.tlv.category)
            self.tlv_partnership.set_value(pupil.tlv.partnership)
            self.tlv_until.set_value(pupil.tlv.span.end)

    def _create_identity(self, texts: Texts) -> None:
        self.form.add(TextField("given", self.tr("First name")), TextField("prefix", self.tr("Prefix"), width=8))
        self.form.add(TextField("surname", self.tr("Surname")))
        born = DateField("birth_date", self.tr("Born"), self._setting.today, leaning=Leaning.BACK, weekday=False)
        sex: ChoiceField[Sex] = ChoiceField("sex", self.tr("Sex"), choices(Sex, texts))
        sex.set_value(Sex.UNKNOWN)
        self.form.add(born, sex)
        places = [(place.id, place.name) for place in self._setting.school.locations]
        where: ChoiceField[LocationId] = ChoiceField("location", self.tr("Location"), places)
        if len(places) <= 1:
            where.hide()
        if len(places) == 1:
            where.set_value(places[0][0])
        self.form.add(TextField("group", self.tr("Group")), where)

    def _create_home(self) -> None:
        school = self._setting.school
        near = (school.municipality, *school.region_municipalities)
        self.form.add_heading(self.tr("Home"), self.tr("The municipality pays for help. Moved? Fill in since when."))
        self.municipality: SuggestionField[str] = SuggestionField(
            "municipality",
            self.tr("Municipality"),
            municipality_suggestions(near, self._setting.today()),
            free=True,
        )
        self.postcode = TextField("postcode", self.tr("Postcode"), hint=self.tr("Four digits"), width=8)
        self.since = DateField("since", self.tr("Since"), self._setting.today, leaning=Leaning.BACK)
        self.form.add(self.municipality)
        self.form.add(self.postcode, self.since)
        self.form.add(CheckField("secret_address", self.tr("Secret address: shown nowhere")))

    def _create_school(self, texts: Texts) -> None:
        today = self._setting.today
        self.form.add_heading(self.tr("School and care"))
        wlz: ChoiceField[YesNoUnknown] = ChoiceField("wlz", self.tr("Has Wlz care?"), choices(YesNoUnknown, texts))
        wlz.set_value(YesNoUnknown.UNKNOWN)
        self.education: ChoiceField[EducationType] = ChoiceField(
            "education_type", self.tr("Kind of education"), self._educations(EducationType.UNKNOWN)
        )
        self.education.set_value(EducationType.UNKNOWN)
        self.form.add(self.education, NumberField("days_a_week", self.tr("Days at school a week")))
        self.form.add(wlz)
        self.tlv: ChoiceField[TlvCategory] = ChoiceField("tlv", self.tr("TLV category"), choices(TlvCategory, texts))
        self.tlv_until = DateField("tlv_until", self.tr("TLV until"), today)
        self.tlv_partnership = TextField(
            "tlv_partnership", self.tr("TLV by"), hint=self.tr("The partnership that gave it.")
        )
        self.form.add(self.tlv, self.tlv_until)
        self.form.add(self.tlv_partnership)
        self.form.add(DateField("exemption_until", self.tr("Exemption until"), today))

    def _educations(self, known: EducationType) -> list[tuple[EducationType, str]]:
        """Return what the school offers and what is known of the pupil; everything while the school says nothing."""
        offered = self._setting.school.education_types or frozenset(EducationType)
        wanted = {*offered, known, EducationType.UNKNOWN}
        return [(kind, words) for kind, words in choices(EducationType, self._texts) if kind in wanted]

    def _create_rare(self) -> None:
        self.form.add_more()
        self.form.add(TextField("number", self.tr("Pupil number of the school"), hint=self.tr("Never the BSN.")))
        self.form.add(TextField("labels", self.tr("Labels"), hint=self.tr("Your own words, with commas between them.")))

    @override
    def construct(self, values: dict[str, Any]) -> Pupil:
        told = {name: values[name] for name in _PLAIN}
        told["sex"] = told["sex"] or Sex.UNKNOWN
        told["wlz"] = told["wlz"] or YesNoUnknown.UNKNOWN
        told["education_type"] = told["education_type"] or EducationType.UNKNOWN
        told["labels"] = tuple(dict.fromkeys(label.strip() for label in values["labels"].split(",") if label.strip()))
        told["name"] = _name(values)
        told["residences"] = self._residences(values)
        told["tlv"] = self._tlv(values)
        if self._before is not None:
            return replace(self._before, **told)
        return Pupil(id=self._setting.new_id(), **told)

    def _residences(self, values: dict[str, Any]) -> tuple[Residence, ...]:
        """Return the residences: one from a later day is added, any other change corrects the one that counts now."""
        before = self._before.residences if self._before else ()
        present = residence_on(self._before, self._setting.today()) if self._before else None
        if not self.municipality.text and not values["postcode"]:
            return tuple(home for home in before if home is not present)
        home = Residence(municipality=self.municipality.text, postcode=values["postcode"], since=values["since"])
        if present is None or _later(home, present):
            return _by_day((*before, home))
        return tuple(home if entry is present else entry for entry in before)

    def _tlv(self, values: dict[str, Any]) -> Tlv | None:
        before = self._before.tlv if self._before else None
        partnership = values["tlv_partnership"]
        if values["tlv"] is None and values["tlv_until"] is None and not partnership:
            return None
        kept = before or Tlv(partnership=partnership or self._setting.school.partnership)
        category = values["tlv"] or TlvCategory.UNKNOWN
        try:
            span = Span(start=kept.span.start, end=values["tlv_until"])
        except ValidationError as error:
            raise ValidationError({"tlv_until": "before_start"}) from error
        partnership = partnership or ("" if before else kept.partnership)
        return replace(kept, category=category, partnership=partnership, span=span)


def _name(values: dict[str, Any]) -> PersonName:
    try:
        return PersonName(**{part: values[part] for part in _NAMES})
    except ValidationError as error:
        raise ValidationError({"surname": error.problems["name"]}) from error


def _later(home: Residence, present: Residence) -> bool:
    return home.since is not None and (present.since is None or home.since > present.since)


def _by_day(homes: Sequence[Residence]) -> tuple[Residence, ...]:
    return tuple(sorted(homes, key=_since))


def _since(home: Residence) -> date:
    return home.since or date.min
