"""The certificate of a destruction: numbers, terms and sources, who did what, and what is out of reach. No pupil."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

import resources
from models.destruction import Destruction, Hand
from models.retention import source_of
from models.wording import word
from reports import formats
from reports.blocks import bullets, heading, note, paragraph, title, together
from reports.layout import Paper, render
from reports.tables import Column, signature_lines, table


def certificate(destruction: Destruction, school: str, language: str) -> bytes:
    """Return the certificate as a PDF in ``nl`` or ``en``."""
    say = _Say(language)
    done = destruction.carried_out
    dated = done.on if done else None
    paper = Paper(title=say("title"), school=school, language=language, dated=dated)
    story = [
        *title(say("title")),
        paragraph(say("intro", date=formats.day(dated, language), school=school)),
        *_numbers(destruction, say),
        *_terms(destruction, say),
        *_copies(destruction, say),
        *_hands(destruction, say),
    ]
    return render(paper, story)


class _Say:
    """The words of the certificate in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.texts = resources.texts(language)

    def __call__(self, key: str, **values: object) -> str:
        return self.texts(f"retention.certificate.{key}", **values)

    def count(self, key: str, number: int, **values: object) -> str:
        """Return a sentence about a number of things."""
        return self.texts.count(f"retention.certificate.{key}", number, **values)


def _numbers(destruction: Destruction, say: _Say) -> Sequence[Flowable]:
    columns = [Column(title=say("kind"), share=5), Column(title=say("number"), share=1, right=True)]
    rows = [
        [_kind(kind, number, say), formats.number(number, say.language)] for kind, number in destruction.counts.items()
    ]
    stayed = [paragraph(say.count("left_out", destruction.left_out))] if destruction.left_out else []
    return [heading(say("numbers")), table(columns, rows), *stayed]


def _kind(kind: str, number: int, say: _Say) -> str:
    words = say.texts.count(f"retention.count.{kind}", number)
    return words[:1].upper() + words[1:]


def _terms(destruction: Destruction, say: _Say) -> Sequence[Flowable]:
    columns = [
        Column(title=say("part"), share=2),
        Column(title=say("kept"), share=1.4),
        Column(title=say("pupils"), share=0.9, right=True),
        Column(title=say("source"), share=3.4),
    ]
    rows = []
    for used in destruction.terms:
        term, source = used.term, source_of(used.term, say.language)
        origin = say("own", source=source) if term.own else f"{source} ({say('version', version=used.version)})"
        rows.append(
            [
                say.texts(f"retention.part.{term.part}"),
                say.texts.count("retention.years", term.years),
                formats.number(used.pupils, say.language),
                origin,
            ]
        )
    return [heading(say("terms")), table(columns, rows)]


def _copies(destruction: Destruction, say: _Say) -> Sequence[Flowable]:
    finished = destruction.finished_on
    if finished:
        day = formats.day(finished, say.language)
        told: Flowable = paragraph(say.count("copies_gone", destruction.backups_removed, date=day))
    else:
        told = note(say("copies_waiting"), strong=True)
    beyond = [say(f"beyond_{what}") for what in ("copies", "papers", "others", "log")]
    out_of_reach = together([heading(say("beyond")), *bullets(beyond), paragraph(say("monitor"))])
    return [together([heading(say("copies")), told]), out_of_reach]


def _hands(destruction: Destruction, say: _Say) -> Sequence[Flowable]:
    steps = {
        "proposed": destruction.proposed,
        "approved": destruction.approved,
        "carried_out": destruction.carried_out,
    }
    lines = [paragraph(_hand(step, hand, say)) for step, hand in steps.items() if hand]
    return [together([heading(say("hands")), *lines, signature_lines([say("signed")])])]


def _hand(step: str, hand: Hand, say: _Say) -> str:
    day = formats.day(hand.on, say.language)
    return say(step, name=hand.name, role=word(say.texts, hand.role), date=day)
