"""What somebody may know of an agenda item before the meeting, as labels with texts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from models.minutes import ActionView
from models.plan_sheet import PlanGoal, PlanHelp
from models.preparation_sheet import AttendedView, NoteView, SheetItem, SpokenView
from models.wording import word
from resources import Texts
from ui.clock import clock_time
from ui.words import short_day, texts

Fact = tuple[str, str]


def subject_of(item: SheetItem) -> str:
    """Return what an item is called."""
    words = texts()
    if item.pseudonym:
        return words("preparation.item.pseudonym", letter=item.pseudonym)
    detail = f" ({item.detail})" if item.detail else ""
    return (item.subject or words("preparation.item.subject")) + detail


def when_of(item: SheetItem) -> str:
    """Return when it begins and how long it takes."""
    words = texts()
    if item.starts is None:
        return words("preparation.item.takes", minutes=item.minutes)
    return words("preparation.item.when", time=clock_time(item.starts), minutes=item.minutes)


def asked(item: SheetItem) -> Iterator[Fact]:
    """Yield why it is on the agenda and what is asked."""
    words = texts()
    for name in ("reason", "question", "conditions"):
        text = getattr(item, name)
        if text is None or text:
            yield words(f"preparation.item.{name}"), _told(text, words)


def known(item: SheetItem, today: date) -> Iterator[Fact]:
    """Yield what stands in the dossier."""
    words, found = texts(), item.known
    rows = {
        "next_step": [found.next_step or ""] if found.next_step is not None else [_told(None, words)],
        "goals": [_goal(entry, today, words) for entry in found.goals],
        "helps": [_help(entry, today, words) for entry in found.helps],
        "spoken": [_spoken(entry, today, words) for entry in found.spoken],
        "attended": [_attended(entry, today, words) for entry in found.attended],
        "actions": [_action(entry, today, words) for entry in found.actions],
    }
    for name, lines in rows.items():
        said = "\n".join(line for line in lines if line)
        if said:
            yield words(f"preparation.item.{name}"), said


def others(item: SheetItem) -> Iterator[Fact]:
    """Yield what others prepared."""
    words = texts()
    for note in item.notes:
        yield note.author, _note(note, words)
    if item.notes_kept:
        yield "", words.count("preparation.left_out.notes", item.notes_kept)


def own_actions(actions: tuple[ActionView, ...], today: date) -> str:
    """Return what the reader had still to do."""
    words = texts()
    return "\n".join(_action(replace(action, owner=""), today, words) for action in actions)


def _told(text: str | None, words: Texts) -> str:
    return words("preparation.left_out.text") if text is None else text


def _note(note: NoteView, words: Texts) -> str:
    question = _told(note.question, words)
    asks = words("preparation.item.asks", question=question) if question else ""
    return "\n".join(part for part in (_told(note.text, words), asks) if part)


def _goal(goal: PlanGoal, today: date, words: Texts) -> str:
    stand = words(f"plan_sheet.outcome.{goal.outcome}") if goal.outcome else words("preparation.goal.fresh")
    if goal.next_on is not None:
        stand = words("preparation.goal.until", stand=stand, day=short_day(goal.next_on, today))
    return f"{goal.text} – {stand}"


def _help(entry: PlanHelp, today: date, words: Texts) -> str:
    what = entry.form or word(words, entry.perspective)
    since = short_day(entry.since, today) if entry.since else ""
    when = words("preparation.help.since", day=since) if since else words("preparation.help.waits")
    return ", ".join(part for part in (what, entry.how_often, entry.by, when) if part)


def _spoken(entry: SpokenView, today: date, words: Texts) -> str:
    head = ", ".join(part for part in (short_day(entry.on, today), entry.who, word(words, entry.way)) if part)
    told = _told(entry.summary, words)
    return f"{head}: {told}" if told else head


def _attended(entry: AttendedView, today: date, words: Texts) -> str:
    until = words("preparation.attended.until", day=short_day(entry.until, today)) if entry.until else ""
    head = " ".join(part for part in (short_day(entry.on, today), word(words, entry.kind), until) if part)
    told = _told(entry.note, words)
    return f"{head}: {told}" if told else head


def _action(action: ActionView, today: date, words: Texts) -> str:
    text = words("preparation.action.kept") if action.text is None else action.text
    due = short_day(action.due, today) if action.due else ""
    return " – ".join(part for part in (action.about, text, action.owner, due) if part)
