"""What is put in the dossiers: each decision with a tick, ready to be confirmed once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.entering import EntryKind, Proposal
from models.errors import ValidationError
from models.goal import GoalOutcome
from models.trajectory import Layer
from models.usecases.entering import Entry, Proposed
from models.wording import word
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import CheckField, ChoiceField
from ui.fields.date_field import DateField
from ui.pages.dossier_words import capital
from ui.words import texts

_HELP: Final = (EntryKind.HELP, EntryKind.REFERRED)
_OUTCOMES: Final = (GoalOutcome.REACHED, GoalOutcome.PARTLY, GoalOutcome.NOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The fields of one proposal."""

    proposal: Proposal
    tick: CheckField
    layer: ChoiceField[Layer] | None = None
    starts: DateField | None = None
    outcome: ChoiceField[GoalOutcome] | None = None


class EnteringDialog(RefusableDialog):
    """Lists what a meeting brings to the dossiers; ``accepted_value`` carries the entries that are ticked."""

    def __init__(self, proposed: Sequence[Proposed], today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entering_dialog")
        hint = self.tr("Take the tick away from what should not go there. You can undo this as a whole.")
        self.set_heading(self.tr("This goes in the dossiers"), hint)
        self.set_save_words(self.tr("Put in the dossiers"))
        self._today = today
        self._lines: list[Line] = []
        shown = ""
        for number, entry in enumerate(proposed):
            if entry.pupil.id != shown:
                shown = entry.pupil.id
                self.form.add_heading(entry.pupil.name.full)
            self._add(number, entry.proposal)
        if not proposed:
            self.form.add_heading("", self.tr("Every decision is in its dossier, or needs nothing there."))

    def _add(self, number: int, proposal: Proposal) -> None:
        kind = capital(word(texts(), proposal.kind))
        told = self._told(proposal.kind)
        if not proposal.possible:
            told = self.tr("Not possible: there is no open care file for this pupil.")
        hint = "\n".join(part for part in (proposal.text, told) if part)
        tick = CheckField(f"tick_{number}", kind, hint=hint)
        tick.set_value(proposal.possible and proposal.kind is not EntryKind.GOAL)
        tick.setEnabled(proposal.possible)
        self.form.add(tick)
        layer, starts = self._help_fields(number) if proposal.kind in _HELP else (None, None)
        outcome = self._outcome_field(number) if proposal.kind is EntryKind.GOAL else None
        self._lines.append(Line(proposal=proposal, tick=tick, layer=layer, starts=starts, outcome=outcome))

    def _help_fields(self, number: int) -> tuple[ChoiceField[Layer], DateField]:
        words = texts()
        layer = ChoiceField(f"layer_{number}", self.tr("What kind"), [(entry, word(words, entry)) for entry in Layer])
        layer.set_value(Layer.INDIVIDUAL)
        starts = DateField(
            f"starts_{number}", self.tr("Starts on"), self._today, hint=self.tr("Leave this empty while it waits.")
        )
        self.form.add(layer, starts)
        return layer, starts

    def _outcome_field(self, number: int) -> ChoiceField[GoalOutcome]:
        words = texts()
        options = [(entry, word(words, entry)) for entry in _OUTCOMES]
        outcome = ChoiceField(f"outcome_{number}", self.tr("What came of it?"), options)
        self.form.add(outcome)
        return outcome

    def _told(self, kind: EntryKind) -> str:
        """Return what happens, where the words of the kind alone do not say it."""
        said = {
            EntryKind.NEED: self.tr("Stands with the last signal."),
            EntryKind.FOLLOWED: self.tr("Becomes the next step."),
            EntryKind.CHANGED_HELP: self.tr("Becomes the next step. Change the help itself in the dossier."),
            EntryKind.ASKING: self.tr("Becomes an action for you: asking is done with the form."),
            EntryKind.WEIGHING: self.tr("Becomes an action for you: weigh it and write it down."),
        }
        return said.get(kind, "")

    @override
    def construct(self, values: dict[str, Any]) -> tuple[Entry, ...]:
        entries, problems = [], {}
        for number, line in enumerate(self._lines):
            outcome = line.outcome.value() if line.outcome else None
            if not line.tick.value() and outcome is None:
                continue
            try:
                entries.append(self._entry(line, values.get(f"starts_{number}"), outcome))
            except ValidationError as error:
                problems.update({f"{name}_{number}": code for name, code in error.problems.items()})
        if problems:
            raise ValidationError(problems)
        return tuple(entries)

    def _entry(self, line: Line, starts: date | None, outcome: GoalOutcome | None) -> Entry:
        layer = line.layer.value() if line.layer else None
        return Entry(
            proposal=line.proposal,
            layer=layer or Layer.INDIVIDUAL,
            starts_on=starts,
            outcome=outcome,
            words=capital(word(texts(), line.proposal.kind)),
        )
