"""The numbered choices about one row: what each means, and which one holds now."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.ids import PupilId
from models.import_rows import NEEDS_DECISION, Choice, Decision, RowStatus
from resources import Texts
from ui.import_flow.review import Entry, Pile, can_reopen
from ui.words import date_of

_LEAVE_OUT = Decision(choice=Choice.LEAVE_OUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice.

    Attributes:
        decision: what it means; None is what holds as long as nobody decides.
        candidate: the pupil in the store it is about.

    """

    words: str
    decision: Decision | None = None
    hint: str = ""
    candidate: PupilId | None = None

    def holds(self, entry: Entry) -> bool:
        """Tell whether this is what was chosen."""
        if entry.pile is Pile.CHOOSE and entry.decision is None:
            return False
        now, mine = _essence(entry.decision), _essence(self.decision)
        if entry.pile is Pile.CHOOSE and now.pupil is None and len(entry.row.candidates) == 1:
            now = replace(now, pupil=mine.pupil)
        return now == mine

    def applied_to(self, entry: Entry) -> Decision | None:
        """Return the decision to make; fields that are kept stay kept when it is about the same pupil."""
        if not entry.kept or self.decision == _LEAVE_OUT:
            return self.decision
        if self.decision is None:
            return Decision(keep=entry.kept)
        before = entry.decision.pupil if entry.decision else None
        same = entry.pile is not Pile.CHOOSE or before == self.decision.pupil
        return replace(self.decision, keep=entry.kept) if same else self.decision


def options_for(entry: Entry, texts: Texts) -> tuple[Option, ...]:
    """Return the choices about a row, in the order of their numbers; none where there is nothing to choose."""
    if entry.row.status in NEEDS_DECISION:
        return _who(entry, texts)
    makers = {Pile.NEW: _new, Pile.CHANGED: _changed, Pile.UNCHANGED: _unchanged, Pile.GONE: _gone}
    return makers.get(entry.pile, _former)(entry, texts)


def _who(entry: Entry, texts: Texts) -> tuple[Option, ...]:
    row = entry.row
    same = [
        Option(
            words=texts("imports.choice.same"),
            decision=Decision(choice=Choice.SAME, pupil=candidate.id),
            candidate=candidate.id,
        )
        for candidate in row.candidates
    ]
    hint = QCoreApplication.translate("ImportFlow", "This pupil is added.")
    if row.status is RowStatus.CLASH:
        hint = texts("imports.row_note.number_moves")
    return (
        *same,
        Option(words=texts("imports.choice.different"), decision=Decision(choice=Choice.DIFFERENT), hint=hint),
        _leave_out(texts),
    )


def _new(_entry: Entry, texts: Texts) -> tuple[Option, ...]:
    return (Option(words=QCoreApplication.translate("ImportFlow", "Add this pupil")), _leave_out(texts))


def _changed(entry: Entry, texts: Texts) -> tuple[Option, ...]:
    take = Option(words=QCoreApplication.translate("ImportFlow", "Take over what is ticked"))
    again = (_reopen(texts),) if can_reopen(entry) else ()
    hint = QCoreApplication.translate("ImportFlow", "Everything stays as it is in Luwte.")
    leave = Option(words=texts("imports.choice.leave_out"), decision=_LEAVE_OUT, hint=hint)
    return (take, leave, *again)


def _unchanged(entry: Entry, texts: Texts) -> tuple[Option, ...]:
    if not can_reopen(entry):
        return ()
    return (Option(words=QCoreApplication.translate("ImportFlow", "Leave as it is")), _reopen(texts))


def _gone(entry: Entry, texts: Texts) -> tuple[Option, ...]:
    becomes = QCoreApplication.translate("ImportFlow", "The last day at school becomes {0}.")
    days = [change.new for change in entry.offered if change.field == "enrolment_end"]
    hint = "".join(becomes.format(date_of(day)) for day in days if isinstance(day, date))
    stay = QCoreApplication.translate("ImportFlow", "Stays enrolled")
    return (
        Option(words=texts("imports.choice.end"), decision=Decision(choice=Choice.END), hint=hint),
        Option(words=stay),
    )


def _former(_entry: Entry, texts: Texts) -> tuple[Option, ...]:
    return (
        Option(words=texts("imports.choice.take"), decision=Decision(choice=Choice.TAKE)),
        Option(words=texts("imports.choice.leave_out")),
    )


def _leave_out(texts: Texts) -> Option:
    hint = QCoreApplication.translate("ImportFlow", "Nothing of this pupil is entered.")
    return Option(words=texts("imports.choice.leave_out"), decision=_LEAVE_OUT, hint=hint)


def _reopen(texts: Texts) -> Option:
    return Option(words=texts("imports.choice.reopen"), decision=Decision(choice=Choice.REOPEN))


def _essence(decision: Decision | None) -> Decision:
    """Return a decision without what is kept; no decision is the plainest one."""
    return replace(decision, keep=frozenset()) if decision else Decision()
