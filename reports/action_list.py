"""What one person does after a meeting, with boxes to tick."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

import resources
from models.action_list import ActionListView
from models.meeting import ActionState
from models.minutes import ActionView
from reports import formats
from reports.blocks import heading, paragraph, title
from reports.layout import Paper, render
from reports.tables import Column, table

_OPEN, _DONE = "☐", "☑"


def action_list(view: ActionListView, language: str) -> bytes:
    """Return the list as a PDF in ``nl`` or ``en``."""
    texts = resources.texts(language)
    day = formats.day(view.on, language)
    paper = Paper(
        title=texts("action_list.header", kind=view.kind),
        school=view.school,
        language=language,
        dated=view.on,
        notice=texts("action_list.notice", recipient=view.recipient),
    )
    story = [
        *title(
            texts("action_list.title", recipient=view.recipient), texts("action_list.subtitle", kind=view.kind, day=day)
        ),
        *_part("agreed", view.agreed, view.letters, texts),
        *_part("before", view.before, frozenset(), texts),
    ]
    return render(paper, story)


def _part(name: str, actions: Sequence[ActionView], letters: frozenset[str], texts: resources.Texts) -> list[Flowable]:
    head = heading(texts(f"action_list.part.{name}"))
    if not actions:
        return [head, paragraph(texts(f"action_list.none.{name}"))]
    columns = [
        Column(share=0.5),
        Column(title=texts("action_list.column.text"), share=6, style="cell_strong"),
        Column(title=texts("action_list.column.about"), share=3),
        Column(title=texts("action_list.column.due"), share=2.4),
    ]
    return [head, table(columns, [_row(action, letters, texts) for action in actions])]


def _row(action: ActionView, letters: frozenset[str], texts: resources.Texts) -> list[str]:
    settled = action.state is not ActionState.OPEN
    when = formats.short_day(action.due, texts.language) if action.due else texts("action_list.no_due")
    return [
        _DONE if action.state is ActionState.DONE else _OPEN,
        texts("action_list.kept") if action.text is None else action.text,
        _about(action, letters, texts),
        texts(f"minutes.action.{action.state}") if settled else when,
    ]


def _about(action: ActionView, letters: frozenset[str], texts: resources.Texts) -> str:
    if action.unnamed:
        return texts("action_list.unnamed")
    return texts("minutes.item.pseudonym", letter=action.about) if action.about in letters else action.about
