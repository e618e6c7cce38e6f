"""One child, one plan: who is who, what we want to reach, who does what, and when we talk again. Always one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

import resources
from models.plan_sheet import PlanAction, PlanGoal, PlanHelp, PlanPart, PlanPerson, PlanSheetView
from reports import formats
from reports.blocks import heading, paragraph, paragraphs, title
from reports.layout import Paper, render_on_one_page
from reports.tables import Column, table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """How much of everything a version of the sheet holds.

    Attributes:
        people, goals, things: the most rows of each.
        cell, agreed: the most signs of a cell, and of what was agreed.

    """

    people: int
    goals: int
    things: int
    cell: int
    agreed: int


_ROOMS = (
    *(
        _Room(people=min(rows, 10), goals=rows, things=rows, cell=cell, agreed=5 * cell)
        for rows in (14, 11, 9, 7, 6, 5, 4)
        for cell in (300, 160, 110, 70)
    ),
    _Room(people=3, goals=3, things=3, cell=30, agreed=80),
)
"""From all that fits on a well-filled page to what fits whatever the signs are: texts grow shorter before rows go."""

_TITLE = 50


def plan_sheet(view: PlanSheetView, language: str) -> bytes:
    """Return the sheet as a PDF of one A4 page, in ``nl`` or ``en``; what is shortened says where the rest is.

    Raises:
        ReportError: it does not fit, however much is shortened.

    """
    say = _Say(language)
    called = _short(view.called, _TITLE, "…")
    head = say("title", called=called)
    paper = Paper(
        title=head,
        school=view.school,
        language=language,
        dated=view.dated,
        notice=say(f"notice.{view.reader}", called=called),
    )
    return render_on_one_page(paper, _versions(view, head, say))


def _versions(view: PlanSheetView, head: str, say: "_Say") -> Iterator[Sequence[Flowable]]:
    for room in _ROOMS:
        yield [
            *title(head, say("subtitle")),
            *_people(view, room, say),
            *_goals(view, room, say),
            *_does(view, room, say),
            *_agreed(view, room, say),
            *_talk(view, say),
        ]


class _Say:
    """The words of the sheet in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = resources.texts(language)

    def __call__(self, key: str, **values: object) -> str:
        return self._texts(f"plan_sheet.{key}", **values)

    def relation(self, person: PlanPerson) -> str:
        """Return what a parent is to the child."""
        return self._texts(f"domain.relation.{person.relation}") if person.relation else ""

    def short(self, text: str, room: int) -> str:
        """Return a text on one line that is no longer than a number of signs; cut, it says where the rest is."""
        return _short(text, room, self("in_file"))


def _short(text: str, room: int, mark: str) -> str:
    whole = " ".join(text.split())
    if len(whole) <= room:
        return whole
    kept = whole[: max(1, room - len(mark))]
    at_word = kept.rsplit(" ", 1)[0]
    return f"{(at_word if len(at_word) > len(kept) // 2 else kept).rstrip(' ,.;:')}{mark}"


def _rows(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], most: int, more: tuple[str, _Say]
) -> list[Flowable]:
    """Return a table of the first rows, and a line that says how many there are more."""
    key, say = more
    left = len(rows) - most
    blocks: list[Flowable] = [table(columns, rows[:most])]
    if left > 0:
        blocks.append(paragraph(say(f"{key}.more", count=left), "small"))
    return blocks


def _people(view: PlanSheetView, room: _Room, say: _Say) -> list[Flowable]:
    rows = [(_short(person.name, room.cell, "…"), say.short(_part(person, say), room.cell)) for person in view.people]
    columns = (Column(share=2, style="cell_strong"), Column(share=3))
    return [heading(say("people.title")), *_rows(columns, rows, room.people, ("people", say))]


def _part(person: PlanPerson, say: _Say) -> str:
    if person.part is PlanPart.PARENT:
        return say("people.parent", relation=say.relation(person))
    part = say(f"people.{person.part}")
    return f"{part}, {person.detail}" if person.detail else part


def _goals(view: PlanSheetView, room: _Room, say: _Say) -> list[Flowable]:
    head = heading(say("goals.title"))
    if not view.goals:
        return [head, paragraph(say("goals.none"))]
    rows = [(say(f"area.{goal.area}"), say.short(goal.text, room.cell), _stand(goal, say)) for goal in view.goals]
    columns = (Column(share=1.1, style="cell_small"), Column(share=3.4, style="cell_strong"), Column(share=2.4))
    return [head, *_rows(columns, rows, room.goals, ("goals", say))]


def _stand(goal: PlanGoal, say: _Say) -> str:
    stand = say(f"outcome.{goal.outcome}") if goal.outcome else say("goals.fresh")
    if goal.next_on is None:
        return stand
    return say("goals.look", stand=stand, day=formats.short_day(goal.next_on, say.language))


def _does(view: PlanSheetView, room: _Room, say: _Say) -> list[Flowable]:
    head = heading(say("does.title"))
    rows = [
        *(_help_row(entry, room, say) for entry in view.helps),
        *(_action_row(entry, room, say) for entry in view.actions),
    ]
    if not rows:
        return [head, paragraph(say("does.none"))]
    columns = (Column(share=2, style="cell_strong"), Column(share=3), Column(share=1.9))
    return [head, *_rows(columns, rows, room.things, ("does", say))]


def _help_row(entry: PlanHelp, room: _Room, say: _Say) -> tuple[str, str, str]:
    what = entry.form.strip() or say(f"perspective.{entry.perspective}")
    whole = f"{what}, {entry.how_often}" if entry.how_often.strip() else what
    return _short(entry.by or say("does.somebody"), room.cell, "…"), say.short(whole, room.cell), _when(entry, say)


def _when(entry: PlanHelp, say: _Say) -> str:
    if entry.since is None:
        return say("does.waits")
    since = formats.short_day(entry.since, say.language)
    if entry.until is None:
        return say("does.since", day=since)
    return say("does.until", day=since, until=formats.short_day(entry.until, say.language))


def _action_row(entry: PlanAction, room: _Room, say: _Say) -> tuple[str, str, str]:
    due = say("does.before", day=formats.short_day(entry.due, say.language)) if entry.due else say("does.open")
    return _short(entry.owner, room.cell, "…"), say.short(entry.text, room.cell), due


def _agreed(view: PlanSheetView, room: _Room, say: _Say) -> list[Flowable]:
    if not view.agreed.strip():
        return []
    short = len(view.agreed) <= room.agreed
    text = view.agreed if short else say.short(view.agreed, room.agreed)
    return [heading(say("agreed.title")), *paragraphs(text)]


def _talk(view: PlanSheetView, say: _Say) -> list[Flowable]:
    if view.talk_on is None:
        return [heading(say("talk.title")), paragraph(say("talk.open"))]
    return [heading(say("talk.title")), paragraph(say("talk.day", day=formats.day(view.talk_on, say.language)))]
