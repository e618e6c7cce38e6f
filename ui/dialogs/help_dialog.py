"""Help: asked, waiting, running or done; for one pupil or for more."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import OrganisationId, ProfessionalId, PupilId, TrajectoryId
from models.names import folded
from models.network import Organisation, OrganisationRole
from models.pupil import YesNoUnknown
from models.trajectory import (
    EndReason,
    Funding,
    Layer,
    Perspective,
    ReferralRoute,
    Setting,
    Target,
    Trajectory,
)
from models.typed_dates import Leaning
from models.usecases.network import Network
from resources import Texts
from ui.dialogs.choices import choices, organisation_suggestions, professional_suggestions
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField, ChoicesField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField
from ui.theme import Tone
from ui.widgets.strip import Strip

_PLAIN: Final = (
    "layer",
    "target",
    "target_name",
    "perspective",
    "form",
    "provider",
    "professional",
    "funding",
    "route",
    "decided_by",
    "plan_on",
    "asked_on",
    "assessed_on",
    "started_on",
    "planned_end",
    "elsewhere",
    "settings",
    "intensity",
    "ended_on",
    "end_reason",
)
_UNLESS_TOLD: Final[Mapping[str, StrEnum]] = {
    "perspective": Perspective.UNKNOWN,
    "funding": Funding.UNKNOWN,
    "route": ReferralRoute.UNKNOWN,
    "elsewhere": YesNoUnknown.UNKNOWN,
    "target": Target.PUPIL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpSetting:
    """What a dialog about help has to know.

    Attributes:
        consented: tells whether everybody has said yes to this provider giving help on a day.
        may_add: whether an organisation that is not in the network may be added.

    """

    pupil: PupilId
    called: str
    network: Network
    consented: Callable[[OrganisationId | None, date], bool]
    new_help_id: Callable[[], TrajectoryId]
    new_organisation_id: Callable[[], OrganisationId]
    today: Callable[[], date]
    may_add: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedHelp:
    """Help, and the organisation that gives it when that is new in the network."""

    trajectory: Trajectory
    organisation: Organisation | None = None


class HelpDialog(RefusableDialog):
    """Adds help or changes it. Warns, and never forbids."""

    def __init__(self, setting: HelpSetting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.set_heading(self.tr("Add help"), self.tr("For {0}").format(setting.called))
        self._setting = setting
        self._texts = texts
        self._before: Trajectory | None = None
        self._newcomer: Organisation | None = None
        self._warning = Strip()
        self._warning.setObjectName("help_warning")
        self._create_fields()
        self._create_dates()
        self._create_rare_fields()
        self._connect_signals()
        self._prefill()

    def edit(self, trajectory: Trajectory) -> None:
        """Change help that was noted before."""
        self._before = trajectory
        self.set_heading(self.tr("Change help"), self.tr("For {0}").format(self._setting.called))
        for name in _PLAIN:
            field, value = self.form.fields[name], getattr(trajectory, name)
            if field is self.decided_by:
                self.decided_by.set_text(value)
            else:
                field.set_value(value)
        self._show_target()
        self._look()

    def _create_fields(self) -> None:
        texts, network = self._texts, self._setting.network
        self.layer: ChoiceField[Layer] = ChoiceField(
            "layer",
            self.tr("How deep"),
            choices((Layer.INDIVIDUAL, Layer.PREVENTIVE), texts),
            hint=self.tr("Only individual help with a help plan counts in the monitor."),
        )
        self.perspective: ChoiceField[Perspective] = ChoiceField(
            "perspective", self.tr("Aim"), choices(Perspective, texts)
        )
        self.provider: SuggestionField[OrganisationId] = SuggestionField(
            "provider",
            self.tr("Provider"),
            organisation_suggestions(network.organisations),
            new_words=self.tr("New organisation in the network") if self._setting.may_add else "",
        )
        people = professional_suggestions(network.professionals, network.organisations)
        self.professional: SuggestionField[ProfessionalId] = SuggestionField(
            "professional", self.tr("Who gives it"), people
        )
        deciders = [Suggestion(value=entry.words, words=entry.words, detail=entry.detail) for entry in people]
        self.decided_by: SuggestionField[str] = SuggestionField(
            "decided_by", self.tr("Who decided"), deciders, free=True
        )
        self.form.add(self.layer, self.perspective)
        self.form.add(self.provider)
        self.form.add(self.professional, self.decided_by)

    def _create_dates(self) -> None:
        today = self._setting.today
        self.asked_on = DateField("asked_on", self.tr("Asked"), today, leaning=Leaning.BACK)
        self.started_on = DateField("started_on", self.tr("Start"), today)
        self.form.add(self.asked_on, DateField("assessed_on", self.tr("First talk"), today, leaning=Leaning.BACK))
        self.form.add(self.started_on, DateField("planned_end", self.tr("Planned end"), today))
        self.form.add_widget(self._warning)

    def _create_rare_fields(self) -> None:
        texts, today = self._texts, self._setting.today
        funding: ChoiceField[Funding] = ChoiceField("funding", self.tr("Who pays"), choices(Funding, texts))
        route: ChoiceField[ReferralRoute] = ChoiceField("route", self.tr("Referred by"), choices(ReferralRoute, texts))
        elsewhere: ChoiceField[YesNoUnknown] = ChoiceField(
            "elsewhere", self.tr("Also help elsewhere?"), choices(YesNoUnknown, texts)
        )
        plan = DateField("plan_on", self.tr("Date of the help plan"), today, leaning=Leaning.BACK)
        self.form.add(funding, route)
        self.form.add(plan, elsewhere)
        self.form.add_more()
        self.form.add(TextField("form", self.tr("Form"), example=self.tr("for example: play therapy")))
        self.form.add(TextField("intensity", self.tr("How often"), example=self.tr("for example: weekly")))
        places: ChoicesField[Setting] = ChoicesField("settings", self.tr("Where"), choices(Setting, texts))
        self.form.add(places)
        self.target: ChoiceField[Target] = ChoiceField("target", self.tr("Who is it for?"), choices(Target, texts))
        self.target_name = TextField("target_name", self.tr("Which group or class?"))
        self.form.add(self.target, self.target_name)
        reason: ChoiceField[EndReason] = ChoiceField("end_reason", self.tr("Why it ended"), choices(EndReason, texts))
        self.form.add(DateField("ended_on", self.tr("Ended"), today, leaning=Leaning.BACK), reason)

    def _connect_signals(self) -> None:
        self.form.changed.connect(self._on_form_changed)
        self.form.committed.connect(self._on_form_changed)
        self.provider.new_wanted.connect(self._on_new_organisation_wanted)

    def _prefill(self) -> None:
        self.layer.set_value(Layer.INDIVIDUAL)
        self.asked_on.set_value(self._setting.today())
        for name, value in _UNLESS_TOLD.items():
            self.form.fields[name].set_value(value)
        self._show_target()

    def _show_target(self) -> None:
        self.target_name.setVisible(self.target.value() in (Target.GROUP, Target.CLASS))

    @Slot()
    def _on_form_changed(self) -> None:
        self._show_target()
        self._look()

    @Slot(str)
    def _on_new_organisation_wanted(self, typed: str) -> None:
        """Take what was typed as the name of an organisation that comes into the network with this help."""
        name = " ".join(typed.split())
        if not name:
            self.provider.set_hint(self.tr("Type the name first, then choose this again."))
            return
        self._newcomer = Organisation(
            id=self._setting.new_organisation_id(), name=name, roles=frozenset({OrganisationRole.PROVIDER})
        )
        known = organisation_suggestions((*self._setting.network.organisations, self._newcomer))
        self.provider.set_suggestions(known)
        self.provider.set_value(self._newcomer.id)
        self.provider.set_hint(self.tr("New: comes into the network when you save."))
        self._look()

    def _look(self) -> None:
        """Warn where a careful reader would ask a question."""
        warnings = [words for words in (self._same_person(), self._without_consent()) if words]
        sentence = " ".join(warnings)
        if sentence != self._warning.sentence:
            self._warning.say(sentence, Tone.WARN)

    def _same_person(self) -> str:
        decided, helps = folded(self.decided_by.text), folded(self.professional.text)
        if decided and decided == helps:
            return self.tr("The same person decides and helps. Let somebody else decide.")
        return ""

    def _without_consent(self) -> str:
        try:
            started, provider = self.started_on.value(), self.provider.value()
        except ValidationError:
            return ""
        individual = self.layer.value() is Layer.INDIVIDUAL and self.target.value() is Target.PUPIL
        if not individual or started is None or self._setting.consented(provider, started):
            return ""
        return self.tr("There is no valid consent to this help on the day it starts. Ask for it first.")

    @override
    def construct(self, values: dict[str, Any]) -> NotedHelp:
        told = {name: values[name] for name in _PLAIN}
        told["decided_by"] = self.decided_by.text
        for name, nothing in _UNLESS_TOLD.items():
            told[name] = told[name] or nothing
        told["pupil"] = self._setting.pupil if told["target"] is Target.PUPIL else None
        if told["target"] not in (Target.GROUP, Target.CLASS):
            told["target_name"] = ""
        if self._before is not None:
            trajectory = replace(self._before, **told)
        else:
            trajectory = Trajectory(id=self._setting.new_help_id(), **told)
        return NotedHelp(trajectory=trajectory, organisation=self._chosen_newcomer(trajectory))

    def _chosen_newcomer(self, trajectory: Trajectory) -> Organisation | None:
        newcomer = self._newcomer
        return newcomer if newcomer is not None and trajectory.provider == newcomer.id else None
