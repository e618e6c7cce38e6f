"""Help: asked, waiting, running or done; for one pupil or for more."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.codelists import help_form_code, help_forms
from models.eligibility import Situation, offer_of
from models.errors import ValidationError
from models.ids import OrganisationId, ProfessionalId
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
    decides_and_helps,
)
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices, organisation_suggestions, professional_suggestions
from ui.dialogs.help_groups import FollowsGroup, ProviderRoleGroup, SpicGroup
from ui.dialogs.help_setting import HelpSetting, NotedHelp
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField
from ui.itemmodels.network import room_warning
from ui.theme import Tone
from ui.widgets.labels import Hint
from ui.widgets.strip import Strip
from ui.words import language

_PLAIN: Final = (
    "layer",
    "target",
    "target_name",
    "perspective",
    "provider",
    "professional",
    "funding",
    "route",
    "plan_on",
    "asked_on",
    "assessed_on",
    "accepted_on",
    "started_on",
    "planned_end",
    "elsewhere",
    "settings",
    "intensity",
    "ended_on",
    "end_reason",
)
"""Fields whose value is the value of the help."""

_UNLESS_TOLD: Final[Mapping[str, StrEnum]] = {
    "perspective": Perspective.UNKNOWN,
    "funding": Funding.UNKNOWN,
    "route": ReferralRoute.UNKNOWN,
    "elsewhere": YesNoUnknown.UNKNOWN,
    "target": Target.PUPIL,
}
_NAMED: Final = (Target.GROUP, Target.CLASS)


class HelpDialog(RefusableDialog):
    """Adds help or changes it. Warns, and never forbids."""

    def __init__(self, setting: HelpSetting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self._setting = setting
        self._texts = texts
        self._before: Trajectory | None = None
        self._newcomer: Organisation | None = None
        self._say_heading(self.tr("Add help"))
        self._create_widgets()
        if setting.pupil is None:
            self._add_target()
        self._create_fields()
        self._create_dates()
        self._create_payment()
        self._create_rare_fields()
        self._connect_signals()
        self._prefill()

    def edit(self, trajectory: Trajectory) -> None:
        """Change help that was noted before."""
        self._before = trajectory
        self._say_heading(self.tr("Change help"))
        self._show(trajectory, _PLAIN)
        self._role.show_role(main=trajectory.main, reason=trajectory.sub_reason)
        self._spic.show_code(trajectory.spic)
        self._follows.show_link(trajectory.follows)
        self._look()

    def go_on_from(self, trajectory: Trajectory) -> None:
        """Begin with what usually stays the same when help goes on from other help."""
        self._show(trajectory, ("layer", "perspective", "provider", "professional", "settings", "funding", "elsewhere"))
        self._follows.go_on_from(trajectory.id)
        self._look()

    def _say_heading(self, heading: str) -> None:
        called = self._setting.called
        self.set_heading(heading, self.tr("For {0}").format(called) if called else "")

    def _show(self, trajectory: Trajectory, names: tuple[str, ...]) -> None:
        for name in names:
            self.form.fields[name].set_value(getattr(trajectory, name))
        self._offer_people()
        self.kind.set_text(trajectory.form)
        if "asked_on" in names:
            self.decided_by.set_text(trajectory.decided_by)

    def _create_widgets(self) -> None:
        texts, pupil = self._texts, self._setting.pupil
        self._warning = Strip()
        self._warning.setObjectName("help_warning")
        self._decision = Hint()
        self._decision.setObjectName("help_decision")
        self._spic = SpicGroup(texts)
        self._follows = FollowsGroup(self._setting.earlier, texts)
        self._role = ProviderRoleGroup(texts)
        targets = [target for target in Target if pupil is not None or target is not Target.PUPIL]
        self.target: ChoiceField[Target] = ChoiceField("target", self.tr("Who is it for?"), choices(targets, texts))
        self.target_name = TextField("target_name", self.tr("Which group or class?"))

    def _add_target(self) -> None:
        self.form.add(self.target, self.target_name)

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
        titles = [item.title[language()] for item in help_forms().on(self._setting.today())]
        forms = [Suggestion(value=title, words=title) for title in titles]
        self.kind: SuggestionField[str] = SuggestionField("form", self.tr("What help"), forms, free=True)
        self.provider = SuggestionField[OrganisationId](
            "provider",
            self.tr("Provider"),
            organisation_suggestions(network.organisations),
            new_words=self.tr("New organisation in the network") if self._setting.may_add else "",
        )
        people = professional_suggestions(network.professionals, network.organisations)
        self.professional = SuggestionField[ProfessionalId]("professional", self.tr("Who gives it"), people)
        deciders = [Suggestion(value=entry.words, words=entry.words, detail=entry.detail) for entry in people]
        self.decided_by: SuggestionField[str] = SuggestionField(
            "decided_by", self.tr("Who decided"), deciders, free=True
        )
        self.form.add(self.layer, self.perspective)
        self.form.add(self.kind, self.provider)
        self.form.add(self.professional, self.decided_by)

    def _create_dates(self) -> None:
        today = self._setting.today
        self.asked_on = DateField("asked_on", self.tr("Asked"), today, leaning=Leaning.BACK)
        self.started_on = DateField("started_on", self.tr("Start"), today)
        self.form.add(self.asked_on, DateField("assessed_on", self.tr("First talk"), today, leaning=Leaning.BACK))
        self.form.add(self.started_on, DateField("planned_end", self.tr("Planned end"), today))
        self.form.add_widget(self._warning)

    def _create_payment(self) -> None:
        texts = self._texts
        plan = DateField("plan_on", self.tr("Date of the help plan"), self._setting.today, leaning=Leaning.BACK)
        self.funding: ChoiceField[Funding] = ChoiceField("funding", self.tr("Who pays"), choices(Funding, texts))
        self.places: BoxChoicesField[Setting] = BoxChoicesField("settings", self.tr("Where"), choices(Setting, texts))
        self.form.add(self.funding, plan)
        self.form.add_widget(self._spic, *self._spic.fields)
        self.form.add(self.places)
        self.form.add_widget(self._decision)
        self.form.add_widget(self._follows, *self._follows.fields)

    def _create_rare_fields(self) -> None:
        texts, today = self._texts, self._setting.today
        route: ChoiceField[ReferralRoute] = ChoiceField("route", self.tr("Referred by"), choices(ReferralRoute, texts))
        elsewhere: ChoiceField[YesNoUnknown] = ChoiceField(
            "elsewhere", self.tr("Also help elsewhere?"), choices(YesNoUnknown, texts)
        )
        self.form.add_more()
        self.form.add(route, elsewhere)
        self.form.add_widget(self._role, *self._role.fields)
        how_often = TextField("intensity", self.tr("How often"), example=self.tr("for example: weekly"))
        self.form.add(how_often, DateField("accepted_on", self.tr("Accepted"), today, leaning=Leaning.BACK))
        if self._setting.pupil is not None:
            self._add_target()
        reason: ChoiceField[EndReason] = ChoiceField("end_reason", self.tr("Why it ended"), choices(EndReason, texts))
        self.form.add(DateField("ended_on", self.tr("Ended"), today, leaning=Leaning.BACK), reason)

    def _connect_signals(self) -> None:
        self.form.changed.connect(self._on_form_changed)
        self.form.committed.connect(self._on_form_changed)
        self.provider.new_wanted.connect(self._on_new_organisation_wanted)
        self.provider.committed.connect(self._on_provider_committed)

    def _prefill(self) -> None:
        shared = self._setting.pupil is None
        self.layer.set_value(Layer.PREVENTIVE if shared else Layer.INDIVIDUAL)
        self.asked_on.set_value(self._setting.today())
        for name, value in _UNLESS_TOLD.items():
            self.form.fields[name].set_value(value)
        if shared:
            self.target.set_value(Target.CLASS)
        self._look()

    @Slot()
    def _on_form_changed(self) -> None:
        self._look()

    @Slot()
    def _on_provider_committed(self) -> None:
        self._offer_people()

    def _offer_people(self) -> None:
        """Offer who can give it, the people of the provider before all others."""
        network = self._setting.network
        with suppress(ValidationError):
            first = self.provider.value()
            known = professional_suggestions(network.professionals, network.organisations, first=first)
            self.professional.set_suggestions(known)

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
        """Show what fits what was filled in, and warn where a careful reader would ask a question."""
        self.target_name.setVisible(self.target.value() in _NAMED)
        self._spic.show_for(self.funding.value())
        self._follows.look()
        self._role.look()
        self._decision.say(self._decision_words())
        warnings = [words for words in (self._same_person(), self._without_consent(), self._without_room()) if words]
        sentence = " ".join(warnings)
        if sentence != self._warning.sentence:
            self._warning.say(sentence, Tone.WARN)

    def _decision_words(self) -> str:
        target = self.target.value()
        situation = Situation(
            settings=self.places.value(),
            offer=offer_of(target or Target.PUPIL),
            layer=self.layer.value(),
            form=help_form_code(self.kind.text),
        )
        return self._setting.decision(situation, self._day_that_counts())

    def _day_that_counts(self) -> date:
        """Return when help starts, or was asked: by the rules of that day it is judged."""
        for field in (self.started_on, self.asked_on):
            try:
                day = field.value()
            except ValidationError:
                continue
            if day is not None:
                return day
        return self._setting.today()

    def _same_person(self) -> str:
        if decides_and_helps(self.decided_by.text, self.professional.text):
            return self.tr("The same person decides and helps. Let somebody else decide.")
        return ""

    def _without_room(self) -> str:
        """Say that a provider takes nobody, or has people waiting, as long as help has not begun there."""
        try:
            provider = self.provider.value()
        except ValidationError:
            return ""
        before = self._before
        if before is not None and before.provider == provider and before.started_on is not None:
            return ""
        chosen = (entry for entry in self._setting.network.organisations if entry.id == provider)
        return next((room_warning(entry, self._setting.today()) for entry in chosen), "")

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
        told |= {"form": self.kind.text, "decided_by": self.decided_by.text}
        for name, nothing in _UNLESS_TOLD.items():
            told[name] = told[name] or nothing
        told["pupil"] = self._setting.pupil if told["target"] is Target.PUPIL else None
        if told["target"] not in _NAMED:
            told["target_name"] = ""
        told |= self._role.role(values)
        told |= {"spic": self._spic.code(values), "follows": self._follows.link(values)}
        if self._before is not None:
            trajectory = replace(self._before, **told)
        else:
            trajectory = Trajectory(id=self._setting.new_help_id(), **told)
        return NotedHelp(trajectory=trajectory, organisation=self._chosen_newcomer(trajectory))

    def _chosen_newcomer(self, trajectory: Trajectory) -> Organisation | None:
        newcomer = self._newcomer
        return newcomer if newcomer is not None and trajectory.provider == newcomer.id else None
