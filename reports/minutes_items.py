"""The agenda items and the agreed actions of the minutes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

import resources
from models.meeting import ActionState, Involvement
from models.minutes import ActionView, DecisionView, ItemView
from models.names import folded
from reports import formats
from reports.blocks import heading, labelled, paragraph
from reports.tables import Column, table

_DUE_SHARE = 2.4
_DECISION = "decision"
"""What readers look for first, so its label is in bold."""
_CONDITIONS = "conditions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How one copy of the minutes puts things.

    Attributes:
        letters: the pseudonyms of this copy, to tell them from names.

    """

    language: str
    letters: frozenset[str] = frozenset()

    def say(self, key: str, **values: object) -> str:
        """Return a text of the minutes."""
        return resources.texts(self.language)(f"minutes.{key}", **values)

    def pupil(self, about: str) -> str:
        """Return a name as it is, and a letter as "pupil A"."""
        return self.say("item.pseudonym", letter=about) if about in self.letters else about

    def owner(self, action: ActionView) -> str:
        """Return who does it, or that his name is left out."""
        return action.owner.strip() or self.say("left_out.owner")

    def what(self, action: ActionView) -> str:
        """Return what is to be done, or that it is left out."""
        return self.say("left_out.text") if action.text is None else action.text

    def when(self, action: ActionView) -> str:
        """Return the day for an open action, and how it ended for a settled one."""
        if action.state is not ActionState.OPEN:
            return self.say(f"action.{action.state}")
        return formats.short_day(action.due, self.language) if action.due else self.say("action.no_due")


def item_blocks(item: ItemView, wording: Wording) -> list[Flowable]:
    """Return one agenda item; parts that are empty are not on the paper, parts left out are named."""
    texts = (("reason", item.reason), ("question", item.question), ("discussion", item.discussion))
    blocks = [block for name, text in texts for block in _text(name, text, wording)]
    blocks += [paragraph(wording.say("item.was_out"), "labelled_quiet")] if item.was_out else []
    blocks += _text(_CONDITIONS, item.conditions, wording)
    blocks += [block for decision in item.decisions for block in _decision(decision, wording)]
    blocks += _family(item, wording)
    if item.actions:
        blocks.append(action_table(item.actions, wording, wording.say("item.actions")))
    return [_heading(item, wording), *(blocks or [paragraph(wording.say("item.nothing"))])]


def action_table(actions: Sequence[ActionView], wording: Wording, label: str = "") -> Flowable:
    """Return who does what and when."""
    columns = [
        Column(title=wording.say("action.owner"), share=3),
        Column(title=wording.say("action.text"), share=6),
        Column(title=wording.say("action.due"), share=_DUE_SHARE),
    ]
    rows = [[wording.owner(action), wording.what(action), wording.when(action)] for action in actions]
    return table(columns, rows, label=label)


def to_do(actions: Iterable[ActionView], wording: Wording) -> list[Flowable]:
    """Return what is still to do, owner by owner in alphabetical order."""
    there = [action for action in actions if action.state is ActionState.OPEN]
    there.sort(key=lambda action: folded(wording.owner(action)))
    head = heading(wording.say("todo.title"))
    if not there:
        return [head, paragraph(wording.say("todo.none"))]
    columns = [
        Column(title=wording.say("action.owner"), share=2.8, style="cell_strong"),
        Column(title=wording.say("action.text"), share=5),
        Column(title=wording.say("action.about"), share=2.8),
        Column(title=wording.say("action.due"), share=_DUE_SHARE),
    ]
    rows = [
        [wording.owner(action), wording.what(action), wording.pupil(action.about), wording.when(action)]
        for action in there
    ]
    return [head, table(columns, rows)]


def _heading(item: ItemView, wording: Wording) -> Flowable:
    number = f"{item.number}."
    if item.pseudonym:
        return heading(wording.pupil(item.pseudonym), number=number)
    detail = f" ({item.detail})" if item.detail.strip() else ""
    return heading((item.subject.strip() or wording.say("left_out.subject")) + detail, number=number)


def _text(name: str, text: str | None, wording: Wording) -> list[Flowable]:
    label = wording.say(f"item.{name}")
    if text is None:
        return [paragraph(wording.say("left_out.text"), "labelled_quiet", bullet=label)]
    return labelled(label, text, strong=name == _DECISION) if text.strip() else []


def _decision(decision: DecisionView, wording: Wording) -> list[Flowable]:
    by = wording.say("item.decided_by", name=decision.decided_by) if decision.decided_by.strip() else ""
    ground = wording.say("item.mandate", mandate=decision.mandate) if decision.mandate.strip() else ""
    kind = decision.kind_words(resources.texts(wording.language))
    comes_down_to = wording.say("item.comes_down_to", kind=kind) if kind else ""
    who = " ".join(part for part in (comes_down_to, by, ground) if part)
    return [*_text(_DECISION, decision.text, wording), *([paragraph(who, "labelled_small")] if who else [])]


def _family(item: ItemView, wording: Wording) -> list[Flowable]:
    """Return how parents and pupil took part, as far as something was noted."""
    parts = (("parents", item.parents), ("child", item.child))
    said = [wording.say(f"{who}.{how}") for who, how in parts if how is not Involvement.NOT]
    return labelled(wording.say("item.family"), " ".join(said)) if said else []
