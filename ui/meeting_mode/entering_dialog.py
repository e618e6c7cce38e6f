"""What is put in the dossiers: each decision with a tick, ready to be confirmed once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.entering import Proposal
from models.errors import ValidationError
from models.usecases.entering import Entry, Proposed
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.meeting_mode.entering_lines import EnteringSetting, Line, line_of
from ui.plain_text import breakable


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """What was confirmed.

    Attributes:
        entries: what goes in the dossiers at once.
        to_weigh: what is written down in the dossier right after.

    """

    entries: tuple[Entry, ...]
    to_weigh: tuple[Proposal, ...] = ()


class EnteringDialog(RefusableDialog):
    """Lists what a meeting brings to the dossiers; ``accepted_value`` carries what was ``Confirmed``."""

    def __init__(self, proposed: Sequence[Proposed], setting: EnteringSetting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entering_dialog")
        hint = self.tr("Take the tick away from what should not go there. You can undo this as a whole.")
        self.set_heading(self.tr("This goes in the dossiers"), hint)
        self.set_save_words(self.tr("Put in the dossiers"))
        self._lines: list[Line] = []
        shown = ""
        for number, entry in enumerate(proposed):
            if entry.pupil.id != shown:
                shown = entry.pupil.id
                self.form.add_heading(breakable(entry.pupil.name.full))
            self._lines.append(line_of(number, entry, self.form, setting))
        if not proposed:
            self.form.add_heading("", self.tr("Every decision is in its dossier, or needs nothing there."))

    @override
    def construct(self, values: dict[str, Any]) -> Confirmed:
        entries, problems = [], {}
        for line in self._lines:
            if not line.wanted or line.weigh_now:
                continue
            try:
                entries.append(line.entry(values))
            except ValidationError as error:
                problems.update({f"{name}_{line.number}": code for name, code in error.problems.items()})
        if problems:
            raise ValidationError(problems)
        to_weigh = tuple(line.proposal for line in self._lines if line.weigh_now)
        return Confirmed(entries=tuple(entries), to_weigh=to_weigh)
