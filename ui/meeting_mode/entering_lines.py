"""What is asked of one thing that goes in a dossier: a tick, and what the decision does not say by itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Slot
from typing_extensions import override

from models.consent import InformationKind, Party, Question
from models.entering import EntryKind, Proposal
from models.entering_start import Ask, HelpChange
from models.goal import GoalOutcome
from models.ids import OrganisationId, TrajectoryId
from models.network import Organisation
from models.trajectory import EndReason, Layer
from models.usecases.entering import Entry, Proposed
from models.wording import word
from ui.dialogs.choices import choices, organisation_suggestions
from ui.dialogs.consent_fields import PartiesField
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import CheckField, ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField
from ui.forms import Form
from ui.pages.dossier_words import capital
from ui.plain_text import breakable
from ui.words import texts

_OUTCOMES: Final = (GoalOutcome.REACHED, GoalOutcome.PARTLY, GoalOutcome.NOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteringSetting:
    """What can be chosen.

    Attributes:
        parties: who can receive what is known.
        weigh_now: whether one can go on to the dossier to write down what was weighed; not while a meeting is held.

    """

    today: Callable[[], date]
    organisations: Sequence[Organisation] = ()
    parties: Sequence[Suggestion[Party]] = ()
    weigh_now: bool = False


class Moment(StrEnum):
    """When something is written down that takes thought."""

    NOW = "now"
    LATER = "later"


class Line(QObject):
    """One thing: a tick with what was decided. Others ask more."""

    def __init__(self, number: int, proposed: Proposed, form: Form) -> None:
        super().__init__(form)
        self.number = number
        self.proposed = proposed
        kind = capital(word(texts(), self.proposal.kind))
        told = self.told() if self.proposal.possible else _without_file()
        text = "" if self.proposal.text.strip().casefold() == kind.casefold() else self.proposal.text
        hint = "\n".join(part for part in (text, told) if part)
        self.tick = CheckField(f"tick_{number}", kind, hint=breakable(hint))
        self.tick.set_value(self.proposal.possible and self.proposal.kind is not EntryKind.GOAL)
        self.tick.setEnabled(self.proposal.possible)
        form.add(self.tick)

    @property
    def proposal(self) -> Proposal:
        """What is proposed."""
        return self.proposed.proposal

    def told(self) -> str:
        """Return what happens, where the words of the kind alone do not say it."""
        said = {
            EntryKind.NEED: self.tr("Stands with the last signal."),
            EntryKind.FOLLOWED: self.tr("Becomes the next step."),
            EntryKind.CHANGED_HELP: self.tr("Becomes the next step: there is no help yet to change."),
        }
        return said.get(self.proposal.kind, "")

    @property
    def wanted(self) -> bool:
        """Whether it is to be entered."""
        return bool(self.tick.value())

    @property
    def weigh_now(self) -> bool:
        """Whether one goes on to the dossier to write it down."""
        return False

    def entry(self, _values: Mapping[str, Any]) -> Entry:
        """Return it as it is entered; raises ValidationError by the names of the fields, without their number."""
        return Entry(proposal=self.proposal)


class HelpLine(Line):
    """Help that is asked for, or starts."""

    def __init__(self, number: int, proposed: Proposed, form: Form, setting: EnteringSetting) -> None:
        super().__init__(number, proposed, form)
        self._layer = ChoiceField(f"layer_{number}", self.tr("What kind"), choices(Layer, texts()))
        self._layer.set_value(Layer.INDIVIDUAL)
        hint = self.tr("Leave this empty while it waits.")
        self._starts = DateField(f"starts_on_{number}", self.tr("Starts on"), setting.today, hint=hint)
        form.add(self._layer, self._starts)

    @override
    def entry(self, values: Mapping[str, Any]) -> Entry:
        layer = self._layer.value() or Layer.INDIVIDUAL
        return Entry(proposal=self.proposal, layer=layer, starts_on=values[f"starts_on_{self.number}"])


class GoalLine(Line):
    """A goal that had to be looked at."""

    def __init__(self, number: int, proposed: Proposed, form: Form) -> None:
        super().__init__(number, proposed, form)
        options = choices(_OUTCOMES, texts())
        self._outcome = ChoiceField(f"outcome_{number}", self.tr("What came of it?"), options)
        form.add(self._outcome)

    @property
    @override
    def wanted(self) -> bool:
        return super().wanted or self._outcome.value() is not None

    @override
    def entry(self, values: Mapping[str, Any]) -> Entry:
        return Entry(proposal=self.proposal, outcome=self._outcome.value())


class ChangeLine(Line):
    """Help that changes: which, and what of it; what the decision says is filled in."""

    def __init__(self, number: int, proposed: Proposed, form: Form, setting: EnteringSetting) -> None:
        super().__init__(number, proposed, form)
        self._names = {entry.id: entry.name for entry in setting.organisations}
        options = [(change.before.id, self._called(change)) for change in proposed.changes]
        self._which = ChoiceField[TrajectoryId](f"help_{number}", self.tr("Which help"), options)
        self._form = TextField(f"form_{number}", self.tr("What help"))
        self._intensity = TextField(f"intensity_{number}", self.tr("How often"))
        self._provider = SuggestionField[OrganisationId](
            f"provider_{number}", self.tr("Provider"), organisation_suggestions(setting.organisations)
        )
        self._planned = DateField(f"planned_end_{number}", self.tr("Planned end"), setting.today)
        self._ended = DateField(
            f"ended_on_{number}", self.tr("Ended"), setting.today, hint=self.tr("Only when it stops.")
        )
        self._reason = ChoiceField[EndReason](f"end_reason_{number}", self.tr("Why"), choices(EndReason, texts()))
        form.add(self._which)
        form.add(self._form, self._intensity)
        form.add(self._provider, self._planned)
        form.add(self._ended, self._reason)
        self._which.set_value(proposed.changes[0].before.id)
        self._which.changed.connect(self._on_help_chosen)
        self._on_help_chosen()

    @override
    def told(self) -> str:
        return self.tr("What the decision says is filled in. Change what is different.")

    @override
    def entry(self, values: Mapping[str, Any]) -> Entry:
        found = self._chosen()
        after = replace(
            found.after,
            form=self._form.value(),
            intensity=self._intensity.value(),
            provider=values[f"provider_{self.number}"],
            planned_end=values[f"planned_end_{self.number}"],
            ended_on=values[f"ended_on_{self.number}"],
            end_reason=self._reason.value(),
        )
        if after.provider == found.before.provider:
            after = replace(after, professional=found.before.professional)
        return Entry(proposal=self.proposal, change=HelpChange(before=found.before, after=after))

    def _chosen(self) -> HelpChange:
        which = self._which.value()
        return next((one for one in self.proposed.changes if one.before.id == which), self.proposed.changes[0])

    def _called(self, change: HelpChange) -> str:
        help_given = change.before
        form = help_given.form or capital(word(texts(), help_given.layer))
        provider = self._names.get(help_given.provider, "") if help_given.provider else ""
        running = self.tr("runs") if help_given.started_on else self.tr("waits")
        return " · ".join(part for part in (form, provider, running) if part)

    @Slot()
    def _on_help_chosen(self) -> None:
        after = self._chosen().after
        self._form.set_value(after.form)
        self._intensity.set_value(after.intensity)
        self._provider.set_value(after.provider)
        self._planned.set_value(after.planned_end)
        self._ended.set_value(after.ended_on)
        self._reason.set_value(after.end_reason)


class AskLine(Line):
    """A question for consent: to whom, about what; ready for the form."""

    def __init__(self, number: int, proposed: Proposed, ask: Ask, form: Form, setting: EnteringSetting) -> None:
        super().__init__(number, proposed, form)
        self._ask = ask
        words = texts()
        self._question = ChoiceField[Question](f"question_{number}", self.tr("What is asked"), choices(Question, words))
        self._parties = PartiesField(f"parties_{number}", self.tr("With whom?"), setting.parties)
        self._kinds = BoxChoicesField[InformationKind](
            f"kinds_{number}", self.tr("What may be shared?"), choices(InformationKind, words)
        )
        self._question.set_value(ask.question)
        self._parties.set_value(ask.parties)
        self._kinds.set_value(ask.kinds)
        if not proposed.asked:
            form.add(self._question)
            form.add(self._parties)
            form.add(self._kinds)
            self._question.changed.connect(self._on_question_chosen)

    @override
    def told(self) -> str:
        if self.proposed.asked:
            return self.tr("This question stands in the dossier already. It is not asked twice.")
        return self.tr("The question is written down, ready for the form. It stays, also when you undo the rest.")

    @override
    def entry(self, values: Mapping[str, Any]) -> Entry:
        if self.proposed.asked:
            return Entry(proposal=self.proposal, ask=self._ask)
        question = self._question.value() or Question.SHARE_SCHOOL
        kinds = frozenset[InformationKind]() if question is Question.HELP else self._kinds.value()
        parties = values[f"parties_{self.number}"]
        return Entry(proposal=self.proposal, ask=replace(self._ask, question=question, parties=parties, kinds=kinds))

    @Slot()
    def _on_question_chosen(self) -> None:
        self._kinds.setVisible(self._question.value() is not Question.HELP)


class WeighLine(Line):
    """Sharing that is weighed: never a tick alone; written down now in the dossier, or an action to do so."""

    def __init__(self, number: int, proposed: Proposed, form: Form, setting: EnteringSetting) -> None:
        self._now = setting.weigh_now
        super().__init__(number, proposed, form)
        options = [
            (Moment.NOW, self.tr("now: the form opens in the dossier")),
            (Moment.LATER, self.tr("later: an action for you")),
        ]
        self._when = ChoiceField[Moment](f"when_{number}", self.tr("When do you write it down?"), options)
        self._when.set_value(Moment.NOW if self._now else Moment.LATER)
        if self._now:
            form.add(self._when)

    @override
    def told(self) -> str:
        return "" if self._now else self.tr("Becomes an action for you: weigh it and write it down.")

    @property
    @override
    def weigh_now(self) -> bool:
        return self.wanted and self._when.value() is Moment.NOW

    @override
    def entry(self, values: Mapping[str, Any]) -> Entry:
        return Entry(proposal=self.proposal, words=capital(word(texts(), self.proposal.kind)))


def line_of(number: int, proposed: Proposed, form: Form, setting: EnteringSetting) -> Line:
    """Add what is asked of one thing to a form."""
    kind = proposed.proposal.kind
    if kind in (EntryKind.HELP, EntryKind.REFERRED):
        return HelpLine(number, proposed, form, setting)
    if kind is EntryKind.GOAL:
        return GoalLine(number, proposed, form)
    if kind is EntryKind.CHANGED_HELP and proposed.changes:
        return ChangeLine(number, proposed, form, setting)
    if kind is EntryKind.ASKING and proposed.ask is not None:
        return AskLine(number, proposed, proposed.ask, form, setting)
    if kind is EntryKind.WEIGHING:
        return WeighLine(number, proposed, form, setting)
    return Line(number, proposed, form)


def _without_file() -> str:
    return QCoreApplication.translate("Line", "Not possible: there is no open care file for this pupil.")
