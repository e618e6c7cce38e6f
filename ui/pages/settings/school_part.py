"""The school: what it is called, where it stands, and how many pupils it has."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from models.change import Topic
from models.errors import AppError, ValidationError
from models.names import folded
from models.network import OrganisationRole
from models.school import EducationType, PupilCount, School, Sector
from models.usecases.network import NetworkUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.wording import word
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import ChoiceField
from ui.fields.lines_field import LinesField
from ui.fields.place_field import municipality_suggestions
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField
from ui.forms import Form
from ui.pages.settings.counts_box import CountsBox
from ui.pages.settings.part import AtLeft, SettingsPart, scrolling_column
from ui.theme import NORMAL_TEXT_SIZE, WIDE, Theme
from ui.widgets.labels import Hint
from ui.words import texts

_SUGGESTED = {
    "municipality": OrganisationRole.MUNICIPALITY,
    "board": OrganisationRole.BOARD,
    "partnership": OrganisationRole.PARTNERSHIP,
}
_BESIDE: Final = 1180
"""From this width the counts stand beside the form, at normal text size."""
_WIDEST: Final = 640
_PLAIN = ("name", "brin", "branch", "sector", "education_types")


class SchoolPart(SettingsPart):
    """Edits the school; each field is saved as one leaves it."""

    topics = frozenset({Topic.SCHOOL})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("school_part")
        self._session = session
        self._cases = SchoolUseCases(session)
        self._network = NetworkUseCases(session)
        self._school: School | None = None
        self._form = Form()
        self._counts = CountsBox(self._today)
        self._create_fields()
        self._create_layout()
        self._form.committed.connect(self._on_committed)
        self._counts.counts_changed.connect(self._on_counts_changed)

    def _today(self) -> date:
        return self._session.today

    def _create_fields(self) -> None:
        words = texts()
        sectors = [(sector, _capital(word(words, sector))) for sector in Sector]
        kinds = [(kind, word(words, kind)) for kind in EducationType if kind is not EducationType.UNKNOWN]
        self._form.add(TextField("name", self.tr("Name of the school")))
        self._form.add(
            ChoiceField("sector", self.tr("Sector"), sectors),
            TextField("brin", self.tr("BRIN"), example="99ZZ", width=6),
            TextField("branch", self.tr("Branch"), example="00", width=4),
        )
        self._form.add(BoxChoicesField("education_types", self.tr("Kinds of education"), kinds))
        self._create_places()

    def _create_places(self) -> None:
        self._municipality = self._suggesting("municipality", self.tr("Municipality of the school"))
        self._board = self._suggesting("board", self.tr("School board"))
        self._partnership = self._suggesting("partnership", self.tr("Partnership"))
        hint = self.tr("One on each line. The municipalities your pupils come from.")
        self._region = LinesField("region_municipalities", self.tr("Municipalities in the region"), hint=hint)
        self._form.add(self._municipality)
        self._form.add(self._board, self._partnership)
        self._form.add(self._region)

    def _suggesting(self, name: str, label: str) -> SuggestionField[str]:
        return SuggestionField(name, label, free=True)

    def _create_layout(self) -> None:
        column = scrolling_column(self)
        if self._session.store.read_only:
            column.addWidget(Hint(self.tr("This window is for looking only.")))
            self._form.setEnabled(False)
            self._counts.setEnabled(False)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(WIDE)
        for half in (self._form, self._counts):
            self._halves.addWidget(AtLeft(half, _WIDEST))
        column.addLayout(self._halves)
        column.addStretch()

    def _suggest(self) -> None:
        organisations = self._network.network().organisations
        for name, role in _SUGGESTED.items():
            field = self._form.fields[name]
            names = sorted((entry.name for entry in organisations if role in entry.roles), key=folded)
            if isinstance(field, SuggestionField):
                field.set_suggestions(
                    municipality_suggestions(names, self._today())
                    if field is self._municipality
                    else [Suggestion(value=entry, words=entry) for entry in names]
                )

    def _show(self, school: School) -> None:
        for name in _PLAIN:
            self._form.fields[name].set_value(getattr(school, name))
        for field in (self._municipality, self._board, self._partnership):
            field.set_text(getattr(school, field.name))
        self._region.set_lines(school.region_municipalities)

    def _read(self, school: School) -> School:
        values = self._form.read()
        told = {name: values[name] for name in _PLAIN}
        told["brin"] = "".join(told["brin"].split()).upper()
        told["branch"] = told["branch"] or "00"
        told["education_types"] |= school.education_types & {EducationType.UNKNOWN}
        return replace(
            school,
            **told,
            municipality=self._municipality.text,
            region_municipalities=self._region.lines,
            board=self._board.text,
            partnership=self._partnership.text,
        )

    def _save(self, school: School) -> None:
        if school == self._school:
            return
        try:
            changes = self._cases.save(school)
        except AppError as error:
            self.failed.emit(error)
            return
        self._school = school
        self.changed.emit(changes)

    @Slot()
    def _on_committed(self) -> None:
        self.save_pending()

    @Slot(object)
    def _on_counts_changed(self, counts: tuple[PupilCount, ...]) -> None:
        if self._school is not None:
            self._save(replace(self._school, counts=counts))
            self._counts.show_counts(self._school.counts)

    @override
    def title(self) -> str:
        return self.tr("School")

    @override
    def refresh(self) -> None:
        self._suggest()
        school = self._cases.school()
        if school != self._school:
            self._school = school
            self._show(school)
        self._counts.show_counts(school.counts)

    @override
    def save_pending(self) -> None:
        if self._school is None or self._session.store.read_only:
            return
        try:
            school = self._read(self._school)
        except ValidationError as error:
            self._form.show_problems(error.problems)
            return
        self._form.clear_problems()
        self._save(school)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _BESIDE * max(1.0, Theme.of_app().text_size / NORMAL_TEXT_SIZE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(direction)
        for number in range(2):
            self._halves.setStretch(number, 1 if wide else 0)

    @override
    def resume(self, detail: str) -> None:
        self._counts.resume(detail)

    @override
    def forget(self) -> None:
        self._school = None
        self._form.forget()
        self._counts.forget()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
