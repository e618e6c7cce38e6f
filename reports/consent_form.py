"""One question for consent, to be signed by everybody who answers."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

import resources
from models.consent import Question
from models.consent_form import ConsentFormView, FormGiver
from reports import formats, styles
from reports.blocks import gap, heading, labelled, paragraph, rule, tick_boxes, title, together
from reports.layout import Paper, render, render_together
from reports.tables import facts, signature_lines, writing_line

_BETWEEN = "\n\n"


def consent_form(view: ConsentFormView, language: str) -> bytes:
    """Return the form as a PDF in ``nl`` or ``en``: what is asked, what saying yes or no means, and the answers."""
    return render(*_form(view, _Say(language)))


def consent_forms(views: Sequence[ConsentFormView], language: str) -> bytes:
    """Return several forms in one PDF, to print at once; each begins on a new sheet."""
    return render_together([_form(view, _Say(language)) for view in views])


def _form(view: ConsentFormView, say: "_Say") -> tuple[Paper, list[Flowable]]:
    head = say(f"title.{view.question}")
    paper = Paper(title=head, school=view.school, language=say.language, dated=view.asked_on, notice=say("page.notice"))
    story = [
        *title(head, say("page.subtitle", pupil=view.pupil)),
        facts(_facts(view, say)),
        *_question(view, say),
        *_meaning(view, say),
        *_answers(view, say),
    ]
    return paper, story


class _Say:
    """The words of the form in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = resources.texts(language)

    def __call__(self, key: str, **values: object) -> str:
        return self._texts(f"consent_form.{key}", **values)


def _facts(view: ConsentFormView, say: _Say) -> list[tuple[str, str]]:
    born = formats.birth_day(view.birth_date, say.language) if view.birth_date else ""
    rows = [
        ("pupil", view.pupil),
        ("birth_date", born),
        ("group", view.group),
        ("asked_on", formats.day(view.asked_on, say.language)),
        ("contact", view.contact),
    ]
    return [(say(f"facts.{name}"), value) for name, value in rows if value.strip()]


def _question(view: ConsentFormView, say: _Say) -> list[Flowable]:
    """Return what, with whom, why and until when; help and sharing each in their own words."""
    sharing = view.question is not Question.HELP
    receivers = _BETWEEN.join(view.parties) or say("parts.helper_open")
    until = (
        say("until.day", day=formats.day(view.valid_until, say.language))
        if view.valid_until
        else say("until.withdrawn")
    )
    parts = [
        ("what", _BETWEEN.join(say(f"kind.{kind}", pupil=view.pupil) for kind in view.kinds)),
        ("with" if sharing else "helper", receivers),
        ("why", say(f"purpose.{view.purpose}", pupil=view.pupil)),
        ("more", view.explanation),
        ("until", until),
        ("conditions", view.conditions),
    ]
    blocks = [block for name, text in parts if text.strip() for block in labelled(say(f"parts.{name}"), text)]
    asked = paragraph(say(f"ask.{view.question}", pupil=view.pupil))
    return [heading(say("ask.title")), asked, gap(4), *blocks]


def _meaning(view: ConsentFormView, say: _Say) -> list[Flowable]:
    """Return what saying yes or no means: free, revocable at any time, and without harm (AVG art. 7)."""
    sharing = view.question is not Question.HELP
    withdraw = "free.withdraw" if sharing else "free.withdraw_help"
    sentences = [say("free.choice"), say(withdraw, contact=view.contact)]
    sentences += [say("free.nameless"), say("free.safety")] if sharing else []
    sentences += [say("free.source", source=view.source)] if view.source.strip() else []
    return [heading(say("free.title")), *map(paragraph, sentences)]


def _answers(view: ConsentFormView, say: _Say) -> list[Flowable]:
    day = formats.day(view.return_by, say.language)
    back = say("free.return_by", day=day, contact=view.contact) if view.return_by else ""
    back = back or say("free.return", contact=view.contact)
    about = say(f"answer.about_{view.question}", pupil=view.pupil, parties=", ".join(view.parties))
    every = [say("answer.every")] if len(view.givers) > 1 else []
    first, *others = [_answer(giver, say) for giver in view.givers]
    head = [heading(say("answer.title")), *map(paragraph, [about, *every, back])]
    return [together([*head, *first]), *map(together, others)]


def _answer(giver: FormGiver, say: _Say) -> list[Flowable]:
    """Return where one person answers."""
    who = say(f"relation.{giver.relation}") if giver.relation else say("answer.self")
    part = say("answer.decides" if giver.decides else "answer.heard")
    choices = _choices(say) if giver.decides else tick_boxes([say("answer.agree"), say("answer.disagree")])
    signed = signature_lines([say("answer.day"), say("answer.signature")])
    return [rule(), paragraph(f"({who}, {part})", lead=giver.name), *choices, signed]


def _choices(say: _Say) -> list[Flowable]:
    yes, but, no = tick_boxes([say("answer.yes"), say("answer.but"), say("answer.no")])
    return [yes, no, but, writing_line(styles.TICK_INDENT)]
