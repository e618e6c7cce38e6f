"""The minutes of a care-team meeting, as one recipient may read them."""

from reportlab.platypus import Flowable

import resources
from models.meeting import MinutesState, Presence
from models.minutes import Attendee, MinutesView, RemarkView
from reports import formats
from reports.blocks import Chips, bullets, heading, labelled, note, paragraph, title
from reports.layout import Paper, render
from reports.minutes_items import Wording, action_table, item_blocks, to_do
from reports.tables import Column, facts, table

_PRESENCES = (Presence.PRESENT, Presence.ABSENT, Presence.INVITED)


def minutes(view: MinutesView, language: str) -> bytes:
    """Return the minutes as a PDF in ``nl`` or ``en``; everything in the view, and nothing else, stands on it."""
    letters = frozenset(item.pseudonym for item in view.items if item.pseudonym)
    wording = Wording(language=language, letters=letters)
    notice = "page.notice_copy" if view.recipient else "page.notice_internal"
    paper = Paper(
        title=wording.say("page.header", kind=view.kind),
        school=view.school,
        language=language,
        dated=view.on,
        notice=wording.say(notice, recipient=view.recipient),
    )
    return render(paper, _story(view, wording))


def _story(view: MinutesView, wording: Wording) -> list[Flowable]:
    items = [block for item in view.items for block in item_blocks(item, wording)]
    agreed = [action for item in view.items for action in item.actions]
    return [
        *_top(view, wording),
        *_left_out(view, wording),
        *_people(view, wording),
        *(items or [paragraph(wording.say("page.empty"))]),
        *_loose_actions(view, wording),
        *to_do([*agreed, *view.loose_actions], wording),
        *_process(view, wording),
        *_remarks(view, wording),
    ]


def _top(view: MinutesView, wording: Wording) -> list[Flowable]:
    state = wording.say(f"state.{view.state}")
    unsettled = frozenset() if view.state is MinutesState.ADOPTED else frozenset({state})
    day = formats.day(view.on, wording.language)
    held = wording.say("page.at", day=day, time=formats.clock(view.at, wording.language)) if view.at else day
    rows = [
        (wording.say("facts.day"), held),
        (wording.say("facts.place"), view.place),
        (wording.say("facts.chair"), view.chair),
        (wording.say("facts.minute_taker"), view.minute_taker),
        (wording.say("facts.recipient"), view.recipient or wording.say("facts.internal")),
    ]
    if view.sent_on:
        sent = formats.day(view.sent_on, wording.language)
        by = wording.say("facts.sent_by", day=sent, name=view.sent_by) if view.sent_by.strip() else sent
        until = formats.day(view.remarks_until, wording.language) if view.remarks_until and not view.adopted_on else ""
        rows.append((wording.say("facts.sent"), ". ".join(part for part in (by, _until(until, wording)) if part)))
    if view.adopted_on:
        rows.append((wording.say("facts.adopted"), formats.day(view.adopted_on, wording.language)))
    subtitle = wording.say("page.subtitle", kind=view.kind, day=day)
    return [*title(wording.say("page.title"), subtitle), Chips([state], unsettled), facts(rows)]


def _until(day: str, wording: Wording) -> str:
    return wording.say("facts.remarks_until", day=day) if day else ""


def _left_out(view: MinutesView, wording: Wording) -> list[Flowable]:
    """Tell the recipient what he does not get, in numbers only."""
    counts = (("items", view.items_left_out), ("pupils", view.anonymous_items), ("texts", view.texts_left_out))
    texts = resources.texts(wording.language)
    said = [texts.count(f"minutes.left_out.{name}", count) for name, count in counts if count]
    return [note(" ".join(said), lead=wording.say("left_out.lead"))] if said else []


def _people(view: MinutesView, wording: Wording) -> list[Flowable]:
    head = heading(wording.say("people.title"))
    if not view.attendees:
        return [head, paragraph(wording.say("people.nobody"))]
    columns = [
        Column(title=wording.say("people.name"), share=3),
        Column(title=wording.say("people.role"), share=3),
        Column(title=wording.say("people.organisation"), share=3),
        Column(title=wording.say("people.presence"), share=1.6),
    ]
    ordered = sorted(view.attendees, key=lambda person: _PRESENCES.index(person.presence))
    return [head, table(columns, [_person(person, wording) for person in ordered])]


def _person(person: Attendee, wording: Wording) -> list[str]:
    return [person.name, person.role, person.organisation, wording.say(f"presence.{person.presence}")]


def _loose_actions(view: MinutesView, wording: Wording) -> list[Flowable]:
    if not view.loose_actions:
        return []
    return [heading(wording.say("loose.title")), action_table(view.loose_actions, wording)]


def _process(view: MinutesView, wording: Wording) -> list[Flowable]:
    answers = (("went_well", view.went_well), ("went_badly", view.went_badly), ("to_change", view.to_change))
    given = [(wording.say(f"process.{name}"), text) for name, text in answers if text.strip()]
    blocks = [block for label, text in given for block in labelled(label, text)]
    return [heading(wording.say("process.title")), *blocks] if blocks else []


def _remarks(view: MinutesView, wording: Wording) -> list[Flowable]:
    """Return the remarks: those that could still be answered, and boxed apart those that came after adoption."""
    before = [remark for remark in view.remarks if not remark.after_adoption]
    after = [remark for remark in view.remarks if remark.after_adoption]
    blocks: list[Flowable] = []
    if before:
        blocks += [heading(wording.say("remarks.before")), *bullets([_answered(one, wording) for one in before])]
    if after:
        blocks += [
            heading(wording.say("remarks.after")),
            paragraph(wording.say("remarks.after_note"), "small"),
        ]
        blocks += [note(_remark(one, wording)) for one in after]
    return blocks


def _answered(remark: RemarkView, wording: Wording) -> str:
    answer = wording.say(f"answer.{remark.answer or 'waiting'}", because=remark.because)
    return f"{_remark(remark, wording)}\n{answer}"


def _remark(remark: RemarkView, wording: Wording) -> str:
    when = formats.short_day(remark.on, wording.language) if remark.on else ""
    about = wording.say("remarks.about", number=remark.number) if remark.number else ""
    whose = ", ".join(part for part in (remark.by, when, about) if part)
    return f"{remark.text} ({whose})" if whose else remark.text
