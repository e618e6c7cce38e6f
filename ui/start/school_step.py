"""The step of the first run in which the school is described; Beheer asks the same later."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.profile import NEUTRAL
from models.school import EducationType, School, Sector
from ui.fields.choice_field import ChoiceField, ChoicesField
from ui.fields.place_field import municipality_suggestions
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import TextField
from ui.fields.way_field import WayField
from ui.forms import Form
from ui.words import texts


class SchoolStep(QWidget):
    """Edits a school: the little that the rest of the app needs to begin with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._school: School | None = None
        self._form = Form()
        self._create_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)

    def begin(self, school: School) -> None:
        """Show a school."""
        self._school = school
        self._profile.set_value(school.profile)
        self._sector.set_value(school.sector)
        self._types.set_value(school.education_types)
        self._municipality.set_text(school.municipality)
        self._brin.set_value(school.brin)
        self._branch.set_value(school.branch)

    def read(self) -> School:
        """Return the school as it is filled in.

        Raises:
            ValidationError: something cannot be; see ``show_problems``.

        """
        values = self._form.read()
        if self._school is None:
            raise LookupError
        return replace(
            self._school,
            profile=values["profile"] or NEUTRAL,
            sector=values["sector"],
            education_types=values["education_types"],
            municipality=self._municipality.text,
            brin=values["brin"].upper(),
            branch=values["branch"] or "00",
        )

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say beside the fields what is wrong."""
        self._form.show_problems(problems)

    def _create_fields(self) -> None:
        words = texts()
        sectors = [(sector, words(f"domain.sector.{sector.value}").capitalize()) for sector in Sector]
        types: list[tuple[EducationType, str]] = [
            (kind, words(f"domain.education_type.{kind.value}"))
            for kind in EducationType
            if kind is not EducationType.UNKNOWN
        ]
        advice = self.tr("Type the name of your region. It gives meetings, roles and rules the words you know.")
        self._profile = WayField("profile", self.tr("Way of working"), advice)
        self._sector = ChoiceField("sector", self.tr("Sector"), sectors)
        self._types = ChoicesField("education_types", self.tr("Kinds of education"), types)
        # there is no clock here yet: those of the list that have not come to an end
        self._municipality: SuggestionField[str] = SuggestionField(
            "municipality",
            self.tr("Municipality of the school"),
            municipality_suggestions((), date.max),
            free=True,
        )
        self._brin = TextField("brin", self.tr("BRIN"), example="99ZZ", width=6)
        self._branch = TextField("branch", self.tr("Branch"), example="00", width=4)
        self._form.add(self._profile)
        self._form.add(self._sector, self._municipality)
        self._form.add(self._types)
        self._form.add(self._brin, self._branch)
