"""What somebody prepares a meeting with: the agenda with times, and of each item what he may know."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

import resources
from models.minutes import ActionView
from models.plan_sheet import PlanGoal, PlanHelp
from models.preparation_sheet import AttendedView, NoteView, PreparationView, SheetItem, SpokenView
from reports import formats
from reports.blocks import beneath, heading, labelled, note, paragraph, title
from reports.layout import Paper, render
from reports.tables import Column, WritingRoom, facts, table

_LINES = 2
"""To write on, under each item."""


def preparation(view: PreparationView, language: str) -> bytes:
    """Return the paper as a PDF in ``nl`` or ``en``; everything in the view, and nothing else, stands on it."""
    say = _Say(language)
    paper = Paper(
        title=say("page.header", kind=view.kind),
        school=view.school,
        language=language,
        dated=view.on,
        notice=say("page.notice", recipient=view.recipient),
    )
    return render(paper, _story(view, say))


class _Say:
    """The words of the paper in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = resources.texts(language)

    def __call__(self, key: str, **values: object) -> str:
        return self._texts(f"preparation.{key}", **values)

    def count(self, key: str, number: int) -> str:
        """Return a sentence for a number of things; empty for none."""
        return self._texts.count(f"preparation.{key}", number) if number else ""

    def other(self, key: str) -> str:
        """Return a text of another area."""
        return self._texts(key)

    def subject(self, item: SheetItem) -> str:
        """Return what an item is called."""
        if item.pseudonym:
            return self("item.pseudonym", letter=item.pseudonym)
        detail = f" ({item.detail})" if item.detail.strip() else ""
        return (item.subject.strip() or self("item.subject")) + detail


def _story(view: PreparationView, say: _Say) -> list[Flowable]:
    items = [block for item in view.items for block in _item(item, say)]
    return [*_top(view, say), *_agenda(view, say), *items, *_own_actions(view.own_actions, say)]


def _top(view: PreparationView, say: _Say) -> list[Flowable]:
    day = formats.day(view.on, say.language)
    rows = [
        (say("facts.day"), say("page.at", day=day, time=formats.clock(view.at, say.language)) if view.at else day),
        (say("facts.place"), view.place),
        (say("facts.chair"), view.chair),
        (say("facts.people"), ", ".join(entry.name for entry in view.attendees)),
        (say("facts.recipient"), view.recipient),
    ]
    counts = (("pupils", view.anonymous_items), ("items", view.items_left_out))
    said = [sentence for name, count in counts if (sentence := say.count(f"left_out.{name}", count))]
    kept = [note(" ".join(said), lead=say("left_out.lead"))] if said else []
    return [*title(say("page.title"), say("page.subtitle", kind=view.kind, day=day)), facts(rows), *kept]


def _agenda(view: PreparationView, say: _Say) -> list[Flowable]:
    head = heading(say("agenda.title"))
    if not view.items:
        return [head, paragraph(say("page.empty"))]
    columns = [
        Column(title=say("agenda.time"), share=1.1),
        Column(title=say("agenda.number"), share=0.8, right=True),
        Column(title=say("agenda.subject"), share=8),
        Column(title=say("agenda.minutes"), share=1, right=True),
    ]
    rows = [
        [formats.clock(item.starts, say.language), str(item.number), say.subject(item), str(item.minutes)]
        for item in view.items
    ]
    return [head, table(columns, rows)]


def _item(item: SheetItem, say: _Say) -> Iterator[Flowable]:
    yield heading(say.subject(item), number=f"{item.number}.")
    if item.starts:
        moment = say("item.when", time=formats.clock(item.starts, say.language), minutes=item.minutes)
        yield beneath(moment)
    yield from _text("reason", item.reason, say)
    yield from _text("question", item.question, say, strong=True)
    yield from _text("conditions", item.conditions, say)
    yield from _known(item, say)
    yield from _text("noted" if item.own.noted_by else "own", item.own.text, say)
    yield from _text("own_question", item.own.question, say)
    yield from _notes(item, say)
    yield WritingRoom(_LINES)


def _text(name: str, text: str | None, say: _Say, *, strong: bool = False) -> list[Flowable]:
    label = say(f"item.{name}")
    if text is None:
        return [paragraph(say("left_out.text"), "labelled_quiet", bullet=label)]
    return labelled(label, text, strong=strong) if text.strip() else []


def _known(item: SheetItem, say: _Say) -> Iterator[Flowable]:
    known = item.known
    yield from _text("next_step", known.next_step, say)
    if known.goals:
        yield _pairs("goals", [(goal.text, _stand(goal, say)) for goal in known.goals], say, share=4.4)
    if known.helps:
        yield _pairs("helps", [(_help(entry, say), _when(entry, say)) for entry in known.helps], say)
    if known.spoken:
        yield _pairs("spoken", [(_spoken(entry, say), _day(entry, say)) for entry in known.spoken], say)
    if known.attended:
        yield _pairs("attended", [(_attended(entry, say), _day(entry, say)) for entry in known.attended], say)
    if known.actions:
        yield _actions(known.actions, say, label=say("item.actions"))


def _pairs(name: str, rows: Sequence[tuple[str, str]], say: _Say, *, share: float = 2.6) -> Flowable:
    columns = [Column(share=6), Column(share=share, style="cell_small")]
    return table(columns, rows, label=say(f"item.{name}"))


def _stand(goal: PlanGoal, say: _Say) -> str:
    stand = say.other(f"plan_sheet.outcome.{goal.outcome}") if goal.outcome else say("goal.fresh")
    if goal.next_on is None:
        return stand
    return say("goal.until", stand=stand, day=formats.short_day(goal.next_on, say.language))


def _help(entry: PlanHelp, say: _Say) -> str:
    what = entry.form.strip() or say.other(f"domain.perspective.{entry.perspective}")
    return ", ".join(part for part in (what, entry.how_often.strip(), entry.by.strip()) if part)


def _when(entry: PlanHelp, say: _Say) -> str:
    if entry.since is None:
        return say("help.waits")
    since = formats.short_day(entry.since, say.language)
    if entry.until is None:
        return say("help.since", day=since)
    return say("help.until", day=since, until=formats.short_day(entry.until, say.language))


def _spoken(entry: SpokenView, say: _Say) -> str:
    head = " · ".join(part for part in (entry.who, say.other(f"domain.contact_way.{entry.way}")) if part)
    told = say("left_out.text") if entry.summary is None else entry.summary.strip()
    return f"{head}: {told}" if told else head


def _attended(entry: AttendedView, say: _Say) -> str:
    kind = say.other(f"domain.attendance_kind.{entry.kind}")
    until = say("attended.until", day=formats.short_day(entry.until, say.language)) if entry.until else ""
    head = " ".join(part for part in (kind, until) if part)
    told = say("left_out.text") if entry.note is None else entry.note.strip()
    return f"{head}: {told}" if told else head


def _day(entry: SpokenView | AttendedView, say: _Say) -> str:
    return formats.short_day(entry.on, say.language)


def _notes(item: SheetItem, say: _Say) -> Iterator[Flowable]:
    rows = [(_said(entry, say), _author(entry)) for entry in item.notes]
    if rows:
        yield _pairs("notes", rows, say)
    kept = say.count("left_out.notes", item.notes_kept)
    if kept:
        yield paragraph(kept, "labelled_quiet", bullet="" if rows else say("item.notes"))


def _said(entry: NoteView, say: _Say) -> str:
    told = say("left_out.text") if entry.text is None else entry.text
    asked = say("left_out.text") if entry.question is None else entry.question
    asks = say("item.asks", question=asked) if asked.strip() else ""
    return "\n".join(part for part in (told, asks) if part.strip())


def _author(entry: NoteView) -> str:
    return f"{entry.author}, {entry.role}" if entry.role.strip() else entry.author


def _actions(actions: Sequence[ActionView], say: _Say, *, label: str = "", about: bool = False) -> Flowable:
    columns = [Column(title=say("action.text"), share=6)]
    columns += [Column(title=say("action.about" if about else "action.owner"), share=2.6)]
    columns += [Column(title=say("action.due"), share=2.4)]
    rows = [
        [
            say("action.kept") if action.text is None else action.text,
            (say("action.unnamed") if action.unnamed else action.about) if about else action.owner,
            formats.short_day(action.due, say.language) if action.due else say("action.none"),
        ]
        for action in actions
    ]
    return table(columns, rows, label=label)


def _own_actions(actions: Sequence[ActionView], say: _Say) -> list[Flowable]:
    return [heading(say("own.title")), _actions(actions, say, about=True)] if actions else []
